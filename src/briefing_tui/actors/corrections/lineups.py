"""The players of a line-up: `Garuda Timur (4-3-3): Wahyudi; Rendi, Sutomo (Yakob 80'), Pellu, ...`.

Foreign surnames one behind the other, without a verb, a title or a sentence around them: what stands in such a list is
a person, whether any list of names holds it or not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# A team is eleven; fewer are named where the reserves are.
FEWEST_PLAYERS = 7
LONGEST_NAME = 4
_SIGNS = frozenset(",;/()-–'’+&:")
_JOINING = frozenset({"-", "'", "’"})


def with_lineups(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story with every name in a line-up labelled as a person."""
    cues, given = lexicons().lineup_cues, list(labels)
    with_colon = {number for number, words in enumerate(sentences) if ":" in words}
    cued = False
    for number, words in enumerate(sentences):
        if number not in with_colon:  # It may announce what stands behind the colon of the next.
            cued = number + 1 in with_colon and not cues.isdisjoint(word.casefold() for word in words)
            continue
        colons = [at for at, word in enumerate(words) if word == ":"]
        cued = cued or not cues.isdisjoint(word.casefold() for word in words[: colons[0]])
        for colon in colons:
            if cued or _behind_formation(words, colon):
                players = list(_players(words, colon + 1))
                if len(players) >= FEWEST_PLAYERS:
                    given[number] = _labelled(given[number], players)
    return given


def _behind_formation(words: Sequence[str], colon: int) -> bool:
    """Whether a formation stands before the colon: `(4-2-3-1):`."""
    at = colon - (words[colon - 1] == ")")
    numbers = 0
    while at > 0 and words[at - 1].isdigit() and len(words[at - 1]) == 1:
        numbers += 1
        at -= 1
        if at > 0 and words[at - 1] in "-–":
            at -= 1
    return numbers >= 3


def _players(words: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    """The runs of capitalised words behind a colon up to what is no list any more, or to the next team."""
    at = first
    while at < len(words):
        word = words[at]
        if not word[0].isupper():
            if word in _SIGNS or word.isdigit():
                at += 1
                continue
            return
        end = _run_end(words, at)
        following = words[end : end + 1]
        team = following == [":"] or (following == ["("] and words[end + 1 : end + 2] and words[end + 1].isdigit())
        if team or end - at > LONGEST_NAME or word.casefold() in lexicons().role_heads:
            return
        yield at, end
        at = end


def _run_end(words: Sequence[str], at: int) -> int:
    """The word behind a run of capitalised words, with what may stand inside a name: `de`, an initial's full stop."""
    particles = lexicons().particles
    end = at + 1
    while end + 1 < len(words):
        word = words[end]
        joins = word in particles or word in _JOINING or (word == "." and len(words[end - 1]) <= 2)
        if word[0].isupper():
            end += 1
        elif joins and words[end + 1][0].isupper():
            end += 2
        else:
            break
    return end + (end + 1 == len(words) and words[end][0].isupper())


def _labelled(labels: list[str], players: Sequence[tuple[int, int]]) -> list[str]:
    labelled = list(labels)
    for first, end in players:
        mark_name(labelled, first, end, "PER")
        if labelled[end : end + 1] and labelled[end][:1] == "I":
            labelled[end] = "O"
    return labelled
