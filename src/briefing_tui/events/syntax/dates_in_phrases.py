"""The words of a date and the small ones before it, of which a phrase is made."""

from __future__ import annotations

from briefing_tui.events.syntax.names_in_phrases import NamesInPhrases
from briefing_tui.events.syntax.words import listed, since_words


class DatesInPhrases(NamesInPhrases):
    """Judges by the words of a sentence before a date and behind it."""

    def opens_deadline(self, at: int) -> bool:
        """Whether two words before a date say that it is the last one: `diserahkan paling lambat Senin`.

        `Tumbuh paling lambat sejak 1990` says how slowly.
        """
        if "_".join(self.lower[at : at + 2]) not in listed("deadlines") or at + 2 >= self.last:
            return False
        return self.lower[at + 2] not in since_words() and self.behind_small_words(at + 1) in self.dates

    def enters_time(self, at: int) -> bool:
        """Whether a verb opens a clause that says no more than when: `Memasuki Ramadan 2024, harga naik`."""
        opens = at == self.begin or not self.words[at - 1][0].isalnum()
        return opens and self.lower[at] in listed("entering_times")

    def behind_small_words(self, at: int) -> int:
        """The index behind a word and the small ones between it and a date: `mulai dari tanggal`."""
        at += 1
        while at < self.last and at not in self.dates and self.lower[at] in listed("between_dates"):
            at += 1
        return at

    def names_date(self, at: int) -> bool:
        """Whether a word right before a date belongs to it: `hari`, `tanggal`, `periode`."""
        return self.lower[at] in listed("between_dates") and at + 1 < self.last

    def end_of_date(self, at: int) -> int:
        """Behind a date and the word that points to it: `Oktober mendatang itu`."""
        while at < self.last and at in self.dates:
            at += 1
        if at < self.last and self.classes[at] == "pointing":
            at += 1
        return at
