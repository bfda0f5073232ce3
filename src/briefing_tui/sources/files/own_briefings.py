"""The JSON briefings of this program as stories again."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Link
from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.values import line_of_field, people_of_field, text_of_field

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.briefing import Article


def article_of_briefing(briefing: Mapping[str, Any], source: str) -> Article:
    """The article of one of our own JSON briefings, as it was, with the day of its dateline where that was told.

    Raises `SourceError` where it has no text, or one not worth a briefing.
    """
    article, reference = briefing["article"], briefing.get("reference_date")
    text = text_of_field(article.get("text"))
    if not text.strip():
        raise SourceError(source, "briefing.no_text")
    related = article.get("related")
    links = tuple(
        Link(line_of_field(link.get("title")), line_of_field(link.get("url")) or None)
        for link in (related if isinstance(related, list) else ())
        if isinstance(link, dict)
    )
    known = KnownFields(
        title=line_of_field(article.get("title")),
        url=line_of_field(article.get("url")) or None,
        outlet=line_of_field(article.get("outlet")) or None,
        published=line_of_field(article.get("published")) or None,
        authors=tuple(people_of_field(article.get("authors"))),
        editor=line_of_field(article.get("editor")) or None,
        links=links,
    )
    story = parse_article(text, source=source, known=known)
    place = sanitize_line(line_of_field(article.get("dateline_place"))) or story.dateline_place
    told = reference if isinstance(reference, dict) and reference.get("basis") == "text" else {}
    day = line_of_field(told.get("value")) or None
    return validate_article(replace(story, dateline_place=place, dateline_day=day), source)
