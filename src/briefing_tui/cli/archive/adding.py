"""`archive add` and `archive rebrief`: stories read, told from those that are there, briefed and kept.

What was added is said when it is on the disk. A run that was ended in between is simply run again.
"""

from __future__ import annotations

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from briefing_tui import __version__
from briefing_tui.analysis import story_day
from briefing_tui.archive.contract import NotABriefingError, read_contract
from briefing_tui.archive.intake import page_of, rows_of, uid_of
from briefing_tui.archive.model import StoryCopy
from briefing_tui.briefing import Article, Briefing, Link
from briefing_tui.cli.archive.opening import archive_of, labels_of, query_of
from briefing_tui.cli.parallel import brief_all
from briefing_tui.cli.printing import print_line
from briefing_tui.errors import BriefingError, SourceError, fault_in
from briefing_tui.messages import Message
from briefing_tui.related import StoryIndex
from briefing_tui.sources import SourceNote, SourceOptions, read_sources

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefing_tui.archive.model import Outcome, StoredStory, StoryRows
    from briefing_tui.archive.store import Store
    from briefing_tui.cli.archive.arguments import ArchiveCommand
    from briefing_tui.cli.diagnostics import Diagnostics
    from briefing_tui.i18n import Labels
    from briefing_tui.sources.stream import SourceItem

# A transaction takes so many stories, or what has come within so many seconds.
_STORIES_AT_ONCE, _SECONDS_AT_ONCE = 64, 0.5
_MOST_ON_THE_WAY = 50_000


@dataclass(frozen=True, slots=True)
class _KnownStory(SourceNote):
    """In the place of a story that need not be briefed; of a copy, with itself and the id of the story it copies."""

    outcome: Outcome = "known"
    article: Article | None = None
    original: int | None = None


@dataclass
class _Intake:
    """The stories on their way into the archive, and what became of those before them."""

    store: Store
    diagnostics: Diagnostics
    again: bool
    label: str
    outcomes: Counter[Outcome] = field(default_factory=Counter)
    waiting: list[StoryRows] = field(default_factory=list)
    since: float = 0.0

    def put(self, story: StoryRows) -> None:
        """Add a story, together with others that come soon."""
        if not self.waiting:
            self.since = time.monotonic()
        self.waiting.append(story)
        if len(self.waiting) >= _STORIES_AT_ONCE or time.monotonic() - self.since >= _SECONDS_AT_ONCE:
            self.write()

    def write(self) -> None:
        """Write what waits."""
        stories, self.waiting = self.waiting, []
        if stories:
            self.outcomes.update(self.store.add_stories(stories, again=self.again))
        self.progress()

    def note(self, story: _KnownStory) -> None:
        """Note a story that need not be briefed."""
        if story.article is not None and story.original is not None:
            self.write()
            article = story.article
            copy = StoryCopy(uid_of(article), article.source, article.url, article.outlet, _now())
            self.store.add_copy(story.original, copy)
        self.outcomes[story.outcome] += 1
        self.progress()

    def progress(self) -> None:
        """Show how many stories are done."""
        self.diagnostics.progress(self.label, self.outcomes.total())


