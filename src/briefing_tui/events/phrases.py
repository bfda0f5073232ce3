"""Phrases: the pieces of a sentence that are kept or left out whole, so that what is left reads as Indonesian.

A verb phrase is a verb with what governs it (`tidak akan membeli`) and, where the verb is transitive, its object up to
the next boundary; a prepositional phrase is a preposition with its noun phrase; the rest are noun phrases and marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.words import inquits, is_in_number, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

# What stands before a verb or an adjective and changes what it says: never parted from what follows it.
GOVERNING = frozenset({"negation", "modal", "hedge", "aspect"})
_OPENING = frozenset({"preposition", "relative", "subordinator", "coordinator"})
_VERBAL = frozenset({"verb", "light_verb", "copula", "speech"})
_INSIDE = frozenset("%&/$.+'’")
# Behind a verb so many words are its object at most.
_LONGEST_OBJECT = 7
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


class _Chunker:
    """Parts the words of one sentence into phrases."""

    def __init__(self, words: Sequence[str], last: int, dates: frozenset[int], names: dict[int, str]) -> None:
        self.words, self.last, self.dates, self.names = words, last, dates, names

    def kind(self, at: int) -> str:
        return "name" if at in self.names else word_class(self.words[at])

    def phrase_at(self, at: int) -> Phrase:
        """The phrase that begins at a word."""
        if at in self.dates:
            return Phrase(at, self.end_of_date(at), "date")
        kind = self.kind(at)
        if not self.words[at][0].isalnum():
            return Phrase(at, at + 1, "mark")
        if kind == "preposition" or self.dates_from(at, kind):
            return self.prepositional(at)
        if kind in _OPENING:
            return Phrase(at, at + 1, kind)
        if kind == "connective":
            return Phrase(at, at + 1, "adverb")
        if kind != "name" and self.words[at].casefold() in inquits():
            return Phrase(at, self.end_of_noun(at + 1), "speech")
        if kind in _VERBAL or kind in GOVERNING:
            return Phrase(at, self.end_of_verb(at), "verb")
        return Phrase(at, max(self.end_of_noun(at, with_role=False), at + 1), "noun")

    def dates_from(self, at: int, kind: str) -> bool:
        """Whether a subordinator stands before a date alone (`sejak 2019`) and no clause hangs by it."""
        return kind == "subordinator" and at + 1 in self.dates and self.words[at].casefold() not in listed("not_yet")

    def prepositional(self, at: int) -> Phrase:
        """`di Jakarta`; `pada hari Senin` is a date."""
        behind = at + 1
        while (
            behind < self.last
            and behind not in self.dates
            and (self.kind(behind) == "preposition" or self.words[behind].casefold() in ("hari", "tanggal"))
        ):
            behind += 1
        if behind < self.last and behind in self.dates:
            return Phrase(at, self.end_of_date(behind), "date")
        if behind == at + 1 and behind < self.last and self.kind(behind) in _VERBAL:
            return Phrase(at, self.end_of_verb(behind), "preposition")
        return Phrase(at, max(self.end_of_noun(behind), at + 1), "preposition")

    def end_of_date(self, at: int) -> int:
        while at < self.last and at in self.dates:
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
        low, verb = self.words[end].casefold(), end
        end += 1
        if (low.startswith("me") and kind != "speech") or kind == "copula":
            end = min(self.end_of_noun(end), verb + 1 + _LONGEST_OBJECT) if end < self.last else end
            while end < self.last and end in self.names and end - 1 in self.names:
                end += 1
        return end

    def end_of_noun(self, at: int, *, with_role: bool = True) -> int:
        """Behind the nouns and their attributes; a mark, a verb, a small word, a date end them.

        Without its role, a person's name begins a phrase of its own.
        """
        end = at
        while end < self.last and end not in self.dates:
            kind = self.kind(end)
            joins = (
                kind == "coordinator"
                and at < end < at + _LONGEST_PAIR
                and end + 1 < self.last
                and end + 1 in self.names
            )
            if kind != "name" and not joins:
                if kind in _OPENING or kind in _VERBAL or kind in GOVERNING or kind == "connective":
                    break
                if not self.words[end][0].isalnum() and not self.is_inside(end):
                    break
            if self.names.get(end) == "p" and end > at and self.kind(end - 1) == "pointing":
                break
            if not with_role and end > at + 1 and self.begins_person(end):
                break
            end += 1
        return end

    def begins_person(self, at: int) -> bool:
        """Whether a person's name begins here that ends the noun phrase, behind a role: `Menteri Luar Negeri Sari`."""
        if self.names.get(at) != "p" or self.names.get(at - 1) == "p" or not self.words[at - 1][0].isupper():
            return False
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
    chunker = _Chunker(words, last, dates, names)
    found: list[Phrase] = []
    at = first
    while at < last:
        found.append(chunker.phrase_at(at))
        at = found[-1].last
    return found
