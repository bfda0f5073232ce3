"""What belongs to a day and stands behind it: brackets, `lalu`, `malam`, `pukul 20.00 WIB`, `hari ini`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import clock, hour_of_part, part_of_day, time_at, zone
from briefing_tui.dates.grammar.days import in_brackets, shift_at, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import AnaphoricOffset, CalendarDate, Interval, Offset, TimeOfDay
from briefing_tui.dates.grammar.numerals import digits
from briefing_tui.dates.grammar.relative import stepped, year_away, year_told_of
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.grammar.tokens import TokenStream

    Rule = Callable[["_Continued", int], int]

_MOST = 6  # parts that may follow one another


@dataclass(slots=True)
class _Continued:
    """A match whose continuation is read, and what kind of time it is."""

    stream: TokenStream
    date_match: DateMatch
    calendar: CalendarDate | None  # the day, or the last day of an interval
    counted_day: bool  # `kemarin`, `dua hari lalu`, `hari yang sama`
    whole_day: bool  # a day and neither a month nor a year

    @property
    def takes_brackets(self) -> bool:
        return self.whole_day or isinstance(self.date_match.node, (AnaphoricOffset, Interval, Offset))


def continue_match(stream: TokenStream, date_match: DateMatch) -> None:
    """Take into the match all that stands behind it and belongs to it: its end and what it says are changed."""
    continued = _continued(stream, date_match)
    rules = _DAY_RULES if continued.whole_day or isinstance(date_match.node, Interval) else _UNIT_RULES
    for _ in range(_MOST):
        end = next((end for rule in rules if (end := rule(continued, date_match.j))), 0)
        if not end:
            return
        date_match.j = end


def _continued(stream: TokenStream, date_match: DateMatch) -> _Continued:
    node = date_match.node
    last = node.last.node if isinstance(node, Interval) else node
    calendar = last if isinstance(last, CalendarDate) else None
    counted_day = isinstance(node, Offset | AnaphoricOffset) and node.unit == "day"
    named_day = calendar is not None and (calendar.day is not None or calendar.weekday is not None)
    return _Continued(stream, date_match, calendar, counted_day, counted_day or named_day)


def _shift(continued: _Continued, j: int) -> int:
    """`lalu`, `mendatang`; but `Senin ini adalah hari libur` says what the day is."""
    stream, calendar = continued.stream, continued.calendar
    if calendar is None or calendar.shift is not None or calendar.within is not None:
        return 0
    shift = shift_at(stream, j)
    if stream.lower[j] in lexicon().later and part_of_day(stream, j + 1) is not None:
        return 0  # `Senin nanti malam`
    if shift is None or (stream.lower[j] == "ini" and stream.lower[shift[1]] in ("adalah", "merupakan")):
        return 0
    if stream.lower[j] in lexicon().near_shifts and calendar.day is None and calendar.weekday is not None:
        return shift[1]  # `Rabu besok` on a Wednesday: the clause looks ahead, to that day at the soonest
    calendar.shift = shift[0]
    return shift[1]


def _counted_year(continued: _Continued, j: int) -> int:
    """`awal Mei tahun lalu`, `17 Agustus dua tahun lalu`, `Mei tahun itu`: the year of a month or of its day."""
    stream, calendar = continued.stream, continued.calendar
    if calendar is None or calendar.month is None or calendar.year or calendar.shift or calendar.within:
        return 0
    year = year_away(stream, j) or year_told_of(stream, j)
    if year is None:
        return 0
    calendar.within, end = year
    return end


def _numbered_day(continued: _Continued, j: int) -> int:
    """`Rabu tanggal 10`, `Jumat tanggal 12 bulan ini`: a weekday's number without its month."""
    stream, calendar, date_match = continued.stream, continued.calendar, continued.date_match
    k = j + (stream.text[j] == ",")
    if calendar is None or stream.lower[k] not in lexicon().day_words:
        return 0
    is_bare = calendar == CalendarDate(weekday=calendar.weekday) and not date_match.apposition
    day = digits(stream, k + 1, 2)
    if not is_bare or isinstance(date_match.node, Interval) or day is None or not 1 <= day <= 31:
        return 0
    if stream.text[k + 2] in ("/", *HYPHENS):
        return 0
    calendar.day = day
    month = stepped(stream, k + 2)
    if month is None or not isinstance(month.node, Offset) or month.node.unit != "month":
        return k + 2
    calendar.within = month.node
    return month.j


def _brackets(continued: _Continued, j: int) -> int:
    """`(18/9)`, `, (18/9)` behind a weekday, `(16-17/9)`."""
    stream, calendar, date_match = continued.stream, continued.calendar, continued.date_match
    if not continued.takes_brackets or date_match.apposition:
        return 0
    named_day = calendar is not None and calendar.weekday is not None
    inner = in_brackets(stream, j + (named_day and stream.text[j] == ","))
    if inner is None:
        return 0
    ends = (inner.node.first.node, inner.node.last.node) if isinstance(inner.node, Interval) else (inner.node,)
    date_match.apposition += [node for node in ends if isinstance(node, CalendarDate)]
    return inner.j


