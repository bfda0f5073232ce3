"""Whom a sentence without speech is about: who is quoted next without a name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from briefing_tui.quotes.lexicon import WORD, has_finite_clause, speech
from briefing_tui.quotes.quotation_marks import MARKS
from briefing_tui.quotes.subjects import comma_chunks, is_aside, tells_name

if TYPE_CHECKING:
    from briefing_tui.quotes.candidates import Candidate, Candidates

_FAR = 320
# Among so many words at its beginning a sentence says that it adds to what was said.
_ADDING_WITHIN = 3


def begins_with_pronoun(text: str, start: int, stop: int) -> bool:
    """Whether a sentence begins with `dia` or `ia` and does not add to what was said: `Ia menambahkan ...`."""
    if text[start] in MARKS:
        return False  # `"Dia selalu datang," ujar Budi`: whom the speaker means
    words = [match.group().lower() for match in islice(WORD.finditer(text, start, stop), _ADDING_WITHIN)]
    return words[:1] != [] and words[0] in speech().singular and speech().adding.isdisjoint(words)


def topic_of(text: str, start: int, stop: int, candidates: Candidates, *, is_gone_on: bool) -> Candidate | None:
    """The person at the beginning of a sentence that attributes nothing, if somebody is about to be quoted.

    Until the first quote that is whoever the story is about; later, who addresses somebody (`Budi mengajak ...`), or
    whom the next sentence goes on about with a pronoun (the subject is what a pronoun that follows stands for first:
    Grosz, Joshi and Weinstein 1995, Centering).
    """
    stop = min(stop, start + _FAR)
    start = _behind_adverbials(text, start, stop)
    for mention in candidates.within(start, stop)[:4]:
        if mention.actor.kind == "person":
            lead = text[start : mention.start]
            aside = is_aside(text, comma_chunks(text, start, stop), mention.start)
            told = has_finite_clause(text, start, mention.start) and not tells_name(lead)
            if aside or lead.count(",") > 1 or told:
                return None
            if is_gone_on or candidates.speaker is None or candidates.speaker.id == mention.actor.id:
                return mention.actor
            follower = [match.group() for match in islice(WORD.finditer(text, mention.end, stop), 3)]
            return mention.actor if any(_is_addressing(word) for word in follower) else None
    return None


def _behind_adverbials(text: str, start: int, stop: int) -> int:
    """Where the subject may begin behind commas: `Menanggapi hal itu, di sela rapat, | Budi menyambut baik ...`."""
    adverbial = speech().narrative | speech().adjuncts
    while (opening := WORD.search(text, start, stop)) is not None and opening.group().lower() in adverbial:
        comma = text.find(",", opening.end(), stop)
        if comma == -1:
            break
        start = comma + 1
    return start


def _is_addressing(word: str) -> bool:
    """Whether a verb turns to somebody, or is one of saying that had no statement behind it (`berjanji hadir`)."""
    cue = speech().cues.get(word)
    return word in speech().addresses or (cue is not None and cue[0] == "report")
