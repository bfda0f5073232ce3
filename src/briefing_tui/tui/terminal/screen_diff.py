"""The difference of two grids as what to send: from the top, changed cells are drawn, the rest is passed over."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.tui.terminal.cursor_motion import shortest_motion
from briefing_tui.tui.terminal.graphemes import is_sure

if TYPE_CHECKING:
    from briefing_tui.tui.terminal.screen_buffer import CellRow, ScreenBuffer
    from briefing_tui.tui.terminal.sgr import SgrTable

# Erasing n cells (ECH) and stepping over them takes about 9 bytes; shorter blanks are written.
LEAST_ERASED = 10
# An unchanged stretch longer than this is never cheaper to write again than to pass over.
LONGEST_BRIDGE = 10


class CursorState(NamedTuple):
    """Where the terminal's cursor stands (`None`: not known) and the number of the pen it holds."""

    x: int | None
    y: int | None
    pen: int


class ScreenDiff:
    """Makes one grid of another. The work is in `sent`; `hand` is where it ends."""

    def __init__(self, pens: SgrTable, hand: CursorState, *, colour_erase: bool) -> None:
        self._pens = pens
        self._colour_erase = colour_erase
        self._x, self._y, self._pen = hand
        self._out: list[str] = []

    @property
    def sent(self) -> str:
        """What to write to the terminal."""
        return "".join(self._out)

    @property
    def hand(self) -> CursorState:
        """Cursor and pen after it."""
        return CursorState(self._x, self._y, self._pen)

    def raw(self, sequence: str, x: int | None, y: int | None) -> None:
        """Send something that leaves the cursor at a known place (or not)."""
        self._out.append(sequence)
        self._x, self._y = x, y

    def take(self, pen: int, *, blank: bool = False) -> None:
        """Hold that pen, or with `blank` one that blanks look the same with."""
        sequence, self._pen = self._pens.way(self._pen, pen, blank=blank)
        if sequence:
            self._out.append(sequence)

    def move(self, x: int, y: int) -> None:
        """Put the cursor there."""
        if x != self._x or y != self._y:
            self._out.append(shortest_motion(self._x, self._y, x, y))
            self._x, self._y = x, y

    def grid(self, shown: ScreenBuffer, wanted: ScreenBuffer) -> None:
        """Send what makes `shown` look as `wanted`, both of one size."""
        for y, (old, new) in enumerate(zip(shown.rows, wanted.rows, strict=True)):
            if old is not new and old != new:
                self.row(y, old, new)

    def row(self, y: int, old: CellRow, new: CellRow) -> None:
        """Send the changed cells of row `y`."""
        clusters, pens = new.clusters, new.pens
        changed = [
            x
            for x, (old_cluster, cluster, old_pen, pen) in enumerate(
                zip(old.clusters, clusters, old.pens, pens, strict=True)
            )
            if old_pen != pen or old_cluster != cluster
        ]
        changed = self._with_unsure(changed, clusters)
        erase_from = self._tail(changed, clusters, pens)
        index, count = 0, len(changed)
        if erase_from is not None:
            while count and changed[count - 1] >= erase_from:
                count -= 1
        while index < count:
            start = changed[index]
            while index + 1 < count and changed[index + 1] == changed[index] + 1:
                index += 1
            end = changed[index] + 1
            index += 1
            while start and not clusters[start]:
                start -= 1
            while end < len(clusters) and not clusters[end]:
                end += 1
            self._reach(start, y, new)
            self._draw(start, end, y, new)
        if erase_from is not None:
            self._reach(erase_from, y, new)
            self.take(pens[erase_from], blank=True)
            self._out.append("\x1b[K")

    @staticmethod
    def _with_unsure(changed: list[int], clusters: list[str]) -> list[int]:
        """After the first cell drawn whose width terminals disagree on, everything to the right is drawn too."""
        if "".join(clusters).isascii():
            return changed
        for x in changed:
            if not is_sure(clusters[x]):
                return [before for before in changed if before < x] + list(range(x, len(clusters)))
        return changed

    def _tail(self, changed: list[int], clusters: list[str], pens: list[int]) -> int | None:
        """The column from which to erase to the end of the line, where that is shorter than writing blanks."""
        last = len(clusters) - 1
        pen = pens[last]
        if clusters[last] != " " or not self._pens.erases(pen, colour_erase=self._colour_erase):
            return None
        start = last
        while start and clusters[start - 1] == " " and pens[start - 1] == pen:
            start -= 1
        first = next((x for x in changed if x >= start), None)
        return None if first is None or changed[-1] - first < len("\x1b[K") else first

    def _reach(self, x: int, y: int, row: CellRow) -> None:
        """Bring the cursor to column `x`: by moving, or by writing the cells between where that is not longer."""
        if x == self._x and y == self._y:
            return
        if y == self._y and self._x is not None and 0 < x - self._x <= LONGEST_BRIDGE:
            bridge = self._bridge(x, row)
            if bridge is not None:
                self._out.append(bridge)
                self._x = x
                return
        self.move(x, y)

    def _bridge(self, x: int, row: CellRow) -> str | None:
        """The cells from the cursor to `x` written with the pen held, if they can be and it is not longer."""
        assert self._x is not None
        text = "".join(row.clusters[self._x : x])
        if not text.isascii() or len(text) != x - self._x:
            return None
        if len(text) > len(shortest_motion(self._x, self._y, x, self._y or 0)):
            return None
        for cluster, pen in zip(row.clusters[self._x : x], row.pens[self._x : x], strict=True):
            sequence, pen_after = self._pens.way(self._pen, pen, blank=cluster == " ")
            if sequence or pen_after != self._pen:
                return None
        return text

    def _draw(self, start: int, end: int, y: int, row: CellRow) -> None:
        """Write the cells from `start` to `end`, the cursor being at `start`."""
        clusters, pens = row.clusters, row.pens
        out = self._out
        x = start
        while x < end:
            cluster, pen = clusters[x], pens[x]
            if cluster == " ":
                run = x + 1
                while run < end and clusters[run] == " " and pens[run] == pen:
                    run += 1
                self.take(pen, blank=True)
                if run - x >= LEAST_ERASED and self._pens.erases(pen, colour_erase=self._colour_erase):
                    out.append(f"\x1b[{run - x}X")
                    self._x = x
                    x = run
                    if x < end:
                        self.move(x, y)
                    continue
                out.append(" " * (run - x))
                self._x = x = run
                continue
            self.take(pen)
            if is_sure(cluster):
                out.append(cluster)
                x += 1
                while x < end and not clusters[x]:
                    x += 1
                self._x = x
            else:
                x = self._draw_unsure(x, y, row)
        if self._x == len(clusters):
            # Terminals differ in where the cursor is said to be after the last column.
            self._x = None

    def _draw_unsure(self, x: int, y: int, row: CellRow) -> int:
        """Write a cluster that some terminals take for wider or narrower, so that it cannot move what follows."""
        end = x + 1
        while end < row.width and not row.clusters[end]:
            end += 1
        # A terminal that takes it for narrower must not leave an older cell beside it.
        self._out.append(" " * (end - x))
        self._x = end if end < row.width else None
        self.move(x, y)
        self._out.append(row.clusters[x])
        self._x = None
        if end < row.width:
            self.move(end, y)
        return end
