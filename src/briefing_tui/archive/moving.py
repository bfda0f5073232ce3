"""A whole archive copied into an empty one, of whatever kind both are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import ArchiveError

if TYPE_CHECKING:
    from briefing_tui.archive.store import Store


def copy_archive(source: Store, target: Store) -> int:
    """Copy all there is in one transaction; how many stories. Raises `ArchiveError` where the target has some."""
    from briefing_tui.archive.sql.store import SqlStore

    if target.summary().stories:
        raise ArchiveError("archive.not_empty", archive=target.name)
    assert isinstance(source, SqlStore)
    assert isinstance(target, SqlStore)
    return target.take_over(source)
