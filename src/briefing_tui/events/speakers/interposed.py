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
# Where nothing was said before, so many: `Pada 2019, kata Budi dalam rapat panitia di Solo, harga turun`.
_LONGEST_AHEAD = 15
# Behind these no clause of its own stands: `kata Budi, saat ditemui di Solo`, `kata Budi, ketua panitia yang ...`.
_TURNS = frozenset({"subordinator", "relative", "coordinator"})
_ENDS = frozenset('.;:?!"“”')
# Classes of what says nothing by itself: `Pada 2018`, `Sementara itu`.
_SAYS_NOTHING = frozenset({"preposition", "connective", "pointing"})


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
            opens_speech = _says_nothing(sentence, first, verb - 1)
            closes = _end_of_speaker(sentence, verb, last, opens_speech=opens_speech)
            if closes is not None and _goes_on(sentence, closes + 1, last, opens_speech=opens_speech):
                return Interposed(verb - 1, verb, closes)
    return None


def _says_nothing(sentence: Sentence, first: int, last: int) -> bool:
    """Whether only when it was stands between two indices, so that all that is said stands behind."""
    return first < last and all(_is_of_when(sentence, at) for at in range(first, last))


def _is_of_when(sentence: Sentence, at: int) -> bool:
    """Whether a word is a mark, of a date or what joins a sentence to the one before: `Setelah itu`."""
    if at in sentence.dates or not sentence.words[at][0].isalnum() or sentence.lower[at] in listed("between_dates"):
        return True
    points = sentence.classes[at] == "subordinator" and sentence.lower[at + 1] == "itu"
    return points or sentence.classes[at] in _SAYS_NOTHING


def _end_of_speaker(sentence: Sentence, verb: int, last: int, *, opens_speech: bool) -> int | None:
    """The comma behind who speaks, or None; behind `katanya dalam rapat` only where nothing was said before."""
    for at in range(verb + 1, min(last, verb + (_LONGEST_AHEAD if opens_speech else _LONGEST))):
        if sentence.words[at] == ",":
            return at
        is_place = sentence.classes[at] == "preposition" and not opens_speech
        if is_place or not sentence.words[at][0].isalnum() or sentence.classes[at] in _TURNS:
            return None
    return None


def _goes_on(sentence: Sentence, begin: int, last: int, *, opens_speech: bool) -> bool:
    """Whether a clause with its verb follows, not more about who speaks or when.

    Where nothing was said before, its subject may be described: `Pada 2018, jelasnya, pinjaman yang ...`.
    """
    if begin >= last or begin in sentence.dates or sentence.names.get(begin) == "p":
        return False
    if sentence.lower[begin] in listed("where_spoken") or sentence.lower[begin] in listed("reported"):
        return False
    for at in range(begin, last):
        is_described = opens_speech and at > begin and sentence.classes[at] == "relative"
        if (sentence.classes[at] in _TURNS and not is_described) or sentence.words[at] in _ENDS:
            return False
        if is_verb(sentence.words[at]) and at not in sentence.names:
            return True
    return False
