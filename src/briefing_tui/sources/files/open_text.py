"""The paragraphs of an OpenDocument text (`.odt`; ODF 1.3, part 3, 4 to 6), as LibreOffice and Google Docs save one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.office_text import OfficeForm, read_office_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.sources.stream import SourceItem

_FORM = OfficeForm(
    text="content.xml",
    properties="meta.xml",
    paragraphs=("p", "h"),
    words="",
    written={"s": " ", "tab": " ", "line-break": "\n"},
    # Remarks, words that were struck out, footnotes, how Chinese is read aloud.
    beside=("annotation", "tracked-changes", "note", "ruby-text", "forms"),
    row="table-row",
    cell="table-cell",
)


def read_open_text(file: BinaryIO, source: str) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    Raises `SourceError` where it is broken, too large, or holds no story.
    """
    return read_office_text(file, source, _FORM)
