"""What resolving starts from and what it yields."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date, datetime

    from briefing_tui.briefing import DateType, Precision
    from briefing_tui.dates.calendar import DaySpan


class Context(NamedTuple):
    """Where an expression stands: the reference, the day of speaking, what came before, which way the clause looks."""

    reference: date | None = None
    now: datetime | None = None
    speaking: date | None = None
    previous: DaySpan | None = None
    same_sentence: DaySpan | None = None
    direction: str | None = None
    begun: date | None = None  # the day with which begins what the expression ends
    foretold: bool = False  # whether `akan` stands close before it


@dataclass(slots=True)
class Normalized:
    """A TIMEX3 node with its days; both None where it denotes none or they cannot be known."""

    type: DateType
    value: str
    mod: str | None = None
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None
    conflict: bool = False
    unit: str = ""


def one_day(day: date, *, conflict: bool = False) -> Normalized:
    return Normalized("DATE", day.isoformat(), None, day, day, "day", conflict, "day")


def span_of(value: str, span: DaySpan, unit: str) -> Normalized:
    return Normalized("DATE", value, None, span[0], span[1], unit, unit=unit)  # type: ignore[arg-type]
