"""Stories fetched from the web: pages, stories of several pages, and feeds."""

from __future__ import annotations

import re
from codecs import BOM_UTF8
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.sanitize import sanitize_url
from briefing_tui.sources.web.fetcher import FetchLimits, PageFetcher
from briefing_tui.sources.web.pages import joined_story

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.sources.options import SourceOptions
    from briefing_tui.sources.stream import SourceItem

_FEED = re.compile(rb"\s*(?>(?:<!--.*?-->|<\?[^>]*>)\s*)*<(?:rss|feed|rdf:RDF)\b", re.IGNORECASE | re.DOTALL)


def fetch_stories(
    urls: Sequence[str], options: SourceOptions, limits: FetchLimits | None = None
) -> Iterator[SourceItem]:
    """The stories at several URLs, and those of the feeds there: fetched at once but few from one host, in their order.

    A fault stands in the place of what it cost. A story of several pages is joined; where one of its pages fails, the
    rest comes with a fault that says so.
    """
    with PageFetcher(limits, urls) as fetcher:
        for url, coming in [(url, fetcher.fetch(url)) for url in urls]:
            source = sanitize_url(url)
            try:
                page = coming.result()
                if _FEED.match(page.raw[:4096].removeprefix(BOM_UTF8)):
                    from briefing_tui.sources.web.feeds import read_feed

                    yield from read_feed(page.raw, page.url, options, limits, urls)
                else:
                    yield from joined_story(page, source, fetcher, verbose=options.verbose)
            except Exception as fault:  # Whatever one page sets off must not cost the others.
                yield SourceError(source, fault_in(source, fault).message)
