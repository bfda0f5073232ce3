"""What a query finds: pages of stories and events, the numbers of them, and how they are spread over the days."""

from __future__ import annotations

import json
from collections import defaultdict
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Any

from briefing_tui.archive import packing
from briefing_tui.archive.contract import NotABriefingError, read_events
from briefing_tui.archive.model import (
    Counts,
    DayCount,
    EventHit,
    StoredStory,
    StoryCopy,
    StoryHit,
    StoryKey,
    Summary,
)
from briefing_tui.archive.query.nodes import And
from briefing_tui.archive.sql.adding import parts
from briefing_tui.archive.sql.conditions import MOST_COUNTED, OUTDATED
from briefing_tui.archive.sql.engine import Condition
from briefing_tui.archive.sql.happenings import ActorKey, HitWithActors, joined_happenings
from briefing_tui.archive.sql.schema import LENGTHS
from briefing_tui.errors import ArchiveError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from briefing_tui.archive.contract import StoredEvents
    from briefing_tui.archive.model import Sort
    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.sql.actors import ActorSearch
    from briefing_tui.archive.sql.conditions import Conditions, EventSet
    from briefing_tui.archive.sql.engine import Engine, Row

_HIT = """s.id, s.uid, s.title, o.name, s.published, s.url, (SELECT count(*) FROM copy c WHERE c.story = s.id)"""
_FROM = "FROM story s LEFT JOIN outlet o ON o.id = s.outlet"
_EVENT = "e.id, e.number, e.first, e.last, e.said, e.words, e.statement, e.lead, e.story"
_ORDERS = {"newest": "ORDER BY {id} DESC", "oldest": "ORDER BY {id}", "best": "ORDER BY {rank}, {id} DESC"}
_STORED_AT_ONCE = 200


