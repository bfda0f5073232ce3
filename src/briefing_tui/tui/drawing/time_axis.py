"""A time axis in characters: when things happened, at one look.

Linear within stretches of time; a long empty stretch is cut out and shown as a break (`//`), so that one event years
ago does not squeeze this month into a single column. The weeks around the reference day have half of the columns where
they would have less: what is older or further ahead is drawn on a scale of its own.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

BREAK = "//"
# An empty stretch is cut out where it takes more than this share of the time that the axis still has to show.
_CUT_SHARE = 0.3
_MOST_CUTS = 4
# Gaps up to a month and a half are not worth a break; one inside an interval only where it is longer than two years.
_LEAST_GAP, _LEAST_INNER_GAP = 45, 800
# Days before and after the reference day that are the news; narrower axes than this have one scale alone.
_NEAR_DAYS, _NEAR_FROM = 35, 30
_NEAR_SHARE = 0.5
_TODAY = "┃"
_LINE = "─"
# One event, a few, many in one column; an interval fills its columns.
_SPAN, _ONE, _FEW, _MANY = "━", "●", "◆", "█"
_MOST_OF_A_FEW = 3
# An interval whose ends are so many columns apart is drawn as one.
_SEVERAL_COLUMNS = 2


@dataclass(frozen=True, slots=True)
class Axis:
    """An axis of `width` columns. `marks` is its line; `ticks` the years or months below; `columns` those of each
    interval given, first and last, in their order; `today` the reference day's column, where the axis reaches it."""

    marks: str
    ticks: str
    columns: tuple[tuple[int, int], ...]
    today: int | None


def time_axis(intervals: Sequence[tuple[date, date]], today: date | None, width: int) -> Axis:
    """The axis for closed intervals of days and the reference day, drawn in exactly `width` columns."""
    if width < 8 or not intervals:
        return Axis(_LINE * max(0, width), " " * max(0, width), tuple((0, 0) for _ in intervals), None)
    points = sorted({day.toordinal() for first, last in intervals for day in (first, last)})
    if today:
        points = sorted({*points, today.toordinal()})
    stretches, near = _stretches_around(points, intervals, today, width)
    scale = _Scale(stretches, width, near)
    columns = tuple((scale.column(first.toordinal()), scale.column(last.toordinal())) for first, last in intervals)
    cells = _marks(columns, scale, width)
    at = scale.column(today.toordinal()) if today else None
    if at is not None and cells[at] in (_LINE, _SPAN):
        cells[at] = _TODAY
    return Axis("".join(cells), _tick_line(stretches, scale, width), columns, at)


def _marks(columns: Sequence[tuple[int, int]], scale: _Scale, width: int) -> list[str]:
    """The axis's line in cells: its breaks, what fills several columns, and over that how many begin in a column."""
    cells = [_LINE] * width
    for column in scale.breaks:
        cells[column : column + len(BREAK)] = BREAK
    long = [(left, right) for left, right in columns if right - left >= _SEVERAL_COLUMNS]
    for left, right in long:
        for column in range(left, right + 1):
            if column not in scale.break_cells:
                cells[column] = _SPAN
    counts = Counter(left for left, right in columns if right - left < _SEVERAL_COLUMNS)
    for left, _ in long:
        counts.setdefault(left, 1)
    for column, count in counts.items():
        cells[column] = _ONE if count == 1 else _FEW if count <= _MOST_OF_A_FEW else _MANY
    return cells


