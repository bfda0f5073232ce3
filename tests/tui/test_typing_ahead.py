"""Keys typed faster than the app acts on them: each goes, in order, to whoever has the keys at its turn."""

from __future__ import annotations

import asyncio
import threading
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article, Briefing, Link
from briefing_tui.tui.app import BriefingApp
from briefing_tui.tui.background.workers import SourceReader
from briefing_tui.tui.request import AppRequest
from briefing_tui.tui.screens.prompt_listener import PromptListener
from briefing_tui.tui.settings.config import Config
from briefing_tui.tui.settings.reading_positions import ReadingPositions
from tests.tui.keyboard import paste, type_burst, until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from textual.pilot import Pilot

    from briefing_tui.sources.stream import SourceItem


def stories(briefing: Briefing, count: int) -> list[Briefing]:
    """So many stories of one kind; the first leads to the last."""
    made = []
    for number in range(count):
        article = replace(
            briefing.article, id=f"kapal-{number}", source=f"{number}.txt", title=f"Kapal ke-{number} bersandar", url=None,
            links=(Link(f"Kapal ke-{count - 1} bersandar"),),
        )  # fmt: skip
        made.append(replace(briefing, article=article, related=()))
    return made


class WholeReader(SourceReader):
    """Hands over what was read once all is: a busy machine must not choose among which stories the keys act."""

    def take(self) -> list[SourceItem]:
        return [] if self.busy else super().take()


class Gate:
    """An app whose reading and briefing go on when they are told to."""

    def __init__(self, briefings: list[Briefing]) -> None:
        self.read, self.briefed = threading.Event(), threading.Event()
        by_id = {briefing.article.id: briefing for briefing in briefings}

        def reading(_: object) -> Iterator[Article]:
            self.read.wait(60)
            yield from (briefing.article for briefing in briefings)

        def brief(article: Article) -> Briefing:
            self.briefed.wait(60)
            return by_id[article.id]

        reader = WholeReader(reading)
        reader.read(("x",))
        request = AppRequest(("x",), language="en", language_given=True)
        self.app = BriefingApp(request, Config(start="story"), reader, brief, ReadingPositions(None))

    def open(self) -> None:
        self.read.set()
        self.briefed.set()


async def settled(pilot: Pilot[int], app: BriefingApp) -> None:
    await until(pilot, lambda: app.view.briefing)


def needle_and_hit(app: BriefingApp) -> object:
    hits = app.view.search_hits
    return hits.title if hits else None


SESSIONS: list[tuple[str, Callable[[BriefingApp], object], object]] = [
    ("/hendarto", lambda app: app.reading_screen.prompt_line and app.reading_screen.prompt_line.value, "hendarto"),
    ("/hendarto\r", needle_and_hit, "/hendarto"),
    ("/quest\x7f\x7f\x7f\x7f\x7fmerak\rn", needle_and_hit, "/merak"),
    ("2\r", lambda app: app.view.highlighted_actor, "hendarto-wiguna"),
    ("2\rd", lambda app: app.reading_screen.focused_pane, "detail"),
    ("3j\r", lambda app: app.reading_screen.article.selected_sentence is not None, True),
    ("4\r", lambda app: app.dossier.story and app.dossier.story.article.title, "Kapal ke-2 bersandar"),
    ("sG\r", lambda app: app.dossier.current, 2),
    ("s j\r", lambda app: app.dossier.current, 2),
    (">>\x7f", lambda app: app.dossier.current, 1),
    (":help\r", lambda app: type(app.reading_screen.sheet).__name__, "HelpSheet"),
    ("fmerak\r2", lambda app: [actor.name for actor in app.reading_screen.actors.items], ["Merak"]),
    ("Tnord\r", lambda app: app.theme, "nord"),
    ("ejsonl\r", lambda app: app.reading_screen.prompt_line is not None, True),
    ("sq", lambda app: app.return_code, 0),
    ("q/merak\r", lambda app: app.return_code, 0),
    ("q3m", lambda app: (app.return_code, dict(app.marks.notes)), (0, {})),
]
NAMES = [session[0].encode("unicode_escape").decode() for session in SESSIONS]


@pytest.mark.parametrize("session", SESSIONS, ids=NAMES)
async def test_a_burst_is_acted_on_key_by_key(
    briefing: Briefing, session: tuple[str, Callable[[BriefingApp], object], object]
) -> None:
    keys, seen, expected = session
    gate = Gate(stories(briefing, 3))
    gate.open()
    async with gate.app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: gate.app.dossier.briefed == 3)
        type_burst(gate.app, keys)
        await until(pilot, lambda: seen(gate.app) == expected)


