"""Archives in files: one with stories, and what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.location import open_archive
from tests.archive.stories import asked, fill

if TYPE_CHECKING:
    from pathlib import Path


def with_stories(path: Path) -> None:
    store = open_archive(str(path), create=True)
    fill(store)
    store.close()


def uids(path: Path) -> set[str]:
    store = open_archive(str(path))
    found = {hit.uid for hit in store.stories(asked(""), limit=100_000)}
    assert store.check().faults == ()
    store.close()
    return found
