"""What stands above a story's title and is no part of it: a page's menu, where on its site it stands, a letterhead."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile

from briefing_tui.language import ends_sentence
from briefing_tui.resources import line_list
from briefing_tui.sources.article.datelines import find_dateline

_HEAD_LINES = 12
# Where on its site a story stands: `Beranda > Daerah > Jawa Barat`.
_BREADCRUMB = re.compile(r"\W{0,3}(?:beranda|home)\s?[>»›/|].{0,120}", re.I)
# Entries of a menu, one a line, as they come when a page is copied whole: fewer may be a name and a place.
_FEWEST_ENTRIES = 4
_HOME = ("beranda", "home")
_ENTRY = re.compile(r"[A-Z][\w&'’-]*(?: [\w&'’-]+)?")


def without_head_matter(lines: list[str]) -> list[str]:
    """The lines without what stands above the title."""
    lines = _without_letterhead(_without_menu(lines))
    return ["" if number < _HEAD_LINES and is_head_matter(line) else line for number, line in enumerate(lines)]


def is_head_matter(line: str) -> bool:
    """Whether a line says where on its site a story stands, or what kind of text it is."""
    return bool(line) and (_BREADCRUMB.fullmatch(line) or _kind_of_text().fullmatch(line)) is not None


def _without_menu(lines: list[str]) -> list[str]:
    filled = (number for number, line in enumerate(lines) if line)
    entries = list(takewhile(lambda number: _is_entry(lines[number]), filled))
    is_led_home = len(entries) > 1 and lines[entries[0]].casefold() in _HOME
    if len(entries) < _FEWEST_ENTRIES and not is_led_home:
        return lines
    below = lines[entries[-1] + 1 :]
    return below if _has_title(below) else lines


def _is_entry(line: str) -> bool:
    return _ENTRY.fullmatch(line) is not None and not ends_sentence(line)


def _without_letterhead(lines: list[str]) -> list[str]:
    """The lines without the names in capitals of those who send a press release, which stand above its kind.

    They stay where no title stands below it: then it is they.
    """
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if line and _kind_of_text().fullmatch(line):
            return lines[number:] if _has_title(lines[number:]) else lines
        if line and not line.isupper() and not (number and _letterhead().fullmatch(line)):
            break
    return lines


def _has_title(lines: list[str]) -> bool:
    """Whether the first line that is no head matter is a title: no sentence, and no dateline begins it."""
    first = next((line for line in lines if line and not is_head_matter(line)), "")
    return bool(first) and not ends_sentence(first) and find_dateline(first) is None


@cache
def _letterhead() -> re.Pattern[str]:
    """Where a sender is found: `Jalan Sumur Bor 5`, `Telp. 021-555`."""
    return re.compile("|".join(line_list("lexicons/reading.toml", "boilerplate", "letterheads")), re.I)


@cache
def _kind_of_text() -> re.Pattern[str]:
    """`SIARAN PERS`, its number, `Diteruskan berkali-kali`."""
    patterns = line_list("lexicons/reading.toml", "boilerplate", "heads")
    return re.compile(rf"\W{{0,3}}(?:{'|'.join(patterns)})\W{{0,3}}", re.I)