class Searcher:
    """Asks the tables; what a query says in SQL is made by `Conditions`."""

    def __init__(self, engine: Engine, actors: ActorSearch) -> None:
        self._engine = engine
        self._actors = actors

    def stories(
        self, conditions: Conditions, query: Query, sort: Sort, limit: int, offset: int
    ) -> tuple[StoryHit, ...]:
        """A page of stories."""
        order = f"{_ORDERS[sort]} LIMIT ? OFFSET ?"
        page = conditions.select(conditions.stories(query.node), order=order)
        rows = self._engine.rows(page.sql, (*page.values, limit, offset))
        keys = [key for (key,) in rows]
        hits = self.hits(keys)
        return tuple(hits[key] for key in keys if key in hits)

    def hits(self, keys: Sequence[int]) -> dict[int, StoryHit]:
        """Stories by their ids."""
        hits = {}
        for part in parts(keys):
            marks = ", ".join("?" * len(part))
            for row in self._engine.rows(f"SELECT {_HIT} {_FROM} WHERE s.id IN ({marks})", part):
                hits[row[0]] = _hit(row)
        return hits

    def events(self, conditions: Conditions, query: Query, sort: Sort, limit: int, offset: int) -> tuple[EventHit, ...]:
        """A page of events, those that tell one happening joined."""
        ids = self._event_ids(conditions, conditions.events(query.node), sort, limit, offset)
        rows: dict[int, Row] = {}
        names: dict[int, dict[int, str]] = defaultdict(dict)
        actors: dict[int, dict[ActorKey, int]] = defaultdict(dict)
        for part in parts(ids):
            marks = ", ".join("?" * len(part))
            rows.update(
                (r[0], r) for r in self._engine.rows(f"SELECT {_EVENT} FROM event e WHERE e.id IN ({marks})", part)
            )
            taking_part = self._engine.rows(
                f"""SELECT t.event, coalesce(a.same, a.id), coalesce(b.name, a.name), a.kind, a.key FROM takes_part t
                JOIN actor a ON a.id = t.actor LEFT JOIN actor b ON b.id = a.same
                WHERE t.event IN ({marks}) ORDER BY t.event, t.actor""",
                part,
            )
            for event, number, name, kind, key in taking_part:
                names[event][number] = name
                actors[event][kind, key] = number
        stories = self.hits(list(dict.fromkeys(row[8] for row in rows.values())))
        hits = [
            HitWithActors(_event_hit(rows[event], names[event].values(), stories), actors[event])
            for event in ids
            if event in rows and rows[event][8] in stories
        ]
        return joined_happenings(hits, self._stored_events)

    def _stored_events(self, keys: Sequence[int]) -> dict[int, StoredEvents]:
        """The events of stories as they were briefed; a story whose briefing is damaged is left out."""
        events = {}
        for part in parts(keys):
            marks = ", ".join("?" * len(part))
            for story, packed in self._engine.rows(f"SELECT story, briefing FROM body WHERE story IN ({marks})", part):
                with suppress(ArchiveError, NotABriefingError):
                    events[story] = read_events(self.unpacked(packed))
        return events

    def _event_ids(
        self, conditions: Conditions, alternatives: Sequence[EventSet], sort: Sort, limit: int, offset: int
    ) -> list[int]:
        """The numbers of a page of events, by first day, short before long."""
        order = "DESC" if sort == "newest" else "ASC"
        chosen = _events_among(conditions, alternatives)
        if chosen is None:
            return self._all_event_ids(order, limit, offset)
        sql = f"SELECT e.id FROM event e WHERE {chosen.sql} ORDER BY e.first {order}, e.span, e.id LIMIT ? OFFSET ?"
        return [event for (event,) in self._engine.rows(sql, (*chosen.values, limit, offset))]

    def _all_event_ids(self, order: str, limit: int, offset: int) -> list[int]:
        """The same of all events there are: the index of each length class is in that order already."""
        one = f"""SELECT id, first, span FROM event WHERE span = ? AND story NOT IN ({OUTDATED})
            ORDER BY first {order}, last LIMIT ?"""
        rows = [row for span in range(len(LENGTHS)) for row in self._engine.rows(one, (span, limit + offset))]
        sign = -1 if order == "DESC" else 1
        rows.sort(key=lambda row: (sign * row[1], row[2], row[0]))
        return [event for event, _, _ in rows[offset : offset + limit]]

    def count(self, conditions: Conditions, query: Query) -> Counts:
        """How much a query finds."""
        if query.node == And(()):
            return self._count_all()
        counting = conditions.select(conditions.stories(query.node), "count(*)")
        stories = self._engine.rows(counting.sql, counting.values)[0][0]
        chosen = _events_among(conditions, conditions.events(query.node))
        assert chosen is not None
        events = self._engine.rows(f"SELECT count(*) FROM event e WHERE {chosen.sql}", chosen.values)[0][0]
        actors = self._actors.count(conditions, query)
        return Counts(stories, events, actors, min(stories, MOST_COUNTED))

    def _count_all(self) -> Counts:
        stories, events = self._engine.rows(
            "SELECT coalesce(sum(stories), 0), coalesce(sum(events), 0) FROM day_total"
        )[0]
        return Counts(int(stories), int(events), self._actors.count_all(), int(stories))

    def days(self, conditions: Conditions, query: Query) -> tuple[DayCount, ...]:
        """How many stories of each day are found."""
        if query.node == And(()):
            rows = self._engine.rows("SELECT day, stories FROM day_total ORDER BY day")
        else:
            counting = conditions.select(
                conditions.stories(query.node), f"{{id}} >> {StoryKey.BITS}, count(*)", "GROUP BY 1 ORDER BY 1"
            )
            rows = self._engine.rows(counting.sql, counting.values)
        return tuple(DayCount(date.fromordinal(day), count) for day, count in rows if day)

    def story(self, uid: bytes) -> StoredStory | None:
        """The story of a uid."""
        rows = self._engine.rows("SELECT id FROM story WHERE uid = ?", (uid,))
        return next(iter(self.whole([rows[0][0]])), None) if rows else None

    def keys(self, conditions: Conditions, query: Query, *, with_older: bool) -> list[int]:
        """The ids of all stories found, the oldest first."""
        stories = conditions.select(conditions.stories(query.node, with_older=with_older), order="ORDER BY {id}")
        return [key for (key,) in self._engine.rows(stories.sql, stories.values)]

    def whole(self, keys: Sequence[int]) -> Iterator[StoredStory]:
        """Stories with their briefings, in order."""
        for start in range(0, len(keys), _STORED_AT_ONCE):
            yield from self._whole(tuple(keys[start : start + _STORED_AT_ONCE]))

    def _whole(self, keys: tuple[int, ...]) -> Iterator[StoredStory]:
        marks = ", ".join("?" * len(keys))
        copies: dict[int, list[StoryCopy]] = defaultdict(list)
        for story, uid, source, url, outlet, added in self._engine.rows(
            f"""SELECT c.story, c.uid, c.source, c.url, o.name, c.added FROM copy c
            LEFT JOIN outlet o ON o.id = c.outlet WHERE c.story IN ({marks}) ORDER BY c.added, c.source, c.uid""",
            keys,
        ):
            copies[story].append(StoryCopy(bytes(uid), source, url, outlet, added))
        rows = self._engine.rows(
            f"""SELECT {_HIT}, s.added, s.made_by, n.uid, b.briefing {_FROM} JOIN body b ON b.story = s.id
            LEFT JOIN story n ON n.id = s.newer WHERE s.id IN ({marks}) ORDER BY s.id""",
            keys,
        )
        for *hit, added, made_by, newer, packed in rows:
            yield StoredStory(
                hit=_hit(tuple(hit)),
                added=added,
                made_by=made_by,
                briefing=self.unpacked(packed),
                copies=tuple(copies[hit[0]]),
                newer=bytes(newer).hex() if newer is not None else None,
            )

    def lost_rows(self) -> Iterator[str]:
        """The tables with rows that belong to no story, and stories without a briefing."""
        for table in ("body", "likeness", "near", "copy", "appears", "event", "takes_part"):
            sql = f"SELECT count(*) FROM {table} WHERE story NOT IN (SELECT id FROM story)"
            if count := self._engine.rows(sql)[0][0]:
                yield f"{table}: {count}"
        if count := self._engine.rows("SELECT count(*) FROM story WHERE id NOT IN (SELECT story FROM body)")[0][0]:
            yield f"story: {count}"

    def unreadable(self, keys: Sequence[int]) -> Iterator[str]:
        """The uids of stories whose briefing cannot be read."""
        for part in parts(keys):
            marks = ", ".join("?" * len(part))
            sql = f"SELECT s.uid, b.briefing FROM body b JOIN story s ON s.id = b.story WHERE b.story IN ({marks})"
            for uid, briefing in self._engine.rows(sql, part):
                try:
                    self.unpacked(briefing)
                except ArchiveError:
                    yield bytes(uid).hex()

    def unpacked(self, packed: bytes) -> dict[str, Any]:
        """A stored briefing. Raises `ArchiveError` where it is damaged."""
        try:
            content: dict[str, Any] = json.loads(packing.unpacked(packed))
        except ValueError as fault:
            raise ArchiveError("archive.damaged", archive=self._engine.name) from fault
        return content

    def summary(self) -> Summary:
        """What is in the archive."""
        counts = self._count_all()
        copies = self._engine.rows("SELECT count(*) FROM copy")[0][0]
        first, last = self._engine.rows(
            "SELECT (SELECT min(id) FROM story WHERE id >= ?), (SELECT max(id) FROM story)", (StoryKey.first_of(1),)
        )[0]
        return Summary(
            counts.stories,
            copies,
            counts.events,
            counts.actors,
            StoryKey.day_of(first),
            StoryKey.day_of(last),
            self._engine.size(),
        )

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """The outlets, those of the most stories first."""
        rows = self._engine.rows(
            """SELECT o.name, (SELECT count(*) FROM story s WHERE s.outlet = o.id)
            + (SELECT count(*) FROM copy c WHERE c.outlet = o.id) FROM outlet o ORDER BY 2 DESC, 1"""
        )
        return tuple((name, count) for name, count in rows if count)


