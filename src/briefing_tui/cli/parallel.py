"""Stories briefed one by one or by several processes: in the order they came, with the same outcome either way."""

from __future__ import annotations

from collections import deque
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.related import related_stories
from briefing_tui.worker_process import end_with_parent

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from datetime import date

    from briefing_tui.briefing import Briefing, Language, RelatedStory
    from briefing_tui.related import StoryIndex
    from briefing_tui.sources.stream import SourceItem

# So many stories for each process are on their way at a time: enough that none waits, few enough for the memory.
_AHEAD = 4
# Starting a process costs as much as briefing some forty stories: others are started where more than that are waiting,
# which is asked once so many are done.
_ALONE, _WAITING = 16, 48

# What came, with its related stories.
Coming = tuple["SourceItem", tuple["RelatedStory", ...]]


class Outcome(NamedTuple):
    """What came, and for a story its briefing or the fault that its analysis set off."""

    item: SourceItem
    briefing: Briefing | Exception | None


def brief_all(
    coming: Iterator[SourceItem], at_hand: StoryIndex, *, day: date | None, language: Language, jobs: int
) -> Iterator[Outcome]:
    """All that comes, in its order, each story with its briefing; what is no story goes through as it is.

    Related stories are looked up as each story comes, before those behind it: their processes have no part in it. At
    most `jobs` processes are started beside this one, and none where few stories come or they come slowly; what is
    done is never held back until more comes.
    """
    stories = ((item, related_stories(item.links, at_hand) if isinstance(item, Article) else ()) for item in coming)
    for done, entry in enumerate(stories, 1):
        yield _alone(entry, day, language)
        if jobs > 1 and done == _ALONE:
            yield from _with_others(stories, day, language, jobs)


def _alone(entry: Coming, day: date | None, language: Language) -> Outcome:
    """What came, briefed in this process."""
    item, related = entry
    return Outcome(item, _with_related(_briefed(item, day, language), related) if isinstance(item, Article) else None)


def _briefed(article: Article, day: date | None, language: Language) -> Briefing | Exception:
    try:
        return brief(article, date=day, language=language)
    except Exception as fault:  # Whatever one story sets off must not cost the others.
        return fault


def _in_process(article: Article, day: date | None, language: Language) -> Briefing | Exception:
    """The same in another process: a fault that cannot be sent goes as its wording."""
    outcome = _briefed(article, day, language)
    if isinstance(outcome, Exception):
        from briefing_tui.errors import BriefingError

        return outcome if isinstance(outcome, BriefingError) else _SentError(repr(outcome))
    return outcome


class _SentError(Exception):
    """A fault of another process, in its own words."""

    def __repr__(self) -> str:
        return str(self.args[0])


def _with_related(outcome: Briefing | Exception, related: tuple[RelatedStory, ...]) -> Briefing | Exception:
    return outcome if isinstance(outcome, Exception) else replace(outcome, related=related)


class _ReadAhead:
    """What comes, read by a thread as far ahead as `_WAITING`, so that nobody waits for it who has other work."""

    def __init__(self, stories: Iterator[Coming]) -> None:
        from queue import Queue
        from threading import Thread

        self._stories = stories
        self._queue: Queue[Coming | None] = Queue(_WAITING)
        self._fault: BaseException | None = None
        self._stopped = False
        Thread(target=self._read, name="reader", daemon=True).start()

    def _read(self) -> None:
        try:
            for entry in self._stories:
                self._queue.put(entry)
                if self._stopped:
                    return
        except BaseException as fault:  # It is raised behind what came before it.
            self._fault = fault
        self._queue.put(None)

    @property
    def is_full(self) -> bool:
        """Whether as much waits as may."""
        return self._queue.full()

    @property
    def is_empty(self) -> bool:
        """Whether nothing waits now."""
        return self._queue.empty()

    def take(self) -> Coming | None:
        """What comes next, waited for; None at the end."""
        return self._queue.get()

    def end(self) -> None:
        """Raise what reading has raised, if it has."""
        if self._fault is not None:
            raise self._fault

    def stop(self) -> None:
        """Let the thread end."""
        self._stopped = True
        while not self.is_empty:
            self._queue.get_nowait()


def _with_others(stories: Iterator[Coming], day: date | None, language: Language, jobs: int) -> Iterator[Outcome]:
    """The rest of the stories, by other processes from where enough of them wait."""
    ahead = _ReadAhead(stories)
    try:
        while not ahead.is_full:
            entry = ahead.take()
            if entry is None:
                break
            yield _alone(entry, day, language)
        else:
            yield from _by_processes(ahead, day, language, jobs)
        ahead.end()
    finally:
        ahead.stop()


def _by_processes(ahead: _ReadAhead, day: date | None, language: Language, jobs: int) -> Iterator[Outcome]:
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # Not forked: this process has threads.
    pool = ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=end_with_parent)
    waiting: deque[tuple[Coming, Future[Briefing | Exception] | None]] = deque()

    def send(entry: Coming) -> None:
        future = None
        if isinstance(entry[0], Article):
            with suppress(BrokenProcessPool):
                future = pool.submit(_in_process, entry[0], day, language)
        waiting.append((entry, future))

    def first() -> Outcome:
        (item, related), future = waiting.popleft()
        if future is not None:
            with suppress(BrokenProcessPool):  # A process was killed: what it left is done here.
                return Outcome(item, _with_related(future.result(), related))
        return _alone((item, related), day, language)

    try:
        more = True
        while more or waiting:
            while more and len(waiting) < _AHEAD * jobs and not (waiting and ahead.is_empty):
                entry = ahead.take()
                if entry is None:
                    more = False
                else:
                    send(entry)
            if waiting:
                yield first()
    finally:
        pool.shutdown(cancel_futures=True)
