"""Lists whose names are of the kind that the words before them say: `enam tim lain yaitu Rajawali, Badak, dan Banteng`.

The pattern is Hearst's (1992): a noun, a word that announces its examples, then the examples. In the marked stories
outside the tagger's test part 140 of 148 names in such lists were of the noun's kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

FEWEST_NAMES = 2
LONGEST_NAME = 6
# So many words may stand between the noun and the word that announces: `tujuh tim dari dua kota yaitu`.
_FARTHEST_NOUN = 5
# The classes of the gazetteer that no list overrules: countries and what is no actor.
_SETTLED = frozenset("LN")


def with_announced_lists(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> list[list[str]]:
    """The labels of a story with the names of every announced list labelled as the noun before it says."""
    links, given = lexicons().list_announcers, list(labels)
    nouns = {noun for noun, kind in lexicons().list_nouns.items() if kind == "LOC"}
    for number, words in enumerate(sentences):
        for at, word in enumerate(words):
            if word in links and words[at + 1 : at + 2] and words[at + 1][0].isupper():
                kind = _announced_kind(words, labels[number], at)
                names = _names(words, at + 1) if kind else []
                if kind and len(names) >= FEWEST_NAMES:
                    given[number] = _labelled(words, given[number], names, kind)
            elif word in nouns and labels[number][at] == "O" and _begins_places(words, labels[number], at + 1):
                given[number] = _labelled(words, given[number], _names(words, at + 1), "LOC")
    return given


def _begins_places(words: Sequence[str], labels: Sequence[str], first: int) -> bool:
    """Whether a list of three names and more, no person's among them, begins behind a noun: `dusun A, B dan C`."""
    names = _names(words, first) if words[first : first + 1] and words[first][0].isupper() else []
    if len(names) <= FEWEST_NAMES or words[names[-1][0] - 1] not in ADDING:
        return False
    lists = lexicons()
    persons = {
        word.casefold() for at, word in enumerate(words[: names[-1][1]]) if at >= first and labels[at][2:] == "PER"
    }
    return persons.isdisjoint(lists.person_names) and persons.isdisjoint(lists.foreign_names)


def _announced_kind(words: Sequence[str], labels: Sequence[str], link: int) -> str | None:
    """The label of the kind that the last noun before the announcing word names, None where none does.

    A body or place may stand between: `personel Polres Kudus yang terluka yakni`.
    """
    kinds = lexicons().list_nouns
    at, rest = link - 1, _FARTHEST_NOUN
    while at >= 0 and rest:
        noun = words[at].casefold()
        if noun in kinds and labels[at] == "O":
            return kinds[noun]
        if labels[at][2:] == "PER" or not (labels[at] != "O" or words[at][0].islower() or words[at] == ","):
            break
        rest -= labels[at][:1] != "I"
        at -= 1
    return None


def _names(words: Sequence[str], first: int) -> list[tuple[int, int]]:
    """The names of a list that begins at a word, as first word and the one behind the last."""
    separators = lexicons().list_links
    names: list[tuple[int, int]] = []
    at = first
    while at < len(words) and words[at][0].isupper():
        end = at + 1
        while end < len(words) and words[end][0].isupper():
            end += 1
        if end - at > LONGEST_NAME:
            break
        names.append((at, end))
        at = end
        while at < len(words) and words[at] in separators and at - end < 2:
            at += 1
        if at == end:
            break
    return names


def _labelled(words: Sequence[str], labels: list[str], names: Sequence[tuple[int, int]], kind: str) -> list[str]:
    """The labels with those of the names, where the tagger saw none or another kind, set to one kind."""
    gazetteer, labelled = lexicons().gazetteer, list(labels)
    for first, end in names:
        low, *rest = [word.casefold() for word in words[first:end]]
        if dict(gazetteer.get(low, ())).get(tuple(rest), "") in _SETTLED:
            continue
        inside = labels[first:end]
        is_whole = labels[end : end + 1] == [] or labels[end][:1] != "I"
        if is_whole and (set(inside) == {"O"} or (inside[0][0] == "B" and len({label[2:] for label in inside}) == 1)):
            mark_name(labelled, first, end, kind)
    return labelled
