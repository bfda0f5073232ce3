"""The stories in the document of an office program, a zip archive of XML: its paragraphs, read as a plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple
from xml.etree.ElementTree import XMLParser, iterparse
from zipfile import ZipFile

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.text import read_text
from briefing_tui.sources.files.xml_elements import local_name
from briefing_tui.sources.limits import DOCUMENT_SIZE, LINE_LENGTH, WORKBOOK_PART_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from typing import IO, BinaryIO

    from briefing_tui.sources.stream import SourceItem

_FEWEST_WORDS_OF_TITLE = 3
_MOST_WORDS_OF_LABEL = 3
_CHUNK = 1 << 16


class OfficeForm(NamedTuple):
    """How a kind of document is written: where its text and its properties stand, and how the elements are called.

    `words` is the element that alone holds words, "" where any does; `written` what elements stand for, `beside` those
    that hold what is no part of the text.
    """

    text: str
    properties: str
    paragraphs: tuple[str, ...]
    words: str
    written: Mapping[str, str]
    beside: tuple[str, ...]
    row: str
    cell: str


def read_office_text(file: BinaryIO, source: str, form: OfficeForm) -> Iterator[SourceItem]:
    """The story or the stories of a document; the file is one that can be sought in.

    The title of its properties is that of a story alone which shows none: most hold a template's. Raises `SourceError`
    where it is broken, too large, or holds no story.
    """
    title, text = _title_and_text(file, source, form)
    stories = list(read_text(text.encode("utf-8", "replace"), source))
    if len(stories) == 1 and isinstance(stories[0], Article) and not stories[0].title:
        stories = [replace(stories[0], title=title)]
    yield from stories


def _title_and_text(file: BinaryIO, source: str, form: OfficeForm) -> tuple[str, str]:
    try:
        with ZipFile(file) as archive:
            if archive.getinfo(form.text).file_size > WORKBOOK_PART_SIZE:
                raise SourceError(source, "file.too_large", megabytes=WORKBOOK_PART_SIZE / 1e6)
            with archive.open(form.text) as content:
                text = _text(content, form)
            if len(text) > DOCUMENT_SIZE:
                raise SourceError(source, "file.too_large", megabytes=DOCUMENT_SIZE / 1e6)
            return _title(archive, form.properties), text
    except SourceError:
        raise
    except Exception as fault:  # Each way of packing has errors of its own, and so has XML.
        raise SourceError(source, "document.broken") from fault


class _Paragraphs:
    """The texts of the paragraphs as they are read, and nothing else of a document: a target of `XMLParser`.

    Those of a text box stand before the one it is in. A page that is begun is a form feed; of a table a row that names
    something and says it (`Media | Kabar Wanasari`) is one line.
    """

    def __init__(self, form: OfficeForm) -> None:
        self.texts: list[str] = []
        self._form = form
        self._unfinished: list[list[str]] = []
        self._in_words = False
        self._within_beside = 0
        # Where in the texts the cells begin of each row that is not yet at its end.
        self._rows: list[list[int]] = []

    def start(self, tag: str, attributes: dict[str, str], /) -> None:
        """An element begins; part of the protocol of `XMLParser`."""
        name, form = _local(tag), self._form
        self._in_words = name == form.words or not form.words
        self._within_beside += name in form.beside
        if name in form.paragraphs:
            self._unfinished.append([])
        elif name == form.row:
            self._rows.append([])
        elif name == form.cell and self._rows:
            self._rows[-1].append(len(self.texts))
        elif self._unfinished and name in form.written and not self._within_beside:
            is_page = name == "br" and "page" in attributes.values()
            self._unfinished[-1].append("\f" if is_page else form.written[name])

    def end(self, tag: str, /) -> None:
        """An element ends; part of the protocol of `XMLParser`."""
        name, form = _local(tag), self._form
        self._in_words = not form.words
        self._within_beside -= name in form.beside
        if name in form.paragraphs:
            paragraph = "".join(self._unfinished.pop())
            if not self._within_beside:
                self.texts.append(paragraph)
        elif name == form.row and self._rows:
            self._join(self._rows.pop())

    def data(self, words: str, /) -> None:
        """Words of an element; part of the protocol of `XMLParser`."""
        if self._in_words and self._unfinished and not self._within_beside:
            self._unfinished[-1].append(words)

    def _join(self, cells: list[int]) -> None:
        """Make one line of the texts of a row that has two cells, one line each, the first of them a label."""
        if len(cells) < 2 or len(self.texts) - cells[0] != len(cells):
            return
        label, *others = (text.strip() for text in self.texts[cells[0] :])
        said = [text.removeprefix(":").strip() for text in others if text.strip(": ")]
        if len(said) == 1 and 0 < len(label.split()) <= _MOST_WORDS_OF_LABEL:
            self.texts[cells[0] :] = [f"{label.rstrip(': ')}: {said[0]}"]


def _local(tag: str) -> str:
    return tag.rpartition("}")[2].casefold()


def _text(content: IO[bytes], form: OfficeForm) -> str:
    paragraphs = _Paragraphs(form)
    parser = XMLParser(target=paragraphs)
    while chunk := content.read(_CHUNK):
        parser.feed(chunk)
    parser.close()
    return "\n".join(paragraphs.texts)


def _title(archive: ZipFile, properties: str) -> str:
    """The title that the properties hold where it may be a story's; "" else."""
    if properties not in archive.namelist() or archive.getinfo(properties).file_size > DOCUMENT_SIZE:
        return ""
    with archive.open(properties) as content:
        titles = (element.text or "" for _, element in iterparse(content) if local_name(element) == "title")
        title = sanitize_line(next(titles, "")[:LINE_LENGTH])
    return title if len(title.split()) >= _FEWEST_WORDS_OF_TITLE else ""
