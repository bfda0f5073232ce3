"""Names inside noun phrases: offices before persons, nicknames, initials, titles, and the marks that stand in them."""

from __future__ import annotations

from briefing_tui.events.syntax.added_words import added_ends
from briefing_tui.events.syntax.measures import ranges_on
from briefing_tui.events.syntax.word_kinds import WordKinds
from briefing_tui.events.syntax.words import is_in_number, listed, offices
from briefing_tui.language import domain_ends

# A name of so many words is a phrase of its own.
LONG_NAME = 4
# What stands between the capitalized words of an office.
_IN_OFFICES = frozenset({",", "(", ")", "dan"})
_INSIDE = frozenset("%&/$.+'’")


class NamesInPhrases(WordKinds):
    """Says where names in the noun phrases of a sentence begin and end, and which marks stand inside them."""

    def behind_nickname(self, at: int) -> int:
        """The index behind a nickname between marks in a name, or `at`: `Sari "Ayu" Wulan`."""
        if self.words[at] not in '"“' or at == self.begin or not self.words[at - 1][0].isupper():
            return at
        for close in range(at + 2, min(at + 5, self.last - 1)):
            if self.words[close] in '"”':
                return close + 1 if self.words[close + 1][0].isupper() else at
        return at

    def behind_initials(self, first: int, at: int) -> int:
        """The index behind initials in brackets that a noun goes on behind, or `at`: `Indeks Harga (PPI) AS`."""
        if at == first or self.words[at] != "(" or at + 3 >= self.last or self.words[at + 2] != ")":
            return at
        behind = at + 3
        goes_on = behind not in self.dates and at + 1 not in self.dates and self.words[at + 1][0].isupper()
        return behind if goes_on and self.kinds[behind] in ("name", "noun", "other") else at

    def begins_long_name(self, first: int, at: int) -> bool:
        """Whether a long name begins behind common nouns, which do without it: `gelar juara [Piala Dunia ...]`."""
        if at < first + 2 or not self.words[at][0].isupper() or not self.words[at - 1][0].islower():
            return False
        if self.lower[at - 1] in listed("inside_names"):
            return False
        end = at
        while end < self.last and end not in self.dates and (self.words[end][0].isupper() or end in self.names):
            end += 1
        return end - at >= LONG_NAME

    def begins_person(self, first: int, at: int) -> bool:
        """Whether a person's name begins here that ends the noun phrase, behind a role: `Menteri Luar Negeri Sari`."""
        before = self.words[at - 1]
        if self.names.get(at) != "p" or self.names.get(at - 1) == "p" or not (before[0].isupper() or before == ")"):
            return False
        if not self.is_office(first, at):
            return False  # `rencana Presiden Sari`
        end = at
        while end < self.last and self.names.get(end) == "p":
            end += 1
        return end >= self.last or end in self.dates or self.kinds[end] not in ("name", "noun", "other", "number")

    def is_office(self, first: int, last: int) -> bool:
        """Whether words are an office, or the end of one that a comma or brackets part.

        `Kepala Rumah Sakit (RS) [Kota Brigjen]`, `Menteri Alam, [Hutan dan Iklim Malaysia]`.
        """
        if self.lower[first] in offices():
            return True
        if last - first == 1 or first == self.begin or self.words[first - 1] not in (",", ")"):
            return False
        if not all(self.words[at][0].isupper() or self.words[at] == "dan" for at in range(first, last)):
            return False
        before = first - 1
        while before > self.begin and (self.words[before][0].isupper() or self.words[before] in _IN_OFFICES):
            before -= 1
        has_holder = any(self.names.get(at) == "p" for at in range(before, last))
        return not has_holder and not offices().isdisjoint(self.lower[before:first])

    def is_in_title(self, at: int) -> bool:
        """Whether a colon stands between the capitalized words of a name: `Mobile Legends: Bang Bang`."""
        around = (*self.words[max(at - 2, self.begin) : at], *self.words[at + 1 : min(at + 3, self.last)])
        if len(around) < 4 or not all(word[0].isupper() for word in around[:3]):
            return False
        return around[3][0].isupper() or around[3] == "("

    def is_inside(self, at: int) -> bool:
        """Whether a mark stands inside a noun phrase: `4,5 %`, `Grid.ID`."""
        mark, behind = self.words[at], self.words[at + 1] if at + 1 < self.last else "."
        if is_in_number(self.words, at, self.last):
            return True
        if mark == ":":
            is_number = at > self.begin and self.lower[at - 1] in listed("numbering")
            return is_number or self.is_in_title(at)  # `Putusan Nomor: PUT/63/2024`
        if mark == "." and behind[0].islower():
            return behind in domain_ends()
        is_route = mark == "–" and self.names.get(at - 1) == self.names.get(at + 1) == "l"  # `kereta Solo – Sleman`
        return mark == "%" or is_route or (mark in _INSIDE and behind[0].isalnum())

    def behind_added(self, at: int) -> int:
        """The index behind what an editor added in brackets, but for a date, or `at`: `(lapak) kita angkut`."""
        if self.words[at] != "(":
            return at
        behind = added_ends(self.words, at)
        return behind if behind <= self.last and self.dates.isdisjoint(range(at, behind)) else at

    def behind_inside(self, first: int, at: int) -> int:
        """The index behind a nickname, initials, what is added or the end of a range inside a noun phrase, or `at`."""
        if ranges_on(self.words, first, at, self.last) and at + 1 not in self.dates:
            return at + 2
        if (behind := self.behind_added(at)) > at:
            return behind
        behind = self.behind_nickname(at)
        return behind if behind > at else self.behind_initials(first, at)
