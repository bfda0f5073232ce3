"""The body of a page's story, parted from what the outlet put around and into it, and the related stories it names."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.briefing import Link
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.html.blocks import Block, blocks
from briefing_tui.sources.html.dom import line_of, select
from briefing_tui.sources.html.metadata import web_address
from briefing_tui.sources.html.outlets import page_pattern, page_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import html

    from briefing_tui.sources.html.metadata import PageMetadata

# A title has at least three words; a box of related stories seldom more than a dozen links.
_TITLE_WORDS = 3
_MOST_IN_BOX = 12
_BETWEEN_LINKS = re.compile(r"[\s,;:|•·–—-]*(?:dan\s*)?")
_FEW_LETTERS = 25
# Less is no body: a selector hit a caption or an empty shell.
_LEAST_WORDS = 15
# How far up from a heading (`Berita Terkait`) the box it heads may reach.
_BOX_HEIGHT = 3
_LARGEST_BOX = 3_000
# Outlets stay below 60 levels and 6,000 elements.
_DEEPEST = 200
_MOST_ELEMENTS = 40_000
# A dateline in an element of its own: `<strong>Jakarta, CNN Indonesia</strong> -- <p>`, `<b>Jakarta</b> -Nilai`.
_DATELINE = re.compile(r"[^.!?]{3,80}[-–—]$")
_CLOSE_DASH = re.compile(r"^([A-Z][\w ,./()]{2,60}) [-–—]+(?=[A-Z\"“])")


@dataclass(frozen=True, slots=True)
class PageBody:
    """The paragraphs of a story, and the stories its page calls related, each with an absolute URL."""

    paragraphs: tuple[str, ...] = ()
    links: tuple[Link, ...] = ()

    @property
    def words(self) -> int:
        """How many words the paragraphs hold."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)


def page_body(tree: html.HtmlElement, about: PageMetadata) -> PageBody:
    """The body of the story on a page: where its outlet keeps it, else where trafilatura finds it.

    The tree is read, not changed.
    """
    outlet = about.outlet
    boxes = _boxes(tree, outlet.related if outlet else "")
    junk = select(tree, page_rules("junk")) + (select(tree, outlet.junk) if outlet else []) + boxes
    skipped = frozenset(junk) - _wrappings(tree, frozenset(junk))
    base = _base(tree, about.url)
    for selector in (*(outlet.body if outlet else ()), page_rules("body")):
        roots = _outermost(select(tree, selector))
        after = outlet.after.removeprefix("comment:") if outlet else ""
        skipped_here = skipped.difference(*(set(root.iterancestors()) | {root} for root in roots)) if roots else skipped
        skipped_here |= _beyond(roots, outlet.after if outlet else "")
        body = _read([block for root in roots for block in blocks(root, skipped_here, after)], about, base)
        if body.words >= _LEAST_WORDS:
            break
    else:
        body = _read(list(_found(tree, skipped, about.url)), about, base)
        # Markup that defeats trafilatura (thousands of nested elements) still has its text somewhere.
        for root in () if body.words >= _LEAST_WORDS else select(tree, "article, main")[:1] or [tree]:
            body = _read(list(blocks(root, skipped.difference({root}, root.iterancestors()))), about, base)
    beside = [link for box in boxes for link in _links_in(box, base)]
    return PageBody(body.paragraphs, _distinct([*body.links, *beside, *_headed(tree, base)], about))


def _read(page: list[Block], about: PageMetadata, base: str | None) -> PageBody:
    """The paragraphs and links of the blocks of a body: boxes, teasers and the page's own lines taken out."""
    paragraphs: list[str] = []
    links: list[Link] = []
    listing: str | None = None
    for block in page:
        name = block.text.strip(" :.»>").casefold()
        kind = next((kind for kind in ("related", "teaser") if page_pattern(f"{kind}_headings").fullmatch(name)), None)
        if kind:
            listing = kind
            continue
        linked = block.anchors and len(block.own) < _FEW_LETTERS and len(block.text) > len(block.own)
        if linked and listing:
            links += _titles(block, base) if listing == "related" else []
            continue
        if not linked:
            listing = None
        text = _without_pointers(block, links, base)
        if paragraphs and text and _DATELINE.fullmatch(paragraphs[-1]):
            text = f"{paragraphs.pop()} {text}"
        if text and _is_of_the_story(text, about) and not (linked and not _ends(block.text) and not block.heading):
            paragraphs.append(text if paragraphs else _CLOSE_DASH.sub(r"\1 - ", text))
    return PageBody(_without_tail(paragraphs, about), tuple(links))


def _without_pointers(block: Block, links: list[Link], base: str | None) -> str:
    """The block's text without `Baca juga: ...` and the like; what they lead to is added to `links`.

    A pointer without a link stays: the reading of the text knows it too, and where it ends.
    """
    spans: list[tuple[int, int]] = []
    for kind in ("related", "teaser"):
        for marker in page_pattern(f"{kind}_markers").finditer(block.text):
            whole = marker.start() == 0
            end = marker.end()
            for anchor in sorted(block.anchors, key=lambda anchor: anchor.start):
                # The marker itself may stand inside the link: `<a>Baca juga: Judul</a>`.
                inside = anchor.start <= marker.start() and anchor.end > marker.end()
                between = block.text[end : anchor.start] if anchor.start >= end else ""
                if not inside and (anchor.end <= end or not _BETWEEN_LINKS.fullmatch(between)):
                    continue
                if kind == "related":
                    title = block.text[max(anchor.start, marker.end()) : anchor.end]
                    links += _link(title, anchor.address, base)
                end = anchor.end
            if end > marker.end():
                spans.append((marker.start(), end))
            elif whole and kind == "teaser":
                return ""
    rest = block.without(spans)
    return rest if not spans or len(rest) >= _FEW_LETTERS else ""


