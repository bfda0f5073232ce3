"""Where output goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import contextmanager
from errno import EACCES
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.errors import BriefingError
from briefing_tui.sanitize import last_filter, sanitize_line

if TYPE_CHECKING:
    from collections.abc import Iterator


# Takes text piece by piece.
Writer = Callable[[str], object]


@contextmanager
def standard_output(*, as_utf8: bool, colored: bool = False) -> Iterator[Writer]:
    """Write to standard output, each piece at once; what steers a terminal is left out, but for colours if `colored`.

    Data formats are UTF-8 by definition (`as_utf8`); text for people takes the terminal's encoding, where a
    character that has no place in it becomes `?`. Raises `BrokenPipeError` where the reader has gone.
    """
    stream = sys.stdout.buffer
    encoding = "utf-8" if as_utf8 else (sys.stdout.encoding or "utf-8")

    def write(text: str) -> None:
        stream.write(last_filter(text, colored=colored).encode(encoding, "replace"))
        stream.flush()

    yield write


@contextmanager
def whole_file(name: str, *, colored: bool = False) -> Iterator[Writer]:
    """Write to a file beside the named one, and put it in its place when all is written; else leave no trace.

    What steers a terminal is left out as on standard output.

    Where nothing was written to it, the named file stays as it was. A device or a pipe is written to as it is.
    Raises `BriefingError` where the file cannot be written.
    """
    from tempfile import mkstemp

    target = Path(os.path.realpath(name))
    try:
        if target.exists() and not target.is_file():
            with target.open("w", encoding="utf-8", newline="") as device:
                yield _filtered(device.write, colored)
            return
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
        descriptor, scratch_name = mkstemp(prefix=f".{target.name[:80]}.", dir=target.parent)
    except OSError as fault:
        raise _unwritable(name, fault) from fault
    scratch = Path(scratch_name)
    try:
        os.close(descriptor)
        with scratch.open("w", encoding="utf-8", newline="") as file:
            yield _filtered(file.write, colored)
        if scratch.stat().st_size:
            scratch.chmod(_mode_for(target))
            scratch.replace(target)
    except OSError as fault:
        raise _unwritable(name, fault) from fault
    finally:
        scratch.unlink(missing_ok=True)


def _filtered(write: Writer, colored: bool) -> Writer:
    return lambda text: write(last_filter(text, colored=colored))


def _mode_for(target: Path) -> int:
    """The mode the file had, or the one the user's umask gives a new file; `mkstemp` alone would give 0600."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(name: str, fault: OSError) -> BriefingError:
    return BriefingError(f"{sanitize_line(name)}: cannot be written: {fault.strerror or fault}")
