"""One sentence with what is known of its words: the class of each, dates, names, what is quoted."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.inner_ends import inner_begins, inner_ends
from briefing_tui.events.syntax.quoted import quoted_words
from briefing_tui.events.syntax.words import word_class

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.briefing import Span
    from briefing_tui.language import Token


class SignedMention(NamedTuple):
    """Where an actor is mentioned: by what sign, with which roles, and the words of it that would do, if fewer do."""

    span: Span
    sign: str
    roles: Sequence[str] = ()
    called: Span | None = None


class ShortName(NamedTuple):
    """The tokens of a person's name, and those of them that the story calls the person by elsewhere."""

    name: range
    called: range


class Sentence(NamedTuple):
    """Tokens, their words (as they are, in lower case, by class), and by their indices what they belong to.

    `dates` are the tokens of any date; `names` says of each token of an actor's mention what the actor is (`p`, `o`,
    `l`), `roles` of the first token of each what roles the story gives the actor; `quoted` are those between quotation
    marks.
    """

    tokens: Sequence[Token]
    words: list[str]
    lower: list[str]
    classes: list[str]
    dates: frozenset[int]
    names: dict[int, str]
    roles: dict[int, Sequence[str]]
    short_names: dict[int, ShortName]
    quoted: frozenset[int]
    inner_ends: list[int]
    inner_begins: list[int]

    @classmethod
    def of(cls, tokens: Sequence[Token], dates: Iterable[Span], mentions: Iterable[SignedMention]) -> Sentence:
        """The sentence of these tokens, given where dates and mentions stand in it."""
        words = [token.text for token in tokens]
        starts = [token.start for token in tokens]
        in_dates = frozenset([at for span in dates for at in _inside(tokens, starts, span)])
        names: dict[int, str] = {}
        roles: dict[int, Sequence[str]] = {}
        short_names: dict[int, ShortName] = {}
        for mention in mentions:
            inside = _inside(tokens, starts, mention.span)
            names.update(dict.fromkeys(inside, mention.sign))
            if mention.roles and inside:
                roles[inside[0]] = mention.roles
            if mention.called is not None and inside:
                short_names[inside[0]] = ShortName(inside, _inside(tokens, starts, mention.called))
        lower, classes = list(map(str.casefold, words)), list(map(word_class, words))
        return cls(
            tokens, words, lower, classes, in_dates, names, roles, short_names, quoted_words(words, tokens),
            inner_ends(tokens, words), inner_begins(words, lower, in_dates),
        )  # fmt: skip


def _inside(tokens: Sequence[Token], starts: Sequence[int], span: Span) -> range:
    """The indices of the tokens that a span touches; `starts` are theirs, in order."""
    first = bisect_right(starts, span.start)
    if first and tokens[first - 1].end > span.start:
        first -= 1
    return range(first, bisect_left(starts, span.end))
