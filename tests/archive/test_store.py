"""What a store does, through its door: stories added, asked for, removed; the same for every kind of store."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.location import open_archive
from briefing_tui.archive.model import ActorRow
from briefing_tui.briefing import Article
from briefing_tui.digest import make_digest
from tests.archive.kinds import KINDS, new_archive
from tests.archive.stories import ADDED, asked, fill, made_briefings, made_rows, titles
from tests.digest.tellers import TOLD_TWICE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.archive.store import Store


@pytest.fixture
def filled(store: Store) -> Store:
    fill(store)
    return store


QUERIES = [
    ("", ["kunjungan", "gempa", "nelayan", "dermaga", "tanpa-hari"]),
    ("gempa", ["kunjungan", "gempa"]),
    ("GEMPA", ["kunjungan", "gempa"]),
    ("kirim", ["kunjungan"]),
    ("mengirim", ["kunjungan"]),
    ('"kirim"', []),
    ('"dermaga baru"', ["kunjungan", "dermaga"]),
    ('"baru dermaga"', []),
    ("derma*", ["kunjungan", "nelayan", "dermaga"]),
    ("title:dermaga", ["nelayan", "dermaga"]),
    ("dermaga -nelayan", ["kunjungan"]),
    ("-dermaga", ["gempa", "tanpa-hari"]),
    ("tsunami OR perahu", ["gempa", "nelayan"]),
    ("(tsunami OR perahu) warga", ["gempa"]),
    ("actor:hendarto", ["kunjungan", "nelayan", "dermaga"]),
    ('tokoh:"Hendarto Wiguna"', ["kunjungan", "nelayan", "dermaga"]),
    ("person:hend*", ["kunjungan", "nelayan", "dermaga"]),
    ("org:hendarto", []),
    ("place:cilacap", ["kunjungan"]),
    ('place:"kabupaten cil*"', ["gempa"]),
    ("actor:tiada", []),
    ("-actor:hendarto", ["gempa", "tanpa-hari"]),
    ("actor:hendarto actor:sulastri", ["nelayan", "dermaga"]),
    ("event:2024-09-10", ["kunjungan", "dermaga"]),
    ("kejadian:2024-10", ["kunjungan", "gempa", "dermaga"]),
    ("event:2024-09-12..2024-10-01", ["nelayan"]),
    ("event:..2024-09-11", ["kunjungan", "dermaga"]),
    ('event:"5 Oktober 2024"', ["gempa"]),
    # In one event: Sulastri is in the story of 10 September, and Hendarto in that of 12 September, but not in its event.
    ("actor:hendarto event:2024-09-12", []),
    ("actor:hendarto event:2024-09-10", ["kunjungan", "dermaga"]),
    ("actor:sulastri actor:hendarto event:2024-09-10", []),
    ("(actor:sulastri OR actor:hendarto) event:2024-09-10", ["kunjungan", "dermaga"]),
    ("date:2024-09", ["nelayan", "dermaga"]),
    ("terbit:2024-09-12..", ["kunjungan", "gempa", "nelayan"]),
    ("date:..2024-09-12", ["nelayan", "dermaga"]),
    ("-date:2024-09", ["kunjungan", "gempa", "tanpa-hari"]),
    ("added:2024-11", ["kunjungan", "gempa", "nelayan", "dermaga", "tanpa-hari"]),
    ("added:2023", []),
    ("added:2024-11..9999", ["kunjungan", "gempa", "nelayan", "dermaga", "tanpa-hari"]),
    ("added:0001..2023", []),
    ("outlet:antara", ["kunjungan", "dermaga"]),
    ("media:Kompas", ["nelayan"]),
    ("outlet:kom", []),
    ("outlet:antara OR outlet:tempo", ["kunjungan", "gempa", "dermaga"]),
    ("gempa date:2024-10-05", ["gempa"]),
    ("gempa outlet:antara actor:hendarto event:2024-10-07", ["kunjungan"]),
    ("'; DROP TABLE story; --", []),
    ("{id} % ? {rank} \\ NULL", []),
]


@pytest.fixture(scope="module", params=KINDS)
def unchanged(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A filled archive of each kind that all tests ask and none changes."""
    archive = new_archive(request, tmp_path_factory.mktemp("arsip"))
    fill(archive)
    yield archive
    archive.close()


@pytest.mark.parametrize(("query", "stories"), QUERIES)
def test_what_a_query_finds(unchanged: Store, query: str, stories: list[str]) -> None:
    assert titles(unchanged, query) == stories
    counts = unchanged.count(asked(query))
    assert counts.stories == len(stories)
    assert len(unchanged.actors(asked(query))) == counts.actors
    assert sum(hit.events for hit in unchanged.events(asked(query))) == counts.events
    days = {day.day: day.stories for day in unchanged.days(asked(query))}
    assert sum(days.values()) == len([story for story in stories if story != "tanpa-hari"])


