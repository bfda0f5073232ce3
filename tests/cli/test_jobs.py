"""`--jobs`: several processes give the very bytes that one gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.cli.test_main import STORY, run

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Stories that point to one another, one of them twice, a foreign one and an empty one."""
    for number in range(9):
        title = f"Dermaga {number} Merak dibuka untuk kapal besar"
        text = STORY.replace("Dermaga baru Merak dibuka", title, 1).replace("2-4 Oktober", f"{number + 2} Oktober")
        text += f"\nBaca juga: Dermaga {(number + 3) % 9} Merak dibuka untuk kapal besar\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "salinan.txt").write_bytes((tmp_path / "4.txt").read_bytes())
    (tmp_path / "kosong.txt").write_text("", encoding="utf-8")
    return tmp_path


@pytest.mark.slow
@pytest.mark.parametrize("arguments", [("--format", "jsonl"), ("--format", "plain"), ("--digest",)])
def test_several_processes_give_the_same_bytes(arguments: tuple[str, ...], folder: Path) -> None:
    alone = run(*arguments, "--jobs", "1", str(folder))
    shared = run(*arguments, "--jobs", "3", str(folder))
    assert alone.stdout
    assert (shared.returncode, shared.stdout, shared.stderr) == (alone.returncode, alone.stdout, alone.stderr)


@pytest.mark.slow
def test_standard_input_has_the_same_stories_at_hand() -> None:
    alone = run("--format", "jsonl", "--jobs", "1", stdin=STORY.encode())
    assert run("--format", "jsonl", "--jobs", "2", stdin=STORY.encode()).stdout == alone.stdout


@pytest.mark.parametrize("count", ["0", "-1", "dua"])
def test_a_count_that_is_none_is_wrong_usage(count: str, folder: Path) -> None:
    assert run("--jobs", count, str(folder)).returncode == 2
