"""Bodies and places whose first word says what they are, though no list holds their name: `KUD Tani Makmur`.

Cooperatives, groups of farmers, schools, firms of villages and clubs are named after virtues, harvests and persons, so
that the tagger takes them for persons or passes them by; so are hotels and waterfalls.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.role_lexicon import role_lexicon

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# So many words stand behind the first one: more are a line of a title, in which all words have capitals.
_LONGEST_REST = 4
# A ruler's number, as in `PB XIII` (Pakubuwono): the letters are no body's.
_ROMAN = re.compile(r"[IVX]+")


class _Body(NamedTuple):
    """The words of a body's name; `of_office` tells that an office stands before, whose bearer may stand behind."""

    first: int
    end: int
    of_office: bool


def with_names_by_first_word(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with such names labelled; with them the bodies' words as sentence and word: all sure."""
    given, sure = list(labels), set[tuple[int, int]]()
    bodies = [_bodies(words, each) for words, each in zip(sentences, labels, strict=True)]
    alone = {
        tuple(words[body.first : body.end])
        for words, found in zip(sentences, bodies, strict=True)
        for body in found
        if not body.of_office
    }
    for number, words in enumerate(sentences):
        spans = [(body.first, _end_of(words, body, alone)) for body in bodies[number]]
        places = _places(words, labels[number])
        if spans or places:
            given[number] = [*given[number]]
        for first, end in places:
            mark_name(given[number], first, end, "LOC")
        for (first, end), body in zip(spans, bodies[number], strict=True):
            mark_name(given[number], first, end, "ORG")
            mark_name(given[number], end, body.end, "PER")
        for first, end in [*spans, *_units(words, labels[number])]:
            sure.update((number, at) for at in range(first, end))
    return given, sure


def _end_of(words: Sequence[str], body: _Body, alone: Collection[tuple[str, ...]]) -> int:
    """Where a body's name ends: before its officer's, where the story has it without: `Ketua LBH Pijar | Sutrisno`."""
    ends = range(body.end - 1, body.first + 1, -1) if body.of_office else ()
    return next((end for end in ends if tuple(words[body.first : end]) in alone), body.end)


def _bodies(words: Sequence[str], labels: Sequence[str]) -> list[_Body]:
    """The bodies that begin with such a word or two."""
    bodies: list[_Body] = []
    if _first_words().isdisjoint(words):  # As in nearly all sentences.
        return bodies
    for at in range(len(words) - 1):
        opening = _opening(words, at)
        is_inside = labels[at][:1] == "I" or (bodies and at < bodies[-1].end)
        if not opening or is_inside or words[at - 1 : at] == ["/"]:
            continue
        first = at + opening
        of_office = at > 0 and words[at - 1].casefold() in lexicons().role_heads
        end = _end(words, labels, first, of_office=of_office)
        if first < end <= first + _LONGEST_REST and not _ROMAN.fullmatch(words[first]):
            is_branch = at > 0 and labels[at - 1] == "O" and _is_branch(words[at - 1])
            bodies.append(_Body(at - is_branch, end, of_office))
    return bodies


def _places(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """The names of persons, to the tagger, that begin with the noun of a place: `Hotel Grand Wijaya`."""
    lists = lexicons()
    return [
        (first, end)
        for first, end, _ in names_in(labels, "PER")
        if end - first > 1 and words[first].casefold() in lists.sight_heads
    ]


def _units(words: Sequence[str], labels: Sequence[str]) -> list[tuple[int, int]]:
    """The units of the army with a number: `Yonif 752/Vira Yudha Sakti`."""
    units = lexicons().army_units
    return [
        (first, end)
        for first, end, _ in names_in(labels, "ORG")
        if words[first].casefold() in units
        and end - first > 1
        and (words[first + 1].isdigit() or "/" in words[first:end])
    ]


@cache
def _first_words() -> frozenset[str]:
    """The words of which one stands first in every noun that begins a body's name."""
    lists = lexicons()
    return frozenset([*lists.body_first_words, *(pair.partition(" ")[0] for pair in lists.body_first_pairs)])


def _opening(words: Sequence[str], at: int) -> int:
    """Of how many words the noun is that begins a body's name at a word: 1, 2, or 0 where none does."""
    lists = lexicons()
    if words[at] in lists.body_first_words:
        return 1
    return 2 if words[at][0].isupper() and f"{words[at]} {words[at + 1]}" in lists.body_first_pairs else 0


def _is_branch(word: str) -> bool:
    """Whether a word says how high in its house a body stands: `PC | GP Ansor`, `PAC | Fatayat`."""
    return word.isupper() and word.casefold() in lexicons().leaderships


def _end(words: Sequence[str], labels: Sequence[str], first: int, *, of_office: bool) -> int:
    """The word behind the capitalised ones that go on a name: a place's noun, a day and a title are none of them.

    Nor is a person where an office stands before the name: `Ketua KUD Tani Makmur | Slamet Riyadi`.
    """
    lists, roles, end = lexicons(), role_lexicon(), first
    last = min(len(words), first + _LONGEST_REST + 1)
    while end < last and words[end][0].isupper() and words[end].isalpha():
        low = words[end].casefold()
        is_place = low in lists.territories and end > first  # `Panwaslu Kecamatan Sukun`
        if is_place or low in roles.calendar or low in lists.role_heads or low in lists.ranks:
            break
        if labels[end] == "B-PER" and end > first and (of_office or labels[end - 1] != "O"):
            break
        end += 1
    return end
