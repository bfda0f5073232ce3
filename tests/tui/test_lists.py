"""What lists say of what they cannot show: rows that a filter hides, words that have no room, stories without a title."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from briefing_tui.tui.drawing.wrapping import few_lines
from briefing_tui.tui.widgets.chooser import ChooserSheet
from tests.tui.briefed_app import all_briefed, app_on, at_each_size, lines, screen_text
from tests.tui.digest_app import app_on as app_on_files
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing


@at_each_size
async def test_a_list_whose_rows_a_filter_hides_does_not_say_that_there_are_none(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "2fzzz\r")
        await until(pilot, lambda: "(none matches)" in screen_text(app))
        assert "(no actors)" not in screen_text(app)
        type_burst(app, "j")
        await until(pilot, lambda: "(none matches)" in lines(app)[-1])


async def test_what_stands_in_an_empty_list_is_not_cut(briefing: Briefing) -> None:
    app = app_on(
        replace(briefing, events=(), reference_date=replace(briefing.reference_date, value=None, basis="none"))
    )
    async with app.run_test(size=(30, 20)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "3")
        told = app.labels("list.no_reference")
        await until(pilot, lambda: told in " ".join(screen_text(app).split()))


@pytest.fixture
def untitled(tmp_path: Path) -> Path:
    """A table of two stories without titles."""
    texts = (
        "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak pada Selasa (10/9/2024). Warga menunggu.",
        "Bupati Wanasari Ratna Kusumadewi membuka panen raya di Desa Karangjati pada Rabu (11/9/2024). Harga bawang naik.",
    )
    path = tmp_path / "berita.json"
    path.write_text(json.dumps([{"content": text, "publish_date": "2024-09-11"} for text in texts]), encoding="utf-8")
    return path


@at_each_size
@pytest.mark.parametrize("view", ["s", "p", "D", "sm\x1bM", "s/Hendarto\r"])
async def test_a_story_without_a_title_goes_by_the_programs_own_in_every_list(
    untitled: Path, size: tuple[int, int], view: str
) -> None:
    app = app_on_files(untitled, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.reader.busy and app.dossier.briefed == len(app.dossier.stories) == 2)
        ours = app.dossier.stories[0].article.working_title
        assert ours
        type_burst(app, view)
        if view == "p":
            await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
            type_burst(app, "x")
        await until(pilot, lambda: f"‹{ours[:9]}" in screen_text(app).split("\n", 2)[2])
        assert untitled.name not in screen_text(app)


@at_each_size
async def test_the_line_at_the_top_and_the_detail_say_whose_title_it_is(untitled: Path, size: tuple[int, int]) -> None:
    app = app_on_files(untitled, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.reader.busy and app.dossier.briefed == len(app.dossier.stories) == 2)
        ours = app.dossier.stories[0].article.working_title
        assert ours
        await until(pilot, lambda: lines(app)[0].startswith(f" ‹{ours[:9]}"))
        type_burst(app, "1d")
        await until(pilot, lambda: " ".join(screen_text(app).split()).count(f"‹{ours[:9]}") == 2)


@at_each_size
async def test_a_row_that_says_what_its_storys_title_says_has_no_title_behind_it(
    untitled: Path, size: tuple[int, int]
) -> None:
    app = app_on_files(untitled, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.reader.busy and app.dossier.briefed == len(app.dossier.stories) == 2)
        ours = app.dossier.stories[0].article.working_title
        assert ours
        type_burst(app, "t")
        await until(pilot, lambda: ours[:20] in screen_text(app))
        assert "[" not in screen_text(app)


@at_each_size
async def test_a_story_that_does_not_say_its_day_has_that_of_its_text_in_every_list(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    text = "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024). Warga menunggu."
    path = tmp_path / "berita.json"
    path.write_text(json.dumps([{"content": text, "title": "Dermaga dibuka", "source": "Warta"}]), encoding="utf-8")
    app = app_on_files(path, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.view.briefing is not None)
        assert app.dossier.stories[0].article.published is None
        await until(pilot, lambda: "Warta · 2024-09-10" in lines(app)[0])
        type_burst(app, "s/dermaga\r")
        await until(pilot, lambda: any("2× Warta 2024-09-10 Dermaga" in line for line in lines(app)))


async def test_a_moment_of_publication_is_told_as_it_is_read(briefing: Briefing) -> None:
    app = app_on(replace(briefing, article=replace(briefing.article, published="2024-09-10T07:30:00+07:00")))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "sd")
        await until(pilot, lambda: "Published: 2024-09-10 07:30+07:00" in screen_text(app))


@pytest.mark.parametrize("typed", ["theme", "export", "quit", "list of", "T", "sort", "another layout"])
async def test_what_is_typed_takes_the_command_that_has_these_words(briefing: Briefing, typed: str) -> None:
    app = app_on(briefing, replace(briefing, article=replace(briefing.article, id="b", source="b.txt", url=None)))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, f"{'s' if typed == 'sort' else ''}:{typed}")
        await until(
            pilot, lambda: isinstance(sheet := app.reading_screen.sheet, ChooserSheet) and sheet.filter == typed
        )
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, ChooserSheet)
        passing = [sheet.item_text(item).casefold() for item in sheet.items]
        assert f" {typed}".casefold() in f" {passing[0]}"
        with_it = [typed.casefold() in text for text in passing]
        assert with_it == sorted(with_it, reverse=True)


@pytest.mark.parametrize("width", [1, 2, 7, 20])
@pytest.mark.parametrize(
    "text", ["", "satu", "satu dua tiga empat lima enam", "x" * 50, "雪だるま " * 9, "é̂̃ " * 9 + "a" * 9]
)
def test_a_text_in_few_lines_shows_where_it_is_cut(text: str, width: int) -> None:
    shown = few_lines(text, width, 3)
    assert len(shown) <= 3
    assert all(cell_len(line) <= max(width, 2) for line in shown)
    whole = "".join(shown) == text or "".join("".join(shown).split()) == "".join(text.split())
    assert whole != (bool(shown) and shown[-1].endswith("…"))


@pytest.mark.parametrize(("keys", "told"), [("4d", "(no related stories)"), ("3gd", "There is no detail of this row")])
async def test_where_there_is_no_detail_it_is_said_why(briefing: Briefing, keys: str, told: str) -> None:
    (first, *_) = briefing.events
    background = tuple(
        replace(first, first=date(2020, 1, day), last=date(2020, 1, day), tense="past", key=False) for day in (2, 4)
    )
    app = app_on(replace(briefing, events=(*background, *briefing.events), related=()))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, keys)
        await until(pilot, lambda: told in lines(app)[-1])
        assert app.reading_screen.detail is None


async def test_the_list_of_themes_opens_at_the_one_in_force(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "Tnord\rT")
        await until(pilot, lambda: (rows := app.reading_screen.sheet) and rows.item and rows.item.label == "nord")


async def test_at_the_reference_date_its_key_says_that_one_is_there(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "3..")
        await until(pilot, lambda: "Already at the reference date" in lines(app)[-1])


async def test_enter_on_a_row_of_a_detail_that_leads_nowhere_says_so(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "2d\r")
        await until(pilot, lambda: "This row leads nowhere" in lines(app)[-1])
        assert app.reading_screen.detail is not None


@pytest.mark.parametrize("columns", [30, 44, 60, 70])
async def test_a_pane_behind_a_tab_shows_the_sign_of_its_filter(briefing: Briefing, columns: int) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(columns, 20)) as pilot:
        await all_briefed(pilot, app)
        type_burst(app, "2fmenteri\r")
        await until(pilot, lambda: app.reading_screen.actors.filter == "menteri")
        await pilot.pause()
        assert "▽" in lines(app)[1]
        await pilot.press("1")
        await until(pilot, lambda: app.reading_screen.focused_pane == "article")
        assert "▽" in lines(app)[1]
        await pilot.press("escape")
        await until(pilot, lambda: not app.reading_screen.actors.filter)
        await pilot.pause()
        assert "▽" not in lines(app)[1]


async def test_titles_in_the_timeline_are_cut_at_a_word(briefing: Briefing) -> None:
    title = "Menteri meresmikan dermaga penyeberangan antarpulau di Merak bersama warga sekitar"
    told = [
        replace(
            briefing, article=replace(briefing.article, id=f"b{number}", source=f"{number}.txt", title=title, url=None)
        )
        for number in range(2)
    ]
    app = app_on(*told)
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "t")
        await until(pilot, lambda: "[Menteri" in screen_text(app))
        shown = re.findall(r"\[(Menteri[^\]]*)…\]", screen_text(app))
        assert shown
        assert all(f"{words} " in title for words in shown)


async def test_of_many_matches_in_a_story_it_is_said_how_many_are_not_shown(briefing: Briefing) -> None:
    text = "\n\n".join(f"Rombongan ke-{number} tiba di dermaga baru." for number in range(9))
    article = replace(briefing.article, id="b", source="b.txt", title="Rombongan tiba", url=None, text=text)
    many = replace(briefing, article=article, actors=(), events=(), quotes=(), dates=(), related=())
    app = app_on(briefing, many)
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "s/rombongan\r")
        await until(pilot, lambda: app.reading_screen.scope == "matches" and "(and 7 more)" in screen_text(app))
        sheet = app.reading_screen.sheet
        assert sheet
        assert len(sheet.items) == 4


@at_each_size
async def test_a_story_whose_day_its_text_tells_stands_among_the_dated_ones(
    tmp_path: Path, size: tuple[int, int]
) -> None:
    """As on the page of all stories; the line at the top counts its day, too."""
    texts = {
        "Dermaga": "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga di Merak, Selasa (17/9/2024). Warga menunggu.",
        "Panen": "Bupati Wanasari Ratna Kusumadewi membuka panen raya di Desa Karangjati pada Rabu. Harga bawang naik.",
        "Selokan": "Warga Desa Karangjati bergotong royong membersihkan selokan supaya kampung tidak kebanjiran lagi.",
    }
    records = [{"judul": title, "isi": text} for title, text in texts.items()]
    records[1]["tanggal"] = "2024-09-11"
    path = tmp_path / "berita.json"
    path.write_text(json.dumps(records), encoding="utf-8")
    app = app_on_files(path, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.reader.busy and app.dossier.briefed == len(app.dossier.stories) == 3)
        type_burst(app, "sS")
        await until(pilot, lambda: "2024-09-11 – 2024-09-17" in lines(app)[0])
        rows = [line for line in lines(app)[1:] if any(words in line for words in (*texts, "Without a day"))]
        expected = ["2024-09-17", "2024-09-11", "Without a day", "Selokan"]
        assert len(rows) == len(expected)
        assert all(words in row for words, row in zip(expected, rows, strict=True))
