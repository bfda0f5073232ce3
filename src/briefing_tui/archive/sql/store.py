"""The store: what `archive/store.py` promises, on any engine."""

from __future__ import annotations

import time
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.archive.contract import NotABriefingError, read_contract
from briefing_tui.archive.intake import day_of, rows_of
from briefing_tui.archive.model import CheckReport, StoryCopy, StoryKey
from briefing_tui.archive.query.inflections import Inflections
from briefing_tui.archive.query.nodes import EVERYTHING, PublishedIn, Query
from briefing_tui.archive.sql.actors import ActorSearch
from briefing_tui.archive.sql.adding import StoryWriter, parts
from briefing_tui.archive.sql.batches import Adding
from briefing_tui.archive.sql.conditions import Conditions
from briefing_tui.archive.sql.engine import IndexedText
from briefing_tui.archive.sql.likeness import Likeness
from briefing_tui.archive.sql.names import Names
from briefing_tui.archive.sql.schema import NUMBERED, TABLES
from briefing_tui.archive.sql.searching import Searcher
from briefing_tui.archive.sql.totals import DayTotals
from briefing_tui.errors import ArchiveError
from briefing_tui.sources.deduplication import IN_TEXT, sketch_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date
    from pathlib import Path

    from briefing_tui.archive.model import (
        ActorHit,
        Counts,
        DayCount,
        EventHit,
        Outcome,
        Sort,
        StoredStory,
        StoryHit,
        StoryRows,
        Summary,
        Widened,
    )
    from briefing_tui.archive.sql.engine import Engine
    from briefing_tui.briefing import ActorKind

# Stories taken out in one transaction.
_REMOVED_AT_ONCE = 200
# Rows of a table that are copied at a time.
_COPIED_AT_ONCE = 20_000


