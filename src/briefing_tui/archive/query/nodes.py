"""What a query says, as a tree. A store makes its conditions of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.briefing import ActorKind

Match = Literal["inflected", "exact", "prefix"]


@dataclass(frozen=True, slots=True)
class Words:
    """Folded words that stand one behind the other, in the text or the title, or in the title alone.

    `inflected` is one word with its inflections, `exact` as written, `prefix` what the last word begins with.
    """

    words: tuple[str, ...]
    match: Match
    in_title: bool = False


@dataclass(frozen=True, slots=True)
class ActorIs:
    """Somebody whose name has a form with these folded words; of one kind, or a key actor, where that is asked for."""

    name: str
    kind: ActorKind | None = None
    is_prefix: bool = False
    is_key: bool = False


@dataclass(frozen=True, slots=True)
class EventIn:
    """An event on some day from `first` to `last`; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class PublishedIn:
    """Published from `first` to `last`; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class AddedIn:
    """Added to the archive from `first` to `last`; None is open."""

    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class OutletIs:
    """Published, or copied, by an outlet of this name, in whatever case."""

    name: str


@dataclass(frozen=True, slots=True)
class Not:
    """Stories of which the node does not hold."""

    node: Node


@dataclass(frozen=True, slots=True)
class And:
    """All of the nodes; the empty conjunction is every story. Actors beside events are in one event together."""

    nodes: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """At least one of the nodes."""

    nodes: tuple[Node, ...]


Node: TypeAlias = Words | ActorIs | EventIn | PublishedIn | AddedIn | OutletIs | Not | And | Or


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was typed, and what it says."""

    text: str
    node: Node


EVERYTHING = Query("", And(()))
