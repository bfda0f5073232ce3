"""Where output goes: standard output, or a file that is written whole or not at all."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import contextmanager, suppress
from errno import EACCES, EINVAL, ENOTSUP
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from briefing_tui.errors import OutputError, reason_of
from briefing_tui.sanitize import last_filter

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
    sys.stdout.flush()
    # Unbuffered, as each piece is written at once anyway, and as it is under PYTHONUNBUFFERED.
    stream = getattr(sys.stdout.buffer, "raw", sys.stdout.buffer)
    encoding = "utf-8" if as_utf8 else (sys.stdout.encoding or "utf-8")

    def write(text: str) -> None:
        _write_all(stream, last_filter(text, colored=colored).encode(encoding, "replace"))

    yield write


def _write_all(stream: BinaryIO, data: bytes) -> None:
    """Write to the end: a full disk takes a part first, a pipe that must not block nothing for a while."""
    rest = memoryview(data)
    while rest:
        written: int | None = stream.write(rest)
        if written is None:
            from select import select

            select((), (stream,), ())
        else:
            rest = rest[written:]


@contextmanager
def whole_file(name: str, *, colored: bool = False, mode: int | None = None) -> Iterator[Writer]:
    """Write to a file beside the named one, and put it in its place when all is on the disk; else leave no trace.

    What steers a terminal is left out as on standard output. The file gets `mode`; without one it keeps the mode it
    had, or has the one that the user's umask gives. Where nothing was written to it, the named file stays as it was.
    A device or a pipe is written to as it is. Raises `OutputError` where the file cannot be written.
    """
    try:
        # By the name as it is given: what `/dev/stdout` leads to has a name that cannot be opened where it is a pipe.
        if Path(name).exists() and not Path(name).is_file():
            with Path(name).open("w", encoding="utf-8", newline="") as device:
                yield _filtered(device.write, colored)
            return
        target = Path(os.path.realpath(name))
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(EACCES, os.strerror(EACCES))
    except OSError as fault:
        raise _unwritable(name, fault) from fault
    scratch = target.with_name(f".{target.name[:50]}.{os.urandom(6).hex()}")
    with _removed_at_the_end(scratch):
        try:
            descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
                yield _filtered(file.write, colored)
                file.flush()
                _to_disk(descriptor)
            if scratch.stat().st_size:
                scratch.chmod(_mode_for(target) if mode is None else mode)
                scratch.replace(target)
        except OSError as fault:
            raise _unwritable(name, fault) from fault


@contextmanager
def _removed_at_the_end(scratch: Path) -> Iterator[None]:
    """Remove a file in any case, also where a signal ends the program: then, no `finally` is reached."""
    import signal

    writer = os.getpid()

    def end(number: int, _frame: object) -> None:
        if os.getpid() == writer:  # A process forked meanwhile has this handler, too; the file is not its own.
            scratch.unlink(missing_ok=True)
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    # What is ignored (`nohup`) or heeded elsewhere (the app) stays so.
    ours = [number for number in _ending_signals() if signal.getsignal(number) is signal.SIG_DFL]
    try:
        with suppress(ValueError):  # Only the main thread may.
            for number in ours:
                signal.signal(number, end)
        yield
    finally:
        scratch.unlink(missing_ok=True)
        with suppress(ValueError):
            for number in ours:
                signal.signal(number, signal.SIG_DFL)


def _ending_signals() -> list[int]:
    import signal

    return [int(getattr(signal, name)) for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)]


def _to_disk(descriptor: int) -> None:
    """Have the system write a file out: a rename may reach the disk before what was renamed."""
    try:
        os.fsync(descriptor)
    except OSError as fault:
        if fault.errno not in (EINVAL, ENOTSUP):  # What some file systems say that know no such thing.
            raise


def _filtered(write: Writer, colored: bool) -> Writer:
    return lambda text: write(last_filter(text, colored=colored))


def _mode_for(target: Path) -> int:
    """The mode the file had, or the one the user's umask gives a new file."""
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _unwritable(name: str, fault: OSError) -> OutputError:
    return OutputError("output.file", file=name, reason=reason_of(fault))
