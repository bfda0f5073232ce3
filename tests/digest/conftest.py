"""The stories of `stories.py` in a folder, briefed, and as a digest."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.digest import make_digest
from tests.digest.stories import brief_all, write_stories

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Digest


@pytest.fixture
def stories(tmp_path: Path) -> Path:
    """A folder with the stories."""
    return write_stories(tmp_path)


@pytest.fixture
def briefings(stories: Path) -> tuple[Briefing, ...]:
    """The briefings of the stories."""
    return tuple(brief_all(str(stories)))


@pytest.fixture
def digest(stories: Path) -> Digest:
    """The digest of the stories."""
    return make_digest(brief_all(str(stories)))
