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

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        """The arguments it was made with, so that it can be sent from one process to another."""
        return type(self), (self.source, self.reason)


class DuplicateStory(SourceError):  # noqa: N818 - it is a note, no error.
    """No fault: a story that another source had before. It is shown once; this names both sources.

    `named` is true once the story shown names this source too, so that the note tells nothing new.
    """

    def __init__(self, source: str, first: str) -> None:
        super().__init__(source, f"the same story as {first}, shown once")
        self.first = first
        self.named = False

    def __reduce__(self) -> tuple[type, tuple[str, str]]:
        """As of any fault, before the story was shown."""
        return type(self), (self.source, self.first)


class UsageError(BriefingError):
    """The command line or the configuration asks for something that is not there."""
