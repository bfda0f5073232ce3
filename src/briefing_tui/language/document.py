"""A text with its sentences and words, made once and handed from room to room."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.language.sentences import sentences
from briefing_tui.language.tokens import tokens

if TYPE_CHECKING:
    from briefing_tui.briefing import Span
    from briefing_tui.language.tokens import Token


class Document:
    """A text whose sentences, tokens and lower-case words are each made when first asked for, and kept.

    The dates have tokens of their own (`dates/grammar/tokens.py`): theirs part numbers at every mark (`16/9`, `2-4`),
    and stretches of them go on past the end of a sentence.
    """

    def __init__(self, text: str) -> None:
        self.text = text

    @classmethod
    def of(cls, text: str | Document) -> Document:
        """The document of a text; a document as it is."""
        return text if isinstance(text, Document) else cls(text)

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The spans of the sentences, in text order (`language.sentences`)."""
        return sentences(self.text)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """Where each sentence begins: sorted, to look places up in."""
        return [span.start for span in self.sentences]

    @cached_property
    def tokens(self) -> list[list[Token]]:
        """The tokens of each sentence."""
        return [tokens(self.text, span.start, span.end) for span in self.sentences]

    @cached_property
    def lower_words(self) -> list[list[str]]:
        """The text of each token in lower case (case-folded), sentence by sentence, beside `tokens`."""
        return [[token.text.casefold() for token in sentence] for sentence in self.tokens]

    def sentence_at(self, place: int) -> int:
        """The index of the sentence that holds a place, or of the last one that begins before it; at least 0."""
        return max(bisect_right(self.sentence_starts, place) - 1, 0)
