"""Who is meant where a telling begins with a description: `petenis berusia 36 tahun itu`, `perusahaan tersebut`.

News takes up a person or a body just named by what they are, with `itu` or `tersebut` (Sneddon 2010, 3.36).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.words import listed, offices
from briefing_tui.language.function_words import POINTING
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

# So many words may describe somebody.
_LONGEST = 8
# So many words may stand before the comma behind which a sentence begins with who somebody is.
_LONGEST_OPENING = 5


class Described(NamedTuple):
    """What describes: the indices of its first word, of the noun it says they are, and behind its last word."""

    first: int
    noun: int
    last: int
    is_person: bool


@cache
def unnamed_persons() -> frozenset[str]:
    """Nouns of persons whom news seldom names: `pemuda`."""
    return frozenset(read_toml("lexicons/actors.toml")["person_nouns"].split())


@cache
def callings() -> frozenset[str]:
    """What somebody who is named may be called by."""
    public = offices().union(read_toml("lexicons/actors.toml")["occupations"].split())
    return (public - unnamed_persons()) | listed("described_persons")


@cache
def people() -> frozenset[str]:
    """Nouns of people, one or many, whether news names them or not."""
    return callings() | unnamed_persons() | listed("groups")


def described_at_start(sentence: Sentence, kept: Sequence[int]) -> Described | None:
    """The description of a person or a body that the words kept begin with; None where there is none."""
    lower, first = sentence.lower, kept[0]
    noun = first + (lower[first] in listed("before_callings"))
    last = next((at for at in range(noun + 1, min(first + _LONGEST, len(lower))) if lower[at] in POINTING), None)
    if last is None or last in sentence.dates or tuple(kept[: last + 1 - first]) != tuple(range(first, last + 1)):
        return None
    if first in sentence.quoted or any(sentence.names.get(at) == "p" for at in range(first, last)):
        return None
    if not all(sentence.words[at][0].isalnum() for at in range(first, last)):
        return None
    if lower[noun] in listed("described_bodies"):
        return Described(first, noun, last + 1, is_person=False) if last == noun + 1 else None
    return Described(first, noun, last + 1, is_person=True) if lower[noun] in callings() else None


def begins_with_description(words: Sequence[str]) -> bool:
    """Whether a sentence, given in lower case, begins with who a person is that was named: `Penyerang itu mencetak`."""
    comma = words.index(",") if "," in words[:_LONGEST_OPENING] else -1  # `Sejak itu, penyerang tersebut mencetak`
    first = comma + 1
    if first == len(words):
        return False
    noun = first + (words[first] in listed("before_callings"))
    described = words[noun : noun + _LONGEST]
    return bool(described) and described[0] in callings() and not POINTING.isdisjoint(described)
