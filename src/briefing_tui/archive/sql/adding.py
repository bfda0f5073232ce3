"""Stories put into the tables and taken out of them."""

from __future__ import annotations

import sys
from array import array
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing_tui.archive import packing
from briefing_tui.archive.model import StoryKey
from briefing_tui.archive.sql.engine import IndexedText
from briefing_tui.archive.sql.schema import TABLES, span_of
from briefing_tui.sources.deduplication import KEYS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from typing import TypeVar

    from briefing_tui.archive.model import ActorRow, StoryCopy, StoryRows
    from briefing_tui.archive.sql.engine import Engine

    _T = TypeVar("_T")

# Values in one `IN (...)`.
AT_ONCE = 500
_ADD_FORMS = """INSERT INTO form (form, actor, stories) VALUES (?, ?, ?)
    ON CONFLICT (form, actor) DO UPDATE SET stories = form.stories + excluded.stories"""
# Actors whose numbers are remembered from one transaction to the next.
_REMEMBERED = 100_000


class StoryWriter:
    """Writes rows of stories whose ids are settled. Every method belongs inside one `writing` of the engine."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._actors: dict[tuple[str, str], int] = {}
        self._outlets: dict[str, int] = {}

    def forget(self) -> None:
        """Forget what was remembered of a transaction that was taken back."""
        self._actors.clear()
        self._outlets.clear()

    def write(self, stories: Sequence[tuple[int, StoryRows]]) -> None:
        """Write new stories with their ids."""
        outlets = self.outlets(story.outlet for _, story in stories)
        insert = self._engine.insert
        insert(
            "story",
            TABLES["story"],
            [
                (
                    key, story.uid, story.page, story.source, story.url, story.title, outlets.get(story.outlet or ""),
                    story.place, story.published, story.added, story.made_by, None,
                )
                for key, story in stories
            ],
        )  # fmt: skip
        insert("body", ("story", "briefing"), [(key, packing.packed(story.briefing)) for key, story in stories])
        insert(
            "likeness",
            ("story", "sketch"),
            [(key, bytes_of_sketch(story.sketch)) for key, story in stories if story.sketch],
        )
        insert("near", TABLES["near"], sorted(_near_rows(stories)))
        self._engine.index_words(IndexedText(key, story.title_words, story.text_words) for key, story in stories)
        self._write_actors(stories)
        self.write_copies((key, copy) for key, story in stories for copy in story.copies)

    def write_copies(self, copies: Iterable[tuple[int, StoryCopy]]) -> None:
        """Note further sources of stories."""
        rows = list(copies)
        outlets = self.outlets(copy.outlet for _, copy in rows)
        self._engine.insert(
            "copy",
            ("uid", "story", "source", "url", "outlet", "added"),
            [(c.uid, story, c.source, c.url, outlets.get(c.outlet or ""), c.added) for story, c in rows],
        )

    def erase(self, stories: Sequence[tuple[int, StoryRows]]) -> None:
        """Take stories out of all tables; `stories` must be the very rows that were written."""
        self._engine.forget_words(IndexedText(key, story.title_words, story.text_words) for key, story in stories)
        near = sorted(_near_rows(stories))
        self._engine.run_many("DELETE FROM near WHERE day = ? AND hash = ? AND story = ?", near)
        actors = self.actors(actor for _, story in stories for actor in story.actors)
        self._count_forms(stories, actors, -1)
        keys = [(key,) for key, _ in stories]
        for statement in (
            "DELETE FROM takes_part WHERE (actor, span, first, event) IN (SELECT t.actor, t.span, t.first, t.event FROM"
            " event e JOIN takes_part t ON t.event = e.id WHERE e.story = ?)",
            "DELETE FROM event WHERE story = ?",
            "DELETE FROM appears WHERE (actor, story) IN (SELECT actor, story FROM appears WHERE story = ?)",
            "DELETE FROM copy WHERE story = ?",
            "DELETE FROM likeness WHERE story = ?",
            "DELETE FROM body WHERE story = ?",
            "DELETE FROM story WHERE id = ?",
        ):
            self._engine.run_many(statement, keys)

    def outlets(self, names: Iterable[str | None]) -> dict[str, int]:
        """The numbers of outlets, new ones written."""
        wanted = {name for name in names if name}
        if new := sorted(name for name in wanted if name not in self._outlets):
            for name, number in self._numbers_of("outlet", "name", new):
                self._outlets[name] = number
            if lacking := [name for name in new if name not in self._outlets]:
                first = self._engine.next_numbers("outlet", len(lacking))
                self._engine.insert("outlet", ("id", "name"), enumerate(lacking, first))
                self._outlets.update(self._numbers_of("outlet", "name", lacking))
        return {name: self._outlets[name] for name in wanted}

    def _numbers_of(self, table: str, column: str, values: Sequence[str]) -> Iterator[Any]:
        for part in parts(values):
            marks = ", ".join("?" * len(part))
            yield from self._engine.rows(f"SELECT {column}, id FROM {table} WHERE {column} IN ({marks})", part)

    def actors(self, actors: Iterable[ActorRow]) -> dict[tuple[str, str], int]:
        """The numbers of actors by key and kind, new ones written in order, so that no two writers wait in a ring."""
        wanted = {(actor.key, actor.kind): actor for actor in actors}
        if len(self._actors) > _REMEMBERED:
            self._actors.clear()
        new = sorted(who for who in wanted if who not in self._actors)
        if new:
            self._find_actors(new)
            lacking = [wanted[who] for who in new if who not in self._actors]
            if lacking:
                first = self._engine.next_numbers("actor", len(lacking))
                rows = [(number, a.kind, a.key, a.name, 0, 0) for number, a in enumerate(lacking, first)]
                self._engine.insert("actor", ("id", "kind", "key", "name", "stories", "events"), rows)
                self._find_actors([(actor.key, actor.kind) for actor in lacking])
        return {who: self._actors[who] for who in wanted}

    def _find_actors(self, actors: Sequence[tuple[str, str]]) -> None:
        for part in parts(actors):
            keys = tuple({key for key, _ in part})
            sql = f"SELECT key, kind, id FROM actor WHERE key IN ({', '.join('?' * len(keys))})"
            for key, kind, number in self._engine.rows(sql, keys):
                self._actors[key, kind] = number

    def _write_actors(self, stories: Sequence[tuple[int, StoryRows]]) -> None:
        actors = self.actors(actor for _, story in stories for actor in story.actors)
        appears = [
            (actors[actor.key, actor.kind], key, actor.mentions, int(actor.lead))
            for key, story in stories
            for actor in story.actors
        ]
        self._engine.insert("appears", ("actor", "story", "mentions", "lead"), sorted(appears))
        self._count_forms(stories, actors, 1)
        number = self._engine.next_numbers("event", sum(len(story.events) for _, story in stories))
        events, parts_taken = [], []
        for key, story in stories:
            numbers = [actors[actor.key, actor.kind] for actor in story.actors]
            for event in story.events:
                first, last = event.first.toordinal(), event.last.toordinal()
                span = span_of(event.first, event.last)
                events.append(
                    (
                        number, key, event.number, first, last, span, event.value, event.when, event.text,
                        int(event.statement), int(event.key),
                    )
                )  # fmt: skip
                parts_taken += [(numbers[who], span, first, number, last, key) for who in event.actors]
                number += 1
        self._engine.insert("event", TABLES["event"], events)
        self._engine.insert("takes_part", ("actor", "span", "first", "event", "last", "story"), sorted(parts_taken))

    def _count_forms(
        self, stories: Sequence[tuple[int, StoryRows]], actors: dict[tuple[str, str], int], step: int
    ) -> None:
        """Add `step` for each story to its actors and their forms."""
        forms: Counter[tuple[str, int]] = Counter()
        appearances: Counter[int] = Counter()
        events: Counter[int] = Counter()
        for _, story in stories:
            numbers = [actors[actor.key, actor.kind] for actor in story.actors]
            for number, actor in zip(numbers, story.actors, strict=True):
                appearances[number] += step
                for form in actor.forms:
                    if form != actor.key:  # By its own name it goes in all of its stories.
                        forms[form, number] += step
            for event in story.events:
                for place in event.actors:
                    events[numbers[place]] += step
        self._engine.run_many(_ADD_FORMS, [(form, actor, count) for (form, actor), count in sorted(forms.items())])
        if step < 0:
            gone = [(form, actor) for form, actor in sorted(forms)]
            self._engine.run_many("DELETE FROM form WHERE form = ? AND actor = ? AND stories <= 0", gone)
        self._engine.run_many(
            "UPDATE actor SET stories = stories + ?, events = events + ? WHERE id = ?",
            [(count, events[actor], actor) for actor, count in sorted(appearances.items())],
        )


def _near_rows(stories: Sequence[tuple[int, StoryRows]]) -> Iterator[tuple[int, int, int]]:
    return ((key >> StoryKey.BITS, hash_, key) for key, story in stories for hash_ in story.sketch[:KEYS])


def bytes_of_sketch(sketch: Sequence[int]) -> bytes:
    """A sketch in bytes, four a hash, the lowest byte first."""
    values = array("I", sketch)
    if sys.byteorder == "big":
        values.byteswap()
    return values.tobytes()


def sketch_of_bytes(content: bytes) -> array[int]:
    """A sketch from its bytes."""
    values = array("I")
    values.frombytes(content)
    if sys.byteorder == "big":
        values.byteswap()
    return values


def parts(values: Sequence[_T]) -> Iterator[tuple[_T, ...]]:
    """The values in parts that one statement takes."""
    rest = iter(values)
    while part := tuple(islice(rest, AT_ONCE)):
        yield part
