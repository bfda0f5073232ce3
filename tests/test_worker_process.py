"""A process that works for another one: what it hands back, and that it never outlives or harms whom it works for."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
import pytest

from briefing_tui.errors import SourceError
from briefing_tui.worker_process import NoWorkerError, SentError, WorkerLostError, WorkerPool, WorkerProcess
from tests.environment import bare_environment
from tests.waiting import PATIENCE, wait_until

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def worker() -> Iterator[WorkerProcess]:
    before = set(psutil.Process().children())  # Other tests may have left some, as Dask does its resource tracker.
    worker = WorkerProcess()
    yield worker
    worker.end()
    assert set(psutil.Process().children()) <= before


class UnsendableError(Exception):
    """It can be pickled, but not made anew."""

    def __init__(self, left: str, right: str) -> None:
        super().__init__(left + right)


def fail(fault: str) -> None:
    if fault == "known":
        raise SourceError("a.txt", "not_analysed", fault="x")
    raise UnsendableError("a", "b")


def die(status: int) -> None:
    """End the process at once; `os._exit` itself, as coverage replaces it, cannot be sent."""
    os._exit(status)


def lose_the_first(mark: str) -> str:
    """End the process, but not a second one."""
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def stay(mark: str) -> None:
    Path(mark).write_text(str(os.getpid()), encoding="ascii")
    time.sleep(10 * PATIENCE)


def wait_for(mark: Path) -> int:
    """The process that has begun to stay there."""
    wait_until(lambda: mark.exists() and mark.read_text(encoding="ascii"))
    return int(mark.read_text(encoding="ascii"))


def wait_until_gone(process: int) -> None:
    wait_until(lambda: not psutil.pid_exists(process))


def test_it_returns_what_the_work_returns_and_stays_for_more(worker: WorkerProcess) -> None:
    first = worker.call(os.getpid)
    assert first != os.getpid()
    assert worker.call(partial(divmod, 7, 2)) == (3, 1)
    assert worker.call(os.getpid) == first


def test_what_the_work_raises_is_raised_here(worker: WorkerProcess) -> None:
    with pytest.raises(SourceError, match=r"a\.txt"):
        worker.call(partial(fail, "known"))
    with pytest.raises(SentError) as raised:
        worker.call(partial(fail, "unknown"))
    assert repr(raised.value) == "UnsendableError('ab')"
    with pytest.raises(TypeError, match="pickle"):
        worker.call(threading.Lock)
    assert worker.call(partial(abs, -1)) == 1


def test_work_whose_process_is_lost_is_done_by_another(worker: WorkerProcess, tmp_path: Path) -> None:
    assert worker.call(partial(lose_the_first, str(tmp_path / "mark"))) == "done"


def test_work_that_kills_its_process_again_is_given_up_and_the_next_is_done(worker: WorkerProcess) -> None:
    with pytest.raises(WorkerLostError, match="status 3"):
        worker.call(partial(die, 3))
    assert worker.call(partial(abs, -1)) == 1


def test_who_is_asked_behind_such_work_loses_nothing() -> None:
    pool = WorkerPool([WorkerProcess()], at_once=4)
    deadly = [pool.submit(lambda worker: worker.call(partial(die, 3))) for _ in range(2)]
    others = [pool.submit(lambda worker, n=n: worker.call(partial(abs, -n))) for n in range(20)]  # type: ignore[misc]
    assert [future.result() for future in others] == list(range(20))
    assert all(isinstance(future.exception(), WorkerLostError) for future in deadly)
    pool.end()


def test_where_no_process_can_be_started_it_says_so(worker: WorkerProcess, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/tiada/python")
    with pytest.raises(NoWorkerError):
        worker.call(os.getpid)


def test_the_end_does_not_wait_for_the_work(worker: WorkerProcess, tmp_path: Path) -> None:
    outcome: list[Exception] = []

    def call() -> None:
        try:
            worker.call(partial(stay, str(tmp_path / "mark")))
        except WorkerLostError as fault:
            outcome.append(fault)

    calling = threading.Thread(target=call)
    calling.start()
    process = wait_for(tmp_path / "mark")
    worker.end()
    calling.join(PATIENCE)
    assert len(outcome) == 1
    assert not psutil.pid_exists(process)
    with pytest.raises(WorkerLostError):
        worker.call(os.getpid)


@pytest.mark.slow
def test_a_pool_gives_work_to_whoever_is_idle_and_ends_all(tmp_path: Path) -> None:
    pool = WorkerPool([WorkerProcess(), WorkerProcess()])
    staying = pool.submit(lambda worker: worker.call(partial(stay, str(tmp_path / "mark"))))
    process = wait_for(tmp_path / "mark")
    futures = [pool.submit(lambda worker, n=n: worker.call(partial(abs, -n))) for n in range(20)]  # type: ignore[misc]
    assert [future.result() for future in futures] == list(range(20))
    pool.end()
    assert isinstance(staying.exception(), WorkerLostError)
    assert not psutil.pid_exists(process)


CALLING = """
import sys
from functools import partial
from briefing_tui.worker_process import WorkerProcess
from tests.test_worker_process import stay
WorkerProcess().call(partial(stay, sys.argv[1]))
"""


@pytest.mark.parametrize("ending", [signal.SIGKILL, signal.SIGTERM])
def test_it_ends_with_whom_it_works_for(ending: signal.Signals, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    root = str(Path(__file__).parent.parent)
    calling = subprocess.Popen([sys.executable, "-c", CALLING, str(mark)], env=bare_environment(PYTHONPATH=root))
    process = wait_for(mark)
    calling.send_signal(ending)
    calling.wait(PATIENCE)
    wait_until_gone(process)


PRINTING = """
import os, signal, sys
from functools import partial
from briefing_tui.worker_process import WorkerProcess
worker = WorkerProcess()
for work in (partial(print, "cetak"), partial(os.write, 1, b"satu"), partial(os.write, 2, b"dua")):
    worker.call(work)
process = worker.call(os.getpid)
for shared in (signal.SIGINT, signal.SIGHUP):
    signal.signal(shared, lambda *_: None)
    os.killpg(0, shared)
assert worker.call(os.getpid) == process
worker.end()
"""


def test_nothing_it_prints_reaches_the_terminal_and_an_interrupt_is_not_its_own(tmp_path: Path) -> None:
    # What lies where a reader starts the program is never run: neither here nor there.
    (tmp_path / "pickle.py").write_text("raise SystemExit('dari folder')", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-P", "-c", PRINTING],
        cwd=tmp_path,
        env=bare_environment(),
        capture_output=True,
        check=False,
        start_new_session=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
