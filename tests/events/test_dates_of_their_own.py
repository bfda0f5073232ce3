"""Where several things in a sentence are of several times, each date has its own."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

LISTS_WITH_DATES = [
    (
        "Rapat warga berlangsung di Desa Melati pada 22 Juli dan Desa Kenanga pada 24 Juli 2023.",
        ["Rapat warga berlangsung di Desa Melati", "Rapat warga berlangsung di Desa Kenanga"],
    ),
    (
        "Bupati dijadwalkan berkunjung ke Solo (1 Oktober) dan Bantul (24 Oktober).",
        ["Bupati dijadwalkan berkunjung ke Solo", "Bupati dijadwalkan berkunjung ke Bantul"],
    ),
    (
        "Bank Kota memperkirakan inflasi sebesar 3,5% pada 2019 dan 3,6% pada 2020.",
        ["Bank Kota memperkirakan inflasi sebesar 3,5%", "Bank Kota memperkirakan inflasi sebesar 3,6%"],
    ),
    (
        "Grup musik itu menggelar konser di Solo pada 23 Oktober 2023, kemudian di Bantul pada Desember 2023.",
        ["Grup musik itu menggelar konser di Solo", "Grup musik itu menggelar konser di Bantul"],
    ),
    (
        "Mereka akan berlatih dalam laga kontra Solo pada 20 September, Sleman pada 21 September, dan Bantul pada 22 September.",
        [
            "Mereka akan berlatih dalam laga kontra Solo",
            "Mereka akan berlatih dalam laga kontra Sleman",
            "Mereka akan berlatih dalam laga kontra Bantul",
        ],
    ),
    (
        "Keputusan akan diambil oleh Bank Kota Solo (BKS) pada Rabu (20/9) dan Bank Kota Bantul (BKB) pada Kamis (21/9).",
        ["Keputusan akan diambil oleh Bank Kota Solo", "Keputusan akan diambil oleh Bank Kota Bantul"],
    ),
    # What the two share is unclear.
    (
        "Pelari itu tiba di Solo pada Senin (18/9) dan Budi Santoso pada Selasa (19/9).",
        ["Pelari itu tiba di Solo", None],
    ),
    ("Sari menempuh sekolah di Solo pada 1975 dan lulus pada 1980.", ["Sari menempuh sekolah di Solo", None]),
    # Without its own member a date would have what is told of all of them, or of the first.
    (
        "Pameran itu digelar di Solo (1-3 September), Sleman (5-7 September), dan Bantul (9 September).",
        ["Pameran itu digelar di Solo", None, "Pameran itu digelar di Bantul"],
    ),
    (
        "Kiper itu menjalani tiga masa latihan yaitu di Persis Solo (Mei 2020), Persis Sleman (Juni 2021), dan Persis Bantul (Juli 2022).",
        [None, None, None],
    ),
    (
        "Tegal menjadi pasar keempat yang dia datangi setelah Sleman, Yogyakarta pada 16 Juli 2023, kemudian Kudus, "
        "Jawa Tengah pada 22 Juli 2023.",
        ["Tegal menjadi pasar keempat yang dia datangi setelah Sleman", None],
    ),
]


@pytest.mark.parametrize(("text", "expected"), LISTS_WITH_DATES)
def test_of_members_with_a_date_each_every_date_has_its_own(text: str, expected: list[str | None]) -> None:
    assert what_of(text) == expected


OF_THE_EVENT_BEFORE_ITS_COMMA = [
    (
        "Sari Wulan mengatakan siap bertemu lagi dengan Ayu Dewi, meskipun ia menelan kekalahan dari pecatur itu di "
        "babak kedua Solo Terbuka, Sabtu lalu.",
        None,
    ),
    (
        "Setelah terakhir kali mencapai final Sleman Terbuka 2023, Juni, Sari Wulan belum mengulang hasil itu.",
        "terakhir kali mencapai final Sleman Terbuka 2023",
    ),
    (
        "Setelah menjuarai lomba lari di Kudus, Minggu, Sari Wulan belum memikirkan lomba berikutnya.",
        "Setelah menjuarai lomba lari di Kudus, Sari Wulan belum memikirkan lomba berikutnya",
    ),
    (
        "Sari Wulan meraih gelar keduanya pada musim kemarau setelah menjuarai Solo Masters di Balai Kota, Januari.",
        "Sari Wulan menjuarai Solo Masters di Balai Kota",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_THE_EVENT_BEFORE_ITS_COMMA)
def test_a_month_or_a_day_over_behind_a_comma_is_of_the_clause_before_it(text: str, expected: str | None) -> None:
    assert what_of(text)[-1] == expected


OF_EACH_ITS_OWN_TIME = [
    (
        "Pasar ikan akan digelar di Solo, selanjutnya pada Oktober akan digelar di Sleman.",
        ["Pasar ikan akan digelar di Sleman"],
    ),
    # In a series of figures the first has the verb, and each date its own.
    (
        "Kadar garam teluk pada April mencapai 61,7, Mei 62,4, Juni 60,9 dan Juli 63,5.",
        [f"Kadar garam teluk mencapai {figure}" for figure in ("61,7", "62,4", "60,9", "63,5")],
    ),
    (
        "Kadar garam teluk bulan Maret 2020 mencapai 61,7, lalu pada Mei mencapai 62,4 dan Juni 60,9.",
        ["Kadar garam teluk mencapai 61,7", "Kadar garam teluk mencapai 62,4", None],
    ),
    # `Yang sama` says which one, and no date is of that.
    (
        "Sari Wulan lulus pada 1985 dan mendapat gelar doktor dari kampus yang sama pada 1990.",
        ["Sari Wulan lulus", "Sari Wulan mendapat gelar doktor dari kampus yang sama"],
    ),
    # `Tepatnya` belongs to the day behind it.
    (
        "Jembatan itu roboh pada 2019, tepatnya 5 Mei, saat hujan turun.",
        ["Jembatan itu roboh", "Jembatan itu roboh, saat hujan turun"],
    ),
    # What took place, not the day of it.
    (
        "Di hari ketiga masa pendaftaran siswa yang dimulai sejak 6 September 2023, warga memadati sekolah di Solo.",
        ["pendaftaran siswa dimulai"],
    ),
    ("Buku ini menjadi karya pertamanya sejak menyelesaikan kuliah pada April lalu.", [None]),
    ("Perbaikan itu didorong oleh kredit warga Sleman, setelah pada April 2023 terkontraksi 2 persen.", [None]),
]


OF_AN_EVENT_TO_COME = [
    (
        "Pelatih Melati FC Budi Santoso menjelaskan timnya semakin kuat menjelang laga final melawan Kenanga FC di Bantul, "
        "Sabtu (23/9).",
        "laga final melawan Kenanga FC di Bantul",
    ),
    (
        "Klub itu memeriksa kesehatan para atlet jelang Kejuaraan Renang Asia 2023 di Solo, Oktober mendatang.",
        "Kejuaraan Renang Asia 2023 di Solo",
    ),
    (
        "Regu Melati kini sedang mempersiapkan diri untuk Piala Renang Dunia di Solo pada 2-10 November.",
        "Piala Renang Dunia di Solo",
    ),
    (
        "Sari Wulan mencatat sejarah dengan lolos ke putaran final lomba layar Asia di Bantul pada 2024.",
        "putaran final lomba layar Asia di Bantul",
    ),
    # Twelve words at most.
    (
        "Bupati memuji warga menjelang perayaan ulang tahun kota di halaman gedung kesenian lama milik Yayasan Melati Kota "
        "Solo pada Sabtu (23/9) mendatang.",
        "perayaan ulang tahun kota",
    ),
    # What is yet to be may be on the day to come, too; who speaks does so on the day of the story.
    (
        "Klub itu akan menggelar latihan jelang Kejuaraan Renang Asia 2023 di Solo, Oktober mendatang.",
        "Klub itu akan menggelar latihan jelang Kejuaraan Renang Asia 2023 di Solo",
    ),
    (
        "Budi Santoso mengeluhkan kondisi lapangan jelang laga melawan Kenanga FC, Senin (18/9).",
        "Budi Santoso mengeluhkan kondisi lapangan jelang laga melawan Kenanga FC",
    ),
]


@pytest.mark.parametrize(("text", "expected"), OF_AN_EVENT_TO_COME)
def test_a_day_to_come_is_of_the_event_that_is_waited_for(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), OF_EACH_ITS_OWN_TIME)
def test_what_is_of_another_time_is_not_told_with_it(text: str, expected: list[str | None]) -> None:
    assert what_of(text) == expected


def test_what_has_no_verb_is_not_told_of_the_date_of_another_clause() -> None:
    text = "Harga kopi lebih tinggi pada Senin (18/9), setelah mencapai puncak dua tahun pada Jumat (15/9)."
    assert what_of(text) == ["Harga kopi lebih tinggi", None]


OPENING_A_CLAUSE = [
    ("Persis Solo menang 2-0 setelah kemarin kalah dari Sleman.", "Persis Solo kalah dari Sleman"),
    ("Jumlah warga yang sakit menjadi enam setelah kemarin bidan merawat dua anak.", "bidan merawat dua anak"),
    ("Warga desa mengungsi karena kemarin tanggul sungai jebol.", "tanggul sungai jebol"),
    (
        "Ucapan duka itu disampaikan Sari Wulan setelah pekan lalu, warga Solo mengirim beras.",
        "warga Solo mengirim beras",
    ),
    # The main clause has its own time.
    ("Setelah Lebaran harga beras di Solo turun tajam.", "harga beras di Solo turun tajam"),
    ("Sari pindah ke Solo setelah Lebaran dan membuka toko.", "Sari pindah ke Solo"),
    ("Rasa sepi saat Lebaran itu begitu membekas di hati warga.", "Rasa sepi begitu membekas di hati warga"),
]


@pytest.mark.parametrize(("text", "expected"), OPENING_A_CLAUSE)
def test_of_a_date_that_opens_a_clause_behind_a_subordinator_that_clause_is_told(text: str, expected: str) -> None:
    assert what_of(text) == [expected]


def test_a_text_may_be_cut_off_before_the_amount_of_a_date() -> None:
    assert what_of("Pedagang menjual cabai di Solo, pekan lalu seharga") == ["Pedagang menjual cabai di Solo"]
