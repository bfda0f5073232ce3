"""The app's tests stand in the same terminal wherever they are run from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import _wait

from tests.digest.stories import write_stories

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("TMUX", "STY", "TERM_PROGRAM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _looked_at_often(monkeypatch: pytest.MonkeyPatch) -> None:
    """Textual's pilot sleeps twice a key before it looks whether the app has nothing more to do: a part of it is enough."""
    monkeypatch.setattr(_wait, "SLEEP_GRANULARITY", _wait.SLEEP_GRANULARITY / 4)
    monkeypatch.setattr(_wait, "SLEEP_IDLE", _wait.SLEEP_IDLE / 4)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with three tellers of one affair, another story, one without a day, and one in another language."""
    return write_stories(tmp_path)
