"""Why a page holds no story to brief: it lists stories, shows a message of the site, or the open part alone."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_tui.messages import Message
from briefing_tui.sources.html.dom import line_of, select, short_line, texts
from briefing_tui.sources.html.outlets import page_pattern, page_rules
from briefing_tui.sources.html.prose import page_prose

if TYPE_CHECKING:
    from lxml import html

    from briefing_tui.sources.html.candidates import BodyChoice
    from briefing_tui.sources.html.metadata import PageMetadata
    from briefing_tui.sources.html.story_text import PageBody

# A paragraph of a story has so many words.
_PARAGRAPH_WORDS = 20
# A paid story's open part is a paragraph or three; more, and the page was saved by a subscriber.
_TEASER_WORDS = 160
_TEASER_PARAGRAPHS = 6
# What asks for a payment tells of prices and prizes at most.
_LONGEST_WALL = 2_000
_SHORT_TEXTS = "//body//text()[string-length(.) > 15 and string-length(.) < 220][not(ancestor::script)]"
_MOST_TEXTS = 3_000
_HEADLINE_WORDS = 5
# A link may hold a headline with the beginning of its story.
_LONGEST_CARD = 1_000
_FRONT_PAGE_HEADLINES = 12
_FEWEST_CARDS = 4
_CARDS_SHARE = 0.6
_MOST_COMPARED = 60
# `/2025/06/`: all stories of a month.
_DAY_PATH = re.compile(r"(?:[a-z]+/)?(?:19|20)\d\d(?:/\d{1,2}){0,2}")
# `/read/2024/03/04/21040031/Randu.Alas.Bangun.Pasar`, `/berita/d-7176001/pasar-ikan`.
_STORY_PATH = re.compile(r"\d{6}|[^/]*(?:[-._][^/]+){3}")
# What a site says where no story is stands in so many paragraphs; a story that only tells of such words has more.
_MESSAGE_PARAGRAPHS = 6


def why_no_story(tree: html.HtmlElement, about: PageMetadata, choice: BodyChoice) -> Message | None:
    """What a page is that holds no story to brief; None where it holds one."""
    body = choice.chosen.body
    if body.words < _TEASER_WORDS:
        if page_pattern("missing_titles").search(about.title) or _is_message(about, body, "missing_texts"):
            return Message("page.not_found")
        if page_pattern("wall_titles").search(about.title) or _is_message(about, body, "wall_texts"):
            return Message("page.wall")
    if _is_front_page(tree, about, body):
        return Message("page.front")
    if not choice.is_completed_by_data and _is_teaser(tree, about, body):
        return Message("page.teaser", count=body.words)
    return None


def _is_message(about: PageMetadata, body: PageBody, kind: str) -> bool:
    """Whether a body is the site's own message: half of its words and more stand in paragraphs that say so."""
    if about.is_story or about.authors or len(body.paragraphs) > _MESSAGE_PARAGRAPHS:
        return False
    said = sum(len(one.split()) for one in body.paragraphs if page_pattern(kind).search(one))
    return 2 * said >= body.words > 0


def _is_front_page(tree: html.HtmlElement, about: PageMetadata, body: PageBody) -> bool:
    parts = urlsplit(about.url or "")
    path = parts.path.strip("/")
    if about.url and not path and not parts.query and not (about.is_story or _has_byline(about)):
        return True
    if about.is_story:
        return False
    if page_pattern("site_titles").search(about.title):
        return True
    if _is_of_list(path, about) or page_pattern("listing_titles").search(about.title):
        return True
    if _is_in_cards(tree, body):
        return True
    # A page that shows its title as a heading, or has an address like a story's, needs less of a text; one that calls
    # itself an article need not be one: outlets write that on their lists as well.
    signs = about.is_titled + bool(_STORY_PATH.search(path))
    if body.words >= (_TEASER_WORDS if signs + about.may_be_story == 1 else _PARAGRAPH_WORDS) and signs:
        return False
    titles = (short_line(anchor, _LONGEST_CARD) for anchor in select(tree, "a[href]"))
    headlines = {title for title in titles if len(title.split()) >= _HEADLINE_WORDS}
    sentences = sum(len(p.split()) > _PARAGRAPH_WORDS for p in body.paragraphs)
    share = 6 if signs or about.may_be_story else 3
    return len(headlines) >= _FRONT_PAGE_HEADLINES and len(headlines) > share * sentences


def _is_of_list(path: str, about: PageMetadata) -> bool:
    """Whether a path leads to a list of stories: `/tag/banjir`; not to one with its number: `/kategori/x/905/judul`."""
    if _DAY_PATH.fullmatch(path):
        return True
    if not page_pattern("listing_paths").match(f"/{path.casefold()}/"):
        return False
    parts = path.split("/")
    return not (about.is_titled and any(map(str.isdecimal, parts[1:-1])) and _STORY_PATH.fullmatch(parts[-1]))


def _is_in_cards(tree: html.HtmlElement, body: PageBody) -> bool:
    """Whether what was read as a body are the beginnings of other stories, each in a box below its linked title."""
    cards = [line_of(card) for card in page_prose(tree).teaser_cards()[:_MOST_COMPARED]]
    in_cards = sum(any(paragraph in card for card in cards) for paragraph in body.paragraphs[:_MOST_COMPARED])
    return in_cards >= _FEWEST_CARDS and in_cards > _CARDS_SHARE * min(len(body.paragraphs), _MOST_COMPARED)


def _has_byline(about: PageMetadata) -> bool:
    """Whether the page names the story's author elsewhere than in an element that lists of stories have too."""
    return bool(about.authors) and about.places.authors != "place.byline"


def _is_teaser(tree: html.HtmlElement, about: PageMetadata, body: PageBody) -> bool:
    """Whether the page holds only what those may read who have not paid."""
    if body.words >= _TEASER_WORDS:
        return False
    walls = (short_line(wall, _LONGEST_WALL) for wall in select(tree, page_rules("walls")))
    said = any(page_pattern("paywall").search(line) for line in (*body.paragraphs, *walls)) or any(
        page_pattern("paywall_lines").search(" ".join(line.split()))
        for line, _ in islice(texts(tree, _SHORT_TEXTS), _MOST_TEXTS)
    )
    return said or (about.teaser and len(body.paragraphs) <= _TEASER_PARAGRAPHS)
