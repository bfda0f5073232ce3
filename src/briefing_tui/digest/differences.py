"""Where those who tell the same happening differ: in its day, in a number, in a name."""

from __future__ import annotations

import itertools
import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.actors.name_matching import one_slip_apart, words_of
from briefing_tui.briefing import Span
from briefing_tui.digest.model import Difference, Version
from briefing_tui.happenings.word_weights import content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Briefing
    from briefing_tui.happenings.telling import Telling

# Characters around a number in which it is said what became of those it counts.
_LONGEST_REACH = 40


@cache
def _counted() -> re.Pattern[str]:
    """A number in figures or words, with the word behind it; no part of a date, a clock time, a score."""
    words = "|".join(happening_words().numbers)
    return re.compile(rf"(?<![\w.,/:-])(\d+(?:\.\d{{3}})*|{words})\s+([^\W\d_]{{3,}})", re.IGNORECASE)


def differences(tellings: Sequence[Telling], briefings: Sequence[Briefing]) -> tuple[Difference, ...]:
    """The days, the numbers of the same thing and the spellings of one name, in which at least two stories differ."""
    if len({telling.story for telling in tellings}) < 2:
        return ()
    return (*_days(tellings), *_numbers(tellings, briefings), *_names(tellings, briefings))


def _days(tellings: Sequence[Telling]) -> Iterator[Difference]:
    stories: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        stories[telling.event.first.isoformat()].append(telling.story)
    if len(stories) > 1:
        yield Difference("day", "", tuple(Version(day, tuple(dict.fromkeys(stories[day]))) for day in stories))


def _numbers(tellings: Sequence[Telling], briefings: Sequence[Briefing]) -> Iterator[Difference]:
    counts: dict[str, dict[int, set[str]]] = defaultdict(lambda: defaultdict(set))
    for telling in tellings:
        for about, number in _counts(telling, briefings[telling.story]):
            counts[about][telling.story].add(number)
    for about, by_story in counts.items():
        # A story that gives two numbers for one thing counts parts of it: nothing can be said of it.
        single = {story: next(iter(numbers)) for story, numbers in by_story.items() if len(numbers) == 1}
        if len(single) == len(by_story) and len(set(single.values())) > 1:
            yield Difference("number", about, _versions(single))


def _counts(telling: Telling, briefing: Briefing) -> Iterator[tuple[str, str]]:
    """What a sentence counts, and how many; numbers of dates are none."""
    event = telling.event
    dates = [briefing.dates[index] for index in event.dates]
    for match in _counted().finditer(event.text):
        start = event.start + match.start(1)
        if any(expression.start <= start < expression.end for expression in dates):
            continue
        number = _number_in(match)
        noun = match[2].casefold()
        # `Liga 1 Indonesia` counts nothing.
        if noun in happening_words().measures or match[2][0].isupper():
            continue
        if noun not in happening_words().counters:
            yield noun, number
            continue
        fate = _fate(event.text, match)
        if fate:
            yield fate, number


def _number_in(match: re.Match[str]) -> str:
    return happening_words().numbers.get(match[1].casefold(), match[1].replace(".", ""))


def version_spans(difference: Difference, version: Version, telling: Telling, briefing: Briefing) -> tuple[Span, ...]:
    """Where in its sentence a telling says a version; empty where it says it in other words."""
    event = telling.event
    if difference.kind == "day":
        dates = (briefing.dates[index] for index in event.dates)
        return tuple(Span(date.start, date.end) for date in dates)
    if difference.kind == "number":
        matches = (match for match in _counted().finditer(event.text) if _number_in(match) == version.value)
        return tuple(Span(event.start + match.start(1), event.start + match.end(1)) for match in matches)
    length = len(version.value)
    return tuple(Span(event.start + at, event.start + at + length) for at in _places(version.value, event.text))


def _places(words: str, text: str) -> Iterator[int]:
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))


def _fate(text: str, match: re.Match[str]) -> str | None:
    """What became of those counted: the nearest word of a fate, behind the number or else before it."""
    behind = content_words(text[match.end(2) : match.end(2) + _LONGEST_REACH].split(",")[0])
    before = content_words(text[max(0, match.start() - _LONGEST_REACH) : match.start()])
    for word in (*behind, *reversed(before)):
        if word in happening_words().fates:
            return word.removeprefix("=")
    return None


def _names(tellings: Sequence[Telling], briefings: Sequence[Briefing]) -> Iterator[Difference]:
    spelled: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        for actor in briefings[telling.story].actors:
            if actor.kind == "person" and actor.id in telling.event.actors:
                spelled[actor.name].append(telling.story)
    for one, other in itertools.combinations(spelled, 2):
        if _is_slip(words_of(one), words_of(other)) and set(spelled[one]).isdisjoint(spelled[other]):
            yield Difference(
                "name", "", tuple(Version(name, tuple(dict.fromkeys(spelled[name]))) for name in (one, other))
            )


def _is_slip(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if len(one) != len(other) or len(one) < 2:
        return False
    pairs = [(a, b) for a, b in zip(one, other, strict=True) if a != b]
    return len(pairs) == 1 and one_slip_apart(*pairs[0])


def _versions(by_story: dict[int, str]) -> tuple[Version, ...]:
    stories: dict[str, list[int]] = defaultdict(list)
    for story, value in by_story.items():
        stories[value].append(story)
    return tuple(
        Version(value, tuple(stories[value])) for value in sorted(stories, key=lambda v: (-len(stories[v]), v))
    )
