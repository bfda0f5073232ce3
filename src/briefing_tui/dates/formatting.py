"""Dates in words, in Indonesian and English: `awal Juni 2023`, `2-4 Juni 2023`, `early June 2023`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.calendar import month_span, year_span
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import Language


def in_words(first: date, last: date, value: str, mod: str | None, language: Language) -> str:
    """The interval in words: as narrow as the days are, as wide as the value says, with the mod before it."""
    words = read_toml("lexicons/date_words.toml")[language]
    interval = _span(first, last, value, mod, words)
    approximate = mod in ("APPROX", "BEFORE", "AFTER", "MORE_THAN", "LESS_THAN")
    return words["approximately"].format(interval) if approximate else interval


def _span(first: date, last: date, value: str, mod: str | None, words: dict[str, str]) -> str:
    months = words["months"].split()
    if first == last:
        return f"{first.day} {months[first.month - 1]} {first.year}"
    if mod in ("START", "MID", "END"):
        whole = _whole(value, words, months)
        if whole:
            return f"{words[mod]} {whole}"
    whole = _whole(value, words, months)
    if whole:
        return whole
    return _interval(first, last, months)


def _whole(value: str, words: dict[str, str], months: list[str]) -> str | None:
    """A month, year, week, quarter, half, season, decade or century by its value."""
    if "/" in value or "X" in value:
        return None
    year, _, rest = value.partition("-")
    if not year.isdecimal():
        return None
    if not rest:
        if len(year) == 4:
            return str(int(year))
        if len(year) == 3:
            return words["decade"].format(int(year) * 10)
        return words["century"].format(_ordinal(int(year) + 1, words))
    if rest.isdecimal() and len(rest) == 2:
        return f"{months[int(rest) - 1]} {year}"
    if rest[0] == "Q" and rest[1:].isdecimal():
        return words["quarter"].format(words["roman"].split()[int(rest[1:]) - 1], year)
    if rest[0] == "H" and rest[1:].isdecimal():
        return words["half"].format(words["roman"].split()[int(rest[1:]) - 1], year)
    if rest in ("SP", "SU", "FA", "WI"):
        return words[rest].format(year)
    return None


def _ordinal(number: int, words: dict[str, str]) -> str:
    if "ordinal" in words:
        return words["ordinal"].format(number)
    suffix = "th" if 10 < number % 100 < 14 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{suffix}"


def _interval(first: date, last: date, months: list[str]) -> str:
    a, b = months[first.month - 1], months[last.month - 1]
    whole_months = first == month_span(first.year, first.month)[0] and last == month_span(last.year, last.month)[1]
    if first == year_span(first.year)[0] and last == year_span(last.year)[1]:
        return f"{first.year}-{last.year}" if first.year != last.year else str(first.year)
    if whole_months:
        if first.year == last.year:
            return f"{a}-{b} {last.year}" if a != b else f"{a} {last.year}"
        return f"{a} {first.year} - {b} {last.year}"
    if first.year != last.year:
        return f"{first.day} {a} {first.year} - {last.day} {b} {last.year}"
    if first.month != last.month:
        return f"{first.day} {a} - {last.day} {b} {last.year}"
    return f"{first.day}-{last.day} {a} {last.year}"
