"""What is no name although it is written like one, and where bodies' and persons' names begin and end: `find_actors`."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

NO_NAMES = [
    ("Panelis Prof. Widodo Muktiyono, M.Com., dan Zainal Arifin bertanya di Solo.", {"M.Com"}),
    (
        "Pemerintah membina Badan Usaha Milik Daerah (BUMD) di Garut. BUMD itu merugi.",
        {"BUMD", "Badan Usaha Milik Daerah"},
    ),
    # Languages in a list.
    ("Kamus bahasa Jerman, Belanda, dan Jepang dijual di Garut.", {"Jerman", "Belanda", "Jepang"}),
    ("Lowongan Calon Pegawai Negeri Sipil (CPNS) dibuka di Garut.", {"CPNS", "Calon Pegawai Negeri Sipil"}),
    ("Aplikasi itu dapat diunduh di Google Play Store dan App Store.", {"Google Play Store", "App Store"}),
    (
        "Dolar Kepulauan Cayman (KYD) menguat, Franc Guinea (GNF) dan Rupiah Indonesia (IDR) melemah.",
        {"KYD", "GNF", "IDR", "Franc Guinea"},
    ),
    ("Serikat Buruh dan Bupati Sleman bertemu di Garut.", {"Serikat Buruh dan Bupati Sleman"}),
    ("Antara lain, warga meminta jembatan baru di Garut.", {"Antara"}),
    # A gathering that is attended; the field of an English title; the kind of an animal.
    (
        "Dara Lestari berbicara di sela-sela Forum Ekonomi Internasional Garut.",
        {"Forum Ekonomi Internasional", "Forum Ekonomi Internasional Garut"},
    ),
    ("Chief Strategy Officer Dana Kita mengatakan pihaknya menargetkan dana baru.", {"Strategy"}),
    ("Bayi harimau Sumatera mati di Garut.", {"Sumatera"}),
    ("Pengantar بِسْمِ اللّٰهِ dibacakan Kiai Sobari di Garut.", {"بِسْمِ اللّٰهِ"}),
]
NAMED = [
    # A second body begins behind `dan`.
    (
        "Dapur itu dikelola PT Aneka Pangan Sentosa dan CV Luhur Abadi di Garut.",
        {"PT Aneka Pangan Sentosa", "CV Luhur Abadi"},
    ),
    # Two candidates of whom the first name ends, and the second begins, at the hyphen.
    (
        "Debat diikuti Mansur Hidayat-Bobby Darmawan dan Anom Prasetyo-Nurkholis Majid. Mansur Hidayat menyapa warga.",
        {"Mansur Hidayat", "Bobby Darmawan", "Anom Prasetyo", "Nurkholis Majid"},
    ),
    # An association of two occupations.
    ("Ikatan Dokter dan Perawat Solo menolak usul itu.", {"Ikatan Dokter dan Perawat Solo"}),
    ("Aliansi Guru dan Dosen Swasta Indonesia (AGDSI) hadir.", {"Aliansi Guru dan Dosen Swasta Indonesia"}),
    ("Klub itu mendatangkan Allan Saint-Maximin dari Solo.", {"Allan Saint-Maximin"}),
    # A specialist's degree is no part of the name.
    ("Menurut dokter Ari Syamsudin SpPD-KGEH, pasien itu membaik.", {"Ari Syamsudin"}),
]


@pytest.mark.parametrize(("text", "absent"), NO_NAMES)
def test_no_institution_in_general_no_product_and_no_preposition_acts(text: str, absent: set[str]) -> None:
    assert absent.isdisjoint({form for actor in find_actors(text) for form in (actor.name, *actor.aliases)})


@pytest.mark.parametrize(("text", "names"), NAMED)
def test_names_end_where_another_begins(text: str, names: set[str]) -> None:
    assert names <= {actor.name for actor in find_actors(text)}


def test_a_part_of_a_name_may_be_generic() -> None:
    text = "Warga mengurus pajak di Unit Pelaksana Teknis Daerah (UPTD) Samsat Wilayah Garut. Kepala UPTD Samsat Wilayah Garut hadir."
    names = {actor.name for actor in find_actors(text)}
    assert any("Samsat" in name for name in names)
    assert "UPTD" not in names


def test_a_double_surname_stays_one_person() -> None:
    text = "Pemain Inggris Ainsley Maitland-Niles mencetak gol. Maitland-Niles dipuji pelatih."
    assert "Ainsley Maitland-Niles" in {actor.name for actor in find_actors(text)}


def test_whom_the_tagger_doubts_is_left_out_and_whom_it_does_not_stays() -> None:
    assert not find_actors("Cerita itu mirip Pluto R. Moon.")
    assert [actor.kind for actor in find_actors("Penyanyi Pluto R. Moon tampil di sana, kata Pluto R. Moon.")] == [
        "person"
    ]
