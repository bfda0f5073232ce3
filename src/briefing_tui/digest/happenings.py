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
from briefing_tui.digest.wording import best_told, is_report, what_of
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
    for group in groups:
        host = next((other for other in reversed(joined) if _differs_in_day(group, other, weights)), None)
        if host is None:
            joined.append(group)
        else:
            longer, shorter = (host, group) if len(host) >= len(group) else (group, host)
            joined[joined.index(host)] = [*longer, *shorter]
    return joined


def _differs_in_day(group: Sequence[Entry], other: Sequence[Entry], weights: WordWeights) -> bool:
    one, another = group[0], other[0]
    if any(entry.event.precision != "day" or entry.event.what is None for entry in (one, another)):
        return False
    # Each tells of its own day: that recurs. A contest of another day is another contest.
    if one.event.tense == another.event.tense == "present" or one.is_contest or another.is_contest:
        return False
    days = abs((one.event.first - another.event.first).days)
    stories = {entry.telling.story for entry in group}
    return (
        0 < days <= _DAYS_BETWEEN
        and stories.isdisjoint(entry.telling.story for entry in other)
        and likeness(one, another, weights) >= 2 * NEARLY_THE_SAME
    )


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
