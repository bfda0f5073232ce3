"""Where stories come from: files, standard input, folders, records, pages, feeds. Each yields articles or named errors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Article

__all__ = ["SourceOptions", "read_sources"]


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the command line says of reading: column names, how many stories, from which day on."""

    fields: Mapping[str, str] = field(default_factory=dict)
    limit: int | None = None
    since: date | None = None


def read_sources(arguments: Sequence[str], options: SourceOptions | None = None) -> Iterator[Article | SourceError]:
    """Every story of every source, in order, one at a time; a fault is yielded in the place of what it cost.

    An argument is a path, a folder, a URL, or `-` for standard input.
    """
    yield from ()
