"""Workbooks that Excel saves as XML ("XML Spreadsheet 2003"; Office 2003 XML Reference Schemas, SpreadsheetML)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.xml_elements import local_name, text_in
from briefing_tui.sources.limits import COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element


def is_workbook(root: Element) -> bool:
    """Whether a document is such a workbook."""
    return local_name(root) == "workbook"


def sheets_of(root: Element) -> Iterator[Iterator[list[str]]]:
    """The rows of each sheet of a workbook."""
    for sheet in root.iter():
        if local_name(sheet) == "table":
            yield (_cells(row) for row in sheet if local_name(row) == "row")


def _cells(row: Element) -> list[str]:
    """The cells of a row; empty ones are left out of the document, the next one then says where it stands."""
    cells: list[str] = []
    for cell in row:
        if local_name(cell) != "cell":
            continue
        place = next((value for name, value in cell.attrib.items() if name.rpartition("}")[2] == "Index"), "")
        if place.isdigit() and len(cells) < int(place) <= COLUMNS:
            cells += [""] * (int(place) - 1 - len(cells))
        cells.append(next((text_in(data) for data in cell if local_name(data) == "data"), ""))
    return cells[:COLUMNS]
