"""The rows of a CSV table, also where quotation marks are not those of CSV (RFC 4180).

A text may hold them as they are; a row in which one is never closed ends where the next row begins, and costs no other.
"""

from __future__ import annotations

import csv
import re
from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.article.publish_date import iso_published

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

# Characters: a story has some thousands; behind a quote that is never closed, all the rest is one field.
LONGEST_FIELD = 10_000_000
# Rows of one table of which it is looked for where they end: each may have the rest of it read once more.
_MOST_ATTEMPTS = 20
_LINES_LOOKED_AT = 1_000
# A story's row has hardly more paragraphs.
_LINES_OF_ROW = 200
# How Python's parser calls a row whose quote is not closed.
_OPEN = "end of data"
_ADDRESS = re.compile(r"https?://\S+")


class CsvForm(NamedTuple):
    """How a table is written: what parts its cells, and what stands around those that hold it."""

    delimiter: str
    quote: str

    def rows(self, lines: Iterable[str], *, strict: bool = False) -> Iterator[list[str]]:
        """The rows in these lines; blanks behind a delimiter are no part of a cell. Raises `csv.Error`."""
        return csv.reader(lines, delimiter=self.delimiter, quotechar=self.quote, skipinitialspace=True, strict=strict)


def whole_rows(lines: Iterator[str], form: CsvForm, source: str, faults: list[SourceError]) -> Iterator[list[str]]:
    """The rows that can be read. What cannot, and a row that was ended, is added to the faults."""
    csv.field_size_limit(LONGEST_FIELD)
    remaining = _Lines(lines)
    rows = form.rows(remaining)
    mending = _Mending(remaining, form)
    while True:
        remaining.taken.clear()
        first_line = remaining.number + 1
        fault: Message | None = None
        try:
            row = next(rows, None)
        except csv.Error as broken:
            row, fault = [], _broken(broken)
        if row is None:
            return
        mended = mending.mended(row)
        if mended is not None:
            row, fault = mended.row, Message("csv.ended_row") if mended.is_ended else None
        if fault is not None:
            number = first_line if mended else remaining.number
            faults.append(SourceError(source, Message("at_line", number=number, reason=fault)))
        if mended is not None or fault is None:
            yield row


class _Lines:
    """Lines that can be put back; `taken` are those that were read since it was cleared, `number` is the last one's."""

    def __init__(self, lines: Iterator[str]) -> None:
        self._lines = lines
        self._ahead: deque[str] = deque()
        self.taken: list[str] = []
        self.number = 0

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        line = self._ahead.popleft() if self._ahead else next(self._lines)
        self.taken.append(line)
        self.number += 1
        return line

    def put_back(self, first: int) -> None:
        """Have the lines taken, from this one on, read again."""
        self.number -= len(self.taken) - first
        self._ahead.extendleft(reversed(self.taken[first:]))
        del self.taken[first:]


class _Mended(NamedTuple):
    """A row whose quotation marks were not those of CSV; `is_ended` where one was never closed."""

    row: list[str]
    is_ended: bool


