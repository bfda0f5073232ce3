"""A title for a story that has none: what its lead says happened, or the lead's first words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.best_stretch import commas_in, in_order, in_words_of_story, spans_of, told_whole
from briefing_tui.events.compression.stretches import FEWEST_WORDS, MOST_WORDS
from briefing_tui.events.story_sentences import StorySentences
from briefing_tui.events.syntax.words import word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, DateExpression, Event
    from briefing_tui.language import Document, Token

_DANGLING = frozenset({"preposition", "relative", "subordinator", "coordinator", "negation", "modal", "pointing"})
# A first line of fewer words without a mark at its end is a heading.
_SHORTEST_LEAD = 5


def working_title(
    document: Document, events: Sequence[Event], dates: Sequence[DateExpression], actors: Sequence[Actor]
) -> str | None:
    """At most twelve words of the story's lead, dates left out; None for a story without words.

    Behind a heading the lead is the second sentence. Where it says nothing in a few words, the story's first stand.
    """
    number = _lead(document)
    if number is None:
        return None
    start = document.sentences[number].start
    told = [event for event in events if event.start == start and event.what and not event.statement]
    if told:
        return min(told, key=lambda event: event.what_spans[0].start).what
    happened = _happening(StorySentences(document, dates, actors), number)
    if happened:
        return happened
    undated = (
        [token for token in tokens if not any(date.start < token.end and token.start < date.end for date in dates)]
        for tokens in document.tokens
    )
    return next((title for tokens in undated if (title := " ".join(_clause(tokens)))), None)


def _lead(document: Document) -> int | None:
    """The number of the first sentence with words that is no heading: `Ringkasan Berita`; None where none has words."""
    worded = [n for n, tokens in enumerate(document.tokens) if any(token.text[0].isalnum() for token in tokens)]
    if not worded:
        return None
    first = document.tokens[worded[0]]
    is_heading = len(first) < _SHORTEST_LEAD and first[-1].text[0].isalnum()
    return worded[1] if is_heading and len(worded) > 1 else worded[0]


def _happening(story: StorySentences, number: int) -> str:
    """What a sentence says happened, whatever its day; empty where it does not say so in a few words."""
    sentence = story.sentence(number)
    happened = in_order(told_whole(sentence, MOST_WORDS))
    told = in_words_of_story(story.document.text, spans_of(sentence, happened), commas_in(sentence, happened))
    return told if FEWEST_WORDS <= len(told.split()) <= MOST_WORDS else ""


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
