"""From what an expression says to the days it denotes, seen from a reference date."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from dateutil.relativedelta import relativedelta

from briefing_tui.dates.feasts import feast_days, feast_in_hijri, hijri_day
from briefing_tui.dates.readings import (
    Calendar,
    Clock,
    Duration,
    Feast,
    Found,
    Hijri,
    Interval,
    Period,
    Recurring,
    Relative,
    Season,
    Stepped,
    Vague,
    Years,
)
from briefing_tui.dates.spans import DAY, month_span, months_span, part_of, season_span, week_span, year_span

if TYPE_CHECKING:
    from briefing_tui.briefing import DateType, Precision
    from briefing_tui.dates.spans import DaySpan

_FAR = 120  # days from which a weekday may settle the year (gold/GUIDELINES.md: only where the nearest is far off)


@dataclass(frozen=True, slots=True)
class Setting:
    """Where an expression stands: the reference, the day of speaking, what came before, which way the clause looks."""

    reference: date | None = None
    now: datetime | None = None
    speaking: date | None = None
    previous: DaySpan | None = None
    same_sentence: DaySpan | None = None
    direction: str | None = None


@dataclass(slots=True)
class Resolved:
    """A TIMEX3 reading with its days; both None where it denotes none or they cannot be known."""

    type: DateType
    value: str
    mod: str | None = None
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None
    conflict: bool = False
    unit: str = ""


def _day(day: date, *, conflict: bool = False) -> Resolved:
    return Resolved("DATE", day.isoformat(), None, day, day, "day", conflict, "day")


def _span(value: str, span: DaySpan, unit: str, precision: Precision | None = None) -> Resolved:
    return Resolved("DATE", value, None, span[0], span[1], precision or unit, unit=unit)  # type: ignore[arg-type]


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def resolve(found: Found, setting: Setting) -> Resolved:
    """The reading's days and TIMEX3 value in its setting."""
    try:
        resolved = _RESOLVERS[type(found.reading)](found, setting)
    except (OverflowError, ValueError):
        resolved = Resolved("DATE", "XXXX")  # a day the calendar does not hold (before year 1 or after 9999)
    return _qualified(resolved, found)


def _qualified(resolved: Resolved, found: Found) -> Resolved:
    if found.portion and resolved.first and resolved.last and not isinstance(found.reading, Interval):
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


def _weekday_on(weekday: int, anchor: date, step: int) -> date:
    """The latest (step -1) or earliest (step 1) such weekday on or before, on or after, the anchor."""
    away = (anchor.weekday() - weekday) % 7 if step < 0 else (weekday - anchor.weekday()) % 7
    return anchor + step * away * DAY


def _calendar(found: Found, setting: Setting) -> Resolved:
    c = found.reading
    assert isinstance(c, Calendar)
    if found.beside:
        inner = found.beside[0]
        if c.day is None:
            c = replace(c, day=inner.day, month=inner.month, year=inner.year)
        if len(found.beside) == 2:
            both = Interval(
                Found(found.i, found.j, found.beside[0]), Found(found.i, found.j, found.beside[1])
            )
            return _interval(Found(found.i, found.j, both), setting)
    if c.day is not None:
        return _dated(c, setting)
    if c.weekday is not None:
        return _named(c, setting)
    if c.month is not None:
        return _month(c, setting)
    year = c.year or 0
    return _span(f"{year:04}", year_span(year), "year")


