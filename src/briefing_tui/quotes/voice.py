"""Whose voice a sentence without attribution is in: a speaker's own, the newsroom's, or either.

ANTARA's feed drops quotation marks, so that only the last sentence of what somebody said bears a `kata Budi`. How far
back the words reach is told from grammar: Indonesian news never says `saya`, `enggak` or `kok` itself, and a speaker
does not name himself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from briefing_tui.quotes.lexicon import WORD, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.quotes.candidates import Candidate, Candidates

Voice = Literal["speaker", "newsroom", "either"]

_MOST_SENTENCES = 8
_MOST_CHARACTERS = 1500
_UNDECIDED_RUN = 4
# Before its comma such an opening has at most so many words: `Seperti telah diberitakan sebelumnya`.
_LONGEST_RETELLING = 4
# A day in brackets, a photograph's credit: the newsroom's.
_NEWSROOM = re.compile(r"\(\d{1,2}/\d{1,2}|\(?ANTARA[/ )]|\bHO[-/]")


def voice_of(text: str, start: int, end: int) -> Voice:
    """Whose voice a stretch is in, by its words alone."""
    lists = speech()
    words = [match.group().lower() for match in WORD.finditer(text, start, min(end, start + 1000))]
    if not words:
        return "either"
    spoken = any(word in lists.first or word in lists.colloquial for word in words)
    if not lists.told_of.isdisjoint(words) or _NEWSROOM.search(text, start, end):
        return "newsroom"
    if spoken or words[0] in lists.spoken_openers or text[end - 1 : end] in "?!":
        return "speaker"
    return "newsroom" if words[0] in lists.narrative else "either"


def is_own_voice(text: str, start: int, end: int) -> bool:
    """Whether a stretch says `saya`, `kami` and the like: nobody but a speaker does."""
    owned = speech().own_voice
    return any(match.group().lower() in owned for match in WORD.finditer(text, start, min(end, start + 1000)))


def is_told_again(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens by saying that the newsroom told of it before: `Seperti diberitakan sebelumnya, ...`."""
    opening, comma, _ = text[start:end].partition(",")
    words = opening.lower().split()
    return bool(comma) and len(words) <= _LONGEST_RETELLING and not speech().told_again.isdisjoint(words)


def takes_up(text: str, start: int, end: int) -> bool:
    """Whether a sentence opens by taking up the one before it (`Jadi, ...`, `Tapi ...`), as speech does."""
    match = WORD.search(text, start, end)
    return match is not None and match.group().lower() in speech().openers


@dataclass(frozen=True, slots=True)
class SpeechBefore:
    """What bounds the words that stand before an attribution, and may go back over several sentences.

    `earliest` is the first sentence free to be taken; `attributed` is the one before it, if that attributes speech;
    `speaker` is who is named behind the words.
    """

    earliest: int
    attributed: int | None
    speaker: Candidate | None


def first_sentence(text: str, spans: Sequence[Span], index: int, bounds: SpeechBefore, candidates: Candidates) -> int:
    """The index of the sentence where the words that end in sentence `index` begin."""
    speaker, attributed = bounds.speaker, bounds.attributed
    first = index
    place = index - 1
    while place >= max(bounds.earliest, index - _MOST_SENTENCES):
        span = spans[place]
        if spans[index].end - span.start > _MOST_CHARACTERS:
            break
        if speaker is not None and any(each.actor.id == speaker.id for each in candidates.within(span.start, span.end)):
            break
        voice = voice_of(text, span.start, span.end)
        if voice == "newsroom":
            break
        if voice == "speaker":
            first = place
        place -= 1
    undecided = first - 1 - place
    bounded = attributed is not None and place == attributed
    if bounded and 0 < undecided <= _UNDECIDED_RUN:
        opening = spans[first]
        if takes_up(text, opening.start, opening.end):
            first -= undecided
    return first
