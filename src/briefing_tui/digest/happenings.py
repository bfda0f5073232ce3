"""The same happening told by several stories is one row with its tellers.

Two events are one happening where they are on the same days, share an actor or a place, and share so much of the weight
of their words: of the whole sentence and of what happened. Statements are told under who said what, not here.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from briefing_tui.digest.differences import differences
from briefing_tui.digest.model import Difference, Happening, Telling, Version
from briefing_tui.digest.word_weights import content_words, happening_words, incident_phrase, main_words
from briefing_tui.event_rows import event_rows

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing, Event
    from briefing_tui.digest.cast import Cast
    from briefing_tui.digest.word_weights import WordWeights

# Shares of weight, found on pairs of events of two corpora judged by eye.
_SAME_SENTENCE, _SAME_WHAT = 0.3, 0.42
_SAME_TOGETHER = 0.86
_SAME_BARE_SENTENCE = 0.6
_SAME_BESIDE_NAMES = 0.25
_SAME_SENTENCE_ALONE = 0.65
# A sentence of fewer words says nothing that could be compared.
_FEWEST_WORDS = 5
# So many words beside names and incident are another matter: `polisi memeriksa penonton pertandingan ...`.
_FEW_WORDS = 2
_INCIDENT = 1.0
# Two days apart in different stories, the same in nearly all words: one of the tellers has another day.
_SAME_ON_OTHER_DAY = 0.75
_DAYS_BETWEEN = 2
_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")
_WIDEST = ("day", "week", "interval", "month")
# So many of a group are compared with a new event.
_COMPARED = 4
# So many of the pairs of two groups must be one happening.
_LINKED = 0.34


@dataclass(frozen=True, slots=True)
class _Entry:
    """One row of one story, with what it is compared by; `names` are words of those who take part."""

    telling: Telling
    sentence: frozenset[str]
    what: frozenset[str]
    actors: frozenset[int]
    names: frozenset[str]
    incidents: frozenset[str]
    specific: frozenset[int]
    opponents: frozenset[int]
    figures: frozenset[str]

    @property
    def event(self) -> Event:
        return self.telling.event


def merge_happenings(
    stories: Sequence[int], briefings: Sequence[Briefing], cast: Cast, weights: WordWeights
) -> tuple[Happening, ...]:
    """The happenings of some stories, by first day, then last day, then the place of their first telling."""
    entries = [
        _entry(Telling(story, row.event), cast)
        for story in stories
        for row in event_rows(briefings[story].events)
        if not row.event.statement
    ]
    by_days: dict[tuple[date, date], list[_Entry]] = defaultdict(list)
    for entry in entries:
        by_days[entry.event.first, entry.event.last].append(entry)
    groups = [group for days in sorted(by_days) for group in _groups(by_days[days], weights)]
    groups = _with_other_days(groups, weights)
    return tuple(_happening(group, briefings, cast) for group in groups)


def _entry(telling: Telling, cast: Cast) -> _Entry:
    event = telling.event
    actors = frozenset(cast.numbers(telling.story, (*event.actors, *event.places)))
    sentence = frozenset(content_words(event.text))
    return _Entry(
        telling=telling,
        sentence=sentence,
        incidents=sentence & happening_words().incidents,
        specific=frozenset(actor for actor in actors if not cast.is_broad(actor)),
        opponents=actors - frozenset(cast.numbers(telling.story, event.places)),
        figures=frozenset(_FIGURE.findall(event.text)),
        what=main_words(event.what or event.text),
        actors=actors,
        names=frozenset(word for actor in actors for form in cast.forms(actor) for word in content_words(form)),
    )


def _groups(entries: Sequence[_Entry], weights: WordWeights) -> list[list[_Entry]]:
    """The events of the same days, those that are one together: each joins the likest group, then groups join."""
    groups: list[list[_Entry]] = []
    for entry in entries:
        likest = max(groups, key=lambda group: _link([entry], group, weights), default=None)
        if likest is not None and _link([entry], likest, weights):
            likest.append(entry)
        else:
            groups.append([entry])
    joined: list[list[_Entry]] = []
    for group in groups:
        host = next((other for other in joined if _link(group, other, weights)), None)
        if host is None:
            joined.append(group)
        else:
            host += group
    return joined


def _link(group: Sequence[_Entry], other: Sequence[_Entry], weights: WordWeights) -> float:
    """How alike two groups are on average, 0 where too few of their pairs are one happening."""
    pairs = [_likeness(one, another, weights) for one in group[:_COMPARED] for another in other[:_COMPARED]]
    return sum(pairs) / len(pairs) if sum(map(bool, pairs)) >= _LINKED * len(pairs) else 0.0


def _likeness(one: _Entry, other: _Entry, weights: WordWeights) -> float:
    """How alike two events are, 0 where they are two."""
    is_possible = (
        one.event.precision in _WIDEST
        and one.actors & other.actors
        and min(len(one.sentence), len(other.sentence)) >= _FEWEST_WORDS
        and one.sentence & other.sentence - one.names
    )
    if not is_possible:
        return 0.0
    sentence = weights.likeness(one.sentence, other.sentence)
    what = weights.likeness(one.what, other.what)
    if _are_other_prices(one, other, sentence):
        return 0.0
    if _is_same_incident(one, other):
        return max(_INCIDENT, sentence + what)
    names = one.names | other.names
    if weights.likeness(one.sentence - names, other.sentence - names) < _SAME_BESIDE_NAMES:
        return 0.0
    if one.event.what is None or other.event.what is None:
        return sentence + what if sentence >= _SAME_BARE_SENTENCE else 0.0
    if sentence >= _SAME_SENTENCE_ALONE:
        return sentence + what
    is_same = sentence >= _SAME_SENTENCE and what >= _SAME_WHAT and sentence + what >= _SAME_TOGETHER
    return sentence + what if is_same else 0.0


def _is_same_incident(one: _Entry, other: _Entry) -> bool:
    """Whether both name, be it in passing, an incident of a day: a match between the same two, a fire at one place."""
    if one.event.precision != "day":
        return False
    shared = one.incidents & other.incidents
    if shared & happening_words().contests:
        return len(one.opponents & other.opponents) > 1
    return bool(shared) and bool(one.actors & other.actors & one.specific)


def _are_other_prices(one: _Entry, other: _Entry, sentence: float) -> bool:
    """Whether both tell of prices and not surely of the same one."""
    prices = happening_words().prices
    if min(len(one.sentence & prices), len(other.sentence & prices)) < 2:
        return False
    return sentence < _SAME_ON_OTHER_DAY or bool(one.figures and other.figures and not one.figures & other.figures)


def _with_other_days(groups: list[list[_Entry]], weights: WordWeights) -> list[list[_Entry]]:
    """The groups, with those joined that differ in the day alone; the day that more stories give comes first."""
    kept: list[list[_Entry]] = []
    for group in groups:
        host = next((other for other in reversed(kept) if _differs_in_day(group, other, weights)), None)
        if host is None:
            kept.append(group)
        else:
            longer, shorter = (host, group) if len(host) >= len(group) else (group, host)
            kept[kept.index(host)] = [*longer, *shorter]
    return kept


def _differs_in_day(group: Sequence[_Entry], other: Sequence[_Entry], weights: WordWeights) -> bool:
    one, another = group[0], other[0]
    if any(entry.event.precision != "day" or entry.event.what is None for entry in (one, another)):
        return False
    days = abs((one.event.first - another.event.first).days)
    stories = {entry.telling.story for entry in group}
    return (
        0 < days <= _DAYS_BETWEEN
        and stories.isdisjoint(entry.telling.story for entry in other)
        and _likeness(one, another, weights) >= 2 * _SAME_ON_OTHER_DAY
    )


def _happening(group: Sequence[_Entry], briefings: Sequence[Briefing], cast: Cast) -> Happening:
    most_told = (group[0].event.first, group[0].event.last)
    best = min(
        (entry for entry in group if (entry.event.first, entry.event.last) == most_told),
        key=lambda entry: (
            not entry.event.key,
            entry.event.what is None,
            len(_beside_names(entry)),
            entry.telling.story,
        ),
    )
    ordered = [best.telling, *(entry.telling for entry in group if entry is not best)]
    event = best.event
    happening = Happening(
        first=event.first,
        last=event.last,
        when=event.when,
        what=_what(best, group, ordered, briefings),
        tense=event.tense,
        key=any(telling.event.key for telling in ordered),
        tellings=tuple(ordered),
        actors=cast.names_in(ordered),
        places=cast.places_in(ordered),
    )
    return replace(happening, differences=(*_days(ordered), *differences(ordered, briefings)))


def _beside_names(entry: _Entry) -> frozenset[str]:
    """The words of what happened that are neither names nor an incident's."""
    return entry.what - entry.names - happening_words().incidents


