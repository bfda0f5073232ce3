"""The day a story's relative expressions are seen from."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import ReferenceDate

if TYPE_CHECKING:
    from briefing_tui.briefing import Article, DateExpression

_YEAR = re.compile(r"(?<![\d.,/-])(?:19|20)\d\d(?![\d.,]\d|\d)")
_STATEMENT_NEAR = 120  # characters before a day in which a verb of saying may stand
_WEEK = 7  # days
_TAKEN_IN_WITHIN = 92  # days behind the day of a dateline
_LONGEST = 8_000  # characters in which a dateline, a statement or `hari ini` may tell the day


def published_day(published: str | None) -> date | None:
    """The calendar day in an ISO 8601 day or moment; None where there is none."""
    if not published:
        return None
    try:
        return date.fromisoformat(published[:10])
    except ValueError:
        pass
    from dateutil import parser

    try:
        return datetime.date(parser.isoparse(published))
    except ValueError:
        return None


def reference_date(article: Article, option: date | None = None) -> ReferenceDate:
    """The option, else the record's day, else a day the text gives as its own, else none.

    The day of a dateline goes before the record's, where this is up to a quarter later: a page took the story in then.
    """
    if option is not None:
        return ReferenceDate(option.date() if isinstance(option, datetime) else option, "option")
    published = published_day(article.published)
    if published is not None:
        written = published_day(article.dateline_day)
        if written is not None and 0 < (published - written).days <= _TAKEN_IN_WITHIN:
            return ReferenceDate(written, "text")
        return ReferenceDate(published, "published")
    stated = _stated_day(article.text)
    return ReferenceDate(stated, "text") if stated is not None else ReferenceDate(None, "none")


def _stated_day(text: str) -> date | None:
    """The latest day of a statement with its weekday or `hari ini` beside it; without one, the first full date so.

    A day that something is to happen on (`akan digelar Sabtu (20/5/2023)`) is not that of the story.

    A weekday that contradicts its day serves where no other date does; and where no day has its year, one whose
    weekday fits a year that the story names. Where no weekday is told, a statement's day serves that is the latest.
    """
    from briefing_tui.dates.extraction import expressions
    from briefing_tui.dates.grammar.lexicon import lexicon
    from briefing_tui.dates.undated_story import YEARS_OF_NEWS

    weekdays = lexicon().weekdays
    text = text[:_LONGEST]
    dates = expressions(text, None)
    named: list[DateExpression] = []
    bare: list[DateExpression] = []
    for expression in dates:
        if expression.precision != "day" or expression.first is None or expression.first.year not in YEARS_OF_NEWS:
            continue
        words = expression.text.lower().replace(",", " ").split()
        beside = text[max(0, expression.start - 20) : expression.end + 20].lower()
        if "hari ini" in beside and not expression.conflict:
            return expression.first
        (named if words[0] in weekdays else bare).append(expression)
    agreeing = [expression for expression in named if not expression.conflict]
    stated = [expression.first for expression in agreeing if _is_stated(text, expression) and expression.first]
    first = next((expression for expression in agreeing or named if not _is_foretold(text, expression)), None)
    day = max(stated) if stated else first.first if first is not None else None
    if day is not None:
        return _stated_later(text, dates, day)
    return _day_in_named_year(text, dates) or _latest_if_stated(text, bare)


def _latest_if_stated(text: str, days: list[DateExpression]) -> date | None:
    """The latest of the days that are no plans, where a statement was made on it: `kata Sari pada 9 Mei 2023`."""
    told = [(day.first, _is_stated(text, day)) for day in days if day.first and not _is_foretold(text, day)]
    latest, is_stated = max(told, default=(None, False))
    return latest if is_stated else None


def _stated_later(text: str, expressions: tuple[DateExpression, ...], day: date) -> date:
    """The day, or that of the last statement of the week behind it that has no year: `kata dia, Jumat (18/7)`."""
    statements = (_WeekdayAndDay.of(text, expression) for expression in expressions)
    later = [
        stated
        for statement in statements
        if statement is not None and statement.of_statement and (stated := statement.in_year(day.year)) is not None
    ]
    return max((stated for stated in later if 0 < (stated - day).days <= _WEEK), default=day)


def _is_stated(text: str, expression: DateExpression) -> bool:
    """Whether a verb of saying stands in the sentence before the day."""
    from briefing_tui.dates.grammar.lexicon import lexicon

    return not lexicon().stating.isdisjoint(_words_before(text, expression))


def _is_foretold(text: str, expression: DateExpression) -> bool:
    """Whether a word that looks ahead stands in the sentence before the day."""
    from briefing_tui.dates.grammar.lexicon import lexicon

    return not lexicon().foreseeing.isdisjoint(_words_before(text, expression))


def _words_before(text: str, expression: DateExpression) -> list[str]:
    """The words of the sentence shortly before the day, in lower case."""
    before = text[max(0, expression.start - _STATEMENT_NEAR) : expression.start]
    return before.rpartition(". ")[2].rpartition("\n")[2].lower().split()


def _day_in_named_year(text: str, expressions: tuple[DateExpression, ...]) -> date | None:
    """The day of the first statement that has its weekday but no year (`kata dia, Senin (6/11)`), else of any such.

    The year is the latest that the story names in which most of these weekdays fall on their days; without one, that
    behind the latest it names a day or month of (`rekor Oktober 2012`), which may be over.
    """
    days = [day for expression in expressions if (day := _WeekdayAndDay.of(text, expression)) is not None]
    years = sorted({int(year) for year in _YEAR.findall(text)}, reverse=True) if days else []
    told = [e.first.year for e in expressions if e.first is not None and e.precision in ("day", "month")]
    years += [max(told) + 1] if years and told else []
    fitting = [sum(day.in_year(year) is not None for day in days) for year in years]
    if not fitting or 2 * max(fitting) <= len(days):
        return None
    year = years[fitting.index(max(fitting))]
    in_year = [day for day in days if day.in_year(year) is not None]
    return next((day for day in in_year if day.of_statement), in_year[0]).in_year(year)


class _WeekdayAndDay(NamedTuple):
    """A day of a month with its weekday (Monday is 0), its year not told."""

    weekday: int
    month: int
    day: int
    of_statement: bool

    @classmethod
    def of(cls, text: str, expression: DateExpression) -> _WeekdayAndDay | None:
        """What the expression names; None where it is no such day."""
        from briefing_tui.dates.grammar.lexicon import lexicon

        weekday = lexicon().weekdays.get(expression.text.lower().replace(",", " ").split()[0])
        parts = expression.value[:10].split("-")
        if weekday is None or len(parts) != 3 or parts[0] != "XXXX" or not parts[1].isdecimal():
            return None
        return cls(weekday, int(parts[1]), int(parts[2]), _is_stated(text, expression))

    def in_year(self, year: int) -> date | None:
        """The day in a year; None where its weekday is another, or there is no such day."""
        try:
            day = date(year, self.month, self.day)
        except ValueError:
            return None
        return day if day.weekday() == self.weekday else None
