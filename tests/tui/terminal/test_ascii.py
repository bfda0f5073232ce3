"""A terminal without Unicode gets ASCII alone, cell for cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import constants

from briefing_tui.cli.terminal import unicode_possible
from briefing_tui.i18n import Labels
from briefing_tui.tui.terminal.ascii import in_ascii
from briefing_tui.tui.terminal.graphemes import NO_CELL, to_cells
from briefing_tui.tui.widgets.help import SIGNS
from tests.tui.briefed_app import all_briefed
from tests.tui.terminal.small_app import RecordingDriver
from tests.tui.terminal.terminal_emulator import Terminal
from tests.tui.terminal.wide_app import wide_app

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing, Language


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("─ 1 ┬", "- 1 +"),
        ("Erdoğan…", "Erdogan~"),
        ("李明", "????"),
        ("“ya”", '"ya"'),
        ("e\u0301lite", "elite"),
        ("✓●▸★", "vo>*"),
        ("▁▃▅█", ".:|#"),
    ],
)
def test_what_comes_nearest(text: str, shown: str) -> None:
    assert "".join(in_ascii(to_cells(text))) == shown


@pytest.mark.parametrize("part", SIGNS)
@pytest.mark.parametrize("language", ["id", "en"])
def test_signs_of_one_part_of_the_screen_stay_apart_in_ascii(part: str, language: Language) -> None:
    labels = Labels(language, "interface.toml")
    signs = [labels(f"sign.{name}").partition(" = ")[0] for name in SIGNS[part]]
    shown = ["".join(in_ascii(to_cells(sign))) for sign in signs]
    assert len(set(shown)) == len(set(signs)), dict(zip(signs, shown, strict=True))


def test_marks_without_a_letter_take_no_cell() -> None:
    assert in_ascii(to_cells("\u0301a")) == [NO_CELL, "a"]


@pytest.mark.parametrize(
    ("environment", "possible"),
    [
        ({}, True),
        ({"LANG": "id_ID.UTF-8"}, True),
        ({"LANG": "en_GB.utf8@euro"}, True),
        ({"LANG": "C"}, False),
        ({"LANG": "C", "LC_CTYPE": "C.UTF-8"}, False),
        ({"LC_CTYPE": "C.UTF-8"}, True),
        ({"LANG": "C", "LC_ALL": "C.UTF-8"}, True),
        ({"LANG": "en_GB.UTF-8", "LC_ALL": "POSIX"}, False),
        ({"LANG": "de_DE.ISO-8859-1"}, False),
        ({"LANG": "en_GB.UTF-8", "LC_CTYPE": "C"}, False),
    ],
)
def test_the_locale_says_what_the_terminal_takes(environment: dict[str, str], possible: bool) -> None:
    assert unicode_possible(environment) is possible


async def test_the_linux_console_gets_signs_that_its_fonts_have(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setenv("TERM", "linux")
    monkeypatch.delenv("COLORTERM", raising=False)
    app = wide_app(briefing)
    async with app.run_test(headless=False, size=(120, 40)) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await all_briefed(pilot, app, 2)
        sent = app._driver.take()
        for key in ("m", "2", "m", "3", "f", "a", "enter", "s", "question_mark", "G", "escape", "t", "p"):
            await pilot.press(key)
            sent += app._driver.take()
        assert "─" in sent
        assert not set("▎▏▕◆▽✓★↗▁▂▃▄▅▆▇").intersection(sent)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (40, 12), (300, 100)], ids=str)
async def test_the_app_sends_ascii_alone(
    briefing: Briefing, size: tuple[int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setenv("TERM", "linux")
    app = wide_app(briefing)
    app.ascii_only = True
    async with app.run_test(headless=False, size=size) as pilot:
        assert isinstance(app._driver, RecordingDriver)
        await all_briefed(pilot, app, 2)
        terminal = Terminal(*size)
        for key in ("2", "enter", "3", "j", "s", "question_mark", "G", "escape", "escape"):
            await pilot.press(key)
            sent = app._driver.take()
            assert sent.isascii()
            terminal.feed(sent)
        assert any("1 Art" in line for line in terminal.text())
