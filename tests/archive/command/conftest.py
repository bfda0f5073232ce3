"""An archive of the command's own in a new folder, empty or filled."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from tests.archive.command.said import STORY, Said
from tests.archive.stories import fill

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def archive(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "folder" / "arsip.db"
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(path))
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    return path


@pytest.fixture
def filled(archive: Path) -> Path:
    store = open_archive(str(archive), create=True)
    fill(store)
    store.close()
    return archive


@pytest.fixture
def said(capsys: pytest.CaptureFixture[str]) -> Said:
    return Said(capsys)


@pytest.fixture
def sources(tmp_path: Path) -> Path:
    folder = tmp_path / "berita"
    folder.mkdir()
    (folder / "gempa.txt").write_text(STORY, encoding="utf-8")
    copy = STORY.replace("KOMPAS.com", "TEMPO.CO")
    (folder / "salinan.txt").write_text(copy, encoding="utf-8")
    (folder / "kosong.txt").write_text("", encoding="utf-8")
    return folder
