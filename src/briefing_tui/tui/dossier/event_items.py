"""What an event list holds: events, each with its story, and what is folded away until the reader asks for it.

Folded away are the background before the reference day (one line for all), the statements of a day (one line each day)
and those who tell the same happening (behind the row that stands for them).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import timedelta
from itertools import groupby
from typing import TYPE_CHECKING, Literal, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import Event

# What is older than a week when the story is written and not on a briefer's list is background.
_NEWS_DAYS = 7


class Dated(NamedTuple):
    """An event as a row: the event, and the story it is of (None in the story's own list).

    `names` are those who take part, `places` where it was, `speakers` who is quoted in the sentence; `also` are events
    of the story that only repeat it. `what` is what happened in the words of all its tellers, empty where the event's
    own stand; `tellings` are the rows of the other stories that tell it.
    """

    event: Event
    story: int | None = None
    story_title: str = ""
    names: str = ""
    places: str = ""
    also: tuple[Event, ...] = ()
    speakers: tuple[str, ...] = ()
    background: bool = False
    what: str = ""
    tellings: tuple[Dated, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Fold:
    """A line that stands for several rows; `dated` where no row of the same days stands above it."""

    kind: Literal["background", "statements"]
    items: tuple[Dated, ...]
    dated: bool = False

    @property
    def key(self) -> Hashable:
        """What the fold is kept by while the list is shown anew."""
        return "background" if self.kind == "background" else _days_of(self.items[0])

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year of its rows."""
        return min(item.event.first.year for item in self.items), max(item.event.last.year for item in self.items)


def is_background(event: Event, reference: date | None) -> bool:
    """Whether an event was over a week before the story's reference day and no briefer would list it."""
    return reference is not None and not event.key and event.last < reference - timedelta(days=_NEWS_DAYS)


def _days_of(item: Dated) -> tuple[date, date]:
    return item.event.first, item.event.last


def _key_of(item: Dated) -> Hashable:
    return (*_days_of(item), item.story, item.event.start)


@dataclass(slots=True)
class EventFolds:
    """The rows of a list in their order, and which of its folds are open."""

    items: Sequence[Dated] = ()
    _open: set[Hashable] = field(default_factory=set)
    _background: Fold | None = None
    _statements: dict[Hashable, Fold] = field(default_factory=dict)
    _telling_keys: dict[int, Hashable] = field(default_factory=dict)

    def take(self, items: Sequence[Dated], *, keep: bool) -> None:
        """Other items, in the order of their days; what is open stays open where `keep` says so."""
        self.items = items
        if not keep:
            self._open.clear()
        background = tuple(item for item in items if item.background)
        self._background = Fold("background", background) if len(background) > 1 else None
        self._telling_keys = {id(telling): _key_of(item) for item in items for telling in item.tellings}
        self._fold_statements()

    def _fold_statements(self) -> None:
        """The statements of each day that are shown, where the day has another row."""
        self._statements.clear()
        for days, group in groupby(self._shown(), _days_of):
            rows = list(group)
            statements = tuple(item for item in rows if item.event.statement)
            if statements and len(rows) > 1:
                self._statements[days] = Fold("statements", statements, dated=len(statements) == len(rows))

    def _shown(self) -> Sequence[Dated]:
        """The items without the background, unless that is open."""
        if self._background is None or self.is_open(self._background):
            return self.items
        return [item for item in self.items if not item.background]

    @property
    def exist(self) -> bool:
        """Whether anything can be folded."""
        return bool(self._background or self._statements or self._telling_keys)

    def is_open(self, item: Dated | Fold) -> bool:
        """Whether what belongs to a row or stands behind a fold is shown."""
        return (item.key if isinstance(item, Fold) else _key_of(item)) in self._open

    def is_telling(self, item: Dated) -> bool:
        """Whether a row is that of another story that tells what the row above tells."""
        return id(item) in self._telling_keys

    def lines(self) -> Iterator[Dated | Fold]:
        """The rows and folds as they are shown."""
        if self._background:
            yield self._background
        for days, group in groupby(self._shown(), _days_of):
            fold = self._statements.get(days)
            for item in group:
                if not (fold and item.event.statement):
                    yield item
                    if item.tellings and self.is_open(item):
                        yield from item.tellings
            if fold:
                yield fold
                if self.is_open(fold):
                    yield from fold.items

    def toggle(self, item: Dated | Fold) -> Dated | Fold | None:
        """Open or shut what belongs to a row; the row that the cursor then stands on, None where nothing belongs."""
        key = self._key_at(item)
        if key is None:
            return None
        self._open ^= {key}
        self._fold_statements()
        if key in self._open or isinstance(item, Fold) or key == _key_of(item):
            return item
        if key == "background":
            return self._background
        host = next((row for row in self.items if row.tellings and _key_of(row) == key), None)
        return host or self._statements.get(key) or item

    def toggle_all(self) -> bool:
        """Open every fold, or shut all where all are open; whether they are open now."""
        before = frozenset(self._open)
        keys: set[Hashable] = {_key_of(item) for item in self.items if item.tellings}
        if self._background:
            keys.add("background")
        self._open |= keys
        self._fold_statements()
        keys |= set(self._statements)
        self._open = set() if keys <= before else keys
        self._fold_statements()
        return bool(self._open)

    def uncover(self, item: Dated) -> None:
        """Open what an item is folded in."""
        if item.background and self._background:
            self._open.add("background")
            self._fold_statements()
        if item.event.statement and (fold := self._statements.get(_days_of(item))):
            self._open.add(fold.key)
        if id(item) in self._telling_keys:
            self._open.add(self._telling_keys[id(item)])

    def _key_at(self, item: Dated | Fold) -> Hashable | None:
        """The fold that a row is, has behind it, is in, or that stands under its day."""
        if isinstance(item, Fold):
            return item.key
        if item.tellings:
            return _key_of(item)
        if id(item) in self._telling_keys:
            return self._telling_keys[id(item)]
        if _days_of(item) in self._statements:
            return _days_of(item)
        return "background" if item.background and self._background else None
