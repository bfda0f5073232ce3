"""From briefings to one page: affairs, ordered by how much is new, each with its happenings, people and sources."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_tui.actors.name_matching import is_known_region
from briefing_tui.actors.public_names import public_names
from briefing_tui.digest.affairs import group_stories
from briefing_tui.digest.corpus import Corpus
from briefing_tui.digest.happenings import merge_happenings
from briefing_tui.digest.model import Affair, Digest, StorySource
from briefing_tui.digest.people import participants, statements
from briefing_tui.happenings.word_weights import content_words, happening_words

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from briefing_tui.briefing import Briefing
    from briefing_tui.digest.model import Happening, Participant
    from briefing_tui.errors import SourceError

_NAMES = 2
# Half as much is new in a story a day older.
_HALVING = 0.5
# What an affair turns on stands in the titles of its last day and of the day before.
_NEWEST = timedelta(days=1)


def make_digest(briefings: Sequence[Briefing], left_out: Sequence[SourceError] = ()) -> Digest:
    """All stories on one page; the same briefings in the same order give the same digest.

    A story whose day is not known stands apart, since none of its days can be placed. `left_out` are the faults of
    sources that could not be briefed.
    """
    corpus = Corpus(briefings, range(len(briefings)))
    dated = [story for story in range(len(briefings)) if corpus.day_of(story)]
    affairs = [_affair(stories, corpus) for stories in group_stories(dated, corpus)]
    newest = corpus.newest
    # What is new in very old affairs is too little to compare: the age of the newest story decides.
    affairs.sort(key=lambda affair: (-_newness(affair, newest), min(_ages(affair, newest)), affair.sources[0].story))
    undated = tuple(_source(story, corpus) for story in range(len(briefings)) if not corpus.day_of(story))
    return Digest(tuple(affairs), undated, tuple(left_out), newest)


def affair_of(stories: Sequence[int], briefings: Sequence[Briefing]) -> Affair:
    """Stories as one affair, whatever they tell; raises `ValueError` where there are none."""
    if not stories:
        raise ValueError("an affair needs a story")
    return _affair(stories, Corpus(briefings, stories))


def name_faults() -> tuple[SourceError, ...]:
    """The lines of the reader's own list of names that say nothing; the others are used."""
    return public_names().faults


def _affair(stories: Sequence[int], corpus: Corpus) -> Affair:
    entries = [entry for story in stories for entry in corpus.entries[story]]
    happenings = merge_happenings(entries, corpus)
    people = participants(stories, corpus)
    return Affair(
        names=_names(people),
        happening=_turning_point(happenings, stories, corpus),
        happenings=tuple(happening for happening in happenings if not _is_ahead(happening, corpus.newest)),
        ahead=tuple(happening for happening in happenings if _is_ahead(happening, corpus.newest)),
        participants=people,
        statements=statements(stories, corpus),
        sources=tuple(_source(story, corpus) for story in stories),
    )


def _is_ahead(happening: Happening, newest: date | None) -> bool:
    """Whether a happening is yet to come, or to end, on the newest day."""
    if newest is None:
        return False
    return happening.first > newest or (happening.last > newest and happening.tense == "future")


def _names(people: Sequence[Participant]) -> tuple[str, ...]:
    """The commonest key actors; a country, a province or a town only where there is nobody else."""
    key = [person for person in people if person.key]
    key = [person for person in key if person.kind != "place" or not is_known_region(person.name)] or key
    ranked = sorted(key, key=lambda p: (-len(p.stories), p.kind == "place", -p.mentions, p.name))
    return tuple(person.name for person in ranked[:_NAMES])


def _turning_point(happenings: Sequence[Happening], stories: Sequence[int], corpus: Corpus) -> str:
    """What most stories tell of, in the title of one that leads with it; else the newest title."""
    briefings = corpus.briefings
    most_told = max(happenings, key=lambda h: (len(h.stories), h.key, not h.reported, h.first), default=None)
    if most_told and len(most_told.stories) > 1:
        leads = [telling.story for telling in most_told.tellings if telling.event.start == 0]
        titles = [briefings[story].article.title or most_told.what for story in leads]
        if _names_incident(most_told.what) or most_told.what in titles:
            return most_told.what
        if titles:
            return titles[0]
    article = briefings[_newest_news(happenings, stories, corpus)].article
    return article.title or article.working_title or (most_told.what if most_told else article.source)


def _newest_news(happenings: Sequence[Happening], stories: Sequence[int], corpus: Corpus) -> int:
    """Of the stories of the last two days the newest that leads with what happened; where none does, the newest."""
    leading = {
        telling.story
        for happening in happenings
        if happening.key and happening.tense != "future" and not happening.reported and not happening.aside
        for telling in happening.tellings
        if telling.event.start == 0 and _tells_title(telling.event.text, corpus.briefings[telling.story].article.title)
    }
    newest = max((day for story in stories if (day := corpus.day_of(story))), default=None)

    def weight(story: int) -> tuple[bool, bool, tuple[str, str]]:
        day = corpus.day_of(story)
        is_late = day is None or newest is None or newest - day <= _NEWEST
        return is_late, story in leading, _moment(corpus.briefings[story])

    return max(stories, key=weight)


def _tells_title(lead: str, title: str) -> bool:
    """Whether half of a title's words stand in a story's first sentence."""
    words = set(content_words(title))
    return 2 * len(words.intersection(content_words(lead))) >= len(words)


def _moment(briefing: Briefing) -> tuple[str, str]:
    """The day that a story is seen from and, where it was published on that day, the time by the clock there."""
    day, published = str(briefing.reference_date.value or ""), briefing.article.published or ""
    return day, published.partition("T")[2] if published.startswith(day) else ""


def _names_incident(what: str) -> bool:
    """Whether what happened is put as a noun: `kebakaran di Museum Laut`."""
    words = happening_words()
    return bool((words.incidents - words.contests).intersection(content_words(what)[:1]))


def _source(story: int, corpus: Corpus) -> StorySource:
    article = corpus.briefings[story].article
    return StorySource(
        story=story,
        outlet=article.outlet,
        day=corpus.day_of(story),
        title=article.title,
        source=article.source,
        url=article.url,
        also_at=article.also_at,
        working_title=article.working_title,
    )


def _ages(affair: Affair, newest: date | None) -> list[int]:
    """Days from each of its stories to the newest of all."""
    return [(newest - source.day).days for source in affair.sources if newest and source.day]


def _newness(affair: Affair, newest: date | None) -> float:
    """How much is new: each story counts half as much a day older than the newest."""
    return sum(_HALVING**age for age in _ages(affair, newest))
