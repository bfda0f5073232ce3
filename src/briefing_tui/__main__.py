"""`python -m briefing_tui` and the console script `briefing-tui`."""

from __future__ import annotations

# Nothing that takes its time: an interrupt before `main` has begun would show where it came.
import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import NoReturn

# Objects made between two searches for garbage: of some 95,000 that a start makes nearly all stay, and one search among
# them costs a tenth of it.
OBJECTS_BETWEEN_COLLECTIONS = 150_000
MOST_DIGITS_OF_SIZE = 5
INTERRUPTED = 130
SOON = 0.01  # Seconds.


def command() -> int:
    """Run the command line; the exit status (docs/architecture.md)."""
    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
    open_closed_descriptors()
    forget_absurd_sizes()
    if not sys.warnoptions:
        import warnings

        # What libraries warn of (openpyxl of a workbook's parts) would stand on standard error, or in the app's screen.
        warnings.simplefilter("ignore")
    from briefing_tui.startup import defer_imports

    defer_imports()
    if sys.argv[1:] != ["--version"]:
        from briefing_tui.kept_code import use_kept_code

        use_kept_code("app" if sys.stdout.isatty() else "print")
    from briefing_tui.cli.main import run

    return run(sys.argv[1:])


def open_closed_descriptors() -> None:
    """Let standard input, output and error be there, if closed (`>&-`): the next file opened would take their place.

    What is written to a closed standard output fails as it should; what a closed standard error would say is lost.
    """
    modes = (os.O_RDONLY, os.O_RDONLY, os.O_WRONLY)
    for descriptor, mode in enumerate(modes):
        try:
            os.fstat(descriptor)
        except OSError:
            os.open(os.devnull, mode)  # Takes the lowest number that is free.
    for descriptor, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            stream = open(descriptor, "w" if descriptor else "r", encoding="utf-8", closefd=False)  # noqa: SIM115
            setattr(sys, name, stream)
            setattr(sys, f"__{name}__", stream)


def forget_absurd_sizes() -> None:
    """Drop a size of the terminal from the environment that is none: Rich makes a number of `²` and of 5,000 digits."""
    for name in ("COLUMNS", "LINES"):
        size = os.environ.get(name, "0")
        if not (size.isascii() and size.isdecimal() and len(size) <= MOST_DIGITS_OF_SIZE):
            del os.environ[name]


def _lost_in_passing(unraisable: sys.UnraisableHookArgs) -> None:
    """An interrupt that came where nothing can be raised (a callback of the import system) comes once more."""
    if not issubclass(unraisable.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(unraisable)
        return
    import signal
    from contextlib import suppress

    with suppress(AttributeError, ValueError):  # Windows has no such clock; and only the main thread may set it.
        signal.signal(signal.SIGALRM, signal.default_int_handler)
        signal.setitimer(signal.ITIMER_REAL, SOON)


def main() -> NoReturn:
    """Run the command line and end the process at once: to take apart all that was made would cost 15 ms."""
    sys.unraisablehook = _lost_in_passing
    try:
        status = command()
    except KeyboardInterrupt:  # While the program itself was being loaded.
        os._exit(INTERRUPTED)
    except RuntimeError as fault:
        # Up to Python 3.11, an interrupt inside `__set_name__`, while a class is made, comes as the cause of this.
        if not isinstance(fault.__cause__, KeyboardInterrupt):
            raise
        os._exit(INTERRUPTED)
    from contextlib import suppress

    if "briefing_tui.kept_code" in sys.modules:
        from briefing_tui.kept_code import keep_code

        keep_code()
    for stream in (sys.stdout, sys.stderr):
        # `run` has flushed what it wrote, and said so where it could not.
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    os._exit(status)


if __name__ == "__main__":
    main()
