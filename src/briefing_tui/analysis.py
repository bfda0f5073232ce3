"""From an article to its briefing: each room asked once, in the order the data flows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors import find_actors, rank_actors
from briefing_tui.briefing import Briefing
from briefing_tui.dates import find_dates, reference_date
from briefing_tui.events import find_events
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
    text = article.text
    reference = reference_date(article, date)
    dates = find_dates(text, reference.value)
    actors = find_actors(text, article.outlet)
    quotes = find_quotes(text, actors)
    ranked = rank_actors(text, article.title, actors, quotes)
    return Briefing(
        article=article,
        reference_date=reference,
        dates=dates,
        events=find_events(text, dates, ranked, reference.value, language),
        actors=ranked,
        quotes=quotes,
        related=related_stories(article.links, at_hand or StoryIndex()),
    )
