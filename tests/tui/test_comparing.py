"""Two outlets or stories side by side in the app: chosen by keys, both articles at the place, and back to the row."""

from __future__ import annotations

import threading
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.tui.widgets.comparison import ComparisonSheet
from briefing_tui.tui.widgets.stories import StoriesSheet
from tests.digest.stories import STORIES, write_stories
from tests.tui.briefed_app import at_each_size, lines
from tests.tui.digest_app import app_on, page, page_made, row_with
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from collections.abc import AsyncIterator
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.tui.app import BriefingApp
    from briefing_tui.tui.dossier.comparison_page import ComparisonRow
    from briefing_tui.tui.layout import LayoutChoice

COUNT = len(STORIES) - 1


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three tellers of one affair, another story, and one without a day."""
    return write_stories(tmp_path, without=("asing.txt",))


@asynccontextmanager
async def on_digest(
    folder: Path, size: tuple[int, int] = (120, 40), *, layout: LayoutChoice = "auto", count: int = COUNT
) -> AsyncIterator[tuple[BriefingApp, Pilot[int]]]:
    """The app on the page of all stories."""
    app = app_on(folder)
    app.layout = layout
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app, count)
        yield app, pilot


@asynccontextmanager
async def on_comparison(
    folder: Path,
    size: tuple[int, int] = (120, 40),
    *,
    layout: LayoutChoice = "auto",
    sides: tuple[str, str] = ("kompas", "antara"),
) -> AsyncIterator[tuple[BriefingApp, Pilot[int]]]:
    """The app with two outlets of the affair that three tell, chosen by their names."""
    async with on_digest(folder, size, layout=layout) as (app, pilot):
        await compare(pilot, app, sides)
        yield app, pilot


async def compare(pilot: Pilot[int], app: BriefingApp, sides: tuple[str, str]) -> None:
    """On the page of all stories, choose two outlets of the affair."""
    row_with(app, "affair", "Hendra")
    type_burst(app, f"v{sides[0]}\r{sides[1]}\r")
    await until(pilot, lambda: is_compared(app))


def compared(app: BriefingApp) -> ComparisonSheet:
    """The comparison that lies over the panes."""
    sheet = app.reading_screen.sheet
    assert isinstance(sheet, ComparisonSheet)
    return sheet


def is_compared(app: BriefingApp) -> bool:
    """Whether a comparison lies over the panes with all its rows."""
    return isinstance(app.reading_screen.sheet, ComparisonSheet) and bool(app.reading_screen.sheet.items)


def go_to(app: BriefingApp, subject: str, whose: str, words: str = "") -> ComparisonRow:
    """Put the cursor on the first such row."""
    sheet = compared(app)
    row: ComparisonRow = next(
        row for row in sheet.items if (row.subject, row.whose) == (subject, whose) and words in sheet.item_text(row)
    )
    sheet.move_to_item(row)
    return row


def chosen(app: BriefingApp, side: int) -> str:
    """The sentence that a side's article has chosen."""
    pane = compared(app).articles[side]
    span = pane.selected_sentence
    return pane.article.text[span.start : span.end] if span and pane.article else ""


def screen(app: BriefingApp) -> str:
    """All that is on the screen, its white space folded."""
    return " ".join(" ".join(lines(app)).split())


def number_of(app: BriefingApp, name: str) -> int:
    stories = app.dossier.stories
    return next(n for n, story in enumerate(stories) if story.article.source.endswith(name))


async def test_key_events_stand_before_the_background_that_one_side_tells(folder: Path) -> None:
    path = folder / "kapal-1.txt"
    old = "Pada 2019, Hendra Wirayuda menjadi Kepala Kantor SAR Lumbung."
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{old}\n", encoding="utf-8")
    async with on_comparison(folder) as (app, _):
        told = [row for row in compared(app).items if (row.subject, row.whose) == ("happening", "first")]
        assert told[-1].lead.startswith("2019")
        assert [row.is_key for row in told] == sorted((row.is_key for row in told), reverse=True)
        assert len(told) > 1


@at_each_size
async def test_the_key_of_the_side_one_is_on_says_so(folder: Path, size: tuple[int, int]) -> None:
    async with on_comparison(folder, size) as (app, pilot):
        go_to(app, "happening", "both")
        await pilot.press("h")
        await until(pilot, lambda: "Already in: the left side" in screen(app))
        await pilot.press("l")
        await until(pilot, lambda: compared(app).side == 1)
        assert "Already in" not in screen(app)
        await pilot.press("l")
        await until(pilot, lambda: "Already in: the right side" in screen(app))
        go_to(app, "happening", "first")
        await pilot.press("l")
        await until(pilot, lambda: app.labels("say.not_told_here") in screen(app))
        await pilot.press("h")
        await until(pilot, lambda: "Already in: the left side" in screen(app))


