"""What a page says about its story: JSON-LD, meta tags, and where its outlet writes title, byline and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_tui.addresses import original_address, web_address
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.html.bylines import Publisher
from briefing_tui.sources.html.dom import select
from briefing_tui.sources.html.json_ld import StoryData, linked_data
from briefing_tui.sources.html.kept_copies import saved_addresses, saved_moment
from briefing_tui.sources.html.outlets import (
    TITLE_PART,
    Outlet,
    is_outlet,
    name_of_page,
    outlet_at,
    page_rules,
    says_whole,
)
from briefing_tui.sources.html.page_credits import StatedCredits, page_credits
from briefing_tui.sources.html.publication import page_published
from briefing_tui.sources.html.titles import page_title

if TYPE_CHECKING:
    from lxml import html

_TITLE_TAGS = "og:title twitter:title dc.title dcterms.title"
_TIME_TAGS = (
    "article:published_time dtk:publishdate content_publisheddate content_date publishdate publish_date pubdate "
    "publish-date og:published_time published_time datepublished article.published dc.date.issued dcterms.created "
    "dcterms.date datecreated "
    "dc.date parsely-pub-date sailthru.date cxenseparse:recs:publishtime rbpubdate date article:published "
    "article_date_original"
)
_AUTHOR_TAGS = (
    "content_author dtk:author author article:author dable:author parsely-author dc.creator dcterms.creator byl "
    "sailthru.author cxenseparse:author"
)
_EDITOR_TAGS = "content_editor editor"
_STORY_TAGS = "article:published_time content_publisheddate"
_NAME_TAGS = "og:site_name application-name twitter:site al:android:app_name dc.publisher"
# A place on a page is no page of its own; what begins with `!` leads to one.
_FRAGMENT = re.compile(r"#(?!!).*")
# A list of stories has a title of fewer words (`Indeks Berita`).
_TITLE_WORDS = 4
# What says that a page is a story beyond doubt; `og:type` alone is written on front pages too.
_STORY_KINDS = ("article", "news", "newsarticle")


@dataclass(frozen=True, slots=True)
class Places:
    """Where each of a story's particulars was found (`JSON-LD headline`, `h1.read__title`); "" for nowhere."""

    title: str = ""
    published: str = ""
    authors: str = ""
    editor: str = ""


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """About the story of a page. `published` is ISO 8601; `url` absolute, http or https.

    `is_story` is true where the page says beyond doubt that it holds an article, `may_be_story` where it only calls its
    type so; `teaser` where it says that the whole is not free to read; `is_whole` where its title says that it holds
    all pages of the story; `is_titled` where a heading agrees with its title; `body_data` the body that JSON-LD gives;
    `byline_rows` the elements that hold nothing but a byline.
    """

    title: str = ""
    published: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    outlet_name: str | None = None
    site_name: str | None = None
    is_story: bool = False
    may_be_story: bool = False
    teaser: bool = False
    is_whole: bool = False
    is_titled: bool = False
    body_data: str = ""
    byline_rows: frozenset[html.HtmlElement] = frozenset()
    places: Places = Places()


