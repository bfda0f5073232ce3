"""Who says what a sentence of a longer quotation tells, where the sentence itself names nobody.

`"Pasar dibuka," kata Budi. "Harga turun pada Senin," ujarnya.`: told is `kata Budi, Harga turun`. News names a speaker
once and goes on with `ujarnya`, or closes a quotation of several sentences with who said it. Where the quotes of the
story do not tell whose words they are and somebody else is named between, nobody is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.speakers.attribution import attribution
from briefing_tui.events.syntax.words import inquits, listed, speech_verbs
from briefing_tui.events.window import Window

if TYPE_CHECKING:
    from briefing_tui.briefing import Actor
    from briefing_tui.events.story_sentences import StorySentences
    from briefing_tui.events.syntax.sentence import Sentence

# So many sentences away a speaker may be named, and one whom the story's quotes tell.
_FARTHEST = 3
_FARTHEST_TOLD = 20
_OPENING, _CLOSING, _STRAIGHT = "“", "”", '"'


def speaker_before(story: StorySentences, number: int, told: Actor | None) -> tuple[Span, ...]:
    """Where one of the sentences before names who goes on speaking, with the verb: `kata`, `Budi`; or none.

    `told` is who does by the quotes of the story.
    """
    if told is not None:
        near = range(number - 1, max(number - 1 - _FARTHEST_TOLD, -1), -1)
        said_by = next((found for before in near if (found := _said_by(story, before, told))), ())
        if said_by or told.kind == "person":
            return said_by
    for before in range(number - 1, max(number - 1 - _FARTHEST, -1), -1):
        sentence = story.sentence(before)
        named = {who for who, _ in _named(story, before)}
        if named:
            return _speaker(sentence) if len(named) == 1 else ()
    return ()


def speaker_behind(story: StorySentences, number: int, told: Actor | None) -> tuple[Span, ...]:
    """Where a quotation that a sentence leaves open is closed with who said it, the verb first; or none.

    `told` is who said it by the quotes of the story.
    """
    if not _is_left_open(story.sentence(number)):
        return ()
    for behind in range(number + 1, min(number + 1 + _FARTHEST, len(story.document.sentences))):
        words = story.sentence(behind).words
        if _CLOSING in words or _STRAIGHT in words:
            return _said_by(story, behind, told) if told is not None else _speaker(story.sentence(behind))
    return ()


def _said_by(story: StorySentences, number: int, speaker: Actor) -> tuple[Span, ...]:
    """Who speaks in a sentence, with the verb, where it is this actor."""
    said_by = _speaker(story.sentence(number))
    own = [one for one in speaker.mentions if any(span.start <= one.start < span.end for span in said_by)]
    return said_by if own else ()


def in_short(said_by: tuple[Span, ...], text: str) -> tuple[Span, ...]:
    """The verb of saying with one word of the name: `kata Budi` of `kata Budi Santoso`."""
    is_verb_first = text[said_by[0].start : said_by[0].end].casefold() in speech_verbs()
    return said_by[:2] if is_verb_first else (said_by[0], said_by[-1])


def _is_left_open(sentence: Sentence) -> bool:
    """Whether a sentence ends inside a quotation: one begins that it does not close, or none of its marks closes it."""
    words = sentence.words
    closes = _CLOSING in words or words.count(_STRAIGHT) > 1 or words[-1:] == [_STRAIGHT]
    return not closes


def _named(story: StorySentences, number: int) -> list[tuple[int, Span]]:
    """The persons named in a sentence outside its quotations: which actor, and where."""
    sentence = story.sentence(number)
    inside = [sentence.tokens[at] for at in sentence.quoted]
    return [
        (who, span)
        for span, who in story.persons(number)
        if not any(token.start < span.end and span.start < token.end for token in inside)
    ]


def _speaker(sentence: Sentence) -> tuple[Span, ...]:
    """Who speaks in a sentence, with the verb: `kata Budi` behind what is said, `Budi mengatakan` before it."""
    words, lower, names = sentence.words, sentence.lower, sentence.names
    whole = Window(0, len(words), len(words), len(words), 0)
    for at in range(len(words)):
        if at in sentence.quoted or lower[at] not in speech_verbs():
            continue
        if lower[at] in inquits():
            said_by = attribution(sentence, whole, at) if at and not words[at - 1][0].isalnum() else []
            if len(said_by) > 1 and names.get(said_by[1]) == "p":
                return _spans(sentence, said_by)
            continue
        last = at - 1
        while last > 0 and (lower[last] in listed("before_reporting") or words[last] == ","):
            last -= 1
        first = last
        while first >= 0 and names.get(first) == "p":
            first -= 1
        if first < last:
            return _spans(sentence, [*range(first + 1, last + 1), at])
    return ()


def _spans(sentence: Sentence, kept: list[int]) -> tuple[Span, ...]:
    return tuple(Span(sentence.tokens[at].start, sentence.tokens[at].end) for at in kept)
