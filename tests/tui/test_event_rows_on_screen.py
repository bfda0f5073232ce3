"""Rows of the event list: short dates, the heading above them says the year; lines that break between words."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from briefing_tui.tui.widgets.events import short_date
from tests.tui.briefed_app import all_briefed, app_on, lines

if TYPE_CHECKING:
    from pathlib import Path

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


STORY = (
    "Latihan bersama dibuka\n\nJakarta (ANTARA) - Tim teknis Badan Meteorologi, Klimatologi, dan Geofisika dijadwalkan "
    "berlatih di Sendai pada 23-27 September 2024.\n\nRapat kerja, pelatihan, lokakarya, pameran, dan seminar itu ditutup "
    "gubernur di Banten pada 30 September 2024.\n"
)


@pytest.mark.parametrize("size", [(width, 40) for width in range(100, 150, 7)])
async def test_no_line_of_a_row_begins_with_what_closes_a_word(size: tuple[int, int], tmp_path: Path) -> None:
    story = tmp_path / "latihan.txt"
    story.write_text(STORY, encoding="utf-8")
    articles = [article for article in read_sources([str(story)]) if isinstance(article, Article)]
    app = app_on(*(brief(article, language="en") for article in articles))
    async with app.run_test(size=size) as pilot:
        await all_briefed(pilot, app)
        rows = [line.rpartition("│")[2].strip() for line in lines(app)]
    assert any("Klimatologi" in row or "Meteorologi" in row for row in rows)
    assert not [row for row in rows if row.startswith((",", ";", ":", "."))]
