"""The engine on a real server: words and phrases, turns of writers, a server that goes and comes back."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.archive.postgresql.engine import PostgreSQLEngine
from briefing_tui.archive.postgresql.opening import open_postgresql
from briefing_tui.archive.sql.engine import Condition, IndexedText, PhraseGroup
from briefing_tui.archive.sql.schema import migrate
from briefing_tui.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tests.postgresql_server import Server

pytestmark = pytest.mark.slow
WORD = st.sampled_from(["rudal", "rudalnya", "korea", "uji", "2023", "é", "菜"])
WORDS = st.lists(WORD, max_size=6).map(" ".join)


@pytest.fixture
def engine(url: str) -> Iterator[PostgreSQLEngine]:
    opened = PostgreSQLEngine(url)
    with opened.writing():
        migrate(opened, 0)
    yield opened
    opened.close()


def has_phrase(text: str, phrase: str, *, prefix: bool) -> bool:
    found = f" {text} ".find(f" {phrase}" if prefix else f" {phrase} ")
    return found >= 0


def stories_of(engine: PostgreSQLEngine, group: PhraseGroup) -> Condition:
    query = engine.phrase_query([group])
    sql, values = query.condition
    return Condition(f"SELECT {query.key} FROM {query.table} WHERE {sql} ORDER BY {query.rank}, {query.key}", values)


@given(
    texts=st.lists(st.tuples(WORDS, WORDS), min_size=1, max_size=5),
    phrase=st.lists(WORD, min_size=1, max_size=3),
    prefix=st.booleans(),
    in_title=st.booleans(),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=60)
def test_phrases_are_found_where_they_stand(
    texts: list[tuple[str, str]], phrase: list[str], prefix: bool, in_title: bool, engine: PostgreSQLEngine
) -> None:
    engine.run("DELETE FROM words")
    wanted = " ".join(phrase)
    with engine.writing():
        engine.index_words(IndexedText(number, *text) for number, text in enumerate(texts))
    group = PhraseGroup(() if prefix else (wanted,), (wanted,) if prefix else (), in_title)
    found = {story for (story,) in engine.rows(*stories_of(engine, group))}
    assert found == {
        number
        for number, (title, text) in enumerate(texts)
        if has_phrase(title, wanted, prefix=prefix) or (not in_title and has_phrase(text, wanted, prefix=prefix))
    }


def test_what_is_forgotten_is_not_found(engine: PostgreSQLEngine) -> None:
    texts = [IndexedText(1, "uji rudal", "korea"), IndexedText(2, "rudal", "")]
    with engine.writing():
        engine.index_words(texts)
        engine.forget_words(texts[:1])
    assert engine.rows(*stories_of(engine, PhraseGroup(("rudal",)))) == [(2,)]
    assert engine.words_between("r", "s") == ["rudal"]


def test_of_two_rows_with_one_key_the_first_stays(engine: PostgreSQLEngine) -> None:
    engine.insert("saved", ("name", "query"), [("a", "1"), ("b", "2")])
    engine.insert("saved", ("name", "query"), [("b", "3"), ("c", "4")])
    assert engine.rows("SELECT name, query FROM saved ORDER BY name") == [("a", "1"), ("b", "2"), ("c", "4")]


def test_a_transaction_that_fails_leaves_nothing(engine: PostgreSQLEngine) -> None:
    def fail() -> None:
        with engine.writing():
            engine.insert("saved", ("name", "query"), [("a", "1")])
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    assert engine.rows("SELECT * FROM saved") == []


def test_writers_take_turns_and_numbers_are_nobody_elses(engine: PostgreSQLEngine, url: str) -> None:
    """Two rows touched in opposite order: without turns, these would wait for each other."""
    engine.insert("saved", ("name", "query"), [("a", "0"), ("b", "0")])
    numbers: list[int] = []

    def write(names: str) -> None:
        own = PostgreSQLEngine(url)
        for _ in range(20):
            with own.writing():
                numbers.extend(range(first := own.next_numbers("story", 3), first + 3))
                for name in names:
                    own.run("UPDATE saved SET query = query || 'x' WHERE name = ?", (name,))
        own.close()

    writers = [threading.Thread(target=write, args=(names,)) for names in ("ab", "ba", "ab")]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert sorted(numbers) == list(range(1, 181))
    assert engine.rows("SELECT length(query) FROM saved ORDER BY name") == [(61,), (61,)]


def test_a_reading_sees_one_state(engine: PostgreSQLEngine, url: str) -> None:
    other = PostgreSQLEngine(url)
    with engine.reading():
        assert engine.rows("SELECT * FROM saved") == []
        other.insert("saved", ("name", "query"), [("a", "1")])
        assert engine.rows("SELECT * FROM saved") == []
    assert engine.rows("SELECT * FROM saved") == [("a", "1")]
    other.close()


@pytest.mark.parametrize("how", ["stop", "kill"])
def test_a_server_that_comes_back_is_used_again_with_all_that_was_committed(
    how: str, engine: PostgreSQLEngine, server: Server
) -> None:
    engine.insert("saved", ("name", "query"), [("a", "1")])
    getattr(server, how)()
    server.start()
    engine.insert("saved", ("name", "query"), [("b", "2")])
    assert engine.rows("SELECT name FROM saved ORDER BY name") == [("a",), ("b",)]


def test_a_server_that_is_away_is_one_clear_fault(engine: PostgreSQLEngine, server: Server) -> None:
    server.stop()
    with pytest.raises(ArchiveError) as raised:
        engine.rows("SELECT 1")
    server.start()
    assert raised.value.message.id == "archive.failed"
    assert "\n" not in str(raised.value.message)


def test_a_query_can_be_stopped(engine: PostgreSQLEngine) -> None:
    raised: list[ArchiveError] = []

    def wait() -> None:
        try:
            engine.rows("SELECT pg_sleep(60)")
        except ArchiveError as fault:
            raised.append(fault)

    waiting = threading.Thread(target=wait)
    waiting.start()
    while waiting.is_alive():
        engine.interrupt()
        waiting.join(0.05)
    assert [fault.message.id for fault in raised] == ["archive.interrupted"]


def test_without_the_driver_a_line_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "briefing_tui.archive.postgresql.engine")
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(ArchiveError) as raised:
        open_postgresql("postgresql:///arsip")
    assert raised.value.message.id == "postgresql.not_installed"


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("postgresql://ana:rahasia@db.example:5433/arsip", "postgresql://db.example:5433/arsip"),
        (
            "postgresql:///arsip?host=/var/run/postgresql&password=rahasia",
            "postgresql:///arsip?host=/var/run/postgresql",
        ),
    ],
)
def test_no_password_is_shown(url: str, shown: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(PostgreSQLEngine, "_connect", lambda _self: None)
    assert PostgreSQLEngine(url).name == shown
