"""The author whom a page names without a label, below its title with the day: `Sari Dewi - 4 Maret 2024`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.resources import read_toml
from briefing_tui.sources.article.bylines import NAME_ALONE
from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.publish_date import without_moments
from briefing_tui.sources.html.bylines import people
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from lxml import html

    from briefing_tui.sources.html.bylines import Publisher

_LINES_BELOW = 12
_LONGEST = 90
_MOMENT = "\n"
_PARTING = re.compile(r"\s*[|•·,–—\n]\s*|\s+[-/]\s+")


def names_below(title: html.HtmlElement, publisher: Publisher) -> tuple[str, ...]:
    """The names that stand in one line with the day below a title, or right before it; () where none do."""
    nodes = title.xpath(f"following::text()[normalize-space()][position() <= {_LINES_BELOW}]")
    before = ""
    for node in nodes if isinstance(nodes, list) else []:
        line = " ".join(str(node).split())
        if len(line) > _LONGEST:
            break
        if not any(map(str.isalnum, line)) or line.casefold() in written_names() or publisher.is_named(line):
            continue
        ago = page_pattern("lines_above").fullmatch(line) is not None
        marked = _MOMENT if ago and line[:1].isdigit() else without_moments(line, _MOMENT)
        if _MOMENT in marked:
            parts = [part for part in _PARTING.split(marked) if _is_name(part)] or [before] * _is_name(before)
            return people(parts, publisher)
        before = line
    return ()


def _is_name(part: str) -> bool:
    """Whether words are a person's name: one of them is on record as that, all of them are no place."""
    if not re.fullmatch(NAME_ALONE, part) or is_on_record(part):
        return False
    return any(word in _names_on_record() for word in part.split())


@cache
def _names_on_record() -> frozenset[str]:
    tables = read_toml("lexicons/person_names.toml").values()
    return frozenset(name.strip() for names in tables for name in str(names).replace("\n", " ").split(","))
