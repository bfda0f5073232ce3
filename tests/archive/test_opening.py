"""Which files are opened as an archive: newer, older, none, on a network; what is refused is left as it was."""

from __future__ import annotations

import os
import sqlite3
from pathlib import Path

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.archive.sql import schema
from briefing_tui.archive.sqlite import opening
from briefing_tui.archive.sqlite.file_systems import network_file_system
from briefing_tui.cli.main import run
from briefing_tui.errors import ArchiveError
from tests.archive.files import uids
from tests.archive.stories import made_rows, titles


def fault_of_opening(path: Path) -> str:
    with pytest.raises(ArchiveError) as raised:
        open_archive(str(path))
    return raised.value.message.id


def test_a_newer_archive_is_left_alone(filled: Path) -> None:
    with sqlite3.connect(filled) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()
    assert fault_of_opening(filled) == "archive.newer_schema"


def test_what_is_no_archive_is_left_alone(tmp_path: Path) -> None:
    text, other, folder, pipe = tmp_path / "a.txt", tmp_path / "lain.db", tmp_path / "folder", tmp_path / "pipa"
    text.write_text("bukan arsip, hanya teks biasa", encoding="utf-8")
    folder.mkdir()
    os.mkfifo(pipe)
    with sqlite3.connect(other) as connection:
        connection.execute("CREATE TABLE story (id)")
    connection.close()
    before = other.read_bytes()
    for path in (text, other, folder, pipe):
        assert fault_of_opening(path) == "archive.not_one"
    assert other.read_bytes() == before


def test_an_older_archive_is_brought_up_to_date_after_a_backup(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*schema.MIGRATIONS, ("ALTER TABLE saved ADD COLUMN note {text}",))
    monkeypatch.setattr(schema, "MIGRATIONS", later)
    for module in (schema, opening):
        monkeypatch.setattr(module, "VERSION", len(later))
    store = open_archive(str(filled))
    assert titles(store, "dermaga") == ["kunjungan", "nelayan", "dermaga"]
    assert store._engine.rows("SELECT note FROM saved") == []  # type: ignore[attr-defined]
    store.close()
    monkeypatch.undo()
    assert fault_of_opening(filled) == "archive.newer_schema"
    kept = filled.with_name("arsip.db.schema-1")
    assert uids(kept) == {
        made_rows(name).uid.hex() for name in ("dermaga", "nelayan", "gempa", "kunjungan", "tanpa-hari")
    }


def test_a_migration_that_fails_changes_nothing(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    later = (*schema.MIGRATIONS, ("CREATE TABLE more (a {number})", "CREATE TABLE saved (a {number})"))
    with monkeypatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", later)
        for module in (schema, opening):
            patch.setattr(module, "VERSION", len(later))
        assert fault_of_opening(filled) == "archive.failed"
    store = open_archive(str(filled))
    assert store.summary().stories == 5
    store.close()


def test_a_network_folder_is_refused_with_the_reason(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    mounts = tmp_path / "mountinfo"
    where = str(tmp_path).replace(" ", "\\040")
    mounts.write_text(
        f"1 0 8:1 / / rw - ext4 /dev/sda rw\n2 1 0:5 / {where} rw,relatime shared:1 - nfs4 server:/x rw\nrubbish\n",
        encoding="utf-8",
    )
    assert network_file_system(path, mounts) == "nfs4"
    assert network_file_system(Path("/elsewhere/arsip.db"), mounts) is None
    assert network_file_system(path, tmp_path / "nothing") is None
    monkeypatch.setattr(opening, "network_file_system", lambda path: network_file_system(path, mounts))
    assert run(["archive", "add", "x.txt", "--archive", str(path), "--language", "en"]) == 1
    assert "lies on a network file system (nfs4)" in capsys.readouterr().err
    assert not path.exists()
