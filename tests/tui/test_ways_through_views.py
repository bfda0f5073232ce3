"""From the views over all stories into the stories, and back to where the reader was."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.tui.briefed_app import at_each_size, lines
from tests.tui.digest_app import READABLE, app_on, page, page_made, row_with
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path


@at_each_size
async def test_a_row_shows_its_tellers_leads_to_the_sentence_and_back(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        type_burst(app, "fkebakaran\r")
        await until(pilot, lambda: page(app).filter == "kebakaran")
        merged = row_with(app, "events", "(+2")
        type_burst(app, "\rjj")
        await until(pilot, lambda: page(app).item.is_teller)
        teller = page(app).item
        assert len({row.tellers[0].story for row in page(app).items if row.is_teller}) == 3
        top = page(app).top
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == teller.tellers[0].story
        span = app.reading_screen.article.selected_sentence
        assert span == teller.tellers[0].span
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.reading_screen.sheet)
        assert page(app).filter == "kebakaran"
        assert page(app).item.key == teller.key
        assert page(app).top == top
        assert merged.key in page(app).unfolded


async def test_a_person_a_quote_and_a_source_lead_into_their_story(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await page_made(pilot, app)
        for part, words in (("who", "Ratna Kusumadewi"), ("quotes", "Ratna"), ("sources", "2024-09-11 Kompas.com")):
            row = row_with(app, part, words)
            type_burst(app, "\r")
            await until(pilot, lambda: app.reading_screen.sheet is None)
            assert app.dossier.stories[app.dossier.current].article.source.endswith("panen.txt")
            if part == "who":
                assert app.view.highlighted_actor == row.tellers[0].actor
            if part == "quotes":
                assert app.reading_screen.article.selected_sentence == row.tellers[0].span
            type_burst(app, "\x7f")
            await until(pilot, lambda: app.reading_screen.sheet)
            assert page(app).item.key == row.key


async def test_back_from_a_detail_to_a_story_that_was_left_in_one(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        type_burst(app, "2dsG\r")
        await until(pilot, lambda: app.dossier.current == READABLE - 1)
        type_burst(app, "2d")
        await until(pilot, lambda: app.reading_screen.focused_pane == "detail")
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.reading_screen.sheet)
        assert (app.dossier.current, app.reading_screen.focused_pane) == (0, "actors")


async def test_an_affair_unfolds_to_all_there_is_of_it(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await page_made(pilot, app)
        before = len(page(app).items)
        row_with(app, "affair")
        type_burst(app, "\r")
        await until(pilot, lambda: len(page(app).items) >= before and page(app).item.unfolded)
        type_burst(app, "\r")
        await until(pilot, lambda: not page(app).item.unfolded)
        assert len(page(app).items) == before


@at_each_size
async def test_a_view_that_is_closed_opens_again_where_it_stood(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        type_burst(app, "jjjjjjjjj")
        await until(pilot, lambda: page(app).at == 9)
        sheet, left = page(app), (page(app).at, page(app).top)
        assert page(app).row_of_cursor() > 2
        type_burst(app, "\x1b")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        await until(pilot, lambda: not sheet.size.height)
        type_burst(app, "D")
        await until(pilot, lambda: app.reading_screen.sheet is sheet and sheet.size.height)
        await pilot.pause()
        assert (sheet.at, sheet.top) == left


@pytest.mark.parametrize("way_back", ["\x7f", "\x1b"])
async def test_a_view_that_is_opened_from_another_gives_it_back(folder: Path, way_back: str) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        row = row_with(app, "quotes")
        type_burst(app, "st")
        await until(pilot, lambda: app.reading_screen.scope == "timeline")
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        seen = []
        for _ in range(4):
            type_burst(app, "\x7f" if app.reading_screen.sheet is None else way_back)
            await pilot.pause(0.05)
            seen.append(app.reading_screen.scope)
            if app.reading_screen.scope == "digest":
                assert page(app).item.key == row.key
        assert seen == ["timeline", "stories", "digest", "article"]


VIEWS = [("s", "kebakaran"), ("t", "bangkai"), ("p", "sar"), ("D", "bahari")]


@at_each_size
@pytest.mark.parametrize(("key", "words"), VIEWS, ids=[key for key, _ in VIEWS])
async def test_backspace_leads_back_to_the_same_row_of_every_list(
    folder: Path, key: str, words: str, size: tuple[int, int]
) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        type_burst(app, key)
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        type_burst(app, f"f{words}\rG" + ("\r\rG" if key == "p" else ""))
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.filter == words)
        sheet = app.reading_screen.sheet
        assert sheet
        if key == "p":
            type_burst(app, "gk\rj")
            await until(pilot, lambda: not hasattr(sheet.item, "appearances"))
        await pilot.pause()
        left, shown = sheet.state(), len(sheet.items)
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.reading_screen.sheet is sheet)
        assert sheet.state() == left
        assert len(sheet.items) == shown


async def test_the_lists_of_a_story_stand_as_they_were_left(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        type_burst(app, "2fa\rj")
        actors = app.reading_screen.actors
        await until(pilot, lambda: actors.filter == "a" and actors.at)
        left = actors.state()
        type_burst(app, ">")
        await until(pilot, lambda: app.dossier.current == 1)
        assert actors.filter == ""
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.dossier.current == 0)
        assert actors.state() == left


async def test_help_over_a_view_gives_it_back(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        row = row_with(app, "quotes")
        type_burst(app, "?")
        await until(pilot, lambda: app.reading_screen.scope == "help")
        assert "affair" in "\n".join(lines(app))
        type_burst(app, "\x1b")
        await until(pilot, lambda: app.reading_screen.scope == "digest")
        assert page(app).item.key == row.key
