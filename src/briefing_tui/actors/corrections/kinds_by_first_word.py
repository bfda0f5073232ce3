"""Bodies and places of which the first word tells which they are, and firms run together with where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in

if TYPE_CHECKING:
    from collections.abc import Sequence

# The classes of the gazetteer that are places: countries, regions, towns, districts, parts of the world.
_PLACES = frozenset("LTDW")
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
