"""What all panes share: a title line, and below it lines drawn one by one.

Textual's line API without its scrolling container: a pane keeps its own window, so that a step costs the lines it
changes and no layout, scrollbar or border is ever drawn again.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from rich.cells import cell_len
from textual.geometry import Region
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from briefing_tui.tui.drawing.rendering import Part, fitted, shortened, strip_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from textual.events import MouseScrollDown, MouseScrollUp

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette

_WHEEL = 3
_FILTER_SIGN = 2  # Cells that the tabs leave for the sign of a filter.


class LinePane(Widget, can_focus=True):
    """A pane drawn line by line: row 0 is its title, `body_line` gives the rest."""

    ALLOW_SELECT = False
    scope: ClassVar[Scope]

    class Selected(Message):
        """Text was selected with the mouse."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, labels: Labels, palette: Palette, *, id: str) -> None:
        super().__init__(id=id)
        self.labels = labels
        self.palette = palette
        self.gutter_line = False
        self.tabs: tuple[tuple[str, str], ...] = ()
        # The list whose filter stands behind the tabs of a pane that has none itself.
        self.filtered: LinePane | None = None

    # What subclasses say.

    def title_parts(self) -> list[Part]:
        """The pane's name, whose style says whether it has the focus, and what stands behind it."""
        raise NotImplementedError

    def title_right(self) -> list[Part]:
        """What stands at the title line's right edge."""
        return []

    def filter_parts(self) -> list[Part]:
        """The sign and words of the filter in force, for the title line; nothing where there is none."""
        return self.filtered.filter_parts() if self.filtered else []

    def body_line(self, y: int, width: int) -> Strip:
        """The line `y` below the title, exactly `width` cells wide."""
        raise NotImplementedError

    def scroll_lines(self, lines: int) -> None:
        """Move the window by lines, as the wheel does."""
        raise NotImplementedError

    # What all panes have.

    @property
    def body_width(self) -> int:
        """Cells a body line has."""
        return max(1, self.size.width - self.gutter_line)

    @property
    def body_height(self) -> int:
        """Lines below the title."""
        return max(1, self.size.height - 1)

    def render_line(self, y: int) -> Strip:
        """The strip of row `y`, as Textual's line API asks for it."""
        palette, width = self.palette, self.size.width
        if y == 0:
            return self._title_line(width)
        if self.gutter_line:
            body = self.body_line(y - 1, self.body_width)
            return Strip.join([strip_of([("│", palette.rule)], 1, palette.text), body])
        return self.body_line(y - 1, width)

    def repaint(self, first: int = 0, last: int | None = None) -> None:
        """Draw the body lines from `first` to `last` again (all, where not given); the title stays."""
        count = self.body_height if last is None else last - first + 1
        self.refresh(Region(0, first + 1, self.size.width, count))

    def repaint_rows(self, rows: Iterable[int]) -> None:
        """Draw single body lines again."""
        regions = [Region(0, row + 1, self.size.width, 1) for row in set(rows) if 0 <= row < self.body_height]
        if regions:
            self.refresh(*regions)

    def repaint_title(self) -> None:
        """Draw the title line again."""
        self.refresh(Region(0, 0, self.size.width, 1))

    def _title_line(self, width: int) -> Strip:
        palette = self.palette
        if self.tabs:
            parts: list[Part] = []
            filtered = self.filter_parts()
            for name, label in _tabs_within(self.tabs, self.id, width - _FILTER_SIGN if filtered else width):
                style = palette.title_focus if name == self.id else palette.title
                parts += [(f" {label} ", style), (" ", palette.text)]
            parts += fitted(filtered, width - sum(cell_len(text) for text, _ in parts))
        else:
            (name, own), *behind = self.title_parts()
            style = palette.title_focus if self.has_focus else own
            parts = [("┬" if self.gutter_line else "─", palette.rule), (name, style), *behind, (" ", palette.rule)]
        right = self.title_right()
        taken = sum(cell_len(text) for text, _ in parts) + sum(cell_len(text) for text, _ in right)
        if right and taken + 1 > width:
            taken -= sum(cell_len(text) for text, _ in right)
            right = []
        line = "─" if not self.tabs else " "
        return strip_of([*parts, (line * max(0, width - taken), palette.rule), *right], width, palette.rule)

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Focus is shown by the title's colour alone; subclasses add what else changes."""
        self.repaint_title()

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:
        """The wheel turns the text down."""
        event.stop()
        self.scroll_lines(_WHEEL)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:
        """The wheel turns the text up."""
        event.stop()
        self.scroll_lines(-_WHEEL)


def _tabs_within(tabs: tuple[tuple[str, str], ...], current: str | None, width: int) -> list[tuple[str, str]]:
    """The tabs, each with a blank around it and one behind it; where they are too wide, all but the current one cut."""
    cells = {name: cell_len(label) for name, label in tabs}
    room = width - 3 * len(tabs) + 1
    if sum(cells.values()) <= room:
        return list(tabs)
    longest = max(1, (room - cells.get(current or "", 0)) // max(1, len(tabs) - 1))
    return [(name, label if name == current else shortened(label, longest)) for name, label in tabs]
