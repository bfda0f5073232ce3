"""Of a timetable run into one sentence each day tells what is on it."""

from __future__ import annotations

import pytest

from tests.events.told_events import what_of

TIMETABLES = [
    (
        "Berikut jadwal Liga Kota: Jumat (5/5/2023) Sleman FC vs Solo Raya pukul 15.00 WIB Sabtu (6/5/2023) Kendal United vs "
        "Tegal Raya pukul 19.00 WIB Minggu (7/5/2023) Kudus Muda vs Demak Jaya pukul 15.30 WIB",
        ["Sleman FC vs Solo Raya", "Kendal United vs Tegal Raya", "Kudus Muda vs Demak Jaya"],
    ),
    (
        "Daftar hari libur: 1 Januari 2024: Tahun Baru Masehi 10 Februari 2024: Tahun Baru Imlek 11 Maret 2024: Hari Raya Nyepi",
        ["Tahun Baru Masehi", "Tahun Baru Imlek", "Hari Raya Nyepi"],
    ),
    (
        "Pengumuman hasil seleksi: 17 September 2023 Pendaftaran ulang peserta: 20-22 September 2023 Pelatihan dasar pegawai "
        "baru: 9 Oktober 2023.",
        ["Pengumuman hasil seleksi", "Pendaftaran ulang peserta", "Pelatihan dasar pegawai baru"],
    ),
    (
        "Sari Wulan lahir pada 3 Mei 1990, menikah pada 4 Juni 2010 dan menutup toko kainnya pada 5 Juli 2020.",
        ["Sari Wulan menikah", "Sari Wulan menutup toko kainnya"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIMETABLES)
def test_each_day_of_a_timetable_tells_what_is_on_it(text: str, expected: list[str]) -> None:
    assert what_of(text) == expected
