"""Many stories opened in the app until their digest stands, beside briefing them on all cores; and how that grows.

    .venv/bin/python benchmarks/dossier.py [counts ...] [--turns N] [--jobs N]

Stories of the shared corpora; beyond the corpora's own, the same ones as if published some months later. The app, on
a pseudo-terminal, takes turns with `--format jsonl` of the same stories by as many processes, so that a busy machine
slows both: the ratio is the median of those of each turn. Memory is the most that the app has held, and each of its
processes that has not ended for want of work.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, NamedTuple

from pseudo_terminal import Terminal
from shared import shared

if TYPE_CHECKING:
    from collections.abc import Iterator

CORPORA = ("corpora/antara-600.jsonl", "corpora/outlets-800.jsonl")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
MONTHS_ON = timedelta(days=120)
GOAL = 1.3
LONGEST = 7200.0  # Seconds.
# The app, which says in a file when the page of all stories stands, and what it and its processes have held until then.
OPENED = """
import sys
from pathlib import Path
from briefing_tui.startup import defer_imports
defer_imports()
from briefing_tui.tui.views.dossier_views import DossierViews
filled, count, mark = DossierViews.take_made, int(sys.argv[1]), Path(sys.argv[2])
def held(process):
    lines = Path(f"/proc/{process}/status").read_text().splitlines()
    return next((int(line.split()[1]) // 1024 for line in lines if line.startswith("VmHWM")), 0)
def take_made(self):
    filled(self)
    if self._made is not None and self._made.briefed == count and not mark.exists():
        others = [word for file in Path("/proc/self/task").glob("*/children") for word in file.read_text().split()]
        half = mark.with_suffix(".half")
        half.write_text(" ".join(str(held(process)) for process in ("self", *others)))
        half.rename(mark)
DossierViews.take_made = take_made
from briefing_tui.cli.main import run
sys.exit(run(sys.argv[3:]))
"""


class Opened(NamedTuple):
    """How long the app took, and the megabytes that it and its processes have held."""

    seconds: float
    megabytes: list[int]


def records(wanted: int) -> Iterator[str]:
    """So many stories as lines of JSON, none taken for another one."""
    known = [json.loads(line) for name in CORPORA for line in shared(name).open(encoding="utf-8")]
    known = [record for record in known if DAY.match(str(record.get("publish_date")))]
    for number, record in islice(enumerate(cycle(known)), wanted):
        times = number // len(known)
        day = date.fromisoformat(record["publish_date"][:10]) + times * MONTHS_ON
        yield f"{json.dumps({**record, 'publish_date': day.isoformat(), 'link': ''}, ensure_ascii=False)}\n"


def read(path: Path) -> int:
    """How many stories the program reads in the file: some may be none."""
    from briefing_tui.briefing import Article
    from briefing_tui.sources import read_sources

    return sum(isinstance(item, Article) for item in read_sources([str(path)]))


def opened(path: Path, stories: int, jobs: int, scratch: Path) -> Opened:
    """Open the file in the app and wait until its digest stands."""
    mark = scratch / "stands"
    mark.unlink(missing_ok=True)
    home = {"XDG_CONFIG_HOME": str(scratch / "config"), "XDG_STATE_HOME": str(scratch / "state")}
    command = [sys.executable, "-P", "-c", OPENED, str(stories), str(mark), "--jobs", str(jobs), str(path)]
    with Terminal(command, 80, 24, home) as terminal:
        began = perf_counter()
        while not mark.exists():
            terminal.read_chunk(longest=0.05)
            if perf_counter() - began > LONGEST:
                sys.exit("\n".join(["the digest never stood", *terminal.display()]))
        return Opened(perf_counter() - began, [int(word) for word in mark.read_text().split()])


def briefed(path: Path, jobs: int) -> float:
    """The seconds that the command line takes for the same stories."""
    began = perf_counter()
    subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", "jsonl", "--jobs", str(jobs), str(path)],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False,
    )  # fmt: skip
    return perf_counter() - began


def main() -> int:
    """Print the figures; 1 where a ratio misses its goal."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 10_000])
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    asked = parser.parse_args()
    missed = False
    a_story = 0.0
    print(f"{asked.jobs} processes; load {os.getloadavg()[0]:.1f}\nstories   app s  jsonl s  ratio   goal   memory MB")
    with tempfile.TemporaryDirectory() as folder:
        for wanted in asked.counts:
            path = Path(folder, "berita.jsonl")
            path.write_text("".join(records(wanted)), encoding="utf-8")
            stories = read(path)
            turns = [
                (opened(path, stories, asked.jobs, Path(folder)), briefed(path, asked.jobs)) for _ in range(asked.turns)
            ]
            ratio = statistics.median(ours.seconds / theirs for ours, theirs in turns)
            ours, theirs = (statistics.median(each) for each in zip(*((o.seconds, t) for o, t in turns), strict=True))
            memory = " + ".join(map(str, turns[-1][0].megabytes))
            print(f"{stories:7} {ours:7.1f} {theirs:8.1f} {ratio:6.2f}   {GOAL:4.2f}   {memory}", flush=True)
            missed |= ratio > GOAL
            if a_story:
                print(f"a story among {stories} : among fewer  {theirs / stories / a_story:.2f} (jsonl)")
            a_story = theirs / stories
    print(f"load {os.getloadavg()[0]:.1f}")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
