"""Roles as the text words them: before the name, behind it, several; ending where the name begins."""

from __future__ import annotations

import pytest

from briefing_tui.actors import find_actors

CASES = [
    # Before the name.
    ("Bupati Sleman Kustini Purnomo membuka pameran itu.", "Kustini Purnomo", ["Bupati Sleman"]),
    ("Menteri Perdagangan Budi Santoso meninjau pasar.", "Budi Santoso", ["Menteri Perdagangan"]),
    ("Pelatih Persib Bandung Bojan Hodak memuji lawannya.", "Bojan Hodak", ["Pelatih Persib Bandung"]),
    ("Hal itu disampaikan mantan Wali Kota Bogor Bima Arya.", "Bima Arya", ["mantan Wali Kota Bogor"]),
    ("Seorang warga bernama Siti Aminah mengeluh.", "Siti Aminah", ["warga"]),
    # Rank and office, the role ends where the name begins.
    (
        "Kabid Humas Polda Kepri Kombes Pol. Zahwani Pandra Arsyad menyebut dua tersangka.",
        "Zahwani Pandra Arsyad",
        ["Kabid Humas Polda Kepri", "Kombes Pol."],
    ),
    ("Kapolres Garut AKBP Rohman Yonky Dilatha hadir.", "Rohman Yonky Dilatha", ["Kapolres Garut", "AKBP"]),
    # A short form in brackets inside the role, or at its end.
    (
        "Kepala Dinas Perhubungan (Dishub) Kota Bandung Asep Kuswara mengatakan jalan itu ditutup.",
        "Asep Kuswara",
        ["Kepala Dinas Perhubungan (Dishub) Kota Bandung"],
    ),
    (
        "Ketua Badan Pengawas Pemilu (Bawaslu) Rahmat Bagja menolak laporan itu.",
        "Rahmat Bagja",
        ["Ketua Badan Pengawas Pemilu (Bawaslu)"],
    ),
    # A comma between role and name, at the head of the sentence or behind a verb of saying.
    ("Gubernur Sumatera Barat, Mahyeldi, membuka rapat.", "Mahyeldi", ["Gubernur Sumatera Barat"]),
    (
        "Harga akan turun pekan depan, kata Direktur Utama Bulog, Bayu Krisnamurthi.",
        "Bayu Krisnamurthi",
        ["Direktur Utama Bulog"],
    ),
    ("Acara itu meriah, ujar salah seorang peserta, Bagus Setiawan.", "Bagus Setiawan", ["peserta"]),
    # Behind the name.
    (
        "Budi Santoso, ketua panitia Festival Danau Toba, mengatakan acara dimulai Sabtu.",
        "Budi Santoso",
        ["ketua panitia Festival Danau Toba"],
    ),
    (
        "Ani Wijaya selaku Plt Kepala Dinas Pariwisata Samosir hadir di lokasi.",
        "Ani Wijaya",
        ["Plt Kepala Dinas Pariwisata Samosir"],
    ),
    ("Rudi Hartono yang juga Ketua DPRD Samosir menolak usul itu.", "Rudi Hartono", ["Ketua DPRD Samosir"]),
    ("Rahmat Hidayat merupakan calon bupati yang diusung tiga partai.", "Rahmat Hidayat", ["calon bupati"]),
    # Foreign offices.
    (
        "Menteri Ekonomi dan Keuangan Korea Selatan Choo Kyung-ho tiba di Sejong.",
        "Choo Kyung-ho",
        ["Menteri Ekonomi dan Keuangan Korea Selatan"],
    ),
    (
        "Putra Mahkota Arab Saudi Muhammad bin Salman menerima tamu.",
        "Muhammad bin Salman",
        ["Putra Mahkota Arab Saudi"],
    ),
]
WITHOUT = [
    # What a speaker's sentence begins with is not the speaker's role.
    ("Kata Budi Santoso, warga menolak rencana itu.", "Budi Santoso"),
    # The office behind the comma is the next person's.
    ("Sri Wahyuni, Bupati Sleman Kustini Purnomo, dan warga hadir.", "Sri Wahyuni"),
    # Another clause stands between.
    ("Saat bertemu presiden, Budi Santoso diam saja.", "Budi Santoso"),
    ("Tim SAR menemukan Budi Santoso dalam keadaan selamat.", "Budi Santoso"),
]


@pytest.mark.parametrize(("text", "name", "roles"), CASES, ids=[case[1] for case in CASES])
def test_roles_as_the_text_words_them(text: str, name: str, roles: list[str]) -> None:
    found = {actor.name: list(actor.roles) for actor in find_actors(text)}
    assert found.get(name) == roles


@pytest.mark.parametrize(("text", "name"), WITHOUT)
def test_no_role_where_the_text_gives_none(text: str, name: str) -> None:
    found = {actor.name: actor.roles for actor in find_actors(text)}
    assert found[name] == ()


def test_roles_of_later_mentions_are_gathered_each_once() -> None:
    (person,) = (
        actor
        for actor in find_actors(
            "Bupati Garut Rudy Gunawan membuka rapat.\n\nRudy mengatakan anggaran cukup. Ketua panitia Rudy Gunawan menutup "
            "acara itu, kata Bupati Garut Rudy Gunawan."
        )
        if actor.kind == "person"
    )
    assert list(person.roles) == ["Bupati Garut", "Ketua panitia"]


def test_initials_and_honorifics_are_no_part_of_a_role() -> None:
    found = find_actors("Wakil Presiden ke-10 dan ke-12 H. M. Jusuf Kalla memimpin rapat.")
    assert [actor.roles for actor in found if actor.name.endswith("Jusuf Kalla")] == [
        ("Wakil Presiden ke-10 dan ke-12",)
    ]
