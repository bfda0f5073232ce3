"""The title of a page's story: the heading that readers see, where what the page says of itself agrees with it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.html.dom import at_path, described, line_of, select, short_line, texts
from briefing_tui.sources.html.outlets import TITLE_PART, bare_title, page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml import html

    from briefing_tui.sources.html.bylines import Publisher

# A shorter line is a channel's name, unless the page says elsewhere that it is the whole title.
_TITLE_WORDS = 3
_LONGEST = 300
_MOST_SHOWN = 40
# Search engines get a title with other words in it; so much of the shorter one is in the longer.
_ALIKE = 0.6
_SHORTENED = re.compile(r"\s*(?:\.{2,}|…)$")
_HEADINGS = ("h1", "h2", "h3", "h4")
_PROSE_ABOVE = "preceding::text()[string-length(normalize-space()) > 120][not(parent::script or parent::style)]"
_PAGE_NUMBER = re.compile(r"\s*[-–—(\[]\s*\d{1,2}(?:\s*(?:/|dari)\s*\d{1,2})?\s*[)\]]?")
_LARGE_PRINT = (
    "//body//*[self::b or self::strong or self::big or self::font[@size > 3 or starts-with(@size, '+')]"
    " or self::*[contains(@style, 'font-size') and contains(@style, 'bold')]]"
    "[not(ancestor::a)]"
)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class PageTitle:
    """A title, where on the page it was found, and the element that shows it, if any."""

    text: str = ""
    place: str = ""
    element: html.HtmlElement | None = None


def page_title(tree: html.HtmlElement, said: Sequence[tuple[str, str]], publisher: Publisher) -> PageTitle:
    """The title of the story. `said` are the titles in JSON-LD and meta tags, each with its place, best first."""
    told = [(bare, place) for text, place in said if (bare := _bare(text, publisher))]
    shown: list[PageTitle] = []
    for title in _shown(tree, publisher):
        if any(_agrees(title.text, text) for text, _ in told):
            if unnumbered := next((named for named, _ in told if _is_numbered(title.text, named)), ""):
                return PageTitle(unnumbered, title.place, title.element)
            parts = [(part, where) for named, where in told for part in (named, *TITLE_PART.split(named))]
            shorter = (_without_addition(title, part, where) for part, where in parts)
            return next(filter(None, shorter), title)
        shown.append(title)
    ours = publisher.outlet.title if publisher.outlet else ()
    by_habit = next((title for title in shown if title.place in ours and _is_long(title.text)), None)
    headings = [title for title in shown if title.place == "h1" and _is_long(title.text)]
    if by_habit or len(headings) == 1:
        return by_habit or headings[0]
    marked = [title for title in shown if title.place == _marked_titles() and _is_long(title.text)]
    if len(marked) == 1 and not headings:
        return marked[0]
    if told and all(place == "<title>" for _, place in told) and (heading := _heading_above(shown)):
        return heading
    if told:
        text, place = told[0]
        if part := _shown_part(tree, text, place):
            return part
        if place == "<title>" and (line := _set_large_above(tree, text)):
            return line
        cut = _SHORTENED.sub("", text)
        # JSON-LD headlines are cut at 110 characters by some; another place has the whole.
        whole = (other for other, _ in told if cut != text and len(other) > len(cut) and other.startswith(cut))
        return PageTitle(next(whole, text), place)
    return next((title for title in shown if _is_long(title.text)), None) or _set_large_above(tree, "") or PageTitle()


def _shown_part(tree: html.HtmlElement, told: str, place: str) -> PageTitle | None:
    """A title, or its part beside the name of a site that nothing else tells, where the page shows it on its own."""
    parts = [told, *(part.strip() for part in TITLE_PART.split(told)), told.partition(": ")[2]]
    long = {part for part in parts if len(part.split()) > _TITLE_WORDS}
    if not long:
        return None
    for text, element in texts(tree, "//body//text()[string-length(.) > 15]"):
        if (line := " ".join(text.split())) in long:
            return PageTitle(line, place, element)
    return None


def _shown(tree: html.HtmlElement, publisher: Publisher) -> Iterator[PageTitle]:
    """The lines on the page that may be its title: where the outlet writes it, top headings, then other headings."""
    outlet = publisher.outlet
    shown = 0
    for selector in (*(outlet.title if outlet else ()), "h1", *page_rules("title").split("\n")):
        for element in select(tree, selector):
            if line := sanitize_line(short_line(element, _LONGEST)):
                yield PageTitle(bare_title(line, outlet, publisher.site, publisher.url), selector, element)
            shown += 1
            if shown > _MOST_SHOWN:
                return


def _heading_above(shown: Sequence[PageTitle]) -> PageTitle | None:
    """The only long heading of a page, above its running text: what the browser shows may name the site alone."""
    headings = [
        one
        for one in shown
        if one.element is not None and one.element.tag in _HEADINGS and len(one.text.split()) > _TITLE_WORDS
    ]
    if len(headings) != 1 or headings[0].element is None:
        return None
    return None if at_path(headings[0].element, _PROSE_ABOVE) else headings[0]


def _is_numbered(shown: str, told: str) -> bool:
    """Whether what is shown is what is told with the number of a page behind it: `Judul (2)`, `Judul (2/3)`."""
    return shown != told and shown.startswith(told) and _PAGE_NUMBER.fullmatch(shown, len(told)) is not None


def _set_large_above(tree: html.HtmlElement, told: str) -> PageTitle | None:
    """The only long line in large or bold print above the running text of a page that the browser names by its site.

    Pages of the nineties and their heirs have no headings: `<font size="4"><b>Judul</b></font>`.
    """
    if len(_WORD.findall(told)) > _TITLE_WORDS + 1:
        return None
    lines: dict[str, html.HtmlElement] = {}
    for element in at_path(tree, _LARGE_PRINT)[:_MOST_SHOWN]:
        line = sanitize_line(line_of(element))
        if len(line.split()) <= _TITLE_WORDS or len(line) > _LONGEST or line.endswith((".", ",", ":")):
            continue
        if at_path(element, _PROSE_ABOVE):
            break
        lines.setdefault(line, element)
    return next(
        (PageTitle(line, described(element), element) for line, element in lines.items() if len(lines) == 1), None
    )


def _without_addition(title: PageTitle, told: str, place: str) -> PageTitle | None:
    """The title as told, where what it shows beyond that is one element in it: a line above or below it (`<small>`)."""
    ours, theirs = _WORD.findall(title.text.casefold()), _WORD.findall(told.casefold())
    if title.element is None or len(theirs) < _TITLE_WORDS or _SHORTENED.search(told):
        return None
    added = ours[len(theirs) :] if ours[: len(theirs)] == theirs else ours[: -len(theirs)]
    if not added or ours not in ([*added, *theirs], [*theirs, *added]):
        return None
    parts = (_WORD.findall(line_of(part).casefold()) for part in title.element.iterdescendants())
    return PageTitle(told, place, title.element) if added in parts else None


def _marked_titles() -> str:
    """What is called a title by its class: shown once on a page without a heading, it is the story's."""
    return next(line for line in page_rules("title").split("\n") if line.startswith("[class"))


def _bare(text: str, publisher: Publisher) -> str:
    return bare_title(sanitize_line(text), publisher.outlet, publisher.site, publisher.url)


def _is_long(title: str) -> bool:
    return len(title.split()) >= _TITLE_WORDS


def _agrees(shown: str, told: str) -> bool:
    ours, theirs = _WORD.findall(shown.casefold()), _WORD.findall(_SHORTENED.sub("", told).casefold())
    if ours == theirs:
        return True
    if not (_is_long(shown) and len(theirs) >= _TITLE_WORDS):
        return False
    common = len(set(ours) & set(theirs))
    return (
        common >= _ALIKE * max(len(set(ours)), len(set(theirs)))
        or theirs == ours[: len(theirs)]
        or (
            # The outlet's name, or its channel's, stands before or behind what readers see.
            len(ours) >= _TITLE_WORDS + 1 and ours in (theirs[: len(ours)], theirs[-len(ours) :])
        )
    )
