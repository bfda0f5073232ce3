"""Opening an address in the reader's browser: with the configured command, else with the desktop's opener."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# They hand their words to a shell at the other end, joined.
_REMOTE_SHELLS = ("ssh", "mosh", "rsh")
_CODE_FOLLOWS = re.compile(r"-[a-zA-Z]*c|--command|eval")
# What reads its words a second time.
_RUN_AGAIN = r"\$\(|`|\beval\b|<<"
_PROBE = "an address"


class UnsafeCommandError(ValueError):
    """A configured command would hand an address to a shell as code."""


def is_web_address(text: str) -> bool:
    """Whether a text is an address that a browser may be given: `http` or `https`, nothing else."""
    return text.casefold().startswith(("http://", "https://"))


def browser_command(configured: Sequence[str], url: str) -> list[str]:
    """The command that opens `url`, as words; empty where none is configured and there is no desktop.

    `{url}` in the configured command is replaced; where it has none, the address is appended. What a shell will read
    as code (`sh -c 'firefox {url}'`, `ssh desk firefox {url}`) gets the address quoted. Raises `UnsafeCommandError`
    where that cannot be: no word of an address may become a command.
    """
    words = list(configured) if configured else _desktop_opener()
    if words and not any("{url}" in word for word in words):
        words.append("{url}")
    remote = bool(words) and Path(words[0]).name in _REMOTE_SHELLS
    return [
        _filled_code(word, url) if remote or _is_code(words, place) else word.replace("{url}", url)
        for place, word in enumerate(words)
    ]


def _is_code(words: Sequence[str], place: int) -> bool:
    """Whether a word is read by a shell: what follows `-c`, `-lc` or the like, or several words in one."""
    before = words[place - 1] if place else ""
    return bool(_CODE_FOLLOWS.fullmatch(before)) or any(map(str.isspace, words[place]))


def _filled_code(code: str, url: str) -> str:
    if "{url}" not in code:
        return code
    try:
        words = shlex.split(code.replace("{url}", f"'{_PROBE}'"))
    except ValueError:
        words = []
    # Inside other quotes or a substitution, its own quotes would not protect it.
    stands_free = any(_PROBE in word for word in words) and not any(f"'{_PROBE}'" in word for word in words)
    if not stands_free or re.search(_RUN_AGAIN, code):
        raise UnsafeCommandError(code)
    return code.replace("{url}", shlex.quote(url))


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
