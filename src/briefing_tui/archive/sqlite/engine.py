"""SQLite as the engine of a store: one file beside its log (WAL), the words in a contentless FTS5 table."""

from __future__ import annotations

import errno
import os
import sqlite3
from contextlib import contextmanager
from threading import RLock
from typing import TYPE_CHECKING

from briefing_tui.archive.sql.engine import Condition, PhraseQuery
from briefing_tui.archive.sqlite.faults import named_faults
from briefing_tui.errors import ArchiveError, OutputError, reason_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing_tui.archive.sql.engine import IndexedText, PhraseGroup, Row

TYPES = {"number": "INTEGER", "text": "TEXT", "bytes": "BLOB", "keyed": "WITHOUT ROWID"}
# Texts come as folded words: all that the tokenizer does is part them at blanks. No content: the briefing has it.
OWN_TABLES = (
    (
        "CREATE VIRTUAL TABLE words USING fts5(title, text, content='', tokenize='unicode61 remove_diacritics 0')",
        "CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row)",
    ),
)
# "bTUI", so that `file` and we know the file; where it stands in it (https://www.sqlite.org/fileformat.html).
APPLICATION_ID = 0x62545549
HEADER = b"SQLite format 3\0"
_ID_PLACE = slice(68, 72)
# A word of the title counts as much as so many of the text.
_TITLE_WEIGHT = 4.0
_INSERT_WORDS = "INSERT INTO words (rowid, title, text) VALUES (?, ?, ?)"
_DELETE_WORDS = "INSERT INTO words (words, rowid, title, text) VALUES ('delete', ?, ?, ?)"


