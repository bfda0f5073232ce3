"""Who `mereka` and `keduanya` are where a telling begins with them: whom the sentence before is about.

News takes up the subject of the sentence before (centering: Grosz, Joshi & Weinstein 1995). Where that sentence tells
of anybody else, the pronoun stays.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.anaphora.described_subjects import callings, unnamed_persons
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import is_verb, listed, word_class
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

_JOINTS = ADDING | {","}
_BOTH = 2
# So many names may stand for one pronoun.
_MOST_NAMES = 4


def is_plural(word: str) -> bool:
    """Whether a word is a pronoun that stands for several persons, or for a body."""
    return word.casefold() in ("mereka", "keduanya")


@cache
def _people() -> frozenset[str]:
    """Nouns of people who may be meant beside those named."""
    return listed("groups") | unnamed_persons() | callings()


def named_group(
    pronoun: str, before: Sentence, persons: Sequence[tuple[Span, int]], bodies: Sequence[tuple[Span, int]]
) -> Span | None:
    """The names that the sentence before begins with and that a pronoun stands for: several persons, or one body.

    `persons` and `bodies` are its mentions: where, and which. None where anybody else is told of there.
    """
    named = [span for span, _ in persons or bodies]
    if not 0 < len(named) <= _MOST_NAMES or (persons and bodies) or named[0].start != before.tokens[0].start:
        return None
    is_two = len(named) == _BOTH if pronoun.casefold() == "keduanya" else len(named) > 1
    is_body = bool(bodies) and len(named) == 1 and pronoun.casefold() == "mereka"
    if not (is_body or (persons and is_two and len({who for _, who in persons}) == len(named))):
        return None
    if not all(_is_joint(before, one.end, other.start) for one, other in pairwise(named)):
        return None
    behind = next((at for at, token in enumerate(before.tokens) if token.start >= named[-1].end), len(before.tokens))
    if behind == len(before.tokens) or not (is_verb(before.words[behind]) or before.classes[behind] in GOVERNING):
        return None
    if _tells_of_others(before, behind) or (is_body and _meets_others(before, behind)):
        return None
    return Span(named[0].start, named[-1].end)


def _is_joint(sentence: Sentence, start: int, end: int) -> bool:
    """Whether only commas and `dan` stand between two offsets."""
    between = [token.text for token in sentence.tokens if start <= token.start and token.end <= end]
    return bool(between) and _JOINTS.issuperset(between)


def _tells_of_others(sentence: Sentence, first: int) -> bool:
    """Whether nouns of people stand from an index on: `para petani`, `anak-anak`."""
    return not _people().isdisjoint(sentence.lower[first:])


def _meets_others(sentence: Sentence, first: int) -> bool:
    """Whether a place is named from an index on that is no place where something is: `menghadapi Malaysia`."""
    places = [at for at in range(first, len(sentence.words)) if sentence.names.get(at) == "l"]
    return any(at - 1 not in places and word_class(sentence.words[at - 1]) != "preposition" for at in places)
