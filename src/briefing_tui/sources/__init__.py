"""Where stories come from: files, standard input, folders, records, pages, feeds. Each yields articles or faults."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO

from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Article

__all__ = ["SourceOptions", "read_sources"]

_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


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
    for together in _together(arguments):
        taken = 0
        if chosen.limit is not None and chosen.limit <= 0:
            return
        for story in _read(together, chosen):
            if not isinstance(story, SourceError):
                if chosen.since and story.published and story.published[:10] < chosen.since.isoformat():
                    continue
                taken += 1
            yield story
            if taken == chosen.limit and len(together) == 1:
                break


def _together(arguments: Sequence[str]) -> Iterator[Sequence[str]]:
    """The arguments one by one, but URLs that follow one another together, so that they can be fetched at once."""
    for are_urls, group in groupby(arguments, lambda argument: bool(_WEB_ADDRESS.match(argument))):
        if are_urls:
            yield tuple(group)
        else:
            yield from ((argument,) for argument in group)


def _read(together: Sequence[str], options: SourceOptions) -> Iterator[Article | SourceError]:
    argument = together[0]
    if _WEB_ADDRESS.match(argument):
        from briefing_tui.sources.web import fetch_stories

        yield from fetch_stories(together, options)
        return
    from briefing_tui.sources import files

    if argument == "-":
        yield from files.read_stdin(options)
    else:
        yield from files.read_path(argument, options)
