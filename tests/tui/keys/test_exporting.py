"""A briefing exported from the app, in every format; nothing is overwritten unasked."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.outputs import render
from briefing_tui.tui.dossier.item_stories import stories_of
from tests.tui.briefed_app import all_briefed, at_each_size, lines, screen_text
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.tui.app import BriefingApp


@at_each_size
@pytest.mark.parametrize("form", ["plain", "markdown", "json", "jsonl", "csv", "ics"])
async def test_a_briefing_is_exported_in_any_format(
    app: BriefingApp, form: str, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, f"e{form}\r\r")
        await until(pilot, lambda: "Written: " in screen_text(app))
        (written,) = tmp_path.iterdir()
        assert "Hendarto" in written.read_text("utf-8") or form == "ics"
        assert written.name in screen_text(app)


async def test_while_an_export_is_made_the_reader_goes_on(
    app: BriefingApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    may_go_on = threading.Event()

    def slow(*arguments: Any) -> str:
        assert may_go_on.wait(60)
        return render(*arguments)

    monkeypatch.setattr("briefing_tui.outputs.export.render", slow)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "ejson, all\r\r")
        type_burst(app, "s")
        await until(pilot, lambda: app.reading_screen.scope == "stories")
        assert not list(tmp_path.iterdir())
        may_go_on.set()
        await until(pilot, lambda: "Written: briefing.json (2 stories)" in lines(app)[-1])
        assert [path.name for path in tmp_path.iterdir()] == ["briefing.json"]


async def test_an_export_overwrites_nothing_unasked(
    app: BriefingApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    there = tmp_path / "dermaga-baru-merak-dibuka.txt"
    there.write_text("milik orang lain", "utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("e", "enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert there.read_text("utf-8") == "milik orang lain"


@at_each_size
async def test_of_a_long_name_the_question_and_the_answer_are_seen(
    app: BriefingApp, size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    name = f"{'ringkasan-pelabuhan-' * 8}.txt"
    (tmp_path / name).touch()
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "e\r")
        await until(pilot, lambda: app.reading_screen.prompt_line)
        await pilot.press("ctrl+u")
        type_burst(app, f"{name}\ry")
        await until(pilot, lambda: lines(app)[-1].endswith(" is there already. Overwrite? (yes/no) y"))
        assert lines(app)[-1].startswith("…")
        type_burst(app, "es\r")
        await until(pilot, lambda: (tmp_path / name).read_text("utf-8"))


@pytest.mark.parametrize(
    ("keys", "view"), [("sG", "stories"), ("sGd", "about"), ("t", "timeline"), ("s/lama\r", "matches")]
)
async def test_of_a_view_the_story_of_the_row_is_exported_and_the_choice_says_which(
    app: BriefingApp, keys: str, view: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, keys)
        await until(
            pilot, lambda: app.reading_screen.scope == view and (rows := app.reading_screen.current_list) and rows.item
        )
        rows = app.reading_screen.current_list
        assert rows
        wanted = stories_of(rows.item, app.dossier) or (1,)
        title = app.dossier.stories[wanted[0]].article.title
        type_burst(app, "e")
        await until(pilot, lambda: f"Export: {title[:20]}" in lines(app)[1])
        type_burst(app, "plain text, this")
        type_burst(app, "\r\r")
        await until(pilot, lambda: list(tmp_path.iterdir()) and "Written" in lines(app)[-1])
        (written,) = tmp_path.iterdir()
        assert written.read_text("utf-8").startswith(title[:20])


async def test_on_a_small_screen_each_format_can_be_read_and_the_title_is_not_searched(app: BriefingApp) -> None:
    async with app.run_test(size=(60, 20)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "e")
        await until(pilot, lambda: app.labels("pane.export") in screen_text(app))
        sheet = app.reading_screen.sheet
        assert sheet is not None
        assert not any("…" in line for line in lines(app)[2:-1])
        title = app.dossier.stories[0].article.title
        assert f"{app.labels('pane.export')}: {title[:8]}" in lines(app)[1]
        assert f"{len(sheet.items)}/{sheet.total}" in lines(app)[1]
        assert not any(title[:6] in sheet.item_text(item) for item in sheet.items)
