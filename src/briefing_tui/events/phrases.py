"""Phrases: the pieces of a sentence that are kept or left out whole, so that what is left reads as Indonesian.

A verb phrase is a verb with what governs it (`tidak akan membeli`) and, where the verb is transitive, its object up to
the next boundary; a prepositional phrase is a preposition with its noun phrase; the rest are noun phrases and marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.word_kinds import GOVERNING, WordKinds
from briefing_tui.events.words import inquits, is_in_number, is_verb, listed, offices, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

_OPENING = frozenset({"preposition", "relative", "subordinator", "coordinator"})
_VERBAL = frozenset({"verb", "light_verb", "copula", "speech"})
_LONGEST_LISTED = 5
# A name of so many words is a phrase of its own.
LONG_NAME = 4
# Other nouns so joined are no longer than this: of a longer list the first alone may be told.
_LONGEST_JOINED = 5
_NOMINAL = frozenset({"name", "noun", "other", "number", "quantity"})
_INSIDE = frozenset("%&/$.+'’")
# Names joined by `dan` are one phrase where the first is no longer than this.
_LONGEST_PAIR = 5


class Phrase(NamedTuple):
    """Token indices of a phrase and what it is.

    `kind` is `verb`, `noun`, `preposition`, `date` (with its preposition), `speech` (an inquit with its speaker),
    `adverb`, `relative`, `subordinator`, `coordinator` or `mark`.
    """

    first: int
    last: int
    kind: str


class _Chunker(WordKinds):
    """Parts the words of one sentence into phrases."""

    def phrase_at(self, at: int) -> Phrase:
        """The phrase that begins at a word."""
        if at in self.dates or self.names_date(at):
            return Phrase(at, self.end_of_date(at + (at not in self.dates)), "date")
        kind = self.kind(at)
        if not self.words[at][0].isalnum():
            return Phrase(at, at + 1, "mark")
        is_opening = at == self.begin or not self.words[at - 1][0].isalnum()
        is_amount = (
            self.words[at].casefold() == "sekitar"
            and self.words[at + 1 : at + 2] != []
            and self.words[at + 1][0].isdigit()
        )
        if is_opening and (self.words[at].casefold() == "sebanyak" or is_amount):
            return Phrase(at, max(self.end_of_noun(at + 1, with_role=False, is_subject=True), at + 1), "noun")
        is_adjunct = self.words[at].casefold() in listed("adjuncts") and at + 1 < self.last
        if is_adjunct and self.kind(at + 1) in _NOMINAL:
            return self.prepositional(at)
        if kind == "preposition" or self.dates_from(at, kind):
            return self.prepositional(at)
        is_apart = kind in GOVERNING and at + 1 < self.last and self.words[at + 1] == ","
        if is_apart and self.words[at].casefold() in listed("citing"):
            return Phrase(at, at + 1, "preposition")  # `Rencananya, pasar dibuka`: holds for all that follows
        if kind == "relative" and self.words[at + 1 : at + 2] == ["bersangkutan"]:
            return Phrase(at, at + 2, "noun")
        if kind in _OPENING:
            return Phrase(at, at + 1, kind)
        if kind == "connective":
            return Phrase(at, at + 1, "adverb")
        if kind == "speech" and self.words[at].casefold() in inquits():
            return Phrase(at, self.end_of_noun(at + 1), "speech")
        if kind in _VERBAL or kind in GOVERNING:
            return Phrase(at, self.end_of_verb(at), "verb")
        if at + 1 < self.last and kind in ("number", "other") and self.is_length(at):
            return Phrase(at, max(self.end_of_noun(at), at + 1), "preposition")
        is_subject = at == self.begin or not is_verb(self.words[at - 1])
        return Phrase(at, max(self.end_of_noun(at, with_role=False, is_subject=is_subject), at + 1), "noun")

    def dates_from(self, at: int, kind: str) -> bool:
        """Whether a small word stands before a date alone (`sejak 2019`, `mulai Senin`) and no clause hangs by it."""
        low = self.words[at].casefold()
        if low in listed("before_dates") and self.behind_small_words(at) in self.dates:
            return True
        if kind != "subordinator" or at + 1 >= self.last:
            return False
        if self.behind_small_words(at) in self.dates:
            return low not in listed("not_yet")
        if at + 1 not in self.dates and self.words[at + 1].casefold() in listed("times"):
            return True
        if at + 1 not in self.dates:
            return self.kind(at + 1) == "number" or self.words[at + 1] == "Rp"
        return low not in listed("not_yet")

    def behind_small_words(self, at: int) -> int:
        """The index behind a word and the small ones between it and a date: `mulai dari tanggal`."""
        at += 1
        while at < self.last and at not in self.dates and self.words[at].casefold() in listed("between_dates"):
            at += 1
        return at

    def prepositional(self, at: int) -> Phrase:
        """`di Jakarta`; `pada hari Senin` is a date."""
        if self.words[at].casefold() == "secara" and at + 2 < self.last and self.kind(at + 2) in _NOMINAL:
            return Phrase(at, at + 2, "preposition")  # `secara umum | harga turun`
        behind = self.behind_small_words(at)
        if behind >= self.last or behind not in self.dates:
            behind = at + 1
            while behind < self.last and behind not in self.dates and self.kind(behind) == "preposition":
                behind += 1
        if behind < self.last and behind in self.dates:
            return Phrase(at, self.end_of_date(behind), "date")
        if behind == at + 1 and behind < self.last and self.kind(behind) in _VERBAL:
            return Phrase(at, self.end_of_verb(behind), "preposition")
        return Phrase(at, max(self.end_of_noun(behind, with_role=self.words[at] != "asal"), at + 1), "preposition")

    def is_length(self, at: int) -> bool:
        """Whether a length of time begins here, which is no subject: `enam bulan pertama`."""
        is_count = self.words[at][0].isdigit() or self.words[at].casefold() in listed("counts")
        return is_count and self.words[at + 1].casefold() in listed("units")

    def names_date(self, at: int) -> bool:
        """`hari`, `tanggal`, `periode` right before a date."""
        return at + 1 in self.dates and self.words[at].casefold() in listed("between_dates") and at + 1 < self.last

    def end_of_date(self, at: int) -> int:
        """Behind a date and the word that points to it: `Oktober mendatang itu`."""
        while at < self.last and at in self.dates:
            at += 1
        if at < self.last and word_class(self.words[at]) == "pointing":
            at += 1
        return at

    def end_of_verb(self, at: int) -> int:
        """Behind what governs the verb, the verb, and a transitive verb's object."""
        end = at
        while end < self.last and end not in self.dates and self.kind(end) in GOVERNING:
            end += 1
        if end >= self.last or end in self.dates:
            return end
        kind = self.kind(end)
        if kind not in _VERBAL:
            if kind == "number":
                return self.end_of_noun(end)
            if end == at or kind in _OPENING or not self.words[end][0].isalnum():
                return max(end, at + 1)
            return end + 1
        end += 1
        while end < self.last and self.words[end].casefold() in listed("behind_verbs") and end not in self.dates:
            if word_class(self.words[end]) == "aspect" and self.before_predicate(end):
                break
            end += 1
        return end

    def joins_nouns(self, first: int, at: int, kind: str, *, is_subject: bool) -> bool:
        """Whether a coordinator inside a noun phrase joins the next noun to it and begins no clause.

        Behind a verb, what a verb follows is the subject of another clause: `membeli beras dan warga menjual`.
        """
        if kind != "coordinator" or not first < at < first + _LONGEST_PAIR or at + 1 >= self.last:
            return False
        if at + 1 in self.names or self.words[at].casefold() not in ("dan", "atau", "serta"):
            return at + 1 in self.names
        behind = at + 1
        while behind < self.last and behind not in self.dates and self.goes_on(behind):
            behind += 1
        if self.words[first][0].isdigit() and self.words[at + 1][0].isdigit():
            return is_subject or self.words[at].casefold() == "atau"
        if behind == at + 1 or (behind - first > _LONGEST_JOINED and not is_subject):
            return False
        follows = self.kind(behind) if behind < self.last and behind not in self.dates else ""
        return is_subject or (follows not in _VERBAL and follows not in GOVERNING)

    def goes_on(self, at: int) -> bool:
        return self.kind(at) in _NOMINAL or is_in_number(self.words, at, self.last)

    def compares(self, at: int, kind: str) -> bool:
        """Whether `dari` belongs to a number: `lebih dari 350 juta`."""
        return (
            kind == "preposition"
            and at > 0
            and self.words[at - 1].casefold() in ("lebih", "kurang")
            and self.words[at].casefold() == "dari"
            and at + 1 < self.last
            and self.kind(at + 1) in ("number", "quantity", "other", "name")
        )

    def end_of_noun(self, at: int, *, with_role: bool = True, is_subject: bool = False) -> int:
        """Behind the nouns and their attributes; a mark, a verb, a small word, a date end them.

        Without its role, a person's name begins a phrase of its own.
        """
        end = at
        while end < self.last and end not in self.dates:
            kind = self.kind(end)
            if (behind := self.behind_nickname(end)) > end or (behind := self.behind_initials(at, end)) > end:
                end = behind
                continue
            joins = self.joins_nouns(at, end, kind, is_subject=is_subject) or self.compares(end, kind)
            if kind != "name" and not joins:
                if kind in _OPENING or kind in _VERBAL or kind in GOVERNING or kind == "connective":
                    break
                if not self.words[end][0].isalnum() and not self.is_inside(end):
                    break
            if kind == "preposition" and joins:
                end += 1
            if self.names.get(end) == "p" and end > at and self.kind(end - 1) == "pointing":
                break
            if end > at and self.names_date(end):
                break
            if self.words[end].casefold() in listed("before_dates") and self.dates_from(end, kind):
                break
            if end > at and kind == "pronoun" and end + 1 < self.last and self.kind(end + 1) in (*_VERBAL, *GOVERNING):
                break
            if not is_subject and self.begins_long_name(at, end):
                break
            if not with_role and end > at and self.begins_person(at, end):
                break
            end += 1
        return end

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
        return behind if goes_on and self.kind(behind) in ("name", "noun", "other") else at

    def begins_long_name(self, first: int, at: int) -> bool:
        """Whether a long name begins behind common nouns, which do without it: `gelar juara [Piala Dunia ...]`."""
        if at < first + 2 or not self.words[at][0].isupper() or not self.words[at - 1][0].islower():
            return False
        end = at
        while end < self.last and end not in self.dates and (self.words[end][0].isupper() or end in self.names):
            end += 1
        return end - at >= LONG_NAME

    def begins_person(self, first: int, at: int) -> bool:
        """Whether a person's name begins here that ends the noun phrase, behind a role: `Menteri Luar Negeri Sari`."""
        if self.names.get(at) != "p" or self.names.get(at - 1) == "p" or not self.words[at - 1][0].isupper():
            return False
        if self.words[first].casefold() not in offices():
            return False  # `rencana Presiden Sari`
        end = at
        while end < self.last and self.names.get(end) == "p":
            end += 1
        return end >= self.last or end in self.dates or self.kind(end) not in ("name", "noun", "other", "number")

    def is_inside(self, at: int) -> bool:
        """Whether a mark stands inside a noun phrase: `4,5 %`, `Grid.ID`."""
        mark, behind = self.words[at], self.words[at + 1] if at + 1 < self.last else "."
        if is_in_number(self.words, at, self.last):
            return True
        return mark == "%" or (mark in _INSIDE and behind[0].isalnum() and (mark != "." or not behind[0].islower()))


