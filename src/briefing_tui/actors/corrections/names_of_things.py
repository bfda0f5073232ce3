"""Contests, fairs, gatherings, laws and figures that the tagger takes for actors: `Karnaval SCTV`, `Jakarta Index`.

Their first word, or in English their last, says what they are. In the marked stories outside the test part 701 of 703
such first words, and 362 of 364 such last ones, are in no actor's name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import names_in
from briefing_tui.actors.role_lexicon import role_lexicon

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
    if _is_inside_title(words, low, end):
        return True
    says_so = len(low) > 1 and (low[0] in lists.thing_heads or low[-1] in lists.thing_ends or _gathers(words, first))
    return says_so and tuple(low[1:]) not in dict(lists.gazetteer.get(low[0], ()))


def _gathers(words: Sequence[str], first: int) -> bool:
    """Whether a name begins as gatherings do where one is attended: `di sela-sela | Forum Ekonomi Utara`."""
    lists = lexicons()
    is_attended = first > 0 and words[first - 1].casefold() in lists.gathering_cues
    return is_attended and words[first].casefold() in lists.gatherings


def _is_inside_title(words: Sequence[str], low: Sequence[str], end: int) -> bool:
    """Whether a name is what an English title is of: `Chief | Strategy | Officer`."""
    roles = role_lexicon()
    following = words[end] if end < len(words) else ""
    is_title = following[:1].isupper() and following.casefold() in roles.english
    return is_title and all(word in roles.title_nouns or word in roles.modifiers for word in low)
