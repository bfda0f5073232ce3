"""Units counted from the reference day. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Gempa itu terjadi tiga hari lalu.", "tiga hari lalu = 2023-09-15 2023-09-15..2023-09-15"),
    ("Ia pindah dua tahun lalu.", "dua tahun lalu = 2021 2021-01-01..2021-12-31"),
    ("Pabrik tutup tiga pekan silam.", "tiga pekan silam = 2023-W35 2023-08-28..2023-09-03"),
    ("Ia menikah setahun yang lalu.", "setahun yang lalu = 2022 2022-01-01..2022-12-31"),
    ("Rumah itu dijual 5 bulan yang lalu.", "5 bulan yang lalu = 2023-04 2023-04-01..2023-04-30"),
    ("Seminggu lalu ia sakit.", "Seminggu lalu = 2023-W37 2023-09-11..2023-09-17"),
    ("Sebulan lalu harga naik.", "Sebulan lalu = 2023-08 2023-08-01..2023-08-31"),
    ("Kapal karam sepuluh hari yang lalu.", "sepuluh hari yang lalu = 2023-09-08 2023-09-08..2023-09-08"),
    ("Ia datang dua belas tahun silam.", "dua belas tahun silam = 2011 2011-01-01..2011-12-31"),
    ("Kantor itu dibuka satu setengah tahun lalu.", "satu setengah tahun lalu = 2022-03 2022-03-01..2022-03-31"),
    ("Pabrik dibangun 1,5 tahun lalu.", "1,5 tahun lalu = 2022-03 2022-03-01..2022-03-31"),
    ("Setengah tahun lagi jalan itu selesai.", "Setengah tahun lagi = 2024-03 2024-03-01..2024-03-31"),
    ("Dua hari lagi ia pulang.", "Dua hari lagi = 2023-09-20 2023-09-20..2023-09-20"),
    ("Tiga bulan lagi ujian dimulai.", "Tiga bulan lagi = 2023-12 2023-12-01..2023-12-31"),
    ("Lima hari mendatang cuaca cerah.", "Lima hari mendatang = 2023-09-23 2023-09-23..2023-09-23"),
    ("Dua dekade lalu desa itu sepi.", "Dua dekade lalu = 2003 2003-01-01..2003-12-31"),
    ("Seabad silam jalur itu dibangun.", "Seabad silam = 1923 1923-01-01..1923-12-31"),
    ("Perang usai dua puluh lima tahun lalu.", "dua puluh lima tahun lalu = 1998 1998-01-01..1998-12-31"),
    ("Pekan lalu harga turun.", "Pekan lalu = 2023-W37 2023-09-11..2023-09-17"),
    ("Minggu depan sekolah libur.", "Minggu depan = 2023-W39 2023-09-25..2023-10-01"),
    ("minggu ini ia absen", "minggu ini = 2023-W38 2023-09-18..2023-09-24"),
    ("Bulan lalu ekspor naik.", "Bulan lalu = 2023-08 2023-08-01..2023-08-31"),
    ("Bulan depan tarif berubah.", "Bulan depan = 2023-10 2023-10-01..2023-10-31"),
    ("Tahun lalu ia juara.", "Tahun lalu = 2022 2022-01-01..2022-12-31"),
    ("Tahun depan pabrik dibuka.", "Tahun depan = 2024 2024-01-01..2024-12-31"),
    ("Awal bulan depan ia pergi.", "Awal bulan depan = 2023-10 START 2023-10-01..2023-10-10"),
    ("Awal minggu depan rapat digelar.", "Awal minggu depan = 2023-W39 START 2023-09-25..2023-09-26"),
    ("Akhir pekan lalu ia menang.", "Akhir pekan lalu = 2023-W37-WE 2023-09-16..2023-09-17"),
    ("Akhir pekan ini jalan ditutup.", "Akhir pekan ini = 2023-W38-WE 2023-09-23..2023-09-24"),
    ("Akhir pekan depan ia bertanding.", "Akhir pekan depan = 2023-W39-WE 2023-09-30..2023-10-01"),
    ("Kuartal lalu laba turun.", "Kuartal lalu = 2023-Q2 2023-04-01..2023-06-30"),
    ("Semester depan kurikulum diganti.", "Semester depan = 2024-H1 2024-01-01..2024-06-30"),
    ("Hari ini ia berangkat.", "Hari ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Kemarin ia pulang.", "Kemarin = 2023-09-17 2023-09-17..2023-09-17"),
    ("Kemarin lusa ia sakit.", "Kemarin lusa = 2023-09-16 2023-09-16..2023-09-16"),
    ("Besok ia diperiksa.", "Besok = 2023-09-19 2023-09-19..2023-09-19"),
    ("Besok pagi jalan dibuka.", "Besok pagi = TIME 2023-09-19TMO 2023-09-19..2023-09-19"),
    ("Lusa ia terbang.", "Lusa = 2023-09-20 2023-09-20..2023-09-20"),
    ("Besok lusa ia terbang.", "Besok lusa = 2023-09-20 2023-09-20..2023-09-20"),
    ("Tadi malam listrik padam.", "Tadi malam = TIME 2023-09-17TNI 2023-09-17..2023-09-17"),
    ("Malam tadi listrik padam.", "Malam tadi = TIME 2023-09-17TNI 2023-09-17..2023-09-17"),
    ("Malam ini ia tampil.", "Malam ini = TIME 2023-09-18TNI 2023-09-18..2023-09-18"),
    ("Pagi tadi warga berkumpul.", "Pagi tadi = TIME 2023-09-18TMO 2023-09-18..2023-09-18"),
    ("Nanti malam ia tampil.", "Nanti malam = TIME 2023-09-18TNI 2023-09-18..2023-09-18"),
    ("Sore nanti hujan turun.", "Sore nanti = TIME 2023-09-18TAF 2023-09-18..2023-09-18"),
    ("Semalam hujan deras.", "Semalam = TIME 2023-09-17TNI 2023-09-17..2023-09-17"),
    ("Kemarin malam ia ditangkap.", "Kemarin malam = TIME 2023-09-17TNI 2023-09-17..2023-09-17"),
    ("Hari ini, Senin (18/9), rapat dibuka.", "Hari ini, Senin (18/9) = 2023-09-18 2023-09-18..2023-09-18"),
    ("Kemarin, Minggu (17/9), ia tiba.", "Kemarin, Minggu (17/9) = 2023-09-17 2023-09-17..2023-09-17"),
    ("Besok, Selasa (19/9/2023), loket dibuka.", "Besok, Selasa (19/9/2023) = 2023-09-19 2023-09-19..2023-09-19"),
    ("Selasa, 9 Mei 2023 hari ini", "Selasa, 9 Mei 2023 hari ini = 2023-05-09 2023-05-09..2023-05-09"),
    ("Abad lalu wabah itu menyebar.", "Abad lalu = 19 1901-01-01..2000-12-31"),
    ("Dekade ini hutan berkurang.", "Dekade ini = 202 2020-01-01..2029-12-31"),
    ("Tahun 2018 lalu ia pindah.", "Tahun 2018 lalu = 2018 2018-01-01..2018-12-31"),
    ("Pada 2022 silam kantor itu dibuka.", "2022 silam = 2022 2022-01-01..2022-12-31"),
    ("Dua windu lalu sumur itu digali.", "Dua windu lalu = 2007 2007-01-01..2007-12-31"),
    ("Bulan September tahun depan ia pensiun.", "Bulan September tahun depan = 2024-09 2024-09-01..2024-09-30"),
    ("Oktober tahun lalu ia terpilih.", "Oktober tahun lalu = 2022-10 2022-10-01..2022-10-31"),
    ("Lebih dari dua dekade lalu ia pergi.", "Lebih dari dua dekade lalu = 2003 BEFORE"),
    ("Sekitar lima tahun lalu ia pindah.", "Sekitar lima tahun lalu = 2018 APPROX 2018-01-01..2018-12-31"),
    ("Beberapa hari lalu ia sakit.", "Beberapa hari lalu = PAST_REF"),
    ("Belasan tahun silam desa itu terbakar.", "Belasan tahun silam = PAST_REF"),
    ("Dua hari ke depan cuaca buruk.", "Dua hari ke depan = DURATION P2D"),
    ("Selama sepuluh tahun terakhir harga naik.", "sepuluh tahun terakhir = DURATION P10Y"),
    ("Satu atau dua tahun lalu ia pindah.", "Satu atau dua tahun lalu = 2021 APPROX 2021-01-01..2021-12-31"),
    ("Forum ke-10 tahun depan digelar di Ambon.", "tahun depan = 2024 2024-01-01..2024-12-31"),
    ("Target COP28 tahun ini tinggi.", "tahun ini = 2023 2023-01-01..2023-12-31"),
    ("Fitur itu ada pada iPhone 14 tahun lalu.", "tahun lalu = 2022 2022-01-01..2022-12-31"),
    ("Ia pindah 14 tahun lalu.", "14 tahun lalu = 2009 2009-01-01..2009-12-31"),
    ("Ia naik ke peringkat dua pekan depan.", "pekan depan = 2023-W39 2023-09-25..2023-10-01"),
    ("Pemilu kemarin berjalan lancar.", "kemarin = PAST_REF"),
    ("Ia menang pada akhir pekan.", "akhir pekan = 2023-W37-WE 2023-09-16..2023-09-17"),
    ("Pasar itu ramai di akhir pekan.", "akhir pekan = XXXX-WXX-WE"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_relative(told: Callable[..., str], text: str, expected: str) -> None:
    assert told(text) == expected
