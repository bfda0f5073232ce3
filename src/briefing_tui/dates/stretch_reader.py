"""A stretch of text read date by date: each expression resolved by what the text around it has said."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.briefing import DateExpression
from briefing_tui.dates.dated_lines import DatedLines
from briefing_tui.dates.grammar.direction import SENTENCE_ENDS, direction, ends_sentence, is_foretold
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    DayOfSeveral,
    Interval,
    Offset,
    Period,
    TimeOfDay,
)
from briefing_tui.dates.named_days import NamedDays
from briefing_tui.dates.normalization.anchors import Anchors, plausible
from briefing_tui.dates.normalization.context import Context
from briefing_tui.dates.normalization.resolve import resolve
from briefing_tui.dates.speaking import (
    QUOTATION_MARKS,
    day_of_writing,
    day_stated_before,
    day_told_before,
    is_day_away,
    is_full,
    is_news,
    is_today,
    opens_quotation,
    stated_after,
    states_today,
)
from briefing_tui.dates.told_years import (
    end_of_last_year,
    in_year_told_of,
    month_in_year,
    month_or_day_in_year,
    part_of_year,
    past_year,
)
from briefing_tui.dates.undated_story import seen_from, told_about, years_of_news

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefing_tui.dates.calendar import DaySpan
    from briefing_tui.dates.grammar.tokens import TokenStream
    from briefing_tui.dates.normalization.context import Normalized


_MONTH = 31  # days
_NIGHTS_BACK = 2  # days before the reference day, within which `malam ini` may be the night that was named
_REPORTED_WITHIN = 92  # days behind a quarter or half, in which reports of it appear
_NEAR_BASE = 3  # tokens between `dibandingkan` and the day that is compared
_REPORT_NEAR = 3  # sentences behind the name of a quarter, in which `kuartal ini` may be it
_NEAR_FALLING = 5  # tokens between `jatuh` and its day
_MARKS = QUOTATION_MARKS | SENTENCE_ENDS
# Which way the clause of a date looks where that says its year: behind a verb of saying, `mendatang`.
_TELLING_DIRECTIONS = ("said", "next")


class StretchReader:
    """Reads one stretch of a text, and keeps what its dates and marks so far say of the dates behind them."""

    def __init__(
        self, text: str, stream: TokenStream, date_matches: list[DateMatch], day: date | None, now: datetime | None
    ) -> None:
        """`date_matches` are those of the stream, `day` the reference day, `now` the moment where that is known."""
        self._text, self._stream, self._matches = text, stream, date_matches
        self._day, self._now = day_of_writing(stream, self._matches, day), now
        self._told_about = told_about(stream, self._matches) if day is None and self._matches else None
        self._anchors = Anchors()
        self._named_days = NamedDays()
        self._lines = DatedLines(stream)
        self._quoting = False
        self._speaking: date | None = None  # the day of the last statement
        self._today: date | None = None  # the day that the text calls `hari ini`
        self._written = day_stated_before(stream, self._matches, self._day)
        self._told = day_told_before(self._matches, self._day)  # what is quoted was said on it
        self._part_days: dict[str, date] = {}  # the day named last with each part of day: `Sabtu (7/3) malam`
        self._several: DaySpan | None = None  # the several days named last as such: `27-29 Juni`
        self._in_sentence: DaySpan | None = None  # the days named last in the sentence
        self._begun: date | None = None  # the day with which something in the sentence begins
        self._named_year: tuple[int, int] | None = None  # the past year named last, and its sentence
        self._reported: tuple[Period, int] | None = None  # the quarter or half just over that was named last, likewise
        self._named_day: tuple[date, int] | None = None  # the day named last with its number, likewise

    def expressions(self) -> list[DateExpression]:
        """All expressions of the stretch, in text order."""
        marks = [k for k, word in enumerate(self._stream.text) if word in _MARKS] if self._matches else []
        resolved: list[DateExpression] = []
        passed = 0
        for index, written in enumerate(self._matches):
            while passed < len(marks) and marks[passed] < written.i:
                self._pass_mark(marks[passed])
                passed += 1
            date_match = self._of_several(index, written)
            if date_match is None:
                continue
            normalized = self._resolved(index, date_match, len(resolved))
            start, end = self._stream.start[date_match.i], self._stream.end[date_match.j - 1]
            resolved.append(expression_of(self._text, start, end, normalized))
        return self._named_days.settled(resolved, self._day, cache(lambda: years_of_news(self._stream)))

    def _of_several(self, index: int, date_match: DateMatch) -> DateMatch | None:
        """The match; a day by its number as the calendar's, None where no several days were named or its date follows.

        `Festival digelar 27-29 Juni. Pada hari ketiga ...` is on 29 June.
        """
        if not isinstance(date_match.node, DayOfSeveral):
            return date_match
        follows = index + 1 < len(self._matches) and self._matches[index + 1].i <= date_match.j + 1
        if self._several is None or follows:
            return None
        first, last = self._several
        number = date_match.node.number
        day = last if number < 0 else first + timedelta(days=number - 1)
        if day > last:
            return None
        return replace(date_match, node=CalendarDate(day=day.day, month=day.month, year=day.year))

    def _pass_mark(self, k: int) -> None:
        """Take in a quotation mark, or what may end a sentence."""
        mark = self._stream.text[k]
        if mark in QUOTATION_MARKS:
            self._quoting = opens_quotation(mark, quoting=self._quoting)
        elif ends_sentence(self._stream, k):
            self._anchors.sentence += 1
            self._in_sentence = self._begun = None
            if mark == "¶":
                self._quoting, self._named_year = False, None
                self._named_days.end_paragraph()
                self._lines.begin(k + 1)

    def _resolved(self, index: int, date_match: DateMatch, place: int) -> Normalized:
        """The days of a match, which are kept for the matches behind it; `place` is its own among the expressions."""
        context = self._context(index, date_match)
        date_match = self._with_year_named(date_match, context.direction)
        is_said = False
        if isinstance(date_match.node, AnaphoricOffset | AnaphoricPeriod):
            normalized = _anaphoric(date_match, date_match.node.unit, context, self._anchors)
        else:
            if self._told_about is not None:
                date_match, context = seen_from(date_match, context, self._told_about)
            normalized = resolve(date_match, context)
            is_said = self._dates_statement(date_match, context.direction)
        self._keep(place, date_match, normalized, is_said=is_said)
        return normalized

    def _dates_statement(self, date_match: DateMatch, looking: str | None) -> bool:
        """Whether a day is that of a statement: `kata Sari, Minggu (17/9)`, `kata Sari, Minggu, 17 September 2023`."""
        if looking is None and isinstance(date_match.node, CalendarDate) and date_match.node.year is not None:
            looking = direction(self._stream, date_match.i, date_match.j)
        return looking == "said"

    def _context(self, index: int, date_match: DateMatch) -> Context:
        stated = stated_after(self._stream, self._matches, index, self._day, quoting=self._quoting)
        looking = direction(self._stream, date_match.i, date_match.j) if _needs_direction(date_match) else None
        quoted_on = stated or (self._speaking if is_day_away(date_match, quoting=True) else None)
        return Context(
            reference=quoted_on if quoted_on is not None and self._quoting else self._day,
            now=self._now,
            speaking=stated
            or (self._speaking if self._quoting else None)
            or self._today
            or self._day_of_part(date_match)
            or (self._written or (self._told if self._quoting else None) if is_today(date_match) else None),
            same_sentence=self._in_sentence,
            direction=looking,
            begun=self._begun_before(date_match) if _ends_time(self._stream, date_match.i) else None,
            foretold=looking == "next" and is_foretold(self._stream, date_match.i),
        )

    def _begun_before(self, date_match: DateMatch) -> date | None:
        """The day with which began what the match ends: `mulai 3 Mei`, or the past one that the sentence tells of.

        `Perang pecah pada 27 Oktober 1945 dan berlangsung hingga 20 November` is of that year.
        """
        named, node = self._in_sentence, date_match.node
        if self._begun is not None or named is None or self._day is None:
            return self._begun
        of_past = named[0] == named[1] and named[0].year < self._day.year
        return named[1] if of_past and isinstance(node, CalendarDate) and node.month is not None else None

    def _day_of_part(self, date_match: DateMatch) -> date | None:
        """The day just before the reference day that was named with the part of day that the match calls this one.

        `Acara digelar Sabtu (7/3) malam. "Malam ini kami berkumpul," kata Sari`, read on Sunday.
        """
        node, part = date_match.node, date_match.part
        if part is None or self._day is None or not isinstance(node, Offset) or (node.steps, node.cue) != (0, "ini"):
            return None
        day = self._part_days.get(part)
        if day is None or not 0 <= (self._day - day).days <= _NIGHTS_BACK:
            return None
        return day if direction(self._stream, date_match.i, date_match.j) != "next" else None

    def _with_year_named(self, date_match: DateMatch, looking: str | None) -> DateMatch:
        """The match with the year that the text has named for it, where it has and the match names none."""
        sentence = self._anchors.sentence
        date_match = self._of_report(self._on_day_after(date_match, looking))
        if looking is None and self._day is not None and not _ends_time(self._stream, date_match.i):
            date_match = end_of_last_year(date_match, self._day)
        date_match = in_year_told_of(date_match, self._anchors)
        line_year = self._lines.year_of(date_match)
        if line_year is not None:
            date_match = month_or_day_in_year(date_match, line_year)
        self._lines.note(date_match)
        if looking not in _TELLING_DIRECTIONS:
            if self._named_year is not None and sentence - self._named_year[1] <= 1:
                date_match = month_in_year(date_match, self._named_year[0])
                if not _ends_time(self._stream, date_match.i):
                    date_match = part_of_year(date_match, self._named_year[0])
            date_match = self._named_days.with_year(date_match, self._day, sentence)
        if self._in_sentence is not None and _is_within(self._stream, date_match.i):
            first, last = self._in_sentence
            if first.year == last.year:
                date_match = month_or_day_in_year(date_match, first.year)
        return date_match

    def _of_report(self, date_match: DateMatch) -> DateMatch:
        """`kuartal ini` as the quarter that a report is of: `Laba kuartal II naik. Ekspor kuartal ini turun`."""
        node = date_match.node
        if self._reported is None or not isinstance(node, Offset) or (node.steps, node.cue) != (0, "ini"):
            return date_match
        period, named_in = self._reported
        is_near = node.unit == period.unit and self._anchors.sentence - named_in <= _REPORT_NEAR
        if not is_near or direction(self._stream, date_match.i, date_match.j) == "next":
            return date_match
        return replace(date_match, node=period)

    def _on_day_after(self, date_match: DateMatch, looking: str | None) -> DateMatch:
        """A weekday to come as the day behind one named just before: `tiba Minggu (10/5), akan berangkat Senin`.

        Where a record's day is later, the story was told on the day that it names.
        """
        node = date_match.node
        if self._named_day is None or self._day is None or looking != "next" or not isinstance(node, CalendarDate):
            return date_match
        named, named_in = self._named_day
        after = named + timedelta(days=1)
        is_bare = node == CalendarDate(weekday=after.weekday()) and not date_match.apposition
        if not is_bare or after >= self._day or self._anchors.sentence - named_in > 1:
            return date_match
        return replace(date_match, node=replace(node, day=after.day, month=after.month, year=after.year))

    def _names_this_year(self, normalized: Normalized) -> bool:
        """Whether the days are of the reference day's year: what is told behind them is no more of a year before."""
        return self._day is not None and normalized.first is not None and normalized.first.year == self._day.year

    def _keep(self, place: int, date_match: DateMatch, normalized: Normalized, *, is_said: bool) -> None:
        """Keep what a match says of those behind it; `is_said` where it dates what somebody said.

        Of what is said of the story, near its day, what follows in quotation marks is seen from there.
        """
        sentence = self._anchors.sentence
        is_statement = is_said and is_news(normalized, self._day)
        if is_statement:
            self._speaking = normalized.first
        year = past_year(date_match, self._day)
        if year:
            self._named_year = year, sentence
        elif not is_statement and self._names_this_year(normalized):
            self._named_year = None
        told_today = self._told is not None and is_today(date_match) and normalized.first == self._told
        if told_today or states_today(date_match, normalized, self._day):
            self._today = normalized.first
        self._named_days.note(date_match, normalized, place, sentence)
        self._note_report(date_match, normalized)
        if is_full(date_match) and normalized.first is not None:
            self._named_day = normalized.first, sentence
        compared = not lexicon().bases_of_comparison.isdisjoint(
            self._stream.lower[max(0, date_match.i - _NEAR_BASE) : date_match.i]
        )
        if date_match.part is not None and normalized.first is not None and is_full(date_match) and not compared:
            self._part_days[date_match.part] = normalized.first
        if normalized.first is None or normalized.last is None or isinstance(date_match.node, TimeOfDay):
            return
        self._in_sentence = normalized.first, normalized.last
        if isinstance(date_match.node, Interval) and 0 < (normalized.last - normalized.first).days < _MONTH:
            self._several = self._in_sentence
        is_short = (normalized.last - normalized.first).days < _MONTH
        if is_short and self._stream.before(date_match.i) in lexicon().beginning:
            self._begun = normalized.last
        if not _is_base_of_comparison(date_match):
            since = self._stream.before(date_match.i) in lexicon().since
            stated = is_said and normalized.first == normalized.last
            self._anchors.add(self._in_sentence, aside=since or compared or stated)

    def _note_report(self, date_match: DateMatch, normalized: Normalized) -> None:
        """Keep a quarter or half that is just over when it is named; another that is named takes its place."""
        node = date_match.node
        if not isinstance(node, Period) or normalized.first is None or normalized.last is None or self._day is None:
            return
        is_over = 0 < (self._day - normalized.last).days <= _REPORTED_WITHIN
        named = replace(node, year=normalized.first.year, shift=None, years=None)
        self._reported = (named, self._anchors.sentence) if is_over else None


