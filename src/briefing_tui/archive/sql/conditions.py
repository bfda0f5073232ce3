"""From the nodes of a query to SQL.

A set of stories is kept as what can drive a search (phrases of the index of words, a stretch of ids, which are days)
and predicates on an id. Actors beside events in one conjunction are one predicate: an event in which they take part.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING, TypeAlias

from briefing_tui.archive.model import StoryKey, Widened
from briefing_tui.archive.query.folding import folded_words
from briefing_tui.archive.query.nodes import (
    ActorIs,
    AddedIn,
    And,
    EventIn,
    Node,
    Not,
    Or,
    OutletIs,
    PublishedIn,
    Words,
)
from briefing_tui.archive.sql.engine import Condition, PhraseGroup
from briefing_tui.archive.sql.schema import LENGTHS

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.archive.query.inflections import Inflections
    from briefing_tui.archive.sql.engine import Engine
    from briefing_tui.archive.sql.names import MergeableActor, Names

_ALL, _NONE = Condition("1 = 1"), Condition("1 = 0")
# Events and actors are looked for in the newest of the stories found: they take time in proportion to these.
MOST_COUNTED = 10_000
# Stories that have a later version of their page.
OUTDATED = "SELECT id FROM story WHERE newer IS NOT NULL"
# Above every day.
_LAST_ID = 1 << 62
Ids: TypeAlias = tuple[int, ...]


@dataclass
class StorySet:
    """Stories: those of the phrases, from id `low` up to `high`, of which the predicates hold (`{id}` in their SQL)."""

    phrases: list[PhraseGroup] = field(default_factory=list)
    low: int | None = None
    high: int | None = None
    predicates: list[Condition] = field(default_factory=list)

    def narrow(self, low: int, high: int) -> None:
        """Keep those from `low` up to, not including, `high`."""
        self.low = low if self.low is None else max(low, self.low)
        self.high = high if self.high is None else min(high, self.high)


@dataclass
class EventSet:
    """Events: in each of which one of each group of actors takes part, within each of the stretches of days.

    `stories` narrows them to those of its stories; None where it does not.
    """

    actors: list[Ids] = field(default_factory=list)
    days: list[tuple[int, int]] = field(default_factory=list)
    stories: Condition | None = None


class Conditions:
    """Makes SQL of nodes; one for each query, so that a word or a name is looked up once."""

    def __init__(self, engine: Engine, names: Names, inflections: Inflections) -> None:
        self._engine = engine
        self._names = names
        self._inflections = inflections
        self._meant: dict[ActorIs, tuple[MergeableActor, ...]] = {}

    # Stories.

    def stories(self, node: Node, *, with_older: bool = False) -> StorySet:
        """The stories of a query; unless `with_older`, those that have a later version of their page are left out."""
        wanted = StorySet()
        rest = []
        for part in node.nodes if isinstance(node, And) else (node,):
            if isinstance(part, PublishedIn):
                wanted.narrow(*_ids(part.first, part.last))
            elif (group := self._phrase_group(part)) is not None:
                wanted.phrases.append(group)
            else:
                rest.append(part)
        if rest:
            wanted.predicates.append(self._predicate(And(tuple(rest))))
        if not with_older:
            wanted.predicates.append(Condition(f"{{id}} NOT IN ({OUTDATED})"))
        return wanted

    def select(self, stories: StorySet, columns: str = "{id} AS story", order: str = "") -> Condition:
        """A query for the stories; `{id}` in `columns` and `order` is their id, `{rank}` the best first."""
        if stories.phrases:
            query = self._engine.phrase_query(stories.phrases)
            table, key, rank, conditions = query.table, query.key, query.rank, [query.condition]
        else:
            table, key, rank, conditions = "story", "id", "id DESC", []
        if stories.low is not None:
            conditions.append(Condition(f"{key} >= ? AND {key} < ?", (stories.low, stories.high)))
        # The plus keeps SQLite from asking the index of words for one id after the other.
        conditions += [_at(condition, f"+{key}" if stories.phrases else key) for condition in stories.predicates]
        where = _joined(conditions, " AND ")
        sql = f"SELECT {columns} FROM {table} WHERE {where.sql} {order}"
        return Condition(sql.replace("{id}", key).replace("{rank}", rank), where.values)

    def newest(self, stories: StorySet) -> Condition:
        """A query for the newest of the stories, of which events and actors are counted."""
        newest = self.select(stories, order=f"ORDER BY {{id}} DESC LIMIT {MOST_COUNTED}")
        return Condition(f"SELECT story FROM ({newest.sql}) AS newest", newest.values)

    def _predicate(self, node: Node) -> Condition:
        """Whether a node holds of the story `{id}`."""
        match node:
            case And():
                return self._all_of(node.nodes)
            case Or():
                return _joined([self._predicate(part) for part in node.nodes], " OR ")
            case Not():
                inner = self._predicate(node.node)
                return Condition(f"NOT ({inner.sql})", inner.values)
            case Words():
                group = self._phrase_group(node)
                return _NONE if group is None else self._in_set(self.select(StorySet([group])))
            case ActorIs():
                lead = " AND lead = 1" if node.is_key else ""
                numbers = self.members(node)
                sql = f"SELECT story FROM appears WHERE actor IN ({_marks(numbers)}){lead}"
                return self._in_set(Condition(sql, numbers)) if numbers else _NONE
            case EventIn():
                return self._in_set(self.select_events(EventSet(days=[_days(node)]), "story"))
            case PublishedIn():
                return Condition("({id} >= ? AND {id} < ?)", _ids(node.first, node.last))
            case AddedIn():
                moments = _moments(node)
                return self._in_set(Condition("SELECT id FROM story WHERE added >= ? AND added < ?", moments))
            case OutletIs():
                return self._of_outlet(node)

    def _all_of(self, nodes: Sequence[Node]) -> Condition:
        events, rest = self._parted(nodes)
        conditions = [self._predicate(part) for part in rest]
        if events.days:
            conditions.append(self._in_set(self.select_events(events, "story")))
        return _joined(conditions, " AND ")

    def _parted(self, nodes: Sequence[Node]) -> tuple[EventSet, list[Node]]:
        """What is said of one event (actors only beside an event), and the rest."""
        days = [_days(part) for part in nodes if isinstance(part, EventIn)]
        if not days:
            return EventSet(), list(nodes)
        events = EventSet(days=days)
        rest: list[Node] = []
        for part in nodes:
            if (actors := self._actor_group(part)) is not None:
                events.actors.append(actors)
            elif not isinstance(part, EventIn):
                rest.append(part)
        return events, rest

    def _in_set(self, query: Condition) -> Condition:
        return Condition(f"{{id}} IN ({query.sql})", query.values)

    def _of_outlet(self, node: OutletIs) -> Condition:
        asked = folded_words(node.name)
        rows = self._engine.rows("SELECT id, name FROM outlet")
        numbers = tuple(number for number, name in rows if asked and folded_words(name)[: len(asked)] == asked)
        if not numbers:
            return _NONE
        marks = _marks(numbers)
        sql = (
            f"SELECT id FROM story WHERE outlet IN ({marks}) UNION ALL SELECT story FROM copy WHERE outlet IN ({marks})"
        )
        return self._in_set(Condition(sql, numbers * 2))

    # Events.

    def events(self, node: Node) -> list[EventSet]:
        """The events of each alternative of a query: those of its actors and days, else all of its stories."""
        if isinstance(node, Or) and self._actor_group(node) is None and self._phrase_group(node) is None:
            return [alternative for part in node.nodes for alternative in self.events(part)]
        alternative, rest = EventSet(), []
        for part in node.nodes if isinstance(node, And) else (node,):
            if isinstance(part, EventIn):
                alternative.days.append(_days(part))
            elif (actors := self._actor_group(part)) is not None:
                alternative.actors.append(actors)
            else:
                rest.append(part)
        if rest:
            alternative.stories = self.newest(self.stories(And(tuple(rest))))
        return [alternative]

    def select_events(self, events: EventSet, column: str = "event") -> Condition:
        """A query for the `event` numbers, or their `story`, of a set that has actors or days."""
        sets = []
        for actors in events.actors or [()]:
            if events.actors and not actors:
                return Condition(f"SELECT {_EVENT_COLUMNS[column]} FROM event WHERE 1 = 0")
            sets.append(self._one_set(actors, events.days))
        if column == "event" or len(sets) == 1:
            wanted = [Condition(one.sql.replace("{column}", column), one.values) for one in sets]
            return _joined(wanted, " INTERSECT ", bracketed=False)
        inner = _joined(
            [Condition(one.sql.replace("{column}", "event"), one.values) for one in sets],
            " INTERSECT ",
            bracketed=False,
        )
        return Condition(f"SELECT story FROM event WHERE id IN ({inner.sql})", inner.values)

    def _one_set(self, actors: Ids, days: Sequence[tuple[int, int]]) -> Condition:
        """A query for `{column}` of the events of any of the actors (of all, without any) on all of the days."""
        table = f"(SELECT event, story, span, first, last FROM takes_part WHERE actor IN ({_marks(actors)}){{days}})"
        if not actors:
            table = "(SELECT id AS event, story, span, first, last FROM event WHERE 1 = 1{days})"
        selects = []
        for span in range(len(LENGTHS)) if days else (None,):
            where, values = _on_days(span, days)
            sql = f"SELECT {{column}} FROM {table.replace('{days}', where)} AS e"
            selects.append(Condition(sql, (*actors, *values)))
        together = _joined(selects, " UNION ALL ", bracketed=False)
        return Condition(f"SELECT {{column}} FROM ({together.sql}) AS u", together.values)

    # What words and names stand for.

    def members(self, node: ActorIs) -> Ids:
        """The numbers of all actors that a name may mean."""
        return tuple(number for actor in self._who(node) for number in actor.members)

    def _who(self, node: ActorIs) -> tuple[MergeableActor, ...]:
        if node not in self._meant:
            self._meant[node] = self._names.meant(node)
        return self._meant[node]

    def _actor_group(self, node: Node) -> Ids | None:
        """The actors of a name, or of several parted by OR; None for what is none, or asks for key actors."""
        nodes = node.nodes if isinstance(node, Or) else (node,)
        actors = [part for part in nodes if isinstance(part, ActorIs) and not part.is_key]
        if len(actors) != len(nodes):
            return None
        return tuple(dict.fromkeys(number for part in actors for number in self.members(part)))

    def _phrase_group(self, node: Node) -> PhraseGroup | None:
        """Words, or several parted by OR, as a group of phrases; None for what is none."""
        nodes = node.nodes if isinstance(node, Or) else (node,)
        words = [part for part in nodes if isinstance(part, Words)]
        if len(words) != len(nodes) or len({part.in_title for part in words}) != 1:
            return None
        plain = [part for part in words if part.match != "prefix"]
        return PhraseGroup(
            phrases=tuple(dict.fromkeys(form for part in plain for form in self.forms(part))),
            prefixes=tuple(" ".join(part.words) for part in words if part.match == "prefix"),
            in_title=words[0].in_title,
        )

    def forms(self, node: Words) -> tuple[str, ...]:
        """The phrases that words stand for: a word with its inflections, those that are in the archive."""
        phrase = " ".join(node.words)
        if node.match != "inflected":
            return (phrase,)
        return self._inflections.of(phrase, self._engine.words_between)

    def widened(self, node: Node) -> Iterable[Widened]:
        """What the words and names of a query were taken for."""
        match node:
            case Words() if node.match == "inflected":
                forms = self.forms(node)
                yield Widened(node.words[0], "word", tuple((form, 0) for form in forms))
            case ActorIs():
                yield Widened(node.name, "actor", tuple((actor.name, actor.stories) for actor in self._who(node)))
            case And() | Or():
                for part in node.nodes:
                    yield from self.widened(part)
            case Not():
                yield from self.widened(node.node)


_EVENT_COLUMNS = {"event": "id", "story": "story"}


def _on_days(span: int | None, days: Sequence[tuple[int, int]]) -> tuple[str, list[int]]:
    """The condition that an event of a length class has a day in each of the stretches."""
    if span is None:
        return "", []
    where, values = " AND span = ?", [span]
    for first, last in days:
        where += " AND first >= ? AND first <= ? AND last >= ?"
        values += [first - LENGTHS[span], last, first]
    return where, values


def _days(node: EventIn) -> tuple[int, int]:
    return (node.first.toordinal() if node.first else 0, node.last.toordinal() if node.last else LENGTHS[-1])


def _ids(first: date | None, last: date | None) -> tuple[int, int]:
    """The stretch of ids of the stories published within days; those without a day are in none."""
    low = StoryKey.first_of(first.toordinal() if first else 1)
    return low, StoryKey.first_of(last.toordinal() + 1) if last else _LAST_ID


def _moments(node: AddedIn) -> tuple[str, str]:
    """The days, which begin at midnight here, as moments in UTC."""
    first = _midnight(node.first) if node.first else ""
    return first, _midnight(node.last + timedelta(1)) if node.last and node.last < date.max else "~"


def _midnight(day: date) -> str:
    try:
        return datetime.combine(day, time()).astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    except (OverflowError, ValueError):  # At the ends of the calendar, a day has no other in UTC.
        return day.isoformat()


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))


def _at(condition: Condition, key: str) -> Condition:
    return Condition(condition.sql.replace("{id}", key), condition.values)


def _joined(conditions: Sequence[Condition], word: str, *, bracketed: bool = True) -> Condition:
    if not conditions:
        return _ALL
    parts = [f"({one.sql})" if bracketed and len(conditions) > 1 else one.sql for one in conditions]
    return Condition(word.join(parts), tuple(value for one in conditions for value in one.values))
