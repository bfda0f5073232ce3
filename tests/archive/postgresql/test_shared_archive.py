"""An archive on a server: several who write at once, a server that stops, is killed and comes back."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest

from briefing_tui.archive.location import open_archive
from briefing_tui.errors import ArchiveError
from tests.archive.stories import asked, fill, made_briefings, made_rows, titles

if TYPE_CHECKING:
    from briefing_tui.archive.model import StoryRows
    from briefing_tui.archive.store import Store
    from tests.postgresql_server import Server

pytestmark = pytest.mark.slow
WRITERS, STORIES = 3, 40


def many_rows(count: int) -> list[StoryRows]:
    """Different stories with the same actors: what writers get into one another's way by."""
    text = made_briefings()["dermaga"].article.text
    rows = []
    for number in range(count):
        cargo = " ".join(f"peti{number}huruf{place}" for place in range(60))
        rows.append(made_rows("dermaga", url=f"https://contoh.id/{number}", text=f"{text}\n\nMuatan: {cargo}."))
    return rows


def test_several_write_at_once_and_none_waits_for_ever(url: str) -> None:
    open_archive(url, create=True).close()
    rows = many_rows(STORIES)
    outcomes: list[str] = []

    def add(order: int) -> None:
        store = open_archive(url)
        for start in range(0, STORIES, 5):
            outcomes.extend(store.add_stories(rows[::order][start : start + 5]))
        store.close()

    writers = [threading.Thread(target=add, args=(order,)) for order in (1, -1, 1)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert outcomes.count("added") == STORIES
    assert outcomes.count("known") == (WRITERS - 1) * STORIES
    store = open_archive(url)
    assert store.summary().stories == STORIES
    assert store.check().faults == ()
    (actor,) = store.actors(asked("person:hendarto"))[:1]
    assert actor.stories == STORIES
    store.close()


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_what_was_added_is_there_after_the_server_came_back(how: str, url: str, server: Server) -> None:
    store = open_archive(url, create=True)
    assert store.add_stories([made_rows("gempa")]) == ("added",)
    getattr(server, how)()
    server.start()
    assert store.add_stories([made_rows("gempa"), made_rows("dermaga")]) == ("known", "added")
    assert titles(store, "") == ["gempa", "dermaga"]
    assert store.check().faults == ()
    store.close()


def test_what_could_not_be_added_leaves_no_half_of_it(url: str, server: Server) -> None:
    store = open_archive(url, create=True)
    store.add_stories([made_rows("gempa")])
    server.stop()
    with pytest.raises(ArchiveError) as raised:
        store.add_stories([made_rows("dermaga")])
    assert raised.value.message.id == "archive.failed"
    server.start()
    assert titles(store, "") == ["gempa"]
    assert store.add_stories([made_rows("dermaga")]) == ("added",)
    store.close()


def test_one_asks_while_another_writes(url: str) -> None:
    writing, asking = open_archive(url, create=True), open_archive(url)
    fill(writing)
    assert len(titles(asking, "")) == 5
    writing.remove(asked("gempa"))
    assert len(titles(asking, "")) == 3
    writing.close()
    asking.close()


def test_an_archive_that_is_not_there_is_not_made_by_asking(url: str) -> None:
    with pytest.raises(ArchiveError) as raised:
        open_archive(url)
    assert raised.value.message.id == "archive.none"


def test_an_archive_of_a_newer_version_is_left_alone(url: str) -> None:
    from briefing_tui.archive.postgresql.engine import PostgreSQLEngine

    open_archive(url, create=True).close()
    engine = PostgreSQLEngine(url)
    engine.run("UPDATE meta SET value = ? WHERE key = ?", ("99", "schema"))
    engine.close()
    with pytest.raises(ArchiveError) as raised:
        open_archive(url)
    assert raised.value.message.id == "archive.newer_schema"


def test_two_make_a_new_archive_at_once(url: str) -> None:
    made: list[Store] = []

    def make() -> None:
        made.append(open_archive(url, create=True))

    makers = [threading.Thread(target=make) for _ in range(3)]
    for maker in makers:
        maker.start()
    for maker in makers:
        maker.join()
    assert len(made) == 3
    for store in made:
        assert store.summary().stories == 0
        store.close()


@pytest.mark.parametrize(
    ("address", "message"),
    [
        ("postgresql://ana:rahasia@contoh.id/arsip", "archive.password"),
        ("postgresql:///arsip?password=rahasia", "archive.password"),
        ("mysql://contoh.id/arsip", "archive.scheme"),
    ],
)
def test_addresses_that_are_refused_show_no_password(address: str, message: str) -> None:
    with pytest.raises(ArchiveError) as raised:
        open_archive(address)
    assert raised.value.message.id == message
    assert "rahasia" not in str(raised.value)
