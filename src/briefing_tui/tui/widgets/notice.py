"""A text shown whole above the footer: what was copied, a link's address, faults of the configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widget import Widget

from briefing_tui.sanitize import sanitize
from briefing_tui.tui.drawing.rendering import strip_of
from briefing_tui.tui.drawing.wrapping import TextFlow, WrappedLine

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from textual.strip import Strip

    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

    Offers = Mapping[str, Callable[[], Awaitable[None] | None]]

# More lines than these would hide what the notice is about.
_MOST_LINES = 12


class NoticePane(Widget):
    """Title and text. `offers` are the keys that act on what is shown, each with what it does."""

    ALLOW_SELECT = False
    part = "notice"

    def __init__(self, palette: Palette, title: str, text: str, offers: Offers) -> None:
        super().__init__()
        self.palette = palette
        self.title_text = title
        self.text = sanitize(text)
        self.offers = offers
        self._flow = TextFlow(self.text)

    def lines_for(self, width: int) -> int:
        """How many lines it takes at this width, the title among them."""
        return 1 + min(_MOST_LINES, len(self._lines(width)))

    def _lines(self, width: int) -> list[WrappedLine]:
        return self._flow.window(self._flow.position(0, max(1, width - 2)), _MOST_LINES, max(1, width - 2))

    def render_line(self, y: int) -> Strip:
        """The title, or a line of the text."""
        palette, width = self.palette, self.size.width
        if y == 0:
            title: list[Part] = [(f"─ {self.title_text} ", palette.title_focus), ("─" * width, palette.rule)]
            return strip_of(title, width, palette.rule)
        lines = self._lines(width)
        if y > len(lines):
            return strip_of([], width, palette.text)
        line = lines[y - 1]
        return strip_of([(" " + self.text[line.start : line.end], palette.heading)], width, palette.text)
