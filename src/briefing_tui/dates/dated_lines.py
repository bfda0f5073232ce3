"""Lines that a chronology parts: each opens with a day or month whose year stands above it, in a heading or a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, Interval
from briefing_tui.dates.grammar.numerals import digits, year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.grammar.tokens import TokenStream

_BULLETS = {"•", "*", "·", "▪", "●", *HYPHENS}
_BEHIND_NUMBER = (".", ")")
_BEHIND_DATE = {":", "¶", "", *HYPHENS}  # between the date of a line and what happened then
_FARTHEST = 2  # tokens between the beginning of a line and its date: `pada tanggal`


class DatedLines:
    """The lines of a text as they are read, and the year of those that a chronology dates without it.

    `2021` alone on a line, or `2021:`, is the year of the dates in its line and of those that open the lines below it;
    `10 Mei 2021: ...` of those that open the lines below it with a colon or a dash behind them, in the order of time.
    """

    __slots__ = ("_begins", "_is_dated", "_is_heading", "_latest", "_stream", "_year")

    def __init__(self, stream: TokenStream) -> None:
        self._stream = stream
        self._year: int | None = None
        self._latest: tuple[int, int] | None = None  # month and day last named; None below a heading
        self._is_dated = False
        self._begin(0)

    def begin(self, i: int) -> None:
        """Begin the line at token i; one without a date of its own ends a chronology."""
        if not self._is_dated and not self._is_heading:
            self._year = None
        self._begin(i)

    def _begin(self, i: int) -> None:
        stream = self._stream
        if stream.text[i] in _BULLETS:
            i += 1
        elif digits(stream, i, 2) is not None and stream.text[i + 1] in _BEHIND_NUMBER:
            i += 2
        self._begins, self._is_dated = i, False
        k = i + (stream.lower[i] in lexicon().year_units)
        heading = year_at(stream, k) if stream.text[k + 1] in _BEHIND_DATE else None
        self._is_heading = heading is not None and not stream.text[k + 2].isdecimal()
        if self._is_heading:
            self._year, self._latest = heading, None

    def year_of(self, date_match: DateMatch) -> int | None:
        """The year that a chronology gives a match without one; None where it gives none."""
        day = _month_and_day(date_match)
        if self._year is None or day is None:
            return None
        if self._latest is None:
            return self._year if self._is_heading or self._opens(date_match) else None
        in_row = self._opens(date_match) and self._is_set_off(date_match) and day >= self._latest
        return self._year if in_row else None

    def note(self, date_match: DateMatch) -> None:
        """Keep the year and the day with which a line opens."""
        day = _month_and_day(date_match)
        if day is None or self._is_heading or not self._opens(date_match):
            return
        self._is_dated = True
        year = date_match.node.year if isinstance(date_match.node, CalendarDate) else None
        if self._latest is not None or year != self._year:
            self._latest = day
        self._year = year

    def _opens(self, date_match: DateMatch) -> bool:
        """Whether only words that lead to a date stand before it in its line."""
        before = self._stream.lower[self._begins : date_match.i]
        return len(before) <= _FARTHEST and all(word in lexicon().prepositions or word == "tanggal" for word in before)

    def _is_set_off(self, date_match: DateMatch) -> bool:
        return self._stream.text[date_match.j] in _BEHIND_DATE


def _month_and_day(date_match: DateMatch) -> tuple[int, int] | None:
    """The month and day of a calendar day or month, or of the first of several; None where it is something else."""
    node = date_match.node
    if isinstance(node, Interval):
        return _month_and_day(node.first)
    if not isinstance(node, CalendarDate) or node.month is None or node.shift is not None or node.within is not None:
        return None
    return node.month, node.day or 0