def do_add(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Add the stories of all sources; a line says what became of them."""
    labels = labels_of(command)
    diagnostics.alone = True
    with archive_of(command, create=True) as store:
        intake = _Intake(store, diagnostics, command.again, labels("adding"))
        try:
            if command.briefed:
                _add_briefed(command, intake)
            else:
                for story in _briefed_stories(command, intake):
                    intake.put(story)
            intake.write()
        finally:
            diagnostics.close()
            print_line(_report(intake.outcomes, diagnostics.faults, labels_of(command)))
    return diagnostics.status


def _report(outcomes: Counter[Outcome], faults: int, labels: Labels) -> str:
    counts = {
        "added": outcomes["added"],
        "known": outcomes["known"],
        "copies": outcomes["copy"],
        "newer": outcomes["newer"],
        "faults": faults,
    }
    parts = [labels(name, count=count) for name, count in counts.items()]
    if outcomes["deleted"]:
        parts.append(labels("deleted", count=outcomes["deleted"]))
    return ", ".join(parts)


def _briefed_stories(command: ArchiveCommand, intake: _Intake) -> Iterator[StoryRows]:
    options = SourceOptions(
        fields=command.fields or {},
        limit=command.limit,
        since=command.since,
        story_day=story_day,
        fetch=command.fetch,
        verbose=command.verbose,
        repeats=True,
    )
    coming = _without_known(read_sources(command.words, options), intake.store, again=command.again)
    yield from _rows(coming, command, intake)


def _without_known(items: Iterable[SourceItem], store: Store, *, again: bool) -> Iterator[SourceItem]:
    """What comes, with a note in the place of each story that need not be briefed. Read by a thread of its own."""
    on_the_way: set[bytes] = set()
    for item in items:
        if not isinstance(item, Article):
            yield item
            continue
        uid = uid_of(item)
        outcome = "known" if uid in on_the_way else store.outcome_before(uid, again=again)
        if outcome is not None:
            yield _KnownStory(item.source, Message("as_said", words=outcome), outcome)
            continue
        if len(on_the_way) >= _MOST_ON_THE_WAY:
            on_the_way.clear()  # What is briefed in vain then, is known when it is to be added.
        on_the_way.add(uid)
        original = store.copied_story(page_of(item.url), item.text, item.published)
        if original is None:
            yield item
        else:
            yield _KnownStory(item.source, Message("as_said", words="copy"), "copy", item, original)


def _rows(coming: Iterator[SourceItem], command: ArchiveCommand, intake: _Intake) -> Iterator[StoryRows]:
    """The stories briefed, as rows; faults are named, stories that are there noted."""
    diagnostics = intake.diagnostics
    outcomes = brief_all(coming, StoryIndex(), day=command.date, language=command.language, jobs=command.jobs)
    for item, briefing in outcomes:
        match item:
            case SourceError():
                diagnostics.fault(item)
            case _KnownStory():
                intake.note(item)
            case SourceNote():
                diagnostics.note(item)
            case Article():
                if isinstance(briefing, BriefingError):
                    raise briefing
                if isinstance(briefing, Briefing):
                    diagnostics.briefed(item)
                    yield rows_of(briefing, added=_now(), made_by=__version__)
                else:
                    diagnostics.fault(SourceError(item.source, "not_analysed", fault=repr(briefing)))


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# Finished briefings.


def _add_briefed(command: ArchiveCommand, intake: _Intake) -> None:
    """Add finished briefings, bare ones or those that `archive export` wrote, with all that was known of them."""
    for name in command.words:
        versions: list[tuple[bytes, bytes]] = []
        try:
            for number, line in enumerate(_lines(name), 1):
                if line.strip():
                    _add_line(line, f"{name}#{number}", number, intake, versions)
        except OSError as fault:
            intake.diagnostics.fault(fault_in(name, fault))
        intake.write()
        if versions:
            intake.store.link_versions(versions)


def _lines(name: str) -> Iterator[bytes]:
    import sys
    from pathlib import Path

    if name == "-":
        yield from sys.stdin.buffer
        return
    with Path(name).open("rb") as file:
        yield from file


def _add_line(line: bytes, source: str, number: int, intake: _Intake, versions: list[tuple[bytes, bytes]]) -> None:
    from briefing_tui.archive.exchange import read_exported

    try:
        story, newer = read_exported(json.loads(line), added=_now())
    except (NotABriefingError, ValueError, RecursionError) as fault:
        reason = Message("archive.no_briefing", place=str(fault))
        intake.diagnostics.fault(SourceError(source, Message("at_line", number=number, reason=reason)))
        return
    if newer is not None:
        versions.append((story.uid, newer))
    outcome = intake.store.outcome_before(story.uid, again=intake.again)
    if outcome is None:
        intake.put(story)
    else:
        intake.outcomes[outcome] += 1
        intake.progress()


# Stories briefed anew.


def do_rebrief(command: ArchiveCommand, diagnostics: Diagnostics) -> int:
    """Brief anew what another version of the program briefed."""
    labels = labels_of(command)
    diagnostics.alone = True
    done = 0
    with archive_of(command) as store:
        stale = (story for story in store.stored(query_of(command, store)) if story.made_by != __version__)
        intake = _Intake(store, diagnostics, again=False, label=labels("rebriefing"))
        waiting: list[StoryRows] = []
        try:
            for story in _rows(_articles(stale), command, intake):
                waiting.append(story)
                if len(waiting) == _STORIES_AT_ONCE:
                    done += _replaced(store, waiting)
                    diagnostics.progress(labels("rebriefing"), done)
            done += _replaced(store, waiting)
        finally:
            diagnostics.close()
            print_line(labels("rebriefed", count=done))
    return diagnostics.status


def _replaced(store: Store, stories: list[StoryRows]) -> int:
    """Write stories briefed anew; how many."""
    store.replace_stories(stories)
    count = len(stories)
    stories.clear()
    return count


def _articles(stories: Iterable[StoredStory]) -> Iterator[SourceItem]:
    """The stories as they were read; what they point to, they point to again."""
    from dataclasses import replace

    for story in stories:
        try:
            briefing = read_contract(story.briefing)
        except NotABriefingError as fault:
            yield SourceError(story.hit.uid, "archive.no_briefing", place=str(fault))
            continue
        links = tuple(Link(related.title, related.url) for related in briefing.related)
        yield replace(briefing.article, links=links, working_title=None)
