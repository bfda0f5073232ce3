"""The words of a statement: where its paragraphs begin and end, and whether they say anything."""

from __future__ import annotations

import re

from briefing_tui.quotes.lexicon import WORD, count_words, speech
from briefing_tui.quotes.quotation_marks import MARKS

# What is no part of a statement at its edges.
EDGES = MARKS + " \t\n,;:–—"
_PARAGRAPH = re.compile(r"\S.*?(?=\n\s*\n|\Z)", re.DOTALL)
_MOST_EMPTY_WORDS = 5


def is_empty(text: str, start: int, end: int) -> bool:
    """Whether a stretch says nothing: no word, or but a few that only link sentences (`Selain itu`)."""
    if count_words(text, start, end) > _MOST_EMPTY_WORDS:
        return False
    linking = speech().linking
    return all(match.group().lower() in linking for match in WORD.finditer(text, start, end))


def paragraphs_of(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The paragraphs of a statement, as start and end, without marks, commas and white space at their edges."""
    spans = []
    for match in _PARAGRAPH.finditer(text[start:end]):
        begin, stop = start + match.start(), start + match.end()
        while begin < stop and text[begin] in EDGES:
            begin += 1
        while stop > begin and text[stop - 1] in EDGES:
            stop -= 1
        if begin < stop:
            spans.append((begin, stop))
    return spans
