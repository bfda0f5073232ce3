"""Reading a file of settings: a plain one of sensible size, never a pipe that nobody may be writing to."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

# Bytes; the commented default has some thousands.
_LARGEST = 1_000_000


def read_settings(path: Path) -> bytes:
    """The bytes of a settings file; none for the null device. Raises `OSError` where it is no file, or too large."""
    if path.exists() and not path.is_file():
        if path.resolve() == type(path)(os.devnull):
            return b""
        raise OSError(None, "not a file" if not path.is_dir() else "a folder")
    with path.open("rb") as file:
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise OSError(None, f"more than {_LARGEST:,} bytes")
    return raw
