"""Where stories come from: files, standard input, folders, records, pages, feeds. Each yields articles or faults."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Article

__all__ = ["SourceOptions", "read_sources"]


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the command line says of reading.

    `fields` maps news-watch's field names to those of the records at hand (`title` to `judul`); `limit` is how many
    stories of each source; `since` leaves out those published before that day; `stdin` is what `-` reads instead of
    the process's standard input.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    limit: int | None = None
    since: date | None = None
    stdin: BinaryIO | None = None


def read_sources(arguments: Sequence[str], options: SourceOptions | None = None) -> Iterator[Article | SourceError]:
    """Every story of every source, in order, one at a time; a fault is yielded in the place of what it cost.

    An argument is a path, a folder, a pattern (`*.txt`), a URL, or `-` for standard input.
    """
    chosen = options or SourceOptions()
    for argument in arguments:
        taken = 0
        if chosen.limit is not None and chosen.limit <= 0:
            return
        for story in _read(argument, chosen):
            if not isinstance(story, SourceError):
                if chosen.since and story.published and story.published[:10] < chosen.since.isoformat():
                    continue
                taken += 1
            yield story
            if taken == chosen.limit:
                break


def _read(argument: str, options: SourceOptions) -> Iterator[Article | SourceError]:
    from briefing_tui.sources import files

    if argument == "-":
        yield from files.read_stdin(options)
    elif re.match(r"https?://", argument, re.I):
        yield from _read_url(argument, options)
    else:
        yield from files.read_path(argument, options)


def _read_url(url: str, options: SourceOptions) -> Iterator[Article | SourceError]:
    try:
        from briefing_tui.sources.web import fetch_story

        yield from fetch_story(url, options)
    except ImportError as fault:
        yield SourceError(url, f"web pages cannot be fetched: {fault}")
    except SourceError as fault:
        yield fault
