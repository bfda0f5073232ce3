"""What a terminal sends, as text: bytes that are no UTF-8 are replaced, not fatal.

Textual 8.2.8 decodes strictly, and one byte that is none ends its input thread and the session: a Latin-1 letter, half
a character, a mouse report of the old form. Of the terminal's answers about its modes (DECRPM) it knows but a few.
"""

from __future__ import annotations

import re
import sys
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.driver import Driver

# Three bytes of any value behind `CSI M` (xterm, normal tracking mode): read as letters, they would be keys.
_OLD_MOUSE_REPORT = re.compile(rb"\x1b\[M[\x20-\xff]{3}")


# Of a mode (DECRPM), or of where the cursor is (CPR).
_REPORT = re.compile(rb"\x1b\[(?:\?(\d{1,5});(\d)\$y|\d{1,4};\d{1,4}R)")
_LONGEST_REPORT = 12


class KeyDecoder:
    """An incremental UTF-8 decoder that replaces what is none (U+FFFD) and leaves out old mouse reports.

    `on_mode_report` is told the mode and the state of each report of a mode (DECRPM) that goes by, `on_cursor_report`
    that one of the cursor's place does (CPR); also of one that comes in pieces.
    """

    def __init__(
        self,
        on_mode_report: Callable[[int, int], None] | None = None,
        on_cursor_report: Callable[[], None] | None = None,
    ) -> None:
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._on_mode_report = on_mode_report
        self._on_cursor_report = on_cursor_report
        self._begun_report = b""

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text of these bytes; the beginning of a character waits for its end, unless they are the `final` ones."""
        if self._on_mode_report or self._on_cursor_report:
            self._look_for_reports(self._begun_report + data)
        return self._decoder.decode(_OLD_MOUSE_REPORT.sub(b"", data), final)

    def _look_for_reports(self, data: bytes) -> None:
        end = 0
        for report in _REPORT.finditer(data):
            end = report.end()
            if report[1] is None:
                if self._on_cursor_report:
                    self._on_cursor_report()
            elif self._on_mode_report:
                self._on_mode_report(int(report[1]), int(report[2]))
        self._begun_report = data[max(end, len(data) - _LONGEST_REPORT) :]


def decode_leniently(
    driver: type[Driver],
    on_mode_report: Callable[[int, int], None] | None = None,
    on_cursor_report: Callable[[], None] | None = None,
) -> None:
    """Have a driver of Textual decode what it reads with a `KeyDecoder`: it takes its decoder by this name.

    Both are called on the thread that reads.
    """
    module = sys.modules[driver.__module__]
    if hasattr(module, "getincrementaldecoder"):
        vars(module)["getincrementaldecoder"] = lambda _encoding: lambda: KeyDecoder(on_mode_report, on_cursor_report)
