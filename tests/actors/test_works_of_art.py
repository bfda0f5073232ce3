"""Titles of works and the characters that actors play are no actors: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

NO_ACTORS = [
    ("KMP Tunu Pratama Jaya tenggelam di Selat Bali, kata Budi Santoso.", "KMP Tunu Pratama Jaya"),
    ("Aktor Joko Tingkir, yang dikenal lewat perannya sebagai Alvin dalam sinetron itu, hadir.", "Alvin"),
    (
        'Penyanyi Raisa Andriana merilis lagu "Ratu Rindu" di Jakarta, Jumat. Ratu Rindu ditulis dalam sepekan.',
        "Ratu Rindu",
    ),
    ("Penulis Budi Santoso meluncurkan novel “Siti Nurbaya” di Bandung.", "Siti Nurbaya"),
    ("Penyanyi Raisa Andriana membawakan lagu Ratu Rindu dan Senja Kelana di Bandung, Sabtu.", "Ratu Rindu"),
    ("Penyanyi Raisa Andriana membawakan lagu Ratu Rindu dan Senja Kelana di Bandung, Sabtu.", "Senja Kelana"),
    ("Panitia menggelar ajang Kilau Raga di Bandung, kata Budi Santoso.", "Kilau Raga"),
    ("Aktris Dewi Lestari memerankan Sari dalam film itu. Sari digambarkan sebagai guru desa.", "Sari"),
    ("Aktor Reza Rahadian berperan sebagai Hasan dalam serial itu.", "Hasan"),
    ("Dalam film itu ada Rahmat yang diperankan oleh Reza Rahadian.", "Rahmat"),
    ("Reza Rahadian memerankan tokoh bernama Joko dalam sandiwara itu.", "Joko"),
]
STILL_ACTORS = [
    (
        'Pebulu tangkis Anthony Sinisuka Ginting, yang akrab disapa "Ginting", menang di Jakarta.',
        "Anthony Sinisuka Ginting",
    ),
    ("“Presiden Joko Widodo sudah datang,” kata Budi Santoso di Jakarta, Jumat.", "Joko Widodo"),
    ("Aktris Dewi Lestari memerankan Sari. Dewi mengaku senang.", "Dewi Lestari"),
]


@pytest.mark.parametrize(("text", "name"), NO_ACTORS, ids=[case[1] for case in NO_ACTORS])
def test_a_work_or_a_character_is_no_actor(text: str, name: str) -> None:
    named = {form for actor in find_actors(text) for form in (actor.name, *actor.aliases)}
    assert named
    assert name not in named


@pytest.mark.parametrize(("text", "name"), STILL_ACTORS, ids=[case[1] for case in STILL_ACTORS])
def test_who_is_quoted_or_plays_a_character_stays(text: str, name: str) -> None:
    assert name in {actor.name for actor in find_actors(text)}