@at_each_size
async def test_a_row_that_two_tell_sets_them_side_by_side_at_their_sentences(
    folder: Path, size: tuple[int, int]
) -> None:
    (folder / "kapal-3.txt").unlink()
    async with on_digest(folder, size, count=COUNT - 1) as (app, pilot):
        left = row_with(app, "events", "(+1")
        type_burst(app, "v")
        await until(pilot, lambda: is_compared(app))
        assert compared(app).item.differs
        assert "3 orang" in chosen(app, 0)
        assert "5 orang" in chosen(app, 1)
        is_both = size[0] >= 100
        assert ("dan menewaskan" in screen(app), "menyebabkan 5" in screen(app)) == (True, is_both)
        type_burst(app, "\t")
        await until(pilot, lambda: compared(app).side == 1)
        await until(pilot, lambda: "menyebabkan 5" in screen(app))
        assert ("dan menewaskan" in screen(app)) == is_both
        type_burst(app, "\x7f")
        await until(pilot, lambda: not is_compared(app))
        assert page(app).item.key == left.key


@at_each_size
async def test_of_three_outlets_of_an_affair_the_reader_chooses_two(folder: Path, size: tuple[int, int]) -> None:
    async with on_comparison(folder, size, sides=("antara", "tribun")) as (app, pilot):
        assert [name in screen(app) for name in ("ANTARA", "Tribunnews")] == [True, True]
        assert {row.subject for row in compared(app).items} == {"happening", "participant", "statement"}
        type_burst(app, "\x1b")
        await until(pilot, lambda: not is_compared(app))
        assert page(app).item.part == "affair"


@at_each_size
async def test_what_one_tells_alone_is_shown_in_its_article(folder: Path, size: tuple[int, int]) -> None:
    async with on_comparison(folder, size, sides=("antara", "kompas")) as (app, pilot):
        go_to(app, "happening", "second", "2024-09-20")
        await until(pilot, lambda: "20 September" in chosen(app, 1))
        assert chosen(app, 0) == ""
        await until(pilot, lambda: "20 September" in screen(app))
        row = go_to(app, "participant", "second", "Komite")
        assert row.words == ("", "1×")
        pane = compared(app).articles[1]
        dim = [pane.article.text[s - pane._shift : e - pane._shift] for s, e in pane._layers["repeated"].spans]  # type: ignore[union-attr]
        assert ["ruang mesin" in sentence for sentence in dim] == [True]
        go_to(app, "statement", "both", "ruang mesin")
        await pilot.pause()
        assert "ruang mesin" in chosen(app, 0)
        assert "ruang mesin" in chosen(app, 1)


async def test_enter_opens_the_story_of_the_side_and_backspace_leads_back_step_by_step(folder: Path) -> None:
    async with on_comparison(folder, (80, 24)) as (app, pilot):
        row = go_to(app, "happening", "both")
        type_burst(app, "l\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == number_of(app, "kapal-2.txt")
        place = row.places[1]
        assert place
        assert app.reading_screen.article.selected_sentence == place.span
        type_burst(app, "\x7f")
        await until(pilot, lambda: is_compared(app))
        assert compared(app).item.key == row.key
        assert compared(app).side == 1
        type_burst(app, "\x7f")
        await until(pilot, lambda: not is_compared(app))
        assert page(app).item.part == "affair"


async def test_backspace_leads_back_to_the_pair_it_came_from(folder: Path) -> None:
    async with on_comparison(folder) as (app, pilot):
        first = app.view.views.comparing.sides
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        type_burst(app, "D")
        await until(pilot, lambda: app.reading_screen.sheet)
        await compare(pilot, app, ("tribun", "antara"))
        assert app.view.views.comparing.sides != first
        type_burst(app, "\x7f\x7f\x7f")
        await until(pilot, lambda: is_compared(app) and app.view.views.comparing.sides == first)


async def test_two_stories_are_picked_in_the_list_of_stories(folder: Path) -> None:
    async with on_digest(folder, (80, 24)) as (app, pilot):
        type_burst(app, "sgv")
        await until(pilot, lambda: app.dossier.picked == 0)
        assert "v on another story" in app.reading_screen.footer.message
        type_burst(app, "jjjv")
        await until(pilot, lambda: is_compared(app))
        sides = app.view.views.comparing.sides
        assert sides is not None
        assert (sides.one, sides.other) == ((0,), (3,))
        assert not [row for row in compared(app).items if row.subject == "happening" and row.whose == "both"]
        type_burst(app, "\x7f")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, StoriesSheet))
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, StoriesSheet)
        assert sheet.number_of(sheet.item) == 3


