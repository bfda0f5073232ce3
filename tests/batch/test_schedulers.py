"""Processes and a real Dask cluster, some of which are killed: every story is briefed once, a second run does nothing."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from functools import partial
from multiprocessing import get_context
from typing import TYPE_CHECKING

import dask
import psutil
import pytest
from distributed import LocalCluster, Nanny

from briefing_tui.batch.run import run_batch
from briefing_tui.batch.schedulers import DaskScheduler, Processes, Scheduler
from briefing_tui.batch.work import ShardOutcome
from briefing_tui.errors import BatchError
from briefing_tui.outputs.destination import whole_file
from briefing_tui.worker_process import WorkerProcess
from tests.batch.made_stories import pages_in, pages_of, write_records
from tests.environment import unmeasured_environment
from tests.waiting import PATIENCE, wait_until

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

STORIES = range(60)
SHARD_SIZE = 1_500


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "berita.jsonl"
    write_records(path, STORIES)
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    path = tmp_path / "hasil"
    path.mkdir()
    return path


def outcomes(
    scheduler: Scheduler, file: Path, folder: Path, then: Callable[[], None] = lambda: None
) -> list[ShardOutcome]:
    """The outcomes of a batch; `then` is called when the first has come."""
    done: list[ShardOutcome] = []
    for outcome in run_batch([str(file)], str(folder), scheduler, size=SHARD_SIZE):
        assert isinstance(outcome, ShardOutcome)
        done.append(outcome)
        if len(done) == 1:
            then()
    return done


def assert_each_was_briefed_once(done: list[ShardOutcome], folder: Path) -> None:
    assert len(done) > 10
    assert not any(outcome.faults for outcome in done)
    assert sum(outcome.stories for outcome in done) == len(STORIES)
    assert pages_in(folder) == pages_of(STORIES)
    assert {file.suffix for file in folder.iterdir() if not file.name.startswith(".")} == {".jsonl"}


def test_this_process_does_it_alone(file: Path, folder: Path) -> None:
    assert_each_was_briefed_once(outcomes(Processes(1), file, folder), folder)
    assert all(outcome.before for outcome in outcomes(Processes(1), file, folder))


@pytest.mark.slow
def test_a_killed_process_costs_no_story(file: Path, folder: Path) -> None:
    before = set(psutil.Process().children())  # Other tests may have left some, as PostgreSQL's server.

    def started() -> set[psutil.Process]:
        return set(psutil.Process().children()) - before

    def kill_one() -> None:
        started().pop().kill()

    assert_each_was_briefed_once(outcomes(Processes(2), file, folder, kill_one), folder)
    assert not started()
    assert all(outcome.before for outcome in outcomes(Processes(2), file, folder))


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as running:
        yield running


def write_and_wait(name: str) -> None:
    with whole_file(name) as write:
        write("a half")
        time.sleep(PATIENCE)


def have_it_written(name: str) -> None:
    WorkerProcess().call(partial(write_and_wait, name))


@pytest.mark.slow
def test_whose_parent_is_killed_leaves_no_half_written_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ.keys() - unmeasured_environment().keys():
        monkeypatch.delenv(name)
    parent = get_context("spawn").Process(target=have_it_written, args=(str(folder / "a.jsonl"),))
    parent.start()
    wait_until(lambda: any(folder.iterdir()))
    parent.kill()
    wait_until(lambda: not any(folder.iterdir()))


@pytest.mark.slow
def test_an_interrupt_does_not_wait_for_what_is_on_its_way(tmp_path: Path) -> None:
    file, folder = tmp_path / "berita.jsonl", tmp_path / "hasil"
    write_records(file, range(20_000))
    line = [sys.executable, "-m", "briefing_tui", "archive", "batch", str(file), "-o", str(folder), "--jobs", "2"]
    # An interrupt may be ignored where the tests run in the background.
    batch = subprocess.Popen(
        line,
        stdout=subprocess.DEVNULL,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
        env=unmeasured_environment(),  # Coverage heeds the signals that end its processes itself.
    )
    wait_until(lambda: folder.exists() and any(folder.iterdir()))
    batch.send_signal(signal.SIGINT)
    assert batch.wait(PATIENCE) == 130
    wait_until(lambda: not any(file.name.startswith(".") for file in folder.iterdir()))
    assert not list(folder.glob("*.jsonl"))


@pytest.mark.slow
def test_a_killed_dask_worker_costs_no_story(file: Path, folder: Path, cluster: LocalCluster) -> None:
    def kill_one() -> None:
        nanny = next(iter(cluster.workers.values()))
        assert isinstance(nanny, Nanny)
        assert nanny.pid
        os.kill(nanny.pid, signal.SIGKILL)

    scheduler = DaskScheduler(cluster.scheduler_address)
    assert_each_was_briefed_once(outcomes(scheduler, file, folder, kill_one), folder)
    assert all(outcome.before for outcome in outcomes(scheduler, file, folder))


def test_a_scheduler_that_is_not_there_is_one_clear_fault(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.batch.schedulers.PATIENCE", 1)
    with pytest.raises(BatchError) as raised:
        outcomes(DaskScheduler("tcp://127.0.0.1:1"), file, folder)
    assert raised.value.message.id == "batch.no_scheduler"


def test_an_address_without_tls_where_dask_requires_it_is_one_clear_fault(file: Path, folder: Path) -> None:
    with dask.config.set({"distributed.comm.require-encryption": True}), pytest.raises(BatchError) as raised:
        outcomes(DaskScheduler("tcp://127.0.0.1:1"), file, folder)
    assert raised.value.message.id == "batch.no_scheduler"
    assert "encryption" in str(raised.value.message)


@pytest.mark.slow
def test_a_scheduler_without_workers_is_one_clear_fault(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.batch.schedulers.PATIENCE", 1)
    with LocalCluster(n_workers=0, dashboard_address=None) as idle, pytest.raises(BatchError) as raised:
        outcomes(DaskScheduler(idle.scheduler_address), file, folder)
    assert raised.value.message.id == "batch.no_workers"
