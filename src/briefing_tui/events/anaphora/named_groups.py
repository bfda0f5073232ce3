"""Who `mereka` and `keduanya` are where a telling begins with them: whom the sentence before is about.

News takes up the subject of the sentence before (centering: Grosz, Joshi & Weinstein 1995). Where that sentence tells
of anybody else, the pronoun stays.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.events.anaphora.described_subjects import people, unnamed_persons
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import is_verb, listed
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

_JOINTS = ADDING | {","}
_BOTH = 2
# So many words may name people without a name: `Ratusan pedagang pasar`.
_LONGEST_GROUP = 5
_NOMINAL = frozenset({"name", "noun", "other", "number", "quantity"})


def is_plural(word: str) -> bool:
    """Whether a word is a pronoun that stands for several persons."""
    return word.casefold() in ("mereka", "keduanya")


def named_group(
    pronoun: str, before: Sentence, persons: Sequence[tuple[Span, int]], *, names_bodies: bool
) -> Span | None:
    """Whom the sentence before tells of and a pronoun stands for: of `keduanya` two persons, else people without names.

    `persons` are those mentioned in that sentence: where, and which. None where anybody else is told of there.
    """
    if pronoun.casefold() == "keduanya":
        return None if _tells_of_other_pair(before) else _joint_names(before, persons)
    return None if persons or names_bodies else _people_at_start(before)


def _joint_names(sentence: Sentence, persons: Sequence[tuple[Span, int]]) -> Span | None:
    """Where the names of two persons stand that only commas and `dan` part; None where there are others."""
    named = [span for span, _ in persons]
    if len(named) != _BOTH or len({who for _, who in persons}) != _BOTH:
        return None
    is_joint = all(_is_joint(sentence, one.end, other.start) for one, other in pairwise(named))
    return Span(named[0].start, named[-1].end) if is_joint else None


def _tells_of_other_pair(sentence: Sentence) -> bool:
    """Whether a sentence counts to two, or tells of people without a name: `menemui kedua petani`."""
    return any(word == "dua" or word in listed("groups") or word in unnamed_persons() for word in sentence.lower)


def _people_at_start(sentence: Sentence) -> Span | None:
    """The people without a name whom a sentence begins with and tells of alone: `Para petani memanen padi`."""
    at = 0
    while at < len(sentence.words) and sentence.words[at][0].isalnum() and not _is_predicate(sentence, at):
        at += 1
    if not 0 < at <= _LONGEST_GROUP or at == len(sentence.words) or not sentence.words[at][0].isalnum():
        return None
    head = next((word for word in sentence.lower[:at] if word not in listed("of_many")), "")
    is_many = sentence.lower[0] in listed("of_many") or head in listed("groups")
    if head not in people() or not is_many or not _NOMINAL.issuperset(sentence.classes[:at]):
        return None
    if not sentence.dates.isdisjoint(range(at)) or not people().isdisjoint(sentence.lower[at:]):
        return None
    return Span(sentence.tokens[0].start, sentence.tokens[at - 1].end)


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a predicate begins at an index."""
    return is_verb(sentence.words[at]) or sentence.classes[at] in GOVERNING


def _is_joint(sentence: Sentence, start: int, end: int) -> bool:
    """Whether only commas and `dan` stand between two offsets."""
    between = [token.text for token in sentence.tokens if start <= token.start and token.end <= end]
    return bool(between) and _JOINTS.issuperset(between)
