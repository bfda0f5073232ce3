"""What is new and what was read; the actors of all stories; details in views over all stories."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.tui.dossier.people import PersonEntry
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from briefing_tui.tui.widgets.about import AboutSheet
from briefing_tui.tui.widgets.people import PeopleSheet
from briefing_tui.tui.widgets.stories import StoriesSheet
from tests.digest.stories import STORIES
from tests.tui.briefed_app import lines
from tests.tui.digest_app import READABLE, app_on, page_made, row_with
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.tui.app import BriefingApp


async def all_there(pilot: Pilot[int], app: BriefingApp, count: int = READABLE) -> None:
    await until(pilot, lambda: app.dossier.briefed == len(app.dossier.stories) == count and not app.reader.busy)


def opened_on(folder: Path, state: Path) -> BriefingApp:
    app = app_on(folder, start="story")
    app.positions = ReadingPositions(state)
    return app


async def people(pilot: Pilot[int], app: BriefingApp) -> PeopleSheet:
    type_burst(app, "p")
    await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
    sheet = app.reading_screen.sheet
    assert isinstance(sheet, PeopleSheet)
    return sheet


async def test_the_pane_that_was_left_last_looks_as_if_it_has_the_keys(folder: Path, tmp_path: Path) -> None:
    async def left_in(app: BriefingApp, pane: str) -> None:
        async with app.run_test(size=(120, 40)) as pilot:
            await all_there(pilot, app, 1)
            await pilot.pause()
            assert app.focused is app.reading_screen.panes[pane]
            type_burst(app, "2q")
            await until(pilot, lambda: app.return_code == 0)
        app.positions.save()

    for pane in ("article", "actors"):
        await left_in(opened_on(folder / "panen.txt", tmp_path / "places.json"), pane)


async def test_read_and_new_stories_are_known_in_the_next_session(folder: Path, tmp_path: Path) -> None:
    state = tmp_path / "places.json"
    app = opened_on(folder, state)
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        assert not any(story.is_new or story.is_read for story in app.dossier.stories)
        type_burst(app, "j>")
        await until(pilot, lambda: app.dossier.current == 1)
        type_burst(app, "q")
        await until(pilot, lambda: app.return_code == 0)
    app.positions.save()
    (folder / "baru.txt").write_text(
        STORIES["panen.txt"].replace("bawang merah", "cabai rawit").replace("Ratna", "Sri"), encoding="utf-8"
    )
    app = opened_on(folder, state)
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app, READABLE + 1)
        new = [story.article.source.rpartition("/")[2] for story in app.dossier.stories if story.is_new]
        assert new == ["baru.txt"]
        assert [story.is_read for story in app.dossier.stories].count(True) == 2
        type_burst(app, "sSSSS")
        await until(
            pilot,
            lambda: isinstance(app.reading_screen.sheet, StoriesSheet) and app.reading_screen.sheet.order == "new",
        )
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, StoriesSheet)
        assert sheet.items[0].is_new
        await pilot.pause()
        assert "new first" in lines(app)[1]
        assert any("+" in line[:4] for line in lines(app))
        type_burst(app, "S")
        await until(pilot, lambda: sheet.order == "unread")
        assert [item.is_read for item in sheet.items] == sorted(item.is_read for item in sheet.items)


async def test_sorting_shows_what_comes_first_and_keeps_the_story_of_the_cursor(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(60, 10)) as pilot:
        await all_there(pilot, app)
        type_burst(app, "sgS")
        await until(pilot, lambda: app.reading_screen.sheet and "by day" in app.reading_screen.footer.message)
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, StoriesSheet)
        assert sheet.item.day == max(story.day for story in app.dossier.stories)
        type_burst(app, "j")
        await until(pilot, lambda: sheet.at == 1)
        story = sheet.item
        type_burst(app, "S")
        await until(pilot, lambda: "outlet" in app.reading_screen.footer.message)
        assert sheet.item is story
        assert sheet.top == max(0, sheet.at + 1 - sheet.list_height)


async def test_a_key_goes_from_unread_story_to_unread_story(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(80, 24)) as pilot:
        await all_there(pilot, app)
        seen = {app.dossier.current}
        for _ in range(READABLE - 1):
            type_burst(app, "u")
            await until(pilot, lambda: app.dossier.current not in seen)
            seen.add(app.dossier.current)
        assert seen == set(range(READABLE))
        type_burst(app, "u")
        await until(pilot, lambda: app.reading_screen.footer.message == "All stories are read")


async def test_a_story_below_the_page_is_not_read_yet(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        type_burst(app, "jjk")
        await pilot.pause()
        assert not any(story.is_read for story in app.dossier.stories)
        type_burst(app, "u")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == 0
        assert app.dossier.stories[0].is_read


async def test_actors_of_all_stories_stand_by_kind_and_key(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        sheet = await people(pilot, app)
        kinds = [item.kind for item in sheet.items]
        assert kinds == sorted(kinds, key=["person", "organization", "place"].index)
        assert sheet.items[0].name == "Hendra Wirayuda"
        for kind in ("person", "organization", "place"):
            ranks = [(item.key_in > 0, len(item.appearances)) for item in sheet.items if item.kind == kind]
            assert ranks == sorted(ranks, reverse=True)
        await pilot.pause()
        assert "Persons" in "\n".join(lines(app))


async def test_an_actor_unfolds_to_mentions_quotes_and_events_by_day(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        sheet = await people(pilot, app)
        type_burst(app, "\r")
        await until(pilot, lambda: sheet.is_unfolded(sheet.items[0]))
        entries = [item for item in sheet.items if isinstance(item, PersonEntry)]
        assert {entry.kind for entry in entries} == {"mention", "quote", "event"}
        days = [entry.day for entry in entries if entry.day]
        assert days == sorted(days)
        for kind in ("quote", "event", "mention"):
            entry = next(item for item in sheet.items if isinstance(item, PersonEntry) and item.kind == kind)
            sheet.move_to_item(entry)
            type_burst(app, "\r")
            await until(pilot, lambda: app.reading_screen.sheet is None)
            assert app.dossier.current == entry.story
            if kind == "mention":
                assert app.view.highlighted_actor == entry.actor
            else:
                assert app.reading_screen.article.selected_sentence == entry.span
            type_burst(app, "\x7f")
            await until(pilot, lambda: app.reading_screen.sheet is sheet)
            assert sheet.item_key(sheet.item) == sheet.item_key(entry)


async def test_two_actors_of_one_name_unfold_each_alone_and_stay_so(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        sheet = await people(pilot, app)
        one, other = sheet.items[0], sheet.items[1]
        namesake = replace(other, name=one.name)
        sheet.show([one, namesake], waiting=False)
        sheet.move_to_item(namesake)
        type_burst(app, "\r")
        await until(pilot, lambda: sheet.is_unfolded(namesake))
        assert not sheet.is_unfolded(one)
        kept = app.positions.settings.unfolded
        again = PeopleSheet(app.labels, app.palette, app.dossier, kept)
        again.show([one, namesake], waiting=False)
        assert [again.is_unfolded(person) for person in (one, namesake)] == [False, True]
        assert one.name not in kept


@pytest.mark.parametrize(
    ("keys", "words"),
    [("s", "berita/"), ("t", "Days: 20"), ("p", "Kepala Kantor SAR"), ("s/mesin\r", "berita/"), ("3mM", "berita/")],
)
async def test_a_detail_stands_over_every_view_and_gives_it_back(folder: Path, keys: str, words: str) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(120, 40)) as pilot:
        await all_there(pilot, app)
        type_burst(app, keys)
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        view = app.reading_screen.sheet
        assert view
        left = view.state()
        type_burst(app, "d")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, AboutSheet))
        await pilot.pause()
        assert words in "\n".join(lines(app))
        type_burst(app, "d")
        await until(pilot, lambda: app.reading_screen.sheet is view)
        assert view.state() == left


@pytest.mark.parametrize("part", ["affair", "events", "who", "quotes", "sources"])
async def test_a_detail_of_a_row_of_the_page_leads_on(folder: Path, part: str) -> None:
    app = app_on(folder)
    async with app.run_test(size=(120, 40)) as pilot:
        await page_made(pilot, app)
        row = row_with(app, part)
        type_burst(app, "d")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, AboutSheet))
        about = app.reading_screen.sheet
        assert about
        goes = next(item for item in about.items if item.story is not None)
        about.move_to_item(goes)
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current in {teller.story for teller in row.tellers}
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.reading_screen.scope == "digest")
