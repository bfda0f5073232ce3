"""What a terminal sends, as text: bytes that are no UTF-8 are replaced, not fatal.

Textual 8.2.8 decodes strictly, and one byte that is none ends its input thread and the session: a Latin-1 letter, half
a character, a mouse report of the old form.
"""

from __future__ import annotations

import re
import sys
from codecs import getincrementaldecoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual.driver import Driver

# Three bytes of any value behind `CSI M` (xterm, normal tracking mode): read as letters, they would be keys.
_OLD_MOUSE_REPORT = re.compile(rb"\x1b\[M[\x20-\xff]{3}")


class KeyDecoder:
    """An incremental UTF-8 decoder that replaces what is none (U+FFFD) and leaves out old mouse reports."""

    def __init__(self) -> None:
        self._decoder = getincrementaldecoder("utf-8")("replace")

    def decode(self, data: bytes, final: bool = False) -> str:
        """The text of these bytes; the beginning of a character waits for its end, unless they are the `final` ones."""
        return self._decoder.decode(_OLD_MOUSE_REPORT.sub(b"", data), final)


def decode_leniently(driver: type[Driver]) -> None:
    """Have a driver of Textual decode what it reads with a `KeyDecoder`: it takes its decoder by this name."""
    module = sys.modules[driver.__module__]
    if hasattr(module, "getincrementaldecoder"):
        vars(module)["getincrementaldecoder"] = lambda _encoding: KeyDecoder
