"""Opening what a source names; a named pipe that nobody writes to is not waited for without end."""

from __future__ import annotations

import errno
import os
import stat
from time import monotonic
from typing import TYPE_CHECKING

from briefing_tui.sources.files.peekable import PeekedStream

if TYPE_CHECKING:
    from pathlib import Path
    from typing import BinaryIO

# Seconds within which somebody must have opened the other end: `mkfifo p; cat story > p & briefing-tui p`.
PATIENCE = 2.0
_LOOK_AGAIN = 0.02
_CHUNK = 65_536


def open_source(path: Path) -> BinaryIO:
    """A file or pipe opened to be read. Raises `OSError`, also for a pipe without a writer."""
    if not stat.S_ISFIFO(path.stat().st_mode):
        return path.open("rb")
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    try:
        head = _first_bytes(descriptor)
        os.set_blocking(descriptor, True)
    except BaseException:
        os.close(descriptor)
        raise
    return PeekedStream(head, os.fdopen(descriptor, "rb")).buffered()


def _first_bytes(descriptor: int) -> bytes:
    """What the pipe holds; nothing yet where somebody has it open. Raises `OSError` where nobody has."""
    until = monotonic() + PATIENCE
    while True:
        try:
            head = os.read(descriptor, _CHUNK)
        except BlockingIOError:
            return b""
        if head:
            return head
        if monotonic() > until:
            raise OSError(errno.ENXIO, "a pipe that nobody writes to")
        from time import sleep

        sleep(_LOOK_AGAIN)
