"""A process that works for this one: how it is started, what goes between the two, how it ends.

It is a fresh interpreter and no copy of this process, which may have threads. Nothing it prints reaches the terminal,
and it holds nothing open but its two pipes.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Generic, NoReturn, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future
    from threading import Event

Made = TypeVar("Made")

GRACE_SECONDS = 5
# What the process runs: with this one's `sys.path`, and without the folder it is started in (`-P`): a reader's.
_PROGRAM = "import sys; sys.path[:] = sys.argv[1:]; from briefing_tui.worker_process import serve; serve()"
# Nearly all that a worker makes at first are tables that stay; what comes later is let go of by its own count.
_OBJECTS_BETWEEN_COLLECTIONS = 150_000


class NoWorkerError(Exception):
    """No process can be started."""


class WorkerLostError(Exception):
    """The processes that were at some work ended over it."""


class SentError(Exception):
    """A fault of another process that cannot be sent, in its own words."""

    def __repr__(self) -> str:
        return str(self.args[0])


class WorkerProcess:
    """A process that does one thing after the other; it is started where it is needed, and anew where it was lost.

    Work whose process was lost (killed, out of memory) is tried so many times: it may be the work that kills it.
    Several threads may call it: what they ask for is done in that order, and the process need not wait for the next.
    """

    def __init__(self, trials: int = 2) -> None:
        from threading import Lock

        self._trials = trials
        self._starting, self._asking = Lock(), Lock()
        self._connection: _Connection | None = None
        self._is_ended = False

    def call(self, work: Callable[[], Made]) -> Made:
        """What the work, which must bear pickling, returns in the process.

        Raises what the work raises, as `SentError` where it does not bear pickling; `WorkerLostError` where the
        process was lost at each trial, or `end` was called; `NoWorkerError`.
        """
        from pickle import HIGHEST_PROTOCOL, dumps

        asked = dumps(work, HIGHEST_PROTOCOL)
        trials = 0
        while True:
            with self._asking:
                connection = self._running()
                turn = connection.ask(asked)
            try:
                made, fault = connection.reply(turn)
            except _LostError as lost:
                trials += lost.was_at_work
                if trials == self._trials:
                    raise WorkerLostError(*lost.args) from None
                continue
            if fault is not None:
                raise fault
            result: Made = made
            return result

    def end(self, *, for_good: bool = True) -> None:
        """Let the process end at once, whatever it is at; not `for_good`, until it is called again."""
        self._is_ended = self._is_ended or for_good
        with self._starting:  # One that is just being started is not to stay behind.
            connection, self._connection = self._connection, None
        if connection is not None:
            connection.end()

    def _running(self) -> _Connection:
        with self._starting:
            if self._is_ended:
                raise WorkerLostError("ended")
            if self._connection is None or self._connection.is_lost:
                self._connection = _Connection()
            return self._connection


class _LostError(Exception):
    """How the process ended; and whether it was at the work of this turn, or at that of one before."""

    def __init__(self, ending: str, *, was_at_work: bool) -> None:
        super().__init__(ending)
        self.was_at_work = was_at_work


class _Connection:
    """One process, and the pipes to it: its replies come in the order in which it was asked."""

    def __init__(self) -> None:
        from subprocess import DEVNULL, PIPE, Popen
        from threading import Event

        command = [sys.executable, "-P", "-c", _PROGRAM, *sys.path]
        try:
            # Ctrl-C and a hang-up reach a group of processes: they are left to the one that speaks with the reader.
            self._process = Popen(command, stdin=PIPE, stdout=PIPE, stderr=DEVNULL, process_group=0)
        except OSError as fault:
            raise NoWorkerError(str(fault)) from fault
        self.is_lost = False
        self._last_replied = Event()
        self._last_replied.set()

    def ask(self, asked: bytes) -> tuple[Event, Event]:
        """Ask for some work; the turn at which its reply comes. One thread at a time."""
        from threading import Event

        before, replied = self._last_replied, Event()
        self._last_replied = replied
        assert self._process.stdin is not None
        with suppress(OSError, ValueError):  # The process is lost, which shows when its reply is read.
            self._process.stdin.write(asked)
            self._process.stdin.flush()
        return before, replied

    def reply(self, turn: tuple[Event, Event]) -> tuple[Any, BaseException | None]:
        """What came of the work and None, or None and what it raised. Raises `_LostError`."""
        from pickle import PickleError, load

        before, replied = turn
        before.wait()
        try:
            if self.is_lost:
                raise _LostError("ended", was_at_work=False)
            assert self._process.stdout is not None
            try:
                reply: tuple[Any, BaseException | None] = load(self._process.stdout)
            except (OSError, EOFError, PickleError, ValueError):
                raise _LostError(self.end(), was_at_work=True) from None
            return reply
        finally:
            replied.set()

    def end(self) -> str:
        """How the process ended, by itself or now. Its pipes stay open for the thread that may be at them."""
        from subprocess import TimeoutExpired

        self.is_lost = True
        self._process.terminate()
        try:
            status = self._process.wait(GRACE_SECONDS)
        except TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        return f"signal {-status}" if status < 0 else f"status {status}"


class Ending(Protocol):
    """What can be let end."""

    def end(self) -> None:
        """Let it end at once."""


Worker = TypeVar("Worker", bound=Ending)


class WorkerPool(Generic[Worker]):
    """Workers of which any that is idle takes what comes next. `end` must be called.

    Each is given so many things `at_once`, so that it need not wait for the next one.
    """

    def __init__(self, workers: Sequence[Worker], at_once: int = 1) -> None:
        from concurrent.futures import ThreadPoolExecutor
        from queue import SimpleQueue

        self._workers = tuple(workers)
        self._idle: SimpleQueue[Worker] = SimpleQueue()
        for worker in self._workers * at_once:
            self._idle.put(worker)
        # They only wait for their workers.
        self._threads = ThreadPoolExecutor(len(self._workers) * at_once, thread_name_prefix="worker")

    def submit(self, ask: Callable[[Worker], Made]) -> Future[Made]:
        """What asking one of the workers returns or raises, once one is idle."""
        return self._threads.submit(self._ask, ask)

    def _ask(self, ask: Callable[[Worker], Made]) -> Made:
        worker = self._idle.get()
        try:
            return ask(worker)
        finally:
            self._idle.put(worker)

    def end(self) -> None:
        """Let all workers end at once, whatever they are at."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        for worker in self._workers:
            worker.end()
        self._threads.shutdown()


