"""One module a format, each a function from briefings to text. Knows nothing of how a briefing is made."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal, cast, get_args

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.briefing import Briefing, Language

Format = Literal["plain", "markdown", "json", "jsonl", "csv", "ics"]
Section = Literal["article", "actors", "events", "quotes", "related"]
FORMATS: tuple[Format, ...] = get_args(Format)
SECTIONS: tuple[Section, ...] = get_args(Section)
# The formats that people read: in their terminal's encoding, where the others are UTF-8 by definition.
FOR_PEOPLE: frozenset[Format] = frozenset({"plain", "markdown"})
# The formats whose briefings stand on their own, one after the other, so that each can be written as it is done.
STREAMED: frozenset[Format] = frozenset({"jsonl"})


@dataclass(frozen=True, slots=True)
class OutputOptions:
    """How a briefing is written: label language, sections (all, where empty), columns, and whether in colour.

    `several` says that more than one story was asked for, though perhaps but one could be briefed. `long` adds the
    sentence to an event that is told in a few words, `headings` leaves of each affair of a digest its heading alone.
    """

    language: Language = "id"
    sections: tuple[Section, ...] = ()
    width: int = 80
    color: bool = False
    several: bool = False
    long: bool = False
    headings: bool = False

    def shows(self, section: Section) -> bool:
        """Whether the section is wanted."""
        return not self.sections or section in self.sections


def render(briefings: Sequence[Briefing], form: Format, options: OutputOptions | None = None) -> str:
    """The briefings in one format, ending in a line feed. The same briefings give the same text."""
    module = import_module(f"briefing_tui.outputs.{form}")
    writer = cast("Callable[[Sequence[Briefing], OutputOptions], str]", module.render)
    return writer(briefings, options or OutputOptions())
