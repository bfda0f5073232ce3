"""Lists of names that belong together, as a reader writes them: those of `names.tsv`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.public_names import read_names

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import ActorKind
    from briefing_tui.errors import SourceError


def read_name_list(path: Path) -> tuple[list[tuple[ActorKind, tuple[str, ...]]], list[SourceError]]:
    """The lines of a list (a kind, then names, parted by tabs), and the faults of those that are none."""
    return read_names(path)
