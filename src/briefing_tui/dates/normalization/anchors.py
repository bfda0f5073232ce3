"""What `keesokan harinya` and `setahun kemudian` hang on: the happenings dated shortly before."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from briefing_tui.dates.calendar import DaySpan

_REMEMBERED = 6  # dated expressions
_NARROW_REACH, _WIDE_REACH = 3, 6  # sentences back over which a day, a month or a year may be meant
_NARROW = frozenset(("day", "night", "week"))
_LONGEST = 7  # days of a span that a day or a week may be counted from


class _Anchor(NamedTuple):
    span: DaySpan
    sentence: int
    said: bool


class Anchors:
    """The days told so far in a stretch, latest last."""

    __slots__ = ("_told", "sentence")

    def __init__(self) -> None:
        self.sentence = 0
        self._told: list[_Anchor] = []

    def add(self, span: DaySpan, *, said: bool) -> None:
        """Remember a date; `said` where it is a statement's day and no happening's."""
        self._told = [*self._told[1 - _REMEMBERED :], _Anchor(span, self.sentence, said)]

    def likely(self, unit: str) -> Iterator[DaySpan]:
        """The spans that a count of this unit may start from, likeliest first: happenings, then statements' days."""
        reach = _NARROW_REACH if unit in _NARROW else _WIDE_REACH
        near = [one for one in reversed(self._told) if self.sentence - one.sentence <= reach]
        if unit in _NARROW:
            near = [one for one in near if (one.span[1] - one.span[0]).days < _LONGEST]
        return (one.span for one in sorted(near, key=lambda one: one.said))


def plausible(first: date | None, reference: date | None, *, looks_ahead: bool) -> bool:
    """False where a tale of the past would lie ahead of the reference day: the sign of a wrong anchor."""
    return first is None or reference is None or looks_ahead or first <= reference
