"""`python -m briefing_tui` and the console script `briefing-tui`."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line; the exit status as design.md gives it."""
    from briefing_tui.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
