"""A search through all stories of a dossier: their titles and texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.dossier.headline import headline, outlet_and_day
from briefing_tui.tui.drawing.search import spans_of
from briefing_tui.tui.widgets.matches import StoryWithMatches, TextMatch

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Article
    from briefing_tui.tui.dossier.dossier import Story

# Characters around a match that are shown with it.
_BEFORE, _BEHIND = 30, 120


def stories_with(stories: Sequence[Story], needle: str) -> list[StoryWithMatches]:
    """The stories that hold `needle`, in their order, each with its matches: in the title, then in the text."""
    holding = []
    for number, story in enumerate(stories):
        matches = tuple(_matches(number, story.article, needle))
        if matches:
            holding.append(StoryWithMatches(number, headline(story.article), outlet_and_day(story), matches))
    return holding


def holds(article: Article, needle: str) -> bool:
    """Whether a story's title or text holds it."""
    return bool(spans_of(article.title, needle) or spans_of(article.text, needle))


def _matches(number: int, article: Article, needle: str) -> Iterator[TextMatch]:
    if spans_of(article.title, needle):
        yield TextMatch(number, None, sanitize_line(article.title))
    for start, end in spans_of(article.text, needle):
        yield TextMatch(number, Span(start, end), _around(article.text, start, end))


def _around(text: str, start: int, end: int) -> str:
    """A match with the words around it, in one line."""
    left, right = max(0, start - _BEFORE), min(len(text), end + _BEHIND)
    if left:
        left = text.find(" ", left, start) + 1 or start
    words = " ".join(text[left:right].split())
    return f"{'…' if left else ''}{words}{'…' if right < len(text) else ''}"
