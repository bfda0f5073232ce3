"""What is kept of the program's own files is what they say, and never what they said."""

from __future__ import annotations

import errno
import os
import sys
import tomllib
from typing import TYPE_CHECKING

import pytest

from briefing_tui.cached_table import cached_table
from briefing_tui.resources import read_toml, resource

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture(autouse=True)
def keeping(monkeypatch: pytest.MonkeyPatch) -> None:
    """As at a reader's: Python may write what it compiled."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", None)


class Made:
    """A value made from the files, and how often it was."""

    def __init__(self, *files: Path) -> None:
        self.files, self.times = files, 0

    def __call__(self) -> dict[str, object]:
        """A value with every type that may be kept."""
        self.times += 1
        words = tuple(file.read_text(encoding="utf-8") for file in self.files)
        return {"words": words, "set": frozenset(words), "numbers": [1, 2.5, None, True], "nested": {"é": {}}}

    def ask(self) -> object:
        """The value, made or kept."""
        return cached_table(self.files[0].with_name("made.table"), self.files, self)


@pytest.fixture
def made(tmp_path: Path) -> Made:
    files = tmp_path / "a.txt", tmp_path / "b.txt"
    for file in files:
        file.write_text(file.name, encoding="utf-8")
    return Made(*files)


def kept(folder: Path) -> list[Path]:
    """The files that were left behind."""
    return [file for file in folder.rglob("*") if file.suffix not in ("", ".txt")]


def test_a_value_is_made_once_and_then_kept(made: Made, tmp_path: Path) -> None:
    assert made.ask() == made.ask() == made()
    assert made.times == 2
    assert len(kept(tmp_path)) == 1


@pytest.mark.parametrize("which", [0, 1])
def test_it_is_made_anew_when_any_of_its_files_changes(made: Made, which: int) -> None:
    made.ask()
    made.files[which].write_text("c.txt", encoding="utf-8")
    assert made.ask() == made()
    assert made.times == 3


@pytest.mark.parametrize("damage", [b"", b"none of ours", slice(0, 20), slice(0, -9)])
def test_what_is_damaged_is_made_anew(made: Made, tmp_path: Path, damage: bytes | slice) -> None:
    made.ask()
    file = kept(tmp_path)[0]
    file.write_bytes(damage if isinstance(damage, bytes) else file.read_bytes()[damage])
    assert made.ask() == made.ask() == made()
    assert made.times == 3


@pytest.mark.parametrize("place", range(0, 200, 7))
def test_one_wrong_byte_makes_it_anew(made: Made, tmp_path: Path, place: int) -> None:
    """Some of them would end the interpreter in `marshal`, hence the checksum."""
    made.ask()
    (file,) = kept(tmp_path)
    content = bytearray(file.read_bytes())
    content[place % len(content)] ^= 0xFF
    file.write_bytes(content)
    assert made.ask() == made()
    assert made.times == 3


@pytest.mark.skipif(sys.platform == "win32", reason="no such permissions")
@pytest.mark.parametrize("of_folder", [False, True])
@pytest.mark.parametrize("mode", [0o020, 0o002])
def test_what_others_can_write_is_not_read(made: Made, tmp_path: Path, mode: int, of_folder: bool) -> None:
    made.ask()
    (file,) = kept(tmp_path)
    writable = file.parent if of_folder else file
    writable.chmod(writable.stat().st_mode | mode)
    assert made.ask() == made()
    assert made.times == 3


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() != 0, reason="only root may give files away")
@pytest.mark.parametrize("of_folder", [False, True])
def test_what_belongs_to_somebody_else_is_not_read(made: Made, tmp_path: Path, of_folder: bool) -> None:
    made.ask()
    (file,) = kept(tmp_path)
    os.chown(file.parent if of_folder else file, 12345, -1)
    assert made.ask() == made()
    assert made.times == 3


def test_a_full_disk_leaves_nothing_behind(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("pathlib.Path.replace", no_space)
    assert made.ask() == made()
    assert not kept(tmp_path)


def test_nothing_is_written_where_python_may_not(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert made.ask() == made()
    assert not kept(tmp_path)


def test_a_folder_that_cannot_be_written_is_no_fault(made: Made, tmp_path: Path) -> None:
    (tmp_path / "__pycache__").write_text("in the way", encoding="utf-8")
    assert made.ask() == made()


def test_a_missing_file_is_named(made: Made) -> None:
    made.ask()
    made.files[1].unlink()
    with pytest.raises(OSError, match=r"b\.txt"):
        made.ask()


@pytest.mark.parametrize(
    "name", sorted(str(path.relative_to(resource("data"))) for path in resource("data").rglob("*.toml"))
)
def test_the_tables_of_the_program_are_kept_whole(name: str) -> None:
    for _ in range(2):
        read_toml.cache_clear()
        assert read_toml(name) == tomllib.loads(resource(f"data/{name}").read_text(encoding="utf-8"))
