"""`briefing-tui archive add`, `remove`, `trim`, `rebrief`: what is kept and what is told of it."""

from __future__ import annotations

import json
import os
import pty
import random
import signal
import stat
import subprocess
import sys
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.errors import BriefingError
from briefing_tui.outputs.contract import as_contract
from tests.archive.command.said import STORY, Said
from tests.archive.stories import made_briefings

if TYPE_CHECKING:
    from pathlib import Path


def test_what_is_added_is_told_and_added_once(said: Said, sources: Path, archive: Path) -> None:
    assert said("add", str(sources), status=1) == "1 added, 0 known, 1 copy, 0 newer, 1 fault\n"
    assert "kosong.txt: empty" in said.err
    assert stat.S_IMODE(archive.stat().st_mode) == 0o600
    assert said("add", str(sources), "--jobs", "2", status=1) == "0 added, 2 known, 0 copies, 0 newer, 1 fault\n"
    line = said("add", str(sources), "--language", "id", status=1)
    assert line == "0 ditambahkan, 2 sudah ada, 0 salinan, 0 versi baru, 1 kesalahan\n"


def test_several_processes_add_the_same(said: Said, sources: Path, tmp_path: Path) -> None:
    said("add", str(sources), status=1)
    other = str(tmp_path / "lain.db")
    assert said("add", str(sources), "--jobs", "2", "--archive", other, status=1).startswith("1 added")
    exported = [said("export", "--archive", archive) for archive in (os.environ["BRIEFING_ARCHIVE"], other)]
    lines = [json.loads(text) for text in exported]
    assert lines[0]["briefing"] == lines[1]["briefing"]


@pytest.mark.slow
def test_many_stories_by_several_processes_are_those_by_one(said: Said, tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    rng = random.Random(5)
    words = [
        f"{a}{b}{c}" for a in ("ba", "ki", "su", "lo") for b in ("ra", "ti", "ngu") for c in ("n", "s", "ka", "lo")
    ]
    records = []
    for number in range(90):
        text = " ".join(rng.choice(words) for _ in range(60))
        content = f"{STORY}\n\nWarga di dusun {number} mengatakan bahwa {text}."
        records.append({"title": f"Gempa {number}", "content": content, "link": f"https://contoh.id/{number}"})
    copies = [{**record, "link": f"https://lain.id/{number}"} for number, record in enumerate(records[:12])]
    lines = [*records[:60], *records[10:30], *copies, *records[60:]]
    path.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    exported = []
    for jobs in ("1", "3"):
        archive = str(tmp_path / f"{jobs}.db")
        line = said("add", str(path), "--jobs", jobs, "--archive", archive)
        assert line == "90 added, 20 known, 12 copies, 0 newer, 0 faults\n"
        exported.append([json.loads(line)["briefing"] for line in said("export", "--archive", archive).splitlines()])
        again = said("add", str(path), "--jobs", jobs, "--archive", archive)
        assert again == "0 added, 122 known, 0 copies, 0 newer, 0 faults\n"
    assert exported[0] == exported[1]


@pytest.mark.slow
def test_an_interrupt_keeps_what_was_added_and_the_next_run_does_the_rest(
    said: Said, archive: Path, tmp_path: Path
) -> None:
    path = tmp_path / "berita.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(260):
            content = STORY.replace("Cilacap", f"Desa{number}").replace("CILACAP", f"DESA{number}")
            link = f"https://contoh.id/{number}"
            file.write(json.dumps({"title": f"Gempa {number}", "content": content, "link": link}) + "\n")
    command = [sys.executable, "-m", "briefing_tui", "archive", "add", "-", "--jobs", "1"]
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        # Whoever starts the tests in the background has them ignore it.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"".join(path.read_bytes().splitlines(keepends=True)[:200]))
        process.stdin.flush()  # It stays open: however slow the machine, the program is not done before it is ended.
        while process.poll() is None and not stories_in(archive):
            time.sleep(0.05)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, err) == (130, b"")
    added = int(out.split()[0])
    assert 0 < added < 260
    assert said("check") == f"{added} stories, all whole\n"
    assert said("add", str(path)).startswith(f"{260 - added} added, {added} known, 0 copies")


