"""Stories in a dump of a database: the rows that `INSERT INTO`, or PostgreSQL's `COPY`, puts back into its tables.

Read as MySQL, MariaDB (mysqldump, phpMyAdmin, Adminer), PostgreSQL (pg_dump), SQLite (`.dump`), SQL Server and Oracle
write them; what else a dump does (keys, users, triggers) is passed over.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.sources.files.document_records import is_story_like
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.tables import read_sheets
from briefing_tui.sources.html.outlets import page_rules

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from briefing_tui.briefing import Article

# How a dump begins: a comment of the program that wrote it, or a command, other comments above it.
_BEGINS = re.compile(
    r"(?i)\s*(?>(?:--|\#)(?!.*\bdump\b|.*\bAdminer\b)[^\n]*\n\s*)*+"
    r"(?:(?:--|/\*).{0,60}(?:(?:SQL|database)\b.{0,60}\bdump\b|\bAdminer\b)|/\*!\d{5} SET\b|PRAGMA foreign_keys\b"
    r"|SET (?:SQL_MODE|NAMES|statement_timeout)\b|(?:INSERT|REPLACE) INTO [^\n]*(?:\(|\bVALUES\b)"
    r"|(?:CREATE|DROP) (?:TABLE|DATABASE) [^\n]*[`\"(;])"
)
_NAME = r"(?:`[^`\n]{1,64}`|\"[^\"\n]{1,64}\"|\[[^\]\n]{1,128}\]|[\w$]{1,128})"
_NAMES = rf"{_NAME}(?:\s*\.\s*{_NAME}){{0,2}}"
_STATEMENT = re.compile(
    rf"^[ \t]*(?:(?P<insert>(?:INSERT|REPLACE)(?:\s+(?:IGNORE|OR\s+\w+))?(?:\s+INTO|(?=\s+\[)))\s+(?P<into>{_NAMES})\s*"
    rf"(?:\((?P<columns>[^()]{{0,9000}})\)\s*)?VALUES?\s*(?=\()"
    rf"|COPY\s+(?P<copied>{_NAMES})\s*\((?P<copied_columns>[^()]{{0,9000}})\)\s+FROM\s+stdin;[^\n]*\n"
    rf"|CREATE\s+TABLE\s+(?:IF\s+NOT\s+EXISTS\s+)?(?P<created>{_NAMES})\s*\()",
    re.I | re.M,
)
_STRING_OF = {True: r"'(?:[^'\\]|\\.|'')*+'|\"(?:[^\"\\]|\\.|\"\")*+\"", False: r"'(?:[^']|'')*+'"}
# A value and what ends it: text, by whatever character set it is marked (`N'...'`, `_utf8mb4 '...'`); a number, NULL;
# what a function makes of a text (`CAST(N'2025-02-04' AS DateTime)`, `to_date('04-02-25', 'DD-MM-RR')`).
_VALUE_OF = {
    escapes: re.compile(
        rf"\s*+(?:(?:[NE]|_\w{{1,20}}\s*)?(?P<text>{string})|(?P<made>\w{{1,40}}\s*\((?:[^()'\"]|{string})*+\))"
        rf"|(?P<bare>[^\s,()'\"]*+(?:\s[^\s,()'\"]++)*+))(?:::[\w ]{{1,40}})?\s*+(?P<end>[,)])",
        re.S,
    )
    for escapes, string in _STRING_OF.items()
}
_TEXT_OF = {escapes: re.compile(string, re.S) for escapes, string in _STRING_OF.items()}
# Behind the columns of `CREATE TABLE`: its closing bracket, or another command where it has none.
_COLUMNS_END = re.compile(r"\n\)|\n(?=[ \t]*(?:CREATE|INSERT|REPLACE|COPY)\b)", re.I)
_BETWEEN_COLUMNS = re.compile(r",[^\S\n]*\n|\n[^\S\n]*,")
_COLUMN = re.compile(rf"\s*(?P<name>{_NAME})\s+[^\s,]")
_NO_COLUMNS = frozenset(("primary", "key", "unique", "index", "constraint", "foreign", "fulltext", "check", "spatial"))
# MySQL 8.0, 9.1.1: any other character stands for itself.
_ESCAPED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "0": "\0", "Z": "\x1a"}
_COPIED = {"n": "\n", "r": "\r", "t": "\t", "b": "\b", "f": "\f", "v": "\v"}
# In these a backslash in a text is one (PostgreSQL 4.1.2.1; SQLite knows no other way).
_PLAIN_BACKSLASH = re.compile(r"(?i)PRAGMA foreign_keys|PostgreSQL database dump|standard_conforming_strings = on")
# WordPress keeps pictures, menus and earlier states in the table of its stories, too.
_KIND_OF_POST = "post_type"
_HEAD, _LONGEST_LIST = 4_000, 40_000
# So many commands with a text that is never closed, each of which is looked for to the end, are read no further.
_MOST_BROKEN = 20

Row = list[str | None]


@dataclass(slots=True)
class _Table:
    """The columns of a table, as far as the dump tells them, and its rows."""

    columns: list[str] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def lines(self) -> Iterator[Sequence[str | None]]:
        """The names of the columns, numbers where none are told, and each row behind them that may be a story's."""
        yield self.columns or [str(number) for number in range(1, max(map(len, self.rows)) + 1)]
        if _KIND_OF_POST not in self.columns:
            yield from self.rows
            return
        kind, kinds = self.columns.index(_KIND_OF_POST), page_rules("post_types").split()
        yield from (row for row in self.rows if len(row) <= kind or row[kind] in kinds)


