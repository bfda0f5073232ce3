"""One module a format, each a function from briefings to text. Knows nothing of how a briefing is made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Briefing, Language

Format = Literal["plain", "markdown", "json", "jsonl", "csv", "ics"]
Section = Literal["article", "actors", "events", "quotes", "related"]
FORMATS: tuple[Format, ...] = ("plain", "markdown", "json", "jsonl", "csv", "ics")
SECTIONS: tuple[Section, ...] = ("article", "actors", "events", "quotes", "related")


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How a briefing is written: label language, sections (all, where empty), columns, and whether in colour."""

    language: Language = "id"
    sections: tuple[Section, ...] = ()
    width: int = 80
    color: bool = False


def render(briefings: Sequence[Briefing], form: Format, options: OutputOptions | None = None) -> str:
    """The briefings in one format, ending in a line feed. The same briefings give the same text."""
    raise NotImplementedError
