"""What an engine must do for the store: run SQL, keep the words, number what comes. One for each kind of database.

SQL is written once, with `?` for what is filled in; an engine that writes it otherwise changes it. No statement has a
`?` or a `%` of its own. Conflicts are said as `ON CONFLICT DO NOTHING`, which all engines know.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from contextlib import AbstractContextManager
    from pathlib import Path

Row = tuple[Any, ...]


class Condition(NamedTuple):
    """A piece of SQL and what is filled into it."""

    sql: str
    values: tuple[object, ...] = ()


class IndexedText(NamedTuple):
    """The folded words of a story, parted by blanks."""

    story: int
    title: str
    text: str


class PhraseGroup(NamedTuple):
    """Alternatives, each a phrase of folded words parted by blanks; the last word of a prefix goes on as it likes."""

    phrases: tuple[str, ...]
    prefixes: tuple[str, ...] = ()
    in_title: bool = False


class PhraseQuery(NamedTuple):
    """A table of texts whose column `key` is the story's id, the condition, and what to order by for the best first."""

    table: str
    key: str
    condition: Condition
    rank: str


class Engine(Protocol):
    """One open database. Every method raises `ArchiveError` for what goes wrong, in words that name the archive."""

    @property
    def name(self) -> str:
        """The path or the address, as it is shown."""

    @property
    def types(self) -> Mapping[str, str]:
        """What `{number}`, `{text}`, `{bytes}`, `{keyed}` are in `schema.py`."""

    @property
    def own_tables(self) -> Sequence[Sequence[str]]:
        """Further statements of each migration: the index of words."""

    def close(self) -> None:
        """Close the database."""

    def interrupt(self) -> None:
        """End what another thread is waiting for."""

    def rows(self, sql: str, values: Sequence[object] = ()) -> list[Row]:
        """All rows of a query."""

    def run(self, sql: str, values: Sequence[object] = ()) -> int:
        """Run a statement; how many rows it touched."""

    def run_many(self, sql: str, rows: Iterable[Sequence[object]]) -> None:
        """Run one statement for each row of values."""

    def insert(self, table: str, columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
        """Insert many rows; those whose key is there already are left out."""

    def reading(self) -> AbstractContextManager[None]:
        """Several queries that see one state of the database; nested ones belong to the outermost."""

    def writing(self) -> AbstractContextManager[None]:
        """One transaction that no other writer comes between: on the disk when it ends, or nothing of it."""

    def next_numbers(self, name: str, count: int) -> int:
        """The first of `count` numbers that nobody had before, within `writing`; of a `story`, `event` or `actor`."""

    def index_words(self, texts: Iterable[IndexedText]) -> None:
        """Add texts to the index of words."""

    def forget_words(self, texts: Iterable[IndexedText]) -> None:
        """Take texts out of the index; they must be the very texts that were added."""

    def phrase_query(self, groups: Sequence[PhraseGroup]) -> PhraseQuery:
        """How texts are found that have something of every group."""

    def words_between(self, first: str, end: str) -> list[str]:
        """The words of the index from `first` up to, not including, `end`."""

    def check(self) -> list[str]:
        """What the database itself finds wrong, a line each."""

    def backup(self, path: Path) -> None:
        """Write a copy of the database as it is now."""

    def size(self) -> int:
        """How many bytes it takes."""

    def wipe(self) -> None:
        """See to it that what was removed cannot be read from the files any more."""
