"""Left and right margins are used where the terminal has said that it has them, and only there."""

from __future__ import annotations

import re
import threading
from typing import TYPE_CHECKING, Any

import pytest
from textual import constants

from briefing_tui.tui.terminal.background import is_light
from briefing_tui.tui.terminal.key_decoder import KeyDecoder
from briefing_tui.tui.terminal.margins import ASK_FOR_MARGINS, expected_margins
from tests.tui.terminal.comparison import check, driver
from tests.tui.terminal.small_app import RecordingDriver, SmallApp
from tests.tui.terminal.terminal_emulator import Terminal

if TYPE_CHECKING:
    from textual.pilot import Pilot

ON, OFF = "\x1b[?69h", "\x1b[?69l"


class Listener:
    """Keeps what the terminal answered."""

    def __init__(self) -> None:
        self.reports: list[object] = []

    def take_mode_report(self, mode: int, state: int) -> None:
        self.reports.append((mode, state))

    def take_cursor_report(self) -> None:
        self.reports.append("cursor")

    def take_background_report(self, light: bool) -> None:
        self.reports.append("light" if light else "dark")


@pytest.fixture(autouse=True)
def _recorded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setattr(SmallApp, "animation_level", "none", raising=False)
    monkeypatch.setattr(RecordingDriver, "input_tty", True, raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("TERM_PROGRAM", raising=False)


async def _answer(pilot: Pilot[Any], app: SmallApp, state: int) -> None:
    """The terminal's answer comes in on the thread that reads."""
    reader = threading.Thread(target=app.take_mode_report, args=(69, state))
    reader.start()
    reader.join()
    await pilot.pause()


async def test_it_is_asked_once_and_a_yes_switches_them_on() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await pilot.pause()
        sent = driver(app).take()
        assert sent.count(ASK_FOR_MARGINS) == 1
        assert ON not in sent
        terminal = Terminal(80, 24)
        terminal.feed(sent)
        await _answer(pilot, app, 2)
        await _answer(pilot, app, 2)
        app.take_cursor_report()  # The answer to the second question, which all terminals give.
        await pilot.pause()
        sent = driver(app).take()
        assert sent.count(ON) == 1
        assert app.has_margins is True
        terminal.feed(sent)
        for key in ("down", "down", "tab", "down", "x"):
            await pilot.press(key)
            await check(pilot, terminal, key)


@pytest.mark.parametrize("state", [0, 4])
async def test_a_no_leaves_everything_as_it_is(state: int) -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await _answer(pilot, app, state)
        await pilot.press("down")
        await pilot.pause()
        assert ON not in driver(app).take()
        assert app.has_margins is False


async def test_who_answers_the_second_question_alone_has_none() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.has_margins is None
        app.take_cursor_report()
        await pilot.pause()
        assert ON not in driver(app).take()
        assert app.has_margins is False


@pytest.mark.parametrize(
    ("environ", "expected"),
    [
        ({"TERM": "xterm-256color"}, None),
        ({"TERM": "xterm-256color", "TMUX": "/tmp/tmux-0/default,1,0"}, False),
        ({"TERM": "xterm", "STY": "1.pts-0"}, False),
        ({"TERM": "screen.xterm-256color"}, False),
        ({"TERM": "tmux-256color"}, False),
        ({"TERM": "linux"}, False),
        ({"TERM": "xterm-kitty"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, False),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, None),
        ({}, None),
    ],
)
def test_what_the_environment_says(environ: dict[str, str], expected: bool | None) -> None:
    assert expected_margins(environ) is expected


async def test_a_suspension_switches_them_off_and_asks_anew() -> None:
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await _answer(pilot, app, 2)
        driver(app).take()
        with app.suspend():
            assert OFF in driver(app).take()
            # An answer that comes late is to another program.
            await _answer(pilot, app, 2)
        await pilot.pause()
        sent = driver(app).take()
        assert ASK_FOR_MARGINS in sent
        assert ON not in sent


@pytest.mark.parametrize("how", ["Apple_Terminal", "no terminal"])
async def test_who_would_show_the_question_is_not_asked(how: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if how == "Apple_Terminal":
        monkeypatch.setenv("TERM_PROGRAM", how)
    else:
        monkeypatch.setattr(RecordingDriver, "input_tty", False)
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        await pilot.pause()
        assert ASK_FOR_MARGINS not in driver(app).take()


@pytest.mark.parametrize("size", [1, 2, 3, 5, 100])
def test_a_report_is_read_in_whatever_pieces_it_comes(size: int) -> None:
    listener = Listener()
    decoder = KeyDecoder(listener)
    data = b"j\x1b[?2026;0$y\x1b[?69;2$yk\x1b[12;130R\x1b[?69;$yq\x1b[1;R"
    text = "".join(decoder.decode(data[start : start + size]) for start in range(0, len(data), size))
    assert text == data.decode()
    assert listener.reports == [(2026, 0), (69, 2), "cursor"]


@pytest.mark.parametrize("piece", [rb"\x1b?.", rb"(?:\x1b?.){1,4}", rb"(?:\x1b?.){1,200}"])
@pytest.mark.parametrize("end", [b"\x07", b"\x1b\\"])
def test_a_report_of_the_background_is_no_keys(piece: bytes, end: bytes) -> None:
    listener = Listener()
    decoder = KeyDecoder(listener)
    # An escape alone, at the end of what was read, is the key.
    data = b"jkl\x1b]11;rgb:ffff/fafa/f0f0" + end + b"q\x1b]11;rgb:00/2b/36" + end + b"\x1b]" + b"x\x1b[A"
    text = "".join(decoder.decode(part) for part in re.findall(piece, data, re.DOTALL))
    assert text == "jklq\x1b]x\x1b[A"
    assert listener.reports == ["light", "dark"]


def test_what_only_begins_like_a_report_is_not_lost() -> None:
    decoder = KeyDecoder(Listener())
    assert "".join(decoder.decode(data) for data in (b"\x1b]", b"1", b"1", b"x")) == "\x1b]11x"
    assert decoder.decode(b"\x1b]1", final=True) == "\x1b]1"


@pytest.mark.parametrize(
    ("answer", "light"),
    [
        (b"rgb:ffff/ffff/ffff", True),
        (b"rgb:0000/0000/0000", False),
        (b"rgb:f/f/d", True),
        (b"rgba:ffff/ffff/e0e0/ffff", True),
        (b"rgb:00/00/ff", False),
        (b"?", None),
        (b"#ffffff", None),
        (b"", None),
    ],
)
def test_a_background_is_light_or_dark(answer: bytes, light: bool | None) -> None:
    assert is_light(answer) is light
