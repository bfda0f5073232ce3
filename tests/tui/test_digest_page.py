"""Several stories open on their digest: what stands on the page, what is folded, and how it fills."""

from __future__ import annotations

import threading
from functools import partial
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing import display_title
from briefing_tui.tui.views.dossier_views import DossierViews
from briefing_tui.tui.widgets.digest import DigestSheet
from tests.digest.stories import GARDENS, STORIES
from tests.tui.briefed_app import at_each_size, lines
from tests.tui.digest_app import READABLE, app_on, has_row, page, page_made, row_with
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.tui.app import BriefingApp
    from briefing_tui.tui.dossier.digest_page import PageMaker


def parts(app: BriefingApp) -> list[str]:
    return list(dict.fromkeys(row.part for row in page(app).items))


@at_each_size
async def test_several_stories_open_on_their_digest(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        assert page(app).has_focus
        wanted = ["affair", "events", "ahead", "who", "quotes", "differences", "sources", "undated"]
        assert [part for part in parts(app) if part in wanted] == wanted
        row_with(app, "events", "(+2")
        await pilot.pause()
        assert any("(+2" in line for line in lines(app))
        row_with(app, "undated", "gotong royong")
        await pilot.pause()
        assert "Without a day" in "\n".join(lines(app))


async def test_an_affair_in_which_nothing_is_dated_is_told_by_its_titles(tmp_path: Path) -> None:
    for title, (day, sentence) in GARDENS.items():
        (tmp_path / f"{day}.txt").write_text(f"{title}\n{day}\n\nLUMBUNG - {sentence}\n", encoding="utf-8")
    app = app_on(tmp_path)
    async with app.run_test(size=(100, 40)) as pilot:
        await page_made(pilot, app, len(GARDENS))
        assert parts(app) == ["affair", "about", "sources"]
        assert "What it is about" in "\n".join(lines(app))
        row_with(app, "about", "Rahasia kebun sayur")
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert "Rahasia kebun sayur di atap rumah" in "\n".join(lines(app))


@at_each_size
async def test_affairs_fold_to_their_headings_and_one_unfolds(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        whole = [row.key for row in page(app).items]
        affairs = [row.key for row in page(app).items if row.part == "affair"]
        row_with(app, "events", "(+2")
        type_burst(app, "X")
        await until(pilot, lambda: page(app).item.part == "affair")
        assert [row.key for row in page(app).items if row.affair] == affairs
        assert "What happened" not in "\n".join(lines(app))
        assert "1. (3)" in "\n".join(lines(app))
        type_burst(app, "x")
        await until(pilot, lambda: "What happened" in "\n".join(lines(app)))
        assert {row.affair for row in page(app).items if row.part == "events"} == {page(app).item.key}
        type_burst(app, "X")
        await until(pilot, lambda: [row.key for row in page(app).items] == whole)


@pytest.mark.parametrize(("key", "hint"), [("sD", "D digest"), ("s", "s stories"), ("t", "t timeline")])
async def test_the_footer_does_not_offer_the_view_that_one_is_on(folder: Path, key: str, hint: str) -> None:
    app = app_on(folder)
    async with app.run_test(size=(200, 40)) as pilot:
        await page_made(pilot, app)
        type_burst(app, key)
        others = {"D digest", "s stories", "t timeline"} - {hint}
        await until(pilot, lambda: all(other in lines(app)[-1] for other in others) and hint not in lines(app)[-1])


@at_each_size
async def test_above_a_view_of_all_stories_stands_how_many_there_are(folder: Path, size: tuple[int, int]) -> None:
    app = app_on(folder)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app)
        title = display_title(app.dossier.stories[0].article)
        await until(pilot, lambda: f"{READABLE} stories" in lines(app)[0])
        assert "3 outlets" in lines(app)[0]
        type_burst(app, "s")
        await until(pilot, lambda: app.reading_screen.sheets.below == ("digest",))
        assert f"{READABLE} stories" in lines(app)[0]
        await app.reading_screen.sheets.close_all()
        await until(pilot, lambda: title[:10] in lines(app)[0])
        assert f"1/{READABLE}" in lines(app)[0]


@at_each_size
@pytest.mark.parametrize("view", ["D", "s"])
async def test_at_the_end_of_a_list_stands_what_could_not_be_read(
    folder: Path, size: tuple[int, int], view: str
) -> None:
    for number in range(40):
        (folder / f"warga-{number}.txt").write_text(
            f"Warga {number} menyapu jalan di depan rumah mereka.", encoding="utf-8"
        )
    (folder / "rusak.json").write_text("{", encoding="utf-8")
    app = app_on(folder, start="story")
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: not app.reader.busy and app.dossier.briefed == len(app.dossier.stories) > 40)
        assert app.dossier.faults
        type_burst(app, view)
        await until(pilot, lambda: (sheet := app.reading_screen.sheet) and len(sheet.items) > 40)
        type_burst(app, "G")
        await until(pilot, lambda: "rusak.json" in "".join(line.strip() for line in lines(app)))


