"""Whether the program may stop itself: only where a shell can wake it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING, NoReturn

from briefing_tui.tui.terminal.job_control import can_be_woken

if TYPE_CHECKING:
    import pytest


def test_where_no_shell_can_be_started_nobody_wakes_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object, **__: object) -> NoReturn:
        raise FileNotFoundError("/bin/sh")

    monkeypatch.setattr(subprocess, "Popen", missing)
    assert not can_be_woken()
