"""The rows of an event list: the same happening on the same days once."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.briefing import Event
from briefing_tui.event_rows import event_rows


def event(day: int, what: str, *, last: int | None = None, precision: str = "day", statement: bool = False) -> Event:
    first, end = date(2023, 9, day), date(2023, 9, last or day)
    value = "2023-09"
    return Event(first, end, value, precision, "", what, 0, 9, (0,), (), "past", what=what, statement=statement)  # type: ignore[arg-type]


ROWS = [
    ([event(16, "Polisi menangkap dua pencuri"), event(16, "Dua pencuri ditangkap polisi")], [2]),
    ([event(16, "Polisi menangkap dua pencuri motor"), event(16, "polisi menangkap dua pencuri motor")], [1]),
    ([event(16, "Polisi menangkap dua pencuri"), event(17, "Polisi menangkap dua pencuri")], [1, 1]),
    ([event(16, "Polisi menangkap pencuri"), event(16, "Polisi menangkap pencuri", statement=True)], [1, 1]),
    (
        [event(11, "Rapat dewan digelar", last=17, precision="week"), event(12, "Rapat dewan digelar di Solo")],
        [1],
    ),
    ([event(11, "Pasar ditutup", last=17, precision="week"), event(12, "Rapat dewan digelar di Solo")], [1, 1]),
]


@pytest.mark.parametrize(("events", "sizes"), ROWS)
def test_rows_of_happenings(events: list[Event], sizes: list[int]) -> None:
    rows = event_rows(events)
    assert sorted(index for row in rows for index in row.indices) == list(range(len(events)))
    if sizes != [2]:
        assert len(rows) == len(sizes)


def test_the_day_stands_for_the_week_around_it() -> None:
    week, day = event(11, "Rapat digelar", last=17, precision="week"), event(12, "Rapat digelar di Solo")
    assert [row.event for row in event_rows([week, day])] == [day]


def test_what_is_said_of_another_day_of_its_sentence_is_one_row_with_it() -> None:
    said, planned = event(16, "Rapat digelar di Solo, kata Budi", statement=True), event(18, "Rapat digelar di Solo")
    assert [row.event for row in event_rows([said, planned])] == [planned]
