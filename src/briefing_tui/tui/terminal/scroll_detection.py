"""Find rows, or a pane's part of them, that moved up or down, so that the terminal can move them itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.terminal.graphemes import is_sure
from briefing_tui.tui.terminal.screen_buffer import Shift

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.tui.terminal.screen_buffer import CellRow, ScreenBuffer

# Stretches of this many cells are looked up in the old screen, one every so many columns.
STRETCH = 12
STEP = 9
# A region may hold this many rows in a row that did not move with it (a scroll bar's end, a marked line).
LONGEST_BREAK = 3
CANDIDATES = 2


def find_shifts(shown: ScreenBuffer, wanted: ScreenBuffer, *, margins: bool) -> list[Shift]:
    """The most likely shifts between the two grids of one size, the likeliest first; whether one pays is not judged.

    A row counts as moved by its stretches: each stretch of text that stands in a changed row and is found in the
    same columns of another row of the old grid is a vote for the distance between the two. Where the terminal has
    left and right `margins`, the columns that gain by the move are looked for as well; else it is whole rows.
    """
    changed = [y for y in range(wanted.height) if shown.rows[y] != wanted.rows[y]]
    if len(changed) < 2:
        return []
    moved = _rows_by_distance(shown, wanted, changed)
    likeliest = sorted(moved, key=lambda lines: len(moved[lines]), reverse=True)[:CANDIDATES]
    shifts = []
    for lines in likeliest:
        first, last = _longest_block(sorted(set(moved[lines])))
        shifts.append(_shift(first, last, lines, 0, wanted.width - 1))
        if margins:
            shifts += _moved_parts(shown, wanted, first, last, lines)
    return [shift for shift in shifts if shift.bottom - shift.top > abs(shift.lines)]


def _shift(first: int, last: int, lines: int, left: int, right: int) -> Shift:
    """The shift after which the rows from `first` to `last` have what stood `lines` below them."""
    return Shift(min(first, first + lines), max(last, last + lines), lines, left, right)


def _rows_by_distance(shown: ScreenBuffer, wanted: ScreenBuffer, changed: list[int]) -> dict[int, list[int]]:
    """For each distance the changed rows that may have moved by it, once a vote."""
    columns = range(0, max(1, wanted.width - STRETCH + 1), STEP)
    stood: dict[tuple[int, str], list[int]] = {}
    for y in range(changed[0], changed[-1] + 1):
        text = shown.rows[y].clusters
        for x in columns:
            stretch = "".join(text[x : x + STRETCH])
            if not stretch.isspace():
                stood.setdefault((x, stretch), []).append(y)
    moved: dict[int, list[int]] = {}
    for y in changed:
        text = wanted.rows[y].clusters
        for x in columns:
            for before in stood.get((x, "".join(text[x : x + STRETCH])), ()):
                if before != y:
                    moved.setdefault(before - y, []).append(y)
    return moved


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


def _moved_parts(shown: ScreenBuffer, wanted: ScreenBuffer, first: int, last: int, lines: int) -> list[Shift]:
    """The shifts of those columns that gain by it: of the rows from `first` to `last`, and of all rows that gain.

    A cell gains by the shift where it is right after it and was not before, and loses where it is the other way. What
    the rows that come in have lost is not counted: of the two, the one with fewer bytes is the better.
    """
    gains = [0] * wanted.width
    for y in range(first, last + 1):
        for x, gain in enumerate(_gains(shown, wanted, y, lines, 0, wanted.width)):
            gains[x] += gain
    columns = _best_stretch(gains)
    if columns is None or columns[0] == columns[1]:  # A single column has no margins (DECSLRM).
        return []
    left, right = columns
    parts = {_shift(first, last, lines, left, right)}
    rows = range(max(0, -lines), min(wanted.height, wanted.height - lines))
    if block := _best_stretch([sum(_gains(shown, wanted, y, lines, left, right + 1)) for y in rows]):
        parts.add(_shift(rows[block[0]], rows[block[1]], lines, left, right))
    return [part for part in sorted(parts) if _edges_are_whole(shown.rows[part.top : part.bottom + 1], left, right)]


def _gains(shown: ScreenBuffer, wanted: ScreenBuffer, y: int, lines: int, left: int, right: int) -> list[int]:
    new, old, moved = wanted.rows[y], shown.rows[y], shown.rows[y + lines]
    cells = list(zip(new.clusters[left:right], new.pens[left:right], strict=True))
    before = zip(old.clusters[left:right], old.pens[left:right], strict=True)
    after = zip(moved.clusters[left:right], moved.pens[left:right], strict=True)
    return [(b == cell) - (a == cell) for cell, a, b in zip(cells, before, after, strict=True)]


def _best_stretch(gains: Sequence[int]) -> tuple[int, int] | None:
    """The first and last index of the stretch with the largest sum, `None` where none is above zero."""
    best, best_sum, start, total = None, 0, 0, 0
    for index, gain in enumerate(gains):
        if total <= 0:
            start, total = index, 0
        total += gain
        if total > best_sum:
            best, best_sum = (start, index), total
    return best


def _edges_are_whole(rows: Sequence[CellRow], left: int, right: int) -> bool:
    """Whether the columns cut no wide character, nor one whose width terminals disagree on."""
    for row in rows:
        before = row.clusters[left - 1] if left else " "
        beyond = row.clusters[right + 1] if right + 1 < row.width else " "
        if not row.clusters[left] or not beyond or not is_sure(before) or not is_sure(row.clusters[right]):
            return False
    return True