def _is_of_the_story(text: str, about: PageMetadata) -> bool:
    line = text.strip(" -–—*•\xa0")
    if not line or page_pattern("lines").fullmatch(line):
        return False
    known = (about.title, *about.authors, about.editor or about.title)
    return line.casefold() not in {name.casefold() for name in known}


def _ends(text: str) -> bool:
    return text.rstrip(" \"'”’)").endswith((".", "!", "?", ":"))


def _without_tail(paragraphs: list[str], about: PageMetadata) -> tuple[str, ...]:
    tail = about.outlet.tail if about.outlet else None
    for at in range(len(paragraphs) - 1, max(len(paragraphs) - 4, -1), -1) if tail else ():
        paragraphs[at] = tail.sub("", paragraphs[at]) if tail else paragraphs[at]
    return tuple(sanitize for paragraph in paragraphs if (sanitize := sanitize_line(paragraph)))


def _found(tree: html.HtmlElement, skipped: frozenset[html.HtmlElement], url: str | None) -> Iterator[Block]:
    """The blocks that trafilatura takes for the main text of a page whose outlet has no habits on record."""
    if _is_monstrous(tree):
        return
    from copy import deepcopy

    from trafilatura import bare_extraction

    for number, element in enumerate(skipped):
        element.set("data-briefing-skipped", str(number))
    copy = deepcopy(tree)
    for element in copy.xpath("//*[@data-briefing-skipped]"):
        if element.getparent() is not None:
            element.drop_tree()
    for element in skipped:
        del element.attrib["data-briefing-skipped"]
    try:
        document = bare_extraction(copy, url=url, include_comments=False, include_links=True, with_metadata=False)
    except Exception:
        # Hostile markup must not end the run; trafilatura promises no exception of its own.
        return
    body = getattr(document, "body", None)
    if body is not None:
        yield from blocks(body)


def _is_monstrous(tree: html.HtmlElement) -> bool:
    """Whether markup is beyond what any outlet writes, and what trafilatura reads in reasonable time."""
    from lxml import etree

    depth = elements = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        elements += event == "start"
        if depth > _DEEPEST or elements > _MOST_ELEMENTS:
            return True
    return False


def _wrappings(tree: html.HtmlElement, elements: frozenset[html.HtmlElement]) -> frozenset[html.HtmlElement]:
    """Those of the elements that are no boxes, whatever their class says: half of all paragraphs stand in each."""
    from lxml import etree

    seen = 0
    before: dict[html.HtmlElement, int] = {}
    inside: dict[html.HtmlElement, int] = {}
    # One walk, since markup may nest such elements by the thousand.
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        if event == "start":
            seen += element.tag == "p"
            if element in elements:
                before[element] = seen
        elif element in elements:
            inside[element] = seen - before[element]
    return frozenset(element for element, count in inside.items() if count > 3 and count * 2 > seen)


def _boxes(tree: html.HtmlElement, selectors: str) -> list[html.HtmlElement]:
    return _outermost(select(tree, selectors)) if selectors else []


def _outermost(elements: Iterable[html.HtmlElement]) -> list[html.HtmlElement]:
    found = list(elements)
    known = set(found)
    return [element for element in found if not any(above in known for above in element.iterancestors())]


def _beyond(roots: list[html.HtmlElement], selector: str) -> frozenset[html.HtmlElement]:
    """All that follows, inside a body, the element with which it ends."""
    if not selector or selector.startswith("comment:"):
        return frozenset()
    ends = (end for root in roots for end in select(root, selector))
    return frozenset(after for end in ends for after in end.itersiblings())


def _links_in(box: html.HtmlElement, base: str | None) -> list[Link]:
    found: list[Link] = []
    for anchor in select(box, "a[href]"):
        titles = select(anchor, "h1, h2, h3, h4, h5, h6")
        found += _link(line_of(titles[0] if titles else anchor), anchor.get("href") or "", base)
    return found[:_MOST_IN_BOX]


def _titles(block: Block, base: str | None) -> list[Link]:
    parts = ((block.text[anchor.start : anchor.end], anchor.address) for anchor in block.anchors)
    return [link for title, address in parts for link in _link(title, address, base)]


def _link(title: str, address: str, base: str | None) -> list[Link]:
    title = _marker().sub("", sanitize_line(title)).strip(" :»>›-–—")
    url = web_address(address, base)
    return [Link(title, url)] if url and len(title.split()) >= _TITLE_WORDS else []


@cache
def _marker() -> re.Pattern[str]:
    return re.compile(rf"^(?:{page_pattern('related_markers').pattern})\s*", re.IGNORECASE)


def _headed(tree: html.HtmlElement, base: str | None) -> list[Link]:
    """The links of the boxes that stand under a heading like `Berita Terkait`, anywhere on the page."""
    found: list[Link] = []
    for heading in select(tree, "h2, h3, h4, h5, h6, strong, b, div, span, p"):
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
            links = _links_in(box, base)
            if links:
                found += links
                break
            box = box.getparent()
    return found


def _distinct(links: Iterable[Link], about: PageMetadata) -> tuple[Link, ...]:
    kept: dict[str, Link] = {}
    for link in links:
        if link.url != about.url and link.title.casefold() != about.title.casefold():
            kept.setdefault(link.url or link.title, link)
    titles = {link.title.casefold(): link for link in reversed(kept.values())}
    return tuple(link for link in kept.values() if titles[link.title.casefold()] is link)


def _base(tree: html.HtmlElement, url: str | None) -> str | None:
    declared = select(tree, "base[href]")
    return web_address(declared[0].get("href"), url) if declared else url
