"""What one worker does: the same briefing as the command's, whole or not at all, never twice."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.batch.shards import Shard, find_shards
from briefing_tui.batch.work import brief_record, brief_shard
from briefing_tui.errors import OutputError, SourceError
from tests.batch.made_stories import pages_in, pages_of, record, write_records
from tests.cli.command import run

if TYPE_CHECKING:
    from pathlib import Path


def only_shard(path: Path, size: int = 1_000_000) -> Shard:
    (shard,) = find_shards([str(path)], size)
    assert isinstance(shard, Shard)
    return shard


def test_a_record_is_briefed_as_by_the_command(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    write_records(file, range(1))
    briefing = brief_record(record(0), f"{file}#1", language="en")
    assert briefing == json.loads(run("--format", "jsonl", str(file)).stdout)


@pytest.mark.parametrize("faulty", [None, [], "teks", {}, {"content": "singkat"}, {"content": {"a": 1}}])
def test_the_fault_of_a_record_is_a_value(faulty: object) -> None:
    assert isinstance(brief_record(faulty, "berita.jsonl#7"), SourceError)


def test_a_hostile_record_is_made_harmless() -> None:
    briefing = brief_record(record(1) | {"title": "Dermaga\x1b]0;x\x07 baru\u202e"}, "x#1")
    assert isinstance(briefing, dict)
    assert not {"\x1b", "\x07", "\u202e"} & set(json.dumps(briefing, ensure_ascii=False))


def test_shards_of_a_file_give_what_the_file_gives(tmp_path: Path) -> None:
    file, folder = tmp_path / "berita.jsonl", tmp_path / "hasil"
    folder.mkdir()
    write_records(file, range(9), between="\n")
    parts = []
    for shard in find_shards([str(file)], 1_000):
        assert isinstance(shard, Shard)
        brief_shard(shard, str(folder), "en")
        parts.append((folder / f"{shard.name}.jsonl").read_text(encoding="utf-8"))
    assert len(parts) > 2
    assert "".join(parts) == run("--format", "jsonl", str(file)).stdout.decode()


def test_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    write_records(file, range(3))
    shard = only_shard(file)
    first = brief_shard(shard, str(tmp_path))
    assert (first.stories, first.faults, first.before) == (3, (), False)
    (done,) = tmp_path.glob(f"{shard.name}.jsonl")
    file.unlink()
    untouched = done.stat().st_mtime_ns
    assert brief_shard(shard, str(tmp_path)).before
    assert done.stat().st_mtime_ns == untouched


def test_faulty_stories_cost_themselves_and_are_written_beside(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    lines = [json.dumps(record(0)), "{rusak", json.dumps(record(1))]
    file.write_text("\n".join(lines), encoding="utf-8")
    outcome = brief_shard(only_shard(file), str(tmp_path), "en")
    assert (outcome.stories, len(outcome.faults)) == (2, 1)
    (faults,) = tmp_path.glob("*.faults")
    (fault,) = map(json.loads, faults.read_text(encoding="utf-8").splitlines())
    assert fault["source"] == str(file)
    assert fault["fault"].startswith("line 2: broken JSON")


def test_a_shard_without_any_story_is_done_too(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    file.write_text("{rusak\n", encoding="utf-8")
    shard = only_shard(file)
    assert not brief_shard(shard, str(tmp_path)).before
    assert brief_shard(shard, str(tmp_path)).before


def test_stories_that_repeat_others_come_all(tmp_path: Path) -> None:
    file, folder = tmp_path / "berita.jsonl", tmp_path / "hasil"
    folder.mkdir()
    file.write_text(2 * (json.dumps(record(4)) + "\n"), encoding="utf-8")
    brief_shard(only_shard(file), str(folder))
    assert pages_in(folder) == 2 * pages_of(range(4, 5))


def test_a_folder_that_is_not_there_is_one_clear_fault(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    write_records(file, range(1))
    with pytest.raises(OutputError) as raised:
        brief_shard(only_shard(file), str(tmp_path / "hilang"))
    assert raised.value.message.id == "output.file"


def test_what_disappears_meanwhile_is_named(tmp_path: Path) -> None:
    file, folder = tmp_path / "berita.jsonl", tmp_path / "hasil"
    folder.mkdir()
    write_records(file, range(9))
    shard = next(iter(find_shards([str(file)], 1_500)))
    assert isinstance(shard, Shard)
    file.unlink()
    (fault,) = brief_shard(shard, str(folder)).faults
    assert fault.source == str(file)