async def test_what_could_not_be_briefed_is_named_on_the_page(folder: Path) -> None:
    def analyse(article: Article) -> Briefing:
        if "panen" in article.source:
            raise RuntimeError("rusak")
        return brief(article)

    (folder / "kosong.txt").write_text("", encoding="utf-8")
    app = app_on(folder, analyse=analyse)
    async with app.run_test(size=(120, 60)) as pilot:
        await page_made(pilot, app)
        type_burst(app, "G")
        await until(pilot, lambda: "panen.txt" in "\n".join(lines(app)))
        told = [row.text for row in page(app)._page if row.part == "left_out"]
        assert [any(name in text for text in told) for name in ("panen.txt", "asing.txt", "kosong.txt")] == [True] * 3
        assert any("not Indonesian" in text for text in told)


@pytest.mark.parametrize(
    "made_by", ["briefing_tui.digest.make_digest", "briefing_tui.tui.dossier.people.merged_people"]
)
async def test_a_digest_that_cannot_be_made_is_said_and_costs_no_story(
    folder: Path, monkeypatch: pytest.MonkeyPatch, made_by: str
) -> None:
    def fail(*_: object) -> None:
        raise RuntimeError("rusak")

    monkeypatch.setattr(made_by, fail)
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "could not be made: RuntimeError" in app.reading_screen.footer.message)
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        row_with(app, "pending", "selokan")
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)


async def test_one_story_opens_as_ever(folder: Path) -> None:
    app = app_on(folder / "panen.txt")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        assert app.reading_screen.sheet is None


async def test_a_setting_opens_the_first_story_instead(folder: Path) -> None:
    app = app_on(folder, start="story")
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == READABLE)
        assert app.reading_screen.sheet is None
        type_burst(app, "D")
        await page_made(pilot, app)
        type_burst(app, "D")
        await until(pilot, lambda: app.reading_screen.sheet is None)


async def test_tellers_unfolded_at_the_end_of_the_window_come_into_it(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(60, 10)) as pilot:
        await page_made(pilot, app)
        affairs = sum(row.part == "affair" for row in page(app).items)
        assert f"Digest {affairs} affairs" in lines(app)[1]
        assert lines(app)[2].strip()  # The page begins with a heading, not with a blank line.
        row_with(app, "events", "(+2")
        await pilot.pause()
        assert not any("»" in line for line in lines(app))
        type_burst(app, "x")
        await until(pilot, lambda: sum("»" in line for line in lines(app)) >= 1)


async def test_x_shows_tellers_and_puts_them_away_from_each_of_them(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        merged = row_with(app, "events", "(+2")
        type_burst(app, "xjj")
        await until(pilot, lambda: page(app).item.is_teller)
        type_burst(app, "x")
        await until(pilot, lambda: page(app).item.key == merged.key and not page(app).item.unfolded)
        row_with(app, "sources")
        type_burst(app, "x")
        await until(pilot, lambda: "Nothing is folded" in app.reading_screen.footer.message)


def briefed_up_to(app: BriefingApp, count: int) -> bool:
    return app.dossier.briefed >= count


async def test_the_page_fills_while_what_is_chosen_stays_chosen(folder: Path) -> None:
    gates = {name: threading.Event() for name in STORIES}

    def analyse(article: Article) -> Briefing:
        gates[article.source.rpartition("/")[2]].wait(60)
        return brief(article)

    app = app_on(folder, analyse=analyse)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.dossier.stories) == READABLE and has_row(app, "pending", "selokan"))
        row = row_with(app, "pending", "selokan")
        await pilot.pause()
        for done, gate in enumerate(gates.values(), 1):
            gate.set()
            await until(pilot, partial(briefed_up_to, app, min(done, READABLE)))
            assert page(app).item.key == row.key
        await page_made(pilot, app)
        assert (page(app).item.key, page(app).item.part) == (row.key, "undated")
        assert page(app).row_of_cursor() < 22


async def test_while_stories_come_the_page_rests_and_in_the_end_it_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.tui.views.dossier_views._REST", 1e9)
    filled: list[int] = []
    show = DigestSheet.show

    def counted(sheet: DigestSheet, maker: PageMaker) -> None:
        filled.append(app.dossier.briefed)
        show(sheet, maker)

    monkeypatch.setattr(DigestSheet, "show", counted)
    # What is made of all stories fills the page whenever it comes; here nothing is.
    monkeypatch.setattr(DossierViews, "take_made", lambda _views: None)
    gates = {name: threading.Event() for name in STORIES}

    def analyse(article: Article) -> Briefing:
        gates[article.source.rpartition("/")[2]].wait(60)
        return brief(article)

    app = app_on(folder, analyse=analyse)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: len(app.dossier.stories) == READABLE and app.reading_screen.sheet)
        for done, gate in enumerate(gates.values(), 1):
            gate.set()
            await until(pilot, partial(briefed_up_to, app, min(done, READABLE)))
        await until(pilot, lambda: READABLE in filled)
        # As it is opened, at the first story, and when all are there.
        assert set(filled) <= {0, 1, READABLE}


