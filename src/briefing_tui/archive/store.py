"""What every store can do, whatever holds it: the app and the command line know this and no SQL."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from briefing_tui.archive.model import (
        ActorHit,
        CheckReport,
        Counts,
        DayCount,
        EventHit,
        Outcome,
        Sort,
        StoredStory,
        StoryCopy,
        StoryHit,
        StoryRows,
        Summary,
        Widened,
    )
    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.briefing import ActorKind


class Store(Protocol):
    """One archive. Every method raises `ArchiveError`, whose message names the archive, for whatever goes wrong.

    Methods may be called from several threads; they take their turns.
    """

    @property
    def name(self) -> str:
        """The path or the address, as it is shown: never with a password."""

    def close(self) -> None:
        """Give back what is held; the store cannot be used afterwards."""

    def interrupt(self) -> None:
        """End the query that another thread is waiting for: it raises `ArchiveError` with `archive.interrupted`."""

    # Adding.

    def outcome_before(self, uid: bytes, *, again: bool = False) -> Outcome | None:
        """`known` or `deleted` where the story of this uid, be it as a copy, need not be briefed; else None."""

    def copied_story(self, page: int | None, text: str, published: str | None) -> int | None:
        """The id of the story that a text nearly repeats, in other words: on another page, within two days."""

    def add_copy(self, story: int, copy: StoryCopy) -> None:
        """Note a further source of a story."""

    def add_stories(self, stories: Sequence[StoryRows], *, again: bool = False) -> tuple[Outcome, ...]:
        """Add stories in one transaction; what became of each. When this returns, they are on the disk.

        With `again`, stories that were removed before are taken, too.
        """

    def link_versions(self, pairs: Sequence[tuple[bytes, bytes]]) -> None:
        """Note of each first story that the second is a later version of its page; those not there are left out."""

    def replace_stories(self, stories: Sequence[StoryRows]) -> None:
        """Put stories briefed anew in the places of those of the same uids, copies and days of coming kept."""

    # Asking. Pages are `limit` long and begin at `offset`.

    def stories(
        self, query: Query, *, sort: Sort = "newest", limit: int = 200, offset: int = 0
    ) -> tuple[StoryHit, ...]:
        """The stories a query finds, of several versions of a page the last."""

    def events(self, query: Query, *, sort: Sort = "oldest", limit: int = 200, offset: int = 0) -> tuple[EventHit, ...]:
        """The events a query finds, by their first day, short before long; on a page, each happening once."""

    def actors(self, query: Query, *, limit: int = 200, offset: int = 0) -> tuple[ActorHit, ...]:
        """The actors of the stories a query finds, those in the most of them first."""

    def count(self, query: Query) -> Counts:
        """How many stories, events and actors a query finds."""

    def days(self, query: Query) -> tuple[DayCount, ...]:
        """How many stories each day has, in order; days without any, and stories without a day, are left out."""

    def widened(self, query: Query) -> tuple[Widened, ...]:
        """What the words and names of a query were taken for, in its order."""

    def story(self, uid: str) -> StoredStory | None:
        """The story of this uid (in hexadecimal digits), or None."""

    def whole(self, hits: Sequence[StoryHit]) -> tuple[StoredStory, ...]:
        """The stories of a list with their whole briefings, in its order; those removed meanwhile are left out."""

    def stored(self, query: Query) -> Iterator[StoredStory]:
        """All that a query finds with whole briefings, the oldest first; versions that have a newer one, too."""

    def summary(self) -> Summary:
        """What is in the archive."""

    # Completing what is typed.

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """The outlets with their numbers of stories, the most first."""

    def names_like(self, beginning: str, *, limit: int = 10) -> tuple[tuple[str, ActorKind, int], ...]:
        """Actors a form of whose name begins so, with their numbers of stories, the most first."""

    # Searches and names.

    def saved(self) -> Mapping[str, str]:
        """The saved searches by name."""

    def save(self, name: str, query: str) -> None:
        """Save a search; an empty query forgets it."""

    def merge_names(self, name: str, other: str, *, kind: ActorKind | None = None) -> int:
        """Let `other` be the same actor as `name`; how many actors were joined."""

    def import_names(self, lines: Sequence[tuple[ActorKind, Sequence[str]]]) -> int:
        """Merge the names of each line into its first; how many actors were joined."""

    def part_name(self, name: str, *, kind: ActorKind | None = None) -> int:
        """Let the actors of just this name be nobody else's from now on; how many were parted."""

    def undo_merge(self) -> tuple[str, ...]:
        """Take the last `merge_names`, `import_names` or `part_name` back; the names concerned."""

    # Keeping.

    def remove(self, query: Query) -> int:
        """Remove the stories a query finds for good; how many. They stay away unless asked for `again`."""

    def count_to_remove(self, query: Query) -> int:
        """How many stories `remove` would remove, the earlier versions of their pages among them."""

    def trim(self, before: date) -> int:
        """Remove the stories of all days before one; how many."""

    def count_before(self, day: date) -> int:
        """How many stories, earlier versions of pages too, are of days before one: what `trim` would remove."""

    def check(self) -> CheckReport:
        """Whether all that is stored is whole and fits together."""

    def backup(self, path: Path) -> None:
        """Write a whole copy of the archive as it is at this moment, while others may add."""
