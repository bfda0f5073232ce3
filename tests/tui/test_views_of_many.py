"""Timeline and actors of all stories are made beside the screen: what is there is shown, and keys wait for the rest."""

from __future__ import annotations

import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.digest import make_digest
from briefing_tui.tui.settings.config import Config
from tests.tui.briefed_app import all_briefed, app_on, screen_text
from tests.tui.keyboard import until

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from typing import Any

    from briefing_tui.briefing import Article, Briefing

LONGEST_WAIT = 60


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """What is made of all stories waits for this, however few they are."""
    is_open = threading.Event()

    def made(briefings: Sequence[Briefing]) -> Any:
        is_open.wait(LONGEST_WAIT)
        return make_digest(briefings)

    monkeypatch.setattr("briefing_tui.digest.make_digest", made)
    monkeypatch.setattr("briefing_tui.tui.views.dossier_views._MADE_AT_ONCE", 0)
    yield is_open
    is_open.set()


def copies(briefing: Briefing, count: int) -> list[Briefing]:
    """So many stories of one and the same text."""
    articles = [
        replace(briefing.article, id=f"s{n}", source=f"{n}.txt", title=f"Berita {n}", url=None) for n in range(count)
    ]
    return [replace(briefing, article=article, related=()) for article in articles]


@pytest.mark.parametrize(("key", "scope"), [("t", "timeline"), ("p", "people")])
async def test_a_view_opens_before_it_is_made_and_keys_for_its_rows_wait(
    briefing: Briefing, gate: threading.Event, key: str, scope: str
) -> None:
    app = app_on(*copies(briefing, 3))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 3)
        await pilot.press(key, "G")
        await pilot.pause()
        sheet = app.reading_screen.sheet
        assert sheet is not None
        assert (sheet.scope, sheet.items) == (scope, [])
        gate.set()
        await until(pilot, lambda: len(sheet.items) > 1 and sheet.at == len(sheet.items) - 1)


async def test_a_view_that_waits_can_be_left(briefing: Briefing, gate: threading.Event) -> None:
    app = app_on(*copies(briefing, 3))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 3)
        await pilot.press("t")
        await pilot.press("escape")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert not gate.is_set()


async def test_while_stories_are_briefed_the_timeline_says_how_many_stand_in_it(
    briefing: Briefing, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.tui.views.dossier_views._MADE_AT_ONCE", 0)
    is_last_briefed = threading.Event()

    def wait_with_last(article: Article) -> None:
        if article.id == "s2":
            is_last_briefed.wait(LONGEST_WAIT)

    app = app_on(*copies(briefing, 3), before_briefing=wait_with_last)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.dossier.briefed == 2)
            await pilot.press("t")
            sheet = app.reading_screen.sheet
            await until(pilot, lambda: bool(sheet and sheet.items))
            assert "2/3" in screen_text(app).splitlines()[1]
            is_last_briefed.set()
            await until(pilot, lambda: "+2" in screen_text(app))
            assert "2/3" not in screen_text(app).splitlines()[1]
    finally:
        is_last_briefed.set()


async def test_without_a_single_briefing_a_view_says_that_it_is_empty(briefing: Briefing) -> None:
    def fail(_article: Article) -> None:
        raise ValueError("tidak terbaca")

    app = app_on(*copies(briefing, 2), before_briefing=fail)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        for key in "tp":
            await pilot.press(key)
            await pilot.pause()
            assert app.labels("list.waiting") not in screen_text(app)


async def test_a_story_that_comes_while_the_list_rests_does_not_break_it(briefing: Briefing) -> None:
    first, second, third = copies(briefing, 3)
    app = app_on(first, second)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("s")
        await until(pilot, lambda: app.reading_screen.scope == "stories")
        app.dossier.append(third.article)  # As it is read, before the list is told of it.
        await pilot.resize_terminal(70, 24)
        await until(pilot, lambda: third.article.title in screen_text(app))
        await pilot.press("f", "9", "ctrl+u", "enter")
        await pilot.pause()
        assert app.fault is None


async def test_what_is_unfolded_at_the_end_of_a_window_comes_into_it(briefing: Briefing) -> None:
    app = app_on(*copies(briefing, 3))
    async with app.run_test(size=(60, 10)) as pilot:
        await all_briefed(pilot, app, 3)
        await pilot.press("t")
        await until(pilot, lambda: "+2" in screen_text(app))
        rows = app.reading_screen.sheet
        assert rows is not None
        rows.move_to_end(top=True)
        merged = next(item for item in rows.items[1:] if item.tellings)
        rows.move_to_item(merged)
        await pilot.pause()
        assert "»" not in screen_text(app)
        height = rows.row_of_cursor()
        await pilot.press("x")
        await until(pilot, lambda: "»" in screen_text(app))
        assert rows.item is merged
        await pilot.press("x")
        await until(pilot, lambda: "»" not in screen_text(app))
        assert rows.item is merged
        assert rows.row_of_cursor() <= height


async def test_of_a_happening_each_story_that_tells_it_is_named_and_leads_there(briefing: Briefing) -> None:
    app = app_on(*copies(briefing, 3))
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app, 3)
        await pilot.press("t")
        await until(pilot, lambda: "+2" in screen_text(app))
        rows = app.reading_screen.sheet
        assert rows is not None
        rows.move_to_item(next(item for item in rows.items if item.tellings))
        await pilot.press("d")
        await until(pilot, lambda: app.reading_screen.scope == "about")
        told_by = [line for line in screen_text(app).splitlines() if app.labels("detail.told_by") in line]
        assert [any(f"Berita {n}" in line for line in told_by) for n in range(3)] == [True] * 3
        await pilot.press("G", "enter")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == 2
        assert app.reading_screen.article.selected_sentence is not None


async def test_until_the_cursor_is_moved_the_actors_stand_at_their_first(briefing: Briefing) -> None:
    one, other = copies(briefing, 2)
    least = replace(one, actors=tuple(replace(actor, key=False) for actor in one.actors[-1:]))
    is_other_briefed = threading.Event()

    def wait_with_other(article: Article) -> None:
        if article.id == "s1":
            is_other_briefed.wait(LONGEST_WAIT)

    app = app_on(least, other, before_briefing=wait_with_other)
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.dossier.briefed == 1)
            await pilot.press("p")
            await until(pilot, lambda: (sheet := app.reading_screen.sheet) and len(sheet.items) == 1)
            sheet = app.reading_screen.sheet
            assert sheet is not None
            is_other_briefed.set()
            await until(pilot, lambda: len(sheet.items) > 1)
            assert (sheet.at, sheet.top) == (0, 0)
    finally:
        is_other_briefed.set()


@pytest.mark.parametrize("over", ["s", "t", "?", "sd"])
async def test_a_view_shows_what_has_come_while_another_sheet_lay_over_it(briefing: Briefing, over: str) -> None:
    is_briefed = threading.Event()
    app = app_on(
        *copies(briefing, 3),
        config=Config(start="digest"),
        before_briefing=lambda _: is_briefed.wait(LONGEST_WAIT),
    )
    try:
        async with app.run_test(size=(80, 24)) as pilot:
            await until(pilot, lambda: app.labels("digest.pending") in screen_text(app))
            await pilot.press(*over)
            await pilot.pause()
            assert app.reading_screen.scope != "digest"
            is_briefed.set()
            await all_briefed(pilot, app, 3)
            await until(pilot, lambda: not app.view.views._job.is_running)
            await pilot.press(*["escape"] * len(over))
            await until(pilot, lambda: app.reading_screen.scope == "digest")
            assert app.labels("digest.pending") not in screen_text(app)
    finally:
        is_briefed.set()
