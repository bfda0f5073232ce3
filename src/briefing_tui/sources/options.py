"""What the command line says of reading sources."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from briefing_tui.briefing import Article

# What of a record can be named: news-watch's fields, and two that other scrapers keep.
RECORD_FIELDS = ("title", "publish_date", "author", "content", "keyword", "category", "source", "link", "editor",
                 "hour")  # fmt: skip


@dataclass(frozen=True, slots=True)
class SourceOptions:
    """What the command line says of reading.

    `fields` maps `RECORD_FIELDS` to those of the records at hand (`title` to `judul`); `limit` is how many
    stories of each source; `since` leaves out those of a day before, where `story_day` tells the day of one whose
    source does not, and one without any stays; `fetch` has the pages of a feed at hand fetched, too, as those of a
    fetched feed are; `stdin` is what `-` reads instead of the process's standard input; with `verbose` notes say what
    was found where on a page; with `repeats` a story that came before comes again.
    `known` are addresses of stories that are at hand: entries of a feed that lead to them are left out, and their pages
    are not asked for.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    limit: int | None = None
    since: date | None = None
    story_day: Callable[[Article], date | None] | None = None
    fetch: bool = False
    stdin: BinaryIO | None = None
    verbose: bool = False
    repeats: bool = False
    known: frozenset[str] = frozenset()
