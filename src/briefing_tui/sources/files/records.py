"""Records of scrapers and data sets: JSON, JSON Lines and CSV, in news-watch's field names or others."""

from __future__ import annotations

import csv
import html
import io
import json
import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.briefing import Link
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.resources import read_toml
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode, encoding_of, mended

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from typing import BinaryIO

    from briefing_tui.briefing import Article

FIELDS = ("title", "publish_date", "author", "content", "source", "link", "editor")
_MARKUP = re.compile(r"</?(?:p|br|div|span|a|strong|b|em|i|ul|ol|li|h[1-6]|img|table|figure|blockquote)\b[^>]*>", re.I)
_LINE_MARKUP = re.compile(r"</?(?:p|br|div|ul|ol|li|h[1-6]|table|tr|figure|blockquote)\b[^>]*>", re.I)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{1,7}|#x[0-9a-fA-F]{1,6});")
_DELIMITERS = ",;\t|"
_LONGEST_FIELD = 1 << 30


@dataclass(frozen=True, slots=True)
class Columns:
    """Under which of a record's names each field stands; `given` is what the user says (`title=judul`)."""

    given: Mapping[str, str]

    def value(self, record: Mapping[str, Any], field: str) -> Any:
        """The field's value in the record; None where none of its names holds anything."""
        by_key = {_key(str(name)): value for name, value in record.items()}
        for name in self.names(field):
            value = by_key.get(_key(name))
            if value not in (None, "", [], {}):
                return value
        return None

    def names(self, field: str) -> list[str]:
        """The names to look under, the likelier first: the user's alone, where there is one."""
        return [self.given[field]] if field in self.given else _guessed(field)


def read_record(record: Mapping[str, Any], source: str, fields: Mapping[str, str]) -> Article:
    """The story in one record. Raises `SourceError` for a record without text, or with one not worth a briefing.

    An object of our own JSON briefings is read by its `article`.
    """
    if isinstance(record.get("article"), dict):
        return _read_again(record["article"], source)
    columns = Columns(fields)
    content = _text(columns.value(record, "content"))
    if not content.strip():
        names = columns.names("content")
        shown = ", ".join(names[:4]) + (", ..." if len(names) > 4 else "")
        if len(names) > 1:
            raise SourceError(source, "record.no_text_in_any", names=shown)
        raise SourceError(source, "record.no_text", name=shown)
    return validate_article(
        parse_article(
            content,
            source=source,
            title=_line(columns.value(record, "title")),
            url=_line(columns.value(record, "link")) or None,
            outlet=_line(columns.value(record, "source")) or None,
            published=_line(columns.value(record, "publish_date")) or None,
            authors=tuple(_people(columns.value(record, "author"))),
            editor=_line(columns.value(record, "editor")) or None,
        ),
        source,
    )


