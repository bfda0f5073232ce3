"""The sentences of a story as its events see them, each made once: words, dates, and who is named where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.syntax.sentence import Sentence, SignedMention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.briefing import Actor, DateExpression, Quote
    from briefing_tui.language import Document

# What the words of a mention are marked with, by what is mentioned.
SIGNS = {"person": "p", "organization": "o", "place": "l"}


def dated(dates: Sequence[DateExpression]) -> list[Span]:
    """Where dates and clock times stand: they are left out of what happened; a length of time is part of it."""
    return [Span(one.start, one.end) for one in dates if one.type in ("DATE", "TIME")]


class StorySentences:
    """The sentences of a document with its dates, actors and quotes, by their numbers."""

    def __init__(
        self,
        document: Document,
        dates: Sequence[DateExpression],
        actors: Sequence[Actor],
        quotes: Sequence[Quote] = (),
    ) -> None:
        self.document, self.dates, self.actors = document, dates, actors
        self._quotes = sorted((quote for quote in quotes if quote.speaker), key=lambda quote: quote.start)
        self._quote_starts = [quote.start for quote in self._quotes]
        self._mentions = sorted((m.start, m.end, who) for who, actor in enumerate(actors) for m in actor.mentions)
        self._date_starts = [expression.start for expression in dates]
        self._short_names: dict[int, str] = {}
        self._made: dict[int, Sentence] = {}

    def sentence(self, number: int) -> Sentence:
        """The sentence of a number; one without words where the story has none."""
        made = self._made.get(number)
        if made is None:
            made = self._made[number] = self._sentence(number)
        return made

    def mentions(self, start: int, end: int) -> list[tuple[int, int, int]]:
        """The mentions that begin between two offsets: start, end and the index of the actor."""
        return self._mentions[bisect_left(self._mentions, (start, 0, 0)) : bisect_left(self._mentions, (end, 0, 0))]

    def quote_at(self, offset: int) -> Quote | None:
        """The quote that an offset lies in, where it is known whose it is."""
        behind = bisect_right(self._quote_starts, offset)
        return self._quotes[behind - 1] if behind and offset < self._quotes[behind - 1].end else None

    def reported_between(self, start: int, end: int) -> Quote | None:
        """What is reported from between two offsets on, where it is known whose it is; nothing said directly."""
        behind = bisect_left(self._quote_starts, start)
        quote = self._quotes[behind] if behind < len(self._quotes) else None
        return quote if quote is not None and quote.start <= end and not quote.direct else None

    def last_mention(self, actor: Actor, end: int) -> Span | None:
        """Where an actor was last mentioned before an offset."""
        before = [mention for mention in actor.mentions if mention.end <= end]
        return Span(before[-1].start, before[-1].end) if before else None

    def speaker_of(self, quote: Quote | None) -> Actor | None:
        """Whose words a quote gives."""
        return next((actor for actor in self.actors if quote is not None and actor.id == quote.speaker), None)

    def persons(self, number: int) -> list[tuple[Span, int]]:
        """The mentions of persons in a sentence: where, and which actor."""
        return self._named(number, "person")

    def bodies(self, number: int) -> list[tuple[Span, int]]:
        """The mentions of organizations in a sentence: where, and which actor."""
        return self._named(number, "organization")

    def dates_in(self, number: int) -> Sequence[DateExpression]:
        """The dates and clock times of a sentence."""
        span, starts = self.document.sentences[number], self._date_starts
        inside = self.dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        return [one for one in inside if one.type in ("DATE", "TIME")]

    def _named(self, number: int, kind: str) -> list[tuple[Span, int]]:
        span = self.document.sentences[number]
        here = self.mentions(span.start, span.end)
        return [(Span(start, end), who) for start, end, who in here if self.actors[who].kind == kind]

    def _sentence(self, number: int) -> Sentence:
        if not self.document.tokens:
            return Sentence.of((), (), ())
        span = self.document.sentences[number]
        starts = self._date_starts
        inside = self.dates[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
        here = self.mentions(span.start, span.end)
        return Sentence.of(
            self.document.tokens[number],
            dated(inside),
            [
                SignedMention(
                    Span(start, end),
                    SIGNS[self.actors[who].kind],
                    self.actors[who].roles,
                    self._called(start, end, who),
                )
                for start, end, who in here
            ],
        )

    def _called(self, start: int, end: int, who: int) -> Span | None:
        """The words of a mention of a person by which the story most often calls them elsewhere; None without fewer."""
        actor, text = self.actors[who], self.document.text
        if actor.kind != "person" or " " not in text[start:end]:
            return None
        short = self._short_names.get(who)
        if short is None:
            names = Counter(text[one.start : one.end] for one in actor.mentions)
            short = self._short_names[who] = next((name for name, _ in names.most_common() if " " not in name), "")
        at = text.find(short, start, end) if short else -1
        is_word = at == start or (at > start and text[at - 1].isspace())
        ends = at + len(short)
        return Span(at, ends) if is_word and (ends == end or text[ends].isspace()) else None
