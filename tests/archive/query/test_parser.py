"""The query language: what is typed, as nodes."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.archive.query.fields import BY_NAME, FIELDS
from briefing_tui.archive.query.nodes import (
    ActorIs,
    AddedIn,
    And,
    EventIn,
    Node,
    Not,
    Or,
    OutletIs,
    PublishedIn,
    Words,
)
from briefing_tui.archive.query.parser import parse_query
from briefing_tui.errors import UsageError
from briefing_tui.i18n import describe_fault
from briefing_tui.sanitize import sanitize_line

TODAY = date(2026, 11, 26)
RUDAL, KAPAL = Words(("rudal",), "inflected"), Words(("kapal",), "inflected")
MAY = (date(2023, 5, 1), date(2023, 5, 31))

QUERIES: list[tuple[str, Node]] = [
    ("", And(())),
    ("rudal", RUDAL),
    ("RUDAL", RUDAL),
    ("rudal kapal", And((RUDAL, KAPAL))),
    ("rudal OR kapal", Or((RUDAL, KAPAL))),
    ("rudal ATAU kapal", Or((RUDAL, KAPAL))),
    ("rudal | kapal", Or((RUDAL, KAPAL))),
    ("rudal or kapal", And((RUDAL, Words(("or",), "inflected"), KAPAL))),
    ("rudal AND kapal", And((RUDAL, KAPAL))),
    ("rudal DAN kapal OR kapal", Or((And((RUDAL, KAPAL)), KAPAL))),
    ("rudal & -kapal", And((RUDAL, Not(KAPAL)))),
    ("rudal and kapal", And((RUDAL, Words(("and",), "inflected"), KAPAL))),
    ("rudal kapal OR kapal", Or((And((RUDAL, KAPAL)), KAPAL))),
    ("rudal (kapal OR rudal)", And((RUDAL, Or((KAPAL, RUDAL))))),
    ("rudal -kapal", And((RUDAL, Not(KAPAL)))),
    ("rudal NOT kapal", And((RUDAL, Not(KAPAL)))),
    ("rudal BUKAN kapal", And((RUDAL, Not(KAPAL)))),
    ("--kapal", KAPAL),
    ("-(rudal OR kapal)", Not(Or((RUDAL, KAPAL)))),
    ("rudal - kapal", And((RUDAL, KAPAL))),
    ('"uji rudal"', Words(("uji", "rudal"), "exact")),
    ("“uji rudal”", Words(("uji", "rudal"), "exact")),
    ('"uji rudal', Words(("uji", "rudal"), "exact")),
    ("ke-2", Words(("ke", "2"), "exact")),
    ("Jum'at", Words(("jum", "at"), "exact")),
    ("uji*", Words(("uji",), "prefix")),
    ("Erdoğan", Words(("erdogan",), "inflected")),
    ("title:rudal", Words(("rudal",), "inflected", in_title=True)),
    ('judul:"uji rudal"', Words(("uji", "rudal"), "exact", in_title=True)),
    ("actor:jokowi", ActorIs("jokowi")),
    ("tokoh:Jokowi", ActorIs("jokowi")),
    ('person:"Joko Widodo"', ActorIs("joko widodo", "person")),
    ("org:KPK", ActorIs("kpk", "organization")),
    ("place:Merak", ActorIs("merak", "place")),
    ("actor:prab*", ActorIs("prab", is_prefix=True)),
    ("key:jokowi", ActorIs("jokowi", is_key=True)),
    ("""person:"Ma'ruf Amin\"""", ActorIs("maruf amin", "person")),
    ("outlet:ANTARA", OutletIs("ANTARA")),
    ("media:Kompas.com", OutletIs("Kompas.com")),
    ("event:2023-05", EventIn(*MAY)),
    ("kejadian:2023-05", EventIn(*MAY)),
    ("date:2023-05", PublishedIn(*MAY)),
    ("terbit:2023-05", PublishedIn(*MAY)),
    ("added:2023-05", AddedIn(*MAY)),
    ("event:2023", EventIn(date(2023, 1, 1), date(2023, 12, 31))),
    ("event:2024-02", EventIn(date(2024, 2, 1), date(2024, 2, 29))),
    ("event:2023-12", EventIn(date(2023, 12, 1), date(2023, 12, 31))),
    ("event:2023-05-09", EventIn(date(2023, 5, 9), date(2023, 5, 9))),
    ("event:2023-05-09..2023-06", EventIn(date(2023, 5, 9), date(2023, 6, 30))),
    ("event:2023-06..2023-05", EventIn(date(2023, 5, 31), date(2023, 6, 1))),
    ("event:..2023-05", EventIn(None, MAY[1])),
    ("event:2023-05..", EventIn(MAY[0], None)),
    ("date:7d", PublishedIn(date(2026, 11, 20), TODAY)),
    ("date:1d", PublishedIn(TODAY, TODAY)),
    ("event:+2w", EventIn(TODAY, date(2026, 12, 9))),
    ('event:"awal mei 2019"', EventIn(date(2019, 5, 1), date(2019, 5, 10))),
    ('event:"9 Mei 2023"', EventIn(date(2023, 5, 9), date(2023, 5, 9))),
    ("date:kemarin", PublishedIn(date(2026, 11, 25), date(2026, 11, 25))),
    ("saved:latihan", And((RUDAL, KAPAL))),
    ("-saved:latihan", Not(And((RUDAL, KAPAL)))),
    ("… rudal *", RUDAL),
    ("actor:jokowi event:2023-05 rudal", And((ActorIs("jokowi"), EventIn(*MAY), RUDAL))),
]


