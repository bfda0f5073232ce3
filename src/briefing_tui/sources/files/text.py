"""Stories as plain text or Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode

if TYPE_CHECKING:
    from briefing_tui.briefing import Article

_FRONT_MATTER = re.compile(r"\A---\n(?P<fields>(?:.*\n){1,40}?)---\n")
_HEADING = re.compile(r"^#{1,6}\s+", re.M)
# Of quotations and of items.
_MARKS_BEFORE = re.compile(r"^[ ]{0,3}(?:>[ ]?|[-*+][ ]+(?=\S))", re.M)
_AUTHOR_LIST = re.compile(
    r"^(?:authors?|penulis):[ ]*(?:\[(?P<inline>[^\]\n]*)\]|\n(?P<lines>(?:[ ]*-[ ].*(?:\n|\Z))+))", re.M | re.I
)
_EMPHASIS = re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1")


def read_text(raw: bytes, source: str) -> Article:
    """The story in a plain text. Raises `SourceError` where there is none in it."""
    return validate_article(parse_article(decode(raw, source), source=source), source)


def read_markdown(raw: bytes, source: str) -> Article:
    """The story in a Markdown text, its marks taken off; title and date also from a front matter."""
    text = decode(raw, source).replace("\r\n", "\n")
    fields: dict[str, str] = {}
    authors: tuple[str, ...] = ()
    if front := _FRONT_MATTER.match(text):
        pairs = (line.partition(":") for line in front["fields"].splitlines())
        fields = {name.strip().casefold(): value.strip(" \"'") for name, mark, value in pairs if mark}
        authors = _listed_authors(front["fields"])
        text = text[front.end() :]
    plain = _EMPHASIS.sub(r"\2", _MARKS_BEFORE.sub("", _HEADING.sub("", text)))
    story = parse_article(
        plain, source=source, title=fields.get("title") or fields.get("judul", ""), url=fields.get("url"),
        published=fields.get("date") or fields.get("tanggal"), outlet=fields.get("source") or fields.get("sumber"),
        authors=authors or tuple(filter(None, [fields.get("author") or fields.get("penulis")])),
    )  # fmt: skip
    return validate_article(story, source)


def _listed_authors(front: str) -> tuple[str, ...]:
    """The authors that a front matter lists: `[A, B]`, or one behind a dash on each line; () where it lists none."""
    listed = _AUTHOR_LIST.search(front)
    if listed is None:
        return ()
    names = (listed["inline"] or "").split(",") if listed["inline"] else listed["lines"].split("\n")
    return tuple(name for written in names if (name := written.strip(" -\"'")))
