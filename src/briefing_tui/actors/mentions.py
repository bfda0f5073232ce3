"""A text as words and names: what recognition hands to coreference, roles and quotes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from briefing_tui.actors.corrections.squad_lists import Squad
    from briefing_tui.briefing import ActorKind, Span
    from briefing_tui.language import Token


class Mention(NamedTuple):
    """One name in the text: `sentence` indexes `TaggedText.sentences`, `first` and `last` are its words there.

    `certainty` is the tagger's probability of its kind, 1 where a rule gave it, 0 where a full name elsewhere did.
    """

    start: int
    end: int
    text: str
    kind: ActorKind
    sentence: int
    first: int
    last: int
    certainty: float = 1.0


class TaggedText(NamedTuple):
    """A text as words and names.

    `sentences` are lists of words with their places in the text; `lower` holds the same words case-folded. `squads` are
    the lists under a position, whose names are among the mentions.
    """

    text: str
    sentences: list[list[Token]]
    lower: list[list[str]]
    mentions: list[Mention]
    squads: list[Squad]


@dataclass(frozen=True, slots=True)
class NamedActor:
    """Whom a story names, where, and as what: all that the names alone tell.

    The fields are those of `briefing.Actor`, which says besides who speaks and who matters.
    """

    id: str
    name: str
    kind: ActorKind
    roles: tuple[str, ...]
    aliases: tuple[str, ...]
    mentions: tuple[Span, ...]