def _anaphoric(date_match: DateMatch, unit: str, context: Context, anchors: Anchors) -> Normalized:
    """Counted from the likeliest date before that does not throw a tale of the past into the future."""
    for span in anchors.likely(unit):
        normalized = resolve(date_match, context._replace(previous=span))
        told_ahead = span[0] > (context.reference or span[0]) and context.direction != "past"
        ahead = context.direction == "next" or told_ahead
        if normalized.first is not None and plausible(normalized.first, context.reference, looks_ahead=ahead):
            return normalized
    return resolve(date_match, context)


def _is_base_of_comparison(date_match: DateMatch) -> bool:
    """Whether nothing is counted from it: `bulan sebelumnya`, `periode yang sama tahun lalu`."""
    node = date_match.node
    if isinstance(node, AnaphoricOffset):
        return node.steps == -1 and date_match.j - date_match.i == 2 and node.unit not in ("day", "night")
    return isinstance(node, AnaphoricPeriod)


def _ends_time(stream: TokenStream, i: int) -> bool:
    """Whether the date at i is an end: `hingga Rabu`, `sampai dengan Rabu`, `hingga hari Rabu`."""
    return not lexicon().until.isdisjoint(stream.lower[max(0, i - 2) : i])


def _is_within(stream: TokenStream, i: int) -> bool:
    """Whether the date at i says more closely when something of a day or year named before it is.

    `Lebaran tahun depan jatuh pada April`, `tahun lalu, tepatnya pada 3 Juni`.
    """
    if not lexicon().falling.isdisjoint(stream.lower[max(0, i - _NEAR_FALLING) : i]):
        return True
    k = i - 1 if stream.before(i) in lexicon().before_second_end else i
    return stream.before(k) in lexicon().specifying


def _needs_direction(date_match: DateMatch) -> bool:
    node = date_match.node
    if isinstance(node, Interval):
        node = node.first.node
    if isinstance(node, CalendarDate):
        return node.year is None and node.shift is None
    return not isinstance(node, Offset) or not node.cue


def expression_of(text: str, start: int, end: int, normalized: Normalized) -> DateExpression:
    """What was resolved, as an expression that stands between two offsets of a text."""
    return DateExpression(
        start,
        end,
        text[start:end],
        normalized.type,
        normalized.value,
        normalized.mod,
        normalized.first,
        normalized.last,
        normalized.precision,
        normalized.conflict,
    )
