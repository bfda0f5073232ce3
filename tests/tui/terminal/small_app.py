"""An app of four panes to walk about in, and a driver that keeps what it would have sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rich.segment import Segment
from rich.style import Style
from textual.containers import Horizontal
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input, OptionList, Static

from briefing_tui.tui.terminal.diff_app import DiffApp

if TYPE_CHECKING:
    from textual.app import ComposeResult

WORDS = ["Menteri", "kabinet", "会議", "membahas", "anggaran", "🙂", "banjir", "e\u0301lite", "한국", "warga"]
WORDS += ["👩\u200d👩\u200d👧", "Jakarta", "[b]tebal[/b]", "❤️", "selesai"]


class Lines(ScrollView, can_focus=True):
    """A text of many lines, a mark on every seventh word and a link on every eleventh."""

    def on_mount(self) -> None:
        self.virtual_size = Size(50, 200)

    def render_line(self, y: int) -> Strip:
        y += self.scroll_offset.y
        segments = [Segment(f"{y:3d} ")]
        for index in range(7):
            number = y * 3 + index * (y % 5 + 1)
            style = Style(bold=number % 7 == 0, color="red" if number % 5 == 0 else None, underline=number % 13 == 0)
            if number % 11 == 0:
                style += Style(link=f"https://contoh.id/{number}")
            segments.append(Segment(WORDS[number % len(WORDS)], style))
            segments.append(Segment(" "))
        return Strip(segments).crop_extend(0, self.size.width, self.rich_style)


class SmallApp(DiffApp[None]):
    """Text above, two lists and a field below."""

    CSS = """
    Lines { height: 2fr; }
    Horizontal { height: 1fr; }
    OptionList { width: 1fr; min-width: 12; scrollbar-size: 1 1; border: round $primary; }
    OptionList:focus { border: heavy $accent; }
    """
    BINDINGS = [("x", "swap", "Swap"), ("n", "note", "Note")]  # noqa: RUF012

    def compose(self) -> ComposeResult:
        yield Static("Judul [dim]redup[/dim] [reverse]balik[/reverse]", id="title")
        yield Lines()
        with Horizontal():
            yield OptionList(*[f"{n} {WORDS[n % len(WORDS)]}" for n in range(40)], markup=False)
            yield OptionList(*[f"{WORDS[-n % len(WORDS)]} {n}" for n in range(40)], markup=False)
        yield Input(select_on_focus=False)

    def action_swap(self) -> None:
        self.theme = "textual-light" if self.theme != "textual-light" else "ansi-dark"

    def action_note(self) -> None:
        self.notify("Catatan 会議 [x]", timeout=60, markup=False)


class RecordingDriver(HeadlessDriver):
    """Keeps what would have gone to the terminal."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.written: list[str] = []

    @property
    def is_headless(self) -> bool:
        return False

    @property
    def can_suspend(self) -> bool:
        return True

    def write(self, data: str) -> None:
        self.written.append(data)

    def take(self) -> str:
        """What was written since the last time."""
        taken = "".join(self.written)
        self.written.clear()
        return taken
