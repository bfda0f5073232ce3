"""Text as the cells it takes: one entry a cell, the second cell of a wide character empty."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from rich.cells import split_graphemes

MOST_CODE_POINTS = 32  # A cluster of more is an attack on the line (stacked accents), not writing.
NO_CELL = "\u200b"  # Before code points without width that begin a text: they belong to the cell before.

# What could steer the terminal or turn the order of cells, and what UTF-8 cannot carry.
_DROPPED = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
_UNSPEAKABLE = re.compile("[\ud800-\udfff]")
_HALF_FLAG = re.compile("[\U0001f1e6-\U0001f1ff]")

# Where terminals agree on the width; elsewhere (emoji, joined sequences, scripts that shape) the cursor is placed anew.
_SAME_EVERYWHERE = (
    (0x20, 0x7F),
    (0xA0, 0xAD),
    (0xAE, 0x300),
    (0x370, 0x483),
    (0x1E00, 0x1F00),
    (0x2010, 0x2028),
    (0x2030, 0x205F),
    (0x20A0, 0x20C0),
    (0x2100, 0x231A),
    (0x2400, 0x2427),
    (0x2500, 0x25FD),
    (0x2800, 0x2900),
    (0x2E80, 0x3040),
    (0x3041, 0xA48D),
    (0xAC00, 0xD7A4),
    (0xF900, 0xFB00),
    (0xFF01, 0xFF61),
    (0xFFE0, 0xFFE7),
    (0x20000, 0x323B0),
)
_BOUNDS = [bound for span in _SAME_EVERYWHERE for bound in span]


@lru_cache(maxsize=4096)
def is_sure(cluster: str) -> bool:
    """Whether every terminal in use takes the cluster for as many cells as Textual does."""
    return len(cluster) <= 1 and (not cluster or bool(bisect_right(_BOUNDS, ord(cluster)) % 2))


def to_cells(text: str) -> list[str]:
    """The clusters of `text`, one a cell. A wide cluster is followed by an empty string.

    Control characters and bidirectional overrides are left out, code points that are not characters (surrogates) become
    U+FFFD: whatever a widget draws, nothing but text goes out. Code points without width at the start, which have
    no cell of their own, come as a first entry that begins with `NO_CELL`.
    """
    if text.isascii() and text.isprintable():
        return list(text)
    text = _UNSPEAKABLE.sub("\ufffd", _DROPPED.sub("", text))
    cells: list[str] = []
    for start, end, width in split_graphemes(text)[0]:
        cluster = text[start:end][:MOST_CODE_POINTS]
        if width and cells and _HALF_FLAG.fullmatch(cluster) and _HALF_FLAG.fullmatch(cells[-1]):
            # Rich takes a flag for two letters of one cell each; terminals of today draw it over both.
            cells[-1] += cluster
            cells.append("")
        elif width:
            cells.append(cluster)
            cells.extend([""] * (width - 1))
        elif cells:
            lead = len(cells) - 1 if cells[-1] else len(cells) - 2
            cells[lead] = (cells[lead] + cluster)[:MOST_CODE_POINTS]
        else:
            cells.append(NO_CELL + cluster)
    return cells
