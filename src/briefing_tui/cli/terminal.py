"""Whether there is a terminal for the app, for colour, and for keys when a story comes through a pipe."""

from __future__ import annotations

import os
import stat
import sys
from contextlib import suppress
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

_KEYBOARD = "/dev/tty"
# Ctrl-D; and what Linux (n_tty.c) keeps of one that came while the terminal still took lines.
_ENDS = (b"\x04", b"\0")
_PIECE = 65_536
_LOCAL_MODES, _CONTROL_CHARACTERS = 3, 6  # Their places in what `tcgetattr` returns.


def app_possible(environment: Mapping[str, str]) -> bool:
    """Whether the app can be shown: standard output is a terminal that is not dumb, and keys can be had."""
    return _is_terminal(1) and _steerable(environment) and _keyboard_reachable()


def unicode_possible(environment: Mapping[str, str]) -> bool:
    """Whether the terminal takes UTF-8, as far as the locale says; true where it says nothing.

    The locale C is ASCII by POSIX; Python itself puts LC_CTYPE=C.UTF-8 beside it (PEP 538), which says nothing of the
    terminal.
    """
    named = environment.get("LC_ALL") or environment.get("LC_CTYPE") or ""
    if not named or (named == "C.UTF-8" and not environment.get("LC_ALL")):
        named = environment.get("LANG") or named
    if named in ("C", "POSIX"):
        return False
    charset = named.partition(".")[2].partition("@")[0].casefold().replace("-", "")
    return charset in ("", "utf8")


def color_wanted(choice: str, environment: Mapping[str, str], *, to_file: bool) -> bool:
    """Whether plain text is coloured; a non-empty NO_COLOR (no-color.org) and TERM=dumb forbid it unless `always`."""
    if choice != "auto":
        return choice == "always"
    return not to_file and _is_terminal(1) and _steerable(environment) and not environment.get("NO_COLOR")


def story_on_standard_input() -> bool:
    """Whether standard input holds a story: a pipe, a socket or a file, not a terminal and not /dev/null."""
    try:
        mode = os.fstat(0).st_mode
    except OSError:
        return False
    return stat.S_ISFIFO(mode) or stat.S_ISSOCK(mode) or stat.S_ISREG(mode)


def keys_from_terminal() -> BinaryIO | None:
    """Give descriptor 0 to the terminal and return what it was, still to be read; None where it was the terminal.

    Textual takes keys from descriptor 0 alone (`LinuxDriver`), and a story may be coming through it.
    """
    if _is_terminal(0):
        return None
    try:
        story = os.fdopen(os.dup(0), "rb")
    except OSError:
        story = None
    keyboard = os.open(_KEYBOARD, os.O_RDWR)
    os.dup2(keyboard, 0)
    os.close(keyboard)
    sys.stdin = open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    # Textual reads `sys.__stdin__`, which is None where the program was started without standard input.
    sys.__dict__["__stdin__"] = sys.stdin
    return story


def keyboard_is_standard_input() -> bool:
    """Whether what stands on standard input is typed, or pasted into the terminal."""
    return _is_terminal(0)


def typed_story(ask: Callable[[], None]) -> BinaryIO:
    """All that is typed or pasted at the terminal up to Ctrl-D, shown as it comes; `ask` asks for it.

    It is taken as it comes, for of a line that is taken whole a terminal keeps 4,095 characters, and pasted text has
    longer ones. Raises `KeyboardInterrupt` at Ctrl-C.
    """
    try:
        import termios
    except ImportError:  # Windows.
        ask()
        return BytesIO(sys.stdin.buffer.read())
    before = termios.tcgetattr(0)
    by_character = [*before]
    by_character[_LOCAL_MODES] &= ~(termios.ICANON | termios.ECHOCTL)  # Ctrl-D is not to be shown as `^D`.
    termios.tcsetattr(0, termios.TCSANOW, by_character)
    typed, backspace = b"", before[_CONTROL_CHARACTERS][termios.VERASE]
    try:
        ask()  # Only now: what comes before is taken as lines.
        while not any(end in typed for end in _ENDS) and (piece := os.read(0, _PIECE)):
            typed += piece
            _show(b"\b \b" * piece.count(backspace))  # Now that the terminal does not do it.
    finally:
        termios.tcsetattr(0, termios.TCSANOW, before)
    story = typed
    for end in _ENDS:
        story = story.partition(end)[0]
    story = _without_corrections(story, backspace)
    if not story.endswith(b"\n"):
        _show(b"\n")  # What is written next begins on a line of its own.
    return BytesIO(story)


def _show(text: bytes) -> None:
    """Show something behind what is typed, unless the terminal was opened for reading alone (`- </dev/tty`)."""
    with suppress(OSError):
        os.write(0, text)


def _without_corrections(typed: bytes, backspace: bytes) -> bytes:
    """What is typed without what the key took back: the character before it, within the line."""
    kept, *others = typed.decode("utf-8", "surrogateescape").split(backspace.decode("latin-1"))
    for piece in others:
        kept = (kept if kept.endswith("\n") else kept[:-1]) + piece
    return kept.encode("utf-8", "surrogateescape")


def _steerable(environment: Mapping[str, str]) -> bool:
    return environment.get("TERM", "") not in ("", "dumb")


def _is_terminal(descriptor: int) -> bool:
    try:
        return os.isatty(descriptor)
    except OSError:
        return False


def _keyboard_reachable() -> bool:
    if _is_terminal(0):
        return True
    try:
        os.close(os.open(_KEYBOARD, os.O_RDWR))
    except OSError:
        return False
    return True
