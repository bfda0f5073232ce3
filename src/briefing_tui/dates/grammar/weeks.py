"""Weeks, weekdays and days by their number: `pekan ketiga Oktober`, `Rabu pertama Mei 2024`, `hari terakhir April`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import month_first, shift_at, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    CalendarDate,
    DateMatch,
    DayOfSeveral,
    NumberedDay,
    Offset,
    Recurring,
    WeekOfMonth,
    WeekOfYear,
)
from briefing_tui.dates.grammar.numerals import ordinal, ordinal_or_last, year_at
from briefing_tui.dates.grammar.relative import named_year_or_away, stepped
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def week_of_month(stream: TokenStream, i: int) -> DateMatch | None:
    """`pekan ketiga Oktober`, `minggu pertama Mei 2024`, `pekan terakhir bulan ini`: a week of a month."""
    if lexicon().units.get(stream.lower[i]) != "week":
        return None
    if stream.text[i][0].isupper() and stream.text[i + 1].isdecimal():
        return None  # `Minggu 2 April` is a Sunday
    month = _nth_in_month(stream, i + 1)
    return DateMatch(i, month[2], WeekOfMonth(month[0], month[1])) if month is not None else None


def weekday_of_month(stream: TokenStream, i: int) -> DateMatch | None:
    """`Rabu pertama September 2023`, `Jumat terakhir bulan ini`: a day of a month by its weekday."""
    lex = lexicon()
    if stream.lower[i] in lex.units or stream.text[i + 1].isdecimal():  # `minggu` is a week, `Selasa 2 Mei` a day
        return None
    weekday = weekday_at(stream, i)
    nth = ordinal(stream, i + 1) if weekday is not None else None
    if nth is not None and stream.lower[nth[1]] in lex.each and stream.lower[nth[1] + 1] in lex.month_words:
        return DateMatch(i, nth[1] + 2, Recurring("P1M"))  # `Kamis pertama setiap bulan`
    month = _nth_in_month(stream, i + 1) if weekday is not None else None
    return DateMatch(i, month[2], WeekOfMonth(month[0], month[1], weekday)) if month is not None else None


def _nth_in_month(stream: TokenStream, i: int) -> tuple[int, CalendarDate | Offset, int] | None:
    """`ketiga Oktober`, `terakhir di bulan Mei 2024` at i: the number, -1 for the last, the month and where it ends."""
    nth = _nth(stream, i)
    if nth is None:
        return None
    number, j = nth
    if stream.lower[j] in lexicon().of:
        j += 1
    if stream.lower[j] in lexicon().month_words and stream.lower[j + 1] in lexicon().months:
        j += 1
    inner = month_first(stream, j)
    if inner is None:
        inner = stepped(stream, j)
    else:
        shift = shift_at(stream, inner.j)
        if shift is not None and isinstance(inner.node, CalendarDate) and inner.node.year is None:
            inner.node.shift, inner.j = shift
    month = inner.node if inner is not None else None
    if inner is None or not (
        (isinstance(month, CalendarDate) and month.day is None) or (isinstance(month, Offset) and month.unit == "month")
    ):
        return None
    return number, month, inner.j


def _nth(stream: TokenStream, i: int) -> tuple[int, int] | None:
    """`ketiga`, `terakhir` at i as a number up to 5, -1 for the last, and where it ends."""
    nth = ordinal_or_last(stream, i)
    return nth if nth is not None and -1 <= nth[0] <= 5 and nth[0] != 0 else None


def numbered_day_of(stream: TokenStream, i: int) -> DateMatch | None:
    """`hari pertama bulan Juni 2023`, `hari terakhir tahun ini`: a day of a month or year by its number."""
    if stream.lower[i] != "hari" or stream.text[i + 1].isdecimal():
        return None
    month = _nth_in_month(stream, i + 1)
    if month is not None:
        return DateMatch(i, month[2], NumberedDay(month[0], month[1]))
    nth = _nth(stream, i + 1)
    if nth is None:
        return None
    number, j = nth
    year = named_year_or_away(stream, j + (stream.lower[j] in lexicon().of))
    return DateMatch(i, year[1], NumberedDay(number, year[0])) if year is not None else None


def day_of_several(stream: TokenStream, i: int) -> DateMatch | None:
    """`pada hari ketiga`, `di hari terakhir`: a day of what is said to take several; none of a noun behind it."""
    if stream.lower[i] != "hari" or stream.text[i + 1].isdecimal() or stream.before(i) not in lexicon().before_numbered:
        return None
    nth = _nth(stream, i + 1)
    if nth is None or (stream.lower[nth[1]][:1].isalpha() and stream.lower[nth[1]] not in lexicon().behind_numbered):
        return None
    return DateMatch(i, nth[1], DayOfSeveral(nth[0]))


def week_of_year(stream: TokenStream, i: int) -> DateMatch | None:
    """`pekan ke-19 tahun 2023`, `pekan ke-19 2023`, `pekan terakhir tahun 2023`: a week by its ISO number."""
    nth = ordinal_or_last(stream, i + 1)
    if nth is None or stream.text[i + 1].isdecimal() or not -1 <= nth[0] <= 53 or nth[0] == 0:
        return None
    called = stream.lower[nth[1]] in lexicon().year_units
    k = nth[1] + 1 if called else nth[1]
    year = year_at(stream, k)
    if year is None or not (called or stream.lower[i + 1] == "ke"):  # `pekan kedua 2023` is a round's
        return None
    if stream.text[k + 1] in ("/", *HYPHENS):  # `pekan ke-34 2022/23`
        return None
    return DateMatch(i, k + 1, WeekOfYear(nth[0], year))
