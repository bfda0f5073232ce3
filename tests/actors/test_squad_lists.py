"""Squads told by position: who stands in them is a person, and the position that heads the list is a role."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

WITH_COLONS = (
    "Berikut daftar pemain yang dipanggil. Kiper : Wahyudi (Garuda Timur), Teguh A. Bek: Kadek Sukarta, Yakob A. Pellu. "
    "Gelandang: Rivaldo E. Simanjuntak, Robi Sutomo, Made Suardana, Wira, Rendi, Hasan Lubis, Toni Siregar. "
    "Penyerang: Budi Santoso dan Rudi Hartono. Mereka berkumpul pada Senin."
)
ON_LINES = (
    "Penjaga Gawang\n\nWahyudi Santoso (Garuda Timur)\n\nNadeo Winata (Badak Putih)\n\nRendi Kurnia (Rajawali)\n\n"
    "Bek\n\n1. Kadek Sukarta - Garuda Timur\n\n2. Hasan Lubis - Rajawali\n\n3. Toni Siregar - Badak Putih\n\n"
    "Pertandingan digelar Kamis."
)


def positions(text: str) -> dict[str, tuple[str, ...]]:
    return {actor.name: actor.roles for actor in find_actors(text) if actor.kind == "person"}


@pytest.mark.parametrize(
    ("text", "position", "names"),
    [
        (WITH_COLONS, "Kiper", ["Wahyudi", "Teguh A"]),
        (WITH_COLONS, "Bek", ["Kadek Sukarta", "Yakob A. Pellu"]),
        (
            WITH_COLONS,
            "Gelandang",
            [
                "Rivaldo E. Simanjuntak",
                "Robi Sutomo",
                "Made Suardana",
                "Wira",
                "Rendi",
                "Hasan Lubis",
                "Toni Siregar",
            ],
        ),
        (WITH_COLONS, "Penyerang", ["Budi Santoso", "Rudi Hartono"]),
        (ON_LINES, "Penjaga Gawang", ["Wahyudi Santoso", "Nadeo Winata", "Rendi Kurnia"]),
        (ON_LINES, "Bek", ["Kadek Sukarta", "Hasan Lubis", "Toni Siregar"]),
    ],
)
def test_the_heading_is_the_role_of_everybody_under_it(text: str, position: str, names: list[str]) -> None:
    assert sorted(name for name, roles in positions(text).items() if position in roles) == sorted(names)


def test_nobody_is_made_of_the_sentence_behind_a_list() -> None:
    assert set(positions(ON_LINES)) == {
        "Wahyudi Santoso",
        "Nadeo Winata",
        "Rendi Kurnia",
        "Kadek Sukarta",
        "Hasan Lubis",
        "Toni Siregar",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Kiper Wahyudi menepis bola. Penyerang Budi Santoso lalu mencetak gol.",
        "Bek: Laga ini sulit bagi kami. Rudi Hartono pulang lebih awal.",
    ],
)
def test_a_sentence_that_begins_with_a_position_heads_no_list(text: str) -> None:
    assert set(positions(text)) <= {"Wahyudi", "Budi Santoso", "Rudi Hartono"}
