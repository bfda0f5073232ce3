"""What a page shows around a title: the lead between title and body, outside of the body; short lines above it."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.sources.html.blocks import is_centered
from briefing_tui.sources.html.dom import at_path, line_of, short_line
from briefing_tui.sources.html.outlets import page_pattern, stands_beside
from briefing_tui.sources.html.page_lines import is_finished

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lxml import html

# Fewer words are a line of the page; more are a part of the body that another reading of it tells of.
_LEAD_WORDS = range(10, 90)
_MOST_ELEMENTS = 20_000
_MOST_LOOKED_AT = 40
_LONGEST_TITLE = 300
_KICKER_WORDS = 12
_BOXES_AROUND = 3
_TEXT_BEHIND = "following::*[text()[normalize-space()]][not(self::script or self::style)][1]"
_HEADINGS = frozenset(("h2", "h3", "h4", "h5", "h6"))


def leads_above(
    tree: html.HtmlElement, roots: Sequence[html.HtmlElement], skipped: frozenset[html.HtmlElement], title: str
) -> list[html.HtmlElement]:
    """The elements between the heading with the title and the body's first element that hold a lead, in page order.

    A lead is called so by its class, is a plain paragraph under no further heading, or the first text behind the title;
    it ends as a sentence does. None stands in `skipped`.
    """
    leads: list[html.HtmlElement] = []
    looked_at = 0
    bodies, is_below_title, is_headed = set(roots), False, False
    first = _first_text_behind(tree, title)
    for number, element in enumerate(tree.iter()):
        if element in bodies or number > _MOST_ELEMENTS:
            break
        is_headed = is_headed or (is_below_title and element.tag in _HEADINGS)
        if is_below_title and element.tag == "h1":  # that of another story
            leads.clear()
        is_title = element.tag == "h1" or (element.tag in _HEADINGS and short_line(element, _LONGEST_TITLE) == title)
        is_below_title, is_headed = is_below_title or is_title, is_headed and not is_title
        is_called = element is first or _is_called_lead(element, is_headed=is_headed)
        if is_below_title and looked_at < _MOST_LOOKED_AT and is_called:
            looked_at += 1
            if not _is_lead(element):
                continue
            around = {element, *element.iterancestors()}
            if around.isdisjoint(skipped) and around.isdisjoint(leads) and not stands_beside(element):
                leads.append(element)
    return leads if bodies and is_below_title else []


def _first_text_behind(tree: html.HtmlElement, title: str) -> html.HtmlElement | None:
    """The element in which the first text behind the page's first heading with its title stands."""
    heading = next((one for one in tree.iter("h1", "h2") if title and short_line(one, _LONGEST_TITLE) == title), None)
    return next(iter(at_path(heading, _TEXT_BEHIND)), None) if heading is not None else None


def kickers_above(title: html.HtmlElement) -> list[html.HtmlElement]:
    """The short elements before a heading in the boxes around it, up to a longer one: a channel, a label, a day."""
    kickers: list[html.HtmlElement] = []
    for around in islice((title, *title.iterancestors()), _BOXES_AROUND):
        for beside in around.itersiblings(preceding=True):
            if not isinstance(beside.tag, str):  # a comment
                continue
            if len(line_of(beside).split()) > _KICKER_WORDS:
                return kickers
            kickers.append(beside)
    return kickers


def _is_called_lead(element: html.HtmlElement, *, is_headed: bool) -> bool:
    if not isinstance(element.tag, str):
        return False
    is_plain = element.tag == "p" and not element.get("class") and not is_headed
    return is_plain or page_pattern("lead_classes").search(f" {element.get('class') or ''} ") is not None


def _is_lead(element: html.HtmlElement) -> bool:
    line, above = line_of(element), element.getprevious()
    is_caption = is_centered(element) and above is not None and next(above.iter("img"), None) is not None
    return len(line.split()) in _LEAD_WORDS and is_finished(line) and not is_caption
