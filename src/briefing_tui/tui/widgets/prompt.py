"""The line at the top and the line at the foot, and the line that takes what the reader types."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.message import Message
from textual.widget import Widget

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.rendering import Part, shortened, sides, strip_of

if TYPE_CHECKING:
    from textual.events import Key, Paste
    from textual.strip import Strip

    from briefing_tui.tui.palette import Palette


class HeaderBar(Widget):
    """Title, outlet and day of the open story; at the right where it stands in the dossier and how far that is."""

    ALLOW_SELECT = False

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="header")
        self.palette = palette
        self._title = ""
        self._about = ""
        self._right = ""

    def say(self, title: str, about: str, right: str) -> None:
        """Say these; draws only where they changed."""
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


class FooterBar(Widget):
    """The keys for what has the focus; a message takes their place until the next key."""

    ALLOW_SELECT = False

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="footer")
        self.palette = palette
        self._hints: tuple[tuple[str, str], ...] = ()
        self.message = ""
        self._alarming = False

    def hint(self, hints: tuple[tuple[str, str], ...]) -> None:
        """The keys and what each does."""
        if hints != self._hints:
            self._hints = hints
            if not self.message:
                self.refresh()

    def say(self, message: str, *, alarming: bool = False) -> None:
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


class PromptLine(Widget, can_focus=True):
    """One line of typing at the foot. Its cursor does not blink: that would send bytes while nothing happens."""

    ALLOW_SELECT = False

    class Changed(Message):
        """What is typed is another."""

        def __init__(self, value: str) -> None:
            super().__init__()
            self.value = value

    class Done(Message):
        """Enter (`value`), or Escape (None)."""

        def __init__(self, value: str | None) -> None:
            super().__init__()
            self.value = value

    def __init__(self, palette: Palette) -> None:
        super().__init__(id="prompt")
        self.palette = palette
        self.label = ""
        self.value = ""
        self.note = ""
        self._at = 0

    def ask(self, label: str, value: str = "") -> None:
        """Begin to take what is typed, behind a label."""
        self.label, self.value, self.note, self._at = label, value, "", len(value)
        self.refresh()

    def tell(self, note: str) -> None:
        """What stands at the right: a count, a warning."""
        if note != self.note:
            self.note = note
            self.refresh()

    def on_key(self, event: Key) -> None:
        """Edit the line as readline would."""
        event.stop()
        event.prevent_default()
        before = self.value
        match event.key:
            case "enter" | "ctrl+m" | "ctrl+j":
                self.post_message(self.Done(self.value))
            case "escape" | "ctrl+c" | "ctrl+g":
                self.post_message(self.Done(None))
            case "backspace" | "ctrl+h":
                if not self.value:
                    self.post_message(self.Done(None))
                self._replace(max(0, self._at - 1), self._at, "")
            case "delete" | "ctrl+d":
                self._replace(self._at, self._at + 1, "")
            case "ctrl+u":
                self._replace(0, self._at, "")
            case "ctrl+k":
                self._replace(self._at, len(self.value), "")
            case "ctrl+w":
                head = self.value[: self._at].rstrip()
                self._replace(head.rfind(" ") + 1, self._at, "")
            case "left" | "ctrl+b":
                self._move(self._at - 1)
            case "right" | "ctrl+f":
                self._move(self._at + 1)
            case "home" | "ctrl+a":
                self._move(0)
            case "end" | "ctrl+e":
                self._move(len(self.value))
            case _:
                if event.character and event.is_printable:
                    self._replace(self._at, self._at, sanitize_line(event.character) or " ")
        if self.value != before:
            self.post_message(self.Changed(self.value))

    def on_paste(self, event: Paste) -> None:
        """Pasted text goes in as one line."""
        event.stop()
        if text := sanitize_line(event.text):
            self._replace(self._at, self._at, text)
            self.post_message(self.Changed(self.value))

    def _replace(self, start: int, end: int, text: str) -> None:
        self.value = self.value[:start] + text + self.value[end:]
        self._move(start + len(text))

    def _move(self, at: int) -> None:
        self._at = min(max(0, at), len(self.value))
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """Label, what is typed with its cursor, and the note."""
        palette, width = self.palette, self.size.width
        if y:
            return strip_of([], width, palette.text)
        note = f" {self.note} " if self.note else ""
        label = f"{self.label} " if len(self.label) > 1 else self.label
        room = max(4, width - cell_len(label) - cell_len(note) - 2)
        # Long input scrolls: what stands before the cursor is shown from its end.
        before = self.value[: self._at]
        while cell_len(before[-room:]) > room:
            before = before[-room:][1:]
        before = before[-room:]
        here = self.value[self._at : self._at + 1] or " "
        after = self.value[self._at + 1 :]
        parts: list[Part] = [(label, palette.key), (before, palette.text), (here, palette.text + palette.cursor)]
        after = shortened(after, max(0, room - cell_len(before)))
        return sides([*parts, (after, palette.text)], [(note, palette.dim)] if note else [], width, palette.text)
