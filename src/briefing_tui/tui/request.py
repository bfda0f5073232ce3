"""What the command line asks of the app. Without Textual, so that the command line can build it at no cost."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from briefing_tui.sources import SourceOptions

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Language

ColorChoice = Literal["auto", "always", "never"]


@dataclass(frozen=True, slots=True)
class AppRequest:
    """The sources to open and the options that hold for the whole session.

    `language_given` says that the reader named the language on the command line: it then stands before the
    configuration file's. `verbose` asks for every fault on standard error in the end, not the first ones alone.
    `jobs` is how many processes at most brief many stories.
    `ascii_only` says that the terminal knows no Unicode, `linear` that a screen reader or a braille line reads it.
    `archive` is the path or address of an archive, None for the reader's own; `opens_archive` shows it first.
    """

    arguments: tuple[str, ...] = ()
    source_options: SourceOptions = field(default_factory=SourceOptions)
    date: date | None = None
    language: Language = "id"
    mouse: bool = True
    color: ColorChoice = "auto"
    language_given: bool = False
    verbose: bool = False
    ascii_only: bool = False
    linear: bool = False
    watch: bool = False
    jobs: int = 1
    archive: str | None = None
    opens_archive: bool = False
