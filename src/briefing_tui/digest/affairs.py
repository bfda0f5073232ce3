"""Which stories belong together: those that share key actors and rare words, or tell the same happening.

Stories are taken in the order of their days; each joins the affair it is most like, or begins one. Affairs that tell
the same news join. What a story is compared by is few and rare, and looked up in an index, so that the work grows with
the number of stories. A round-up of other news belongs to none of them.
"""

from __future__ import annotations

import heapq
import itertools
import math
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from briefing_tui.happenings.likeness import likeness
from briefing_tui.happenings.word_weights import WordWeights, content_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from briefing_tui.digest.corpus import Corpus
    from briefing_tui.happenings.entries import Entry

# How alike a story and an affair must be, as the cosine of their weighted terms, and how much of that what is told must
# make, names apart: a minister or a president is in many affairs of a day. By `training/affair_scores.py`.
_ALIKE, _ALIKE_IN_WORDS = 0.22, 0.08
_TERMS = 30
# A word counts for more the more often it stands in a story, up to so often.
_MOST_COUNTED = 5
_TITLE, _KEY_ACTOR, _ACTOR = 3.0, 3.0, 1.0
# What a term that is an actor, or a word of somebody's name, begins with.
_NAMED = "@"
# A term of more affairs than this brings nobody together; what has only such terms in common is not compared.
_CROWD = 60
# Days between an affair's last story and one that may still join it.
_PAUSE = 30
# News is what happened so many days before or after the story's day; a match is awaited and talked of for a week. So
# many others with the same actor are compared.
_NEWS_DAYS, _CONTEST_DAYS = 3, 7
_COMPARED = 12


