"""From tokens to readings: at each word that may begin an expression, the widest reading of all families."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import follow_up
from briefing_tui.dates.grammar.false_positives import in_credit, names_a_place, stands
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    Calendar,
    Feast,
    Found,
    Interval,
    Period,
    Recurring,
    Relative,
    Stepped,
    Years,
)
from briefing_tui.dates.grammar.numerals import year_at
from briefing_tui.dates.grammar.rules import NUMBERS, families

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import Stream

_HYPHENS = frozenset("-–—‑−")


def find(stream: Stream) -> list[Found]:
    """Every expression of a stretch, in order, none overlapping another."""
    beginning = families()
    low = stream.low
    found: list[Found] = []
    done = 0
    for i in range(stream.size):
        word = low[i]
        if i < done or (word not in beginning and not ("0" <= word[0] <= "9")):
            continue
        one = atom(stream, i)
        if one is None and found and _continues_years(stream, found[-1], i):
            one = Found(i, i + 1, Calendar(year=year_at(stream, i)))
        if one is None:
            continue
        if isinstance(one.reading, Calendar | Stepped | Interval | Relative):
            follow_up(stream, one)
        one = _range(stream, one)
        if one.i < done or not stands(stream, one):
            continue
        _each_year(stream, one)
        done = one.j
        if not in_credit(stream, done) and not names_a_place(stream, one):
            found.append(one)
    _share_years(stream, found)
    return found


def atom(stream: Stream, i: int) -> Found | None:
    """The widest reading that begins at i, without what may follow a day."""
    low = stream.low[i]
    possible = families().get(low)
    if possible is None:
        if not low or not low[0].isdecimal():
            return None
        possible = NUMBERS
    best: Found | None = None
    for family in possible:
        found = family(stream, i)
        if found is not None and (best is None or found.j > best.j):
            best = found
    return best


def _connector(stream: Stream, i: int) -> int:
    """Where the second end of a range may begin, if `-`, `hingga`, `sampai dengan`, `s/d` stands at i; else 0."""
    low = stream.low[i]
    if low in _HYPHENS:
        return i + 1
    if low in lexicon().until:
        k = i + 1
        if stream.low[k] == "dengan":
            k += 1
    elif low == "s" and stream.text[i + 1] in ("/", ".") and stream.low[i + 2] == "d":
        k = i + 4 if stream.text[i + 3] == "." else i + 3
    else:
        return 0
    for _ in range(2):
        if stream.low[k] in lexicon().before_second_end and stream.low[k + 1] != "ini":
            k += 1
    return k


def _range(stream: Stream, left: Found) -> Found:
    """`left` alone, or the range it begins."""
    k = _connector(stream, left.j)
    paired = False
    if not k and stream.low[left.j] == "dan" and stream.before(left.i) == "antara":
        k = left.j + 1
    elif not k and stream.low[left.j] in lexicon().also and isinstance(left.reading, Calendar):
        k, paired = left.j + 1, True
        if stream.low[k] == "hari":
            k += 1
    if not k or not isinstance(left.reading, Calendar | Stepped | Period | Relative | Years | Feast):
        return left
    if isinstance(left.reading, Stepped) and left.reading.told_by == "counted":
        return left
    if stream.text[left.j] in _HYPHENS and not stream.glued[left.j] and isinstance(left.reading, Stepped):
        return left
    right = atom(stream, k)
    if right is None and isinstance(left.reading, Calendar) and left.reading.year and year_at(stream, k) is not None:
        right = Found(k, k + 1, Calendar(year=year_at(stream, k)))
    if right is None or not isinstance(right.reading, Calendar | Stepped | Period | Years | Feast):
        return left
    if isinstance(right.reading, Stepped) and right.reading.told_by == "counted":
        return left
    follow_up(stream, right)
    if len(right.beside) == 2:
        first, last = right.beside
        return Found(left.i, right.j, Interval(Found(k, k, first), Found(k, k, last)), part=right.part)
    if paired:
        pair = (left.reading, right.reading)
        bare = [r for r in pair if isinstance(r, Calendar) and r.weekday is not None and r.day is None]
        if len(bare) == 2 and len(left.beside) + len(right.beside) == 0 and stream.text[right.j] == ",":
            return left
        return left
    if _working_week(left, right):
        return Found(left.i, right.j, Recurring("P1W"))
    return Found(left.i, right.j, Interval(left, right), clock=right.clock if not left.clock else None)


def _working_week(left: Found, right: Found) -> bool:
    """`Senin sampai Jumat` without a date is a timetable, not five days of one week."""
    a, b = left.reading, right.reading
    if not isinstance(a, Calendar) or not isinstance(b, Calendar) or left.beside or right.beside:
        return False
    return a == Calendar(weekday=0) and b.weekday is not None and b.weekday >= 4 and b == Calendar(weekday=b.weekday)


def _each_year(stream: Stream, one: Found) -> None:
    """`12 Oktober setiap tahunnya` comes again and again."""
    if stream.low[one.j] in ("setiap", "tiap") and stream.low[one.j + 1] in ("tahun", "tahunnya"):
        reading = one.reading
        if isinstance(reading, Calendar | Interval):
            one.reading, one.j = Recurring("P1Y"), one.j + 2


def _continues_years(stream: Stream, last: Found, i: int) -> bool:
    """Whether the four digits at i go on with a list of years: `pada 2017, 2018 dan 2020`."""
    if year_at(stream, i) is None or not 1 <= i - last.j <= 2 or stream.low[i + 1] in lexicon().counted:
        return False
    between = stream.low[last.j : i]
    reading = last.reading
    if not (isinstance(reading, Calendar) and reading.year and reading.month is None and reading.day is None):
        return False
    return all(word in (",", "dan", "atau", "serta", "maupun") for word in between)


def _share_years(stream: Stream, found: list[Found]) -> None:
    """`Maret dan April 2023`, `3 Maret, 5 Mei 2023`: a year at the end of a list serves all of it."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        a, b = left.reading, right.reading
        if isinstance(b, Interval) and isinstance(b.first.reading, Calendar):
            b = b.last.reading
        if not (isinstance(a, Calendar) and isinstance(b, Calendar) and a.month and b.month and b.year):
            continue
        if (
            a.year is None
            and a.shift is None
            and a.within is None
            and right.i - left.j <= 2
            and stream.low[left.j] in (",", "dan", "serta", "atau", "&", "/")
        ):
            a.year = b.year
