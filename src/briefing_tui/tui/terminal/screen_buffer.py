"""A screen of cells. Rows are never changed, only replaced: two grids share the rows they agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence


class Shift(NamedTuple):
    """The cells of a rectangle (all sides inclusive) moved up by `lines`; down where it is below zero."""

    top: int
    bottom: int
    lines: int
    left: int
    right: int


class CellRow:
    """The clusters and the pen numbers of a row's cells, from left to right."""

    __slots__ = ("clusters", "pens", "width")

    def __init__(self, clusters: list[str], pens: list[int]) -> None:
        self.clusters = clusters
        self.pens = pens
        self.width = len(pens)

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        return isinstance(other, CellRow) and self.clusters == other.clusters and self.pens == other.pens

    __hash__ = None  # type: ignore[assignment]


class ScreenBuffer:
    """`width` by `height` cells, blank and drawn with one pen to begin with."""

    __slots__ = ("height", "rows", "width")

    def __init__(self, width: int, height: int, pen: int = 0) -> None:
        self.width = width
        self.height = height
        self.rows = [CellRow([" "] * width, [pen] * width)] * height

    def copy(self) -> ScreenBuffer:
        """A grid that shares the rows and can be written to by itself."""
        twin = ScreenBuffer.__new__(ScreenBuffer)
        twin.width, twin.height, twin.rows = self.width, self.height, self.rows.copy()
        return twin

    def write(self, x: int, y: int, clusters: Sequence[str], pens: Sequence[int]) -> None:
        """Put cells into row `y` from column `x` on; what falls outside is left out.

        As on a terminal, the half of a wide character that is not overwritten becomes a blank.
        """
        if not 0 <= y < self.height or x >= self.width:
            return
        if x < 0:
            clusters, pens, x = clusters[-x:], pens[-x:], 0
        room = self.width - x
        if len(clusters) > room:
            wide_at_edge = not clusters[room]
            clusters, pens = [*clusters[: room - 1], " " if wide_at_edge else clusters[room - 1]], pens[:room]
        if not clusters:
            return
        end = x + len(clusters)
        row = self.rows[y]
        new_clusters, new_pens = row.clusters.copy(), row.pens.copy()
        new_clusters[x:end] = clusters
        new_pens[x:end] = pens
        if x and not row.clusters[x]:
            new_clusters[x - 1] = " "
        if not new_clusters[x]:
            new_clusters[x] = " "
        if end < self.width and not new_clusters[end]:
            new_clusters[end] = " "
        self.rows[y] = CellRow(new_clusters, new_pens)

    def shift(self, shift: Shift) -> None:
        """Move the cells of a rectangle as the terminal does; those that come in are blank."""
        top, bottom, lines, left, right = shift
        blank = CellRow([" "] * self.width, [0] * self.width)
        region = self.rows[top : bottom + 1]
        count = min(abs(lines), len(region))
        blanks = [blank] * count
        moved = region[count:] + blanks if lines > 0 else blanks + region[: len(region) - count]
        if (left, right) != (0, self.width - 1):
            moved = [_joined(row, part, left, right + 1) for row, part in zip(region, moved, strict=True)]
        self.rows[top : bottom + 1] = moved


def _joined(row: CellRow, part: CellRow, start: int, end: int) -> CellRow:
    """The row with the columns from `start` up to `end` of another."""
    return CellRow(
        [*row.clusters[:start], *part.clusters[start:end], *row.clusters[end:]],
        [*row.pens[:start], *part.pens[start:end], *row.pens[end:]],
    )
