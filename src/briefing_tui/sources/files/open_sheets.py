"""The sheets of an OpenDocument workbook (`.ods`; ODF 1.3, part 3, 9.1)."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import ParseError, iterparse
from zipfile import BadZipFile, ZipFile

from briefing_tui.errors import SourceError
from briefing_tui.sources.files.tables import read_sheets
from briefing_tui.sources.files.xml_elements import local_name, text_in
from briefing_tui.sources.limits import COLUMNS, WORKBOOK_PART_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO
    from xml.etree.ElementTree import Element

    from briefing_tui.briefing import Article
    from briefing_tui.sources.options import SourceOptions

_CONTENT = "content.xml"
_CELLS = ("table-cell", "covered-table-cell")


def read_open_sheets(file: BinaryIO, source: str, options: SourceOptions) -> Iterator[Article | SourceError]:
    """The stories of a workbook's sheets, row by row; the file is one that can be sought in.

    Raises `SourceError` where it is broken, too large, or holds no rows.
    """
    try:
        with ZipFile(file) as archive:
            if archive.getinfo(_CONTENT).file_size > WORKBOOK_PART_SIZE:
                raise SourceError(source, "workbook.too_large", megabytes=WORKBOOK_PART_SIZE / 1e6)
            with archive.open(_CONTENT) as content:
                yield from read_sheets(_sheets(content), source, options.fields, [])
    except (BadZipFile, ParseError, KeyError, ValueError, NotImplementedError, EOFError) as fault:
        raise SourceError(source, "workbook.broken") from fault


def _sheets(content: object) -> Iterator[Iterator[list[str]]]:
    """The rows of each table, all read before the next one's."""
    rows: list[list[str]] = []
    for _, element in iterparse(content):  # type: ignore[call-overload]
        name = local_name(element)
        if name == "table-row":
            if any(row := list(_cells(element))):
                rows.append(row)
            element.clear()
        elif name == "table":
            yield iter(rows)
            rows = []


def _cells(row: Element) -> Iterator[str]:
    count = 0
    for cell in row:
        if local_name(cell) not in _CELLS:
            continue
        by_name = {name.rpartition("}")[2]: value for name, value in cell.attrib.items()}
        written = by_name.get("number-columns-repeated", "1")
        repeated = int(written) if written.isdigit() and len(written) < len("10000000") else 1
        shown = by_name.get("date-value") or text_in(cell) or by_name.get("value", "")
        for _ in range(min(repeated, COLUMNS - count)):
            yield shown
        count += repeated
        if count >= COLUMNS:
            return
