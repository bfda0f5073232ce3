"""The keywords that close a story, behind the initials that sign it, under a heading or under none."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import read_toml

_INITIALS_ALONE = r"[(\[][A-Za-z]{2,4}(?:[/*][A-Za-z]{2,4}){1,2}[)\]]"
_SIGNED_KEYWORDS = r"(?:^|[.!?\"”\])]\s*)\([a-z]{2,4}(?:/[a-z]{2,4}){1,2}\)\s+(?P<keywords>[^.!?:;\"“”()]{3,300})$"
_KEYWORD_LINES = 16
_KEYWORD_WORDS = 5
_LONGEST_KEYWORD = 10  # words of one below a heading
_FEWEST_KEYWORDS = 3
_LONGEST_HEADING = 24


def without_keywords(lines: list[str]) -> list[str]:
    """The lines without the keywords that close a story, behind the initials that sign it or a line `Tags:`."""
    for number in range(len(lines) - 1, max(-1, len(lines) - _KEYWORD_LINES), -1):
        line = lines[number]
        signed = line[:1] in ("(", "[") and re.fullmatch(_INITIALS_ALONE, line) is not None
        if signed or (0 < len(line) <= _LONGEST_HEADING and _keyword_heading().fullmatch(line)):
            return lines[: number + signed]
        if "/" in line and (match := re.search(_SIGNED_KEYWORDS, line)):
            return [*lines[:number], line[: match.start("keywords")].rstrip(), *lines[number + 1 :]]
        if line and not _may_be_keyword(line, _LONGEST_KEYWORD):
            break
    return _without_closing_keywords(lines)


def _may_be_keyword(line: str, most: int) -> bool:
    """Whether a line can be a keyword of at most so many words."""
    return len(line.split()) <= most and not line.endswith((".", "!", "?", '"', "”")) and ":" not in line


def _without_closing_keywords(lines: list[str]) -> list[str]:
    """The lines without keywords that close them under no heading: short lines that the story says itself."""
    filled = [number for number, line in enumerate(lines) if line]
    first = len(filled)
    while (
        first and _may_be_keyword(lines[filled[first - 1]], _KEYWORD_WORDS) and lines[filled[first - 1]][:1].isalpha()
    ):
        first -= 1
    keywords = [lines[number] for number in filled[first:]]
    if not first or not _FEWEST_KEYWORDS <= len(keywords) <= _KEYWORD_LINES:
        return lines
    story = " ".join(lines[number] for number in filled[:first]).casefold()
    told = sum(keyword.casefold() in story for keyword in keywords)
    return lines[: filled[first]] if told >= len(keywords) - 1 else lines


@cache
def _keyword_heading() -> re.Pattern[str]:
    return re.compile(rf"(?i:{read_toml('lexicons/reading.toml')['boilerplate']['keywords']})\s*:?")
