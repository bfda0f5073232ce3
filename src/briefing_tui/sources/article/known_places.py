"""The places that are on record, as datelines and bylines name them."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.resources import phrase_list, read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator


def is_on_record(place: str) -> bool:
    """Whether a name, in ordinary letters or capitals, is that of a place on record."""
    return len(place) in known_places_at(place, 0) or place.casefold() in gazetteer()


def known_places_at(text: str, start: int) -> Iterator[int]:
    """Where the known places that begin at `start` end, the longest first."""
    for length, forms in _known_places().items():
        if text[start : start + length] in forms:
            yield start + length


@cache
def gazetteer() -> frozenset[str]:
    """All places of Indonesia that have a name on record; large: looked into only where a name looks like one."""
    tables = read_toml("lexicons/places.toml")
    lists = (tables[kind].replace("\n", " ").split(",") for kind in ("provinces", "regencies", "towns"))
    return frozenset(name.strip().casefold() for names in lists for name in names)


@cache
def _known_places() -> dict[int, set[str]]:
    """The places that datelines name, in ordinary letters and capitals, by length, the longest first."""
    names = phrase_list("lexicons/reading.toml", "places", "names")
    by_length: dict[int, set[str]] = {}
    for form in sorted({form for n in names for form in (n.title(), n.upper())}, key=len, reverse=True):
        by_length.setdefault(len(form), set()).add(form)
    return by_length
