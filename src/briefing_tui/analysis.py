"""From an article to its briefing: each room asked once, in the order the data flows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.actors import name_actors, rank_actors
from briefing_tui.briefing import Briefing
from briefing_tui.dates import find_dates, reference_date
from briefing_tui.events import find_events, working_title
from briefing_tui.language import Document
from briefing_tui.quotes import find_quotes
from briefing_tui.related import StoryIndex, related_stories

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Article, Language


def brief(
    article: Article,
    *,
    date: date | None = None,
    language: Language = "id",
    at_hand: StoryIndex | None = None,
) -> Briefing:
    """The briefing of one article.

    `date` stands before what the story says of its own day; `language` is that of the events' `when`; related
    stories are looked up in `at_hand`.
    """
    document = Document(article.text)
    reference = reference_date(article, date)
    dates = find_dates(article.text, reference.value)
    named = name_actors(document, article.outlet)
    quotes = find_quotes(document, named)
    actors = rank_actors(document, article.title, named, quotes)
    events = find_events(document, dates, actors, reference.value, language, article.title, quotes)
    if not article.title:
        article = replace(article, working_title=working_title(document, events, dates, actors))
    return Briefing(
        article=article,
        reference_date=reference,
        dates=dates,
        events=events,
        actors=actors,
        quotes=quotes,
        related=related_stories(article.links, at_hand or StoryIndex()),
    )


def story_day(article: Article) -> date | None:
    """The day a story is seen from, by its record, else by its text; None where neither tells.

    `brief` asks again: a twentieth of its time, and a day that sources hand on would be one that no source tells.
    """
    return reference_date(article).value
