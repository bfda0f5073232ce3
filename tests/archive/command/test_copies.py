"""An archive exported and taken back, copied and moved."""

from __future__ import annotations

import json
import stat
from typing import TYPE_CHECKING

import jsonschema
import pytest

from briefing_tui.resources import resource
from tests.archive.command.said import STORY, Said

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.usefixtures("filled")
def test_an_export_is_taken_back_identical(said: Said, sources: Path, tmp_path: Path) -> None:
    said("add", str(sources), status=1)
    (sources / "gempa.txt").write_text(STORY + "\nTidak ada korban jiwa.\n", encoding="utf-8")
    exported = tmp_path / "berita.jsonl"
    said("export", "-o", str(exported))
    other = str(tmp_path / "lain.db")
    assert said("add", "--archive", other, "--briefed", str(exported)).startswith("6 added, 0 known")
    assert said("export", "--archive", other) == exported.read_text(encoding="utf-8")
    assert said("add", "--archive", other, "--briefed", str(exported)).startswith("0 added, 6 known")
    schema = json.loads(resource("data/archive.schema.json").read_text(encoding="utf-8"))
    for line in exported.read_text(encoding="utf-8").splitlines():
        jsonschema.validate(json.loads(line), schema)


def test_later_versions_survive_an_export(said: Said, tmp_path: Path) -> None:
    page = tmp_path / "berita.jsonl"
    record = {"title": "Gempa", "content": STORY, "link": "https://contoh.id/gempa", "publish_date": "2024-10-05"}
    later = {**record, "content": STORY + "\nTidak ada korban jiwa dalam peristiwa itu.\n"}
    page.write_text("".join(json.dumps(one) + "\n" for one in (record, later)), encoding="utf-8")
    assert said("add", str(page)).startswith("1 added, 0 known, 0 copies, 1 newer")
    exported = said("export")
    assert [bool(json.loads(line)["newer"]) for line in exported.splitlines()] == [True, False]
    (tmp_path / "x.jsonl").write_text(exported, encoding="utf-8")
    other = str(tmp_path / "lain.db")
    said("add", "--archive", other, "--briefed", str(tmp_path / "x.jsonl"))
    assert said("export", "--archive", other) == exported
    assert said("search", "korban", "--show", "count", "--archive", other).startswith("1 story,")


def test_an_archive_is_no_copy_of_itself(said: Said, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "tautan.db").symlink_to(filled)
    for path in (filled, tmp_path / "tautan.db"):
        assert said("backup", str(path), status=1) == ""
        assert said.err == f"briefing-tui: {path}: is the archive itself; give the copy another place\n"
    assert said("check") == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_a_dash_as_output_is_standard_output(said: Said) -> None:
    assert said("export", "-o", "-") == said("export")
    assert said("search", "gempa", "-o", "-") == said("search", "gempa")


def test_an_archive_is_overwritten_by_nothing_that_was_found_in_it(said: Said, filled: Path, tmp_path: Path) -> None:
    (tmp_path / "tautan.jsonl").symlink_to(filled)
    for verb in (["search", "gempa"], ["export"]):
        for path in (filled, tmp_path / "tautan.jsonl"):
            assert said(*verb, "-o", str(path), status=1) == ""
            assert "is the archive itself" in said.err
    assert said("check") == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_a_backup_takes_the_place_of_an_older_one_alone(said: Said, tmp_path: Path) -> None:
    story, copy = tmp_path / "cerita.txt", tmp_path / "salinan.db"
    story.write_text(STORY, encoding="utf-8")
    assert said("backup", str(story), status=1) == ""
    assert "cerita.txt: file exists already" in said.err
    assert story.read_text(encoding="utf-8") == STORY
    copy.touch()
    for _ in range(2):
        assert "salinan.db" in said("backup", str(copy))
    assert said("check", "--archive", str(copy)) == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_a_copy_is_whole_and_an_archive_can_move(said: Said, tmp_path: Path) -> None:
    said("names", "merge", "Sulastri Handayani", "Ratnawati Suryo")
    said("save", "laut", "dermaga")
    said("remove", "kembang", "--yes")
    copy, moved = tmp_path / "salinan.db", tmp_path / "pindah.db"
    said("backup", str(copy))
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert said("move", str(moved)).startswith("4 stories copied to ")
    assert said("move", str(moved), status=1) == ""
    for path in (copy, moved):
        assert said("check", "--archive", str(path)) == "4 stories, all whole\n"
        assert said("export", "--archive", str(path)) == said("export")
        for query in ("dermaga", "saved:laut", "tokoh:ratnawati", "kirim", "event:2024-09"):
            for show in ("stories", "events", "actors", "count"):
                wanted = said("search", query, "--show", show)
                assert said("search", query, "--show", show, "--archive", str(path)) == wanted
    assert said("names", "undo", "--archive", str(moved)) == "taken back for: Ratnawati Suryo\n"
    added = tmp_path / "gempa.txt"
    added.write_text(STORY.replace("Cilacap", "Kebumen"), encoding="utf-8")
    assert said("add", str(added), "--archive", str(moved)).startswith("1 added")
    assert said("check", "--archive", str(moved)) == "5 stories, all whole\n"
