"""Days and months of a story whose own day is not known, seen from the latest one that it names with its year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, TypeGuard

from briefing_tui.dates.grammar.direction import direction
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, Interval, Offset
from briefing_tui.dates.grammar.numerals import year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import DateMatch, Node
    from briefing_tui.dates.grammar.tokens import TokenStream
    from briefing_tui.dates.normalization.context import Context

YEARS_OF_NEWS = range(1990, 2101)
_OF_RUNS = {"/", *HYPHENS}  # between the years of a season or term
_YEARS_AHEAD = 1  # of what a story names ahead of its latest month: `Olimpiade 2024`, told in 2023


def told_about(stream: TokenStream, date_matches: list[DateMatch]) -> date | None:
    """About when a story tells: the latest month it names with a year, be it no end or plan.

    Where it names no such month and one year alone, the middle of that.
    """
    years = years_of_news(stream)
    if not years:
        return None
    months = [month for date_match in date_matches if (month := _month_of(stream, date_match)) is not None]
    latest = max(months, default=None)
    if latest is None:
        names_month = any(_has_year_and_month(date_match.node) for date_match in date_matches)
        return date(years.pop(), 7, 1) if len(years) == 1 and not names_month else None
    return latest if max(years) - latest.year <= _YEARS_AHEAD else None


def years_of_news(stream: TokenStream) -> set[int]:
    """The years named in a text in which news may be told, those of runs left out."""
    numbers = [i for i, word in enumerate(stream.text) if word.isdecimal()]
    return {year for i in numbers if (year := _year_of_news(stream, i)) is not None}


def _year_of_news(stream: TokenStream, i: int) -> int | None:
    year = year_at(stream, i)
    return year if year in YEARS_OF_NEWS and not {stream.before(i), stream.text[i + 1]} & _OF_RUNS else None


def _month_of(stream: TokenStream, date_match: DateMatch) -> date | None:
    """The first of the month that the match names with its year; None where it names none, an end or a plan."""
    node = date_match.node
    if not _has_year_and_month(node) or node.year not in YEARS_OF_NEWS:
        return None
    if stream.before(date_match.i) in lexicon().until or direction(stream, date_match.i, date_match.j) == "next":
        return None
    return date(node.year or 1, node.month or 1, 1)


def _has_year_and_month(node: Node) -> TypeGuard[CalendarDate]:
    return isinstance(node, CalendarDate) and node.year is not None and node.month is not None


def seen_from(date_match: DateMatch, context: Context, day: date) -> tuple[DateMatch, Context]:
    """The match and its context as seen from the time a story tells about, where the match is a month or day of one.

    `Juni lalu` is the nearest June, `Desember mendatang` the next December.
    """
    node = date_match.node
    if isinstance(node, Offset) and node.unit == "year" and node.cue:  # `tahun lalu`, but not `akhir tahun`
        return date_match, context._replace(reference=day)
    if not _names_month(node):
        return date_match, context
    ahead = _looks_ahead(node) or context.direction == "next"
    return replace(date_match, node=_unshifted(node)), context._replace(
        reference=day, direction="next" if ahead else None
    )


def _names_month(node: Node) -> bool:
    """Whether the node is a month or a day of one without year and weekday, or a run of such."""
    if isinstance(node, Interval):
        return _names_month(node.first.node) and _names_month(node.last.node)
    return (
        isinstance(node, CalendarDate)
        and node.month is not None
        and (node.year, node.weekday, node.within, node.deictic) == (None, None, None, None)
    )


def _looks_ahead(node: Node) -> bool:
    if isinstance(node, Interval):
        return _looks_ahead(node.first.node) or _looks_ahead(node.last.node)
    return isinstance(node, CalendarDate) and node.shift == "next"


def _unshifted(node: Node) -> Node:
    if isinstance(node, Interval):
        first, last = node.first, node.last
        return Interval(replace(first, node=_unshifted(first.node)), replace(last, node=_unshifted(last.node)))
    return replace(node, shift=None) if isinstance(node, CalendarDate) and node.shift != "this" else node
