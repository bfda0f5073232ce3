"""The archive asked beside the screen: the newest question first, one that nobody waits for any more is ended."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias

from briefing_tui.archive.contract import NotABriefingError, read_contract
from briefing_tui.archive.location import open_archive
from briefing_tui.errors import ArchiveError, BriefingError
from briefing_tui.messages import Message
from briefing_tui.tui.archive.questions import Answer, HitPage, OpenedStory, Question, Refusal, Reply, Saved, Welcome

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from briefing_tui.archive.model import Sort
    from briefing_tui.archive.store import Store
    from briefing_tui.tui.archive.questions import Hit

# Hits of a page; the next is asked for while this one is being walked through.
PAGE = 200
# Names offered when one is being completed.
_OFFERED = 8


@dataclass(frozen=True, slots=True)
class _Asked:
    question: Question


@dataclass(frozen=True, slots=True)
class _Further:
    question: Question
    offset: int


@dataclass(frozen=True, slots=True)
class _Story:
    uid: str
    number: int | None


@dataclass(frozen=True, slots=True)
class _Saving:
    name: str
    query: str


_Task: TypeAlias = _Asked | _Further | _Story | _Saving


class ArchiveReader:
    """One archive on one thread. Tasks come from the screen; replies wait until they are taken there."""

    def __init__(self, location: str, tell: Callable[[], Any]) -> None:
        self._location = location
        self._tell = tell
        self._tasks: list[_Task] = []
        self._replies: list[Reply] = []
        self._lock = threading.Lock()
        self._work = threading.Condition(self._lock)
        self._store: Store | None = None
        self._completing: Store | None = None
        self._running: _Task | None = None
        self._is_outdated = False

    def start(self) -> None:
        """Open the archive on the thread."""
        threading.Thread(target=self._run, name="archive", daemon=True).start()

    def ask(self, question: Question) -> None:
        """Ask a question; whatever was asked before it is no longer waited for."""
        with self._work:
            self._tasks = [task for task in self._tasks if isinstance(task, _Story | _Saving)]
            self._tasks.append(_Asked(question))
            is_outdated = self._is_outdated = isinstance(self._running, _Asked | _Further)
            self._work.notify()
        if is_outdated and self._store is not None:
            with suppress(ArchiveError):
                self._store.interrupt()

    def ask_further(self, question: Question, offset: int) -> None:
        """Ask for the page of a question that begins at a row; asked for twice, it comes once."""
        self._put(_Further(question, offset))

    def open_story(self, uid: str, number: int | None = None) -> None:
        """Ask for a whole story; for an event of it, with that event's number."""
        self._put(_Story(uid, number), first=True)

    def save(self, name: str, query: str) -> None:
        """Save a search under a name."""
        self._put(_Saving(name, query))

    def take(self) -> list[Reply]:
        """All that came back since the last time."""
        with self._lock:
            replies, self._replies = self._replies, []
        return replies

    def names_like(self, beginning: str) -> tuple[str, ...]:
        """Names in the archive that begin so, the commonest first; asked at once, beside what is running."""
        return self._beside(lambda store: (name for name, _, _ in store.names_like(beginning, limit=_OFFERED)))

    def outlets_like(self, beginning: str) -> tuple[str, ...]:
        """Outlets in the archive that begin so, the commonest first."""
        return self._beside(lambda store: _beginning_so(beginning, (name for name, _ in store.outlets())))

    def saved_like(self, beginning: str) -> tuple[str, ...]:
        """Saved searches whose names begin so."""
        return self._beside(lambda store: _beginning_so(beginning, store.saved()))

    def _beside(self, names: Callable[[Store], Iterable[str]]) -> tuple[str, ...]:
        """Names from the archive opened a second time: what is typed does not wait for what is being searched.

        None until it could be opened once: the screen must not wait for a server that is away.
        """
        if self._store is None:
            return ()
        with suppress(ArchiveError):
            if self._completing is None:
                self._completing = open_archive(self._location)
            return tuple(names(self._completing))
        return ()

    def _put(self, task: _Task, *, first: bool = False) -> None:
        with self._work:
            if task not in self._tasks and task != self._running:
                self._tasks.insert(0 if first else len(self._tasks), task)
                self._work.notify()

    def _reply(self, *replies: Reply) -> None:
        with self._lock:
            self._replies += replies
        self._tell()

    def _run(self) -> None:
        self._open(None)
        while True:
            task = self._next_task()
            question = getattr(task, "question", None)
            if (store := self._store or self._open(question)) is None:
                continue
            try:
                self._do(store, task)
            except BriefingError as fault:
                if isinstance(fault, ArchiveError) and fault.message.id == "archive.interrupted":
                    self._again_unless_outdated(task)
                else:
                    self._reply(Refusal(fault, question))
            except Exception as fault:  # Whatever one question sets off must not cost the next ones.
                self._reply(Refusal(_unforeseen(store.name, fault), question))

    def _next_task(self) -> _Task:
        with self._work:
            self._running = None
            while not self._tasks:
                self._work.wait()
            self._running, self._is_outdated = self._tasks.pop(0), False
            return self._running

    def _again_unless_outdated(self, task: _Task) -> None:
        """An interrupt that comes late meets the task behind the one it was meant for."""
        with self._lock:
            if not self._is_outdated:
                self._tasks.insert(0, task)

    def _open(self, question: Question | None) -> Store | None:
        """Open the archive; where it cannot be, what waits is answered so, and the next question tries again."""
        try:
            store = open_archive(self._location)
            summary = store.summary()
        except Exception as fault:
            with self._lock:
                self._tasks.clear()
            known = fault if isinstance(fault, BriefingError) else _unforeseen(self._location, fault)
            self._reply(Refusal(known, question))
            return None
        self._store = store
        self._reply(Welcome(store.name, summary.stories, summary.first, summary.last))
        return store

    def _do(self, store: Store, task: _Task) -> None:
        match task:
            case _Asked(question):
                self._answer(store, question)
            case _Further(question, offset):
                self._reply(_page(store, question, offset))
            case _Story(uid, number):
                self._reply(_opened(store, uid, number))
            case _Saving(name, query):
                store.save(name, query)
                self._reply(Saved(name))

    def _answer(self, store: Store, question: Question) -> None:
        begun = time.perf_counter()
        page = _page(store, question, 0)
        self._reply(page)
        query = question.query(date.today(), store.saved())
        counts, widened = store.count(query), store.widened(query)
        milliseconds = (time.perf_counter() - begun) * 1000
        # The days of the whole query, so that the picture stays while one walks through it.
        whole = Question(question.text).query(date.today(), store.saved())
        self._reply(Answer(question, counts, store.days(whole), widened, milliseconds))


