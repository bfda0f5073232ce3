"""The engine PostgreSQL: an archive that several people share, by the URL of a server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import ArchiveError

if TYPE_CHECKING:
    from briefing_tui.archive.sql.engine import Engine


def open_server(url: str) -> Engine:
    """The database at a URL. Raises `ArchiveError` where the driver is not installed or the server does not answer."""
    try:
        from briefing_tui.archive.postgresql.engine import PostgreSQLEngine
    except ImportError as fault:
        raise ArchiveError("postgresql.not_installed", fault=str(fault)) from fault
    return PostgreSQLEngine(url)