def _stretches_around(
    points: list[int], intervals: Sequence[tuple[date, date]], today: date | None, width: int
) -> tuple[list[tuple[int, int]], int | None]:
    """The stretches of days that are shown, and which of them is the news and has a scale of its own, if one has."""
    stretches = _stretches(points, intervals, width)
    if today is None or width < _NEAR_FROM:
        return stretches, None
    day = today.toordinal()
    inside = [point for point in points if abs(point - day) <= _NEAR_DAYS]
    shown = sum(last - first for first, last in stretches)
    if len(inside) < 2 or inside[-1] - inside[0] >= _NEAR_SHARE * shown:
        return stretches, None
    before = [point for point in points if point < inside[0]]
    after = [point for point in points if point > inside[-1]]
    older = _stretches(before, intervals, width // 3) if before else []
    later = _stretches(after, intervals, width // 3) if after else []
    return [*older, (inside[0], inside[-1]), *later], len(older)


def _stretches(points: list[int], intervals: Sequence[tuple[date, date]], width: int) -> list[tuple[int, int]]:
    """The days that are shown, as intervals of ordinals; the largest gaps between points cut out."""
    gaps = sorted(((b - a, a, b) for a, b in pairwise(points)), reverse=True)
    spans = [(first.toordinal(), last.toordinal()) for first, last in intervals if first < last]
    days_left = points[-1] - points[0]
    cuts: list[tuple[int, int]] = []
    for gap, a, b in gaps:
        if gap <= _LEAST_GAP or gap < _CUT_SHARE * days_left or len(cuts) >= min(_MOST_CUTS, width // 12):
            break
        if gap <= _LEAST_INNER_GAP and any(first <= a and b <= last for first, last in spans):
            continue
        cuts.append((a, b))
        days_left -= gap
    edges = [points[0]]
    for a, b in sorted(cuts):
        edges += [a, b]
    edges.append(points[-1])
    return list(zip(edges[::2], edges[1::2], strict=True))


class _Scale:
    """From days to columns: each stretch gets columns by its length, at least enough for a year's four digits.

    The stretch of number `near` gets half of all, whatever its length.
    """

    def __init__(self, stretches: list[tuple[int, int]], width: int, near: int | None = None) -> None:
        room = width - len(BREAK) * (len(stretches) - 1)
        least = min(5, room // len(stretches))
        spare = room - least * len(stretches)
        lengths: list[float] = [last - first for first, last in stretches]
        if near is not None:
            lengths[near] = (sum(lengths) - lengths[near]) * _NEAR_SHARE / (1 - _NEAR_SHARE) or 1
        total = sum(lengths) or 1
        self._parts: list[tuple[int, int, int, int]] = []
        self.breaks: list[int] = []
        left, used, days = 0, 0, 0.0
        for number, ((first, last), length) in enumerate(zip(stretches, lengths, strict=True)):
            days += length
            extra = int(spare * days / total) - used if number < len(stretches) - 1 else spare - used
            used += extra
            columns = least + extra
            self._parts.append((first, last, left, columns))
            left += columns
            if number < len(stretches) - 1:
                self.breaks.append(left)
                left += len(BREAK)
        self.break_cells = {column + n for column in self.breaks for n in range(len(BREAK))}

    def column(self, day: int) -> int:
        """The column of a day (an ordinal); days outside go to the nearest end."""
        for first, last, left, columns in self._parts:
            if day <= last:
                share = (max(day, first) - first) / (last - first) if last > first else 0.0
                return left + round(share * (columns - 1))
        _, _, left, columns = self._parts[-1]
        return left + columns - 1


def _tick_line(stretches: list[tuple[int, int]], scale: _Scale, width: int) -> str:
    """Where stretches begin (`2022-11`, `2022` where there is little room), then years, and months while they fit."""
    cells = [" "] * width
    for first, last in stretches:
        begin = date.fromordinal(first)
        left, right = scale.column(first), scale.column(last)
        # A long stretch is told by its years alone.
        short = last - first > 3 * 366 or right - left < 7
        label = str(begin.year) if short else f"{begin.year}-{begin.month:02}"
        free = _write(cells, left, label, 0)
        for day in _month_starts(begin, date.fromordinal(last), yearly=last - first > 3 * 366):
            label = str(day.year) if day.month == 1 else f"{day.month:02}"
            column = scale.column(day.toordinal())
            if free <= column and column + len(label) <= right + 1:
                free = _write(cells, column, label, free)
    return "".join(cells)


def _write(cells: list[str], column: int, label: str, free: int) -> int:
    """Write a label at a column, moved left where it would run over the edge; the next free column."""
    column = max(free, min(column, len(cells) - len(label)))
    if column + len(label) <= len(cells):
        cells[column : column + len(label)] = label
    return column + len(label) + 1


def _month_starts(begin: date, end: date, *, yearly: bool) -> Iterator[date]:
    year, month = begin.year, begin.month
    while True:
        year, month = (year + 1, 1) if yearly or month == 12 else (year, month + 1)
        if year > end.year or date(year, month, 1) > end:
            return
        yield date(year, month, 1)
