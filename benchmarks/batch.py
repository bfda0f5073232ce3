"""A batch by one process, by two, and by two Dask workers: stories a second, and how many times as fast as by one.

    .venv/bin/python benchmarks/batch.py

The 600 real stories four times, in shards of about 150. Goal: two processes are 1.8 times as fast as one, on two cores
with nothing else to do.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from time import perf_counter

from distributed import LocalCluster
from shared import shared

from briefing_tui.batch.run import run_batch
from briefing_tui.batch.schedulers import DaskScheduler, Processes, Scheduler

COPIES = 4
SHARD_SIZE = 500_000


def seconds(scheduler: Scheduler, files: list[str]) -> tuple[float, int]:
    """How long all took, and how many stories were briefed."""
    with tempfile.TemporaryDirectory() as folder:
        begun = perf_counter()
        stories = sum(
            getattr(outcome, "stories", 0) for outcome in run_batch(files, folder, scheduler, size=SHARD_SIZE)
        )
        return perf_counter() - begun, stories


def main() -> None:
    """Print a line for each way."""
    content = shared("corpora/antara-600.jsonl").read_bytes()
    with tempfile.TemporaryDirectory() as folder:
        files = [str(Path(folder, f"{number}.jsonl")) for number in range(COPIES)]
        for file in files:
            Path(file).write_bytes(content)
        alone, stories = seconds(Processes(1), files)
        print(f"one process    {stories / alone:6.0f} stories/s")
        together, _ = seconds(Processes(2), files)
        print(f"two processes  {stories / together:6.0f} stories/s, {alone / together:.2f} x one")
        with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
            by_dask, _ = seconds(DaskScheduler(cluster.scheduler_address), files)
        print(f"two of Dask    {stories / by_dask:6.0f} stories/s, {alone / by_dask:.2f} x one")


if __name__ == "__main__":
    main()
