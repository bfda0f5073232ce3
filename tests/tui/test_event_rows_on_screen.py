"""Rows of the event list: short dates, the heading above them says the year; lines that break between words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article, Event, Span
from briefing_tui.digest import make_digest
from briefing_tui.sources import read_sources
from briefing_tui.tui.drawing.event_wording import days_of, short_date
from tests.digest import tellers
from tests.tui.briefed_app import all_briefed, app_on, lines, marked
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.briefing import Briefing, Language, Tense

DATES = [
    ("16 September 2023", "16 Sep"),
    ("2-4 Juni 2023", "2-4 Jun"),
    ("awal Juni 2023", "awal Jun"),
    ("late November 2024", "late Nov"),
    ("28 September-3 Oktober 2023", "28 Sep-3 Okt"),
    ("May 2024", "May"),
    ("2019", "2019"),
    ("2019-2024", "2019-2024"),
    ("kuartal 1 2023", "kuartal 1"),
    ("sampai 30 Juni 2028", "s.d. 30 Jun"),
    ("sejak 2019", "sejak 2019"),
    ("late 2023", "late 2023"),
    ("sampai akhir 2024", "s.d. akhir 2024"),
    ("pertengahan 2021", "medio 2021"),
    ("from mid June 2021", "from mid Jun"),
    ("mulai pertengahan Juni 2021", "mulai medio Jun"),
    ("before 3 May 2022", "bef. 3 May"),
    ("until early 2024", "until early 2024"),
]


@pytest.mark.parametrize(("when", "expected"), DATES)
def test_short_dates(when: str, expected: str) -> None:
    assert short_date(when) == expected


@pytest.mark.parametrize(("language", "expected"), [("id", "s.d. 2028-06-30"), ("en", "until 2028-06-30")])
def test_a_day_that_only_bounds_a_happening_says_so_on_the_digest(language: Language, expected: str) -> None:
    sentence = "Sari Wulan bergabung dengan Persis Solo dengan kontrak hingga 30 Juni 2028, kata Badu Santoso."
    affair = make_digest([tellers.told("Sari Wulan bergabung dengan Persis Solo", "2024-09-09", sentence)]).affairs[0]
    assert expected in [days_of(happening, language) for happening in affair.ahead]


STORY = (
    "Latihan bersama dibuka\n\nJakarta (ANTARA) - Tim teknis Badan Meteorologi, Klimatologi, dan Geofisika dijadwalkan "
    "berlatih di Sendai pada 23-27 September 2024.\n\nRapat kerja, pelatihan, lokakarya, pameran, dan seminar itu ditutup "
    "gubernur di Banten pada 30 September 2024.\n"
)


@pytest.mark.parametrize("size", [(width, 40) for width in range(100, 150, 7)])
async def test_no_line_of_a_row_begins_with_what_closes_a_word(size: tuple[int, int], tmp_path: Path) -> None:
    story = tmp_path / "latihan.txt"
    story.write_text(STORY, encoding="utf-8")
    articles = [article for article in read_sources([str(story)]) if isinstance(article, Article)]
    app = app_on(*(brief(article, language="en") for article in articles))
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        rows = [line.rpartition("│")[2].strip() for line in lines(app)]
    assert any("Klimatologi" in row or "Meteorologi" in row for row in rows)
    assert not [row for row in rows if row.startswith((",", ";", ":", "."))]


def told(briefing: Briefing, day: date, what: str, *, statement: bool = False, key: bool = False) -> Event:
    tense: Tense = "future" if day > date(2024, 9, 10) else "past"
    return replace(
        briefing.events[0], first=day, last=day, when=f"{day.day} September {day.year}", what=what, conflict=False,
        tense=tense, statement=statement, key=key,
    )  # fmt: skip


@pytest.fixture
def many(briefing: Briefing) -> Briefing:
    """A story with background, a key event, statements of one day, and something ahead."""
    events = (
        told(briefing, date(2019, 9, 3), "Dermaga lama dibuka"),
        told(briefing, date(2022, 9, 4), "Dermaga lama ditutup"),
        told(briefing, date(2024, 9, 10), "Menteri meresmikan dermaga baru", key=True),
        told(briefing, date(2024, 9, 10), "kata Hendarto Wiguna", statement=True),
        told(briefing, date(2024, 9, 10), "Hendarto Wiguna menjelaskan", statement=True),
        told(briefing, date(2024, 9, 28), "Kapal pertama bersandar di Merak"),
    )
    return replace(briefing, events=events)


@pytest.mark.parametrize("size", [(120, 40), (80, 24), (60, 20)], ids=str)
async def test_background_and_statements_are_folded_and_what_comes_stands_under_ahead(
    many: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(many)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3")
        await pilot.pause()
        text = "\n".join(lines(app))
        assert "▸ background: 2 events, 2019-2022" in text
        assert "▸ statements (2)" in text
        assert "★10 Sep" in text
        assert "reference date 2024-09-10 ── Ahead ──" in text
        assert "ditutup" not in text
        await pilot.resize_terminal(32, 20)
        await until(pilot, lambda: "── 2024-09-10 ── Ahead ──" in "\n".join(lines(app)))
        await pilot.resize_terminal(*size)
        await until(pilot, lambda: "reference date 2024-09-10 ── Ahead ──" in "\n".join(lines(app)))
        await pilot.press("X")
        await until(pilot, lambda: "All is unfolded" in "\n".join(lines(app)))
        await pilot.press("X")
        await until(pilot, lambda: "All is folded" in "\n".join(lines(app)))
        await pilot.press("X", "g")
        await pilot.pause()
        text = "\n".join(lines(app))
        assert "▾ background" in text
        assert "Dermaga lama ditutup" in text
        await pilot.press("enter")
        await pilot.pause()
        assert "▸ background" in "\n".join(lines(app))


async def test_what_takes_years_stands_under_its_first_year(briefing: Briefing) -> None:
    years = replace(told(briefing, date(2022, 1, 1), "Dermaga dibangun"), last=date(2024, 12, 31), precision="interval")
    app = app_on(replace(briefing, events=(replace(years, when="2022-2024"),)))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3")
        await pilot.pause()
        rows = [line.rpartition("│")[2].strip() for line in lines(app)]
        assert "2022" in rows
        assert "January 2022" not in rows


async def test_each_month_and_year_is_a_heading_once(briefing: Briefing) -> None:
    days = [
        (date(2025, 1, 1), date(2025, 1, 1), "1 Januari 2025"), (date(2025, 1, 1), date(2025, 12, 31), "2025"),
        (date(2025, 1, 3), date(2025, 1, 3), "3 Januari 2025"), (date(2025, 4, 1), date(2025, 6, 30), "kuartal 2 2025"),
        (date(2025, 4, 14), date(2026, 4, 1), "14 April 2025-1 April 2026"),
        (date(2025, 4, 20), date(2025, 4, 20), "20 April 2025"),
    ]  # fmt: skip
    events = [
        replace(told(briefing, first, f"Dermaga ke-{n} dibuka"), last=last, when=when)
        for n, (first, last, when) in enumerate(days, 1)
    ]
    app = app_on(replace(briefing, events=tuple(events)))
    async with app.run_test(size=(80, 40)) as pilot:
        await all_briefed(pilot, app)
        for keys in (("3", "g"), ("t", "g")):
            await pilot.press(*keys)
            await pilot.pause()
            rows = [line.rpartition("│")[2].strip() for line in lines(app)]
            headings = [row for row in rows if row in ("2025", "January 2025", "April 2025")]
            assert headings == ["2025", "January 2025", "April 2025"]


async def test_a_search_and_a_filter_find_what_is_folded(many: Briefing) -> None:
    app = app_on(many)
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "f", *"ditutup", "enter")
        await pilot.pause()
        rows = app.reading_screen.events
        assert [item.event.what for item in rows.items] == ["Dermaga lama ditutup"]
        await pilot.press("escape")
        await pilot.pause()
        assert rows.item.event.what == "Dermaga lama ditutup"
        await pilot.press("X", "X", "slash", *"lama ditutup", "enter")
        await pilot.pause()
        assert rows.item.event.what == "Dermaga lama ditutup"


async def test_at_two_hundred_columns_a_row_names_all_of_what_where_and_who(briefing: Briefing) -> None:
    what = "Menteri Perhubungan meresmikan dermaga baru yang menghubungkan dua pulau terluar di Selat Sunda"
    event = replace(briefing.events[0], what=what)
    app = app_on(replace(briefing, events=(event,)))
    async with app.run_test(size=(200, 60)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "z")
        await pilot.pause()
        (row,) = [line for line in lines(app) if "10 Sep" in line and "meresmikan" in line]
        assert f"{what} · " in row
        assert "Hendarto Wiguna" in row


@pytest.mark.parametrize("made_at_once", [0, 12])
async def test_what_several_stories_tell_is_one_row_of_the_timeline(
    briefing: Briefing, made_at_once: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.tui.views.dossier_views._MADE_AT_ONCE", made_at_once)
    articles = [
        replace(briefing.article, id=f"s{n}", source=f"{n}.txt", title=f"Berita {n}", url=None) for n in range(3)
    ]
    app = app_on(*(replace(briefing, article=article, related=()) for article in articles))
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app, 3)
        await pilot.press("t")
        await until(pilot, lambda: app.reading_screen.sheet and len(app.reading_screen.sheet.items) == 2)
        assert sum("+2" in line for line in lines(app)) == 2
        await pilot.press("g", "x")
        await pilot.pause()
        assert sum("»" in line for line in lines(app)) == 2
        await pilot.press("j", "j", "enter")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == 2


async def test_of_an_event_with_a_place_the_story_is_exported_and_its_tellers_are_compared(briefing: Briefing) -> None:
    (place, *_) = (actor.id for actor in briefing.actors if actor.kind == "place")
    events = tuple(replace(event, places=(place,)) for event in briefing.events)
    articles = [
        replace(briefing.article, id=f"s{n}", source=f"{n}.txt", title=f"Berita {n}", url=None) for n in range(2)
    ]
    app = app_on(*(replace(briefing, article=article, events=events, related=()) for article in articles))
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app, 2)
        type_burst(app, "t")
        await until(pilot, lambda: app.reading_screen.sheet and len(app.reading_screen.sheet.items) == 2)
        type_burst(app, "e")
        await until(pilot, lambda: "Export: Berita 0" in lines(app)[1])
        type_burst(app, "\x1bo")
        await until(pilot, lambda: "No address here" in lines(app)[-1])
        type_burst(app, "v")
        await until(pilot, lambda: app.reading_screen.scope == "comparison")


@pytest.mark.parametrize(
    ("size", "length"),
    [((80, 24), 55), ((80, 24), 70), ((80, 24), 300), ((120, 40), 90), ((120, 40), 110), ((120, 40), 400)],
    ids=str,
)
async def test_each_row_of_the_timeline_says_whose_story_it_is(
    briefing: Briefing, size: tuple[int, int], length: int
) -> None:
    what = ("Menteri meresmikan dermaga baru di Merak " * 10)[:length].strip()
    # All whom the story names take part, more than a line holds.
    everyone = tuple(actor.id for actor in briefing.actors)
    events = (replace(told(briefing, date(2024, 9, 28), what), actors=everyone),)
    app = app_on(replace(briefing, events=events, article=replace(briefing.article, title="Jadwal kapal berubah")))
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("t")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        await pilot.pause()
        rows = "\n".join(lines(app)[2:])
        assert (what.split()[-1] if length < 200 else "…") in rows
        assert "[Jadwal kapal" in rows


async def test_of_a_chosen_event_what_happened_is_bright_and_the_rest_of_its_sentence_plain(briefing: Briefing) -> None:
    start = briefing.article.text.index("meresmikan dermaga baru")
    event = replace(briefing.events[0], what="meresmikan dermaga baru", what_spans=(Span(start, start + 23),))
    app = app_on(replace(briefing, events=(event,)))
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "enter")
        await pilot.pause()
        article = app.reading_screen.article
        assert "meresmikan dermaga baru" in marked(app, "event_dates")
        assert marked(app, "selected_sentence") == []
        assert article.selected_sentence
        await pilot.press("1", "l")
        await pilot.pause()
        assert marked(app, "selected_sentence")
