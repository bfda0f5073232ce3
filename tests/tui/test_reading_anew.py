"""Sources read anew: on a key, and while they are watched. What is new comes in marked, nothing moves."""

from __future__ import annotations

import threading
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.cli.arguments import read_command_line
from briefing_tui.sources import EarlierStories, SourceOptions
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background import watching
from briefing_tui.tui.background.reader_process import ReaderProcess
from briefing_tui.tui.background.watching import SourceWatcher, signature
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.digest.stories import STORIES
from tests.local_server import LocalServer
from tests.tui.briefed_app import lines
from tests.tui.digest_app import READABLE, app_on, page_made, row_with
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NEW = STORIES["panen.txt"].replace("bawang merah", "cabai rawit").replace("Ratna", "Sri")


def footer(app: BriefingApp) -> str:
    return app.reading_screen.footer.message


async def test_a_key_reads_the_sources_anew_and_nothing_moves(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        row = row_with(app, "quotes")
        faults = len(app.dossier.faults)
        type_burst(app, "R")
        await until(pilot, lambda: footer(app) == "No new stories")
        assert len(app.dossier.stories) == READABLE
        (folder / "baru.txt").write_text(NEW, encoding="utf-8")
        type_burst(app, "R")
        await until(pilot, lambda: footer(app) == "1 new story")
        await page_made(pilot, app, READABLE + 1)
        assert [story.is_new for story in app.dossier.stories] == [False] * READABLE + [True]
        assert app.reading_screen.sheet is not None
        assert app.reading_screen.sheet.item.key == row.key
        assert len(app.dossier.faults) == faults


async def test_a_source_that_gives_its_story_no_longer_is_named(folder: Path) -> None:
    app = app_on(folder / "panen.txt", start="story")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 1 and not app.reader.busy)
        for _ in range(2):
            (folder / "panen.txt").write_text("", encoding="utf-8")
            type_burst(app, "R")
            await until(pilot, lambda: "panen.txt: empty" in footer(app) and not app.reader.busy)
            await pilot.pause()
            assert "panen.txt: empty" in footer(app)
            (folder / "panen.txt").write_text(STORIES["panen.txt"], encoding="utf-8")
            type_burst(app, "R")
            await until(pilot, lambda: footer(app) == "No new stories")
        assert "bawang merah" in app.dossier.stories[0].article.text


async def test_a_file_with_another_text_takes_the_place_of_what_it_was(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE and not app.reader.busy)
        number = next(n for n, story in enumerate(app.dossier.stories) if story.article.source.endswith("panen.txt"))
        (folder / "panen.txt").write_text(NEW, encoding="utf-8")
        type_burst(app, "R")
        await until(pilot, lambda: footer(app) == "1 changed story")
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        assert len(app.dossier.stories) == READABLE
        assert "cabai rawit" in app.dossier.stories[number].article.text
        assert app.dossier.current == 0


@pytest.mark.parametrize("view", ["digest", "story"])
async def test_an_edit_takes_the_place_of_what_it_was_and_nothing_moves(folder: Path, view: str) -> None:
    path = folder / "kapal-1.txt"
    app = app_on(folder, start=view)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE and not app.reader.busy)
        number = next(n for n, s in enumerate(app.dossier.stories) if s.article.source == str(path))
        story, text = app.dossier.stories[number], app.dossier.stories[number].article.text
        if view == "digest":
            await page_made(pilot, app)
            words = row_with(app, "quotes").text
        else:
            assert app.dossier.current == number
            type_burst(app, "lllm3gj")
            await until(pilot, lambda: app.marks.notes and app.reading_screen.focused_pane == "events")
            at = app.reading_screen.events.at
            marked = [text[place.start : place.end] for place in app.marks.notes]
        edited = path.read_text(encoding="utf-8").replace("Kebakaran melanda", "Kebakaran hebat melanda")
        path.write_text(edited, encoding="utf-8")
        type_burst(app, "R")
        await until(pilot, lambda: footer(app) == "1 changed story")
        await until(pilot, lambda: story.briefing and "hebat" in story.briefing.article.text)
        assert len(app.dossier.stories) == READABLE
        assert (story.is_changed, story.is_new) == (True, False)
        if view == "digest":
            await page_made(pilot, app)
            sheet = app.reading_screen.sheet
            assert sheet is not None
            assert sheet.item.text == words
            type_burst(app, "sg")
            await until(pilot, lambda: any(" ~ " in line for line in lines(app)))
        else:
            events = app.reading_screen.events
            await until(pilot, lambda: events.items)
            assert app.reading_screen.focused_pane == "events"
            assert events.at == at
            now = story.article.text
            assert [now[place.start : place.end] for place in app.marks.notes] == marked
        type_burst(app, "R")
        await until(pilot, lambda: footer(app) == "No new stories")


