"""Persons whose names the tagger cuts, joins or passes by: through `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

NAMED = [
    # Initials of suspects, in lists and later in the story; `AS` is no country there.
    (
        "Polisi menangkap tersangka berinisial AS (31), DK (22), dan RW (45) di Garut. Menurut polisi, AS mengaku mencuri.",
        {"AS", "DK", "RW"},
    ),
    # Two persons that a hyphen or a stroke joins.
    (
        "Debat pasangan Suryanto-Wibisana digelar di Jakarta. Pasangan Suryanto-Wibisana unggul.",
        {"Suryanto", "Wibisana"},
    ),
    ("Ganda putra Rendi Pratama/Bayu Nugroho menang di Medan.", {"Rendi Pratama", "Bayu Nugroho"}),
    # First names written short, and degrees.
    (
        "Drs. Moh. Hasanudin mengatakan acara itu lancar. Menurut Moh. Hasanudin, warga sudah pulang.",
        {"Moh. Hasanudin"},
    ),
    ("Letkol Inf. M. Firmansyah S.H. bertemu warga di Medan. Firmansyah mengatakan keadaan aman.", {"M. Firmansyah"}),
    ("Bupati Garut H. Ramli Sutanto membuka pasar. Menurut H. Ramli Sutanto, harga stabil.", {"Ramli Sutanto"}),
    # A name behind an institution, a title of nobility, a rank with its corps.
    (
        "Juru bicara Kementerian Pertanian RI Lalu Hasan Basri mengatakan stok aman. Lalu ia pulang.",
        {"Lalu Hasan Basri"},
    ),
    ("Mayjen TNI (Mar) Suhartono hadir bersama istrinya.", {"Suhartono"}),
    # Words that the lists know as names of persons alone, which the tagger passes by; a work may bear them.
    ("Camat Ngaglik, Sari Wulan, membuka pameran itu pada Sabtu (16/9).", {"Sari Wulan"}),
    ("Warga menonton film Sari Wulan di Ngaglik.", set()),
    # Sons and fathers.
    (
        "Ustaz Hamid dan Rasyid bin Hamid tampil di Medan. Ustaz Hamid mengatakan umat harus rukun.",
        {"Hamid", "Rasyid bin Hamid"},
    ),
]
ALIASES = [
    ("Ketua panitia Galih Surya Permana (GSP) hadir. GSP mengatakan rapat itu lancar.", "Galih Surya Permana", "GSP"),
    (
        "Tokoh adat Burhanudin Ramli bertemu warga. Nyaknur, sapaan akrab Burhanudin, berkata warga harus bersatu.",
        "Burhanudin Ramli",
        "Nyaknur",
    ),
    ("Pemain Kylian Mbappé mencetak gol. Pelatih memuji Kylian Mbappe.", "Kylian Mbappé", "Kylian Mbappe"),
]


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_persons_by_their_whole_names(text: str, names: set[str]) -> None:
    assert {actor.name for actor in find_actors(text) if actor.kind == "person"} == names


@pytest.mark.parametrize(("text", "name", "alias"), ALIASES)
def test_other_names_of_a_person(text: str, name: str, alias: str) -> None:
    (person,) = [actor for actor in find_actors(text) if actor.kind == "person"]
    assert {name, alias} <= {person.name, *person.aliases}


def test_short_words_of_an_organization_are_the_long_ones() -> None:
    text = "Pemerintah Kabupaten Garut membuka pasar. Pemkab Garut menyediakan tempat, kata Pemkab Garut."
    assert [actor.name for actor in find_actors(text) if actor.kind == "organization"] == ["Pemerintah Kabupaten Garut"]


def test_a_unit_is_not_its_body() -> None:
    text = "Fraksi PKS menolak usul itu. PKS mengatakan usul itu mahal. Menurut Fraksi PKS, anggaran tidak cukup."
    assert {actor.name for actor in find_actors(text) if actor.kind == "organization"} == {"Fraksi PKS", "PKS"}
