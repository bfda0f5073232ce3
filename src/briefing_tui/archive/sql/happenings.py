"""Events of several stories that tell one happening, joined where they are shown; in the tables each stays for itself.

Of pairs of ANTARA events on the same days with an actor in common, those whose words overlap by half, weighted by how
rare they are, were one happening in 15 of 15 cases judged by eye; from 0.35 to 0.5, in 9 of 15.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING

from briefing_tui.archive.query.folding import folded_words
from briefing_tui.resources import resource

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.model import EventHit

_SAME = 0.5
# The commonest words of the list tell nothing of what happened.
_COMMON_WORDS = 300


def joined_happenings(events: Sequence[tuple[EventHit, frozenset[int]]]) -> tuple[EventHit, ...]:
    """The events in order, each with the numbers of its actors; what is told again joins the first that told it."""
    words = [frozenset(folded_words(hit.text)) - _common_words() for hit, _ in events]
    weights = Counter(word for of_event in words for word in of_event)
    rarity = {word: math.log(1 + len(events) / count) for word, count in weights.items()}
    joined: list[EventHit] = []
    numbered = zip(events, words, strict=True)
    for _, same_days in groupby(numbered, key=lambda item: (item[0][0].first, item[0][0].last)):
        rows: list[tuple[EventHit, frozenset[int], frozenset[str]]] = []
        for (hit, actors), of_event in same_days:
            for place, (row, others, before) in enumerate(rows):
                if actors & others and hit.statement == row.statement and _overlap(of_event, before, rarity) >= _SAME:
                    rows[place] = (_told_again(row, hit), others | actors, before)
                    break
            else:
                rows.append((hit, actors, of_event))
        joined += [row for row, _, _ in rows]
    return tuple(joined)


def _overlap(one: frozenset[str], other: frozenset[str], rarity: dict[str, float]) -> float:
    """The share of the weight of both that they have in common."""
    both = sum(rarity[word] for word in one | other)
    return sum(rarity[word] for word in one & other) / both if both else 0.0


def _told_again(row: EventHit, hit: EventHit) -> EventHit:
    tellers = {story.id: story for story in (*row.told_by, *hit.told_by)}
    return replace(
        row,
        key=row.key or hit.key,
        actors=tuple(dict.fromkeys((*row.actors, *hit.actors))),
        told_by=tuple(tellers.values()),
        events=row.events + hit.events,
    )


@cache
def _common_words() -> frozenset[str]:
    lines = resource("data/lexicons/common_words.txt").read_text(encoding="utf-8").split()
    return frozenset(lines[:_COMMON_WORDS])
