"""Who wrote and who edited a page's story: what readers see stands before what the page tells machines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.sources.html.blocks import INLINE
from briefing_tui.sources.html.bylines import PageByline, label_pattern, page_byline, people
from briefing_tui.sources.html.dom import line_of, select
from briefing_tui.sources.html.outlets import page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import etree, html

    from briefing_tui.sources.html.bylines import Publisher
    from briefing_tui.sources.html.json_ld import StoryData

_MOST_BYLINES = 12
# A line of more names is a list of something else.
_MOST_COMMON = 5
_LONGEST_LABELLED = 130
_LONGEST_LINE = 180
# How far up from a label (`<td>Penulis</td>`) its name may stand.
_ROW_HEIGHT = 4
_LONGEST_LEAD = 40


@dataclass(frozen=True, slots=True)
class PageCredits:
    """Authors and editor, and where on the page each was found; "" where nowhere."""

    authors: tuple[str, ...] = ()
    editor: str | None = None
    author_place: str = ""
    editor_place: str = ""


def page_credits(
    tree: html.HtmlElement, data: StoryData, tagged: Sequence[tuple[str, str]], edited: Sequence[tuple[str, str]],
    publisher: Publisher,
) -> PageCredits:  # fmt: skip
    """The authors and the editor. `tagged` and `edited` are what meta tags give, each with its place, best first."""
    habits = list(_by_habits(tree, publisher))
    labelled = list(_labelled(tree, publisher))
    editor, editor_place = _first_editor(habits, labelled, data, edited, publisher)
    authors, place = _first_authors(habits, labelled, tree, data, tagged, publisher, editor)
    return PageCredits(authors, editor, place, editor_place)


def _first_editor(
    habits: Sequence[tuple[PageByline, str]], labelled: Sequence[tuple[PageByline, str]], data: StoryData,
    edited: Sequence[tuple[str, str]], publisher: Publisher,
) -> tuple[str | None, str]:  # fmt: skip
    for byline, place in (*habits, *labelled):
        if byline.editor:
            return byline.editor, place
    for texts, place in ((data.editors, "JSON-LD editor"), *(((text,), place) for text, place in edited)):
        for name in people(texts, publisher):
            return name, place
    return None, ""


def _first_authors(
    habits: Sequence[tuple[PageByline, str]], labelled: Sequence[tuple[PageByline, str]], tree: html.HtmlElement,
    data: StoryData, tagged: Sequence[tuple[str, str]], publisher: Publisher, editor: str | None,
) -> tuple[tuple[str, ...], str]:  # fmt: skip
    for byline, place in (*habits, *labelled):
        if byline.authors:
            return byline.authors, place
    names, place = _marked(tree, publisher)
    if names:
        return names, place
    for names, place in (
        (people(data.authors, publisher), "JSON-LD author"),
        *((people((text,), publisher), place) for text, place in tagged),
    ):
        # Many outlets tell machines the editor's name where they show readers the author's.
        others = tuple(name for name in names if editor is None or name.casefold() != editor.casefold())
        if others:
            return others, place
        if names:
            break
    return (), ""


def _by_habits(tree: html.HtmlElement, publisher: Publisher) -> Iterator[tuple[PageByline, str]]:
    """The bylines where the outlet's habits say that they stand."""
    outlet = publisher.outlet
    if outlet is None:
        return
    for selector in outlet.byline:
        bylines = [_byline_of(element, publisher) for element in select(tree, selector)[:_MOST_BYLINES]]
        authors = tuple(dict.fromkeys(name for byline in bylines for name in byline.authors))
        editor = next((byline.editor for byline in bylines if byline.editor), None)
        if authors or editor:
            yield PageByline(authors, editor), selector
    for selector in outlet.editor:
        for element in select(tree, selector)[:_MOST_BYLINES]:
            byline = page_byline(line_of(element), publisher, editor=True)
            if byline.editor:
                yield PageByline((), byline.editor), selector
                return


def _byline_of(element: html.HtmlElement, publisher: Publisher) -> PageByline:
    """The names in an element; it holds editors where the words before it say so (`Editor : <a>Name</a>`)."""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and parent.index(element) == 0 else ""
    previous = element.getprevious()
    lead = lead or ((previous.tail or line_of(previous)[-_LONGEST_LEAD:]) if previous is not None else "")
    label = label_pattern().search(lead.strip() + " ")
    is_editor = label is not None and label.group("editor") is not None and label.end() >= len(lead.strip())
    return page_byline(_listed(element), publisher, editor=is_editor)


def _listed(element: html.HtmlElement) -> str:
    """The text of a byline in one line, the items of a list parted as names are."""
    items = select(element, "li")
    if len(items) < 2:
        return line_of(element)
    return f"{element.text or ''} {line_of(element[0]) if element[0].tag not in ('ul', 'ol') else ''} " + " | ".join(
        line_of(item) for item in items
    )


def _labelled(tree: html.HtmlElement, publisher: Publisher) -> Iterator[tuple[PageByline, str]]:
    """The bylines behind a label, wherever they stand: `Penulis: A`, `<td>Editor</td><td>: B</td>`, `Red: C`."""
    beside: frozenset[html.HtmlElement] | None = None
    seen: set[html.HtmlElement] = set()
    for node in _short_texts()(tree):
        if not _label_at_start().match(node):
            continue
        element = node.getparent()
        if node.is_tail and element is not None:
            element = element.getparent()
        line, holder = _row(element)
        if holder is None or holder in seen:
            continue
        seen.add(holder)
        beside = frozenset(select(tree, page_rules("beside"))) if beside is None else beside
        if not beside.isdisjoint((holder, *holder.iterancestors())):
            continue
        start = label_pattern().search(line)
        if start is None or start.start() > _LONGEST_LEAD:
            continue
        byline = page_byline(line[start.start() :], publisher)
        if byline.authors or byline.editor:
            yield byline, "place.label"
        if len(seen) >= _MOST_BYLINES:
            return


def _row(element: html.HtmlElement | None) -> tuple[str, html.HtmlElement | None]:
    """The line in which a label stands with its name, and the element of that line."""
    for _ in range(_ROW_HEIGHT):
        if element is None:
            break
        line = line_of(element)
        if len(line) > _LONGEST_LINE:
            break
        label = label_pattern().search(line)
        if label and line[label.end() :].strip(" :-") and element.tag not in INLINE - {"a"}:
            return line, element
        element = element.getparent()
    return "", None


def _marked(tree: html.HtmlElement, publisher: Publisher) -> tuple[tuple[str, ...], str]:
    """The author where pages of any outlet show one; of two words at least, since a desk or a nickname has one."""
    beside = frozenset(select(tree, page_rules("beside")))
    for element in select(tree, page_rules("byline"))[:_MOST_BYLINES]:
        if beside.isdisjoint((element, *element.iterancestors())):
            line = line_of(element)[:200]
            names = _byline_of(element, publisher).authors
            labelled = label_pattern().match(line) is not None
            if names and len(names) < _MOST_COMMON and (labelled or all(len(name.split()) > 1 for name in names)):
                return names, "place.byline"
    return (), ""


@cache
def _short_texts() -> etree.XPath:
    from lxml import etree

    return etree.XPath(f"//text()[string-length(.) < {_LONGEST_LABELLED} and normalize-space()]")


@cache
def _label_at_start() -> re.Pattern[str]:
    words = "|".join(page_rules("labels_at_start").split())
    return re.compile(rf"[\s(|/-]*(?:{words})\b\s*(?:[:&/(]|$)", re.IGNORECASE)
