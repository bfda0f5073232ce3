"""What each verb of the archive begins with: the archive opened, the query read, the words it speaks in."""

from __future__ import annotations

import os
from contextlib import closing, contextmanager
from datetime import date
from typing import TYPE_CHECKING

from briefing_tui.archive.location import VARIABLE, archive_location, open_archive
from briefing_tui.archive.query.parser import parse_query
from briefing_tui.i18n import Labels

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.store import Store
    from briefing_tui.cli.archive.arguments import ArchiveCommand


@contextmanager
def archive_of(command: ArchiveCommand, *, create: bool = False) -> Iterator[Store]:
    """The archive that is meant, open as long as it is used. Raises `ArchiveError` where it cannot be."""
    from briefing_tui.tui.settings.config import load_config

    is_named = command.archive or os.environ.get(VARIABLE)
    configured = None if is_named else load_config(command.language).archive
    with closing(open_archive(archive_location(command.archive, configured), create=create)) as store:
        yield store


def query_of(command: ArchiveCommand, store: Store, words: tuple[str, ...] | None = None) -> Query:
    """The query that the words of the command line are. Raises `UsageError` where they are none."""
    return parse_query(" ".join(command.words if words is None else words), date.today(), store.saved())


def labels_of(command: ArchiveCommand) -> Labels:
    """What the archive says, in the language asked for."""
    return Labels(command.language, "archive.toml")
