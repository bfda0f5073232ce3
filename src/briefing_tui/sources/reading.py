"""From a story's raw text to an `Article`: dateline, byline, links and tails taken off the body."""

from __future__ import annotations

from briefing_tui.briefing import Article
from briefing_tui.hostile import harmless, harmless_line


def read_story(
    raw: str,
    *,
    source: str,
    title: str = "",
    url: str | None = None,
    outlet: str | None = None,
    published: str | None = None,
    authors: tuple[str, ...] = (),
) -> Article:
    """The article in a raw text. What the caller already knows (a record's fields) stands before what the text says."""
    return Article(
        id=source, source=source, text=harmless(raw).strip(), title=harmless_line(title), url=url, outlet=outlet,
        published=published, authors=authors,
    )
