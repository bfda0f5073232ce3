"""The faults that the program names in one line: what, where, what to do."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_source

if TYPE_CHECKING:
    from briefing_tui.messages import Argument, MessageId


class BriefingError(Exception):
    """A fault with a message meant for the reader: one line, no traceback."""


class SourceError(BriefingError):
    """A source that cannot be briefed: `message` says why. `i18n.describe` makes a line of it in a language.

    >>> SourceError("https://a.id/b", "fetch.too_large", megabytes=10)
    >>> SourceError("berita.jsonl", Message("at_line", number=3, reason=Message("json.too_deep")))
    """

    def __init__(self, source: str, message: Message | MessageId, /, **arguments: Argument) -> None:
        self.source = sanitize_source(source)
        self.message = message if isinstance(message, Message) else Message(message, **arguments)
        super().__init__(self.source, self.message)

    def __str__(self) -> str:
        """For a log, in no language: `https://a.id/b: fetch.too_large(megabytes=10)`."""
        return f"{self.source}: {self.message}"

    def __reduce__(self) -> tuple[type, tuple[str, Message]]:
        """Its source and message, so that it can be sent from one process to another."""
        return type(self), (self.source, self.message)


class _MessageError(BriefingError):
    """A fault that is all in its `message`."""

    def __init__(self, message_id: MessageId, /, **arguments: Argument) -> None:
        self.message = Message(message_id, **arguments)
        super().__init__(self.message)


class UsageError(_MessageError):
    """The command line asks for something that is not there."""


class OutputError(_MessageError):
    """What is to be written cannot be."""


class BatchError(_MessageError):
    """Those who are to brief many stories cannot be reached, or do not fit together."""


class ArchiveError(_MessageError):
    """The archive cannot do what was asked of it."""


# By `errno`; what has no words here is passed on in the system's own.
_SYSTEM: dict[int, MessageId] = {
    errno.ENOENT: "system.no_such_file",
    errno.EACCES: "system.permission",
    errno.EISDIR: "system.is_folder",
    errno.EFBIG: "system.too_large",
    errno.ENAMETOOLONG: "system.name_too_long",
    errno.ELOOP: "system.link_loop",
    errno.EIO: "system.input_output",
    errno.ENOSPC: "system.disk_full",
}


def reason_of(fault: Exception) -> Message:
    """Why the system or a library refused: `no such file or directory`, `permission denied`."""
    if not isinstance(fault, OSError) or not fault.strerror:
        return Message("as_said", words=str(fault) or type(fault).__name__)
    if fault.errno in _SYSTEM:
        return Message(_SYSTEM[fault.errno])
    return Message("as_said", words=fault.strerror[:1].lower() + fault.strerror[1:])


def fault_in(source: str, fault: Exception) -> SourceError:
    """What to say of a source whose reading set off any fault at all: its own, the system's, a library's, ours."""
    match fault:
        case SourceError():
            return fault
        case RecursionError():
            return SourceError(source, "fault.too_deep")
        case MemoryError():
            return SourceError(source, "fault.memory")
        case OSError():
            return SourceError(source, reason_of(fault))
    return SourceError(source, "fault.unforeseen", fault=f"{type(fault).__name__}: {fault}")
