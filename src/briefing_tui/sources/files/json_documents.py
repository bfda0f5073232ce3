"""JSON documents as they are found: their records one at a time, also of what is not quite JSON."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from briefing_tui.sources.files.document_records import is_heading, records_in, records_of_element
from briefing_tui.sources.files.python_literals import LONGEST_LITERAL, python_literal

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

# What some servers set before a document: a function's name (JSONP), a guard, a variable.
_BEFORE_JSON = re.compile(
    r"\s*(?:/\*.{0,40}?\*/\s*)?(?:\)\]\}',?|(?:while|for)\s*\([^()]{0,9}\)\s*;|(?:(?:var|let|const)\s+)?[\w$.]{1,60}\s*[=(])\s*(?=[\[{])"
)
_BEHIND_JSON = re.compile(r"[)\s]*;?\s*\Z")
# What JSON does not have and people and programs write all the same: comments, a comma behind the last element. Of what
# is never closed the rest is taken, so that it is looked at once.
_STRING = r'(?P<string>"(?:[^"\\]|\\.)*+"?)'
_STRING_OR_COMMENT = re.compile(rf"(?s){_STRING}|(?://|#)[^\n]*|/\*.*?(?:\*/|\Z)")
# What MongoDB's shell prints: names without quotes, and values in its own types.
_SHELL_TYPES = "ObjectId|ISODate|NumberLong|NumberInt|NumberDecimal|Timestamp|UUID|Date|DBRef|BinData"
_STRING_OR_SHELL = re.compile(
    rf"(?s){_STRING}|(?:new\s+)?\b(?:{_SHELL_TYPES})\((?P<value>\"[^\"\n]{{0,300}}\"|[\d.]{{0,30}})[^()\n]{{0,300}}\)"
    r"|(?P<name>(?<=[{,\s])[A-Za-z_$][\w$]{0,60})(?=\s*:)"
)
_STRING_OR_LAST_COMMA = re.compile(rf"(?s){_STRING}|,(?=\s*[\]}}])")


def elements_of(text: str) -> Iterator[object]:
    """The records of a JSON document, one at a time, so that those before a broken place are not lost.

    Comments, a comma behind a last element and a document that stands in a string are read as what they were meant to
    be. Raises `ValueError` where the document breaks off.
    """
    if text.lstrip()[:3] == "[{'" and len(text) <= LONGEST_LITERAL:
        yield from _python_list(text)
        return
    before = _BEFORE_JSON.match(text)
    document = _Document(text)
    at = document.blank_end(before.end() if before else 0)
    while True:
        if document.text[at : at + 1] == "[":
            at = yield from _listed_elements(document, at)
        else:
            content, at = document.value_at(at)
            if isinstance(content, str) and _is_document(content):
                yield from elements_of(content)
            else:
                yield from records_in(content)
        at = document.blank_end(at)
        if at >= len(document.text) or (before and _BEHIND_JSON.match(document.text, at)):
            return
        # Documents one behind another: `jq` without `-c`, a scraper that was started twice.
        if document.text[at] not in "[{":
            raise json.JSONDecodeError("Extra data", document.text, at)


def _listed_elements(document: _Document, at: int) -> Generator[object, None, int]:
    """The elements of the list that begins at a place; returned is where it ends."""
    at = document.blank_end(at + 1)
    heading: list[str] | None = None
    while document.text[at : at + 1] != "]":
        element, at = document.value_at(at)
        if heading is None and isinstance(element, list) and is_heading(element):
            heading = element
        elif heading and isinstance(element, list):
            yield dict(zip(heading, element, strict=False))
        else:
            yield from records_of_element(decoded_again(element))
        at = document.blank_end(at)
        if document.text[at : at + 1] == ",":
            at = document.blank_end(at + 1)
        elif document.text[at : at + 1] != "]":
            raise json.JSONDecodeError("Expecting ',' delimiter", document.text, at)
    return at + 1


class _Document:
    """The text of a document, read from place to place; at the first fault without what is no JSON in it."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._is_bare = False
        # Not strict: scrapers leave line breaks and tabs in strings as they are.
        self._decoder = json.JSONDecoder(strict=False)

    def value_at(self, at: int) -> tuple[object, int]:
        """The value that begins at a place, and where it ends. Raises `ValueError` where there is none."""
        try:
            return self._decoder.raw_decode(self.text, at)
        except json.JSONDecodeError:
            if not self._make_bare():
                raise
            return self._decoder.raw_decode(self.text, self.blank_end(at))

    def blank_end(self, at: int) -> int:
        """Where the white space and the comments at a place end."""
        end = _blank_end(self.text, at)
        is_comment = self.text.startswith(("//", "/*", "#"), end)
        return _blank_end(self.text, end) if is_comment and self._make_bare() else end

    def _make_bare(self) -> bool:
        """Whether the text was just freed of what is no JSON; places up to the fault stay what they were."""
        if self._is_bare:
            return False
        self._is_bare, before = True, self.text
        self.text = _without_extras(self.text)
        return self.text != before


def _blank_end(text: str, at: int) -> int:
    while text[at : at + 1] in (" ", "\t", "\n", "\r", "\ufeff"):
        at += 1
    return at


def _python_list(text: str) -> list[object]:
    """The elements of a list that Python wrote. Raises `ValueError` where it is none."""
    try:
        elements = python_literal(text)
    except ValueError:
        elements = None
    if not isinstance(elements, list):
        raise json.JSONDecodeError("Expecting property name enclosed in double quotes", text, text.index("'"))
    return elements


def decoded_again(record: object) -> object:
    """The record, out of the string that a program has made of it before it was written; any other as it is."""
    if not isinstance(record, str) or not _is_document(record):
        return record
    try:
        return json.loads(record, strict=False)
    except (ValueError, RecursionError):
        return record


def _is_document(text: str) -> bool:
    bare = text.strip()
    return bare[:1] + bare[-1:] in ("{}", "[]")


def _without_extras(text: str) -> str:
    """The text with blanks for comments and for commas behind a last element, and with what a shell prints as JSON."""

    def blanked(match: re.Match[str]) -> str:
        return match[0] if match["string"] else re.sub(r"[^\n]", " ", match[0])

    def quoted(match: re.Match[str]) -> str:
        return match[0] if match["string"] else f'"{match["name"]}"' if match["name"] else match["value"] or "null"

    bare = _STRING_OR_LAST_COMMA.sub(blanked, _STRING_OR_COMMENT.sub(blanked, text))
    return _STRING_OR_SHELL.sub(quoted, bare)


def parsed_line(line: str) -> object:
    """What a line of JSON Lines holds, also one that is Python's `repr` of a dictionary. Raises `ValueError`."""
    try:
        # Not strict: scrapers leave line breaks and tabs in strings as they are.
        return decoded_again(json.loads(line, strict=False))
    except ValueError as fault:
        if line.startswith("{'"):
            try:
                return python_literal(line)
            except ValueError:
                raise fault from None
        if (bare := _without_extras(line)) == line:
            raise
        return parsed_line(bare)
