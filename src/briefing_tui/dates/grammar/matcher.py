"""From tokens to matches: at each word that may begin an expression, the widest match of all rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.continuation import continue_match
from briefing_tui.dates.grammar.false_positives import in_credit, names_a_place, stands
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    CalendarDate,
    DateMatch,
    Holiday,
    Interval,
    Offset,
    Period,
    Recurring,
    YearRange,
)
from briefing_tui.dates.grammar.numerals import year_at
from briefing_tui.dates.grammar.rules import NUMBERS, rules_by_first_word
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def find(stream: TokenStream) -> list[DateMatch]:
    """Every expression of a stretch, in order, none overlapping another."""
    rules = rules_by_first_word()
    lower = stream.lower
    date_matches: list[DateMatch] = []
    done = 0
    for i in range(stream.size):
        word = lower[i]
        if i < done or (word not in rules and not ("0" <= word[0] <= "9")):
            continue
        date_match = longest_match(stream, i)
        if date_match is None and date_matches and _continues_years(stream, date_matches[-1], i):
            date_match = DateMatch(i, i + 1, CalendarDate(year=year_at(stream, i)))
        if date_match is None:
            continue
        if isinstance(date_match.node, CalendarDate | Offset | Interval | AnaphoricOffset):
            continue_match(stream, date_match)
        date_match = _range(stream, date_match)
        if date_match.i < done or not stands(stream, date_match):
            continue
        _each_year(stream, date_match)
        done = date_match.j
        if not in_credit(stream, done) and not names_a_place(stream, date_match):
            date_matches.append(date_match)
    _share_years(stream, date_matches)
    return date_matches


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


def _connector(stream: TokenStream, i: int) -> int:
    """Where the second end of a range may begin, if `-`, `hingga`, `sampai dengan`, `s/d` stands at i; else 0."""
    lower = stream.lower[i]
    if lower in HYPHENS:
        return i + 1
    if lower in lexicon().until:
        k = i + 1
        if stream.lower[k] == "dengan":
            k += 1
    elif lower == "s" and stream.text[i + 1] in ("/", ".") and stream.lower[i + 2] == "d":
        k = i + 4 if stream.text[i + 3] == "." else i + 3
    else:
        return 0
    for _ in range(2):
        if stream.lower[k] in lexicon().before_second_end and stream.lower[k + 1] != "ini":
            k += 1
    return k


def _range(stream: TokenStream, left: DateMatch) -> DateMatch:
    """`left` alone, or the range it begins."""
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
    if pair:
        return left
    if _working_week(left, right):
        return DateMatch(left.i, right.j, Recurring("P1W"))
    return DateMatch(left.i, right.j, Interval(left, right), clock=right.clock if not left.clock else None)


def _second_end(stream: TokenStream, left: DateMatch) -> int:
    """Where the second end of a range that begins with `left` may stand; 0 where none can."""
    node, j = left.node, left.j
    if not isinstance(node, CalendarDate | Offset | Period | AnaphoricOffset | YearRange | Holiday):
        return 0
    if isinstance(node, Offset) and (node.cue == "counted" or (stream.text[j] in HYPHENS and not stream.glued[j])):
        return 0
    k = _connector(stream, j)
    if k:
        return k
    if stream.lower[j] == "dan" and stream.before(left.i) == "antara":
        return j + 1
    return 0


def _second_of_pair(stream: TokenStream, left: DateMatch) -> int:
    """Where the second of two days may stand: `Sabtu dan Minggu (16-17/9)`: a range if the brackets say so; else 0."""
    if not isinstance(left.node, CalendarDate) or stream.lower[left.j] not in lexicon().also:
        return 0
    return left.j + 2 if stream.lower[left.j + 1] == "hari" else left.j + 1


def _right_end(stream: TokenStream, k: int, left: DateMatch) -> DateMatch | None:
    """The match at k, where it may end the range that `left` begins."""
    right = longest_match(stream, k)
    first = left.node
    if right is None and isinstance(first, CalendarDate) and first.year and (year := year_at(stream, k)) is not None:
        right = DateMatch(k, k + 1, CalendarDate(year=year))
    if right is None or not isinstance(right.node, CalendarDate | Offset | Period | YearRange | Holiday):
        return None
    return None if isinstance(right.node, Offset) and right.node.cue == "counted" else right


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


def _each_year(stream: TokenStream, date_match: DateMatch) -> None:
    """`12 Oktober setiap tahunnya` comes again and again."""
    if stream.lower[date_match.j] in ("setiap", "tiap") and stream.lower[date_match.j + 1] in ("tahun", "tahunnya"):
        node = date_match.node
        if isinstance(node, CalendarDate | Interval):
            date_match.node, date_match.j = Recurring("P1Y"), date_match.j + 2


def _continues_years(stream: TokenStream, last: DateMatch, i: int) -> bool:
    """Whether the four digits at i go on with a list of years: `pada 2017, 2018 dan 2020`."""
    if year_at(stream, i) is None or not 1 <= i - last.j <= 2 or stream.lower[i + 1] in lexicon().counted:
        return False
    between = stream.lower[last.j : i]
    node = last.node
    if not (isinstance(node, CalendarDate) and node.year and node.month is None and node.day is None):
        return False
    return all(word in (",", "dan", "atau", "serta", "maupun") for word in between)


def _share_years(stream: TokenStream, date_matches: list[DateMatch]) -> None:
    """`Maret dan April 2023`, `3 Maret, 5 Mei 2023`: a year at the end of a list serves all of it."""
    for left, right in zip(reversed(date_matches[:-1]), reversed(date_matches[1:]), strict=True):
        a, b = left.node, right.node
        if isinstance(b, Interval) and isinstance(b.first.node, CalendarDate):
            b = b.last.node
        if not (isinstance(a, CalendarDate) and isinstance(b, CalendarDate) and a.month and b.month and b.year):
            continue
        if (
            a.year is None
            and a.shift is None
            and a.within is None
            and right.i - left.j <= 2
            and stream.lower[left.j] in (",", "dan", "serta", "atau", "&", "/")
        ):
            a.year = b.year
