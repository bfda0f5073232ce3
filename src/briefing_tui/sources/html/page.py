"""A page of the web, saved or fetched, as a story: its body alone, and what the page says about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.addresses import web_address
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.article.datelines import find_dateline, place_name
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.publish_date import publication_time
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.html.body import page_body
from briefing_tui.sources.html.bylines import Publisher, people
from briefing_tui.sources.html.candidates import ORIGINS
from briefing_tui.sources.html.dom import page_tree
from briefing_tui.sources.html.kept_copies import take_bars_off
from briefing_tui.sources.html.metadata import page_metadata
from briefing_tui.sources.html.no_story import why_no_story
from briefing_tui.sources.html.pagination import Paging, paging
from briefing_tui.sources.html.story_page import StoryPage
from briefing_tui.sources.html.story_text import PageBody
from briefing_tui.sources.html.unshown_text import show_unshown
from briefing_tui.sources.stream import SourceNote

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Article

# The shortest stories (a wire's flash, a caption) have two sentences.
_LEAST_WORDS = 20


def read_page(raw: bytes, source: str, url: str | None = None, charset: str | None = None) -> Article:
    """The story of a page. `url` is where it came from, `charset` what the server said, both where known.

    Raises `SourceError` where there is no story to brief: another kind of file, a front page, the open part of a story
    for subscribers, a text of less than twenty words.
    """
    return story_of([read_story_page(raw, source, url, charset)], source)


def read_saved_page(raw: bytes, source: str, *, verbose: bool) -> Iterator[Article | SourceNote]:
    """The story of a saved page, after a note where it is one of several pages or has lost a part of its body.

    With `verbose` notes also say what was found where. Raises as `read_page`.
    """
    page, refusal = _examined(raw, source)
    if verbose:
        yield from explaining_notes(page, source)
    if refusal is not None:
        raise refusal
    article = story_of([page], source)
    yield from notes_on(page, source)
    if page.paging.whole or page.paging.following:
        rest = page.paging.whole or " ".join(page.paging.following)
        yield SourceNote(source, Message("page.part", number=page.paging.number, address=rest))
    yield article


def explaining_notes(page: StoryPage, source: str) -> Iterator[SourceNote]:
    """What was found where on a page, a note for each particular and each reading of the body."""
    from briefing_tui.sources.html.explain import explained

    yield from (SourceNote(source, message) for message in explained(page))


def notes_on(page: StoryPage, source: str) -> Iterator[SourceNote]:
    """A note where the body that was chosen lacks a good part of what another reading of the page found."""
    lost = page.choice.lost
    if lost is not None:
        origin = Message(ORIGINS[lost.origin])
        message = Message("page.lost", taken=page.body.words, found=lost.body.words, origin=origin, place=lost.place)
        yield SourceNote(source, message)


def read_story_page(raw: bytes, source: str, url: str | None, charset: str | None) -> StoryPage:
    """One page of a story, not yet an article. Raises as `read_page`, but for a text that is too short."""
    page, refusal = _examined(raw, source, url, charset)
    if refusal is not None:
        raise refusal
    return page


def _examined(
    raw: bytes, source: str, url: str | None = None, charset: str | None = None
) -> tuple[StoryPage, SourceError | None]:
    """What a page holds, and why it is no story to brief, if it is none. Raises where it is no page at all."""
    tree = page_tree(raw, source, charset)
    take_bars_off(tree)
    about = page_metadata(tree, web_address(url))
    choice = page_body(tree, about)
    if choice.chosen.body.words < _LEAST_WORDS and show_unshown(tree, about.title):
        about = page_metadata(tree, web_address(url))
        choice = page_body(tree, about)
    others = Paging() if about.is_whole else paging(tree, web_address(url) or about.url, about.outlet)
    message = why_no_story(tree, about, choice)
    refusal = SourceError(source, message) if message else None
    return StoryPage(about, choice, others), refusal


def story_of(pages: Sequence[StoryPage], source: str) -> Article:
    """The article of a story's pages, in their order; what later pages repeat stands once.

    Raises `SourceError` where there are less than twenty words in all, or they are not Indonesian.
    """
    paragraphs = tuple(dict.fromkeys(paragraph for page in pages for paragraph in page.body.paragraphs))
    about = pages[0].about
    words = PageBody(paragraphs, leads=pages[0].body.leads).words
    if words < _LEAST_WORDS:
        raise SourceError(source, "story.too_short", count=words) if words else SourceError(source, "page.without_text")
    publisher = Publisher(about.outlet, about.site_name, about.url)
    opening = pages[0].body.opening
    dateline = find_dateline(paragraphs[0])
    is_unnamed = dateline is None or (dateline.outlet is None and dateline.end == len(opening))
    if opening and is_unnamed and paragraphs[0].startswith(opening):
        paragraphs = (paragraphs[0][len(opening) :], *paragraphs[1:])
    else:
        opening = ""
    article = parse_article(
        "\n\n".join(paragraphs),
        source=source,
        known=KnownFields(
            title=about.title,
            url=about.url,
            outlet=about.outlet_name,
            published=about.published or publication_time(pages[0].body.moment),
            authors=about.authors or people(pages[-1].body.signed, publisher),
            editor=about.editor,
            place=_place_in(opening),
            leads=pages[0].body.leads,
            links=tuple({link.url or link.title: link for page in pages for link in page.body.links}.values()),
        ),
    )
    return validate_article(article, source)


def _place_in(opening: str) -> str | None:
    """The place in what opens a story in bold print (`Kabar Teluk, Bitung - `), where there is one."""
    parts = [part for part in opening.rstrip(" -–—").split(", ") if part and "." not in part]
    known = [part for part in parts if is_on_record(part)]
    return place_name(", ".join(known or parts[:1])) or None
