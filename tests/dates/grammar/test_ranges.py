"""Ranges and lists over days, months, years, decades. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Pameran berlangsung 2-4 Juni.", "2-4 Juni = 2023-06-02/2023-06-04 2023-06-02..2023-06-04"),
    ("Bazar digelar 22-24 September 2023.", "22-24 September 2023 = 2023-09-22/2023-09-24 2023-09-22..2023-09-24"),
    (
        "Turnamen pada 20- 21 September diikuti delapan regu.",
        "20- 21 September = 2023-09-20/2023-09-21 2023-09-20..2023-09-21",
    ),
    (
        "Festival 31 Agustus hingga 10 September 2023 ramai.",
        "31 Agustus hingga 10 September 2023 = 2023-08-31/2023-09-10 2023-08-31..2023-09-10",
    ),
    (
        "Masa kampanye 28 November 2023 - 10 Februari 2024 diawasi.",
        "28 November 2023 - 10 Februari 2024 = 2023-11-28/2024-02-10 2023-11-28..2024-02-10",
    ),
    (
        "Operasi digelar 18 September-1 Oktober.",
        "18 September-1 Oktober = 2023-09-18/2023-10-01 2023-09-18..2023-10-01",
    ),
    (
        "Pendaftaran dibuka 19 Oktober sampai dengan 25 November 2023.",
        "19 Oktober sampai dengan 25 November 2023 = 2023-10-19/2023-11-25 2023-10-19..2023-11-25",
    ),
    ("Cuti bersama 27 s/d 29 September.", "27 s/d 29 September = 2023-09-27/2023-09-29 2023-09-27..2023-09-29"),
    (
        "Libur 30 Desember 2023 hingga 2 Januari 2024.",
        "30 Desember 2023 hingga 2 Januari 2024 = 2023-12-30/2024-01-02 2023-12-30..2024-01-02",
    ),
    (
        "Arus balik 30 Desember hingga 2 Januari padat.",
        "30 Desember hingga 2 Januari = 2023-12-30/2024-01-02 2023-12-30..2024-01-02",
    ),
    ("Pelatihan Senin-Rabu (18-20/9) gratis.", "Senin-Rabu (18-20/9) = 2023-09-18/2023-09-20 2023-09-18..2023-09-20"),
    ("Bazar Sabtu-Minggu (16-17/9) ramai.", "Sabtu-Minggu (16-17/9) = 2023-09-16/2023-09-17 2023-09-16..2023-09-17"),
    (
        "Lomba Sabtu dan Minggu (23-24/9/2023) batal.",
        "Sabtu dan Minggu (23-24/9/2023) = 2023-09-23/2023-09-24 2023-09-23..2023-09-24",
    ),
    (
        "Rapat Kamis (14/9) hingga Minggu (17/9) tertutup.",
        "Kamis (14/9) hingga Minggu (17/9) = 2023-09-14/2023-09-17 2023-09-14..2023-09-17",
    ),
    (
        "Simulasi Kamis (14/9)-Sabtu (16/9) lancar.",
        "Kamis (14/9)-Sabtu (16/9) = 2023-09-14/2023-09-16 2023-09-14..2023-09-16",
    ),
    ("Uji coba (25/9-27/9) diundur.", "25/9-27/9 = 2023-09-25/2023-09-27 2023-09-25..2023-09-27"),
    ("Ujian 9 dan 10 September berjalan lancar.", "9 dan 10 September = 2023-09-09/2023-09-10 2023-09-09..2023-09-10"),
    ("Kelas tambahan 10, 12 dan 13 Maret penuh.", "10, 12 dan 13 Maret = 2024-03-10/2024-03-13 2024-03-10..2024-03-13"),
    ("Tur 5, 6, dan 7 Mei 2024 dibatalkan.", "5, 6, dan 7 Mei 2024 = 2024-05-05/2024-05-07 2024-05-05..2024-05-07"),
    ("Penjualan Januari-Mei 2023 turun.", "Januari-Mei 2023 = 2023-01/2023-05 2023-01-01..2023-05-31"),
    (
        "Ekspor Januari hingga Agustus 2023 naik.",
        "Januari hingga Agustus 2023 = 2023-01/2023-08 2023-01-01..2023-08-31",
    ),
    ("Ia magang September 2022-Mei 2023.", "September 2022-Mei 2023 = 2022-09/2023-05 2022-09-01..2023-05-31"),
    (
        "Panen November 2022 hingga Januari 2023 gagal.",
        "November 2022 hingga Januari 2023 = 2022-11/2023-01 2022-11-01..2023-01-31",
    ),
    ("Turnamen Mei sampai Juni silam batal.", "Mei sampai Juni silam = 2023-05/2023-06 2023-05-01..2023-06-30"),
    ("Ia memimpin tahun 2009 hingga 2014.", "tahun 2009 hingga 2014 = 2009/2014 2009-01-01..2014-12-31"),
    ("Proyek 2019-2023 mangkrak.", "2019-2023 = 2019/2023 2019-01-01..2023-12-31"),
    ("Bencana beruntun antara 2019 dan 2021.", "2019 dan 2021 = 2019/2021 2019-01-01..2021-12-31"),
    ("Dari 2015 sampai 2018 ia di Ambon.", "2015 sampai 2018 = 2015/2018 2015-01-01..2018-12-31"),
    ("Musik tahun 1980-an hingga 1990-an diputar.", "tahun 1980-an hingga 1990-an = 198/199 1980-01-01..1999-12-31"),
    (
        "Pekan raya awal hingga akhir September ramai.",
        "awal hingga akhir September = 2023-09/2023-09 2023-09-01..2023-09-30",
    ),
    (
        "Rapat akhir Desember 2023 hingga awal Januari 2024.",
        "akhir Desember 2023 hingga awal Januari 2024 = 2023-12/2024-01 2023-12-21..2024-01-10",
    ),
    ("Jadwal Selasa (19/9) hingga Kamis.", "Selasa (19/9) hingga Kamis = 2023-09-19/2023-09-21 2023-09-19..2023-09-21"),
    ("Kereta tambahan 1-3 Oktober mendatang.", "1-3 Oktober mendatang = 2023-10-01/2023-10-03 2023-10-01..2023-10-03"),
    ("Toko buka Senin sampai Jumat.", "Senin sampai Jumat = SET XXXX-WXX-1"),
    (
        "Bursa 3 sampai 6 Oktober 2023 ditutup.",
        "3 sampai 6 Oktober 2023 = 2023-10-03/2023-10-06 2023-10-03..2023-10-06",
    ),
    ("Periode 2000 - 2010 sulit.", "2000 - 2010 = 2000/2010 2000-01-01..2010-12-31"),
    (
        "Pertandingan kemarin hingga hari ini ditunda.",
        "kemarin hingga hari ini = 2023-09-17/2023-09-18 2023-09-17..2023-09-18",
    ),
    ("Pengungsian sejak tahun 2018 hingga 2020 berat.", "tahun 2018 hingga 2020 = 2018/2020 2018-01-01..2020-12-31"),
    ("Kirab 29–30 September meriah.", "29–30 September = 2023-09-29/2023-09-30 2023-09-29..2023-09-30"),
    (
        "Kunjungan 15 Mei 2002 sampai dengan 31 Maret 2013 dicatat.",
        "15 Mei 2002 sampai dengan 31 Maret 2013 = 2002-05-15/2013-03-31 2002-05-15..2013-03-31",
    ),
    (
        "Produksi kuartal I hingga kuartal III 2023 naik.",
        "kuartal I hingga kuartal III 2023 = 2023-Q1/2023-Q3 2023-01-01..2023-09-30",
    ),
    (
        "Penjualan Maret dan April 2023 turun.",
        "Maret = 2023-03 2023-03-01..2023-03-31; April 2023 = 2023-04 2023-04-01..2023-04-30",
    ),
    (
        "Ia menang pada 2017, 2018 dan 2020.",
        "2017 = 2017 2017-01-01..2017-12-31; 2018 = 2018 2018-01-01..2018-12-31; 2020 = 2020 2020-01-01..2020-12-31",
    ),
    ("Acara 7 s.d. 9 Oktober 2023 gratis.", "7 s.d. 9 Oktober 2023 = 2023-10-07/2023-10-09 2023-10-07..2023-10-09"),
    ("Ekspor pada Januari-Mei tercatat naik.", "Januari-Mei = 2023-01/2023-05 2023-01-01..2023-05-31"),
    ("Hujan turun November-Januari.", "November-Januari = 2023-11/2024-01 2023-11-01..2024-01-31"),
    ("Festival akan digelar Maret-April.", "Maret-April = 2024-03/2024-04 2024-03-01..2024-04-30"),
    ("Kongres digelar 18--20 Oktober 2023.", "18--20 Oktober 2023 = 2023-10-18/2023-10-20 2023-10-18..2023-10-20"),
    (
        "Pekan budaya digelar 15-17 September tahun ini.",
        "15-17 September tahun ini = 2023-09-15/2023-09-17 2023-09-15..2023-09-17",
    ),
    (
        "Jumat-Minggu (22-24 September 2023) jalan ditutup.",
        "Jumat-Minggu (22-24 September 2023) = 2023-09-22/2023-09-24 2023-09-22..2023-09-24",
    ),
    (
        "Senin dan Selasa (18-19/9) loket libur.",
        "Senin dan Selasa (18-19/9) = 2023-09-18/2023-09-19 2023-09-18..2023-09-19",
    ),
    ("Neraca Januari s.d. Juni 2023 surplus.", "Januari s.d. Juni 2023 = 2023-01/2023-06 2023-01-01..2023-06-30"),
    (
        "Ekspor Januari hingga Juni tahun ini naik.",
        "Januari hingga Juni tahun ini = 2023-01/2023-06 2023-01-01..2023-06-30",
    ),
    (
        "Ia libur November hingga Februari tahun depan.",
        "November hingga Februari tahun depan = 2023-11/2024-02 2023-11-01..2024-02-29",
    ),
    (
        "Ia libur 28 Maret hingga 3 April tahun lalu.",
        "28 Maret hingga 3 April tahun lalu = 2022-03-28/2022-04-03 2022-03-28..2022-04-03",
    ),
    ("Perang itu berlangsung pada 1945-49.", "1945-49 = 1945/1949 1945-01-01..1949-12-31"),
    ("Ia tercatat pada 1945-12.", "1945 = 1945 1945-01-01..1945-12-31"),
    (
        "Menteri periode 2011-2014 hari ini diperiksa.",
        "2011-2014 = 2011/2014 2011-01-01..2014-12-31; hari ini = 2023-09-18 2023-09-18..2023-09-18",
    ),
    (
        "Mulai hari ini, 18 September hingga 24 September 2023, toko buka.",
        "hari ini, 18 September hingga 24 September 2023 = 2023-09-18/2023-09-24 2023-09-18..2023-09-24",
    ),
    ("Pameran digelar 29/8-3/9/2023.", "29/8-3/9/2023 = 2023-08-29/2023-09-03 2023-08-29..2023-09-03"),
    (
        "Pada 2018, dari Februari hingga Juni, penjualan naik.",
        "2018 = 2018 2018-01-01..2018-12-31; Februari hingga Juni = 2018-02/2018-06 2018-02-01..2018-06-30",
    ),
    ("Kasus terjadi 2019 s.d. 2022.", "2019 s.d. 2022 = 2019/2022 2019-01-01..2022-12-31"),
    (
        "Pameran digelar Rabu hingga Jumat pekan depan.",
        "Rabu hingga Jumat pekan depan = 2023-09-27/2023-09-29 2023-09-27..2023-09-29",
    ),
    ("Pameran digelar Senin-Rabu pekan lalu.", "Senin-Rabu pekan lalu = 2023-09-11/2023-09-13 2023-09-11..2023-09-13"),
    ("Pameran digelar Jumat-Minggu ini.", "Jumat-Minggu ini = 2023-09-22/2023-09-24 2023-09-22..2023-09-24"),
    (
        "Pameran digelar Sabtu hingga Senin pekan depan.",
        "Sabtu hingga Senin pekan depan = 2023-09-23/2023-09-25 2023-09-23..2023-09-25",
    ),
    (
        "Kursus digelar di Kupang (21/9/2023) sampai (27/9/2023).",
        "(21/9/2023) sampai (27/9/2023) = 2023-09-21/2023-09-27 2023-09-21..2023-09-27",
    ),
    (
        "Pameran digelar Senin hingga Rabu, 13 September.",
        "Senin hingga Rabu, 13 September = 2023-09-11/2023-09-13 2023-09-11..2023-09-13",
    ),
    (
        "Pameran digelar Senin hingga Rabu (27/9).",
        "Senin hingga Rabu (27/9) = 2023-09-25/2023-09-27 2023-09-25..2023-09-27",
    ),
    (
        "Pameran digelar Sabtu hingga Minggu tanggal 10.",
        "Sabtu hingga Minggu tanggal 10 = 2023-09-09/2023-09-10 2023-09-09..2023-09-10",
    ),
    (
        "Pameran digelar Sabtu hingga Sabtu (23/9).",
        "Sabtu hingga Sabtu (23/9) = 2023-09-16/2023-09-23 2023-09-16..2023-09-23",
    ),
    ("Kontrak berlaku 01/01/23-31/12/23.", "01/01/23-31/12/23 = 2023-01-01/2023-12-31 2023-01-01..2023-12-31"),
    ("Cuti berlaku 1/1 s/d 31/1/2023.", "1/1 s/d 31/1/2023 = 2023-01-01/2023-01-31 2023-01-01..2023-01-31"),
    (
        "Laba lima tahun terakhir, 2018 hingga 2022, naik.",
        "lima tahun terakhir = DURATION P5Y; 2018 hingga 2022 = 2018/2022 2018-01-01..2022-12-31",
    ),
    (
        "Rapat digelar 8 sampai dgn 10 Mei 2023.",
        "8 sampai dgn 10 Mei 2023 = 2023-05-08/2023-05-10 2023-05-08..2023-05-10",
    ),
    ("Desa itu berkembang sepanjang dekade 2010-2020.", "dekade 2010-2020 = 2010/2020 2010-01-01..2020-12-31"),
    ("Kursus digelar 2021 hingga tahun ini.", "2021 hingga tahun ini = 2021/2023 2021-01-01..2023-12-31"),
    ("Pada 2019-2021 kasus turun.", "2019-2021 = 2019/2021 2019-01-01..2021-12-31"),
    ("Diskon berlaku Jan s.d. Apr 2023.", "Jan s.d. Apr 2023 = 2023-01/2023-04 2023-01-01..2023-04-30"),
    ("Nilainya turun dari 2014 ke 2020.", "2014 ke 2020 = 2014/2020 2014-01-01..2020-12-31"),
    ("Ia pindah dari Tegal 2014 ke 2020 rumah.", ""),
    ("Jumlahnya naik dari 1900 ke 2000 orang.", ""),
    ("Ia menjabat dari 2008 hingga tiga tahun lalu.", "2008 hingga tiga tahun lalu = 2008/2020 2008-01-01..2020-12-31"),
    ("Ia pergi 2 hingga 3 tahun lalu.", "2 hingga 3 tahun lalu = 2020/2021 APPROX 2020-01-01..2021-12-31"),
    (
        "Diskon berlaku April, Mei, hingga Juni 2020.",
        "April, Mei, hingga Juni 2020 = 2020-04/2020-06 2020-04-01..2020-06-30",
    ),
    (
        "Harga turun pada Mei maupun Juni 2020.",
        "Mei = 2020-05 2020-05-01..2020-05-31; Juni 2020 = 2020-06 2020-06-01..2020-06-30",
    ),
    (
        "Bazar dibuka 1-7, 10-12, dan 15-21 April 2023.",
        "1-7 = 2023-04-01/2023-04-07 2023-04-01..2023-04-07; 10-12 = 2023-04-10/2023-04-12 2023-04-10..2023-04-12; "
        "15-21 April 2023 = 2023-04-15/2023-04-21 2023-04-15..2023-04-21",
    ),
    ("Skornya 3-1 dan 2-1 pada 9 April.", "9 April = 2023-04-09 2023-04-09..2023-04-09"),
    (
        "Pelatihan digelar Senin, Rabu, dan Jumat pekan depan.",
        "Senin = 2023-09-25 2023-09-25..2023-09-25; Rabu = 2023-09-27 2023-09-27..2023-09-27; "
        "Jumat pekan depan = 2023-09-29 2023-09-29..2023-09-29",
    ),
    (
        "Ia datang Senin dan pulang Jumat pekan depan.",
        "Senin = 2023-09-18 2023-09-18..2023-09-18; Jumat pekan depan = 2023-09-29 2023-09-29..2023-09-29",
    ),
    (
        "Lelang dibuka Senin 25, Selasa, 26, dan Kamis 28 September.",
        "Senin 25 = 2023-09-25 2023-09-25..2023-09-25; Selasa, 26 = 2023-09-26 2023-09-26..2023-09-26; "
        "Kamis 28 September = 2023-09-28 2023-09-28..2023-09-28",
    ),
    (
        "Senin 25 warga dan Selasa 26 warga diperiksa.",
        "Senin = 2023-09-18 2023-09-18..2023-09-18; Selasa = 2023-09-12 2023-09-12..2023-09-12",
    ),
    ("Bazar digelar pada 27 dan 28/9.", "27 dan 28/9 = 2023-09-27/2023-09-28 2023-09-27..2023-09-28"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_ranges(told: Callable[..., str], text: str, expected: str) -> None:
    assert told(text) == expected
