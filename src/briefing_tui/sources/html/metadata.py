"""What a page says about its story: JSON-LD, meta tags, and where its outlet writes title, byline and day."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from briefing_tui.sanitize import sanitize_line, sanitize_url
from briefing_tui.sources.article.publish_date import day_in_path, publication_time
from briefing_tui.sources.html.bylines import PageByline, Publisher, page_byline, people
from briefing_tui.sources.html.dom import first_line, line_of, lines, select
from briefing_tui.sources.html.json_ld import StoryData, linked_data
from briefing_tui.sources.html.outlets import Outlet, bare_title, name_of_page, outlet_at, page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

_TITLE_TAGS = "og:title twitter:title dc.title dcterms.title title"
_TIME_TAGS = (
    "article:published_time dtk:publishdate content_publisheddate content_date publishdate publish_date pubdate "
    "publish-date og:published_time published_time datepublished article.published dc.date.issued dcterms.created "
    "dcterms.date "
    "dc.date parsely-pub-date sailthru.date cxenseparse:recs:publishtime rbpubdate date article:published "
    "article_date_original"
)
_AUTHOR_TAGS = (
    "content_author dtk:author author article:author dable:author parsely-author dc.creator dcterms.creator byl "
    "sailthru.author cxenseparse:author"
)
_EDITOR_TAGS = "content_editor editor"
_SECTION_TAGS = "article:section content_category content_subcategory section cxenseparse:category"
_NAME_TAGS = "og:site_name application-name twitter:site al:android:app_name"
# Browsers note where a page was saved from (`<!-- saved from url=(0042)https://... -->`).
# SingleFile writes `url: https://...` on a line of its own.
_SAVED_FROM = re.compile(r"(?:saved from url=\(\d+\)|^\s*url:\s*)(https?://\S+)", re.MULTILINE)
_TIMES = (
    "[itemprop=datePublished], article time[datetime], time[pubdate], time.entry-date, time[datetime], "
    ".entry-date, .post-date, .published, .entry-meta, .post-meta, .meta, [class*=tanggal]"
)
_MOST_BYLINES = 12
# A line of more names is a list of something else.
_MOST_COMMON = 5
_LINES_BELOW = 60
_LONGEST_NOTE = 90
# `Oleh: Redaksi | Senin, 05 Februari 2024 | 08:15 WIB`.
_LONGEST_DAY = 60
_SHORTENED = re.compile(r"\s*(?:\.{2,}|…)$")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """About the story of a page. `published` is ISO 8601; `url` absolute, http or https.

    `is_story` is true where the page itself says it holds an article, `teaser` where it says that the whole is not
    free to read; `section` is the outlet's own (`Nasional`).
    """

    title: str = ""
    published: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    section: str | None = None
    url: str | None = None
    outlet: Outlet | None = None
    outlet_name: str | None = None
    site_name: str | None = None
    is_story: bool = False
    teaser: bool = False


def page_metadata(tree: html.HtmlElement, url: str | None = None) -> PageMetadata:
    """What a page says about its story. `url` is where it was fetched from, where that is known."""
    tags = _meta_tags(tree)
    data = linked_data(tree)
    url = _page_url(tree, tags, data, url)
    outlet = outlet_at(url)
    site = sanitize_line(_first(tags, _NAME_TAGS).lstrip("@") or (data.publisher if outlet is None else "")) or None
    title = _title(tree, tags, data, outlet)
    said = _byline(tree, tags, data, Publisher(outlet, site, url))
    return PageMetadata(
        title=bare_title(sanitize_line(title), outlet, site, url),
        published=_published(tree, tags, data, outlet, url),
        authors=said.authors,
        editor=said.editor,
        section=sanitize_line(data.section or _first(tags, _SECTION_TAGS)) or None,
        url=url,
        outlet=outlet,
        outlet_name=name_of_page(url, site),
        site_name=site,
        is_story=data.is_story or _first(tags, "og:type").casefold() in ("article", "news", "newsarticle")
        or bool(_first(tags, "article:published_time content_publisheddate")),
        teaser=data.free is False or (outlet is not None and outlet.subscribers),
    )  # fmt: skip


def web_address(url: str | None, base: str | None = None) -> str | None:
    """A URL made absolute and harmless, or None where it is neither http nor https, or broken."""
    if not url:
        return None
    try:
        whole = sanitize_url(urljoin(base or "", url.strip()))
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def _meta_tags(tree: html.HtmlElement) -> dict[str, list[str]]:
    tags: dict[str, list[str]] = {}
    for tag in tree.iter("meta"):
        name = (tag.get("property") or tag.get("name") or tag.get("itemprop") or "").strip().casefold()
        content = (tag.get("content") or "").strip()
        if name and content:
            tags.setdefault(name, []).append(unescape(content))
    return tags


def _first(tags: dict[str, list[str]], names: str) -> str:
    return next((tags[name][0] for name in names.split() if name in tags), "")


def _page_url(tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData, url: str | None) -> str | None:
    canonical = [str(link.get("href") or "") for link in select(tree, "link[rel=canonical]")]
    saved = [match.group(1) for note in tree.getroottree().xpath("//comment()[position() < 5]")
             if (match := _SAVED_FROM.search(note.text or ""))]  # fmt: skip
    told = (*canonical, *tags.get("og:url", []), data.url, *saved)
    said = next(filter(None, (web_address(one, url) for one in told)), None)
    if url is None:
        return said
    # A canonical address elsewhere, or none but the front page, tells nothing of this story.
    same = said is not None and outlet_at(said) == outlet_at(url) and urlsplit(said).path.strip("/")
    own = same and urlsplit(said or "").hostname in (urlsplit(url).hostname, "www." + (urlsplit(url).hostname or ""))
    return said if own else web_address(url)


def _title(tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData, outlet: Outlet | None) -> str:
    own = first_line(tree, outlet.title) if outlet else ""
    shown = [line for line in lines(tree, ("h1",)) if len(line.split()) > 2]
    told = [own, data.headline, _first(tags, _TITLE_TAGS), *shown, first_line(tree, ("title",))]
    title = next((title for title in told if title), "")
    cut = _SHORTENED.sub("", title)
    # JSON-LD headlines are cut at 110 characters by some; another place has the whole.
    whole = (other for other in told if cut != title and len(other) > len(cut) and other.startswith(cut))
    return next(whole, title)


def _byline(tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData, publisher: Publisher) -> PageByline:
    shown = _shown_byline(tree, publisher)
    tagged = [author for name in _AUTHOR_TAGS.split() for author in tags.get(name, [])]
    authors = shown.authors or people(data.authors, publisher) or people(tagged[:1], publisher)
    authors = authors or _common_byline(tree, publisher)
    edited = [editor for name in _EDITOR_TAGS.split() for editor in tags.get(name, [])]
    editors = (shown.editor,) if shown.editor else people((*data.editors, *edited[:1]), publisher)
    return PageByline(authors, next(iter(editors), None))


def _shown_byline(tree: html.HtmlElement, publisher: Publisher) -> PageByline:
    """The byline that readers see, where the outlet's habits say where it stands."""
    if publisher.outlet is None:
        return PageByline()
    authors: tuple[str, ...] = ()
    editor = None
    for selector in publisher.outlet.byline:
        said = [page_byline(line, publisher) for line in lines(tree, (selector,))][:_MOST_BYLINES]
        authors = tuple(dict.fromkeys(name for one in said for name in one.authors))
        editor = editor or next((one.editor for one in said if one.editor), None)
        if authors:
            break
    if editor is None:
        said = [page_byline(line, publisher, editor=True) for line in lines(tree, publisher.outlet.editor)]
        editor = next((one.editor for one in said if one.editor), None)
    return PageByline(authors, editor)


