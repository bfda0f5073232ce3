"""How the panes are joined, both ways, at three sizes; what the screen looks like; and text that means harm."""

from __future__ import annotations

import os
import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from briefing_tui.briefing import Briefing, Link, RelatedStory
from tests.tui.briefed_app import all_briefed, app_on, at_each_size, lines, marked

SNAPSHOTS = Path(__file__).parent / "snapshots"


@pytest.fixture
def other(briefing: Briefing) -> Briefing:
    article = replace(briefing.article, id="lama", source="lama.txt", title="Dermaga lama ditutup", url=None)
    return replace(briefing, article=article, related=())


@at_each_size
async def test_an_actor_lights_all_mentions_and_marks_the_events_they_take_part_in(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("2", "enter")
        await pilot.pause()
        assert marked(app, "highlight") == ["Hendarto Wiguna", "Hendarto"]
        assert "●★ Hendarto Wiguna" in "\n".join(lines(app))
        assert lines(app)[-1].strip() == "Hendarto Wiguna 1/2"
        await pilot.press("3")
        await pilot.pause()
        dated = [line for line in lines(app) if "10 Sep" in line and "●" in line]
        assert dated


@at_each_size
async def test_enter_on_a_quote_goes_there(briefing: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("2", "d")
        await pilot.pause()
        shown = "\n".join(lines(app))
        assert "Menteri Perhubungan" in shown
        rows = app.reading_screen.detail
        assert rows is not None
        quote = next(item for item in rows.items if item.text.startswith('"Kapal pertama'))
        rows.move_to_item(quote)
        await pilot.press("enter")
        await pilot.pause()
        assert app.reading_screen.focused_pane == "article"
        spot = app.reading_screen.article.selected_sentence
        assert spot is not None
        assert briefing.article.text[spot.start : spot.end].startswith('"Kapal pertama')


@at_each_size
async def test_an_event_brings_its_sentence_with_the_date_marked(briefing: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "G", "enter")
        await pilot.pause()
        assert marked(app, "event_dates") == ["2-4 Oktober"]
        assert marked(app, "selected_sentence")[0].startswith('"Kapal pertama')


@at_each_size
async def test_the_sentence_under_the_cursor_tells_its_actors_and_dates(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        assert app.reading_screen.article.sentence_content == "Hendarto Wiguna · 2024-09-10"
        assert app.reading_screen.actors.in_sentence == {"hendarto-wiguna"}
        await pilot.press("l", "l")
        await pilot.pause()
        assert app.reading_screen.article.sentence_content == "Hendarto Wiguna · 2024-10-02/04"
        await pilot.press("l")
        await pilot.pause()
        assert app.reading_screen.article.sentence_content == "Merak"
        assert app.reading_screen.actors.in_sentence == {"merak"}


@at_each_size
async def test_events_stand_by_month_around_today_and_contradictions_are_marked(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3", "z")
        await pilot.pause()
        shown = [line.strip() for line in lines(app)]
        order = [
            next(n for n, line in enumerate(shown) if wanted in line)
            for wanted in ("September 2024", "10 Sep ", "reference date", "October 2024", "2-4 Okt")
        ]
        assert order == sorted(order)
        assert "!" in next(line for line in shown if "2-4 Okt" in line)
        assert any("━" in line or "─" in line for line in shown[1:4])


@at_each_size
async def test_the_events_open_at_the_reference_day_and_a_key_leads_back(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    past = [
        replace(briefing.events[0], first=date(2020, 1, day), last=date(2020, 1, day), tense="past", what=f"Hari {day}")
        for day in range(1, 29)
    ]
    app = app_on(replace(briefing, events=(*past, *briefing.events)))
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("3")
        await pilot.pause()
        rows = app.reading_screen.events
        assert rows.item.event == briefing.events[0]
        assert any("10 Sep" in line for line in lines(app))
        await pilot.press("g")
        await pilot.pause()
        assert [row.event for row in rows.item.items] == past
        await pilot.press(".")
        await pilot.pause()
        assert rows.item.event == briefing.events[0]


@at_each_size
async def test_the_timeline_of_all_stories_leads_into_each(
    briefing: Briefing, other: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing, other)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("t")
        await pilot.pause()
        sheet = app.reading_screen.sheet
        assert sheet
        rows = ["".join(text for text, _ in sheet.row_parts(row)) for row in sheet.rows if row.item]
        assert len(sheet.items) == 2
        assert sum("+1" in row for row in rows) == 2
        await pilot.press("G", "x", "j", "enter")
        await all_briefed(pilot, app, 2)
        assert app.reading_screen.sheet is None
        assert app.dossier.current == 1
        assert marked(app, "event_dates") == ["2-4 Oktober"]
        await pilot.press("backspace")
        await pilot.pause()
        assert app.dossier.current == 0


@at_each_size
async def test_an_actor_of_several_stories_leads_into_each(
    briefing: Briefing, other: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing, other)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        await pilot.press("p")
        await pilot.pause()
        assert "Hendarto Wiguna  2 stories" in "\n".join(lines(app))
        await pilot.press("enter", "j", "j", "enter")
        await all_briefed(pilot, app, 2)
        assert app.dossier.current == 1
        assert app.view.highlighted_actor == "hendarto-wiguna"


@pytest.mark.parametrize("theme", ["auto", "nord", "solarized-light"])
async def test_of_a_title_line_only_the_name_says_that_the_pane_has_the_keys(briefing: Briefing, theme: str) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(120, 40)) as pilot:
        await all_briefed(pilot, app)
        app.set_theme(theme)
        await pilot.press("3")
        await pilot.pause()
        drawn_as_focus = [
            segment.text
            for segment in app.reading_screen.events.render_line(0)
            if segment.style == app.palette.title_focus
        ]
        assert drawn_as_focus == [" 3 Events "]


@at_each_size
async def test_a_related_address_is_shown_whole_and_copied(briefing: Briefing, size: tuple[int, int]) -> None:
    url = "https://contoh.id/" + "sangat-panjang-" * 12 + "akhir"
    article = replace(briefing.article, links=(Link("Nelayan Merak", url),))
    app = app_on(replace(briefing, article=article, related=(RelatedStory("Nelayan Merak", url),)))
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        await pilot.press("4", "enter")
        await pilot.pause()
        assert app.clipboard == url
        assert url in "".join(line.strip() for line in lines(app))


@at_each_size
async def test_the_first_screen_looks_as_it_did(briefing: Briefing, other: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing, other)
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app, 2)
        kept = SNAPSHOTS / f"first-{size[0]}x{size[1]}.txt"
        shown = "\n".join(lines(app)) + "\n"
        if os.environ.get("BRIEFING_TUI_SNAPSHOTS") == "write":
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(shown, encoding="utf-8")
        assert shown == kept.read_text(encoding="utf-8")


HOSTILE = [
    "\x1b]0;x\x07",
    "\x9b31m",
    "a\u202eb",
    "[/b]",
    "[@click=app.quit]klik[/]",
    "\x1b[2J",
    "x" * 5000,
    "\r\n\t\x00",
]
HARM = re.compile("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")


@pytest.mark.slow
@pytest.mark.parametrize("text", HOSTILE, ids=repr)
async def test_nothing_in_a_story_steers_the_screen(briefing: Briefing, text: str) -> None:
    from briefing_tui.sources.article.known_fields import KnownFields
    from briefing_tui.sources.article.parser import parse_article

    raw = f"{text} Dermaga {text} dibuka di Merak pada Selasa, kata Hendarto {text} Wiguna."
    links = (Link(text, f"https://contoh.id/{text}"), Link(text))
    article = replace(parse_article(raw, source="x", known=KnownFields(title=text)), links=links)
    hostile_actor = replace(briefing.actors[0], name=text, roles=(text,), aliases=(text,), quotes=())
    actors = (hostile_actor, *briefing.actors[1:])
    events = tuple(replace(event, text=text, when=text) for event in briefing.events)
    related = (RelatedStory(text, f"https://contoh.id/{text}"), RelatedStory(text))
    app = app_on(replace(briefing, article=article, actors=actors, events=events, related=related, quotes=()))
    async with app.run_test(size=(80, 24)) as pilot:
        await all_briefed(pilot, app)
        keys = "2 d escape enter y escape 3 d escape y escape 4 y escape enter o escape s escape t escape p"
        for key in keys.split():
            await pilot.press(key)
            await pilot.pause()
            assert app.fault is None
        assert app.is_running
        assert not HARM.search(app.clipboard.replace("\n", " "))
