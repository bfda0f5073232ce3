"""The reading room itself in the emulator: under a walk of keys and sizes each cell is what Textual meant."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual import constants

from briefing_tui.briefing import Actor, Briefing, RelatedStory, Span
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.config import Config
from briefing_tui.tui.reading_positions import ReadingPositions
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.workers import SourceReader
from tests.tui.terminal.comparison import check
from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Terminal

if TYPE_CHECKING:
    from typing import Any

KEYS = [
    "j", "j", "k", "l", "h", "space", "b", "G", "g", "tab", "shift+tab", "1", "2", "3", "4", "enter", "d", "escape", "z",
    "s", "t", "p", "question_mark", "colon", "greater_than_sign", "backspace", "y", "n", "N",
]  # fmt: skip
WIDE = (
    "\n\nDuta Besar 李明 dan 👩\u200d👩\u200d👧 keluarga e\u0301lite tiba di 東京, lalu ❤️ kembali ke Jakarta 🙂 pada 한국."
    "\n\nשרה לוי dan مُحَمَّد عَلِيّ (हिन्दी, กำลัง) bertemu delegasi 🇮🇩 di Merak, kata سعيد."
    "\n\n[/b] [@click=app.quit]klik[/] ]0;x"
)

NAMES = ("李明 🙂", "שרה לוי", "مُحَمَّد عَلِيّ", "กำลัง")


@pytest.fixture(autouse=True)
def _recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


def _app(briefing: Briefing) -> BriefingApp:
    text = briefing.article.text + WIDE * 12
    actors = (
        *briefing.actors,
        *(Actor(f"李明-{n}", f"{NAMES[n % 4]} {n}", "person", mentions=(Span(0, 7),)) for n in range(40)),
    )
    related = (*briefing.related, RelatedStory("東京 [b]tebal[/b] 👩\u200d👩\u200d👧", "https://contoh.id/東京"))
    first = replace(briefing, article=replace(briefing.article, text=text), actors=actors, related=related)
    second = replace(briefing, article=replace(briefing.article, id="dua", source="dua.txt", title="東京 🙂"))
    known = {told.article.id: told for told in (first, second)}
    reader = SourceReader(lambda _: iter([told.article for told in known.values()]))
    reader.read(("x",))
    reader.wait_for_first(60)
    request = AppRequest(("x",), language="id", language_given=True)
    return BriefingApp(
        request, Config(start="story"), reader, lambda article: known[article.id], ReadingPositions(None)
    )


async def _briefed(pilot: Any, app: BriefingApp) -> None:
    for _ in range(3000):
        await pilot.pause(0.01)
        if (
            app.dossier.stories
            and all(story.briefing for story in app.dossier.stories)
            and len(app.dossier.stories) == 2
        ):
            return
    raise AssertionError("the stories were never briefed")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "margins"),
    [((120, 40), True), ((120, 40), False), ((80, 24), False), ((60, 20), True), ((40, 12), False), ((300, 100), True)],
)
async def test_the_screen_is_what_textual_meant(briefing: Briefing, size: tuple[int, int], margins: bool) -> None:
    app = _app(briefing)
    walk = random.Random(sum(size))
    async with app.run_test(headless=False, size=size) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await _briefed(pilot, app)
        terminal = Terminal(*size)
        if margins:
            app._take_margins()
        await check(pilot, terminal, "start")
        for step in range(50 if size[0] <= 120 else 10):
            key = walk.choice(KEYS)
            await pilot.press(key)
            await check(pilot, terminal, (step, key))


@pytest.mark.slow
async def test_the_screen_is_what_textual_meant_after_each_resize(briefing: Briefing) -> None:
    app = _app(briefing)
    walk = random.Random(7)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await _briefed(pilot, app)
        terminal = Terminal(80, 24)
        await check(pilot, terminal, "start")
        for step in range(20):
            size = walk.choice([(80, 24), (80, 30), (120, 40), (120, 24), (60, 20), (33, 9), (100, 12), (41, 30)])
            await pilot.resize_terminal(*size)
            terminal.resize(*size)
            await check(pilot, terminal, (step, size))
            key = walk.choice(KEYS)
            await pilot.press(key)
            await check(pilot, terminal, (step, size, key))


async def test_at_the_end_of_the_text_a_higher_screen_shows_more_of_it(briefing: Briefing) -> None:
    app = _app(briefing)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await _briefed(pilot, app)
        terminal = Terminal(80, 24)
        await pilot.press("G")
        await check(pilot, terminal, "at the end")
        for height in (30, 40):
            await pilot.resize_terminal(80, height)
            terminal.resize(80, height)
            await check(pilot, terminal, height)
            assert app.reading_screen.article.percent == 100


@pytest.mark.parametrize(("key", "empty"), [("s", "Tidak ada berita"), ("colon", " 0/")])
async def test_what_a_key_opens_is_not_drawn_before_it_is_filled(briefing: Briefing, key: str, empty: str) -> None:
    app = _app(briefing)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await _briefed(pilot, app)
        await pilot.pause()
        app._driver.take()
        await pilot.press(key)
        await pilot.pause()
        sent = app._driver.take()
        assert sent
        assert empty not in sent
