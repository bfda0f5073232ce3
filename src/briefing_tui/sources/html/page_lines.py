"""What on a page is its own and no story's: lines of days, buttons and bylines, and all below a heading of comments."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.sources.article.known_places import is_on_record
from briefing_tui.sources.article.written_moments import ZONE, weekday_pattern, without_moments
from briefing_tui.sources.html.bylines import label_pattern
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.outlets import written_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_tui.sources.html.blocks import Block

_CLOCK_FIRST = r"(?:(?:pukul|jam)\s*)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?\s*" + ZONE + r"?[\s,|•·–-]*(?=\d{1,2}[/ .-])"
_MOMENT = (
    r"(?:\d{1,2}(?:[/.-]\d{1,2}[/.-]|[ -][A-Za-z]{3,9}[ -])(?:\d{4}|\d\d)\b|[A-Za-z]{3,9}\.? \d{1,2}, \d{4}\b)?"
    r"[\s,|•·–-]*(?:(?:pukul|jam)\s*)?(?:\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[ap]\.?m\b)?)?\s*" + ZONE + r"?\b"
)
# What parts a row of days, names and outlets.
_ROW_PARTS = re.compile(r"\s*[·•|,]\s*|\s+[-–—/]\s+")
_LONGEST_ROW = 120
_LETTERS_BEHIND = 4
_SENTENCE_WORDS = 6
# A paragraph of more lines was written by no outlet.
_MOST_LINES = 3_000


def story_blocks(page: Iterable[Block], known: frozenset[str]) -> Iterator[Block]:
    """The blocks above a heading of comments or of the author, the page's own lines in them apart from the others.

    `known` are the title and the names of the story, in small letters.
    """
    sentences = 0
    for block in (part for whole in page for part in _in_lines(whole, known)):
        is_heading = not block.text.endswith(".") or len(block.text.split()) < _SENTENCE_WORDS
        if is_heading and page_pattern("closing_headings").fullmatch(block.text.strip(" :.»>").casefold()):
            if sentences > 1:
                return
            continue
        sentences += is_finished(block.text)
        yield block


def _in_lines(block: Block, known: frozenset[str]) -> Iterator[Block]:
    """The block, the lines of it that are the page's own apart from the others: title, day, byline, pointers."""
    if not block.breaks or len(block.breaks) > _MOST_LINES:
        yield block
        return
    kept: int | None = None
    for start, end in pairwise((-1, *block.breaks, len(block.text))):
        line = block.text[start + 1 : end].strip()
        if is_moment(line) or is_page_line(line, known) or label_pattern().match(line):
            if kept is not None:
                yield block.stretch(kept, start)
            kept = None
            yield block.stretch(start + 1, end)
        elif kept is None:
            kept = start + 1
    if kept is not None:
        yield block.stretch(kept, len(block.text))


def is_moment(text: str) -> bool:
    """Whether a text holds a day or an hour and nothing else."""
    match = _moment().match(text.strip())
    return (
        match is not None and any(map(str.isdigit, match.group())) and len(text.strip()) - match.end() < _LETTERS_BEHIND
    )


@cache
def _moment() -> re.Pattern[str]:
    return re.compile(f"(?:{_CLOCK_FIRST})?{weekday_pattern()}{_MOMENT}", re.I)


def is_page_line(text: str, known: frozenset[str]) -> bool:
    """Whether a text is a line of the page: a button, a notice, the story's title or names again, a row of such."""
    line = text.strip(" -–—*•\xa0")
    if not line or page_pattern("lines").fullmatch(line) or line.casefold() in known:
        return True
    # `Sari Dewi · 2 menit baca · 4 Maret 2024`.
    parts = _ROW_PARTS.split(without_moments(line, "|")) if len(line) <= _LONGEST_ROW else [line]
    # `Sari Dewi, Ternate`; in a dateline the place stands first.
    is_named = parts[0].casefold() in known
    return len(parts) > 1 and all(
        _is_of_a_row(part, known) or (is_named and is_on_record(part)) for part in parts if part
    )


def _is_of_a_row(part: str, known: frozenset[str]) -> bool:
    name = part.casefold()
    return (
        name in known or name in written_names() or is_moment(part) or page_pattern("lines").fullmatch(part) is not None
    )


def is_finished(text: str) -> bool:
    """Whether a text ends as a sentence does, or with a colon."""
    return text.rstrip(" \"'”’)").endswith((".", "!", "?", ":"))
