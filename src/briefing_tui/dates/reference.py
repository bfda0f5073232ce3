"""The day a story's relative expressions are seen from."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from briefing_tui.briefing import ReferenceDate

if TYPE_CHECKING:
    from briefing_tui.briefing import Article

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
    """The option, else the record's day, else a day the text gives as its own, else none."""
    if option is not None:
        return ReferenceDate(option.date() if isinstance(option, datetime) else option, "option")
    published = published_day(article.published)
    if published is not None:
        return ReferenceDate(published, "published")
    stated = _stated_day(article.text)
    return ReferenceDate(stated, "text") if stated is not None else ReferenceDate(None, "none")


def _stated_day(text: str) -> date | None:
    """The first full date that is a statement's day: with `hari ini` beside it, or with its weekday.

    A weekday that contradicts its day serves where no other date does.
    """
    from briefing_tui.dates.extraction import expressions
    from briefing_tui.dates.grammar.lexicon import lexicon

    weekdays = lexicon().weekdays
    contradicting = None
    for expression in expressions(text[:_LONGEST], None):
        if expression.precision != "day" or expression.first is None:
            continue
        words = expression.text.lower().replace(",", " ").split()
        apposition = text[max(0, expression.start - 20) : expression.end + 20].lower()
        if words[0] not in weekdays and "hari ini" not in apposition:
            continue
        if not expression.conflict:
            return expression.first
        contradicting = contradicting or expression.first
    return contradicting
