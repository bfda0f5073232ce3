"""What a terminal sends, as text: bytes that are no UTF-8 are replaced, not fatal.

Textual 8.2.8 decodes strictly, and one byte that is none ends its input thread and the session: a Latin-1 letter, half
a character, a mouse report of the old form. It knows few of the terminal's answers, and takes the others for keys.
"""

from __future__ import annotations

import re
import sys
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING, Protocol

from briefing_tui.tui.terminal.background import BACKGROUND_REPORT, BEGUN_REPORT, is_light

if TYPE_CHECKING:
    from textual.driver import Driver

# Three bytes of any value behind `CSI M` (xterm, normal tracking mode): read as letters, they would be keys.
_OLD_MOUSE_REPORT = re.compile(rb"\x1b\[M[\x20-\xff]{3}")


# Of a mode (DECRPM), or of where the cursor is (CPR).
_REPORT = re.compile(rb"\x1b\[(?:\?(\d{1,5});(\d)\$y|\d{1,4};\d{1,4}R)")
_LONGEST_REPORT = 12
# Behind ESC these begin a sequence: what other keys, reports and pastes come as (ECMA-48, 5.3 and 8.3).
_OPENERS = "[]OPNX^_\\"
_ESCAPE = "\x1b"
# Alt with these, or with Backspace, moves and deletes by words where a line is typed: hands know them from shells, and
# Escape would throw the line away.
_BY_WORDS = "bdf"
_ESCAPE_AND_KEY = re.compile(rf"{_ESCAPE}(?=[^\x00-\x1f\x7f{_BY_WORDS}{re.escape(_OPENERS)}])")
# A sequence that Textual passes over; it ends an ESC that waits for what may come behind it.
_NO_KEY = "\x1b[G"
_PASTE_MARK = re.compile(r"\x1b\[20([01])~")
_LONGEST_BEGUN_MARK = 5
_PASTE_BEGINS, _PASTE_ENDS = "\x1b[200~", "\x1b[201~"
_BEGUN_PASTE_END = re.compile(rf"{_ESCAPE}(?:\[(?:2(?:01?)?)?)?\Z")


class ReportListener(Protocol):
    """Who is told what the terminal answers, also where it comes in pieces. Called on the thread that reads."""

    def take_mode_report(self, mode: int, state: int) -> None:
        """Whether it has a mode (DECRPM)."""

    def take_cursor_report(self) -> None:
        """Where the cursor is (CPR); only that it answered."""

    def take_background_report(self, light: bool) -> None:
        """Whether its background is light (OSC 11)."""


class KeyDecoder:
    """An incremental UTF-8 decoder that replaces what is none (U+FFFD); old mouse reports and colours are left out.

    Escape and a letter or sign right behind it stay two keys: Textual takes them for Alt and that key, which has no
    meaning here.
    """

    def __init__(self, listener: ReportListener | None = None) -> None:
        self._decoder = getincrementaldecoder("utf-8")("replace")
        self._listener = listener
        self._begun_report = b""
        self._held = b""
        self._is_pasting = self._is_escape_last = False
        self._end = self._begun_paste_end = ""

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text of these bytes; the beginning of a character waits for its end, unless they are the `final` ones."""
        if self._listener:
            data = self._without_background(data, final)
            self._look_for_reports(self._begun_report + data)
        return self._with_escapes_apart(self._decoder.decode(_OLD_MOUSE_REPORT.sub(b"", data), final))

    def _with_escapes_apart(self, text: str) -> str:
        """The text with each Escape ended before another key; what is pasted stays as it is."""
        was_pasting, was_escape = self._is_pasting, self._is_escape_last
        marks = _PASTE_MARK.findall(self._end + text)
        if marks:
            self._is_pasting = marks[-1] == "0"
        self._end = (self._end + text)[-_LONGEST_BEGUN_MARK:]
        if not text:
            return text
        self._is_escape_last = text.endswith(_ESCAPE) and not self._is_pasting
        if was_pasting or marks:
            return self._without_escapes_in_pastes(text, was_pasting)
        parted = _ESCAPE_AND_KEY.sub(_ESCAPE + _NO_KEY, text)
        return _NO_KEY + parted if was_escape and _ESCAPE_AND_KEY.match(_ESCAPE + text) else parted

    def _without_escapes_in_pastes(self, text: str, is_pasting: bool) -> str:
        """The text without ESC in what is pasted: Textual would take what stands behind it for keys.

        `is_pasting` where it begins within a paste. What may begin the mark that ends one waits for the rest of it.
        """
        pieces: list[str] = []
        text, self._begun_paste_end = self._begun_paste_end + text, ""
        while text:
            piece, mark, text = text.partition(_PASTE_ENDS if is_pasting else _PASTE_BEGINS)
            if is_pasting and not mark and (begun := _BEGUN_PASTE_END.search(piece)):
                piece, self._begun_paste_end = piece[: begun.start()], begun[0]
            pieces += [piece.replace(_ESCAPE, "") if is_pasting else piece, mark]
            is_pasting = is_pasting != bool(mark)
        return "".join(pieces)

    def _without_background(self, data: bytes, final: bool) -> bytes:
        """The bytes without reports of a colour; the beginning of one waits for its end."""
        data, self._held = self._held + data, b""
        if b"\x1b]" not in data:
            return data
        for report in BACKGROUND_REPORT.finditer(data):
            light = is_light(report[1])
            if light is not None and self._listener:
                self._listener.take_background_report(light)
        data = BACKGROUND_REPORT.sub(b"", data)
        # `ESC ]` alone is a key, too, Alt+], which has no meaning here: it comes with the next one.
        if not final and (begun := BEGUN_REPORT.search(data)):
            data, self._held = data[: begun.start()], begun[0]
        return data

    def _look_for_reports(self, data: bytes) -> None:
        end = 0
        for report in _REPORT.finditer(data):
            end = report.end()
            assert self._listener
            if report[1] is None:
                self._listener.take_cursor_report()
            else:
                self._listener.take_mode_report(int(report[1]), int(report[2]))
        self._begun_report = data[max(end, len(data) - _LONGEST_REPORT) :]


def decode_leniently(driver: type[Driver], listener: ReportListener | None) -> None:
    """Have a driver of Textual decode what it reads with a `KeyDecoder`: it takes its decoder by this name."""
    module = sys.modules[driver.__module__]
    if hasattr(module, "getincrementaldecoder"):
        vars(module)["getincrementaldecoder"] = lambda _encoding: lambda: KeyDecoder(listener)
