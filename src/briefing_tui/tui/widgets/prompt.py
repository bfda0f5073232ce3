"""The line that takes what the reader types, in the place of the footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from rich.cells import cell_len
from textual.events import Paste
from textual.widget import Widget

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.drawing.rendering import Part, shortened, sides, strip_of
from briefing_tui.tui.settings.keymap import shown_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.events import Key
    from textual.strip import Strip

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.drawing.palette import Palette

    Completion = Callable[[str], tuple[str, tuple[str, ...]]]

PromptState = Literal["open", "answered", "given_up"]
# Cells that are left for what is typed, however long its label is.
_LEAST_ROOM = 16


class PromptLine(Widget, can_focus=True):
    """One line of typing at the foot. Its cursor does not blink: that would send bytes while nothing happens.

    The screen hands it what is typed (`type_ahead`), one key after the other.
    """

    ALLOW_SELECT = False

    def __init__(self, labels: Labels, palette: Palette) -> None:
        super().__init__(id="prompt")
        self.labels = labels
        self.palette = palette
        self.label = ""
        self.value = ""
        self.note = ""
        self._note_under: str | None = None
        self._at = 0
        self._recalled: Sequence[str] = ()
        self._recalled_at = 0
        self._begun = ""
        self._complete: Completion | None = None

    def start(self, label: str, value: str, recall: Sequence[str], complete: Completion | None) -> None:
        """Begin to take what is typed, behind a label; up and down go through `recall`, the newest last.

        Tab asks `complete` how what is typed up to the cursor goes on.
        """
        self._complete = complete
        self.label, self.value, self.note, self._at = label, value, "", len(value)
        self._recalled, self._recalled_at = recall, len(recall)
        self.refresh()

    def show_note(self, note: str) -> None:
        """What stands at the right: a count, a warning."""
        self._note_under = None
        if note != self.note:
            self.note = note
            self.refresh()

    def _say_nothing_happens(self, key: str) -> None:
        """A key that has no meaning here says so in the place of the note, until the next key."""
        note = self.note
        self.show_note(self.labels("say.key_in_prompt", pressed=shown_key(key)))
        self._note_under = note

    def type_ahead(self, typed: Key | Paste) -> PromptState:
        """Take a key, or pasted text as one line; whether the reader is done, and how.

        At the ends of the line and of what can be recalled a key does nothing, as in any line editor.
        """
        if self._note_under is not None:
            self.show_note(self._note_under)
        if isinstance(typed, Paste):
            self._replace(self._at, self._at, sanitize_line(typed.text))
            return "open"
        return self._type_key(typed)

    def _type_key(self, event: Key) -> PromptState:  # noqa: C901 - one line a key
        """Edit the line as readline would; whether the reader is done, and how."""
        match event.key:
            case "enter" | "ctrl+m" | "ctrl+j":
                return "answered"
            case "escape" | "ctrl+c" | "ctrl+g":
                return "given_up"
            case "backspace" | "ctrl+h":
                if not self.value:
                    return "given_up"
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
            case "tab" | "ctrl+i" if self._complete:
                completed, candidates = self._complete(self.value[: self._at])
                self._replace(0, self._at, completed)
                self.show_note("  ".join(candidates))
            case "up" | "ctrl+p" if self._recalled:
                self._recall(-1)
            case "down" | "ctrl+n" if self._recalled:
                self._recall(1)
            case key:
                if event.character and event.is_printable:
                    self._replace(self._at, self._at, sanitize_line(event.character) or " ")
                else:
                    self._say_nothing_happens(key)
        return "open"

    def _recall(self, step: int) -> None:
        """An earlier line, or a later one; behind the latest stands again what was being typed."""
        target = self._recalled_at + step
        if not 0 <= target <= len(self._recalled):
            return
        if self._recalled_at == len(self._recalled):
            self._begun = self.value
        self._recalled_at = target
        self.value = self._recalled[target] if target < len(self._recalled) else self._begun
        self._move(len(self.value))

    def _replace(self, start: int, end: int, text: str) -> None:
        self.value = self.value[:start] + text + self.value[end:]
        self._move(start + len(text))

    def _move(self, at: int) -> None:
        self._at = min(max(0, at), len(self.value))
        self.refresh()

    def column_of_cursor(self) -> int:
        """The column at which the next letter goes in."""
        return min(cell_len(self._shown_label() + self.value[: self._at]), self.size.width - 1)

    def _shown_label(self) -> str:
        """The label; of one that would leave what is typed no room (it names a file), the end, which asks."""
        label = f"{self.label} " if len(self.label) > 1 else self.label
        most = max(1, self.size.width - _LEAST_ROOM)
        return label if cell_len(label) <= most else f"…{_end_of(label, most - 1)}"

    def render_line(self, y: int) -> Strip:
        """Label, what is typed with its cursor, and the note."""
        palette, width = self.palette, self.size.width
        if y:
            return strip_of([], width, palette.text)
        label = self._shown_label()
        note_room = max(width // 2, width - cell_len(label + self.value) - 4)
        note = f" {shortened(self.note, note_room)} " if self.note else ""
        room = max(4, width - cell_len(label) - cell_len(note) - 2)
        # Long input scrolls: what stands before the cursor is shown from its end.
        before = _end_of(self.value[: self._at], room)
        under_cursor = self.value[self._at : self._at + 1] or " "
        after = self.value[self._at + 1 :]
        parts: list[Part] = [
            (label, palette.key),
            (before, palette.text),
            (under_cursor, palette.text + palette.cursor),
        ]
        after = shortened(after, max(0, room - cell_len(before)))
        return sides([*parts, (after, palette.text)], [(note, palette.dim)] if note else [], width, palette.text)


def _end_of(text: str, cells: int) -> str:
    """As much of the end of a text as so many cells hold."""
    end = text[-cells:] if cells > 0 else ""
    while cell_len(end) > cells:
        end = end[1:]
    return end