class SqliteEngine:
    """One connection, whose users take turns."""

    def __init__(self, connection: sqlite3.Connection, path: Path, name: str) -> None:
        self._connection = connection
        self._path = path
        self._name = name
        self._file = _file_at(path)
        self._lock = RLock()

    @property
    def name(self) -> str:
        """The path as it is shown."""
        return self._name

    @property
    def types(self) -> Mapping[str, str]:
        """The types of SQLite."""
        return TYPES

    @property
    def own_tables(self) -> Sequence[Sequence[str]]:
        """The index of words."""
        return OWN_TABLES

    def close(self) -> None:
        """Close the connection; the last one takes the log into the file."""
        with self._lock, named_faults(self._name):
            self._connection.close()

    def interrupt(self) -> None:
        """End the query that is running."""
        self._connection.interrupt()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._lock, named_faults(self._name):
            return self._connection.execute(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement; how many rows it touched."""
        with self._lock, named_faults(self._name):
            return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        with self._lock, named_faults(self._name):
            self._connection.executemany(sql, rows)

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Insert many rows; those whose key is there already are left out."""
        places = ", ".join("?" * len(columns))
        self.run_many(f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({places}) ON CONFLICT DO NOTHING", rows)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries on one state of the file."""
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self.run("BEGIN")
            try:
                yield
            finally:
                self._end("ROLLBACK")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction; another writer is waited for, as long as the connection's time limit says.

        Raises `ArchiveError` where the file was removed or replaced since it was opened.
        """
        with self._lock:
            if self._connection.in_transaction:
                yield
                return
            self.run("BEGIN IMMEDIATE")
            try:
                yield
                self._check_place()
                self.run("COMMIT")
            except BaseException:
                self._end("ROLLBACK")
                raise

    def _check_place(self) -> None:
        """Raise `ArchiveError` where the file is no longer at its path: what goes into it then would be lost."""
        if _file_at(self._path) != self._file:
            raise ArchiveError("archive.taken_away", archive=self._name)

    def _end(self, how: str) -> None:
        """End a transaction, where SQLite has not ended it itself (a full disk makes it)."""
        if self._connection.in_transaction:
            self.run(how)

    def next_numbers(self, name: str, count: int) -> int:
        """The first of `count` numbers that nobody had before."""
        rows = self.rows("SELECT value FROM meta WHERE key = ?", (f"last {name}",))
        last = int(rows[0][0]) if rows else 0
        self.run(
            "INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (f"last {name}", str(last + count)),
        )
        return last + 1

    def index_words(self, texts: Iterable[IndexedText]) -> None:
        """Add texts to the index, in the order of their ids: FTS5 writes out what it has where they go back."""
        self.run_many(_INSERT_WORDS, sorted(texts))

    def forget_words(self, texts: Iterable[IndexedText]) -> None:
        """Take texts out of the index."""
        self.run_many(_DELETE_WORDS, sorted(texts))

    def phrase_query(self, groups: Sequence[PhraseGroup]) -> PhraseQuery:
        """The groups as an FTS5 expression. Words are letters and digits alone, so that quotation marks hold them."""
        expression = " AND ".join(map(_expression, groups))
        rank = f"bm25(words, {_TITLE_WEIGHT}, 1.0)"
        return PhraseQuery("words", "rowid", Condition("words MATCH ?", (expression,)), rank)

    def words_between(self, first: str, end: str) -> list[str]:
        """The words of the index from `first` up to, not including, `end`."""
        rows = self.rows("SELECT term FROM vocabulary WHERE term >= ? AND term < ?", (first, end))
        return [word for (word,) in rows]

    def check(self) -> list[str]:
        """What SQLite finds wrong in the file and in the index of words."""
        faults = [line for (line,) in self.rows("PRAGMA integrity_check(20)") if line != "ok"]
        if not faults:
            self.run("INSERT INTO words (words) VALUES ('integrity-check')")
        return faults

    def backup(self, path: Path) -> None:
        """Copy the file page by page; writers are not kept waiting, what they add meanwhile is copied, too."""
        if path.exists() and path.samefile(self._path):
            raise ArchiveError("archive.itself", archive=str(path))
        if path.is_file() and path.stat().st_size and not _is_archive(path):
            raise OutputError("output.exists", file=str(path))
        scratch = path.with_name(f".{path.name[:50]}.{os.urandom(6).hex()}")
        try:
            os.close(os.open(scratch, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o600))
            with named_faults(self._name):
                self._copy_to(scratch)
            with scratch.open("rb") as copy:
                os.fsync(copy.fileno())
            scratch.replace(path)
        except OSError as fault:
            raise ArchiveError("archive.failed", archive=str(path), reason=reason_of(fault)) from fault
        finally:
            scratch.unlink(missing_ok=True)

    def _copy_to(self, path: Path) -> None:
        target = sqlite3.connect(path)
        try:
            with self._lock:
                self._connection.backup(target, pages=1_000)
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode == sqlite3.SQLITE_FULL:  # The disk of the copy: the archive is only read.
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC)) from fault
            raise
        finally:
            target.close()

    def size(self) -> int:
        """Bytes of the file and its log."""
        files = (self._path, self._path.with_name(self._path.name + "-wal"))
        return sum(file.stat().st_size for file in files if file.exists())

    def wipe(self) -> None:
        """Write the index of words anew without what was removed (FTS5 only marks it), and empty the log.

        What else was removed is overwritten at once (`secure_delete`).
        """
        self.run("INSERT INTO words (words) VALUES ('optimize')")
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")


def _is_archive(path: Path) -> bool:
    """Whether a file is an archive, whole or not."""
    with path.open("rb") as file:
        head = file.read(_ID_PLACE.stop)
    return head.startswith(HEADER) and int.from_bytes(head[_ID_PLACE], "big") == APPLICATION_ID


def _file_at(path: Path) -> tuple[int, int] | None:
    """What tells the file at a path from any other; None where there is none."""
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_dev, status.st_ino


def _expression(group: PhraseGroup) -> str:
    parts = [f'"{phrase}"' for phrase in group.phrases] + [f'"{phrase}" *' for phrase in group.prefixes]
    either = f"({' OR '.join(parts)})"
    return f"title : {either}" if group.in_title else either
