"""Scraped stories in an Excel workbook, as news-watch writes one: a heading row, then one story a row."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.tables import read_sheets
from briefing_tui.sources.limits import COLUMNS, EMPTY_ROWS, WORKBOOK_PART_SIZE, WORKBOOK_SIZE, WORKBOOK_TEXTS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, BinaryIO
    from zipfile import ZipFile

    from briefing_tui.briefing import Article
    from briefing_tui.sources.options import SourceOptions

# Excel wraps a workbook with a password in a compound file (MS-OFFCRYPTO 2.3); zip has a flag (APPNOTE 4.4.4).
_OLE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = 1
_SHEETS = ("xl/worksheets/",)
_SHARED_TEXTS = "sharedstrings.xml"
_TEXT_BEGINS = b"<si"
_CHUNK = 1 << 20
# Characters that XML does not hold as they are, and carriage returns (ECMA-376, 22.9.2.19).
_ESCAPED = re.compile(r"_x00(?:0[0-9A-Fa-f]|1[0-9A-Fa-f]|7F)_")


def read_workbook(file: BinaryIO, source: str, options: SourceOptions) -> Iterator[Article | SourceError]:
    """The stories of a workbook's sheets, row by row, so that its size does not matter; faults in their places.

    The file is one that can be sought in. Raises `SourceError` where the file is no workbook or holds no rows.
    """
    from openpyxl import load_workbook

    _refuse_packing(file, source)
    try:
        book = load_workbook(file, read_only=True, data_only=True)
    except OSError:
        raise
    # A damaged workbook sets off what its zip archive, its XML and openpyxl have to set off: a dozen kinds of fault.
    except Exception as fault:
        raise SourceError(source, "workbook.broken") from fault
    far: list[SourceError] = []
    try:
        yield from read_sheets((_rows(sheet, source, far) for sheet in book.worksheets), source, options.fields, far)
    finally:
        book.close()


def _rows(sheet: Any, source: str, faults: list[SourceError]) -> Iterator[tuple[Any, ...]]:
    """The rows of a sheet; where a row stands far below the others, what is behind the gap is named as a fault."""
    empty = 0
    for row in sheet.iter_rows(values_only=True, max_col=min(sheet.max_column or COLUMNS, COLUMNS)):
        empty = 0 if any(cell is not None for cell in row) else empty + 1
        if empty > EMPTY_ROWS:
            title = sanitize_line(sheet.title)
            faults.append(SourceError(source, "workbook.far_rows", count=EMPTY_ROWS, sheet=title))
            return
        yield tuple(_ESCAPED.sub("", cell) if isinstance(cell, str) and "_x" in cell else cell for cell in row)


def _refuse_size(archive: ZipFile, source: str) -> None:
    """Raise `SourceError` where a workbook is too large to be read, before anything of it is unpacked.

    A part that unpacks to more than it declares is cut off there by `zipfile`.
    """
    parts = archive.infolist()
    held = [part for part in parts if not part.filename.startswith(_SHEETS)]
    if sum(part.file_size for part in parts) > WORKBOOK_SIZE:
        raise SourceError(source, "workbook.too_large", megabytes=WORKBOOK_SIZE / 1e6)
    if any(part.file_size > WORKBOOK_PART_SIZE for part in held):
        raise SourceError(source, "workbook.too_large", megabytes=WORKBOOK_PART_SIZE / 1e6)
    for part in held:
        if part.file_size > WORKBOOK_TEXTS * len(_TEXT_BEGINS) and part.filename.casefold().endswith(_SHARED_TEXTS):
            with archive.open(part) as stream:
                texts = sum(chunk.count(_TEXT_BEGINS) for chunk in iter(lambda: stream.read(_CHUNK), b""))
            if texts > WORKBOOK_TEXTS:
                raise SourceError(source, "workbook.many_texts", count=WORKBOOK_TEXTS)


def _refuse_packing(file: BinaryIO, source: str) -> None:
    """Raise `SourceError` where the file's packing shows that it cannot be read, whatever is in it."""
    from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_LZMA, ZIP_STORED, BadZipFile, ZipFile

    if file.read(len(_OLE)) == _OLE:
        raise SourceError(source, "workbook.encrypted")
    file.seek(0)
    try:
        with ZipFile(file) as archive:
            parts = archive.infolist()
            if not any(part.flag_bits & _ENCRYPTED for part in parts):
                _refuse_size(archive, source)
    except (BadZipFile, ValueError, NotImplementedError, EOFError) as fault:
        raise SourceError(source, "workbook.broken") from fault
    if any(part.flag_bits & _ENCRYPTED for part in parts):
        raise SourceError(source, "workbook.encrypted")
    if any(part.compress_type not in (ZIP_STORED, ZIP_DEFLATED, ZIP_BZIP2, ZIP_LZMA) for part in parts):
        raise SourceError(source, "workbook.packed")
