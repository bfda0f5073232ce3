"""Forms at the edge of a rule: what begins like a date and ends otherwise, and the seldom word in a common form.

Seen from Monday, 18 September 2023.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Profesor kelahiran Poso, 1968, itu hadir.", "1968 = 1968 1968-01-01..1968-12-31"),
    ("Ia lahir di Kota Palu, 1968.", "1968 = 1968 1968-01-01..1968-12-31"),
    ("Ia tinggal di Kota Palu, 1968 tiket terjual.", ""),
    (
        "Kasus bertambah sejak awal tahun hingga pekan kedua September.",
        "awal tahun hingga pekan kedua September = 2023/2023-W37 2023-01-01..2023-09-17",
    ),
    ("Surat nomor 45/9/2023 dicatat.", ""),
    ("Ia tiba 16 s 17 Mei.", "17 Mei = 2023-05-17 2023-05-17..2023-05-17"),
    ("Ia tiba 16 s.d 17 Mei.", "16 s.d 17 Mei = 2023-05-16/2023-05-17 2023-05-16..2023-05-17"),
    ("Ia tiba 9 Mei 'raya'.", "9 Mei = 2023-05-09 2023-05-09..2023-05-09"),
    ("Akta dibuat tanggal delapan Mei.", "delapan Mei = 2023-05-08 2023-05-08..2023-05-08"),
    ("Akta dibuat tanggal delapan Mei tahun dua ratus.", "delapan Mei = 2023-05-08 2023-05-08..2023-05-08"),
    ("Rapat digelar tanggal delapan bulan depan.", "bulan depan = 2023-10 2023-10-01..2023-10-31"),
    ("Ia bangun jam 9 lewat sedikit.", "jam 9 = TIME T09:00"),
    ("Ia tiba Sabtu (16/9) setempat.", "Sabtu (16/9) setempat = 2023-09-16 2023-09-16..2023-09-16"),
    ("Laga mulai pukul 20.00 waktu itu.", "pukul 20.00 = TIME T20:00; waktu itu = PAST_REF"),
    ("Laga mulai pukul sekitar 20.00 WIB.", "pukul sekitar 20.00 WIB = TIME T20:00"),
    ("Rapat berlangsung selama 1,5 jam.", "1,5 jam = DURATION PT90M"),
    ("Ia ikut tur 3-hari itu.", "3-hari = DURATION P3D"),
    ("Lomba 9th Kendal Run dibuka.", ""),
    ("Candi itu dibangun dua ribu tahun lalu.", "dua ribu tahun lalu = 0023 0023-01-01..0023-12-31"),
    ("Candi itu dari abad ke-VII.", "abad ke-VII = 06 0601-01-01..0700-12-31"),
    ("Candi itu dari abad kedua belas.", "abad kedua belas = 11 1101-01-01..1200-12-31"),
    ("Candi itu dari abad ketiga belas.", "abad ketiga belas = 12 1201-01-01..1300-12-31"),
    ("Kita hidup di abad kedua puluh satu.", "abad kedua puluh satu = 20 2001-01-01..2100-12-31"),
    (
        "Laba naik pada kuartal I hingga kuartal II 2023.",
        "kuartal I hingga kuartal II 2023 = 2023-Q1/2023-Q2 2023-01-01..2023-06-30",
    ),
    ("Libur jatuh 28 Desember-2 Januari.", "28 Desember-2 Januari = 2023-12-28/2024-01-02 2023-12-28..2024-01-02"),
    ("Pameran digelar Minggu hingga Kamis.", "Minggu hingga Kamis = 2023-09-17/2023-09-21 2023-09-17..2023-09-21"),
    ("Nanti kita bicara.", ""),
    ("Aksi digelar (20 orang) di alun-alun.", ""),
    ("Aksi digelar di alun-alun (tanggal 20/9).", "20/9 = 2023-09-20 2023-09-20..2023-09-20"),
    ("Aksi digelar tgl. 20/9 di alun-alun.", "20/9 = 2023-09-20 2023-09-20..2023-09-20"),
    (
        "Longsor terjadi 3.00 WIB dini hari tadi.",
        "3.00 WIB dini hari tadi = TIME 2023-09-18T03:00 2023-09-18..2023-09-18",
    ),
    ("Ia lahir 03.07.90 di Tegal.", "03.07.90 = 1990-07-03 1990-07-03..1990-07-03"),
    ("Pipa itu berukuran 03.07.90.", ""),
    ("Ia membayar 5 & 7 persen.", ""),
    ("Pameran digelar 16&17/9/2023.", "16&17/9/2023 = 2023-09-16/2023-09-17 2023-09-16..2023-09-17"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_near_forms(text: str, expected: str, told: Callable[..., str]) -> None:
    assert told(text) == expected