def serve() -> NoReturn:
    """Do what comes through standard input, one thing after the other, until it is closed or the process is ended.

    Whatever ends the process it works for, be it `kill -9`, this one ends as well, whatever it is at.
    """
    import gc
    from pickle import load
    from queue import SimpleQueue
    from threading import Thread

    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    requests, replies = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1):
        os.dup2(nothing, descriptor)
    waiting: SimpleQueue[Callable[[], object]] = SimpleQueue()

    def receive() -> None:
        try:
            while True:
                waiting.put(load(requests))
        finally:  # The other end is gone.
            _leave()

    Thread(target=receive, daemon=True).start()
    while True:
        reply = _reply(waiting.get())
        try:
            replies.write(reply)
            replies.flush()
        except OSError:
            _leave()


def _reply(work: Callable[[], object]) -> bytes:
    """What the work returns and None, or None and what it raises, pickled."""
    from pickle import HIGHEST_PROTOCOL, dumps, loads

    try:
        return dumps((work(), None), HIGHEST_PROTOCOL)
    except Exception as fault:
        try:
            reply = dumps((None, fault), HIGHEST_PROTOCOL)
            loads(reply)
        except Exception:  # Many an exception can be pickled, but not made anew.
            return dumps((None, SentError(repr(fault))), HIGHEST_PROTOCOL)
        return reply


def _leave() -> NoReturn:
    """End this process, for which nobody waits any more."""
    import signal
    import time

    # What is half written is removed by those who write it (`outputs/destination.py`), where they still can.
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE_SECONDS)
    os._exit(1)
