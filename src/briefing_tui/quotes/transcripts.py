"""Answers of an interview that is printed as a transcript: a name and a colon before words without marks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.quotes.lexicon import count_words, has_finite_clause
from briefing_tui.quotes.quotation_marks import MARKS
from briefing_tui.quotes.voice import is_own_voice

if TYPE_CHECKING:
    from briefing_tui.quotes.candidates import Candidate, Candidates

_ENDED = re.compile(r"[.!?…]\Z")
# Office and name before the colon are no longer than that, in characters and in words.
_LONGEST_NAMING = 120
_MOST_WORDS_OF_NAMING = 12


class InterviewAnswer(NamedTuple):
    """Who answers, and where the words begin."""

    speaker: Candidate
    start: int


def read_answer(text: str, start: int, end: int, candidates: Candidates) -> InterviewAnswer | None:
    """The answer that a paragraph gives: `Menteri Keuangan Ratna Suryani: Subsidi tetap ada.`; None where it is none.

    One person stands before the colon and nothing else does (`Susunan pemain: ...`); what follows is a sentence, or
    in somebody's own voice (`Ketua: Budi Santoso` is neither).
    """
    colon = text.find(": ", start, min(end, start + _LONGEST_NAMING))
    if colon == -1 or text[colon + 2] in MARKS or count_words(text, start, colon) >= _MOST_WORDS_OF_NAMING:
        return None
    persons = [mention for mention in candidates.within(start, colon) if mention.actor.kind == "person"]
    if len(persons) != 1 or persons[0].end != colon or has_finite_clause(text, start, colon):
        return None
    is_sentence = _ENDED.search(text, end - 1, end) is not None and has_finite_clause(text, colon, end)
    return InterviewAnswer(persons[0].actor, colon + 2) if is_sentence or is_own_voice(text, colon, end) else None
