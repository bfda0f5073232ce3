"""From what an expression says to the days it denotes, seen from a reference date."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.calendar import month_span, part_of
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    CalendarDate,
    DateMatch,
    Duration,
    Hijri,
    Holiday,
    Interval,
    Offset,
    Period,
    Recurring,
    Season,
    TimeOfDay,
    Vague,
    WeekOfMonth,
    YearRange,
)
from briefing_tui.dates.normalization.calendar_dates import calendar, weekday_on
from briefing_tui.dates.normalization.context import Context, Normalized, one_day
from briefing_tui.dates.normalization.units import (
    hijri_date,
    holiday,
    period,
    relative,
    season,
    stepped,
    week_of_month,
    years_named,
)

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateType


def resolve(found: DateMatch, context: Context) -> Normalized:
    """The node's days and TIMEX3 value in its context."""
    if isinstance(found.node, CalendarDate) and len(found.apposition) == 2:  # `Sabtu (16-17/9)`
        first, last = found.apposition
        found = DateMatch(
            found.i, found.j, Interval(DateMatch(found.i, found.j, first), DateMatch(found.i, found.j, last))
        )
    if found.portion in ("START", "MID") and isinstance(found.node, CalendarDate) and context.reference:
        found = _of_this_month(found, found.node, context.reference)
    try:
        resolved = _RESOLVERS[type(found.node)](found, context)
    except (OverflowError, ValueError):
        resolved = Normalized("DATE", "XXXX")  # a day the calendar does not hold (before year 1 or after 9999)
    return _qualified(resolved, found)


def _of_this_month(found: DateMatch, month: CalendarDate, reference: date) -> DateMatch:
    """`awal September lalu`, said on 18 September, is this month's: the part is over, though the month is not."""
    if month.shift != "past" or month.month != reference.month or month.day is not None or month.year is not None:
        return found
    last = part_of(month_span(reference.year, reference.month), found.portion or "", "month")[1]
    return replace(found, node=replace(month, shift="this")) if last < reference else found


def _qualified(resolved: Normalized, found: DateMatch) -> Normalized:
    if found.portion and resolved.first and resolved.last and not isinstance(found.node, Interval):
        span = part_of((resolved.first, resolved.last), found.portion, resolved.unit)
        resolved.first, resolved.last = span
    if found.portion and resolved.mod is None:
        resolved.mod = found.portion
    if found.mod:
        resolved.mod = found.mod
        if found.mod in ("BEFORE", "AFTER"):
            resolved.first = resolved.last = None  # `lebih dari dua dekade lalu` says when it was not
    zone = "Z" if found.zone in ("GMT", "UTC") else ""
    if found.clock is not None and resolved.precision == "day" and resolved.type == "DATE":
        resolved.type = "TIME"
        day = resolved.value
        resolved.value = f"{day}T{found.clock.at}{zone}"
        if found.clock.until:
            resolved.value += f"/{day}T{found.clock.until}{zone}"
    elif found.part and resolved.precision == "day" and resolved.type == "DATE":
        resolved.type, resolved.value = "TIME", resolved.value + found.part
    return resolved


