"""The paragraphs of an OpenDocument text (`.odt`; ODF 1.3, part 3, 4 to 6), as LibreOffice and Google Docs save one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.office_text import OfficeForm, name_of_tag, read_office_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.sources.stream import SourceItem

_PARAGRAPHS = ("p", "h")
_WRITTEN = {"s": " ", "tab": " ", "line-break": "\n", "soft-page-break": ""}
# What stands in a text and is none of it: remarks, words that were struck out, footnotes, how Chinese is read aloud.
_BESIDE = ("annotation", "tracked-changes", "note", "ruby-text", "forms")


def read_open_text(file: BinaryIO, source: str) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    Raises `SourceError` where it is broken, too large, or holds no story.
    """
    return read_office_text(file, source, OfficeForm("content.xml", "meta.xml", _Paragraphs))


class _Paragraphs:
    """The texts of the paragraphs as they are read, and nothing else of a document: a target of `XMLParser`.

    Those of a text box stand before the one it is in.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._unfinished: list[list[str]] = []
        self._within_beside = 0

    def start(self, tag: str, _attributes: dict[str, str], /) -> None:
        """An element begins; part of the protocol of `XMLParser`."""
        name = name_of_tag(tag)
        self._within_beside += name in _BESIDE
        if name in _PARAGRAPHS:
            self._unfinished.append([])
        elif name in _WRITTEN:
            self.data(_WRITTEN[name])

    def end(self, tag: str, /) -> None:
        """An element ends; part of the protocol of `XMLParser`."""
        name = name_of_tag(tag)
        self._within_beside -= name in _BESIDE
        if name in _PARAGRAPHS:
            paragraph = "".join(self._unfinished.pop())
            if not self._within_beside:
                self.texts.append(paragraph)

    def data(self, words: str, /) -> None:
        """Words of an element; part of the protocol of `XMLParser`."""
        if self._unfinished and not self._within_beside:
            self._unfinished[-1].append(words)
