"""Cost of a whole briefing beside `dateparser.search` alone, in one run on the same stories; the recogniser; memory.

    python benchmarks/actors_speed.py [--corpus NAME] [--stories N] [--turns N]

One core, processor time; both take their turn at each story, so that a busy machine slows both alike. Needs
`../shared`. Nothing here passes or fails: it prints the ratio in the first turn, in which nearly every word of a story
is new, and in those behind it; the milliseconds until the recogniser can label its first word, and the peak memory
after a quarter of the stories and after all.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import json
import subprocess
import sys
import time
from datetime import datetime
from statistics import median
from typing import TYPE_CHECKING

from shared import shared

from briefing_tui.__main__ import OBJECTS_BETWEEN_COLLECTIONS

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.briefing import Article

# As the program starts: with its pauses between searches for garbage, and without what libraries load to no use.
READY = """
import gc, time
from briefing_tui.__main__ import OBJECTS_BETWEEN_COLLECTIONS
from briefing_tui.startup import defer_imports
gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)
defer_imports()
start = time.process_time()
from briefing_tui.actors.tagger import tag_tokens
imported = time.process_time()
tag_tokens(["Budi", "tiba", "di", "Medan", "."])
print((imported - start) * 1000, (time.process_time() - imported) * 1000)
"""
PEAK = """
import resource, sys
from briefing_tui.analysis import brief
from briefing_tui.sources import read_sources
for number, story in enumerate(read_sources([sys.argv[1]]), 1):
    brief(story)
    if number == int(sys.argv[2]):
        break
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def dateparser_search(story: Article) -> None:
    """dateparser at the settings that serve Indonesian news best (../shared/notes/anchors-temporal.md)."""
    search_dates = importlib.import_module("dateparser.search").search_dates
    base = story.published.replace(tzinfo=None) if isinstance(story.published, datetime) else datetime(2023, 9, 1)
    settings = {"RELATIVE_BASE": base, "PREFER_DATES_FROM": "current_period", "DATE_ORDER": "DMY"}
    search_dates(story.text, languages=["id"], settings=settings)


def turn(stories: list[Article], brief: Callable[[Article], object]) -> tuple[float, float]:
    """Processor seconds of all briefings, and of dateparser on the same stories, story by story in turns."""
    whole = theirs = 0.0
    for story in stories:
        whole += seconds(lambda story=story: brief(story))  # type: ignore[misc]
        theirs += seconds(lambda story=story: dateparser_search(story))  # type: ignore[misc]
    return whole, theirs


def ours(code: str, *arguments: str) -> list[float]:
    """The numbers that the code prints in a process of its own."""
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return [float(word) for word in done.stdout.split()]


def main() -> None:
    """Print the ratio, the readiness and the peaks."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--corpus", default="antara-600")
    ask.add_argument("--stories", type=int, default=600)
    ask.add_argument("--turns", type=int, default=3)
    said = ask.parse_args()
    path = shared(f"corpora/{said.corpus}.jsonl")
    given = sum(1 for line in path.open(encoding="utf-8") if json.loads(line))

    from briefing_tui.analysis import brief
    from briefing_tui.briefing import Article
    from briefing_tui.sources import read_sources

    gc.set_threshold(OBJECTS_BETWEEN_COLLECTIONS)  # As the program does.
    stories = [story for story in read_sources([str(path)]) if isinstance(story, Article)][: said.stories]
    brief(stories[0])
    dateparser_search(stories[0])
    turns = [turn(stories, brief) for _ in range(max(said.turns, 2))]
    count = len(stories)
    print(f"{count} of {given} stories, milliseconds a story:")
    for name, (whole, theirs) in (("first", turns[0]), ("last", turns[-1])):
        print(f"{name} turn: a briefing {whole / count * 1000:.1f}, dateparser.search {theirs / count * 1000:.1f}")
    first, *later = (whole / theirs for whole, theirs in turns)
    print(f"ratio {first:.2f} in the first turn, {median(later):.2f} behind it (goal 1.00)")
    imported, ready = min((ours(READY) for _ in range(5)), key=lambda pair: pair[1])
    print(f"recogniser: import {imported:.0f} ms, first label {ready:.0f} ms after (goal 30)")
    quarter, full = ours(PEAK, str(path), str(count // 4))[0], ours(PEAK, str(path), str(count))[0]
    print(f"peak memory: {quarter:.0f} MiB after {count // 4} stories, {full:.0f} MiB after {count}")


if __name__ == "__main__":
    main()
