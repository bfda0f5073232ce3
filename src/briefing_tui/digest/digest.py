"""From briefings to one page: affairs, ordered by how much is new, each with its happenings, people and sources."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_tui.actors.name_matching import is_known_region
from briefing_tui.actors.public_names import public_names
from briefing_tui.digest.affairs import group_stories, is_round_up
from briefing_tui.digest.cast import Cast
from briefing_tui.digest.happenings import merge_happenings
from briefing_tui.digest.model import Affair, Digest, StorySource
from briefing_tui.digest.people import participants, statements
from briefing_tui.happenings.entries import entries_of
from briefing_tui.happenings.word_weights import WordWeights, content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Happening, Participant
    from briefing_tui.errors import SourceError
    from briefing_tui.happenings.entries import Entry

_NAMES = 2
# Half as much is new in a story a day older.
_HALVING = 0.5


def make_digest(briefings: Sequence[Briefing], left_out: Sequence[SourceError] = ()) -> Digest:
    """All stories on one page; the same briefings in the same order give the same digest.

    A story whose day is not known stands apart, since none of its days can be placed. `left_out` are the faults of
    sources that could not be briefed.
    """
    cast = Cast(briefings)
    weights = WordWeights([set(content_words(briefing.article.text)) for briefing in briefings])
    dated = [story for story, briefing in enumerate(briefings) if briefing.reference_date.value]
    newest = max((day for briefing in briefings if (day := briefing.reference_date.value)), default=None)
    entries = {story: _entries(story, briefings[story], cast) for story in dated}
    groups = group_stories(dated, briefings, entries, cast, weights)
    affairs = [_affair(stories, briefings, entries, cast, weights, newest) for stories in groups]
    affairs.sort(key=lambda affair: (-_newness(affair, newest), _age(affair, newest), affair.sources[0].story))
    undated = tuple(_source(n, briefing) for n, briefing in enumerate(briefings) if not briefing.reference_date.value)
    return Digest(tuple(affairs), undated, tuple(left_out), newest)


def affair_of(stories: Sequence[int], briefings: Sequence[Briefing]) -> Affair:
    """Stories as one affair, whatever they tell; raises `ValueError` where there are none."""
    cast = Cast(briefings, set(stories))
    weights = WordWeights([set(content_words(briefings[story].article.text)) for story in stories])
    entries = {story: _entries(story, briefings[story], cast) for story in stories}
    newest = max((day for story in stories if (day := briefings[story].reference_date.value)), default=None)
    return _affair(stories, briefings, entries, cast, weights, newest)


def _entries(story: int, briefing: Briefing, cast: Cast) -> tuple[Entry, ...]:
    """The rows of a story; of a round-up those of its news alone."""
    entries = entries_of(story, briefing, cast)
    if not is_round_up(briefing.article):
        return entries
    return tuple(entry for entry in entries if happening_words().news.isdisjoint(entry.sentence))


def name_faults() -> tuple[SourceError, ...]:
    """The lines of the reader's own list of names that say nothing; the others are used."""
    return public_names().faults


def _affair(
    stories: Sequence[int],
    briefings: Sequence[Briefing],
    entries: Mapping[int, Sequence[Entry]],
    cast: Cast,
    weights: WordWeights,
    newest: date | None,
) -> Affair:
    told = [entry for story in stories for entry in entries[story]]
    happenings = merge_happenings(told, briefings, cast, weights)
    is_ahead = [
        newest is not None and (h.first > newest or (h.last > newest and h.tense == "future")) for h in happenings
    ]
    people = participants(stories, briefings, cast)
    return Affair(
        names=_names(people),
        happening=_turning_point(happenings, stories, briefings),
        happenings=tuple(h for h, is_to_come in zip(happenings, is_ahead, strict=True) if not is_to_come),
        ahead=tuple(h for h, is_to_come in zip(happenings, is_ahead, strict=True) if is_to_come),
        participants=people,
        statements=statements(stories, briefings, cast, weights),
        sources=tuple(_source(story, briefings[story]) for story in stories),
    )


def _names(people: Sequence[Participant]) -> tuple[str, ...]:
    """The commonest key actors; a country, a province or a town only where there is nobody else."""
    key = [person for person in people if person.key]
    key = [person for person in key if person.kind != "place" or not is_known_region(person.name)] or key
    ranked = sorted(key, key=lambda p: (-len(p.stories), p.kind == "place", -p.mentions, p.name))
    return tuple(person.name for person in ranked[:_NAMES])


def _turning_point(happenings: Sequence[Happening], stories: Sequence[int], briefings: Sequence[Briefing]) -> str:
    """What most stories tell of, in the title of one that leads with it; else the newest title."""
    told_most = max(happenings, key=lambda h: (len(h.stories), h.key, not h.reported, h.first), default=None)
    if told_most and len(told_most.stories) > 1:
        leads = [telling.story for telling in told_most.tellings if telling.event.start == 0]
        titles = [briefings[story].article.title or told_most.what for story in leads]
        if _names_incident(told_most.what) or told_most.what in titles:
            return told_most.what
        if titles:
            return titles[0]
    article = briefings[stories[-1]].article
    return article.title or article.working_title or (told_most.what if told_most else article.source)


def _names_incident(what: str) -> bool:
    """Whether what happened is put as a noun: `kebakaran di Museum Laut`."""
    words = happening_words()
    return bool((words.incidents - words.contests).intersection(content_words(what)[:1]))


def _source(story: int, briefing: Briefing) -> StorySource:
    article = briefing.article
    return StorySource(
        story=story,
        outlet=article.outlet,
        day=briefing.reference_date.value,
        title=article.title or article.working_title or "",
        source=article.source,
        url=article.url,
        also_at=article.also_at,
    )


def _age(affair: Affair, newest: date | None) -> int:
    """Days from its newest story to the newest of all: what is new in very old ones is too little to compare."""
    return min(((newest - source.day).days for source in affair.sources if newest and source.day), default=0)


def _newness(affair: Affair, newest: date | None) -> float:
    """How much is new: each story counts half as much a day older than the newest."""
    ages = ((newest - source.day) // timedelta(days=1) for source in affair.sources if newest and source.day)
    return sum(_HALVING**age for age in ages)
