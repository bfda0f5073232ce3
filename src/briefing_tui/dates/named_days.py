"""The days a story has named in full: a weekday that contradicts its number, a day named again without its year."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.nodes import CalendarDate, Interval
from briefing_tui.dates.normalization.calendar_dates import make_day, weekday_on

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import DateExpression
    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.normalization.context import Normalized

_SLIP = 3  # days between a slip of the pen and the day that is meant
_NEAR = 45  # days from the reference day, within which a date without its year is mostly that of the year
_SAME_DAY = 5  # years back in which `7 Oktober` may be the day that was named with its year before


def _is_near(node: CalendarDate, day: date) -> bool:
    """Whether the day and month lie close to the reference day, in its year."""
    near = make_day(day.year, node.month or 1, node.day or 1)
    return near is not None and abs((near - day).days) <= _NEAR


class NamedDays:
    """The days named so far, with their weekdays and years, and the places of those that contradict themselves."""

    __slots__ = ("_by_weekday", "_contradicting", "_month", "_years")

    def __init__(self) -> None:
        self._by_weekday: dict[int, set[date]] = {}
        self._contradicting: list[tuple[int, int]] = []
        self._years: dict[tuple[int, int], int] = {}
        self._month: tuple[int, int, int] | None = None  # the last month named with its year, and its sentence

    def note(self, date_match: DateMatch, normalized: Normalized, index: int, sentence: int) -> None:
        """Remember a day or month with its weekday and year; `index` is its place among the expressions."""
        node = date_match.node
        if not isinstance(node, CalendarDate) or normalized.first is None:
            return
        if node.month and node.year and not normalized.conflict:
            self._month = node.month, node.year, sentence
        if node.day and node.month and node.year and not normalized.conflict:
            self._years[node.day, node.month] = node.year
        if node.weekday is None:
            return
        if normalized.conflict:
            self._contradicting.append((index, node.weekday))
        elif node.day is not None or date_match.apposition:
            self._by_weekday.setdefault(node.weekday, set()).add(normalized.first)

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
            return replace(date_match, node=Interval(first, last))
        if day is None or not isinstance(node, CalendarDate) or not node.day or not node.month:
            return date_match
        if node != CalendarDate(day=node.day, month=node.month) or date_match.apposition:
            return date_match
        year = self._years.get((node.day, node.month))
        if year is not None:
            year = year if day.year - _SAME_DAY <= year < day.year else None  # else an anniversary, like 17 Agustus
        elif self._month is not None:
            month, its_year, named_in = self._month
            is_near = sentence - named_in <= (not _is_near(node, day))
            year = its_year if is_near and 0 <= node.month - month <= 1 and its_year < day.year else None
        return replace(date_match, node=replace(node, year=year)) if year is not None else date_match

    def settled(self, expressions: list[DateExpression]) -> list[DateExpression]:
        """The expressions, each contradiction settled where the story names the day that is meant."""
        for index, weekday in self._contradicting:
            expression = expressions[index]
            day = expression.first
            meant = self._meant(day, weekday) if day is not None else None
            if meant is not None and day is not None:
                value = expression.value.replace(day.isoformat(), meant.isoformat())
                expressions[index] = replace(expression, value=value, first=meant, last=meant, conflict=False)
        return expressions

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
