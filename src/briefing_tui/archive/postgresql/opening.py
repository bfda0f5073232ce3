"""An archive on a server opened: is there one, are its tables those of today."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.sql.schema import VERSION, migrate
from briefing_tui.archive.sql.store import SqlStore
from briefing_tui.errors import ArchiveError

if TYPE_CHECKING:
    from briefing_tui.archive.postgresql.engine import PostgreSQLEngine

_SCHEMA = "schema"


def open_postgresql(url: str, *, create: bool = False) -> SqlStore:
    """The archive in the database at a URL; with `create`, a new one in a database that has none.

    Raises `ArchiveError` where it cannot be used: the driver is not installed, the server does not answer, there is no
    archive, it was made by a newer version. Tables of an older version are brought up to date in one transaction.
    """
    try:
        from briefing_tui.archive.postgresql.engine import PostgreSQLEngine
    except ImportError as fault:
        raise ArchiveError("postgresql.not_installed", fault=str(fault)) from fault
    engine = PostgreSQLEngine(url)
    try:
        version = _version(engine)
        if version > VERSION:
            raise ArchiveError("archive.newer_schema", archive=engine.name, version=version, known=VERSION)
        if version == 0 and not create:
            raise ArchiveError("archive.none", archive=engine.name)
        if version < VERSION:
            _migrate(engine)
    except BaseException:
        engine.close()
        raise
    return SqlStore(engine)


def _version(engine: PostgreSQLEngine) -> int:
    """How many migrations the tables have had; 0 where there are none."""
    # Not by `to_regclass`: it says what the session has kept of the catalogue, also while another one made the tables.
    if not engine.rows("SELECT 1 FROM pg_tables WHERE schemaname = current_schema() AND tablename = ?", ("meta",)):
        return 0
    rows = engine.rows("SELECT value FROM meta WHERE key = ?", (_SCHEMA,))
    if not rows:
        raise ArchiveError("archive.not_one", archive=engine.name)
    return int(rows[0][0])


def _migrate(engine: PostgreSQLEngine) -> None:
    """Bring the tables up to date in one transaction; another process may have done so meanwhile."""
    with engine.writing():
        version = _version(engine)
        if version < VERSION:
            migrate(engine, version)
            engine.run(
                "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                (_SCHEMA, str(VERSION)),
            )
