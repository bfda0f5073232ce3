"""Whose words say what happened: of several tellers, the one who tells how it came out, by itself."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.happenings.word_weights import content_words, happening_words, incident_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import Article, Briefing
    from briefing_tui.happenings.entries import Entry

# So many words beside names and incident are another matter: `polisi memeriksa penonton pertandingan ...`.
_FEW_WORDS = 2
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*|%")


def best_told(group: Sequence[Entry], briefings: Sequence[Briefing]) -> Entry:
    """Of several tellings the one that stands for all. Raises `ValueError` where there is none."""
    return min(group, key=lambda entry: _worst_last(entry, briefings[entry.telling.story].article))


def what_of(best: Entry, group: Sequence[Entry], briefings: Sequence[Briefing]) -> str:
    """What happened in the words of the telling that stands for it, or in another's where it tells it in passing."""
    article = briefings[best.telling.story].article
    words = _words(best, article)
    wording = article.title if _says_title_more(best, article, words) else words
    incidents = frozenset.intersection(*(entry.incidents for entry in group))
    if len(group) == 1 or not incidents:
        return wording
    phrases = list(_phrases(group, briefings))
    # `sumber kebakaran di ...` is of the fire.
    is_of_it = any(f" {phrase}" in words for phrase in phrases)
    if not is_of_it and not _is_in_passing(best, words, incidents):
        return wording
    if best.is_contest:
        phrases = [phrase for phrase in phrases if _names_both_sides(phrase, best)]
    names = Counter(name for entry in group for name in entry.names)
    shared = {name for name in names if names[name] > 1}
    return max(phrases, key=lambda phrase: (len(shared & set(content_words(phrase))), -len(phrase)), default=wording)


def _says_title_more(entry: Entry, article: Article, words: str) -> bool:
    """Whether a lead's title tells of it, and more beside names than is made of the lead."""
    title = frozenset(content_words(article.title))
    if entry.event.start > 0 or not title or 2 * len(title & entry.sentence) < len(title):
        return False
    return len(title & entry.sentence - entry.names) > len(frozenset(content_words(words)) - entry.names)


def is_report(entry: Entry) -> bool:
    """Whether what happened is told in somebody's words, of what stood before, or below the lead in no clause."""
    words = [word.casefold() for word in (entry.event.what or "").split()]
    if not words:
        return entry.event.start > 0
    return not happening_words().reports.isdisjoint(words) or _begins_with_what_was_named(words)


def is_aside(entry: Entry) -> bool:
    """Whether a row tells no happening: how a survey asked, whence something is known, a post, somebody's own words."""
    told = entry.event.told
    words = [word.casefold() for word in _WORD.findall(told)]
    lists = happening_words()
    return (
        _tells_method(words)
        or _tells_origin(words)
        or not lists.speakers.isdisjoint(words)
        or not lists.announcements.isdisjoint(words[:1])
        or any(mark in told for mark in lists.posts)
    )


def _tells_method(words: Sequence[str]) -> bool:
    """Whether it is told how a survey asked: `survei ini dilakukan dengan wawancara`; what it found are shares."""
    lists = happening_words()
    asked = lists.surveys.intersection(words) and lists.survey_methods.intersection(words)
    return bool(asked) and lists.shares.isdisjoint(words)


def _tells_origin(words: Sequence[str]) -> bool:
    """Whether a sentence says whence something is known: `informasi tersebut berdasarkan ...`."""
    behind = words[1:3] if _begins_with_what_was_named(words) else ()
    return not happening_words().origins.isdisjoint(behind)


def _points_back(words: Sequence[str]) -> bool:
    """Whether the subject is the sentence before: `hal itu disampaikan ...`."""
    return len(words) > 1 and words[0] == happening_words().thing and words[1] in happening_words().pointers


def _begins_with_what_was_named(words: Sequence[str]) -> bool:
    """Whether the subject is only pointed to: `putusan itu ...`, `ini ...`; no day is, as in `malam ini`."""
    lists = happening_words()
    if words[:1] and words[0] in lists.pointers:
        return True
    is_named = len(words) > 1 and words[1] in lists.pointers
    return is_named and (words[0] == lists.thing or words[0] not in lists.stop)


def _words(entry: Entry, article: Article) -> str:
    """What happened; a lead that makes no clause, or only one of what came before, is told in the story's title."""
    event = entry.event
    if event.start == 0 and article.title and _is_without_clause(entry):
        return article.title
    return event.told


def _is_without_clause(entry: Entry) -> bool:
    words = (entry.event.what or "").casefold().split()
    return not words or words[0] in happening_words().context or _points_back(words)


def _worst_last(entry: Entry, article: Article) -> tuple[bool, bool, bool, bool, float, int, int]:
    """What tellings are sorted by: news told once it came to pass, not in somebody's words, and as in the title."""
    words = set(content_words(_words(entry, article)))
    in_title = len(words.intersection(content_words(article.title))) / max(len(words), 1)
    return (
        not entry.is_news,
        _is_without_clause(entry) and entry.event.start > 0,
        entry.event.tense == "future",
        is_report(entry),
        -round(in_title, 1),
        len(_beside_names(entry)),
        entry.telling.story,
    )


def _beside_names(entry: Entry) -> frozenset[str]:
    """The words of what happened that are neither names nor an incident's."""
    return entry.what - entry.names - happening_words().incidents


def _is_in_passing(best: Entry, wording: str, incidents: frozenset[str]) -> bool:
    """Whether a telling is of another matter than the incident; of a contest, whether it is somebody's words of it."""
    if best.is_contest:
        is_bare = wording == best.event.what and _is_without_clause(best)
        return best.event.tense == "future" or is_report(best) or is_bare
    return incidents.isdisjoint(content_words(wording)) or len(_beside_names(best)) > _FEW_WORDS


def _names_both_sides(phrase: str, entry: Entry) -> bool:
    words = set(content_words(phrase))
    return sum(name <= words for name in entry.side_names) > 1


def _phrases(group: Sequence[Entry], briefings: Sequence[Briefing]) -> Iterator[str]:
    """How the tellings name an incident before its date."""
    for entry in group:
        event, dates = entry.event, briefings[entry.telling.story].dates
        until = min(dates[index].start for index in event.dates) - event.start
        if until > 0 and (phrase := incident_phrase(event.text, until)):
            yield phrase
