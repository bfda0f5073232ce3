"""What is set in the app is found again: one file, whole, for its owner alone; it can be switched off and wiped."""

from __future__ import annotations

import os
import stat
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.cli.main import run
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.dossier.dossier import ORDERS, Story, in_order, next_order
from briefing_tui.tui.layout import ScreenState, arrange_screen, form_for
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.session import run_session
from briefing_tui.tui.settings.config import Config, load_config
from briefing_tui.tui.settings.kept_settings import MOST_FOLDERS, KeptSettings, settings_from
from briefing_tui.tui.settings.reading_positions import ReadingPositions, positions_path
from tests.tui.briefed_app import IN_ENGLISH, app_on
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing


def session_on(
    briefing: Briefing,
    folder: Path,
    state: Path,
    config: Config = Config(start="story"),  # noqa: B008 - it is frozen
) -> BriefingApp:
    """A session on four stories of a folder, with the state file of the sessions before."""
    made = []
    for number in range(4):
        article = replace(
            briefing.article, id=f"s{number}", source=f"{number}.txt", title=f"Kapal ke-{number}", url=None
        )
        made.append(replace(briefing, article=article, related=()))
    return app_on(*made, request=replace(IN_ENGLISH, arguments=(str(folder),)), config=config, state=state)


async def session(app: BriefingApp, keys: str, size: tuple[int, int] = (120, 40)) -> None:
    """Type, quit, and keep what is kept at the end."""
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 4)
        type_burst(app, keys + "q")
        await until(pilot, lambda: app.return_code == 0)
    app.positions.save()


async def test_theme_shares_folding_and_the_last_story_are_there_again(briefing: Briefing, tmp_path: Path) -> None:
    state = tmp_path / "state" / "places.json"
    await session(session_on(briefing, tmp_path, state), "Tnord\r1++3-2+p\rsSSS\r>>>")
    assert stat.S_IMODE(state.stat().st_mode) == 0o600
    assert [path.name for path in state.parent.iterdir() if path.suffix != ".lock"] == ["places.json"]
    app = session_on(briefing, tmp_path, state)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 4)
        assert app.theme == "nord"
        assert app.dossier.current == 3
        boxes = app.reading_screen.boxes(app.size)
        untouched = arrange_screen(120, 40, "wide", ScreenState())
        assert boxes["article"].width == untouched["article"].width + 12
        assert boxes["actors"].height == untouched["actors"].height + 1
        type_burst(app, "s")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        assert app.reading_screen.sheet
        assert getattr(app.reading_screen.sheet, "order", "") == "title"
        type_burst(app, "p")
        await until(pilot, lambda: app.reading_screen.sheet and len(app.reading_screen.sheet.rows) > 2)


async def test_a_theme_that_the_configuration_says_since_stands_before_the_kept_one(
    briefing: Briefing, tmp_path: Path
) -> None:
    state = tmp_path / "places.json"
    await session(session_on(briefing, tmp_path, state), "Tnord\r")
    assert session_on(briefing, tmp_path, state, Config(theme="dracula", start="story")).theme == "dracula"
    assert session_on(briefing, tmp_path, state).theme == "nord"


async def test_a_key_pressed_first_is_not_overtaken_by_the_last_story(briefing: Briefing, tmp_path: Path) -> None:
    state = tmp_path / "places.json"
    await session(session_on(briefing, tmp_path, state), ">>")
    app = session_on(briefing, tmp_path, state)
    async with app.run_test(size=(80, 24)) as pilot:
        type_burst(app, "<")
        await until(pilot, lambda: app.dossier.current == 1)


def test_sessions_side_by_side_lose_nothing_of_one_another(tmp_path: Path) -> None:
    first, second = ReadingPositions(tmp_path / "p.json"), ReadingPositions(tmp_path / "p.json")
    first.settings = replace(first.settings.with_last_stories({"/a": "x"}), theme="nord")
    first.save()
    second.settings = second.settings.with_last_stories({"/b": "y"})
    second.save()
    kept = ReadingPositions(tmp_path / "p.json").settings
    assert (kept.theme, dict(kept.last_stories)) == ("nord", {"/a": "x", "/b": "y"})


@pytest.mark.parametrize(
    "content",
    [None, [], 1, {"theme": 3}, {"theme": ["a"]}, {"shares": {"wide.article": True}}, {"shares": {"wide.article": 10**9}},
     {"last_stories": {"/a": 1}}, {"unfolded": ["x"]}, {"layout": "wide"}, {"layout": [1, 2]}, {"margins": [1]},
     {"margins": {"xterm": "no", "": True}}],
)  # fmt: skip
def test_a_damaged_file_costs_nothing(content: object) -> None:
    assert settings_from(content) == KeptSettings()


