"""Feasts and commemorations: on which day each falls, from `data/feasts.toml`; the Hijri calendar, by arithmetic."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.dates.calendar import DAY
from briefing_tui.dates.grammar.lexicon import phrases
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from briefing_tui.dates.calendar import DaySpan
    from briefing_tui.dates.grammar.lexicon import Phrases

_HIJRI_EPOCH = date(622, 7, 19)  # 1 Muharram 1 AH in the proleptic Gregorian calendar (civil reckoning)


@cache
def feast_names() -> Phrases:
    """The forms of all feasts under their first word, longest first, with the key of each."""
    return phrases([(form, key) for key, feast in read_toml("feasts.toml").items() for form in feast["forms"].split()])


@cache
def feast_days(key: str, year: int) -> tuple[DaySpan, ...]:
    """The feast's days in a Gregorian year: two spans where a Hijri feast falls twice, none where unknown."""
    feast = read_toml("feasts.toml")[key]
    return tuple((day, _last(feast, day)) for day in _first_days(feast, year))


def _first_days(feast: dict[str, Any], year: int) -> list[date]:
    if "fixed" in feast:
        month, day = map(int, feast["fixed"].split("-"))
        return [date(year, month, day)]
    if "easter" in feast:
        from dateutil.easter import easter

        return [easter(year) + timedelta(days=feast["easter"])] if year >= 1583 else []
    if "every" in feast:
        known, every = date.fromisoformat(feast["days"]), feast["every"]
        first = date(year, 1, 1)
        soonest = first + timedelta(days=(known - first).days % every)
        return [d for d in (soonest, soonest + timedelta(days=every)) if d.year == year]
    return [date.fromisoformat(day) for day in feast["days"].split() if day.startswith(f"{year:04}-")]


def _last(feast: dict[str, Any], first: date) -> date:
    if "until" in feast:
        ends = [span[0] for year in (first.year, first.year + 1) for span in feast_days(feast["until"], year)]
        return min((end for end in ends if end > first), default=first + 30 * DAY) - DAY
    length: int = feast.get("length", 1)
    return first + (length - 1) * DAY


def feast_in_hijri(key: str, hijri: int) -> DaySpan | None:
    """The feast's days in a year of the Hijri calendar, from the table; None where the table does not reach."""
    told = read_toml("feasts.toml")[key].get("hijri")
    if told is None:
        return None
    month, day = map(int, told.split("-"))
    about = hijri_day(hijri, month, day)
    spans = [span for year in (about.year - 1, about.year, about.year + 1) for span in feast_days(key, year)]
    near = min(spans, key=lambda span: abs(span[0] - about), default=None)
    return near if near is not None and abs((near[0] - about).days) <= 5 else None


def hijri_day(year: int, month: int, day: int) -> date:
    """A day of the Hijri calendar in the Gregorian one, by the tabular (civil) reckoning; true to a day or two.

    Thirty-year cycle with eleven leap years: Reingold and Dershowitz, Calendrical Calculations, chapter 7. Sighting
    of the moon moves the real month.
    """
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day - 1
    return _HIJRI_EPOCH + timedelta(days=days)
