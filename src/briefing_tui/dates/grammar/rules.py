"""Which rules of expressions may begin with a word."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.approximations import approximate
from briefing_tui.dates.grammar.calendar_names import deictic_day, eve, in_month, month, weekday_or_week
from briefing_tui.dates.grammar.clock import clock
from briefing_tui.dates.grammar.counted_from import offset_from_day
from briefing_tui.dates.grammar.day_lists import listed_months, listed_weekday
from briefing_tui.dates.grammar.days import named_days
from briefing_tui.dates.grammar.days_in_figures import bracketed, numbered_day, slashed
from briefing_tui.dates.grammar.holidays import anniversary, around_holiday, hijri, holiday
from briefing_tui.dates.grammar.lengths import after_lapse, counted
from briefing_tui.dates.grammar.lexicon import holiday_names, lexicon
from briefing_tui.dates.grammar.periods import first_months, fiscal, four_months, months_up_to, period
from briefing_tui.dates.grammar.portions import portion
from briefing_tui.dates.grammar.recurring import recurring, vague
from briefing_tui.dates.grammar.relative import anaphora, same_period, season, stepped
from briefing_tui.dates.grammar.timetables import timetable
from briefing_tui.dates.grammar.weeks import (
    day_of_several,
    numbered_day_of,
    week_of_month,
    week_of_year,
    weekday_of_month,
)
from briefing_tui.dates.grammar.years import century, decade, year

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.grammar.tokens import TokenStream

    Rule = Callable[[TokenStream, int], DateMatch | None]


def widened(stream: TokenStream, duration: DateMatch) -> DateMatch:
    """The length as such, or the time it is part of: `tiga hari sebelum Lebaran`, `sembilan bulan pertama 2022`."""
    i = duration.i
    return offset_from_day(stream, i) or first_months(stream, i) or months_up_to(stream, i) or duration


@cache
def rules_by_first_word() -> dict[str, tuple[Rule, ...]]:
    """Which rules may begin with a word."""
    lex = lexicon()
    table: dict[str, list[Rule]] = {}

    def begin(rule: Rule, words: object) -> None:
        for word in words:  # type: ignore[attr-defined]
            if rule not in table.setdefault(word, []):
                table[word].append(rule)

    begin(month, lex.months)
    begin(listed_months, lex.months)
    begin(timetable, lex.weekdays)
    begin(weekday_or_week, lex.weekdays)
    begin(listed_weekday, lex.weekdays)
    begin(deictic_day, lex.deictic)
    begin(deictic_day, ("semalam", *lex.part_shifts))
    begin(deictic_day, lex.parts)
    begin(eve, ("malam",))
    begin(portion, lex.portions)
    begin(approximate, lex.approximate)
    begin(vague, lex.vague)
    begin(recurring, (*lex.each, "per"))
    begin(anaphora, ("keesokan", "esok", "malamnya", *lex.days_on))
    begin(counted, lex.length_words)
    begin(after_lapse, lex.lapse)
    begin(same_period, ("periode", "kurun", "waktu"))
    begin(week_of_year, [w for w, unit in lex.units.items() if unit == "week"])
    begin(weekday_of_month, lex.weekdays)
    begin(in_month, lex.month_words)
    begin(stepped, lex.units)
    begin(stepped, ("musim",))
    begin(period, [w for w, unit in lex.units.items() if unit in ("quarter", "half")])
    begin(period, ("q", "h"))
    begin(four_months, lex.four_months)
    begin(fiscal, ("fy",))
    begin(week_of_month, [w for w, unit in lex.units.items() if unit == "week"])
    begin(century, ("abad",))
    begin(decade, ("tahun", "thn", "era", "dekade"))
    begin(year, ("tahun", "thn", "th", "periode", "musim"))
    begin(season, ("musim",))
    begin(clock, lex.hour_words)
    begin(numbered_day, lex.day_words)
    begin(bracketed, ("(",))
    begin(holiday, holiday_names())
    begin(holiday, ("h", "hari"))
    begin(numbered_day_of, ("hari",))
    begin(day_of_several, ("hari",))
    begin(around_holiday, ("h",))
    begin(anniversary, ("hut", "hari"))
    begin(hijri, lex.hijri_months)
    begin(hijri, ("tahun",))
    return {word: tuple(rules) for word, rules in table.items()}


NUMBERS: tuple[Rule, ...] = (
    named_days,
    slashed,
    clock,
    year,
    decade,
    counted,
    fiscal,
    hijri,
)
