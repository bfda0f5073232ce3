"""Clock times, anaphora, sets, durations and vague times. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Sidang mulai pukul 09.00 WIB.", "pukul 09.00 WIB = TIME T09:00"),
    ("Toko buka pukul 08.00-12.00 WIB.", "pukul 08.00-12.00 WIB = TIME T08:00/T12:00"),
    ("Acara jam 10 malam selesai.", "jam 10 malam = TIME T22:00"),
    ("Rapat pukul 9 pagi batal.", "pukul 9 pagi = TIME T09:00"),
    ("Kereta tiba 16.45 WITA.", "16.45 WITA = TIME T16:45"),
    ("Laga pukul 20.00 hingga 22.00 WIB seru.", "pukul 20.00 hingga 22.00 WIB = TIME T20:00/T22:00"),
    ("Bus jalan pukul 12.30 WIT.", "pukul 12.30 WIT = TIME T12:30"),
    ("Gerbang dibuka 08.00 WITA sampai 10.00 WITA.", "08.00 WITA sampai 10.00 WITA = TIME T08:00/T10:00"),
    ("Gempa pukul 07:05:33 WIB terasa.", "pukul 07:05:33 WIB = TIME T07:05:33"),
    ("Bursa dibuka pukul 07.05 GMT.", "pukul 07.05 GMT = TIME T07:05Z"),
    ("Sekitar pukul 18.30 WIB ia tiba.", "Sekitar pukul 18.30 WIB = TIME T18:30 APPROX"),
    (
        "Pada 3 Mei ia tiba. Keesokan harinya ia pergi.",
        "3 Mei = 2023-05-03 2023-05-03..2023-05-03; Keesokan harinya = 2023-05-04 2023-05-04..2023-05-04",
    ),
    (
        "Pada 3 Mei ia tiba. Sehari sebelumnya ia pamit.",
        "3 Mei = 2023-05-03 2023-05-03..2023-05-03; Sehari sebelumnya = 2023-05-02 2023-05-02..2023-05-02",
    ),
    (
        "Ia tiba Sabtu (9/9) dan lawannya datang di hari yang sama.",
        "Sabtu (9/9) = 2023-09-09 2023-09-09..2023-09-09; hari yang sama = 2023-09-09 2023-09-09..2023-09-09",
    ),
    (
        "Pada 3 Mei 2021 ia tiba. Dua tahun kemudian ia pulang.",
        "3 Mei 2021 = 2021-05-03 2021-05-03..2021-05-03; Dua tahun kemudian = 2023 2023-01-01..2023-12-31",
    ),
    (
        "Ia lulus pada 2010 dan setahun kemudian bekerja.",
        "2010 = 2010 2010-01-01..2010-12-31; setahun kemudian = 2011 2011-01-01..2011-12-31",
    ),
    (
        "Pada 30 April ia datang. Sepekan kemudian ia pergi.",
        "30 April = 2023-04-30 2023-04-30..2023-04-30; Sepekan kemudian = 2023-W18 2023-05-01..2023-05-07",
    ),
    ("Setiap Senin ia mengajar.", "Setiap Senin = SET XXXX-WXX-1"),
    ("Setiap hari Jumat pasar ramai.", "Setiap hari Jumat = SET XXXX-WXX-5"),
    ("Tiap dua pekan ia kontrol.", "Tiap dua pekan = SET P2W"),
    ("Per bulan ia menabung.", "Per bulan = SET P1M"),
    ("Setiap tahun desa itu banjir.", "Setiap tahun = SET P1Y"),
    ("Upacara tiap 17 Agustus khidmat.", "tiap 17 Agustus = SET P1Y"),
    ("Pasar buka setiap Sabtu dan Minggu.", "setiap Sabtu dan Minggu = SET XXXX-WXX-6"),
    ("Festival 12 Oktober setiap tahunnya ramai.", "12 Oktober setiap tahunnya = SET P1Y"),
    ("Ia bekerja selama lima tahun.", "lima tahun = DURATION P5Y"),
    ("Ia berusia 27 tahun.", "27 tahun = DURATION P27Y"),
    ("Ia menunggu tiga jam.", "tiga jam = DURATION PT3H"),
    ("Ia dirawat 2-3 hari.", "2-3 hari = DURATION P3D APPROX"),
    ("Kontrak 1,5 tahun diteken.", "1,5 tahun = DURATION P18M"),
    ("Saat ini ia sehat.", "Saat ini = PRESENT_REF"),
    ("Kini ia sehat.", "Kini = PRESENT_REF"),
    ("Baru-baru ini ia sakit.", "Baru-baru ini = PAST_REF"),
    ("Beberapa waktu lalu ia sakit.", "Beberapa waktu lalu = PAST_REF"),
    ("Dalam waktu dekat ia pulang.", "Dalam waktu dekat = FUTURE_REF"),
    ("Tak lama lagi ia pulang.", "Tak lama lagi = FUTURE_REF"),
    ("Pada musim 2022/2023 ia cedera.", "musim 2022/2023 = 2022/2023"),
    ("Musim lalu ia cedera.", "Musim lalu = PAST_REF"),
    ("Pada malam hari suhu turun.", "malam hari = TIME TNI"),
    (
        "Senin 18 September 2023 | 10:15 WIB",
        "Senin 18 September 2023 | 10:15 WIB = TIME 2023-09-18T10:15 2023-09-18..2023-09-18",
    ),
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
    ("Kapal tiba jam tiga lewat sepuluh menit.", "jam tiga lewat sepuluh menit = TIME T03:10"),
    ("Kapal tiba pukul delapan lewat lima belas.", "pukul delapan lewat lima belas = TIME T08:15"),
    ("Kapal tiba pukul 8 dan 9.", "pukul 8 = TIME T08:00"),
    (
        "Kapal tiba pukul 10.00 hingga 10 Mei 2023.",
        "pukul 10.00 = TIME T10:00; 10 Mei 2023 = 2023-05-10 2023-05-10..2023-05-10",
    ),
    ("Kapal tiba jam 9 kurang 10 menit.", "jam 9 kurang 10 menit = TIME T08:50"),
    ("Kapal tiba jam 9 kurang seperempat.", "jam 9 kurang seperempat = TIME T08:45"),
    ("Kapal tiba jam 9 kurang seperempat malam.", "jam 9 kurang seperempat malam = TIME T20:45"),
    ("Toko buka pukul 8 hingga 10 malam.", "pukul 8 hingga 10 malam = TIME T20:00/T22:00"),
    ("Kapal tiba pukul 7 lebih 30 menit malam.", "pukul 7 lebih 30 menit malam = TIME T19:30"),
    ("Kapal tiba jam 9 kurang 10, tepat waktu.", "jam 9 kurang 10 = TIME T08:50"),
    ("Kapal tiba pukul 00 kurang 10 menit.", "pukul 00 kurang 10 menit = TIME T23:50"),
    ("Kapal tiba pukul 7 lebih 30 orang turun.", "pukul 7 = TIME T07:00"),
    ("Kapal tiba pukul 7 lewat 90 menit.", "pukul 7 = TIME T07:00; 90 menit = DURATION PT90M"),
    ("Kapal tiba pukul 7.10 lewat 5 menit.", "pukul 7.10 = TIME T07:10; 5 menit = DURATION PT5M"),
    ("Kapal tiba pukul 07.10.00 lewat 5 menit.", "pukul 07.10.00 = TIME T07:10:00; 5 menit = DURATION PT5M"),
    ("Toko buka jam 8 pagi WIB sampai jam 3 sore.", "jam 8 pagi WIB sampai jam 3 sore = TIME T08:00/T15:00"),
    ("Kapal tiba jam setengah 8 malam.", "jam setengah 8 malam = TIME T19:30"),
    ("Ia pulang kemarin sore pukul 5.", "kemarin sore pukul 5 = TIME 2023-09-17T17:00 2023-09-17..2023-09-17"),
    ("Ia pulang Senin malam pukul 2.", "Senin malam pukul 2 = TIME 2023-09-18T02:00 2023-09-18..2023-09-18"),
    (
        "Ia tiba Sabtu (16/9). Keesokan harinya pukul 09.00 WIB ia pulang.",
        "Sabtu (16/9) = 2023-09-16 2023-09-16..2023-09-16; Keesokan harinya pukul 09.00 WIB = TIME 2023-09-17T09:00 2023-09-17..2023-09-17",
    ),
    (
        "Ia tiba Sabtu (16/9). Istrinya tiba di hari yang sama pada pukul 19.00 WIB.",
        "Sabtu (16/9) = 2023-09-16 2023-09-16..2023-09-16; hari yang sama pada pukul 19.00 WIB = TIME 2023-09-16T19:00 2023-09-16..2023-09-16",
    ),
    (
        "Ia tiba Sabtu (16/9) pukul 15.45. WIB di Kendal.",
        "Sabtu (16/9) pukul 15.45. WIB = TIME 2023-09-16T15:45 2023-09-16..2023-09-16",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_times(told: Callable[..., str], text: str, expected: str) -> None:
    assert told(text) == expected
