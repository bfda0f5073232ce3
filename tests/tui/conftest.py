"""The app's tests stand in the same terminal wherever they are run from."""

from __future__ import annotations

import pytest


@pytest.fixture(autouse=True)
def _terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    for name in ("TMUX", "STY", "TERM_PROGRAM", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
