"""A program run in a pseudo-terminal of a given size: what it writes, how much, and when."""

from __future__ import annotations

import fcntl
import os
import pty
import re
import select
import signal
import struct
import termios
from dataclasses import dataclass, field
from time import perf_counter
from typing import TYPE_CHECKING

import pyte

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

# Terminals of today answer that they know synchronized updates; Textual asks.
SYNC_ASKED, SYNC_ANSWER = b"\x1b[?2026$p", b"\x1b[?2026;2$y"
# Some have left and right margins as well: xterm, mintty, Windows Terminal, iTerm2, WezTerm.
MARGINS_ASKED, MARGINS_ANSWER, NO_MARGINS_ANSWER = b"\x1b[?69$p", b"\x1b[?69;2$y", b"\x1b[?69;0$y"
# pyte prints the last letter of what it does not know.
UNKNOWN_TO_PYTE = re.compile(r"\x1b\[[<=>][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p")
QUIET = 0.4  # Seconds without a byte after which a step counts as over.
QUIET_AT_FIRST = 3.0  # So long may a busy machine take between a frame and what is filled into it.
LONGEST = 20.0
LEAST_OF_A_SCREEN = 600  # A program that has sent fewer bytes has only set up the terminal.


@dataclass
class Chunk:
    """Bytes that were read at once, `at` seconds after the start of the program."""

    at: float
    data: bytes


@dataclass
class Terminal:
    """A running program and what it wrote."""

    command: Sequence[str]
    width: int = 80
    height: int = 24
    environment: Mapping[str, str] = field(default_factory=dict)
    chunks: list[Chunk] = field(default_factory=list)
    margins: bool = False

    def __enter__(self) -> Terminal:
        environment = {**os.environ, "TERM": "xterm-256color", "COLORTERM": "truecolor", **self.environment}
        for name in ("COLUMNS", "LINES", "PYTHONDONTWRITEBYTECODE", "TMUX", "STY"):
            environment.pop(name, None)
        self._started = perf_counter()
        self._process, self._descriptor = pty.fork()
        if self._process == 0:
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", self.height, self.width, 0, 0))
            os.execvpe(self.command[0], list(self.command), environment)
        fcntl.ioctl(self._descriptor, termios.TIOCSWINSZ, struct.pack("HHHH", self.height, self.width, 0, 0))
        return self

    def __exit__(self, *_: object) -> None:
        os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)
        os.close(self._descriptor)

    def press(self, keys: str) -> None:
        """Type the keys."""
        os.write(self._descriptor, keys.encode())

    def read(self, quiet: float = QUIET, longest: float = LONGEST) -> int:
        """Read until nothing has come for `quiet` seconds, or `longest` have passed; the number of bytes."""
        count, began = 0, perf_counter()
        while perf_counter() - began < longest:
            if not select.select([self._descriptor], [], [], quiet)[0]:
                break
            try:
                data = os.read(self._descriptor, 65536)
            except OSError:
                break
            if not data:
                break
            if SYNC_ASKED in data:
                os.write(self._descriptor, SYNC_ANSWER)
            if MARGINS_ASKED in data:
                os.write(self._descriptor, MARGINS_ANSWER if self.margins else NO_MARGINS_ANSWER)
            self.chunks.append(Chunk(perf_counter() - self._started, data))
            count += len(data)
        return count

    def read_screen(self, longest: float = LONGEST) -> int:
        """Read until a screen was drawn and nothing more has come for some seconds; the number of bytes.

        A program that compiles its modules first may be silent for longer. What is filled in behind the first frame,
        such as lists that are still being made, belongs to the screen.
        """
        count, began = 0, perf_counter()
        while count < LEAST_OF_A_SCREEN and perf_counter() - began < longest:
            count += self.read(quiet=QUIET_AT_FIRST)
        return count

    def read_chunk(self, longest: float) -> int:
        """Read once, as soon as anything is there; the number of bytes, 0 where nothing came for so long."""
        if not select.select([self._descriptor], [], [], longest)[0]:
            return 0
        data = os.read(self._descriptor, 65536)
        self.chunks.append(Chunk(perf_counter() - self._started, data))
        return len(data)

    def wait_for(self, marker: str, longest: float = LONGEST) -> float | None:
        """Read until `marker` stands on the screen, and on until it is quiet; as `when`.

        A program that compiles its modules first may be silent for longer than `quiet`.
        """
        began = perf_counter()
        while True:
            self.read(quiet=0.6, longest=longest)
            seen = self.when(marker)
            if seen is not None or perf_counter() - began > longest:
                return seen

    def when(self, marker: str) -> float | None:
        """The seconds from the start until `marker` stood on the screen, or `None`. Blanks do not count."""
        screen = pyte.Screen(self.width, self.height)
        stream = pyte.Stream(screen)
        looked_for = "".join(marker.split())
        for chunk in self.chunks:
            stream.feed(UNKNOWN_TO_PYTE.sub("", chunk.data.decode("utf-8", "replace")))
            if looked_for in "".join("".join(screen.display).split()):
                return chunk.at
        return None

    def display(self) -> list[str]:
        """The screen as it stands, as text."""
        screen = pyte.Screen(self.width, self.height)
        stream = pyte.Stream(screen)
        for chunk in self.chunks:
            stream.feed(UNKNOWN_TO_PYTE.sub("", chunk.data.decode("utf-8", "replace")))
        return [row.rstrip() for row in screen.display]
