"""How alike two stories' events are: whether they tell one happening.

Two events can be one where they are on the same days and share an actor or a place; they are where they name an
incident of that day, or share so much of the weight of their words, of the whole sentence and of what happened.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from briefing_tui.happenings.word_weights import happening_words

if TYPE_CHECKING:
    from briefing_tui.briefing import Precision
    from briefing_tui.happenings.entries import Entry
    from briefing_tui.happenings.word_weights import WordWeights

# Shares of weight, found on pairs of events of two corpora judged by eye.
_SAME_SENTENCE, _SAME_WHAT = 0.3, 0.42
_SAME_TOGETHER = 0.86
_SAME_BARE_SENTENCE = 0.6
_SAME_BESIDE_NAMES = 0.25
_SAME_SENTENCE_ALONE = 0.65
# Less is enough where both are key events of one actor beside a country or town, and where both see them ahead.
_SAME_KEY_SENTENCE, _SAME_KEY_BESIDE_NAMES = 0.28, 0.3
_SAME_AHEAD, _SAME_AHEAD_ALONE = 0.3, 0.4
# So much of two matches of one team on one day.
_SAME_CONTEST = 0.45
# Races and rounds take a week-end of so many days; so much of two beside names, if nobody is in both.
_LONGEST_WEEKEND, _SAME_WEEKEND = 3, 0.4
# So much of a day remote from both stories, with an actor and without.
_SAME_REMOTE, _SAME_REMOTE_BESIDE, _SAME_REMOTE_ALONE = 0.2, 0.05, 0.3
# A sentence of fewer words says nothing that could be compared.
_FEWEST_WORDS = 5
_INCIDENT = 1.0
# The same in nearly all words.
NEARLY_THE_SAME = 0.75
_COMPARABLE = ("day", "week", "interval", "month")
# Days that are told as such: a day, a weekend, the days of a meeting.
_FEW_DAYS, _LONGEST_DAYS = 3, 31


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two events, with the shares of the weight of their words that are the same, and the actors of both."""

    one: Entry
    other: Entry
    sentence: float
    what: float
    beside_names: float  # of the sentences without the words of names
    actors: frozenset[int]

    @property
    def specific(self) -> frozenset[int]:
        """The actors of both that are no country, province or town."""
        return self.actors & self.one.specific

    @property
    def precision(self) -> Precision:
        """The precision of the days, of which both are."""
        return self.one.event.precision

    @property
    def days(self) -> int:
        """How many days behind the first the last one is."""
        return (self.one.event.last - self.one.event.first).days

    @property
    def is_ahead(self) -> bool:
        """Whether both see the day ahead."""
        return self.one.event.tense == self.other.event.tense == "future"

    @property
    def in_all_said(self) -> float:
        """How alike the sentences are, and what happened."""
        return self.sentence + self.what

    @property
    def at_best(self) -> float:
        """How alike the sentences are, and what happened or what is said beside names."""
        return self.sentence + max(self.what, self.beside_names)


def likeness(one: Entry, other: Entry, weights: WordWeights) -> float:
    """How alike two events of the same days are, 0 where they are two."""
    if not _are_comparable(one, other):
        return 0.0
    pair = _paired(one, other, weights)
    if _are_other_prices(pair) or _are_other_contests(pair):
        return 0.0
    # What one story tells of the same days in two sentences is more often two things.
    if one.telling.story != other.telling.story and (_is_same_interval(pair) or _is_same_remote(pair)):
        return pair.at_best
    if not pair.actors:
        is_same = pair.sentence >= NEARLY_THE_SAME and not one.sentence & happening_words().round_ups
        return pair.in_all_said if is_same else 0.0
    if _is_same_incident(pair):
        return max(_INCIDENT, pair.in_all_said)
    if _is_same_news(pair) or _is_same_plan(pair):
        return pair.at_best
    return pair.in_all_said if _are_same_words(pair) else 0.0


def _are_comparable(one: Entry, other: Entry) -> bool:
    """Whether the days and the words of two events say enough to tell whether they are one."""
    return (
        one.event.precision in _COMPARABLE
        and min(len(one.sentence), len(other.sentence)) >= _FEWEST_WORDS
        and bool(one.sentence & other.sentence - one.names)
    )


def _paired(one: Entry, other: Entry, weights: WordWeights) -> _Pair:
    names = one.names | other.names
    return _Pair(
        one,
        other,
        sentence=weights.likeness(one.sentence, other.sentence),
        what=weights.likeness(one.what, other.what),
        beside_names=weights.likeness(one.sentence - names, other.sentence - names),
        actors=one.actors & other.actors,
    )