def test_a_source_that_says_something_else_now_had_it_not_before() -> None:
    earlier = EarlierStories()
    article = Article("a", "kapal.txt", STORIES["kapal-1.txt"], title="Kebakaran")
    other = replace(article, source="salinan.txt")
    edited = replace(article, text=article.text.replace("Kebakaran melanda", "Kebakaran hebat melanda"))
    asked = [article, article, other, edited, edited, other, article]
    assert [earlier.source_of(one) for one in asked] == [
        None, "kapal.txt", "kapal.txt", None, "kapal.txt", "kapal.txt", None,
    ]  # fmt: skip


def test_a_change_is_told_once_it_stands_still(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "FILES_EVERY", 0.05)
    told: list[tuple[str, ...]] = []
    came = threading.Event()

    def tell(names: tuple[str, ...]) -> None:
        told.append(names)
        came.set()

    SourceWatcher([str(folder), "-", "https://contoh.id/umpan"], tell).start()
    # The first look is the watcher's own: what changes after some of them is a change.
    threading.Event().wait(0.5)
    (folder / "baru.txt").write_text(NEW, encoding="utf-8")
    assert came.wait(60)
    assert told[0] == (str(folder),)


def test_an_address_is_asked_when_its_time_has_come(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "FILES_EVERY", 0.01)
    monkeypatch.setattr(watching, "ADDRESSES_EVERY", 0.1)
    came = threading.Event()
    told: list[tuple[str, ...]] = []

    def tell(names: tuple[str, ...]) -> None:
        told.append(names)
        came.set()

    SourceWatcher(["https://contoh.id/umpan"], tell).start()
    assert came.wait(60)
    assert told[0] == ("https://contoh.id/umpan",)


def test_a_folder_that_is_not_there_or_hidden_files_are_no_fault(tmp_path: Path) -> None:
    assert signature(str(tmp_path / "tiada")) == frozenset()
    (tmp_path / ".x").write_text("x", encoding="utf-8")
    assert signature(str(tmp_path)) == frozenset()


async def test_a_watched_folder_brings_its_new_stories(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watching, "FILES_EVERY", 0.05)
    reading = ReaderProcess((str(folder),), SourceOptions())
    reader = SourceReader(reading)
    reader.read((str(folder),))
    reader.wait_for_first(60)
    request = AppRequest((str(folder),), language="en", language_given=True, watch=True)
    app = BriefingApp(request, Config(), reader, brief, ReadingPositions(None))
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        await pilot.pause(0.5)
        row = row_with(app, "undated")
        (folder / "baru.txt").write_text(NEW, encoding="utf-8")
        await page_made(pilot, app, READABLE + 1)
        assert app.dossier.stories[-1].is_new
        assert app.reading_screen.sheet is not None
        assert app.reading_screen.sheet.item.key == row.key
    reading.end()


class Handler(BaseHTTPRequestHandler):
    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        server: Any = self.server
        server.asked.append(self.path)
        is_feed = self.path == "/umpan.xml"
        self.send_response(200)
        self.send_header("Content-Type", "application/rss+xml" if is_feed else "text/html; charset=utf-8")
        self.end_headers()
        if is_feed:
            items = "".join(
                f"<item><title>Kabar {name}</title><link>http://127.0.0.1:{server.server_port}/{name}</link></item>"
                for name in server.entries
            )
            self.wfile.write(f'<rss version="2.0"><channel><title>Umpan</title>{items}</channel></rss>'.encode())
            return
        body = f"<p>{STORIES['panen.txt' if self.path == '/a' else 'tanpa-hari.txt']}</p>"
        self.wfile.write(
            f"<html><head><title>Kabar</title></head><body><article>{body}</article></body></html>".encode()
        )


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server: Any = LocalServer(Handler)
    server.asked, server.entries = [], ["a"]
    with server:
        yield server


def test_a_feed_that_is_read_again_asks_for_no_page_twice(server: Any) -> None:
    address = f"http://127.0.0.1:{server.server_port}/umpan.xml"
    reading = ReaderProcess((address,), SourceOptions())
    try:
        first = [item for item in reading((address,)) if hasattr(item, "text")]
        assert len(first) == 1
        server.entries.append("b")
        again = [item for item in reading((address,)) if hasattr(item, "text")]
    finally:
        reading.end()
    assert len(again) == 1
    assert server.asked.count("/a") == 1
    assert server.asked.count("/b") == 1


@pytest.mark.parametrize(("arguments", "watch"), [(["--watch", "x"], True), (["x"], False)])
def test_watching_is_asked_for_by_name(arguments: list[str], watch: bool) -> None:
    assert read_command_line(arguments).watch is watch
