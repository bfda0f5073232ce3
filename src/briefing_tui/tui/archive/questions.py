"""What the app asks the archive, and what comes back: frozen values that go between the screen and its thread."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from briefing_tui.archive.query.nodes import And, PublishedIn, Query
from briefing_tui.archive.query.parser import parse_query

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from briefing_tui.archive.model import ActorHit, Counts, DayCount, EventHit, Sort, StoryHit, Widened
    from briefing_tui.briefing import Briefing
    from briefing_tui.errors import BriefingError

Tab = Literal["stories", "timeline", "people"]
TABS: tuple[Tab, ...] = get_args(Tab)
Hit: TypeAlias = "StoryHit | EventHit | ActorHit"


@dataclass(frozen=True, slots=True)
class Question:
    """A query as typed, a stretch of days it is narrowed to, and which list is wanted in which order."""

    text: str = ""
    days: tuple[date, date] | None = None
    tab: Tab = "stories"
    sort: Sort = "newest"

    def query(self, today: date, saved: Mapping[str, str]) -> Query:
        """What is asked of the store. Raises `UsageError` for a query that is none."""
        query = parse_query(self.text, today, saved)
        if self.days is None:
            return query
        nodes = query.node.nodes if isinstance(query.node, And) else (query.node,)
        return Query(query.text, And((*nodes, PublishedIn(*self.days))))


@dataclass(frozen=True, slots=True)
class HitPage:
    """Hits of a question from one on; `rows` are the rows of the archive in them, `last` says that none follow."""

    question: Question
    offset: int
    hits: tuple[Hit, ...]
    rows: int
    last: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said above the list: how much was found in how long, over which days, what words were taken for."""

    question: Question
    counts: Counts
    days: tuple[DayCount, ...]
    widened: tuple[Widened, ...]
    milliseconds: float


@dataclass(frozen=True, slots=True)
class OpenedStory:
    """A story of the archive with its briefing as it was kept; `number` is that of an event to go to, if any."""

    uid: str
    briefing: Briefing
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Refusal:
    """What the archive cannot do; `question` is the one that it cannot answer, None for anything else."""

    fault: BriefingError
    question: Question | None = None


@dataclass(frozen=True, slots=True)
class Welcome:
    """The archive is open: its name as shown, its stories, its first and last day."""

    name: str
    stories: int
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class Saved:
    """A search was saved under this name."""

    name: str


Reply: TypeAlias = "HitPage | Answer | OpenedStory | Refusal | Welcome | Saved"
