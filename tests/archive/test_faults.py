"""What goes wrong around an archive: killed, full, damaged, shared, old, not its own. Nothing acknowledged is lost."""

from __future__ import annotations

import os
import random
import resource as process_resources
import shutil
import signal
import sqlite3
import sys
import tempfile
import threading
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.archive.packing import packed, unpacked
from briefing_tui.archive.sqlite import opening
from briefing_tui.cli.archive import adding
from briefing_tui.cli.main import run
from briefing_tui.errors import ArchiveError
from tests.archive.files import uids, with_stories
from tests.archive.stories import asked, fill, made_rows, titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.store import Store

NOBODY = 65_534


def numbered(number: int) -> StoryRows:
    """A story like no other."""
    own = random.Random(number)
    sketch = tuple(sorted(own.randrange(1 << 32) for _ in range(64)))
    return replace(made_rows("gempa"), uid=number.to_bytes(16, "big"), page=number, sketch=sketch)


def forked(work: Callable[[int], None]) -> tuple[int, int]:
    """A process that does some work, writing into a pipe: its number, and where to read. It ends with 0, or 1."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        status = 1
        with suppress(BaseException):
            os.close(reading)
            work(writing)
            status = 0
        os._exit(status)
    os.close(writing)
    return process, reading


def ended(process: int) -> int:
    """The exit status of a process, once it has ended."""
    return os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])


def add_numbered(path: Path, first: int, count: int, say: int) -> None:
    """Add stories three at a time; each number is said when it is on the disk."""
    store = open_archive(str(path), create=True)
    for start in range(first, first + count, 3):
        numbers = range(start, min(start + 3, first + count))
        store.add_stories([numbered(number) for number in numbers])
        os.write(say, b"".join(b"%d\n" % number for number in numbers))
    store.close()


@pytest.mark.slow
def test_killed_twenty_times_nothing_acknowledged_is_lost(path: Path) -> None:
    with_stories(path)
    acknowledged: set[str] = set()
    for attempt in range(20):
        first = attempt * 1_000
        process, reading = forked(lambda say, first=first: add_numbered(path, first, 900, say))  # type: ignore[misc]
        with os.fdopen(reading, "rb") as lines:
            for _ in range(1 + attempt % 7):
                acknowledged.add(int(lines.readline()).to_bytes(16, "big").hex())
            os.kill(process, signal.SIGKILL)
            acknowledged |= {int(line).to_bytes(16, "big").hex() for line in lines if line.endswith(b"\n")}
        assert ended(process) == -signal.SIGKILL
    assert acknowledged <= uids(path)


def test_a_full_disk_costs_nothing_that_was_added(path: Path) -> None:
    def fill_up(say: int) -> None:
        process_resources.setrlimit(process_resources.RLIMIT_FSIZE, (600_000, 600_000))
        try:
            add_numbered(path, 0, 3_000, say)
        except ArchiveError as fault:
            os.write(say, f"{fault.message.id}\n".encode())

    with_stories(path)
    process, reading = forked(fill_up)
    with os.fdopen(reading) as lines:
        *acknowledged, fault = lines.read().split()
    assert ended(process) == 0
    assert fault in ("archive.full", "archive.failed")
    assert {int(number).to_bytes(16, "big").hex() for number in acknowledged} <= uids(path)


def test_an_archive_that_may_not_grow_says_that_it_is_full(path: Path) -> None:
    store = open_archive(str(path), create=True)
    fill(store)
    store._engine.run("PRAGMA max_page_count = 60")  # type: ignore[attr-defined]

    def add_all() -> None:
        for first in range(0, 3_000, 20):
            store.add_stories([numbered(number) for number in range(first, first + 20)])

    with pytest.raises(ArchiveError) as raised:
        add_all()
    assert raised.value.message.id == "archive.full"
    assert titles(store, "dermaga") == ["kunjungan", "nelayan", "dermaga"]
    store.close()


def test_a_damaged_file_is_named_and_never_a_traceback(path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    store = open_archive(str(path), create=True)
    store.add_stories([numbered(number) for number in range(100)])
    store.close()
    whole = path.read_bytes()
    found = set()
    for part in range(1, 16):
        at = len(whole) * part // 16
        path.write_bytes(whole[:at] + os.urandom(9_000) + whole[at + 9_000 :])
        for verb in (["check"], ["search", "gempa"], ["search", "gempa", "--show", "events"], ["export"]):
            status = run(["archive", *verb, "--archive", str(path)])
            out, err = capsys.readouterr()
            assert "Traceback" not in err
            if verb == ["check"]:
                found.add((status, "damaged" in out + err or "rusak" in out + err))
    assert found == {(1, True)}


def test_a_file_cut_short(filled: Path, capsys: pytest.CaptureFixture[str]) -> None:
    filled.write_bytes(filled.read_bytes()[:20_000])
    assert run(["archive", "search", "gempa", "--archive", str(filled)]) == 1
    assert capsys.readouterr().err.count("\n") <= 2


def test_two_writers_both_finish(path: Path) -> None:
    with_stories(path)
    processes = [forked(lambda say, first=first: add_numbered(path, first, 60, say)) for first in (0, 1_000)]  # type: ignore[misc]
    for process, reading in processes:
        with os.fdopen(reading) as lines:
            lines.read()
        assert ended(process) == 0
    assert len(uids(path)) == 120 + 5


def test_who_makes_the_archive_first_does_not_matter(path: Path) -> None:
    processes = [forked(lambda say, first=first: add_numbered(path, first, 3, say)) for first in (0, 10, 20)]  # type: ignore[misc]
    for process, reading in processes:
        with os.fdopen(reading) as lines:
            lines.read()
        assert ended(process) == 0
    assert len(uids(path)) == 9


class ConnectionBesideAMaker(sqlite3.Connection):
    """A connection that, once it knows whose file it is, has another program make the archive."""

    make: Callable[[], None] | None = None

    def execute(self, statement: str, *parameters: object) -> sqlite3.Cursor:
        cursor = super().execute(statement, *parameters)  # type: ignore[arg-type]
        if statement == "PRAGMA application_id":
            make, ConnectionBesideAMaker.make = ConnectionBesideAMaker.make, None
            if make is not None:
                make()
        return cursor


def test_an_archive_that_another_makes_while_it_is_opened_is_an_archive(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = sqlite3.connect(path)
    begun.execute("PRAGMA journal_mode = WAL")
    begun.close()
    monkeypatch.setattr(sqlite3, "connect", partial(sqlite3.connect, factory=ConnectionBesideAMaker))
    monkeypatch.setattr(ConnectionBesideAMaker, "make", partial(with_stories, path))
    store = open_archive(str(path), create=True)
    assert ConnectionBesideAMaker.make is None
    assert store.summary().stories == 5
    store.close()


def test_a_reader_beside_a_writer(filled: Path) -> None:
    reader, writer = open_archive(str(filled)), open_archive(str(filled))
    with writer._engine.writing():  # type: ignore[attr-defined]
        writer.add_stories([numbered(1)])
        assert titles(reader, "dermaga") == ["kunjungan", "nelayan", "dermaga"]
        assert reader.summary().stories == 5
    assert reader.summary().stories == 6
    for store in (reader, writer):
        store.close()


def test_another_writer_is_waited_for_and_then_named(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "PATIENCE_SECONDS", 0.1)
    one, other = open_archive(str(filled)), open_archive(str(filled))
    with one._engine.writing(), pytest.raises(ArchiveError) as raised:  # type: ignore[attr-defined]
        other.add_stories([numbered(1)])
    assert raised.value.message.id == "archive.locked"
    assert other.add_stories([numbered(1)]) == ("added",)
    for store in (one, other):
        store.close()


def test_a_folder_that_can_only_be_read(capfd: pytest.CaptureFixture[str]) -> None:
    folder = Path(tempfile.mkdtemp(dir="/tmp"))
    path = folder / "arsip.db"

    def ask(say: int) -> None:
        if os.geteuid() == 0:
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        os.dup2(say, 1)
        os.dup2(say, 2)
        sys.stdout = sys.stderr = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        found = run(["archive", "search", "tsunami", "--archive", str(path), "--format", "csv", "--language", "en"])
        failed = run(["archive", "save", "a", "b", "--archive", str(path), "--language", "en"])
        os.write(say, f"{found} {failed}".encode())

    try:
        with_stories(path)
        path.chmod(0o444)
        folder.chmod(0o555)
        process, reading = forked(ask)
        with os.fdopen(reading) as lines:
            text = lines.read()
        assert ended(process) == 0
        assert "Gempa mengguncang Cilacap" in text
        assert "can only be read" in text
        assert text.endswith("0 1")
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)
    assert "Traceback" not in capfd.readouterr().err


def test_a_clock_set_back_loses_nothing(path: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for number, moment in enumerate(("2024-11-26T03:00:00Z", "2019-01-01T00:00:00Z", "1970-01-01T00:00:00Z")):
        monkeypatch.setattr(adding, "_now", lambda moment=moment: moment)
        story = tmp_path / f"{number}.txt"
        place = ("Cilacap", "Kebumen", "Madiun")[number]
        text = f"Gempa mengguncang {place}\n\n{place.upper()}, KOMPAS.com - Gempa bermagnitudo {number + 4} mengguncang {place}, "
        story.write_text(
            f"{text}Sabtu (5/10/2024). Warga {place} berlarian keluar rumah dan menunggu.\n", encoding="utf-8"
        )
        assert run(["archive", "add", str(story), "--archive", str(path)]) == 0
    store = open_archive(str(path))
    assert store.summary().stories == 3
    assert len(store.stories(asked("added:2019"))) == 1
    assert [hit.title[18:] for hit in store.stories(asked("gempa"))] == ["Madiun", "Kebumen", "Cilacap"]
    assert store.check().faults == ()
    store.close()


def test_a_query_can_be_ended(filled: Path) -> None:
    store = open_archive(str(filled))
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    raised: list[str] = []

    def wait() -> None:
        try:
            store._engine.rows(endless)  # type: ignore[attr-defined]
        except ArchiveError as fault:
            raised.append(fault.message.id)

    waiting = threading.Thread(target=wait)
    waiting.start()
    while waiting.is_alive():
        store.interrupt()
        waiting.join(0.05)
    assert raised == ["archive.interrupted"]
    assert titles(store, "tsunami") == ["gempa"]
    store.close()


def test_nothing_of_what_was_removed_is_left_in_the_files(filled: Path) -> None:
    store = open_archive(str(filled))
    store.add_stories(
        [made_rows("gempa", text="Kata sandi rahasianya xylofonium.", url="https://contoh.id/xylofonium")]
    )
    assert b"xylofonium" in everything_of(filled)
    assert store.remove(asked("xylofonium")) == 1
    assert b"xylofonium" not in everything_of(filled)
    store.close()


def everything_of(path: Path) -> bytes:
    return b"".join(file.read_bytes() for file in path.parent.glob(f"{path.name}*"))


def test_an_interrupted_run_is_finished_by_another(filled: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    store: Store = open_archive(str(filled))

    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(store._engine, "index_words", interrupted)  # type: ignore[attr-defined]
    with pytest.raises(KeyboardInterrupt):
        store.add_stories([numbered(1)])
    monkeypatch.undo()
    assert store.summary().stories == 5
    assert store.add_stories([numbered(1)]) == ("added",)
    assert store.check().faults == ()
    store.close()


def test_what_unpacks_to_more_than_any_briefing_is_refused() -> None:
    bomb = packed(b" " * 100_000)
    assert len(bomb) < 1_000
    with pytest.raises(ValueError, match="too large"):
        unpacked(bomb, largest=50_000)
    assert len(unpacked(bomb)) == 100_000