def test_added_again_nothing_changes(filled: Store) -> None:
    before = filled.summary()
    assert set(filled.add_stories([made_rows("gempa"), made_rows("dermaga")])) == {"known"}
    assert replace(filled.summary(), size=0) == replace(before, size=0)


def test_a_copy_on_another_page_is_a_further_source(filled: Store) -> None:
    copy = made_rows("gempa", url="https://lain.id/gempa-cilacap", source="lain.txt", outlet="Lain")
    assert filled.add_stories([copy, copy]) == ("copy", "known")
    (hit,) = filled.stories(asked("tsunami"))
    assert hit.copies == 1
    stored = filled.story(hit.uid)
    assert stored is not None
    assert [(one.url, one.outlet) for one in stored.copies] == [("https://lain.id/gempa-cilacap", "Lain")]
    assert titles(filled, "outlet:lain") == ["gempa"]
    assert filled.outcome_before(copy.uid) == "known"


@pytest.mark.parametrize("in_order", [True, False])
def test_a_later_version_of_a_page_takes_its_place(store: Store, in_order: bool) -> None:
    text = made_briefings()["gempa"].article.text
    first = made_rows("gempa")
    later = made_rows("gempa", text=f"{text}\n\nTidak ada korban jiwa.", published="2024-10-05T09:00:00")
    outcomes = [store.add_stories([story])[0] for story in ((first, later) if in_order else (later, first))]
    assert outcomes == ["added", "newer"]
    (hit,) = store.stories(asked("tsunami"))
    assert hit.uid == later.uid.hex()
    assert [one.newer for one in store.stored(asked("")) if one.hit.uid == first.uid.hex()] == [later.uid.hex()]
    assert store.count_to_remove(asked("tsunami")) == store.remove(asked("tsunami")) == 2


def test_other_stories_at_one_address_stay(store: Store) -> None:
    store.add_stories([made_rows("gempa", url="https://contoh.id/indeks?hal=3")])
    assert store.add_stories([made_rows("dermaga", url="https://contoh.id/indeks?hal=3")]) == ("added",)
    assert len(store.stories(asked(""))) == 2


def test_removed_stays_away_unless_asked(filled: Store) -> None:
    assert filled.remove(asked("gempa")) == 2
    assert titles(filled, "") == ["nelayan", "dermaga", "tanpa-hari"]
    assert filled.outcome_before(made_rows("gempa").uid) == "deleted"
    assert filled.add_stories([made_rows("gempa")]) == ("deleted",)
    assert filled.add_stories([made_rows("gempa")], again=True) == ("added",)
    assert titles(filled, "gempa") == ["gempa"]
    assert filled.check().faults == ()


def test_nothing_of_what_is_removed_is_left(filled: Store) -> None:
    filled.remove(asked(""))
    assert filled.count(asked("")).stories == 0
    for query in ("gempa", "dermaga", "actor:hendarto", "event:2024-09-10"):
        assert titles(filled, query) == []
    assert filled.actors(asked("")) == ()
    assert filled.names_like("hend") == ()
    assert filled.check().faults == ()


def test_totals_are_those_of_a_count(filled: Store) -> None:
    """All stories are counted by totals that are kept up, all but those with a word that none has, one by one."""

    def agree() -> bool:
        every, counted = asked(""), asked("-xylofon")
        actors = {hit.name: hit.stories for hit in filled.actors(every)}
        return (
            filled.count(every) == filled.count(counted)
            and filled.days(every) == filled.days(counted)
            and actors == {hit.name: hit.stories for hit in filled.actors(counted)}
        )

    assert agree()
    later = made_rows("gempa", text="Gempa mengguncang lagi.", published="2024-10-06")
    filled.add_stories([later])
    assert filled.count(asked("")).stories == 5
    assert filled.days(asked("")) == filled.days(asked("-xylofon"))
    filled.merge_names("Sulastri Handayani", "Ratnawati Suryo")
    filled.remove(asked("gempa"))
    assert agree()
    filled.replace_stories([made_rows("nelayan", published="2024-09-15")])
    assert agree()
    filled.trim(date(2024, 9, 12))
    assert agree()


def test_trimmed_by_day(filled: Store) -> None:
    assert filled.count_before(date(2024, 10, 5)) == 2
    assert filled.trim(date(2024, 10, 5)) == 2
    assert filled.count_before(date(2024, 10, 5)) == 0
    assert titles(filled, "") == ["kunjungan", "gempa", "tanpa-hari"]