@at_each_size
async def test_a_picked_story_is_told_whole_and_stays_marked(folder: Path, size: tuple[int, int]) -> None:
    async with on_digest(folder, size) as (app, pilot):
        type_burst(app, "sgv")
        title = "Kompas.com 2024-09-10 Kebakaran KM Sinar Bahari di Pelabuhan Tanjung Lumbung, tiga orang tewas"
        await until(pilot, lambda: f"compares it with: {title}" in screen(app))
        type_burst(app, "j")
        await until(pilot, lambda: lines(app)[-1].endswith("q quit"))
        rows = [line.split() for line in lines(app)[2:-1]]
        assert [row[:1] for row in rows].count(["↔"]) == 1
        assert lines(app)[0].endswith("↔1")
        type_burst(app, "1")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert lines(app)[0].endswith("↔1")
        type_burst(app, "sGv")
        await until(pilot, lambda: is_compared(app))
        type_burst(app, "s")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, StoriesSheet))
        assert "↔" not in screen(app)


async def test_escape_gives_up_a_picked_story(folder: Path) -> None:
    async with on_digest(folder, (80, 24)) as (app, pilot):
        type_burst(app, "sgv")
        await until(pilot, lambda: app.dossier.picked == 0)
        type_burst(app, "\x1b\x1b")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.picked == 0
        type_burst(app, "\x1b")
        await until(pilot, lambda: app.dossier.picked is None)
        assert app.reading_screen.footer.message.startswith("No longer picked: Kompas.com 2024-09-10 Kebakaran")
        type_burst(app, "\x1b")
        await until(pilot, lambda: "Nothing is open" in app.reading_screen.footer.message)


async def test_a_comparison_waits_for_stories_that_are_not_briefed_yet(folder: Path) -> None:
    gate = threading.Event()

    def analyse(article: Article) -> Briefing:
        gate.wait(60)
        return brief(article)

    app = app_on(folder, start="story", analyse=analyse)
    async with app.run_test(size=(120, 40)) as pilot:
        await until(pilot, lambda: len(app.dossier.stories) == COUNT)
        type_burst(app, "sgvjv")
        await until(pilot, lambda: isinstance(app.reading_screen.sheet, ComparisonSheet))
        await until(pilot, lambda: "analysing" in screen(app))
        assert "dan menewaskan" in screen(app)
        gate.set()
        await until(pilot, lambda: is_compared(app))
        assert compared(app).item.subject == "difference"


async def test_a_row_is_marked_and_told_of_and_the_comparison_exported(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    async with on_comparison(folder) as (app, pilot):
        row = go_to(app, "happening", "both")
        type_burst(app, "m")
        await until(pilot, lambda: len(app.marks.notes) == 1)
        assert app.marking.is_marked(row)
        type_burst(app, "d")
        await until(pilot, lambda: "menewaskan 3 orang" in screen(app))
        type_burst(app, "\x1b")
        await until(pilot, lambda: is_compared(app))
        type_burst(app, "e\r\r")
        await until(pilot, lambda: list(tmp_path.glob("*.md")))
        (written,) = tmp_path.glob("*.md")
        assert written.read_text("utf-8").startswith("# Kompas.com and ANTARA side by side")


async def test_one_pane_at_a_time_shows_one_article_at_any_width(folder: Path) -> None:
    async with on_comparison(folder, (140, 40), layout="linear") as (app, pilot):
        assert [words in screen(app) for words in ("dan menewaskan 3", "menyebabkan 5")] == [True, False]
        assert "│" not in screen(app)
        type_burst(app, "\t")
        await until(pilot, lambda: "menyebabkan 5" in screen(app))
        assert "dan menewaskan 3" not in screen(app)


async def test_an_edit_of_a_compared_story_moves_nothing(folder: Path) -> None:
    path = folder / "kapal-2.txt"
    async with on_comparison(folder) as (app, pilot):
        row = go_to(app, "happening", "first", "2024-09-20")
        path.write_text(path.read_text("utf-8").replace("5 orang tewas", "7 orang tewas"), encoding="utf-8")
        type_burst(app, "R")
        await until(pilot, lambda: "menyebabkan 7" in screen(app))
        await until(pilot, lambda: app.dossier.briefed == COUNT and compared(app).items[0].words == ("3", "7"))
        assert compared(app).item.key == row.key
        assert "20 September" in chosen(app, 0)


async def test_help_in_a_comparison_names_its_keys_and_signs(folder: Path) -> None:
    async with on_digest(folder, (120, 80)) as (app, pilot):
        row_with(app, "affair", "Hendra")
        type_burst(app, "vkompas\rantara\r?")
        await until(pilot, lambda: "the other side" in screen(app))
        assert "the two differ" in screen(app)
        type_burst(app, "?")
        await until(pilot, lambda: is_compared(app))


async def test_the_footer_names_the_key_where_several_stories_are_seen(folder: Path) -> None:
    async with on_digest(folder) as (app, pilot):
        assert "v compare" in lines(app)[-1]
        type_burst(app, "1")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert "v compare" not in lines(app)[-1]


async def test_a_list_without_stories_says_so(folder: Path) -> None:
    async with on_digest(folder, (80, 24)) as (app, pilot):
        type_burst(app, "Mv")
        await until(pilot, lambda: "No story to compare" in app.reading_screen.footer.message)
