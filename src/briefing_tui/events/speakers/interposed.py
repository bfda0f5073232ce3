"""Who speaks, named in the middle of what is said: `Pasar ikan, kata Budi, akan dibuka pada Senin`.

The date of such a sentence is of what is said, which goes on behind the name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.words import inquits, is_verb, listed

if TYPE_CHECKING:
    from briefing_tui.events.syntax.sentence import Sentence

# So many words may stand between the commas.
_LONGEST = 6
# Behind these no clause of its own stands: `kata Budi, saat ditemui di Solo`, `kata Budi, ketua panitia yang ...`.
_TURNS = frozenset({"subordinator", "relative", "coordinator"})
_ENDS = frozenset('.;:?!"“”')


class Interposed(NamedTuple):
    """The verb of saying, the comma before it and the one behind who speaks, as token indices."""

    opens: int
    verb: int
    closes: int


def interposed(sentence: Sentence, first: int, last: int) -> Interposed | None:
    """Who speaks between two commas of some words, with what is said on both sides or behind; None where nobody."""
    if inquits().isdisjoint(sentence.lower):
        return None
    for verb in range(first + 1, last):
        if sentence.lower[verb] in inquits() and sentence.words[verb - 1] == "," and verb not in sentence.quoted:
            closes = _end_of_speaker(sentence, verb, last)
            if closes is not None and _goes_on(sentence, closes + 1, last):
                return Interposed(verb - 1, verb, closes)
    return None


def _end_of_speaker(sentence: Sentence, verb: int, last: int) -> int | None:
    """The comma behind who speaks, or None."""
    for at in range(verb + 1, min(last, verb + _LONGEST)):
        if sentence.words[at] == ",":
            return at
        if not sentence.words[at][0].isalnum() or sentence.classes[at] in ("preposition", *_TURNS):
            return None
    return None


def _goes_on(sentence: Sentence, begin: int, last: int) -> bool:
    """Whether a clause with its verb follows, not more about who speaks or when."""
    if begin >= last or begin in sentence.dates or sentence.names.get(begin) == "p":
        return False
    if sentence.lower[begin] in listed("where_spoken") or sentence.lower[begin] in listed("reported"):
        return False
    for at in range(begin, last):
        if sentence.classes[at] in _TURNS or sentence.words[at] in _ENDS:
            return False
        if is_verb(sentence.words[at]) and at not in sentence.names:
            return True
    return False
