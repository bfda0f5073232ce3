"""Lines and texts on standard output that are no briefing: what was done, versions, help."""

from __future__ import annotations

import sys

from briefing_tui.sanitize import sanitize_line


def print_line(line: str) -> None:
    """A line on standard output, at once, with nothing in it that steers a terminal."""
    print_text(sanitize_line(line) + "\n")


def print_text(text: str) -> None:
    """Text on standard output, at once, as it is."""
    sys.stdout.write(text)
    sys.stdout.flush()
