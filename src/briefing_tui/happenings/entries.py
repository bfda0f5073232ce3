"""The events of stories as entries that can be compared: with the words, the actors and the figures of each."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefing_tui.event_rows import event_rows
from briefing_tui.happenings.telling import Telling
from briefing_tui.happenings.word_weights import content_words, happening_words, is_public_body, main_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import ActorKind, Briefing, Event, Quote

# Days from its story's from which on a day is remote.
_REMOTE_DAYS = 2
_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")


class KnownActors(Protocol):
    """Who takes part, each known by one number across all stories."""

    def numbers(self, story: int, actors: Iterable[str]) -> Iterator[int]:
        """The numbers of several actors of a story."""

    def name(self, number: int) -> str:
        """The commonest form of an actor's name."""

    def forms(self, number: int) -> Sequence[str]:
        """Every form of an actor's name."""

    def kind(self, number: int) -> ActorKind:
        """Whether the actor is a person, an organization or a place."""

    def is_broad(self, number: int) -> bool:
        """Whether the actor is a country, a province or a town."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of one story, with what it is compared by; `names` are words of those who take part.

    `side_names` are the words of each who may be one side of a contest; `teams` and `players` are those beside places
    and public bodies.

    `is_remote` is true of days that are not those the story was written on: fewer things are told of them.

    `is_news` is true of a key event, and of a lead of the story's own day, that is not told in somebody's words alone.
    """

    telling: Telling
    sentence: frozenset[str]
    what: frozenset[str]
    actors: frozenset[int]
    names: frozenset[str]
    incidents: frozenset[str]
    specific: frozenset[int]
    opponents: frozenset[int]
    side_names: tuple[frozenset[str], ...]
    teams: frozenset[int]
    players: frozenset[int]
    figures: frozenset[str]
    is_news: bool
    is_remote: bool

    @property
    def sides(self) -> frozenset[int]:
        """Those beside countries and towns, and who meets whom in a contest, whatever they are."""
        return self.specific | (self.opponents if self.is_contest else frozenset())

    @property
    def is_contest(self) -> bool:
        """Whether it is one side's meeting with another."""
        return bool(self.incidents & happening_words().contests)

    @property
    def event(self) -> Event:
        """The story's event."""
        return self.telling.event


def entries_of(story: int, briefing: Briefing, cast: KnownActors) -> tuple[Entry, ...]:
    """The rows of one story, but for its statements."""
    quoted = [quote for quote in briefing.quotes if quote.direct]
    rows = (row.event for row in event_rows(briefing.events) if not row.event.statement)
    return tuple(entry_of(Telling(story, event), cast, quoted, briefing.reference_date.value) for event in rows)


def entry_of(telling: Telling, cast: KnownActors, quoted: Sequence[Quote], story_day: date | None) -> Entry:
    """One event with what it is compared by; `quoted` are its story's direct quotes."""
    event = telling.event
    is_said = _is_said(event, quoted)
    actors = frozenset(cast.numbers(telling.story, (*event.actors, *event.places)))
    opponents = actors - frozenset(cast.numbers(telling.story, event.places))
    sentence = frozenset(content_words(event.text))
    return Entry(
        telling=telling,
        is_news=(event.key or (event.start == 0 and event.tense == "present")) and not is_said,
        sentence=sentence,
        incidents=sentence & happening_words().incidents,
        specific=frozenset(actor for actor in actors if not cast.is_broad(actor)),
        opponents=opponents,
        side_names=tuple(name for name in map(_side_name, map(cast.name, sorted(opponents))) if name),
        teams=frozenset(n for n in opponents if cast.kind(n) == "organization" and not is_public_body(cast.name(n))),
        players=frozenset(n for n in opponents if cast.kind(n) == "person"),
        is_remote=story_day is not None
        and min(_days_between(event.first, story_day), _days_between(event.last, story_day)) >= _REMOTE_DAYS,
        figures=frozenset(_FIGURE.findall(event.text)),
        what=main_words(event.what or event.text),
        actors=actors,
        names=frozenset(word for actor in actors for form in cast.forms(actor) for word in content_words(form)),
    )


def _is_said(event: Event, quoted: Sequence[Quote]) -> bool:
    """Whether what happened, or for want of it most of the sentence, is between somebody's quotation marks."""
    if event.what_spans:
        return any(quote.start <= span.start < quote.end for span in event.what_spans for quote in quoted)
    inside = sum(max(0, min(quote.end, event.end) - max(quote.start, event.start)) for quote in quoted)
    return 2 * inside > event.end - event.start


def _side_name(name: str) -> frozenset[str]:
    """The words that tell a team from others: `Timnas Garuda U-23` plays for Garuda."""
    return frozenset(content_words(name)) - happening_words().team_words


def _days_between(one: date, other: date) -> int:
    return abs((one - other).days)