def _interval(found: DateMatch, context: Context) -> Normalized:
    pair = found.node
    assert isinstance(pair, Interval)
    left, right = pair.first, pair.last
    if found.apposition and len(found.apposition) == 2:
        left, right = (replace(left, node=found.apposition[0]), replace(right, node=found.apposition[1]))
    a, b = left.node, right.node
    if isinstance(a, CalendarDate) and left.apposition and a.day is None:
        inner = left.apposition[0]
        a = replace(a, day=inner.day, month=inner.month, year=inner.year)
    if isinstance(b, CalendarDate) and right.apposition and b.day is None:
        inner = right.apposition[0]
        b = replace(b, day=inner.day, month=inner.month, year=inner.year)
    if isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
        if b.within is not None and b.within.unit == "year" and a.year is None and a.within is None and a.month:
            a = replace(a, within=replace(b.within, steps=b.within.steps - (a.month > (b.month or 12))))
        if a.year is None and b.year is None and a.within is None and b.within is None and context.reference:
            a, b = _nearest_years(a, b, context.reference, context.direction)
        if a.year is None and b.year is not None and a.month is not None and b.month is not None:
            a = replace(a, year=b.year - (a.month > b.month))
        elif a.month is not None and b.month is not None and a.year is None and b.year is None:
            shift = a.shift or b.shift
            a, b = replace(a, shift=shift), replace(b, shift=shift)
        elif a.month is None and a.weekday is not None and b.month is not None:
            pass
    elif isinstance(a, Period) and isinstance(b, Period) and a.year is None and a.years is None:
        a = replace(a, year=b.year, years=b.years, shift=b.shift)
    one = resolve(replace(left, node=a, apposition=[]), context)
    two = resolve(replace(right, node=b, apposition=[]), context)
    if one.first and two.first and two.last and isinstance(b, CalendarDate) and two.last < one.first:
        if b.year is None and b.month is not None:
            two = resolve(replace(right, node=replace(b, year=two.first.year + 1), apposition=[]), context)
        elif b.weekday is not None and b.day is None:
            two = one_day(weekday_on(b.weekday, one.first, 1))
        if (
            isinstance(a, CalendarDate)
            and a.year is None
            and a.month is not None
            and two.first
            and context.reference
            and ((two.first - context.reference).days > 270)
        ):
            one = resolve(replace(left, node=replace(a, year=one.first.year - 1), apposition=[]), context)
            two = resolve(replace(right, node=replace(b, year=two.first.year - 1), apposition=[]), context)
    if one.first is None or two.last is None or two.last < one.first:
        return Normalized("DATE", f"{one.value}/{two.value}", conflict=one.conflict or two.conflict)
    kind: DateType = "TIME" if one.type == "TIME" and two.type == "TIME" else "DATE"
    conflict = one.conflict or two.conflict
    return Normalized(kind, f"{one.value}/{two.value}", None, one.first, two.last, "interval", conflict, "interval")


def _nearest_years(
    a: CalendarDate, b: CalendarDate, reference: date, direction: str | None
) -> tuple[CalendarDate, CalendarDate]:
    """The years that bring a run of months (`Januari-Mei`) nearest to the reference, the past one on a tie."""
    if a.month is None or b.month is None or a.day is not None or b.day is not None or a.shift or b.shift:
        return a, b
    choices = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        last_year = year + (b.month < a.month)
        first, last = month_span(year, a.month)[0], month_span(last_year, b.month)[1]
        away = max(2 * (first - reference).days, (reference - last).days, 0)  # a run without a year is mostly past
        if direction != "next" or last >= reference:
            choices.append((away, first > reference, year, last_year))
    _, _, year, last_year = min(choices)
    return replace(a, year=year), replace(b, year=last_year)


def _clock(found: DateMatch, context: Context) -> Normalized:
    c = found.node
    assert isinstance(c, TimeOfDay)
    span = context.same_sentence
    day = span[0].isoformat() if span and span[0] == span[1] else ""
    zone = "Z" if found.zone in ("GMT", "UTC") else ""
    value = f"{day}T{c.at}{zone}"
    if c.until:
        value += f"/{day}T{c.until}{zone}"
    first, last = span if span and day else (None, None)
    return Normalized("TIME", value, None, first, last, "day" if day else None, unit="day")


def _vague(found: DateMatch, _setting: Context) -> Normalized:
    assert isinstance(found.node, Vague)
    return Normalized("TIME" if found.node.value[0] == "T" else "DATE", found.node.value)


def _duration(found: DateMatch, _setting: Context) -> Normalized:
    assert isinstance(found.node, Duration)
    return Normalized("DURATION", found.node.value)


def _recurring(found: DateMatch, _setting: Context) -> Normalized:
    assert isinstance(found.node, Recurring)
    return Normalized("SET", found.node.value)


_RESOLVERS = {
    CalendarDate: calendar,
    Offset: stepped,
    AnaphoricOffset: relative,
    Period: period,
    WeekOfMonth: week_of_month,
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
