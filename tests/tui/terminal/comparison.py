"""What a terminal shows held against what Textual's compositor meant, cell by cell."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from rich.color import ColorSystem
from textual.strip import Strip

from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Cell, Terminal

if TYPE_CHECKING:
    from textual.pilot import Pilot


def driver(app: Any) -> RecordingDriver:
    assert isinstance(app._driver, RecordingDriver)
    return app._driver


def meant(app: Any) -> list[list[Cell]]:
    """What the compositor has for every cell, drawn by Textual's own rendering in a terminal of the same size."""
    strips = app.screen._compositor.render_strips()
    return [_row(Strip(strip).render(_Colours()), app.size.width) for strip in strips]  # type: ignore[arg-type]


@lru_cache(maxsize=2_000)
def _row(drawn: str, width: int) -> list[Cell]:
    """The cells of a row as Textual draws it; from one look to the next most rows stay as they are."""
    terminal = Terminal(width, 1)
    terminal.feed(drawn)
    return terminal.screen.row(0)


class _Colours:
    _color_system = ColorSystem.TRUECOLOR


def _first_difference(terminal: Terminal, app: Any) -> tuple[int, int] | None:
    """Column and row of the first cell that is not as meant."""
    for y, (shown, wanted) in enumerate(zip(terminal.cells(), meant(app), strict=True)):
        if shown != wanted:
            return next(
                x for x, (is_there, meant_so) in enumerate(zip(shown, wanted, strict=True)) if is_there != meant_so
            ), y
    return None


async def check(pilot: Pilot[Any], terminal: Terminal, step: object = "") -> None:
    """Hold the terminal against the compositor; on a busy machine a frame may still be on its way."""
    for attempt in range(200):
        await pilot.pause(0.05 if attempt else None)
        terminal.feed(driver(pilot.app).take())
        if _first_difference(terminal, pilot.app) is None:
            return
    difference = _first_difference(terminal, pilot.app)
    if difference:
        x, y = difference
        rows = ["".join(cell.text for cell in cells[y]) for cells in (terminal.cells(), meant(pilot.app))]
        raise AssertionError(f"{step}: column {x} of row {y} is {rows[0]!r}, not {rows[1]!r}; size {pilot.app.size}")
