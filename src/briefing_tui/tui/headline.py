"""What a story is called on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.outputs.wording import title_or_source
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from briefing_tui.briefing import Article
    from briefing_tui.i18n import Labels


def headline(article: Article, labels: Labels) -> str:
    """A story's title; for one without, the program's own, marked as such, or where it came from."""
    return sanitize_line(title_or_source(article, labels))
