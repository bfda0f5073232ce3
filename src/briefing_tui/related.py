"""Related stories (`Baca juga: ...`) and which of them are among the sources at hand."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from briefing_tui.addresses import page_address
from briefing_tui.briefing import RelatedStory

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.briefing import Article, Link

# Of rapidfuzz's `token_sort_ratio`, 0 to 100: a retyped word still matches, another story of the affair does not.
NEAR_TITLE = 88
# A near title shares at least one of its rarest words; looking at three keeps the search short in a large archive.
_RAREST_WORDS = 3


class StoryIndex:
    """The titles and URLs of all sources given, to look related stories up in.

    Holds no text. A look-up costs as much as there are stories with the title's rarest words, not as all stories.
    """

    def __init__(self) -> None:
        self._by_url: dict[str, str] = {}
        self._by_title: dict[str, str] = {}
        self._by_word: dict[str, list[str]] = defaultdict(list)

    def add(self, article: Article) -> None:
        """Remember one story."""
        if article.url and (page := _page(article.url)):
            self._by_url.setdefault(page, article.source)
        title = _plain(article.title)
        if title and title not in self._by_title:
            self._by_title[title] = article.source
            for word in set(title.split()):
                self._by_word[word].append(title)

    def find(self, link: Link) -> str | None:
        """The source of the story that the link names, by URL or by a near title; None where it is not at hand."""
        if link.url and (source := self._by_url.get(_page(link.url))):
            return source
        title = _plain(link.title)
        if source := self._by_title.get(title):
            return source
        return self._near(title)

    def _near(self, title: str) -> str | None:
        indexed = sorted((word for word in set(title.split()) if word in self._by_word), key=self._rarity)
        titles = {near for word in indexed[:_RAREST_WORDS] for near in self._by_word[word]}
        if not titles:
            return None
        from rapidfuzz import fuzz, process

        best = process.extractOne(title, sorted(titles), scorer=fuzz.token_sort_ratio, score_cutoff=NEAR_TITLE)
        return self._by_title[best[0]] if best else None

    def _rarity(self, word: str) -> tuple[int, str]:
        return len(self._by_word[word]), word


def related_stories(links: Iterable[Link], at_hand: StoryIndex) -> tuple[RelatedStory, ...]:
    """The links as related stories, in their order, each with its source where it is at hand."""
    return tuple(RelatedStory(link.title, link.url, at_hand.find(link)) for link in links)


def _plain(title: str) -> str:
    """The title's words in lower case, without punctuation."""
    return " ".join("".join(c if c.isalnum() else " " for c in title.casefold()).split())


def _page(url: str) -> str:
    """The page that a URL leads to, whatever its query says: outlets write into it whence a reader comes."""
    return page_address(url).partition("?")[0].casefold()
