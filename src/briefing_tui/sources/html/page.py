"""A page of the web, saved or fetched, as a story: its body alone, and what the page says about it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_tui.errors import SourceError
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.html.body import PageBody, page_body
from briefing_tui.sources.html.dom import line_of, page_tree, select
from briefing_tui.sources.html.metadata import PageMetadata, page_metadata, web_address
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.html.pagination import Paging, paging

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import html

    from briefing_tui.briefing import Article

# The shortest stories (a wire's flash, a caption) have two sentences.
_LEAST_WORDS = 20
# A paid story's open part is a paragraph or three; more, and the page was saved by a subscriber.
_TEASER_WORDS = 160
_WALLS = "[class*=paywall], [id*=paywall], [class*=premium], [class*=langganan]"
_HEADLINE_WORDS = 5
_FRONT_PAGE_HEADLINES = 12
_LISTING_PATH = re.compile(
    r"/(?:inde(?:ks|x)|tags?|topi[ck]|search|terpopuler|kategori|category|kanal|penulis|author)(?:/|$)"
)


@dataclass(frozen=True, slots=True)
class StoryPage:
    """One page of a story: what it says about the story, its part of the body, and where the other parts are."""

    about: PageMetadata
    body: PageBody
    paging: Paging


def read_page(raw: bytes, source: str, url: str | None = None, charset: str | None = None) -> Article:
    """The story of a page. `url` is where it came from, `charset` what the server said, both where known.

    Raises `SourceError` where there is no story to brief: another kind of file, a front page, the open part of a story
    for subscribers, a text of less than twenty words.
    """
    return story_of([read_story_page(raw, source, url, charset)], source)


def read_story_page(raw: bytes, source: str, url: str | None = None, charset: str | None = None) -> StoryPage:
    """One page of a story, not yet an article. Raises as `read_page`, but for a text that is too short."""
    tree = page_tree(raw, source, charset)
    about = page_metadata(tree, web_address(url))
    body = page_body(tree, about)
    if _is_front_page(tree, about, body):
        raise SourceError(source, "page.front")
    _refuse_teaser(tree, about, body, source)
    return StoryPage(about, body, paging(tree, web_address(url) or about.url, about.outlet))


def story_of(pages: Sequence[StoryPage], source: str) -> Article:
    """The article of a story's pages, in their order; what later pages repeat stands once.

    Raises `SourceError` where there are less than twenty words in all, or they are not Indonesian.
    """
    paragraphs = tuple(dict.fromkeys(paragraph for page in pages for paragraph in page.body.paragraphs))
    about = pages[0].about
    words = PageBody(paragraphs).words
    if words < _LEAST_WORDS:
        raise SourceError(source, "story.too_short", words=words) if words else SourceError(source, "page.without_text")
    article = parse_article(
        "\n\n".join(paragraphs),
        source=source,
        title=about.title,
        url=about.url,
        outlet=about.outlet_name,
        published=about.published,
        authors=about.authors,
        editor=about.editor,
        links=tuple({link.url: link for page in pages for link in page.body.links}.values()),
    )
    return validate_article(article, source)


def _is_front_page(tree: html.HtmlElement, about: PageMetadata, body: PageBody) -> bool:
    path = urlsplit(about.url or "").path.strip("/")
    if about.url and not path and not about.authors:
        return True
    if about.is_story:
        return False
    if _LISTING_PATH.match("/" + path.casefold()):
        return True
    titles = (line_of(anchor) for anchor in select(tree, "a[href]"))
    headlines = {title for title in titles if len(title.split()) >= _HEADLINE_WORDS}
    sentences = sum(len(p.split()) > _LEAST_WORDS for p in body.paragraphs)
    return len(headlines) >= _FRONT_PAGE_HEADLINES and len(headlines) > 3 * sentences


def _refuse_teaser(tree: html.HtmlElement, about: PageMetadata, body: PageBody, source: str) -> None:
    if body.words >= _TEASER_WORDS:
        return
    walls = (line_of(wall) for wall in select(tree, _WALLS))
    said = any(page_pattern("paywall").search(line) for line in (*body.paragraphs, *walls))
    if said or about.teaser:
        raise SourceError(source, "page.teaser", words=body.words)
