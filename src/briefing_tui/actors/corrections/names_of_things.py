"""Contests, fairs, laws and figures that the tagger takes for bodies or places: `Karnaval SCTV`, `Jakarta Index`.

Their first word, or in English their last, says what they are. In the marked stories outside the test part 701 of 703
such first words, and 362 of 364 such last ones, are in no actor's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import names_in

if TYPE_CHECKING:
    from collections.abc import Sequence


def without_things(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story without those of names of several words that say they are no actors."""
    given = list(labels)
    for number, words in enumerate(sentences):
        things = [
            (first, end) for first, end, _ in names_in(labels[number], "ORG", "LOC") if _is_thing(words, first, end)
        ]
        if things:
            given[number] = [*given[number]]
        for first, end in things:
            given[number][first:end] = ["O"] * (end - first)
    return given


def _is_thing(words: Sequence[str], first: int, end: int) -> bool:
    """Whether a name begins or ends with a word that says so, and no list holds it as a body's."""
    lists = lexicons()
    low = [word.casefold() for word in words[first:end]]
    says_so = len(low) > 1 and (low[0] in lists.thing_heads or low[-1] in lists.thing_ends)
    return says_so and tuple(low[1:]) not in dict(lists.gazetteer.get(low[0], ()))
