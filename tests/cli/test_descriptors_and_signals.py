"""Closed descriptors, signals, pipes nobody writes to, absurd surroundings: the real program, told by its exit status."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.environment import bare_environment, unmeasured_environment
from tests.waiting import ended, wait_until

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = f"exec {sys.executable} -m briefing_tui"
STORY = (
    "Jembatan Lariang dibuka lagi\n\nPasangkayu (ANTARA) - Bupati Yaumil Ambo Djiwa membuka jembatan gantung di Sungai "
    "Lariang, Rabu (11/9/2024). Ia mengatakan warga dua desa tidak perlu memutar jauh lagi untuk menjual hasil kebun."
)


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "cerita.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def shell(command: str, **variables: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["/bin/sh", "-c", command],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        env=bare_environment(LANG="en_GB.UTF-8", **variables),
    )


def test_a_closed_standard_output_is_a_fault_in_one_line(story: Path) -> None:
    for command in (f"{PROGRAM} {story} >&-", f"{PROGRAM} --version >&-", f"{PROGRAM} --help >&-"):
        result = shell(command)
        assert result.returncode == 1, command
        assert result.stderr.count("\n") == 1, result.stderr
        assert "Traceback" not in result.stderr


def test_closed_standard_input_and_error_cost_nothing(story: Path) -> None:
    for closed in ("<&-", "2>&-", "<&- 2>&-"):
        result = shell(f"{PROGRAM} {story} {closed}")
        assert (result.returncode, result.stderr) == (0, ""), closed
        assert "Yaumil" in result.stdout


def test_a_closed_standard_output_is_not_the_file_that_is_read(story: Path) -> None:
    shell(f"{PROGRAM} {story} >&- 2>&- <&-")
    assert story.read_text(encoding="utf-8") == STORY


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_disk_that_is_full_in_the_middle_is_a_fault(story: Path, unbuffered: str) -> None:
    output = story.parent / "hasil.json"
    # A file may have one block (of 512 bytes, or 1024 in some shells); the first piece is longer.
    command = f"trap '' XFSZ; ulimit -f 1; {PROGRAM} --format json {story} > {output}"
    result = shell(command, PYTHONUNBUFFERED=unbuffered, PYTHONDONTWRITEBYTECODE="1")
    assert 0 < output.stat().st_size <= 1024
    assert (result.returncode, result.stderr) == (1, "briefing-tui: standard output: file too large\n")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_pipe_that_must_not_block_takes_all_in_the_end(story: Path, unbuffered: str) -> None:
    for number in range(30):
        (story.parent / f"cerita-{number}.txt").write_text(STORY.replace("Lariang", f"Lariang {number}") * 3)
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    with ended(
        subprocess.Popen(
            [sys.executable, "-m", "briefing_tui", "--format", "json", str(story.parent)],
            stdin=subprocess.DEVNULL,
            stdout=writing,
            stderr=subprocess.PIPE,
            env=bare_environment(LANG="en_GB.UTF-8", PYTHONUNBUFFERED=unbuffered),
        )
    ) as process:
        wait_until(lambda: process.poll() is not None or not select.select((), (writing,), (), 0)[1])  # It is full.
        os.close(writing)
        with os.fdopen(reading, "rb") as pipe:
            written = pipe.read()
        assert process.stderr is not None
        assert (process.wait(timeout=60), process.stderr.read()) == (0, b"")
    assert len(written) > 100_000
    assert isinstance(json.loads(written), list)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal_leaves_no_scratch_file(tmp_path: Path, number: signal.Signals) -> None:
    pipe, folder = tmp_path / "pipa.jsonl", tmp_path / "keluaran"
    os.mkfifo(pipe)
    folder.mkdir()
    (folder / "hasil.jsonl").write_text("lama")
    with ended(
        subprocess.Popen(
            [sys.executable, "-m", "briefing_tui", "--format", "jsonl", "-o", str(folder / "hasil.jsonl"), str(pipe)],
            stdin=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env={**unmeasured_environment(), "LC_ALL": "en_GB.UTF-8"},  # Coverage heeds the signal itself.
        )
    ) as process:
        writing = os.open(pipe, os.O_RDWR)  # Open on both ends: the program waits for what comes.
        wait_until(lambda: len(list(folder.iterdir())) == 2)
        process.send_signal(number)
        _, said = process.communicate(timeout=60)
        os.close(writing)
    assert process.returncode == (130 if number == signal.SIGINT else -number)
    assert said == b""
    assert [path.name for path in folder.iterdir()] == ["hasil.jsonl"]
    assert (folder / "hasil.jsonl").read_text() == "lama"


IN_A_CLASS = 'type("Loaded", (), {"part": Named()})'


@pytest.mark.parametrize("fault", ["raise KeyboardInterrupt", "Interrupted(); import time; time.sleep(60)", IN_A_CLASS])
def test_an_interrupt_while_the_program_is_loaded_ends_it_quietly(fault: str) -> None:
    code = (
        "import briefing_tui.__main__ as start\n"
        "class Interrupted:\n    def __del__(self): raise KeyboardInterrupt\n"
        "class Named:\n    def __set_name__(self, owner, name): raise KeyboardInterrupt\n"
        f"def command():\n    {fault}\n"
        "start.command = command\nstart.main()"
    )
    result = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert (result.returncode, result.stdout, result.stderr) == (130, "", "")


def test_a_pipe_without_a_writer_is_named_and_costs_only_itself(story: Path) -> None:
    os.mkfifo(story.parent / "pipa")
    os.mkfifo(story.parent / "pipa.xlsx")
    for sources in ("pipa", "'pip*'", "pipa.xlsx"):
        result = shell(f"cd {story.parent}; {PROGRAM} {sources} {story}")
        assert result.returncode == 1
        assert "a pipe that nobody writes to" in result.stderr
        assert "Yaumil" in result.stdout


def test_a_pipe_with_a_writer_is_read(story: Path) -> None:
    pipe = story.parent / "pipa"
    os.mkfifo(pipe)
    result = shell(f"{{ sleep 0.3; cat {story}; }} > {pipe} & {PROGRAM} {pipe}")
    assert "Yaumil" in result.stdout
    result = shell(f"cat {story} | {PROGRAM} /dev/fd/0")
    assert "Yaumil" in result.stdout


def test_an_output_by_the_name_of_standard_output_is_that(story: Path) -> None:
    for reader in (" | cat", f" > {story.parent / 'keluaran'}; cat {story.parent / 'keluaran'}"):
        result = shell(f"({PROGRAM} {story} -o /dev/stdout){reader}")
        assert (result.stderr, "Yaumil" in result.stdout) == ("", True)


def test_a_configuration_or_state_that_is_no_file_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipa")
    result = shell(f"{PROGRAM} config", BRIEFING_TUI_CONFIG=str(tmp_path / "pipa"))
    assert result.returncode == 0
    assert "# ! " in result.stdout
    result = shell(f"{PROGRAM} config", BRIEFING_TUI_CONFIG="/dev/null")
    assert "# ! " not in result.stdout


def test_a_configuration_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "berkas").touch()
    path = tmp_path / "berkas" / "config.toml"
    result = shell(f"{PROGRAM} config --write", BRIEFING_TUI_CONFIG=str(path))
    assert (result.returncode, result.stderr.count("\n")) == (1, 1)
    assert f"{path}: cannot be written: " in result.stderr


def test_a_configuration_nested_without_end_is_a_fault_in_a_line(tmp_path: Path) -> None:
    (tmp_path / "config.toml").write_text("keys = " + "[" * 5000 + "]" * 5000)
    result = shell(f"{PROGRAM} config", BRIEFING_TUI_CONFIG=str(tmp_path / "config.toml"))
    assert result.returncode == 0
    assert "# ! " in result.stdout
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("size", ["9" * 5000, "-1", "0", "²", "8e1"])
def test_no_size_of_a_terminal_stops_the_run(story: Path, size: str) -> None:
    result = shell(f"{PROGRAM} --color always {story}", COLUMNS=size, LINES=size)
    assert (result.returncode, result.stderr) == (0, "")
