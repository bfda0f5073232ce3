"""Clauses that are told though little stands in them: verbs without an affix, `yaitu` as predicate, who speaks first."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

TOLD = [
    # Verbs without an affix.
    (
        "Rupiah pulih 0,2 persen menjadi 15.000, setelah merosot ke level terendah empat bulan pada Juli 2023.",
        "Rupiah merosot ke level terendah empat bulan",
    ),
    (
        "Catatan pengadilan menunjukkan bahwa Budi Hartono ditahan di Solo pada Maret dan muncul di pengadilan pada "
        "Juni 2023.",
        "Budi Hartono muncul di pengadilan",
    ),
    ("Perahu yang tenggelam sejak Sabtu (2/9) ditemukan warga pagi ini.", "Perahu yang tenggelam"),
    # What names what a subject is where no other verb does.
    ("Lomba kedua, pada 4 Juli 2023, yakni di Stadion Melati, Sleman.", "Lomba kedua yakni di Stadion Melati"),
    (
        "Pelajaran untuk kelas empat pada Kamis (14/9) yaitu tentang hewan laut.",
        "Pelajaran untuk kelas empat yaitu tentang hewan laut",
    ),
    # What is said may be a noun and what describes it, if no more stands there.
    (
        '"Apa pun yang menambah bekal warga desa," kata Budi Hartono di Solo, Senin (11/9).',
        "Apa pun yang menambah bekal warga desa, kata Budi Hartono",
    ),
    (
        '"Sebagai pintu masuk yang bisa dilalui warga desa," ujar Sari Wulan, Rabu (13/9).',
        "Sebagai pintu masuk yang bisa dilalui warga desa, ujar Sari Wulan",
    ),
    # Figures that move are those that fell before.
    (
        "Indeks Melati kembali bergerak di zona hijau setelah ditutup terkoreksi 0,3 persen di level 720 pada "
        "perdagangan Senin (11/9).",
        "Indeks Melati ditutup terkoreksi 0,3 persen di level 720",
    ),
    # What an object is called is told, and makes it no subject.
    (
        "Koperasi Melati telah mengumumkan ketua mereka yakni Budi Hartono melalui siaran desa pada Senin (11/9).",
        "Koperasi Melati telah mengumumkan ketua mereka yakni Budi Hartono",
    ),
    (
        "Satu pendaki ditemukan pada 23 Agustus 2023, yaitu di jalur lama menuju Gunung Malino.",
        "Satu pendaki ditemukan, yaitu di jalur lama menuju Gunung Malino",
    ),
    # Who speaks stands behind the day, before all that is said.
    (
        "Pada triwulan pertama 2022, tuturnya, jumlah bibit yang telah dibagikan kepada petani itu sudah lebih dari "
        "30 ribu batang.",
        "jumlah bibit sudah lebih dari 30 ribu batang",
    ),
    (
        "Pada hari Jumat (15/9), kata Sari Wulan dalam rapat desa, harga beras juga ditekan oleh melimpahnya panen.",
        "kata Sari Wulan, harga beras ditekan oleh melimpahnya panen",
    ),
    # Of two statements set against each other who makes both makes the second.
    (
        "Sari Wulan menyebut harga beras turun pada Juli 2023, sementara harga gula naik pada Agustus 2023.",
        "Sari Wulan menyebut, harga gula naik",
    ),
    (
        "Setelah itu, kata Budi Hartono, pasar yang terbakar di Sleman akan dibuka kembali pada Oktober 2023.",
        "kata Budi Hartono, pasar yang terbakar di Sleman akan dibuka kembali",
    ),
    # What is recorded follows the comma, whatever stands between.
    (
        "Dinas Kesehatan Sleman mencatat, hingga Sabtu (16/9), data pasien yang dinyatakan sembuh di Sleman mencapai 766 "
        "orang.",
        "Dinas Kesehatan Sleman mencatat, data pasien mencapai 766 orang",
    ),
]


@pytest.mark.parametrize(("text", "part"), TOLD)
def test_a_clause_with_little_in_it_is_told(text: str, part: str) -> None:
    assert any(part in (what or "") for what in what_of(text))


def test_a_figure_that_data_show_is_told_of_both_days() -> None:
    text = (
        "Catatan pasar pada Kamis (14/9/2023) menunjukkan panen cabai Sleman turun lebih dari perkiraan pada Agustus."
    )
    assert what_of(text) == ["Catatan pasar menunjukkan panen cabai Sleman turun lebih dari perkiraan"] * 2


def test_a_list_behind_yaitu_is_not_told_by_its_first_member() -> None:
    assert what_of("Tiga desa yang menang pada Juni 2023 yaitu Melati, Kenanga, dan Mawar.") == ["Tiga desa menang"]


def test_of_two_sides_none_is_told_alone() -> None:
    text = "Hubungan antara Bank Maju Sleman Raya Mandiri dan Bank Terang Bantul Kota Lama muncul pada Mei 2023."
    assert what_of(text) == [None]
