"""Both kinds of archive answer every query alike: the same stories, events, actors, numbers and days, in one order."""

from __future__ import annotations

import random
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.location import open_archive
from briefing_tui.briefing import Article
from tests.archive.stories import ADDED, asked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.archive.store import Store
    from tests.postgresql_server import Server

pytestmark = pytest.mark.slow
STORIES = 60
QUERIES = 240
PEOPLE = ("Hendarto Wiguna", "Sulastri Handayani", "Ratnawati Suryo", "José Andrade", "Ma'ruf Hidayat")
OFFICES = ("Menteri Perhubungan", "Gubernur Banten", "Kepala BMKG", "Wali Kota Serang")
PLACES = ("Merak", "Cilacap", "Kabupaten Serang", "DKI Jakarta")
HAPPENINGS = (
    "meresmikan dermaga baru untuk kapal feri", "mengunjungi korban gempa dan mengirimkan bantuan",
    "menandatangani kesepakatan pertahanan dengan Jepang", "membuka rapat nelayan soal pelabuhan",
)  # fmt: skip
OUTLETS = ("ANTARA", "Kompas.com", "Tempo", "")
MONTHS = ("Agustus", "September", "Oktober")
ATOMS = (
    "gempa", "dermaga", "kirim", "pertahanan", "korban", '"dermaga baru"', '"kapal feri"', "pela*", "title:dermaga", "jose",
    "actor:hendarto", "person:sulastri", 'tokoh:"José Andrade"', "actor:maruf", "place:merak", "org:bmkg", "key:hendarto",
    "event:2024-09", "event:2024-09-10..2024-09-20", "kejadian:2024-08-15", "event:2024", "date:2024-09", "terbit:..2024-08-31",
    "outlet:antara", "media:kompas", "added:2024-11", "tiada", 'event:"awal september 2024"',
)  # fmt: skip


def queries() -> list[str]:
    """Each piece alone, denied, and pieces together in the ways of the query language; the same each time."""
    pairs = list(combinations(ATOMS, 2))
    mixed = random.Random(7)
    together = [
        mixed.choice(("{} {}", "{} OR {}", "{} -{}", "-({} OR {})", "({} {}) OR gempa")).format(*p) for p in pairs
    ]
    return ["", *ATOMS, *(f"-{atom}" for atom in ATOMS), *mixed.sample(together, QUERIES - 2 * len(ATOMS) - 1)]


def made_article(number: int) -> Article:
    mixed = random.Random(number)
    person, other = mixed.sample(PEOPLE, 2)
    place, happening, outlet = mixed.choice(PLACES), mixed.choice(HAPPENINGS), mixed.choice(OUTLETS)
    day, month = mixed.randint(1, 28), mixed.randrange(3)
    text = (
        f"{mixed.choice(OFFICES)} {person} {happening} di {place}, {day} {MONTHS[month]} 2024. Acara ke-{number} itu dihadiri "
        f"{other}.\n\n{other} mengatakan kunjungan berikutnya berlangsung pada {mixed.randint(1, 28)} Oktober 2024."
    )
    published = None if number % 10 == 0 else f"2024-{8 + month:02}-{day:02}T08:00:00+07:00"
    title = f"{person} {happening.split()[0]} {happening.split()[1]} {number}"
    return Article(
        f"s{number}", f"{number}.txt", text, title, f"https://contoh.id/{number}", outlet or None, published=published
    )


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, server: Server) -> Iterator[tuple[Store, Store]]:
    folder: Path = tmp_path_factory.mktemp("arsip")
    stores = open_archive(str(folder / "arsip.db"), create=True), open_archive(server.new_url(), create=True)
    stories = [rows_of(brief(made_article(number)), added=ADDED, made_by="1.0") for number in range(STORIES)]
    for store in stores:
        for start in range(0, STORIES, 16):
            store.add_stories(stories[start : start + 16])
    yield stores
    for store in stores:
        store.close()


def answers(store: Store, text: str) -> dict[str, object]:
    """All that an archive says of a query, but for the numbers it gives to rows."""
    query = asked(text)
    return {
        "newest": [hit.uid for hit in store.stories(query)],
        "oldest": [hit.uid for hit in store.stories(query, sort="oldest", limit=7, offset=3)],
        "best": sorted(hit.uid for hit in store.stories(query, sort="best")),
        "events": [
            (e.first, e.last, e.text, e.actors, [s.uid for s in e.told_by]) for e in store.events(query, limit=500)
        ],
        "actors": [
            (a.name, a.kind, a.forms, a.stories, a.events, a.first, a.last) for a in store.actors(query, limit=500)
        ],
        "count": store.count(query),
        "days": store.days(query),
        "widened": store.widened(query),
    }


def test_there_are_enough_queries_that_find_something(pair: tuple[Store, Store]) -> None:
    found = [pair[0].count(asked(text)).stories for text in queries()]
    assert len(found) >= 200
    assert sum(0 < count < STORIES for count in found) > len(found) / 2


@pytest.mark.parametrize("text", queries())
def test_both_answer_alike(pair: tuple[Store, Store], text: str) -> None:
    in_file, on_server = (answers(store, text) for store in pair)
    assert on_server == in_file


def test_both_are_whole_and_hold_the_same(pair: tuple[Store, Store]) -> None:
    in_file, on_server = pair
    assert in_file.check().faults == on_server.check().faults == ()
    assert in_file.outlets() == on_server.outlets()
    assert in_file.names_like("h") == on_server.names_like("h")
    stored = [[(one.hit.uid, one.briefing) for one in store.stored(asked(""))] for store in pair]
    assert stored[0] == stored[1]
