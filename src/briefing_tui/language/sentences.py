"""Where paragraphs and sentences begin and end."""

from __future__ import annotations

import re

from briefing_tui.briefing import Span

_SENTENCE_END = re.compile(r"[.!?]+[\"'”’)]*(?=\s+[\"'“‘(]*[A-Z0-9])")


def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs, which blank lines part; without white space at the edges."""
    return tuple(Span(m.start(), m.end()) for m in re.finditer(r"\S(?:.*\S)?(?:\n(?!\n).*\S)*", text))


def sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences, in text order; a paragraph's end is a sentence's end."""
    found = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for end in _SENTENCE_END.finditer(text, paragraph.start, paragraph.end):
            found.append(Span(start, end.end()))
            start = end.end() + (len(text[end.end() :]) - len(text[end.end() :].lstrip()))
        if start < paragraph.end:
            found.append(Span(start, paragraph.end))
    return tuple(found)
