"""Where the screen is drawn: on standard output, so that `2> file` takes the faults and leaves the screen."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from textual.driver import Driver

STANDARD_OUTPUT = 1


def on_standard_output(stock: type[Driver]) -> type[Driver]:
    """The driver, drawing on standard output where Textual 8.2.8 draws on standard error.

    The app opens only where standard output is a terminal. What goes there is UTF-8, or ASCII alone (`ascii_only`).
    """

    class StandardOutputDriver(stock):  # type: ignore[misc, valid-type]
        """Textual's driver with another file to write to."""

        def __init__(self, *args: Any, **options: Any) -> None:
            super().__init__(*args, **options)
            if getattr(self, "_file", None) is sys.__stderr__:
                self._file = open(  # noqa: SIM115
                    STANDARD_OUTPUT, "w", encoding="utf-8", errors="backslashreplace", newline="", closefd=False
                )

    return StandardOutputDriver
