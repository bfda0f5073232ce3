"""Days in figures, by what stands around them: `18/9/2023`, `pada 18/9/23`, `(18/9)`, `tanggal 15-20 bulan ini`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector
from briefing_tui.dates.grammar.days import (
    days_of_one_month,
    in_brackets,
    last_of_list,
    month_at,
    named_days,
    numeric,
    shift_at,
    spelled_day,
)
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Offset
from briefing_tui.dates.grammar.numerals import digits, year_at
from briefing_tui.dates.grammar.relative import named_year_or_away, stepped
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


_JOINTS = frozenset(("/", ".", "&", "dan", *HYPHENS))  # between the figures of a date, or of two days

_MOST_OF_FRACTION = 12

_YEARS_IN_BRACKETS = range(1900, 2101)


def slashed(stream: TokenStream, i: int) -> DateMatch | None:
    """`18/9/2023`, `2023-09-18`, `5-7/9/2023` standing free; `18/9` only behind `tanggal`."""
    if stream.text[i + 1] not in _JOINTS:
        return None
    if i and stream.glued[i] and (stream.text[i - 1].isalnum() or stream.text[i - 1] in "/.,"):
        return None
    run = days_of_one_month(stream, i) if stream.glued[i + 1] or stream.text[i + 1].isalpha() else None
    if run is not None and isinstance(run.node, Interval) and isinstance(run.node.last.node, CalendarDate):
        told = run.node.last.node.year is not None or _is_no_fraction(stream, i, run.node.last.node)
        return run if told else None  # `5-7/9/2023`, `pada 27 dan 28/5`
    slashed_day = numeric(stream, i)
    if slashed_day is None or stream.before(i) in lexicon().ranks:
        return None
    day, j = slashed_day
    if stream.text[j] in ("/", *HYPHENS) and stream.glued[j] and stream.glued[j + 1]:
        until = numeric(stream, j + 1) if stream.text[j] != "/" else None
        if until is None or until[0].year is None:
            return None
        ends = DateMatch(i, j, day), DateMatch(j + 1, until[1], until[0])
        return DateMatch(i, until[1], Interval(*ends))  # `29/4-3/5/2023`, `1/1/23-31/12/23`
    k = connector(stream, j) if day.year is None and stream.text[j] not in HYPHENS else 0
    until = numeric(stream, k) if k else None
    if until is not None and until[0].year is not None:  # `1/1 s/d 31/1/2023`
        return DateMatch(i, until[1], Interval(DateMatch(i, j, day), DateMatch(k, until[1], until[0])))
    # A fraction, a score, a number of a file looks the same unless a year of four digits says that it is a day.
    is_plain = day.year is not None and stream.text[i + 1] != "–"
    is_plain = is_plain and (stream.text[i + 2].isalpha() or len(stream.text[j - 1]) != 2 or len(stream.text[i]) == 4)
    return DateMatch(i, j, day) if is_plain or _is_called_day(stream, i, day) else None


def _is_called_day(stream: TokenStream, i: int, day: CalendarDate) -> bool:
    """Whether the word before figures says that they are a day: `tanggal 18/9`, `pada 18/9/23`."""
    before = stream.before(i)
    if before == "pada" and (day.year or shift_at(stream, i + 3) is not None):
        return True  # `pada 18/9/23`, `pada 2/5 lalu`
    if before == "," and stream.text[i + 3] == "(" and stream.lower[i + 4] in lexicon().agencies:
        return True  # `Jakarta, 9/5 (ANTARA)`
    called = before in (*lexicon().day_words, "per", ":") or (before in lexicon().born and day.year is not None)
    abbreviated = before == "." and stream.before(i - 1) in lexicon().day_words  # `tgl. 18/9`
    return called or abbreviated or _is_no_fraction(stream, i, day)


def _is_no_fraction(stream: TokenStream, i: int, day: CalendarDate) -> bool:
    """Whether a day and month without a year are told behind `pada`: `pada 20/9`, but neither `pada 1/3` nor `20/9`."""
    return stream.before(i) == "pada" and (day.day or 0) > _MOST_OF_FRACTION


def bracketed(stream: TokenStream, i: int) -> DateMatch | None:
    """`(18/9)` behind something that is no weekday: the reporter's way to date a statement; and `(2018)`."""
    date_match = in_brackets(stream, i)
    if date_match is None:
        year = year_at(stream, i + 1) if stream.text[i + 2] == ")" else None
        return DateMatch(i + 1, i + 2, CalendarDate(year=year)) if year in _YEARS_IN_BRACKETS else None
    node = date_match.node
    if isinstance(node, CalendarDate) and node.year is None:
        if i > 2 and stream.text[i - 2] in HYPHENS and (stream.text[i - 1] + stream.text[i - 3]).isdecimal():
            return None  # `7-6 (7/5)`: the score of a set
        day, month = node.day or 0, node.month or 0
        # (1/2), (2/3) are parts of a series or fractions far more often than days.
        fraction = stream.text[i + 2] == "/" and day < month and month <= 5 and len(stream.text[i + 1]) == 1
        if fraction and shift_at(stream, date_match.j) is None:
            return None
    date_match.i = i + 2 if stream.lower[i + 1] in lexicon().day_words else i + 1
    date_match.j -= 1
    return date_match


def numbered_day(stream: TokenStream, i: int) -> DateMatch | None:
    """`tanggal 15`, `tanggal 15-20 bulan ini`; with a month the `tanggal` is left out like a preposition."""
    if named_days(stream, i + 1) is not None or numeric(stream, i + 1) is not None:
        return None
    spelled = spelled_day(stream, i + 1)
    if spelled is not None:
        return DateMatch(i + 1, spelled[1], spelled[0])
    day = digits(stream, i + 1, 2)
    if day is None or not 1 <= day <= 31:
        return None
    last, j = last_of_list(stream, i + 1)
    within = None
    if stream.lower[j] in lexicon().month_words:
        counted_month = _month_by_number(stream, j, day) if last is None else None
        if counted_month is not None:
            return DateMatch(i, counted_month[1], counted_month[0])
        month = stepped(stream, j)
        if month is not None and isinstance(month.node, Offset):
            within, j = month.node, month.j
    in_brackets = month_at(stream, j + 1, beside_number=True) if stream.text[j] == "(" else None
    if in_brackets is not None and last is None and stream.text[in_brackets[1]] == ")":  # `tanggal 19 (Juli)`
        return DateMatch(i, in_brackets[1] + 1, CalendarDate(day=day, month=in_brackets[0]))
    if within is None and stream.text[j][:1].isupper():
        return None
    node = CalendarDate(day=day, within=within)
    if last is None or last <= day:
        return DateMatch(i, j if last is None else i + 2, node)
    return DateMatch(i, j, Interval(DateMatch(i, j, node), DateMatch(i, j, replace(node, day=last))))


def _month_by_number(stream: TokenStream, j: int, day: int) -> tuple[CalendarDate, int] | None:
    """The day in `bulan 5 tahun 1990` or `bulan 5 tahun lalu` at j, and where that ends."""
    month = digits(stream, j + 1, 2)
    year = named_year_or_away(stream, j + 2) if stream.lower[j + 2] in lexicon().year_units else None
    if month not in range(1, 13) or year is None:
        return None
    named, end = year
    if isinstance(named, Offset):
        return CalendarDate(day=day, month=month, within=named), end
    return CalendarDate(day=day, month=month, year=named.year), end
