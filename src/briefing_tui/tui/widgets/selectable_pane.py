"""A pane of lines of which text can be selected with the mouse, as it stands on the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.widgets.drag_selection import DragSelection
from briefing_tui.tui.widgets.line_pane import LinePane

if TYPE_CHECKING:
    from textual.events import MouseDown, MouseMove, MouseUp
    from textual.strip import Strip

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.drawing.palette import Palette


class SelectablePane(LinePane):
    """A pane whose lines are selected from the cell where a button went down to the one under the pointer."""

    def __init__(self, labels: Labels, palette: Palette, *, id: str) -> None:
        super().__init__(labels, palette, id=id)
        self._selection = DragSelection()

    def selectable_line(self, y: int, width: int) -> Strip:
        """The line `y` below the title, exactly `width` cells wide, without what the mouse has selected."""
        raise NotImplementedError

    def body_line(self, y: int, width: int) -> Strip:
        """The same line; what the mouse has selected is marked."""
        return self._selection.marked(self.selectable_line(y, width), y, self.palette.current_match)

    @property
    def is_dragged(self) -> bool:
        """Whether the pointer has moved since the button went down, so that this is no click."""
        return self._selection.dragged

    def on_mouse_down(self, event: MouseDown) -> None:
        """Text may be selected from here on."""
        self._selection.end()
        self._selection.dragged = False
        if event.button == 1 and event.y > 0:
            self._selection.begin(event.y - 1, max(0, event.x - self.gutter_line))
            self.capture_mouse()

    def on_mouse_move(self, event: MouseMove) -> None:
        """The selection goes up to the pointer."""
        line = min(max(0, event.y - 1), self.body_height - 1)
        if event.button == 1 and self._selection.extend(line, max(0, event.x - self.gutter_line)):
            self.repaint()

    def on_mouse_up(self, _event: MouseUp) -> None:
        """The selection is whole: `Selected` tells of its text."""
        self.release_mouse()
        text = self._selection.text(self.body_height, lambda line: self.selectable_line(line, self.body_width))
        if self._selection.end():
            self.post_message(self.Selected(text))
            self.repaint()
