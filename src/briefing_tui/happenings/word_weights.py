"""Which words tell stories and happenings apart, and by how much."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.language.common_words import ranked_words
from briefing_tui.language.verb_prefixes import has_verb_prefix
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence, Set

_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_SUFFIXES = ("nya", "kan", "lah")
# What a stem is found behind, the longest first: `meng-` before the `me-` that it is a form of.
_PREFIXES = ("meng", "meny", "mem", "men", "di", "ber", "ter", "me")
# The first letter of a stem that a nasal prefix takes the place of (Sneddon, Indonesian Reference Grammar, 1.1.2).
_SWALLOWED = {"meny": "s", "mem": "p", "men": "t"}
_SHORTEST_STEM = 4
_SHORTEST_WORD = 3
_BACKGROUND, _IN_ALL = 500, 30
_SHORTEST_PHRASE, _LONGEST_PHRASE = 3, 12


class HappeningWords(NamedTuple):
    """The lists of `data/lexicons/happenings.toml`, and in `reports` the words of reporting.

    `same` maps a word to the first of its line, marked with `=`.
    """

    same: dict[str, str]
    incidents: frozenset[str]
    contests: frozenset[str]
    team_words: frozenset[str]
    context: frozenset[str]
    prices: frozenset[str]
    moves: frozenset[str]
    stop: frozenset[str]
    numbers: dict[str, str]
    counters: frozenset[str]
    fates: frozenset[str]
    measures: frozenset[str]
    agencies: frozenset[str]
    maker_roles: frozenset[str]
    address_ends: tuple[str, ...]
    round_ups: frozenset[str]
    news: frozenset[str]
    local_time: str
    from_to: frozenset[str]
    public_bodies: frozenset[str]
    thing: str
    pointers: frozenset[str]
    speakers: frozenset[str]
    surveys: frozenset[str]
    survey_methods: frozenset[str]
    shares: frozenset[str]
    origins: frozenset[str]
    announcements: frozenset[str]
    posts: tuple[str, ...]
    reports: frozenset[str]


@cache
def happening_words() -> HappeningWords:
    """The lists, read once. Raises `MissingResourceError` where the file is missing."""
    lists, speech = read_toml("lexicons/happenings.toml"), read_toml("lexicons/speech.toml")
    lines = [line.split() for line in lists["same"].strip().splitlines()]
    return HappeningWords(
        same={word: f"={line[0]}" for line in reversed(lines) for word in line},
        incidents=frozenset(f"={word}" for word in lists["incidents"].split()),
        contests=frozenset(f"={word}" for word in lists["contests"].split()),
        team_words=frozenset(lists["team_words"].split()),
        context=frozenset(lists["context"].split()),
        prices=frozenset(lists["prices"].split()),
        moves=frozenset(lists["moves"].split()),
        stop=frozenset(lists["stop"].split()),
        numbers={word: str(number) for number, word in enumerate(lists["numbers"].split(), 1)},
        counters=frozenset(lists["counters"].split()),
        fates=frozenset(lists["fates"].split()),
        measures=frozenset(lists["measures"].split()),
        maker_roles=frozenset(lists["maker_roles"].split()),
        address_ends=tuple(lists["address_ends"].split()),
        round_ups=frozenset(lists["round_ups"].split()),
        news=frozenset(lists["news"].split()),
        local_time=lists["local_time"],
        from_to=frozenset(lists["from_to"].split()),
        public_bodies=frozenset(lists["public_bodies"].split()),
        thing=lists["thing"],
        pointers=frozenset(lists["pointers"].split()),
        speakers=frozenset(lists["speakers"].split()),
        surveys=frozenset(lists["surveys"].split()),
        survey_methods=frozenset(lists["survey_methods"].split()),
        shares=frozenset(lists["shares"].split()),
        origins=frozenset(lists["origins"].split()),
        announcements=frozenset(lists["announcements"].split()),
        posts=tuple(lists["posts"].split()),
        reports=frozenset(
            " ".join((speech["reporting"]["clause"], speech["inquit"]["plain"], lists["according_to"])).split()
        ),
        agencies=frozenset(name.casefold() for name in lists["agencies"].strip().splitlines()),
    )


@lru_cache(maxsize=200_000)
def stem(word: str) -> str:
    """A case-folded word without the commonest endings and prefixes; words that say the same are one."""
    same = happening_words().same
    if word in same:
        return same[word]
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            word = word.removesuffix(suffix)
            break
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= _SHORTEST_STEM:
            word = word.removeprefix(prefix)
            if word[0] in "aeiou":
                word = _SWALLOWED.get(prefix, "") + word
            break
    return same.get(word, word)


def content_words(text: str) -> list[str]:
    """The stems of a text that say something, in order: no small words, no bare numbers."""
    return [content for word in _WORD.findall(text) if (content := _content_word(word))]


@lru_cache(maxsize=200_000)
def _content_word(word: str) -> str:
    """The stem of a word that says something; empty for one that does not."""
    word = word.casefold()
    says_nothing = len(word) < _SHORTEST_WORD or word in happening_words().stop or word.isdigit()
    return "" if says_nothing else stem(word)


def is_public_body(name: str) -> bool:
    """Whether an organization's name begins as those of ministries, councils and the police do."""
    return not happening_words().public_bodies.isdisjoint(name.casefold().split()[:1])


