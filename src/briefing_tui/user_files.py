"""The reader's own files, the configuration and what stands beside it: where they are, and what is read of them."""

from __future__ import annotations

import errno
import os
from pathlib import Path

PATH_VARIABLE = "BRIEFING_TUI_CONFIG"
# Bytes; the commented settings have some thousands, and a list of names has a line for each actor.
SETTINGS_SIZE = 1_000_000
NAMES_SIZE = 10_000_000


def config_path() -> Path:
    """Where the configuration file is looked for: `BRIEFING_TUI_CONFIG`, else the platform's place for such files."""
    if named := os.environ.get(PATH_VARIABLE):
        return Path(named)
    from platformdirs import user_config_path

    return user_config_path("briefing-tui", appauthor=False) / "config.toml"


def read_user_file(path: Path, largest: int) -> bytes:
    """The bytes of a file that is looked for unasked; none for the null device.

    Raises `OSError` where it is no file, such as a pipe that nobody may be writing to, or too large.
    """
    if path.exists() and not path.is_file():
        if path.resolve() == Path(os.devnull):
            return b""
        if path.is_dir():
            raise OSError(errno.EISDIR, os.strerror(errno.EISDIR))
        raise OSError(None, "not a file")
    return read_bounded(path, largest)


def read_bounded(path: Path, largest: int) -> bytes:
    """All that a file or a pipe holds. Raises `OSError` where that is more bytes."""
    with path.open("rb") as file:
        raw = file.read(largest + 1)
    if len(raw) > largest:
        raise OSError(errno.EFBIG, os.strerror(errno.EFBIG))
    return raw