def _page(store: Store, question: Question, offset: int) -> HitPage:
    query = question.query(date.today(), store.saved())
    hits: Sequence[Hit]
    if question.tab == "timeline":
        sort: Sort = "newest" if question.sort == "newest" else "oldest"
        hits = events = store.events(query, sort=sort, limit=PAGE, offset=offset)
        rows = sum(event.events for event in events)
    elif question.tab == "people":
        hits = store.actors(query, limit=PAGE, offset=offset)
        rows = len(hits)
    else:
        hits = store.stories(query, sort=question.sort, limit=PAGE, offset=offset)
        rows = len(hits)
    return HitPage(question, offset, tuple(hits), rows, rows < PAGE)


def _opened(store: Store, uid: str, number: int | None) -> Reply:
    stored = store.story(uid)
    if stored is None:
        return Refusal(ArchiveError("archive.story_gone", archive=store.name))
    try:
        return OpenedStory(uid, read_contract(stored.briefing), number)
    except NotABriefingError:
        return Refusal(ArchiveError("archive.damaged", archive=store.name))


def _unforeseen(archive: str, fault: Exception) -> ArchiveError:
    return ArchiveError("archive.failed", archive=archive, reason=Message("as_said", words=repr(fault)))


def _beginning_so(beginning: str, names: Iterable[str]) -> Iterator[str]:
    begins = beginning.casefold()
    return islice((name for name in names if name.casefold().startswith(begins)), _OFFERED)
