"""Events of several stories that tell one happening, joined where they are shown; in the tables each stays for itself.

Which are one is said in `happenings/`, as for a digest, of those that have days and an actor in common in the tables:
only their stories are read. (To read all would take four times as long for one row in twelve more.)
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.actors.name_matching import is_known_region
from briefing_tui.archive.query.folding import folded_name
from briefing_tui.event_rows import event_rows
from briefing_tui.happenings.entries import entry_of
from briefing_tui.happenings.grouping import group_same
from briefing_tui.happenings.telling import Telling
from briefing_tui.happenings.word_weights import WordWeights, content_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.archive.contract import StoredEvents
    from briefing_tui.archive.model import EventHit
    from briefing_tui.briefing import ActorKind
    from briefing_tui.happenings.entries import Entry

# Kind and folded name of an actor, as the tables know it.
ActorKey = tuple[str, str]


class HitWithActors(NamedTuple):
    """An event of the tables, with the numbers of its actors by what they are called in its story."""

    hit: EventHit
    actors: Mapping[ActorKey, int]

    @property
    def story(self) -> int:
        """The id of the story that tells it."""
        return self.hit.told_by[0].id


def joined_happenings(
    events: Sequence[HitWithActors], read: Callable[[Sequence[int]], Mapping[int, StoredEvents]]
) -> tuple[EventHit, ...]:
    """The events in order; what is told again joins the first that told it.

    `read` gives the events of stories by their ids; a story it does not give is joined with none.
    """
    by_days: dict[tuple[date, date, bool], list[int]] = defaultdict(list)
    for place, (hit, _) in enumerate(events):
        by_days[hit.first, hit.last, hit.statement].append(place)
    near = [part for places in by_days.values() if (part := _sharing_actors(places, events))]
    stories = read(sorted({events[place].story for part in near for place in part}))
    cast = _PageCast(stories, {key: number for event in events for key, number in event.actors.items()})
    weights = WordWeights([set(content_words(story.text)) for story in stories.values()])
    hits: dict[int, EventHit] = {place: hit for place, (hit, _) in enumerate(events)}
    for part in near:
        for first, *others in _same(part, events, stories, cast, weights):
            for place in others:
                hits[first] = _told_again(hits[first], hits.pop(place))
    return tuple(hits[place] for place in sorted(hits))


def _sharing_actors(places: Sequence[int], events: Sequence[HitWithActors]) -> list[int]:
    """The events of the same days that have an actor in common with another of them."""
    counts = Counter(number for place in places for number in set(events[place].actors.values()))
    return [place for place in places if any(counts[number] > 1 for number in events[place].actors.values())]


def _same(
    places: Sequence[int],
    events: Sequence[HitWithActors],
    stories: Mapping[int, StoredEvents],
    cast: _PageCast,
    weights: WordWeights,
) -> Iterator[list[int]]:
    """The events of the same days that are one, each group in order: by the rows of each story, then by words."""
    rows: dict[tuple[int, int], list[int]] = defaultdict(list)
    for place in places:
        story, number = events[place].story, events[place].hit.number
        if story in stories and number < len(stories[story].events):
            rows[story, cast.row(story, number)].append(place)
    entries: list[Entry] = []
    places_of: dict[Telling, list[int]] = {}
    for (story, _), row in rows.items():
        number = events[row[0]].hit.number
        quoted = [quote for quote in stories[story].quotes if quote.direct]
        telling = Telling(story, stories[story].events[number])
        entries.append(entry_of(telling, cast, quoted, stories[story].day))
        places_of[telling] = row
    for group in group_same(entries, weights):
        yield sorted(place for entry in group for place in places_of[entry.telling])


class _PageCast:
    """The actors of the stories read, by the numbers of the tables."""

    def __init__(self, stories: Mapping[int, StoredEvents], numbers: Mapping[ActorKey, int]) -> None:
        self._numbers: dict[tuple[int, str], int] = {}
        self._forms: dict[int, Counter[str]] = defaultdict(Counter)
        self._kinds: dict[int, ActorKind] = {}
        self._broad: set[int] = set()
        self._rows = {
            story: {index: row for row, (_, indices) in enumerate(event_rows(stored.events)) for index in indices}
            for story, stored in stories.items()
        }
        for story, stored in stories.items():
            for actor in stored.actors:
                number = numbers.get((actor.kind, folded_name(actor.name)))
                if number is None:
                    continue
                self._numbers[story, actor.id] = number
                self._kinds[number] = actor.kind
                self._forms[number].update((actor.name, *actor.aliases))
                if actor.kind == "place" and is_known_region(actor.name):
                    self._broad.add(number)

    def row(self, story: int, event: int) -> int:
        """The row of a story's event list that an event is in."""
        return self._rows[story][event]

    def numbers(self, story: int, actors: Iterable[str]) -> Iterator[int]:
        """The numbers of several actors of a story."""
        return (self._numbers[story, actor] for actor in actors if (story, actor) in self._numbers)

    def name(self, number: int) -> str:
        """The form that most of the stories use."""
        forms = self._forms[number]
        return min(forms, key=lambda form: (-forms[form], form))

    def forms(self, number: int) -> Sequence[str]:
        """Every form of the stories."""
        return tuple(self._forms[number])

    def kind(self, number: int) -> ActorKind:
        """What the tables say it is."""
        return self._kinds[number]

    def is_broad(self, number: int) -> bool:
        """Whether it is a country, a province or a town."""
        return number in self._broad


def _told_again(row: EventHit, hit: EventHit) -> EventHit:
    tellers = {story.id: story for story in (*row.told_by, *hit.told_by)}
    return replace(
        row,
        key=row.key or hit.key,
        actors=tuple(dict.fromkeys((*row.actors, *hit.actors))),
        told_by=tuple(tellers.values()),
        events=row.events + hit.events,
    )
