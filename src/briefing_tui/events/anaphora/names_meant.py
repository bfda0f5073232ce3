"""Whose name stands for the pronoun or the description in a telling, by the sentences before and the story's quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.anaphora.antecedents import FARTHEST, is_pronoun, named_before
from briefing_tui.events.anaphora.described_subjects import begins_with_description, described_at_start, unnamed_persons
from briefing_tui.events.anaphora.named_groups import is_plural, named_group
from briefing_tui.events.anaphora.taken_up import named_thing, names_nobody_before, taken_up_at_start
from briefing_tui.events.speakers.speakers_around import speaker_before
from briefing_tui.events.syntax.words import inquits

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.events.story_sentences import StorySentences
    from briefing_tui.events.syntax.sentence import Sentence

# So many characters may stand between what a body is and its name: `Maskapai penerbangan murah | Sari Air`.
_LONGEST_BODY = 40
# So many sentences before may name whom a pronoun stands for, where those between go on with it.
_FARTHEST_PRONOUN = 4
# So many words may stand between a pronoun and what is reported: `Ia | juga mengatakan bahwa | harga naik`.
_LONGEST_REPORTING = 5


class Meant(NamedTuple):
    """The indices of the first word that points to somebody and behind the last, and the name that says whom."""

    first: int
    last: int
    name: Span


def name_meant(story: StorySentences, number: int, sentence: Sentence, kept: Sequence[int]) -> Meant | None:
    """The pronoun or description in the words kept of a sentence that a name can stand for, with the name."""
    pronoun = _pronoun_first(sentence, kept)
    if pronoun is not None:
        name = _reporter(story, number, sentence, pronoun)
        if name is None:
            name = _antecedent(story, number, sentence.tokens[pronoun].start)
        return Meant(pronoun, pronoun + 1, name) if name is not None else None
    first, before = kept[0], number - 1
    if not number:
        return None
    word = sentence.words[first]
    if is_plural(word) and names_nobody_before(sentence, first):
        names_bodies = bool(story.bodies(before))
        name = named_group(word, story.sentence(before), story.persons(before), names_bodies=names_bodies)
        last = first + 1
    else:
        last, name = _named_by_kind(story, number, sentence, kept)
    return Meant(first, last, name) if name is not None else None


def _pronoun_first(sentence: Sentence, kept: Sequence[int]) -> int | None:
    """The pronoun for one person that the words kept begin with: a name further in would stand before earlier words."""
    pronoun = kept[0]
    is_self = sentence.lower[pronoun] == "dirinya" and names_nobody_before(sentence, pronoun)
    return pronoun if len(kept) > 1 and (is_self or is_pronoun(sentence.words[pronoun])) else None


def _reporter(story: StorySentences, number: int, sentence: Sentence, pronoun: int) -> Span | None:
    """The name of who says what is reported behind a pronoun, by the story's quotes: `Ia mengatakan harga naik`."""
    last = min(pronoun + _LONGEST_REPORTING, len(sentence.tokens) - 1)
    speaker = story.speaker_of(story.reported_between(sentence.tokens[pronoun].end, sentence.tokens[last].start))
    if speaker is None or any(sentence.names.get(at) == "p" for at in range(pronoun, last)):
        return None
    here = story.document.sentences[number]
    is_named = any(here.start <= mention.start < here.end for mention in speaker.mentions)
    # Of a name without an office that nowhere is said to speak the quotes may be mistaken: it may be an animal's.
    if is_named or not (speaker.roles or speaker_before(story, number, speaker)):
        return None
    name = story.last_mention(speaker, here.start)
    # Somebody of whom only an initial is told is spoken of, and seldom speaks.
    return name if name is not None and name.end - name.start > 1 else None


def _named_by_kind(
    story: StorySentences, number: int, sentence: Sentence, kept: Sequence[int]
) -> tuple[int, Span | None]:
    """The index behind what a telling begins with where that says who or what is meant by its kind, and the name."""
    described = described_at_start(sentence, kept)
    if described is not None:
        noun = sentence.lower[described.noun]
        name = _described_name(story, number, noun, described.is_person)
        if name is not None and (described.is_person or names_nobody_before(sentence, kept[0])):
            return described.last, name
    kind = taken_up_at_start(sentence, kept)
    if kind is None:
        return kept[0], None
    before = [story.sentence(back) for back in range(number - 1, max(number - 1 - FARTHEST, -1), -1)]
    return kept[0] + 2, named_thing(kind, before)


def _described_name(story: StorySentences, number: int, noun: str, is_person: bool) -> Span | None:
    """The name of who is described in a sentence, which the one before gives; None where it may be another's."""
    document, before = story.document, number - 1
    named = story.persons(before) if is_person else story.bodies(before)
    name = named_before(document.tokens[before], named, document.sentences[before].end, or_object=is_person)
    if name is None:
        return None
    words = document.lower_words[before]
    if is_person and not unnamed_persons().isdisjoint(words):
        return None  # `Sari menyoal pemuda yang dirampok. Warga Solo itu ...`
    called = [token.end for token, word in zip(document.tokens[before], words, strict=True) if word == noun]
    # `Sari menggugat seorang aktor. Aktor itu ...`
    farthest = 1 if is_person else _LONGEST_BODY
    return name if all(any(0 <= span.start - end <= farthest for span, _ in named) for end in called) else None


def _antecedent(story: StorySentences, number: int, pronoun: int) -> Span | None:
    """The name that a pronoun at an offset of a sentence stands for, there or in one before."""
    document = story.document
    for back in range(min(_FARTHEST_PRONOUN, number) + 1):
        persons = story.persons(number - back)
        end = pronoun if back == 0 else document.sentences[number - back].end
        if any(person.end <= end for person, _ in persons):
            return named_before(document.tokens[number - back], persons, end)
        words = document.lower_words[number - back]
        if back and not any(map(_goes_on_with, words)) and not begins_with_description(words):
            break
    return None


def _goes_on_with(word: str) -> bool:
    """Whether a word shows that a sentence goes on with somebody named before: `ia`, `dirinya`, `ujarnya`."""
    return is_pronoun(word) or word == "dirinya" or (word.endswith("nya") and word in inquits())
