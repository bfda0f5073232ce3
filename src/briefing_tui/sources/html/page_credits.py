"""Who wrote and who edited a page's story: what readers see stands before what the page tells machines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.sources.article.byline_fields import NAME_ALONE, is_team
from briefing_tui.sources.html.blocks import INLINE
from briefing_tui.sources.html.bylines import (
    PageByline,
    as_names,
    label_pattern,
    page_byline,
    people,
)
from briefing_tui.sources.html.dom import line_of, named, select
from briefing_tui.sources.html.labelled_rows import (
    LONGEST_LEAD,
    LONGEST_LINE,
    MOST_BYLINES,
    NAME_OF_SEVERAL_WORDS,
    byline_in_line,
    labelled_rows,
    roles_behind_names,
    short_line_of,
    told_name,
)
from briefing_tui.sources.html.outlets import page_pattern, page_rules, stands_beside
from briefing_tui.sources.html.unlabelled_names import names_below
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import html

    from briefing_tui.sources.html.bylines import Publisher
    from briefing_tui.sources.html.json_ld import StoryData

# A line of more names is a list of something else.
_MOST_COMMON = 5
# What parts names, and a second name.
_OTHER_NAMES = re.compile(rf"[,;/|&·•@]|\b(?:dan|and)\b|{NAME_ALONE}")


@dataclass(frozen=True, slots=True)
class PageCredits:
    """Authors and editor, and where on the page each was found; "" where nowhere. `rows` are no part of the body."""

    authors: tuple[str, ...] = ()
    editor: str | None = None
    author_place: str = ""
    editor_place: str = ""
    rows: frozenset[html.HtmlElement] = frozenset()


@dataclass(frozen=True, slots=True)
class StatedCredits:
    """What a page tells machines: JSON-LD, and the texts of meta tags, each with its place, best first."""

    data: StoryData
    authors: Sequence[tuple[str, str]]
    editors: Sequence[tuple[str, str]]


def page_credits(
    tree: html.HtmlElement, stated: StatedCredits, publisher: Publisher, title: html.HtmlElement | None
) -> PageCredits:
    """The authors and the editor.

    `title` is the element that shows the story's title: last, a name without a label is looked for below it.
    """
    by_habits = list(_by_habits(tree, publisher))
    rows = list(labelled_rows(tree))
    bylines = [page_byline(line, publisher) for line, _ in rows]
    labelled = [(byline, "place.label") for byline in bylines if byline.authors or byline.editor]
    shown = [*by_habits, *labelled]
    editor, editor_place = _first_editor(shown, stated, publisher)
    marked, cards = _marked(tree, publisher)
    if editor is None and marked.editor:
        editor, editor_place = marked.editor, "place.byline"
    authors, place = _first_authors(shown, marked.authors, stated, publisher, editor)
    authors = as_names(authors)
    if len(authors) > 1 and editor is not None:
        # `Tim Redaksi: Sari Dewi, Budi Santoso`, of whom one is named as the editor elsewhere.
        authors = _others(authors, editor)
    if not authors and title is not None and (below := _others(names_below(title, publisher), editor)):
        authors, place = below, "place.beside_title"
    if not authors and len(linked := _others(_linked_beside(tree, publisher), editor)) == 1:
        authors, place = linked, "place.byline"
    return PageCredits(authors, editor, place, editor_place, frozenset([*cards, *(row for _, row in rows)]))


def _others(names: Iterable[str], editor: str | None) -> tuple[str, ...]:
    """The names but the editor's."""
    return tuple(name for name in names if editor is None or name.casefold() != editor.casefold())


def _first_editor(
    shown: Sequence[tuple[PageByline, str]], stated: StatedCredits, publisher: Publisher
) -> tuple[str | None, str]:
    for byline, place in shown:
        if byline.editor:
            return byline.editor, place
    tagged = (((text,), place) for text, place in stated.editors)
    for names, place in ((stated.data.editors, "JSON-LD editor"), *tagged):
        for name in people(names, publisher):
            return name, place
    return None, ""


def _first_authors(
    shown: Sequence[tuple[PageByline, str]], marked: tuple[str, ...], stated: StatedCredits, publisher: Publisher,
    editor: str | None,
) -> tuple[tuple[str, ...], str]:  # fmt: skip
    """The authors, with their place: of the bylines that are shown, of one that is `marked` as such, or as stated."""
    named = [(byline.authors, place) for byline, place in shown if byline.authors]
    # `By pbpos`, `Oleh Tim Media Kampus`: they stand for the author that another line names.
    people_named = [one for one in named if not all(name.islower() or is_team(name) for name in one[0])]
    if people_named:
        return next((one for one in people_named if any(" " in name for name in one[0])), people_named[0])
    if named and not marked:
        return named[0]
    if marked:
        return marked, "place.byline"
    for names, place in (
        (people(stated.data.authors, publisher), "JSON-LD author"),
        *((people((text,), publisher), place) for text, place in stated.authors),
    ):
        # Many outlets tell machines the editor's name where they show readers the author's.
        if others := _others(names, editor):
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
        bylines = [_byline_of(element, publisher) for element in select(tree, selector)[:MOST_BYLINES]]
        authors = tuple(dict.fromkeys(name for byline in bylines for name in byline.authors))
        editor = next((byline.editor for byline in bylines if byline.editor), None)
        if authors or editor:
            yield PageByline(authors, editor), selector
    for selector in outlet.editor:
        for element in select(tree, selector)[:MOST_BYLINES]:
            byline = page_byline(line_of(element), publisher, editor=True)
            if byline.editor:
                yield PageByline((), byline.editor), selector
                return


