"""Bodies and places of which a word tells which they are, and firms run together with where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

# The classes of the gazetteer that are places: countries, regions, towns, districts, parts of the world.
_PLACES = frozenset("LTDW")
# A shorter word with `-nya` may be a name: `Kenya`.
_SHORTEST_STEM = 4
# So many words the name of a region has.
_LONGEST_REGION = 4


def set_kinds_by_first_word(words: Sequence[str], labels: list[str]) -> None:
    """A school, a court or the police is a body, also as where something happens; a body's prison or office a place.

    So `di PN Sleman`, but `di Rutan Polres Garut`.
    """
    lists = lexicons()
    for first, end, kind in names_in(labels, "ORG", "LOC"):
        low = words[first].casefold()
        is_other = low in lists.sites if kind == "ORG" else low in lists.schools or low in lists.authorities
        if is_other and end - first > 1:
            mark_name(labels, first, end, "ORG" if kind == "LOC" else "LOC")


def part_from_place_behind(words: Sequence[str], labels: list[str]) -> None:
    """The places behind a body's comma are no part of its name: `PT Karya Jaya, | Serpong | Tangerang Selatan`."""
    if "," not in words:
        return
    for first, end, _ in names_in(labels, "ORG"):
        comma = next((at for at in range(first + 1, end - 1) if words[at] == ","), None)
        places = _places(words, comma + 1, end) if comma is not None else []
        if comma is not None and places:
            mark_name(labels, first, comma, "ORG")
            labels[comma] = "O"
            for begin, stop in places:
                mark_name(labels, begin, stop, "LOC")


def take_in_regions(words: Sequence[str], labels: list[str]) -> None:
    """A region of Indonesia right behind a body, no given name, ends the body's name: `DPRD | Jatim`, no person."""
    for first, end, _ in names_in(labels, "PER"):
        low = words[first].casefold()
        is_region = dict(lexicons().gazetteer.get(low, ())).get(()) == "L" and low not in lexicons().countries
        if end - first == 1 and is_region and first and labels[first - 1][2:] == "ORG":
            labels[first] = "I-ORG"


def drop_common_words(words: Sequence[str], labels: list[str]) -> None:
    """A word of every day with `-nya` is no name, nor one between `dan` and a body: `Kantornya`, `dan Hukum KPK`."""
    common, names = lexicons().common, lexicons().person_names
    for first, end, kind in names_in(labels, "PER", "ORG", "LOC"):
        low = words[first].casefold()
        if end - first > 1 or low in names:
            continue
        stem = low.removesuffix("nya")
        is_possessed = len(low) > len(stem) >= _SHORTEST_STEM and stem in common
        is_between = first > 0 and words[first - 1] in ADDING and labels[end : end + 1] == ["B-ORG"]
        if is_possessed or (kind == "PER" and low in common and is_between):
            labels[first] = "O"


def _places(words: Sequence[str], first: int, end: int) -> list[tuple[int, int]]:
    """The places of the lists of which the words `first` to `end` are made, none where a word is of no such place."""
    places: list[tuple[int, int]] = []
    while first < end:
        low = [word.casefold() for word in words[first : min(end, first + _LONGEST_REGION)]]
        known = dict(lexicons().gazetteer.get(low[0], ()))
        length = next((n for n in range(len(low), 0, -1) if known.get(tuple(low[1:n])) in _PLACES), 0)
        if not length:
            return []
        places.append((first, first + length))
        first += length
    return places
