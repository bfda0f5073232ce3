"""One PostgreSQL database. Writers take turns by a lock of the server's, so that no two wait for each other."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg

from briefing_tui.archive.postgresql import words
from briefing_tui.archive.sql.engine import Condition, PhraseQuery
from briefing_tui.errors import ArchiveError
from briefing_tui.messages import Message

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from briefing_tui.archive.sql.engine import IndexedText, PhraseGroup, Row
    from briefing_tui.messages import MessageId

# The lock that a writer holds: a number of our own, so that no other program's lock is it.
WRITER = 0x62_72_69_65_66
# Seconds.
CONNECTING, WAITING_FOR_A_WRITER = 10, 30
_FAULTS: dict[type[psycopg.Error], MessageId] = {
    psycopg.errors.QueryCanceled: "archive.interrupted",
    psycopg.errors.LockNotAvailable: "archive.locked",
    psycopg.errors.DiskFull: "archive.full",
    psycopg.errors.ReadOnlySqlTransaction: "archive.read_only",
    psycopg.errors.InsufficientPrivilege: "archive.read_only",
}


class PostgreSQLEngine:
    """A database by its URL; the password, where there is one, comes from `.pgpass` or the environment.

    Raises `ArchiveError` where the server does not answer. A server that was started anew is connected to again.
    """

    types: Mapping[str, str] = {
        "number": "BIGINT",
        # In the order of code points, as SQLite has them, whatever the server's language.
        "text": 'TEXT COLLATE "C"',
        "bytes": "BYTEA",
        "keyed": "",
    }
    own_tables: Sequence[Sequence[str]] = (
        (
            "CREATE TABLE words (story BIGINT PRIMARY KEY, found TSVECTOR NOT NULL)",
            "CREATE INDEX words_found ON words USING gin (found)",
            # Every word there ever was: a vector does not list those that begin alike.
            'CREATE TABLE word (word TEXT COLLATE "C" PRIMARY KEY)',
            "CREATE TABLE counter (name TEXT PRIMARY KEY, last BIGINT NOT NULL)",
        ),
    )

    def __init__(self, url: str) -> None:
        self._url = url
        self.name = _shown(url)
        self._turn = threading.RLock()
        self._depth = 0
        self._types: dict[str, Mapping[str, str]] = {}
        self._connection = self._connect()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def interrupt(self) -> None:
        """End what another thread is waiting for."""
        self._connection.cancel()

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""
        with self._turn, self._faults():
            return self._run(sql, values).fetchall()

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement; how many rows it touched."""
        with self._turn, self._faults():
            return max(self._run(sql, values).rowcount, 0)

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of values."""
        with self._turn, self._faults():
            if not self._depth:
                self._reconnect()
            self._connection.cursor().executemany(_with_places(sql), list(rows))

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Insert many rows in one statement, a list a column; those whose key is there already are left out."""
        of_columns = [list(column) for column in zip(*rows, strict=True)]
        if not of_columns:
            return
        types = self._types_of(table)
        lists = ", ".join(f"CAST(? AS {types[column]}[])" for column in columns)
        names = ", ".join(columns)
        self.run(f"INSERT INTO {table} ({names}) SELECT * FROM unnest({lists}) ON CONFLICT DO NOTHING", of_columns)

    def _types_of(self, table: str) -> Mapping[str, str]:
        """The types of a table's columns, looked up once."""
        if table not in self._types:
            sql = """SELECT attname, format_type(atttypid, atttypmod) FROM pg_attribute
                WHERE attrelid = to_regclass(?) AND attnum > 0 AND NOT attisdropped"""
            self._types[table] = dict(self.rows(sql, (table,)))
        return self._types[table]

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Several queries that see one state of the database; nested ones belong to the outermost."""
        with self._transaction("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY"):
            yield

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction that no other writer comes between: on the disk when it ends, or nothing of it."""
        with self._transaction(
            f"SET LOCAL lock_timeout = '{WAITING_FOR_A_WRITER}s'", f"SELECT pg_advisory_xact_lock({WRITER})"
        ):
            yield

    def next_numbers(self, name: str, count: int) -> int:
        """The first of `count` numbers that nobody had before, within `writing`."""
        sql = (
            "INSERT INTO counter VALUES (%s, %s)"
            " ON CONFLICT (name) DO UPDATE SET last = counter.last + excluded.last RETURNING last"
        )
        with self._turn, self._faults():
            (last,) = self._connection.execute(sql, (name, count)).fetchall()[0]
        return int(last) - count + 1

    def index_words(self, texts: Iterable[IndexedText]) -> None:
        """Add texts to the index of words."""
        texts = list(texts)
        self.insert("words", ("story", "found"), ((text.story, words.vector(text.title, text.text)) for text in texts))
        new = words.distinct(field for text in texts for field in (text.title, text.text))
        self.insert("word", ("word",), ((word,) for word in new))

    def forget_words(self, texts: Iterable[IndexedText]) -> None:
        """Take texts out of the index. Their words stay in the list of all words."""
        self.run("DELETE FROM words WHERE story = ANY(?)", ([text.story for text in texts],))

    def phrase_query(self, groups: Sequence[PhraseGroup]) -> PhraseQuery:
        """How texts are found that have something of every group."""
        wanted = words.query(groups)
        # Words are letters and digits: nothing in them ends a literal or is a place to fill.
        literal = "'" + wanted.replace("'", "''") + "'"
        return PhraseQuery(
            "words",
            "story",
            Condition("found @@ CAST(? AS tsquery)", (wanted,)),
            f"-ts_rank_cd(found, CAST({literal} AS tsquery), 1)",
        )

    def words_between(self, first: str, end: str) -> list[str]:
        """The words from `first` up to, not including, `end`."""
        return [
            word
            for (word,) in self.rows("SELECT word FROM word WHERE word >= ? AND word < ? ORDER BY word", (first, end))
        ]

    def check(self) -> list[str]:
        """What the server itself finds wrong: it looks after its files, and says so when it reads them."""
        return []

    def backup(self, path: Path) -> None:
        """Raises `ArchiveError`: what saves a server's database is the server's own `pg_dump`."""
        raise ArchiveError("postgresql.backup", archive=self.name, file=str(path))

    def size(self) -> int:
        """How many bytes our tables take with their indices."""
        sql = "SELECT sum(pg_total_relation_size(to_regclass(quote_ident(tablename)))) FROM pg_tables"
        return int(self.rows(f"{sql} WHERE schemaname = current_schema()")[0][0] or 0)

    def wipe(self) -> None:
        """Write our tables anew, without what was removed."""
        tables = self.rows("SELECT quote_ident(tablename) FROM pg_tables WHERE schemaname = current_schema()")
        self.run(f"VACUUM FULL {', '.join(name for (name,) in tables)}")

    def _connect(self) -> psycopg.Connection[Row]:
        with self._faults():
            connection = psycopg.connect(
                self._url, autocommit=True, connect_timeout=CONNECTING, application_name="briefing-tui"
            )
            connection.adapters.register_loader("numeric", _WholeNumber)
            connection.execute("SET client_min_messages = warning")
            return connection

    def _run(self, sql: str, values: Sequence[object]) -> psycopg.Cursor[Row]:
        if not self._depth:
            self._reconnect()
        return self._connection.execute(_with_places(sql), values)

    def _reconnect(self) -> None:
        """Connect again where the server has gone and come back; to be called outside of transactions."""
        try:
            self._connection.execute("")
        except psycopg.OperationalError:
            self._connection.close()
            self._connection = self._connect()

    @contextmanager
    def _transaction(self, *first: str) -> Iterator[None]:
        with self._turn, self._faults():
            if self._depth:
                yield
                return
            self._reconnect()
            with self._connection.transaction():
                self._depth += 1
                try:
                    for statement in first:
                        self._connection.execute(statement)
                    yield
                finally:
                    self._depth -= 1

    @contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except psycopg.Error as fault:
            raise _fault_of(self.name, fault) from fault


class _WholeNumber(psycopg.adapt.Loader):
    """What `sum` makes of numbers of eight bytes: the only `numeric` that our statements give."""

    def load(self, data: bytes | bytearray | memoryview) -> int:
        """The number as Python's."""
        return int(bytes(data))


def _fault_of(archive: str, fault: psycopg.Error) -> ArchiveError:
    """The archive's fault for one of the server's."""
    for kind, message_id in _FAULTS.items():
        if isinstance(fault, kind):
            return ArchiveError(message_id, archive=archive)
    said = " ".join(str(fault).split()) or type(fault).__name__
    return ArchiveError("archive.failed", archive=archive, reason=Message("as_said", words=said))


def _with_places(sql: str) -> str:
    """A statement with `?` as the driver wants it."""
    return sql.replace("?", "%s")


def _shown(url: str) -> str:
    """The address without user's secrets: host, port and database."""
    parts = psycopg.conninfo.conninfo_to_dict(url)
    host, port = parts.get("host") or "", f":{parts['port']}" if parts.get("port") else ""
    if str(host).startswith("/"):
        return f"postgresql:///{parts.get('dbname') or ''}?host={host}"
    return f"postgresql://{host}{port}/{parts.get('dbname') or ''}"
