"""The same story from several sources: by its URL, or by nearly the same text.

Texts are compared by bottom-k sketches of their word shingles (Broder 1997, On the resemblance and containment of
documents): the k smallest hashes of each text, of which two near copies share most. Stories made after one pattern
(prices, weather, matches) and the updates of a story are as near; they differ in their numbers and names.
Memory stays bounded: the oldest stories are forgotten first.
"""

from __future__ import annotations

import heapq
import re
import threading
import zlib
from array import array
from collections import Counter, OrderedDict
from dataclasses import replace
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.addresses import page_address
from briefing_tui.briefing import Article
from briefing_tui.sources.outlets import written_names
from briefing_tui.sources.stream import DuplicateStory

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.sources.stream import SourceItem

_WORD = re.compile(r"\w+")
_NUMBER = re.compile(r"\d+")
# A capital inside a sentence, where only names have one.
_NAME = re.compile(r"(?<=[^\W\d_][ ,(/\-])[ (]?([A-Z][\w'’]+)")
_SHINGLE = 4
_SKETCH = 64
# The smallest hashes, under which a story is looked up: near copies share two of them all but always.
KEYS = 8
SHARED_KEYS = 2
# Jaccard resemblance from which two texts may be one story: a copy with another lead and byline stays above 0.8, of
# 600 ANTARA stories the two likest that are not one have 0.48.
NEARLY_THE_SAME = 0.7
# What stands in more stories than these (a sentence of every one) is looked up in the latest only.
_MOST_ALIKE = 24
_FEWEST_SHINGLES = 12
_MOST_STORIES = 20_000
IN_TEXT = 40_000
# A text that comes again after more days than these speaks of other days (`besok`, `pekan ini`).
MOST_DAYS_APART = 2


class SeenStories:
    """The stories of a run so far, each with where it was found first."""

    def __init__(self) -> None:
        # The app reads on several threads.
        self._lock = threading.Lock()
        self._number = 0
        self._by_page: dict[str, int] = {}
        self._by_hash: dict[int, list[int]] = {}
        self._stories: OrderedDict[int, StoryFeatures] = OrderedDict()
        # What each source said when it was read last.
        self._said: dict[str, int] = {}

    def first_source(self, article: Article) -> str | None:
        """The source that had this story before, or None; the story is remembered then.

        A source that is read again and says something else now, be it nearly the same, had it not before.
        """
        story = features_of(article)
        said = zlib.crc32(f"{article.title}\n{article.text}".encode("utf-8", "replace"))
        with self._lock:
            if self._said.get(story.source) == said:
                return story.source
            before = self._before(story)
            if before is None or before.source == story.source:
                self._remember(story, said)
                return None
            return before.source

    def _before(self, story: StoryFeatures) -> StoryFeatures | None:
        """The story of the same page, or in nearly the same words."""
        if (before := self._stories.get(self._by_page.get(story.page, -1))) and are_one_page(before, story):
            return before
        return self._near(story)

    def _remember(self, story: StoryFeatures, said: int) -> None:
        self._said[story.source] = said
        self._number += 1
        self._stories[self._number] = story
        if story.page:
            self._by_page.setdefault(story.page, self._number)
        for key in story.sketch[:KEYS]:
            self._by_hash.setdefault(key, []).append(self._number)
        if len(self._stories) > _MOST_STORIES:
            self._forget_oldest()

    def _near(self, story: StoryFeatures) -> StoryFeatures | None:
        keys = story.sketch[:KEYS]
        shared = Counter(number for key in keys for number in self._by_hash.get(key, [])[-_MOST_ALIKE:])
        numbers = [number for number, count in shared.items() if count >= SHARED_KEYS]
        resemblances = ((resemblance_of(story.sketch, self._stories[number].sketch), -number) for number in numbers)
        for resemblance, number in sorted(resemblances, reverse=True):
            if resemblance < NEARLY_THE_SAME:
                break
            if tell_the_same(self._stories[-number], story):
                return self._stories[-number]
        return None

    def _forget_oldest(self) -> None:
        number, story = self._stories.popitem(last=False)
        self._said.pop(story.source, None)
        if self._by_page.get(story.page) == number:
            del self._by_page[story.page]
        for key in story.sketch[:KEYS]:
            self._by_hash[key].remove(number)
            if not self._by_hash[key]:
                del self._by_hash[key]


