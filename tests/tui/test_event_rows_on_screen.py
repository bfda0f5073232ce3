"""Dates of event rows, short: the heading above them says the year."""

from __future__ import annotations

import pytest

from briefing_tui.tui.widgets.events import short_date

DATES = [
    ("16 September 2023", "16 Sep"),
    ("2-4 Juni 2023", "2-4 Jun"),
    ("awal Juni 2023", "awal Jun"),
    ("late November 2024", "late Nov"),
    ("28 September-3 Oktober 2023", "28 Sep-3 Okt"),
    ("May 2024", "May"),
    ("2019", "2019"),
    ("2019-2024", "2019-2024"),
    ("kuartal 1 2023", "kuartal 1"),
]


@pytest.mark.parametrize(("when", "expected"), DATES)
def test_short_dates(when: str, expected: str) -> None:
    assert short_date(when) == expected
