"""Sentences behind a quote that do no more than name whose it is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.quotes.cues import behind_bearers
from briefing_tui.quotes.lexicon import count_words, first_word, has_finite_clause, speech
from briefing_tui.quotes.references import resolve
from briefing_tui.quotes.speaker_after import speaker_after

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.quotes.candidates import Candidate, Candidates
    from briefing_tui.quotes.cues import Cue

# A dash or a bracket before who signs: `"..." - Budi`, `"..." (Budi, petani)`.
_DASH = re.compile(r"[-–—]\s*(?=[A-Z])|\((?=[A-Z])")
_MOST_WORDS = 12
# So many characters `Begitulah` and the word of saying behind it have.
_LONGEST_CLOSING = 24


@cache
def passive_of_saying() -> re.Pattern[str]:
    """What stands before the doer: `Hal itu disampaikan (oleh) | Budi`."""
    return re.compile(rf"\b(?:{'|'.join(sorted(speech().told))})(?:(?:\s+(?:juga|pula))?\s+oleh)?\b")


@cache
def shared_by() -> re.Pattern[str]:
    """What says at the beginning of a sentence that another speaks or feels the same: `Hal serupa dirasakan | Budi`."""
    nouns, likewise = ("|".join(sorted(words)) for words in (speech().taking_up, speech().likewise))
    passive = r"di\w+kan(?:\s+(?:juga|pula))?(?:\s+oleh)?\b"
    return re.compile(rf"(?:{nouns})\s+(?:yang\s+)?(?:{likewise})\s+(?:juga\s+|pun\s+)?{passive}", re.IGNORECASE)


def taken_up_by(text: str, start: int, end: int, candidates: Candidates) -> Candidate | None:
    """Who said what the sentence before tells, where a sentence takes that up: `Hal itu disampaikan | Budi.`"""
    opening = _taking_up().match(text, start, end)
    reference = speaker_after(text, opening.end(), end, candidates) if opening is not None else None
    return None if reference is None else reference.actor


@cache
def _taking_up() -> re.Pattern[str]:
    nouns, told = ("|".join(sorted(words)) for words in (speech().taking_up, speech().told))
    return re.compile(rf"(?:{nouns}) (?:itu|ini|tersebut) (?:juga |pun |turut )?(?:{told})(?: oleh)?\b", re.IGNORECASE)


def signer(text: str, start: int, end: int, cues: Sequence[Cue], candidates: Candidates) -> Candidate | None:
    """The person whom the sentence behind a quote names as its speaker; None where it says anything else.

    `"Kami siap." - Budi Santoso, Ketua PMI`, `"Jaga sungai." Begitu pesan Budi Santoso kepada warga.`, `"Kami siap."
    Demikian disampaikan Budi Santoso.`
    """
    dash = _DASH.match(text, start, end)
    if dash is None:
        return _named_as_closing(text, start, end, cues, candidates)
    if count_words(text, dash.end(), end) >= _MOST_WORDS or has_finite_clause(text, dash.end(), end):
        return None
    persons = [mention.actor for mention in candidates.within(dash.end(), end) if mention.actor.kind == "person"]
    return persons[0] if len(persons) == 1 else None


def _named_as_closing(text: str, start: int, end: int, cues: Sequence[Cue], candidates: Candidates) -> Candidate | None:
    opening = first_word(text, start, end)
    if opening is None or opening.group().lower() not in speech().closing:
        return None
    verb_end = _end_of_closing_verb(text, start, end, cues)
    reference = speaker_after(text, verb_end, end, candidates) if verb_end is not None else None
    return None if reference is None else resolve(reference, candidates, start)


def _end_of_closing_verb(text: str, start: int, end: int, cues: Sequence[Cue]) -> int | None:
    """Where the word of saying behind `begitu` ends: `Begitu pesan | Budi`, `Demikian disampaikan | Budi`."""
    opening = first_word(text, start, end)
    if opening is not None and (named := behind_bearers(text, opening.end(), end)) > opening.end():
        return named  # `Demikian pidato | Budi`
    passive = passive_of_saying().search(text, start, min(end, start + 2 * _LONGEST_CLOSING))
    if passive is not None:
        return passive.end()
    cue = next((cue for cue in cues if cue.kind == "inquit" and cue.start < start + _LONGEST_CLOSING), None)
    return behind_bearers(text, cue.end, end) if cue is not None else None
