"""The same happening told by several stories is one row with its tellers.

Which events are one is said in `likeness.py`. Statements are told under who said what, not here.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.digest.differences import differences
from briefing_tui.digest.likeness import NEARLY_THE_SAME, likeness
from briefing_tui.digest.model import Difference, Happening, Telling, Version
from briefing_tui.digest.word_weights import content_words, happening_words, incident_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.cast import Cast
    from briefing_tui.digest.likeness import Entry
    from briefing_tui.digest.word_weights import WordWeights

# So many words beside names and incident are another matter: `polisi memeriksa penonton pertandingan ...`.
_FEW_WORDS = 2
# Two days apart in different stories, the same in nearly all words: one of the tellers has another day.
_DAYS_BETWEEN = 2
# So many of a group are compared with a new event.
_COMPARED = 4
# So many of the pairs of two groups must be one happening.
_LINKED = 0.34


def merge_happenings(
    entries: Sequence[Entry], briefings: Sequence[Briefing], cast: Cast, weights: WordWeights
) -> tuple[Happening, ...]:
    """The happenings of some stories, by first day, then last day, then the place of their first telling."""
    by_days: dict[tuple[date, date], list[Entry]] = defaultdict(list)
    for entry in entries:
        by_days[entry.event.first, entry.event.last].append(entry)
    groups = [group for days in sorted(by_days) for group in _groups(by_days[days], weights)]
    groups = _with_other_days(groups, weights)
    return tuple(_happening(group, briefings, cast) for group in groups)


def _groups(entries: Sequence[Entry], weights: WordWeights) -> list[list[Entry]]:
    """The events of the same days, those that are one together: each joins the likest group, then groups join."""
    groups: list[list[Entry]] = []
    for entry in entries:
        likest = max(groups, key=lambda group: _link([entry], group, weights), default=None)
        if likest is not None and _link([entry], likest, weights):
            likest.append(entry)
        else:
            groups.append([entry])
    joined: list[list[Entry]] = []
    for group in groups:
        host = next((other for other in joined if _link(group, other, weights)), None)
        if host is None:
            joined.append(group)
        else:
            host += group
    return joined


def _link(group: Sequence[Entry], other: Sequence[Entry], weights: WordWeights) -> float:
    """How alike two groups are on average, 0 where too few of their pairs are one happening."""
    pairs = [likeness(one, another, weights) for one in group[:_COMPARED] for another in other[:_COMPARED]]
    return sum(pairs) / len(pairs) if sum(map(bool, pairs)) >= _LINKED * len(pairs) else 0.0


def _with_other_days(groups: list[list[Entry]], weights: WordWeights) -> list[list[Entry]]:
    """The groups, with those joined that differ in the day alone; the day that more stories give comes first."""
    kept: list[list[Entry]] = []
    for group in groups:
        host = next((other for other in reversed(kept) if _differs_in_day(group, other, weights)), None)
        if host is None:
            kept.append(group)
        else:
            longer, shorter = (host, group) if len(host) >= len(group) else (group, host)
            kept[kept.index(host)] = [*longer, *shorter]
    return kept


def _differs_in_day(group: Sequence[Entry], other: Sequence[Entry], weights: WordWeights) -> bool:
    one, another = group[0], other[0]
    if any(entry.event.precision != "day" or entry.event.what is None for entry in (one, another)):
        return False
    # Each tells of its own day: that recurs. A contest of another day is another contest.
    if one.event.tense == another.event.tense == "present" or _is_contest(one) or _is_contest(another):
        return False
    days = abs((one.event.first - another.event.first).days)
    stories = {entry.telling.story for entry in group}
    return (
        0 < days <= _DAYS_BETWEEN
        and stories.isdisjoint(entry.telling.story for entry in other)
        and likeness(one, another, weights) >= 2 * NEARLY_THE_SAME
    )


def _happening(group: Sequence[Entry], briefings: Sequence[Briefing], cast: Cast) -> Happening:
    most_told = (group[0].event.first, group[0].event.last)
    best = min(
        (entry for entry in group if (entry.event.first, entry.event.last) == most_told),
        key=lambda entry: _worst_last(entry, briefings[entry.telling.story].article.title),
    )
    ordered = [best.telling, *(entry.telling for entry in group if entry is not best)]
    event = best.event
    happening = Happening(
        first=event.first,
        last=event.last,
        when=event.when,
        what=_what(best, group, ordered, briefings),
        tense=event.tense,
        key=any(entry.is_news for entry in group),
        tellings=tuple(ordered),
        actors=cast.names_in(ordered),
        places=cast.places_in(ordered),
        reported=_is_report(best),
    )
    return replace(happening, differences=(*_days(ordered), *differences(ordered, briefings)))


def _is_contest(entry: Entry) -> bool:
    return bool(entry.incidents & happening_words().contests)


def _is_report(entry: Entry) -> bool:
    words = {word.casefold() for word in (entry.event.what or "").split()}
    return not words.isdisjoint(happening_words().reports)


def _worst_last(entry: Entry, title: str) -> tuple[bool, bool, bool, bool, float, int, int]:
    """What tellings are sorted by: news told once it came to pass, not in somebody's words, and as in the title."""
    event = entry.event
    in_title = len(entry.what.intersection(content_words(title))) / max(len(entry.what), 1)
    return (
        not entry.is_news,
        event.what is None,
        event.tense == "future",
        _is_report(entry),
        -round(in_title, 1),
        len(_beside_names(entry)),
        entry.telling.story,
    )


def _beside_names(entry: Entry) -> frozenset[str]:
    """The words of what happened that are neither names nor an incident's."""
    return entry.what - entry.names - happening_words().incidents


def _what(best: Entry, group: Sequence[Entry], tellings: Sequence[Telling], briefings: Sequence[Briefing]) -> str:
    """What happened in the words of the telling that stands for it, or in another's where it tells it in passing."""
    event = best.event
    incidents = frozenset.intersection(*(entry.incidents for entry in group))
    if len(group) == 1 or not incidents or not _is_in_passing(best, incidents):
        return event.what or event.text
    phrases = list(_phrases(tellings, briefings))
    if _is_contest(best):
        phrases = [phrase for phrase in phrases if _names_both_sides(phrase, best)]
    if phrases:
        names = Counter(name for entry in group for name in entry.names)
        shared = {name for name in names if names[name] > 1}
        return max(phrases, key=lambda phrase: (len(shared & set(content_words(phrase))), -len(phrase)))
    return event.what or event.text


def _is_in_passing(best: Entry, incidents: frozenset[str]) -> bool:
    """Whether a telling is of another matter than the incident; of a contest, whether it is somebody's words of it."""
    if _is_contest(best):
        return best.event.tense == "future" or _is_report(best)
    return not best.what & incidents or len(_beside_names(best)) > _FEW_WORDS


def _names_both_sides(phrase: str, entry: Entry) -> bool:
    words = set(content_words(phrase))
    return sum(name <= words for name in entry.side_names) > 1


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
