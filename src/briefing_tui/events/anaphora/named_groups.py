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
from briefing_tui.events.syntax.words import is_verb, listed, word_class
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.sentence import Sentence

_JOINTS = ADDING | {","}
_BOTH = 2
# So many names may stand for one pronoun.
_MOST_NAMES = 4
# So many words may name people without a name: `Ratusan pedagang pasar`.
_LONGEST_GROUP = 5
_NOMINAL = frozenset({"name", "noun", "other", "number", "quantity"})


def is_plural(word: str) -> bool:
    """Whether a word is a pronoun that stands for several persons, or for a body."""
    return word.casefold() in ("mereka", "keduanya")


def named_group(
    pronoun: str, before: Sentence, persons: Sequence[tuple[Span, int]], bodies: Sequence[tuple[Span, int]]
) -> Span | None:
    """Whom the sentence before begins with and a pronoun stands for: several persons, one body, people without names.

    `keduanya` are also the only two persons named there. `persons` and `bodies` are its mentions: where, and which.
    None where anybody else is told of there.
    """
    is_two, mentions = pronoun.casefold() == "keduanya", persons or bodies
    if is_two and len(persons) == _BOTH and len({who for _, who in bodies}) != _BOTH:
        return None if _tells_of_other_pair(before) else _joint_names(before, persons)
    if not mentions and not is_two:
        return _people_at_start(before)
    named = [span for span, _ in mentions]
    if not 0 < len(named) <= _MOST_NAMES or (persons and bodies) or not _opens(before, named[0].start):
        return None
    is_body = bool(bodies) and len(named) == 1 and not is_two
    if not is_body and (bodies or len(named) < _BOTH or (is_two and len(named) > _BOTH)):
        return None
    group = _joint_names(before, mentions)
    behind = _index_behind(before, named[-1].end)
    if group is None or behind is None or not _is_predicate(before, behind):
        return None
    if _tells_of_others(before, behind) or (is_body and _meets_others(before, behind)):
        return None
    return group


def _joint_names(sentence: Sentence, mentions: Sequence[tuple[Span, int]]) -> Span | None:
    """Where the names of different persons or bodies stand that only commas and `dan` part; None where more does."""
    named = [span for span, _ in mentions]
    is_joint = all(_is_joint(sentence, one.end, other.start) for one, other in pairwise(named))
    is_each = len({who for _, who in mentions}) == len(named)
    return Span(named[0].start, named[-1].end) if is_joint and is_each else None


def _index_behind(sentence: Sentence, end: int) -> int | None:
    """The index of the first token behind an offset."""
    return next((at for at, token in enumerate(sentence.tokens) if token.start >= end), None)


def _is_predicate(sentence: Sentence, at: int) -> bool:
    """Whether a predicate begins at an index."""
    return is_verb(sentence.words[at]) or sentence.classes[at] in GOVERNING


def _opens(sentence: Sentence, start: int) -> bool:
    """Whether a name opens a sentence, or what follows a comma behind words of time or what joins it to another.

    `Sebagai informasi, Sari Wulan dan Budi Santoso tiba`, `Sejak 2020, PSS Sleman sudah menang`.
    """
    first = _index_behind(sentence, start) or 0
    before = range(first)
    if not first:
        return True
    if sentence.words[first - 1] != "," or any(is_verb(sentence.words[at]) for at in before):
        return False
    names_others = any(sentence.words[at][0].isupper() and at not in sentence.dates for at in before[1:])
    return not names_others and people().isdisjoint(sentence.lower[:first])


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
    if not sentence.dates.isdisjoint(range(at)) or _tells_of_others(sentence, at):
        return None
    return Span(sentence.tokens[0].start, sentence.tokens[at - 1].end)


def _is_joint(sentence: Sentence, start: int, end: int) -> bool:
    """Whether only commas and `dan` stand between two offsets."""
    between = [token.text for token in sentence.tokens if start <= token.start and token.end <= end]
    return bool(between) and _JOINTS.issuperset(between)


def _tells_of_others(sentence: Sentence, first: int) -> bool:
    """Whether nouns of people stand from an index on: `para petani`, `anak-anak`."""
    return not people().isdisjoint(sentence.lower[first:])


def _tells_of_other_pair(sentence: Sentence) -> bool:
    """Whether a sentence counts to two, or tells of people without a name: `menemui kedua petani`."""
    return any(word == "dua" or word in listed("groups") or word in unnamed_persons() for word in sentence.lower)


def _meets_others(sentence: Sentence, first: int) -> bool:
    """Whether a place is named from an index on that is no place where something is: `menghadapi Malaysia`."""
    places = [at for at in range(first, len(sentence.words)) if sentence.names.get(at) == "l"]
    return any(at - 1 not in places and word_class(sentence.words[at - 1]) != "preposition" for at in places)
