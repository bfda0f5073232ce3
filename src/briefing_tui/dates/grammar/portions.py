"""Where in a period: `awal Juni`, `akhir pekan ini`, `pertengahan tahun depan`, `awal hingga pertengahan Juni`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import month_first, shift_at
from briefing_tui.dates.grammar.holidays import holiday
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, Interval, Offset, Vague
from briefing_tui.dates.grammar.periods import period
from briefing_tui.dates.grammar.relative import season, stepped
from briefing_tui.dates.grammar.weeks import week_of_month
from briefing_tui.dates.grammar.years import century, decade, year

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def portion(stream: TokenStream, i: int) -> DateMatch | None:
    """`awal Juni`, `pertengahan tahun depan`, `akhir 2024`, `akhir pekan ini`, `akhir Mei yang lalu`."""
    where = lexicon().portions.get(stream.lower[i])
    if where is None or (stream.lower[i] == "tengah" and stream.lower[i + 1] in ("malam", "hari")):
        return None
    if stream.lower[i + 1] in ("-", *lexicon().until) and stream.lower[i + 2] in lexicon().portions:
        return _two_portions(stream, i, where)
    j = i + 2 if stream.lower[i + 1] == "dari" else i + 1
    if stream.lower[i] == "akhir" and stream.lower[j] in ("pekan", "minggu") and week_of_month(stream, j) is None:
        return _weekend(stream, i, j)
    if stream.lower[j] == "bulan" and stream.lower[j + 1] in lexicon().months:
        j += 1
    whole = next((match for rule in _WHOLES if (match := rule(stream, j)) is not None), None)
    if whole is None or (isinstance(whole.node, Offset) and whole.node.unit in ("day", "night")):
        return None
    whole.i = i
    if not isinstance(whole.node, Vague):
        whole.portion = where
    return whole


def _two_portions(stream: TokenStream, i: int, where: str) -> DateMatch | None:
    """`awal hingga pertengahan Juni`."""
    end = portion(stream, i + 2)
    if end is None or isinstance(end.node, Vague | Interval):
        return None
    return DateMatch(i, end.j, Interval(replace(end, i=i, portion=where), end))


def _weekend(stream: TokenStream, i: int, j: int) -> DateMatch:
    """`akhir pekan lalu`, `pada akhir pekan`; without either any weekend is meant."""
    shift = shift_at(stream, j + 1)
    if shift is not None:
        steps = {"past": -1, "this": 0, "next": 1}[shift[0]]
        if stream.lower[j + 1] in lexicon().coming_weekend:
            steps = 0
        return DateMatch(i, shift[1], Offset("weekend", steps, stream.lower[j + 1]))
    dated = stream.before(i) in lexicon().before_weekend
    return DateMatch(i, j + 1, Offset("weekend", 0, "") if dated else Vague("XXXX-WXX-WE"))


def _bare_unit(stream: TokenStream, i: int) -> DateMatch | None:
    """The `tahun` of `akhir tahun`, the `bulan` of `awal bulan`: the current one, where nothing else is said."""
    unit = lexicon().units.get(stream.lower[i])
    if unit not in ("year", "month") or stream.lower[i + 1] == "-" or stream.lower[i + 1] in lexicon().years_of:
        return None
    return DateMatch(i, i + 1, Offset("year" if unit == "year" else "month", 0, ""))


_WHOLES = (decade, century, period, season, week_of_month, month_first, holiday, stepped, year, _bare_unit)
