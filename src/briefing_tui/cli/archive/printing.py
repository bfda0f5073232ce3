"""What the verbs of the archive have in common: the archive opened, the query read, lines printed."""

from __future__ import annotations

import os
import sys
from contextlib import closing, contextmanager
from datetime import date
from typing import TYPE_CHECKING

from briefing_tui.archive.location import archive_location, open_archive
from briefing_tui.archive.query.parser import parse_query
from briefing_tui.i18n import Labels
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.store import Store
    from briefing_tui.cli.archive.arguments import ArchiveCommand


@contextmanager
def archive_of(asked: ArchiveCommand, *, create: bool = False) -> Iterator[Store]:
    """The archive that is meant, open as long as it is used. Raises `ArchiveError` where it cannot be."""
    from briefing_tui.tui.config import load_config

    location = archive_location(asked.archive, None)
    if asked.archive is None and not os.environ.get("BRIEFING_ARCHIVE"):
        location = archive_location(None, load_config(asked.language).archive)
    with closing(open_archive(location, create=create)) as store:
        yield store


def query_of(asked: ArchiveCommand, store: Store, words: tuple[str, ...] | None = None) -> Query:
    """The query that the words of the command line are. Raises `UsageError` where they are none."""
    return parse_query(" ".join(asked.words if words is None else words), date.today(), store.saved())


def labels_of(asked: ArchiveCommand) -> Labels:
    """What the archive says, in the language asked for."""
    return Labels(asked.language, "archive.toml")


def print_line(line: str) -> None:
    """A line on standard output."""
    print_text(sanitize_line(line) + "\n")


def print_text(text: str) -> None:
    """Text on standard output, at once."""
    sys.stdout.write(text)
    sys.stdout.flush()
