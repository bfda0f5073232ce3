"""What `keesokan harinya` and `setahun kemudian` hang on: the happenings dated shortly before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefing_tui.dates.calendar import DaySpan

_REMEMBERED = 6  # dated expressions
_NARROW_REACH, _WIDE_REACH = 5, 6  # sentences back over which a day, a month or a year may be meant
_NARROW = frozenset(("day", "night", "week"))
_YEARLY = frozenset(("year", "decade", "century"))
_ABOUT_A_YEAR = 300  # days
_LONGEST = 7  # days of a span that a day or a week may be counted from


class _Anchor(NamedTuple):
    span: DaySpan
    sentence: int
    aside: bool


class Anchors:
    """The days named so far in a stretch, latest last."""

    __slots__ = ("_anchors", "sentence")

    def __init__(self) -> None:
        self.sentence = 0
        self._anchors: list[_Anchor] = []

    def add(self, span: DaySpan, *, aside: bool) -> None:
        """Remember a date; `aside` where it is that of no happening: a statement's, or since when a record stands."""
        self._anchors = [*self._anchors[1 - _REMEMBERED :], _Anchor(span, self.sentence, aside)]

    def likely(self, unit: str) -> Iterator[DaySpan]:
        """The spans that a count of this unit may start from, likeliest first: happenings, then the others.

        A month, a quarter or a half is counted from a year only where no happening of less time was named:
        `Laba kuartal II naik. Sepanjang 2022 harga turun. Laba turun dari kuartal sebelumnya.`
        """
        reach = _NARROW_REACH if unit in _NARROW else _WIDE_REACH
        near = [anchor for anchor in reversed(self._anchors) if self.sentence - anchor.sentence <= reach]
        if unit in _NARROW:
            near = [anchor for anchor in near if (anchor.span[1] - anchor.span[0]).days < _LONGEST]
        likeliest_first = sorted(near, key=lambda anchor: (anchor.aside, _is_too_long(anchor.span, unit)))
        return (anchor.span for anchor in likeliest_first)


def _is_too_long(span: DaySpan, unit: str) -> bool:
    return unit not in _YEARLY and (span[1] - span[0]).days > _ABOUT_A_YEAR


def plausible(first: date | None, reference: date | None, *, looks_ahead: bool) -> bool:
    """False where a tale of the past would lie ahead of the reference day: the sign of a wrong anchor."""
    return first is None or reference is None or looks_ahead or first <= reference
