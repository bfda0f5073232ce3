"""Feasts, anniversaries and Hijri dates. Every row seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

ROWS = [
    ("Idul Fitri 2024 diperkirakan ramai.", "Idul Fitri 2024 = 2024-04-10 2024-04-10..2024-04-10"),
    ("Penumpang pada Lebaran 2023 naik.", "Lebaran 2023 = 2023-04-22 2023-04-22..2023-04-22"),
    ("Kurban Idul Adha 1444 Hijriah naik.", "Idul Adha 1444 Hijriah = 2023-06-29 2023-06-29..2023-06-29"),
    ("Hewan kurban Idul Adha tahun ini sehat.", "Idul Adha tahun ini = 2023-06-29 2023-06-29..2023-06-29"),
    ("Harga naik menjelang Lebaran.", "Lebaran = 2023-04-22 2023-04-22..2023-04-22"),
    ("Ia mudik saat Natal.", "Natal = 2023-12-25 2023-12-25..2023-12-25"),
    ("Ia cuti pada Nyepi 2024.", "Nyepi 2024 = 2024-03-11 2024-03-11..2024-03-11"),
    ("Ia cuti pada Nyepi 1945 Saka.", "Nyepi 1945 Saka = 2023-03-22 2023-03-22..2023-03-22"),
    ("Nyepi Tahun Baru Saka 1946 sepi.", "Nyepi Tahun Baru Saka 1946 = 2024-03-11 2024-03-11..2024-03-11"),
    ("Tahun Baru Saka 1945 tiba.", "Tahun Baru Saka 1945 = 2023-03-22 2023-03-22..2023-03-22"),
    ("Warga berdoa pada Jumat Agung.", "Jumat Agung = 2023-04-07 2023-04-07..2023-04-07"),
    ("Kirab Waisak 2023 meriah.", "Waisak 2023 = 2023-06-04 2023-06-04..2023-06-04"),
    ("Puja bakti Trisuci Waisak 2024 khidmat.", "Trisuci Waisak 2024 = 2024-05-23 2024-05-23..2024-05-23"),
    ("Upacara HUT ke-78 RI khidmat.", "HUT ke-78 RI = 2023-08-17 2023-08-17..2023-08-17"),
    ("Upacara HUT RI ke-77 khidmat.", "HUT RI ke-77 = 2022-08-17 2022-08-17..2022-08-17"),
    ("Lomba Hari Kemerdekaan 2022 ramai.", "Hari Kemerdekaan 2022 = 2022-08-17 2022-08-17..2022-08-17"),
    ("Barongsai tampil pada Imlek 2024.", "Imlek 2024 = 2024-02-10 2024-02-10..2024-02-10"),
    ("Tahun Baru 2024 dirayakan.", "Tahun Baru 2024 = 2024-01-01 2024-01-01..2024-01-01"),
    ("Malam Tahun Baru 2024 jalan ditutup.", "Malam Tahun Baru 2024 = 2023-12-31 2023-12-31..2023-12-31"),
    ("Umat merayakan Paskah 2024.", "Paskah 2024 = 2024-03-31 2024-03-31..2024-03-31"),
    ("Rabu Abu 2024 jatuh bersama hari kasih sayang.", "Rabu Abu 2024 = 2024-02-14 2024-02-14..2024-02-14"),
    ("Kenaikan Isa Almasih 2023 libur.", "Kenaikan Isa Almasih 2023 = 2023-05-18 2023-05-18..2023-05-18"),
    ("Galungan 2023 dirayakan di Bali.", "Galungan 2023 = 2023-08-02 2023-08-02..2023-08-02"),
    (
        "Pada bulan Ramadan tahun depan pasar ramai.",
        "bulan Ramadan tahun depan = 2024-03-12/2024-04-09 2024-03-12..2024-04-09",
    ),
    ("Selama Ramadan 1444 H kantor tutup lebih awal.", "Ramadan 1444 H = 2023-03-23/2023-04-21 2023-03-23..2023-04-21"),
    ("Puncak arus mudik H-3 Lebaran 2023 padat.", "H-3 Lebaran 2023 = 2023-04-19 2023-04-19..2023-04-19"),
    ("Arus balik H+4 Idul Fitri 2024 lancar.", "H+4 Idul Fitri 2024 = 2024-04-14 2024-04-14..2024-04-14"),
    ("Maulid Nabi 2023 diperingati.", "Maulid Nabi 2023 = 2023-09-28 2023-09-28..2023-09-28"),
    ("Isra Mikraj 2024 libur.", "Isra Mikraj 2024 = 2024-02-08 2024-02-08..2024-02-08"),
    ("Tahun Baru Islam 2023 libur.", "Tahun Baru Islam 2023 = 2023-07-19 2023-07-19..2023-07-19"),
    ("Pada Hari Kartini siswa berkebaya.", "Hari Kartini = 2023-04-21 2023-04-21..2023-04-21"),
    ("Sampai Hari Pahlawan 2023 museum gratis.", "Hari Pahlawan 2023 = 2023-11-10 2023-11-10..2023-11-10"),
    ("1 Syawal 1444 H ditetapkan.", "1 Syawal 1444 H = 2023-04-22 2023-04-22..2023-04-22"),
    ("Muharram 1445 Hijriah tiba.", "Muharram 1445 Hijriah = 2023-07-19/2023-08-17 APPROX 2023-07-19..2023-08-17"),
    ("Libur Natal 2023 panjang.", "Natal 2023 = 2023-12-25 2023-12-25..2023-12-25"),
    ("Lebaran lalu jalan macet.", "Lebaran lalu = 2023-04-22 2023-04-22..2023-04-22"),
    ("Ramadan mendatang harga dijaga.", "Ramadan mendatang = 2024-03-12/2024-04-09 2024-03-12..2024-04-09"),
    ("Sejak awal Ramadan 2023 pasar ramai.", "awal Ramadan 2023 = 2023-03-23/2023-04-21 START 2023-03-23..2023-04-01"),
    ("Harga naik pada akhir Ramadan lalu.", "akhir Ramadan lalu = 2023-03-23/2023-04-21 END 2023-04-12..2023-04-21"),
    ("Jalan macet pada hari kedua Lebaran 2023.", "hari kedua Lebaran 2023 = 2023-04-23 2023-04-23..2023-04-23"),
    ("Jalan macet pada hari ke-10 Ramadan 2023.", "hari ke-10 Ramadan 2023 = 2023-04-01 2023-04-01..2023-04-01"),
    ("Jalan macet pada hari terakhir Ramadan 2023.", "hari terakhir Ramadan 2023 = 2023-04-21 2023-04-21..2023-04-21"),
    ("Jalan macet sejak hari pertama Lebaran.", "hari pertama Lebaran = 2023-04-22 2023-04-22..2023-04-22"),
    ("Pawai digelar pada Cap Go Meh 2023.", "Cap Go Meh 2023 = 2023-02-05 2023-02-05..2023-02-05"),
    ("Pawai digelar pada malam takbiran 2023.", "malam takbiran 2023 = 2023-04-21 2023-04-21..2023-04-21"),
    ("Pawai digelar pada malam satu Suro 2023.", "malam satu Suro 2023 = 2023-07-18 2023-07-18..2023-07-18"),
    ("Jalan macet pada H minus 3 Lebaran 2023.", "H minus 3 Lebaran 2023 = 2023-04-19 2023-04-19..2023-04-19"),
    ("Tiket habis menjelangIdul Fitri1444 H.", "Idul Fitri1444 H = 2023-04-22 2023-04-22..2023-04-22"),
    ("Salat digelar pada Idul Adha 1444 di alun-alun.", "Idul Adha 1444 = 2023-06-29 2023-06-29..2023-06-29"),
    (
        "Tol padat pada H-2 dan H+2 Lebaran 2023.",
        "H-2 = 2023-04-20 2023-04-20..2023-04-20; H+2 Lebaran 2023 = 2023-04-24 2023-04-24..2023-04-24",
    ),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_festive(told: Callable[..., str], text: str, expected: str) -> None:
    assert told(text) == expected