def page_metadata(tree: html.HtmlElement, url: str | None) -> PageMetadata:
    """What a page says about its story. `url` is where it was fetched from, where that is known."""
    tags = _meta_tags(tree)
    data = linked_data(tree)
    url = original_address(_page_url(tree, tags, data, url))
    outlet = outlet_at(url)
    site = sanitize_line(_first(tags, _NAME_TAGS).lstrip("@") or (data.publisher if outlet is None else "")) or None
    titles = _titles(tree, tags, data)
    site = _name_behind_title(titles, url) if site is None or site in page_rules("platforms").split() else site
    publisher = Publisher(outlet, site, url)
    title = page_title(tree, titles, publisher)
    published = page_published(
        tree, [(data.published, "JSON-LD datePublished"), *_tagged(tags, _TIME_TAGS)], title.element, outlet, url,
        saved_moment(tree),
    )  # fmt: skip
    stated = StatedCredits(data, _tagged(tags, _AUTHOR_TAGS), _tagged(tags, _EDITOR_TAGS))
    credits = page_credits(tree, stated, publisher, title.element)
    return PageMetadata(
        title=title.text,
        published=published.value,
        authors=credits.authors,
        editor=credits.editor,
        url=url,
        outlet=outlet,
        outlet_name=name_of_page(url, site),
        site_name=site,
        is_story=data.is_story or bool(_first(tags, _STORY_TAGS)) or _is_marked_story(tree),
        may_be_story=_first(tags, "og:type").casefold() in _STORY_KINDS,
        teaser=data.free is False or (data.free is None and outlet is not None and outlet.subscribers),
        is_whole=any(says_whole(text) for text, _ in titles),
        is_titled=title.element is not None and len(title.text.split()) >= _TITLE_WORDS,
        body_data=data.body,
        byline_rows=credits.rows,
        places=Places(title.place, published.place, credits.author_place, credits.editor_place),
    )


def _name_behind_title(titles: list[tuple[str, str]], url: str | None) -> str | None:
    """What stands behind a page's title, where it is the outlet's name in words: the letters of its domain."""
    named = (sanitize_line(TITLE_PART.split(text)[-1]) for text, _ in titles)
    return next((name for name in named if "." not in name and is_outlet(name, None, None, url)), None)


def _is_marked_story(tree: html.HtmlElement) -> bool:
    """Whether microdata says that the page holds one story: lists of headlines mark each of them as an article."""
    return bool(select(tree, page_rules("body").replace("\n", ", "))) or len(select(tree, page_rules("story"))) == 1


def _titles(tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData) -> list[tuple[str, str]]:
    element = tree.find(".//title")
    shown = (element.text or "") if element is not None else ""
    titles = [(data.headline, "JSON-LD headline"), *_tagged(tags, _TITLE_TAGS), (shown, "<title>")]
    return [(text, place) for text, place in titles if text.strip()]


def _meta_tags(tree: html.HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().casefold()
        content = (tag.get("content") or "").strip()
        if name and content:
            tags.setdefault(name, []).append(unescape(content))
    return tags


def _tagged(tags: dict[str, list[str]], names: str) -> list[tuple[str, str]]:
    return [(content, f"meta {name}") for name in names.split() for content in tags.get(name, [])]


def _first(tags: dict[str, list[str]], names: str) -> str:
    return next((tags[name][0] for name in names.split() if name in tags), "")


def _page_url(tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData, url: str | None) -> str | None:
    canonical = [str(link.get("href") or "") for link in select(tree, "link[rel=canonical]")]
    marked = [str(link.get("href") or link.get("content") or "") for link in select(tree, page_rules("url"))[:1]]
    base = next((web_address(_with_scheme(str(one.get("href"))), url) for one in select(tree, "base[href]")), None)
    based = [base] if base and urlsplit(base).path.strip("/") else []
    stated = (*canonical, *tags.get("og:url", []), data.url, *tags.get("twitter:url", []))
    told = (*map(_with_scheme, stated), *saved_addresses(tree), *marked, *based)
    said = next((one for one in (web_address(one, base or url) for one in told) if one and _has_domain(one)), None)
    said = _FRAGMENT.sub("", said) if said else None
    if url is None:
        return said
    # A canonical address elsewhere, or none but the front page, tells nothing of this story.
    same = said is not None and outlet_at(said) == outlet_at(url) and urlsplit(said).path.strip("/")
    own = same and urlsplit(said or "").hostname in (urlsplit(url).hostname, "www." + (urlsplit(url).hostname or ""))
    return said if own else web_address(url)


def _with_scheme(address: str) -> str:
    """An address whose scheme is that of its page (`//kabar.example/a`) with the web's own; any other as it is."""
    return f"https:{address}" if address.startswith("//") else address


def _has_domain(url: str) -> bool:
    """Whether a host can be one of the web's: `http://https/finance.detik.com/` has none."""
    return "." in (urlsplit(url).hostname or "").strip(".")
