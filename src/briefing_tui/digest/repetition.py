"""Which sentences of one side stand on the other in nearly the same words: had from it, or both from a third.

A sentence that has another number or name instead, denies what the other says or sees it ahead is another sentence,
however near its words are.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.happenings.word_weights import content_words
from briefing_tui.language import sentences
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from collections.abc import Iterable

    from briefing_tui.briefing import Span

# The share of content words in common (Dice's coefficient) from which a sentence is a repetition: what an editor does
# to an agency's sentence, its speaker and day said in another place, stays above it.
_NEARLY_THE_SAME = 0.75
# A sentence of fewer content words is as near by chance.
_FEWEST_WORDS = 4
_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*")


class ComparedSentence(NamedTuple):
    """A sentence and what it is compared by; `bindings` deny what it says, or say that it is yet to be."""

    span: Span
    words: frozenset[str]
    numbers: frozenset[str]
    names: frozenset[str]
    bindings: frozenset[str]


def sentences_of(text: str) -> tuple[ComparedSentence, ...]:
    """The sentences of a text that say enough to be compared."""
    every = (_sentence(span, text[span.start : span.end]) for span in sentences(text))
    return tuple(sentence for sentence in every if len(sentence.words) >= _FEWEST_WORDS)


class SentenceIndex:
    """Sentences to look others up among; those that are compared by the same stand in it once."""

    def __init__(self, sentences: Iterable[ComparedSentence]) -> None:
        self._sentences = tuple({sentence[1:]: sentence for sentence in sentences}.values())
        self._by_word: dict[str, list[int]] = {}
        for number, sentence in enumerate(self._sentences):
            for word in sentence.words:
                self._by_word.setdefault(word, []).append(number)

    def repeated_in(self, own: Iterable[ComparedSentence]) -> tuple[Span, ...]:
        """The spans of those of some sentences that stand here in nearly the same words."""
        return tuple(sentence.span for sentence in own if self._holds(sentence))

    def _holds(self, sentence: ComparedSentence) -> bool:
        shared = Counter(number for word in sentence.words for number in self._by_word.get(word, ()))
        return any(
            2 * count >= _NEARLY_THE_SAME * (len(sentence.words) + len(self._sentences[number].words))
            and _say_the_same(sentence, self._sentences[number])
            for number, count in shared.items()
        )


def _say_the_same(one: ComparedSentence, other: ComparedSentence) -> bool:
    """Whether what one of them adds, it adds: neither has another number or name instead, or says that it is not so."""
    if one.bindings != other.bindings:
        return False
    return not any(a - b and b - a for a, b in ((one.numbers, other.numbers), (one.names, other.names)))


def _sentence(span: Span, text: str) -> ComparedSentence:
    tokens = _TOKEN.findall(text)
    folded = {token.casefold() for token in tokens}
    capitals = " ".join(token for token in tokens[1:] if token[0].isupper())
    return ComparedSentence(
        span,
        frozenset(content_words(text)),
        frozenset(token for token in tokens if token[0].isdigit()),
        frozenset(content_words(capitals)),
        frozenset(folded & _bindings()),
    )


@cache
def _bindings() -> frozenset[str]:
    """Words that deny what is said, or say that it is yet to be or may be."""
    words = read_toml("lexicons/clauses.toml")["words"]
    return frozenset(f"{words['negation']} {words['modal']}".split())
