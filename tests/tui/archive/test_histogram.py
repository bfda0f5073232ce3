"""Days in columns: every story in one, none twice; walking meets each column that has some."""

from __future__ import annotations

import itertools
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.archive.model import DayCount
from briefing_tui.tui.archive.histogram import columns_of, drawn, step

DAYS = st.dictionaries(st.dates(date(2015, 1, 1), date(2025, 1, 1)), st.integers(1, 500), min_size=1, max_size=40).map(
    lambda counts: tuple(DayCount(day, counts[day]) for day in sorted(counts))
)


@given(DAYS, st.integers(1, 200))
def test_every_story_stands_in_one_column(days: tuple[DayCount, ...], width: int) -> None:
    columns = columns_of(days, width)
    assert len(columns) <= width
    assert len(drawn(columns)) == len(columns)
    assert (columns[0].first, columns[-1].last) == (days[0].day, days[-1].day)
    assert all(later.first == column.last + timedelta(1) for column, later in itertools.pairwise(columns))
    for column in columns:
        assert column.stories == sum(day.stories for day in days if column.first <= day.day <= column.last)


@given(DAYS, st.integers(1, 200))
def test_walking_meets_every_column_that_has_stories(days: tuple[DayCount, ...], width: int) -> None:
    columns = columns_of(days, width)
    met, at = [], step(columns, None, forward=False)
    while at is not None:
        met.append(at)
        assert drawn(columns)[at] != " "
        at = step(columns, at, forward=False)
    assert met[::-1] == [place for place, column in enumerate(columns) if column.stories]
    assert step(columns, met[0], forward=True) is None


def test_without_days_there_is_nothing_to_walk() -> None:
    assert columns_of((), 40) == ()
    assert step((), None, forward=True) is None
