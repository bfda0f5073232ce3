"""What SQLite says went wrong, as the archive's own faults."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING

from briefing_tui.errors import ArchiveError
from briefing_tui.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.messages import MessageId

# By primary result code (https://www.sqlite.org/rescode.html).
_FAULTS: dict[int, MessageId] = {
    sqlite3.SQLITE_BUSY: "archive.locked",
    sqlite3.SQLITE_LOCKED: "archive.locked",
    sqlite3.SQLITE_FULL: "archive.full",
    sqlite3.SQLITE_CORRUPT: "archive.damaged",
    sqlite3.SQLITE_NOTADB: "archive.not_one",
    sqlite3.SQLITE_READONLY: "archive.read_only",
    sqlite3.SQLITE_PERM: "archive.read_only",
    sqlite3.SQLITE_INTERRUPT: "archive.interrupted",
}
_PRIMARY = 0xFF


@contextmanager
def named_faults(archive: str) -> Iterator[None]:
    """Raise `ArchiveError` for whatever SQLite raises inside."""
    try:
        yield
    except sqlite3.Error as fault:
        raise fault_of(archive, fault) from fault


def fault_of(archive: str, fault: Exception) -> ArchiveError:
    """The archive's fault for one of SQLite's."""
    code = getattr(fault, "sqlite_errorcode", None)
    message_id = _FAULTS.get(code & _PRIMARY) if code is not None else None
    if message_id is not None:
        return ArchiveError(message_id, archive=archive)
    return ArchiveError("archive.failed", archive=archive, reason=Message("as_said", words=str(fault)))
