"""From what an expression says to the days it denotes, seen from a reference date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard

from briefing_tui.dates.calendar import DAY, month_span, part_of, year_span
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    Duration,
    Hijri,
    Holiday,
    Interval,
    NumberedDay,
    Offset,
    OffsetFromDay,
    Period,
    Recurring,
    Season,
    TimeOfDay,
    Vague,
    WeekOfMonth,
    WeekOfYear,
    YearRange,
)
from briefing_tui.dates.normalization.calendar_dates import calendar, weekday_on
from briefing_tui.dates.normalization.context import Context, Normalized, one_day
from briefing_tui.dates.normalization.units import (
    hijri_date,
    holiday,
    numbered_day,
    period,
    relative,
    same_period,
    season,
    stepped,
    week_of_month,
    week_of_year,
    years_named,
)

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateType
    from briefing_tui.dates.grammar.nodes import Node

_FAR_AHEAD = 270  # days: an interval without a year that would end later lies in the year before


def resolve(date_match: DateMatch, context: Context) -> Normalized:
    """The node's days and TIMEX3 value in its context."""
    if isinstance(date_match.node, CalendarDate) and len(date_match.apposition) == 2:  # `Sabtu (16-17/9)`
        first, last = date_match.apposition
        date_match = DateMatch(
            date_match.i,
            date_match.j,
            Interval(DateMatch(date_match.i, date_match.j, first), DateMatch(date_match.i, date_match.j, last)),
        )
    if date_match.portion and context.reference:
        date_match = _of_unit_under_way(date_match, date_match.portion, context.reference)
    try:
        return _qualified(_RESOLVERS[type(date_match.node)](date_match, context), date_match)
    except (OverflowError, ValueError):
        return Normalized("DATE", "XXXX")  # a day the calendar does not hold (before year 1 or after 9999)


def _of_unit_under_way(date_match: DateMatch, portion: str, reference: date) -> DateMatch:
    """`awal September lalu`, said on 18 September, is this month's: the part is over, though the month is not.

    `akhir September nanti` is, too, whose part is still to come, and `akhir tahun nanti` is this year's.
    """
    node = date_match.node
    if isinstance(node, CalendarDate) and node == CalendarDate(month=reference.month, shift=node.shift):
        last = part_of(month_span(reference.year, reference.month), portion, "month")[1]
        if (node.shift == "past" and last < reference) or (node.shift == "next" and last > reference):
            return replace(date_match, node=replace(node, shift="this"))
    elif isinstance(node, Offset) and node.unit in ("month", "year") and node.cue == "nanti":
        of_month = node.unit == "month"
        span = month_span(reference.year, reference.month) if of_month else year_span(reference.year)
        if part_of(span, portion, node.unit)[1] > reference:
            return replace(date_match, node=replace(node, steps=0))
    return date_match


def _qualified(resolved: Normalized, date_match: DateMatch) -> Normalized:
    if date_match.portion and resolved.first and resolved.last and not isinstance(date_match.node, Interval):
        span = part_of((resolved.first, resolved.last), date_match.portion, resolved.unit)
        resolved.first, resolved.last = span
    if date_match.portion and resolved.mod is None:
        resolved.mod = date_match.portion
    if date_match.mod:
        resolved.mod = date_match.mod
        if date_match.mod in ("BEFORE", "AFTER"):
            resolved.first = resolved.last = None  # `lebih dari dua dekade lalu` says when it was not
    zone = "Z" if date_match.zone in ("GMT", "UTC") else ""
    if date_match.clock is not None and resolved.precision == "day" and resolved.type == "DATE":
        resolved.type = "TIME"
        day = resolved.value
        resolved.value = f"{day}T{date_match.clock.at}{zone}"
        if date_match.clock.until:
            resolved.value += f"/{day}T{date_match.clock.until}{zone}"
    elif date_match.part and resolved.precision == "day" and resolved.type == "DATE":
        resolved.type, resolved.value = "TIME", resolved.value + date_match.part
    return resolved