@pytest.fixture
def matters(tmp_path: Path) -> Path:
    """A folder with six stories of six affairs: one has an event ahead, one a long quote, one reported words."""
    stories = {
        "Badu Santoso": "Bupati Wanasari Badu Santoso akan membuka pasar malam di Wanasari pada 20 September 2024.",
        "Ratna Kusumadewi": '"Harga bawang naik karena hujan turun setiap hari sejak awal musim tanam, jalan ke pasar terputus '
        "di tiga tempat, truk pengangkut harus memutar lewat bukit, dan pupuk dari gudang kabupaten belum juga sampai "
        'ke desa," kata Ratna Kusumadewi.',
        "Hendra Wirayuda": "Hendra Wirayuda mengatakan latihan karate berjalan lancar di gedung olahraga yang baru.",
        "Sutrisno Hadi": "Sutrisno Hadi memukul gamelan, Senin (9/9/2024).",
        "Citra Maharani": "Citra Maharani membaca hikayat, Senin (9/9/2024).",
        "Lukman Tanjung": "Lukman Tanjung menyelam di terumbu karang, Senin (9/9/2024).",
    }
    for name, text in stories.items():
        head = f"{name} bercerita kepada warga\nSelasa, 10 September 2024 08:00 WIB\n\nWANASARI, KOMPAS.com - "
        (tmp_path / f"{name}.txt").write_text(head + text + "\n", encoding="utf-8")
    return tmp_path


@at_each_size
async def test_on_a_page_of_many_affairs_a_lone_story_takes_a_few_rows(matters: Path, size: tuple[int, int]) -> None:
    app = app_on(matters)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app, 6)
        rows = [page(app).item_text(row) for row in page(app)._page]
        headings = [number for number, row in enumerate(page(app)._page) if row.part == "affair"]
        assert len(headings) == 6
        assert all(rows[number].endswith("bercerita kepada warga") for number in headings)
        assert [rows[number + 1] for number in headings] == ["2024-09-10 Kompas.com"] * 6
        assert page(app).item_text(row_with(app, "who", "Badu")) == "Badu Santoso - Bupati Wanasari"
        assert "pasar malam" in page(app).item_text(row_with(app, "ahead"))
        await until(pilot, lambda: "(ahead)" in "\n".join(lines(app)))
        row_with(app, "quotes", "Ratna")
        await until(pilot, lambda: 'Ratna Kusumadewi 2024-09-10: "Harga' in "\n".join(lines(app)))
        assert "Hendra Wirayuda 2024-09-10: latihan" in page(app).item_text(row_with(app, "quotes", "Hendra"))
        row_with(app, "sources")
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)


@at_each_size
async def test_a_lone_story_keeps_its_title_when_all_of_it_is_shown(matters: Path, size: tuple[int, int]) -> None:
    (matters / "tanpa-judul.txt").write_text(
        "WANASARI, Selasa (10/9/2024) - Camat Wanasari Joko Susilo membuka posko banjir di balai desa. Warga datang.\n",
        encoding="utf-8",
    )
    app = app_on(matters)
    async with app.run_test(size=size) as pilot:
        await page_made(pilot, app, 7)
        own = "‹Joko Susilo membuka posko banjir di balai desa›"
        for title in ("Citra Maharani bercerita kepada warga", own):
            heading = row_with(app, "affair", title)
            type_burst(app, "\r")
            await until(pilot, lambda: any(row.part == "affair" and row.unfolded for row in page(app)._page))
            unfolded = [row for row in page(app)._page if row.affair == heading.affair]
            assert (unfolded[0].text, unfolded[0].note, unfolded[1].part) == (title, "", "sources")
            assert sum(title in page(app).item_text(row) for row in unfolded) == 1
            assert not any("(1)" in page(app).item_text(row) for row in unfolded)
            type_burst(app, "\r")
            await until(pilot, lambda: not any(row.unfolded for row in page(app)._page))


async def test_what_a_row_has_no_lines_for_is_seen_to_be_left_out(matters: Path) -> None:
    app = app_on(matters)
    async with app.run_test(size=(40, 20)) as pilot:
        await page_made(pilot, app, 6)
        row_with(app, "quotes", "Ratna")
        await until(pilot, lambda: any("Ratna Kusumadewi 2024" in line for line in lines(app)))
        shown = [line.strip() for line in lines(app)]
        first = next(number for number, line in enumerate(shown) if line.startswith("Ratna Kusumadewi 2024"))
        assert [line.endswith("…") for line in shown[first : first + 4]] == [False, False, False, True]


async def test_the_footer_names_the_key_that_folds_the_page_to_its_headings(folder: Path) -> None:
    app = app_on(folder)
    async with app.run_test(size=(80, 24)) as pilot:
        await page_made(pilot, app)
        type_burst(app, "j")
        await until(pilot, lambda: " X fold " in lines(app)[-1])
        type_burst(app, "t")
        await until(pilot, lambda: app.reading_screen.scope == "timeline")
        assert "X fold" not in lines(app)[-1]
