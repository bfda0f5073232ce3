"""The vocabulary of the whole house: what a briefing is made of.

Frozen dataclasses without behaviour. Every room speaks in these, and this module knows none of them.
Offsets count Unicode code points in `Article.text`; a span runs from `start` up to, not including, `end`.
Dates are calendar days of the story's own calendar, without a time zone.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, Protocol

if TYPE_CHECKING:
    from datetime import date

SCHEMA_VERSION = "1.1"

ActorKind = Literal["person", "organization", "place"]
DateType = Literal["DATE", "TIME", "DURATION", "SET"]
Precision = Literal["day", "week", "month", "quarter", "half", "season", "year", "decade", "century", "interval"]
ReferenceBasis = Literal["option", "published", "text", "none"]
Tense = Literal["past", "present", "future"]
# What a day may be of something that did not happen on it alone.
Bound = Literal["until", "from", "since", "before", "after"]
Language = Literal["id", "en"]


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of `Article.text`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A story that the story at hand points to (`Baca juga: ...`), as found while reading it."""

    title: str
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Article:
    """One story as it was read: its body alone in `text`, all about it in the other fields.

    `source` is the path, URL or `-` it came from, with `#N` behind it for the Nth record of a file.
    `published` is ISO 8601, a day (`2023-05-09`) or a moment (`2023-05-09T07:30:00+07:00`), or None; `dateline_day` the
    day that a dateline gives, which may be before it.
    `text` holds paragraphs parted by one blank line and no control characters but line feeds. `working_title` is the
    program's own, for a story without a title.
    """

    id: str
    source: str
    text: str
    title: str = ""
    url: str | None = None
    outlet: str | None = None
    dateline_place: str | None = None
    dateline_day: str | None = None
    published: str | None = None
    authors: tuple[str, ...] = ()
    editor: str | None = None
    credits: tuple[str, ...] = ()
    language: str = "id"
    links: tuple[Link, ...] = ()
    also_at: tuple[str, ...] = ()
    working_title: str | None = None


class Titled(Protocol):
    """A story as far as it is called by something: an article, or the source of a digest."""

    @property
    def title(self) -> str: ...
    @property
    def working_title(self) -> str | None: ...
    @property
    def source(self) -> str: ...


def display_title(story: Titled) -> str:
    """What to call a story in a list: its title, else the program's own, else where it came from."""
    return story.title or story.working_title or story.source


@dataclass(frozen=True, slots=True)
class ReferenceDate:
    """The day that relative expressions are seen from, and how it is known."""

    value: date | None
    basis: ReferenceBasis


@dataclass(frozen=True, slots=True)
class DateExpression:
    """One temporal expression of a text, with its TIMEX3 (ISO 24617-1) reading.

    `first` and `last` are the closed interval of calendar days it denotes (`from` and `to` in the JSON contract);
    both None where it denotes none (durations, sets, `kini`) or where it cannot be resolved.
    `conflict` is true where the text contradicts itself (a weekday that is not the named day's).
    """

    start: int
    end: int
    text: str
    type: DateType
    value: str
    mod: str | None = None
    first: date | None = None
    last: date | None = None
    precision: Precision | None = None
    conflict: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """One dated happening: the sentence that tells it, when it is, and who takes part.

    `start` and `end` are the sentence's span. `dates` are indices into `Briefing.dates`, `actors` are actor ids.
    `when` is the date in words, in the language the briefing was asked for; `bound` says what the days only bound.
    `what` says in 3 to 12 words of the story, those at `what_spans`, who did what; None where no good clause was found.
    Where it is None, `clause` is where the date's clause stands, if not at the beginning of the sentence.
    `statement` is true where the date only says when somebody spoke. `places` are ids of the places where it happened;
    `key` marks what a briefer would list.
    """

    first: date
    last: date
    value: str
    precision: Precision
    when: str
    text: str
    start: int
    end: int
    dates: tuple[int, ...]
    actors: tuple[str, ...]
    tense: Tense
    bound: Bound | None = None
    approximate: bool = False
    conflict: bool = False
    what: str | None = None
    what_spans: tuple[Span, ...] = ()
    statement: bool = False
    places: tuple[str, ...] = ()
    key: bool = False
    clause: Span | None = None

    @property
    def told(self) -> str:
        """What happened in the words at hand: `what`, else the date's clause behind an ellipsis, else the sentence."""
        if self.what or self.clause is None:
            return self.what or self.text
        return f"… {self.text[self.clause.start - self.start : self.clause.end - self.start]}"


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, an organization or a place, gathered from all its mentions.

    `name` is the fullest form in the text, without title. `salience` lies between 0 and 1. `key` marks those whom a
    briefer would name. `quotes` are indices into `Briefing.quotes`.
    """

    id: str
    name: str
    kind: ActorKind
    roles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    salience: float = 0.0
    key: bool = False
    mentions: tuple[Span, ...] = ()
    quotes: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Quote:
    """Words the text gives as somebody's, direct (between marks, or in the speaker's own words) or reported."""

    start: int
    end: int
    text: str
    speaker: str | None
    direct: bool


@dataclass(frozen=True, slots=True)
class RelatedStory:
    """A story the article points to; `source` names it where it is among the sources at hand."""

    title: str
    url: str | None = None
    source: str | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """Everything the program says of one story."""

    article: Article
    reference_date: ReferenceDate
    dates: tuple[DateExpression, ...] = ()
    events: tuple[Event, ...] = ()
    actors: tuple[Actor, ...] = ()
    quotes: tuple[Quote, ...] = ()
    related: tuple[RelatedStory, ...] = ()