def is_sql_dump(text: str) -> bool:
    """Whether a text begins as the dump of a database does."""
    return _BEGINS.match(text) is not None


def read_sql_dump(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories in the rows of a dump's tables, table by table; those before a broken place still come out.

    Where a table has a text and something more of a story, those that have not (comments, menus) are passed over.
    Raises `SourceError` where no table has rows.
    """
    text = decode(raw, source)
    faults: list[SourceError] = []
    tables = [table for table in _tables_in(text, source, faults).values() if table.rows]
    if not tables:
        yield from faults
        raise SourceError(source, "sql.no_rows")
    of_stories = [table for table in tables if is_story_like(table.columns)]
    chosen = tables if fields or not of_stories else of_stories
    yield from read_sheets((table.lines() for table in chosen), source, fields, [])
    yield from faults


def _tables_in(text: str, source: str, faults: list[SourceError]) -> dict[str, _Table]:
    """The tables by their names; where a row cannot be read, a fault says in which line, and reading goes on behind."""
    tables: dict[str, _Table] = {}
    escapes = _PLAIN_BACKSLASH.search(text[:_HEAD]) is None
    at = 0
    while len(faults) < _MOST_BROKEN and (command := _STATEMENT.search(text, at)):
        name = command["into"] or command["copied"] or command["created"]
        table = tables.setdefault(_bare(name.rsplit(".", 1)[-1]).casefold(), _Table())
        at = command.end()
        if command["created"]:
            table.columns = table.columns or list(_columns_created(text[at : at + _LONGEST_LIST]))
        elif command["copied"]:
            table.columns = _names(command["copied_columns"])
            at = _copy_rows(text, at, table.rows)
        else:
            table.columns = _names(command["columns"]) if command["columns"] else table.columns
            at, is_whole = _insert_rows(text, at, table.rows, escapes=escapes)
            if not is_whole:
                faults.append(SourceError(source, "sql.broken", line=text.count("\n", 0, at) + 1))
    return tables


def _insert_rows(text: str, at: int, rows: list[Row], *, escapes: bool) -> tuple[int, bool]:
    """Add the rows behind `VALUES`; where they end, and whether they end as they should."""
    while text.startswith("(", at):
        end, row = _row(text, at + 1, escapes=escapes)
        if row is None:
            end, row = _row(text, at + 1, escapes=not escapes)
        if row is None:
            return at, False
        rows.append(row)
        at = _behind_blanks(text, end)
        if not text.startswith(",", at):
            return at, True
        at = _behind_blanks(text, at + 1)
    return at, False


def _row(text: str, at: int, *, escapes: bool) -> tuple[int, Row | None]:
    """The values up to the closing bracket, and the place behind it; None where one of them is none."""
    row: Row = []
    while value := _VALUE_OF[escapes].match(text, at):
        row.append(_value(value, escapes=escapes))
        at = value.end()
        if value["end"] == ")":
            return at, row
    return at, None


def _value(value: re.Match[str], *, escapes: bool) -> str | None:
    if value["text"] is not None:
        return _unquoted(value["text"], escapes=escapes or value.group().lstrip().startswith("E"))
    if value["made"] is not None:
        inside = _TEXT_OF[escapes].search(value["made"])
        return _unquoted(inside.group(), escapes=escapes) if inside else None
    return None if value["bare"].casefold() in ("null", "") else value["bare"]


def _unquoted(text: str, *, escapes: bool) -> str:
    mark, inside = text[0], text[1:-1]
    if not escapes or "\\" not in inside:
        return inside.replace(mark * 2, mark)
    escaped = re.compile(rf"\\(?P<escaped>.)|{mark}(?={mark})", re.S)
    return escaped.sub(
        lambda match: _ESCAPED.get(match["escaped"], match["escaped"]) if match["escaped"] else "", inside
    )


def _copy_rows(text: str, at: int, rows: list[Row]) -> int:
    """Add the lines up to `\\.`, values parted by tabs, `\\N` for none; where they end (PostgreSQL 16, COPY)."""
    end = text.find("\n\\.", at - 1)
    block = text[at : end if end >= 0 else len(text)]
    rows += [[_copied(value) for value in line.split("\t")] for line in block.split("\n") if line]
    return at + len(block)


def _copied(value: str) -> str | None:
    if value == "\\N":
        return None
    return re.sub(r"\\(.)", lambda match: _COPIED.get(match[1], match[1]), value) if "\\" in value else value


def _columns_created(body: str) -> Iterator[str]:
    """The names of the columns that `CREATE TABLE` lists one a line, up to its closing bracket."""
    for line in _BETWEEN_COLUMNS.split(_COLUMNS_END.split(body, maxsplit=1)[0]):
        column = _COLUMN.match(line)
        if column and column["name"].casefold() not in _NO_COLUMNS:
            yield _bare(column["name"])


def _names(columns: str) -> list[str]:
    return [_bare(name.strip()) for name in columns.split(",")]


def _bare(name: str) -> str:
    return name.strip('`"[]')


def _behind_blanks(text: str, at: int) -> int:
    while at < len(text) and text[at].isspace():
        at += 1
    return at
