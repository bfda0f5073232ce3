"""Whether what was read is a story that a briefing can be made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.language import is_indonesian

if TYPE_CHECKING:
    from briefing_tui.briefing import Article

# A wire flash has more; below it is a menu entry, a caption, or what a paywall lets through.
FEWEST_WORDS = 5


def validate_article(article: Article, source: str) -> Article:
    """The article itself. Raises `SourceError` where it has no text, too little of it, or is not Indonesian."""
    words = len(article.text[:1000].split())
    if not words:
        raise SourceError(source, "story.empty")
    if words < FEWEST_WORDS:
        raise SourceError(source, "story.too_short", count=words)
    if not is_indonesian(article.text):
        raise SourceError(source, "story.not_indonesian")
    return article
