"""Faults in the reader's language: English lines as the code writes them, Indonesian ones out of
`data/interface/faults.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from briefing_tui.briefing import Language

_PLACE = re.compile(r"\\\{(\w+)\\\}")
# Lines hold lines (`the story is not whole: ADDRESS: HTTP 404`), no deeper than this.
_DEEPEST = 4


def told(fault: Exception, language: Language) -> str:
    """The line for a fault, its source before it. What has no translation stays in English."""
    if isinstance(fault, SourceError):
        return f"{fault.source}: {translate(fault.reason, language)}"
    return translate(str(fault), language)


def translate(line: str, language: Language) -> str:
    """A line of a fault, written in English, in a language; the line itself where it is not on record."""
    return line if language == "en" else _in_indonesian(line, 0)


def _in_indonesian(line: str, depth: int) -> str:
    for pattern, words in _catalogue() if depth < _DEEPEST else ():
        if match := pattern.fullmatch(line):
            filled = {name: _in_indonesian(value, depth + 1) for name, value in match.groupdict().items()}
            return words.format(**filled)
    return line


@cache
def _catalogue() -> tuple[tuple[re.Pattern[str], str], ...]:
    """The lines as patterns: those with the most words of their own first."""
    lines: dict[str, str] = read_toml("interface/faults.toml")["id"]
    ordered = sorted(lines, key=lambda line: -len(re.sub(r"\{\w+\}", "", line)))
    return tuple((re.compile(_PLACE.sub(r"(?P<\1>.+?)", re.escape(line)), re.DOTALL), lines[line]) for line in ordered)
