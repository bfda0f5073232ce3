"""Lists of times that tell only once what is said of all: `Senin 15 dan Rabu 17 Mei`, `Maret dan April 2023`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import day_number, month_first, named_days, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Period
from briefing_tui.dates.grammar.numerals import year_at

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_LONGEST_LIST = 7
_MOST_MONTHS = 10  # between the first of a year and the last
_JOINTS = (",", "atau", "maupun")  # of a list, beside `also`
_LONGEST_JOINT = 3  # tokens of `, dan hari`


def listed_weekday(stream: TokenStream, i: int) -> DateMatch | None:
    """`Senin 15` of `Senin 15, Selasa 16, dan Rabu 17 Mei`: a weekday with its number, the month at the list's end."""
    first = _weekday_and_number(stream, i)
    if first is None:
        return None
    weekday, day, end = first
    j = end
    for _ in range(_LONGEST_LIST):
        k = _behind_joint(stream, j)
        following = _weekday_and_number(stream, k) if k else None
        if following is None:
            return None
        j = following[2]
        dated = named_days(stream, j - 1)
        if dated is not None and isinstance(dated.node, CalendarDate):
            return DateMatch(
                i, end, CalendarDate(weekday=weekday, day=day, month=dated.node.month, year=dated.node.year)
            )
    return None


def listed_months(stream: TokenStream, i: int) -> DateMatch | None:
    """`April, Mei, hingga Juni 2020`: from the first of a list to its last."""
    first, j = lexicon().months.get(stream.lower[i]), i + 1
    if first is None or stream.text[j] != "," or stream.lower[j + 1] not in lexicon().months:
        return None
    farthest = i + 2 * _MOST_MONTHS
    while j <= farthest and stream.text[j] == "," and stream.lower[j + 1] in lexicon().months:
        j += 2
    until = j + 1 if stream.text[j] == "," else j
    last = month_first(stream, until + 1) if stream.lower[until] in lexicon().until else None
    if last is None or not isinstance(last.node, CalendarDate) or last.node.day is not None:
        return None
    begun = DateMatch(i, i + 1, CalendarDate(month=first, year=last.node.year))
    return DateMatch(i, last.j, Interval(begun, last))


def _weekday_and_number(stream: TokenStream, i: int) -> tuple[int, int, int] | None:
    """The weekday at i, the number of its day behind it, and where that ends."""
    weekday = weekday_at(stream, i)
    if weekday is None:
        return None
    j = i + 2 if stream.text[i + 1] == "," else i + 1
    day = day_number(stream, j)
    return (weekday, day, j + 1) if day is not None else None


def _behind_joint(stream: TokenStream, j: int) -> int:
    """Where the next of a list may stand behind `,`, `dan`, `, serta hari` at j; 0 without a joint."""
    k = j + (stream.text[j] == ",")
    k += stream.lower[k] in lexicon().listing
    return 0 if k == j else k + (stream.lower[k] == "hari")


def continues_years(stream: TokenStream, last: DateMatch, i: int) -> bool:
    """Whether the four digits at i go on with a list of years: `pada 2017, 2018 dan 2020`."""
    if year_at(stream, i) is None or not 1 <= i - last.j <= 2 or stream.lower[i + 1] in lexicon().counted:
        return False
    between = stream.lower[last.j : i]
    node = last.node
    if not (isinstance(node, CalendarDate) and node.year and node.month is None and node.day is None):
        return False
    return all(word in _JOINTS or word in lexicon().also for word in between)


def share_with_list(stream: TokenStream, date_matches: list[DateMatch]) -> None:
    """Give each of a list what is told at its end: `Maret dan April 2023`, `Senin dan Rabu pekan depan`."""
    for left, right in zip(reversed(date_matches[:-1]), reversed(date_matches[1:]), strict=True):
        a, b = left.node, right.node
        if isinstance(b, Interval) and isinstance(b.first.node, CalendarDate):
            b = b.last.node
        if isinstance(a, Period) and isinstance(b, Period) and right.i - left.j == 1 and a.undated:
            if stream.text[left.j] == "," or stream.lower[left.j] in lexicon().also:
                a.year, a.years = b.year, b.years  # `Q1 dan Q2 2022`
        elif isinstance(a, CalendarDate) and isinstance(b, CalendarDate):
            if a.month and b.month:
                _share_year(stream, left, right, a, b)
            elif b.within is not None and a == CalendarDate(weekday=a.weekday) and _are_listed(stream, left, right):
                a.within = b.within


def _share_year(
    stream: TokenStream, left: DateMatch, right: DateMatch, first: CalendarDate, last: CalendarDate
) -> None:
    """`Maret dan April 2023`, `3 Maret, 5 Mei tahun lalu`."""
    dated = first.year is not None or first.shift is not None or first.within is not None
    if dated or (last.year is None and last.within is None) or right.i - left.j > 2:
        return
    joint = stream.lower[left.j]
    if joint in lexicon().also or joint in _JOINTS or joint == "/":
        first.year, first.within = last.year, last.within


def _are_listed(stream: TokenStream, left: DateMatch, right: DateMatch) -> bool:
    """Whether nothing but the joint of a list stands between two matches: `Senin, Rabu`, `Senin dan hari Rabu`."""
    between = right.i - left.j
    return not left.apposition and 0 < between <= _LONGEST_JOINT and _behind_joint(stream, left.j) == right.i
