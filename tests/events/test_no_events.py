"""Which dates are no events: of what comes again each month, of what is likened, of a birth."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.dates import find_dates
from briefing_tui.events import find_events

MONDAY = date(2023, 9, 18)

ROWS = [
    ("Panen itu berbeda dengan panen tahun lalu.", []),
    ("Upacara Hari Lahir Pancasila digelar pada 1 Oktober.", ["1 Oktober 2023"]),
    ("Terkait kinerja 2022, direksi bungkam.", []),
    ("Pada Senin (18/9) harganya USD 346, turun dari USD 361 pada hari sebelumnya.", ["18 September 2023"]),
    (
        "Pada Senin (18/9) harga naik setelah merosot lebih dari 7 persen pada hari sebelumnya.",
        ["17 September 2023", "18 September 2023"],
    ),
    ("Sari lahir di Solo pada 1 Oktober 1990.", []),
    ("Upah dibayar tiap bulan pada tanggal 25.", []),
    ("Data dirilis setiap tengah bulan, yakni per tanggal 15.", []),
    ("Upah biasanya dibayar akhir bulan.", []),
    ("Upah dibayar akhir bulan.", ["akhir September 2023"]),
    ("Setiap warga diminta datang pada tanggal 25.", ["25 September 2023"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_no_event(text: str, expected: list[str]) -> None:
    assert [event.when for event in find_events(text, find_dates(text, MONDAY), (), MONDAY)] == expected
