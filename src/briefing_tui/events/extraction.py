"""Dated happenings: which date expressions tell of one, with their sentences and those who take part."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from briefing_tui.briefing import Event, Span
from briefing_tui.date_bounds import with_bound
from briefing_tui.events.bounds import bound_of
from briefing_tui.events.criteria import tells_event
from briefing_tui.language import Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Language, Quote, Tense

_FIRM = (None, "START", "MID", "END")


def find_events(
    text: str | Document,
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    reference: date | None,
    language: Language = "id",
    title: str = "",
    quotes: Sequence[Quote] = (),
) -> tuple[Event, ...]:
    """The events, sorted by first day, last day and place in the text; `when` in the label language.

    A date tells of an event where it has days and says when something happens, not which law, season, birth or
    statistic is meant. The same days told twice in one sentence are one event. `tense` is seen from `reference`;
    without one, everything is past. What the title tells of is rather a key event. `quotes` tell whose words they are
    that tell of an event.
    """
    from briefing_tui.dates import in_words
    from briefing_tui.events.description import described

    document = Document.of(text)
    text, spans = document.text, document.sentences
    mentions = sorted((m.start, m.end, who) for who, actor in enumerate(actors) for m in actor.mentions)
    events = []
    for (first, last, sentence), indices in _by_days_and_sentence(document, dates, reference).items():
        span = spans[sentence] if spans else Span(0, len(text))
        plainest = min((dates[i] for i in indices), key=lambda d: (d.mod is not None, d.start))
        bound = bound_of(text, plainest)
        events.append(
            Event(
                first=first,
                last=last,
                value=plainest.value,
                precision=plainest.precision or "day",
                when=with_bound(in_words(first, last, plainest.value, plainest.mod, language), bound, language),
                text=text[span.start : span.end],
                start=span.start,
                end=span.end,
                dates=tuple(indices),
                actors=_taking_part(mentions, actors, span),
                tense=_tense(first, last, reference),
                bound=bound,
                approximate=plainest.mod not in _FIRM,
                conflict=any(dates[i].conflict for i in indices),
            )
        )
    in_order = sorted(events, key=lambda e: (e.first, e.last, e.start))
    return described(document, in_order, dates, actors, reference, title, quotes)


def _by_days_and_sentence(
    document: Document, dates: Sequence[DateExpression], reference: date | None
) -> dict[tuple[date, date, int], list[int]]:
    """The indices of the dates that tell of an event, by their first and last day and the number of their sentence."""
    grouped: dict[tuple[date, date, int], list[int]] = {}
    date_before_ends = 0
    for index, expression in enumerate(dates):
        if expression.first is None or expression.last is None:
            continue
        if tells_event(document.text, expression, date_before_ends, reference):
            days = expression.first, expression.last
            grouped.setdefault((*days, document.sentence_at(expression.start)), []).append(index)
        date_before_ends = expression.end
    return grouped


def _taking_part(mentions: Sequence[tuple[int, int, int]], actors: Sequence[Actor], span: Span) -> tuple[str, ...]:
    """The ids of the actors with a mention in the sentence, in the actors' order.

    `mentions` are start, end and index of the actor, sorted: a look-up costs what the sentence holds, not the story.
    """
    here = mentions[bisect_left(mentions, (span.start, 0, 0)) : bisect_left(mentions, (span.end, 0, 0))]
    return tuple(actors[who].id for who in sorted({who for _, end, who in here if end <= span.end}))


def _tense(first: date, last: date, reference: date | None) -> Tense:
    if reference is None or last < reference:
        return "past"
    return "future" if first > reference else "present"
