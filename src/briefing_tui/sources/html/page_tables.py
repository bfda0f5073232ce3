"""The tables of a page as rows of cells, for a page that is no story but a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.html.blocks import blocks
from briefing_tui.sources.html.dom import page_tree

if TYPE_CHECKING:
    from lxml import html

_CELLS = ("td", "th")


def page_tables(raw: bytes, source: str) -> list[list[list[str]]]:
    """The rows of each table of a page that has any, a text for each cell; a table in a cell is a part of its text.

    Raises `SourceError` where it is no page.
    """
    tables = (table for table in page_tree(raw, source).iter("table") if _table_around(table) is None)
    return [rows for table in tables if (rows := _rows(table))]


def _rows(table: html.HtmlElement) -> list[list[str]]:
    rows = (row for row in table.iter("tr") if _table_around(row) is table)
    return [[_text(cell) for cell in row.iterchildren(*_CELLS)] for row in rows]


def _text(cell: html.HtmlElement) -> str:
    return "\n".join(block.text for block in blocks(cell))


def _table_around(element: html.HtmlElement) -> html.HtmlElement | None:
    return next(element.iterancestors("table"), None)
