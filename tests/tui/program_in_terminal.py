"""The real program on a pseudo-terminal."""

from __future__ import annotations

import codecs
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from typing import TYPE_CHECKING

from tests.environment import bare_environment
from tests.tui.terminal.terminal_emulator import Terminal as TerminalEmulator

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "Dermaga baru Merak dibuka\n\nJakarta (ANTARA) - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di "
    "Merak, Selasa (10/9/2024). Ia mengatakan kapal pertama akan bersandar pada 2-4 Oktober dan warga sudah menunggu."
)
ALTERNATE_SCREEN_ON, ALTERNATE_SCREEN_OFF, CURSOR_ON = b"\x1b[?1049h", b"\x1b[?1049l", b"\x1b[?25h"
PROGRAM = f"exec {sys.executable} -m briefing_tui"


class Terminal:
    """A pseudo-terminal of 80x24 with the program in it as its session's leader."""

    def __init__(self, command: str, home: Path, term: str = "xterm-256color") -> None:
        self.master, inner = pty.openpty()
        fcntl.ioctl(inner, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        self.process = subprocess.Popen(
            ["/bin/sh", "-c", command],
            stdin=inner,
            stdout=inner,
            stderr=inner,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
            env=bare_environment(TERM=term, HOME=str(home), LANG="en_GB.UTF-8"),
        )
        os.close(inner)
        self.seen = b""
        self.forget()

    def forget(self, mark: bytes = b"") -> None:
        """Begin anew with nothing seen and a blank screen; with a mark, keep what came behind the last of it."""
        self.seen = self.seen.rpartition(mark)[2] if mark else b""
        self._screen = TerminalEmulator(80, 24)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._drawn = 0

    def wait_for(self, mark: bytes, seconds: float = 60) -> bool:
        """Read until the mark has come: in one piece, or on the screen, of which only what changes is written."""
        until = time.monotonic() + seconds
        while not (has_come := mark in self.seen or mark.decode() in self.screen()) and time.monotonic() < until:
            self.read(0.05)
        return has_come

    def screen(self) -> str:
        """What a reader sees now."""
        self._screen.feed(self._decoder.decode(self.seen[self._drawn :]))
        self._drawn = len(self.seen)
        return "\n".join(self._screen.text())

    def read(self, seconds: float) -> None:
        """Take in what comes within so many seconds."""
        until = time.monotonic() + seconds
        while (left := until - time.monotonic()) > 0 and select.select([self.master], [], [], left)[0]:
            try:
                self.seen += os.read(self.master, 65536)
            except OSError:
                return

    def type(self, keys: bytes) -> None:
        """Press keys."""
        os.write(self.master, keys)

    def end(self, seconds: float = 60) -> int:
        """Read until the program ends; its exit status."""
        until = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < until:
            self.read(0.05)
        self.read(0.1)
        return self.process.wait(timeout=10)
