"""`python -m briefing_tui` and the console script `briefing-tui`."""

from __future__ import annotations

import gc
import os
import sys
import warnings
from contextlib import suppress
from typing import NoReturn

# Objects made between two searches for garbage: nearly all that a start makes stays, and Python's 700 would cost 5 ms.
OBJECTS_BETWEEN_COLLECTIONS = 100_000


def command() -> int:
    """Run the command line; the exit status (docs/architecture.md)."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    if not sys.warnoptions:
        # What libraries warn of (openpyxl of a workbook's parts) would stand on standard error, or in the app's screen.
        warnings.simplefilter("ignore")
    from briefing_tui.startup import defer_imports

    defer_imports()
    from briefing_tui.cli.main import run

    return run(sys.argv[1:])


def main() -> NoReturn:
    """Run the command line and end the process at once: to take apart all that was made would cost 15 ms."""
    status = command()
    for stream in (sys.stdout, sys.stderr):
        # `run` has flushed what it wrote, and said so where it could not.
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
