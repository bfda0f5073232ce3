"""The terminal shows what Textual's compositor has, whatever is done, for a tenth of the bytes."""

from __future__ import annotations

import random
from typing import Any

import pytest
from textual import constants

from briefing_tui.tui.terminal.diff_app import SWITCH, DiffApp
from tests.tui.terminal.comparison import check, driver
from tests.tui.terminal.small_app import SmallApp
from tests.tui.terminal.terminal_emulator import Terminal

KEYS = ["down", "up", "pagedown", "pageup", "home", "end", "tab", "shift+tab"]
KEYS += ["x", "n", "ctrl+p", "escape", "a", "enter"]


@pytest.fixture(autouse=True)
def _recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setattr(SmallApp, "animation_level", "none", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")


@pytest.mark.slow
@pytest.mark.parametrize("size", [(80, 24), (60, 20), (33, 9)])
async def test_the_screen_is_what_textual_meant(size: tuple[int, int]) -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=size) as pilot:
        terminal = Terminal(*size)
        await check(pilot, terminal, "start")
        for key in KEYS:
            await pilot.press(key)
            await check(pilot, terminal, key)


@pytest.mark.slow
@pytest.mark.parametrize("seed", range(3))
async def test_random_keys_and_sizes(seed: int) -> None:
    chance = random.Random(seed)
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        app._started = -100
        terminal = Terminal(80, 24)
        for step in range(40):
            if chance.random() < 0.1:
                size = chance.randint(40, 120), chance.randint(14, 45)
                await pilot.resize_terminal(*size)
                terminal.resize(*size)
            key = chance.choice(KEYS)
            await pilot.press(key)
            await check(pilot, terminal, (step, key))


async def test_a_line_scrolled_and_nothing_while_idle() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        terminal = Terminal(80, 24)
        await check(pilot, terminal)
        assert len(driver(app).take()) == 0
        await pilot.press("down")
        await pilot.pause()
        sent = driver(app).take()
        assert 0 < len(sent.encode()) < 900
        await pilot.pause(0.2)
        assert driver(app).take() == ""


async def test_a_terminal_made_smaller_and_larger_again_is_drawn_anew() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        app._started = -100
        await pilot.pause()
        driver(app).take()
        terminal = Terminal(80, 24)
        await pilot.resize_terminal(80, 24)
        await check(pilot, terminal)


async def test_after_a_suspension_the_whole_screen_comes_back() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await pilot.pause()
        with app.suspend():
            driver(app).take()
        terminal = Terminal(80, 24)
        await check(pilot, terminal)


async def test_redraw_sends_everything() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await pilot.pause()
        driver(app).take()
        terminal = Terminal(80, 24)
        terminal.feed("sampah\r\nsampah")
        app.redraw()
        await check(pilot, terminal)


@pytest.mark.parametrize("how", ["environment", "attribute", "textual"])
async def test_switched_off_it_is_stock_textual(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if how == "environment":
        monkeypatch.setenv(SWITCH, "0")
    elif how == "textual":
        monkeypatch.setattr("briefing_tui.tui.terminal.diff_app.is_bound_textual", lambda: False)
    app = SmallApp()
    if how == "attribute":
        app.frugal = False
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        terminal = Terminal(80, 24)
        await check(pilot, terminal)
        assert app._renderer is None
        await pilot.press("down")
        await pilot.pause()
        assert len(driver(app).take()) > 2000


async def test_no_escape_of_a_widget_reaches_the_terminal() -> None:
    class Hostile(DiffApp[None]):
        def render(self) -> str:
            return ""

        def compose(self) -> Any:
            from rich.text import Text
            from textual.widgets import Static

            yield Static(Text("a\x1b]0;judul\x07b\x9b31mc\u202ed", style="link https://x.id/\x1b]0;y"), markup=False)

    app = Hostile()
    async with app.run_test(headless=False, size=(40, 4)) as pilot:
        await pilot.pause()
        sent = driver(app).take()
    assert "\x1b]0" not in sent
    assert "\x1b]8" not in sent
    assert "a]0;judulb31mcd" in sent
    assert "\x9b" not in sent
    assert "\u202e" not in sent
