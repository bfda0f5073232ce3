"""Sentences behind a quote that go on with it: in a speaker's own voice, without an attribution of their own."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from briefing_tui.briefing import Quote
from briefing_tui.quotes.quotation_marks import MARKS
from briefing_tui.quotes.voice import is_own_voice, voice_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Span


def with_own_voice(text: str, spans: Sequence[Span], starts: Sequence[int], quotes: list[Quote]) -> list[Quote]:
    """The quotes with those sentences of the same paragraph right behind a direct one that nobody but a speaker says.

    `spans` are the sentences of `text`, `starts` where they begin.
    """

    def covered(quote: Quote) -> range:
        return range(bisect_right(starts, quote.start) - 1, bisect_right(starts, quote.end - 1))

    added: list[Quote] = []
    taken = {place for quote in quotes for place in covered(quote)}
    for quote in quotes:
        if not quote.direct or quote.speaker is None:
            continue
        place = covered(quote)[-1] + 1
        while place < len(spans) and place not in taken and _goes_on(text, spans, place):
            span = spans[place]
            added.append(Quote(span.start, span.end, text[span.start : span.end], quote.speaker, True))
            taken.add(place)
            place += 1
    return sorted([*quotes, *added], key=lambda each: each.start) if added else quotes


def _goes_on(text: str, spans: Sequence[Span], place: int) -> bool:
    """Whether a sentence goes on in the voice of whoever spoke in the one before it, in the same paragraph."""
    span = spans[place]
    if "\n" in text[spans[place - 1].end : span.start] or text[span.start] in MARKS:
        return False
    return voice_of(text, span.start, span.end) == "speaker" and is_own_voice(text, span.start, span.end)