def all_sources_named(items: Iterable[SourceItem]) -> list[SourceItem]:
    """The stories with all their sources: what a `DuplicateStory` names joins the first one's `also_at`."""
    items = list(items)
    also = _sources_of(item for item in items if isinstance(item, DuplicateStory))
    return [_named(item, also) for item in items]


def _named(item: SourceItem, also: dict[str, list[str]]) -> SourceItem:
    match item:
        case Article():
            return _also_at(item, also)
        case DuplicateStory():
            return replace(item, named=True)
    return item


def all_sources_briefed(briefings: Sequence[Briefing], notes: Iterable[DuplicateStory]) -> tuple[Briefing, ...]:
    """The briefings with all sources of their stories, those of the notes among them."""
    also = _sources_of(notes)
    return tuple(replace(briefing, article=_also_at(briefing.article, also)) for briefing in briefings)


def _sources_of(notes: Iterable[DuplicateStory]) -> dict[str, list[str]]:
    also: dict[str, list[str]] = {}
    for note in notes:
        also.setdefault(note.first, []).append(note.source)
    return also


def _also_at(article: Article, also: dict[str, list[str]]) -> Article:
    """The article with further sources; a file that was named twice is one source."""
    if article.source not in also:
        return article
    sources = dict.fromkeys((*article.also_at, *also[article.source]))
    return replace(article, also_at=tuple(source for source in sources if source != article.source))


class StoryFeatures(NamedTuple):
    """What is remembered of a story: where it was, and hashes of its shingles, numbers and names."""

    source: str
    page: str
    title: int
    day: str
    sketch: array[int]
    numbers: array[int]
    names: array[int]


def features_of(article: Article) -> StoryFeatures:
    text = article.text[:IN_TEXT]
    return StoryFeatures(
        source=article.source,
        page=page_address(article.url),
        title=zlib.crc32(" ".join(_WORD.findall(article.title.casefold())).encode("utf-8", "replace")),
        day=(article.published or "")[:10],
        sketch=sketch_of(text),
        numbers=_hashes(_NUMBER.findall(text)),
        names=_hashes(_NAME.findall(text)),
    )


def _hashes(words: Iterable[str]) -> array[int]:
    return array("I", sorted({zlib.crc32(word.casefold().encode("utf-8", "replace")) for word in words}))


def sketch_of(text: str) -> array[int]:
    """The smallest hashes of the text's shingles, in order; empty for a text too short to be told from others."""
    words = [word.encode("utf-8", "replace") for word in _WORD.findall(text.casefold())]
    hashes = {zlib.crc32(b" ".join(words[at : at + _SHINGLE])) for at in range(len(words) - _SHINGLE + 1)}
    return array("I", heapq.nsmallest(_SKETCH, hashes) if len(hashes) >= _FEWEST_SHINGLES else ())


def resemblance_of(a: array[int], b: array[int]) -> float:
    """The share of hashes that two sketches have in common among the smallest of both."""
    both = heapq.nsmallest(_SKETCH, {*a, *b})
    return len({*a} & {*b} & {*both}) / len(both) if both else 0.0


def are_one_page(a: StoryFeatures, b: StoryFeatures) -> bool:
    """Whether two stories of one address are one: some scrapers give the section's address for each of its stories."""
    return a.title == b.title or bool({*a.sketch} & {*b.sketch}) or not (a.sketch and b.sketch)


def tell_the_same(a: StoryFeatures, b: StoryFeatures) -> bool:
    """Whether near texts are one story: what one of them adds, it adds; neither has another number or name instead."""
    if _days_apart(a.day, b.day) > MOST_DAYS_APART:
        return False
    return not _differ(a.numbers, b.numbers, frozenset()) and not _differ(a.names, b.names, _outlet_words())


def _differ(a: array[int], b: array[int], careless: frozenset[int]) -> bool:
    """Whether each has something that the other lacks."""
    return bool({*a} - {*b} - careless) and bool({*b} - {*a} - careless)


def _days_apart(a: str, b: str) -> int:
    try:
        return abs((date.fromisoformat(a) - date.fromisoformat(b)).days)
    except ValueError:
        return 0


@cache
def _outlet_words() -> frozenset[int]:
    """The words of outlets' names: a copy says `kepada Kompas.com` where the agency said `kepada ANTARA`."""
    names = written_names()
    return frozenset(_hashes(_WORD.findall(" ".join([*names, *names.values()]))))