class _Mending:
    """What is made of rows whose quotation marks are not those of CSV, in a table of as many columns as its heading."""

    def __init__(self, remaining: _Lines, form: CsvForm) -> None:
        self._remaining = remaining
        self._form = form
        self._columns = 0
        self._attempts = 0
        delimiter, quote = map(re.escape, form)
        # It closes no cell: something else than a delimiter follows, or a blank does behind that.
        self._inner = re.compile(rf"(?<=[^{quote}{delimiter}]){quote}(?!{quote}|{delimiter}(?!\s)|\s*$)")

        # Nor does one that begins a line in the midst of a text.
        self._at_beginning = re.compile(rf"{quote}(?!{quote}|{delimiter}|\s*$)")

    def mended(self, row: Sequence[str]) -> _Mended | None:
        """The row that the lines taken were meant to be; None where they are what they say, or nothing shows it."""
        taken = self._remaining.taken
        if self._columns < 2:
            self._columns = len(row)
            return None
        fault = _strict_fault(taken, self._form)
        if fault and self._is_followed_by_alike():
            self._remaining.put_back(1)
            return _Mended(self._ended_row(self._remaining.taken), is_ended=True)
        if self._attempts >= _MOST_ATTEMPTS or not fault:
            return None
        begins = self._next_row()
        if begins is not None:
            self._remaining.put_back(begins)
        if (quoting := self._quoting_row(goes_on=begins is None)) is not None:
            return _Mended(quoting, is_ended=False)
        self._attempts += 1
        if begins is None and _OPEN not in fault:
            return None
        return _Mended(self._ended_row(self._remaining.taken), is_ended=True)

    def _is_followed_by_alike(self) -> bool:
        """Whether no row closes its quote: the first of the lines taken is open, and the second a row that is, too."""
        lines = self._remaining.taken[:2]
        if len(lines) < 2 or not all(_OPEN in _strict_fault([line], self._form) for line in lines):
            return False
        row = self._ended_row(lines[1:])
        return len(row) == self._columns and _has_address_or_day(row)

    def _ended_row(self, taken: Sequence[str]) -> list[str]:
        """The row of these lines, in which a quote is never closed.

        The cell it opens ends where as many are left as the heading has behind it.
        """
        row = next(self._form.rows(taken), [])
        if len(row) == self._columns:
            return row
        delimiter, quote = self._form
        text = "".join(taken).rstrip("\r\n")
        # A doubled one is a quotation mark of the text.
        opening = rf"(?:^|{re.escape(delimiter)}\s?)(?P<quote>{quote})(?:{quote}{quote})*(?!{quote})"
        for place in reversed([match.start("quote") for match in re.finditer(opening, taken[0])]):
            *before, _ = next(self._form.rows([text[:place]]), []) or [""]
            behind = self._columns - len(before) - 1
            cell, *others = text[place + 1 :].rsplit(delimiter, behind) if behind > 0 else [text[place + 1 :]]
            if len(others) == behind:
                return [*before, cell.replace(quote * 2, quote), *(other.strip(f" {quote}") for other in others)]
        return row

    def _quoting_row(self, *, goes_on: bool) -> list[str] | None:
        """The row whose text holds quotation marks as they are (`"kata "ya" itu"`), with the lines it goes on in."""
        count = len(self._remaining.taken)
        first, *others = self._remaining.taken
        if not any(map(self._inner.search, (first, *others))) and not any(map(self._at_beginning.match, others)):
            return None
        while True:
            first, *others = self._remaining.taken
            inside = [self._at_beginning.sub(self._form.quote * 2, line) for line in others]
            lines = [self._inner.sub(self._form.quote * 2, line) for line in (first, *inside)]
            try:
                row = next(self._form.rows(lines, strict=True), [])
            except csv.Error as broken:
                is_open = goes_on and _OPEN in str(broken) and len(lines) < _LINES_OF_ROW
                if is_open and next(self._remaining, None) is not None:
                    continue
                row = []
            if len(row) == self._columns:
                return row
            self._remaining.put_back(count)
            return None

    def _next_row(self) -> int | None:
        """At which of the lines of a row whose quote is never closed another row begins."""
        taken = self._remaining.taken
        count = len(taken)
        for number in range(1, min(count, _LINES_LOOKED_AT)):
            if self._form.delimiter not in taken[number]:
                continue
            row = self._row_from(number)
            if row is not None and len(row) == self._columns and _is_row_of_table(row, taken[number], self._form):
                return number
        self._remaining.put_back(count)
        return None

    def _row_from(self, number: int) -> list[str] | None:
        """The row that begins at one of the lines taken, with the lines it goes on in; None where none does."""
        taken = self._remaining.taken
        while True:
            lines = taken[number : number + _LINES_OF_ROW]
            try:
                return next(self._form.rows(lines, strict=True), None)
            except csv.Error as broken:
                is_open = _OPEN in str(broken) and len(lines) < _LINES_OF_ROW
                if not is_open or next(self._remaining, None) is None:
                    return None


def _strict_fault(lines: Iterable[str], form: CsvForm) -> str:
    """What is wrong with a row by RFC 4180, in the words of Python's parser; "" where nothing is."""
    try:
        next(form.rows(lines, strict=True), None)
    except csv.Error as broken:
        return str(broken)
    return ""


def _is_row_of_table(row: Sequence[str], line: str, form: CsvForm) -> bool:
    """Whether a line that has as many cells as the table is no sentence with as many commas.

    Behind the commas of a sentence stands a blank, those of a number stand between digits.
    """
    is_quoted = line.startswith(form.quote) or f"{form.delimiter}{form.quote}" in line
    if is_quoted or _has_address_or_day(row):
        return True
    delimiter = re.escape(form.delimiter)
    return re.search(rf"{delimiter}\s|\d{delimiter}\d", line.strip()) is None


def _has_address_or_day(row: Sequence[str]) -> bool:
    return any(_ADDRESS.fullmatch(cell) or iso_published(cell) for cell in row)


def _broken(fault: csv.Error) -> Message:
    # The module has one class of fault; this one is told by the limit that it names.
    if str(LONGEST_FIELD) in str(fault):
        return Message("csv.open_quote", megabytes=LONGEST_FIELD / 1e6)
    return Message("csv.broken", fault=str(fault))
