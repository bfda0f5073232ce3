"""What a terminal shows held against what Textual's compositor meant, cell by cell."""

from __future__ import annotations

from functools import lru_cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from rich.color import ColorSystem
from textual.strip import Strip

from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Cell, Terminal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from textual.pilot import Pilot


def driver(app: Any) -> RecordingDriver:
    assert isinstance(app._driver, RecordingDriver)
    return app._driver


def meant(app: Any) -> list[list[Cell]]:
    """What the compositor has for every cell, drawn by Textual's own rendering; of a size just left, until it knows."""
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


def _paired(shown: list[list[Cell]], wanted: list[list[Cell]]) -> Iterator[tuple[list[Cell], list[Cell]]]:
    """Row by row, with empty ones where the one screen has fewer than the other."""
    yield from zip_longest(shown, wanted, fillvalue=[])


def _first_difference(terminal: Terminal, app: Any) -> tuple[int, int] | None:
    """Column and row of the first cell that is not as meant."""
    for y, (shown, wanted) in enumerate(_paired(terminal.cells(), meant(app))):
        if shown != wanted:
            pairs = enumerate(zip(shown, wanted, strict=False))
            return next((x for x, (is_there, should_be) in pairs if is_there != should_be), 0), y
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
        rows = [
            "".join(cell.text for row in cells[y : y + 1] for cell in row)
            for cells in (terminal.cells(), meant(pilot.app))
        ]
        raise AssertionError(f"{step}: column {x} of row {y} is {rows[0]!r}, not {rows[1]!r}; size {pilot.app.size}")
