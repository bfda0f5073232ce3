"""The stories in a Word document (`.docx`; ECMA-376, part 1, 17): its paragraphs, read as a plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from xml.etree.ElementTree import XMLParser, iterparse
from zipfile import ZipFile

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.text import read_text
from briefing_tui.sources.files.xml_elements import local_name
from briefing_tui.sources.limits import DOCUMENT_SIZE, LINE_LENGTH, WORKBOOK_PART_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import IO, BinaryIO

    from briefing_tui.sources.stream import SourceItem

_TEXT = "word/document.xml"
_PROPERTIES = "docProps/core.xml"
# What is written within a run, besides `t`, its words (17.3.3).
_WRITTEN = {"tab": " ", "br": "\n", "cr": "\n", "nobreakhyphen": "-"}
# Another version of what stands beside it, for programs that cannot show that one (part 3, 10.2).
_SECOND_VERSION = "fallback"
_FEWEST_WORDS_OF_TITLE = 3
_CHUNK = 1 << 16


def read_word_document(file: BinaryIO, source: str) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    The title of its properties is that of a story alone which shows none: most hold a template's. Raises `SourceError`
    where it is broken, too large, or holds no story.
    """
    title, text = _title_and_text(file, source)
    stories = list(read_text(text.encode("utf-8", "replace"), source))
    if len(stories) == 1 and isinstance(stories[0], Article) and not stories[0].title:
        stories = [replace(stories[0], title=title)]
    yield from stories


def _title_and_text(file: BinaryIO, source: str) -> tuple[str, str]:
    try:
        with ZipFile(file) as archive:
            if archive.getinfo(_TEXT).file_size > WORKBOOK_PART_SIZE:
                raise SourceError(source, "file.too_large", megabytes=WORKBOOK_PART_SIZE / 1e6)
            with archive.open(_TEXT) as content:
                text = _text(content)
            if len(text) > DOCUMENT_SIZE:
                raise SourceError(source, "file.too_large", megabytes=DOCUMENT_SIZE / 1e6)
            return _title(archive), text
    except SourceError:
        raise
    except Exception as fault:  # Each way of packing has errors of its own, and so has XML.
        raise SourceError(source, "document.broken") from fault


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
        name = _local(tag)
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
        name = _local(tag)
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


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].casefold()


def _text(content: IO[bytes]) -> str:
    paragraphs = _Paragraphs()
    parser = XMLParser(target=paragraphs)
    while chunk := content.read(_CHUNK):
        parser.feed(chunk)
    parser.close()
    return "\n".join(paragraphs.texts)


def _title(archive: ZipFile) -> str:
    """The title that the properties hold where it may be a story's; "" else."""
    if _PROPERTIES not in archive.namelist() or archive.getinfo(_PROPERTIES).file_size > DOCUMENT_SIZE:
        return ""
    with archive.open(_PROPERTIES) as properties:
        titles = (element.text or "" for _, element in iterparse(properties) if local_name(element) == "title")
        title = sanitize_line(next(titles, "")[:LINE_LENGTH])
    return title if len(title.split()) >= _FEWEST_WORDS_OF_TITLE else ""
