"""The paragraphs of a Word document (`.docx`; ECMA-376, part 1, 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.office_text import OfficeForm, read_office_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.sources.stream import SourceItem

_FORM = OfficeForm(
    text="word/document.xml",
    properties="docProps/core.xml",
    paragraphs=("p",),
    words="t",
    # Within a run, besides its words (17.3.3).
    written={"tab": " ", "br": "\n", "cr": "\n", "nobreakhyphen": "-"},
    # Another version of what stands beside it, for programs that cannot show that one (part 3, 10.2).
    beside=("fallback",),
    row="tr",
    cell="tc",
)


def read_word_document(file: BinaryIO, source: str) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    Raises `SourceError` where it is broken, too large, or holds no story.
    """
    return read_office_text(file, source, _FORM)
