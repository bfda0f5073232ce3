"""The first sources are read by another process; what comes of it is what reading here would give."""

from __future__ import annotations

import os
import signal
import threading
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import DuplicateStory, SourceOptions, read_sources
from briefing_tui.sources.files.text import read_text
from briefing_tui.tui.background import reader_process
from briefing_tui.tui.background.reader_process import ReaderProcess

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

BODY = (
    "Pasar ikan di pesisir utara dibuka kembali pada Senin pagi. Para nelayan menyambut pembukaan itu dengan gembira "
    "karena selama dua pekan mereka menjual hasil tangkapan di tepi jalan raya kota."
)


@pytest.fixture(autouse=True)
def _two_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    monkeypatch.setattr(reader_process, "_others_running", lambda: 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for number, title in enumerate(("Pasar ikan dibuka kembali", "Jembatan lama ditutup sementara")):
        text = f"{title}\n\n{BODY if not number else BODY.replace('ikan', 'sayur').replace('nelayan', 'pedagang')}\n"
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    (tmp_path / "9.txt").write_bytes(b"%PDF-1.7")
    return tmp_path


@pytest.fixture
def begun() -> Iterator[list[ReaderProcess]]:
    made: list[ReaderProcess] = []
    yield made
    for reading in made:
        reading.end()


def told(found: object) -> object:
    return str(found) if isinstance(found, SourceError) else found


def test_it_gives_what_reading_here_gives(folder: Path, begun: list[ReaderProcess]) -> None:
    begun.append(ReaderProcess((str(folder),), SourceOptions()))
    found = list(begun[0]((str(folder),)))
    assert [told(one) for one in found] == [told(one) for one in read_sources((str(folder),), SourceOptions())]
    assert {type(one) for one in found} == {Article, SourceError}


def test_a_story_read_later_is_known_from_the_first_reading(folder: Path, begun: list[ReaderProcess]) -> None:
    begun.append(ReaderProcess((str(folder / "0.txt"),), SourceOptions()))
    list(begun[0]((str(folder / "0.txt"),)))
    copy = folder / "salinan.txt"
    copy.write_bytes((folder / "0.txt").read_bytes())
    assert [type(one) for one in begun[0]((str(copy),))] == [DuplicateStory]


def test_a_process_that_dies_costs_its_sources_alone(tmp_path: Path, begun: list[ReaderProcess]) -> None:
    os.mkfifo(tmp_path / "lama.txt")
    begun.append(ReaderProcess((str(tmp_path / "lama.txt"),), SourceOptions()))
    os.kill(begun[0]._process, signal.SIGKILL)
    with pytest.raises(SourceError, match=r"lama\.txt: reading_broke_off"):
        list(begun[0]((str(tmp_path / "lama.txt"),)))


def test_the_end_does_not_wait_for_a_slow_source(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lama.txt")
    reading = ReaderProcess((str(tmp_path / "lama.txt"),), SourceOptions())

    def end_twice() -> None:
        reading.end()
        reading.end()

    ending = threading.Thread(target=end_twice, daemon=True)
    ending.start()
    ending.join(timeout=30)
    assert not ending.is_alive()


def test_without_another_process_it_reads_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def none_left() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", none_left)
    reading = ReaderProcess((str(folder / "0.txt"),), SourceOptions())
    assert [type(one) for one in reading((str(folder / "0.txt"),))] == [Article]
    reading.end()


@pytest.mark.parametrize(("cores", "busy"), [(1, 0), (2, 0), (2, 1), (4, 2), (2, 9)])
def test_without_a_free_core_no_process_is_made(
    folder: Path, begun: list[ReaderProcess], monkeypatch: pytest.MonkeyPatch, cores: int, busy: int
) -> None:
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: set(range(cores)), raising=False)
    monkeypatch.setattr(reader_process, "_others_running", lambda: busy)
    begun.append(ReaderProcess((str(folder / "0.txt"),), SourceOptions()))
    assert bool(begun[0]._process) is (cores - busy > 1)
    assert [type(item) for item in begun[0]((str(folder / "0.txt"),))] == [Article]


def test_a_fault_of_any_kind_is_blamed_on_its_source_alone(
    folder: Path, begun: list[ReaderProcess], monkeypatch: pytest.MonkeyPatch
) -> None:
    def read_plain_text_alone(raw: bytes, source: str, *, marked: bool) -> Iterator[SourceItem]:
        if marked:
            raise RecursionError
        return read_text(raw, source, marked=marked)

    monkeypatch.setattr("briefing_tui.sources.files.paths.read_text", read_plain_text_alone)
    (folder / "buruk.md").write_text("Dermaga baru dibuka", encoding="utf-8")
    arguments = (str(folder / "0.txt"), str(folder / "buruk.md"), str(folder / "1.txt"))
    begun.append(ReaderProcess(arguments, SourceOptions()))
    items = list(begun[0](arguments))
    assert [type(item) for item in items] == [Article, SourceError, Article]
    assert items[1].source == str(folder / "buruk.md")