def main_words(what: str) -> frozenset[str]:
    """The content words of what happened, without what it only comes before, after or beside."""
    context = happening_words().context
    words = what.split()
    cut = next((at for at, word in enumerate(words) if at and word.casefold() in context), len(words))
    return frozenset(content_words(" ".join(words[:cut])))


def incident_phrase(sentence: str, until: int) -> str | None:
    """The words of an incident that a sentence names in passing before `until`, at most twelve; None without one.

    `kebakaran yang terjadi di Museum Laut` of `... menyusul kebakaran yang terjadi di Museum Laut pada Sabtu`.
    """
    words = list(_WORD.finditer(sentence, 0, until))
    incidents = happening_words().incidents
    nouns = (at for at in reversed(range(len(words))) if not has_verb_prefix(words[at][0].casefold()))
    at = next((at for at in nouns if stem(words[at][0].casefold()) in incidents), None)
    if at is None:
        return None
    end = len(words)
    while end > at + 1 and words[end - 1][0].casefold() in happening_words().stop:
        end -= 1
    last = words[min(end, at + _LONGEST_PHRASE) - 1]
    phrase = sentence[words[at].start() : last.end()]
    first_part = phrase.split(",")[0]
    if first_part.count("(") > first_part.count(")"):
        first_part = first_part.rpartition("(")[0].rstrip()
    return first_part if len(first_part.split()) >= _SHORTEST_PHRASE else None


@cache
def _background() -> dict[str, float]:
    """In how many of `_BACKGROUND` stories of any kind a stem stands: by its rank among common words (Zipf's law)."""
    counts: dict[str, float] = {}
    for rank, word in enumerate(ranked_words()):
        counts.setdefault(stem(word), _BACKGROUND * _IN_ALL / (rank + _IN_ALL))
    return counts


class WordWeights:
    """Weights of words: the rarer, the heavier (inverse document frequency, smoothed).

    Counted in the stories at hand and in a background of stories of any kind: where all at hand tell one affair, its
    words must not weigh nothing.
    """

    def __init__(self, stories: Sequence[Set[str]]) -> None:
        self.counts = Counter(word for words in stories for word in words)
        self._stories = len(stories) + _BACKGROUND
        self._weights: dict[str, float] = {}

    def of(self, word: str) -> float:
        """The weight of one word."""
        if word not in self._weights:
            count = self.counts[word] + _background().get(word, 0.0)
            self._weights[word] = math.log(1 + (self._stories + 1) / (count + 0.5))
        return self._weights[word]

    def total(self, words: Iterable[str]) -> float:
        """The weight of several words, the same in whatever order they come."""
        return math.fsum(self.of(word) for word in words)

    def likeness(self, one: Set[str], other: Set[str]) -> float:
        """The weight two sets of words share, from 0 to 1 (Dice's coefficient, weighted)."""
        both = self.total(one) + self.total(other)
        return 2 * self.total(one & other) / both if both else 0.0
