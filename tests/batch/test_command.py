"""`briefing-tui archive batch` from outside: shards into a folder, from there into an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.batch.made_stories import pages_in, pages_of, write_records
from tests.cli.command import run

if TYPE_CHECKING:
    from pathlib import Path


def test_a_batch_is_done_once_and_fills_an_archive(tmp_path: Path) -> None:
    file, folder, archive = tmp_path / "berita.jsonl", tmp_path / "hasil", tmp_path / "arsip.db"
    write_records(file, range(3))
    first = run("archive", "batch", str(file), "-o", str(folder))
    assert (first.returncode, first.stderr) == (0, b"")
    assert first.stdout == b"1 shard, 0 done before, 3 stories briefed, 0 faults\n"
    assert pages_in(folder) == pages_of(range(3))
    again = run("archive", "batch", str(file), "-o", str(folder))
    assert again.stdout == b"1 shard, 1 done before, 0 stories briefed, 0 faults\n"
    added = run("archive", "add", "--briefed", *map(str, folder.glob("*.jsonl")), "--archive", str(archive))
    assert added.stdout.startswith(b"3 added")


def test_faults_are_named_and_the_rest_is_briefed(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    write_records(file, range(2), between="{rusak\n")
    done = run("archive", "batch", str(file), str(tmp_path / "hilang.jsonl"), "-o", str(tmp_path / "hasil"))
    assert done.returncode == 1
    assert done.stdout == b"1 shard, 0 done before, 2 stories briefed, 3 faults\n"
    assert len(done.stderr.splitlines()) == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ["berita.jsonl"],
        ["-o", "hasil"],
        ["berita.jsonl", "-o", "hasil", "--jobs", "0"],
        ["a", "-o", "b", "--format", "csv"],
    ],
)
def test_what_lacks_something_is_wrong_usage(arguments: list[str]) -> None:
    done = run("archive", "batch", *arguments)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_a_folder_that_cannot_be_made_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "hasil").write_text("", encoding="utf-8")
    write_records(tmp_path / "berita.jsonl", range(1))
    done = run("archive", "batch", str(tmp_path / "berita.jsonl"), "-o", str(tmp_path / "hasil"))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
