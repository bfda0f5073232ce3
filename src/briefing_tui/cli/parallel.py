"""Stories briefed one by one or by several processes: in the order they came, with the same outcome either way."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.related import related_stories

if TYPE_CHECKING:
    from collections.abc import Iterator
    from concurrent.futures import Future
    from datetime import date

    from briefing_tui.briefing import Briefing, Language, RelatedStory
    from briefing_tui.briefing_process import BriefingProcess
    from briefing_tui.related import StoryIndex
    from briefing_tui.sources.stream import SourceItem

# So many stories for each process are on their way at a time, and so many of them handed to it: enough that none
# waits, few enough for the memory.
_AHEAD, _AT_ONCE = 4, 2
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
    briefer = _Briefer(day, language, jobs)
    for done, entry in enumerate(stories, 1):
        yield briefer.outcome(entry)
        if jobs > 1 and done == _ALONE:
            yield from briefer.with_others(stories)


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

    def raise_fault(self) -> None:
        """Raise what reading has raised, if it has."""
        if self._fault is not None:
            raise self._fault

    def stop(self) -> None:
        """Let the thread end."""
        self._stopped = True
        while not self.is_empty:
            self._queue.get_nowait()


class _Briefer:
    """Briefs stories as `analysis.brief` takes `day` and `language`: here, or by as many processes as `jobs`."""

    def __init__(self, day: date | None, language: Language, jobs: int) -> None:
        self._day = day
        self._language = language
        self._jobs = jobs

    def outcome(self, entry: Coming) -> Outcome:
        """What came, briefed in this process."""
        item, related = entry
        return Outcome(item, _with_related(self._briefed(item), related) if isinstance(item, Article) else None)

    def with_others(self, stories: Iterator[Coming]) -> Iterator[Outcome]:
        """The rest of the stories, by other processes from where enough of them wait."""
        ahead = _ReadAhead(stories)
        try:
            while not ahead.is_full:
                entry = ahead.take()
                if entry is None:
                    break
                yield self.outcome(entry)
            else:
                yield from self._by_processes(ahead)
            ahead.raise_fault()
        finally:
            ahead.stop()

    def _by_processes(self, ahead: _ReadAhead) -> Iterator[Outcome]:
        from briefing_tui.briefing_process import BriefingProcess
        from briefing_tui.worker_process import WorkerPool

        pool = WorkerPool([BriefingProcess(self._day, lambda: self._language) for _ in range(self._jobs)], _AT_ONCE)
        waiting: deque[tuple[Coming, Future[Briefing | Exception] | None]] = deque()
        try:
            is_ended = False
            while waiting or not is_ended:
                while not is_ended and len(waiting) < _AHEAD * self._jobs and not (waiting and ahead.is_empty):
                    entry = ahead.take()
                    if entry is None:
                        is_ended = True
                    else:
                        item = entry[0]
                        future = pool.submit(partial(self._briefed_by, item)) if isinstance(item, Article) else None
                        waiting.append((entry, future))
                if waiting:
                    (item, related), future = waiting.popleft()
                    yield Outcome(item, None if future is None else _with_related(future.result(), related))
        finally:
            pool.end()

    def _briefed_by(self, article: Article, process: BriefingProcess) -> Briefing | Exception:
        from briefing_tui.worker_process import NoWorkerError

        try:
            return process.brief(article)
        except NoWorkerError:  # What it would have done is done here.
            return self._briefed(article)
        except Exception as fault:
            return fault

    def _briefed(self, article: Article) -> Briefing | Exception:
        try:
            return brief(article, date=self._day, language=self._language)
        except Exception as fault:  # Whatever one story sets off must not cost the others.
            return fault
