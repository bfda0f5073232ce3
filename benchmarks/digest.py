"""What a digest costs beside the briefing of its stories, and how that grows.

    .venv/bin/python benchmarks/digest.py

Stories of the shared corpora are briefed by one process; then one page is made of 30, of 1,000 and of 10,000 of them
and written as plain text. Seconds of CPU of this process; for 30 and 1,000 the cost of briefing and digest together
stands as a ratio to that of briefing alone in the same run, for 10,000 the cost a story as a ratio to that at 1,000.
Beyond the corpora's own, stories are the same ones some months on, so that each affair comes again. Memory is the most
that the process has held (`ru_maxrss`), before and after each digest; of 10,000 briefings most of it is theirs.
"""

from __future__ import annotations

import resource
import sys
from dataclasses import replace
from datetime import timedelta
from itertools import islice
from time import process_time
from typing import TYPE_CHECKING

from shared import shared

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.digest import make_digest
from briefing_tui.outputs import OutputOptions
from briefing_tui.outputs.digest import render_digest
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

CORPORA = ("corpora/antara-600.jsonl", "corpora/outlets-800.jsonl")
COUNTS = (30, 1_000)
MOST = 10_000
GOALS = {30: 1.2, 1_000: 1.3}
LINEAR = 1.5  # A story may cost so much more among ten times as many.
MONTHS_ON = timedelta(days=120)


def months_on(briefing: Briefing, times: int) -> Briefing:
    """The same story so many times four months later, from a source of its own."""
    later = times * MONTHS_ON
    article = replace(
        briefing.article, id=f"{briefing.article.id}-{times}", source=f"{briefing.article.source}+{times}"
    )
    day = briefing.reference_date.value
    events = tuple(replace(event, first=event.first + later, last=event.last + later) for event in briefing.events)
    reference = replace(briefing.reference_date, value=day + later if day else None)
    return replace(briefing, article=article, reference_date=reference, events=events)


def megabytes() -> float:
    """The most memory that this process has held."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)


def cost_of_digest(briefings: list[Briefing]) -> float:
    """Seconds to make the page of these stories and write it."""
    begin = process_time()
    render_digest(make_digest(briefings), "plain", OutputOptions())
    return process_time() - begin


def main() -> int:
    """Print the figures; 1 where one misses its goal."""
    paths = [str(shared(name)) for name in CORPORA]
    articles = list(islice((item for item in read_sources(paths) if isinstance(item, Article)), max(COUNTS)))
    brief(articles[0])  # What is loaded once is no story's cost.
    make_digest([brief(articles[0])])
    briefings: list[Briefing] = []
    missed = False
    spent = 0.0
    print("stories  briefing s  digest s  both : briefing   goal   memory MB")
    for count in COUNTS:
        begin = process_time()
        briefings += [brief(article) for article in articles[len(briefings) : count]]
        spent += process_time() - begin
        before, cost = megabytes(), cost_of_digest(briefings)
        ratio = (spent + cost) / spent
        missed |= ratio > GOALS[count]
        memory = f"{before:6.0f} to {megabytes():.0f}"
        print(f"{len(briefings):7}  {spent:10.2f}  {cost:8.2f}  {ratio:15.2f}  {GOALS[count]:5.2f}   {memory}")
    many = [months_on(briefing, times) for times in range(MOST // len(briefings)) for briefing in briefings]
    before, most = megabytes(), cost_of_digest(many)
    growth = (most / len(many)) / (cost / len(briefings))
    missed |= growth > LINEAR
    print(f"{len(many):7}  {'':10}  {most:8.2f}  {'':15}  {'':5}   {before:6.0f} to {megabytes():.0f}")
    print(f"a story among {len(many)} : among {len(briefings)}  {growth:.2f}  (goal {LINEAR})")
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