def _are_same_words(pair: _Pair) -> bool:
    """Whether both say the same in so many words that it is one happening."""
    if pair.beside_names < _SAME_BESIDE_NAMES:
        return False
    if pair.one.event.what is None or pair.other.event.what is None:
        return pair.sentence >= _SAME_BARE_SENTENCE
    return pair.sentence >= _SAME_SENTENCE_ALONE or (
        pair.sentence >= _SAME_SENTENCE and pair.what >= _SAME_WHAT and pair.in_all_said >= _SAME_TOGETHER
    )


def _is_same_incident(pair: _Pair) -> bool:
    """Whether both name, be it in passing, an incident of a day: a match between the same two, a fire at one place."""
    if pair.precision != "day":
        return False
    incidents = pair.one.incidents & pair.other.incidents
    if incidents & happening_words().contests:
        return _is_same_contest(pair)
    return bool(incidents) and bool(pair.specific)


def _is_same_contest(pair: _Pair) -> bool:
    """Whether the sides of two contests of a day are the same."""
    one, other = pair.one, pair.other
    if _sides_shared(pair) > 1 or len(pair.specific) > 1 or (bool(pair.specific) and pair.sentence >= _SAME_CONTEST):
        return True
    return any(
        ours & theirs and (ours <= theirs or theirs <= ours)
        for ours, theirs in ((one.teams, other.teams), (one.players, other.players))
    )


def _sides_shared(pair: _Pair) -> int:
    """How many of the sides of two contests are the same, by their names."""
    names = pair.other.side_names
    return sum(any(name <= side or name >= side for name in names) for side in pair.one.side_names)


def _are_other_contests(pair: _Pair) -> bool:
    """Whether two contests with sides of their own share nobody but where they are: many are in one hall on a day."""
    one, other = pair.one, pair.other
    if not (one.is_contest and other.is_contest and one.side_names and other.side_names):
        return False
    return not pair.actors & (one.opponents | other.opponents) and not _sides_shared(pair)


def _is_same_remote(pair: _Pair) -> bool:
    """Whether both tell of one day long before or after they were written: less is enough than on a day of news."""
    one, other = pair.one, pair.other
    if pair.precision != "day" or not (one.is_remote and other.is_remote) or one.is_contest or other.is_contest:
        return False
    if pair.specific and pair.sentence >= _SAME_REMOTE and pair.beside_names >= _SAME_REMOTE_BESIDE:
        return True
    # On a feast day that is over, many did the same.
    return pair.is_ahead and pair.beside_names >= _SAME_REMOTE_ALONE


def _is_same_interval(pair: _Pair) -> bool:
    """Whether both name the same first and last day of something: few things take just these days."""
    # Races and rounds of many places take the same days of a week-end.
    is_common = pair.days <= _LONGEST_WEEKEND and pair.one.event.last.isoweekday() in (6, 7) and not pair.actors
    least = _SAME_WEEKEND if is_common else _SAME_BESIDE_NAMES
    return pair.precision == "interval" and 0 < pair.days <= _LONGEST_DAYS and pair.beside_names >= least


def _is_same_news(pair: _Pair) -> bool:
    """Whether both are key events of one actor's day: nobody has two such days in different stories."""
    is_told_as_such = pair.precision == "interval" or (pair.precision in ("day", "week") and pair.days <= _FEW_DAYS)
    return (
        is_told_as_such
        and pair.days <= _LONGEST_DAYS
        and pair.one.is_news
        and pair.other.is_news
        and bool(pair.specific)
        and pair.sentence >= _SAME_KEY_SENTENCE
        and pair.beside_names >= _SAME_KEY_BESIDE_NAMES
    )


def _is_same_plan(pair: _Pair) -> bool:
    """Whether both see the same day of one actor ahead."""
    return (
        pair.is_ahead
        and pair.precision == "day"
        and bool(pair.specific)
        and (min(pair.sentence, pair.what) >= _SAME_AHEAD or pair.sentence >= _SAME_AHEAD_ALONE)
    )


def _are_other_prices(pair: _Pair) -> bool:
    """Whether both tell of prices, with a figure or of how they move, not ahead, and not surely of the same one."""
    one, other, words = pair.one, pair.other, happening_words()
    move = bool(one.sentence & words.moves and other.sentence & words.moves)
    if pair.is_ahead or not (one.figures or other.figures or move):
        return False
    if min(len(one.sentence & words.prices), len(other.sentence & words.prices)) < 2:
        return False
    return pair.sentence < NEARLY_THE_SAME or bool(one.figures and other.figures and not one.figures & other.figures)
