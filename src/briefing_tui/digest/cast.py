"""Who takes part, each once across all stories: the numbers that the digest's own modules know actors by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.cross_document import merge_actors
from briefing_tui.actors.name_matching import is_known_region
from briefing_tui.happenings.word_weights import is_public_body

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Sequence

    from briefing_tui.actors.cross_document import DossierActor
    from briefing_tui.briefing import ActorKind, Briefing
    from briefing_tui.happenings.telling import Telling


class Cast:
    """The actors of some stories, numbered, and which of them an actor of a story is."""

    def __init__(self, briefings: Sequence[Briefing], stories: Collection[int]) -> None:
        self.actors: tuple[DossierActor, ...] = merge_actors(
            [briefing.actors if story in stories else () for story, briefing in enumerate(briefings)]
        )
        self._numbers = {
            (appearance.story, appearance.actor): number
            for number, actor in enumerate(self.actors)
            for appearance in actor.appearances
        }

    def number(self, story: int, actor: str | None) -> int | None:
        """The number of a story's actor; None where it is nobody, or another of that story is more often named so."""
        return self._numbers.get((story, actor)) if actor is not None else None

    def numbers(self, story: int, actors: Iterable[str]) -> Iterator[int]:
        """The numbers of several actors of a story."""
        return (number for actor in actors if (number := self.number(story, actor)) is not None)

    def name(self, number: int) -> str:
        """The commonest form of an actor's name."""
        return self.actors[number].name

    def forms(self, number: int) -> tuple[str, ...]:
        """Every form of an actor's name."""
        actor = self.actors[number]
        return (actor.name, *actor.aliases)

    def kind(self, number: int) -> ActorKind:
        """Whether the actor is a person, an organization or a place."""
        return self.actors[number].kind

    def is_broad(self, number: int) -> bool:
        """Whether the actor is a country, a province or a town: where so much happens that sharing it says little."""
        actor = self.actors[number]
        return actor.kind == "place" and is_known_region(actor.name)

    def is_public_body(self, number: int) -> bool:
        """Whether the actor is a ministry, the police or the like, of which news tells every day."""
        actor = self.actors[number]
        return actor.kind == "organization" and is_public_body(actor.name)

    def names_in(self, tellings: Iterable[Telling]) -> tuple[str, ...]:
        """The names of those who take part, the first teller's first."""
        numbers = (number for t in tellings for number in self.numbers(t.story, t.event.actors))
        return tuple(dict.fromkeys(self.actors[number].name for number in numbers))

    def places_in(self, tellings: Iterable[Telling]) -> tuple[str, ...]:
        """The names of where it happened."""
        numbers = (number for t in tellings for number in self.numbers(t.story, t.event.places))
        return tuple(dict.fromkeys(self.actors[number].name for number in numbers))
