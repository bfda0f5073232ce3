"""The address of a story that its text gives on a line of its own, below the title or at the end."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import phrase_list, read_toml

_HEAD_LINES = 6
_TAIL_LINES = 4
# An address right behind the last sentence of a paragraph, which no blank parts from it.
_GLUED = re.compile(r"(?<=[.!?”\"])https?://[^\s<>()]{1,2000}\Z")
# A story's first paragraph is longer, or ends as a sentence does.
_LONGEST_HEAD_LINE = 120
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:\?\S*)?\Z", re.I)


def strip_addresses(lines: list[str]) -> tuple[list[str], str | None]:
    """The lines without those at head and end that hold an address alone, and the story's own, if there is one.

    Its own is one above the first paragraph, or one with a label (`Sumber: https://...`). One below a pointer
    (`Baca juga: Judul`) is that story's: its title becomes a link (`Baca juga: [Judul](https://...)`).
    """
    filled = [number for number, line in enumerate(lines) if line]
    head = _above_first_paragraph(lines, filled)
    story_lines, own = list(lines), None
    for before, number in zip([None, *filled], filled, strict=False):
        match = _address_alone().fullmatch(lines[number])
        if match is None:
            continue
        pointer = _pointer().match(lines[before]) if before is not None else None
        if pointer is not None and before is not None:
            title = lines[before][pointer.end() :]
            story_lines[before], story_lines[number] = f"{pointer.group()}[{title}]({match['address']})", ""
        elif number in head or match["label"]:
            story_lines[number], own = "", own or _of_page(match["address"])
        elif number in filled[-_TAIL_LINES:]:
            story_lines[number] = ""
    return story_lines, own


def _of_page(address: str) -> str | None:
    return None if _PICTURE.search(address) else address


def without_glued_address(line: str) -> str:
    """A paragraph without the address that a scraper glued to its last sentence: `Pasar ramai.https://...`."""
    return _GLUED.sub("", line) if "://" in line else line


def points_elsewhere(line: str) -> bool:
    """Whether a line names another story: `Baca juga: Judul`."""
    return _pointer().match(line) is not None


def _above_first_paragraph(lines: list[str], filled: list[int]) -> list[int]:
    for place, number in enumerate(filled[:_HEAD_LINES]):
        if len(lines[number]) > _LONGEST_HEAD_LINE or lines[number].endswith((".", '."', ".”")):
            return filled[:place]
    return filled[:_HEAD_LINES]


@cache
def _address_alone() -> re.Pattern[str]:
    labels = "|".join(phrase_list("lexicons/reading.toml", "links", "own_address"))
    return re.compile(rf"\W{{0,3}}(?P<label>(?:{labels})\s*:[\s<(]*)?(?P<address>https?://[^\s<>()]+)[\s>)]*", re.I)


@cache
def _pointer() -> re.Pattern[str]:
    links = read_toml("lexicons/reading.toml")["links"]
    words = "|".join(f"{links['openers']} | {links['with_colon']}".split(" | "))
    return re.compile(rf"\W{{0,3}}(?:{words})\s*:\s*(?=[^\s\[\]]{{2,}}\s)", re.I)
