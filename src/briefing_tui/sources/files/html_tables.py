"""Tables of a page that is called a workbook (`.xls`), as web programs write what Excel is to open."""

from __future__ import annotations

from html.parser import HTMLParser
from typing import TYPE_CHECKING

from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.tables import read_sheets

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_tui.briefing import Article
    from briefing_tui.errors import SourceError

_CELLS = ("td", "th")
_BREAKS = ("br", "p", "div", "li")


def read_html_tables(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of the tables in a page. Raises `SourceError` where there is none."""
    tables = _Tables()
    tables.feed(decode(raw, source))
    tables.close()
    yield from read_sheets(map(iter, tables.rows_of_each()), source, fields, [])


class _Tables(HTMLParser):
    """The rows of a page's tables; a table within a cell is a part of its text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._tables: list[list[list[str]]] = []
        self._depth = 0

    def rows_of_each(self) -> list[list[list[str]]]:
        """The rows of each table that has any."""
        return [table for table in self._tables if table]

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        """An element begins; part of the protocol of `HTMLParser`."""
        if tag == "table":
            self._depth += 1
            if self._depth == 1:
                self._tables.append([])
        elif self._depth == 1 and tag == "tr":
            self._tables[-1].append([])
        elif self._depth == 1 and tag in _CELLS and self._tables[-1]:
            self._tables[-1][-1].append("")
        elif tag in _BREAKS:
            self.handle_data("\n")

    def handle_endtag(self, tag: str) -> None:
        """An element ends; part of the protocol of `HTMLParser`."""
        if tag == "table":
            self._depth = max(0, self._depth - 1)

    def handle_data(self, data: str) -> None:
        """Text; part of the protocol of `HTMLParser`."""
        if self._depth and self._tables[-1] and self._tables[-1][-1]:
            self._tables[-1][-1][-1] += data
