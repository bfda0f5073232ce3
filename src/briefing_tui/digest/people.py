"""Who takes part in an affair, and what the weightiest of them say."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.digest.model import Participant, Statement
from briefing_tui.happenings.word_weights import content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set
    from datetime import date

    from briefing_tui.actors.cross_document import DossierActor
    from briefing_tui.briefing import Actor, Briefing, Quote
    from briefing_tui.digest.corpus import Corpus
    from briefing_tui.happenings.word_weights import WordWeights

_KINDS = {"person": 0, "organization": 1, "place": 2}
_SAME_QUOTE = 0.7
# A quote of fewer words says little, one of more is not read on a page.
_FEWEST_WORDS, _MOST_WORDS = 6, 45
# What a quote says of what the headlines are about weighs so much a word, up to so many.
_OF_HEADLINE, _MOST_OF_HEADLINE = 0.12, 3


def participants(stories: Sequence[int], corpus: Corpus) -> tuple[Participant, ...]:
    """Persons, then organizations, then the places that act; of each kind those of the most stories first.

    Being a key actor counts as one story more. Of the roles that word one office differently the commonest stands; who
    only tells the news is left out. A place acts where it takes part in an event that does not merely happen there, as
    a key actor.
    """
    briefings, cast = corpus.briefings, corpus.cast
    tellers = {outlet.casefold() for story in stories if (outlet := briefings[story].article.outlet)}
    tellers |= happening_words().agencies
    mentions: Counter[int] = Counter()
    by_story: dict[int, dict[int, Actor]] = defaultdict(dict)
    acting: set[int] = set()
    for story in stories:
        events = briefings[story].events
        in_events = {who for event in events if event.key for who in event.actors if who not in event.places}
        for actor in briefings[story].actors:
            number = cast.number(story, actor.id)
            if number is None or _tells_only(cast.actors[number], tellers):
                continue
            by_story[number][story] = actor
            mentions[number] += len(actor.mentions)
            if actor.kind != "place" or (actor.key and actor.id in in_events):
                acting.add(number)
    people = [
        _participant(actors, cast.name(number), mentions[number])
        for number, actors in by_story.items()
        if number in acting
    ]
    return tuple(sorted(people, key=lambda p: (_KINDS[p.kind], -len(p.stories) - p.key, -p.mentions, p.name)))


def _tells_only(actor: DossierActor, tellers: Set[str]) -> bool:
    """Whether somebody is an outlet, an agency or one who made the story, and no part of what happened."""
    name = actor.name.casefold()
    if name in tellers or name.endswith(happening_words().address_ends):
        return True
    roles = {role.casefold() for role in actor.roles}
    return bool(roles) and roles <= happening_words().maker_roles


def _participant(by_story: dict[int, Actor], name: str, mentions: int) -> Participant:
    return Participant(
        name=name,
        kind=next(iter(by_story.values())).kind,
        roles=_commonest_roles(by_story.values()),
        stories=tuple(by_story),
        mentions=mentions,
        key=any(actor.key for actor in by_story.values()),
        actors=tuple(actor.id for actor in by_story.values()),
    )


def _commonest_roles(actors: Iterable[Actor]) -> tuple[str, ...]:
    """The roles of one person, the commonest first; of two of which one holds the other's words the commoner one."""
    worded: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for actor in actors:
        for role in actor.roles:
            worded.setdefault(role.casefold(), role)
            counts[role.casefold()] += 1
    distinct: dict[str, set[str]] = {}
    for role in sorted(worded, key=lambda role: -counts[role]):
        words = set(content_words(role))
        if not any(words <= other or words >= other for other in distinct.values()):
            distinct[role] = words
    return tuple(worded[role] for role in distinct)


def statements(stories: Sequence[int], corpus: Corpus) -> tuple[Statement, ...]:
    """What was said, the weightiest first: by how many stories quote it, by how much the speaker counts, how it fits.

    The same words of one speaker stand once; a quote without a speaker is left out.
    """
    headlines = frozenset(word for story in stories for word in content_words(corpus.briefings[story].article.title))
    by_speaker: dict[int, list[_WeighedStatement]] = defaultdict(list)
    for story in stories:
        briefing = corpus.briefings[story]
        for actor in briefing.actors:
            number = corpus.cast.number(story, actor.id)
            if number is None:
                continue
            speaker = corpus.cast.name(number)
            for quote in (briefing.quotes[index] for index in actor.quotes):
                spans = (Span(quote.start, quote.end),)
                day = day_said(briefing, quote)
                statement = Statement(speaker, day, quote.text, quote.direct, (story,), spans)
                words = frozenset(content_words(quote.text))
                _add(by_speaker[number], _WeighedStatement(words, statement, actor.salience))
    weighed = [
        (each.statement, _weight(each, corpus.weights, headlines)) for said in by_speaker.values() for each in said
    ]
    weighed.sort(key=lambda pair: (-pair[1], pair[0].stories, pair[0].text))
    return tuple(statement for statement, _ in weighed)


def day_said(briefing: Briefing, quote: Quote) -> date | None:
    """The day that the quote's own sentence says somebody spoke on, else the story's; None where neither is known."""
    for event in briefing.events:
        if event.statement and event.first == event.last and event.start < quote.end and quote.start < event.end:
            return event.first
    return briefing.reference_date.value


class _WeighedStatement(NamedTuple):
    """A statement with its content words, and the most that its speaker counts in a story that quotes it."""

    words: frozenset[str]
    statement: Statement
    salience: float


def _add(earlier: list[_WeighedStatement], new: _WeighedStatement) -> None:
    """Take in what a speaker said; the stories of what he said in the same words before are joined."""
    for place, before in enumerate(earlier):
        shared, most = len(new.words & before.words), max(len(new.words), len(before.words))
        if new.words and shared >= _SAME_QUOTE * most:
            joined = _with_story_of(before.statement, new.statement)
            earlier[place] = _WeighedStatement(before.words, joined, max(new.salience, before.salience))
            return
    earlier.append(new)


def _with_story_of(statement: Statement, other: Statement) -> Statement:
    if other.stories[0] in statement.stories:
        return statement
    return replace(statement, stories=statement.stories + other.stories, spans=statement.spans + other.spans)


def _weight(weighed: _WeighedStatement, weights: WordWeights, headlines: Set[str]) -> float:
    words, statement, salience = weighed
    length = len(statement.text.split())
    fitting = 1.0 if _FEWEST_WORDS <= length <= _MOST_WORDS else 0.5
    weight_of_words = weights.total(sorted(words)) / max(len(words), 1)
    direct = 0.25 * statement.direct
    on_topic = _OF_HEADLINE * min(len(words & headlines), _MOST_OF_HEADLINE)
    return round(len(statement.stories) + salience + fitting + direct + on_topic + 0.01 * weight_of_words, 6)
