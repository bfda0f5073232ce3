"""The days that a value of `event:`, `date:` or `added:` means."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4})-(\d{1,2})")
_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_LENGTH = re.compile(r"(\+?)(\d{1,5})([dwmy])")
_DAYS_OF = {"d": 1, "w": 7, "m": 30, "y": 365}


class Days(NamedTuple):
    """The first and the last day; None is open."""

    first: date | None
    last: date | None


def read_days(written: str, today: date) -> Days:
    """The days meant. Raises `UsageError` where the value says none.

    `2023`, `2023-05`, `2023-05-09`; `a..b`, `a..`, `..b`; `7d`, `2w`, `3m`, `1y` up to today, `+7d` from today on; and
    whatever `parse_date` reads (`awal mei 2019`, `kemarin`), seen from today.
    """
    value = written.strip()
    first, dots, last = value.partition("..")
    if dots:
        begin = read_days(first, today).first if first.strip() else None
        end = read_days(last, today).last if last.strip() else None
        if begin is None and end is None:
            raise UsageError("query.day", value=written)
        return Days(begin, end) if begin is None or end is None or begin <= end else Days(end, begin)
    for pattern, read in _FORMS:
        if match := pattern.fullmatch(value):
            try:
                return read(match, today)
            except (ValueError, OverflowError):
                raise UsageError("query.day", value=written) from None
    return _in_words(value, written, today)


def _in_words(value: str, written: str, today: date) -> Days:
    from briefing_tui.dates import parse_date

    expression = parse_date(value, today) if value else None
    if expression is None or expression.first is None:
        raise UsageError("query.day", value=written)
    return Days(expression.first, expression.last or expression.first)


def _year(match: re.Match[str], _today: date) -> Days:
    return Days(date(int(match[0]), 1, 1), date(int(match[0]), 12, 31))


def _month(match: re.Match[str], _today: date) -> Days:
    first = date(int(match[1]), int(match[2]), 1)
    following = date(first.year + first.month // 12, first.month % 12 + 1, 1)
    return Days(first, following - timedelta(1))


def _day(match: re.Match[str], _today: date) -> Days:
    day = date(*map(int, match.groups()))
    return Days(day, day)


def _length(match: re.Match[str], today: date) -> Days:
    ahead, number, unit = match.groups()
    length = timedelta(max(int(number) * _DAYS_OF[unit], 1) - 1)
    return Days(today, today + length) if ahead else Days(today - length, today)


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], date], Days]], ...] = (
    (_YEAR, _year),
    (_MONTH, _month),
    (_DAY, _day),
    (_LENGTH, _length),
)
