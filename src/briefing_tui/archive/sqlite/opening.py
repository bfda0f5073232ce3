"""An archive's file opened: is it one, may it be used where it is, are its tables those of today."""

from __future__ import annotations

import os
import sqlite3
import time
from typing import TYPE_CHECKING

from briefing_tui.archive.sql.schema import VERSION, migrate
from briefing_tui.archive.sql.store import SqlStore
from briefing_tui.archive.sqlite.engine import APPLICATION_ID, HEADER, SqliteEngine
from briefing_tui.archive.sqlite.faults import fault_of, named_faults
from briefing_tui.archive.sqlite.file_systems import network_file_system
from briefing_tui.errors import ArchiveError, reason_of
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from pathlib import Path

_PAGE_SIZE = 8192
_CACHE_KIB = 32_000
# Another writer is waited for so long: it commits after half a second, a migration may take longer.
PATIENCE_SECONDS = 30.0
_PAUSE = 0.02


def open_sqlite(path: Path, *, create: bool) -> SqlStore:
    """The archive in a file; with `create`, a new one (mode 0600) where there is none.

    Raises `ArchiveError` where it cannot be used: there is none, it is another file, lies on a network file system, was
    made by a newer version, is damaged. Tables of an older version are brought up to date, after a backup beside it.
    """
    name = sanitize_line(str(path))
    if kind := network_file_system(path):
        raise ArchiveError("archive.network", archive=name, kind=kind)
    try:
        is_new = _made_ready(path, name, create=create)
    except OSError as fault:
        raise ArchiveError("archive.failed", archive=name, reason=reason_of(fault)) from fault
    connection = _connected(path, name)
    engine = SqliteEngine(connection, path, name)
    try:
        with named_faults(name):
            _set_up(connection, engine, path, name, is_new=is_new)
    except BaseException:
        connection.close()
        raise
    return SqlStore(engine)


def _made_ready(path: Path, name: str, *, create: bool) -> bool:
    """See that a file is there; whether it is an empty one."""
    if path.exists() and not path.is_file():  # a folder; a pipe, which would be waited for
        raise ArchiveError("archive.not_one", archive=name)
    if not path.exists():
        if not create:
            raise ArchiveError("archive.none", archive=name)
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
    with path.open("rb") as file:
        header = file.read(len(HEADER))
    if header not in (b"", HEADER):
        raise ArchiveError("archive.not_one", archive=name)
    return not header


def _connected(path: Path, name: str) -> sqlite3.Connection:
    """A connection that can write where it may, else one that only reads."""
    folder_writable = os.access(path.parent, os.W_OK) and os.access(path, os.W_OK)
    mode = "rw" if folder_writable else "ro"
    if not folder_writable and not path.with_name(path.name + "-wal").exists():
        # Nobody can be writing it here: SQLite need not make the files by which users of one file agree.
        mode = "ro&immutable=1"
    try:
        return sqlite3.connect(
            f"{path.resolve().as_uri()}?mode={mode}",
            uri=True,
            timeout=PATIENCE_SECONDS,
            isolation_level=None,
            check_same_thread=False,
        )
    except sqlite3.Error as fault:
        raise fault_of(name, fault) from fault


def _set_up(connection: sqlite3.Connection, engine: SqliteEngine, path: Path, name: str, *, is_new: bool) -> None:
    version, application, has_tables = _made_so_far(connection)
    if version > VERSION:
        raise ArchiveError("archive.newer_schema", archive=name, version=version, known=VERSION)
    if not is_new and (application != APPLICATION_ID and (version or has_tables)):
        raise ArchiveError("archive.not_one", archive=name)
    connection.execute(f"PRAGMA cache_size = -{_CACHE_KIB}")
    connection.execute("PRAGMA temp_store = MEMORY")
    if version < VERSION:
        if version == 0:
            connection.execute(f"PRAGMA page_size = {_PAGE_SIZE}")
        else:
            _back_up_first(engine, path, version)
        _keep_a_log(connection)
        _migrate(connection, engine)
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")


def _keep_a_log(connection: sqlite3.Connection) -> None:
    """Let the file have a log that readers and a writer share (WAL). SQLite itself does not wait with this."""
    ends = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as fault:
            # The low byte: also where another process mends the log (SQLITE_BUSY_RECOVERY).
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > ends:
                raise
            time.sleep(_PAUSE)


def _made_so_far(connection: sqlite3.Connection) -> tuple[int, int, bool]:
    """The schema's version, the application's number and whether there are tables, all of one state of the file.

    Asked one by one, what another process makes meanwhile would look like somebody else's tables.
    """
    connection.execute("BEGIN")
    try:
        asked = ("PRAGMA user_version", "PRAGMA application_id", "SELECT count(*) FROM sqlite_master")
        version, application, tables = (connection.execute(one).fetchone()[0] for one in asked)
        return version, application, tables > 0
    finally:
        connection.execute("ROLLBACK")


def _back_up_first(engine: SqliteEngine, path: Path, version: int) -> None:
    """Keep the archive as it was before its tables change."""
    backup = path.with_name(f"{path.name}.schema-{version}")
    if not backup.exists():
        engine.backup(backup)


def _migrate(connection: sqlite3.Connection, engine: SqliteEngine) -> None:
    """Bring the tables up to date in one transaction; another process may have done so meanwhile."""
    with engine.writing():
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        if version < VERSION:
            migrate(engine, version)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {VERSION}")
