"""Who wrote and who edited a page's story: what readers see stands before what the page tells machines."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.resources import line_list
from briefing_tui.sources.article.byline_fields import NAME_ALONE, kinds_by_label, listed
from briefing_tui.sources.article.written_moments import without_moments
from briefing_tui.sources.html.blocks import INLINE
from briefing_tui.sources.html.bylines import (
    PageByline,
    as_names,
    author_labels,
    editor_labels,
    is_team,
    label_pattern,
    page_byline,
    people,
)
from briefing_tui.sources.html.dom import line_of, named, select, short_line, texts
from briefing_tui.sources.html.outlets import page_pattern, page_rules, stands_beside
from briefing_tui.sources.html.unlabelled_names import names_below
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from lxml import html

    from briefing_tui.sources.html.bylines import Publisher
    from briefing_tui.sources.html.json_ld import StoryData

_MOST_BYLINES = 12
# A line of more names is a list of something else.
_MOST_COMMON = 5
_SHORT_TEXTS = "//text()[string-length(.) < 130 and normalize-space()]"
_LONGEST_LINE = 180
# How far up from a label (`<td>Penulis</td>`) its name may stand.
_ROW_HEIGHT = 4
_LONGEST_LEAD = 40
_NAME = re.compile(r"[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){1,4}?")
# What parts names, and a second name.
_OTHER_NAMES = re.compile(rf"[,;/|&·•@]|\b(?:dan|and)\b|{NAME_ALONE}")
# The first of two labels: `Penulis/Editor: `, `Penulis & Editor: `.
_BEFORE_LABEL = re.compile(r"(\w+)\s?(?:[/&]|dan)$")


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
    rows = list(_labelled_rows(tree))
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
    text = _listed(element)
    if len(element) and (card := _card(text)):
        return page_byline(f"{card['role']}: {card['name']}", publisher)
    return page_byline(_linked_name(element, text) or text, publisher, editor=is_editor)


def _linked_name(element: html.HtmlElement, line: str) -> str:
    """The name that is the only link of a byline with one in it, where the rest names nobody; "" for any other.

    `<a>Sari Dewi</a> <span>Ikuti</span>`, `<a>Sari Dewi</a> <a>Send an email</a>`.
    """
    linked = {name for link in element.iter("a") if _NAME.fullmatch(name := _short_line(link))}
    if len(linked) != 1 or (name := linked.pop()) == line:
        return ""
    rest = line.replace(name, "", 1)
    names_others = _OTHER_NAMES.search(rest) is not None or label_pattern().search(rest) is not None
    return "" if names_others or is_team(name) else name


def _listed(element: html.HtmlElement) -> str:
    """The text of a byline in one line, the items of a list parted as names are."""
    line, items = line_of(element) or _told_name(element), [line_of(item) for item in select(element, "li")]
    return line.replace(" ".join(items), " | ".join(items)) if len(items) > 1 else line


def _told_name(element: html.HtmlElement) -> str:
    """The name that an element tells machines alone: `<div itemprop="author"><meta itemprop="name" content="...">`."""
    return next((str(one.get("content") or "") for one in select(element, "meta[itemprop=name]")[:1]), "")


def _labelled_rows(tree: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """The lines that begin with a label, wherever they stand: `Penulis: A`, `<td>Editor</td><td>: B</td>`, `Red: C`."""
    seen: set[tuple[html.HtmlElement, str]] = set()
    # An element with thousands of labels is gone through once.
    line_in, row_around, name_beside = cache(_short_line), cache(_row), cache(_name_beside)
    for text, element in texts(tree, _SHORT_TEXTS):
        line = _label_and_name(text, element) or _dated(text) or _reported(text)
        if line and not stands_beside(element):
            yield line, element
            continue
        alone = [_label_alone().fullmatch(part) for part in text.split("|")]
        if all(alone) and not stands_beside(element):
            yield " | ".join(f"{one['label']}: {one['name']}" for one in alone if one), element
            continue
        if not _label_at_start().match(text):
            continue
        line, row = row_around(element)
        if row is not None and element is not None and element.tag == "span":
            inner = line_in(element)  # a span with label and name, others beside it: `<span>Dibaca: 412</span>`
            label = label_pattern().match(inner)
            line = inner if label and inner[label.end() :].strip(" :-") else line
        if row is None and element is not None and (beside := name_beside(element)) is not None:
            line, row = f"{line_in(element)}: {_short_line(beside)}", element
            yield "", beside
        if row is None and element is not None and line_in(element) == " ".join(text.split()):
            line, row = line_in(element), element  # `<span>Penulis: Sari Dewi</span><br>` in a long element
        label = label_pattern().search(line)
        if row is None or (row, line) in seen or label is None or label.start() > _LONGEST_LEAD:
            continue
        seen.add((row, line))
        if not stands_beside(row):
            # `Penulis/Editor: `: the label in front has no colon of its own.
            before = line[: label.start()].rstrip()
            is_pair = (pair := _BEFORE_LABEL.search(before)) is not None and pair[1].casefold() in _roles()
            yield line if is_pair else line[label.start() :], row
        if len(seen) >= _MOST_BYLINES:
            return


def _label_and_name(text: str, element: html.HtmlElement) -> str:
    """A label without a colon that begins an element, with the name alone behind it: `Penulis <b>Sari Dewi</b>`."""
    label = text.strip()
    # Counted last: lxml goes through all children for it.
    if label.casefold() not in _roles() or element.text != text or len(element) != 1:
        return ""
    name = _short_line(element[0])
    whole = _short_line(element) == f"{label} {name}"
    return f"{label}: {name}" if whole and _NAME.fullmatch(name) else ""


def _dated(text: str) -> str:
    """What names the author behind a day and little else: `Diposting pada 21 Mei 2025 oleh Sari Dewi`."""
    if not any(map(str.isdigit, text)) or (match := _named_behind_day().search(without_moments(text, "\n"))) is None:
        return ""
    return f"Penulis: {match['name']}"


def _reported(text: str) -> str:
    """The author whom a line names behind outlet or place: `Laporan Wartawan Kabar Teluk, Sari Dewi`."""
    match = _report().fullmatch(text)
    return f"Penulis: {match['name']}" if match else ""


@cache
def _report() -> re.Pattern[str]:
    reports = line_list("lexicons/reading.toml", "bylines", "reports")
    words = "|".join((*map(re.escape, reports), *page_rules("stationed").split()))
    return re.compile(rf"[\s(]*(?i:{words})\s[^,:/]{{2,40}},\s+(?P<name>{NAME_ALONE})[\s)]*")


@cache
def _named_behind_day() -> re.Pattern[str]:
    labels = (label for label in listed("without_colon") if kinds_by_label()[label.casefold()] == "authors")
    words = "|".join((*listed("agents"), *labels))
    return re.compile(
        rf"^\s*(?:\w+\s){{0,3}}\s*\n[\s,.|•·–-]*(?i:{words})(?:\s*:)?\s+(?P<name>{NAME_ALONE})"
        r"(?:\s+(?:di(?:baca|lihat)|\d).{0,40})?\s*$"
    )


def _row(element: html.HtmlElement | None) -> tuple[str, html.HtmlElement | None]:
    """The line in which a label stands with its name, and the element of that line."""
    for _ in range(_ROW_HEIGHT):
        if element is None:
            break
        if not short_line(element, _LONGEST_LINE):
            break
        line = _listed(element)
        label = label_pattern().search(line)
        if label and line[label.end() :].strip(" :-") and element.tag not in INLINE - {"a"}:
            return line, element
        element = element.getparent()
    return "", None


def _name_beside(element: html.HtmlElement) -> html.HtmlElement | None:
    """The element with the name that a label without a colon stands before: `<dt>Penulis</dt><dd>Sari Dewi</dd>`."""
    label = element
    for above in islice(element.iterancestors(), _ROW_HEIGHT):
        if label.getnext() is not None or len(above) > 1:
            break
        label = above
    beside = label.getnext()
    if beside is None or _short_line(element).casefold() not in _roles():
        return None
    return beside if _NAME.fullmatch(_short_line(beside)) else None


def _short_line(element: html.HtmlElement) -> str:
    return short_line(element, _LONGEST_LINE)


def _marked(tree: html.HtmlElement, publisher: Publisher) -> tuple[PageByline, list[html.HtmlElement]]:
    """Who is shown as author and editor where pages of any outlet show them, and the elements of those lines.

    A name has two words at least, since a desk or a nickname has one; cards that tell the role are one byline.
    """
    authors: list[str] = []
    editor, all_cards = None, True
    rows: list[html.HtmlElement] = []
    for element in [*select(tree, page_rules("byline")), *named(tree, page_pattern("byline_classes"))][
        : 2 * _MOST_BYLINES
    ]:
        if stands_beside(element):
            continue
        line, byline = (line_of(element) or _told_name(element))[:200], _byline_of(element, publisher)
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
    links = select(tree, "[rel~=author]")[:_MOST_BYLINES]
    return list(dict.fromkeys(name for link in links for name in people([line_of(link)], publisher) if " " in name))


def _own_line(element: html.HtmlElement) -> list[html.HtmlElement]:
    """The block of an element that holds little else than it; none where that is a paragraph of a story."""
    length, block = len(line_of(element)), element
    while block.tag in INLINE and (above := block.getparent()) is not None:
        block = above
    return [block] if len(line_of(block)) <= min(length + _LONGEST_LEAD, _LONGEST_LINE) else []


@cache
def _roles() -> frozenset[str]:
    return frozenset(page_rules("roles_behind").split())


@cache
def _label_alone() -> re.Pattern[str]:
    """`Editor Sari Dewi`, a whole text without a colon."""
    labels = "|".join((*listed("without_colon"), *listed("editors")))
    return re.compile(rf"\s*(?P<label>(?i:{labels}))\s+(?P<name>{NAME_ALONE})\s*")


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
        rf"(?P<name>{_NAME.pattern})\W{{1,4}}(?i:(?P<role>{'|'.join(sorted(_roles()))})(?:\s(?:{ranks}))?)"
        r"(?P<outlet>(?:\s(?:di\s)?[A-Z][\w.]*){1,4})?\W{0,2}(?:\s\d.*)?$"
    )


@cache
def _label_at_start() -> re.Pattern[str]:
    words = "|".join((author_labels(), editor_labels(), *page_rules("more_at_start").split()))
    # `Oleh Sari Dewi - 12 Maret 2024` needs no colon; a sentence that begins so goes on in small letters.
    name = r"(?-i:[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){0,4})"
    others = rf"(?:(?:,\s*(?:dan\s|and\s)?|\s(?:dan|and|&)\s){name}){{0,4}}"
    agents = "|".join(listed("agents"))
    made = rf"(?:(?:di\w{{4,14}}|edited|translated|{page_rules('made')}|{page_rules('made_texts')})\s)?"
    without_colon = (
        rf"{made}(?:{agents})\s+{name}{others}(?:\s\S{{0,30}}@\S+)?"
        rf"\s*(?:\)?\s*$|,\s*(?:{page_rules('edited')})\s(?:{agents})\s{name}\W?$|(?:[-–—|,•]|(?:pada|on|di)\s)\s*(?:$|\D{{0,12}}\d))"
    )
    return re.compile(
        rf"(?:[\s(|/-]*|[\w\s,./:-]{{0,60}}(?:[|•·]|\s[-–—]\s)\s*)(?:(?:{words})\b\s*(?:[:&/(]|$)|{made}(?:{agents})\s*$|{without_colon})",
        re.IGNORECASE,
    )
