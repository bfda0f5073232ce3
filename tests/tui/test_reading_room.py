"""The reading room under the keys of a reader: the joins between panes, at three sizes, in both languages."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import date

import pytest

from briefing_tui.briefing import Article, Briefing, Language, Link, RelatedStory
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.tui.briefed_app import IN_ENGLISH, app_on, at_each_size, lines, screen_text, story_shown
from tests.tui.keyboard import until


@pytest.fixture
def second(briefing: Briefing) -> Briefing:
    article = replace(briefing.article, id="dermaga-lama", source="lama.txt", title="Dermaga lama ditutup", url=None)
    return replace(briefing, article=article, related=())


@at_each_size
async def test_the_first_screen_shows_title_outlet_day_and_text(briefing: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        text = screen_text(app)
        assert "Dermaga [baru] *Merak*" in text
        assert "Menteri Perhubungan Hendarto" in text
        assert "Contoh" in text


@at_each_size
async def test_every_pane_is_reached_by_its_number_and_by_tab(briefing: Briefing, size: tuple[int, int]) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        seen = []
        for number in "1234":
            await pilot.press(number)
            await pilot.pause()
            seen.append(app.focused)
        assert len({id(pane) for pane in seen}) == 4
        await pilot.press("1", "tab")
        assert app.focused is not seen[0]
        await pilot.press("shift+tab")
        assert app.focused is seen[0]


@pytest.mark.parametrize("size", [(40, 12), (30, 8)])
async def test_on_the_narrowest_screen_every_tab_and_the_way_out_are_in_sight(
    briefing: Briefing, size: tuple[int, int]
) -> None:
    app = app_on(briefing)
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        await pilot.press("3")
        lines = screen_text(app).splitlines()
        assert [word[0] for word in lines[1].split() if word[0].isdigit()] == ["1", "2", "3", "4"]
        assert "3 Events" in lines[1]
        assert "q quit" in lines[-1]


async def test_enter_on_an_actor_lights_its_mentions_and_n_walks_them(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(120, 40)) as pilot:
        await story_shown(pilot, app)
        await pilot.press("2", "enter")
        await pilot.pause()
        assert "1/2" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert "2/2" in screen_text(app)
        await pilot.press("N")
        await pilot.pause()
        assert "1/2" in screen_text(app)


async def test_enter_on_an_event_brings_its_sentence(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await story_shown(pilot, app)
        await pilot.press("3", "j", "enter")
        await pilot.pause()
        assert "2024-10-02" in screen_text(app).splitlines()[-1]


@at_each_size
@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("en", None, "give it with --date)"),
        ("id", None, "beri dengan --date)"),
        ("en", date(2024, 9, 10), "(no dated events)"),
    ],
)
async def test_a_story_without_any_day_says_how_to_give_it(
    briefing: Briefing, size: tuple[int, int], language: Language, day: date | None, words: str
) -> None:
    app = app_on(
        replace(briefing, events=(), reference_date=replace(briefing.reference_date, value=day)),
        request=replace(IN_ENGLISH, language=language),
    )
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        await pilot.press("3")
        await pilot.pause()
        assert words in screen_text(app)


async def test_enter_on_a_related_story_opens_it_and_backspace_goes_back(briefing: Briefing, second: Briefing) -> None:
    leading = replace(briefing, article=replace(briefing.article, links=(Link(second.article.title),)))
    app = app_on(leading, second)
    async with app.run_test(size=(80, 24)) as pilot:
        await story_shown(pilot, app)
        await pilot.press("4", "enter")
        await story_shown(pilot, app)
        assert app.view.briefing is not None
        assert app.view.briefing.article.id == "dermaga-lama"
        await pilot.press("backspace")
        await story_shown(pilot, app)
        assert app.view.briefing.article.id == "dermaga-baru"


async def test_no_line_of_the_article_is_called_the_end_before_it_is(briefing: Briefing) -> None:
    text = "\n\n".join(f"Kapal ke-{n} bersandar." for n in range(60))
    authors = ("Ani", "Budi")
    app = app_on(replace(briefing, article=replace(briefing.article, text=text, authors=authors), events=(), actors=()))
    async with app.run_test(size=(120, 40)) as pilot:
        await story_shown(pilot, app)
        for _ in range(6):
            await pilot.press("j")
            assert "the end" not in screen_text(app)
        await pilot.press("G", "j")
        assert "This is the end" in screen_text(app)


async def test_the_sentence_before_the_first_is_none_and_that_is_said(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await story_shown(pilot, app)
        await pilot.press("h")
        await pilot.pause()
        assert "This is the beginning" in lines(app)[-1]
        assert app.reading_screen.article.selected_sentence is None


async def test_search_counts_and_steps(briefing: Briefing) -> None:
    app = app_on(briefing)
    async with app.run_test(size=(80, 24)) as pilot:
        await story_shown(pilot, app)
        await pilot.press("slash", *"hendarto", "enter")
        await pilot.pause()
        assert "/" in screen_text(app).splitlines()[-1]


@pytest.mark.parametrize("language", ["id", "en"])
@at_each_size
async def test_help_is_there_in_both_languages(briefing: Briefing, size: tuple[int, int], language: Language) -> None:
    app = app_on(briefing, request=replace(IN_ENGLISH, language=language))
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        await pilot.press("question_mark")
        await pilot.pause()
        assert {"id": "Bantuan", "en": "Help"}[language] in screen_text(app)
        await pilot.press("escape", "q")
    assert app.return_code == 0


@at_each_size
async def test_resizing_keeps_the_place_in_the_text(briefing: Briefing, size: tuple[int, int]) -> None:
    long = "\n\n".join(f"Kalimat ke-{n} tentang dermaga baru di Merak dibaca warga." for n in range(200))
    told = Briefing(replace(briefing.article, text=long), briefing.reference_date)
    app = app_on(told)
    async with app.run_test(size=size) as pilot:
        await story_shown(pilot, app)
        await pilot.press(*["space"] * 5)
        before = app.reading_screen.article.offset_at_top
        assert before > 0
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await pilot.resize_terminal(*size)
        await pilot.pause()
        assert abs(app.reading_screen.article.offset_at_top - before) < 200


HOSTILE = ["[/b] x", "[@click=app.quit]klik[/]", "[link=file:///etc/passwd]x", "]0;x", "x" * 5000]


@pytest.mark.parametrize("text", HOSTILE)
async def test_markup_in_a_story_is_text(briefing: Briefing, text: str) -> None:
    actors = (replace(briefing.actors[0], name=text, roles=(text,), aliases=(text,)), *briefing.actors[1:])
    events = tuple(replace(event, text=text, when=text) for event in briefing.events)
    related = (RelatedStory(text, "https://contoh.id/x"),)
    article = replace(briefing.article, title=text, outlet=text)
    app = app_on(replace(briefing, article=article, actors=actors, events=events, related=related))
    async with app.run_test(size=(80, 24)) as pilot:
        await story_shown(pilot, app)
        for key in (
            "2",
            "d",
            "escape",
            "enter",
            "3",
            "d",
            "escape",
            "4",
            "enter",
            "escape",
            "y",
            "escape",
            "s",
            "escape",
        ):
            await pilot.press(key)
        await pilot.pause()
        assert text[:6] in screen_text(app)


async def test_an_article_is_readable_before_it_is_briefed(article: Article) -> None:
    reader = SourceReader(lambda _: iter([article]))
    reader.read(("x",))
    reader.wait_for_first(60)
    seen = threading.Event()

    def not_before_it_is_seen(_: Article) -> Briefing:
        seen.wait(60)
        raise RuntimeError("not in time")

    app = BriefingApp(
        AppRequest(("x",), language="en"), Config(start="story"), reader, not_before_it_is_seen, ReadingPositions(None)
    )
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: "Menteri Perhubungan Hendarto" in screen_text(app))
        shown = screen_text(app)
        seen.set()
    assert "Menteri Perhubungan Hendarto" in shown
