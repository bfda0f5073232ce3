"""Related stories (`Baca juga: ...`) and which of them are among the sources at hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rapidfuzz import fuzz, process, utils

from briefing_tui.briefing import RelatedStory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.briefing import Link

# Of `token_sort_ratio`, 0 to 100: a retyped word or a dropped particle still matches, another story does not.
NEAR_TITLE = 90


class StoriesAtHand:
    """The titles and URLs of all sources given, to look related stories up in."""

    def __init__(self) -> None:
        self._by_url: dict[str, str] = {}
        self._sources: list[str] = []
        self._titles: list[str] = []

    def add(self, source: str, title: str, url: str | None) -> None:
        """Remember one story."""
        if url:
            self._by_url.setdefault(_same_page(url), source)
        if title:
            self._sources.append(source)
            self._titles.append(utils.default_process(title))

    def find(self, link: Link) -> str | None:
        """The source of the story that the link names, by URL or by a near title; None where it is not at hand."""
        if link.url and (source := self._by_url.get(_same_page(link.url))):
            return source
        best = process.extractOne(
            utils.default_process(link.title), self._titles, scorer=fuzz.token_sort_ratio, score_cutoff=NEAR_TITLE
        )
        return self._sources[best[2]] if best else None


def related_stories(links: Iterable[Link], at_hand: StoriesAtHand) -> tuple[RelatedStory, ...]:
    """The links as related stories, in their order, each with its source where it is at hand."""
    return tuple(RelatedStory(link.title, link.url, at_hand.find(link)) for link in links)


def _same_page(url: str) -> str:
    """The URL without scheme, `www.`, query, fragment and closing slash: what differs between copies of one link."""
    bare = url.split("#")[0].split("?")[0].rstrip("/")
    return bare.split("://")[-1].removeprefix("www.").removeprefix("m.").casefold()
