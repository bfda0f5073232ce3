"""Which stories belong together: those that share key actors and rare words, or tell the same happening.

Stories are taken in the order of their days; each joins the affair it is most like, or begins one. Affairs that tell
the same news join. What a story is compared by is few and rare, and looked up in an index, so that the work grows with
the number of stories. A round-up of other news belongs to none of them.
"""

from __future__ import annotations

import heapq
import itertools
import math
import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_tui.happenings.likeness import likeness
from briefing_tui.happenings.word_weights import WordWeights, content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.digest.cast import Cast
    from briefing_tui.happenings.entries import Entry

# How alike a story and an affair must be, as the cosine of their weighted terms; found on two corpora by eye.
_ALIKE = 0.18
_TERMS = 30
# A word counts for more the more often it stands in a story, up to so often.
_MOST_COUNTED = 5
_TITLE, _KEY_ACTOR, _ACTOR = 3.0, 3.0, 1.0
# A term of more affairs than this brings nobody together; what has only such terms in common is not compared.
_CROWD = 60
# Days between an affair's last story and one that may still join it.
_PAUSE = 30
# News is what happened so many days before or after the story's day; a match is awaited and talked of for a week. So
# many others with the same actor are compared.
_NEWS_DAYS, _CONTEST_DAYS = 3, 7
_COMPARED = 12
# A round-up numbers so many pieces of news, or says so in the first words of its title.
_ITEM = re.compile(r"(?:^|\s)\d{1,2}\. (?=[A-Z\"“])")
_FEWEST_ITEMS = 3
_FIRST_WORDS = 3


def group_stories(
    stories: Sequence[int],
    briefings: Sequence[Briefing],
    entries: Mapping[int, Sequence[Entry]],
    cast: Cast,
    weights: WordWeights,
) -> tuple[tuple[int, ...], ...]:
    """The stories of each affair, by day; affairs in the order of their first stories."""
    days = {story: briefings[story].reference_date.value for story in stories}
    rounding_up = [story for story in stories if is_round_up(briefings[story].article)]
    others = sorted(set(stories).difference(rounding_up), key=lambda story: (str(days[story] or ""), story))
    alike = _alike(others, briefings, days, cast, weights)
    groups = [*_joined(alike, entries, days, weights), *((story,) for story in rounding_up)]
    return tuple(sorted(groups, key=lambda group: (str(days[group[0]] or ""), group[0])))


def is_round_up(article: Article) -> bool:
    """Whether a story sums up the news of others: `Kemarin, A hingga B`, with an item for each."""
    words = article.title.casefold().split()
    says_so = any(word[-1] in ",:" and word[:-1] in happening_words().round_ups for word in words[:_FIRST_WORDS])
    lists = bool(happening_words().from_to.intersection(words))
    return says_so or (lists and len(_ITEM.findall(article.text)) >= _FEWEST_ITEMS)


def _joined(
    groups: Sequence[tuple[int, ...]],
    entries: Mapping[int, Sequence[Entry]],
    days: Mapping[int, date | None],
    weights: WordWeights,
) -> Iterator[tuple[int, ...]]:
    """The groups, those together that tell the same happening of these days."""
    together = _Groups(groups)
    told: dict[tuple[date, date, int], list[Entry]] = defaultdict(list)
    for story in itertools.chain.from_iterable(groups):
        for entry in entries[story]:
            if not _is_of_these_days(entry, days[story]):
                continue
            for actor in sorted(entry.sides):
                others = told[entry.event.first, entry.event.last, actor]
                for other in others[-_COMPARED:]:
                    teller = other.telling.story
                    may_join = not together.hold(story, teller) and (entry.is_news or other.is_news)
                    if may_join and likeness(entry, other, weights):
                        together.join(story, teller)
                others.append(entry)
    for group in together.all():
        yield tuple(sorted(group, key=lambda story: (str(days[story] or ""), story)))


