"""Days, weekdays, months and years by name or number: the year, month or week that is missing is date_match."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from briefing_tui.dates.calendar import DAY, month_span, week_span, year_span
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch
from briefing_tui.dates.normalization.context import Context, Normalized, one_day, span_of

_WELL_AHEAD = 14  # days: no slip of a day or of the weekday
_FAR = 120  # days from which a weekday may settle the year (docs/annotation.md: only where the nearest is far off)
_WEEK = 7
_SLIP = 15  # days from the reference within which the month of a date may be a slip, or of two days of one tale
_FARTHEST_AHEAD = 9  # months; one of the last two is no month to come, unless `akan` says so
_MONTHS = 12
_NEAR_AHEAD = 3  # months to come of the next year that need no verb that looks to them
_SOON = 31  # days to a day behind `sejak`, within which it may be to come
_JUST_PAST = 7  # days back from which `mendatang` does not mean the coming year
_JUST_BEGUN = 7  # days of a month, in which what calls it a coming one was said before it began
_LONG_PAST = 60  # days back from which a clause that looks ahead means the coming year, and the tale is another


def make_day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def weekday_on(weekday: int, anchor: date, step: int) -> date:
    """The latest (step -1) or earliest (step 1) such weekday on or before, on or after, the anchor."""
    away = (anchor.weekday() - weekday) % 7 if step < 0 else (weekday - anchor.weekday()) % 7
    return anchor + step * away * DAY


def calendar(date_match: DateMatch, context: Context) -> Normalized:
    c = date_match.node
    assert isinstance(c, CalendarDate)
    if date_match.apposition:
        inner = date_match.apposition[0]
        if c.day is None:
            c = replace(c, day=inner.day, month=inner.month, year=inner.year)
    if c.day is not None:
        return _dated(c, context)
    if c.weekday is not None:
        return _named(c, context)
    if c.month is not None:
        return _month(c, context)
    year = c.year or 0
    return span_of(f"{year:04}", year_span(year), "year")


def _dated(c: CalendarDate, context: Context) -> Normalized:
    assert c.day is not None
    reference = context.reference
    if c.month is None:
        return _day_of_month(c, context)
    if c.year is not None:
        day = make_day(c.year, c.month, c.day)
        if day is None:
            return Normalized("DATE", f"{c.year:04}-{c.month:02}-{c.day:02}", conflict=True)
        return _with_weekday(c, day, context)
    if reference is None:
        return Normalized("DATE", f"XXXX-{c.month:02}-{c.day:02}")
    if c.within is not None and c.within.unit == "year":
        return _dated(replace(c, year=reference.year + int(c.within.steps), within=None), context)
    following = _shortly_after(c, context) or _behind_begun(c, context)
    if following is not None:
        return _with_weekday(c, following, context)
    days = [d for y in (-2, -1, 0, 1, 2, 4) if (d := make_day(reference.year + y, c.month, c.day)) is not None]
    if not days:
        if c.weekday is not None:
            return one_day(weekday_on(c.weekday, reference, -1), conflict=True)
        return Normalized("DATE", f"{reference.year:04}-{c.month:02}-{c.day:02}", conflict=True)
    return _nearest(c, _on_side(c, days, reference, context.direction), reference, context)


def _shortly_after(c: CalendarDate, context: Context) -> date | None:
    """The day close behind one of its sentence in a year that is over: `pada 12 Mei 1998, lalu 14 Mei`."""
    named = context.same_sentence
    if named is None or c.day is None or c.month is None or c.shift is not None or c.deictic is not None:
        return None
    day = make_day(named[0].year, c.month, c.day)
    over = context.reference is not None and named[1].year < context.reference.year
    near = day is not None and 0 <= (day - named[0]).days <= _SLIP
    return day if over and near and context.direction not in ("said", "next") else None


def _behind_begun(c: CalendarDate, context: Context) -> date | None:
    """The first such day or month behind the day that something began: `berlaku sejak 1 Juli 2021, sampai 30 Juni`."""
    begun = context.begun
    if begun is None or c.month is None or c.shift is not None or c.within is not None:
        return None
    days = (make_day(year, c.month, c.day or 1) for year in (begun.year, begun.year + 1))
    return next((day for day in days if day is not None and day > begun), None)


def _on_side(c: CalendarDate, days: list[date], reference: date, direction: str | None) -> list[date]:
    """Those of the days that lie where the shift or the clause looks; all where none does."""
    if c.shift is None and direction == "since" and min(abs(d - reference) for d in days).days <= _SOON:
        return days  # `pengiriman dilakukan sejak 12 November`, told on the 1st
    if c.shift == "past" or (c.shift is None and direction == "since"):
        return [d for d in days if d <= reference] or days
    if c.shift == "this":
        return [d for d in days if d.year == reference.year] or days
    to_come = [d for d in days if d >= reference] or days
    if c.shift == "next":  # `15 September mendatang` may come on the page three days late
        return [d for d in days if 0 < (reference - d).days <= _JUST_PAST] or to_come
    if c.shift is not None or c.deictic is not None or direction != "next":
        return days
    nearest = min(days, key=lambda d: (abs(d - reference), d))
    return to_come if (reference - nearest).days > _LONG_PAST else days


def _nearest(c: CalendarDate, days: list[date], reference: date, context: Context) -> Normalized:
    """The day nearest to the reference, the past one on a tie; where that is far, the weekday settles the year.

    A day well ahead is far where the clause does not look ahead: nobody has spoken then.
    """
    day = min(days, key=lambda d: (abs(d - reference), d))
    if c.weekday is None or day.weekday() == c.weekday:
        return one_day(day)
    farthest = _WELL_AHEAD if day > reference and context.direction in ("said", "past") else _FAR
    if abs((day - reference).days) > farthest:
        fitting = [d for d in days if d.weekday() == c.weekday and abs((d - reference).days) < 366]
        if fitting:
            return one_day(min(fitting, key=lambda d: abs(d - reference)))
    return _with_weekday(c, day, context)


def _with_weekday(c: CalendarDate, day: date, context: Context) -> Normalized:
    """The day, a contradiction where its weekday is another.

    A slip of the month or year (`Jumat (29/10)` early in October, when 29 September was a Friday) is mended where the
    day of the neighbouring one has the weekday and lies nearer to the reference. The day of writing set behind a
    weekday to come (`akan digelar Rabu (6/11)`, written on Monday the 6th) is that weekday.
    """
    if c.weekday is None or day.weekday() == c.weekday:
        return one_day(day)
    reference = context.reference
    if day == reference and context.direction == "next":
        return one_day(weekday_on(c.weekday, day, 1))
    if reference is not None and c.shift == "past" and day == reference:
        return one_day(weekday_on(c.weekday, day, -1))  # `Minggu (18/9) malam kemarin` on Monday the 18th
    if reference is not None:
        if c.deictic is not None and (reference + c.deictic * DAY).weekday() == c.weekday:
            return one_day(reference + c.deictic * DAY)  # `kemarin, Kamis (4/1)` said on Friday the 4th
        for near in (reference, reference - DAY) if day != reference else ():
            if near.weekday() == c.weekday and _are_a_slip_apart(near, day):
                return one_day(near)  # `Kamis (16/8)` on Thursday the 26th, `Kamis (29/8)` on Thursday the 30th
        for months in (-1, 1, -12, 12):
            month = day.replace(day=1) + relativedelta(months=months)
            other = make_day(month.year, month.month, day.day)
            is_near = other is not None and abs(other - reference) < min(abs(day - reference), _SLIP * DAY)
            if other is not None and is_near and other.weekday() == c.weekday:
                return one_day(other)
    return one_day(day, conflict=True)


def _are_a_slip_apart(a: date, b: date) -> bool:
    """Whether two days stand side by side, or are of one month and a slip of one digit apart: the 16th and the 26th."""
    digits_apart = sum(x != y for x, y in zip(f"{a.day:02}", f"{b.day:02}", strict=True))
    return abs(a - b) == DAY or ((a.year, a.month) == (b.year, b.month) and digits_apart == 1)


def _day_of_month(c: CalendarDate, context: Context) -> Normalized:
    reference = context.reference
    assert c.day is not None
    named = context.same_sentence
    of_month = named is not None and named == month_span(named[0].year, named[0].month)
    if named is not None and of_month and c.within is None:  # `September, dari tanggal 7`
        day = make_day(named[0].year, named[0].month, c.day)
        if day is not None:
            return one_day(day)
    if reference is None:
        return Normalized("DATE", f"XXXX-XX-{c.day:02}")
    if c.within is not None and c.within.unit == "month":
        month = reference + relativedelta(months=int(c.within.steps))
        day = make_day(month.year, month.month, c.day)
        return (
            one_day(day) if day else Normalized("DATE", f"{month.year:04}-{month.month:02}-{c.day:02}", conflict=True)
        )
    months = [reference + relativedelta(months=n) for n in (-2, -1, 0, 1, 2)]
    days = [d for m in months if (d := make_day(m.year, m.month, c.day)) is not None]
    if c.shift == "past":
        days = [d for d in days if d <= reference]
    elif c.shift == "next" or context.direction == "next":
        days = [d for d in days if d >= reference]
    days = [d for d in days if d.weekday() == c.weekday] or days
    return one_day(min(days, key=lambda d: (abs(d - reference), d)))


def _beside_day(weekday: int, context: Context, reference: date) -> date | None:
    """The weekday nearest to a day of its sentence that lies ahead or weeks back: `pada Rabu (20/9), disusul Kamis`.

    One of long ago says nothing of it: `klub yang berdiri pada 5 Juli 1946 itu menang pada Jumat`.
    """
    named = context.same_sentence
    if named is None or named[0] != named[1] or context.direction == "said":
        return None
    if named[0] <= reference and not _WEEK < (reference - named[0]).days <= _LONG_PAST:
        return None
    before, after = weekday_on(weekday, named[0], -1), weekday_on(weekday, named[0], 1)
    return before if named[0] - before <= after - named[0] else after


def _named(c: CalendarDate, context: Context) -> Normalized:
    assert c.weekday is not None
    reference = context.reference
    if reference is None:
        return Normalized("DATE", f"XXXX-WXX-{c.weekday + 1}")
    if c.within is not None:
        monday = week_span(reference)[0] + timedelta(weeks=int(c.within.steps))
        return one_day(monday + c.weekday * DAY)
    if c.deictic is not None:
        wanted = (context.speaking or reference) + c.deictic * DAY
        before, after = weekday_on(c.weekday, wanted, -1), weekday_on(c.weekday, wanted, 1)
        return one_day(before if wanted - before <= after - wanted else after)
    if c.shift == "past":
        return one_day(weekday_on(c.weekday, reference - DAY, -1))
    if c.shift == "next":
        return one_day(weekday_on(c.weekday, reference + DAY, 1))
    if c.shift == "this":
        return one_day(week_span(reference)[0] + c.weekday * DAY)
    if context.begun is not None:
        return one_day(weekday_on(c.weekday, context.begun + DAY, 1))
    beside = _beside_day(c.weekday, context, reference)
    if beside is not None:
        return one_day(beside)
    if context.direction == "next":
        return one_day(weekday_on(c.weekday, reference, 1))
    return one_day(weekday_on(c.weekday, reference, -1))


def _year_in_sentence(c: CalendarDate, context: Context, reference: date) -> int | None:
    """The year that the sentence has named just before a bare month: `gelar tahun ini, setelah juara pada Januari`."""
    span = context.same_sentence
    if span is None or span != year_span(span[0].year) or c.shift is not None or c.within is not None:
        return None
    return span[0].year if reference.year <= span[0].year <= reference.year + 1 else None


def _year_behind_month(c: CalendarDate, month: int, context: Context, reference: date) -> int | None:
    """The year of a bare month behind another of an earlier year in its sentence: `Oktober 2020, lalu November`."""
    span = context.same_sentence
    is_earlier = span is not None and span[0].year < reference.year and span == month_span(span[0].year, span[0].month)
    if span is None or not is_earlier or c.shift is not None or c.within is not None or context.direction == "next":
        return None
    if month == span[0].month:
        return None  # what is set against `Mei 2019` as `Mei` is of no year that this tells
    year = span[0].year + (month < span[0].month)
    return year if month_span(year, month)[1] < reference else None


def _month(c: CalendarDate, context: Context) -> Normalized:
    assert c.month is not None
    reference = context.reference
    year = c.year
    if year is None:
        if reference is None:
            return Normalized("DATE", f"XXXX-{c.month:02}")
        begun = _behind_begun(c, context)
        year = begun.year if begun is not None else _year_in_sentence(c, context, reference)
        if year is None:
            year = _year_behind_month(c, c.month, context, reference)
        if year is None:
            year = _year_of_month(c, c.month, context, reference)
    return span_of(f"{year:04}-{c.month:02}", month_span(year, c.month), "month")


def _year_of_month(c: CalendarDate, month: int, context: Context, reference: date) -> int:
    """The year of a month that nothing but its shift or its clause tells the year of."""
    if c.within is not None:
        return reference.year + int(c.within.steps)
    if c.shift == "this":
        return reference.year
    ahead, back = (month - reference.month) % _MONTHS, (reference.month - month) % _MONTHS
    if c.shift is not None:
        begun = reference.day <= _JUST_BEGUN  # `April mendatang`, on the 5th of April
        months = -(back or _MONTHS) if c.shift == "past" else ahead or (0 if begun else _MONTHS)
    elif ahead == 0:
        months = 0
    elif context.direction == "next":
        months = ahead if ahead <= _FARTHEST_AHEAD or context.foretold else -back
    elif context.direction in ("past", "since"):
        months = -back
    else:
        next_year = reference.month + ahead > _MONTHS
        months = -back if back <= ahead or (next_year and ahead > _NEAR_AHEAD) else ahead
    return (reference + relativedelta(months=months)).year
