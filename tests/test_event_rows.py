"""The rows of an event list: the same happening on the same days once."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.briefing import Event, Precision
from briefing_tui.event_rows import event_rows
from tests.growth import grows_with_number


def event(day: int, what: str, *, last: int | None = None, precision: str = "day", statement: bool = False) -> Event:
    first, end = date(2023, 9, day), date(2023, 9, last or day)
    value = "2023-09"
    return Event(first, end, value, precision, "", what, 0, 9, (0,), (), "past", what=what, statement=statement)  # type: ignore[arg-type]


# Events, and the places of those that each row stands for, the one that it shows first.
ROWS = [
    ([event(16, "Polisi menangkap dua pencuri"), event(16, "Dua pencuri ditangkap polisi")], [(0, 1)]),
    ([event(16, "Polisi menangkap dua pencuri motor"), event(16, "polisi menangkap dua pencuri motor")], [(0, 1)]),
    ([event(16, "Polisi menangkap dua pencuri"), event(16, "Warga menolak dua rencana")], [(0,), (1,)]),
    ([event(16, "Polisi menangkap dua pencuri"), event(17, "Polisi menangkap dua pencuri")], [(0,), (1,)]),
    ([event(16, "Polisi menangkap pencuri"), event(16, "Polisi menangkap pencuri", statement=True)], [(0,), (1,)]),
    (
        [event(11, "Rapat dewan digelar", last=17, precision="week"), event(12, "Rapat dewan digelar di Solo")],
        [(1, 0)],
    ),
    ([event(11, "Pasar ditutup", last=17, precision="week"), event(12, "Rapat dewan digelar di Solo")], [(0,), (1,)]),
    (
        [event(16, "Rapat digelar di Solo, kata Budi", statement=True), event(18, "Rapat digelar di Solo")],
        [(1, 0)],
    ),
]


@pytest.mark.parametrize(("events", "rows"), ROWS)
def test_rows_of_happenings(events: list[Event], rows: list[tuple[int, ...]]) -> None:
    assert [row.indices for row in event_rows(events)] == rows


_PRECISIONS: st.SearchStrategy[Precision] = st.sampled_from(["day", "week", "interval"])


@st.composite
def _events(draw: st.DrawFn) -> Event:
    first = date(2023, 9, draw(st.integers(1, 9)))
    last = first + timedelta(draw(st.sampled_from([0, 6])))
    what = draw(st.none() | st.lists(st.sampled_from(["polisi", "menangkap", "rapat", "dewan", "di"])).map(" ".join))
    precision = draw(_PRECISIONS)
    statement, key = draw(st.booleans()), draw(st.booleans())
    start = draw(st.integers(0, 3))
    return Event(first, last, "", precision, "", "Rapat dewan.", start, start + 9, (0,), (), "past", what=what,
                 statement=statement, key=key)  # fmt: skip


@given(st.lists(_events(), max_size=8))
def test_every_event_is_in_one_row_and_the_rows_keep_their_order(events: list[Event]) -> None:
    rows = event_rows(events)
    assert sorted(index for row in rows for index in row.indices) == list(range(len(events)))
    assert [row.indices[0] for row in rows] == sorted(row.indices[0] for row in rows)
    assert all(row.event is events[row.indices[0]] for row in rows)


@pytest.mark.slow
def test_rows_of_thousands_of_events_are_not_each_compared_with_all_others() -> None:
    events = [event(16, f"rumah{number} terbakar{number} desa{number}") for number in range(2_000)]
    assert sum(len(row.indices) for row in event_rows(events)) == len(events)
    assert grows_with_number(lambda number: event_rows(events[:number]), 500)
