"""The archive in the app, by its keys: asked, walked, a story opened and left again."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.location import open_archive
from briefing_tui.briefing import Article
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.archive.questions import HitPage
from briefing_tui.tui.archive.reader import PAGE
from briefing_tui.tui.archive.sheet import ArchiveSheet
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.archive.stories import ADDED, made_briefings, made_rows
from tests.tui.briefed_app import IN_ENGLISH, app_on, screen_text
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from pathlib import Path

    from textual.pilot import Pilot


def archive_opened(location: str) -> BriefingApp:
    """The app as `briefing-tui archive` opens it."""
    reader = SourceReader(lambda _: iter(()))
    request = AppRequest(language="en", language_given=True, archive=location, opens_archive=True)

    def brief(_: object) -> None:
        raise AssertionError("what comes from the archive is briefed")

    return BriefingApp(request, Config(), reader, brief, ReadingPositions(None))  # type: ignore[arg-type]


def sheet_of(app: BriefingApp) -> ArchiveSheet:
    sheet = app.reading_screen.sheets.views["archive"]
    assert isinstance(sheet, ArchiveSheet)
    return sheet


async def answered(pilot: Pilot[int], app: BriefingApp) -> None:
    sheet = sheet_of(app)
    await until(pilot, lambda: bool(sheet.answer and sheet.answer.question == sheet.question) or bool(sheet.refusal))


def titles(app: BriefingApp) -> list[str]:
    return [hit.title for hit in sheet_of(app).items]


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20), (40, 12)], ids=str)
async def test_it_opens_on_all_stories_and_fits_every_screen(location: str, size: tuple[int, int]) -> None:
    app = archive_opened(location)
    async with app.run_test(size=size) as pilot:
        await answered(pilot, app)
        await pilot.pause()
        assert len(titles(app)) == 5
        assert "Gempa" in screen_text(app)
        assert all(len(line) <= size[0] for line in screen_text(app).splitlines())


async def test_above_the_archive_stands_where_it_is_and_no_day_twice(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await until(pilot, lambda: location[:20] in screen_text(app).splitlines()[0])
        await pilot.press("p")
        await until(pilot, lambda: sheet_of(app).question.tab == "people" and sheet_of(app).items)
        await answered(pilot, app)
        days = re.findall(r"(\S+)\.\.(\S+)", screen_text(app))
        assert all(first != last for first, last in days)
        assert re.search(r"(person|place) +2024-\d\d-\d\d(?!\.)", screen_text(app))


async def test_a_row_says_where_its_day_only_bounds_what_happened(tmp_path: Path) -> None:
    location = str(tmp_path / "kapal.db")
    store = open_archive(location, create=True)
    told = (
        "Menteri Perhubungan Hendarto Wiguna memperpanjang pendaftaran kapal hingga 2 Oktober 2024, Senin (9/9/2024)."
    )
    article = Article("kapal", "kapal.txt", told, title="Pendaftaran kapal diperpanjang", published="2024-09-09")
    store.add_stories([rows_of(brief(article, language="en"), added=ADDED, made_by="1.0")])
    store.close()
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("t")
        await until(pilot, lambda: sheet_of(app).question.tab == "timeline" and sheet_of(app).items)
        await until(pilot, lambda: re.search(r"2024-10-02 +\(until\) Hendarto", screen_text(app)))
        assert re.search(r"2024-09-09 +Hendarto", screen_text(app))


async def test_what_is_typed_is_found_while_it_is_typed(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", *"tsunami")
        await until(pilot, lambda: titles(app) == ["Gempa mengguncang Cilacap"])
        await pilot.press("escape")
        await answered(pilot, app)
        assert len(titles(app)) == 5


async def test_a_whole_query_in_one_burst_is_taken_in_order(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"gempa", "enter", "t")
        await until(pilot, lambda: sheet_of(app).question.text == "gempa" and sheet_of(app).question.tab == "timeline")
        await answered(pilot, app)
        assert sheet_of(app).items


async def test_a_story_opens_and_backspace_comes_back_to_its_row(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        for row in (2, 3):
            await pilot.press(*"j" * (row - sheet_of(app).at), "enter")
            await until(pilot, lambda: app.reading_screen.sheet is None)
            assert app.view.story is not None
            assert app.view.story.article.title == titles(app)[row]
            assert app.view.briefing is not None
            await pilot.press("backspace")
            await until(pilot, lambda: app.reading_screen.sheet is sheet_of(app))
            assert sheet_of(app).at == row
        assert len(app.dossier.stories) == 2


async def test_a_story_that_is_open_already_is_not_taken_twice(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        for _ in range(2):
            await pilot.press("enter")
            await until(pilot, lambda: app.reading_screen.sheet is None)
            await pilot.press("A")
            await until(pilot, lambda: app.reading_screen.sheet is sheet_of(app))
        assert len(app.dossier.stories) == 1


async def test_a_story_that_is_a_source_too_is_shown_once(location: str) -> None:
    briefing = next(one for one in made_briefings().values() if one.article.title == "Gempa mengguncang Cilacap")
    app = app_on(briefing, request=replace(IN_ENGLISH, archive=location))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: app.view.briefing is not None)
        await pilot.press("A")
        await until(pilot, lambda: "archive" in app.reading_screen.sheets.views)
        await pilot.press("slash", *"tsunami", "enter")
        await until(pilot, lambda: titles(app) == ["Gempa mengguncang Cilacap"])
        await pilot.press("enter")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert len(app.dossier.stories) == 1


async def test_an_event_opens_at_its_sentence(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("slash", *"event:2024-09-12", "enter", "t")
        await until(pilot, lambda: sheet_of(app).question.tab == "timeline")
        await answered(pilot, app)
        await pilot.press("enter")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        selected = app.reading_screen.article.selected_sentence
        assert selected is not None
        assert app.view.story is not None
        assert "12/9/2024" in app.view.story.article.text[selected.start : selected.end]


async def test_an_actor_narrows_the_query(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("p")
        await answered(pilot, app)
        number = next(n for n, hit in enumerate(sheet_of(app).items) if hit.name == "Hendarto Wiguna")
        await pilot.press(*"j" * number, "enter")
        await answered(pilot, app)
        assert sheet_of(app).question.text == 'actor:"Hendarto Wiguna"'
        assert len(titles(app)) == 3


async def test_backspace_goes_back_to_what_was_asked_before_on_its_row(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("p")
        await until(pilot, lambda: sheet_of(app).question.tab == "people" and len(sheet_of(app).items) > 2)
        await answered(pilot, app)
        await pilot.press("j", "j", "enter")
        await until(pilot, lambda: sheet_of(app).question.tab == "stories")
        await answered(pilot, app)
        await pilot.press("slash", *"gempa", "enter")
        await answered(pilot, app)
        await pilot.press("backspace")
        await until(pilot, lambda: sheet_of(app).question.text.startswith("actor:"))
        await pilot.press("backspace")
        await until(pilot, lambda: sheet_of(app).question.tab == "people" and sheet_of(app).at == 2)
        assert sheet_of(app).question.text == ""
        await pilot.press("backspace")  # Nothing was asked before, and no story is open.
        await until(pilot, lambda: app.labels("say.nothing_behind_archive") in screen_text(app))


async def test_only_where_something_is_asked_one_story_is_better_than_another(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        orders = []
        for _ in range(3):
            await pilot.press("O")
            await answered(pilot, app)
            orders.append(sheet_of(app).question.sort)
        assert orders == ["oldest", "newest", "oldest"]
        await pilot.press("slash", *"gempa", "enter", "O")
        await until(pilot, lambda: sheet_of(app).question.sort == "best")
        await answered(pilot, app)
        await pilot.press("p", "O")
        await until(pilot, lambda: app.labels("say.one_order") in screen_text(app))


async def test_a_key_without_a_place_in_the_archive_says_so_in_few_words(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(60, 20)) as pilot:
        await answered(pilot, app)
        await pilot.press("D")
        await until(pilot, lambda: "D (digest of all stories) does not work in: Archive" in screen_text(app))
        await pilot.press(".")
        await until(pilot, lambda: ". works only in: Events, Timeline of all stories" in screen_text(app))


@pytest.mark.parametrize(("to_list", "said"), [("s", "stories"), ("t", "timeline"), ("p", "people")])
async def test_the_key_of_the_list_one_is_on_says_so(location: str, to_list: str, said: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot, app)
        await pilot.press("s" if to_list != "s" else "t", to_list)
        await answered(pilot, app)
        await pilot.press(to_list)
        pane = app.labels(f"action.archive_{said}")
        await until(pilot, lambda: app.labels("say.in_this_pane", pane=pane) in screen_text(app))


async def test_a_filter_of_what_was_found_is_seen_to_be_one(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(60, 20)) as pilot:
        await answered(pilot, app)
        assert "s stories" not in screen_text(app).splitlines()[-1]
        await pilot.press("f", *"qqq", "enter")
        await until(pilot, lambda: not sheet_of(app).items)
        assert "0/5 ▽qqq" in screen_text(app)
        assert app.labels("list.none_passes") in screen_text(app)
        assert app.labels("archive.nothing") not in screen_text(app)
        await pilot.press("escape")
        await until(pilot, lambda: len(sheet_of(app).items) == 5)
        assert "▽" not in screen_text(app)


async def test_an_actor_narrows_all_alternatives_of_the_query(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", *"gempa OR dermaga", "enter", "p")
        await until(pilot, lambda: sheet_of(app).question.tab == "people")
        await answered(pilot, app)
        number = next(n for n, hit in enumerate(sheet_of(app).items) if hit.name == "Hendarto Wiguna")
        await pilot.press(*"j" * number, "enter")
        await answered(pilot, app)
        assert sheet_of(app).question.text == '(gempa OR dermaga) actor:"Hendarto Wiguna"'


async def test_days_are_walked_and_left_again(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        found = []
        for _ in range(2):
            await pilot.press("h")
            await answered(pilot, app)
            found.append(titles(app))
        assert all(0 < len(some) < 5 for some in found)
        assert found[0] != found[1]
        await pilot.press("escape")
        await answered(pilot, app)
        assert len(titles(app)) == 5


async def test_tab_completes_names(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", *"actor:hend", "tab")
        line = app.reading_screen.prompt_line
        assert line is not None
        assert line.value == 'actor:"Hendarto Wiguna" '


async def test_a_query_that_is_none_is_said_in_words_and_the_list_stays(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", "left_parenthesis", "enter")
        await until(pilot, lambda: "brackets" in sheet_of(app).refusal)
        await pilot.pause()
        assert "brackets" in screen_text(app)
        assert len(titles(app)) == 5


async def test_a_saved_query_is_asked_by_its_name(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", *"gempa", "enter", "S", *"bumi", "enter")
        await until(pilot, lambda: "bumi" in screen_text(app))
        await pilot.press("slash", "ctrl+u", *"saved:bumi", "enter")
        await until(pilot, lambda: sheet_of(app).question.text == "saved:bumi" and len(titles(app)) == 2)


async def test_a_name_that_no_query_could_ask_for_is_not_taken(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        await pilot.press("slash", *"gempa", "enter", "S", *"a:b", "enter")
        await until(pilot, lambda: "letters, digits" in screen_text(app))
        store = open_archive(location)
        assert store.saved() == {}
        store.close()


async def test_an_archive_that_is_not_there_is_said(tmp_path: Path) -> None:
    app = archive_opened(str(tmp_path / "hilang.db"))
    async with app.run_test(size=(100, 30)) as pilot:
        await until(pilot, lambda: "archive add" in screen_text(app))
        await until(pilot, lambda: "searching" not in screen_text(app))
        await pilot.press("escape")
        assert app.fault is None


async def test_what_was_removed_meanwhile_is_said(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(100, 30)) as pilot:
        await answered(pilot, app)
        store = open_archive(location)
        store.trim(type(sheet_of(app).items[0].day).max)
        store.close()
        await pilot.press("enter")
        await until(pilot, lambda: "removed" in screen_text(app))


@pytest.mark.slow
async def test_the_next_page_is_there_before_the_cursor_is(tmp_path: Path) -> None:
    location, count = str(tmp_path / "arsip.db"), PAGE * 2 + 30
    text = made_briefings()["dermaga"].article.text
    store = open_archive(location, create=True)
    rows = []
    for number in range(count):
        cargo = " ".join(f"peti{number}huruf{place}" for place in range(30))
        rows.append(made_rows("dermaga", url=f"https://contoh.id/{number}", text=f"{text}\n\nMuatan: {cargo}."))
    store.add_stories(rows)
    store.close()
    app = archive_opened(location)
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot, app)
        assert len(titles(app)) == PAGE
        await pilot.press("G")
        await until(pilot, lambda: len(titles(app)) == 2 * PAGE)
        assert sheet_of(app).at == PAGE - 1
        await pilot.press("G")
        await until(pilot, lambda: len(titles(app)) == count)


async def test_a_page_that_comes_again_leaves_the_cursor_where_it_is(location: str) -> None:
    app = archive_opened(location)
    async with app.run_test(size=(80, 24)) as pilot:
        await answered(pilot, app)
        sheet = sheet_of(app)
        await pilot.press("j", "j")
        await until(pilot, lambda: sheet.at == 2)
        sheet.show_page(HitPage(sheet.question, 0, tuple(sheet.items), len(sheet.items), last=True))
        assert sheet.at == 2
