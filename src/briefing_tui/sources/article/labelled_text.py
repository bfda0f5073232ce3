"""A story whose parts have labels: `Judul: ...`, `Isi: ...`."""

from __future__ import annotations

import re
from functools import cache

from briefing_tui.resources import phrase_list


def title_starts(text: str) -> list[int]:
    """Where the lines begin that are labelled as a title."""
    return [match.start() for match in _label("title").finditer(text)]


def without_labels(text: str) -> str:
    """The text without the label of the title that it begins with, and without that of its body; else as it is."""
    bare = text.lstrip()
    title = _label("title").match(bare)
    return _label("body").sub("", bare[title.end() :], count=1) if title else text


@cache
def _label(part: str) -> re.Pattern[str]:
    words = "|".join(phrase_list("lexicons/reading.toml", "labels", part))
    return re.compile(rf"^[ ]*(?:{words})[ ]*:\s*(?=\S)", re.M | re.I)
