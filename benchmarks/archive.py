"""The archive at size: stories a second added beside briefing, bytes a story, memory, and milliseconds of queries.

    .venv/bin/python benchmarks/archive.py [--stories 20000] [--archive PATH|URL]

Stories are made from those of the corpora, briefed once: every sixth word is another story's, so that none is a copy of
another, days are spread over ten years, persons but the commonest get other names. What a made-up archive lacks: new
words come more slowly than in real stories, and affairs do not last for weeks. Adding is timed alone, from finished
briefings to what is on the disk, with all looking for copies; briefing takes some 10 ms of another core.
"""

from __future__ import annotations

import argparse
import random
import resource as process_resources
import statistics
import sys
import tempfile
import time
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from shared import shared

from briefing_tui.analysis import brief
from briefing_tui.archive.intake import rows_of
from briefing_tui.archive.location import open_archive
from briefing_tui.archive.query.parser import parse_query
from briefing_tui.briefing import Article
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from briefing_tui.archive.model import Sort
    from briefing_tui.archive.query.nodes import Query
    from briefing_tui.archive.store import Store
    from briefing_tui.briefing import Actor, Briefing

YEARS = 10
LAST_DAY = date(2026, 11, 1)
TODAY = date(2026, 11, 26)
# One word in so many is taken from another story: of shingles of four words, half stay.
CHANGED = 6
# A person in fewer of the corpora's stories is another person in each made-up story.
COMMON = 4
TRANSACTION = 64
REPEATS = 40


