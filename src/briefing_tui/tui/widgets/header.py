"""The line at the top: which story is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widget import Widget

from briefing_tui.tui.drawing.rendering import shortened, sides, strip_of

if TYPE_CHECKING:
    from textual.strip import Strip

    from briefing_tui.tui.drawing.palette import Palette


class HeaderBar(Widget):
    """Title, outlet and day of the open story; at the right where it stands in the dossier and how far that is."""

    ALLOW_SELECT = False

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="header")
        self.palette = palette
        self._title = ""
        self._about = ""
        self._right = ""

    def show(self, title: str, about: str, right: str) -> None:
        """Show these, each one line of harmless text; draws only where they changed."""
        if (title, about, right) != (self._title, self._about, self._right):
            self._title, self._about, self._right = title, about, right
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        width, bar = self.size.width, self.palette.bar
        if y:
            return strip_of([], width, bar)
        right = f"{self._about} {self._right}".strip()
        room = width - cell_len(right[:width]) - 3
        if room < 12:
            right, room = self._right, width - cell_len(self._right[:width]) - 3
        title = shortened(self._title, max(room, 0))
        return sides([(f" {title}", bar + self.palette.heading)], [(f"{right} ", bar)] if right else [], width, bar)
