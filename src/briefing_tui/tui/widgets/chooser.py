"""A choice among named things, narrowed by typing: actions, formats, themes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, ClassVar

from rich.cells import cell_len

from briefing_tui.sanitize import sanitize_line
from briefing_tui.tui.drawing.folding import fold
from briefing_tui.tui.drawing.rendering import shortened
from briefing_tui.tui.widgets.list_pane import ListLine
from briefing_tui.tui.widgets.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.events import Key

    from briefing_tui.i18n import Labels
    from briefing_tui.tui.bindings import Scope
    from briefing_tui.tui.drawing.palette import Palette
    from briefing_tui.tui.drawing.rendering import Part

# Cells of the title line that what is chosen keeps beside what is typed.
_LEAST_TITLE = 12


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """One thing to choose: its name, what it is, and what choosing it does (a coroutine function or a function).

    The name stands behind what it is, unless that `tells_all`; typing finds it either way.
    """

    name: str
    label: str
    act: Callable[[], Any]
    tells_all: bool = False


class ChooserSheet(Sheet):
    """The choices; letters narrow them, Enter takes one. `subject` is what the choice is about, in the title line."""

    scope: ClassVar[Scope] = "chooser"

    def __init__(
        self, labels: Labels, palette: Palette, title: str, choices: Sequence[Choice], subject: str = ""
    ) -> None:
        super().__init__(labels, palette, id="chooser")
        self._title = title
        self._subject = subject
        self._choices = choices
        self.total = len(choices)

    def title_parts(self) -> list[Part]:
        palette = self.palette
        typed = self.filter or self.labels("chooser.type")
        behind: list[Part] = [
            (f" {typed}", palette.mark if self.filter else palette.dim),
            (f" {len(self.items)}/{self.total} ", palette.dim),
        ]
        room = self.size.width - 4 - sum(cell_len(text) for text, _ in behind)
        title = f"{self._title}: {self._subject}" if self._subject else self._title
        return [(f" {shortened(title, max(_LEAST_TITLE, room))} ", palette.title), *behind]

    def type_key(self, event: Key) -> bool:
        """Letters narrow the choices, Backspace takes the last one back."""
        if event.key in ("backspace", "ctrl+h"):
            self.set_filter(self.filter[:-1])
        elif event.key == "ctrl+u":
            self.set_filter("")
        elif event.character and event.is_printable:
            self.set_filter(self.filter + event.character)
        else:
            return False
        return True

    def paste(self, text: str) -> bool:
        """Pasted text narrows too."""
        self.set_filter(self.filter + sanitize_line(text))
        return True

    def set_filter(self, text: str) -> None:
        """Narrow the choices; the first of them gets the cursor."""
        if text != self.filter:
            self.filter = text
            self.rebuild(keep=False)

    def passes(self, item: Any) -> bool:
        """Whether the letters typed occur in this order, so that `exj` finds `export json`."""
        letters = iter(fold(self.item_text(item)).casefold())
        return all(letter in letters for letter in fold(self.filter).casefold() if letter != " ")

    def build_rows(self) -> Iterable[ListLine]:
        passing = (choice for choice in self._choices if self.passes(choice))
        return (ListLine(choice) for choice in sorted(passing, key=self._distance))

    def _distance(self, choice: Choice) -> int:
        """0 where a word begins with what was typed, 1 where it stands within one, 2 where only its letters do."""
        typed = fold(self.filter).casefold().strip()
        text = f" {fold(self.item_text(choice)).casefold()}"
        return 0 if f" {typed}" in text else 1 if typed in text else 2

    def item_text(self, item: Any) -> str:
        return f"{item.label} {item.name}"

    def row_parts(self, row: ListLine) -> list[Part]:
        choice: Choice = row.item
        name = "" if choice.tells_all else f"  {choice.name}"
        return [(f"  {choice.label}", self.palette.text), (name, self.palette.dim)]
