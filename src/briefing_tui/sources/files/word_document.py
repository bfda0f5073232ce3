"""The paragraphs of a Word document (`.docx`; ECMA-376, part 1, 17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.office_text import OfficeForm, name_of_tag, read_office_text

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.sources.stream import SourceItem

# What is written within a run, besides `t`, its words (17.3.3).
_WRITTEN = {"tab": " ", "br": "\n", "cr": "\n", "nobreakhyphen": "-"}
# Another version of what stands beside it, for programs that cannot show that one (part 3, 10.2).
_SECOND_VERSION = "fallback"


def read_word_document(file: BinaryIO, source: str) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    Raises `SourceError` where it is broken, too large, or holds no story.
    """
    return read_office_text(file, source, OfficeForm("word/document.xml", "docProps/core.xml", _Paragraphs))


class _Paragraphs:
    """The texts of the paragraphs as they are read, and nothing else of a document: a target of `XMLParser`.

    Those of a text box stand before the one it is in. A page that is begun is a form feed.
    """

    def __init__(self) -> None:
        self.texts: list[str] = []
        self._unfinished: list[list[str]] = []
        self._in_words = False
        self._within_second = 0

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins; part of the protocol of `XMLParser`."""
        name = name_of_tag(tag)
        self._in_words = name == "t"
        if name == "p":
            self._unfinished.append([])
        elif name == _SECOND_VERSION:
            self._within_second += 1
        elif self._unfinished and name in _WRITTEN:
            is_page = name == "br" and "page" in attributes.values()
            self._unfinished[-1].append("\f" if is_page else _WRITTEN[name])

    def end(self, tag: str, /) -> None:
        """An element ends; part of the protocol of `XMLParser`."""
        name = name_of_tag(tag)
        self._in_words = False
        if name == _SECOND_VERSION:
            self._within_second -= 1
        elif name == "p":
            paragraph = "".join(self._unfinished.pop())
            if not self._within_second:
                self.texts.append(paragraph)

    def data(self, words: str, /) -> None:
        """Words of an element; part of the protocol of `XMLParser`."""
        if self._in_words and self._unfinished:
            self._unfinished[-1].append(words)
