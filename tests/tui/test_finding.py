"""Searching in every list, marks on letters, searches recalled, and keys that say why they do nothing."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.tui.bindings import ACTIONS, SCOPES
from briefing_tui.tui.drawing.folding import fold, folded_with_offsets
from briefing_tui.tui.drawing.search import spans_of
from briefing_tui.tui.settings.keymap import Keymap
from briefing_tui.tui.widgets.matches import MatchesSheet, StoryWithMatches
from tests.tui.briefed_app import app_on, lines, screen_text
from tests.tui.keyboard import type_burst, until

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing
    from briefing_tui.tui.app import BriefingApp

FOLDED = [
    ("Presiden Erdoğan tiba", "erdogan", ["Erdoğan"]),
    ("Presiden Erdogan tiba", "erdoğan", ["Erdogan"]),
    ("ke São Paulo dan Sao  Paulo", "sao paulo", ["São Paulo", "Sao  Paulo"]),
    ("ke Sa\u0303o Paulo", "são paulo", ["Sa\u0303o Paulo"]),
    ("Kota Łódź", "lodz", ["Łódź"]),
    ("Großbritannien", "gross", ["Groß"]),
    ("Diyarbakır", "diyarbakir", ["Diyarbakır"]),
    ("hari Jum’at", "jum'at", ["Jum’at"]),
    ("Erdoğan dan erdoğan", "Erdogan", ["Erdoğan"]),
    ("tiada apa-apa", "ada apa", ["ada apa"]),
]


@pytest.mark.parametrize(("text", "needle", "matches"), FOLDED)
def test_marks_on_letters_count_on_neither_side(text: str, needle: str, matches: list[str]) -> None:
    assert [text[start:end] for start, end in spans_of(text, needle)] == matches


@given(st.text())
def test_folding_keeps_each_place(text: str) -> None:
    folded, offsets = folded_with_offsets(text)
    assert folded == fold(text)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(offsets) == len(folded) + 1
        assert list(offsets) == sorted(offsets)
        assert offsets[-1] == len(text)


@pytest.fixture
def app(briefing: Briefing) -> BriefingApp:
    """The app on thirty stories; the title of each third one names a ship."""
    made = []
    for number in range(30):
        title = f"{'Kapal' if number % 3 == 0 else 'Dermaga'} ke-{number} di Çeşme"
        article = replace(briefing.article, id=f"s{number}", source=f"{number}.txt", title=title, url=None)
        actors = tuple(
            replace(actor, id=f"{actor.id}-{number}", name=f"{actor.name} {number}", quotes=())
            for actor in briefing.actors
        )
        made.append(replace(briefing, article=article, actors=actors, quotes=(), events=briefing.events, related=()))
    return app_on(*made)


def footer(app: BriefingApp) -> str:
    return app.reading_screen.footer.message


@pytest.mark.parametrize(("view", "needle", "count"), [("?", "pane", 4)])
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_a_search_goes_through_the_list_that_lies_over_the_panes(
    app: BriefingApp, view: str, needle: str, count: int, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, view)
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.sheet.items)
        type_burst(app, f"/{needle}")
        await until(pilot, lambda: app.reading_screen.prompt_line and app.reading_screen.prompt_line.value == needle)
        sheet = app.reading_screen.sheet
        assert sheet
        matching = sheet.matching()
        assert len(matching) >= min(count, 4)
        assert sheet.at in matching
        type_burst(app, "\r")
        await until(pilot, lambda: app.reading_screen.prompt_line is None)
        seen = [sheet.at]
        for _ in range(len(matching)):
            type_burst(app, "n")
            await pilot.pause()
            seen.append(sheet.at)
        assert seen[0] == seen[-1]
        assert set(seen) == set(matching)
        type_burst(app, "N")
        await until(pilot, lambda: sheet.at == seen[-2])
        assert footer(app).startswith(f"/{needle} ")


@pytest.mark.parametrize("view", ["s", "t", "p", "D", "M"])
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_a_search_from_a_view_goes_through_all_stories(
    app: BriefingApp, view: str, size: tuple[int, int]
) -> None:
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, f"{view}/kapal ke\r")
        await until(pilot, lambda: app.reading_screen.scope == "matches")
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, MatchesSheet)
        stories = [item for item in sheet.items if isinstance(item, StoryWithMatches)]
        assert [story.story for story in stories] == list(range(0, 30, 3))
        assert {len(story.matches) for story in stories} == {1}
        await pilot.pause()
        assert "10 matches in 10 stories" in "\n".join(lines(app))
        type_burst(app, "jj\r")
        await until(pilot, lambda: app.reading_screen.sheet is None)
        assert app.dossier.current == 3
        type_burst(app, "\x7f")
        await until(pilot, lambda: app.reading_screen.scope == "matches")
        assert sheet.at == 2


async def test_in_the_list_of_matches_n_counts_those_that_its_title_counts(briefing: Briefing) -> None:
    text = "Kapal Sinar berlabuh di Merak. " * 5
    made = [
        replace(briefing, article=replace(briefing.article, id=f"s{n}", source=f"{n}.txt", title=title, text=text),
                actors=(), quotes=(), events=(), related=())
        for n, title in enumerate(("Kapal Sinar berlabuh", "Dermaga sepi"))
    ]  # fmt: skip
    app = app_on(*made)
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 2)
        type_burst(app, "s/kapal\r")
        await until(pilot, lambda: app.reading_screen.scope == "matches")
        await until(pilot, lambda: "11 matches in 2 stories" in "\n".join(lines(app)))
        for place in (1, 2, 3, 7, 8, 9, 1):  # Three rows of each story, the title's the first.
            type_burst(app, "n")
            await until(pilot, lambda place=place: footer(app) == f"/kapal {place}/11")  # type: ignore[misc]
        type_burst(app, "/sepi\r")
        await until(pilot, lambda: "1 match in 1 story" in "\n".join(lines(app)))


async def test_a_filter_that_passes_nothing_says_so_in_every_pane(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        type_burst(app, "fxyzxyz")
        await until(pilot, lambda: not app.reading_screen.events.items and app.reading_screen.prompt_line)
        await pilot.pause()
        assert "2: 0/" in lines(app)[-1]
        assert "  3: 0/" in lines(app)[-1]
        assert "\n".join(lines(app)).count("(none matches)") == 2  # There are no related stories.


async def test_the_list_of_matches_keeps_the_searched_word_in_its_title(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, "s/kapal ke\r")
        await until(pilot, lambda: app.reading_screen.scope == "matches")
        sheet = app.reading_screen.sheet
        assert sheet
        await until(pilot, lambda: sheet.needle and sheet.items)
        sheet.set_needle("")  # What Esc does, where no message is to be closed first.
        assert "/kapal ke 10 matches" in "".join(text for text, _ in sheet.title_parts())


async def test_a_match_of_all_stories_leads_on_through_all_of_them(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, "s/hendarto\r")
        await until(pilot, lambda: app.reading_screen.scope == "matches")
        sheet = app.reading_screen.sheet
        assert isinstance(sheet, MatchesSheet)
        assert {len(item.matches) for item in sheet.items if isinstance(item, StoryWithMatches)} == {2}
        type_burst(app, "jj\r")
        await until(pilot, lambda: app.view.search_hits and app.view.search_hits.index == 1)
        assert app.dossier.current == 0
        # Behind the two in the text stands the actor in the list; then comes the next story.
        seen = [(0, "article")]
        for _ in range(4):
            before = len(seen)
            type_burst(app, "n")
            await until(pilot, lambda before=before: footer(app) and before)  # type: ignore[misc]
            seen.append((app.dossier.current, app.reading_screen.focused_pane))
        assert (1, "article") in seen
        await until(pilot, lambda: app.dossier.current == 1)
        type_burst(app, "N")
        await until(pilot, lambda: app.dossier.current == 0)


async def test_what_is_not_in_this_story_is_said_to_be_in_others(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, "/dermaga ke-1 di\r")
        await until(pilot, lambda: "In 1 other story" in footer(app))
        type_burst(app, "n")
        await until(pilot, lambda: app.dossier.current == 1)
        type_burst(app, "/tiada sama sekali\r")
        await until(pilot, lambda: footer(app) == "Not found: tiada sama sekali")


async def test_a_search_given_up_in_a_list_leads_back(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, "sjj/kapal\x1b")
        await until(pilot, lambda: app.reading_screen.sheet and app.reading_screen.prompt_line is None)
        sheet = app.reading_screen.sheet
        assert sheet
        assert (sheet.at, sheet.needle) == (2, "")


async def test_filters_know_no_accents(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, "sfcesme 29\r")
        await until(pilot, lambda: app.reading_screen.sheet and len(app.reading_screen.sheet.items) == 1)


async def test_up_recalls_earlier_searches_and_down_what_was_being_typed(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.view.briefing)
        type_burst(app, "/merak\r/hendarto\r/ka")
        await until(pilot, lambda: app.reading_screen.prompt_line and app.reading_screen.prompt_line.value == "ka")
        recalled = []
        for key in ("up", "up", "up", "down", "down", "down"):
            await pilot.press(key)
            assert app.reading_screen.prompt_line
            recalled.append(app.reading_screen.prompt_line.value)
        assert recalled == ["hendarto", "merak", "merak", "hendarto", "ka", "ka"]


KEYS = sorted({key for action in ACTIONS for key in action.keys if len(key) == 1} | set("xXuUvVwW09%&"))
OPENED = {
    "article": "1", "actors": "2", "events": "3", "related": "4", "detail": "2d", "stories": "s", "timeline": "t",
    "people": "p", "archive": "A", "help": "?", "digest": "D", "marks": "M", "matches": "s/merak\r", "about": "sd",
    "comparison": "sgvjv",
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("scope", [scope for scope in SCOPES if scope != "chooser"])
async def test_no_key_is_silently_dead(app: BriefingApp, scope: str) -> None:
    keymap = Keymap()
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, OPENED[scope])
        await until(pilot, lambda: app.reading_screen.scope == scope)
        if scope == "archive":  # There is none here, which is said in the place of its rows.
            await until(pilot, lambda: "no archive here yet" in screen_text(app))
        for key in KEYS:
            if keymap.action(scope, key) is None:  # type: ignore[arg-type]
                type_burst(app, key)
                await until(pilot, lambda: footer(app))
                assert footer(app).startswith(f"{key} "), (key, footer(app))


ENDS = [
    ("1G", "j"),
    ("1G", " "),
    ("1", "k"),
    ("1", "b"),
    ("1", "g"),
    ("2", "k"),
    ("2G", "j"),
    ("2G", "G"),
    ("4", "j"),
    ("s", "k"),
    ("1", "1"),
    ("4", "\r"),
    ("1", "\x1b"),
    ("1", "n"),
]


@pytest.mark.parametrize(("before", "key"), ENDS)
async def test_a_key_that_finds_nothing_to_do_says_so(app: BriefingApp, before: str, key: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, before)
        await pilot.pause()
        type_burst(app, key)
        await until(pilot, lambda: footer(app))


async def test_the_footer_offers_the_next_match_only_where_there_is_one(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 24)) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        assert "next" not in [label for _, label in app.reading_screen.footer.hints]
        type_burst(app, "/merak\r")
        await until(pilot, lambda: "next" in [label for _, label in app.reading_screen.footer.hints])
        type_burst(app, "\x1b")
        await until(pilot, lambda: "next" not in [label for _, label in app.reading_screen.footer.hints])


@pytest.mark.parametrize("keys", ["/wiguna\r", "2\r"], ids=["search", "mentions of an actor"])
@pytest.mark.parametrize("size", [(120, 40), (60, 20)], ids=str)
async def test_the_sentence_of_a_match_is_the_one_that_keys_act_on(keys: str, size: tuple[int, int]) -> None:
    """`y`, `m` and the title line are of the sentence under the cursor: it goes with the match."""
    names = ["Hendarto Wiguna membuka dermaga.", "Warga menunggu kapal.", "Wiguna pulang. Kapal itu tiba, kata Wiguna."]
    text = "\n\n".join(names + ["Nelayan melaut sejak pagi."] * 12 + ["Esok Wiguna ke Merak."])
    article = Article(id="a", source="a.txt", title="Dermaga dibuka", text=text, published="2024-09-10")
    app = app_on(brief(article))
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.view.briefing)
        type_burst(app, keys)
        await until(pilot, lambda: app.view.search_hits and footer(app))
        pane, hits = app.reading_screen.article, app.view.search_hits
        assert hits
        in_text = [hit for hit in hits.hits if hit.item is None]
        assert len(in_text) == 4
        for hit in in_text:
            await until(pilot, partial(lambda start: hits.hits[hits.index].start == start, hit.start))
            cursor = pane.cursor_sentence()
            assert cursor
            assert cursor.start <= hit.start < cursor.end
            type_burst(app, "n")


@pytest.mark.parametrize(
    ("size", "zoom", "pane"), [((60, 20), "", "article"), ((120, 40), "z", "article"), ((120, 40), "", "actors")]
)
async def test_the_next_mention_is_shown_where_the_list_fills_the_screen(
    app: BriefingApp, size: tuple[int, int], zoom: str, pane: str
) -> None:
    async with app.run_test(size=size) as pilot:
        await until(pilot, lambda: app.dossier.briefed == 30)
        type_burst(app, f"2{zoom}\r")
        await until(pilot, lambda: app.view.search_hits)
        assert app.reading_screen.focused_pane == "actors"  # Enter once more is for its detail.
        type_burst(app, "n")
        await until(pilot, lambda: app.reading_screen.focused_pane == pane)
        assert app.view.search_hits
        assert app.view.search_hits.index == 1 % len(app.view.search_hits.hits)
