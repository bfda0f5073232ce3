"""Opening an address in the reader's browser: with the configured command, else with the desktop's opener."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def is_web_address(text: str) -> bool:
    """Whether a text is an address that a browser may be given: `http` or `https`, nothing else."""
    return text.casefold().startswith(("http://", "https://"))


def over_ssh() -> bool:
    """Whether the session runs on another machine than the reader's, whose browser it could not open."""
    return bool(os.environ.get("SSH_CONNECTION") or os.environ.get("SSH_TTY"))


def browser_command(configured: Sequence[str], url: str) -> list[str]:
    """The command that opens `url`, as words; empty where none is configured and there is no desktop.

    `{url}` in the configured command is replaced; where it has none, the address is appended.
    """
    words = [word.replace("{url}", url) for word in configured] if configured else _desktop_opener()
    if words and not any("{url}" in word for word in configured):
        words.append(url)
    return words


def start_browser(command: Sequence[str]) -> None:
    """Start the command beside the app, its output silenced. Raises `OSError` where it cannot be started."""
    subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def _desktop_opener() -> list[str]:
    """The desktop's opener, where there is a desktop: a text browser would run inside this very screen."""
    import shutil
    import sys

    if sys.platform == "darwin":
        return ["open"]
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        opener = shutil.which("xdg-open")
        return [opener] if opener else []
    return []
