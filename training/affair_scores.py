"""How the stories that `digest/affairs.py` puts together agree with those that a reader did.

    .venv/bin/python training/affair_scores.py

prints precision, recall and F1 by story (B-cubed, Bagga & Baldwin 1998): of what stands in one affair with a story, how
much belongs there; of what belongs there, how much stands there. A story that stands with no other does not count in
the first, one that belongs to no other not in the second. `marks-affairs/README.md` says what was marked.
"""

from __future__ import annotations

import json
import sys
from itertools import combinations
from pathlib import Path
from statistics import fmean

sys.path.insert(0, str(Path(__file__).parent))

from given_stories import briefings, records

from briefing_tui.digest.affairs import group_stories
from briefing_tui.digest.corpus import Corpus

MARKED = Path(__file__).parent / "marks-affairs" / "outlets.json"

Pairs = set[frozenset[str]]


def marked_pairs() -> tuple[Pairs, Pairs]:
    """Pairs of stories that tell one affair, and those that nobody would decide on."""
    marks = json.loads(MARKED.read_text(encoding="utf-8"))
    together = {frozenset(pair) for affair in marks["affairs"] for pair in combinations(affair, 2)}
    return together, {frozenset(pair) for pair in marks["undecided"]}


def grouped(ids: list[str]) -> list[list[str]]:
    """The affairs of stories, by their ids; stories without a day and repeated ones are none."""
    briefed = briefings(ids)
    known = [story for story in ids if story in briefed]
    corpus = Corpus([briefed[story] for story in known], range(len(known)))
    dated = [number for number in range(len(known)) if corpus.day_of(number)]
    return [[known[number] for number in group] for group in group_stories(dated, corpus)]


def scores(groups: list[list[str]]) -> tuple[float, float]:
    """Precision and recall, each the mean of those of the stories."""
    together, undecided = marked_pairs()
    precisions, recalls = [], []
    for group in groups:
        for story in group:
            others = {other for other in group if other != story and frozenset((story, other)) not in undecided}
            belonging = {other for pair in together if story in pair for other in pair if other != story}
            if others:
                precisions.append((1 + len(others & belonging)) / (1 + len(others)))
            if belonging:
                recalls.append((1 + len(belonging.intersection(group))) / (1 + len(belonging)))
    return fmean(precisions), fmean(recalls)


def main() -> None:
    """Print the scores on the marked stories of other outlets."""
    ids = [story for story, record in records().items() if "id" in record and "/berita/" not in record["link"]]
    precision, recall = scores(grouped(ids))
    f1 = 2 * precision * recall / (precision + recall)
    print(f"B-cubed: precision {precision:.3f}, recall {recall:.3f}, F1 {f1:.3f}")


if __name__ == "__main__":
    main()