def _interval(date_match: DateMatch, context: Context) -> Normalized:
    node = date_match.node
    assert isinstance(node, Interval)
    left, right = node.first, node.last
    if len(date_match.apposition) == 2:
        left, right = (
            replace(end, node=inner) for end, inner in zip((left, right), date_match.apposition, strict=True)
        )
    first, last = _with_apposition(left), _with_apposition(right)
    if isinstance(first, CalendarDate) and isinstance(last, CalendarDate):
        for share in (_share_counted_year, _nearest_years, _share_year, _share_shift):
            first, last = share(first, last, context)
    elif isinstance(first, Period) and isinstance(last, Period) and first.year is None and first.years is None:
        first = replace(first, year=last.year, years=last.years, shift=last.shift)
    begun = resolve(replace(left, node=first, apposition=[]), context)
    ended = resolve(replace(right, node=last, apposition=[]), context)
    if ended.first and isinstance(last, CalendarDate) and _counts_back(first, last):
        begun = replace(one_day(weekday_on(first.weekday or 0, ended.first - DAY, -1)), type=begun.type)
    if begun.first and ended.last and isinstance(last, CalendarDate) and ended.last < begun.first:
        begun, ended = _in_order(replace(left, node=first), replace(right, node=last), begun, ended, context)
    value, conflict = f"{begun.value}/{ended.value}", begun.conflict or ended.conflict
    if begun.first is None or ended.last is None or ended.last < begun.first:
        return Normalized("DATE", value, conflict=conflict)
    kind: DateType = "TIME" if begun.type == "TIME" and ended.type == "TIME" else "DATE"
    return Normalized(kind, value, None, begun.first, ended.last, "interval", conflict, "interval")


def _counts_back(first: Node, last: CalendarDate) -> TypeGuard[CalendarDate]:
    """Whether the last of two weekdays tells their week: `Rabu hingga Jumat pekan depan`, `Senin-Rabu, 13 Mei`."""
    if not isinstance(first, CalendarDate) or first.weekday is None or first != CalendarDate(weekday=first.weekday):
        return False
    return last.weekday is not None and last != CalendarDate(weekday=last.weekday)


def _with_apposition(end: DateMatch) -> Node:
    """What an end of an interval says, its day taken from the brackets behind it: `Sabtu (16/9)`."""
    node = end.node
    if isinstance(node, CalendarDate) and end.apposition and node.day is None:
        inner = end.apposition[0]
        return replace(node, day=inner.day, month=inner.month, year=inner.year)
    return node


def _share_counted_year(
    first: CalendarDate, last: CalendarDate, _context: Context
) -> tuple[CalendarDate, CalendarDate]:
    """`Maret-Mei tahun lalu`: the year serves both; `November-Januari tahun ini` begins in the year before."""
    year = last.within
    if year is not None and year.unit == "year" and first.year is None and first.within is None and first.month:
        steps = year.steps - (first.month > (last.month or 12))
        return replace(first, within=replace(year, steps=steps)), last
    return first, last


def _share_year(first: CalendarDate, last: CalendarDate, _context: Context) -> tuple[CalendarDate, CalendarDate]:
    """`2 Maret-5 Mei 2023`: the year serves both."""
    if first.year is None and last.year is not None and first.month is not None and last.month is not None:
        return replace(first, year=last.year - (first.month > last.month)), last
    return first, last


def _share_shift(first: CalendarDate, last: CalendarDate, _context: Context) -> tuple[CalendarDate, CalendarDate]:
    """`2 Maret-5 Mei lalu`: the shift serves both."""
    if first.month is not None and last.month is not None and first.year is None and last.year is None:
        shift = first.shift or last.shift
        return replace(first, shift=shift), replace(last, shift=shift)
    return first, last


