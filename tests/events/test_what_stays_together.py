"""What of a sentence stays together or stays out: lists, fronted adjuncts, long subjects, relative clauses."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

ENDS_OF_LISTS = [
    (
        "Lapak di lorong buah, sayur mayur, bumbu dan daging yang buka pada Senin (18/9) masih didatangi warga.",
        "bumbu dan daging buka",
    ),
    (
        "Sari Wulan memperkenalkan Ayu Dewi sebagai anggota regu yang akan menggelar konser di Solo pada Oktober.",
        "Ayu Dewi sebagai anggota regu",
    ),
]


@pytest.mark.parametrize(("text", "untrue"), ENDS_OF_LISTS)
def test_the_end_of_a_list_is_not_described_alone(text: str, untrue: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert untrue not in what


AROUND_THE_CLAUSE = [
    # What somebody is made, what a claim in brackets' reach says, and no half of a day of birth.
    (
        "Dalam sambutan yang panjang di Solo, Senin (18/9), Sari Wulan memperkenalkan Budi sebagai mantan anggota band.",
        "memperkenalkan Budi sebagai mantan anggota band",
    ),
    (
        "Bank Sleman memperkirakan harga Surat Utang Daerah (SUD) di pasar kedua berpeluang naik pada Senin (18/9).",
        "harga Surat Utang Daerah di pasar kedua berpeluang naik",
    ),
    ("Pesepak bola kelahiran 18 Juni 1989 itu membela Persis Solo pada Senin (18/9).", "bola membela Persis Solo"),
    (
        "Meski dirawat para petani di Kebun Raya Sleman, Yogyakarta, anggrek yang namanya sama dengan nama kebunnya, "
        "dijual dengan harga murah pada Senin (18/9).",
        "anggrek yang namanya sama dengan nama kebunnya dijual",
    ),
    ("Setelah Bantul, Sari Wulan menuju Sleman pada Senin (18/9).", "Sari Wulan menuju Sleman"),
    (
        "Persis Solo mendatangkan Sari Wulan dengan status pinjaman, demikian diumumkan klub itu pada Senin (18/9).",
        "Persis Solo mendatangkan Sari Wulan dengan status pinjaman",
    ),
    (
        "Koperasi Godean terpilih sebagai tiga terbaik dalam ajang “Anugerah Koperasi Jawa Tengah 2023” untuk usaha pada "
        "Senin (18/9).",
        "Koperasi Godean terpilih sebagai tiga terbaik",
    ),
    (
        "Sari Wulan masuk sebagai pengganti ketika Sleman menang 3-1 atas Bantul pada pertandingan yang dimainkan Senin "
        "(18/9).",
        "Sleman menang 3-1 atas Bantul",
    ),
]


@pytest.mark.parametrize(("text", "part"), AROUND_THE_CLAUSE)
def test_what_stands_around_the_clause_is_no_part_of_it(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert part in (what or "")


OF_RELATIVE_CLAUSES = [
    (
        "Kedua wali kota akan bertemu di sela-sela rapat pertanian Jawa yang akan diadakan di Solo pada awal Oktober.",
        "rapat pertanian Jawa akan diadakan di Solo",
    ),
    # Where no other noun stands before the phrase with a preposition, it is what the clause describes.
    (
        "Surya juga menunjuk pada gugatan yang diajukan Wulan kepada Dewan Paten Solo pada 2022.",
        "gugatan diajukan Wulan kepada Dewan Paten Solo",
    ),
    (
        "Solo telah meminta Sleman untuk menunda tarif parkir, yang sebelumnya diumumkan Wali Kota pada 2022.",
        "tarif parkir sebelumnya diumumkan Wali Kota",
    ),
    # Which of two nouns a clause inside another describes is open: `yang` stays.
    (
        "Wulan adalah toko yang menjual beras di pasar lama yang dibangun pada 1997.",
        "pasar lama yang dibangun",
    ),
    (
        "Hal itu sesuai dengan semangat Sleman yang akan mengejar gelar juara umum pada Oktober.",
        "Hal itu sesuai dengan semangat Sleman yang akan mengejar gelar juara umum",
    ),
    (
        "Keduanya bertemu pada 16-17 September, menurut catatan Kementerian Pertanian Belanda yang dibagikan pada "
        "Minggu.",
        "Keduanya bertemu, menurut catatan Kementerian Pertanian Belanda yang dibagikan",
    ),
    (
        "Bank Sleman memperkirakan penawaran beras akan berkisar antara Rp15 triliun sampai Rp25 triliun dalam lelang yang "
        "digelar pada Senin (18/9).",
        "lelang yang digelar",
    ),
    (
        "Pengurus Taekwondo Sleman menetapkan tiga atlet yang pada Oktober akan dikirim ke Medan.",
        "tiga atlet akan dikirim ke Medan",
    ),
    (
        "Kami ingin membuka jalan agar memudahkan pedagang di mana saja untuk berjualan pada Oktober, kata Sari Wulan dalam "
        "rapat.",
        "Kami ingin membuka jalan agar memudahkan pedagang untuk berjualan, kata Sari Wulan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_RELATIVE_CLAUSES)
def test_yang_is_left_out_where_what_is_left_is_a_clause_of_its_noun(text: str, expected: str) -> None:
    assert what_of(text)[-1] == expected


PRECEDENTS = [
    ("Pasar Sleman ditutup seperti tahun lalu.", "Pasar Sleman ditutup"),
    ("Pasar Sleman akan ditutup seperti tahun lalu.", None),
    ('"Kami minta, kalau bisa seperti tahun kemarin pasar itu ditutup saja," ujar Sari Wulan kepada wartawan.', None),
]


@pytest.mark.parametrize(("text", "expected"), PRECEDENTS)
def test_what_is_asked_for_or_planned_is_not_told_of_what_it_is_likened_to(text: str, expected: str | None) -> None:
    assert what_of(text) == [expected]


FRONTED = [
    (
        "Dalam siaran pers yang diterima pada Senin (18/9), Sari Wulan mengumumkan pasar baru.",
        "Sari Wulan mengumumkan pasar baru",
    ),
    ("Pada laga perdana yang berlangsung Senin (18/9), regu Solo memetik kemenangan.", "regu Solo memetik kemenangan"),
    ("Seperti yang diketahui, Sleman menjadi tuan rumah lomba pada Senin (18/9).", "Sleman menjadi tuan rumah lomba"),
    (
        "Lomba itu tak berjalan baik bagi Sari Wulan yang sudah tampil pada latihan bebas Senin (18/9).",
        "Sari Wulan sudah tampil pada latihan bebas",
    ),
]


@pytest.mark.parametrize(("text", "expected"), FRONTED)
def test_a_fronted_adjunct_with_a_relative_clause_is_of_the_clause_behind_it(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


LISTS_AND_OBJECTS = [
    (
        "Sari Wulan meresmikan museum batik yang memiliki koleksi kain, naskah, keris serta patung, Senin (18/9).",
        "museum batik, naskah",
    ),
    (
        "Koperasi Godean mencatatkan sejarah dengan menandatangani Perjanjian Jual Beli Saham Bersyarat Antara Wilayah "
        "Jawa Tengah dan Jawa Timur pada Senin (18/9).",
        "dengan menandatangani",
    ),
    ("Kabar itu mematahkan rumor soal nama calon lawan Sari Wulan yang sempat tersiar sejak Mei.", "Sari Wulan sempat"),
]


@pytest.mark.parametrize(("text", "untrue"), LISTS_AND_OBJECTS)
def test_a_gap_leaves_no_end_of_a_list_and_no_verb_without_its_object(text: str, untrue: str) -> None:
    (what,) = what_of(text)
    assert what is not None
    assert untrue not in what


LONG_SUBJECTS = [
    (
        "Kebakaran di bangsal tua penjara kota dekat kantor camat Godean yang dipicu arus pendek di dapur umum berhasil "
        "dipadamkan sipir pada Senin (18/9).",
        "Kebakaran berhasil dipadamkan sipir",
    ),
    (
        "Sari Wulan menyebut sopir yang melawan arus hingga mengalami kecelakaan pada Sabtu (9/9) telah pulang.",
        "sopir melawan arus hingga mengalami kecelakaan",
    ),
]


@pytest.mark.parametrize(("text", "expected"), LONG_SUBJECTS)
def test_a_long_subject_is_told_by_its_head_and_an_outcome_with_what_it_comes_of(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


SPEECH_OR_NOT = [
    (
        "Juru bicara Sleman Sari Wulan pada Senin (18/9) mengatakan bahwa pasar ikan masih ramai, membantah kabar bahwa "
        "pembeli hilang.",
        "Sari Wulan mengatakan pasar ikan masih ramai",
    ),
    (
        "Koperasi Godean melansir pengering beras pertama di desa itu pada 2018.",
        "Koperasi Godean melansir pengering beras",
    ),
    (
        "Sari Wulan dalam keterangannya mengungkapkan kalau warga Godean akan membuka pasar ikan pekan ini.",
        "Sari Wulan mengungkapkan warga Godean akan membuka pasar ikan",
    ),
    ("Sleman keluar dari liga pada 2019, menuduh panitia memihak regu Bantul.", "Sleman keluar dari liga"),
    (
        "Sari Wulan menegaskan rapat akan digelar sebelum pelantikan bupati terpilih pada 20 Oktober.",
        "sebelum pelantikan bupati terpilih",
    ),
]


@pytest.mark.parametrize(("text", "part"), SPEECH_OR_NOT)
def test_what_is_said_and_what_happened_are_told_apart(text: str, part: str) -> None:
    (what,) = what_of(text)
    assert part in (what or "")


def test_what_is_there_does_nothing_before() -> None:
    text = "Hadirnya Sari Air di Solo akan menambah rute setelah sempat membuka kantor di Medan pada 2021."
    assert what_of(text) == [None]


OF_FORMER_TIMES = [
    ("Sari Wulan menjadi pemain Sleman kedua di liga itu setelah Ayu Dewi pada 2008.", None),
    ("Harga beras turun 4 persen setelah debut pasar baru itu pada Kamis (14/9).", "debut pasar baru itu"),
]


@pytest.mark.parametrize(("text", "part"), OF_FORMER_TIMES)
def test_nothing_is_told_of_a_date_that_only_says_who_was_so_before(text: str, part: str | None) -> None:
    (what,) = what_of(text)
    assert what is None if part is None else part in (what or "")


def test_a_noun_that_is_done_is_told_with_who_does_it() -> None:
    text = "Grup Godean saat ini bersiap untuk melakukan debut pada 18 Oktober melalui album pertama di Sleman."
    assert what_of(text)[-1] == "Grup Godean bersiap untuk melakukan debut melalui album pertama di Sleman"


def test_what_is_set_against_a_described_noun_is_told_with_the_description() -> None:
    text = (
        "Serahkan soal air ini kepada camat, karena Dinas Air yang akan memperbaiki pipa, bukan pedagang atau warga "
        "luar yang hanya mengeluh di warung,” katanya di Solo, Senin (18/9)."
    )
    assert what_of(text) == ["Dinas Air yang akan memperbaiki pipa, bukan pedagang atau warga luar, katanya"]


def test_a_purpose_is_not_told_of_what_stands_before_the_clause_it_belongs_to() -> None:
    text = (
        "Untuk lomba ini, Sari Wulan dan Budi Santoso akhirnya terpilih menjadi pemenang utama, untuk menemani Dewi"
        " Lestari terbang ke Solo pada 9 September mendatang."
    )
    assert what_of(text) == [None]


def test_what_was_founded_then_is_not_told_by_what_it_has_today_alone() -> None:
    text = "Didirikan pada 1990, klub itu kini memiliki dua ribu anggota."
    assert what_of(text) == ["Didirikan, klub itu memiliki dua ribu anggota"]


ADDED = [
    (
        '"Pada 2014 kan naik (jumlah nelayan) dari 40 ribu jadi 50 ribu," kata Sari Wulan.',
        "kan naik (jumlah nelayan) jadi 50 ribu, kata Sari Wulan",
    ),
    (
        '"Gudangnya sudah dibeli mereka (Dinas Pangan)," kata Sari Wulan, Senin (18/9).',
        "Gudangnya sudah dibeli mereka (Dinas Pangan), kata Sari Wulan",
    ),
    (
        '"(Harga) beras naik lagi di Solo pada Senin," kata Sari Wulan.',
        "(Harga) beras naik lagi di Solo, kata Sari Wulan",
    ),
    (
        "Bupati menyebut ada beberapa (pedagang lain) yang ingin pindah pada Oktober.",
        "Bupati menyebut ada beberapa (pedagang lain) yang ingin pindah",
    ),
    # Behind what it is short for, or behind a noun, it says nothing more.
    (
        "Pemerintah membangun hunian sementara (huntara) di Palu pada Senin (18/9).",
        "Pemerintah membangun hunian sementara di Palu",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ADDED)
def test_what_an_editor_adds_in_brackets_is_told_as_part_of_what_was_said(text: str, expected: str) -> None:
    assert what_of(text) == [expected]