def _dated(c: Calendar, setting: Setting) -> Resolved:
    assert c.day is not None
    reference = setting.reference
    if c.month is None:
        return _day_of_month(c, setting)
    if c.year is not None:
        day = _make(c.year, c.month, c.day)
        if day is None:
            return Resolved("DATE", f"{c.year:04}-{c.month:02}-{c.day:02}", conflict=True)
        return _day(day, conflict=c.weekday is not None and day.weekday() != c.weekday)
    if reference is None:
        return Resolved("DATE", f"XXXX-{c.month:02}-{c.day:02}")
    if c.within is not None and c.within.unit == "year":
        return _dated(replace(c, year=reference.year + int(c.within.steps), within=None), setting)
    choices = [d for y in (-2, -1, 0, 1, 2, 4) if (d := _make(reference.year + y, c.month, c.day)) is not None]
    if not choices:
        if c.weekday is not None:
            return _day(_weekday_on(c.weekday, reference, -1), conflict=True)
        return Resolved("DATE", f"{reference.year:04}-{c.month:02}-{c.day:02}", conflict=True)
    if c.shift == "past":
        choices = [d for d in choices if d <= reference] or choices
    elif c.shift == "next":
        choices = [d for d in choices if d >= reference] or choices
    elif c.shift == "this":
        choices = [d for d in choices if d.year == reference.year] or choices
    elif c.deictic is None and setting.direction == "next":
        soon = min(choices, key=lambda d: (abs(d - reference), d))
        if (reference - soon).days > 60:
            choices = [d for d in choices if d >= reference] or choices
    day = min(choices, key=lambda d: (abs(d - reference), d))
    if c.weekday is not None and day.weekday() != c.weekday:
        if abs((day - reference).days) > _FAR:
            fits = [d for d in choices if d.weekday() == c.weekday and abs((d - reference).days) < 366]
            if fits:
                return _day(min(fits, key=lambda d: abs(d - reference)))
        return _day(day, conflict=True)
    return _day(day)


def _day_of_month(c: Calendar, setting: Setting) -> Resolved:
    reference = setting.reference
    assert c.day is not None
    if reference is None:
        return Resolved("DATE", f"XXXX-XX-{c.day:02}")
    if c.within is not None and c.within.unit == "month":
        month = reference + relativedelta(months=int(c.within.steps))
        day = _make(month.year, month.month, c.day)
        return _day(day) if day else Resolved("DATE", f"{month.year:04}-{month.month:02}-{c.day:02}", conflict=True)
    months = [reference + relativedelta(months=n) for n in (-2, -1, 0, 1, 2)]
    days = [d for m in months if (d := _make(m.year, m.month, c.day)) is not None]
    if c.shift == "past":
        days = [d for d in days if d <= reference]
    elif c.shift == "next" or setting.direction == "next":
        days = [d for d in days if d >= reference]
    return _day(min(days, key=lambda d: (abs(d - reference), d)))


def _named(c: Calendar, setting: Setting) -> Resolved:
    assert c.weekday is not None
    reference = setting.reference
    if reference is None:
        return Resolved("DATE", f"XXXX-WXX-{c.weekday + 1}")
    if c.within is not None:
        monday = week_span(reference)[0] + timedelta(weeks=int(c.within.steps))
        return _day(monday + c.weekday * DAY)
    if c.deictic is not None:
        wanted = (setting.speaking or reference) + c.deictic * DAY
        before, after = _weekday_on(c.weekday, wanted, -1), _weekday_on(c.weekday, wanted, 1)
        return _day(before if wanted - before <= after - wanted else after)
    if c.shift == "past":
        return _day(_weekday_on(c.weekday, reference - DAY, -1))
    if c.shift == "next":
        return _day(_weekday_on(c.weekday, reference + DAY, 1))
    if c.shift == "this":
        return _day(week_span(reference)[0] + c.weekday * DAY)
    if setting.direction == "next":
        return _day(_weekday_on(c.weekday, reference, 1))
    return _day(_weekday_on(c.weekday, reference, -1))


def _month(c: Calendar, setting: Setting) -> Resolved:
    assert c.month is not None
    reference = setting.reference
    year = c.year
    if year is None:
        if reference is None:
            return Resolved("DATE", f"XXXX-{c.month:02}")
        ahead = (c.month - reference.month) % 12
        back = (reference.month - c.month) % 12
        if c.within is not None:
            year = reference.year + int(c.within.steps)
        elif c.shift == "past":
            months = -(back or 12)
        elif c.shift == "next":
            months = ahead or 12
        elif c.shift == "this":
            year = reference.year
        elif ahead == 0:
            months = 0
        elif setting.direction == "next":
            months = ahead if ahead <= 9 else -back
        elif setting.direction == "past":
            months = -back
        else:
            months = -back if back <= ahead else ahead
        if year is None:
            year = (reference + relativedelta(months=months)).year
    return _span(f"{year:04}-{c.month:02}", month_span(year, c.month), "month")


