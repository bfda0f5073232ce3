"""The rows of an event list: one row a day or interval and happening, with what only repeats it folded in.

The contract keeps every dated sentence; a reader sees the same happening on the same days once, and a week of which one
day is told, too, not beside that day.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Event

_WORD = re.compile(r"[^\W_]{3,}")
# So many of the words of the shorter of two are those of the other where both tell the same happening.
_SAME = 0.75
_SAME_IN_WEEK = 0.5
# An event is compared with so many rows before it, those of the nearest days; a long story has twenty.
_MOST_COMPARED = 100


class EventRow(NamedTuple):
    """One row: the event that stands for it, and the index of it and of those it stands for, in the events' order."""

    event: Event
    indices: tuple[int, ...]


def event_rows(events: Sequence[Event]) -> tuple[EventRow, ...]:
    """The rows of a story's events, in their order; every event is in one row."""
    rows: list[list[int]] = []
    words = [_words(event) for event in events]
    for index, event in enumerate(events):
        nearest = rows[-_MOST_COMPARED:]
        row = next((row for row in nearest if _same_row(events[row[0]], event, words[row[0]], words[index])), None)
        if row is None:
            rows.append([index])
        elif _stands_better(event, events[row[0]]):
            row.insert(0, index)
        else:
            row.append(index)
    rows.sort(key=lambda row: row[0])
    return tuple(EventRow(events[row[0]], tuple(row)) for row in rows)


def _words(event: Event) -> frozenset[str]:
    return frozenset(_WORD.findall((event.what or event.text).casefold()))


def _same_row(one: Event, other: Event, words: frozenset[str], other_words: frozenset[str]) -> bool:
    """Whether both tell the same happening on the same days, or on a day and in the week around it."""
    shorter = min(len(words), len(other_words))
    share = len(words & other_words) / shorter if shorter else 0.0
    if (one.first, one.last) == (other.first, other.last):
        return share >= _SAME and one.statement == other.statement
    if one.start == other.start and one.statement != other.statement:
        return share >= _SAME  # what is said has a day of its own
    week, day = (one, other) if one.precision == "week" else (other, one)
    is_inside = week.precision == "week" and day.precision == "day" and week.first <= day.first <= week.last
    return is_inside and share >= _SAME_IN_WEEK


def _stands_better(event: Event, other: Event) -> bool:
    """Whether an event stands for a row rather than the other: happenings before statements, days before weeks."""
    return _precedence(event) < _precedence(other)


def _precedence(event: Event) -> tuple[bool, bool, bool, bool, int]:
    return (event.statement, event.precision == "week", not event.key, event.what is None, event.start)
