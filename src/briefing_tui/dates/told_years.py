"""The year of a month or day that names none: a year told of before it, or counted from that."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.nodes import CalendarDate, Interval, Offset
from briefing_tui.dates.grammar.relative import TOLD

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.normalization.anchors import Anchors

_EARLY = 3  # months of a year
_BARE_YEAR = Offset("year", 0)  # of `akhir tahun`


def past_year(date_match: DateMatch, day: date | None) -> int:
    """The year that the match names as such, where it is over: `pada 2021`; else 0."""
    node = date_match.node
    if not isinstance(node, CalendarDate) or node.year is None or node.month is not None or day is None:
        return 0
    return node.year if node.year < day.year else 0


def month_in_year(date_match: DateMatch, year: int) -> DateMatch:
    """Months without their year, told of a year named just before: `Pada 2021, inflasi April naik`."""
    node = date_match.node
    if isinstance(node, Interval):
        first, last = month_in_year(node.first, year), month_in_year(node.last, year)
        both = first is not node.first and last is not node.last
        return replace(date_match, node=Interval(first, last)) if both and _in_row(first, last) else date_match
    if not isinstance(node, CalendarDate) or node.month is None or node.day is not None:
        return date_match
    if node.year or node.shift or node.within:
        return date_match
    return replace(date_match, node=replace(node, year=year))


def _in_row(first: DateMatch, last: DateMatch) -> bool:
    """Whether the first of two months comes before the last."""
    begun, ended = first.node, last.node
    if not isinstance(begun, CalendarDate) or not isinstance(ended, CalendarDate):
        return False
    return (begun.month or 0) < (ended.month or 0)


def part_of_year(date_match: DateMatch, year: int) -> DateMatch:
    """`akhir tahun`, told of a year named just before: `Pada 2021 ia melapor. Akhir tahun ia pindah`."""
    return replace(date_match, node=CalendarDate(year=year)) if date_match.node == _BARE_YEAR else date_match


def end_of_last_year(date_match: DateMatch, day: date) -> DateMatch:
    """`pada akhir tahun` where a year has just begun and nothing looks ahead: that of the year before."""
    early = day.month <= _EARLY and date_match.portion == "END"
    return part_of_year(date_match, day.year - 1) if early else date_match


def month_or_day_in_year(date_match: DateMatch, year: int) -> DateMatch:
    """A month or a day of a month in that year, or a run of such, unless it names its own."""
    node = date_match.node
    if isinstance(node, Interval):
        first, last = month_or_day_in_year(node.first, year), month_or_day_in_year(node.last, year)
        both = first is not node.first and last is not node.last
        return replace(date_match, node=Interval(first, last)) if both else date_match
    if not isinstance(node, CalendarDate) or node.month is None or node.year or node.shift or node.within:
        return date_match
    return replace(date_match, node=replace(node, year=year))


def in_year_told_of(date_match: DateMatch, anchors: Anchors) -> DateMatch:
    """`Mei tahun itu`, `Mei tahun berikutnya` in the year told of before, or beside it; of today's without one."""
    node = date_match.node
    if isinstance(node, Interval):
        last = in_year_told_of(node.last, anchors)
        year = last.node.year if last is not node.last and isinstance(last.node, CalendarDate) else None
        if year is None:
            return date_match
        return replace(date_match, node=Interval(month_or_day_in_year(node.first, year), last))
    if not isinstance(node, CalendarDate) or node.within is None or node.within.cue != TOLD:
        return date_match
    span = next(anchors.likely("year"), None)
    if span is None:
        return date_match
    return replace(date_match, node=replace(node, within=None, year=span[0].year + int(node.within.steps)))
