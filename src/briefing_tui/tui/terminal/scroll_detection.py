"""Find rows that moved up or down, so that the terminal can move them itself."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.tui.terminal.screen_buffer import ScreenBuffer

# Stretches of this many cells are looked up in the old screen, one every so many columns.
STRETCH = 12
STEP = 9
# A region may hold this many rows in a row that did not move with it (a scroll bar's end, a marked line).
LONGEST_BREAK = 3
CANDIDATES = 2


class Shift(NamedTuple):
    """The rows from `top` to `bottom` (inclusive) moved up by `lines`; down where it is below zero."""

    top: int
    bottom: int
    lines: int


def find_shifts(shown: ScreenBuffer, wanted: ScreenBuffer) -> list[Shift]:
    """The most likely shifts between the two grids of one size, the likeliest first; whether one pays is not judged.

    A row counts as moved by its stretches: each stretch of text that stands in a changed row and is found in the
    same columns of another row of the old grid is a vote for the distance between the two.
    """
    changed = [y for y in range(wanted.height) if shown.rows[y] != wanted.rows[y]]
    if len(changed) < 2:
        return []
    first, last = changed[0], changed[-1]
    columns = range(0, max(1, wanted.width - STRETCH + 1), STEP)
    stood: dict[tuple[int, str], list[int]] = {}
    for y in range(first, last + 1):
        text = shown.rows[y].clusters
        for x in columns:
            stretch = "".join(text[x : x + STRETCH])
            if not stretch.isspace():
                stood.setdefault((x, stretch), []).append(y)
    votes: Counter[int] = Counter()
    rows: dict[int, set[int]] = {}
    for y in changed:
        text = wanted.rows[y].clusters
        for x in columns:
            stretch = "".join(text[x : x + STRETCH])
            for before in stood.get((x, stretch), ()):
                if before != y:
                    votes[before - y] += 1
                    rows.setdefault(before - y, set()).add(y)
    shifts = []
    for lines, _ in votes.most_common(CANDIDATES):
        block = _longest_block(sorted(rows[lines]))
        top, bottom = min(block[0], block[0] + lines), max(block[1], block[1] + lines)
        if bottom - top > abs(lines):
            shifts.append(Shift(top, bottom, lines))
    return shifts


def _longest_block(rows: list[int]) -> tuple[int, int]:
    """The first and last row of the longest run without a break longer than allowed."""
    best = (rows[0], rows[0])
    start = end = rows[0]
    for y in rows[1:]:
        if y - end > LONGEST_BREAK + 1:
            start = y
        end = y
        if end - start > best[1] - best[0]:
            best = (start, end)
    return best
