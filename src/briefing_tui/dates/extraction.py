"""A whole text: its expressions found, each resolved in its context."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from briefing_tui.briefing import DateExpression
from briefing_tui.dates.grammar.direction import SENTENCE_ENDS, direction, ends_sentence
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.matcher import find
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    Interval,
    Offset,
    TimeOfDay,
)
from briefing_tui.dates.grammar.tokens import TokenStream, stretches
from briefing_tui.dates.named_days import NamedDays
from briefing_tui.dates.normalization.anchors import Anchors, plausible
from briefing_tui.dates.normalization.context import Context
from briefing_tui.dates.normalization.resolve import resolve
from briefing_tui.dates.speaking import (
    QUOTATION_MARKS,
    day_of_writing,
    is_news,
    opens_quotation,
    stated_after,
    states_today,
)

if TYPE_CHECKING:
    from briefing_tui.dates.calendar import DaySpan
    from briefing_tui.dates.normalization.context import Normalized


_NEAR_FALLING = 5  # tokens between `jatuh` and its day
_MARKS = QUOTATION_MARKS | SENTENCE_ENDS


def expressions(text: str, reference: date | None) -> tuple[DateExpression, ...]:
    """Every temporal expression of a text, in text order, resolved against the reference day (or moment)."""
    now = reference if isinstance(reference, datetime) else None
    day = reference.date() if isinstance(reference, datetime) else reference
    return tuple(
        expression
        for start, end in stretches(text)
        for expression in _in_stretch(text, TokenStream(text, start, end), day, now)
    )


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
    whole = expressions(text, reference)
    if len(whole) == 1 and (whole[0].start, whole[0].end) == (start, end):
        return whole[0]
    from briefing_tui.dates.timestamps import stamp

    normalized = stamp(text[start:end])
    return _expression(text, start, end, normalized) if normalized is not None else None


def _in_stretch(text: str, stream: TokenStream, day: date | None, now: datetime | None) -> list[DateExpression]:
    resolved: list[DateExpression] = []
    anchors = Anchors()
    speaking: date | None = None
    in_sentence: DaySpan | None = None
    today: date | None = None
    named_year: tuple[int, int] | None = None  # and its sentence
    at, quoting = 0, False
    named_days = NamedDays()
    date_matches = find(stream)
    day = day_of_writing(stream, date_matches, day)
    marks = [k for k, word in enumerate(stream.text) if word in _MARKS] if date_matches else []
    for index, date_match in enumerate(date_matches):
        while at < len(marks) and (k := marks[at]) < date_match.i:
            at += 1
            if stream.text[k] in QUOTATION_MARKS:
                quoting = opens_quotation(stream.text[k], quoting=quoting)
            elif ends_sentence(stream, k):
                anchors.sentence += 1
                in_sentence = None
                if stream.text[k] == "¶":
                    quoting, named_year = False, None
        stated = stated_after(stream, date_matches, index, day, quoting=quoting)
        looking = direction(stream, date_match.i, date_match.j) if _needs_direction(date_match) else None
        seen_from = stated if stated is not None and quoting else day
        spoken_on = stated or (speaking if quoting else None) or today
        context = Context(seen_from, now, spoken_on, None, in_sentence, looking)
        if named_year is not None and anchors.sentence - named_year[1] <= 1 and looking not in ("said", "next"):
            date_match = _in_year(date_match, named_year[0])
        if looking not in ("said", "next"):
            date_match = named_days.with_year(date_match, day, anchors.sentence)
        if in_sentence is not None and in_sentence[0].year == in_sentence[1].year and _falls(stream, date_match.i):
            date_match = _with_year(date_match, in_sentence[0].year)
        of_statement = False
        if isinstance(date_match.node, AnaphoricOffset | AnaphoricPeriod):
            normalized = _anaphoric(date_match, date_match.node.unit, context, anchors)
        else:
            normalized = resolve(date_match, context)
            of_statement = looking == "said" and is_news(normalized, day)
        if of_statement:
            speaking = normalized.first
        year = _past_year(date_match, day)
        if year:
            named_year = year, anchors.sentence
        if states_today(date_match, normalized, day):
            today = normalized.first
        named_days.note(date_match, normalized, len(resolved), anchors.sentence)
        start, end = stream.start[date_match.i], stream.end[date_match.j - 1]
        resolved.append(_expression(text, start, end, normalized))
        if normalized.first is not None and normalized.last is not None and not isinstance(date_match.node, TimeOfDay):
            in_sentence = normalized.first, normalized.last
            if not _is_base_of_comparison(date_match):
                since = stream.before(date_match.i) in lexicon().since
                anchors.add(in_sentence, aside=of_statement or since)
    return named_days.settled(resolved)


def _anaphoric(date_match: DateMatch, unit: str, context: Context, anchors: Anchors) -> Normalized:
    """Counted from the likeliest date before that does not throw a tale of the past into the future."""
    for span in anchors.likely(unit):
        normalized = resolve(date_match, context._replace(previous=span))
        ahead = context.direction == "next" or span[0] > (context.reference or span[0])
        if normalized.first is not None and plausible(normalized.first, context.reference, looks_ahead=ahead):
            return normalized
    return resolve(date_match, context)


def _is_base_of_comparison(date_match: DateMatch) -> bool:
    """Whether nothing is counted from it: `bulan sebelumnya`, `periode yang sama tahun lalu`."""
    node = date_match.node
    if isinstance(node, AnaphoricOffset):
        return node.steps == -1 and date_match.j - date_match.i == 2 and node.unit not in ("day", "night")
    return isinstance(node, AnaphoricPeriod)


def _past_year(date_match: DateMatch, day: date | None) -> int:
    """The year that the match names as such, where it is over: `pada 2021`; else 0."""
    node = date_match.node
    if not isinstance(node, CalendarDate) or node.year is None or node.month is not None or day is None:
        return 0
    return node.year if node.year < day.year else 0


def _in_year(date_match: DateMatch, year: int) -> DateMatch:
    """A month without its year, told of a year named just before: `Pada 2021, inflasi April naik`."""
    node = date_match.node
    if not isinstance(node, CalendarDate) or node.month is None or node.day is not None:
        return date_match
    if node.year or node.shift or node.within:
        return date_match
    return replace(date_match, node=replace(node, year=year))


def _falls(stream: TokenStream, i: int) -> bool:
    """Whether the date at i says when a day named before it falls: `Lebaran tahun depan jatuh pada April`."""
    return not lexicon().falling.isdisjoint(stream.lower[max(0, i - _NEAR_FALLING) : i])


def _with_year(date_match: DateMatch, year: int) -> DateMatch:
    """A month or a day of a month in that year, unless it names its own."""
    node = date_match.node
    if not isinstance(node, CalendarDate) or node.month is None or node.year or node.shift or node.within:
        return date_match
    return replace(date_match, node=replace(node, year=year))


def _needs_direction(date_match: DateMatch) -> bool:
    node = date_match.node
    if isinstance(node, Interval):
        node = node.first.node
    if isinstance(node, CalendarDate):
        return node.year is None and node.shift is None
    return not isinstance(node, Offset) or not node.cue


def _expression(text: str, start: int, end: int, normalized: Normalized) -> DateExpression:
    return DateExpression(
        start,
        end,
        text[start:end],
        normalized.type,
        normalized.value,
        normalized.mod,
        normalized.first,
        normalized.last,
        normalized.precision,
        normalized.conflict,
    )
