"""What an expression says, before anyone asks what day it is: the grammar writes these, `resolve` reads them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Shift = Literal["past", "this", "next"]
Unit = Literal[
    "second",
    "minute",
    "hour",
    "day",
    "night",
    "week",
    "month",
    "quarter",
    "half",
    "year",
    "lustrum",
    "windu",
    "decade",
    "century",
    "millennium",
    "weekend",
]


@dataclass(slots=True)
class CalendarDate:
    """Named parts of a calendar day: `Senin`, `18/9`, `November lalu`, `tahun 2022`. Monday is 0."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None
    shift: Shift | None = None
    within: Offset | None = None
    deictic: int | None = None


@dataclass(slots=True)
class Offset:
    """A calendar unit counted from the reference: `pekan lalu` is week -1, `tahun ini` year 0, `besok` day 1."""

    unit: Unit
    steps: float
    cue: str = ""
    first: Offset | None = None  # counted before it: the month of `sebulan dua hari lalu`


@dataclass(slots=True)
class AnaphoricOffset:
    """A unit counted from the date named before: `keesokan harinya` is day 1, `hari yang sama` day 0."""

    unit: Unit
    steps: float


@dataclass(slots=True)
class AnaphoricPeriod:
    """The days named before, in another year: `bulan yang sama tahun lalu`.

    `years` away from the reference's year, or, with `relative`, from their own (`periode yang sama tahun sebelumnya`);
    or in `year`.
    """

    years: int
    relative: bool
    unit: Literal["month", "week", "quarter", "half", ""] = ""
    year: int | None = None


@dataclass(slots=True)
class OffsetFromDay:
    """Days or months counted from a day named beside it: `tiga hari sebelum Lebaran`, `sebulan setelah 3 Mei`."""

    offset: Offset
    day: DateMatch


@dataclass(slots=True)
class Period:
    """A numbered part of a year: quarter 1-4, half 1-2."""

    unit: Literal["quarter", "half"]
    number: int
    year: int | None = None
    shift: Shift | None = None
    years: float | None = None

    @property
    def undated(self) -> bool:
        """Whether nothing says which year it is of."""
        return self.year is None and self.shift is None and self.years is None


@dataclass(slots=True)
class WeekOfMonth:
    """A numbered week of a month, -1 the last: `pekan ketiga Oktober`; with a weekday, that day: `Rabu pertama Mei`."""

    number: int
    month: CalendarDate | Offset
    weekday: int | None = None


@dataclass(slots=True)
class NumberedDay:
    """A day by its number in a month or year, -1 the last: `hari terakhir bulan ini`."""

    number: int
    within: CalendarDate | Offset


@dataclass(slots=True)
class DayOfSeveral:
    """A day by its number among several named before, -1 the last: `hari ketiga` behind `27-29 Juni`."""

    number: int


@dataclass(slots=True)
class WeekOfYear:
    """A week by its number as in ISO 8601, -1 the last: `pekan ke-19 tahun 2023`."""

    number: int
    year: int


@dataclass(slots=True)
class YearRange:
    """A decade, a century or another run of years; `value` as in TIMEX3 (`199` the nineties)."""

    first: int
    last: int
    value: str
    precision: Literal["decade", "century"]


@dataclass(slots=True)
class Season:
    """A season of the year; `code` SP, SU, FA, WI, or empty for `musim hujan`, which ISO 24617-1 has no code for."""

    code: str
    year: int | None = None
    shift: Shift | None = None
    years: float | None = None


@dataclass(slots=True)
class Holiday:
    """A holiday or commemoration by its key in `holidays.toml`; `hijri` is a year of the Hijri calendar."""

    key: str
    year: int | None = None
    shift: Shift | None = None
    hijri: int | None = None
    offset: int = 0
    years: float | None = None
    nth_day: int = 0  # from its first day on; 0 where none is told, -1 the last


@dataclass(slots=True)
class Hijri:
    """A day, month or year of the Hijri calendar."""

    year: int
    month: int | None = None
    day: int | None = None


@dataclass(slots=True)
class TimeOfDay:
    """A time of day, `until` where it is a span of hours; times as `HH:MM` or `HH:MM:SS`."""

    at: str
    until: str | None = None


@dataclass(slots=True)
class Vague:
    """A time that denotes no days: `saat ini`. The value is complete as it stands."""

    value: str


@dataclass(slots=True)
class Duration:
    """A length of time, as an ISO 8601 duration."""

    value: str


@dataclass(slots=True)
class Recurring:
    """A time that comes again and again: `setiap Senin`."""

    value: str


@dataclass(slots=True)
class Interval:
    """From the first day of one node to the last day of another."""

    first: DateMatch
    last: DateMatch


Node = (
    CalendarDate
    | Offset
    | AnaphoricOffset
    | DayOfSeveral
    | AnaphoricPeriod
    | OffsetFromDay
    | Period
    | WeekOfMonth
    | NumberedDay
    | WeekOfYear
    | YearRange
    | Season
    | Holiday
    | Hijri
    | TimeOfDay
    | Vague
    | Duration
    | Recurring
    | Interval
)


@dataclass(slots=True)
class DateMatch:
    """A node and the tokens it stands in: from `i` up to, not including, `j`; with what qualifies it."""

    i: int
    j: int
    node: Node
    portion: str | None = None
    mod: str | None = None
    part: str | None = None
    clock: TimeOfDay | None = None
    zone: str | None = None
    apposition: list[CalendarDate] = field(default_factory=list)
