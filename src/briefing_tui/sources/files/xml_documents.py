"""Records and stories in XML that is no feed: what scrapers and databases export, and what agencies send."""

from __future__ import annotations

import html
import re
from itertools import pairwise
from typing import TYPE_CHECKING
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources.files.document_records import records_in
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.excel_xml import is_workbook, sheets_of
from briefing_tui.sources.files.news_xml import records_of_news
from briefing_tui.sources.files.records import read_records
from briefing_tui.sources.files.tables import read_sheets
from briefing_tui.sources.files.xml_elements import local_name, text_in, value_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from briefing_tui.briefing import Article

_PROLOG = re.compile(r"\s*(?:<\?xml[^>]*\?>)?", re.I)
# Without its document type no entity is declared, so none can swell.
_DOCTYPE = re.compile(r"<!DOCTYPE[^\[>]*+(?:\[[^\]]*+\])?+[^>]*+>", re.I)
# XML 1.0, 2.2: what no document may hold, as itself or by its number.
_NO_CHARACTERS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_REFERENCE = re.compile(r"&(?:#(?P<number>x[0-9a-fA-F]{1,6}|[0-9]{1,7});|(?P<name>[A-Za-z][A-Za-z0-9]{1,30});)?")
# Where a document type may stand.
_HEAD = 20_000
_XML_NAMES = ("amp", "lt", "gt", "quot", "apos")


def read_xml(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of an XML document: agency formats (NITF, NewsML), else its records; those before a broken place."""
    root, broken = _parsed(decode(raw, source))
    if root is None:
        raise SourceError(source, broken or Message("xml.no_records"))
    if is_workbook(root):
        yield from read_sheets(map(iter, sheets_of(root)), source, fields, [])
        return
    document = {local_name(root): value_of(root)}
    records: list[object] = [*records_of_news(root)] or [*records_in(document)]
    if records == [document] and not text_in(root):
        raise SourceError(source, broken or Message("xml.no_records"))
    is_single = len(records) == 1
    named = ((source if is_single else f"{source}#{number}", record) for number, record in enumerate(records, 1))
    yield from read_records(named, fields)
    if broken:
        yield SourceError(source, broken)


def _parsed(text: str) -> tuple[Element | None, Message | None]:
    """The root of a document, and where it is broken: what was not read to its end is then left out."""
    text = _PROLOG.sub("", text.lstrip("\ufeff"), count=1)
    text = _DOCTYPE.sub("", text[:_HEAD], count=1) + text[_HEAD:]
    text = _REFERENCE.sub(_reference, _NO_CHARACTERS.sub("", text))
    elements = _Elements()
    broken: Message | None = None
    try:
        parser = XMLParser(target=elements)
        parser.feed(text)
        parser.close()
    except ParseError as fault:
        broken = Message("at_line", number=fault.position[0], reason=Message("xml.broken"))
        _leave_out_unfinished(elements.unfinished)
    return elements.root, broken


class _Elements(TreeBuilder):
    """The elements of a document as they are read: its root, and those that have not come to their end."""

    def __init__(self) -> None:
        super().__init__()
        self.root: Element | None = None
        self.unfinished: list[Element] = []

    def start(self, tag: str, attrs: dict[str, str], /) -> Element:
        """An element begins; part of the protocol of `XMLParser`."""
        element = super().start(tag, attrs)
        self.root = element if self.root is None else self.root
        self.unfinished.append(element)
        return element

    def end(self, tag: str, /) -> Element:
        """An element ends; part of the protocol of `XMLParser`."""
        self.unfinished.pop()
        return super().end(tag)


def _leave_out_unfinished(unfinished: list[Element]) -> None:
    """Take out the outermost element that was not read to its end and has one of its kind before it."""
    for around, inside in pairwise(unfinished):
        if any(one is not inside and one.tag == inside.tag for one in around):
            around.remove(inside)
            return


def _reference(match: re.Match[str]) -> str:
    """A reference as XML knows it: by number, or one of its five names; what is none is an ampersand."""
    if match["number"]:
        written = match["number"]
        number = int(written[1:], 16) if written.startswith("x") else int(written)
        return match[0] if number in (9, 10, 13) or (number >= 32 and not _is_refused(number)) else ""
    if match["name"] in _XML_NAMES:
        return match[0]
    named = html.unescape(match[0]) if match["name"] else match[0]
    return named if named != match[0] else "&amp;" + match[0][1:]


def _is_refused(number: int) -> bool:
    return number > 0x10FFFF or _NO_CHARACTERS.match(chr(number)) is not None
