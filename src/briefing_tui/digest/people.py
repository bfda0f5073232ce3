"""Who takes part in an affair, and what the weightiest of them say."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.digest.model import Participant, Statement
from briefing_tui.happenings.word_weights import content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Sequence, Set

    from briefing_tui.actors.cross_document import DossierActor
    from briefing_tui.briefing import Actor, Briefing, Quote
    from briefing_tui.digest.cast import Cast
    from briefing_tui.happenings.word_weights import WordWeights

_KINDS = {"person": 0, "organization": 1, "place": 2}
_SAME_QUOTE = 0.7
# A quote of fewer words says little, one of more is not read on a page.
_FEWEST_WORDS, _MOST_WORDS = 6, 45


def participants(stories: Sequence[int], briefings: Sequence[Briefing], cast: Cast) -> tuple[Participant, ...]:
    """Persons, then organizations, then the places that act; of each kind those of the most stories first.

    Being a key actor counts as one story more.

    Of the roles that word one office differently the commonest stands; who only tells the news is left out. A place
    acts where it takes part in an event that does not merely happen there, as a key actor.
    """
    tellers = {outlet.casefold() for story in stories if (outlet := briefings[story].article.outlet)}
    tellers |= happening_words().agencies
    mentions: Counter[int] = Counter()
    told: dict[int, dict[int, Actor]] = defaultdict(dict)
    acting: set[int] = set()
    for story in stories:
        events = briefings[story].events
        in_events = {who for event in events if event.key for who in event.actors if who not in event.places}
        for actor in briefings[story].actors:
            number = cast.number(story, actor.id)
            if number is None or _tells_only(cast.actors[number], tellers):
                continue
            told[number][story] = actor
            mentions[number] += len(actor.mentions)
            if actor.kind != "place" or (actor.key and actor.id in in_events):
                acting.add(number)
    found = [
        _participant(told[number], cast.actors[number].name, mentions[number]) for number in told if number in acting
    ]
    return tuple(sorted(found, key=lambda p: (_KINDS[p.kind], -len(p.stories) - p.key, -p.mentions, p.name)))


def _tells_only(actor: DossierActor, tellers: Set[str]) -> bool:
    """Whether somebody is an outlet, an agency or one who made the story, and no part of what happened."""
    name = actor.name.casefold()
    if name in tellers or name.endswith(happening_words().address_ends):
        return True
    roles = {role.casefold() for role in actor.roles}
    return bool(roles) and roles <= happening_words().maker_roles


def _participant(by_story: dict[int, Actor], name: str, mentions: int) -> Participant:
    roles: dict[str, str] = {}
    counts: Counter[str] = Counter()
    for actor in by_story.values():
        for role in actor.roles:
            roles.setdefault(role.casefold(), role)
            counts[role.casefold()] += 1
    ordered: list[str] = []
    for role in sorted(roles, key=lambda role: -counts[role]):
        words = set(content_words(role))
        if not any(words <= set(content_words(other)) or words >= set(content_words(other)) for other in ordered):
            ordered.append(role)
    return Participant(
        name=name,
        kind=next(iter(by_story.values())).kind,
        roles=tuple(roles[role] for role in ordered),
        stories=tuple(by_story),
        mentions=mentions,
        key=any(actor.key for actor in by_story.values()),
        actors=tuple(actor.id for actor in by_story.values()),
    )


def statements(
    stories: Sequence[int], briefings: Sequence[Briefing], cast: Cast, weights: WordWeights
) -> tuple[Statement, ...]:
    """What was said, the weightiest first: by how many stories quote it, then by how much the speaker counts.

    The same words of one speaker stand once; a quote without a speaker is left out.
    """
    by_speaker: dict[int, list[tuple[frozenset[str], Statement, float]]] = defaultdict(list)
    for story in stories:
        briefing = briefings[story]
        for actor in briefing.actors:
            number = cast.number(story, actor.id)
            if number is None:
                continue
            for index in actor.quotes:
                _add(
                    by_speaker[number],
                    story,
                    briefing,
                    briefing.quotes[index],
                    cast.actors[number].name,
                    actor.salience,
                )
    weighed = [
        (statement, _weight(statement, words, salience, weights))
        for kept in by_speaker.values()
        for words, statement, salience in kept
    ]
    weighed.sort(key=lambda pair: (-pair[1], pair[0].stories, pair[0].text))
    return tuple(statement for statement, _ in weighed)


def _add(
    kept: list[tuple[frozenset[str], Statement, float]],
    story: int,
    briefing: Briefing,
    quote: Quote,
    speaker: str,
    salience: float,
) -> None:
    words = frozenset(content_words(quote.text))
    for place, (others, statement, most) in enumerate(kept):
        if words and len(words & others) >= _SAME_QUOTE * max(len(words), len(others)):
            merged = _with_story(statement, story, quote)
            kept[place] = (others, merged, max(salience, most))
            return
    day = briefing.reference_date.value
    span = Span(quote.start, quote.end)
    kept.append((words, Statement(speaker, day, quote.text, quote.direct, (story,), (span,)), salience))


def _with_story(statement: Statement, story: int, quote: Quote) -> Statement:
    if story in statement.stories:
        return statement
    stories, spans = (*statement.stories, story), (*statement.spans, Span(quote.start, quote.end))
    return replace(statement, stories=stories, spans=spans)


def _weight(statement: Statement, words: frozenset[str], salience: float, weights: WordWeights) -> float:
    length = len(statement.text.split())
    fitting = 1.0 if _FEWEST_WORDS <= length <= _MOST_WORDS else 0.5
    said = weights.total(sorted(words)) / max(len(words), 1)
    return round(len(statement.stories) + salience + fitting + 0.25 * statement.direct + 0.01 * said, 6)