def test_folders_beyond_a_number_are_forgotten() -> None:
    settings = KeptSettings().with_last_stories({f"/{n}": "x" for n in range(MOST_FOLDERS + 3)})
    assert len(settings.last_stories) == MOST_FOLDERS
    assert "/0" not in settings.last_stories
    assert settings_from(settings.as_json()) == settings


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "keadaan" / "places.json"
    monkeypatch.setenv("BRIEFING_TUI_STATE", str(path))
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "belum" / "ada" / "config.toml"))
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")
    path.parent.mkdir()
    path.write_text('{"settings": {"theme": ["nord", "auto"]}}', encoding="utf-8")
    return path


def test_a_command_wipes_it(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert positions_path() == state
    assert run(["config", "--forget"]) == 0
    assert not state.exists()
    assert str(state) in capsys.readouterr().out
    assert run(["config", "--forget"]) == 0


def test_a_setting_switches_it_off_and_wipes_it(state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(BriefingApp, "run", lambda *_, **__: 0)
    reader = SourceReader(lambda _: iter(()))
    run_session(AppRequest(), Config(), reader)
    assert state.exists()
    run_session(AppRequest(), Config(remember=False), reader)
    assert not state.exists()


def test_config_write_makes_the_folders_and_overwrites_nothing(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = state.parent.parent / "belum" / "ada" / "config.toml"
    assert run(["config", "--write"]) == 0
    config = load_config("en", path)
    assert config.faults == ()
    path.write_text('theme = "nord"', encoding="utf-8")
    assert run(["config", "--write"]) == 1
    assert path.read_text("utf-8") == 'theme = "nord"'
    assert str(path) in capsys.readouterr().err
    assert os.access(path, os.R_OK)


@pytest.mark.parametrize("size", [(200, 60), (240, 70), (160, 50)])
def test_on_a_wide_screen_the_lists_get_what_the_text_cannot_use(size: tuple[int, int]) -> None:
    boxes = arrange_screen(*size, form_for(*size), ScreenState())
    assert boxes["article"].width <= 96
    assert boxes["events"].width == size[0] - boxes["article"].width


@pytest.mark.parametrize("size", [(200, 60), (120, 40), (80, 24), (72, 20)])
@pytest.mark.parametrize("cells", [-300, -7, 7, 300])
def test_no_share_makes_a_pane_vanish_or_leaves_a_hole(size: tuple[int, int], cells: int) -> None:
    form = form_for(*size)
    for share in ("article", "actors", "related"):
        for detail in (False, True):
            state = ScreenState(shares={f"{form}.{share}": cells}, detail=detail)
            boxes = arrange_screen(*size, form, state)
            panes = [box for name, box in boxes.items() if name not in ("header", "footer")]
            assert all(box.width >= 20 and box.height >= 3 for box in panes)
            assert sum(box.width * box.height for box in panes) == size[0] * (size[1] - 2)


async def test_a_share_at_its_end_says_so(briefing: Briefing, tmp_path: Path) -> None:
    app = session_on(briefing, tmp_path, tmp_path / "p.json")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 4)
        type_burst(app, "1" + "+" * 60)
        await until(pilot, lambda: "no further" in app.reading_screen.footer.message)
        width = app.reading_screen.boxes(app.size)["article"].width
        type_burst(app, "-")
        await until(pilot, lambda: app.reading_screen.boxes(app.size)["article"].width == width - 4)


def test_the_orders_of_the_list_of_stories(briefing: Briefing) -> None:
    rows = [("b", "2024-01-02", "Kontan"), ("C", "2025-01-01T10:00:00+07:00", "antara"), ("a", None, None)]
    stories = [
        Story(replace(briefing.article, title=title, published=day, outlet=outlet)) for title, day, outlet in rows
    ]
    stories[2].is_new, stories[0].is_read = True, True
    titles = {order: [story.article.title for story in in_order(stories, order)] for order in (*ORDERS, "tiada")}
    assert titles == {
        "read": ["b", "C", "a"], "day": ["C", "b", "a"], "outlet": ["C", "b", "a"], "title": ["a", "b", "C"],
        "tiada": ["b", "C", "a"], "new": ["a", "b", "C"], "unread": ["C", "a", "b"],
    }  # fmt: skip
    assert [next_order(order) for order in (*ORDERS, "tiada")] == [
        "day", "outlet", "title", "new", "unread", "read", "read",
    ]  # fmt: skip
