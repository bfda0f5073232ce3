"""Forms that reports on other readers of dates brought up. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Banjir melanda desa pada awal Mei tahun lalu.", "awal Mei tahun lalu = 2022-05 START 2022-05-01..2022-05-10"),
    (
        "Banjir melanda desa pada pertengahan Juni dua tahun lalu.",
        "pertengahan Juni dua tahun lalu = 2021-06 MID 2021-06-11..2021-06-20",
    ),
    ("Pawai digelar Maret tiga tahun lalu.", "Maret tiga tahun lalu = 2020-03 2020-03-01..2020-03-31"),
    ("Pawai digelar 17 Agustus dua tahun lalu.", "17 Agustus dua tahun lalu = 2021-08-17 2021-08-17..2021-08-17"),
    (
        "Pawai digelar Juli dan Agustus tahun lalu.",
        "Juli = 2022-07 2022-07-01..2022-07-31; Agustus tahun lalu = 2022-08 2022-08-01..2022-08-31",
    ),
    ("Rapat digelar Selasa pagi pekan lalu.", "Selasa pagi pekan lalu = TIME 2023-09-12TMO 2023-09-12..2023-09-12"),
    ("Pameran digelar 29/8-3/9/2023.", "29/8-3/9/2023 = 2023-08-29/2023-09-03 2023-08-29..2023-09-03"),
    (
        "Penjualan Apr/Mei 2023 turun.",
        "Apr = 2023-04 2023-04-01..2023-04-30; Mei 2023 = 2023-05 2023-05-01..2023-05-31",
    ),
    (
        "Pada 2018, dari Februari hingga Juni, penjualan naik.",
        "2018 = 2018 2018-01-01..2018-12-31; Februari hingga Juni = 2018-02/2018-06 2018-02-01..2018-06-30",
    ),
    ("Penjualan Juni pada 2017 naik.", "Juni pada 2017 = 2017-06 2017-06-01..2017-06-30"),
    ("Penjualan Juni di tahun 2017 naik.", "Juni di tahun 2017 = 2017-06 2017-06-01..2017-06-30"),
    ("Laba naik pada dua kuartal pertama 2022.", "dua kuartal pertama 2022 = 2022-01/2022-06 2022-01-01..2022-06-30"),
    (
        "Laba naik pada tiga triwulan pertama tahun lalu.",
        "tiga triwulan pertama tahun lalu = 2022-01/2022-09 2022-01-01..2022-09-30",
    ),
    ("Laba naik pada empat bulan terakhir 2022.", "empat bulan terakhir 2022 = 2022-09/2022-12 2022-09-01..2022-12-31"),
    (
        "Laba naik pada tiga bulan terakhir tahun ini.",
        "tiga bulan terakhir = DURATION P3M; tahun ini = 2023 2023-01-01..2023-12-31",
    ),
    ("Candi itu dibangun beratus-ratus tahun lalu.", "beratus-ratus tahun lalu = PAST_REF"),
    (
        "Gaji dibayar pada hari terakhir bulan April 2023.",
        "hari terakhir bulan April 2023 = 2023-04-30 2023-04-30..2023-04-30",
    ),
    ("Gaji dibayar pada hari pertama bulan depan.", "hari pertama bulan depan = 2023-10-01 2023-10-01..2023-10-01"),
    ("Jalan macet pada hari kedua Lebaran 2023.", "hari kedua Lebaran 2023 = 2023-04-23 2023-04-23..2023-04-23"),
    ("Jalan macet pada hari ke-10 Ramadan 2023.", "hari ke-10 Ramadan 2023 = 2023-04-01 2023-04-01..2023-04-01"),
    ("Jalan macet pada hari terakhir Ramadan 2023.", "hari terakhir Ramadan 2023 = 2023-04-21 2023-04-21..2023-04-21"),
    ("Jalan macet sejak hari pertama Lebaran.", "hari pertama Lebaran = 2023-04-22 2023-04-22..2023-04-22"),
    (
        "Gempa terjadi 3 April 2023. Selang dua hari, hujan turun.",
        "3 April 2023 = 2023-04-03 2023-04-03..2023-04-03; Selang dua hari = 2023-04-05 2023-04-05..2023-04-05",
    ),
    (
        "Gempa terjadi 3 April 2023. Berselang sepekan kemudian, hujan turun.",
        "3 April 2023 = 2023-04-03 2023-04-03..2023-04-03; Berselang sepekan kemudian = 2023-W15 2023-04-10..2023-04-16",
    ),
    ("Bus berangkat selang dua hari sekali.", "dua hari = DURATION P2D"),
    (
        "Gempa terjadi 3 April 2023. Malam sebelumnya, hujan turun.",
        "3 April 2023 = 2023-04-03 2023-04-03..2023-04-03; Malam sebelumnya = TIME 2023-04-02TNI 2023-04-02..2023-04-02",
    ),
    ("Sekolah itu dibangun untuk 2024 murid.", ""),
    ("Pada 2022 penumpang kereta naik.", "2022 = 2022 2022-01-01..2022-12-31"),
    ("Pada 2000 penumpang kapal turun di pelabuhan.", ""),
    ("Polisi menggelar Jumat Curhat di balai desa.", ""),
    ("Warga datang Jumat bersih-bersih masjid.", "Jumat = 2023-09-15 2023-09-15..2023-09-15"),
    ("Juli (40) melihat api dari dapur.", ""),
    ("Jumat Suparman (45) melihat api dari dapur.", ""),
    ("Jakarta, 9/5 (ANTARA) - Polisi menangkap pencuri.", "9/5 = 2023-05-09 2023-05-09..2023-05-09"),
    ("Kasus terjadi 2019 s.d. 2022.", "2019 s.d. 2022 = 2019/2022 2019-01-01..2022-12-31"),
    ("Mahasiswa turun ke jalan pada tahun 98.", "tahun 98 = 1998 1998-01-01..1998-12-31"),
    ("Pada tahun 98 warga desa itu pindah.", ""),
    ("Rapat digelar 12 Ag 2019.", "12 Ag 2019 = 2019-08-12 2019-08-12..2019-08-12"),
    ("Rapat hr ini dibatalkan.", "hr ini = 2023-09-18 2023-09-18..2023-09-18"),
    ("Utang naik pada pengujung 2019.", "pengujung 2019 = 2019 END 2019-09-01..2019-12-31"),
    (
        "Senin 18 September 2023 | 10:15 WIB",
        "Senin 18 September 2023 | 10:15 WIB = TIME 2023-09-18T10:15 2023-09-18..2023-09-18",
    ),
    ("Pawai digelar pada Cap Go Meh 2023.", "Cap Go Meh 2023 = 2023-02-05 2023-02-05..2023-02-05"),
    ("Pawai digelar pada malam takbiran 2023.", "malam takbiran 2023 = 2023-04-21 2023-04-21..2023-04-21"),
    ("Pawai digelar pada malam satu Suro 2023.", "malam satu Suro 2023 = 2023-07-18 2023-07-18..2023-07-18"),
    (
        "Jalan ditutup dari 8/9/2023 pukul 10.00 hingga 10/9/2023 pukul 07.00.",
        "8/9/2023 pukul 10.00 hingga 10/9/2023 pukul 07.00 = TIME 2023-09-08T10:00/2023-09-10T07:00 2023-09-08..2023-09-10",
    ),
    ("Toko buka jam 8 pagi sampai jam 3 sore.", "jam 8 pagi sampai jam 3 sore = TIME T08:00/T15:00"),
    ("Toko buka jam 8 pagi hingga Selasa.", "jam 8 pagi = TIME T08:00; Selasa = 2023-09-12 2023-09-12..2023-09-12"),
    ("Toko buka antara pukul 09.00 dan 10.00 WIB.", "pukul 09.00 dan 10.00 WIB = TIME T09:00/T10:00"),
    (
        "Gempa terjadi pukul 02.00 WIB dini hari tadi.",
        "pukul 02.00 WIB dini hari tadi = TIME 2023-09-18T02:00 2023-09-18..2023-09-18",
    ),
    ("Jalan macet pada H minus 3 Lebaran 2023.", "H minus 3 Lebaran 2023 = 2023-04-19 2023-04-19..2023-04-19"),
    ("Ia tinggal di Kampung Rabu.", ""),
    ("Kebakaran melanda desa Kamis (14/9).", "Kamis (14/9) = 2023-09-14 2023-09-14..2023-09-14"),
    ("Rapat digelar bulan mei lalu.", "bulan mei lalu = 2023-05 2023-05-01..2023-05-31"),
    (
        "PadaAgustus lalu rapat digelarSenin malam.",
        "Agustus lalu = 2023-08 2023-08-01..2023-08-31; Senin malam = TIME 2023-09-18TNI 2023-09-18..2023-09-18",
    ),
    ("Tiket habis menjelangIdul Fitri1444 H.", "Idul Fitri1444 H = 2023-04-22 2023-04-22..2023-04-22"),
    ("Salat digelar pada Idul Adha 1444 di alun-alun.", "Idul Adha 1444 = 2023-06-29 2023-06-29..2023-06-29"),
    (
        "Kontraknya hingga 30 Juni 2028. Ia menandatanganinya setelah pada hari yang sama menjalani tes.",
        "30 Juni 2028 = 2028-06-30 2028-06-30..2028-06-30; hari yang sama = XXXX",
    ),
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
    ("Ia pulang pada akhir ’99.", "akhir ’99 = 1999 END 1999-09-01..1999-12-31"),
    ("Gua itu dihuni sejuta tahun lalu.", "sejuta tahun lalu = PAST_REF"),
    ("Kasus naik pada pekan ke-20 2023.", "pekan ke-20 2023 = 2023-W20 2023-05-15..2023-05-21"),
    ("Laga pekan ke-34 2022/23 ditunda.", "2022/23 = 2022/2023"),
    ("Gaya retro khas 90-an kembali.", "90-an = 199 1990-01-01..1999-12-31"),
    (
        "Kirab digelar Jumat Pahing malam Sabtu Pon (15/9).",
        "Jumat Pahing malam Sabtu Pon (15/9) = TIME 2023-09-15TNI 2023-09-15..2023-09-15",
    ),
    ("Surat bertanggal 17-VIII-45 disimpan.", "17-VIII-45 = 1945-08-17 1945-08-17..1945-08-17"),
    ("Kontrak berlaku 01/01/23-31/12/23.", "01/01/23-31/12/23 = 2023-01-01/2023-12-31 2023-01-01..2023-12-31"),
    ("Rapat digelar Selasa 5 September lalu.", "Selasa 5 September lalu = 2023-09-05 2023-09-05..2023-09-05"),
    ("Rapat digelar Minggu 3 September lalu.", "Minggu 3 September lalu = 2023-09-03 2023-09-03..2023-09-03"),
    ("Rapat digelar pada 2/9 lalu.", "2/9 lalu = 2023-09-02 2023-09-02..2023-09-02"),
    ("Rapat digelar (2/5) lalu.", "2/5 = 2023-05-02 2023-05-02..2023-05-02"),
    (
        "Tenda dipasang dua hari sebelum Senin (18/9).",
        "dua hari sebelum Senin (18/9) = 2023-09-16 2023-09-16..2023-09-16",
    ),
    (
        "Tenda dipasang sebulan sebelum 17 Agustus 2023.",
        "sebulan sebelum 17 Agustus 2023 = 2023-07 2023-07-01..2023-07-31",
    ),
    (
        "Tenda dipasang dua hari sebelum hari Senin (18/9).",
        "dua hari sebelum hari Senin (18/9) = 2023-09-16 2023-09-16..2023-09-16",
    ),
    (
        "Tenda dipasang dua minggu setelah 17 Agustus 2023.",
        "dua minggu setelah 17 Agustus 2023 = 2023-08-31 2023-08-31..2023-08-31",
    ),
    (
        "Tenda dipasang satu setengah hari sebelum 17 Agustus 2023.",
        "satu setengah hari = DURATION PT36H; 17 Agustus 2023 = 2023-08-17 2023-08-17..2023-08-17",
    ),
    (
        "Tenda dipasang beberapa hari setelah 3 Mei 2023.",
        "beberapa hari = DURATION PXD; 3 Mei 2023 = 2023-05-03 2023-05-03..2023-05-03",
    ),
    (
        "Tenda dipasang dua hari setelah 3-5 Mei 2023.",
        "dua hari = DURATION P2D; 3-5 Mei 2023 = 2023-05-03/2023-05-05 2023-05-03..2023-05-05",
    ),
    (
        "Tenda dipasang selama sebulan sebelum 17 Agustus 2023.",
        "sebulan = DURATION P1M; 17 Agustus 2023 = 2023-08-17 2023-08-17..2023-08-17",
    ),
    (
        "Anggota itu berusia 17 tahun sebelum 3 Maret 2024.",
        "17 tahun = DURATION P17Y; 3 Maret 2024 = 2024-03-03 2024-03-03..2024-03-03",
    ),
    (
        "Rupiah naik pada akhir pekan pertama bulan Februari 2023.",
        "akhir pekan pertama bulan Februari 2023 = 2023-W05 END 2023-02-04..2023-02-05",
    ),
    (
        "Rupiah naik pada awal pekan ketiga Mei 2023.",
        "awal pekan ketiga Mei 2023 = 2023-W20 START 2023-05-15..2023-05-16",
    ),
    (
        "Gempa melanda Lombok pada 29 Mei 2018. Pada 5 Juni, gempa lain terjadi.",
        "29 Mei 2018 = 2018-05-29 2018-05-29..2018-05-29; 5 Juni = 2018-06-05 2018-06-05..2018-06-05",
    ),
    ("Kapal tiba jam tiga lewat sepuluh menit.", "jam tiga lewat sepuluh menit = TIME T03:10"),
    ("Kapal tiba pukul delapan lewat lima belas.", "pukul delapan lewat lima belas = TIME T08:15"),
    ("Kapal tiba pukul 8 dan 9.", "pukul 8 = TIME T08:00"),
    (
        "Kapal tiba pukul 10.00 hingga 10 Mei 2023.",
        "pukul 10.00 = TIME T10:00; 10 Mei 2023 = 2023-05-10 2023-05-10..2023-05-10",
    ),
    ("Kapal tiba jam 9 kurang 10 menit.", "jam 9 kurang 10 menit = TIME T08:50"),
    ("Kapal tiba jam 9 kurang seperempat.", "jam 9 kurang seperempat = TIME T08:45"),
    ("Kapal tiba pukul 7 lebih 30 menit malam.", "pukul 7 lebih 30 menit malam = TIME T19:30"),
    ("Kapal tiba jam 9 kurang 10, tepat waktu.", "jam 9 kurang 10 = TIME T08:50"),
    ("Kapal tiba pukul 00 kurang 10 menit.", "pukul 00 kurang 10 menit = TIME T23:50"),
    ("Kapal tiba pukul 7 lebih 30 orang turun.", "pukul 7 = TIME T07:00"),
    ("Kapal tiba pukul 7 lewat 90 menit.", "pukul 7 = TIME T07:00; 90 menit = DURATION PT90M"),
    ("Kapal tiba pukul 7.10 lewat 5 menit.", "pukul 7.10 = TIME T07:10; 5 menit = DURATION PT5M"),
    ("Kapal tiba pukul 07.10.00 lewat 5 menit.", "pukul 07.10.00 = TIME T07:10:00; 5 menit = DURATION PT5M"),
    ("Toko buka jam 8 pagi WIB sampai jam 3 sore.", "jam 8 pagi WIB sampai jam 3 sore = TIME T08:00/T15:00"),
    ("Kapal tiba jam setengah 8 malam.", "jam setengah 8 malam = TIME T19:30"),
    ("Harga naik pada pekan pertama tahun 2023.", "pekan pertama tahun 2023 = 2023-W01 2023-01-02..2023-01-08"),
    ("Harga naik pada minggu terakhir tahun 2022.", "minggu terakhir tahun 2022 = 2022-W52 2022-12-26..2023-01-01"),
    ("Laga pekan kedua 2023 ditunda.", ""),
    ("Rapat digelar Jumat dua pekan ke depan.", "Jumat dua pekan ke depan = 2023-10-06 2023-10-06..2023-10-06"),
    ("Cuti berlaku 1/1 s/d 31/1/2023.", "1/1 s/d 31/1/2023 = 2023-01-01/2023-01-31 2023-01-01..2023-01-31"),
    (
        "Tol padat pada H-2 dan H+2 Lebaran 2023.",
        "H-2 = 2023-04-20 2023-04-20..2023-04-20; H+2 Lebaran 2023 = 2023-04-24 2023-04-24..2023-04-24",
    ),
    ("Surat bertanggal 28/Feb/24 hilang.", "28/Feb/24 = 2024-02-28 2024-02-28..2024-02-28"),
    ("Ia berpuasa Senin-Kamis.", "Senin-Kamis = SET XXXX-WXX-1"),
    ("Ny. Mei tinggal di sana.", ""),
    ("Ia tinggal bersama ibu. Sabtu malam ia pergi.", "Sabtu malam = TIME 2023-09-16TNI 2023-09-16..2023-09-16"),
    ("Agustus bin Salim ditangkap.", ""),
    ("Pelapor, Mei (27), menangis.", ""),
    ("Mama April mengaku kaget.", ""),
    ("Serka Juni menembak.", ""),
    ("Ia menjenguk nenek April ini.", "April ini = 2023-04 2023-04-01..2023-04-30"),
    ("Ia masuk smp Juni ini.", "Juni ini = 2023-06 2023-06-01..2023-06-30"),
    ("Pelapor Mei (9) menangis.", "Mei = 2023-05 2023-05-01..2023-05-31"),
    ("Kata Jumat (15), jalan ditutup.", "Jumat = 2023-09-15 2023-09-15..2023-09-15"),
    ("Ia bertemu Jumat Suparman (25).", ""),
    ("Ia bertemu kakak April lalu.", "April lalu = 2023-04 2023-04-01..2023-04-30"),
    ("Rumah milik Minggu Sitanggang terbakar.", ""),
    ("Laba H2 2022 naik.", "H2 2022 = 2022-H2 2022-07-01..2022-12-31"),
    ("Tiket H2 habis.", ""),
    (
        "Laba lima tahun terakhir, 2018 hingga 2022, naik.",
        "lima tahun terakhir = DURATION P5Y; 2018 hingga 2022 = 2018/2022 2018-01-01..2022-12-31",
    ),
    ("Laba kuartal II (April-Juni) 2022 naik.", "kuartal II (April-Juni) 2022 = 2022-Q2 2022-04-01..2022-06-30"),
    ("Rapat digelar selasa minggu lalu.", "selasa minggu lalu = 2023-09-12 2023-09-12..2023-09-12"),
    ("Rapat digelar Rabu tanggal 45.", "Rabu = 2023-09-13 2023-09-13..2023-09-13"),
    (
        "Rapat digelar Rabu (13/9) tanggal 14.",
        "Rabu (13/9) = 2023-09-13 2023-09-13..2023-09-13; tanggal 14 = 2023-09-14 2023-09-14..2023-09-14",
    ),
    (
        "Rapat digelar Rabu pagi bulan lalu.",
        "Rabu pagi = TIME 2023-09-13TMO 2023-09-13..2023-09-13; bulan lalu = 2023-08 2023-08-01..2023-08-31",
    ),
    ("Rapat digelar Rabu tanggal 13.", "Rabu tanggal 13 = 2023-09-13 2023-09-13..2023-09-13"),
    ("Rapat digelar Jumat tanggal 22 bulan ini.", "Jumat tanggal 22 bulan ini = 2023-09-22 2023-09-22..2023-09-22"),
    (
        "Klub yang berdiri pada 5 Juli 1946 itu menang pada Jumat.",
        "5 Juli 1946 = 1946-07-05 1946-07-05..1946-07-05; Jumat = 2023-09-15 2023-09-15..2023-09-15",
    ),
    (
        "Korban lahir pada 17 Agustus 1990 dan dimakamkan pada Senin siang.",
        "17 Agustus 1990 = 1990-08-17 1990-08-17..1990-08-17; Senin siang = TIME 2023-09-18TMI 2023-09-18..2023-09-18",
    ),
    (
        "Rapat digelar 8 sampai dgn 10 Mei 2023.",
        "8 sampai dgn 10 Mei 2023 = 2023-05-08/2023-05-10 2023-05-08..2023-05-10",
    ),
    ("Rapat digelar Rabu Lalu.", "Rabu = 2023-09-13 2023-09-13..2023-09-13"),
    ("Data Juni di 2100 desa hilang.", "Juni = 2023-06 2023-06-01..2023-06-30"),
    ("Rapat digelar senin bulan lalu.", "bulan lalu = 2023-08 2023-08-01..2023-08-31"),
    ("RAPAT DIGELAR SENIN LALU.", "SENIN LALU = 2023-09-11 2023-09-11..2023-09-11"),
    ("RAPAT DIGELAR PEKAN LALU.", "PEKAN LALU = 2023-W37 2023-09-11..2023-09-17"),
    ("Desa itu berkembang sepanjang dekade 2010-2020.", "dekade 2010-2020 = 2010/2020 2010-01-01..2020-12-31"),
    ("Banjir terjadi pada 2019 & 2020.", "2019 = 2019 2019-01-01..2019-12-31; 2020 = 2020 2020-01-01..2020-12-31"),
    ("Kursus digelar 2021 hingga tahun ini.", "2021 hingga tahun ini = 2021/2023 2021-01-01..2023-12-31"),
    ("Laba Q1 dan Q2 2022 naik.", "Q1 = 2022-Q1 2022-01-01..2022-03-31; Q2 2022 = 2022-Q2 2022-04-01..2022-06-30"),
    ("Ia pulang kemarin sore pukul 5.", "kemarin sore pukul 5 = TIME 2023-09-17T17:00 2023-09-17..2023-09-17"),
    ("Ia pulang Senin malam pukul 2.", "Senin malam pukul 2 = TIME 2023-09-18T02:00 2023-09-18..2023-09-18"),
    ("Tekanan 1008-1010 hPa tercatat.", ""),
    ("Sebanyak 2000-2100 orang hadir.", ""),
    ("Pada 2019-2021 kasus turun.", "2019-2021 = 2019/2021 2019-01-01..2021-12-31"),
    ("Rapat DPR Mei dua tahun lalu batal.", "Mei dua tahun lalu = 2021-05 2021-05-01..2021-05-31"),
    ("Inflasi AS April naik 4,9 persen.", "April = 2023-04 2023-04-01..2023-04-30"),
    ("PT Juni menang tender.", ""),
    ("Menurut AKBP Juni, jalan ditutup.", ""),
    ("Harga naik pada hari pertama tahun 2023.", "hari pertama tahun 2023 = 2023-01-01 2023-01-01..2023-01-01"),
    ("Harga naik pada hari terakhir tahun lalu.", "hari terakhir tahun lalu = 2022-12-31 2022-12-31..2022-12-31"),
    ("Tim SAR mencari pada hari kedua pencarian.", ""),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_a_reported_form(text: str, expected: str, told: Callable[..., str]) -> None:
    assert told(text) == expected
