"""Calendar units as spans of days: weeks from Monday to Sunday, months, quarters, years, and parts of them."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

DAY = timedelta(days=1)
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
