"""The author whom a page names without a label, below its title with the day: `Sari Dewi - 4 Maret 2024`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.language.common_words import common_words
from briefing_tui.sources.article.byline_fields import NAME_ALONE
from briefing_tui.sources.article.known_people import holds_known_name
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.written_moments import without_moments
from briefing_tui.sources.html.bylines import people
from briefing_tui.sources.html.outlets import page_pattern, page_rules
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import html

    from briefing_tui.sources.html.bylines import Publisher

_LINES_BELOW = 12
_LONGEST = 90
_MOMENT = "\n"
_PARTING = re.compile(r"\s*[|•·,–—\n]\s*|\s+(?:[-/]|(?i:dan))\s+")


def names_below(title: html.HtmlElement, publisher: Publisher) -> tuple[str, ...]:
    """The names that stand in one line with the day below a title, or right before or behind it; () where none do."""
    lines: list[str] = []
    dated = None
    for line, address in _lines_below(title, publisher):
        if dated is not None:  # behind the day
            parts = [part for part in _parts(line) if not publisher.is_named(part)]
            is_linked = _of_author().search(address) is not None and re.fullmatch(NAME_ALONE, line) is not None
            return people(parts, publisher) if is_linked or all(map(_is_name, parts)) else ()
        ago = page_pattern("lines_above").fullmatch(line) is not None
        marked = _MOMENT if ago and line[:1].isdigit() else without_moments(line, _MOMENT)
        if _MOMENT in marked:
            parts = [part for part in _parts(marked) if not publisher.is_named(part)]
            dated = [part for part in parts if _is_name(part)] or _only_name(parts) or _last_name(lines, publisher)
            if dated:
                return people(dated, publisher)
        lines.append(line)
    return ()


def _lines_below(title: html.HtmlElement, publisher: Publisher) -> Iterator[tuple[str, str]]:
    """The short lines below a title up to the first long one, each with the address it links to, if any.

    Signs alone and names of outlets are left out.
    """
    nodes = title.xpath(f"following::text()[normalize-space()][position() <= {_LINES_BELOW}]")
    for node in nodes if isinstance(nodes, list) else []:
        line = " ".join(str(node).split())
        if len(line) > _LONGEST:
            return
        if any(map(str.isalnum, line)) and line.casefold() not in written_names() and not publisher.is_named(line):
            holder = node.getparent()
            yield line, (holder.get("href") or "") if holder is not None and holder.tag == "a" else ""


def _parts(line: str) -> list[str]:
    return [part.strip(" /-") for part in _PARTING.split(line)]


def _only_name(parts: list[str]) -> list[str]:
    """The only part of a line that can be a name, where none is on record: no place and of no words of every day."""
    alone = [part for part in parts if _is_alone(part) and not _is_of_words(part)]
    return alone if len(alone) == 1 else []


def _last_name(lines: list[str], publisher: Publisher) -> list[str]:
    """The name in the last line, or in the one before it where the last is a channel or says what its bearer is."""
    if lines and (lines[-1].split()[0].casefold() in page_rules("roles_behind").split() or _is_channel(lines[-1])):
        lines = lines[:-1]
    if len(lines) > 1 and is_on_record(lines[-1].strip(" ,")):  # `Sari Dewi, Ternate`
        lines = lines[:-1]
    parts = [part for line in lines[-1:] for part in _parts(line) if not publisher.is_named(part)]
    return parts if parts and all(_is_name(one) or (_is_alone(one) and not _is_of_words(one)) for one in parts) else []


def _is_name(part: str) -> bool:
    """Whether words are a person's name: one of them is on record as that, all of them are no place."""
    part = part.title() if part.isupper() else part
    return _is_alone(part) and holds_known_name(part) and not common_words().issuperset(part.casefold().split())


def _is_alone(part: str) -> bool:
    return re.fullmatch(NAME_ALONE, part) is not None and not is_on_record(part) and not _is_channel(part)


def _is_channel(line: str) -> bool:
    return _channel_words().issuperset(line.casefold().split())


def _is_of_words(name: str) -> bool:
    """Whether a word of every day is in it: a channel (`Berita Utama`) stands right before a day as well."""
    words = name.casefold().split()
    return not common_words().isdisjoint(words) or not _channel_words().isdisjoint(words)


@cache
def _channel_words() -> frozenset[str]:
    return frozenset(page_rules("channel_words").split())


@cache
def _of_author() -> re.Pattern[str]:
    """The address of an author's own page: `/penulis/sari-dewi/`."""
    return re.compile(rf"/(?:{'|'.join(page_rules('author_folders').split())})/")
