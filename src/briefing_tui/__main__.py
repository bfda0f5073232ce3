"""`python -m briefing_tui` and the console script `briefing-tui`."""

from __future__ import annotations

import gc
import sys

# Objects made between two searches for garbage: nearly all that a start makes stays, and Python's 700 would cost 5 ms.
OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main() -> int:
    """Run the command line; the exit status as design.md gives it."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    from briefing_tui.put_off import put_off

    put_off()
    from briefing_tui.cli import run

    status = run(sys.argv[1:])
    gc.freeze()  # Python's last searches, before it ends, would take 12 ms and find nothing.
    return status


if __name__ == "__main__":
    sys.exit(main())
