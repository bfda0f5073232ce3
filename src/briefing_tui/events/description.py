"""What is said of an event beside its date: what happened, where, and whether a briefer would list it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.antecedents import FARTHEST, is_pronoun, named_before
from briefing_tui.events.compression import (
    Compression,
    commas_in,
    happening,
    in_words_of_story,
    spans_of,
)
from briefing_tui.events.places import places_of
from briefing_tui.events.pointing_back import gist_before, occasion_of, verb_pointing_back
from briefing_tui.events.ranking import with_key
from briefing_tui.events.sentence import Sentence
from briefing_tui.events.stretches import FEWEST_WORDS, MOST_WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Actor, DateExpression, Event
    from briefing_tui.language import Document

_SIGNS = {"person": "p", "organization": "o", "place": "l"}


def described(
    document: Document,
    events: Sequence[Event],
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    reference: date | None,
    title: str = "",
) -> tuple[Event, ...]:
    """The events with `what`, `what_spans`, `statement`, `places` and `key`, in the same order."""
    mentions = sorted((m.start, m.end, who) for who, actor in enumerate(actors) for m in actor.mentions)
    date_starts = [expression.start for expression in dates]
    sentences: dict[int, Sentence] = {}
    told = []
    for event in events:
        number = document.sentence_at(event.start)
        sentence = sentences.get(number)
        if sentence is None:
            sentence = sentences[number] = _sentence(document, number, dates, date_starts, actors, mentions)
        event_told, happened = _with_what(document.text, event, sentence, dates, actors, mentions)
        verb = None if happened is None else verb_pointing_back(sentence, happened)
        if happened is not None and verb is not None:
            event_told = replace(event_told, what=None, what_spans=())
            if number:
                before = _sentence(document, number - 1, dates, date_starts, actors, mentions)
                event_told = _with_gist_before(document.text, event_told, sentence, happened, verb, before)
            if event_told.what is None:
                date = dates[event.dates[0]]
                occasion = occasion_of(sentence, happened, verb, Span(date.start, date.end))
                event_told = _told_by(document.text, event_told, sentence, happened._replace(kept=occasion))
        if happened is not None and event_told.what and number == document.sentence_at(event_told.what_spans[0].start):
            event_told = _with_subject_named(document, event_told, sentence, happened, actors, mentions)
        told.append(event_told)
    return with_key(told, actors, document, reference, title)


def dated(dates: Sequence[DateExpression]) -> list[Span]:
    """Where dates and clock times stand: they are left out of what happened; a length of time is part of it."""
    return [Span(one.start, one.end) for one in dates if one.type in ("DATE", "TIME")]


def mentions_in(span: Span, actors: Sequence[Actor]) -> list[tuple[Span, str]]:
    """The mentions of actors in a sentence, with a letter for what the actor is."""
    return [
        (mention, _SIGNS[actor.kind])
        for actor in actors
        for mention in actor.mentions
        if span.start <= mention.start and mention.end <= span.end
    ]


def _sentence(
    document: Document,
    number: int,
    dates: Sequence[DateExpression],
    date_starts: Sequence[int],
    actors: Sequence[Actor],
    mentions: Sequence[tuple[int, int, int]],
) -> Sentence:
    if not document.tokens:
        return Sentence.of((), (), ())
    span, tokens = document.sentences[number], document.tokens[number]
    inside = dates[bisect_left(date_starts, span.start) : bisect_left(date_starts, span.end)]
    here = mentions[bisect_left(mentions, (span.start, 0, 0)) : bisect_left(mentions, (span.end, 0, 0))]
    return Sentence.of(
        tokens,
        dated(inside),
        [(Span(start, end), _SIGNS[actors[who].kind]) for start, end, who in here],
    )


def _with_what(
    text: str,
    event: Event,
    sentence: Sentence,
    dates: Sequence[DateExpression],
    actors: Sequence[Actor],
    mentions: Sequence[tuple[int, int, int]],
) -> tuple[Event, Compression | None]:
    if not sentence.words:
        return event, None
    date = dates[event.dates[0]]
    happened = happening(sentence, Span(date.start, date.end))
    spans = spans_of(sentence, happened)
    what = in_words_of_story(text, spans, commas_in(sentence, happened))
    if not FEWEST_WORDS <= len(what.split()) <= MOST_WORDS:
        what, spans = "", ()
    here = mentions[bisect_left(mentions, (event.start, 0, 0)) : bisect_left(mentions, (event.end, 0, 0))]
    places = places_of(
        sentence, happened, [(start, actors[who].id) for start, _, who in here if actors[who].kind == "place"]
    )
    told = replace(event, what=what or None, what_spans=spans, statement=happened.is_statement, places=places)
    return told, happened


def _with_subject_named(
    document: Document,
    event: Event,
    sentence: Sentence,
    happened: Compression,
    actors: Sequence[Actor],
    mentions: Sequence[tuple[int, int, int]],
) -> Event:
    """The event with a name in place of a pronoun it begins with, where it is clear whose."""
    first = happened.kept[0]
    if not is_pronoun(sentence.words[first]) or first in sentence.quoted or happened.attribution:
        return event
    pronoun = sentence.tokens[first]
    number = document.sentence_at(event.start)
    name: Span | None = None
    for back in range(FARTHEST + 1):
        if number - back < 0:
            break
        span = document.sentences[number - back]
        here = mentions[bisect_left(mentions, (span.start, 0, 0)) : bisect_left(mentions, (span.end, 0, 0))]
        persons = [(Span(start, end), who) for start, end, who in here if actors[who].kind == "person"]
        end = pronoun.start if back == 0 else span.end
        if any(person.end <= end for person, _ in persons):
            name = named_before(document.tokens[number - back], persons, end)
            break
        if back and not any(map(is_pronoun, document.lower_words[number - back])):
            break
    if name is None:
        return event
    rest = Span(pronoun.end, event.what_spans[0].end)
    while rest.start < rest.end and document.text[rest.start].isspace():
        rest = Span(rest.start + 1, rest.end)
    spans = (name, *([rest] if rest.start < rest.end else []), *event.what_spans[1:])
    what = in_words_of_story(document.text, spans, commas_in(sentence, happened))
    return replace(event, what=what, what_spans=spans) if len(what.split()) <= MOST_WORDS else event


def _told_by(text: str, event: Event, sentence: Sentence, happened: Compression) -> Event:
    """The event told by the words that were kept, where there are any."""
    spans = spans_of(sentence, happened)
    return replace(event, what=in_words_of_story(text, spans), what_spans=spans) if spans else event


def _with_gist_before(
    text: str, event: Event, sentence: Sentence, happened: Compression, verb: int, before: Sentence
) -> Event:
    """The event of a statement whose subject is `hal itu`, told with what the sentence before says."""
    gist, speaker = gist_before(sentence, happened, verb, before) if before.words else ((), ())
    if not gist:
        return event
    speaks = spans_of(sentence, happened._replace(kept=speaker))
    spans = (*spans_of(before, happened._replace(kept=gist)), *speaks)
    what = in_words_of_story(text, spans, {span.start for span in speaks[:1]})
    return replace(event, what=what, what_spans=spans) if len(what.split()) <= MOST_WORDS else event