def _bracketed_weekday(continued: _Continued, j: int) -> int:
    """`18 September (Senin)`."""
    stream, calendar = continued.stream, continued.calendar
    if calendar is None or calendar.day is None or calendar.weekday is not None or stream.text[j] != "(":
        return 0
    weekday = weekday_at(stream, j + 1)
    if weekday is None or stream.text[j + 2] != ")":
        return 0
    calendar.weekday = weekday
    return j + 3


def _its_week(continued: _Continued, j: int) -> int:
    """`Rabu (13/9) pekan lalu`, `Rabu pagi pekan lalu`: the week that the day is in."""
    calendar, week = continued.calendar, stepped(continued.stream, j)
    if calendar is None or calendar.weekday is None or calendar.shift is not None or week is None:
        return 0
    if not isinstance(week.node, Offset) or week.node.unit != "week":
        return 0
    if calendar.day is None and not continued.date_match.apposition:
        calendar.within = week.node
    return week.j


def _soon(continued: _Continued, j: int) -> int:
    """`besok nanti`, `lusa mendatang`."""
    return j + 1 if continued.counted_day and continued.stream.lower[j] in lexicon().soon else 0


def _part_of_day(continued: _Continued, j: int) -> int:
    """`malam`, `malam ini`, `tadi malam`, `dini hari nanti`."""
    stream, date_match = continued.stream, continued.date_match
    if not continued.whole_day or date_match.part is not None:
        return 0
    part = part_of_day(stream, j) if date_match.clock is None else None
    if part is None and stream.lower[j] in lexicon().part_shifts:
        part = part_of_day(stream, j + 1)
    if part is None:
        return 0
    date_match.part, end = part
    calendar = continued.calendar
    if part[0] == "TNI" and calendar is not None and calendar.weekday is not None:
        eve_of = weekday_at(stream, end)  # `Kamis malam Jumat`
        if eve_of == (calendar.weekday + 1) % 7:
            return end + 2 if stream.lower[end + 1] in lexicon().market_days else end + 1
    return end + 1 if stream.lower[end] in lexicon().of_this_day else end


def _hour(continued: _Continued, j: int) -> int:
    """`pukul 20.00 WIB`, `, sekitar pukul 9 pagi`, `(20.00 WIB)`; bare, only right behind the day."""
    stream, date_match, before_clock = continued.stream, continued.date_match, lexicon().before_clock
    if date_match.clock is not None:
        return 0
    apart = stream.text[j] in (",", "(")
    if stream.text[j] == "|":  # `8 Mei 2023 | 10:15 WIB`
        j += 1
    k = j
    if apart or stream.lower[k] in before_clock:
        k += 1
        if stream.lower[k] in before_clock:
            k += 1
    hour = clock(stream, k)
    if hour is None or not isinstance(hour.node, TimeOfDay):
        return _stamp(continued, j) if k == j else 0
    in_brackets = stream.text[j] == "("
    called = hour.zone is not None or stream.lower[k] in lexicon().hour_words
    if (in_brackets and stream.text[hour.j] != ")") or (apart and not called):
        return 0
    has_minutes = stream.text[k + 2] in (".", ":") and hour.j > k + 2
    is_bare = stream.lower[k] in lexicon().hour_words and not has_minutes
    at = hour_of_part(hour.node.at, date_match.part) if is_bare else hour.node.at
    date_match.clock, date_match.zone = replace(hour.node, at=at), hour.zone
    return hour.j + in_brackets


def _stamp(continued: _Continued, j: int) -> int:
    """`07:30` right behind a full date, as time stamps have it; a colon is needed."""
    stream, calendar = continued.stream, continued.calendar
    if calendar is None or calendar.day is None or calendar.year is None or stream.text[j + 1] != ":":
        return 0
    time = time_at(stream, j, bare_hour=False)
    if time is None:
        return 0
    continued.date_match.clock = TimeOfDay(time[0])
    return time[1]


def _zone(continued: _Continued, j: int) -> int:
    """`WIB`, `waktu setempat`."""
    place = zone(continued.stream, j) if continued.date_match.zone is None else None
    if place is None:
        return 0
    continued.date_match.zone, end = place
    return end


def ends_phrase(stream: TokenStream, i: int) -> bool:
    """Whether a mark stands at i, or nothing more."""
    return stream.text[i] in (".", ",", ")", "", "¶")


def _today(continued: _Continued, j: int) -> int:
    """`Senin (18/9) hari ini`, `Senin, hari ini`."""
    stream, calendar = continued.stream, continued.calendar
    if calendar is None or calendar.deictic is not None or (calendar.day is None and calendar.weekday is None):
        return 0
    k = j + 1 if stream.text[j] == "," else j
    if k > j and stream.lower[k] in lexicon().days_in_apposition and ends_phrase(stream, k + 1):
        return k + 1  # `21 Juni, besok.`
    if not stream.phrase(k, ("hari", "ini")) or (k > j and calendar.weekday is None):
        return 0
    calendar.deictic = 0
    return k + 2


# Tried in this order at each place behind the match; each gives where its part ends, 0 where it does not apply.
_UNIT_RULES: tuple[Rule, ...] = (_shift, _counted_year, _brackets)
_DAY_RULES: tuple[Rule, ...] = (
    *_UNIT_RULES,
    _numbered_day,
    _bracketed_weekday,
    _its_week,
    _soon,
    _part_of_day,
    _hour,
    _zone,
    _today,
)
