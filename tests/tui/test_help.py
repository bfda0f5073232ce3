"""Help: for what has the focus, in the reader's words, with every sign of the screen; found in by searching."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing_tui.i18n import Labels
from briefing_tui.tui.bindings import ACTIONS
from briefing_tui.tui.drawing.palette import colorless
from briefing_tui.tui.drawing.rendering import fitted
from briefing_tui.tui.widgets.help import HelpSheet
from tests.tui.briefed_app import all_briefed, app_on, lines
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.bindings import Scope

SIGNS = ["@", "#", "”", "▸", "●", "◆", "·", "✓", "█", "▽", "//", "»", "↗", "≈", "!", "›", "▾", "┃", "━", "▎", "…", "★"]


def help_lines(scope: Scope, language: str = "en") -> list[str]:
    """The help for a scope, entry by entry."""
    labels = Labels(language, "interface.toml")  # type: ignore[arg-type]
    active = [(action.keys, action) for action in ACTIONS if scope in action.scopes]
    sheet = HelpSheet(labels, colorless(), scope, active)
    entries: list[str] = []
    for row in sheet.build_rows():
        line = "".join(text for text, _ in sheet.row_parts(row))
        if row.part:
            entries[-1] += f" {line.strip()}"
        else:
            entries.append(line)
    return entries


@pytest.mark.parametrize("language", ["id", "en"])
@pytest.mark.parametrize("scope", ["article", "actors", "events", "related", "detail", "stories", "timeline", "people"])
def test_every_sign_is_explained_everywhere(scope: Scope, language: str) -> None:
    explained = {line.split()[0] for line in help_lines(scope, language) if line.startswith("   ")}
    assert not set(SIGNS) - explained


def test_the_legend_says_how_key_actors_are_marked() -> None:
    assert any("bold" in line and "key actor" in line for line in help_lines("actors"))


@pytest.mark.parametrize("scope", ["article", "actors", "events", "stories", "timeline"])
def test_no_line_names_an_action_by_its_id(scope: Scope) -> None:
    ids = {action.name for action in ACTIONS if "_" in action.name}
    assert not [line for line in help_lines(scope) if ids & set(line.split())]
    assert not [line for line in help_lines(scope) if line.split()[-2:] == ["down", "down"]]


def test_help_differs_with_what_has_the_focus() -> None:
    scopes: list[Scope] = ["article", "actors", "events", "related", "detail", "stories", "timeline", "people"]
    texts = ["\n".join(help_lines(scope)) for scope in scopes]
    assert len(set(texts)) == len(texts)
    assert "highlight the actor" in texts[1]
    assert "show the sentence" in texts[2]


async def test_help_is_filtered(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        type_burst(app, "2?fkey actor briefer\r")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.prompt_line is None)
        sheet = app.reading_screen.sheet
        assert sheet
        assert [item.sign for item in sheet.items] == ["★"]


async def test_what_stands_above_the_first_key_comes_back(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(60, 20)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        type_burst(app, "?G")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.top > 0)
        type_burst(app, "g")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.top == 0)


@pytest.mark.parametrize("width", [1, 5, 9, 10, 11, 12, 40])
def test_a_row_that_is_cut_ends_with_an_ellipsis(width: int) -> None:
    style = colorless().text
    parts = [("東京 ", style), ("kapal", style), (" ", style)]
    text = "".join(text for text, _ in fitted(parts, width))
    whole = "東京 kapal"
    assert cell_len(text) <= width
    assert text.rstrip() == whole if width >= cell_len(whole) else text.endswith("…")


async def test_on_a_narrow_screen_nothing_of_the_help_is_cut(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(40, 16)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "?")
        seen: set[str] = set()
        for _ in range(20):
            await pilot.pause()
            seen |= set(lines(app)[1:-1])
            await pilot.press("space")
        assert [line for line in seen if line.endswith("…")] == []
        assert any("text is longer than" in line for line in seen)