class StoryMaker:
    """Makes as many stories as are wanted of those briefed."""

    def __init__(self, briefings: Sequence[Briefing]) -> None:
        self._briefings = briefings
        self._random = random.Random(17)
        self._words = [word for briefing in briefings for word in briefing.article.text.split(" ")]
        stories = Counter(actor.name for briefing in briefings for actor in briefing.actors)
        self._common = {name for name, count in stories.items() if count >= COMMON}
        names = [actor.name.split() for briefing in briefings for actor in briefing.actors if actor.kind == "person"]
        self._given = [name[0] for name in names]
        self._family = [name[-1] for name in names]

    def stories(self, count: int) -> Iterator[Briefing]:
        """So many stories in the order of their days, a few of each day out of it."""
        first = LAST_DAY - timedelta(365 * YEARS)
        for number in range(count):
            day = first + timedelta(365 * YEARS * number // count + self._random.randint(-2, 2))
            yield self._story(self._briefings[self._random.randrange(len(self._briefings))], number, day)

    def _story(self, briefing: Briefing, number: int, day: date) -> Briefing:
        article = briefing.article
        words = article.text.split(" ")
        for at in range(self._random.randrange(CHANGED), len(words), CHANGED):
            words[at] = self._random.choice(self._words)
        article = replace(
            article,
            text=" ".join(words),
            title=f"{article.title} {self._random.choice(self._words)}",
            url=f"{article.url or 'https://contoh.id/berita'}-{number}",
            published=f"{day.isoformat()}T08:00:00",
            source=f"berita.jsonl#{number}",
        )
        shift = day - (briefing.reference_date.value or day)
        return replace(
            briefing,
            article=article,
            reference_date=replace(briefing.reference_date, value=day),
            events=tuple(
                replace(event, first=_shifted(event.first, shift), last=_shifted(event.last, shift))
                for event in briefing.events
            ),
            actors=tuple(self._actor(actor) for actor in briefing.actors),
        )

    def _actor(self, actor: Actor) -> Actor:
        if actor.kind != "person" or actor.name in self._common:
            return actor
        return replace(
            actor, name=f"{self._random.choice(self._given)} {self._random.choice(self._family)}", aliases=()
        )


def _shifted(day: date, shift: timedelta) -> date:
    try:
        return day + shift
    except OverflowError:
        return day


def briefed_corpora() -> list[Briefing]:
    """The stories of both corpora, briefed."""
    paths = [str(shared(f"corpora/{name}.jsonl")) for name in ("antara-600", "outlets-800")]
    stories = read_sources(paths, SourceOptions(repeats=True))
    return [brief(story) for story in stories if isinstance(story, Article)]


def add(store: Store, made: Iterator[Briefing]) -> None:
    """Add all, and print what it took."""
    seconds = cpu = 0.0
    outcomes: Counter[str] = Counter()
    waiting: list[Briefing] = []

    def write() -> None:
        nonlocal seconds, cpu
        begun, begun_cpu = time.perf_counter(), time.process_time()
        rows = [rows_of(briefing, added="2026-11-26T00:00:00Z", made_by="1") for briefing in waiting]
        outcomes.update(store.add_stories(rows))
        seconds += time.perf_counter() - begun
        cpu += time.process_time() - begun_cpu
        waiting.clear()

    for briefing in made:
        waiting.append(briefing)
        if len(waiting) == TRANSACTION:
            write()
            if outcomes.total() % 12_800 == 0:
                print(f"  {outcomes.total()} in {seconds:.0f} s", file=sys.stderr)
    write()
    total = outcomes.total()
    peak = process_resources.getrusage(process_resources.RUSAGE_SELF).ru_maxrss / 1024
    print(f"added: {dict(outcomes)}")
    print(f"{total / seconds:.0f} stories a second of wall time, {total / cpu:.0f} of CPU; peak {peak:.0f} MiB")
    summary = store.summary()
    print(f"{summary.size / summary.stories:.0f} bytes a story, {summary.events} events, {summary.actors} actors")


def tasks_of(store: Store) -> Iterator[tuple[str, str, Callable[[], object]]]:
    """What is timed: its name, the goal of its 95th percentile, and a run of it."""
    rng = random.Random(3)
    people = [hit.name for hit in store.actors(_query(""), limit=400) if hit.kind == "person"][:60]
    words = ["polisi", "presiden", "rumah", "banjir", "kirim", "menembak", "pemilu", "harga", "sekolah", "jalan"]
    months = [f"{year}-{month:02}" for year in range(2017, 2026) for month in range(1, 13)]

    def actor() -> str:
        return f'actor:"{rng.choice(people)}"'

    def word() -> str:
        return rng.choice(words)

    def month() -> str:
        return rng.choice(months)

    def stories(make: Callable[[], str], sort: Sort = "newest", limit: int = 50) -> Callable[[], object]:
        return lambda: store.stories(_query(make()), sort=sort, limit=limit)

    def events(make: Callable[[], str]) -> Callable[[], object]:
        return lambda: store.events(_query(make()), limit=200)

    def actors(make: Callable[[], str]) -> Callable[[], object]:
        return lambda: store.actors(_query(make()), limit=20)

    yield "actor, newest 50", "", stories(actor)
    yield "actor in an event of 30 days", "10", stories(lambda: f"{actor()} event:{month()}")
    yield "two actors in one event", "", stories(lambda: f"{actor()} {actor()} event:2016..2026")
    yield "word, newest 50", "50", stories(word)
    yield "word, best 50", "", stories(word, "best")
    yield "word and actor, newest 50", "", stories(lambda: f"{word()} {actor()}")
    yield "timeline of an actor, a page", "50", events(actor)
    yield "timeline of a word, a page", "", events(word)
    yield "actors of a month, 20", "50", actors(lambda: f"date:{month()}")
    yield "actors of a word, 20", "", actors(word)
    yield "counts of a word", "", lambda: store.count(_query(word()))
    yield "days of a word", "", lambda: store.days(_query(word()))
    yield "days of all", "", lambda: store.days(_query(""))
    yield "all, newest 200", "", stories(lambda: "", limit=200)
    yield "all events, a page", "", events(lambda: "")
    yield "names completed", "", lambda: store.names_like(rng.choice(people)[:3])


def _query(text: str) -> Query:
    return parse_query(text, TODAY)


def ask(store: Store) -> None:
    """Print how long queries take, goals behind them."""
    print(f"{'ms':>32} {'p50':>8} {'p95':>8}   CPU p50  goal of p95")
    for name, goal, run in tasks_of(store):
        waits, cpu = [], []
        for _ in range(REPEATS):
            begun, begun_cpu = time.perf_counter(), time.process_time()
            run()
            waits.append(1000 * (time.perf_counter() - begun))
            cpu.append(1000 * (time.process_time() - begun_cpu))
        p95 = statistics.quantiles(waits, n=20)[-1]
        print(f"{name:>32} {statistics.median(waits):8.1f} {p95:8.1f} {statistics.median(cpu):9.1f}  {goal}")


def main() -> None:
    """Make an archive, unless there is one, and ask it."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--stories", type=int, default=20_000)
    parser.add_argument("--archive", help="where it is made, and stays; what is there is asked only")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        location = options.archive or str(Path(folder) / "archive.db")
        store = open_archive(location, create=True)
        if not store.summary().stories:
            add(store, StoryMaker(briefed_corpora()).stories(options.stories))
        ask(store)
        store.close()


if __name__ == "__main__":
    main()