def test_one_happening_of_several_stories_is_one_row(filled: Store) -> None:
    rows = list(filled.events(asked("actor:hendarto event:2024-09-10")))
    (dermaga,) = [hit for hit in rows if "dermaga" in hit.text.casefold()]
    assert len(dermaga.told_by) == 2
    assert "Hendarto Wiguna" in dermaga.actors


@pytest.mark.parametrize(("one", "other", "rows"), TOLD_TWICE)
def test_rows_are_joined_as_a_digest_joins_them(store: Store, one: str, other: str, rows: int) -> None:
    stories = [
        brief(Article(name, f"{name}.txt", text, "Berita Lumbung", published="2024-09-09", outlet=name), language="id")
        for name, text in (("Warta", one), ("Kabar", other))
    ]
    store.add_stories([rows_of(story, added=ADDED, made_by="0.0.0") for story in stories])
    happenings = [h for affair in make_digest(stories).affairs for h in affair.happenings]
    assert len(store.events(asked("event:2024-09-09"))) == rows
    assert len(happenings) == rows


def test_a_damaged_briefing_leaves_the_list_of_events(tmp_path: Path) -> None:
    path = tmp_path / "arsip.db"
    with closing(open_archive(str(path), create=True)) as archive:
        fill(archive)
        before = archive.events(asked("event:2024-09-10"))
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("UPDATE body SET briefing = ?", (b"rusak",))
    with closing(open_archive(str(path))) as archive:
        after = archive.events(asked("event:2024-09-10"))
    assert sum(hit.events for hit in after) == sum(hit.events for hit in before)
    assert len(after) > len(before)


def test_events_come_by_day_short_before_long(filled: Store) -> None:
    days = [(hit.first, hit.last) for hit in filled.events(asked(""))]
    assert [first for first, _ in days] == sorted(first for first, _ in days)
    newest = [hit.first for hit in filled.events(asked(""), sort="newest")]
    assert newest == sorted(newest, reverse=True)


def test_events_of_alternatives_are_those_of_each(filled: Store) -> None:
    def days(text: str) -> set[str]:
        return {hit.first.isoformat() for hit in filled.events(asked(text))}

    assert days("event:2024-09-10 OR event:2024-10-05") == {"2024-09-10", "2024-10-05"}
    assert days("event:2024-09-12 OR tsunami") == {"2024-09-12", "2024-10-05"}
    assert days("(actor:hendarto event:2024-09-10) OR event:2024-10-05") == {"2024-09-10", "2024-10-05"}


def test_pages_are_parts_of_the_whole(filled: Store) -> None:
    whole = filled.stories(asked(""), limit=10)
    assert [*filled.stories(asked(""), limit=2), *filled.stories(asked(""), limit=10, offset=2)] == [*whole]
    assert filled.stories(asked(""), sort="oldest", limit=10) == whole[::-1]
    actors = filled.actors(asked("gempa"), limit=50)
    assert filled.actors(asked("gempa"), limit=50, offset=1) == actors[1:]


def test_the_best_comes_first(filled: Store) -> None:
    best = filled.stories(asked("dermaga"), sort="best")
    assert "dermaga" in best[0].title.casefold()
    assert len(best) == 3
    assert filled.stories(asked("actor:hendarto"), sort="best") == filled.stories(asked("actor:hendarto"))


def test_what_words_and_names_stand_for(filled: Store) -> None:
    word, actor = filled.widened(asked("kirim -tokoh:hendarto"))
    assert (word.field, [form for form, _ in word.forms]) == ("word", ["kirim", "mengirimkan"])
    assert (actor.field, actor.forms[0]) == ("actor", ("Hendarto Wiguna", 3))


def test_names_are_merged_and_parted_again(filled: Store) -> None:
    assert filled.merge_names("Sulastri Handayani", "Ratnawati Suryo") == 1
    assert titles(filled, 'actor:"Sulastri Handayani"') == ["gempa", "nelayan", "dermaga"]
    assert titles(filled, 'actor:"Ratnawati Suryo"') == ["gempa", "nelayan", "dermaga"]
    assert filled.undo_merge() == ("Ratnawati Suryo",)
    assert titles(filled, 'actor:"Sulastri Handayani"') == ["nelayan", "dermaga"]
    assert filled.undo_merge() == ()
    assert filled.merge_names("Tiada Orangnya", "Juga Tiada") == 0


