"""Shards handed to workers: processes of this machine, or those of a Dask scheduler on many."""

from __future__ import annotations

from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Protocol

from briefing_tui.batch.work import ShardOutcome, brief_shard
from briefing_tui.errors import BatchError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future

    import distributed
    from distributed import Client

    from briefing_tui.batch.shards import Shard
    from briefing_tui.briefing import Language

# A shard whose worker was lost (killed, out of memory) is tried so often: it may be the shard that kills it.
TRIALS = 3
# So many shards for each process are on their way at a time.
_AHEAD = 2
# Seconds until a scheduler has answered, and a first worker is there.
PATIENCE = 30


class Scheduler(Protocol):
    """Who has shards briefed: the outcomes come as they are done, in any order."""

    def __call__(self, shards: Iterable[Shard], folder: str, language: Language) -> Iterator[ShardOutcome]:
        """Brief the shards into the folder. Raises `OutputError` where it cannot be written to."""


class Processes:
    """The processes of this machine; with one, this process itself."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __call__(self, shards: Iterable[Shard], folder: str, language: Language) -> Iterator[ShardOutcome]:
        """Brief the shards; one whose process is killed is given to another, and named where that happens again."""
        if self._count == 1:
            for shard in shards:
                yield brief_shard(shard, folder, language)
            return
        yield from _by_processes(shards, folder, language, self._count)


def _by_processes(shards: Iterable[Shard], folder: str, language: Language, count: int) -> Iterator[ShardOutcome]:
    from concurrent.futures import FIRST_COMPLETED, wait

    from briefing_tui.worker_process import NoWorkerError, WorkerLostError, WorkerPool, WorkerProcess

    def ask(shard: Shard, process: WorkerProcess) -> ShardOutcome:
        try:
            return process.call(partial(brief_shard, shard, folder, language))
        except WorkerLostError:
            return lost_shard(shard)
        except NoWorkerError:  # What it would have done is done here.
            return brief_shard(shard, folder, language)

    waiting = deque(shards)
    pool = WorkerPool([WorkerProcess(TRIALS) for _ in range(count)])
    running: set[Future[ShardOutcome]] = set()
    try:
        while running or waiting:
            while waiting and len(running) < _AHEAD * count:
                running.add(pool.submit(partial(ask, waiting.popleft())))
            done, running = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                yield future.result()
    finally:
        # Where it was interrupted, nobody waits half a minute for the shards on their way: they are done anew.
        pool.end()


class DaskScheduler:
    """The workers of a Dask scheduler at an address (`tcp://...`, `tls://...`).

    They need the same release of this program, and to see the files and the folder under the same paths. For TLS, the
    certificates are those of Dask's own configuration.
    """

    def __init__(self, address: str) -> None:
        self._address = address

    def __call__(self, shards: Iterable[Shard], folder: str, language: Language) -> Iterator[ShardOutcome]:
        """Brief the shards; one whose worker is lost goes to another.

        Raises `BatchError` where the scheduler does not answer, has no workers, or has some with another release.
        """
        import logging

        # What it says when a worker goes is said in our words, or mended in silence.
        logging.getLogger("distributed").setLevel(logging.CRITICAL)
        client = self._client()
        try:
            self._wait_for_a_worker(client)
            self._compare_releases(client)
            yield from _by_workers(client, shards, folder, language)
        finally:
            client.close(timeout=PATIENCE)

    def _client(self) -> Client:
        try:
            from distributed import Client
        except ImportError as fault:
            raise BatchError("batch.not_installed", fault=str(fault)) from fault
        try:
            return Client(self._address, timeout=PATIENCE, set_as_default=False)
        except (OSError, ValueError, TypeError, RuntimeError) as fault:
            raise BatchError("batch.no_scheduler", address=self._address, fault=str(fault)) from None

    def _wait_for_a_worker(self, client: Client) -> None:
        try:
            client.wait_for_workers(1, timeout=PATIENCE)
        except TimeoutError:
            raise BatchError("batch.no_workers", address=self._address, seconds=PATIENCE) from None

    def _compare_releases(self, client: Client) -> None:
        ours = release()
        for worker, theirs in client.run(release, on_error="return").items():
            if theirs != ours:
                raise BatchError("batch.other_release", worker=worker, theirs=str(theirs), ours=ours)


def _by_workers(client: Client, shards: Iterable[Shard], folder: str, language: Language) -> Iterator[ShardOutcome]:
    """The outcomes as they are done. A scheduler is told of as many shards as its workers soon take, not of all."""
    from distributed import KilledWorker, as_completed

    waiting = iter(shards)
    running: dict[distributed.Future[ShardOutcome], Shard] = {}

    def submit_further() -> list[distributed.Future[ShardOutcome]]:
        room = _AHEAD * max(1, sum(client.nthreads().values())) - len(running)
        submitted = []
        for shard in islice(waiting, max(0, room)):
            key = f"brief_shard-{shard.name}"
            submitted.append(client.submit(brief_shard, shard, folder, language, key=key, pure=False))
            running[submitted[-1]] = shard
        return submitted

    try:
        done = as_completed(submit_further(), loop=client.loop)
        for future in done:
            shard = running.pop(future)
            if isinstance(future.exception(), KilledWorker):
                yield lost_shard(shard)
            else:
                yield future.result()
            future.release()
            done.update(submit_further())
    finally:
        client.cancel(list(running))


def lost_shard(shard: Shard) -> ShardOutcome:
    """The outcome of a shard with which workers were lost again and again."""
    return ShardOutcome(faults=(SourceError(shard.files[0], "batch.lost", count=TRIALS),))


def release() -> str:
    """Which release of this program is at work here."""
    from briefing_tui import __version__

    return __version__
