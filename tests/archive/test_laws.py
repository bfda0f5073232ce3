"""Laws that hold of any query and any story."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.archive.exchange import read_exported
from briefing_tui.archive.formats.jsonl import as_object
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.location import open_archive
from briefing_tui.archive.model import StoryCopy, StoryKey
from briefing_tui.archive.packing import packed, unpacked
from briefing_tui.archive.query.fields import BY_NAME
from briefing_tui.archive.query.folding import folded_name, folded_words
from briefing_tui.archive.sql.adding import bytes_of_sketch, sketch_of_bytes
from briefing_tui.briefing import Actor, ActorKind, Article, Briefing, Event, ReferenceDate
from briefing_tui.errors import UsageError
from briefing_tui.sanitize import sanitize_fields
from tests.archive.stories import ADDED, asked, fill

if TYPE_CHECKING:
    from briefing_tui.archive.store import Store

_PIECES = st.sampled_from(
    ["gempa", "mengirimkan", '"dermaga baru"', "derma*", "hendarto", '"Hendarto Wiguna"', "2024-09", "..2024-10", "7d",
     "antara", "(", ")", " OR ", " -", " ", " ", " ", '"', "*", "'", "%", "?", "{id}", "\\", ";", "NULL", "é", "菜", "0"]
    + [f"{name}:" for name in BY_NAME]
)  # fmt: skip
QUERIES = st.one_of(st.text(max_size=40), st.lists(_PIECES, max_size=12).map("".join))
DAYS = st.dates(date(1, 1, 1), date(9999, 12, 31))
NAMES = st.text(min_size=1, max_size=20)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Store:
    store = open_archive(str(tmp_path_factory.mktemp("arsip") / "arsip.db"), create=True)
    fill(store)
    return store


@pytest.mark.slow
@given(text=QUERIES)
@settings(max_examples=250)
def test_any_query_is_answered_or_refused_in_a_line(filled: Store, text: str) -> None:
    try:
        query = asked(text, {"laut": "dermaga"})
    except UsageError:
        return
    counts = filled.count(query)
    assert len(filled.stories(query)) == len(filled.stories(query, sort="best")) == counts.stories
    assert sum(hit.events for hit in filled.events(query)) == counts.events
    assert len(filled.actors(query)) == counts.actors
    assert sum(day.stories for day in filled.days(query)) <= counts.stories
    assert all(widened.written for widened in filled.widened(query))


@st.composite
def briefings(draw: st.DrawFn) -> Briefing:
    """Briefings of nonsense, as far as types allow."""
    kinds = st.sampled_from(get_args(ActorKind))
    actors = tuple(
        Actor(str(number), draw(NAMES), draw(kinds), aliases=tuple(draw(st.lists(NAMES, max_size=2))))
        for number in range(draw(st.integers(0, 3)))
    )
    ids = st.lists(st.sampled_from([actor.id for actor in actors]), max_size=3) if actors else st.just([])
    events = tuple(
        Event(
            first := draw(DAYS),
            min(first, date(9990, 1, 1)) + timedelta(draw(st.integers(0, 3000))) if first < date(9990, 1, 1) else first,
            "", "day", draw(st.text(max_size=9)), draw(st.text(max_size=30)), 0, 0, (), tuple(draw(ids)), "past",
        )
        for _ in range(draw(st.integers(0, 3)))
    )  # fmt: skip
    article = Article(
        "id",
        draw(st.text(max_size=9)),
        draw(st.text(max_size=200)),
        draw(st.text(max_size=30)),
        draw(st.one_of(st.none(), st.text(max_size=20), st.just("https://contoh.id/a"))),
        draw(st.one_of(st.none(), st.text(max_size=9))),
        published=draw(st.one_of(st.none(), DAYS.map(str), st.text(max_size=12))),
    )
    reference = ReferenceDate(draw(st.one_of(st.none(), DAYS)), "none")
    return sanitize_fields(Briefing(article, reference, (), events, actors))


@pytest.mark.slow
@given(stories=st.lists(briefings(), max_size=4), copies=st.lists(st.text(max_size=9), max_size=2))
@settings(max_examples=30)
def test_what_is_exported_and_added_elsewhere_is_the_same(stories: list[Briefing], copies: list[str]) -> None:
    further = tuple(
        sanitize_fields(StoryCopy(number.to_bytes(16, "big"), source, None, source or None, ADDED))
        for number, source in enumerate(copies)
    )
    with TemporaryDirectory() as folder:
        one, other = (open_archive(str(Path(folder) / name), create=True) for name in ("a.db", "b.db"))
        for number, briefing in enumerate(stories):
            one.add_stories([rows_of(briefing, added=ADDED, made_by="1", copies=further if not number else ())])
        lines = exported(one)
        other.add_stories([read_exported(json.loads(line), added="")[0] for line in lines])
        pairs = [
            (bytes.fromhex(one["uid"]), bytes.fromhex(one["newer"])) for one in map(json.loads, lines) if one["newer"]
        ]
        other.link_versions(pairs)
        assert exported(other) == lines
        assert one.check().faults == other.check().faults == ()
        one.remove(asked(""))
        assert one.summary().events == one.summary().actors == 0
        one.close()
        other.close()


def exported(store: Store) -> list[str]:
    return [json.dumps(as_object(story)) for story in store.stored(asked(""))]


@given(st.text())
def test_words_are_folded_once_and_for_all(text: str) -> None:
    words = folded_words(text)
    assert folded_words(" ".join(words)) == words
    assert all(word.isalnum() for word in words)
    assert folded_name(folded_name(text)) == folded_name(text)


@given(st.binary(max_size=300))
def test_what_is_packed_comes_back(content: bytes) -> None:
    assert unpacked(packed(content)) == content


@given(st.lists(st.integers(0, 2**32 - 1), max_size=40))
def test_a_sketch_comes_back_from_its_bytes(sketch: list[int]) -> None:
    content = bytes_of_sketch(sketch)
    assert len(content) == 4 * len(sketch)
    assert list(sketch_of_bytes(content)) == sketch


@given(DAYS, DAYS, st.integers(0, 2**32 - 1), st.integers(0, 2**32 - 1))
def test_a_later_story_has_a_higher_id(day: date, other: date, sequence: int, following: int) -> None:
    ids = sorted([StoryKey.of(day, sequence), StoryKey.of(other, following)])
    keys = sorted([(day, sequence), (other, following)])
    assert ids == [StoryKey.of(*key) for key in keys]
    assert StoryKey.of(None, sequence) < StoryKey.first_of(day.toordinal()) <= StoryKey.of(day, sequence)
