"""The stories a page calls related: links behind `Baca juga`, and boxes of links that an outlet or a heading marks."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.addresses import original_address, web_address
from briefing_tui.briefing import Link
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.html.dom import line_of, outermost, select
from briefing_tui.sources.html.outlets import page_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml import html

    from briefing_tui.sources.html.blocks import Block

# A title has at least three words; a box of related stories seldom more than a dozen links.
_TITLE_WORDS = 3
_MOST_IN_BOX = 12
# How far up from a heading (`Berita Terkait`) the box it heads may reach.
_BOX_HEIGHT = 3
_LARGEST_BOX = 3_000


def boxes(tree: html.HtmlElement, selectors: str) -> list[html.HtmlElement]:
    """The boxes of related stories that an outlet's selectors name, none inside another."""
    return outermost(select(tree, selectors)) if selectors else []


def links_in(box: html.HtmlElement, base: str | None) -> list[Link]:
    """The stories that a box links to."""
    links: list[Link] = []
    for anchor in select(box, "a[href]"):
        titles = select(anchor, "h1, h2, h3, h4, h5, h6")
        links += related_link(line_of(titles[0] if titles else anchor), anchor.get("href") or "", base)
    return links[:_MOST_IN_BOX]


def linked_titles(block: Block, base: str | None) -> list[Link]:
    """The stories that a block of nothing but links names."""
    parts = ((block.text[anchor.start : anchor.end], anchor.address) for anchor in block.anchors)
    return [link for title, address in parts for link in related_link(title, address, base)]


def related_link(title: str, address: str, base: str | None) -> list[Link]:
    """One link, or none where the text is no title; without a URL where nothing says what it is relative to."""
    title = _marker().sub("", sanitize_line(title)).strip(" :»>›-–—")
    if title.endswith("]") and "[" not in title:
        title = title[:-1].rstrip()  # `[BACA JUGA: TITLE]`
    url = original_address(web_address(address, base))
    if len(title.split()) < _TITLE_WORDS or not (url or (address and _is_relative(address) and base is None)):
        return []
    return [Link(title, url)]


def headed_links(tree: html.HtmlElement, base: str | None) -> list[Link]:
    """The links of the boxes that stand under a heading like `Berita Terkait`, anywhere on the page."""
    related: list[Link] = []
    for heading in select(tree, "h2, h3, h4, h5, h6, strong, b, div, span, p, h3 > a, h4 > a, h5 > a"):
        text = heading.text or (heading[0].text if len(heading) == 1 else "") or ""
        text = text.strip(" \n\r\t:.»>")
        if not 4 < len(text) < 40 or not page_pattern("related_headings").fullmatch(text):
            continue
        box: html.HtmlElement | None = heading
        for _ in range(_BOX_HEIGHT + 1):
            if box is None or box.tag in ("body", "html", "main", "article"):
                break
            if len(select(box, "a[href]")) > 2 * _MOST_IN_BOX or len(line_of(box)) > _LARGEST_BOX:
                break
            links = links_in(box, base) or (_links_behind(heading, base) if box is heading else [])
            if links:
                related += links
                break
            box = box.getparent()
    return related


def _links_behind(heading: html.HtmlElement, base: str | None) -> list[Link]:
    """The links of the element right behind a heading, where it is a box of them."""
    box = heading.getnext()
    if box is None or len(select(box, "a[href]")) > 2 * _MOST_IN_BOX or len(line_of(box)) > _LARGEST_BOX:
        return []
    return links_in(box, base)


def distinct_links(links: Iterable[Link], url: str | None, title: str) -> tuple[Link, ...]:
    """Each story once, the one at hand left out."""
    kept: dict[str, Link] = {}
    for link in links:
        if (link.url is None or link.url != url) and link.title.casefold() != title.casefold():
            kept.setdefault(link.url or link.title, link)
    titles = {link.title.casefold(): link for link in reversed(kept.values())}
    return tuple(link for link in kept.values() if titles[link.title.casefold()] is link)


def _is_relative(address: str) -> bool:
    return not re.match(r"[a-z][a-z0-9+.-]*:|#", address.strip(), re.IGNORECASE)


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(rf"^(?:{page_pattern('related_markers').pattern})\s*", re.IGNORECASE)
