"""The lists stand beside the article where the terminal can scroll it there, else below it, or where the reader says."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from textual import constants

from briefing_tui.tui.layout import ScreenState, arrange_screen, form_for
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.kept_settings import KeptSettings, settings_from
from tests.tui.briefed_app import app_on, lines
from tests.tui.keyboard import type_burst, until
from tests.tui.terminal.small_app import RecordingDriver

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.app import BriefingApp
    from briefing_tui.tui.layout import Form, LayoutChoice

SIZE = (120, 40)


@pytest.fixture(autouse=True)
def _recording_driver(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(constants, "DRIVER", "tests.tui.terminal.small_app:RecordingDriver")
    monkeypatch.setattr(RecordingDriver, "input_tty", True, raising=False)


def session_on(briefing: Briefing, state: Path, layout: LayoutChoice = "auto") -> BriefingApp:
    """A session in this layout, with the state file of the sessions before."""
    return app_on(briefing, config=Config(layout=layout), state=state)


async def session(app: BriefingApp, *, keys: str = "", answer: int | None = None, late: bool = False) -> Form:
    """Open the app in a terminal that answers, before the keys or after them; the form it ends in."""
    async with app.run_test(size=SIZE, headless=False) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 1)
        if answer is not None and not late:
            app.take_mode_report(69, answer)
            await until(pilot, lambda: app.has_margins is not None)
        if keys:
            type_burst(app, keys)
            await until(pilot, lambda: app.reading_screen.key_dispatch.begun)
        if answer is not None and late:
            app.take_mode_report(69, answer)
            await until(pilot, lambda: app.has_margins is not None)
        await pilot.pause()
        form = app.reading_screen.form
    app.positions.save()
    return form


async def test_a_terminal_without_margins_gets_the_lists_below_the_article(briefing: Briefing, tmp_path: Path) -> None:
    state = tmp_path / "places.json"
    assert await session(session_on(briefing, state), answer=0) == "stacked"
    # The next time it is known before the first screen.
    assert session_on(briefing, state).moves_parts is False
    # Another terminal of the same name may answer otherwise.
    assert await session(session_on(briefing, state), answer=2) == "wide"
    assert session_on(briefing, state).moves_parts is True


async def test_nothing_jumps_under_the_hands_of_who_has_begun(briefing: Briefing, tmp_path: Path) -> None:
    state = tmp_path / "places.json"
    assert await session(session_on(briefing, state), keys="j", answer=0, late=True) == "wide"
    assert session_on(briefing, state).moves_parts is False


@pytest.mark.parametrize("layout", ["wide", "tabs"])
async def test_what_the_reader_says_stands_whatever_the_terminal_can(
    briefing: Briefing, tmp_path: Path, layout: LayoutChoice
) -> None:
    assert await session(session_on(briefing, tmp_path / "places.json", layout), answer=0) == layout


async def test_a_multiplexer_need_not_be_asked(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMUX", "/tmp/tmux-1000/default,1,0")
    assert await session(session_on(briefing, tmp_path / "places.json")) == "stacked"


async def test_in_tabs_what_the_sentence_holds_is_told_once_below_the_text(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.view.briefing and app.reading_screen.article.sentence_content)
        await pilot.pause()
        content = app.reading_screen.article.sentence_content[:12]
        around = [*lines(app)[:2], *lines(app)[-3:]]
        assert [content in line for line in around] == [False, False, False, True, False]


async def test_a_layout_chosen_by_key_is_there_the_next_time(briefing: Briefing, tmp_path: Path) -> None:
    state = tmp_path / "places.json"
    assert await session(session_on(briefing, state), keys="L", answer=2) == "stacked"
    assert await session(session_on(briefing, state), answer=2) == "stacked"
    assert await session(session_on(briefing, state), keys="LL", answer=2) == "wide"
    assert session_on(briefing, state).layout == "auto"
    # What the settings say since stands before it.
    await session(session_on(briefing, state), keys="L", answer=2)
    assert session_on(briefing, state, "tabs").layout == "tabs"


async def test_the_terminals_colours_are_those_that_are_read_on_its_background(
    briefing: Briefing, tmp_path: Path
) -> None:
    state = tmp_path / "places.json"
    app = session_on(briefing, state)
    assert app.theme == "ansi-dark"
    async with app.run_test(size=SIZE, headless=False) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 1)
        app.take_background_report(True)
        await until(pilot, lambda: app.theme == "ansi-light")
        assert app.reading_screen.article.palette is app.palette
    app.positions.save()
    # The next time they are right from the first screen.
    assert session_on(briefing, state).theme == "ansi-light"


async def test_a_theme_that_was_chosen_stands_on_any_background(briefing: Briefing, tmp_path: Path) -> None:
    app = session_on(briefing, tmp_path / "places.json")
    async with app.run_test(size=SIZE, headless=False) as pilot:
        app.set_theme("nord")
        app.take_background_report(True)
        await until(pilot, lambda: app.positions.settings.light)
        assert app.theme == "nord"


def test_only_so_many_terminals_are_remembered() -> None:
    settings = KeptSettings()
    for number in range(30):
        settings = settings.with_margins(f"xterm-{number}", has_margins=True)
    assert len(settings.margins) == 20
    assert "xterm-29" in settings.margins
    assert settings_from(settings.as_json()) == settings


@pytest.mark.parametrize(("width", "height"), [(100, 20), (120, 24), (200, 29)])
def test_on_a_low_screen_the_article_has_all_lines(width: int, height: int) -> None:
    assert form_for(width, height, moves_parts=False) == "wide"


@pytest.mark.parametrize("size", [(72, 20), (80, 24), (100, 30), (120, 40), (160, 50), (200, 60), (300, 100)])
def test_below_the_article_lists_have_room(size: tuple[int, int]) -> None:
    assert form_for(*size, moves_parts=False) == "stacked"
    boxes = arrange_screen(*size, "stacked", ScreenState())
    assert boxes["article"].width == size[0]
    assert boxes["events"].width * 2 >= size[0]
    assert boxes["actors"].width * 20 >= size[0] * 7
