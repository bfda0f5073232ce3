"""Associations of two occupations, which the tagger ends before the second: `Ikatan Dokter dan Perawat Solo`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.actors.role_lexicon import is_head, role_lexicon

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words stand between an association's first word and `dan`.
_FARTHEST_JOINT = 4


def with_associations(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story with each association of two occupations one organization, up to where its name ends."""
    given, heads = list(labels), lexicons().association_heads
    for number, words in enumerate(sentences):
        if "dan" not in words:
            continue
        for first in [at for at, word in enumerate(words) if word[0].isupper() and word.casefold() in heads]:
            end = _end(words, first)
            if end is not None:
                given[number] = [*given[number]]
                mark_name(given[number], first, end, "ORG")
    return given


def _end(words: Sequence[str], first: int) -> int | None:
    """Where the name ends of an association of two occupations; None where it is of no two."""
    joint = first + 1
    while joint < len(words) and words[joint][0].isupper() and words[joint].isalpha():
        joint += 1
    if not first + 1 < joint <= first + _FARTHEST_JOINT or joint + 1 >= len(words) or words[joint] != "dan":
        return None
    one, other, offices = words[first + 1], words[joint + 1], role_lexicon().offices
    if not (_is_occupation(one) and _is_occupation(other)):
        return None
    if other.casefold() in offices and one.casefold() not in offices:
        return None  # `Serikat Buruh dan | Bupati Sleman`
    end = joint + 2
    while end < len(words) and _goes_on(words[end]):
        end += 1
    return end


def _is_occupation(word: str) -> bool:
    return word[0].isupper() and is_head(word.casefold())


def _goes_on(word: str) -> bool:
    return word[0].isupper() and word.isalpha() and word.casefold() not in lexicons().person_names
