"""Times told by about how much: `sekitar tahun 1800-an`, `lebih dari dua dekade lalu`, `sekitar pukul 18.30 WIB`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.calendar_names import month
from briefing_tui.dates.grammar.clock import clock
from briefing_tui.dates.grammar.days import named_days
from briefing_tui.dates.grammar.lengths import counted
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import AnaphoricOffset, CalendarDate, DateMatch, Offset, TimeOfDay, YearRange
from briefing_tui.dates.grammar.portions import portion
from briefing_tui.dates.grammar.recurring import recurring
from briefing_tui.dates.grammar.years import century, decade, year

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Node
    from briefing_tui.dates.grammar.tokens import TokenStream


def approximate(stream: TokenStream, i: int) -> DateMatch | None:
    """`sekitar tahun 1800-an`, `lebih dari dua dekade lalu`, `sekitar pukul 18.30 WIB`."""
    form = next((form for form in lexicon().approximate.get(stream.lower[i], ()) if stream.phrase(i, form[0])), None)
    if form is None:
        return None
    words, mod = form
    k = i + len(words)
    rules = (counted, clock, decade, century, year, portion, named_days, month, recurring)
    inner = next((inner for rule in rules if (inner := rule(stream, k)) is not None), None)
    if inner is None:
        return None
    is_bare_year = (
        isinstance(inner.node, CalendarDate) and bool(inner.node.year) and inner.node.month is None and inner.j == k + 1
    )
    inner.i, inner.mod = i, _mod_of(inner.node, mod)
    return None if is_bare_year or inner.mod is None else inner


def _mod_of(node: Node, mod: str) -> str | None:
    """The mod of what is told by such a word; None where that says nothing of it: `lebih dari Senin`.

    More than two years ago is before that day, and less than that behind it.
    """
    if isinstance(node, Offset | AnaphoricOffset):
        if mod == "MORE_THAN":
            return "BEFORE" if node.steps < 0 else "AFTER"
        if mod == "LESS_THAN":
            return "AFTER" if node.steps < 0 else "BEFORE"
        return "APPROX" if mod == "NEARLY" else mod
    if mod == "NEARLY":
        mod = "LESS_THAN"
    return None if isinstance(node, CalendarDate | YearRange | TimeOfDay) and mod != "APPROX" else mod
