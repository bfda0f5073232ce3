"""The days a story has named in full: what a weekday, a year or a day named again owes to them."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.nodes import CalendarDate, Interval
from briefing_tui.dates.normalization.calendar_dates import make_day, weekday_on

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.briefing import DateExpression
    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.normalization.context import Normalized

_SLIP = 3  # days between a slip of the pen and the day that is meant
_NEAR = 45  # days from the reference day, within which a date without its year is mostly that of the year
_SAME_DAY = 5  # years back in which `7 Oktober` may be the day that was named with its year before
_LONGEST_TALE = 62  # days between two days of a past year, among which one without its year is of that year, too
_NEAR_PLAN = 60  # days from the reference day, within which a run of days lies whose year is not the slip


def _is_near(node: CalendarDate, day: date, told: int) -> bool:
    """Whether the day and month lie close to the reference day, in its year.

    Days ahead of it are not those of a tale of long ago, of the year `told`.
    """
    near = make_day(day.year, node.month or 1, node.day or 1)
    if near is None or (near > day and told < day.year - 1):
        return False
    return abs((near - day).days) <= _NEAR


def _is_bare(date_match: DateMatch) -> bool:
    """Whether the match is a day and its month alone, or a run of such days."""
    node = date_match.node
    if isinstance(node, Interval):
        return _is_bare(node.first) and _is_bare(node.last)
    return (
        isinstance(node, CalendarDate)
        and bool(node.day and node.month)
        and not date_match.apposition
        and node == CalendarDate(day=node.day, month=node.month)
    )


def _is_run_in_year(date_match: DateMatch) -> bool:
    """Whether the match is a run of days with its year: `18 September-1 Oktober 2022`."""
    node = date_match.node
    last = node.last.node if isinstance(node, Interval) else None
    return isinstance(last, CalendarDate) and bool(last.day and last.month and last.year)


def _in_year(expression: DateExpression, year: int) -> DateExpression | None:
    """The same days in another year; None where there are none."""
    first, last = expression.first, expression.last
    if first is None or last is None:
        return None
    moved = make_day(year, first.month, first.day), make_day(year + last.year - first.year, last.month, last.day)
    if moved[0] is None or moved[1] is None:
        return None
    value = expression.value.replace(first.isoformat(), moved[0].isoformat())
    value = value.replace(last.isoformat(), moved[1].isoformat())
    return replace(expression, value=value, first=moved[0], last=moved[1])


def _in_year_named(day: date, weekday: int, reference: date, years: Callable[[], set[int]]) -> date | None:
    """The same day in the one past year that the story names in which it has the weekday.

    Not where it is near the reference day, and a slip: records may put a story on a day long after it.
    """
    if abs(day - reference).days <= _NEAR:
        return None
    days = (make_day(year, day.month, day.day) for year in years() if year <= reference.year)
    fitting = [other for other in days if other is not None and other.weekday() == weekday]
    return fitting[0] if len(fitting) == 1 else None


class NamedDays:
    """The days named so far, with their weekdays and years, and the places of those that contradict themselves."""

    __slots__ = (
        "_bare",
        "_by_weekday",
        "_contradicting",
        "_full",
        "_month",
        "_month_years",
        "_runs",
        "_today",
        "_years",
    )

    def __init__(self) -> None:
        self._full: list[tuple[int, date]] = []  # the days with their year, by their place among the expressions
        self._bare: list[int] = []  # the places of those without
        self._runs: list[int] = []  # the places of the runs of days with their year
        self._today: list[tuple[int, int]] = []  # the place and weekday of each `hari ini, Senin`
        self._month_years: dict[int, set[int]] = {}
        self._by_weekday: dict[int, set[date]] = {}
        self._contradicting: list[tuple[int, int]] = []
        self._years: dict[tuple[int, int], int] = {}
        self._month: tuple[int, int, int] | None = None  # the last month named with its year, and its sentence

    def note(self, date_match: DateMatch, normalized: Normalized, index: int, sentence: int) -> None:
        """Remember a day or month with its weekday and year; `index` is its place among the expressions."""
        node = date_match.node
        if _is_bare(date_match):
            self._bare.append(index)
        elif _is_run_in_year(date_match):
            self._runs.append(index)
            self._note_end(date_match, sentence)
        if not isinstance(node, CalendarDate) or normalized.first is None:
            return
        if node.month and node.year and not normalized.conflict:
            self._month = node.month, node.year, sentence
            self._month_years.setdefault(node.month, set()).add(node.year)
            if node.day:
                self._full.append((index, normalized.first))
        if node.day and node.month and node.year and not normalized.conflict:
            self._years[node.day, node.month] = node.year
        if node.weekday is None:
            return
        if normalized.conflict:
            self._contradicting.append((index, node.weekday))
        elif node.deictic == 0 and node.day is None and not date_match.apposition:
            self._today.append((index, node.weekday))
        elif node.day is not None or date_match.apposition:
            self._by_weekday.setdefault(node.weekday, set()).add(normalized.first)

    def _note_end(self, run: DateMatch, sentence: int) -> None:
        """Remember the month with which a run of days with its year ends."""
        last = run.node.last.node if isinstance(run.node, Interval) else None
        if isinstance(last, CalendarDate) and last.month and last.year:
            self._month = last.month, last.year, sentence

    def end_paragraph(self) -> None:
        """Forget which month was named last: it says nothing of the days in another paragraph."""
        self._month = None

    def with_year(self, date_match: DateMatch, day: date | None, sentence: int) -> DateMatch:
        """A bare day and month in the year it was named with before: `serangan 7 Oktober`, once `7 Oktober 2023`.

        Or in that of the month or the one before, just named: `pada Juli 2021, disusul Wati pada 5 Agustus`.
        """
        node = date_match.node
        if isinstance(node, Interval):
            first, last = (self.with_year(end, day, sentence) for end in (node.first, node.last))
            if first is node.first or last is node.last:
                return date_match  # `11 Mei 2024`, named before, says nothing of `11 hingga 24 Mei`
            return replace(date_match, node=Interval(first, last))
        if not isinstance(node, CalendarDate) or not node.month or date_match.apposition:
            return date_match
        if node != CalendarDate(day=node.day, month=node.month):
            return date_match
        year = self._years.get((node.day, node.month)) if node.day else self._year_of_month(node.month, day)
        if day is None or not node.day:
            return replace(date_match, node=replace(node, year=year)) if year is not None else date_match
        if year is not None:
            year = year if day.year - _SAME_DAY <= year < day.year else None  # else an anniversary, like 17 Agustus
        elif self._month is not None:
            month, its_year, named_in = self._month
            is_near = sentence - named_in <= (not _is_near(node, day, its_year))
            year = its_year if is_near and 0 <= node.month - month <= 1 and its_year != day.year else None
        return replace(date_match, node=replace(node, year=year)) if year is not None else date_match

    def _year_of_month(self, month: int, day: date | None) -> int | None:
        """The one year that a month was named with, where that is to come: `Maret 2024`, then `laga Maret itu`.

        Without a reference day, any year serves.
        """
        years = self._month_years.get(month, ())
        year = next(iter(years)) if len(years) == 1 else None
        return year if year is not None and (day is None or year > day.year) else None

    def settled(
        self, expressions: list[DateExpression], reference: date | None, years: Callable[[], set[int]]
    ) -> list[DateExpression]:
        """The expressions, each contradiction settled where the story names the day that is meant, or its year.

        `years` gives those that the story names.
        """
        if reference is not None:
            self._settle_tales(expressions, reference)
            self._settle_runs(expressions, reference)
            self._settle_today(expressions, reference)
        for index, weekday in self._contradicting:
            expression = expressions[index]
            day = expression.first
            meant = self._meant(day, weekday) if day is not None else None
            if meant is None and day is not None and reference is not None:
                meant = _in_year_named(day, weekday, reference, years)
            if meant is not None and day is not None:
                value = expression.value.replace(day.isoformat(), meant.isoformat())
                expressions[index] = replace(expression, value=value, first=meant, last=meant, conflict=False)
        return expressions

    def _settle_tales(self, expressions: list[DateExpression], reference: date) -> None:
        """Give each bare day the year of the past days around it: `18 Mei 1998 ... 19 Mei ... 21 Mei 1998`."""
        for index in self._bare:
            at = bisect_left(self._full, (index, date.min))
            first = expressions[index].first
            if first is None or not 0 < at < len(self._full):
                continue
            before, behind = self._full[at - 1][1], self._full[at][1]
            if before.year >= min(first.year, reference.year):
                continue
            if before.year == behind.year and 0 <= (behind - before).days <= _LONGEST_TALE:
                moved = _in_year(expressions[index], before.year)
                if moved is not None and moved.first and moved.last and before <= moved.first <= moved.last <= behind:
                    expressions[index] = moved

    def _settle_runs(self, expressions: list[DateExpression], reference: date) -> None:
        """Mend the year of a run of days that is named with the next, too: `18 September-1 Oktober 2022`, then `2023`.

        Not where it begins a month: figures of two years are set beside one another so.
        """
        near: dict[tuple[int, int], int] = {}
        for index in self._runs:
            first, last = expressions[index].first, expressions[index].last
            if first and last and min(abs(first - reference), abs(last - reference)).days <= _NEAR_PLAN:
                near[first.month * 100 + first.day, last.month * 100 + last.day] = first.year
        for index in self._runs:
            first, last = expressions[index].first, expressions[index].last
            if first is None or last is None or first.day == 1:
                continue
            year = near.get((first.month * 100 + first.day, last.month * 100 + last.day))
            moved = _in_year(expressions[index], year) if year == first.year + 1 else None
            expressions[index] = moved or expressions[index]

    def _settle_today(self, expressions: list[DateExpression], reference: date) -> None:
        """Take `hari ini, Senin`, which lies ahead of the reference day, for the one Monday that the story numbers."""
        for index, weekday in self._today:
            day = expressions[index].first
            numbered = [d for d in self._by_weekday.get(weekday, ()) if d <= reference]
            if day is not None and day > reference and len(numbered) == 1:
                value = expressions[index].value.replace(day.isoformat(), numbered[0].isoformat())
                expressions[index] = replace(expressions[index], value=value, first=numbered[0], last=numbered[0])

    def _meant(self, day: date, weekday: int) -> date | None:
        """The one day near it that is named with this weekday.

        Or, where the number is named with its own weekday elsewhere (`Minggu (9/3) ... Senin (9/3)`), the weekday
        just before it: the number was written twice.
        """
        near = {d for d in self._by_weekday.get(weekday, ()) if abs((d - day).days) <= _SLIP}
        if len(near) == 1:
            return near.pop()
        before = weekday_on(weekday, day, -1)
        written_twice = day in self._by_weekday.get(day.weekday(), ())
        return before if not near and written_twice and (day - before).days <= _SLIP else None
