"""From tokens to nodes: at each word that may begin an expression, the widest node of all families."""

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
    beginning = rules_by_first_word()
    lower = stream.lower
    found: list[DateMatch] = []
    done = 0
    for i in range(stream.size):
        word = lower[i]
        if i < done or (word not in beginning and not ("0" <= word[0] <= "9")):
            continue
        one = longest_match(stream, i)
        if one is None and found and _continues_years(stream, found[-1], i):
            one = DateMatch(i, i + 1, CalendarDate(year=year_at(stream, i)))
        if one is None:
            continue
        if isinstance(one.node, CalendarDate | Offset | Interval | AnaphoricOffset):
            continue_match(stream, one)
        one = _range(stream, one)
        if one.i < done or not stands(stream, one):
            continue
        _each_year(stream, one)
        done = one.j
        if not in_credit(stream, done) and not names_a_place(stream, one):
            found.append(one)
    _share_years(stream, found)
    return found


def longest_match(stream: TokenStream, i: int) -> DateMatch | None:
    """The widest node that begins at i, without what may follow a day."""
    lower = stream.lower[i]
    possible = rules_by_first_word().get(lower)
    if possible is None:
        if not lower or not lower[0].isdecimal():
            return None
        possible = NUMBERS
    best: DateMatch | None = None
    for family in possible:
        found = family(stream, i)
        if found is not None and (best is None or found.j > best.j):
            best = found
    return best


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
    k = _connector(stream, left.j)
    paired = False
    if not k and stream.lower[left.j] == "dan" and stream.before(left.i) == "antara":
        k = left.j + 1
    elif not k and stream.lower[left.j] in lexicon().also and isinstance(left.node, CalendarDate):
        k, paired = left.j + 1, True
        if stream.lower[k] == "hari":
            k += 1
    if not k or not isinstance(left.node, CalendarDate | Offset | Period | AnaphoricOffset | YearRange | Holiday):
        return left
    if isinstance(left.node, Offset) and left.node.cue == "counted":
        return left
    if stream.text[left.j] in HYPHENS and not stream.glued[left.j] and isinstance(left.node, Offset):
        return left
    right = longest_match(stream, k)
    if right is None and isinstance(left.node, CalendarDate) and left.node.year and year_at(stream, k) is not None:
        right = DateMatch(k, k + 1, CalendarDate(year=year_at(stream, k)))
    if right is None or not isinstance(right.node, CalendarDate | Offset | Period | YearRange | Holiday):
        return left
    if isinstance(right.node, Offset) and right.node.cue == "counted":
        return left
    continue_match(stream, right)
    if len(right.apposition) == 2:
        first, last = right.apposition
        return DateMatch(left.i, right.j, Interval(DateMatch(k, k, first), DateMatch(k, k, last)), part=right.part)
    if paired:
        pair = (left.node, right.node)
        bare = [r for r in pair if isinstance(r, CalendarDate) and r.weekday is not None and r.day is None]
        if len(bare) == 2 and len(left.apposition) + len(right.apposition) == 0 and stream.text[right.j] == ",":
            return left
        return left
    if _working_week(left, right):
        return DateMatch(left.i, right.j, Recurring("P1W"))
    return DateMatch(left.i, right.j, Interval(left, right), clock=right.clock if not left.clock else None)


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


def _each_year(stream: TokenStream, one: DateMatch) -> None:
    """`12 Oktober setiap tahunnya` comes again and again."""
    if stream.lower[one.j] in ("setiap", "tiap") and stream.lower[one.j + 1] in ("tahun", "tahunnya"):
        node = one.node
        if isinstance(node, CalendarDate | Interval):
            one.node, one.j = Recurring("P1Y"), one.j + 2


def _continues_years(stream: TokenStream, last: DateMatch, i: int) -> bool:
    """Whether the four digits at i go on with a list of years: `pada 2017, 2018 dan 2020`."""
    if year_at(stream, i) is None or not 1 <= i - last.j <= 2 or stream.lower[i + 1] in lexicon().counted:
        return False
    between = stream.lower[last.j : i]
    node = last.node
    if not (isinstance(node, CalendarDate) and node.year and node.month is None and node.day is None):
        return False
    return all(word in (",", "dan", "atau", "serta", "maupun") for word in between)


def _share_years(stream: TokenStream, found: list[DateMatch]) -> None:
    """`Maret dan April 2023`, `3 Maret, 5 Mei 2023`: a year at the end of a list serves all of it."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
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
