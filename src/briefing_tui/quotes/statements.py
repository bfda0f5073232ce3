"""The words of a statement: where its paragraphs begin and end, and whether they say anything or but name something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.quotes.lexicon import WORD, count_words, has_finite_clause, speech
from briefing_tui.quotes.quotation_marks import MARKS
from briefing_tui.quotes.voice import voice_of

if TYPE_CHECKING:
    from briefing_tui.quotes.quotation_marks import QuotedSpan

# What is no part of a statement at its edges.
EDGES = MARKS + " \t\n,;:–—"
_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\Z)", re.DOTALL)
_MOST_EMPTY_WORDS = 5
_SENTENCE_END = re.compile(r"[.!?…]\Z")
_FEWEST_WORDS_UNATTRIBUTED = 5
# The word that says what a name names stands within so many characters before its mark.
_LEAD = 40


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether a stretch says nothing: no word, or but a few that only link sentences (`Selain itu`)."""
    if count_words(text, start, end) > _MOST_EMPTY_WORDS:
        return False
    linking = speech().linking
    return all(match.group().lower() in linking for match in WORD.finditer(text, start, end))


def without_edges(text: str, start: int, end: int) -> tuple[int, int]:
    """A stretch without marks, commas and white space at its edges, as start and end."""
    while start < end and text[start] in EDGES:
        start += 1
    while end > start and text[end - 1] in EDGES:
        end -= 1
    return start, end


def paragraphs_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of a statement, as start and end, without marks, commas and white space at their edges."""
    spans = []
    for match in _PARAGRAPH.finditer(text[start:end]):
        begin, stop = without_edges(text, start + match.start(), start + match.end())
        if begin < stop:
            spans.append((begin, stop))
    return spans


def is_speech(text: str, stretch: QuotedSpan, fewest: int = _FEWEST_WORDS_UNATTRIBUTED) -> bool:
    """Whether marked words are a statement by themselves, not a name or title."""
    words = text[stretch.start : stretch.end].strip(" ,")
    return (
        count_words(text, stretch.start, stretch.end) >= fewest
        and bool(_SENTENCE_END.search(words) or text[stretch.closed : stretch.closed + 1] in ".,")
        and not is_named(text, stretch)
        and (
            voice_of(text, stretch.start, stretch.end) == "speaker"
            or has_finite_clause(text, stretch.start, stretch.end)
        )
    )


def is_named(text: str, stretch: QuotedSpan) -> bool:
    """Whether marked words are a name, told by the word before them: `film "Di Balik Kabut"`."""
    lead = text[max(0, stretch.opened - _LEAD) : stretch.opened].rstrip()
    return bool(lead) and lead[-1] not in ".:!?,\n" and lead.split()[-1].lower() in speech().names
