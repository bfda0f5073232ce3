"""A story whose parts have labels: `Judul: ...`, `Isi: ...`, other fields among them."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import phrase_list
from briefing_tui.sources.article.head_matter import is_head_matter
from briefing_tui.sources.article.written_moments import published_line

# A line of a field, as in `Nama media : Warta Kota`.
_FIELD = re.compile(r"[ ]*[A-Za-z][A-Za-z/.]{1,20}(?: [A-Za-z/.]{1,20}){0,2}[ \t]*:")
_MOST_FIELDS = 12
_LONGEST_ABOVE = 300


def title_starts(text: str) -> list[int]:
    """Where the fields of each story begin among which there is a title, in a text whose parts have labels."""
    return [_fields_start(text, match.start()) for match in _label("title").finditer(text)]


def without_labels(text: str) -> str:
    """The text, its title first, without the labels of title and body where it begins with fields; else as it is."""
    bare = text.lstrip()
    title = _label("title").search(bare)
    if title is None or not _are_above_fields(bare[: _fields_start(bare, title.start())]):
        return text
    line, _, below = bare[title.end() :].partition("\n")
    fields, parting, below = below.partition("\n\n")
    below = _outlet().sub("Media:", fields) + parting + below
    return f"{line}\n{bare[: title.start()]}{_label('body').sub('', below, count=1)}"


def has_labelled_body(text: str) -> bool:
    """Whether a line of a text has the label of a story's body."""
    return _label("body").search(text) is not None


def _are_above_fields(text: str) -> bool:
    """Whether a text says but what kind of text stands below, and on what day: `NASKAH BERITA RADIO`."""
    lines = [line.strip() for line in text[:_LONGEST_ABOVE].split("\n") if line.strip()]
    return len(text) < _LONGEST_ABOVE and all(is_head_matter(line) or published_line(line) for line in lines)


def _fields_start(text: str, title: int) -> int:
    """Where the first of the fields begins that stand line by line above a title."""
    start = title
    for _ in range(_MOST_FIELDS):
        above = text.rfind("\n", 0, max(0, start - 1)) + 1
        if start == 0 or not _FIELD.match(text, above, start):
            break
        start = above
    return start


@cache
def _label(part: str) -> re.Pattern[str]:
    words = "|".join(phrase_list("lexicons/reading.toml", "labels", part))
    return re.compile(rf"^[ ]*(?:{words})[ ]*:\s*(?=\S)", re.M | re.I)


@cache
def _outlet() -> re.Pattern[str]:
    """The label of a source that is the outlet, and no address."""
    words = "|".join(phrase_list("lexicons/reading.toml", "labels", "outlet"))
    return re.compile(rf"^[ ]*(?:{words})[ ]*:(?![ ]*https?:)", re.M | re.I)
