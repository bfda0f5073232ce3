"""Which rules of expressions may begin with a word, and those that need to ask what stands around it."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import clock, connector, part_of_day
from briefing_tui.dates.grammar.counted_from import offset_from_day
from briefing_tui.dates.grammar.day_lists import listed_months, listed_weekday
from briefing_tui.dates.grammar.days import (
    days_of_one_month,
    in_brackets,
    last_of_list,
    month_at,
    month_first,
    named_days,
    numeric,
    shift_at,
    spelled_day,
    weekday,
    weekday_at,
)
from briefing_tui.dates.grammar.false_positives import has_age, is_name, is_titled
from briefing_tui.dates.grammar.holidays import anniversary, around_holiday, hijri, holiday
from briefing_tui.dates.grammar.lengths import after_lapse, counted
from briefing_tui.dates.grammar.lexicon import holiday_names, lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    CalendarDate,
    DateMatch,
    Interval,
    Offset,
    TimeOfDay,
    YearRange,
)
from briefing_tui.dates.grammar.numerals import digits, year_at
from briefing_tui.dates.grammar.periods import first_months, fiscal, four_months, months_up_to, period
from briefing_tui.dates.grammar.portions import portion
from briefing_tui.dates.grammar.recurring import recurring, vague
from briefing_tui.dates.grammar.relative import (
    anaphora,
    deictic,
    named_year_or_away,
    same_period,
    season,
    stepped,
    weekday_of_week,
    year_away,
)
from briefing_tui.dates.grammar.timetables import timetable
from briefing_tui.dates.grammar.tokens import HYPHENS
from briefing_tui.dates.grammar.weeks import (
    day_of_several,
    numbered_day_of,
    week_of_month,
    week_of_year,
    weekday_of_month,
)
from briefing_tui.dates.grammar.years import century, decade, year

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.dates.grammar.nodes import Node
    from briefing_tui.dates.grammar.tokens import TokenStream

    Rule = Callable[[TokenStream, int], DateMatch | None]


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


def approximate(stream: TokenStream, i: int) -> DateMatch | None:
    """`sekitar tahun 1800-an`, `lebih dari dua dekade lalu`, `sekitar pukul 18.30 WIB`."""
    form = next((form for form in lexicon().approximate.get(stream.lower[i], ()) if stream.phrase(i, form[0])), None)
    if form is None:
        return None
    words, mod = form
    k = i + len(words)
    rules = (counted, clock, decade, century, year, portion, named_days, month, recurring)
    inner = next((inner for rule in rules if (inner := rule(stream, k)) is not None), None)
    if inner is None:
        return None
    is_bare_year = (
        isinstance(inner.node, CalendarDate) and bool(inner.node.year) and inner.node.month is None and inner.j == k + 1
    )
    inner.i, inner.mod = i, _mod_of(inner.node, mod)
    return None if is_bare_year or inner.mod is None else inner


def _mod_of(node: Node, mod: str) -> str | None:
    """The mod of what is told by such a word; None where that says nothing of it: `lebih dari Senin`.

    More than two years ago is before that day, and less than that behind it.
    """
    if isinstance(node, Offset | AnaphoricOffset):
        if mod == "MORE_THAN":
            return "BEFORE" if node.steps < 0 else "AFTER"
        if mod == "LESS_THAN":
            return "AFTER" if node.steps < 0 else "BEFORE"
        return "APPROX" if mod == "NEARLY" else mod
    if mod == "NEARLY":
        mod = "LESS_THAN"
    return None if isinstance(node, CalendarDate | YearRange | TimeOfDay) and mod != "APPROX" else mod


def in_month(stream: TokenStream, i: int) -> DateMatch | None:
    """`bulan Mei lalu`, `bulan September 2023`, `bulan Juni`."""
    if stream.lower[i + 1] not in lexicon().months:
        return None
    inner = month_first(stream, i + 1)
    if inner is None or not isinstance(inner.node, CalendarDate):
        return None
    inner.i = i
    return inner


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


def widened(stream: TokenStream, duration: DateMatch) -> DateMatch:
    """The length as such, or the time it is part of: `tiga hari sebelum Lebaran`, `sembilan bulan pertama 2022`."""
    i = duration.i
    return offset_from_day(stream, i) or first_months(stream, i) or months_up_to(stream, i) or duration


def eve(stream: TokenStream, i: int) -> DateMatch | None:
    """`malam Minggu`: the evening before, as Indonesian counts days from sunset; `Minggu malam` is that day's own."""
    day = weekday_at(stream, i + 1)
    if day is None or weekday_at(stream, i - 1) is not None or stream.text[i + 1].islower():
        return None
    end = i + 3 if stream.lower[i + 2] in lexicon().market_days else i + 2
    return DateMatch(i, end, CalendarDate(weekday=(day - 1) % 7), part="TNI")


@cache
def rules_by_first_word() -> dict[str, tuple[Rule, ...]]:
    """Which rules may begin with a word."""
    lex = lexicon()
    table: dict[str, list[Rule]] = {}

    def begin(rule: Rule, words: object) -> None:
        for word in words:  # type: ignore[attr-defined]
            if rule not in table.setdefault(word, []):
                table[word].append(rule)

    begin(month, lex.months)
    begin(listed_months, lex.months)
    begin(timetable, lex.weekdays)
    begin(weekday_or_week, lex.weekdays)
    begin(listed_weekday, lex.weekdays)
    begin(deictic_day, lex.deictic)
    begin(deictic_day, ("semalam", *lex.part_shifts))
    begin(deictic_day, lex.parts)
    begin(eve, ("malam",))
    begin(portion, lex.portions)
    begin(approximate, lex.approximate)
    begin(vague, lex.vague)
    begin(recurring, (*lex.each, "per"))
    begin(anaphora, ("keesokan", "esok", "malamnya", *lex.days_on))
    begin(counted, lex.length_words)
    begin(after_lapse, lex.lapse)
    begin(same_period, ("periode", "kurun", "waktu"))
    begin(week_of_year, [w for w, unit in lex.units.items() if unit == "week"])
    begin(weekday_of_month, lex.weekdays)
    begin(in_month, lex.month_words)
    begin(stepped, lex.units)
    begin(stepped, ("musim",))
    begin(period, [w for w, unit in lex.units.items() if unit in ("quarter", "half")])
    begin(period, ("q", "h"))
    begin(four_months, lex.four_months)
    begin(fiscal, ("fy",))
    begin(week_of_month, [w for w, unit in lex.units.items() if unit == "week"])
    begin(century, ("abad",))
    begin(decade, ("tahun", "thn", "era", "dekade"))
    begin(year, ("tahun", "thn", "th", "periode", "musim"))
    begin(season, ("musim",))
    begin(clock, lex.hour_words)
    begin(numbered_day, lex.day_words)
    begin(bracketed, ("(",))
    begin(holiday, holiday_names())
    begin(holiday, ("h", "hari"))
    begin(numbered_day_of, ("hari",))
    begin(day_of_several, ("hari",))
    begin(around_holiday, ("h",))
    begin(anniversary, ("hut", "hari"))
    begin(hijri, lex.hijri_months)
    begin(hijri, ("tahun",))
    return {word: tuple(rules) for word, rules in table.items()}


NUMBERS: tuple[Rule, ...] = (
    named_days,
    slashed,
    clock,
    year,
    decade,
    counted,
    fiscal,
    hijri,
)
