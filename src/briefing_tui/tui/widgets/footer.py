"""The line at the foot: the keys that work, or a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.widget import Widget

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.rendering import Part, shortened, sides, strip_of

if TYPE_CHECKING:
    from textual.strip import Strip

    from briefing_tui.tui.palette import Palette


class FooterBar(Widget):
    """The keys for what has the focus; a message takes their place until the next key."""

    ALLOW_SELECT = False

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="footer")
        self.palette = palette
        self._hints: tuple[tuple[str, str], ...] = ()
        self.message = ""
        self._alarming = False

    def show_keys(self, hints: tuple[tuple[str, str], ...]) -> None:
        """The keys and what each does, the most useful first; the last two are never left out."""
        if hints != self._hints:
            self._hints = hints
            if not self.message:
                self.refresh()

    def show_message(self, message: str, *, alarming: bool = False) -> None:
        """A message in the place of the keys; an empty one brings the keys back."""
        message = sanitize_line(message)
        if message != self.message or alarming != self._alarming:
            self.message, self._alarming = message, alarming
            self.refresh()

    def render_line(self, y: int) -> Strip:
        """The one line."""
        palette, width = self.palette, self.size.width
        if y:
            return strip_of([], width, palette.text)
        if self.message:
            style = palette.warn if self._alarming else palette.heading
            return strip_of([(" " + shortened(self.message, width - 2), style)], width, palette.text)
        # Help and the way out stay in sight, however narrow it gets.
        pinned = self._parts(self._hints[-2:], width)
        room = width - sum(cell_len(text) for text, _ in pinned)
        return sides(self._parts(self._hints[:-2], room), pinned, width, palette.text)

    def _parts(self, hints: tuple[tuple[str, str], ...], room: int) -> list[Part]:
        parts: list[Part] = []
        for key, label in hints:
            needed = cell_len(key) + cell_len(label) + 3
            if needed > room:
                break
            parts += [(f" {key}", self.palette.key), (f" {label} ", self.palette.dim)]
            room -= needed
        return parts