def _in_order(
    left: DateMatch, right: DateMatch, begun: Normalized, ended: Normalized, context: Context
) -> tuple[Normalized, Normalized]:
    """The two ends, the last brought behind the first: `28 Desember-2 Januari`, `Sabtu-Senin`."""
    first, last = left.node, right.node
    assert begun.first
    assert ended.first
    assert isinstance(last, CalendarDate)
    if last.year is None and last.month is not None:
        ended = _in_year(right, last, ended.first.year + 1, context)
    elif last.weekday is not None and last.day is None:
        ended = one_day(weekday_on(last.weekday, begun.first, 1))
    dated_first = isinstance(first, CalendarDate) and first.year is None and first.month is not None
    if dated_first and ended.first and context.reference and (ended.first - context.reference).days > _FAR_AHEAD:
        assert isinstance(first, CalendarDate)
        begun = _in_year(left, first, begun.first.year - 1, context)
        ended = _in_year(right, last, ended.first.year - 1, context)
    return begun, ended


def _in_year(end: DateMatch, node: CalendarDate, year: int, context: Context) -> Normalized:
    return resolve(replace(end, node=replace(node, year=year), apposition=[]), context)


def _nearest_years(first: CalendarDate, last: CalendarDate, context: Context) -> tuple[CalendarDate, CalendarDate]:
    """The years that bring a run of months (`Januari-Mei`) nearest to the reference, the past one on a tie."""
    reference = context.reference
    if reference is None or first.month is None or last.month is None or not _bare_months(first, last):
        return first, last
    choices = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        last_year = year + (last.month < first.month)
        begins, ends = month_span(year, first.month)[0], month_span(last_year, last.month)[1]
        away = max(2 * (begins - reference).days, (reference - ends).days, 0)  # mostly past, without a year
        if context.direction != "next" or ends >= reference:
            choices.append((away, begins > reference, year, last_year))
    _, _, year, last_year = min(choices)
    return replace(first, year=year), replace(last, year=last_year)


def _bare_months(*ends: CalendarDate) -> bool:
    return not any(end.year or end.within or end.day or end.shift for end in ends)


def _clock(date_match: DateMatch, context: Context) -> Normalized:
    c = date_match.node
    assert isinstance(c, TimeOfDay)
    span = context.same_sentence
    day = span[0].isoformat() if span and span[0] == span[1] else ""
    zone = "Z" if date_match.zone in ("GMT", "UTC") else ""
    value = f"{day}T{c.at}{zone}"
    if c.until:
        value += f"/{day}T{c.until}{zone}"
    first, last = span if span and day else (None, None)
    return Normalized("TIME", value, None, first, last, "day" if first else None, unit="day")


def _vague(date_match: DateMatch, _context: Context) -> Normalized:
    assert isinstance(date_match.node, Vague)
    return Normalized("TIME" if date_match.node.value[0] == "T" else "DATE", date_match.node.value)


def _duration(date_match: DateMatch, _context: Context) -> Normalized:
    assert isinstance(date_match.node, Duration)
    return Normalized("DURATION", date_match.node.value)


def _recurring(date_match: DateMatch, _context: Context) -> Normalized:
    assert isinstance(date_match.node, Recurring)
    return Normalized("SET", date_match.node.value)


def _from_day(date_match: DateMatch, context: Context) -> Normalized:
    """The day or month so many units from a named day."""
    node = date_match.node
    assert isinstance(node, OffsetFromDay)
    day = resolve(node.day, context)
    base = day.first if node.offset.steps < 0 else day.last
    if base is None:
        return Normalized("DATE", "XXXX")
    return stepped(replace(date_match, node=node.offset), Context(reference=base))


_RESOLVERS = {
    CalendarDate: calendar,
    Offset: stepped,
    AnaphoricOffset: relative,
    AnaphoricPeriod: same_period,
    OffsetFromDay: _from_day,
    Period: period,
    WeekOfMonth: week_of_month,
    NumberedDay: numbered_day,
    WeekOfYear: week_of_year,
    YearRange: years_named,
    Season: season,
    Holiday: holiday,
    Hijri: hijri_date,
    TimeOfDay: _clock,
    Vague: _vague,
    Duration: _duration,
    Recurring: _recurring,
    Interval: _interval,
}
