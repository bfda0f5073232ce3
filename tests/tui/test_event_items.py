"""What is folded in an event list, and what each key of a row opens."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.briefing import Event
from briefing_tui.tui.dossier.event_items import Dated, EventFolds, Fold, is_background

if TYPE_CHECKING:
    from collections.abc import Sequence

TODAY = date(2024, 9, 10)


def event(days: int, *, statement: bool = False, key: bool = False, start: int = 0) -> Event:
    day = TODAY + timedelta(days)
    return Event(
        day, day, day.isoformat(), "day", "", "Kapal tiba.", start, start + 9, (0,), (), "past", key=key,
        statement=statement,
    )  # fmt: skip


def row(days: int, *, statement: bool = False, start: int = 0, tellings: tuple[Dated, ...] = ()) -> Dated:
    told = event(days, statement=statement, start=start)
    return Dated(told, background=is_background(told, TODAY), tellings=tellings)


def folds_of(*items: Dated) -> EventFolds:
    folds = EventFolds()
    folds.take(items, keep=False)
    return folds


def shown(folds: EventFolds) -> list[str]:
    return [line.kind if isinstance(line, Fold) else str((line.event.first - TODAY).days) for line in folds.lines()]


def test_background_is_what_is_older_than_a_week_and_on_no_list() -> None:
    assert is_background(event(-8), TODAY)
    assert not is_background(event(-7), TODAY)
    assert not is_background(event(-8, key=True), TODAY)
    assert not is_background(event(-8), None)


def test_background_is_one_line_that_opens_in_the_order_of_days() -> None:
    folds = folds_of(row(-900), row(-90), row(-1))
    assert shown(folds) == ["background", "-1"]
    (line, *_) = folds.lines()
    assert folds.toggle(line) is line
    assert shown(folds) == ["background", "-900", "-90", "-1"]
    _, old, *_ = folds.lines()
    assert folds.toggle(old) is line
    assert shown(folds) == ["background", "-1"]


def test_one_row_of_background_is_not_worth_a_fold() -> None:
    assert shown(folds_of(row(-900), row(-1))) == ["-900", "-1"]


def test_statements_stand_behind_one_line_below_the_events_of_their_day() -> None:
    folds = folds_of(
        row(-1, statement=True), row(-1, start=10), row(-1, statement=True, start=20), row(0, statement=True)
    )
    assert shown(folds) == ["-1", "statements", "0"]
    happening = next(folds.lines())
    assert folds.toggle(happening) is happening
    assert shown(folds) == ["-1", "statements", "-1", "-1", "0"]


def test_a_day_of_statements_alone_keeps_its_date() -> None:
    folds = folds_of(row(-1, statement=True), row(-1, statement=True, start=10))
    (fold,) = folds.lines()
    assert isinstance(fold, Fold)
    assert fold.dated


def test_further_tellers_stand_behind_their_row() -> None:
    other = Dated(event(-1), story=1)
    first = row(-1, tellings=(other,))
    folds = folds_of(first, row(0))
    assert shown(folds) == ["-1", "0"]
    folds.toggle(first)
    assert list(folds.lines())[1] is other
    assert folds.toggle(other) is first
    assert shown(folds) == ["-1", "0"]


def test_nothing_is_folded_at_a_plain_row() -> None:
    folds = folds_of(row(-1), row(0))
    assert not folds.exist
    assert folds.toggle(next(folds.lines())) is None


days_and_kinds = st.lists(st.tuples(st.integers(-30, 5), st.booleans()), max_size=20)


@given(days_and_kinds)
def test_whatever_is_folded_all_rows_are_shown_once_when_all_is_open(rows: list[tuple[int, bool]]) -> None:
    items: Sequence[Dated] = [
        row(days, statement=statement, start=10 * n) for n, (days, statement) in enumerate(sorted(rows))
    ]
    folds = folds_of(*items)
    closed = list(folds.lines())
    folded = {id(item) for line in closed if isinstance(line, Fold) for item in line.items}
    assert {id(item) for item in items} == folded | {id(line) for line in closed if isinstance(line, Dated)}
    if folds.exist:
        assert folds.toggle_all()
    opened = [line for line in folds.lines() if isinstance(line, Dated)]
    assert sorted(map(id, opened)) == sorted(map(id, items))
    days = [line.event.first for line in opened]
    assert days == sorted(days)
    if folds.exist:
        assert not folds.toggle_all()
        assert [type(line) for line in folds.lines()] == [type(line) for line in closed]


@given(days_and_kinds, st.data())
def test_what_is_uncovered_is_shown(rows: list[tuple[int, bool]], data: st.DataObject) -> None:
    items = [row(days, statement=statement, start=10 * n) for n, (days, statement) in enumerate(sorted(rows))]
    if items:
        item = data.draw(st.sampled_from(items))
        folds = folds_of(*items)
        folds.uncover(item)
        assert any(line is item for line in folds.lines())
