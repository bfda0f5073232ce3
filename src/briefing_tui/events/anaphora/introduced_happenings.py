"""The clause that introduced a happening which is only taken up: `Warung itu terbakar. Peristiwa itu terjadi Senin`.

News names a happening in a clause, and gives its day with a noun for it and a verb that says no more than that it took
place (Sneddon 2010, 3.36). The nearest clause before whose verb the noun is made of, or that tells of what the noun may
take up, is told instead; where its day is another, or who is meant is not certain, the words stay.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.briefing import Span
from briefing_tui.events.compression.best_stretch import commas_in, happening, spans_of, told_whole
from briefing_tui.events.compression.stretches import FEWEST_WORDS, MOST_WORDS
from briefing_tui.events.syntax.words import is_happening, is_verb, listed, speech_verbs
from briefing_tui.language.function_words import POINTING
from briefing_tui.language.verbal_nouns import is_made_of
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.briefing import DateExpression, Event
    from briefing_tui.events.compression.best_stretch import Compression
    from briefing_tui.events.story_sentences import StorySentences
    from briefing_tui.events.syntax.sentence import Sentence

# So many sentences before may introduce what happened, beside the story's first.
_FARTHEST = 3
# So many words may take it up: `aksi unjuk rasa`.
_LONGEST_NOUN = 3


class TakenUp(NamedTuple):
    """A happening only taken up: its nouns, whether it is to come, the indices of its predicate and of where it is."""

    nouns: list[str]
    is_ahead: bool
    predicate: tuple[int, ...]
    where: tuple[int, ...]


class Introduced(NamedTuple):
    """Where a happening was introduced, and the indices of what is told behind that of the sentence of the date."""

    spans: tuple[Span, ...]
    commas: frozenset[int]
    behind: tuple[int, ...]


def introduced(story: StorySentences, event: Event, number: int, kept: Sequence[int]) -> Introduced | None:
    """What introduced the happening that the words kept of a sentence only take up; None where that is not certain."""
    taken_up = _taken_up(story.sentence(number), kept)
    if taken_up is None:
        return None
    for before in _sentences_before(number):
        sentence = story.sentence(before)
        if sentence.quoted:
            continue
        if any(_is_of(sentence, at, taken_up.nouns) for at in range(len(sentence.words))):
            clause = _clause_introducing(sentence, story.dates_in(before), event, taken_up)
            return _noun_introducing(sentence, taken_up) if clause is None else clause
        noun = _noun_introducing(sentence, taken_up)
        if noun is not None:
            return noun
    return None


def _clause_introducing(
    sentence: Sentence, dates: Sequence[DateExpression], event: Event, taken_up: TakenUp
) -> Introduced | None:
    """The clause that tells of a happening, with where it was by the sentence that takes it up."""
    for where in dict.fromkeys((taken_up.where, ())):
        for date, gist in _gists(sentence, dates, MOST_WORDS - len(where)):
            if _tells_of(sentence, gist, taken_up, may_be_ahead=event.tense == "future"):
                if all(_is_day_of(one, event) for one in ([date] if date else dates)):
                    return Introduced(spans_of(sentence, gist), commas_in(sentence, gist), where)
                return None
    return None


def _noun_introducing(sentence: Sentence, taken_up: TakenUp) -> Introduced | None:
    """The one noun of a happening with those that say of what: `mengusut [pencurian motor]. Peristiwa itu terjadi`."""
    nouns = taken_up.nouns
    is_of_any = len(nouns) == 1 and _may_be_any_mishap(nouns[0])
    named = [at for at, word in enumerate(sentence.lower) if (_is_mishap(word) if is_of_any else word == nouns[0])]
    if len(named) != 1:
        return None
    first = last = named[0]
    while last + 1 < len(sentence.words) and last - first < _LONGEST_NOUN and _is_attribute(sentence, last + 1):
        last += 1
    says_more = last - first >= len(nouns) and sentence.lower[first + 1 : first + len(nouns)] == nouns[1:]
    span = Span(sentence.tokens[first].start, sentence.tokens[last].end)
    return Introduced((span,), frozenset(), (*taken_up.predicate, *taken_up.where)) if says_more else None


def _is_attribute(sentence: Sentence, at: int) -> bool:
    return sentence.words[at].islower() and _is_noun(sentence, at)


def _may_be_any_mishap(noun: str) -> bool:
    return "terjadi" in _verbs_by_noun().get(noun, ())


@lru_cache(maxsize=1_000)
def _is_mishap(noun: str) -> bool:
    """Whether a noun is made of a verb of what befalls somebody, or such a verb itself: `pencurian`, `kecelakaan`."""
    return (
        noun.endswith("an")
        and not _may_be_any_mishap(noun)
        and any(noun == verb or is_made_of(noun, verb) for verb in _verbs_by_noun()["peristiwa"])
    )


def _sentences_before(number: int) -> Iterator[int]:
    nearest = range(number - 1, max(number - 1 - _FARTHEST, -1), -1)
    yield from nearest
    if number and 0 not in nearest:
        yield 0


def _taken_up(sentence: Sentence, kept: Sequence[int]) -> TakenUp | None:
    """What is taken up by words that say only that it took place, and where: `Kecelakaan itu terjadi | di Solo`."""
    lower, at = sentence.lower, _behind_reporting(sentence, kept)
    first = at
    while at < len(kept) and at - first < _LONGEST_NOUN and _is_noun(sentence, kept[at]):
        at += 1
    nouns = [lower[n] for n in kept[first:at]]
    if not nouns or not _may_be_taken_up(nouns[0]) or not sentence.quoted.isdisjoint(kept):
        return None
    at += at < len(kept) and lower[kept[at]] in POINTING
    predicate, is_ahead = at, False
    while at < len(kept) and not _says_that_it_took_place(lower[kept[at]]):
        word = lower[kept[at]]
        is_ahead = is_ahead or word in listed("yet_to_be")
        if word not in listed("yet_to_be") and word not in listed("perfective"):
            return None
        at += 1
    if at == len(kept) or kept[at] - kept[first] != at - first:
        return None
    where = tuple(kept[at + 1 :])
    if where and lower[where[0]] not in ("di", "dengan"):
        return None
    is_place = bool(where) and lower[where[0]] == "di" and not any(is_verb(sentence.words[n]) for n in where)
    return TakenUp(nouns, is_ahead, tuple(kept[predicate : at + 1]), where if is_place else ())


def _behind_reporting(sentence: Sentence, kept: Sequence[int]) -> int:
    """How many of the words kept say who reports: `Budi mengatakan bahwa | kejadian itu berlangsung`."""
    verb = next((n for n, at in enumerate(kept) if is_verb(sentence.words[at])), 0)
    if not verb or sentence.lower[kept[verb]] not in speech_verbs():
        return 0
    return verb + 1 + (sentence.lower[kept[verb + 1]] == "bahwa" if verb + 1 < len(kept) else 0)


def _is_noun(sentence: Sentence, at: int) -> bool:
    return sentence.classes[at] in ("noun", "other", "name") and at not in sentence.names and at not in sentence.dates


def _may_be_taken_up(noun: str) -> bool:
    return noun in _verbs_by_noun() or noun in listed("held") or is_happening(noun)


def _is_of(sentence: Sentence, at: int, nouns: list[str]) -> bool:
    """Whether a word tells of what nouns take up: by the same noun, the verb it is made of, or one of its kind."""
    word, noun = sentence.lower[at], nouns[0]
    if is_verb(sentence.words[at]):
        if "yang" in sentence.lower[max(at - 2, 0) : at]:
            return False  # `Anggota yang dilantik bertugas`
        return word in _verbs_by_noun().get(noun, ()) or _is_done(noun, sentence, at)
    return word == noun and POINTING.isdisjoint(sentence.lower[at + 1 : at + 2])


def _is_done(noun: str, sentence: Sentence, at: int) -> bool:
    """Whether a noun is made of a verb at an index, which says more than `terjadi` and `menjadi`: `pelantikan`."""
    return sentence.classes[at] == "verb" and is_made_of(noun, sentence.lower[at])


@cache
def _verbs_by_noun() -> dict[str, frozenset[str]]:
    """The verbs of what a noun of any happening of its kind may take up."""
    kinds: dict[str, str] = read_toml("lexicons/clauses.toml")["taken_up_clauses"]
    verbs: dict[str, frozenset[str]] = {}
    for nouns, of_kind in kinds.items():
        for noun in nouns.split():
            verbs[noun] = verbs.get(noun, frozenset()).union(of_kind.split())
    return verbs


def _is_day_of(date: DateExpression, event: Event) -> bool:
    """Whether a date may be that of an event: no day that is another."""
    if date.first is None or date.last is None or date.precision != "day":
        return True
    return date.first <= event.last and event.first <= date.last


def _gists(
    sentence: Sentence, dates: Sequence[DateExpression], most_words: int
) -> Iterator[tuple[DateExpression | None, Compression]]:
    """What is told of each date of a sentence, and of the whole."""
    for date in dates:
        yield date, happening(sentence, Span(date.start, date.end), most_words=most_words, most_faults=0)
    yield None, told_whole(sentence, most_words)


def _tells_of(sentence: Sentence, gist: Compression, taken_up: TakenUp, *, may_be_ahead: bool) -> bool:
    """Whether what is told of a sentence is what was taken up, for certain and not more so."""
    kept, lower = gist.kept, sentence.lower
    if len(kept) < FEWEST_WORDS or gist.attribution or gist.is_statement:
        return False
    verb = next((at for at in kept if is_verb(sentence.words[at]) and at not in sentence.names), None)
    words = [lower[at] for at in kept]
    if verb is None or not POINTING.isdisjoint(words[:3]) or sentence.classes[kept[0]] == "pronoun":
        return False
    if any(sentence.classes[at] == "negation" for at in kept):
        return False
    is_ahead = any(word in listed("yet_to_be") for word in words)
    if is_ahead != taken_up.is_ahead and not (is_ahead and may_be_ahead):
        return False
    if not all(noun in words or any(_is_done(noun, sentence, at) for at in kept) for noun in taken_up.nouns[1:]):
        return False
    if _is_of(sentence, verb, taken_up.nouns):
        return True
    if lower[verb] in listed("holding_events") or lower[verb] in listed("taking_part"):
        return verb + 1 in kept and _is_of(sentence, verb + 1, taken_up.nouns)
    return _says_that_it_took_place(lower[verb]) and _is_of(sentence, kept[0], taken_up.nouns)


def _says_that_it_took_place(verb: str) -> bool:
    return verb in listed("said_to_be_held") or verb in listed("taking_place")