@pytest.mark.slow
def test_a_terminal_shows_how_far_it_has_come(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    with path.open("w", encoding="utf-8") as file:
        for number in range(220):
            file.write(json.dumps({"title": f"Gempa {number}", "content": STORY.replace("5,1", f"{number},1")}) + "\n")
    terminal, end = pty.openpty()
    command = [sys.executable, "-m", "briefing_tui", "archive", "add", str(path), "--jobs", "1"]
    environment = {**os.environ, "TERM": "xterm", "COLUMNS": "80"}
    process = subprocess.Popen(command, stdout=end, stderr=end, stdin=subprocess.DEVNULL, env=environment)
    os.close(end)
    shown = b""
    with suppress(OSError):  # The other end is closed.
        while piece := os.read(terminal, 4096):
            shown += piece
    assert process.wait(timeout=60) == 0
    assert b"adding" in shown
    assert shown.rstrip().endswith(b"0 faults")


def stories_in(archive: Path) -> int:
    """How many stories are on the disk; 0 as long as there is no archive."""
    try:
        store = open_archive(str(archive))
    except BriefingError:
        return 0
    with closing(store):
        return store.summary().stories


def test_what_is_removed_stays_away_unless_asked(said: Said, sources: Path) -> None:
    said("add", str(sources), status=1)
    assert said("remove", "gempa", status=2) == "1 story would be removed; add --yes\n"
    assert said("remove", "gempa", "--yes") == "1 story removed\n"
    line = "0 added, 0 known, 0 copies, 0 newer, 1 fault, 2 removed before\n"
    assert said("add", str(sources), status=1) == line
    assert said("add", str(sources), "--again", status=1).startswith("1 added, 0 known, 1 copy")


def test_bare_briefings_are_taken_and_broken_lines_named(said: Said, tmp_path: Path) -> None:
    good = json.dumps(as_contract(made_briefings()["gempa"]))
    lines = [good, "", "{", '{"briefing": 1}', "[]", good.replace("schema_version", "version"), "[" * 100_000]
    path = tmp_path / "ringkasan.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    assert said("add", "--briefed", str(path), status=1) == "1 added, 0 known, 0 copies, 0 newer, 5 faults\n"
    assert "ringkasan.jsonl#4: line 4: not a briefing" in said.err
    assert said("search", "--show", "count") == "1 story, 1 event, 3 actors\n"
    assert said("add", "--briefed", str(tmp_path / "tiada.jsonl"), status=1).endswith("1 fault\n")


@pytest.mark.usefixtures("filled")
def test_stories_of_another_version_are_briefed_anew(said: Said) -> None:
    before = [json.loads(line) for line in said("export").splitlines()]
    assert said("rebrief", "gempa", "--language", "id") == "2 berita diringkas ulang\n"
    assert said("rebrief", "--language", "id") == "3 berita diringkas ulang\n"
    assert said("rebrief") == "0 stories briefed anew\n"
    after = [json.loads(line) for line in said("export").splitlines()]
    assert [line["uid"] for line in after] == [line["uid"] for line in before]
    assert [line["added"] for line in after] == [line["added"] for line in before]
    assert [line["briefing"]["events"] for line in after] == [line["briefing"]["events"] for line in before]
    assert said("check") == "5 stories, all whole\n"


@pytest.mark.usefixtures("filled")
def test_trimmed_by_day(said: Said) -> None:
    assert said("trim", "--before", "2024-10-01", status=2) == "2 stories would be removed; add --yes\n"
    assert said().split()[1:3] == ["5", "stories"]
    assert said("trim", "--before", "2024-10-01", "--yes") == "2 stories removed\n"
    assert said().split()[1:3] == ["3", "stories"]
