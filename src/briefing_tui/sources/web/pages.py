"""A story fetched page by page and joined."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.messages import Message
from briefing_tui.sources.html.page import explaining_notes, notes_on, read_story_page, story_of
from briefing_tui.sources.stream import SourceNote

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.sources.html.story_page import StoryPage
    from briefing_tui.sources.stream import SourceItem
    from briefing_tui.sources.web.fetcher import Fetched, PageFetcher


def joined_story(page: Fetched, source: str, fetcher: PageFetcher, *, verbose: bool) -> Iterator[SourceItem]:
    """The story that a fetched page holds or begins, after notes on it. Raises `SourceError` where there is none."""
    first = read_story_page(page.raw, source, page.url, page.charset)
    pages, fault = [first], None
    if first.paging.whole:
        try:
            whole = _page(first.paging.whole, source, fetcher)
            article = story_of([whole], source)
        except Exception as refused:
            fault = None if first.paging.following else fault_in(source, refused)
        else:
            yield from _notes([whole], source, verbose=verbose)
            yield article
            return
    following = first.paging.following[: fetcher.limits.pages - 1]
    coming = [(address, fetcher.fetch(address)) for address in following]
    for address, future in coming:
        try:
            fetched = future.result()
            pages.append(read_story_page(fetched.raw, source, fetched.url, fetched.charset))
        except Exception as refused:
            reason = fault_in(source, refused).message
            fault = SourceError(source, "page.not_whole", address=address, reason=reason)
            break
    article = story_of(pages, source)
    yield from _notes(pages, source, verbose=verbose)
    if fault is None and len(pages) <= len(first.paging.following):
        beyond = " ".join(first.paging.following[len(pages) - 1 :])
        yield SourceNote(source, Message("page.part", number=len(pages), address=beyond))
    yield article
    if fault is not None:
        yield fault


def _notes(pages: list[StoryPage], source: str, *, verbose: bool) -> Iterator[SourceNote]:
    for page in pages:
        if verbose:
            yield from explaining_notes(page, source)
        yield from notes_on(page, source)


def _page(address: str, source: str, fetcher: PageFetcher) -> StoryPage:
    fetched = fetcher.fetch(address).result()
    return read_story_page(fetched.raw, source, fetched.url, fetched.charset)
