"""Which stories belong together: those that share key actors and rare words, of titles above all.

Stories are taken in the order of their days; each joins the affair it is most like, or begins one. What a story is
compared by is few and rare, and looked up in an index, so that the work grows with the number of stories.
"""

from __future__ import annotations

import heapq
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_tui.digest.word_weights import WordWeights, content_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.cast import Cast

# How alike a story and an affair must be, as the cosine of their weighted terms; found on two corpora by eye.
_ALIKE = 0.18
_TERMS = 30
_TITLE, _KEY_ACTOR, _ACTOR = 3.0, 3.0, 1.0
# A term of more affairs than this brings nobody together; what has only such terms in common is not compared.
_CROWD = 60
# Days between an affair's last story and one that may still join it.
_PAUSE = 30


def group_stories(
    stories: Sequence[int], briefings: Sequence[Briefing], cast: Cast, weights: WordWeights
) -> tuple[tuple[int, ...], ...]:
    """The stories of each affair, by day; affairs in the order of their first stories."""
    days = {story: briefings[story].reference_date.value for story in stories}
    ordered = sorted(stories, key=lambda story: (str(days[story] or ""), story))
    vectors = _vectors(ordered, briefings, cast, weights)
    affairs: list[_Affair] = []
    index: dict[str, list[int]] = defaultdict(list)
    for story in ordered:
        vector = vectors[story]
        near = dict.fromkeys(number for term in vector for number in index[term][-_CROWD:])
        alike = [(affairs[number].likeness(vector), -number) for number in near if affairs[number].is_open(days[story])]
        most, number = max(alike, default=(0.0, 0))
        if most < _ALIKE:
            affairs.append(_Affair())
            number = -(len(affairs) - 1)
        for term in affairs[-number].add(story, vector, days[story]):
            index[term].append(-number)
    return tuple(tuple(affair.stories) for affair in affairs)


class _Affair:
    """Stories with the sum of their vectors, each of length one."""

    def __init__(self) -> None:
        self.stories: list[int] = []
        self._sum: dict[str, float] = {}
        self._square = 0.0
        self._last: date | None = None

    def likeness(self, vector: Mapping[str, float]) -> float:
        """The cosine of a story and the affair."""
        return math.fsum(value * self._sum.get(term, 0.0) for term, value in vector.items()) / math.sqrt(self._square)

    def is_open(self, day: date | None) -> bool:
        """Whether a story of that day may still join."""
        return day is None or self._last is None or abs((day - self._last).days) <= _PAUSE

    def add(self, story: int, vector: Mapping[str, float], day: date | None) -> list[str]:
        """Take a story in; the terms that are new here."""
        fresh = [term for term in vector if term not in self._sum]
        self.stories.append(story)
        for term, value in vector.items():
            before = self._sum.get(term, 0.0)
            self._sum[term] = before + value
            self._square += (before + value) ** 2 - before**2
        self._last = day or self._last
        return fresh


def _vectors(
    stories: Sequence[int], briefings: Sequence[Briefing], cast: Cast, weights: WordWeights
) -> dict[int, dict[str, float]]:
    """The heaviest terms of each story: stems of its title and text, and its actors, in a vector of length one."""
    actor_weights = WordWeights(
        [{str(n) for n in cast.numbers(story, (a.id for a in briefings[story].actors))} for story in stories]
    )
    vectors = {}
    for story in stories:
        briefing = briefings[story]
        terms: dict[str, float] = {}
        title = set(content_words(briefing.article.title))
        counts = Counter(content_words(briefing.article.text))
        for word, count in counts.items():
            if weights.counts[word] > 1 or word in title:
                terms[word] = weights.of(word) * (1 + min(count, 5) / 5 + (_TITLE if word in title else 0.0))
        for actor in briefing.actors:
            number = cast.number(story, actor.id)
            if number is not None and not cast.is_broad(number):
                factor = _KEY_ACTOR if actor.key else _ACTOR
                terms[f"@{number}"] = factor * actor_weights.of(str(number))
        heaviest = heapq.nlargest(_TERMS, terms.items(), key=lambda term: (term[1], term[0]))
        length = math.sqrt(math.fsum(value * value for _, value in heaviest)) or 1.0
        vectors[story] = {term: value / length for term, value in heaviest}
    return vectors