def phrases(words: Sequence[str], first: int, last: int, dates: frozenset[int], names: dict[int, str]) -> list[Phrase]:
    """The phrases between two indices, in order, without a gap. A name and a date stand in one phrase each."""
    chunker = _Chunker(words, first, last, dates, names)
    found: list[Phrase] = []
    at = first
    while at < last:
        found.append(chunker.phrase_at(at))
        at = found[-1].last
    return _with_lists_joined(found, words)


def _with_lists_joined(parts: list[Phrase], words: Sequence[str]) -> list[Phrase]:
    """The phrases with lists of nouns before a verb as one: `Jepang, Korea Selatan, dan AS`."""
    joined: list[Phrase] = []
    at = 0
    while at < len(parts):
        end = _end_of_list(parts, at, words) if parts[at].kind == "noun" else at + 1
        begins = not joined or joined[-1].kind in ("mark", "date", "subordinator", "adverb", "coordinator")
        if end > at + 1 and begins:
            joined.append(Phrase(parts[at].first, parts[end - 1].last, "noun"))
        else:
            end = at + 1
            joined.append(parts[at])
        at = end
    return joined


def _end_of_list(parts: list[Phrase], at: int, words: Sequence[str]) -> int:
    """Behind the last noun of a list that begins with one: commas between, a coordinator before the last."""
    end = at + 1
    while end + 1 < len(parts) and words[parts[end].first] == "," and _is_short_noun(parts[end + 1]):
        end += 2
    if end == at + 1:
        return end
    close = end + (end < len(parts) and words[parts[end].first] == ",")
    if close + 1 < len(parts) and parts[close].kind == "coordinator" and _is_short_noun(parts[close + 1]):
        return close + 2
    last = parts[end - 1]
    return end if words[last.first].casefold() in ("dan", "serta") else at + 1


def _is_short_noun(part: Phrase) -> bool:
    return part.kind == "noun" and part.last - part.first <= _LONGEST_LISTED
