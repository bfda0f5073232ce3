"""A text as words and names: what recognition hands to coreference, roles and quotes."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.briefing import ActorKind
    from briefing_tui.language import Token


class Mention(NamedTuple):
    """One name in the text: `sentence` indexes `TaggedText.sentences`, `first` and `last` are its words there."""

    start: int
    end: int
    text: str
    kind: ActorKind
    sentence: int
    first: int
    last: int


class TaggedText(NamedTuple):
    """A text as words and names: `sentences` are lists of words with their places in the text."""

    text: str
    sentences: list[list[Token]]
    mentions: list[Mention]
