"""How the stories found are spread over the days: a row of columns that can be walked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.model import DayCount

_HEIGHTS = " ▁▂▃▄▅▆▇█"


@dataclass(frozen=True, slots=True)
class Column:
    """Days in a row, from the first to the last, and how many stories they have."""

    first: date
    last: date
    stories: int


def columns_of(days: Sequence[DayCount], width: int) -> tuple[Column, ...]:
    """At most `width` columns of equally many days each, from the first day that has stories to the last one."""
    if not days or width < 1:
        return ()
    first, last = days[0].day, days[-1].day
    span = (last - first).days + 1
    each = -(-span // width)
    counts = [0] * -(-span // each)
    for day in days:
        counts[(day.day - first).days // each] += day.stories
    return tuple(
        Column(begin := first + timedelta(number * each), min(last, begin + timedelta(each - 1)), count)
        for number, count in enumerate(counts)
    )


def drawn(columns: Sequence[Column]) -> str:
    """A character a column, as high as it has stories; none of those with stories is drawn as empty."""
    most = max((column.stories for column in columns), default=0)
    top = len(_HEIGHTS) - 1
    return "".join(_HEIGHTS[-(-column.stories * top // most)] if most else _HEIGHTS[0] for column in columns)


def step(columns: Sequence[Column], at: int | None, forward: bool) -> int | None:
    """The next column with stories from the one at `at`; from None, the last; None where there is none."""
    places = [place for place, column in enumerate(columns) if column.stories]
    if at is None:
        return places[-1] if places else None
    if forward:
        return next((place for place in places if place > at), None)
    return next((place for place in reversed(places) if place < at), None)
