"""RSS and Atom: each entry a story, its page fetched where the feed has no more than its beginning."""

from __future__ import annotations

from collections import deque
from io import BytesIO
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing_tui.addresses import web_address
from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.html.blocks import blocks
from briefing_tui.sources.html.dom import page_tree
from briefing_tui.sources.html.outlets import name_of_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future

    from briefing_tui.sources.options import SourceOptions
    from briefing_tui.sources.stream import SourceItem
    from briefing_tui.sources.web.fetcher import Fetched, FetchLimits, PageFetcher

# A teaser is a paragraph; outlets that give whole stories give more than twice as much.
_WHOLE_WORDS = 120
# Pages under way while the first of them is read.
_AHEAD = 4


def read_feed(
    raw: bytes, source: str, options: SourceOptions, limits: FetchLimits | None = None
) -> Iterator[SourceItem]:
    """The stories of a feed, in its order, as many and as young as the options ask for.

    An entry that gives only a teaser has its page fetched. Raises `SourceError` where there is no entry at all.
    """
    import feedparser

    from briefing_tui.sources.web.fetcher import PageFetcher

    base = web_address(source)
    # A stream, since feedparser opens strings and bytes that look like a path or a URL.
    parsed = feedparser.parse(BytesIO(raw), response_headers={"content-location": base} if base else {})
    entries = list(enumerate(parsed.entries, 1))
    if not entries:
        fault = parsed.get("bozo_exception")
        if fault is None:
            raise SourceError(source, "feed.empty")
        raise SourceError(source, "feed.broken", fault=sanitize_line(str(fault)))
    outlet = sanitize_line(parsed.feed.get("title", "")) or None
    wanted = iter([one for one in entries if not _too_old(one[1], options)])
    taken = 0
    waiting: deque[tuple[Any, str, Future[Fetched] | None]] = deque()
    with PageFetcher(limits) as fetcher:
        while True:
            room = _AHEAD if options.limit is None else min(_AHEAD, options.limit - taken)
            for number, entry in islice(wanted, max(room - len(waiting), 0)):
                link = web_address(entry.get("link"), base)
                teaser = len(_text(entry, source).split()) < _WHOLE_WORDS
                waiting.append((entry, f"{source}#{number}", fetcher.fetch(link) if link and teaser else None))
            if not waiting or room <= 0:
                return
            entry, name, coming = waiting.popleft()
            for story in _story(entry, name, base, outlet, coming, fetcher):
                taken += isinstance(story, Article)
                yield story


def _too_old(entry: Any, options: SourceOptions) -> bool:
    published = _published(entry)
    return bool(options.since and published and published[:10] < options.since.isoformat())


def _story(
    entry: Any, source: str, base: str | None, outlet: str | None, coming: Future[Fetched] | None, fetcher: PageFetcher
) -> Iterator[SourceItem]:
    from briefing_tui.sources.web.pages import joined_story

    link = web_address(entry.get("link"), base)
    try:
        if coming is not None:
            yield from joined_story(coming.result(), source, fetcher)
            return
        authors = tuple(author.get("name", "") for author in entry.get("authors", []) if author.get("name"))
        article = parse_article(
            _text(entry, source), source=source, title=entry.get("title", ""), url=link,
            outlet=name_of_page(link, outlet), published=_published(entry), authors=authors,
        )  # fmt: skip
        yield validate_article(article, source)
    except SourceError as fault:
        yield SourceError(source, Message("at_address", address=link, reason=fault.message) if link else fault.message)


def _published(entry: Any) -> str | None:
    written = entry.get("published") or entry.get("updated") or entry.get("created") or ""
    return publication_time(str(written))


def _text(entry: Any, source: str) -> str:
    """The longest text of an entry, in paragraphs."""
    written = [part.get("value", "") for part in entry.get("content", [])] + [entry.get("summary", "")]
    longest = max(written, key=len)
    if not longest.strip():
        return ""
    try:
        tree = page_tree(f"<html><body>{longest}</body></html>".encode(), source)
    except SourceError:
        return ""
    return "\n\n".join(block.text for block in blocks(tree))
