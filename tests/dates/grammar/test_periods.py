"""Parts of months and years, quarters, seasons, decades, centuries, bare months and years. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Pabrik buka awal September.", "awal September = 2023-09 START 2023-09-01..2023-09-10"),
    ("Ia pulang pertengahan Oktober 2023.", "pertengahan Oktober 2023 = 2023-10 MID 2023-10-11..2023-10-20"),
    ("Harga naik akhir Mei yang lalu.", "akhir Mei yang lalu = 2023-05 END 2023-05-21..2023-05-31"),
    ("Kantor itu dibuka awal 2024.", "awal 2024 = 2024 START 2024-01-01..2024-04-30"),
    ("Jalan rampung pertengahan 2024.", "pertengahan 2024 = 2024 MID 2024-05-01..2024-08-31"),
    ("Bendungan selesai akhir tahun 2025.", "akhir tahun 2025 = 2025 END 2025-09-01..2025-12-31"),
    ("Penghujung Desember 2022 hujan lebat.", "Penghujung Desember 2022 = 2022-12 END 2022-12-21..2022-12-31"),
    ("Medio Agustus 2023 ia mundur.", "Medio Agustus 2023 = 2023-08 MID 2023-08-11..2023-08-20"),
    ("Awal tahun ini ia pindah.", "Awal tahun ini = 2023 START 2023-01-01..2023-04-30"),
    ("Akhir tahun lalu harga naik.", "Akhir tahun lalu = 2022 END 2022-09-01..2022-12-31"),
    ("Akhir tahun depan pabrik tutup.", "Akhir tahun depan = 2024 END 2024-09-01..2024-12-31"),
    ("Jalan akan rampung akhir tahun.", "akhir tahun = 2023 END 2023-09-01..2023-12-31"),
    ("Pertengahan pekan ini rapat digelar.", "Pertengahan pekan ini = 2023-W38 MID 2023-09-20..2023-09-21"),
    ("Akhir pekan lalu ia menang.", "Akhir pekan lalu = 2023-W37-WE 2023-09-16..2023-09-17"),
    ("Musik awal 1990-an diputar.", "awal 1990-an = 199 START 1990-01-01..1992-12-31"),
    ("Mode akhir tahun 50-an kembali.", "akhir tahun 50-an = 195 END 1957-01-01..1959-12-31"),
    ("Bangunan dari awal abad ke-20 roboh.", "awal abad ke-20 = 19 START 1901-01-01..1933-12-31"),
    ("Kuartal II 2023 laba turun.", "Kuartal II 2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Kuartal II/2023 laba turun.", "Kuartal II/2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Triwulan III-2023 ekspor naik.", "Triwulan III-2023 = 2023-Q3 2023-07-01..2023-09-30"),
    ("Kuartal keempat tahun ini harga naik.", "Kuartal keempat tahun ini = 2023-Q4 2023-10-01..2023-12-31"),
    ("Q2 2023 laba naik.", "Q2 2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Semester I 2023 laba turun.", "Semester I 2023 = 2023-H1 2023-01-01..2023-06-30"),
    ("Semester pertama tahun lalu laba naik.", "Semester pertama tahun lalu = 2022-H1 2022-01-01..2022-06-30"),
    ("Semester kedua 2022 rugi.", "Semester kedua 2022 = 2022-H2 2022-07-01..2022-12-31"),
    ("Triwulan pertama laba naik.", "Triwulan pertama = 2023-Q1 2023-01-01..2023-03-31"),
    ("Awal kuartal III 2023 harga naik.", "Awal kuartal III 2023 = 2023-Q3 START 2023-07-01..2023-07-31"),
    ("Gaya tahun 60-an kembali.", "tahun 60-an = 196 1960-01-01..1969-12-31"),
    ("Film era 1980-an diputar.", "era 1980-an = 198 1980-01-01..1989-12-31"),
    ("Lagu 1970an diputar.", "1970an = 197 1970-01-01..1979-12-31"),
    ("Krisis dekade 1990-an terulang.", "dekade 1990-an = 199 1990-01-01..1999-12-31"),
    ("Penduduk tahun 1800-an bertani.", "tahun 1800-an = 18 1800-01-01..1899-12-31"),
    ("Candi dari abad ke-7 dipugar.", "abad ke-7 = 06 0601-01-01..0700-12-31"),
    ("Naskah abad XIX ditemukan.", "abad XIX = 18 1801-01-01..1900-12-31"),
    ("Arca abad kesembilan dicuri.", "abad kesembilan = 08 0801-01-01..0900-12-31"),
    ("Jalan itu dibuat abad ke-5 SM.", "abad ke-5 SM = BC04"),
    ("Kota itu berdiri tahun 123 SM.", "tahun 123 SM = BC0123"),
    ("Ia pindah musim panas 2028.", "musim panas 2028 = 2028-SU 2028-06-01..2028-08-31"),
    ("Ia datang musim panas lalu.", "musim panas lalu = 2023-SU 2023-06-01..2023-08-31"),
    ("Klub belanja musim panas ini.", "musim panas ini = 2023-SU 2023-06-01..2023-08-31"),
    ("Ia kontrak sampai musim dingin mendatang.", "musim dingin mendatang = 2023-WI 2023-12-01..2024-02-29"),
    ("Festival musim gugur tahun ini sepi.", "musim gugur tahun ini = 2023-FA 2023-09-01..2023-11-30"),
    ("Sepanjang tahun 2022 hujan lebat.", "tahun 2022 = 2022 2022-01-01..2022-12-31"),
    ("Sejak 2019 ia mengajar.", "2019 = 2019 2019-01-01..2019-12-31"),
    ("Kontrak sampai 2028 diteken.", "2028 = 2028 2028-01-01..2028-12-31"),
    ("Juni lalu ia pindah.", "Juni lalu = 2023-06 2023-06-01..2023-06-30"),
    ("November lalu ia menikah.", "November lalu = 2022-11 2022-11-01..2022-11-30"),
    ("November mendatang ia bertanding.", "November mendatang = 2023-11 2023-11-01..2023-11-30"),
    ("Ia pindah pada Agustus.", "Agustus = 2023-08 2023-08-01..2023-08-31"),
    ("Panen pada bulan Februari lalu gagal.", "bulan Februari lalu = 2023-02 2023-02-01..2023-02-28"),
    ("Ia lahir pada Maret 1990.", "Maret 1990 = 1990-03 1990-03-01..1990-03-31"),
    ("September ini anggaran cair.", "September ini = 2023-09 2023-09-01..2023-09-30"),
    ("Dana tahun anggaran 2019 diperiksa.", "tahun anggaran 2019 = 2019 2019-01-01..2019-12-31"),
    ("Sekitar tahun 1998 ia merantau.", "Sekitar tahun 1998 = 1998 APPROX 1998-01-01..1998-12-31"),
    ("Tahun ini ia juara.", "Tahun ini = 2023 2023-01-01..2023-12-31"),
    ("Jembatan selesai pada pekan ketiga Oktober.", "pekan ketiga Oktober = 2023-W42 2023-10-16..2023-10-22"),
    ("Minggu pertama Mei 2024 ia cuti.", "Minggu pertama Mei 2024 = 2024-W18 2024-04-29..2024-05-05"),
    ("Ujian digelar pekan kedua bulan depan.", "pekan kedua bulan depan = 2023-W41 2023-10-09..2023-10-15"),
    ("Stok dihitung pada minggu ke-2 September.", "minggu ke-2 September = 2023-W37 2023-09-11..2023-09-17"),
    ("Pasar malam digelar pekan terakhir bulan ini.", "pekan terakhir bulan ini = 2023-W39 2023-09-25..2023-10-01"),
    ("Panen mulai pekan I bulan Agustus 2022.", "pekan I bulan Agustus 2022 = 2022-W31 2022-08-01..2022-08-07"),
    ("Laba paruh pertama 2024 naik.", "paruh pertama 2024 = 2024-H1 2024-01-01..2024-06-30"),
    ("Target paruh kedua tahun ini berat.", "paruh kedua tahun ini = 2023-H2 2023-07-01..2023-12-31"),
    ("Laba 1H24 naik.", "1H24 = 2024-H1 2024-01-01..2024-06-30"),
    ("Penjualan 2Q2024 turun.", "2Q2024 = 2024-Q2 2024-04-01..2024-06-30"),
    ("Laba 9M23 naik.", "9M23 = 2023-01/2023-09 2023-01-01..2023-09-30"),
    ("Belanja modal FY24 naik.", "FY24 = 2024 2024-01-01..2024-12-31"),
    ("Semester I/2024 ditutup rugi.", "Semester I/2024 = 2024-H1 2024-01-01..2024-06-30"),
    ("Laba kuartal pertama pada tahun 2022 naik.", "kuartal pertama pada tahun 2022 = 2022-Q1 2022-01-01..2022-03-31"),
    ("Awal September lalu ia mundur.", "Awal September lalu = 2023-09 START 2023-09-01..2023-09-10"),
    ("Akhir September lalu ia mundur.", "Akhir September lalu = 2022-09 END 2022-09-21..2022-09-30"),
    ("Awal Agustus lalu ia mundur.", "Awal Agustus lalu = 2023-08 START 2023-08-01..2023-08-10"),
    ("Laba per kuartal II-2023 naik.", "kuartal II-2023 = 2023-Q2 2023-04-01..2023-06-30"),
    ("Stok per bulan Juni 2023 aman.", "bulan Juni 2023 = 2023-06 2023-06-01..2023-06-30"),
    ("Biaya per kuartal naik.", "per kuartal = SET P3M"),
    (
        "Laba kuartal pertama tahun fiskal ini naik.",
        "kuartal pertama tahun fiskal ini = 2023-Q1 2023-01-01..2023-03-31",
    ),
    ("Tahun ajaran depan kurikulum diganti.", "Tahun ajaran depan = 2024 2024-01-01..2024-12-31"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_periods(told: Callable[..., str], text: str, expected: str) -> None:
    assert told(text) == expected
