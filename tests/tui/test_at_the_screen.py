"""What a reader meets in the first minutes: file names, paths completed, the footer and the text under the mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from textual.events import MouseDown, MouseMove, MouseUp

from briefing_tui.briefing import Link
from briefing_tui.tui.path_completion import complete_path
from tests.tui.briefed_app import IN_ENGLISH, all_briefed, app_on, lines
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.app import BriefingApp


@pytest.fixture
def two(briefing: Briefing) -> BriefingApp:
    other = replace(
        briefing, article=replace(briefing.article, id="lama", source="lama.txt", title="Dermaga lama", url=None)
    )
    return app_on(briefing, other)


def footer(app: BriefingApp) -> str:
    return app.reading_screen.footer.message


async def test_an_export_is_called_after_its_story_and_counts_only_several(
    two: BriefingApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with two.run_test(size=(120, 24)) as pilot:
        await until(pilot, lambda: two.dossier.briefed == 2)
        type_burst(two, "emarkdown\r\r")
        await until(pilot, lambda: (tmp_path / "dermaga-baru-merak-dibuka.md").exists())
        await until(pilot, lambda: "Written" in footer(two))
        assert "stor" not in footer(two)
        type_burst(two, "ejsonl *\r\r")
        await until(pilot, lambda: "(2 stories)" in footer(two))


def make(folder: Path, *names: str) -> None:
    for name in names:
        if name.endswith("/"):
            (folder / name).mkdir()
        else:
            (folder / name).write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    ("typed", "completed", "candidates"),
    [
        ("be", "berita-", ("berita-1.txt", "berita-2.txt")),
        ("berita-1", "berita-1.txt", ()),
        ("ars", "arsip/", ()),
        ("arsip/", "arsip/lama.txt", ()),
        ("tiada", "tiada", ()),
        ("tiada/x", "tiada/x", ()),
        (".r", ".rahasia", ()),
        ("https://contoh.id/be", "https://contoh.id/be", ()),
    ],
)
def test_paths_are_completed_as_a_shell_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, typed: str, completed: str, candidates: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    make(tmp_path, "berita-1.txt", "berita-2.txt", "arsip/", "arsip/lama.txt", ".rahasia", "be\x1b[31m")
    assert complete_path(typed) == (completed, candidates)


async def test_tab_completes_the_path_of_a_source(two: BriefingApp, tmp_path: Path) -> None:
    make(tmp_path, "berita-1.txt", "berita-2.txt")
    async with two.run_test(size=(200, 24)) as pilot:
        await until(pilot, lambda: two.dossier.briefed == 2)
        type_burst(two, f"a{tmp_path}/be\t")
        prompt = two.reading_screen
        await until(pilot, lambda: prompt.prompt_line and prompt.prompt_line.value == f"{tmp_path}/berita-")
        assert prompt.prompt_line
        assert prompt.prompt_line.note == "berita-1.txt  berita-2.txt"


async def test_what_a_prompt_says_has_the_room_that_is_left(briefing: Briefing) -> None:
    app = app_on(briefing, request=replace(IN_ENGLISH, language="id"))
    async with app.run_test(size=(60, 20)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("slash", "f1")
        await until(pilot, lambda: lines(app)[-1].endswith("F1 tidak punya arti di sini; Esc: batal"))


async def test_a_key_without_a_meaning_in_a_prompt_says_so_until_the_next(two: BriefingApp) -> None:
    async with two.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: two.dossier.briefed == 2)
        await pilot.press("slash", "m", "e")
        await until(pilot, lambda: two.reading_screen.prompt_line and two.reading_screen.prompt_line.note)
        prompt = two.reading_screen.prompt_line
        assert prompt
        count = prompt.note
        for key, shown in (("f1", "F1"), ("ctrl+y", "Ctrl+Y"), ("tab", "Tab"), ("up", "↑")):
            await pilot.press(key)
            assert prompt.note == f"{shown} does nothing here; Esc ends"
            assert prompt.note in prompt.render_line(0).text
            await pilot.press("left")
            assert (prompt.value, prompt.note) == ("me", count)
        for key in ("home", "left", "ctrl+u", "delete"):
            await pilot.press(key)
            assert "nothing" not in prompt.note


async def test_a_message_does_not_stay_over_the_next_story(briefing: Briefing) -> None:
    first = replace(briefing, article=replace(briefing.article, links=(Link("Dermaga lama"),)))
    other = replace(
        briefing, article=replace(briefing.article, id="lama", source="lama.txt", title="Dermaga lama", url=None)
    )
    app = app_on(first, other)
    async with app.run_test(size=(120, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 2)
        type_burst(app, "3\r")
        await until(pilot, lambda: footer(app))
        app.reading_screen.call_later(app.view.go_to_story, 1)
        await until(pilot, lambda: app.dossier.current == 1)
        assert footer(app) == ""


@pytest.mark.parametrize("size", [(120, 24), (60, 20)], ids=str)
async def test_a_key_in_the_footer_can_be_clicked(two: BriefingApp, size: tuple[int, int]) -> None:
    async with two.run_test(size=size) as pilot:
        await until(pilot, lambda: two.dossier.briefed == 2)
        bar = two.reading_screen.footer
        line = "".join(segment.text for segment in bar.render_line(0))
        await pilot.click(bar, offset=(line.index("? help") + 3, 0))
        await until(pilot, lambda: type(two.reading_screen.sheet).__name__ == "HelpSheet")
        await pilot.press("escape")
        await pilot.click(bar, offset=(line.index("/ search"), 0))
        await until(pilot, lambda: two.reading_screen.prompt_line)


def mouse(kind: type, app: BriefingApp, x: int, y: int, button: int = 1) -> None:
    app.post_message(kind(None, x, y, 0, 0, button, False, False, False, screen_x=x, screen_y=y))


@pytest.mark.parametrize("size", [(120, 24), (60, 20)], ids=str)
async def test_text_is_selected_and_copied_with_the_mouse(two: BriefingApp, size: tuple[int, int]) -> None:
    async with two.run_test(size=size) as pilot:
        await until(pilot, lambda: two.view.briefing)
        pane = two.reading_screen.article
        text = two.view.briefing.article.text  # type: ignore[union-attr]
        lines = [text[max(0, line.start - pane._shift) : max(0, line.end - pane._shift)] for line in pane.window()]
        row = next(number for number, line in enumerate(lines) if line.startswith("Menteri"))
        y = pane.region.y + 1 + row
        mouse(MouseDown, two, 1 + 8, y)
        for x in (12, 20, 40):
            mouse(MouseMove, two, x, y)
        mouse(MouseMove, two, 1 + 4, y + 1)
        mouse(MouseUp, two, 1 + 4, y + 1)
        await until(pilot, lambda: two.clipboard)
        assert two.clipboard.startswith("Perhubungan Hendarto Wiguna")
        assert two.clipboard in text
        assert two.reading_screen.notice is not None
        assert pane.selected_sentence is None


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=str)
async def test_text_of_a_list_is_selected_and_copied_with_the_mouse(two: BriefingApp, size: tuple[int, int]) -> None:
    async with two.run_test(size=size) as pilot:
        await until(pilot, lambda: two.view.briefing)
        pane = two.reading_screen.actors
        x, y = pane.region.x + pane.gutter_line, pane.region.y + 1
        first, second = (pane.selectable_line(line, pane.body_width).text for line in (0, 1))
        column = first.index("Hendarto")
        at = pane.at
        mouse(MouseDown, two, x + column, y)
        mouse(MouseMove, two, x + column + 3, y)
        mouse(MouseMove, two, x + 4, y + 1)
        await pilot.pause()
        marked = [
            segment.text for segment in pane.body_line(0, pane.body_width) if segment.style and segment.style.bgcolor
        ]
        assert marked
        mouse(MouseUp, two, x + 4, y + 1)
        await until(pilot, lambda: two.clipboard)
        assert two.clipboard == f"{first[column:].rstrip()}\n{second[:5].rstrip()}"
        assert pane.at == at
        assert two.reading_screen.focused_pane == "article"
        await pilot.press("escape")
        await pilot.click(pane, offset=(pane.gutter_line + 3, 2))
        await until(pilot, lambda: pane.at == 1)


async def test_a_detail_speaks_no_standard_by_name(two: BriefingApp) -> None:
    async with two.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: two.view.briefing)
        type_burst(two, "3d")
        await until(pilot, lambda: two.reading_screen.detail)
        detail = two.reading_screen.detail
        assert detail
        assert not [item for item in detail.items if "TIMEX" in detail.item_text(item)]


async def test_the_title_of_a_story_in_the_timeline_is_cut_with_an_ellipsis(briefing: Briefing) -> None:
    first = replace(
        briefing, article=replace(briefing.article, title="Dermaga yang namanya panjang sekali di ujung Merak")
    )
    article = replace(briefing.article, id="lama", source="lama.txt", title="Pendek", url=None)
    other = replace(briefing, article=article, events=())
    app = app_on(first, other)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 2)
        type_burst(app, "t")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        sheet = app.reading_screen.sheet
        assert sheet
        rows = ["".join(text for text, _ in sheet.row_parts(row)) for row in sheet.rows]
        assert any("[Dermaga yang" in row and row.endswith("…]") for row in rows)
