"""Text of a pane selected with the mouse: from the cell where a button went down to the one under the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.strip import Strip

if TYPE_CHECKING:
    from collections.abc import Callable

    from rich.style import Style


class DragSelection:
    """The cells from one place to another, line by line as text is read. Places are (line, column), from 0."""

    def __init__(self) -> None:
        self._from: tuple[int, int] | None = None
        self._to = (0, 0)
        self.dragged = False

    def begin(self, line: int, column: int) -> None:
        """A button went down there."""
        self._from = self._to = (line, column)
        self.dragged = False

    def extend(self, line: int, column: int) -> bool:
        """The pointer is there now; whether that changes what is selected."""
        if self._from is None or (line, column) == self._to:
            return False
        self._to, self.dragged = (line, column), True
        return True

    def end(self) -> bool:
        """The button is up; whether something was selected."""
        begun, self._from = self._from is not None, None
        return begun and self.dragged

    def columns(self, line: int) -> tuple[int, int | None] | None:
        """The first and the last column that are selected of a line (None: to its end); None where none is."""
        if self._from is None or not self.dragged:
            return None
        first, last = sorted((self._from, self._to))
        if not first[0] <= line <= last[0]:
            return None
        return (first[1] if line == first[0] else 0), (last[1] if line == last[0] else None)

    def marked(self, strip: Strip, line: int, style: Style) -> Strip:
        """The strip of a line with what is selected in `style`."""
        columns = self.columns(line)
        if columns is None:
            return strip
        start, end = columns[0], strip.cell_length if columns[1] is None else columns[1] + 1
        selected = strip.crop(start, end).apply_style(style)
        return Strip.join([strip.crop(0, start), selected, strip.crop(end)])

    def text(self, lines: int, strip_of_line: Callable[[int], Strip]) -> str:
        """The selected text of so many lines, as it stands on the screen."""
        texts = []
        for line in range(lines):
            if columns := self.columns(line):
                start, last = columns
                texts.append(strip_of_line(line).crop(start, None if last is None else last + 1).text.rstrip())
        return "\n".join(texts)