@pytest.mark.parametrize("session", SESSIONS, ids=NAMES)
async def test_keys_typed_before_anything_is_read_are_kept_and_played(
    briefing: Briefing, session: tuple[str, Callable[[BriefingApp], object], object]
) -> None:
    keys, seen, expected = session
    gate = Gate(stories(briefing, 3))
    async with gate.app.run_test(size=(80, 24)) as pilot:
        type_burst(gate.app, keys)
        await pilot.pause(0.1)
        gate.open()
        await until(pilot, lambda: seen(gate.app) == expected)


async def test_what_is_being_opened_as_a_signal_ends_the_session_costs_nothing(briefing: Briefing) -> None:
    gate = Gate(stories(briefing, 3))
    gate.open()
    app = gate.app

    acted = asyncio.Event()

    async def open_notice() -> None:
        app._end_by_signal(15)
        acted.set()
        await app.reading_screen.show_notice("Disalin", "Kapal ke-1 bersandar")

    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, app)
        app.reading_screen.call_later(open_notice)
        await acted.wait()
    assert (app.return_value, app.fault) == (128 + 15, None)


@pytest.mark.slow
@pytest.mark.parametrize("session", SESSIONS[:6], ids=NAMES[:6])
async def test_among_five_hundred_stories_too(
    briefing: Briefing, session: tuple[str, Callable[[BriefingApp], object], object]
) -> None:
    keys, seen, expected = session
    gate = Gate(stories(briefing, 500))
    gate.open()
    async with gate.app.run_test(size=(80, 24)) as pilot:
        type_burst(gate.app, keys)
        await until(pilot, lambda: seen(gate.app) == expected)


async def test_a_search_typed_before_the_briefing_goes_through_the_lists_once_they_are_there(
    briefing: Briefing,
) -> None:
    gate = Gate(stories(briefing, 1))
    gate.read.set()
    app = gate.app
    async with app.run_test(size=(80, 24)) as pilot:
        await until(pilot, lambda: app.view.story)
        type_burst(app, "/perhubungan\r")
        await until(pilot, lambda: app.view.search_hits)
        gate.briefed.set()
        await until(
            pilot, lambda: app.view.search_hits and {hit.pane for hit in app.view.search_hits.hits} > {"article"}
        )


async def test_pasted_text_takes_its_turn_behind_the_key_that_opens_the_line(briefing: Briefing) -> None:
    gate = Gate(stories(briefing, 1))
    gate.open()
    app = gate.app
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, app)
        type_burst(app, "/")
        paste(app, "hendarto\nwiguna")
        type_burst(app, "\r")
        await until(pilot, lambda: needle_and_hit(app) == "/hendarto wiguna")
        assert app.reading_screen.prompt_line is None


async def test_the_overwriting_of_a_file_is_asked_in_the_same_burst(
    briefing: Briefing, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.csv").write_text("lama", encoding="utf-8")
    gate = Gate(stories(briefing, 1))
    gate.open()
    async with gate.app.run_test(size=(80, 24)) as pilot:
        await settled(pilot, gate.app)
        type_burst(gate.app, "ecsv\r")
        await until(pilot, lambda: gate.app.reading_screen.prompt_line)
        prompt_line = gate.app.reading_screen.prompt_line
        assert prompt_line
        type_burst(gate.app, "\x7f" * len(prompt_line.value) + "a.csv\ryes\r")
        await until(pilot, lambda: (tmp_path / "a.csv").read_text("utf-8").startswith("from,to"))


async def test_leaving_is_not_held_up_by_keys_that_wait_for_a_story(briefing: Briefing) -> None:
    gate = Gate(stories(briefing, 1))
    app = gate.app
    async with app.run_test(size=(80, 24)) as pilot:
        type_burst(app, "jjq")
        await until(pilot, lambda: app.return_code == 0)
    gate.open()


async def test_a_line_is_told_once_the_keys_that_came_with_it_are_typed() -> None:
    later: list[Callable[[], None]] = []
    told: list[str | None] = []
    listener = PromptListener(told.append, told.append, later.append)
    for line in ("k", "ka", "kap"):
        listener.typed(line)
    assert (told, len(later)) == ([], 1)
    later.pop()()
    assert told == ["kap"]
    listener.typed("kapa")
    listener.typed("kapal")
    # Enter came with them: what is searched is the whole line, and what was to be told later is told no more.
    listener.tell()
    await listener.answer("kapal")
    later.pop()()
    assert told == ["kap", "kapal", "kapal"]
    listener.typed("kapal ")
    await listener.answer(None)
    later.pop()()
    assert told[3:] == [None]
