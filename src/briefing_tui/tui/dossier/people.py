"""The actors of all stories by kind, and what the stories have of each, day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing_tui.actors.cross_document import merge_actors
from briefing_tui.briefing import Span
from briefing_tui.outputs.wording import quoted
from briefing_tui.tui.dossier.headline import headline

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import ActorKind, Event
    from briefing_tui.tui.dossier.dossier import Dossier
    from briefing_tui.tui.dossier.timeline import Briefed

_KINDS: dict[ActorKind, int] = {"person": 0, "organization": 1, "place": 2}
EntryKind = Literal["mention", "quote", "event"]
_ENTRY_ORDER: dict[EntryKind, int] = {"mention": 0, "quote": 1, "event": 2}


@dataclass(frozen=True, slots=True, eq=False)
class StoryAppearance:
    """An actor in one story: the story's number, the actor's id there, how often named."""

    story: int
    actor: str
    mentions: int


@dataclass(frozen=True, slots=True, eq=False)
class DossierPerson:
    """One actor across the stories; key in so many of them."""

    name: str
    kind: ActorKind
    key_in: int
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    appearances: tuple[StoryAppearance, ...]


@dataclass(frozen=True, slots=True)
class PersonEntry:
    """What one story has of an actor: that it names them, a quote, or an event, with its day (None where not known)."""

    story: int
    actor: str
    kind: EntryKind
    day: date | None
    text: str
    span: Span | None = None
    event: Event | None = None


def merged_people(briefed: Briefed) -> list[DossierPerson]:
    """Persons, organizations, places; of each kind those that are key in any story first, the most told of before."""
    merged = merge_actors([briefing.actors for _, briefing in briefed])
    key = {(story, actor.id) for story, (_, briefing) in enumerate(briefed) for actor in briefing.actors if actor.key}
    people = [
        DossierPerson(
            actor.name,
            actor.kind,
            sum((a.story, a.actor) in key for a in actor.appearances),
            actor.roles,
            actor.aliases,
            tuple(StoryAppearance(briefed[a.story][0], a.actor, a.mentions) for a in actor.appearances),
        )
        for actor in merged
    ]
    return sorted(people, key=_rank)


def _rank(person: DossierPerson) -> tuple[int, bool, int, int]:
    return _KINDS[person.kind], not person.key_in, -len(person.appearances), -person.key_in


def entries_of(person: DossierPerson, dossier: Dossier) -> list[PersonEntry]:
    """What the stories have of an actor by day, without a day last; of a day mentions, then quotes, then events."""
    entries = [entry for appearance in person.appearances for entry in _entries_in(appearance, dossier)]
    return sorted(entries, key=lambda entry: (entry.day is None, str(entry.day), _ENTRY_ORDER[entry.kind], entry.story))


def _entries_in(appearance: StoryAppearance, dossier: Dossier) -> Iterator[PersonEntry]:
    number, actor_id = appearance.story, appearance.actor
    article, briefing = dossier.stories[number].article, dossier.stories[number].briefing
    if briefing is None:
        return
    day = briefing.reference_date.value
    heading = " ".join(part for part in (article.outlet, headline(article)) if part)
    yield PersonEntry(number, actor_id, "mention", day, f"{appearance.mentions} × {heading}")
    indices: Sequence[int] = next((actor.quotes for actor in briefing.actors if actor.id == actor_id), ())
    for quote in (briefing.quotes[index] for index in indices if index < len(briefing.quotes)):
        words = quoted(quote.text, direct=quote.direct)
        yield PersonEntry(number, actor_id, "quote", day, words, Span(quote.start, quote.end))
    for event in briefing.events:
        if actor_id in event.actors:
            words = " ".join(event.told.split())
            yield PersonEntry(number, actor_id, "event", event.first, words, Span(event.start, event.end), event)
