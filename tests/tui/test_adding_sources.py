"""Sources that come while the reader reads: `a` with a path or an address, Enter on a related story's address."""

from __future__ import annotations

from functools import partial
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.briefing import Article, Briefing, ReferenceDate
from briefing_tui.i18n import describe
from briefing_tui.sources import EarlierStories, SourceOptions, read_sources
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.local_server import LocalServer
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from textual.pilot import Pilot

FIRST = "Nelayan di Kota Bitung menerima dua puluh mesin tempel baru pada Senin pagi, kata lurah di dermaga lama. "
SECOND = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk warga. "


class Handler(BaseHTTPRequestHandler):
    asked: list[str]

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append(self.path)  # type: ignore[attr-defined]
        found = self.path == "/pasar"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        if found:
            self.wfile.write(
                f"<html><head><title>Pasar ikan dibuka lagi</title></head><body><article><p>{SECOND}</p><p>{SECOND.upper()}"
                "</p></article></body></html>".encode()
            )


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with LocalServer(Handler) as server:
        server.asked = []  # type: ignore[attr-defined]
        yield server


def app_on(path: Path, related: str = "") -> BriefingApp:
    """The app on a story in a file, read as ever; a page where it points to a related story."""
    if related:
        pointer = f'<p>Baca juga: <a href="{related}">Pasar ikan dibuka lagi</a></p>'
        path = path.with_suffix(".html")
        path.write_text(
            f"<html><head><title>Nelayan terima mesin tempel</title></head><body><article><p>{FIRST}</p>{pointer}"
            f"<p>{FIRST.upper()}</p></article></body></html>", encoding="utf-8",
        )  # fmt: skip
    else:
        path.write_text(f"Nelayan terima mesin tempel\n\n{FIRST}\n\n{FIRST[::-1]}", encoding="utf-8")
    earlier = EarlierStories()
    reader = SourceReader(lambda arguments: read_sources(arguments, SourceOptions(), earlier))
    reader.read((str(path),))
    reader.wait_for_first(60)

    def brief(article: Article) -> Briefing:
        return Briefing(article, ReferenceDate(None, "none"), (), (), (), (), ())

    request = AppRequest((str(path),), language="en", language_given=True)
    return BriefingApp(request, Config(start="story"), reader, brief, ReadingPositions(None))


async def add(pilot: Pilot[int], source: str) -> None:
    """Press `a`, type a source, press Enter."""
    await pilot.press("a")
    await pilot.pause()
    for letter in source:
        await pilot.press(
            {"/": "slash", ".": "full_stop", ":": "colon", "-": "minus", "_": "underscore"}.get(letter, letter)
        )
    await pilot.press("enter")


def named_among_faults(app: BriefingApp, reason: str) -> bool:
    return any(reason in describe(fault, "en") for fault in app.dossier.faults)


def titles(app: BriefingApp) -> list[str]:
    return [story.article.title for story in app.dossier.stories]


async def test_a_with_a_path_opens_its_story(tmp_path: Path) -> None:
    other = tmp_path / "pasar.txt"
    other.write_text(f"Pasar ikan dibuka lagi\n\n{SECOND}\n\n{SECOND[::-1]}", encoding="utf-8")
    app = app_on(tmp_path / "a.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        await add(pilot, str(other))
        await until(pilot, lambda: app.dossier.current == 1)
        assert titles(app) == ["Nelayan terima mesin tempel", "Pasar ikan dibuka lagi"]
        assert app.reading_screen.footer.message == ""


async def test_a_with_an_address_fetches_it(tmp_path: Path, server: Any) -> None:
    app = app_on(tmp_path / "a.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        await add(pilot, f"http://127.0.0.1:{server.server_port}/pasar")
        await until(pilot, lambda: app.dossier.current == 1)
        assert titles(app)[1] == "Pasar ikan dibuka lagi"


async def test_a_with_a_source_that_fails_says_so_and_the_story_stays(tmp_path: Path, server: Any) -> None:
    app = app_on(tmp_path / "a.txt")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        for source, reason in (
            (f"http://127.0.0.1:{server.server_port}/x", "404"),
            (str(tmp_path / "tiada.txt"), "no such"),
        ):
            await add(pilot, source)
            await until(pilot, partial(named_among_faults, app, reason))
        assert (app.dossier.current, len(app.dossier.stories)) == (0, 1)


async def test_a_with_a_copy_of_a_story_opens_that_one_and_names_both_sources(tmp_path: Path) -> None:
    copy = tmp_path / "salinan.txt"
    app = app_on(tmp_path / "a.txt")
    copy.write_text((tmp_path / "a.txt").read_text(encoding="utf-8"), encoding="utf-8")
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        await add(pilot, str(copy))
        await until(pilot, lambda: app.dossier.number(str(copy)) == 0)
        assert app.dossier.stories[0].article.also_at == (str(copy),)
        assert app.dossier.stories[0].briefing is not None
        assert app.dossier.stories[0].briefing.article.also_at == (str(copy),)
        assert (len(app.dossier.stories), app.dossier.faults) == (1, [])


async def test_enter_on_a_related_address_asks_before_it_fetches(tmp_path: Path, server: Any) -> None:
    address = f"http://127.0.0.1:{server.server_port}/pasar"
    app = app_on(tmp_path / "a.txt", address)
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        await pilot.press("4", "enter")
        await pilot.pause(0.3)
        assert server.asked == []
        await pilot.press("escape")
        await pilot.pause(0.3)
        assert server.asked == []
        await pilot.press("4", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await until(pilot, lambda: app.dossier.current == 1)
        assert server.asked == ["/pasar"]
        await pilot.press("backspace")
        await until(pilot, lambda: app.dossier.current == 0)
