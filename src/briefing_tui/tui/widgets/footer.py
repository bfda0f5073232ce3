"""The line at the foot: the keys that work, or a message."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.message import Message
from textual.widget import Widget

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.drawing.rendering import Part, strip_of
from briefing_tui.tui.drawing.wrapping import few_lines

if TYPE_CHECKING:
    from textual.events import Click
    from textual.strip import Strip

    from briefing_tui.tui.drawing.palette import Palette

    Hints = tuple[tuple[str, str], ...]

# A longer message would hide what it is about.
_MOST_LINES = 4


class FooterBar(Widget):
    """The keys for what has the focus; a message takes their place until the next key."""

    ALLOW_SELECT = False

    class Pressed(Message):
        """A key was clicked: its number among those given to `show_keys`."""

        def __init__(self, number: int) -> None:
            super().__init__()
            self.number = number

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="footer")
        self.palette = palette
        self.hints: tuple[tuple[str, str], ...] = ()
        self.message = ""
        self._alarming = False

    def show_keys(self, hints: tuple[tuple[str, str], ...]) -> None:
        """The keys and what each does, the most useful first; the last two are never left out."""
        if hints != self.hints:
            self.hints = hints
            if not self.message:
                self.refresh()

    def show_message(self, message: str, *, alarming: bool) -> None:
        """A message in the place of the keys; an empty one brings the keys back."""
        message = sanitize_line(message)
        if message != self.message or alarming != self._alarming:
            self.message, self._alarming = message, alarming
            self.refresh()

    def lines_for(self, width: int) -> int:
        """How many lines it takes at this width: a message may need several, the keys have one."""
        return max(1, len(self._message_lines(width)))

    def _message_lines(self, width: int) -> tuple[str, ...]:
        return few_lines(self.message, max(1, width - 2), _MOST_LINES)

    def render_line(self, y: int) -> Strip:
        """A line of the message, or the keys."""
        palette, width = self.palette, self.size.width
        if self.message:
            style = palette.warn if self._alarming else palette.heading
            lines = self._message_lines(width)
            return strip_of([(f" {lines[y]}", style)] if y < len(lines) else [], width, palette.text)
        if y:
            return strip_of([], width, palette.text)
        shown, pinned = self._shown(width)
        gap = width - sum(map(_cells, shown + pinned))
        return strip_of([*self._parts(shown), (" " * gap, palette.text), *self._parts(pinned)], width, palette.text)

    def _shown(self, width: int) -> tuple[Hints, Hints]:
        """The keys at the left, as many as there is room for, and those at the right."""
        # Help and the way out stay in sight, however narrow it gets.
        pinned = _fitting(self.hints[-2:], width)
        return _fitting(self.hints[:-2], width - sum(map(_cells, pinned))), pinned

    def _parts(self, hints: Hints) -> list[Part]:
        palette = self.palette
        return [part for key, label in hints for part in ((f" {key}", palette.key), (f" {label} ", palette.dim))]

    def on_click(self, event: Click) -> None:
        """A click on a key is the key."""
        event.stop()
        if self.message:
            return
        shown, pinned = self._shown(self.size.width)
        left = 0
        for number, hint in enumerate(shown):
            if left <= event.x < left + _cells(hint):
                self.post_message(self.Pressed(number))
            left += _cells(hint)
        left = self.size.width - sum(map(_cells, pinned))
        for number, hint in enumerate(pinned, len(self.hints) - len(self.hints[-2:])):
            if left <= event.x < left + _cells(hint):
                self.post_message(self.Pressed(number))
            left += _cells(hint)


def _cells(hint: tuple[str, str]) -> int:
    key, label = hint
    return cell_len(key) + cell_len(label) + 3


def _fitting(hints: Hints, room: int) -> Hints:
    count = 0
    for hint in hints:
        room -= _cells(hint)
        if room < 0:
            break
        count += 1
    return hints[:count]
