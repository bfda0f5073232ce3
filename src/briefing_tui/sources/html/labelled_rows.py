"""The lines of a page that begin with a label, wherever they stand: `Penulis: A`, `<td>Editor</td><td>: B</td>`."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.resources import line_list
from briefing_tui.sources.article.byline_fields import NAME_ALONE, kinds_by_label, listed
from briefing_tui.sources.article.written_moments import without_moments
from briefing_tui.sources.html.blocks import INLINE
from briefing_tui.sources.html.bylines import author_labels, editor_labels, label_pattern
from briefing_tui.sources.html.dom import line_of, select, short_line, texts
from briefing_tui.sources.html.outlets import page_rules, stands_beside

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

# So many lines with a byline are read of a page.
MOST_BYLINES = 12
# What stands before a byline, and the byline's own line, have at most so many letters.
LONGEST_LEAD, LONGEST_LINE = 40, 180
NAME_OF_SEVERAL_WORDS = re.compile(r"[A-Z][\w.'’]*(?:\s[A-Z][\w.'’]*){1,4}?")
_SHORT_TEXTS = "//text()[string-length(.) < 130 and normalize-space()]"
# How far up from a label (`<td>Penulis</td>`) its name may stand.
_ROW_HEIGHT = 4
# The first of two labels: `Penulis/Editor: `, `Penulis & Editor: `.
_BEFORE_LABEL = re.compile(r"(\w+)\s?(?:[/&]|dan)$")


def labelled_rows(tree: html.HtmlElement) -> Iterator[tuple[str, html.HtmlElement]]:
    """The lines that begin with a label, wherever they stand: `Penulis: A`, `<td>Editor</td><td>: B</td>`, `Red: C`."""
    seen: set[tuple[html.HtmlElement, str]] = set()
    # An element with thousands of labels is gone through once.
    line_in, row_around, name_beside = cache(short_line_of), cache(_row), cache(_name_beside)
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
            line, row = f"{line_in(element)}: {short_line_of(beside)}", element
            yield "", beside
        if row is None and element is not None and line_in(element) == " ".join(text.split()):
            line, row = line_in(element), element  # `<span>Penulis: Sari Dewi</span><br>` in a long element
        label = label_pattern().search(line)
        if row is None or (row, line) in seen or label is None or label.start() > LONGEST_LEAD:
            continue
        seen.add((row, line))
        if not stands_beside(row):
            # `Penulis/Editor: `: the label in front has no colon of its own.
            before = line[: label.start()].rstrip()
            is_pair = (pair := _BEFORE_LABEL.search(before)) is not None and pair[1].casefold() in roles_behind_names()
            yield line if is_pair else line[label.start() :], row
        if len(seen) >= MOST_BYLINES:
            return


def _label_and_name(text: str, element: html.HtmlElement) -> str:
    """A label without a colon that begins an element, with the name alone behind it: `Penulis <b>Sari Dewi</b>`."""
    label = text.strip()
    # Counted last: lxml goes through all children for it.
    if label.casefold() not in roles_behind_names() or element.text != text or len(element) != 1:
        return ""
    name = short_line_of(element[0])
    whole = short_line_of(element) == f"{label} {name}"
    return f"{label}: {name}" if whole and NAME_OF_SEVERAL_WORDS.fullmatch(name) else ""


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
        if not short_line(element, LONGEST_LINE):
            break
        line = byline_in_line(element)
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
    if beside is None or short_line_of(element).casefold() not in roles_behind_names():
        return None
    return beside if NAME_OF_SEVERAL_WORDS.fullmatch(short_line_of(beside)) else None


def short_line_of(element: html.HtmlElement) -> str:
    """The text of an element in one line; "" where it is longer than a byline's."""
    return short_line(element, LONGEST_LINE)


def byline_in_line(element: html.HtmlElement) -> str:
    """The text of a byline in one line, the items of a list parted as names are."""
    line, items = line_of(element) or told_name(element), [line_of(item) for item in select(element, "li")]
    return line.replace(" ".join(items), " | ".join(items)) if len(items) > 1 else line


def told_name(element: html.HtmlElement) -> str:
    """The name that an element tells machines alone: `<div itemprop="author"><meta itemprop="name" content="...">`."""
    return next((str(one.get("content") or "") for one in select(element, "meta[itemprop=name]")[:1]), "")


@cache
def roles_behind_names() -> frozenset[str]:
    """The roles that stand behind a name as a label does before it: `Sari Dewi, Editor`."""
    return frozenset(page_rules("roles_behind").split())


@cache
def _label_alone() -> re.Pattern[str]:
    """`Editor Sari Dewi`, a whole text without a colon."""
    labels = "|".join((*listed("without_colon"), *listed("editors")))
    return re.compile(rf"\s*(?P<label>(?i:{labels}))\s+(?P<name>{NAME_ALONE})\s*")


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
