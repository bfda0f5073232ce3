"""The parts of a query: brackets, `OR`, `AND`, `-`, fields, words and what stands in quotation marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TokenKind = Literal["open", "close", "or", "and", "not", "term"]
_BLANK = re.compile(r"\s+")
_FIELD = re.compile(r"([^\W\d_][^\W\d]*):(?!//)")
_BARE = re.compile(r"""[^\s()"“”]+""")
_QUOTED = re.compile(r"""["“”]([^"“”]*)["“”]?""")
_OR = frozenset({"OR", "ATAU", "|"})
_NOT = frozenset({"NOT", "BUKAN"})
_AND = frozenset({"AND", "DAN", "&"})


class QueryToken(NamedTuple):
    """A part of a query. A term has a `field` ("" without one), a value, and whether that stood in quotation marks."""

    kind: TokenKind
    start: int
    end: int
    field: str = ""
    value: str = ""
    quoted: bool = False


def tokens(text: str) -> Iterator[QueryToken]:
    """The tokens of a query in order. A quotation mark that is never closed reaches to the end."""
    at = 0
    while at < len(text):
        if blank := _BLANK.match(text, at):
            at = blank.end()
        elif text[at] in "()":
            yield QueryToken("open" if text[at] == "(" else "close", at, at + 1)
            at += 1
        elif text[at] in "-−" and at + 1 < len(text) and not text[at + 1].isspace() and text[at + 1] != ")":
            yield QueryToken("not", at, at + 1)
            at += 1
        else:
            token = _term(text, at)
            yield token
            at = token.end


def _term(text: str, start: int) -> QueryToken:
    field, at = "", start
    if match := _FIELD.match(text, at):
        field, at = match[1].casefold(), match.end()
    if quoted := _QUOTED.match(text, at):
        return QueryToken("term", start, quoted.end(), field, quoted[1], quoted=True)
    bare = _BARE.match(text, at)
    if bare is None:
        return QueryToken("term", start, at, field)
    if not field and bare[0] in _OR:
        return QueryToken("or", start, bare.end())
    if not field and bare[0] in _AND:
        return QueryToken("and", start, bare.end())
    if not field and bare[0] in _NOT:
        return QueryToken("not", start, bare.end())
    return QueryToken("term", start, bare.end(), field, bare[0])
