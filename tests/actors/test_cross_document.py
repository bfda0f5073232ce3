"""Actors across stories: through `merge_actors`."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.actors.cross_document import Appearance, merge_actors
from briefing_tui.actors.public_names import public_names
from briefing_tui.briefing import Actor, ActorKind, Span

if TYPE_CHECKING:
    from pathlib import Path


def _actor(name: str, kind: ActorKind = "person", mentions: int = 1, **more: tuple[str, ...]) -> Actor:
    spans = tuple(Span(n, n + 1) for n in range(mentions))
    return Actor(
        id=name.casefold(),
        name=name,
        kind=kind,
        mentions=spans,
        roles=more.get("roles", ()),
        aliases=more.get("aliases", ()),
    )


ONE = [
    (_actor("Joko Widodo"), _actor("Joko Widodo")),
    (_actor("Joko Widodo"), _actor("Jokowi")),
    (_actor("Budi Gunawan", roles=("Kepala Dinas Pasar",)), _actor("Budi Arie Gunawan", roles=("kepala dinas pasar",))),
    (_actor("Wayan Sudarma", roles=("Bupati Karang",)), _actor("I Wayan Sudarma", roles=("Bupati Karang",))),
    (_actor("Amerika Serikat", "place"), _actor("AS", "place")),
    (_actor("Jakarta", "place"), _actor("DKI Jakarta", "place")),
    (_actor("Klaten", "place"), _actor("Kabupaten Klaten", "place")),
    (_actor("Bengkulu", "place"), _actor("Provinsi Bengkulu", "place")),
    (_actor("San Siro", "place"), _actor("Stadion San Siro", "place")),
    (_actor("KPK", "organization"), _actor("Komisi Pemberantasan Korupsi", "organization")),
    (
        _actor("BMKG", "organization"),
        _actor("Badan Meteorologi Klimatologi dan Geofisika", "organization"),
    ),
    (_actor("Kominfo", "organization"), _actor("Kementerian Komunikasi dan Informatika", "organization")),
    (_actor("Garuda Indonesia", "organization"), _actor("PT Garuda Indonesia Tbk", "organization")),
]
TWO = [
    (_actor("Liam Gallagher"), _actor("Noel Gallagher")),
    (_actor("Budi Gunawan"), _actor("Budi")),
    (_actor("Budi Gunawan"), _actor("Budi Arie Gunawan")),
    (_actor("Joko Widodo", roles=("Presiden",)), _actor("Iriana Joko Widodo", roles=("Istri Presiden",))),
    (
        _actor("Rano Setiadi", roles=("Calon Presiden",)),
        _actor("Rano Setiadi-Murni Lestari", roles=("Calon Presiden",)),
    ),
    (_actor("Korea Selatan", "place"), _actor("Korea Utara", "place")),
    (_actor("Padang", "place"), _actor("Padang", "organization")),
    (_actor("Bogor", "place"), _actor("Kabupaten Bogor", "place")),
    (_actor("Ambon", "place"), _actor("Pulau Ambon", "place")),
    (_actor("Keraton", "place"), _actor("Kota Keraton", "place")),
    (_actor("Kepulauan", "place"), _actor("Provinsi Kepulauan", "place")),
    (_actor("Pasar Senen", "place"), _actor("Stasiun Pasar Senen", "place")),
    (_actor("Kota Semarang", "place"), _actor("Balai Kota Semarang", "place")),
    (_actor("Polda Metro Jaya", "organization"), _actor("Ditlantas Polda Metro Jaya", "organization")),
    (_actor("Timnas Indonesia", "organization"), _actor("Timnas Indonesia U-17", "organization")),
    (_actor("BPBD", "organization"), _actor("Badan Penanggulangan Bencana Daerah", "organization")),
    (_actor("Bea Cukai", "organization"), _actor("Bea Cukai Malang", "organization", aliases=("Bea Cukai",))),
]


@pytest.mark.parametrize(("first", "second"), ONE, ids=lambda actor: actor.name)
def test_one_actor_in_two_stories(first: Actor, second: Actor) -> None:
    for stories in ([[first], [second]], [[second], [first]]):
        (merged,) = merge_actors(stories)
        assert [appearance.story for appearance in merged.appearances] == [0, 1]
        assert {merged.name, *merged.aliases} >= {first.name, second.name}


def test_the_commonest_spelling_shows() -> None:
    stories = [[_actor("Kementerian Keuangan", "organization")], *([[_actor("Kemenkeu", "organization")]] * 2)]
    (merged,) = merge_actors(stories)
    assert merged.name == "Kemenkeu"


# The stories that spell a form out, and how many actors there are once a story has the form alone.
EVIDENCE = [
    ("person", "Wiratmadja", "Suryo Wiratmadja", 1, 2),  # One story is no public name.
    ("person", "Wiratmadja", "Suryo Wiratmadja", 3, 1),
    ("organization", "Sembrani", "Sembrani Tegal", 2, 1),  # A club and its town.
    ("organization", "Sembrani", "Sembrani Indonesia", 2, 2),  # A country's branch.
    ("organization", "YPBT", "Yayasan Pelita Bangsa Timur", 1, 1),  # An abbreviation.
    ("organization", "DPRD", "DPRD Kabupaten Lumbung", 4, 2),  # A body that every region has.
]


@pytest.mark.parametrize(("kind", "form", "name", "stories", "actors"), EVIDENCE)
def test_a_form_is_whose_the_stories_that_spell_it_out_say(
    kind: ActorKind, form: str, name: str, stories: int, actors: int
) -> None:
    spelled_out = [[_actor(name, kind, aliases=(form,))]] * stories
    assert len(merge_actors([*spelled_out, [_actor(form, kind)]])) == actors


def test_a_form_that_stories_spell_out_differently_stays_apart() -> None:
    one, other = (_actor(name, aliases=("Hasan",)) for name in ("Rudi Hasan", "Taufik Hasan"))
    assert len(merge_actors([*[[one]] * 4, *[[other]] * 4, [_actor("Hasan")]])) == 3


def test_a_body_of_every_region_is_that_of_the_region_its_story_is_of() -> None:
    def story(body: str, *places: str) -> list[Actor]:
        named = (_actor(place, "place", mentions=3 - n) for n, place in enumerate(places))
        return [_actor(body, "organization"), *named]

    stories = [
        story("DPRD", "Surabaya", "Indonesia"),
        story("DPRD", "Kota Surabaya"),
        story("DPRD", "Indonesia", "Bandung"),
        story("DPRD Kota Bandung", "Bandung"),
        story("DPRD"),
        story("DPRD"),
        story("KPK", "Surabaya"),
        story("KPK", "Bandung"),
    ]
    told = sorted([a.story for a in actor.appearances] for actor in merge_actors(stories) if actor.kind != "place")
    assert told == [[0, 1], [2, 3], [4], [5], [6, 7]]


def test_two_of_one_story_stay_two() -> None:
    both = [_actor("Sari Dewi", roles=("Bupati",)), _actor("Sari Ayu Dewi", roles=("Bupati",))]
    assert len(merge_actors([both, both])) == 2


def test_names_of_no_words_are_kept_as_they_are() -> None:
    signs = _actor("!?", aliases=("…", "Rudi Hasan"))
    merged = merge_actors([[signs], [_actor("…", aliases=("!?",))], [_actor("Rudi Hasan", aliases=("!?",))]])
    assert {form for actor in merged for form in (actor.name, *actor.aliases)} == {"!?", "…", "Rudi Hasan"}


def test_a_readers_own_names(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    own = "# kami\nperson\tSuryo Wiratmadja\tMas Yo\nbangsawan\tSuryo\nplace\n"
    (tmp_path / "names.tsv").write_text(own, encoding="utf-8")
    public_names.cache_clear()
    try:
        assert len(merge_actors([[_actor("Suryo Wiratmadja")], [_actor("Mas Yo")]])) == 1
        assert [str(fault).split(":")[1].split("(")[1][:8] for fault in public_names().faults] == [
            "number=3",
            "number=4",
        ]
    finally:
        public_names.cache_clear()


def test_a_pipe_in_the_place_of_a_readers_own_names_is_not_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BRIEFING_TUI_CONFIG", str(tmp_path / "config.toml"))
    os.mkfifo(tmp_path / "names.tsv")
    public_names.cache_clear()
    try:
        assert len(public_names().faults) == 1
        assert public_names().lines
    finally:
        public_names.cache_clear()


@pytest.mark.parametrize(("first", "second"), TWO, ids=lambda actor: actor.name)
def test_two_actors_in_two_stories(first: Actor, second: Actor) -> None:
    assert len(merge_actors([[first], [second]])) == 2


def test_a_short_form_that_fits_two_people_joins_neither() -> None:
    people = [
        [_actor(name, roles=("Camat Sukamaju",))]
        for name in ("Ahmad Rizki Pratama", "Ahmad Yusuf Pratama", "Ahmad Pratama")
    ]
    assert sorted(actor.name for actor in merge_actors(people)) == [
        "Ahmad Pratama",
        "Ahmad Rizki Pratama",
        "Ahmad Yusuf Pratama",
    ]


def test_roles_and_aliases_follow_the_person_through_the_dossier() -> None:
    (merged,) = merge_actors(
        [
            [_actor("Rudy Gunawan", mentions=2, roles=("Bupati Garut",), aliases=("Rudy",))],
            [],
            [_actor("Rudy Gunawan", mentions=3, roles=("bupati Garut", "Ketua PMI Garut"), aliases=("Gunawan",))],
        ]
    )
    assert merged.roles == ("Bupati Garut", "Ketua PMI Garut")
    assert merged.aliases == ("Rudy", "Gunawan")
    assert merged.appearances == (Appearance(0, "rudy gunawan", 2), Appearance(2, "rudy gunawan", 3))


def test_those_in_the_most_stories_come_first_then_the_most_named() -> None:
    stories = [
        [_actor("Ani Wijaya", mentions=9), _actor("Budi Santoso")],
        [_actor("Budi Santoso")],
        [_actor("Citra Dewi", mentions=2)],
    ]
    assert [actor.name for actor in merge_actors(stories)] == ["Budi Santoso", "Ani Wijaya", "Citra Dewi"]


@given(
    st.lists(
        st.lists(st.sampled_from(["Budi Gunawan", "Budi", "Gunawan", "Budi Arie Gunawan", "Ani"]), unique=True),
        max_size=6,
    )
)
def test_every_story_of_an_actor_is_kept_and_no_name_is_lost(names: list[list[str]]) -> None:
    stories = [[_actor(name) for name in story] for story in names]
    merged = merge_actors(stories)
    assert merged == merge_actors(stories)
    told = {form for actor in merged for form in (actor.name, *actor.aliases)}
    assert told == {name for story in names for name in story}
    assert {a.story for actor in merged for a in actor.appearances} == {n for n, story in enumerate(names) if story}
