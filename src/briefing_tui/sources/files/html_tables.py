"""Tables of a page that is called a workbook (`.xls`), as web programs write what Excel is to open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.tables import read_sheets
from briefing_tui.sources.html.page_tables import page_tables

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_tui.briefing import Article
    from briefing_tui.errors import SourceError


def read_html_tables(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of the tables in a page. Raises `SourceError` where there is none."""
    yield from read_sheets(map(iter, page_tables(raw, source)), source, fields, [])
