"""How alike two stories' events are: whether they tell one happening.

Two events can be one where they are on the same days and share an actor or a place; they are where they name an
incident of that day, or share so much of the weight of their words, of the whole sentence and of what happened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from briefing_tui.event_rows import event_rows
from briefing_tui.happenings.telling import Telling
from briefing_tui.happenings.word_weights import content_words, happening_words, main_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from briefing_tui.briefing import ActorKind, Briefing, Event, Quote
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
# Days from its story's from which on a day is remote; what is the same of such a day, with an actor and without.
_REMOTE_DAYS = 2
_SAME_REMOTE, _SAME_REMOTE_BESIDE, _SAME_REMOTE_ALONE = 0.2, 0.05, 0.3
# A sentence of fewer words says nothing that could be compared.
_FEWEST_WORDS = 5
_INCIDENT = 1.0
# The same in nearly all words.
NEARLY_THE_SAME = 0.75
_FIGURE = re.compile(r"\d+(?:[.,]\d+)+")
_WIDEST = ("day", "week", "interval", "month")
# Days that are told as such: a day, a weekend, the days of a meeting.
_LONGEST_DAYS = 31


class KnownActors(Protocol):
    """Who takes part, each known by one number across all stories."""

    def numbers(self, story: int, actors: Iterable[str]) -> Iterator[int]:
        """The numbers of several actors of a story."""

    def name(self, number: int) -> str:
        """The commonest form of an actor's name."""

    def forms(self, number: int) -> Sequence[str]:
        """Every form of an actor's name."""

    def kind(self, number: int) -> ActorKind:
        """Whether the actor is a person, an organization or a place."""

    def is_broad(self, number: int) -> bool:
        """Whether the actor is a country, a province or a town."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of one story, with what it is compared by; `names` are words of those who take part.

    `side_names` are the words of each who may be one side of a contest; `teams` and `players` are those beside places
    and public bodies.

    `is_remote` is true of days that are not those the story was written on: fewer things are told of them.

    `is_news` is true of a key event, and of a lead of the story's own day, that is not told in somebody's words alone.
    """

    telling: Telling
    sentence: frozenset[str]
    what: frozenset[str]
    actors: frozenset[int]
    names: frozenset[str]
    incidents: frozenset[str]
    specific: frozenset[int]
    opponents: frozenset[int]
    side_names: tuple[frozenset[str], ...]
    teams: frozenset[int]
    players: frozenset[int]
    figures: frozenset[str]
    is_news: bool
    is_remote: bool

    @property
    def sides(self) -> frozenset[int]:
        """Those beside countries and towns, and who meets whom in a contest, whatever they are."""
        return self.specific | (self.opponents if self.is_contest else frozenset())

    @property
    def is_contest(self) -> bool:
        """Whether it is one side's meeting with another."""
        return bool(self.incidents & happening_words().contests)

    @property
    def event(self) -> Event:
        """The story's event."""
        return self.telling.event


def entries_of(story: int, briefing: Briefing, cast: KnownActors) -> tuple[Entry, ...]:
    """The rows of one story, but for its statements."""
    quoted = [quote for quote in briefing.quotes if quote.direct]
    rows = (row.event for row in event_rows(briefing.events) if not row.event.statement)
    return tuple(entry_of(Telling(story, event), cast, quoted, briefing.reference_date.value) for event in rows)


def entry_of(telling: Telling, cast: KnownActors, quoted: Sequence[Quote], story_day: date | None) -> Entry:
    """One event with what it is compared by; `quoted` are its story's direct quotes."""
    event = telling.event
    is_said = _is_said(event, quoted)
    actors = frozenset(cast.numbers(telling.story, (*event.actors, *event.places)))
    opponents = actors - frozenset(cast.numbers(telling.story, event.places))
    sentence = frozenset(content_words(event.text))
    return Entry(
        telling=telling,
        is_news=(event.key or (event.start == 0 and event.tense == "present")) and not is_said,
        sentence=sentence,
        incidents=sentence & happening_words().incidents,
        specific=frozenset(actor for actor in actors if not cast.is_broad(actor)),
        opponents=opponents,
        side_names=tuple(name for name in map(_side_name, map(cast.name, sorted(opponents))) if name),
        teams=frozenset(n for n in opponents if cast.kind(n) == "organization" and not _is_public_body(cast.name(n))),
        players=frozenset(n for n in opponents if cast.kind(n) == "person"),
        is_remote=story_day is not None
        and min(_days_between(event.first, story_day), _days_between(event.last, story_day)) >= _REMOTE_DAYS,
        figures=frozenset(_FIGURE.findall(event.text)),
        what=main_words(event.what or event.text),
        actors=actors,
        names=frozenset(word for actor in actors for form in cast.forms(actor) for word in content_words(form)),
    )


def _is_said(event: Event, quoted: Sequence[Quote]) -> bool:
    """Whether what happened, or for want of it most of the sentence, is between somebody's quotation marks."""
    if event.what_spans:
        return any(quote.start <= span.start < quote.end for span in event.what_spans for quote in quoted)
    inside = sum(max(0, min(quote.end, event.end) - max(quote.start, event.start)) for quote in quoted)
    return 2 * inside > event.end - event.start


def _side_name(name: str) -> frozenset[str]:
    """The words that tell a team from others: `Timnas Garuda U-23` plays for Garuda."""
    return frozenset(content_words(name)) - happening_words().team_words


def _days_between(one: date, other: date) -> int:
    return abs((one - other).days)


