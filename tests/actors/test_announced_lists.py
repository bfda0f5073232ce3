"""Names in a list that the words before it say the kind of, and names of the lists with signs inside."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

LISTS = [
    (
        "Tim Badak Kencana mengungguli enam tim lainnya yaitu Curug Pride, Rajapati, Bunglawan, Sistara, Red Kerbau, dan "
        "Jagohoy di babak akhir.",
        "organization",
        {"Curug Pride", "Rajapati", "Bunglawan", "Sistara", "Red Kerbau", "Jagohoy"},
    ),
    (
        "Grup baru itu memperkenalkan lima anggotanya yakni Shion, Hana, Rikko, Sakuna, dan Jungmo kepada pers.",
        "person",
        {"Shion", "Hana", "Rikko", "Sakuna", "Jungmo"},
    ),
    # A body may stand between the noun and the word that announces.
    (
        "Personel Satgana PMI Kabupaten Tegal yang diterjunkan yakni Khobir, Mufrod, dan Ahla Dikri.",
        "person",
        {"Khobir", "Mufrod", "Ahla Dikri"},
    ),
    # The noun may stand right before a list of places.
    (
        "Banjir merendam dusun Krasakan, Wonolopo, Gembongan dan Sidokerto sejak pagi.",
        "place",
        {"Krasakan", "Wonolopo", "Gembongan", "Sidokerto"},
    ),
    # A country stays one, whatever is said of its team.
    ("Indonesia menghadapi dua tim lain yaitu Vietnam dan Rajapati.", "place", {"Indonesia", "Vietnam"}),
]


@pytest.mark.parametrize(("text", "kind", "names"), LISTS)
def test_a_list_holds_names_of_the_kind_that_is_announced(text: str, kind: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == kind} >= names


@pytest.mark.parametrize("name", ["Disney+ Hotstar", "H&M", "Booking.com"])
def test_names_of_the_lists_may_have_signs_inside(name: str) -> None:
    text = f"Drama itu tayang di layanan {name} mulai Senin. Menurut {name}, penonton bertambah."
    assert name in {form for actor in find_actors(text) for form in (actor.name, *actor.aliases)}