def _what(best: _Entry, group: Sequence[_Entry], tellings: Sequence[Telling], briefings: Sequence[Briefing]) -> str:
    """What happened in the words of the telling that stands for it, or in another's where it tells it in passing."""
    event = best.event
    incidents = frozenset.intersection(*(entry.incidents for entry in group))
    is_in_passing = not best.what & incidents or len(_beside_names(best)) > _FEW_WORDS
    if len(group) > 1 and incidents and is_in_passing and (phrases := list(_phrases(tellings, briefings))):
        names = Counter(name for entry in group for name in entry.names)
        shared = {name for name in names if names[name] > 1}
        return max(phrases, key=lambda phrase: (len(shared & set(content_words(phrase))), -len(phrase)))
    return event.what or event.text


def _phrases(tellings: Iterable[Telling], briefings: Sequence[Briefing]) -> Iterator[str]:
    """How the tellings name an incident before its date."""
    for telling in tellings:
        dates = briefings[telling.story].dates
        until = min(dates[index].start for index in telling.event.dates) - telling.event.start
        if until > 0 and (phrase := incident_phrase(telling.event.text, until)):
            yield phrase


def _days(tellings: Iterable[Telling]) -> list[Difference]:
    told: dict[str, list[int]] = defaultdict(list)
    for telling in tellings:
        told[telling.event.first.isoformat()].append(telling.story)
    if len(told) < 2:
        return []
    return [Difference("day", "", tuple(Version(day, tuple(dict.fromkeys(told[day]))) for day in told))]