def _is_public_body(name: str) -> bool:
    return not happening_words().public_bodies.isdisjoint(name.casefold().split()[:1])


def likeness(one: Entry, other: Entry, weights: WordWeights) -> float:
    """How alike two events are, 0 where they are two."""
    is_possible = (
        one.event.precision in _WIDEST
        and min(len(one.sentence), len(other.sentence)) >= _FEWEST_WORDS
        and one.sentence & other.sentence - one.names
    )
    if not is_possible:
        return 0.0
    sentence = weights.likeness(one.sentence, other.sentence)
    what = weights.likeness(one.what, other.what)
    names = one.names | other.names
    beside_names = weights.likeness(one.sentence - names, other.sentence - names)
    if _are_other_prices(one, other, sentence):
        return 0.0
    # What one story tells of the same days in two sentences is more often two things.
    if one.telling.story != other.telling.story and (
        _is_same_interval(one, other, beside_names) or _is_same_remote(one, other, sentence, beside_names)
    ):
        return sentence + max(what, beside_names)
    if not one.actors & other.actors:
        is_same = sentence >= NEARLY_THE_SAME and not one.sentence & happening_words().round_ups
        return sentence + what if is_same else 0.0
    if _is_same_incident(one, other, sentence):
        return max(_INCIDENT, sentence + what)
    if _is_same_news(one, other, sentence, beside_names) or _is_same_plan(one, other, sentence, what):
        return sentence + max(what, beside_names)
    if beside_names < _SAME_BESIDE_NAMES:
        return 0.0
    if one.event.what is None or other.event.what is None:
        return sentence + what if sentence >= _SAME_BARE_SENTENCE else 0.0
    if sentence >= _SAME_SENTENCE_ALONE:
        return sentence + what
    is_same = sentence >= _SAME_SENTENCE and what >= _SAME_WHAT and sentence + what >= _SAME_TOGETHER
    return sentence + what if is_same else 0.0


def _is_same_incident(one: Entry, other: Entry, sentence: float) -> bool:
    """Whether both name, be it in passing, an incident of a day: a match between the same two, a fire at one place."""
    if one.event.precision != "day":
        return False
    shared = one.incidents & other.incidents
    if shared & happening_words().contests:
        known = one.actors & other.actors & one.specific
        sides = sum(any(name <= side or name >= side for name in other.side_names) for side in one.side_names)
        if sides > 1 or len(known) > 1 or (bool(known) and sentence >= _SAME_CONTEST):
            return True
        pairs = ((one.teams, other.teams), (one.players, other.players))
        return any(ours & theirs and (ours <= theirs or theirs <= ours) for ours, theirs in pairs)
    return bool(shared) and bool(one.actors & other.actors & one.specific)


def _is_same_remote(one: Entry, other: Entry, sentence: float, beside_names: float) -> bool:
    """Whether both tell of one day long before or after they were written: less is enough than on a day of news."""
    if one.event.precision != "day" or not (one.is_remote and other.is_remote) or one.is_contest or other.is_contest:
        return False
    if one.actors & other.actors & one.specific and sentence >= _SAME_REMOTE and beside_names >= _SAME_REMOTE_BESIDE:
        return True
    # On a feast day that is over, many did the same.
    is_ahead = one.event.tense == other.event.tense == "future"
    return is_ahead and beside_names >= _SAME_REMOTE_ALONE


def _is_same_interval(one: Entry, other: Entry, beside_names: float) -> bool:
    """Whether both name the same first and last day of something: few things take just these days."""
    days = (one.event.last - one.event.first).days
    # Races and rounds of many places take the same days of a week-end.
    is_common = days <= _LONGEST_WEEKEND and one.event.last.isoweekday() in (6, 7) and not one.actors & other.actors
    least = _SAME_WEEKEND if is_common else _SAME_BESIDE_NAMES
    return one.event.precision == "interval" and 0 < days <= _LONGEST_DAYS and beside_names >= least


def _is_same_news(one: Entry, other: Entry, sentence: float, beside_names: float) -> bool:
    """Whether both are key events of one actor's day: nobody has two such days in different stories."""
    days = (one.event.last - one.event.first).days
    is_told_as_such = one.event.precision in ("day", "interval", "week") and (
        days <= 3 or one.event.precision == "interval"
    )
    return (
        is_told_as_such
        and days <= _LONGEST_DAYS
        and one.is_news
        and other.is_news
        and bool(one.actors & other.actors & one.specific)
        and sentence >= _SAME_KEY_SENTENCE
        and beside_names >= _SAME_KEY_BESIDE_NAMES
    )


def _is_same_plan(one: Entry, other: Entry, sentence: float, what: float) -> bool:
    """Whether both see the same day of one actor ahead."""
    return (
        one.event.tense == other.event.tense == "future"
        and one.event.precision == "day"
        and bool(one.actors & other.actors & one.specific)
        and (min(sentence, what) >= _SAME_AHEAD or sentence >= _SAME_AHEAD_ALONE)
    )


def _are_other_prices(one: Entry, other: Entry, sentence: float) -> bool:
    """Whether both tell of prices, with a figure or of how they move, not ahead, and not surely of the same one."""
    if one.event.tense == other.event.tense == "future":
        return False
    words = happening_words()
    prices = words.prices
    if not (one.figures or other.figures or (one.sentence & words.moves and other.sentence & words.moves)):
        return False
    if min(len(one.sentence & prices), len(other.sentence & prices)) < 2:
        return False
    return sentence < NEARLY_THE_SAME or bool(one.figures and other.figures and not one.figures & other.figures)
