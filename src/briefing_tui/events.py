"""Dated happenings: which date expressions tell of one, with their sentences and those who take part."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.briefing import Event, Span

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Language, Tense

_LOOK_BACK = 80  # characters before a date in which a word may say that it is no event
_MARKS = ".,:;()\"'“”‘’"
_FIRM = (None, "START", "MID", "END")


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
    after = 0
    for index, one in enumerate(dates):
        if one.first is None or one.last is None:
            continue
        is_event, after = tells_event(text, one, after), one.end
        if not is_event:
            continue
        at = max(bisect_right(starts, one.start) - 1, 0)
        told.setdefault((one.first, one.last, at), []).append(index)
    mentions = sorted((m.start, m.end, who) for who, actor in enumerate(actors) for m in actor.mentions)
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
                actors=_taking_part(mentions, actors, span),
                tense=_tense(first, last, reference),
                approximate=one.mod not in _FIRM,
                conflict=any(dates[i].conflict for i in indices),
            )
        )
    return tuple(sorted(events, key=lambda e: (e.first, e.last, e.start)))


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


@cache
def _no_event() -> dict[str, frozenset[str]]:
    from briefing_tui.resources import read_toml

    return {key: frozenset(words.split()) for key, words in read_toml("lexicons/dates.toml")["no_event"].items()}


def tells_event(text: str, one: DateExpression, after: int = 0) -> bool:
    """Whether a date with days tells when something in the story happened, happens or will happen.

    It does not where it names a law or a product (`Nomor 31 Tahun 1999`), a life (`kelahiran 1992`, `(1937-2006)`,
    `peraih medali pada 2008`), the year under way as such (`anggaran tahun ini`), a whole decade or century, a clock
    time alone, a contract's month (`emas untuk pengiriman Desember`), or
    the other side of a comparison (`tertinggi sejak November`). Words before `after`, where the date
    before ends, say nothing of a birth: `lahir 2004 dan wafat 2024`.
    """
    if one.type not in ("DATE", "TIME") or _by_decades(one) or one.value.startswith("T"):
        return False
    words = _no_event()
    clause = text[max(0, one.start - _LOOK_BACK) : one.start]
    for mark in (". ", "; ", "? ", "! ", "\n"):
        clause = clause.rpartition(mark)[2]
    before = [word.strip(_MARKS).lower() for word in clause.split()]
    own = text[max(after, one.start - len(clause)) : one.start]
    if any(word.strip(_MARKS).lower() in words["born"] for word in own.split()[-4:]):
        return False
    if _yearly(one):
        if any(word in words["law"] for word in before[-2:]):
            return False
        if one.text.startswith("Tahun ") and before:  # with a capital inside a sentence it belongs to a name
            return False
        if any(word in words["holder"] for word in before[-8:]) or (
            one.mod is None and one.text.lower().endswith(" ini")
        ):
            return False
        if clause.endswith("(") and text[one.end : one.end + 1] == ")":
            return False
    since_comma = before[-len(clause.rpartition(",")[2].split()) :] if clause.rpartition(",")[2].strip() else []
    if any(word in words["comparing"] for word in since_comma[-4:]):
        return False
    if one.precision == "month" and any(word in words["delivery"] for word in before[-3:]):
        return False
    return not (before[-1:] in (["sejak"], ["semenjak"]) and any(word in words["record"] for word in before[:-1]))


def _by_decades(one: DateExpression) -> bool:
    """Whether the date is a decade, a century or a run of them."""
    return one.precision in ("decade", "century") or (
        one.precision == "interval" and all(len(end) < 4 for end in one.value.split("/"))
    )


def _yearly(one: DateExpression) -> bool:
    """Whether the date is a year or a run of years."""
    return one.precision == "year" or (one.precision == "interval" and all(map(str.isdecimal, one.value.split("/"))))
