"""Months, weekdays and `hari ini` where they are none of somebody's names: `bulan Mei lalu`, `malam Minggu`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import part_of_day
from briefing_tui.dates.grammar.days import in_brackets, month_first, named_days, shift_at, weekday, weekday_at
from briefing_tui.dates.grammar.false_positives import has_age, is_name, is_titled
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Offset
from briefing_tui.dates.grammar.relative import deictic, stepped, weekday_of_week, year_away

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def month(stream: TokenStream, i: int) -> DateMatch | None:
    """A month name, unless it is somebody's name."""
    date_match = month_first(stream, i)
    if date_match is None:
        return None
    node = date_match.node
    if isinstance(node, CalendarDate) and node.year is None and node.day is None:
        shift = shift_at(stream, date_match.j)
        says_year = (shift is not None and shift[0] != "this") or year_away(stream, date_match.j) is not None
        if not says_year and is_name(stream, i, date_match.j):
            return None
    return date_match


def in_month(stream: TokenStream, i: int) -> DateMatch | None:
    """`bulan Mei lalu`, `bulan September 2023`, `bulan Juni`, `bulan Feb`."""
    number = lexicon().months.get(stream.lower[i + 1])
    if number is None:
        return None
    inner = month_first(stream, i + 1)
    if inner is None and stream.lower[i + 1] in lexicon().short_months and stream.text[i + 1][0].isupper():
        inner = DateMatch(i + 1, i + 2, CalendarDate(month=number))
    if inner is None or not isinstance(inner.node, CalendarDate):
        return None
    inner.i = i
    return inner


def weekday_or_week(stream: TokenStream, i: int) -> DateMatch | None:
    """A weekday with all that belongs to it, unless it is somebody's name or a holiday's or prayer's."""
    week = stepped(stream, i) if stream.lower[i] == "minggu" else None
    if week is not None:
        return week
    if _is_no_weekday(stream, i):
        return None
    in_week = weekday_of_week(stream, i)
    if in_week is not None:
        return in_week
    date_match = weekday(stream, i)
    if date_match is not None and date_match.j == i + 1 and _is_of_a_name(stream, i):
        return None
    return date_match


def _is_no_weekday(stream: TokenStream, i: int) -> bool:
    """Whether it is a place's, a prayer's or a round's, or a week: `hari berganti Minggu dan bulan`, `Minggu ke-38`.

    A number behind `Minggu` counts weeks where only the sentence's start gives it its capital (`Minggu keempat liga`);
    inside a sentence it may be of persons (`pada Minggu ketiga pelaku ditangkap`).
    """
    lex = lexicon()
    is_called = stream.before(i) in lex.no_days and in_brackets(stream, i + 1) is None  # but `di desa Kamis (4/5)`
    if is_called or has_age(stream, i) or stream.phrase(i + 1, ("ke", "-")):
        return True
    if stream.begins_sentence(i) and stream.lower[i + 1] in lex.ordinals and stream.lower[i] == "minggu":
        return True
    among_units = stream.lower[i + 1] in ("dan", ",") and lex.units.get(stream.lower[i + 2]) in ("month", "year")
    return stream.lower[i] == "minggu" and among_units


def _is_of_a_name(stream: TokenStream, i: int) -> bool:
    """Whether a bare weekday is part of a name: `Bapak Sabtu`, `Rabu Abu`, `Budi dan Jumat Santoso`."""
    before, after, lex = stream.before(i), stream.lower[i + 1], lexicon()
    capital_after = stream.text[i + 1][:1].isupper()
    if is_titled(stream, i) or (after in lex.after_weekday and capital_after):
        return True
    goes_on = (
        capital_after
        and shift_at(stream, i + 1) is None
        and after not in lex.zones
        and part_of_day(stream, i + 1) is None
    )
    if not goes_on:
        return False
    is_listed = before in lex.joining and weekday_at(stream, i - 2) is None
    is_named = bool(i) and (stream.text[i - 1][:1].isupper() or before in lex.naming)
    return is_listed or (is_named and before not in lex.prepositions and before != "hari")


def deictic_day(stream: TokenStream, i: int) -> DateMatch | None:
    """`hari ini, Kamis waktu setempat`: the day and, in apposition, its name."""
    date_match = deictic(stream, i)
    if date_match is None or not isinstance(date_match.node, Offset):
        return date_match
    part = part_of_day(stream, date_match.j) if date_match.part is None else None
    j = part[1] if part is not None else date_match.j  # `besok pagi, Selasa (21/6)`
    named = weekday_or_week(stream, j + 1 if stream.text[j] == "," else j)
    if named is not None and isinstance(named.node, CalendarDate):
        named.node.deictic = int(date_match.node.steps)
        named.i, named.part = i, named.part or (part[0] if part is not None else date_match.part)
        return named
    k = date_match.j + 1 if stream.text[date_match.j] == "," else date_match.j
    is_numbered = stream.text[date_match.j].isdecimal()  # `hari ini 7 September 2023`
    if is_numbered or stream.text[date_match.j] == "," or stream.lower[date_match.j] in lexicon().day_words:
        dated = named_days(stream, k + (stream.lower[k] in lexicon().day_words))
        if dated is not None and isinstance(dated.node, CalendarDate):
            dated.i, dated.node.deictic = i, int(date_match.node.steps)
            return dated
    return date_match


def eve(stream: TokenStream, i: int) -> DateMatch | None:
    """`malam Minggu`: the evening before, as Indonesian counts days from sunset; `Minggu malam` is that day's own."""
    day = weekday_at(stream, i + 1)
    if day is None or weekday_at(stream, i - 1) is not None or stream.text[i + 1].islower():
        return None
    end = i + 3 if stream.lower[i + 2] in lexicon().market_days else i + 2
    return DateMatch(i, end, CalendarDate(weekday=(day - 1) % 7), part="TNI")
