"""A title for a story that has none: what its lead says happened, or the lead's first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.stretches import MOST_WORDS
from briefing_tui.events.syntax.words import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import DateExpression, Event
    from briefing_tui.language import Document, Token

_DANGLING = frozenset({"preposition", "relative", "subordinator", "coordinator", "negation", "modal", "pointing"})


def working_title(document: Document, events: Sequence[Event], dates: Sequence[DateExpression]) -> str | None:
    """At most twelve words of the story's first sentence, dates left out; None for a story without words."""
    if not document.sentences:
        return None
    lead = document.sentences[0]
    told = [event for event in events if event.start == lead.start and event.what and not event.statement]
    if told:
        return min(told, key=lambda event: event.what_spans[0].start).what
    tokens = document.tokens[0]
    kept = [token for token in tokens if not any(date.start < token.end and token.start < date.end for date in dates)]
    words = _clause(kept)
    return " ".join(words) or None


def _clause(tokens: Sequence[Token]) -> list[str]:
    """The words up to the first mark behind enough of them, at most twelve, without small words at the end."""
    words: list[str] = []
    for token in tokens:
        if not token.text[0].isalnum():
            if len(words) >= MOST_WORDS // 2 and token.text in ",;:-–—":
                break
            continue
        words.append(token.text)
        if len(words) == MOST_WORDS:
            break
    while len(words) > 1 and word_class(words[-1]) in _DANGLING:
        words.pop()
    return words
