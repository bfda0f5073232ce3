"""A whole text: its expressions found, each resolved in its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from briefing_tui.briefing import DateExpression
from briefing_tui.dates.grammar.direction import direction, ends_sentence
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.matcher import find
from briefing_tui.dates.grammar.nodes import AnaphoricOffset, CalendarDate, DateMatch, Interval, Offset, TimeOfDay
from briefing_tui.dates.grammar.tokens import TokenStream, stretches
from briefing_tui.dates.normalization.anchors import Anchors, plausible
from briefing_tui.dates.normalization.context import Context
from briefing_tui.dates.normalization.resolve import resolve

if TYPE_CHECKING:
    from briefing_tui.dates.calendar import DaySpan
    from briefing_tui.dates.normalization.context import Normalized


def expressions(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """Every temporal expression of a text, in text order, resolved against the reference day (or moment)."""
    now = reference if isinstance(reference, datetime) else None
    day = reference.date() if isinstance(reference, datetime) else reference
    found: list[DateExpression] = []
    for start, end in stretches(text):
        stream = TokenStream(text, start, end)
        found += _in_stretch(text, stream, day, now)
    return tuple(found)


def whole_expression(text: str, reference: date | None) -> DateExpression | None:
    """The expression that a whole string is; None where it is none or more than one."""
    start, end = len(text) - len(text.lstrip()), len(text.rstrip())
    within = text[start:end].lower().split(" ", 1)
    if len(within) == 2 and within[0] in ("dalam", "dlm"):
        inner = expressions(f"{within[1]} lagi", reference)
        if len(inner) == 1 and inner[0].end == len(within[1]) + 5:
            return replace(inner[0], start=start, end=end, text=text[start:end])
        return None
    if "_".join(within) in lexicon().alone:
        return DateExpression(start, end, text[start:end], "DATE", "PAST_REF", None, None, None, None)
    found = expressions(text, reference)
    if len(found) == 1 and (found[0].start, found[0].end) == (start, end):
        return found[0]
    from briefing_tui.dates.timestamps import stamp

    told = stamp(text[start:end])
    if told is None:
        return None
    return DateExpression(
        start, end, text[start:end], told.type, told.value, told.mod, told.first, told.last, told.precision
    )


def _in_stretch(text: str, stream: TokenStream, day: date | None, now: datetime | None) -> list[DateExpression]:
    told: list[DateExpression] = []
    anchors = Anchors()
    speaking: date | None = None
    in_sentence: DaySpan | None = None
    at = 0
    everything = find(stream)
    for index, found in enumerate(everything):
        for k in range(at, found.i):
            if ends_sentence(stream, k):
                anchors.sentence += 1
                in_sentence = None
        at = found.i
        stated = _stated_after(stream, everything[index + 1 : index + 3], found, day)
        context = Context(day, now, stated or speaking, None, in_sentence)
        way = direction(stream, found.i, found.j) if _needs_direction(found) else None
        if way is not None:
            context = context._replace(direction=way)
        said = False
        if isinstance(found.node, AnaphoricOffset):
            resolved = _anaphoric(found, found.node, context, anchors)
        else:
            resolved = resolve(found, context)
            said = way == "said" and _states(resolved, day)
        if said:
            speaking = resolved.first
        told.append(_expression(text, stream, found, resolved))
        if resolved.first is not None and resolved.last is not None and not isinstance(found.node, TimeOfDay):
            in_sentence = resolved.first, resolved.last
            anchors.add(in_sentence, said=said)
    return told


def _anaphoric(found: DateMatch, node: AnaphoricOffset, context: Context, anchors: Anchors) -> Normalized:
    """Counted from the likeliest date before that does not throw a tale of the past into the future."""
    for span in anchors.likely(node.unit):
        resolved = resolve(found, context._replace(previous=span))
        ahead = context.direction == "next" or span[0] > (context.reference or span[0])
        if resolved.first is not None and plausible(resolved.first, context.reference, looks_ahead=ahead):
            return resolved
    return resolve(found, context)


def _stated_after(stream: TokenStream, later: list[DateMatch], found: DateMatch, day: date | None) -> date | None:
    """The day of speaking where it follows in the sentence: `"Besok kita mulai," kata camat, Sabtu (16/9).`"""
    if not (isinstance(found.node, Offset) and found.node.unit == "day" and found.node.cue != "counted"):
        return None
    for one in later:
        if any(ends_sentence(stream, k) for k in range(found.j, one.i)):
            return None
        if isinstance(one.node, CalendarDate) and direction(stream, one.i, one.j) == "said":
            resolved = resolve(one, Context(day))
            if _states(resolved, day):
                return resolved.first
    return None


def _states(resolved: Normalized, day: date | None) -> bool:
    """Whether a date beside a verb of saying is the day of speaking: the reference day or the two before it."""
    return (
        day is not None
        and resolved.first == resolved.last
        and resolved.first is not None
        and (0 <= (day - resolved.first).days <= 2)
    )


def _needs_direction(found: DateMatch) -> bool:
    node = found.node
    if isinstance(node, Interval):
        node = node.first.node
    if isinstance(node, CalendarDate):
        return node.year is None and node.shift is None
    return not isinstance(node, Offset) or not node.cue


def _expression(text: str, stream: TokenStream, found: DateMatch, resolved: Normalized) -> DateExpression:
    start, end = stream.start[found.i], stream.end[found.j - 1]
    return DateExpression(
        start,
        end,
        text[start:end],
        resolved.type,
        resolved.value,
        resolved.mod,
        resolved.first,
        resolved.last,
        resolved.precision,
        resolved.conflict,
    )
