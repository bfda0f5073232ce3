"""Of a key that is held down on a distant machine, long frames that the next would paint over are left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import constants

from briefing_tui.tui.terminal import held_key
from briefing_tui.tui.terminal.held_key import LONG_FRAME, REPEATS, HeldKey, is_distant
from tests.tui.terminal.comparison import check, driver
from tests.tui.terminal.small_app import SmallApp
from tests.tui.terminal.terminal_emulator import Terminal

if TYPE_CHECKING:
    from collections.abc import Callable


@pytest.fixture
def pass_time(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """A clock that goes on only when it is told to."""
    now = [100.0]
    monkeypatch.setattr(held_key, "monotonic", lambda: now[0])

    def go_on(seconds: float) -> None:
        now[0] += seconds

    return go_on


def hold(held: HeldKey, pass_time: Callable[[float], None], presses: int = REPEATS, gap: float = 0.03) -> None:
    for _ in range(presses):
        pass_time(gap)
        held.press("j")


def test_a_long_frame_of_a_held_key_makes_the_next_one_wait(pass_time: Callable[[float], None]) -> None:
    held = HeldKey(distant=True)
    held.frame(LONG_FRAME)
    hold(held, pass_time)
    held.frame(LONG_FRAME)
    assert 0 < held.wait <= held_key.LONGEST_WAIT
    pass_time(held_key.LONGEST_WAIT)
    assert held.wait == 0


@pytest.mark.parametrize(
    ("distant", "presses", "gap", "frame"),
    [
        (False, REPEATS, 0.03, LONG_FRAME),  # The screen is here.
        (True, REPEATS - 1, 0.03, LONG_FRAME),  # Pressed some times.
        (True, 10, 0.12, LONG_FRAME),  # By a quick hand.
        (True, REPEATS, 0.03, LONG_FRAME - 1),  # Cheap.
    ],
)
def test_nothing_else_waits(
    distant: bool, presses: int, gap: float, frame: int, pass_time: Callable[[float], None]
) -> None:
    held = HeldKey(distant=distant)
    hold(held, pass_time, presses, gap)
    held.frame(frame)
    assert held.wait == 0


def test_another_key_is_answered_at_once(pass_time: Callable[[float], None]) -> None:
    held = HeldKey(distant=True)
    hold(held, pass_time)
    held.frame(LONG_FRAME)
    assert held.wait > 0
    held.press("q")
    assert held.wait == 0


@pytest.mark.parametrize(
    ("environ", "expected"), [({}, False), ({"SSH_CONNECTION": "a"}, True), ({"SSH_TTY": "/dev/pts/1"}, True)]
)
def test_a_distant_machine_is_known_by_its_environment(environ: dict[str, str], expected: bool) -> None:
    assert is_distant(environ) is expected


async def test_what_was_left_out_comes_with_the_last_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setattr(SmallApp, "animation_level", "none", raising=False)
    monkeypatch.setenv("COLORTERM", "truecolor")
    monkeypatch.setenv("TERM", "xterm-256color")
    app = SmallApp()
    async with app.run_test(headless=False, size=(80, 24)) as pilot:
        terminal = Terminal(80, 24)
        await check(pilot, terminal)
        wait = [3600.0]
        monkeypatch.setattr(HeldKey, "wait", property(lambda _: wait[0]))
        for _ in range(3):
            await pilot.press("down")
        await pilot.pause()
        assert driver(app).take() == ""
        wait[0] = 0.0
        await pilot.press("down")
        await check(pilot, terminal)
