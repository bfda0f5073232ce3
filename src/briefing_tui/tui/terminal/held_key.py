"""A key that is held down on a distant machine: of long frames, those that the next would soon paint over are left out.

Where the terminal cannot move text beside other text, a line scrolled there costs the whole pane; a key repeats thirty
times a second.
"""

from __future__ import annotations

import os
from time import monotonic
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# So many presses of one key, each within so many seconds of the one before, are no hand's.
REPEATS = 4
LONGEST_GAP = 0.08
# Bytes from which a frame is long; after one the next waits until so many bytes a second are not exceeded (150 for each
# of thirty presses), but for so many seconds at most.
LONG_FRAME = 400
BYTES_A_SECOND = 4_500
LONGEST_WAIT = 0.4


def is_distant(environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the screen is on another machine than the program."""
    return bool(environ.get("SSH_CONNECTION") or environ.get("SSH_TTY"))


class HeldKey:
    """Keeps the last presses and the last frame, and says how long the next frame is to wait."""

    def __init__(self, *, distant: bool) -> None:
        self._distant = distant
        self._key = ""
        self._presses = 0
        self._pressed_at = 0.0
        self._next_frame_at = 0.0

    def press(self, key: str) -> None:
        """A key was pressed."""
        now = monotonic()
        follows = key == self._key and now - self._pressed_at <= LONGEST_GAP
        self._presses = self._presses + 1 if follows else 1
        self._key, self._pressed_at = key, now

    def frame(self, length: int) -> None:
        """So many bytes were sent."""
        wait = min(length / BYTES_A_SECOND, LONGEST_WAIT) if length >= LONG_FRAME else 0.0
        self._next_frame_at = monotonic() + wait

    @property
    def wait(self) -> float:
        """Seconds until the next frame is to be sent; 0 for at once."""
        if not self._distant or self._presses < REPEATS:
            return 0.0
        return max(0.0, self._next_frame_at - monotonic())
