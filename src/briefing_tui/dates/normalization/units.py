"""Units counted from the reference or from the date before, parts of years, seasons, holidays, Hijri dates."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from briefing_tui.dates.calendar import (
    DAY,
    hijri_day,
    holiday_days,
    holiday_in_hijri,
    holiday_on_hijri,
    month_span,
    months_span,
    season_span,
    week_span,
    year_span,
)
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    Hijri,
    Holiday,
    NumberedDay,
    Offset,
    Period,
    Season,
    WeekOfMonth,
    WeekOfYear,
    YearRange,
)
from briefing_tui.dates.normalization.calendar_dates import calendar, weekday_on
from briefing_tui.dates.normalization.context import Context, Normalized, one_day, span_of

if TYPE_CHECKING:
    from briefing_tui.dates.calendar import DaySpan

_SHORTEST_PERIOD = 27
_LONGEST_PERIOD = 340  # days of a part of a year that `periode yang sama` may point at


def stepped(date_match: DateMatch, context: Context) -> Normalized:
    s = date_match.node
    assert isinstance(s, Offset)
    if date_match.apposition and s.unit == "day":
        inner = replace(date_match.apposition[0], deictic=int(s.steps))
        return calendar(DateMatch(date_match.i, date_match.j, inner), context)
    if context.reference is None:
        return Normalized("DATE", _unresolved(s))
    return _step(s, context, context.reference)


def _unresolved(s: Offset) -> str:
    if s.unit in ("day", "night") and s.steps == 0:
        return "PRESENT_REF"
    return "PAST_REF" if s.steps < 0 else "FUTURE_REF" if s.steps > 0 else "PRESENT_REF"


def _step(s: Offset, context: Context, reference: date) -> Normalized:
    steps, unit = s.steps, s.unit
    if s.first is not None:
        reference += _delta(s.first)
    if unit in ("second", "minute", "hour"):
        return _moment(s, context)
    if unit in ("day", "night"):
        base = reference if s.cue == "counted" or context.speaking is None else context.speaking
        return one_day(base + timedelta(days=int(steps)))
    if unit == "weekend":
        return _weekend(s, context, reference)
    if unit in ("week", "month", "year") and steps != int(steps):
        return _part_of_unit(unit, steps, reference)
    if unit == "week":
        first, last = week_span(reference + timedelta(weeks=int(steps)))
        return span_of(_week_value(first), (first, last), "week")
    if unit in ("month", "quarter", "half"):
        return _part_of_year(unit, int(steps), reference)
    if unit in ("decade", "century") and s.cue != "counted":
        return _round_years(unit, int(steps), reference)
    years = {"year": 1, "lustrum": 5, "windu": 8, "decade": 10, "century": 100, "millennium": 1000}[unit]
    year = reference.year + round(steps * years)
    return span_of(f"{year:04}", year_span(year), "year")


def _part_of_unit(unit: str, steps: float, reference: date) -> Normalized:
    """`setengah bulan lalu`, `satu setengah tahun lalu`: told to the day, of years to the month."""
    if unit == "year":
        return _part_of_year("month", round(steps * 12), reference)
    return one_day(reference + timedelta(days=round(steps * (7 if unit == "week" else 30))))


def _part_of_year(unit: str, steps: int, reference: date) -> Normalized:
    """The month, quarter or half so many steps from that of the reference day."""
    months = {"month": 1, "quarter": 3, "half": 6}[unit]
    there = reference + relativedelta(months=months * steps)
    if unit == "month":
        return span_of(f"{there.year:04}-{there.month:02}", month_span(there.year, there.month), "month")
    return _numbered(unit, (there.month - 1) // months + 1, there.year)


def _round_years(unit: str, steps: int, reference: date) -> Normalized:
    """The decade or century as such: the 1990s, the 20th century."""
    width = 10 if unit == "decade" else 100
    start = (reference.year // width + steps) * width
    value = f"{start // width:0{3 if unit == 'decade' else 2}}"
    start += unit == "century"  # the 20th century runs from 1901 to 2000
    return span_of(value, (date(start, 1, 1), date(start + width - 1, 12, 31)), unit)


def _delta(s: Offset) -> relativedelta:
    return relativedelta(**{f"{s.unit}s": int(s.steps)})  # type: ignore[arg-type]


def _week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _weekend(s: Offset, context: Context, reference: date) -> Normalized:
    monday = week_span(reference)[0] + timedelta(weeks=int(s.steps))
    if not s.cue and context.direction != "next" and reference.weekday() < 4:
        monday -= timedelta(weeks=1)
    span = monday + 5 * DAY, monday + 6 * DAY
    return Normalized("DATE", f"{_week_value(monday)}-WE", None, span[0], span[1], "week", unit="weekend")


def _moment(s: Offset, context: Context) -> Normalized:
    if context.now is None:
        return Normalized("TIME", "PAST_REF" if s.steps < 0 else "FUTURE_REF")
    seconds = {"second": 1, "minute": 60, "hour": 3600}[s.unit] * s.steps
    there = context.now + timedelta(seconds=seconds)
    moment = there.replace(tzinfo=None).isoformat(timespec="minutes" if s.unit != "second" else "seconds")
    return Normalized("TIME", moment, None, there.date(), there.date(), "day", unit="day")


def relative(date_match: DateMatch, context: Context) -> Normalized:
    r = date_match.node
    assert isinstance(r, AnaphoricOffset)
    if date_match.apposition:  # `dua hari sebelumnya (26/6)`
        return calendar(DateMatch(date_match.i, date_match.j, date_match.apposition[0]), context)
    if context.previous is None:
        if (
            r.unit == "year" and r.steps == -1 and date_match.mod is None and context.reference is not None
        ):  # `dibandingkan setahun sebelumnya`
            return _step(Offset(r.unit, r.steps, "counted"), context, context.reference)
        return Normalized("DATE", "XXXX")
    first, last = context.previous
    if r.unit in ("second", "minute", "hour"):
        return Normalized("TIME", "XXXX")
    if (last - first).days > 31 and r.unit in ("day", "week", "night"):
        return Normalized("DATE", "XXXX")
    base = first if r.steps < 0 else last
    if r.unit == "day" and r.steps == 0:
        return one_day(first) if first == last else Normalized("DATE", "XXXX")
    there = Context(reference=base)
    return _step(Offset(r.unit, r.steps, "counted"), there, base)


def _nearest_year(p: Period, reference: date) -> int:
    """The year that brings a part of a year nearest to the reference; without a year it is mostly past."""
    length = 3 if p.unit == "quarter" else 6
    choices = []
    for year in (reference.year - 1, reference.year, reference.year + 1):
        first, last = months_span(year, (p.number - 1) * length + 1, length)
        choices.append((max(2 * (first - reference).days, (reference - last).days, 0), year))
    return min(choices)[1]


def _numbered(unit: str, number: int, year: int) -> Normalized:
    length = 3 if unit == "quarter" else 6
    span = months_span(year, (number - 1) * length + 1, length)
    return span_of(f"{year:04}-{'Q' if unit == 'quarter' else 'H'}{number}", span, unit)


def period(date_match: DateMatch, context: Context) -> Normalized:
    p = date_match.node
    assert isinstance(p, Period)
    year, reference = p.year, context.reference
    code = "Q" if p.unit == "quarter" else "H"
    if year is None:
        if reference is None:
            return Normalized("DATE", f"XXXX-{code}{p.number}")
        if p.years is not None:
            year = reference.year + int(p.years)
        else:
            year = reference.year
            start = months_span(year, (p.number - 1) * (3 if p.unit == "quarter" else 6) + 1, 1)[0]
            if p.shift is None and context.direction != "next":
                year = _nearest_year(p, reference)
            elif p.shift == "past":
                year -= start > reference
            elif p.shift == "next":
                year += start <= reference
    return _numbered(p.unit, p.number, year)


def week_of_month(date_match: DateMatch, context: Context) -> Normalized:
    """Monday to Sunday of the week; a week belongs to the month its Thursday is in, as ISO 8601 has it for years."""
    w = date_match.node
    assert isinstance(w, WeekOfMonth)
    month = _whole(date_match, w.month, context)
    if month.first is None or month.last is None:
        return Normalized("DATE", month.value)
    if w.weekday is not None:
        return _nth_weekday(w.weekday, w.number, month.first, month.last)
    thursday = month.first + (3 - month.first.weekday()) % 7 * DAY
    if w.number > 0:
        thursday += timedelta(weeks=w.number - 1)
    else:
        thursday += timedelta(weeks=(month.last - thursday).days // 7)
    span = week_span(thursday)
    return span_of(_week_value(span[0]), span, "week")


def _whole(date_match: DateMatch, node: CalendarDate | Offset, context: Context) -> Normalized:
    """The month or year that a week or day is one of."""
    inner = DateMatch(date_match.i, date_match.j, node)
    return calendar(inner, context) if isinstance(node, CalendarDate) else stepped(inner, context)


def numbered_day(date_match: DateMatch, context: Context) -> Normalized:
    """The first, second or last day of a month or year."""
    d = date_match.node
    assert isinstance(d, NumberedDay)
    whole = _whole(date_match, d.within, context)
    if whole.first is None or whole.last is None:
        return Normalized("DATE", whole.value)
    return one_day(whole.last if d.number < 0 else whole.first + (d.number - 1) * DAY)


def _nth_weekday(weekday: int, number: int, first: date, last: date) -> Normalized:
    if number < 0:
        return one_day(weekday_on(weekday, last, -1))
    day = weekday_on(weekday, first, 1) + timedelta(weeks=number - 1)
    return one_day(day) if day <= last else Normalized("DATE", "XXXX")


def week_of_year(date_match: DateMatch, _context: Context) -> Normalized:
    """ValueError where the year has no such week."""
    w = date_match.node
    assert isinstance(w, WeekOfYear)
    in_last_week = date(w.year, 12, 28)
    span = week_span(in_last_week if w.number < 0 else date.fromisocalendar(w.year, w.number, 1))
    return span_of(_week_value(span[0]), span, "week")


def same_period(date_match: DateMatch, context: Context) -> Normalized:
    """The span named before, in another year; where it is no part of a year, only the year is known."""
    p = date_match.node
    assert isinstance(p, AnaphoricPeriod)
    span = context.previous
    base = span[0] if span is not None and (p.relative or context.reference is None) else context.reference
    if p.year is not None:
        year = p.year
    elif base is not None:
        year = base.year + p.years
    else:
        return Normalized("DATE", "XXXX")
    length = (span[1] - span[0]).days if span is not None else 0
    if span is None or not (p.unit or length >= _SHORTEST_PERIOD) or length > _LONGEST_PERIOD:
        return span_of(f"{year:04}", year_span(year), "year")
    away = relativedelta(years=year - span[0].year)
    first, last = span[0] + away, span[1] + away
    if p.unit == "month" or span == month_span(span[0].year, span[0].month):
        return span_of(f"{year:04}-{first.month:02}", month_span(year, first.month), "month")
    if (span[1] + DAY).day == 1:
        last = month_span(last.year, last.month)[1]
    return Normalized("DATE", f"{first.isoformat()}/{last.isoformat()}", None, first, last, "interval", unit="interval")


def years_named(date_match: DateMatch, _context: Context) -> Normalized:
    y = date_match.node
    assert isinstance(y, YearRange)
    return span_of(y.value, (date(y.first, 1, 1), date(y.last, 12, 31)), y.precision)


def season(date_match: DateMatch, context: Context) -> Normalized:
    s = date_match.node
    assert isinstance(s, Season)
    reference, year = context.reference, s.year
    if year is None and reference is not None and s.years is not None:
        year = reference.year + int(s.years)
    if year is None:
        if reference is None or s.shift is None or not s.code:
            return Normalized("DATE", f"XXXX-{s.code}" if s.code else "XXXX")
        starts = [season_span(y, s.code) for y in range(reference.year - 2, reference.year + 3)]
        if s.shift == "past":
            span = [x for x in starts if x[1] < reference][-1]
        elif s.shift == "next":
            span = next(x for x in starts if x[0] > reference)
        else:
            span = min(starts, key=lambda x: (max(x[0] - reference, reference - x[1], timedelta()), x[0]))
        year = span[0].year
    if not s.code:  # `musim kemarau tahun ini`
        return span_of(f"{year:04}", year_span(year), "year")
    return span_of(f"{year:04}-{s.code}", season_span(year, s.code), "season")


def holiday(date_match: DateMatch, context: Context) -> Normalized:
    f = date_match.node
    assert isinstance(f, Holiday)
    reference = context.reference
    span: DaySpan | None = None
    if f.hijri is not None and (span := holiday_in_hijri(f.key, f.hijri)) is None:
        return Normalized("DATE", "XXXX")
    year = reference.year + int(f.years) if reference is not None and f.years is not None else f.year
    named = context.same_sentence
    if year is None and f.shift is None and named is not None and named == year_span(named[0].year):
        year = named[0].year  # `tahun lalu pasar itu dibuka menjelang Iduladha`
    if span is None and year is not None:
        if f.key == "malam_tahun_baru":
            year -= f.year is not None  # `malam Tahun Baru 2024` is the last evening of 2023
        span = next(iter(reversed(holiday_days(f.key, year))), None)
    elif span is None and reference is not None:
        spans = [s for y in range(reference.year - 1, reference.year + 2) for s in holiday_days(f.key, y)]
        if f.shift == "this":
            spans = [s for s in spans if s[0].year == reference.year]
        elif f.shift == "past":
            spans = [s for s in spans if s[0] <= reference]
        elif f.shift == "next" or context.direction == "next":
            spans = [s for s in spans if s[1] >= reference]
        span = min(spans, key=lambda s: (abs(s[0] - reference), s[0]), default=None)
    if span is None:
        return Normalized("DATE", "XXXX")
    first, last = span
    if f.offset:
        first = last = first + f.offset * DAY
    elif f.nth_day:
        first = last = last if f.nth_day < 0 else first + (f.nth_day - 1) * DAY
    if first == last:
        return one_day(first)
    return Normalized("DATE", f"{first.isoformat()}/{last.isoformat()}", None, first, last, "interval", unit="interval")


def hijri_date(date_match: DateMatch, _context: Context) -> Normalized:
    h = date_match.node
    assert isinstance(h, Hijri)
    if h.day is not None:
        celebrated = holiday_on_hijri(h.year, h.month or 1, h.day)
        if celebrated is not None:
            return one_day(celebrated)
        return replace(one_day(hijri_day(h.year, h.month or 1, h.day)), mod="APPROX")
    first = hijri_day(h.year, h.month or 1, 1)
    last = (hijri_day(h.year, h.month + 1, 1) if h.month and h.month < 12 else hijri_day(h.year + 1, 1, 1)) - DAY
    return Normalized(
        "DATE", f"{first.isoformat()}/{last.isoformat()}", "APPROX", first, last, "interval", unit="interval"
    )