def _byline_of(element: html.HtmlElement, publisher: Publisher) -> PageByline:
    """The names in an element; it holds editors where the words before it say so (`Editor : <a>Name</a>`)."""
    parent = element.getparent()
    lead = (parent.text or "") if parent is not None and parent.index(element) == 0 else ""
    previous = element.getprevious()
    lead = lead or ((previous.tail or line_of(previous)[-LONGEST_LEAD:]) if previous is not None else "")
    label = label_pattern().search(lead.strip() + " ")
    is_editor = label is not None and label.group("editor") is not None and label.end() >= len(lead.strip())
    text = byline_in_line(element)
    if len(element) and (card := _card(text)):
        return page_byline(f"{card['role']}: {card['name']}", publisher)
    return page_byline(_linked_name(element, text) or text, publisher, editor=is_editor)


def _linked_name(element: html.HtmlElement, line: str) -> str:
    """The name that is the only link of a byline with one in it, where the rest names nobody; "" for any other.

    `<a>Sari Dewi</a> <span>Ikuti</span>`, `<a>Sari Dewi</a> <a>Send an email</a>`.
    """
    linked = {name for link in element.iter("a") if NAME_OF_SEVERAL_WORDS.fullmatch(name := short_line_of(link))}
    if len(linked) != 1 or (name := linked.pop()) == line:
        return ""
    rest = line.replace(name, "", 1)
    names_others = _OTHER_NAMES.search(rest) is not None or label_pattern().search(rest) is not None
    return "" if names_others or is_team(name) else name


def _marked(tree: html.HtmlElement, publisher: Publisher) -> tuple[PageByline, list[html.HtmlElement]]:
    """Who is shown as author and editor where pages of any outlet show them, and the elements of those lines.

    A name has two words at least, since a desk or a nickname has one; cards that tell the role are one byline.
    """
    authors: list[str] = []
    editor, all_cards = None, True
    rows: list[html.HtmlElement] = []
    for element in [*select(tree, page_rules("byline")), *named(tree, page_pattern("byline_classes"))][
        : 2 * MOST_BYLINES
    ]:
        if stands_beside(element):
            continue
        line, byline = (line_of(element) or told_name(element))[:200], _byline_of(element, publisher)
        is_card = len(element) > 0 and _card(line) is not None
        labelled = is_card or label_pattern().match(line) is not None
        if labelled and byline.editor:
            editor = editor or byline.editor
            rows += _own_line(element)
        names = byline.authors
        if not names and (line.casefold() in written_names() or page_pattern("nobodies").fullmatch(line)):
            rows += _own_line(element)
        if not names or len(names) >= _MOST_COMMON or not (labelled or all(len(name.split()) > 1 for name in names)):
            continue
        if not authors or (is_card and all_cards):
            all_cards = all_cards and is_card
            authors += [name for name in names if name not in authors]
            rows += _own_line(element)
    return PageByline(tuple(authors), editor), rows


def _linked_beside(tree: html.HtmlElement, publisher: Publisher) -> list[str]:
    """Whom links to authors name in the columns of a page; other stories there name theirs, too."""
    links = select(tree, "[rel~=author]")[:MOST_BYLINES]
    return list(dict.fromkeys(name for link in links for name in people([line_of(link)], publisher) if " " in name))


def _own_line(element: html.HtmlElement) -> list[html.HtmlElement]:
    """The block of an element that holds little else than it; none where that is a paragraph of a story."""
    length, block = len(line_of(element)), element
    while block.tag in INLINE and (above := block.getparent()) is not None:
        block = above
    return [block] if len(line_of(block)) <= min(length + LONGEST_LEAD, LONGEST_LINE) else []


def _card(text: str) -> re.Match[str] | None:
    """A name with the role behind it (`Sari Dewi, Editor`), of a reporter with the outlet, too."""
    match = _role_behind().match(text)
    if match is None or (match["outlet"] and match["role"].casefold() not in page_rules("roles_of_reporters").split()):
        return None
    return match


@cache
def _role_behind() -> re.Pattern[str]:
    ranks = "|".join(page_rules("ranks_behind").split())
    return re.compile(
        rf"(?P<name>{NAME_OF_SEVERAL_WORDS.pattern})\W{{1,4}}(?i:(?P<role>{'|'.join(sorted(roles_behind_names()))})(?:\s(?:{ranks}))?)"
        r"(?P<outlet>(?:\s(?:di\s)?[A-Z][\w.]*){1,4})?\W{0,2}(?:\s\d.*)?$"
    )
