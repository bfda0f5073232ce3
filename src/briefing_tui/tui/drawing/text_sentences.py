"""The sentences of a text, looked for paragraph by paragraph, where a reader comes to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Span

if TYPE_CHECKING:
    from briefing_tui.tui.drawing.wrapping import TextFlow, WrappedLine


class TextSentences:
    """The sentences of a flow behind its first `shift` characters, the heading; spans count from there."""

    def __init__(self, flow: TextFlow, shift: int) -> None:
        self._flow = flow
        self._shift = shift
        self._by_paragraph: dict[int, tuple[Span, ...]] = {}

    def at(self, offset: int) -> Span | None:
        """The sentence that holds `offset`, or the next one, or else the last; None where the text has none there."""
        paragraph = self._flow.paragraph(max(offset, 0) + self._shift)
        for span in self._within(paragraph):
            if offset < span.end:
                return span
        following = self._flow.next_paragraph(paragraph.start, 1)
        candidates = self._within(following) if following else self._within(paragraph)[-1:]
        return candidates[0] if candidates else None

    def before(self, sentence: Span) -> Span:
        """The sentence before this one; the first has none but itself."""
        paragraph = self._flow.paragraph(sentence.start + self._shift)
        earlier = [span for span in self._within(paragraph) if span.end <= sentence.start]
        if not earlier and (preceding := self._flow.next_paragraph(paragraph.start, -1)):
            earlier = list(self._within(preceding))
        return earlier[-1] if earlier else sentence

    def _within(self, paragraph: WrappedLine) -> tuple[Span, ...]:
        if paragraph.start < self._shift:
            return ()
        if paragraph.start not in self._by_paragraph:
            from briefing_tui.language import sentences

            start = paragraph.start - self._shift
            spans = sentences(self._flow.text[paragraph.start : paragraph.end])
            self._by_paragraph[paragraph.start] = tuple(Span(start + s.start, start + s.end) for s in spans)
        return self._by_paragraph[paragraph.start]
