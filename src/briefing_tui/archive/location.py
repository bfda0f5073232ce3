"""Where the archive is: a path, or the address of a database server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from briefing_tui.errors import ArchiveError
from briefing_tui.sanitize import sanitize_source

if TYPE_CHECKING:
    from briefing_tui.archive.store import Store

VARIABLE = "BRIEFING_ARCHIVE"
FILE_NAME = "archive.db"
SCHEMES = ("postgresql", "postgres")


def archive_location(given: str | None, configured: str | None) -> str:
    """The path or address of the archive: as given, by `BRIEFING_ARCHIVE` or the configuration, else the user's own."""
    if named := given or os.environ.get(VARIABLE) or configured:
        return named
    from platformdirs import user_data_path

    return str(user_data_path("briefing-tui", appauthor=False) / FILE_NAME)


def open_archive(location: str, *, create: bool = False) -> Store:
    """The archive at a path or an address; with `create`, a new one where there is none.

    Raises `ArchiveError` where it cannot be used, and for an address with a password: those stand in `~/.pgpass`.
    """
    scheme = location.partition("://")[0].casefold() if "://" in location else ""
    if scheme:
        _look_at(location, scheme)
        from briefing_tui.archive.postgresql.opening import open_postgresql

        return open_postgresql(location, create=create)
    from briefing_tui.archive.sqlite.opening import open_sqlite

    return open_sqlite(Path(location).expanduser(), create=create)


def _look_at(location: str, scheme: str) -> None:
    """Raise `ArchiveError` for an address that is of no database we know, or has a password in it."""
    shown = sanitize_source(location)
    if scheme not in SCHEMES:
        raise ArchiveError("archive.scheme", archive=shown, schemes=" ".join(f"{name}://" for name in SCHEMES))
    try:
        parts = urlsplit(location)
        has_password = parts.password is not None or "password=" in parts.query.casefold()
    except ValueError:
        raise ArchiveError("archive.scheme", archive=shown, schemes=f"{SCHEMES[0]}://") from None
    if has_password:
        raise ArchiveError("archive.password", archive=f"{scheme}://{parts.hostname or ''}{parts.path}")
