"""The faults that the program names in one line: what, where, what to do."""

from __future__ import annotations


class BriefingError(Exception):
    """A fault with a message meant for the reader: one line, no traceback."""


class SourceError(BriefingError):
    """A source that cannot be briefed. `str()` gives `source: reason`, as it stands on standard error."""

    def __init__(self, source: str, reason: str) -> None:
        super().__init__(f"{source}: {reason}")
        self.source = source
        self.reason = reason


class UsageError(BriefingError):
    """The command line or the configuration asks for something that is not there."""