def group_stories(stories: Iterable[int], corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """The stories of each affair, by day; affairs in the order of their first stories."""
    ordered = sorted(stories, key=lambda story: _chronology(story, corpus))
    others = [story for story in ordered if story not in corpus.round_ups]
    alone = ((story,) for story in ordered if story in corpus.round_ups)
    groups = [*_joined(_alike(others, corpus), corpus), *alone]
    return tuple(sorted(groups, key=lambda group: _chronology(group[0], corpus)))


def _chronology(story: int, corpus: Corpus) -> tuple[str, int]:
    """What stories are sorted by: their days, those without one first, then their places."""
    return str(corpus.day_of(story) or ""), story


def _joined(groups: Sequence[tuple[int, ...]], corpus: Corpus) -> Iterator[tuple[int, ...]]:
    """The groups, those together that tell the same happening of these days."""
    together = _Groups(groups)
    earlier: dict[tuple[date, date, int], list[Entry]] = defaultdict(list)
    for story in itertools.chain.from_iterable(groups):
        for entry in corpus.entries[story]:
            if not _is_of_these_days(entry, corpus.day_of(story)):
                continue
            for actor in sorted(entry.sides):
                comparable = earlier[entry.event.first, entry.event.last, actor]
                for other in comparable[-_COMPARED:]:
                    teller = other.telling.story
                    may_join = not together.hold(story, teller) and (entry.is_news or other.is_news)
                    if may_join and likeness(entry, other, corpus.weights):
                        together.join(story, teller)
                comparable.append(entry)
    for group in together.all():
        yield tuple(sorted(group, key=lambda story: _chronology(story, corpus)))


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


def _alike(ordered: Sequence[int], corpus: Corpus) -> tuple[tuple[int, ...], ...]:
    """The stories, which come by day, grouped by their words and actors."""
    vectors = _vectors(ordered, corpus)
    affairs: list[_Affair] = []
    index: dict[str, list[int]] = defaultdict(list)
    for story in ordered:
        vector, day = vectors[story], corpus.day_of(story)
        near = dict.fromkeys(number for term in vector for number in index[term][-_CROWD:])
        likenesses = {number: affairs[number].likeness(vector) for number in near if affairs[number].is_open(day)}
        alike = [(whole, -number) for number, (whole, words) in likenesses.items() if words >= _ALIKE_IN_WORDS]
        most, number = max(alike, default=(0.0, 0))
        if most < _ALIKE:
            affairs.append(_Affair())
            number = -(len(affairs) - 1)
        for term in affairs[-number].add(story, vector, day):
            index[term].append(-number)
    return tuple(tuple(affair.stories) for affair in affairs)


class _Affair:
    """Stories with the sum of their vectors, each of length one."""

    def __init__(self) -> None:
        self.stories: list[int] = []
        self._sum: dict[str, float] = {}
        self._square = 0.0
        self._last: date | None = None

    def likeness(self, vector: Mapping[str, float]) -> tuple[float, float]:
        """The cosine of a story and the affair, and as much of it as their words make that are of no name."""
        length = math.sqrt(self._square)
        shared = {term: value * self._sum[term] / length for term, value in vector.items() if term in self._sum}
        words = math.fsum(part for term, part in shared.items() if not term.startswith(_NAMED))
        return math.fsum(shared.values()), words

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


def _vectors(stories: Sequence[int], corpus: Corpus) -> dict[int, dict[str, float]]:
    """The heaviest terms of each story: stems of its title and text, and its actors, in a vector of length one."""
    actor_weights = WordWeights([{str(number) for number in _actors_of(story, corpus)} for story in stories])
    vectors = {}
    for story in stories:
        terms = _word_terms(story, corpus) | _actor_terms(story, corpus, actor_weights)
        heaviest = heapq.nlargest(_TERMS, terms.items(), key=lambda term: (term[1], term[0]))
        length = math.sqrt(math.fsum(value * value for _, value in heaviest)) or 1.0
        vectors[story] = {term: value / length for term, value in heaviest}
    return vectors


def _actors_of(story: int, corpus: Corpus) -> Iterator[int]:
    return corpus.cast.numbers(story, (actor.id for actor in corpus.briefings[story].actors))


def _word_terms(story: int, corpus: Corpus) -> dict[str, float]:
    """The stems of a story's text that others have, too, and those of its title, with their weights."""
    article, weights = corpus.briefings[story].article, corpus.weights
    places, bodies, people = _words_of_names(story, corpus)
    title = set(content_words(article.title)) - places
    counts = Counter(content_words(article.text))
    return {
        f"{_NAMED}{word}" if word in people else word: weights.of(word)
        * (1 + min(count, _MOST_COUNTED) / _MOST_COUNTED + (_TITLE if word in title else 0.0))
        for word, count in counts.items()
        if word not in bodies and (weights.counts[word] > 1 or word in title)
    }


def _actor_terms(story: int, corpus: Corpus, actor_weights: WordWeights) -> dict[str, float]:
    """The actors of a story but for countries and towns, with their weights."""
    terms: dict[str, float] = {}
    cast = corpus.cast
    for actor in corpus.briefings[story].actors:
        number = cast.number(story, actor.id)
        if number is not None and not cast.is_broad(number):
            factor = _KEY_ACTOR if actor.key and not cast.is_public_body(number) else _ACTOR
            terms[f"{_NAMED}{number}"] = factor * actor_weights.of(str(number))
    return terms


def _words_of_names(story: int, corpus: Corpus) -> tuple[set[str], set[str], set[str]]:
    """The words of countries and towns, and those of public bodies: so much happens there that they say little.

    Behind them those of people's names.
    """
    places: set[str] = set()
    bodies: set[str] = set()
    people: set[str] = set()
    for number in _actors_of(story, corpus):
        words = (word for form in corpus.cast.forms(number) for word in content_words(form))
        if corpus.cast.is_broad(number):
            places.update(words)
        elif corpus.cast.is_public_body(number):
            bodies.update(words)
        elif corpus.cast.kind(number) == "person":
            people.update(words)
    return places, bodies, people
