"""A text as its quotes are looked for in it: sentences, quotation marks, words that may attribute speech."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefing_tui.quotes.cues import find_cues
from briefing_tui.quotes.quotation_marks import find_marks

if TYPE_CHECKING:
    from briefing_tui.briefing import Span
    from briefing_tui.language import Document
    from briefing_tui.quotes.cues import Cue

BULLET = re.compile(r"[-•*–—·]\s+|\d{1,2}[.)]\s+(?=[\"“”«„'‘])")


class MarkedText:
    """A text with its sentences (`spans`, and where each begins: `starts`), quotation marks and cues, all in order."""

    __slots__ = ("_cue_starts", "cues", "marks", "spans", "starts", "text")

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.spans = document.sentences
        self.starts = document.sentence_starts
        self.cues = find_cues(document)
        self._cue_starts = [cue.start for cue in self.cues]
        self.marks = find_marks(document.text)

    def may_hold_quotes(self) -> bool:
        """Whether there is any sign of speech: without one, no sentence need be read."""
        return bool(self.cues or self.marks.stretches) or ": " in self.text

    def sentence_at(self, offset: int) -> int:
        """The index of the sentence that an offset is in, or the last one before it."""
        return bisect_right(self.starts, offset) - 1

    def cues_in(self, start: int, end: int) -> list[Cue]:
        """The cues that begin in a stretch."""
        return self.cues[bisect_left(self._cue_starts, start) : bisect_left(self._cue_starts, end)]

    def breaks_before(self, index: int) -> bool:
        """Whether a sentence begins a paragraph that is not the first."""
        return 0 < index < len(self.spans) and "\n" in self.text[self.spans[index - 1].end : self.spans[index].start]

    def last_of_paragraph(self, index: int) -> int:
        """The index of the last sentence in the paragraph of one."""
        while index + 1 < len(self.spans) and not self.breaks_before(index + 1):
            index += 1
        return index

    def behind_bullet(self, span: Span) -> int:
        """Where a sentence begins behind the bullet of a list: `- "Kami menolak," ujar Budi`."""
        bullet = BULLET.match(self.text, span.start, span.end)
        return bullet.end() if bullet else span.start

    def unclosed_opening(self, index: int, earliest: int) -> int | None:
        """The sentence, this one or one before it from `earliest` on, that begins with a mark nothing closes."""
        opened = self.marks.last_unclosed(self.spans[index].start)
        if opened is None:
            return None
        first = bisect_left(self.starts, opened)
        return first if earliest <= first <= index and self.starts[first] == opened else None
