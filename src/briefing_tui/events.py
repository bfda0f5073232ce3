"""Dated happenings: which date expressions tell of one, with their sentences and those who take part."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing_tui.briefing import Event, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Language, Tense


def find_events(
    text: str,
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    reference: date | None,
    language: Language = "id",
) -> tuple[Event, ...]:
    """The events, sorted by first day, last day and place in the text; `when` in the label language.

    A date tells of an event where it has days and says when something happens, not which law, season, birth or
    statistic is meant. The same days told twice in one sentence are one event. `tense` is seen from `reference`;
    without one, everything is past.
    """
    from briefing_tui.dates import in_words
    from briefing_tui.language import sentences

    told: dict[tuple[date, date, int], list[int]] = {}
    spans = sentences(text)
    starts = [span.start for span in spans]
    for index, one in enumerate(dates):
        if one.first is None or one.last is None or not tells_event(text, one):
            continue
        at = max(bisect_right(starts, one.start) - 1, 0)
        told.setdefault((one.first, one.last, at), []).append(index)
    events = []
    for (first, last, at), indices in told.items():
        span = spans[at] if spans else Span(0, len(text))
        one = min((dates[i] for i in indices), key=lambda d: (d.mod is not None, d.start))
        events.append(
            Event(
                first=first,
                last=last,
                value=one.value,
                precision=one.precision or "day",
                when=in_words(first, last, one.value, one.mod, language),
                text=text[span.start : span.end],
                start=span.start,
                end=span.end,
                dates=tuple(indices),
                actors=_taking_part(actors, span),
                tense=_tense(first, last, reference),
                approximate=one.mod not in (None, "START", "MID", "END"),
                conflict=any(dates[i].conflict for i in indices),
            )
        )
    return tuple(sorted(events, key=lambda e: (e.first, e.last, e.start)))


def _taking_part(actors: Sequence[Actor], span: Span) -> tuple[str, ...]:
    return tuple(
        actor.id for actor in actors if any(span.start <= m.start and m.end <= span.end for m in actor.mentions)
    )


def _tense(first: date, last: date, reference: date | None) -> Tense:
    if reference is None or last < reference:
        return "past"
    return "future" if first > reference else "present"


_LAW = ("nomor", "no", "no.")
_BORN = frozenset(("kelahiran", "lahir", "dilahirkan", "berdiri", "wafat"))


def tells_event(text: str, one: DateExpression) -> bool:
    """Whether a date with days tells when something happened, happens or will happen."""
    if one.type not in ("DATE", "TIME") or one.value.startswith("T"):
        return False
    before = text[max(0, one.start - 60) : one.start].split()
    if one.precision in ("decade", "century"):
        return False
    if before and before[-1].lower() in _BORN:
        return False
    return not (one.precision == "year" and any(w.lower() in _LAW for w in before[-2:]))
