"""The axis above the events: its width, its order, the gaps it leaves out."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.tui.drawing.time_axis import BREAK, time_axis

DAY = date(2024, 9, 10)
days = st.dates(date(1600, 1, 1), date(2100, 12, 31))
intervals = st.lists(st.tuples(days, days).map(lambda pair: (min(pair), max(pair))), max_size=12)


@given(intervals, st.none() | days, st.integers(0, 150))
def test_it_is_as_wide_as_asked_and_keeps_the_order_of_days(
    spans: list[tuple[date, date]], today: date | None, width: int
) -> None:
    axis = time_axis(spans, today, width)
    assert (len(axis.marks), len(axis.ticks), len(axis.columns)) == (width, width, len(spans))
    assert all(0 <= left <= right < max(width, 1) for left, right in axis.columns)
    if width >= 8:
        in_order = sorted(zip(spans, axis.columns, strict=True))
        lefts = [left for _, (left, _) in in_order]
        assert lefts == sorted(lefts)


def test_a_long_gap_is_cut_out() -> None:
    near = [(DAY + timedelta(n), DAY + timedelta(n)) for n in range(0, 30, 10)]
    axis = time_axis([(date(1945, 8, 17), date(1945, 8, 17)), *near], DAY, 60)
    assert BREAK in axis.marks
    assert axis.columns[0][0] < axis.marks.index(BREAK) < axis.columns[1][0]
    assert BREAK not in time_axis(near, DAY, 60).marks


@pytest.mark.parametrize("count", [1, 2, 3, 4, 9])
def test_events_of_one_day_share_a_column(count: int) -> None:
    axis = time_axis([(DAY, DAY)] * count + [(DAY + timedelta(20),) * 2], None, 40)
    assert len(set(axis.columns[:count])) == 1
    assert axis.today is None


def test_today_is_marked_where_nothing_else_stands() -> None:
    spans = [(DAY, DAY), (DAY + timedelta(40), DAY + timedelta(40))]
    axis = time_axis(spans, DAY + timedelta(20), 40)
    assert axis.today is not None
    assert axis.marks[axis.today] not in (axis.marks[axis.today - 1], axis.marks[axis.columns[0][0]])


def test_the_weeks_around_today_have_half_of_the_columns_whatever_is_years_away() -> None:
    years = [(date(year, 3, 1), date(year, 3, 1)) for year in range(2007, 2036)]
    near = [(DAY + timedelta(n), DAY + timedelta(n)) for n in (-20, -3, 0, 9, 30)]
    axis = time_axis(sorted([*years, *near]), DAY, 80)
    columns = dict(zip(sorted([*years, *near]), axis.columns, strict=True))
    first, last = columns[near[0]][0], columns[near[-1]][1]
    assert last - first >= 33
    assert axis.marks[:first].rstrip("─").endswith(BREAK)
    assert axis.marks[last + 1 :].startswith(BREAK)
