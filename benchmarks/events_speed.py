"""Cost of the events, of which most is what happened in a few words, beside the whole briefing they are part of.

    python benchmarks/events_speed.py [--stories N] [--turns N]

One core, processor time, everything warm: the best of several turns, in which both take their turn, so that a busy
machine slows both alike. Needs `../shared`. Nothing here passes or fails: it prints milliseconds a story and an event,
the events' part of a briefing, and how many stretches of a sentence are judged as a clause of their own.
"""

from __future__ import annotations

import argparse
import time
from typing import TYPE_CHECKING
from unittest.mock import patch

from shared import shared

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.events import find_events
from briefing_tui.events.compression.completeness import Completeness
from briefing_tui.language import Document
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.briefing import Briefing


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds that the work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def read_before(article: Article) -> Document:
    """The document of a story as the events get it: its sentences and words are there already."""
    document = Document(article.text)
    assert len(document.lower_words) == len(document.sentence_starts)
    return document


def main() -> None:
    """Print the costs, the ratio and the counts."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("--stories", type=int, default=60)
    ask.add_argument("--turns", type=int, default=7)
    said = ask.parse_args()
    path = shared("corpora/outlets-800.jsonl")
    articles = [one for one in read_sources([str(path)]) if isinstance(one, Article)][: said.stories]
    briefings = [brief(article) for article in articles]
    documents = [read_before(article) for article in articles]

    def events_of(document: Document, briefing: Briefing) -> None:
        reference = briefing.reference_date.value
        find_events(document, briefing.dates, briefing.actors, reference, "id", briefing.article.title)

    def events() -> None:
        for document, briefing in zip(documents, briefings, strict=True):
            events_of(document, briefing)

    turns = [(seconds(lambda: [brief(one) for one in articles]), seconds(events)) for _ in range(said.turns)]
    whole, own = min(turn[0] for turn in turns), min(turn[1] for turn in turns)
    stories, found = len(articles), sum(len(briefing.events) for briefing in briefings)
    print(f"{stories} stories with {found} events, milliseconds a story:")
    print(f"a briefing {whole / stories * 1000:.2f}, its events {own / stories * 1000:.2f} (goal 1.5)")
    print(f"an event {own / found * 1000:.2f}; the events' part of a briefing {own / whole:.3f}")
    with patch.object(Completeness, "fault", autospec=True, side_effect=Completeness.fault) as judge:
        events()
    print(f"stretches judged {judge.call_count / found:.1f} an event")


if __name__ == "__main__":
    main()