def _stepped(found: Found, setting: Setting) -> Resolved:
    s = found.reading
    assert isinstance(s, Stepped)
    if found.beside and s.unit == "day":
        inner = replace(found.beside[0], deictic=int(s.steps))
        return _calendar(Found(found.i, found.j, inner), setting)
    if setting.reference is None:
        return Resolved("DATE", _unresolved(s))
    return _step(s, setting, setting.reference)


def _unresolved(s: Stepped) -> str:
    if s.unit in ("day", "night") and s.steps == 0:
        return "PRESENT_REF"
    return "PAST_REF" if s.steps < 0 else "FUTURE_REF" if s.steps > 0 else "PRESENT_REF"


def _step(s: Stepped, setting: Setting, reference: date) -> Resolved:
    steps, unit = s.steps, s.unit
    if unit in ("second", "minute", "hour"):
        return _moment(s, setting)
    if unit in ("day", "night"):
        base = reference if s.told_by == "counted" or setting.speaking is None else setting.speaking
        return _day(base + timedelta(days=int(steps)))
    if unit == "week":
        if steps != int(steps):
            return _day(reference + timedelta(days=round(steps * 7)))
        first, last = week_span(reference + timedelta(weeks=int(steps)))
        return _span(_week_value(first), (first, last), "week")
    if unit == "weekend":
        return _weekend(s, setting, reference)
    if unit == "month":
        if steps != int(steps):
            return _day(reference + timedelta(days=round(steps * 30)))
        there = reference + relativedelta(months=int(steps))
        return _span(f"{there.year:04}-{there.month:02}", month_span(there.year, there.month), "month")
    if unit == "quarter":
        there = reference + relativedelta(months=3 * int(steps))
        return _numbered("quarter", (there.month - 1) // 3 + 1, there.year)
    if unit == "half":
        there = reference + relativedelta(months=6 * int(steps))
        return _numbered("half", (there.month - 1) // 6 + 1, there.year)
    if unit == "year" and steps != int(steps):
        there = reference + relativedelta(months=round(steps * 12))
        return _span(f"{there.year:04}-{there.month:02}", month_span(there.year, there.month), "month")
    if unit in ("decade", "century") and s.told_by != "counted":
        width = 10 if unit == "decade" else 100
        start = (reference.year // width + int(steps)) * width
        value = f"{start // width:0{3 if unit == 'decade' else 2}}"
        start += unit == "century"  # the 20th century runs from 1901 to 2000
        return _span(value, (date(start, 1, 1), date(start + width - 1, 12, 31)), unit)
    years = {"year": 1, "lustrum": 5, "windu": 8, "decade": 10, "century": 100, "millennium": 1000}[unit]
    year = reference.year + round(steps * years)
    return _span(f"{year:04}", year_span(year), "year")


def _week_value(day: date) -> str:
    year, week, _ = day.isocalendar()
    return f"{year:04}-W{week:02}"


def _weekend(s: Stepped, setting: Setting, reference: date) -> Resolved:
    monday = week_span(reference)[0] + timedelta(weeks=int(s.steps))
    if not s.told_by and setting.direction != "next" and reference.weekday() < 4:
        monday -= timedelta(weeks=1)
    span = monday + 5 * DAY, monday + 6 * DAY
    return Resolved("DATE", f"{_week_value(monday)}-WE", None, span[0], span[1], "week", unit="weekend")


def _moment(s: Stepped, setting: Setting) -> Resolved:
    if setting.now is None:
        return Resolved("TIME", "PAST_REF" if s.steps < 0 else "FUTURE_REF")
    seconds = {"second": 1, "minute": 60, "hour": 3600}[s.unit] * s.steps
    there = setting.now + timedelta(seconds=seconds)
    told = there.replace(tzinfo=None).isoformat(timespec="minutes" if s.unit != "second" else "seconds")
    return Resolved("TIME", told, None, there.date(), there.date(), "day", unit="day")


def _relative(found: Found, setting: Setting) -> Resolved:
    r = found.reading
    assert isinstance(r, Relative)
    if setting.previous is None:
        return Resolved("DATE", "XXXX")
    first, last = setting.previous
    if r.unit in ("second", "minute", "hour"):
        return Resolved("TIME", "XXXX")
    if (last - first).days > 31 and r.unit in ("day", "week", "night"):
        return Resolved("DATE", "XXXX")
    base = first if r.steps < 0 else last
    if r.unit == "day" and r.steps == 0:
        return _day(first) if first == last else Resolved("DATE", "XXXX")
    there = Setting(reference=base)
    return _step(Stepped(r.unit, r.steps, "counted"), there, base)


def _numbered(unit: str, number: int, year: int) -> Resolved:
    length = 3 if unit == "quarter" else 6
    span = months_span(year, (number - 1) * length + 1, length)
    return _span(f"{year:04}-{'Q' if unit == 'quarter' else 'H'}{number}", span, unit)


def _period(found: Found, setting: Setting) -> Resolved:
    p = found.reading
    assert isinstance(p, Period)
    year, reference = p.year, setting.reference
    code = "Q" if p.unit == "quarter" else "H"
    if year is None:
        if reference is None:
            return Resolved("DATE", f"XXXX-{code}{p.number}")
        if p.years is not None:
            year = reference.year + int(p.years)
        else:
            year = reference.year
            start = months_span(year, (p.number - 1) * (3 if p.unit == "quarter" else 6) + 1, 1)[0]
            if p.shift == "past" or (p.shift is None and setting.direction != "next"):
                year -= start > reference
            elif p.shift == "next":
                year += start <= reference
    return _numbered(p.unit, p.number, year)


def _years(found: Found, _setting: Setting) -> Resolved:
    y = found.reading
    assert isinstance(y, Years)
    return _span(y.value, (date(y.first, 1, 1), date(y.last, 12, 31)), y.precision)


def _season(found: Found, setting: Setting) -> Resolved:
    s = found.reading
    assert isinstance(s, Season)
    reference, year = setting.reference, s.year
    if year is None and reference is not None and s.years is not None:
        year = reference.year + int(s.years)
    if year is None:
        if reference is None or s.shift is None or not s.code:
            return Resolved("DATE", f"XXXX-{s.code}" if s.code else "XXXX")
        starts = [season_span(y, s.code) for y in range(reference.year - 2, reference.year + 3)]
        if s.shift == "past":
            span = [x for x in starts if x[1] < reference][-1]
        elif s.shift == "next":
            span = next(x for x in starts if x[0] > reference)
        else:
            span = min(starts, key=lambda x: (max(x[0] - reference, reference - x[1], timedelta()), x[0]))
        year = span[0].year
    if not s.code:
        return Resolved("DATE", f"{year:04}")
    return _span(f"{year:04}-{s.code}", season_span(year, s.code), "season")


def _interval(found: Found, setting: Setting) -> Resolved:
    pair = found.reading
    assert isinstance(pair, Interval)
    left, right = pair.first, pair.last
    if found.beside and len(found.beside) == 2:
        left, right = (replace(left, reading=found.beside[0]), replace(right, reading=found.beside[1]))
    a, b = left.reading, right.reading
    if isinstance(a, Calendar) and left.beside and a.day is None:
        inner = left.beside[0]
        a = replace(a, day=inner.day, month=inner.month, year=inner.year)
    if isinstance(b, Calendar) and right.beside and b.day is None:
        inner = right.beside[0]
        b = replace(b, day=inner.day, month=inner.month, year=inner.year)
    if isinstance(a, Calendar) and isinstance(b, Calendar):
        if a.year is None and b.year is not None and a.month is not None and b.month is not None:
            a = replace(a, year=b.year - (a.month > b.month))
        elif a.month is not None and b.month is not None and a.year is None and b.year is None:
            shift = a.shift or b.shift
            a, b = replace(a, shift=shift), replace(b, shift=shift)
        elif a.month is None and a.weekday is not None and b.month is not None:
            pass
    elif isinstance(a, Period) and isinstance(b, Period) and a.year is None and a.years is None:
        a = replace(a, year=b.year, years=b.years, shift=b.shift)
    one = resolve(replace(left, reading=a, beside=[]), setting)
    two = resolve(replace(right, reading=b, beside=[]), setting)
    if one.first and two.first and two.last and isinstance(b, Calendar) and two.last < one.first:
        if b.year is None and b.month is not None:
            two = resolve(replace(right, reading=replace(b, year=two.first.year + 1), beside=[]), setting)
        elif b.weekday is not None and b.day is None:
            two = _day(_weekday_on(b.weekday, one.first, 1))
        if isinstance(a, Calendar) and a.year is None and a.month is not None and two.first and setting.reference and (
            (two.first - setting.reference).days > 270
        ):
            one = resolve(replace(left, reading=replace(a, year=one.first.year - 1), beside=[]), setting)
            two = resolve(replace(right, reading=replace(b, year=two.first.year - 1), beside=[]), setting)
    if one.first is None or two.last is None or two.last < one.first:
        return Resolved("DATE", f"{one.value}/{two.value}", conflict=one.conflict or two.conflict)
    kind: DateType = "TIME" if one.type == "TIME" and two.type == "TIME" else "DATE"
    conflict = one.conflict or two.conflict
    return Resolved(kind, f"{one.value}/{two.value}", None, one.first, two.last, "interval", conflict, "interval")


def _clock(found: Found, setting: Setting) -> Resolved:
    c = found.reading
    assert isinstance(c, Clock)
    span = setting.same_sentence
    day = span[0].isoformat() if span and span[0] == span[1] else ""
    zone = "Z" if found.zone in ("GMT", "UTC") else ""
    value = f"{day}T{c.at}{zone}"
    if c.until:
        value += f"/{day}T{c.until}{zone}"
    first, last = span if span and day else (None, None)
    return Resolved("TIME", value, None, first, last, "day" if day else None, unit="day")


def _vague(found: Found, _setting: Setting) -> Resolved:
    assert isinstance(found.reading, Vague)
    return Resolved("TIME" if found.reading.value[0] == "T" else "DATE", found.reading.value)


def _duration(found: Found, _setting: Setting) -> Resolved:
    assert isinstance(found.reading, Duration)
    return Resolved("DURATION", found.reading.value)


def _recurring(found: Found, _setting: Setting) -> Resolved:
    assert isinstance(found.reading, Recurring)
    return Resolved("SET", found.reading.value)


def _feast(found: Found, setting: Setting) -> Resolved:
    f = found.reading
    assert isinstance(f, Feast)
    reference = setting.reference
    span: DaySpan | None = None
    if f.hijri is not None and (span := feast_in_hijri(f.key, f.hijri)) is None:
        return Resolved("DATE", "XXXX")
    year = reference.year + int(f.years) if reference is not None and f.years is not None else f.year
    if span is None and year is not None:
        if f.key == "malam_tahun_baru":
            year -= f.year is not None  # `malam Tahun Baru 2024` is the last evening of 2023
        span = next(iter(reversed(feast_days(f.key, year))), None)
    elif span is None and reference is not None:
        spans = [s for y in range(reference.year - 1, reference.year + 2) for s in feast_days(f.key, y)]
        if f.shift == "this":
            spans = [s for s in spans if s[0].year == reference.year]
        elif f.shift == "past":
            spans = [s for s in spans if s[0] <= reference]
        elif f.shift == "next" or setting.direction == "next":
            spans = [s for s in spans if s[1] >= reference]
        span = min(spans, key=lambda s: (abs(s[0] - reference), s[0]), default=None)
    if span is None:
        return Resolved("DATE", "XXXX")
    first, last = span
    if f.offset:
        first = last = first + f.offset * DAY
    if first == last:
        return _day(first)
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", None, first, last, "interval", unit="interval")


def _hijri(found: Found, _setting: Setting) -> Resolved:
    h = found.reading
    assert isinstance(h, Hijri)
    found.mod = found.mod or "APPROX"
    if h.day is not None:
        return _day(hijri_day(h.year, h.month or 1, h.day))
    first = hijri_day(h.year, h.month or 1, 1)
    last = (hijri_day(h.year, h.month + 1, 1) if h.month and h.month < 12 else hijri_day(h.year + 1, 1, 1)) - DAY
    return Resolved("DATE", f"{first.isoformat()}/{last.isoformat()}", None, first, last, "interval", unit="interval")


_RESOLVERS = {
    Calendar: _calendar, Stepped: _stepped, Relative: _relative, Period: _period, Years: _years, Season: _season,
    Feast: _feast, Hijri: _hijri, Clock: _clock, Vague: _vague, Duration: _duration, Recurring: _recurring,
    Interval: _interval,
}