@pytest.mark.parametrize(("text", "node"), QUERIES)
def test_what_a_query_says(text: str, node: Node) -> None:
    assert parse_query(text, TODAY, {"latihan": "rudal kapal"}).node == node


FAULTS = [
    ("tokho:jokowi", "there is no field 'tokho:'; there are actor: person: org: place: key: event: date: added: "),
    ("10:30 waktu:siang", "there is no field 'waktu:'"),
    ("event:", "nothing stands behind 'event:'"),
    ("event:besar", "'besar' is no time"),
    ("event:2023-13", "'2023-13' is no time"),
    ("event:..", "'..' is no time"),
    ("date:99999y", "'99999y' is no time"),
    ("date:0000", "'0000' is no time"),
    ("actor:--", "actor: '--' has no letter"),
    ("*", "'*' has no word"),
    ("( … )", "'( … )' has no word"),
    ("(rudal", "brackets"),
    ("rudal)", "brackets"),
    ("rudal OR", "OR needs"),
    ("OR rudal", "OR needs"),
    ("rudal NOT", "nothing stands behind"),
    ("saved:tiada", "there is no saved search 'tiada'; there are: a b"),
    ("saved:a", "the saved search 'a' holds itself"),
    ("x" * 3000, "too long"),
    ("a " * 200, "too long"),
    ("-(" * 40 + "a" + ")" * 40, "too long"),
]


@pytest.mark.parametrize(("text", "words"), FAULTS)
def test_what_is_wrong_with_a_query_is_one_line(text: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        parse_query(text, TODAY, {"a": "saved:b", "b": "saved:a"})
    line = describe_fault(caught.value, "en")
    assert words in line
    assert "\n" not in line
    assert describe_fault(caught.value, "id") != line


def test_saved_searches_in_saved_searches_are_bounded() -> None:
    saved = {f"s{n}": " ".join([f"saved:s{n + 1}"] * 10) for n in range(10)} | {"s10": "rudal"}
    with pytest.raises(UsageError):
        parse_query("saved:s0", TODAY, saved)


def test_the_queries_of_the_readme_are_read() -> None:
    page = Path(__file__).parents[3].joinpath("README.md").read_text(encoding="utf-8").partition("## The archive")[2]
    commands = re.findall(r"archive (?:search|save \w+)(?: --show \w+)? '([^']+)'", page)
    fields = re.findall(r"`(\w+):`", page.partition("| `a b`")[0])
    days = re.findall(r"`(\+?\d[\d.a-z-]*|\.\.\d+)`", page.partition("Days are ")[2].partition("Formats:")[0])
    assert len(commands) >= 3
    assert len(days) >= 9
    assert set(fields) <= set(BY_NAME)
    for query in (*commands, *(f"event:{day}" for day in days)):
        assert parse_query(query, TODAY).node != And(())


_PARTS = st.sampled_from(
    ["(", ")", "-", '"', "OR", "NOT", "rudal", "uji*", "..", "2023-05", "7d", ":", "“", " ", "\x1b[31m", "é", "*", "\0"]
    + [f"{name}:" for names in FIELDS.values() for name in names]
)


@given(st.one_of(st.text(), st.lists(_PARTS).map("".join), st.lists(_PARTS).map(" ".join)))
def test_any_text_is_a_query_or_one_line_that_says_why_not(text: str) -> None:
    try:
        said = parse_query(text, TODAY, {"rudal": "rudal"}).text
    except UsageError as fault:
        said = describe_fault(fault, "id")
    assert sanitize_line(said) == said
