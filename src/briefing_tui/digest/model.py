"""What a digest is made of: frozen dataclasses without behaviour. A story is named by its place in the briefings.

A `note` is what somebody who selected it wrote to it (`selection.py`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, NamedTuple, TypeVar

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import ActorKind, Span, Tense
    from briefing_tui.errors import SourceError
    from briefing_tui.happenings.telling import Telling

DifferenceKind = Literal["number", "day", "name"]
Told = TypeVar("Told")


@dataclass(frozen=True, slots=True)
class Version:
    """What some of the tellers say where others say something else."""

    value: str
    stories: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """Where the tellers of a happening differ; `about` is what the numbers count, empty for days and names."""

    kind: DifferenceKind
    about: str
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Happening:
    """One happening with all who tell it; `tellings[0]` stands for it. `actors` and `places` are names.

    `reported` says that it is told in somebody's words, or by what stood before; `aside` that what is told is no
    happening, as a survey's method is none.
    """

    first: date
    last: date
    when: str
    what: str
    tense: Tense
    key: bool
    tellings: tuple[Telling, ...]
    actors: tuple[str, ...]
    places: tuple[str, ...]
    differences: tuple[Difference, ...] = ()
    reported: bool = False
    aside: bool = False
    note: str = ""

    @property
    def stories(self) -> tuple[int, ...]:
        """The stories that tell it, each once."""
        return tuple(dict.fromkeys(telling.story for telling in self.tellings))


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody of an affair, in so many of its stories; `key` in at least one of them.

    `actors` are the ids by which each of `stories` knows them.
    """

    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    stories: tuple[int, ...]
    mentions: int
    key: bool
    actors: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody said; `stories` are those that quote it, the first in the words at hand, each at one of `spans`."""

    speaker: str
    day: date | None
    text: str
    direct: bool
    stories: tuple[int, ...]
    spans: tuple[Span, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class StorySource:
    """Where a story of the digest stands: `source` is its path, URL or `-`.

    `working_title` is the program's own title for a story without one.
    """

    story: int
    outlet: str | None
    day: date | None
    title: str
    source: str
    url: str | None
    also_at: tuple[str, ...] = ()
    note: str = ""
    working_title: str | None = None


@dataclass(frozen=True, slots=True)
class Affair:
    """Stories that belong together. `names` are its commonest key actors, `happening` what it turns on.

    `note` is what somebody who selected it wrote to it.
    """

    names: tuple[str, ...]
    happening: str
    happenings: tuple[Happening, ...]
    ahead: tuple[Happening, ...]
    participants: tuple[Participant, ...]
    statements: tuple[Statement, ...]
    sources: tuple[StorySource, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Digest:
    """All stories on one page: affairs, the newest first; stories without a day apart; what could not be briefed."""

    affairs: tuple[Affair, ...]
    undated: tuple[StorySource, ...]
    left_out: tuple[SourceError, ...]
    newest: date | None


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of a story's text."""

    story: int
    span: Span


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two that are compared: what to call it, and its stories.

    `repeated` are those of its `sentences` that the other side has in nearly the same words.
    """

    name: str
    sources: tuple[StorySource, ...]
    sentences: int = 0
    repeated: tuple[Passage, ...] = ()

    @property
    def stories(self) -> tuple[int, ...]:
        """The numbers of its stories."""
        return tuple(source.story for source in self.sources)


class Parted(NamedTuple, Generic[Told]):
    """What both sides have, and what the first or the second has alone."""

    both: tuple[Told, ...]
    first: tuple[Told, ...]
    second: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two outlets, or two stories, on one affair; nothing of other stories is in it.

    `names` and `happening` are those of the affair. The differences of a happening are those between the two sides.
    """

    names: tuple[str, ...]
    happening: str
    sides: tuple[Side, Side]
    happenings: Parted[Happening]
    participants: Parted[Participant]
    statements: Parted[Statement]
