"""Paths completed as a shell does: as far as all candidates agree, and the candidates where they part."""

from __future__ import annotations

import os
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Sequence

# More candidates than these do not fit the foot of a screen.
MOST_NAMED = 8


def complete_path(typed: str) -> tuple[str, tuple[str, ...]]:
    """What was typed, completed, and the names it could go on with (none where it is whole, or nothing fits).

    A folder ends with a slash. Names that begin with a dot are offered where a dot was typed. Addresses stay.
    """
    if "://" in typed:
        return typed, ()
    folder, _, begin = typed.rpartition("/")
    base = Path(f"{folder}/" if "/" in typed else ".").expanduser()
    try:
        with os.scandir(base) as entries:
            names = sorted(entry.name + "/" * entry.is_dir() for entry in entries if _fits(entry.name, begin))
    except OSError:
        return typed, ()
    if not names:
        return typed, ()
    completed = typed[: len(typed) - len(begin)] + _common_beginning(names)
    return completed, tuple(names[:MOST_NAMED]) if len(names) > 1 else ()


def _common_beginning(names: Sequence[str]) -> str:
    letters = takewhile(lambda column: len(set(column)) == 1, zip(*names, strict=False))
    return "".join(column[0] for column in letters)


def _fits(name: str, begin: str) -> bool:
    """Whether a name goes on from what was typed; one that cannot be typed or shown as it is does not."""
    return (
        name.startswith(begin) and (not name.startswith(".") or begin.startswith(".")) and sanitize_line(name) == name
    )
