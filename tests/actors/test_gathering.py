"""One actor for all forms of its name, and two for two: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

ONE = [
    ("Presiden Joko Widodo tiba di Medan. Jokowi disambut warga, kata Widodo.", "Joko Widodo", {"Widodo"}),
    ("Majelis Ulama Indonesia (MUI) menerbitkan fatwa. Fatwa MUI itu berlaku hari ini.", "Majelis Ulama Indonesia", {"MUI"}),
    (
        "Amerika Serikat menolak usul itu. Sementara itu, AS juga menunda pertemuan.",
        "Amerika Serikat",
        {"AS"},
    ),
    (
        "Zulkifli Hasan yang akrab disapa Zulhas meninjau pasar. Zulhas mengatakan harga stabil.",
        "Zulkifli Hasan",
        {"Zulhas"},
    ),
    ("Choo Kyung-ho berbicara di Seoul. Menurut Choo, ekonomi tumbuh.", "Choo Kyung-ho", {"Choo"}),
    (
        "Komisi Pemilihan Umum menetapkan jadwal. Jadwal KPU diumumkan kemarin.",
        "Komisi Pemilihan Umum",
        {"KPU"},
    ),
]
APART = [
    ("Korea Selatan dan Korea Utara bertemu di Panmunjom.", {"Korea Selatan", "Korea Utara"}),
    (
        "Liam Gallagher bernyanyi di Manchester. Noel Gallagher menonton dari jauh.",
        {"Liam Gallagher", "Noel Gallagher"},
    ),
    ("Jawa Barat dan Jawa Timur dilanda banjir.", {"Jawa Barat", "Jawa Timur"}),
]


@pytest.mark.parametrize(("text", "name", "aliases"), ONE, ids=[case[1] for case in ONE])
def test_the_forms_of_a_name_are_one_actor(text: str, name: str, aliases: set[str]) -> None:
    named = [actor for actor in find_actors(text) if aliases & {actor.name, *actor.aliases}]
    assert [actor.name for actor in named] == [name]
    assert aliases <= set(named[0].aliases)


@pytest.mark.parametrize(("text", "names"), APART, ids=["koreas", "brothers", "provinces"])
def test_different_actors_stay_apart(text: str, names: set[str]) -> None:
    assert names <= {actor.name for actor in find_actors(text)}


def test_a_head_of_state_gives_a_person_with_a_role_and_a_country_each_once() -> None:
    found = find_actors("Presiden Korea Selatan Yoon Suk Yeol tiba di Jakarta. Yoon disambut Menteri Luar Negeri.")
    assert [(a.kind, a.name, a.roles) for a in found if a.name in ("Korea Selatan", "Yoon Suk Yeol")] == [
        ("place", "Korea Selatan", ()),
        ("person", "Yoon Suk Yeol", ("Presiden Korea Selatan",)),
    ]


def test_a_surname_that_fits_two_goes_to_the_one_named_last_before_it() -> None:
    text = "Liam Gallagher merilis album. Gallagher senang. Noel Gallagher menulis lagu. Gallagher bangga."
    mentions = {a.name: [text[m.start : m.end] for m in a.mentions] for a in find_actors(text) if a.kind == "person"}
    assert mentions == {"Liam Gallagher": ["Liam Gallagher", "Gallagher"], "Noel Gallagher": ["Noel Gallagher", "Gallagher"]}


def test_the_outlet_is_no_actor_of_its_own_story() -> None:
    text = "Hal itu disampaikan kepada ANTARA oleh Ketua MUI Anwar Iskandar di Jakarta."
    assert "ANTARA" not in {actor.name for actor in find_actors(text, "ANTARA")}