def read_json(raw: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of a JSON document: one object, or a list of them; those before a broken place still come out."""
    text = decode(raw, source)
    number = 0
    try:
        for number, record in enumerate(_elements(text), 1):
            yield _article_or_fault(record, f"{source}#{number}", fields)
    except json.JSONDecodeError as fault:
        yield SourceError(source, _at_line(fault.lineno, _broken_json(fault)))
    except RecursionError:
        yield SourceError(source, "json.too_deep")
    else:
        if not number:
            yield SourceError(source, "json.no_records")


def read_json_lines(lines: Iterable[bytes], source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of JSON Lines, one a line; a broken line costs only itself. Blank lines are passed over."""
    number = 0
    for line_number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        number += 1
        try:
            record = json.loads(decode(line, source))
        except json.JSONDecodeError as fault:
            yield SourceError(source, _at_line(line_number, _broken_json(fault)))
        except RecursionError:
            yield SourceError(source, _at_line(line_number, Message("json.too_deep")))
        except SourceError as fault:
            yield SourceError(source, _at_line(line_number, fault.message))
        else:
            yield _article_or_fault(record, f"{source}#{number}", fields)


def read_csv(stream: BinaryIO, head: bytes, source: str, fields: Mapping[str, str]) -> Iterator[Article | SourceError]:
    """The stories of a table with a heading line, one a row; any usual delimiter, fields of any length."""
    csv.field_size_limit(_LONGEST_FIELD)
    encoding = encoding_of(head)
    text = io.TextIOWrapper(
        stream, encoding=encoding, errors="surrogateescape" if encoding == "utf-8" else "replace", newline=""
    )
    rows = csv.reader(text, delimiter=csv_delimiter(head, encoding))
    number = 0
    try:
        heading = [mended(name).strip().lstrip("\ufeff") for name in next(rows, [])]
        wanted = {_key(name) for name in Columns(fields).names("content")}
        if not wanted & {_key(name) for name in heading}:
            shown = ", ".join(sanitize_line(name) for name in heading[:8])
            yield SourceError(source, "csv.no_text_column", columns=shown)
            return
        for row in rows:
            if any(row):
                number += 1
                record = dict(zip(heading, map(mended, row), strict=False))
                yield _article_or_fault(record, f"{source}#{number}", fields)
    except csv.Error as fault:
        yield SourceError(source, _at_line(rows.line_num, Message("csv.broken", fault=str(fault))))
    else:
        if not number:
            yield SourceError(source, "csv.no_rows")


def csv_delimiter(head: bytes, encoding: str = "utf-8") -> str:
    """The delimiter of a table, by its heading line."""
    first = head.decode(encoding, errors="replace").lstrip("\r\n").split("\n", 1)[0]
    return max(_DELIMITERS, key=first.count)


def is_heading(line: str) -> bool:
    """Whether a line is the heading of a table of stories: it names a text and one field more."""
    names = {_key(name.strip(' "')) for name in re.split(rf"[{re.escape(_DELIMITERS)}]", line.lstrip("\ufeff").strip())}
    known = [field for field in FIELDS if names & {_key(name) for name in _guessed(field)}]
    return "content" in known and len(known) > 1


def _article_or_fault(record: object, source: str, fields: Mapping[str, str]) -> Article | SourceError:
    if not isinstance(record, dict):
        return SourceError(source, "record.not_one")
    try:
        return read_record(record, source, fields)
    except SourceError as fault:
        return fault


def _elements(text: str) -> Iterator[object]:
    """The records of a JSON document, one at a time, so that those before a broken place are not lost."""
    decoder = json.JSONDecoder()
    at = _blank_end(text, 0)
    if text[at : at + 1] != "[":
        document, end = decoder.raw_decode(text, at)
        yield from _inside(document)
        at = _blank_end(text, end)
        if at < len(text):
            raise json.JSONDecodeError("Extra data", text, at)
        return
    at = _blank_end(text, at + 1)
    while text[at : at + 1] != "]":
        record, at = decoder.raw_decode(text, at)
        yield record
        at = _blank_end(text, at)
        if text[at : at + 1] == ",":
            at = _blank_end(text, at + 1)
        elif text[at : at + 1] != "]":
            raise json.JSONDecodeError("Expecting ',' delimiter", text, at)


def _inside(document: object) -> Iterator[object]:
    """The records of an object: those in its list (`articles`, `data`, ...), else itself."""
    if isinstance(document, dict):
        for name, value in document.items():
            if (
                _key(str(name)) in _guessed("lists")
                and isinstance(value, list)
                and all(isinstance(v, dict) for v in value)
                and value
            ):
                yield from value
                return
    yield document


def _read_again(article: Mapping[str, Any], source: str) -> Article:
    """The article of one of our own JSON briefings, as it was."""
    text = _text(article.get("text"))
    if not text.strip():
        raise SourceError(source, "briefing.no_text")
    links = tuple(
        Link(_line(link.get("title")), link.get("url")) for link in article.get("related", ()) if isinstance(link, dict)
    )
    story = parse_article(
        text, source=source, title=_line(article.get("title")), url=_line(article.get("url")) or None,
        outlet=_line(article.get("outlet")) or None, published=_line(article.get("published")) or None,
        authors=tuple(_people(article.get("authors"))), editor=_line(article.get("editor")) or None, links=links,
    )  # fmt: skip
    return validate_article(
        replace(story, dateline_place=_line(article.get("dateline_place")) or story.dateline_place), source
    )


def _blank_end(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\n", "\r", "\ufeff"):
        at += 1
    return at


def _text(value: object) -> str:
    """A field as running text: lists one item a line, markup and entities taken off."""
    if isinstance(value, list):
        return "\n".join(filter(None, map(_text, value)))
    if isinstance(value, dict):
        return _text(value.get("text") or value.get("content") or value.get("rendered"))
    if value is None or isinstance(value, bool):
        return ""
    text = str(value)
    if "<" in text and _MARKUP.search(text):
        text = _MARKUP.sub("", _LINE_MARKUP.sub("\n", text))
    # Only whole entities: `R&ampB` is what some scrapers leave of one, and the text of record.
    return _ENTITY.sub(lambda match: html.unescape(match.group()), text)


def _line(value: object) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("title") or value.get("url")
    if isinstance(value, list):
        value = value[0] if value else None
        return _line(value)
    text = _text(value).strip()
    return "" if text.casefold() in ("none", "null", "nan", "unknown", "-", "n/a") else text


def _people(value: object) -> list[str]:
    """The names in an author field: a string, a list of them, or of objects with a name."""
    if isinstance(value, list):
        return [name for item in value for name in _people(item)]
    name = _line(value)
    return [name] if name else []


def _broken_json(fault: json.JSONDecodeError) -> Message:
    return Message("json.broken", fault=f"{fault.msg[:1].lower()}{fault.msg[1:]} at column {fault.colno}")


def _at_line(number: int, reason: Message) -> Message:
    return Message("at_line", number=number, reason=reason)


def _key(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).casefold()


@cache
def _guessed(field: str) -> list[str]:
    names: str = read_toml("lexicons/reading.toml")["fields"][field]
    return names.split()