def test_evidence_joins_a_short_name_and_a_reader_parts_it(store: Store) -> None:
    """Three stories say that Hendarto is Hendarto Wiguna; a fourth has no more than Hendarto."""
    stories = [made_rows("dermaga"), made_rows("nelayan"), made_rows("kunjungan")]
    for number, story in enumerate(stories):
        people = [replace(actor, forms=(actor.key, "hendarto")) for actor in story.actors if "hendarto" in actor.key]
        assert people
        stories[number] = replace(story, actors=tuple(people), events=())
    bare = replace(
        made_rows("gempa"), actors=(ActorRow("person", "hendarto", "Hendarto", ("hendarto",), 1, lead=True),)
    )
    bare = replace(bare, events=())
    store.add_stories([bare, *stories[:2]])
    assert titles(store, 'actor:"Hendarto Wiguna"') == ["nelayan", "dermaga"]
    store.add_stories(stories[2:])
    assert titles(store, 'actor:"Hendarto Wiguna"') == ["kunjungan", "gempa", "nelayan", "dermaga"]
    assert store.names_like("hend") == (("Hendarto Wiguna", "person", 4),)
    assert store.part_name("Hendarto") == 1
    assert titles(store, 'actor:"Hendarto Wiguna"') == ["kunjungan", "nelayan", "dermaga"]
    store.add_stories([replace(stories[0], uid=b"x" * 16, page=1, settled=True)])
    assert len(titles(store, 'actor:"Hendarto Wiguna"')) == 4
    assert store.undo_merge() == ("Hendarto",)
    assert "gempa" in titles(store, 'actor:"Hendarto Wiguna"')


def test_names_the_public_knows_are_one(store: Store) -> None:
    names = ("jokowi", "Jokowi"), ("joko widodo", "Joko Widodo")
    for number, (key, name) in enumerate(names):
        actor = ActorRow("person", key, name, (key,), 1, lead=True)
        story = replace(made_rows(("gempa", "dermaga")[number]), actors=(actor,), events=())
        store.add_stories([story])
    assert titles(store, "actor:jokowi") == ["gempa", "dermaga"]


def test_merges_are_undone_one_after_the_other(filled: Store) -> None:
    assert filled.merge_names("Sulastri Handayani", "Ratnawati Suryo") == 1
    assert filled.import_names([("person", ("Hendarto Wiguna", "Sulastri Handayani")), ("person", ("Tiada",))]) == 1
    assert titles(filled, 'actor:"Ratnawati Suryo"') == ["kunjungan", "gempa", "nelayan", "dermaga"]
    assert set(filled.undo_merge()) == {"Sulastri Handayani", "Ratnawati Suryo"}
    assert titles(filled, 'actor:"Ratnawati Suryo"') == ["gempa", "nelayan", "dermaga"]
    filled.undo_merge()
    assert titles(filled, 'actor:"Ratnawati Suryo"') == ["gempa"]


def test_searches_are_saved(filled: Store) -> None:
    filled.save("laut", "dermaga OR perahu")
    assert filled.saved() == {"laut": "dermaga OR perahu"}
    filled.save("laut", "")
    assert filled.saved() == {}


def test_the_whole_story_comes_back(filled: Store) -> None:
    (hit,) = filled.stories(asked("tsunami"))
    stored = filled.story(hit.uid)
    assert stored is not None
    assert stored.briefing["article"]["title"] == "Gempa mengguncang Cilacap"
    assert filled.story("00" * 16) is None
    assert filled.story("no uid") is None


def test_a_list_of_stories_comes_back_whole_in_its_order(filled: Store) -> None:
    hits = filled.stories(asked(""))
    assert [stored.hit for stored in filled.whole(hits)] == [*hits]
    filled.remove(asked("tsunami"))
    assert len(filled.whole(hits)) == 4


def test_briefed_anew_in_its_place(filled: Store) -> None:
    story = made_rows("gempa")
    filled.add_stories([made_rows("gempa", url="https://lain.id/gempa", source="lain.txt")])
    filled.replace_stories([replace(story, made_by="2.0")])
    stored = filled.story(story.uid.hex())
    assert stored is not None
    assert (stored.made_by, len(stored.copies)) == ("2.0", 1)
    assert titles(filled, "tsunami") == ["gempa"]
    assert filled.check().faults == ()


def test_a_summary(filled: Store) -> None:
    summary = filled.summary()
    assert (summary.stories, summary.copies) == (5, 0)
    assert (summary.first, summary.last) == (date(2024, 9, 10), date(2024, 10, 7))
    assert summary.size > 0
    assert filled.outlets() == (("ANTARA", 2), ("Kompas.com", 1), ("Tempo", 1))


def test_names_are_completed(filled: Store) -> None:
    assert filled.names_like("hend")[0] == ("Hendarto Wiguna", "person", 3)
    assert filled.names_like("") == ()
