"""Files parted into shards: nothing is lost, nothing twice, the same names each time."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.batch.shards import Shard, find_shards
from briefing_tui.errors import SourceError
from tests.batch.made_stories import write_records

if TYPE_CHECKING:
    from pathlib import Path


def shards_of(*arguments: Path, size: int = 1_000_000) -> list[Shard]:
    found = list(find_shards(map(str, arguments), size))
    return [item for item in found if isinstance(item, Shard)]


@given(
    lines=st.lists(st.binary(max_size=30).map(lambda line: line.replace(b"\n", b" ")), max_size=40),
    size=st.integers(1, 200),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
def test_the_parts_of_a_file_are_the_file(lines: list[bytes], size: int, tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    content = b'{"title": "Satu"}\n' + b"\n".join(lines)
    file.write_bytes(content)
    parts = [shard.part for shard in shards_of(file, size=size) if shard.part]
    if not parts:
        assert len(content) <= size
        return
    assert b"".join(content[part.start : part.end] for part in parts) == content
    for part in parts:
        before = content[: part.start]
        assert part.first_line == before.count(b"\n") + 1
        assert part.first_record == sum(bool(line.strip()) for line in before.split(b"\n")[:-1]) + 1


def test_a_file_that_has_grown_keeps_all_but_its_last_shard(tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    write_records(file, range(20))
    before = shards_of(file, size=2_000)
    write_records(file, range(30))
    after = shards_of(file, size=2_000)
    assert len(before) > 2
    assert after[: len(before) - 1] == before[:-1]
    assert len({shard.name for shard in before + after}) == len(set(before + after))


def test_small_files_go_together_in_their_order(tmp_path: Path) -> None:
    for number in range(5):
        (tmp_path / f"{number}.txt").write_text("x" * 40, encoding="utf-8")
    assert [len(shard.files) for shard in shards_of(tmp_path, size=100)] == [2, 2, 1]
    assert shards_of(tmp_path, size=100) == shards_of(tmp_path, size=100)


@pytest.mark.parametrize("size", [20, 1_000_000])
def test_other_content_of_the_same_length_is_another_shard(size: int, tmp_path: Path) -> None:
    file = tmp_path / "berita.jsonl"
    file.write_text('{"title": "Satu"}\n{"title": "Dua"}\n', encoding="utf-8")
    before = shards_of(file, size=size)
    file.write_text('{"title": "Satu"}\n{"title": "Dia"}\n', encoding="utf-8")
    after = shards_of(file, size=size)
    assert [shard.part for shard in after] == [shard.part for shard in before]
    assert after[-1].name != before[-1].name
    assert after[:-1] == before[:-1]


def test_another_language_is_another_shard(tmp_path: Path) -> None:
    write_records(tmp_path / "berita.jsonl", range(2))
    (own,), (other,) = (find_shards([str(tmp_path)], language=language) for language in ("id", "en"))
    assert isinstance(own, Shard)
    assert isinstance(other, Shard)
    assert own.name != other.name


def test_files_of_one_name_in_two_folders_have_shards_of_two_names(tmp_path: Path) -> None:
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        write_records(tmp_path / folder / "berita.jsonl", range(2))
    assert len({shard.name for shard in shards_of(tmp_path / "a", tmp_path / "b")}) == 2


@pytest.mark.parametrize(("made", "why"), [("", "system.no_such_file"), ("folder", "folder.without_stories")])
def test_what_is_not_there_is_a_fault_in_its_place(made: str, why: str, tmp_path: Path) -> None:
    if made:
        (tmp_path / "hilang").mkdir()
    write_records(tmp_path / "berita.jsonl", range(1))
    fault, shard = find_shards([str(tmp_path / "hilang"), str(tmp_path / "berita.jsonl")])
    assert isinstance(fault, SourceError)
    assert fault.message.id == why
    assert isinstance(shard, Shard)
