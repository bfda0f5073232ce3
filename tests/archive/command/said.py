"""The command run with what it said, and a story to add."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.cli.main import run

if TYPE_CHECKING:
    import pytest

STORY = """Gempa mengguncang Cilacap
Sabtu, 5 Oktober 2024 08:00 WIB

CILACAP, KOMPAS.com - Gempa bermagnitudo 5,1 mengguncang Kabupaten Cilacap, Sabtu (5/10/2024) pukul 04.20 WIB.

Kepala BMKG Ratnawati Suryo mengatakan guncangan dirasakan warga selama lima detik. Ia meminta warga tetap tenang.
"""


class Said:
    """Runs the command; its status, and what it wrote."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self._capsys = capsys
        self.err = ""

    def __call__(self, *arguments: str, status: int = 0) -> str:
        assert run(["archive", *arguments]) == status
        out, self.err = self._capsys.readouterr()
        assert self.err.count("\n") <= 6
        return out
