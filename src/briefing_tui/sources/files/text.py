"""Stories as plain text or Markdown."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.errors import fault_in
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.labelled_text import has_labelled_body
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.files.press_databases import records_of_press
from briefing_tui.sources.files.printed_pages import without_numbered_links
from briefing_tui.sources.files.stories_in_text import StoryText, stories_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.briefing import Article
    from briefing_tui.sources.stream import SourceItem

_FEWEST_PARAGRAPHS = 2
_BLOCK_TAG = r"(?i)</?(?:p|br|div|h[1-6]|ul|ol|li|blockquote)\b[^<>]{0,300}>"
_INLINE_TAG = r"(?i)</?(?:strong|b|em|i|u|span|a|img)\b[^<>]{0,1000}>"
# pypdf sets a line end on both sides of a hyphen.
_HYPHEN_ALONE = r"(?<=\w)[ ]?\n[-\u2010][ ]?\n(?P<begins>\w)"
# A few short lines at a page's edge, with its number in a line alone or beside a rule (`Kabar Alas | 3`).
_EDGE_LINE = r"[^\n]{1,60}\n"
_NAME_BESIDE = r"[^\n]{0,50}"
_NUMBERED_LINE = (
    rf"(?:{_NAME_BESIDE}[|•–—-][ ]?)?(?:[Hh]al(?:aman|\.)?[ ]?)?\d{{1,3}}"
    rf"(?:[ ]?[|•–—-]{_NAME_BESIDE}|[ ]dari[ ]\d{{1,3}})?[ ]*(?:\n|\Z)"
)
_PAGE_HEAD = rf"\A\s*(?:{_EDGE_LINE}){{0,2}}{_NUMBERED_LINE}(?:{_EDGE_LINE}){{0,2}}(?=\s*\n)"
_PAGE_FOOT = rf"(?:(?<=\n\n)|\A)(?:{_EDGE_LINE}){{0,2}}{_NUMBERED_LINE}\s*\Z"
_FENCES = ("---", "+++", "#+")


def read_text(raw: bytes, source: str, *, marked: bool = False) -> Iterator[SourceItem]:
    """The story or the stories in a text; of one that is `marked`, the marks of Markdown are taken off.

    Raises `SourceError` where there is no story in it; of several, a faulty one costs only itself.
    """
    text = decode(raw, source).replace("\r\n", "\n")
    if not marked and (records := records_of_press(text)):
        from briefing_tui.sources.files.records import read_records

        yield from read_records(((f"{source}#{number}", record) for number, record in enumerate(records, 1)), {})
        return
    text = text if marked else _without_tags(_without_quoting(_without_print(without_numbered_links(text))))
    stories = stories_in(text)
    if len(stories) == 1:
        yield _story(stories[0], source, marked=marked)
        return
    for number, story in enumerate(stories, 1):
        try:
            yield _story(story, f"{source}#{number}", marked=marked)
        except Exception as fault:  # Whatever one story sets off must not cost the others.
            yield fault_in(f"{source}#{number}", fault)


def _without_print(text: str) -> str:
    """A text without what is left of printed pages that it was taken out of: their heads and feet, parted hyphens."""
    hyphens = re.findall(_HYPHEN_ALONE, text)
    # One alone before a capital may part what it stands between.
    if len(hyphens) > 1 or any(map(str.islower, hyphens)):
        text = re.sub(_HYPHEN_ALONE, r"-\g<begins>", text)
    if "\f" not in text:
        return text
    *pages, last = (re.sub(_PAGE_HEAD, "", page) for page in text.split("\f"))
    return "\f".join([*(re.sub(_PAGE_FOOT, "", page) for page in pages), last])


def _without_quoting(text: str) -> str:
    """A text without the marks of a mail that is quoted whole (RFC 3676, 4.5)."""
    is_quoted = text.lstrip()[:1] == ">" and all(line.startswith(">") for line in text.split("\n") if line.strip())
    return re.sub(r"(?m)^(?:>[ ]?)+", "", text) if is_quoted else text


def _without_tags(text: str) -> str:
    """A text without the tags of paragraphs, where it is one of a page's body below a title."""
    if text.count("</p>") < _FEWEST_PARAGRAPHS:
        return text
    return re.sub(_INLINE_TAG, "", re.sub(_BLOCK_TAG, "\n\n", text))


def _story(story_text: StoryText, source: str, *, marked: bool) -> Article:
    """The story in a text, with or without a front matter; `marked` with Markdown."""
    text = story_text.text
    may_begin = marked or text.startswith(_FENCES)
    story = _story_below_front_matter(text, source, marked=marked) if may_begin else None
    story = story or validate_article(
        parse_article(_plain(text, marked=marked), source=source, known=KnownFields(url=story_text.address)), source
    )
    return replace(story, published=story.published or story_text.sent)


def _story_below_front_matter(text: str, source: str, *, marked: bool) -> Article | None:
    """The story below a front matter, which is its record; None where the text begins with none."""
    # Most texts have none, and need none of this.
    from briefing_tui.sources.files.columns import Columns
    from briefing_tui.sources.files.front_matter import FRONT_MATTER, fields_of
    from briefing_tui.sources.files.records import read_record

    front = FRONT_MATTER.match(text)
    fields = fields_of(front) if front else {}
    is_fenced = marked and front is not None and front["fence"]
    if (
        front is None
        or has_labelled_body(front["header"] or "")
        or not (is_fenced or Columns({}).value(fields, "title"))
    ):
        return None
    body = _plain(text[front.end() :], marked=marked)
    return read_record({**fields, "content": body}, source, {"content": "content"})


def _plain(text: str, *, marked: bool) -> str:
    if not marked:
        return text
    from briefing_tui.sources.files.markdown import without_marks

    return without_marks(text)
