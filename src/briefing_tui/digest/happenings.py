"""The same happening told by several stories is one row with its tellers.

Which events are one is said in `happenings/`. Statements are told under who said what, not here.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_tui.digest.differences import differences
from briefing_tui.digest.model import Happening
from briefing_tui.digest.wording import best_told, is_aside, is_report, what_of
from briefing_tui.happenings.grouping import group_same
from briefing_tui.happenings.likeness import NEARLY_THE_SAME, likeness
from briefing_tui.happenings.word_weights import happening_words

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.corpus import Corpus
    from briefing_tui.happenings.entries import Entry
    from briefing_tui.happenings.word_weights import WordWeights

# Two days apart in different stories, the same in nearly all words: one of the tellers has another day.
_DAYS_BETWEEN = 2


def merge_happenings(entries: Sequence[Entry], corpus: Corpus) -> tuple[Happening, ...]:
    """The happenings of some stories, by first day, then last day, then the place of their first telling."""
    by_days: dict[tuple[date, date], list[Entry]] = defaultdict(list)
    for entry in _each_sentence_once(entries):
        by_days[entry.event.first, entry.event.last].append(entry)
    groups = [group for days in sorted(by_days) for group in group_same(by_days[days], corpus.weights)]
    return tuple(_happening(group, corpus) for group in _with_other_days(groups, corpus.weights))


def _each_sentence_once(entries: Sequence[Entry]) -> list[Entry]:
    """The events, but for those of the day before in `Jumat waktu setempat atau Sabtu WIB`."""
    days = {(entry.telling.story, entry.event.start, entry.event.first) for entry in entries}
    local = happening_words().local_time
    return [
        entry
        for entry in entries
        if local not in entry.event.text
        or (entry.telling.story, entry.event.start, entry.event.first + timedelta(days=1)) not in days
    ]


def _with_other_days(groups: list[list[Entry]], weights: WordWeights) -> list[list[Entry]]:
    """The groups, with those joined that differ in the day alone; the day that more stories give comes first."""
    joined: list[list[Entry]] = []
    # Where in `joined` the groups are that begin with a day: of a year's events, few are asked about each.
    places_by_day: dict[int, list[int]] = defaultdict(list)
    for group in groups:
        day = group[0].event.first.toordinal()
        days = (day + between for between in range(-_DAYS_BETWEEN, _DAYS_BETWEEN + 1) if between)
        places = sorted((place for near in days for place in places_by_day.get(near, ())), reverse=True)
        at = next((place for place in places if _differs_in_day(group, joined[place], weights)), None)
        if at is None:
            places_by_day[day].append(len(joined))
            joined.append(group)
            continue
        host = joined[at]
        longer, shorter = (host, group) if len(host) >= len(group) else (group, host)
        joined[at] = [*longer, *shorter]
        if longer is group:
            places_by_day[host[0].event.first.toordinal()].remove(at)
            places_by_day[day].append(at)
    return joined


def _differs_in_day(group: Sequence[Entry], other: Sequence[Entry], weights: WordWeights) -> bool:
    """Whether two groups of neighbouring days tell the same, each by other stories."""
    one, another = group[0], other[0]
    if any(entry.event.precision != "day" or entry.event.what is None for entry in (one, another)):
        return False
    # Each tells of its own day: that recurs. A contest of another day is another contest.
    if one.event.tense == another.event.tense == "present" or one.is_contest or another.is_contest:
        return False
    stories = {entry.telling.story for entry in group}
    tellers_differ = stories.isdisjoint(entry.telling.story for entry in other)
    return tellers_differ and likeness(one, another, weights) >= 2 * NEARLY_THE_SAME


def _happening(group: Sequence[Entry], corpus: Corpus) -> Happening:
    briefings, cast = corpus.briefings, corpus.cast
    first, last = group[0].event.first, group[0].event.last  # The days that most tellers give.
    best = best_told([entry for entry in group if (entry.event.first, entry.event.last) == (first, last)], briefings)
    ordered = [best.telling, *(entry.telling for entry in group if entry is not best)]
    event = best.event
    return Happening(
        first=event.first,
        last=event.last,
        when=event.when,
        what=what_of(best, group, briefings),
        tense=event.tense,
        key=any(entry.is_news for entry in group),
        tellings=tuple(ordered),
        actors=cast.names_in(ordered),
        places=cast.places_in(ordered),
        differences=differences(ordered, briefings),
        reported=is_report(best),
        aside=is_aside(best),
    )


def narrowed(happening: Happening, stories: Collection[int], briefings: Sequence[Briefing]) -> Happening | None:
    """A happening as these stories alone tell it; None where none of them does.

    It is worded by one of them: by the first, where it stood in another story's words. Who takes part stays as it was.
    """
    tellings = tuple(telling for telling in happening.tellings if telling.story in stories)
    if not tellings:
        return None
    event = tellings[0].event
    is_worded_here = any(
        happening.what in telling.event.text or happening.what == briefings[telling.story].article.title
        for telling in tellings
    )
    return replace(
        happening,
        first=event.first,
        last=event.last,
        when=event.when,
        what=happening.what if is_worded_here else event.told,
        tense=event.tense,
        tellings=tellings,
        differences=differences(tellings, briefings),
    )
