"""A list that lies over all panes: stories, timeline, people, help, a choice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.widgets.list_pane import ListPane

if TYPE_CHECKING:
    from textual.events import Key

    from briefing_tui.tui.drawing.rendering import Part
    from briefing_tui.tui.widgets.article import ArticlePane


class Sheet(ListPane):
    """A list over all panes. `part` is the name by which `layout.arrange_screen` places it.

    `progress` says how much of the dossier it holds while that is not all. `is_touched` once the cursor was moved:
    until then a view that fills stands at its first row, from then on the cursor stays on its own.
    """

    part = "sheet"
    progress = ""
    is_touched = False

    def move_to(self, index: int) -> None:
        """Put the cursor there; from now on it stays on its row."""
        self.is_touched = True
        super().move_to(index)

    def title_right(self) -> list[Part]:
        return [(f" {self.progress} ", self.palette.mark)] if self.progress else []

    @property
    def shown_by(self) -> str:
        """The action that shows what is shown."""
        return self.id or ""

    @property
    def is_waiting(self) -> bool:
        """Whether it is empty because its rows are still being made."""
        return False

    @property
    def companions(self) -> tuple[ArticlePane, ...]:
        """Articles that stand beside the list where the sheet is a view of more than that."""
        return ()

    @property
    def shown_side(self) -> str:
        """The companion that is shown where there is room for one only; empty where there are none."""
        return ""

    def place_told(self, place: int, count: int) -> str:
        """Which of so many rows that hold the searched word has the cursor."""
        return f"{place}/{count}"

    def type_key(self, _event: Key) -> bool:
        """A key that has no action here; a chooser takes it as typing and returns true."""
        return False

    def paste(self, _text: str) -> bool:
        """Pasted text; a chooser takes it as typing and returns true."""
        return False
