"""A screen of cells. Rows are never changed, only replaced: two grids share the rows they agree on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


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

    def shift(self, top: int, bottom: int, lines: int, pen: int = 0) -> None:
        """Move the rows from `top` to `bottom` (inclusive) up by `lines`, or down by as many below zero.

        The rows that come in are blank.
        """
        blank = CellRow([" "] * self.width, [pen] * self.width)
        region = self.rows[top : bottom + 1]
        if lines > 0:
            region = region[lines:] + [blank] * min(lines, len(region))
        elif lines < 0:
            region = [blank] * min(-lines, len(region)) + region[:lines]
        self.rows[top : bottom + 1] = region
