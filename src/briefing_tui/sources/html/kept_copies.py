"""What those who keep copies of pages (browsers, archives, caches) write into them: bars, the address, the moment."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.html.dom import select
from briefing_tui.sources.html.outlets import page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

# Browsers note where a page was saved from (`<!-- saved from url=(0042)https://... -->`).
# SingleFile writes `url: https://...` on a line of its own, and below it when.
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S+)", re.MULTILINE)
_SAVED_AT = re.compile(r"^\s*saved date:\s*(.{10,80}?)\s*$", re.MULTILINE)
_ARCHIVED_AT = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d) (\w{3} \d{1,2}, \d{4})")


def take_bars_off(tree: html.HtmlElement) -> None:
    """Take the bars that an archive or a cache has set above a page out of it."""
    for bar in select(tree, page_rules("copy_bars")):
        if bar.getparent() is not None:
            bar.drop_tree()


def saved_addresses(tree: html.HtmlElement) -> list[str]:
    """The addresses that a browser noted, as they are written."""
    return [match[1] for note in _notes(tree) if (match := _SAVED_FROM.search(note))]


def saved_moment(tree: html.HtmlElement) -> str | None:
    """When the page was saved or archived, in ISO 8601; None where it does not say."""
    for note in _notes(tree):
        if saved := _SAVED_AT.search(note):
            return publication_time(saved[1])
        if archived := _ARCHIVED_AT.search(note):
            return publication_time(f"{archived[2]} {archived[1]} GMT")
    return None


def _notes(tree: html.HtmlElement) -> Iterator[str]:
    """The first and the last comments of a page."""
    comments = tree.getroottree().xpath("//comment()")
    every = comments if isinstance(comments, list) else []
    yield from (comment.text or "" for comment in [*every[:4], *every[4:][-4:]])
