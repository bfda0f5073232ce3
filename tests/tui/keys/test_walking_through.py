"""Matches, filters and help gone through key by key, and keys pressed at random."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from briefing_tui.i18n import Labels
from briefing_tui.tui.bindings import ACTIONS
from tests.tui.briefed_app import SIZES, all_briefed, at_each_size, screen_text
from tests.tui.keys.tall_app import PRESSED, row

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.tui.app import BriefingApp


@pytest.mark.slow
@at_each_size
async def test_help_names_every_action_that_works_where_the_focus_is(app: BriefingApp, size: tuple[int, int]) -> None:
    labels = Labels("en", "interface.toml")
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("2", "question_mark")
        await pilot.pause()
        shown = ""
        for _ in range(len(ACTIONS)):
            shown += screen_text(app)
            await pilot.press("j")
        missing = [a.name for a in ACTIONS if "actors" in a.scopes and labels(a.label_key("actors"))[:20] not in shown]
        assert not missing


async def test_the_walk_goes_through_all_matches_and_says_where_it_stands(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("slash", *"hendarto", "enter")
        await pilot.pause()
        seen = [screen_text(app).splitlines()[-1].split()[-1]]
        for _ in range(4):
            await pilot.press("n")
            await pilot.pause()
            seen.append(screen_text(app).splitlines()[-1].split()[-1])
        assert seen[0].startswith("1/")
        assert len(set(seen)) >= 3


async def test_capitals_in_a_search_make_it_strict(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        counts = []
        for needle in ("warga", "Warga", "WARGA"):
            await pilot.press("slash", *needle, "enter")
            await pilot.pause()
            counts.append(len(app.view.search_hits.hits) if app.view.search_hits else 0)
            await pilot.press("escape")
        assert counts[0] >= counts[1] > counts[2] == 0


ENDING = {key for action in ACTIONS if action.name in ("quit", "suspend") for key in action.keys}

WALKED = [key for action in ACTIONS for key in action.keys if key not in ENDING]

STEPS = 2000


@pytest.mark.slow
@at_each_size
async def test_a_walk_of_random_keys_never_ends_the_app(
    app: BriefingApp, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    walk = random.Random(20240910)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        for step in range(STEPS // len(SIZES) + 1):
            key = walk.choice(WALKED)
            app.simulate_key(PRESSED.get(key, key))
            if step % 4 == 0:
                await pilot.pause()
            assert app.fault is None
            assert app.is_running


async def test_a_filter_that_leaves_less_than_the_cursor_had_passed(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("2", "G", "f", *"hendarto", "enter")
        await pilot.pause()
        assert app.fault is None
        assert [actor.name for actor in app.reading_screen.actors.items] == ["Hendarto Wiguna"]
        assert row(app) == 0