def _is_of_these_days(entry: Entry, day: date | None) -> bool:
    """Whether an event is near enough to the day of its story to be its news."""
    if day is None:
        return False
    most = _CONTEST_DAYS if entry.is_contest else _NEWS_DAYS
    return min(abs((entry.event.first - day).days), abs((entry.event.last - day).days)) <= most


class _Groups:
    """Groups of stories, each known by its number, of which two may become one."""

    def __init__(self, groups: Sequence[tuple[int, ...]]) -> None:
        self._group_of = {story: number for number, group in enumerate(groups) for story in group}
        self._members = {number: list(group) for number, group in enumerate(groups)}

    def hold(self, one: int, other: int) -> bool:
        """Whether two stories are in one group."""
        return self._group_of[one] == self._group_of[other]

    def join(self, one: int, other: int) -> None:
        """Put two stories' groups together: the smaller one, or the later of equals, becomes part of the other."""
        pair = (self._group_of[one], self._group_of[other])
        larger, smaller = sorted(pair, key=lambda number: (-len(self._members[number]), number))
        self._group_of.update(dict.fromkeys(self._members[smaller], larger))
        self._members[larger] += self._members.pop(smaller)

    def all(self) -> Iterable[Sequence[int]]:
        """The stories of each group."""
        return self._members.values()


def _alike(
    ordered: Sequence[int],
    briefings: Sequence[Briefing],
    days: Mapping[int, date | None],
    cast: Cast,
    weights: WordWeights,
) -> tuple[tuple[int, ...], ...]:
    """The stories grouped by their words and actors, by day."""
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
        terms = _word_terms(story, briefings[story], cast, weights) | _actor_terms(
            story, briefings[story], cast, actor_weights
        )
        heaviest = heapq.nlargest(_TERMS, terms.items(), key=lambda term: (term[1], term[0]))
        length = math.sqrt(math.fsum(value * value for _, value in heaviest)) or 1.0
        vectors[story] = {term: value / length for term, value in heaviest}
    return vectors


def _word_terms(story: int, briefing: Briefing, cast: Cast, weights: WordWeights) -> dict[str, float]:
    """The stems of a story's text that others have, too, and those of its title, with their weights."""
    places, bodies = _words_of_busy_names(story, briefing, cast)
    title = set(content_words(briefing.article.title)) - places
    counts = Counter(content_words(briefing.article.text))
    return {
        word: weights.of(word) * (1 + min(count, _MOST_COUNTED) / _MOST_COUNTED + (_TITLE if word in title else 0.0))
        for word, count in counts.items()
        if word not in bodies and (weights.counts[word] > 1 or word in title)
    }


def _actor_terms(story: int, briefing: Briefing, cast: Cast, weights: WordWeights) -> dict[str, float]:
    """The actors of a story but for countries and towns, with their weights."""
    terms: dict[str, float] = {}
    for actor in briefing.actors:
        number = cast.number(story, actor.id)
        if number is not None and not cast.is_broad(number):
            factor = _KEY_ACTOR if actor.key and not _is_public_body(cast, number) else _ACTOR
            terms[f"@{number}"] = factor * weights.of(str(number))
    return terms


def _words_of_busy_names(story: int, briefing: Briefing, cast: Cast) -> tuple[set[str], set[str]]:
    """The words of countries and towns, and those of public bodies: so much happens there that they say little."""
    places: set[str] = set()
    bodies: set[str] = set()
    for number in cast.numbers(story, (actor.id for actor in briefing.actors)):
        words = (word for form in cast.forms(number) for word in content_words(form))
        if cast.is_broad(number):
            places.update(words)
        elif _is_public_body(cast, number):
            bodies.update(words)
    return places, bodies


def _is_public_body(cast: Cast, number: int) -> bool:
    actor = cast.actors[number]
    return actor.kind == "organization" and actor.name.casefold().split()[0] in happening_words().public_bodies
