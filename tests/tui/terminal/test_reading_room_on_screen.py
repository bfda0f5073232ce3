"""The reading room itself in the emulator: under a walk of keys and sizes each cell is what Textual meant."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from textual import constants

from tests.tui.briefed_app import all_briefed
from tests.tui.terminal.comparison import check
from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Terminal
from tests.tui.terminal.wide_app import wide_app

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

KEYS = [
    "j", "j", "k", "l", "h", "space", "b", "G", "g", "tab", "shift+tab", "1", "2", "3", "4", "enter", "d", "escape", "z",
    "s", "t", "p", "question_mark", "colon", "greater_than_sign", "backspace", "y", "n", "N",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.slow
@pytest.mark.parametrize(
    ("size", "margins"),
    [((120, 40), True), ((120, 40), False), ((80, 24), False), ((60, 20), True), ((40, 12), False), ((300, 100), True)],
)
async def test_the_screen_is_what_textual_meant(briefing: Briefing, size: tuple[int, int], margins: bool) -> None:
    app = wide_app(briefing)
    walk = random.Random(sum(size))
    async with app.run_test(headless=False, size=size) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await all_briefed(pilot, app, 2)
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
    app = wide_app(briefing)
    walk = random.Random(7)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
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


async def test_what_lay_under_a_long_message_is_drawn_again(briefing: Briefing) -> None:
    app = wide_app(briefing)
    async with app.run_test(headless=False, size=(60, 20)) as pilot:
        await all_briefed(pilot, app, 2)
        terminal = Terminal(60, 20)
        await pilot.press("question_mark", "n")
        await check(pilot, terminal, "a message of two lines")
        screen = app.reading_screen
        assert screen.footer.lines_for(60) > 1
        screen.show_message("")
        # Textual makes its map anew where somebody asks for a place: here before it compares the old one.
        screen._compositor._full_map_invalidated = True
        assert screen._compositor.full_map[screen.footer].region.height == 1
        await check(pilot, terminal, "the message gone")


async def test_at_the_end_of_the_text_a_higher_screen_shows_more_of_it(briefing: Briefing) -> None:
    app = wide_app(briefing)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
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
    app = wide_app(briefing)
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await all_briefed(pilot, app, 2)
        await pilot.pause()
        app._driver.take()
        await pilot.press(key)
        await pilot.pause()
        sent = app._driver.take()
        assert sent
        assert empty not in sent
