"""For screen readers and braille lines: one pane at a time, no lines drawn, the cursor on what is chosen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual import constants

from briefing_tui.cli.arguments import read_command_line
from briefing_tui.tui.settings.config import Config, load_config
from tests.tui.briefed_app import IN_ENGLISH, app_on
from tests.tui.keyboard import until
from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Terminal

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing

DRAWN = set("─━│┃┬┴├┤┼▎▕▏█░")


@pytest.mark.parametrize("by_option", [True, False])
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_the_cursor_stands_on_what_is_chosen(
    briefing: Briefing, size: tuple[int, int], by_option: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setenv("TERM", "xterm-256color")
    app = app_on(
        briefing,
        config=Config() if by_option else Config(layout="linear"),
        request=replace(IN_ENGLISH, linear=by_option),
    )
    async with app.run_test(headless=False, size=size) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await until(pilot, lambda: app.view.briefing)
        terminal = Terminal(*size)
        for keys, chosen in (
            (("1", "l"), "Menteri Perhubungan"),
            (("2",), "Hendarto Wiguna"),
            (("j",), "Merak"),
            (("3", "j"), "2-4"),
            (("question_mark",), "Enter"),
            (("escape", "slash", "k"), "/k"),
        ):
            await pilot.press(*keys)
            await pilot.pause()
            sent = app._driver.take()
            assert not DRAWN & set(sent)
            terminal.feed(sent)
            line = terminal.text()[terminal.screen.cursor.y]
            assert chosen in line, (keys, line)
        assert {"article", "actors", "events"} - set(app.reading_screen.boxes(app.size))


def test_it_is_asked_for_by_option_or_setting(tmp_path: Path) -> None:
    assert read_command_line(["--linear", "x.txt"]).linear
    assert not read_command_line(["x.txt"]).linear
    (tmp_path / "config.toml").write_text('layout = "linear"', encoding="utf-8")
    assert load_config("en", tmp_path / "config.toml").layout == "linear"
