"""The stories in the document of an office program, a zip archive of XML: its paragraphs, read as a plain text."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Protocol
from xml.etree.ElementTree import XMLParser, iterparse
from zipfile import ZipFile

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.text import read_text
from briefing_tui.sources.files.xml_elements import local_name
from briefing_tui.sources.limits import DOCUMENT_SIZE, LINE_LENGTH, WORKBOOK_PART_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import IO, BinaryIO

    from briefing_tui.sources.stream import SourceItem

_FEWEST_WORDS_OF_TITLE = 3
_CHUNK = 1 << 16


class Paragraphs(Protocol):
    """What takes the texts of paragraphs from the XML of a document as it is read: a target of `XMLParser`."""

    texts: list[str]


class OfficeForm(NamedTuple):
    """Where in a document its text and its properties stand, and what reads its paragraphs."""

    text: str
    properties: str
    paragraphs: Callable[[], Paragraphs]


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
                text = _text(content, form.paragraphs())
            if len(text) > DOCUMENT_SIZE:
                raise SourceError(source, "file.too_large", megabytes=DOCUMENT_SIZE / 1e6)
            return _title(archive, form.properties), text
    except SourceError:
        raise
    except Exception as fault:  # Each way of packing has errors of its own, and so has XML.
        raise SourceError(source, "document.broken") from fault


def name_of_tag(tag: str) -> str:
    """The name of a tag without its namespace, in small letters."""
    return tag.rpartition("}")[2].casefold()


def _text(content: IO[bytes], paragraphs: Paragraphs) -> str:
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
