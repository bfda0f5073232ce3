"""What comes again each month or year is no event."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.dates import find_dates
from briefing_tui.events import find_events

MONDAY = date(2023, 9, 18)

ROWS = [
    ("Upah dibayar tiap bulan pada tanggal 25.", []),
    ("Data dirilis setiap tengah bulan, yakni per tanggal 15.", []),
    ("Upah biasanya dibayar akhir bulan.", []),
    ("Upah dibayar akhir bulan.", ["akhir September 2023"]),
    ("Setiap warga diminta datang pada tanggal 25.", ["25 September 2023"]),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_what_comes_again(text: str, expected: list[str]) -> None:
    assert [event.when for event in find_events(text, find_dates(text, MONDAY), (), MONDAY)] == expected
