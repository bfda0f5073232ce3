"""What the archive takes and gives: frozen dataclasses without behaviour.

A story's `id` grows with its day (`StoryKey`), so that the newest come first along every index. Days of events are
`date` here and day numbers (`date.toordinal`) in the tables.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.briefing import ActorKind

# What became of a story that was to be added: `newer` is added, as a later version of a page that was there;
# `copy` is kept as a further source of the story it copies; `deleted` was removed before, and stays away.
Outcome = Literal["added", "newer", "known", "copy", "deleted"]
Sort = Literal["newest", "oldest", "best"]


@dataclass(frozen=True, slots=True)
class ActorRow:
    """An actor in one story: `key` is the name in folded words, `forms` those of all its names, `key` among them."""

    kind: ActorKind
    key: str
    name: str
    forms: tuple[str, ...]
    mentions: int
    lead: bool


@dataclass(frozen=True, slots=True)
class StoredEventRow:
    """An event of one story; `number` is its place among the briefing's events, `actors` indices of the story's.

    `text` is what happened in a few words, or the sentence where there are none; `when` its date in words.
    """

    number: int
    first: date
    last: date
    value: str
    when: str
    text: str
    statement: bool
    key: bool
    actors: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class StoryCopy:
    """The same story from elsewhere; `uid` is that of the copy, `added` a moment (ISO 8601, UTC)."""

    uid: bytes
    source: str
    url: str | None
    outlet: str | None
    added: str


@dataclass(frozen=True, slots=True)
class StoryRows:
    """All that is stored of one story.

    `uid` tells it from all others (`intake.uid_of`); `page` is a hash of its address without what changes from reader
    to reader, None without one; `day` is that of publication, else the reference date. `briefing` is the JSON contract
    in UTF-8. `title_words` and `text_words` are folded words parted by blanks. `sketch` are the smallest hashes of its
    shingles (`sources/deduplication.py`). `made_by` is the program's version. A story that comes from an archive is
    `settled`: what it is a copy or a version of was judged there.
    """

    uid: bytes
    page: int | None
    source: str
    url: str | None
    title: str
    outlet: str | None
    place: str | None
    published: str | None
    day: date | None
    added: str
    made_by: str
    briefing: bytes
    title_words: str
    text_words: str
    sketch: tuple[int, ...]
    actors: tuple[ActorRow, ...] = ()
    events: tuple[StoredEventRow, ...] = ()
    copies: tuple[StoryCopy, ...] = ()
    settled: bool = False


@dataclass(frozen=True, slots=True)
class StoryHit:
    """A story as a list shows it; `copies` is how many further sources it has."""

    id: int
    uid: str
    title: str
    outlet: str | None
    published: str | None
    day: date | None
    url: str | None
    copies: int = 0


@dataclass(frozen=True, slots=True)
class StoredStory:
    """A story with its whole briefing (the JSON contract); `newer` is the uid of a later version of its page."""

    hit: StoryHit
    added: str
    made_by: str
    briefing: Mapping[str, Any]
    copies: tuple[StoryCopy, ...] = ()
    newer: str | None = None


@dataclass(frozen=True, slots=True)
class EventHit:
    """A happening with the stories that tell it, the first of which gave `when`, `text` and `number`.

    `number` is the event's place among the events of that story's briefing; `events` is how many events were joined, by
    which a page is longer than its rows.
    """

    id: int
    number: int
    first: date
    last: date
    when: str
    text: str
    statement: bool
    key: bool
    actors: tuple[str, ...]
    told_by: tuple[StoryHit, ...]
    events: int = 1


@dataclass(frozen=True, slots=True)
class ActorHit:
    """An actor of all stories.

    `stories` counts those asked for, `events` all there are; `first` and `last` are the days of all its stories.
    `forms` are the names that stories spell out, then further forms in folded words, the commonest first.
    """

    id: int
    name: str
    kind: ActorKind
    forms: tuple[str, ...]
    stories: int
    events: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a query finds; events and actors are those of its newest stories, as many as `counted`."""

    stories: int
    events: int
    actors: int
    counted: int


@dataclass(frozen=True, slots=True)
class DayCount:
    """How many stories of a day a query finds."""

    day: date
    stories: int


@dataclass(frozen=True, slots=True)
class Widened:
    """What a word or a name of the query was taken for: forms in the stories, or names with numbers of stories."""

    written: str
    field: Literal["word", "actor"]
    forms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """What an archive holds; `size` in bytes, 0 where it is not known."""

    stories: int
    copies: int
    events: int
    actors: int
    first: date | None
    last: date | None
    size: int


@dataclass(frozen=True, slots=True)
class CheckReport:
    """What `check` found: each fault one line in the engine's words; empty where all is well."""

    stories: int
    faults: tuple[str, ...] = field(default_factory=tuple)


class StoryKey:
    """The id of a story: its day above, the number of its coming below; 20 bits and 32 up to the year 2870."""

    BITS = 32

    @staticmethod
    def of(day: date | None, sequence: int) -> int:
        """The id of the story that came as the `sequence`th; those without a day stand before all others."""
        return ((day.toordinal() if day else 0) << StoryKey.BITS) | sequence

    @staticmethod
    def first_of(day_number: int) -> int:
        """The lowest id of a day."""
        return max(day_number, 0) << StoryKey.BITS

    @staticmethod
    def day_of(key: int | None) -> date | None:
        """The day in an id; None for a story without one, and for no story."""
        day_number = (key or 0) >> StoryKey.BITS
        return date.fromordinal(day_number) if day_number else None