def _events_among(conditions: Conditions, sets: Sequence[EventSet]) -> Condition | None:
    """Which events `e` are of one of the sets; None where all are."""
    alternatives: list[Condition] = []
    for events in sets:
        alternative = _one_set_among(conditions, events)
        if alternative is None:
            return None
        alternatives.append(alternative)
    either = " OR ".join(f"({alternative.sql})" for alternative in alternatives)
    sql = f"({either}) AND e.story NOT IN ({OUTDATED})"
    return Condition(sql, tuple(value for alternative in alternatives for value in alternative.values))


def _one_set_among(conditions: Conditions, events: EventSet) -> Condition | None:
    wanted = []
    if events.actors or events.days:
        among = conditions.select_events(events)
        wanted.append(Condition(f"e.id IN ({among.sql})", among.values))
    if events.stories is not None:
        # The plus keeps the index of events by story from being taken where there are events already.
        column = "+e.story" if wanted else "e.story"
        wanted.append(Condition(f"{column} IN ({events.stories.sql})", events.stories.values))
    if not wanted:
        return None
    return Condition(" AND ".join(one.sql for one in wanted), tuple(value for one in wanted for value in one.values))


def _hit(row: Row) -> StoryHit:
    key, uid, title, outlet, published, url, copies = row
    return StoryHit(key, bytes(uid).hex(), title, outlet, published, StoryKey.day_of(key), url, copies)


def _event_hit(row: Row, actors: Iterable[str], stories: dict[int, StoryHit]) -> EventHit:
    event, number, first, last, said, words, statement, lead, story = row
    return EventHit(
        id=event,
        number=number,
        first=date.fromordinal(first),
        last=date.fromordinal(last),
        when=said,
        text=words,
        statement=bool(statement),
        key=bool(lead),
        actors=tuple(actors),
        told_by=(stories[story],),
    )
