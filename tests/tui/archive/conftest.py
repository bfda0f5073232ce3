"""An archive with stories, for the app."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from tests.archive.stories import fill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def location(tmp_path: Path) -> str:
    """Where the archive is."""
    path = str(tmp_path / "arsip.db")
    store = open_archive(path, create=True)
    fill(store)
    store.close()
    return path
