"""An abbreviation is what its spelled-out form is, everywhere in the story: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors
from briefing_tui.actors.abbreviations import Expansion, expansions

SPELLED = [
    ("Rumah Tidak Layak Huni ( RTLH ) diperbaiki", [Expansion("RTLH", 0, 4)]),
    ("kata Badan Riset dan Inovasi Nasional ( BRIN )", [Expansion("BRIN", 1, 6)]),
    ("pembelian barang kena cukai ( BKC ) ilegal", [Expansion("BKC", 1, 4)]),
    ("kata LKPN ( Lembaga Kajian Pesisir Nusantara ) kemarin", [Expansion("LKPN", 3, 7)]),
    ("Ikatan Nelayan Timur atau INT menolak", [Expansion("INT", 0, 3)]),
    ("Gerakan Sayang Laut , disingkat GSL , hadir", [Expansion("GSL", 0, 3)]),
    ("Perkumpulan Perawat Gigi ( P2G ) menolak", [Expansion("P2G", 0, 3)]),
    ("Lembaga Pelestari Pantai Pulau Emas ( LP3E ) hadir", [Expansion("LP3E", 0, 5)]),
    ("Badan Usaha Milik ( G20 ) hadir", []),
    ("BPS ( Badan Pusat ) hadir", []),
    ("Pak Budi ( PLN ) hadir", []),
    ("Kota Bandung ( Jawa ) ramai", []),
]


@pytest.mark.parametrize(("text", "found"), SPELLED, ids=[case[0] for case in SPELLED])
def test_an_abbreviation_is_found_with_the_words_it_stands_for(text: str, found: list[Expansion]) -> None:
    assert expansions(text.split()) == found


def test_the_abbreviation_of_no_name_is_no_actor() -> None:
    text = "Wali Kota Budi Santoso menetapkan upah minimum kota (UMK) di Bandung. UMK itu naik. Warga menerima UMK."
    assert "UMK" not in {form for actor in find_actors(text) for form in (actor.name, *actor.aliases)}


def test_the_region_behind_the_abbreviation_of_no_name_is_a_place() -> None:
    text = "Indeks Tata Kota (ITK) naik. ITK Kota Bandung membaik. ITK Indonesia turun."
    assert {(actor.kind, actor.name) for actor in find_actors(text)} == {
        ("place", "Kota Bandung"),
        ("place", "Indonesia"),
    }


def test_every_mention_of_an_organization_s_abbreviation_is_found() -> None:
    text = "Forum Pembauran Warga Kota (FPWK) bertemu di Bandung. Anggota FPWK datang. Kata Budi, FPWK berkembang."
    (forum,) = [actor for actor in find_actors(text) if "FPWK" in (actor.name, *actor.aliases)]
    assert (forum.kind, forum.name) == ("organization", "Forum Pembauran Warga Kota")
    assert len(forum.mentions) == 4


@pytest.mark.parametrize(
    "text",
    [
        "LKPN (Lembaga Kajian Pesisir Nusantara) merilis laporan itu. Menurut Budi Santoso, LKPN meneliti pantai.",
        "Lembaga Kajian Pesisir Nusantara, disingkat LKPN, merilis laporan itu. Menurut Budi Santoso, LKPN meneliti pantai.",
        "Lembaga Kajian Pesisir Nusantara atau LKPN merilis laporan itu. Menurut Budi Santoso, LKPN meneliti pantai.",
    ],
)
def test_a_short_form_is_explained_without_its_bracket(text: str) -> None:
    (body,) = [actor for actor in find_actors(text) if actor.kind == "organization"]
    assert (body.name, body.aliases) == ("Lembaga Kajian Pesisir Nusantara", ("LKPN",))
