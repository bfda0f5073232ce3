"""What the terminal shows, what it should show, and the bytes between them.

Only what every terminal since the VT100 does alike is sent, and nothing that pyte 0.8.2 gets wrong: no SU, DL or NEL,
no coloured ED, no place taken for granted after the margins were reset. Where the terminal has said that it has left
and right margins (DECSLRM, of the VT420), a pane is moved beside another that stands still.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from briefing_tui.tui.terminal.screen_buffer import ScreenBuffer, Shift
from briefing_tui.tui.terminal.screen_diff import CursorState, ScreenDiff
from briefing_tui.tui.terminal.scroll_detection import find_shifts
from briefing_tui.tui.terminal.sgr import SgrTable

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Less than this is not worth looking for rows that the terminal could move itself.
CHEAP = 100
NOWHERE = CursorState(None, None, 0)


def erases_in_colour(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the terminal fills erased cells with the background colour held ("bce" in terminfo).

    GNU screen does not unless told so, and says so by TERM ending in "-bce"; tmux does whatever its TERM says.
    """
    term = environ.get("TERM", "")
    return not term.startswith("screen") or term.endswith("-bce") or bool(environ.get("TMUX"))


class Renderer:
    """Keeps the screen that is wanted, is written to, and gives what makes the terminal show it."""

    def __init__(self, *, colour_erase: bool = True) -> None:
        self.pens = SgrTable()
        self.wanted = ScreenBuffer(0, 0)
        self._colour_erase = colour_erase
        self.margins = False  # Whether the terminal has left and right margins, and they are switched on.
        self._shown: ScreenBuffer | None = None
        self._hand = NOWHERE

    def resize(self, width: int, height: int) -> None:
        """Begin a blank screen of that size where it differs; what the terminal shows is then not known."""
        if (width, height) != (self.wanted.width, self.wanted.height):
            self.wanted = ScreenBuffer(width, height)
            self.forget()

    def forget(self) -> None:
        """Take nothing for granted about the terminal: another program or a resize may have changed it."""
        self._shown = None
        self._hand = NOWHERE

    def write(self, x: int, y: int, clusters: Sequence[str], pens: Sequence[int]) -> None:
        """Put cells on the wanted screen from column `x` of row `y` on."""
        self.wanted.write(x, y, clusters, pens)

    def paint(self) -> str:
        """What to send so that the terminal shows the wanted screen; empty where it does."""
        if not self.wanted.width or not self.wanted.height:
            return ""
        shown = self._shown
        if shown is None:
            best = self._afresh()
        else:
            best = self._patch(shown, None)
            if len(best.sent) > CHEAP:
                trials = [self._patch(shown, shift) for shift in find_shifts(shown, self.wanted, margins=self.margins)]
                best = min([best, *trials], key=lambda patch: _size(patch.sent))
        self._hand = best.hand
        self._shown = self.wanted.copy()
        return best.sent

    def take_margins(self) -> str:
        """What switches left and right margins on (DECLRMM), in a terminal that has said that it has them."""
        self.margins = True
        self._hand = CursorState(None, None, self._hand.pen)
        return "\x1b[?69h"

    def give_margins_back(self) -> str:
        """What switches them off again; empty where they are."""
        sequence = "\x1b[?69l" if self.margins else ""
        self.margins = False
        return sequence

    def place_cursor(self, x: int, y: int) -> str:
        """What moves the terminal's cursor there (input methods show what is composed at it)."""
        patch = self._begin()
        patch.move(x, y)
        self._hand = patch.hand
        return patch.sent

    def _begin(self) -> ScreenDiff:
        return ScreenDiff(self.pens, self._hand, colour_erase=self._colour_erase)

    def _patch(self, shown: ScreenBuffer, shift: Shift | None) -> ScreenDiff:
        patch = self._begin()
        if shift is not None:
            shown = shown.copy()
            shown.shift(shift)
            _scroll(patch, shift, shown)
        patch.grid(shown, self.wanted)
        return patch

    def _afresh(self) -> ScreenDiff:
        """Clear the screen, then draw what is not blank."""
        patch = ScreenDiff(self.pens, NOWHERE, colour_erase=self._colour_erase)
        patch.raw("\x1b[m\x1b[H\x1b[J", 0, 0)
        patch.grid(ScreenBuffer(self.wanted.width, self.wanted.height), self.wanted)
        return patch


def _scroll(patch: ScreenDiff, shift: Shift, shown: ScreenBuffer) -> None:
    """Have the terminal move the cells: within DECSTBM, and DECSLRM where the rectangle is narrower than a row."""
    # Rows that come in are filled with the background held by some terminals and with the default one by others.
    patch.take(0, blank=True)
    rows = "" if (shift.top, shift.bottom) == (0, shown.height - 1) else f"{shift.top + 1};{shift.bottom + 1}"
    if (shift.left, shift.right) != (0, shown.width - 1):
        lines = str(abs(shift.lines)) if abs(shift.lines) > 1 else ""
        move = f"\x1b[{lines}{'S' if shift.lines > 0 else 'T'}"
        columns = f"\x1b[{shift.left + 1};{shift.right + 1}s"
        patch.raw(f"\x1b[{rows}r{columns}{move}\x1b[r\x1b[s" if rows else f"{columns}{move}\x1b[s", None, None)
        return
    if rows:
        patch.raw(f"\x1b[{rows}r", 0, 0)
    if shift.lines > 0:
        patch.move(0, shift.bottom)
        patch.raw("\x1bD" * shift.lines, 0, shift.bottom)
    else:
        patch.move(0, shift.top)
        patch.raw("\x1bM" * -shift.lines, 0, shift.top)
    if rows:
        # The cursor goes home, but not in pyte.
        patch.raw("\x1b[r", None, None)


def _size(text: str) -> int:
    """Bytes on the line."""
    return len(text) if text.isascii() else len(text.encode("utf-8", "replace"))
