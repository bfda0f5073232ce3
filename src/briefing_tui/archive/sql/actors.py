"""The actors of the stories that a query finds: pages of them, and how many there are."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_tui.archive.model import ActorHit, StoryKey
from briefing_tui.archive.query.folding import folded_name
from briefing_tui.archive.query.nodes import And
from briefing_tui.archive.sql.adding import parts
from briefing_tui.archive.sql.engine import Condition

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.sql.conditions import Conditions
    from briefing_tui.archive.sql.engine import Engine

# The actors that were merged into others; few, so that a look into them is cheap.
_MERGED = "SELECT id, same FROM actor WHERE same IS NOT NULL"
_MOST_FORMS = 12


class ActorSearch:
    """Asks the tables for actors, each with those that were merged into it."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def page(self, conditions: Conditions, query: Query, limit: int, offset: int) -> tuple[ActorHit, ...]:
        """A page of the actors of the stories found."""
        if query.node == And(()):
            rows = self._all_actors(limit, offset)
        else:
            among = self._appearing(conditions, query)
            rows = self._engine.rows(
                f"""WITH m AS MATERIALIZED ({_MERGED}) SELECT coalesce(m.same, n.actor), sum(n.stories)
                FROM ({among.sql}) n LEFT JOIN m ON m.id = n.actor
                GROUP BY coalesce(m.same, n.actor) ORDER BY 2 DESC, 1 LIMIT ? OFFSET ?""",
                (*among.values, limit, offset),
            )
        return tuple(hit for part in parts(rows) for hit in self._actor_hits(part))

    def _all_actors(self, limit: int, offset: int) -> list[tuple[int, int]]:
        """The actors in the most stories of all, with how many: one that none was merged into has its own alone."""
        alone = """SELECT id, stories FROM actor WHERE same IS NULL AND stories > 0 ORDER BY stories DESC, id LIMIT ?"""
        counts: dict[int, int] = dict(self._engine.rows(alone, (limit + offset,)))
        joined = f"""SELECT r.id, r.stories + sum(m.stories) FROM actor r JOIN actor m ON m.same = r.id
            WHERE r.id IN (SELECT same FROM ({_MERGED}) AS merged) GROUP BY r.id, r.stories"""
        counts.update(row for row in self._engine.rows(joined) if row[1])
        ranked = sorted(counts.items(), key=lambda count: (-count[1], count[0]))
        return ranked[offset : offset + limit]

    def _appearing(self, conditions: Conditions, query: Query) -> Condition:
        """In how many of the stories found each `actor` is (`stories`)."""
        among = conditions.newest(conditions.stories(query.node))
        return Condition(
            f"SELECT actor, count(*) AS stories FROM appears WHERE story IN ({among.sql}) GROUP BY actor", among.values
        )

    def _actor_hits(self, ranked: Sequence[tuple[int, int]]) -> Iterator[ActorHit]:
        """The actors with all their forms; how often they are in the stories found, and when in all."""
        roots = tuple(root for root, _ in ranked)
        marks = ", ".join("?" * len(roots))
        members = self._engine.rows(
            f"""SELECT a.id, a.same, a.name, a.kind, a.events,
            (SELECT story FROM appears WHERE actor = a.id AND story >= ? ORDER BY story LIMIT 1),
            (SELECT story FROM appears WHERE actor = a.id AND story >= ? ORDER BY story DESC LIMIT 1)
            FROM actor a WHERE a.id IN ({marks}) OR a.same IN ({marks}) ORDER BY a.id""",
            (*[StoryKey.first_of(1)] * 2, *roots, *roots),
        )
        root_of = {number: number if same is None else same for number, same, *_ in members}
        named = {number: (name, kind) for number, _, name, kind, *_ in members}
        spelled: dict[int, list[str]] = defaultdict(list)
        events: Counter[int] = Counter()
        days: dict[int, list[int]] = defaultdict(list)
        for number, _, name, _, count, *first_last in members:
            spelled[root_of[number]].append(name)
            events[root_of[number]] += count
            days[root_of[number]] += [story for story in first_last if story is not None]
        forms = self._forms_of(root_of)
        for root, stories in ranked:
            if root not in named:
                continue
            names = dict.fromkeys((named[root][0], *spelled[root]))
            folded = {folded_name(name) for name in names}
            others = [form for form in forms[root] if form not in folded][:_MOST_FORMS]
            yield ActorHit(
                id=root,
                name=named[root][0],
                kind=named[root][1],
                forms=(*names, *others),
                stories=stories,
                events=events[root],
                first=StoryKey.day_of(min(days[root], default=None)),
                last=StoryKey.day_of(max(days[root], default=None)),
            )

    def _forms_of(self, root_of: dict[int, int]) -> dict[int, list[str]]:
        """The forms of actors, the commonest first, by the actor each was merged into."""
        counts: dict[int, Counter[str]] = defaultdict(Counter)
        for part in parts(list(root_of)):
            marks = ", ".join("?" * len(part))
            for actor, form, stories in self._engine.rows(
                f"SELECT actor, form, stories FROM form WHERE actor IN ({marks})", part
            ):
                counts[root_of[actor]][form] += stories
        by_root: dict[int, list[str]] = defaultdict(list)
        for root, forms in counts.items():
            by_root[root] = sorted(forms, key=lambda form: (-forms[form], form))
        return by_root

    def count(self, conditions: Conditions, query: Query) -> int:
        """How many actors the stories found have."""
        among = self._appearing(conditions, query)
        rows = self._engine.rows(
            f"""WITH m AS MATERIALIZED ({_MERGED}) SELECT count(DISTINCT coalesce(m.same, n.actor))
            FROM ({among.sql}) n LEFT JOIN m ON m.id = n.actor""",
            among.values,
        )
        return int(rows[0][0])

    def count_all(self) -> int:
        """How many actors there are."""
        rows = self._engine.rows(
            f"""SELECT (SELECT count(*) FROM actor WHERE same IS NULL AND stories > 0) + (SELECT count(*) FROM actor r
            WHERE r.stories = 0 AND r.id IN (SELECT same FROM ({_MERGED} AND stories > 0) AS merged))"""
        )
        return int(rows[0][0])
