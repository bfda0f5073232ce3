"""Briefing beside the screen: by a thread of this process, and by other processes where many stories wait.

The threads are daemons, touch no widget and post messages only. Those of the other processes only wait for them.
"""

from __future__ import annotations

import threading
import time
from collections import Counter, deque
from typing import TYPE_CHECKING, Any, Protocol

from briefing_tui.errors import SourceError
from briefing_tui.worker_process import NoWorkerError

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.briefing import Article, Briefing

    Brief = Callable[[Article], Briefing]

# Results of stories nobody looks at are handed over this often, in seconds: each hand-over may repaint a bar.
_PACE = 0.3
# Starting a process costs as much as briefing some forty stories: others are started where more than that are waiting.
_MANY_WAITING = 48
# The first story is not to share its core; but after so many seconds the others wait for it no longer.
_FIRST_ALONE = 2.0
# Seconds without a story after which a process gives back what it takes.
_IDLE = 10.0
# So many stories are handed to a process, so that it need not wait for the next one.
_AT_ONCE = 2


class OtherProcess(Protocol):
    """Who briefs in a process of its own (`briefing_process.py`)."""

    def brief(self, article: Article) -> Briefing:
        """The briefing of a story; several threads may ask. Raises `NoWorkerError` where no process can be started."""

    def rest(self) -> None:
        """Give back what the process takes, until the next story comes."""

    def end(self) -> None:
        """Let the process end at once."""


class Briefer:
    """Briefs all stories: the wanted one first, then the others in their order.

    One by one on a thread, with `brief`, until so many wait that `others` are worth their start; then these alone, and
    this process is left to the screen. `end` must be called where there are any.
    """

    def __init__(self, brief: Brief, tell: Callable[[], Any], others: Sequence[OtherProcess] = ()) -> None:
        self._brief = brief
        self._tell = tell
        self._others = tuple(others)
        self._can_start = True
        self._queue: deque[tuple[int, Article]] = deque()
        self._newest: dict[int, Article] = {}
        self._wanted: int | None = None
        self._done: list[tuple[int, Briefing | SourceError]] = []
        self._lock = threading.Lock()
        self._work = threading.Condition(self._lock)
        self._first_done = threading.Event()
        self._threads = 0
        # How many threads wait for each of the others, and how many of all have seen a story briefed.
        self._at_work: Counter[OtherProcess] = Counter()
        self._begun = 0
        self._handed_over = 0.0
        self._is_telling_soon = False

    def add(self, number: int, article: Article) -> None:
        """Take a story into the queue; it takes the place of one of that number that is not done yet."""
        with self._work:
            self._queue.append((number, article))
            self._newest[number] = article
            self._work.notify_all()
            if not self._threads:
                self._start(self._run)
            if len(self._queue) >= _MANY_WAITING and self._can_start:
                for other in self._others * _AT_ONCE:
                    if self._at_work[other] < _AT_ONCE:
                        self._at_work[other] += 1
                        self._start(self._run_other, other)

    def want(self, number: int) -> None:
        """Brief this story next."""
        with self._work:
            self._wanted = number

    def take(self) -> list[tuple[int, Briefing | SourceError]]:
        """What was briefed since the last time: story number with its briefing, or with what went wrong."""
        with self._lock:
            done, self._done = self._done, []
        return done

    def end(self) -> None:
        """Brief no further: the other processes end at once."""
        with self._work:
            self._can_start = False
            self._queue.clear()
            self._newest.clear()
        for other in self._others:
            other.end()

    def _start(self, run: Callable[..., None], *arguments: OtherProcess) -> None:
        self._threads += 1
        threading.Thread(target=run, args=arguments, name="briefer", daemon=True).start()

    def _run(self) -> None:
        while True:
            with self._work:
                while self._begun or not self._queue:
                    self._work.wait()
                entry = self._next()
            self._do(entry, self._brief)
            self._first_done.set()

    def _run_other(self, other: OtherProcess) -> None:
        """Brief by another process, until nothing has come for a while."""
        self._first_done.wait(_FIRST_ALONE)
        has_begun = False
        try:
            while entry := self._next_soon():
                if not self._do(entry, other.brief):
                    return
                if not has_begun:
                    has_begun = True
                    with self._work:
                        self._begun += 1
        finally:
            with self._work:
                self._threads -= 1
                self._begun -= has_begun
                self._at_work[other] -= 1
                is_idle = not self._at_work[other]
                self._work.notify_all()
            if is_idle:
                other.rest()

    def _next_soon(self) -> tuple[int, Article] | None:
        """The story to be briefed next; None where none comes for a while."""
        with self._work:
            self._work.wait_for(lambda: self._queue, _IDLE)
            return self._next() if self._queue else None

    def _next(self) -> tuple[int, Article]:
        """The story to be briefed next, of those that wait; the lock is held."""
        if self._wanted in self._newest:
            for place, (number, _) in enumerate(self._queue):
                if number == self._wanted:
                    self._queue.rotate(-place)
                    entry = self._queue.popleft()
                    self._queue.rotate(place)
                    return entry
        return self._queue.popleft()

    def _do(self, entry: tuple[int, Article], brief: Brief) -> bool:
        """Brief a story and hand over what came of it; False where no process can be started for it."""
        number, article = entry
        result: Briefing | SourceError
        try:
            result = brief(article)
        except NoWorkerError:
            with self._work:
                self._can_start = False
                self._queue.appendleft(entry)
            return False
        except Exception as fault:  # One bad story never costs the others.
            result = SourceError(article.source, "not_analysed", fault=repr(fault))
        with self._lock:
            if self._newest.get(number) is not article:  # Another text of that number has come, or nobody waits.
                return True
            del self._newest[number]
            self._done.append((number, result))
            is_last = not self._queue
        self._hand_over(at_once=is_last or number == self._wanted)
        return True

    def _hand_over(self, *, at_once: bool) -> None:
        """Tell what is done, at the pace; what has to wait is told in time, however long the next story takes."""
        with self._lock:
            wait = 0.0 if at_once else self._handed_over + _PACE - time.monotonic()
            if wait > 0:
                if self._is_telling_soon:
                    return
                self._is_telling_soon = True
        if wait <= 0:
            self._tell_now()
            return
        timer = threading.Timer(wait, self._tell_now)
        timer.daemon = True
        timer.start()

    def _tell_now(self) -> None:
        with self._lock:
            self._is_telling_soon = False
            self._handed_over = time.monotonic()
        self._tell()
