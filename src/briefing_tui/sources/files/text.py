"""Stories as plain text or Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.errors import fault_in
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.stories_in_text import StoryText, stories_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.briefing import Article
    from briefing_tui.sources.stream import SourceItem

# YAML between dashes, TOML between pluses, the keywords of Org.
_FRONT_MATTER = re.compile(
    r"\A(?:(?P<fence>---|\+\+\+)\n(?P<fields>(?:.*\n){1,40}?)(?P=fence)\n|(?P<keywords>(?:\#\+\w+:.*\n){1,40}))"
)
_FRONT_FIELD = re.compile(r"(?:\#\+)?(?P<name>[\w -]{1,40}?)[ ]*[:=][ ]*(?P<value>.*)")
# A value that YAML folds over indented lines (`title: >-`).
_FOLDED = re.compile(r":[ ]*[>|][-+]?[ ]*\n(?P<lines>(?:[ ]+\S.*\n){1,9})")
# What is written for a program, not for readers: comments (`<!--more-->`), Hugo's and WordPress' shortcodes.
_UNSHOWN = re.compile(
    r"<!--[^<>]{0,2000}-->|\{\{[<%][^{}]{0,500}[%>]\}\}"
    r"|\[/?(?:caption|embed|gallery|video|audio)\b[^\[\]]{0,500}\]"
)
# Of quotations and of items.
_MARKS_BEFORE = re.compile(r"^[ ]{0,3}(?:>[ ]?|[-*+][ ]+(?=\S))", re.M)
_NAME_LABEL = re.compile(r"^(?:name|nama):", re.I)
_AUTHOR_LIST = re.compile(
    r"^(?:authors?|penulis)[ ]*[:=][ ]*"
    r"(?:\[(?P<inline>[^\]\n]*)\]|\n(?P<lines>(?:[ ]*(?:-|name:|nama:)[ ].*(?:\n|\Z))+))",
    re.M | re.I,
)


def read_text(raw: bytes, source: str, *, marked: bool = False) -> Iterator[SourceItem]:
    """The story or the stories in a text; of one that is `marked`, the marks of Markdown are taken off.

    Raises `SourceError` where there is no story in it; of several, a faulty one costs only itself.
    """
    text = decode(raw, source).replace("\r\n", "\n")
    stories = stories_in(text)
    if len(stories) == 1:
        yield _story(stories[0], source, marked=marked)
        return
    for number, story in enumerate(stories, 1):
        try:
            yield _story(story, f"{source}#{number}", marked=marked)
        except Exception as fault:  # Whatever one story sets off must not cost the others.
            yield fault_in(f"{source}#{number}", fault)


def _story(story_text: StoryText, source: str, *, marked: bool) -> Article:
    """The story in a text, with or without a front matter; `marked` with Markdown."""
    text = story_text.text
    fields: dict[str, str] = {}
    authors: tuple[str, ...] = ()
    if front := _FRONT_MATTER.match(text):
        fields = _front_fields(front["fields"] or front["keywords"])
        authors = _listed_authors(front["fields"] or "")
    if front and (marked or "title" in fields):
        text = text[front.end() :]
    else:
        fields, authors = {}, ()
    plain = _MARKS_BEFORE.sub("", _UNSHOWN.sub("", text)) if marked else text
    story = parse_article(
        plain, source=source, title=fields.get("title", ""), url=fields.get("link"),
        published=fields.get("publish_date"), outlet=fields.get("source"), editor=fields.get("editor"),
        authors=authors or tuple(filter(None, [fields.get("author")])),
    )  # fmt: skip
    return validate_article(replace(story, published=story.published or story_text.sent), source)


def _front_fields(front: str) -> dict[str, str]:
    """The fields of a front matter, by our names for them."""
    # Most texts have none, and need none of this.
    from briefing_tui.sources.files.columns import FIELDS, column_key, names_of_field

    front = _FOLDED.sub(lambda folded: ": " + " ".join(folded["lines"].split()) + "\n", front)
    lines = (_FRONT_FIELD.fullmatch(line.strip()) for line in front.splitlines())
    written = {column_key(line["name"]): line["value"].strip(" \"'") for line in lines if line}
    values = {field: next((v for n in names_of_field(field) if (v := written.get(n))), "") for field in FIELDS}
    return {field: value for field, value in values.items() if value}


def _listed_authors(front: str) -> tuple[str, ...]:
    """The authors that a front matter lists: `[A, B]`, or one behind a dash on each line; () where it lists none."""
    listed = _AUTHOR_LIST.search(front)
    if listed is None:
        return ()
    names = (listed["inline"] or "").split(",") if listed["inline"] else listed["lines"].split("\n")
    return tuple(name for written in names if (name := _NAME_LABEL.sub("", written.strip(" -\"'")).strip(" \"'")))
