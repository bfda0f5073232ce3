"""Scraped stories in an Excel workbook, as news-watch writes one: a heading row, then one story a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.tables import read_rows

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.briefing import Article
    from briefing_tui.sources.options import SourceOptions


def read_workbook(path: Path, options: SourceOptions) -> Iterator[Article | SourceError]:
    """The stories of a workbook's sheets, row by row, so that its size does not matter; faults in their places.

    A sheet without a column of texts is passed over where another has one. Raises `SourceError` where the file is no
    workbook or holds no rows.
    """
    from zipfile import BadZipFile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    source = sanitize_line(str(path))
    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except (BadZipFile, InvalidFileException, KeyError, ValueError, EOFError) as fault:
        raise SourceError(source, "workbook.broken") from fault
    number = 0
    textless: SourceError | None = None
    try:
        for sheet in book.worksheets:
            for story in read_rows(sheet.iter_rows(values_only=True), source, options.fields, number + 1):
                if isinstance(story, SourceError) and story.source == source:
                    textless = textless or story
                    continue
                number += 1
                yield story
    except (BadZipFile, KeyError, ValueError, SyntaxError) as fault:
        raise SourceError(source, "workbook.broken_behind", number=number) from fault
    finally:
        book.close()
    if not number:
        raise textless or SourceError(source, "workbook.no_rows")