class SqlStore:
    """An archive in tables."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._writer = StoryWriter(engine)
        self._likeness = Likeness(engine)
        self._names = Names(engine)
        self._actors = ActorSearch(engine)
        self._searcher = Searcher(engine, self._actors)
        self._totals = DayTotals(engine)
        self._inflections = Inflections()

    @property
    def name(self) -> str:
        """The path or the address, as it is shown."""
        return self._engine.name

    def close(self) -> None:
        """Close the database."""
        self._engine.close()

    def interrupt(self) -> None:
        """End the query that another thread is waiting for."""
        self._engine.interrupt()

    def _conditions(self) -> Conditions:
        return Conditions(self._engine, self._names, self._inflections)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction; what was remembered of one that is taken back is forgotten."""
        try:
            with self._engine.writing():
                yield
        except BaseException:
            self._writer.forget()
            self._likeness.forget()
            raise
        self._inflections.forget()

    # Adding.

    def outcome_before(self, uid: bytes, *, again: bool = False) -> Outcome | None:
        """What is known of a story by its uid."""
        return self._outcomes_before([uid], again=again).get(uid)

    def _outcomes_before(self, uids: Iterable[bytes], *, again: bool) -> dict[bytes, Outcome]:
        outcomes: dict[bytes, Outcome] = {}
        for part in parts(list(uids)):
            marks = ", ".join("?" * len(part))
            if not again:
                sql = f"SELECT uid FROM gone WHERE uid IN ({marks})"
                outcomes.update((bytes(uid), "deleted") for (uid,) in self._engine.rows(sql, part))
            for table in ("copy", "story"):
                sql = f"SELECT uid FROM {table} WHERE uid IN ({marks})"
                outcomes.update((bytes(uid), "known") for (uid,) in self._engine.rows(sql, part))
        return outcomes

    def copied_story(self, page: int | None, text: str, published: str | None) -> int | None:
        """The id of the story that a text nearly repeats."""
        return self._likeness.copied(page, sketch_of(text[:IN_TEXT]), published, day_of(published), lambda: text)

    def add_copy(self, story: int, copy: StoryCopy) -> None:
        """Note a further source of a story."""
        with self._writing():
            self._writer.write_copies([(story, copy)])

    def add_stories(self, stories: Sequence[StoryRows], *, again: bool = False) -> tuple[Outcome, ...]:
        """Add stories in one transaction; what became of each."""
        with self._writing():
            before = self._outcomes_before((story.uid for story in stories), again=again)
            adding = Adding(self._engine, self._likeness, self._totals, self._write)
            outcomes: list[Outcome] = []
            for story in stories:
                outcome = before.get(story.uid) or adding.add(story)
                # The same once more in one transaction.
                before[story.uid] = "known"
                outcomes.append(outcome)
            adding.finish()
            if again:
                self._engine.run_many("DELETE FROM gone WHERE uid = ?", [(story.uid,) for story in stories])
        return tuple(outcomes)

    def _write(self, stories: Sequence[tuple[int, StoryRows]], copies: Sequence[tuple[int, StoryCopy]] = ()) -> None:
        """Write stories that are new, and further sources of some."""
        if stories:
            self._writer.write(stories)
            self._totals.add(stories)
            actors = [actor for _, story in stories for actor in story.actors]
            for kind, names in self._names.join_listed((actor.key, actor.kind) for actor in actors):
                self._names.merge(kind, names, None, "list")
            self._names.note_forms(form for actor in actors for form in actor.forms)
        if copies:
            self._writer.write_copies(copies)

    def link_versions(self, pairs: Sequence[tuple[bytes, bytes]]) -> None:
        """Note later versions of pages."""
        with self._writing():
            self._engine.run_many(
                """UPDATE story SET newer = (SELECT n.id FROM story n WHERE n.uid = ?) WHERE uid = ?
                AND newer IS NULL AND EXISTS (SELECT 1 FROM story n WHERE n.uid = ? AND n.id <> story.id)""",
                [(newer, older, newer) for older, newer in pairs],
            )
            older = [uid for uid, _ in pairs]
            for part in parts(older):
                marks = ", ".join("?" * len(part))
                keys = self._engine.rows(f"SELECT id FROM story WHERE uid IN ({marks})", part)
                self._totals.recount(key for (key,) in keys)

    def replace_stories(self, stories: Sequence[StoryRows]) -> None:
        """Put stories briefed anew in the places of those they were."""
        with self._writing():
            for story in stories:
                rows = self._engine.rows("SELECT id, newer FROM story WHERE uid = ?", (story.uid,))
                if rows:
                    self._replace(story, *rows[0])

    def _replace(self, story: StoryRows, key: int, newer: int | None) -> None:
        old = self._rows_of(key)
        self._likeness.forget()
        self._writer.erase([(key, old)])
        stays = key >> StoryKey.BITS == (story.day.toordinal() if story.day else 0)
        now = key if stays else StoryKey.of(story.day, self._engine.next_numbers("story", 1))
        self._write([(now, replace(story, copies=old.copies, added=old.added))])
        self._engine.run("UPDATE story SET newer = ? WHERE id = ?", (newer, now))
        if not stays:
            self._engine.run("UPDATE story SET newer = ? WHERE newer = ?", (now, key))
        self._totals.recount((key, now))
        self._names.note_forms(form for actor in old.actors for form in actor.forms)

    def _rows_of(self, key: int) -> StoryRows:
        """What was written of a story, made again from its briefing."""
        stored = next(self._searcher.whole([key]))
        try:
            briefing = read_contract(stored.briefing)
        except NotABriefingError as fault:
            raise ArchiveError("archive.damaged", archive=self.name) from fault
        return rows_of(briefing, added=stored.added, made_by=stored.made_by, copies=stored.copies)

    # Asking.

    def stories(
        self, query: Query, *, sort: Sort = "newest", limit: int = 200, offset: int = 0
    ) -> tuple[StoryHit, ...]:
        """A page of stories."""
        with self._engine.reading():
            return self._searcher.stories(self._conditions(), query, sort, limit, offset)

    def events(self, query: Query, *, sort: Sort = "oldest", limit: int = 200, offset: int = 0) -> tuple[EventHit, ...]:
        """A page of events."""
        with self._engine.reading():
            return self._searcher.events(self._conditions(), query, sort, limit, offset)

    def actors(self, query: Query, *, limit: int = 200, offset: int = 0) -> tuple[ActorHit, ...]:
        """A page of actors."""
        with self._engine.reading():
            return self._actors.page(self._conditions(), query, limit, offset)

    def count(self, query: Query) -> Counts:
        """How much a query finds."""
        with self._engine.reading():
            return self._searcher.count(self._conditions(), query)

    def days(self, query: Query) -> tuple[DayCount, ...]:
        """How many stories of each day a query finds."""
        with self._engine.reading():
            return self._searcher.days(self._conditions(), query)

    def widened(self, query: Query) -> tuple[Widened, ...]:
        """What words and names were taken for."""
        with self._engine.reading():
            return tuple(self._conditions().widened(query.node))

    def story(self, uid: str) -> StoredStory | None:
        """The story of this uid."""
        try:
            wanted = bytes.fromhex(uid)
        except ValueError:
            return None
        with self._engine.reading():
            return self._searcher.story(wanted)

    def whole(self, hits: Sequence[StoryHit]) -> tuple[StoredStory, ...]:
        """The stories of a list with their whole briefings."""
        with self._engine.reading():
            by_id = {stored.hit.id: stored for stored in self._searcher.whole([hit.id for hit in hits])}
        return tuple(by_id[hit.id] for hit in hits if hit.id in by_id)

    def stored(self, query: Query) -> Iterator[StoredStory]:
        """All that a query finds with whole briefings."""
        return self._searcher.whole(self._searcher.keys(self._conditions(), query, with_older=True))

    def summary(self) -> Summary:
        """What is in the archive."""
        with self._engine.reading():
            return self._searcher.summary()

    def outlets(self) -> tuple[tuple[str, int], ...]:
        """The outlets with their numbers of stories."""
        return self._searcher.outlets()

    def names_like(self, beginning: str, *, limit: int = 10) -> tuple[tuple[str, ActorKind, int], ...]:
        """Actors a form of whose name begins so."""
        with self._engine.reading():
            return self._names.like(beginning, limit)

    # Searches and names.

    def saved(self) -> Mapping[str, str]:
        """The saved searches."""
        return dict(self._engine.rows("SELECT name, query FROM saved ORDER BY name"))

    def save(self, name: str, query: str) -> None:
        """Save a search, or forget it."""
        with self._writing():
            self._engine.run("DELETE FROM saved WHERE name = ?", (name,))
            if query:
                self._engine.insert("saved", ("name", "query"), [(name, query)])

    def merge_names(self, name: str, other: str, *, kind: ActorKind | None = None) -> int:
        """Let two names be one actor."""
        return self.import_names([(kind, (name, other))])

    def import_names(self, lines: Sequence[tuple[ActorKind | None, Sequence[str]]]) -> int:
        """Merge the names of each line."""
        with self._writing():
            number = self._engine.next_numbers("merge", 1)
            return sum(self._names.merge(kind, names, number, "merge") for kind, names in lines)

    def part_name(self, name: str, *, kind: ActorKind | None = None) -> int:
        """Let the actors of a name be nobody else's."""
        with self._writing():
            return self._names.part(name, kind, self._engine.next_numbers("merge", 1))

    def undo_merge(self) -> tuple[str, ...]:
        """Take the last merge back."""
        with self._writing():
            return self._names.undo()

    # Keeping.

    def remove(self, query: Query) -> int:
        """Remove what a query finds, and the earlier versions of those pages."""
        return self._remove(self._found_with_versions(query))

    def count_to_remove(self, query: Query) -> int:
        """How many stories a query finds, with the earlier versions of those pages."""
        with self._engine.reading():
            return len(self._found_with_versions(query))

    def _found_with_versions(self, query: Query) -> list[int]:
        return self._with_versions(self._searcher.keys(self._conditions(), query, with_older=False))

    def trim(self, before: date) -> int:
        """Remove the stories of all days before one."""
        return self._remove(self._published_before(before))

    def count_before(self, day: date) -> int:
        """How many stories are of days before one."""
        with self._engine.reading():
            return len(self._published_before(day))

    def _published_before(self, day: date) -> list[int]:
        days = PublishedIn(None, type(day).fromordinal(day.toordinal() - 1))
        return self._searcher.keys(self._conditions(), Query("", days), with_older=True)

    def _with_versions(self, keys: Sequence[int]) -> list[int]:
        versions = dict.fromkeys(keys)
        later = list(keys)
        while later:
            older = []
            for part in parts(later):
                marks = ", ".join("?" * len(part))
                older += [key for (key,) in self._engine.rows(f"SELECT id FROM story WHERE newer IN ({marks})", part)]
            later = [key for key in older if key not in versions]
            versions.update(dict.fromkeys(later))
        return sorted(versions)

    def _remove(self, keys: Sequence[int]) -> int:
        today = time.strftime("%Y-%m-%d")
        self._likeness.forget()
        for start in range(0, len(keys), _REMOVED_AT_ONCE):
            with self._writing():
                stories = [(key, self._rows_of(key)) for key in keys[start : start + _REMOVED_AT_ONCE]]
                self._writer.erase(stories)
                uids = [uid for _, story in stories for uid in (story.uid, *(copy.uid for copy in story.copies))]
                self._engine.insert("gone", ("uid", "day"), sorted((uid, today) for uid in uids))
                for part in parts([key for key, _ in stories]):
                    self._engine.run(
                        f"UPDATE story SET newer = NULL WHERE newer IN ({', '.join('?' * len(part))})", part
                    )
                self._totals.recount(key for key, _ in stories)
                self._names.note_forms(form for _, story in stories for a in story.actors for form in a.forms)
        if keys:
            self._engine.wipe()
        return len(keys)

    def check(self) -> CheckReport:
        """What the database finds wrong, whether all rows belong to a story, and every briefing can be read."""
        faults = list(self._engine.check())
        faults += self._searcher.lost_rows()
        keys = self._searcher.keys(self._conditions(), EVERYTHING, with_older=True)
        faults += [f"story {uid}" for uid in self._searcher.unreadable(keys)]
        return CheckReport(len(keys), tuple(faults))

    def backup(self, path: Path) -> None:
        """Write a whole copy."""
        self._engine.backup(path)

    def take_over(self, source: SqlStore) -> int:
        """Take all that another archive holds into this empty one, in one transaction; how many stories."""
        with self._writing(), source._engine.reading():
            for table, columns in TABLES.items():
                self._engine.insert(table, columns, source._all_rows(table, columns))
            last = source._engine.rows(f"SELECT coalesce(max(id & {(1 << StoryKey.BITS) - 1}), 0) FROM story")[0][0]
            self._engine.next_numbers("story", last + 1)
            for name, table in NUMBERED.items():
                column = "number" if table == "merged" else "id"
                top = source._engine.rows(f"SELECT coalesce(max({column}), 0) FROM {table}")[0][0]
                self._engine.next_numbers(name, top + 1)
            keys = source._searcher.keys(source._conditions(), EVERYTHING, with_older=True)
            for start in range(0, len(keys), _REMOVED_AT_ONCE):
                stories = [(key, source._rows_of(key)) for key in keys[start : start + _REMOVED_AT_ONCE]]
                self._engine.index_words(
                    IndexedText(key, story.title_words, story.text_words) for key, story in stories
                )
        return len(keys)

    def _all_rows(self, table: str, columns: Sequence[str]) -> Iterator[Sequence[object]]:
        """The rows of a table in the order of its key, some thousands at a time."""
        listed = ", ".join(columns)
        offset = 0
        while rows := self._engine.rows(
            f"SELECT {listed} FROM {table} ORDER BY {', '.join(columns[:4])} LIMIT ? OFFSET ?",
            (_COPIED_AT_ONCE, offset),
        ):
            yield from rows
            offset += len(rows)
