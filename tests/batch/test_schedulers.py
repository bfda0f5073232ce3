"""Processes and a real Dask cluster, some of which are killed: every story is briefed once, a second run does nothing."""

from __future__ import annotations

import os
import signal
from multiprocessing import active_children
from typing import TYPE_CHECKING

import pytest
from distributed import LocalCluster, Nanny

from briefing_tui.batch.run import run_batch
from briefing_tui.batch.schedulers import DaskScheduler, Processes, Scheduler
from briefing_tui.batch.work import ShardOutcome
from briefing_tui.errors import BatchError
from tests.batch.made_stories import pages_in, pages_of, write_records

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
    def kill_one() -> None:
        victim = active_children()[0].pid
        assert victim
        os.kill(victim, signal.SIGKILL)

    assert_each_was_briefed_once(outcomes(Processes(2), file, folder, kill_one), folder)
    assert all(outcome.before for outcome in outcomes(Processes(2), file, folder))


@pytest.fixture
def cluster() -> Iterator[LocalCluster]:
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None, silence_logs=50) as running:
        yield running


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


@pytest.mark.slow
def test_a_scheduler_without_workers_is_one_clear_fault(
    file: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing_tui.batch.schedulers.PATIENCE", 1)
    with LocalCluster(n_workers=0, dashboard_address=None) as idle, pytest.raises(BatchError) as raised:
        outcomes(DaskScheduler(idle.scheduler_address), file, folder)
    assert raised.value.message.id == "batch.no_workers"
