"""Indonesian temporal expressions: found in a text, resolved against a reference date, put into words.

A library of its own: it knows nothing of actors, of news files or of the terminal.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Article, DateExpression, Language, ReferenceDate

__all__ = ["find_dates", "in_words", "parse_date", "reference_date"]


def find_dates(text: str, reference: date | None = None) -> tuple[DateExpression, ...]:
    """Every temporal expression of the text, in text order; no two overlap.

    `reference` is the day the text was written or said; a `datetime` does as well, and is needed for
    `dua jam lalu`. Without one, what hangs on it (`kemarin`, `Senin`, `17 Agustus`) is found but has no days;
    days of months and years have some where the text names a month with its year, or one year.
    """
    from briefing_tui.dates.extraction import expressions

    return expressions(text, reference)


def parse_date(text: str, reference: date | None = None) -> DateExpression | None:
    """The one temporal expression that the whole of `text` is, or None.

    Takes what `find_dates` takes, time stamps that `dateutil` can read (`2023-05-09T07:30:00+07:00`, the zone is not
    kept), and `dalam 23 detik` as a moment to come, which in running text is a length of time.
    """
    from briefing_tui.dates.extraction import whole_expression

    return whole_expression(text, reference)


def reference_date(article: Article, option: date | None = None) -> ReferenceDate:
    """The day the article's relative expressions are seen from: option, record, text, else none."""
    from briefing_tui.dates.reference import reference_date

    return reference_date(article, option)


def in_words(first: date, last: date, value: str, mod: str | None, language: Language) -> str:
    """The interval in words (`awal Juni 2023`, `2-4 Juni 2023`; `early June 2023`, `2-4 June 2023`)."""
    from briefing_tui.dates.formatting import in_words

    return in_words(first, last, value, mod, language)
