"""From tokens to matches: at each word that may begin an expression, the widest match of all rules."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector, days_ahead, part_of_day
from briefing_tui.dates.grammar.continuation import continue_match
from briefing_tui.dates.grammar.day_lists import continues_years, share_with_list
from briefing_tui.dates.grammar.days import weekday_at
from briefing_tui.dates.grammar.direction import ends_sentence
from briefing_tui.dates.grammar.false_positives import in_credit, in_title, names_a_place, stands
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    CalendarDate,
    DateMatch,
    Duration,
    Holiday,
    Interval,
    Offset,
    Period,
    Recurring,
    TimeOfDay,
    WeekOfMonth,
    YearRange,
)
from briefing_tui.dates.grammar.numerals import year_at
from briefing_tui.dates.grammar.recurring import comes_every_year
from briefing_tui.dates.grammar.rules import NUMBERS, rules_by_first_word, widened
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Node
    from briefing_tui.dates.grammar.tokens import TokenStream


def find(stream: TokenStream) -> list[DateMatch]:
    """Every expression of a stretch, in order, none overlapping another."""
    rules = rules_by_first_word()
    lower = stream.lower
    date_matches: list[DateMatch] = []
    names: set[str] = set()
    done = 0
    for i in [i for i, word in enumerate(lower[: stream.size]) if word in rules or "0" <= word[0] <= "9"]:
        if i < done:
            continue
        date_match = _match_at(stream, i, date_matches[-1] if date_matches else None)
        if date_match is None:
            if lower[i] in lexicon().months and stream.text[i + 1][:1].isupper() and stream.text[i][0].isupper():
                names.add(lower[i])
            continue
        if date_match.i < done or not stands(stream, date_match):
            continue
        _each_time(stream, date_match)
        if date_matches and comes_every_year(stream, date_match, date_matches[-1]):
            date_match.node = Recurring("P1Y")
        done = date_match.j
        if not in_credit(stream, done) and not names_a_place(stream, date_match) and not in_title(stream, date_match):
            date_matches.append(date_match)
    share_with_list(stream, date_matches)
    return [match for match in date_matches if not _is_namesake(stream, match, names)] if names else date_matches


def _match_at(stream: TokenStream, i: int, before: DateMatch | None) -> DateMatch | None:
    """The widest expression that a rule finds at i, with what goes on behind it; `before` is the last one found."""
    date_match = longest_match(stream, i)
    if date_match is None and before is not None and continues_years(stream, before, i):
        date_match = DateMatch(i, i + 1, CalendarDate(year=year_at(stream, i)))
    if date_match is None:
        return None
    if isinstance(date_match.node, Duration):
        date_match = widened(stream, date_match)
    elif isinstance(date_match.node, TimeOfDay):
        date_match = _with_day(stream, date_match, before)
    if isinstance(date_match.node, CalendarDate | Offset | Interval | AnaphoricOffset):
        continue_match(stream, date_match)
    return _range(stream, date_match)


def _with_day(stream: TokenStream, time: DateMatch, before: DateMatch | None) -> DateMatch:
    """`pukul 10.10 WIB Senin pagi`, `pukul 7 pagi tadi`: the time and the day right behind it; else the time alone."""
    told = part_of_day(stream, time.j)  # of `3.00 WIB dini hari tadi`; behind `pukul` the part is of the time
    j = told[1] if told is not None else time.j
    part = _part_before(stream, j) if stream.lower[j] in lexicon().of_this_day else None
    if part is not None:
        steps = days_ahead(stream, part) if stream.lower[j] in lexicon().later else 0
        day = Offset("day", steps, stream.lower[j])
        return replace(time, j=j + 1, node=day, clock=time.node)  # type: ignore[arg-type]
    if weekday_at(stream, time.j) is None or not isinstance(time.node, TimeOfDay):
        return time
    dated = longest_match(stream, time.j)
    if dated is None or not isinstance(dated.node, CalendarDate):
        return time
    continue_match(stream, dated)
    if before is not None and _begins_next_item(stream, dated, before):
        return time
    return replace(dated, i=time.i, clock=dated.clock or time.node, zone=dated.zone or time.zone)


def _begins_next_item(stream: TokenStream, dated: DateMatch, before: DateMatch) -> bool:
    """Whether the day begins the next item of a timetable, whose last one has a day of its own and ends in its time.

    `Jumat (5/5) Sleman FC vs Solo Raya pukul 15.00 WIB Sabtu (6/5) Kendal United vs Tegal Raya pukul 19.00 WIB`.
    """
    if before.clock is not None or not _is_day(before) or not stream.text[dated.j][:1].isupper():
        return False
    return not any(ends_sentence(stream, k) for k in range(before.j, dated.i))


def _part_before(stream: TokenStream, j: int) -> int | None:
    """Where the part of the day begins that ends at j: `pagi`, `dini hari`; None where none does."""
    return next((k for k in (j - 2, j - 1) if (part := part_of_day(stream, k)) is not None and part[1] == j), None)


def _is_namesake(stream: TokenStream, date_match: DateMatch, names: set[str]) -> bool:
    """Whether a bare month is a person whose name stands elsewhere: `Mei Lestari ... menurut Mei`."""
    node, i = date_match.node, date_match.i
    if date_match.j != i + 1 or stream.lower[i] not in names or not isinstance(node, CalendarDate) or node.year:
        return False
    return stream.before(i) not in lexicon().prepositions


def longest_match(stream: TokenStream, i: int) -> DateMatch | None:
    """The widest match of all rules that begins at i, without what may follow a day."""
    lower = stream.lower[i]
    rules = rules_by_first_word().get(lower)
    if rules is None:
        if not lower or not lower[0].isdecimal():
            return None
        rules = NUMBERS
    longest: DateMatch | None = None
    for rule in rules:
        date_match = rule(stream, i)
        if date_match is not None and (longest is None or date_match.j > longest.j):
            longest = date_match
    return longest


def _range(stream: TokenStream, left: DateMatch) -> DateMatch:
    """`left` alone, or the range it begins."""
    bracketed = _bracketed_range(stream, left)
    if bracketed is not None:
        return bracketed
    k = _second_end(stream, left)
    pair = 0 if k else _second_of_pair(stream, left)
    right = _right_end(stream, k or pair, left) if k or pair else None
    if right is None:
        return left
    continue_match(stream, right)
    if len(right.apposition) == 2:
        first, last = right.apposition
        ends = DateMatch(right.i, right.i, first), DateMatch(right.i, right.i, last)
        return DateMatch(left.i, right.j, Interval(*ends), part=right.part)
    if isinstance(right.node, Interval):  # `Jumat-Minggu, 5-7 Mei`
        return DateMatch(left.i, right.j, right.node, part=right.part)
    if pair:
        return _weekend_pair(stream, left, right)
    if _working_week(left, right):
        return DateMatch(left.i, right.j, Recurring("XXXX-WXX-1"))
    return DateMatch(left.i, right.j, Interval(left, right), clock=right.clock if not left.clock else None)


def _bracketed_range(stream: TokenStream, left: DateMatch) -> DateMatch | None:
    """The range of two days in brackets of their own, `(21/6/2025) sampai (27/6/2025)`; None where there is none."""
    if not left.i or stream.text[left.i - 1] != "(" or stream.text[left.j] != ")" or not _is_day(left):
        return None
    k = connector(stream, left.j + 1)
    right = _right_end(stream, k + 1, left) if k and stream.text[k] == "(" else None
    if right is None or stream.text[right.j] != ")" or not _is_day(right):
        return None
    return DateMatch(left.i - 1, right.j + 1, Interval(left, right))


def _is_day(date_match: DateMatch) -> bool:
    return any(isinstance(n, CalendarDate) and n.day is not None for n in (date_match.node, *date_match.apposition))


def _second_end(stream: TokenStream, left: DateMatch) -> int:
    """Where the second end of a range that begins with `left` may stand; 0 where none can."""
    node, j = left.node, left.j
    if not isinstance(node, CalendarDate | Offset | Period | YearRange | Holiday):
        return 0
    if isinstance(node, Offset) and (node.cue == "counted" or (stream.text[j] in HYPHENS and not stream.glued[j])):
        return 0
    k = connector(stream, j)
    if k:
        return k
    if stream.lower[j] == "dan" and stream.before(left.i) == "antara":
        return j + 1
    to_year = stream.lower[j] == "ke" and year_at(stream, j + 1) is not None
    return j + 1 if to_year and stream.before(left.i) == "dari" else 0  # `dari 2014 ke 2024`


def _second_of_pair(stream: TokenStream, left: DateMatch) -> int:
    """Where the second of two days may stand: `Sabtu dan Minggu (16-17/9)`: a range if the brackets say so; else 0."""
    if not isinstance(left.node, CalendarDate):
        return 0
    if stream.text[left.j] == "," and left.node == CalendarDate(weekday=left.node.weekday):
        return left.j + 1 if weekday_at(stream, left.j + 1) is not None else 0
    if weekday_at(stream, left.j) is not None and left.node == CalendarDate(weekday=left.node.weekday):
        return left.j  # `Sabtu Minggu ini`
    if stream.lower[left.j] not in lexicon().also:
        return 0
    return left.j + 2 if stream.lower[left.j + 1] == "hari" else left.j + 1


def _weekend_pair(stream: TokenStream, left: DateMatch, right: DateMatch) -> DateMatch:
    """`Sabtu dan Minggu`, two bare days that follow each other, are one span; else `left` alone.

    With a comma they are a timetable's: `Sabtu, Minggu, dan hari libur`.
    """
    a, b = _weekday_of(left.node), _weekday_of(right.node)
    shift = right.node.shift if isinstance(right.node, CalendarDate) else None
    bare = left.node == CalendarDate(weekday=a) and right.node == CalendarDate(weekday=b, shift=shift)
    if (
        a is None
        or b is None
        or not bare
        or left.apposition
        or right.apposition
        or b != (a + 1) % 7
        or left.part
        or right.part
    ):
        return left
    if stream.text[left.j] == ",":
        return DateMatch(left.i, right.j, Recurring(f"XXXX-WXX-{a + 1}"))
    left.node = CalendarDate(weekday=a, shift=shift)
    return DateMatch(left.i, right.j, Interval(left, right))


def _right_end(stream: TokenStream, k: int, left: DateMatch) -> DateMatch | None:
    """The match at k, where it may end the range that `left` begins."""
    right = longest_match(stream, k)
    first = left.node
    if right is None and isinstance(first, CalendarDate) and first.year and (year := year_at(stream, k)) is not None:
        right = DateMatch(k, k + 1, CalendarDate(year=year))
    if right is not None and isinstance(right.node, Interval) and first == CalendarDate(weekday=_weekday_of(first)):
        return right if weekday_at(stream, k) is not None else None
    if right is None or not isinstance(right.node, CalendarDate | Offset | Period | YearRange | Holiday | WeekOfMonth):
        return None
    if isinstance(right.node, Offset) and right.node.cue == "counted":
        ends_years = isinstance(first, CalendarDate) and first.year and right.node.steps < 0
        return right if ends_years else None  # `2008 hingga tiga tahun lalu`
    return right


def _weekday_of(node: Node) -> int | None:
    return node.weekday if isinstance(node, CalendarDate) else None


def _working_week(left: DateMatch, right: DateMatch) -> bool:
    """`Senin sampai Jumat` without a date is a timetable, not five days of one week."""
    a, b = left.node, right.node
    if not isinstance(a, CalendarDate) or not isinstance(b, CalendarDate) or left.apposition or right.apposition:
        return False
    return (
        a == CalendarDate(weekday=0)
        and b.weekday is not None
        and b.weekday >= 4
        and b == CalendarDate(weekday=b.weekday)
    )


def _each_time(stream: TokenStream, date_match: DateMatch) -> None:
    """`12 Oktober setiap tahunnya`, `tanggal 15 tiap bulan`, `tanggal 1-7 tiap bulan` come again and again."""
    lex = lexicon()
    if stream.lower[date_match.j] not in lex.each or not isinstance(date_match.node, CalendarDate | Interval):
        return
    unit = stream.lower[date_match.j + 1].removesuffix("nya")
    if unit in lex.year_units:
        date_match.node, date_match.j = Recurring("P1Y"), date_match.j + 2
        return
    first = date_match.node.first.node if isinstance(date_match.node, Interval) else date_match.node
    if unit in lex.month_words and isinstance(first, CalendarDate) and first.month is None:
        date_match.node, date_match.j = Recurring(f"XXXX-XX-{first.day or 1:02}"), date_match.j + 2
