"""Dates in words, in both languages."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.dates import find_dates, in_words

ROWS = [
    ("Rapat 9 Mei 2023.", "9 Mei 2023", "9 May 2023"),
    ("Rapat 2-4 Juni 2023.", "2-4 Juni 2023", "2-4 June 2023"),
    ("Rapat 31 Agustus hingga 10 September 2023.", "31 Agustus - 10 September 2023", "31 August - 10 September 2023"),
    (
        "Rapat 30 Desember 2023 - 2 Januari 2024.",
        "30 Desember 2023 - 2 Januari 2024",
        "30 December 2023 - 2 January 2024",
    ),
    ("Rapat awal Juni 2023.", "awal Juni 2023", "early June 2023"),
    ("Rapat pertengahan 2024.", "pertengahan 2024", "mid 2024"),
    ("Rapat akhir tahun 2024.", "akhir 2024", "late 2024"),
    ("Rapat pada Juni 2023.", "Juni 2023", "June 2023"),
    ("Rapat Januari-Mei 2023.", "Januari-Mei 2023", "January-May 2023"),
    ("Rapat September 2022-Mei 2023.", "September 2022 - Mei 2023", "September 2022 - May 2023"),
    ("Rapat tahun 2022.", "2022", "2022"),
    ("Rapat tahun 2009 hingga 2014.", "2009-2014", "2009-2014"),
    ("Rapat kuartal II 2023.", "kuartal II 2023", "Q2 2023"),
    ("Rapat semester I 2023.", "semester I 2023", "H1 2023"),
    ("Rapat musim panas 2028.", "musim panas 2028", "summer 2028"),
    ("Rapat tahun 1990-an.", "1990-an", "1990s"),
    ("Rapat abad ke-19.", "abad ke-19", "19th century"),
    ("Rapat abad ke-2.", "abad ke-2", "2nd century"),
    ("Rapat sekitar tahun 1998.", "sekitar 1998", "about 1998"),
    ("Rapat minggu lalu.", "11-17 September 2023", "11-17 September 2023"),
    ("Rapat akhir pekan lalu.", "16-17 September 2023", "16-17 September 2023"),
    ("Rapat Senin (18/9) pukul 10.00 WIB.", "18 September 2023", "18 September 2023"),
]


@pytest.mark.parametrize(("text", "indonesian", "english"), ROWS)
def test_in_words(text: str, indonesian: str, english: str) -> None:
    (one,) = find_dates(text, date(2023, 9, 18))
    assert one.first is not None
    assert one.last is not None
    assert in_words(one.first, one.last, one.value, one.mod, "id") == indonesian
    assert in_words(one.first, one.last, one.value, one.mod, "en") == english
