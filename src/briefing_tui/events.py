"""Dated happenings: which date expressions tell of one, with their sentences and those who take part."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import Event, Span
from briefing_tui.language import Document

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Language, Tense

_LOOK_BACK = 80  # characters before a date in which a word may say that it is no event
_MARKS = ".,:;()\"'“”‘’"
_CLAUSE_ENDS = (". ", "; ", "? ", "! ", "\n")
_FIRM = (None, "START", "MID", "END")


def find_events(
    text: str | Document,
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

    document = Document.of(text)
    text, spans = document.text, document.sentences
    by_days_and_sentence: dict[tuple[date, date, int], list[int]] = {}
    date_before_ends = 0
    for index, expression in enumerate(dates):
        if expression.first is None or expression.last is None:
            continue
        is_event, date_before_ends = tells_event(text, expression, date_before_ends), expression.end
        if not is_event:
            continue
        sentence = document.sentence_at(expression.start)
        by_days_and_sentence.setdefault((expression.first, expression.last, sentence), []).append(index)
    mentions = sorted((m.start, m.end, who) for who, actor in enumerate(actors) for m in actor.mentions)
    events = []
    for (first, last, sentence), indices in by_days_and_sentence.items():
        span = spans[sentence] if spans else Span(0, len(text))
        plainest = min((dates[i] for i in indices), key=lambda d: (d.mod is not None, d.start))
        events.append(
            Event(
                first=first,
                last=last,
                value=plainest.value,
                precision=plainest.precision or "day",
                when=in_words(first, last, plainest.value, plainest.mod, language),
                text=text[span.start : span.end],
                start=span.start,
                end=span.end,
                dates=tuple(indices),
                actors=_taking_part(mentions, actors, span),
                tense=_tense(first, last, reference),
                approximate=plainest.mod not in _FIRM,
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


class _Place(NamedTuple):
    """Where a date stands: `before`, the words of its clause before it, and of them `own`, behind the date before."""

    text: str
    expression: DateExpression
    clause: str
    before: list[str]
    own: list[str]

    def is_behind(self, list_name: str, reach: int) -> bool:
        """Whether one of the last words before the date is in the list."""
        words = _no_event()[list_name]
        return any(word in words for word in self.before[-reach:])


def tells_event(text: str, expression: DateExpression, date_before_ends: int = 0) -> bool:
    """Whether a date with days tells when something in the story happened, happens or will happen.

    It does not where it is a whole decade or century, a clock time alone, or where one of the rules of this module
    says so. Words before `date_before_ends` say nothing of a birth: `lahir 2004 dan wafat 2024`.
    """
    if expression.type not in ("DATE", "TIME") or _by_decades(expression) or expression.value.startswith("T"):
        return False
    start = expression.start
    clause = text[max(0, start - _LOOK_BACK) : start]
    for mark in _CLAUSE_ENDS:
        clause = clause.rpartition(mark)[2]
    own = text[max(date_before_ends, start - len(clause)) : start]
    place = _Place(text, expression, clause, _words(clause), _words(own))
    rules = _YEAR_RULES if _yearly(expression) else _RULES
    return not any(rule(place) for rule in rules)


def _words(text: str) -> list[str]:
    return [word.strip(_MARKS).lower() for word in text.split()]


def _of_a_birth(place: _Place) -> bool:
    """`kelahiran 1992`, `lahir di Solo pada 3 Mei 1990`."""
    return any(word in _no_event()["born"] for word in place.own[-4:])


def _of_a_law(place: _Place) -> bool:
    """`Nomor 31 Tahun 1999`."""
    return place.is_behind("law", 2)


def _of_a_name(place: _Place) -> bool:
    """`Program Tahun 2024`: with a capital inside a sentence `Tahun` belongs to a name."""
    return place.expression.text.startswith("Tahun ") and bool(place.before)


def _of_a_holder(place: _Place) -> bool:
    """`peraih medali pada 2008`, `lulusan 1998`."""
    return place.is_behind("holder", 8)


def _year_under_way(place: _Place) -> bool:
    """`anggaran tahun ini`."""
    return place.expression.mod is None and place.expression.text.lower().endswith(" ini")


def _of_a_life(place: _Place) -> bool:
    """`(1937-2006)`."""
    end = place.expression.end
    return place.clause.endswith("(") and place.text[end : end + 1] == ")"


def _compared_with(place: _Place) -> bool:
    """`dibandingkan September 2022`, `data 2021`; a comma ends what is compared."""
    since_comma = place.clause.rpartition(",")[2].split()
    words = _no_event()["comparing"]
    return any(word in words for word in place.before[-min(len(since_comma), 4) :]) if since_comma else False


def _of_a_contract(place: _Place) -> bool:
    """`emas untuk pengiriman Desember`."""
    return place.expression.precision == "month" and place.is_behind("delivery", 3)


def _base_of_record(place: _Place) -> bool:
    """`tertinggi sejak November`."""
    *earlier, last = place.before or [""]
    return last in ("sejak", "semenjak") and any(word in _no_event()["record"] for word in earlier)


# A date is no event where one of these holds.
_RULES = (_of_a_birth, _compared_with, _of_a_contract, _base_of_record)
_YEAR_RULES = (*_RULES, _of_a_law, _of_a_name, _of_a_holder, _year_under_way, _of_a_life)


def _by_decades(expression: DateExpression) -> bool:
    """Whether the date is a decade, a century or a run of them."""
    return expression.precision in ("decade", "century") or (
        expression.precision == "interval" and all(len(end) < 4 for end in expression.value.split("/"))
    )


def _yearly(expression: DateExpression) -> bool:
    """Whether the date is a year or a run of years."""
    return expression.precision == "year" or (
        expression.precision == "interval" and all(map(str.isdecimal, expression.value.split("/")))
    )
