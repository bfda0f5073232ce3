"""Weekdays of habits and timetables, which are sets, and those that are days after all. Seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Callable

_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")

SETS = [
    ("Pasar malam itu rutin digelar pada hari Jumat dan Sabtu malam.", "Jumat dan Sabtu malam = SET XXXX-WXX-5"),
    ("Latihan digelar rutin Selasa, Kamis, dan Sabtu sore.", "Selasa, Kamis, dan Sabtu sore = SET XXXX-WXX-2"),
    ("Warga rutin menggelar senam pada Minggu pagi.", "Minggu pagi = SET XXXX-WXX-7"),
    ("Toko itu biasanya ramai pada Minggu.", "Minggu = SET XXXX-WXX-7"),
    ("Anak-anak kerap berenang pada Sabtu atau Minggu.", "Sabtu atau Minggu = SET XXXX-WXX-6"),
    ("Museum itu buka Selasa-Minggu.", "Selasa-Minggu = SET XXXX-WXX-2"),
    (
        "Acara tayang setiap Sabtu dan Minggu. Pada Sabtu dan Minggu ada lagu daerah.",
        "setiap Sabtu dan Minggu = SET XXXX-WXX-6; Sabtu dan Minggu = SET XXXX-WXX-6",
    ),
    ("Loket beroperasi Senin sampai Kamis.", "Senin sampai Kamis = SET XXXX-WXX-1"),
    ("Film itu ditayangkan pada Sabtu dan Minggu.", "Sabtu dan Minggu = SET XXXX-WXX-6"),
    ("Kelas itu akan dibuka pada hari Senin dan Kamis.", "Senin dan Kamis = SET XXXX-WXX-1"),
    (
        "Lomba layang-layang akan digelar pada hari Kamis dan Jum’at sore, serta hari Senin siang.",
        "Kamis dan Jum’at sore, serta hari Senin siang = SET XXXX-WXX-4",
    ),
    ("Harga cabai selalu naik saat Idulfitri.", "Idulfitri = SET P1Y"),
    ("Ia berpuasa Senin-Kamis.", "Senin-Kamis = SET XXXX-WXX-1"),
    ("Museum buka setiap hari kecuali hari Senin.", "setiap hari = SET P1D; Senin = SET XXXX-WXX-1"),
    (
        "Pasar kaget dibuka setiap tahunnya di tanggal 3-4 Maret dan 9-10 Juli.",
        "setiap tahunnya = SET P1Y; 3-4 Maret = SET P1Y; 9-10 Juli = SET P1Y",
    ),
    ("Diskon berlaku dari tanggal 1 sampai 7 setiap bulan.", "tanggal 1 sampai 7 setiap bulan = SET XXXX-XX-01"),
]
DAYS = [
    ("Rapat rutin digelar Jumat (15/9).", "Jumat (15/9) = 2023-09-15 2023-09-15..2023-09-15"),
    ("Rapat rutin digelar Jumat, 15 September 2023.", "Jumat, 15 September 2023 = 2023-09-15 2023-09-15..2023-09-15"),
    ("Rapat rutin digelar Jumat pekan lalu.", "Jumat pekan lalu = 2023-09-15 2023-09-15..2023-09-15"),
    ("Patroli rutin polisi pada Minggu menemukan senjata.", "Minggu = 2023-09-17 2023-09-17..2023-09-17"),
    ("Seperti biasanya, Minggu ia datang.", "Minggu = 2023-09-17 2023-09-17..2023-09-17"),
    ("Kelas akan dibuka pada Sabtu dan Minggu.", "Sabtu dan Minggu = 2023-09-23/2023-09-24 2023-09-23..2023-09-24"),
    ("Museum buka Sabtu dan Minggu ini.", "Sabtu dan Minggu ini = 2023-09-23/2023-09-24 2023-09-23..2023-09-24"),
    (
        "Pameran buka Jumat, Sabtu, dan Minggu (15-17/9).",
        "Jumat, Sabtu, dan Minggu (15-17/9) = 2023-09-15/2023-09-17 2023-09-15..2023-09-17",
    ),
    ("Hari berganti Minggu dan bulan berlalu.", ""),
    ("Semua hadir kecuali Rabu (13/9).", "Rabu (13/9) = 2023-09-13 2023-09-13..2023-09-13"),
    (
        "Lomba digelar setiap tahun. Pada 3 Mei mereka menang.",
        "setiap tahun = SET P1Y; 3 Mei = 2023-05-03 2023-05-03..2023-05-03",
    ),
    ("Minggu keempat liga itu seru.", ""),
    ("Pada Minggu keempat pelaku ditangkap.", "Minggu = 2023-09-17 2023-09-17..2023-09-17"),
    (
        "Jadwal: Jumat (15/9) Sleman FC vs Solo Raya pukul 15.00 WIB Sabtu (16/9) Kendal United vs Tegal Raya",
        "Jumat (15/9) = 2023-09-15 2023-09-15..2023-09-15; pukul 15.00 WIB = TIME 2023-09-15T15:00 2023-09-15..2023-09-15; "
        "Sabtu (16/9) = 2023-09-16 2023-09-16..2023-09-16",
    ),
    (
        "Ia ditemukan Jumat (15/9) dan dimakamkan pukul 10.00 WIB Sabtu (16/9).",
        "Jumat (15/9) = 2023-09-15 2023-09-15..2023-09-15; "
        "pukul 10.00 WIB Sabtu (16/9) = TIME 2023-09-16T10:00 2023-09-16..2023-09-16",
    ),
    (
        "Gempa terjadi pada hari Senin dan Rabu.",
        "Senin = 2023-09-18 2023-09-18..2023-09-18; Rabu = 2023-09-13 2023-09-13..2023-09-13",
    ),
]


@pytest.mark.parametrize(("text", "expected"), [*SETS, *DAYS])
def test_weekdays_of_timetables(text: str, expected: str, told: Callable[..., str]) -> None:
    assert told(text) == expected


@given(st.lists(st.sampled_from(_WEEKDAYS), min_size=2, max_size=7, unique=True))
def test_what_is_done_regularly_is_one_set_whatever_the_weekdays(weekdays: list[str]) -> None:
    listed = f"{', '.join(weekdays[:-1])} dan {weekdays[-1]}"
    dates = find_dates(f"Senam itu rutin digelar pada {listed}.")
    assert [(one.text, one.type, one.first) for one in dates] == [(listed, "SET", None)]