def _common_byline(tree: html.HtmlElement, publisher: Publisher) -> tuple[str, ...]:
    """The author where pages of any outlet show one; two words at least, since a desk or a nickname has one."""
    beside = frozenset(select(tree, page_rules("beside")))
    for element in select(tree, page_rules("byline"))[:_MOST_BYLINES]:
        if beside.isdisjoint((element, *element.iterancestors())):
            names = page_byline(line_of(element)[:200], publisher).authors
            if names and all(len(name.split()) > 1 for name in names) and len(names) < _MOST_COMMON:
                return names
    return ()


def _below_title(tree: html.HtmlElement) -> Iterator[str]:
    """The short lines between the title and the first paragraph, where most pages write the day."""
    title = next((one for one in select(tree, "h1") if len(line_of(one).split()) > 2), None)
    below = title.xpath(f"following::text()[position() <= {_LINES_BELOW}]") if title is not None else []
    for text in below if isinstance(below, list) else []:
        line = " ".join(str(text).split())
        if len(line) > _LONGEST_NOTE:
            return
        if len(line) <= _LONGEST_DAY:
            yield line


def _published(
    tree: html.HtmlElement, tags: dict[str, list[str]], data: StoryData, outlet: Outlet | None, url: str | None
) -> str | None:  # fmt: skip
    home = outlet is not None or (tree.get("lang") or "id").casefold().startswith(("id", "in"))

    def told() -> Iterator[str]:
        yield data.published
        yield from (content for name in _TIME_TAGS.split() for content in tags.get(name, []))
        for selector in outlet.date if outlet else ():
            for element in select(tree, selector):
                yield element.get("datetime") or line_of(element)
        for element in select(tree, _TIMES):
            yield element.get("content") or element.get("datetime") or line_of(element)
        yield from _below_title(tree)

    found = next(filter(None, (publication_time(text[:200], home=home) for text in told() if text)), None)
    return found or day_in_path(urlsplit(url or "").path)
