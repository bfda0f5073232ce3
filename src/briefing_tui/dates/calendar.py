"""Spans of days: weeks from Monday to Sunday, months, quarters, years and their parts, holidays, the Hijri calendar.

Holidays and commemorations fall on the days that `data/lexicons/holidays.toml` gives;
the Hijri calendar goes by arithmetic.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import Any

from dateutil.relativedelta import relativedelta

from briefing_tui.resources import read_toml

DAY = timedelta(days=1)
_HIJRI_EPOCH = date(622, 7, 19)  # 1 Muharram 1 AH in the proleptic Gregorian calendar (civil reckoning)
_SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}

DaySpan = tuple[date, date]


def month_span(year: int, month: int) -> DaySpan:
    """The days of a month."""
    first = date(year, month, 1)
    return first, date(year + month // 12, month % 12 + 1, 1) - DAY if (year, month) != (9999, 12) else date.max


def year_span(year: int) -> DaySpan:
    """The days of a year."""
    return date(year, 1, 1), date(year, 12, 31)


def week_span(day: date) -> DaySpan:
    """Monday to Sunday of the week a day lies in (ISO 8601)."""
    monday = day - timedelta(days=day.weekday())
    return monday, monday + 6 * DAY


def months_span(year: int, month: int, length: int) -> DaySpan:
    """The days of so many months from the first of a month."""
    first = date(year, month, 1)
    return first, first + relativedelta(months=length) - DAY


def season_span(year: int, code: str) -> DaySpan:
    """A meteorological season of the northern hemisphere; winter begins in December of the year.

    Without a code, the Indonesian rains (October to March), as the national weather service BMKG counts them.
    """
    return months_span(year, _SEASON_MONTHS[code], 3) if code else months_span(year, 10, 6)


def part_of(span: DaySpan, portion: str, unit: str) -> DaySpan:
    """`awal`, `pertengahan`, `akhir` of a span: fixed days for months, years and weeks, thirds for the rest."""
    first, last = span
    which = {"START": 0, "MID": 1, "END": 2}[portion]
    if unit == "month":
        return (
            (first, first + 9 * DAY),
            (first + 10 * DAY, first + 19 * DAY),
            (first + 20 * DAY, last),
        )[which]
    if unit == "year":
        return months_span(first.year, 1 + 4 * which, 4)
    if unit == "week":
        return ((first, first + DAY), (first + 2 * DAY, first + 3 * DAY), (first + 5 * DAY, last))[which]
    if unit in ("quarter", "half", "season"):
        length = 2 if unit == "half" else 1
        begun = first + relativedelta(months=which * length)
        return begun, begun + relativedelta(months=length) - DAY
    if unit in ("decade", "century"):
        cuts = (0, 3, 7, 10) if unit == "decade" else (0, 33, 67, 100)
        return date(first.year + cuts[which], 1, 1), date(first.year + cuts[which + 1] - 1, 12, 31)
    days = (last - first).days + 1
    third = max(days // 3, 1)
    return (
        (first, first + (third - 1) * DAY),
        (first + third * DAY, last - third * DAY),
        (last - (third - 1) * DAY, last),
    )[which]


@cache
def holiday_days(key: str, year: int) -> tuple[DaySpan, ...]:
    """The holiday's days in a Gregorian year: two spans where a Hijri holiday falls twice, none where unknown."""
    holiday = read_toml("lexicons/holidays.toml")[key]
    return tuple((day, _last(holiday, day)) for day in _first_days(holiday, year))


def _first_days(holiday: dict[str, Any], year: int) -> list[date]:
    if "fixed" in holiday:
        month, day = map(int, holiday["fixed"].split("-"))
        return [date(year, month, day)]
    if "easter" in holiday:
        from dateutil.easter import easter

        return [easter(year) + timedelta(days=holiday["easter"])] if year >= 1583 else []
    if "beside" in holiday:
        days = [span[0] for y in (year - 1, year, year + 1) for span in holiday_days(holiday["beside"], y)]
        return [d for day in days if (d := day + timedelta(days=holiday["away"])).year == year]
    if "every" in holiday:
        first_celebrated, every = date.fromisoformat(holiday["days"]), holiday["every"]
        first = date(year, 1, 1)
        soonest = first + timedelta(days=(first_celebrated - first).days % every)
        return [d for d in (soonest, soonest + timedelta(days=every)) if d.year == year]
    return [date.fromisoformat(day) for day in holiday["days"].split() if day.startswith(f"{year:04}-")]


def _last(holiday: dict[str, Any], first: date) -> date:
    if "until" in holiday:
        ends = [span[0] for year in (first.year, first.year + 1) for span in holiday_days(holiday["until"], year)]
        return min((end for end in ends if end > first), default=first + 30 * DAY) - DAY
    length: int = holiday.get("length", 1)
    return first + (length - 1) * DAY


def holiday_in_hijri(key: str, hijri: int) -> DaySpan | None:
    """The holiday's days in a year of the Hijri calendar, from the table; None where the table does not reach."""
    month_and_day = read_toml("lexicons/holidays.toml")[key].get("hijri")
    if month_and_day is None:
        return None
    month, day = map(int, month_and_day.split("-"))
    about = hijri_day(hijri, month, day)
    spans = [span for year in (about.year - 1, about.year, about.year + 1) for span in holiday_days(key, year)]
    near = min(spans, key=lambda span: abs(span[0] - about), default=None)
    return near if near is not None and abs((near[0] - about).days) <= 5 else None


def holiday_on_hijri(year: int, month: int, day: int) -> date | None:
    """The day on which Indonesia celebrated the holiday that falls on this day of the Hijri calendar; None without."""
    for key, holiday in read_toml("lexicons/holidays.toml").items():
        if holiday.get("hijri") == f"{month:02}-{day:02}":
            span = holiday_in_hijri(key, year)
            return span[0] if span is not None else None
    return None


def hijri_day(year: int, month: int, day: int) -> date:
    """A day of the Hijri calendar in the Gregorian one, by the tabular (civil) reckoning; true to a day or two.

    Thirty-year cycle with eleven leap years: Reingold and Dershowitz, Calendrical Calculations, chapter 7. Sighting
    of the moon moves the real month.
    """
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(days=days)
