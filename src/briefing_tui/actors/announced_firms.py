"""Firms that an office and the person behind a comma announce: `CEO Tokosaya, Wiliam Hartono`.

Their names are coined, so that no list holds them and the tagger passes them by or is unsure.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.role_lexicon import is_head, role_lexicon

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

# So many words such a name has, and so many an English title may have before it.
_LONGEST = 3
_LONGEST_TITLE = 4


def with_announced_firms(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with announced firms labelled; with them their words as sentence and word: all sure."""
    given = list(labels)
    announced: set[tuple[int, int]] = set()
    firms: set[tuple[str, ...]] = set()
    for number, (words, sentence) in enumerate(zip(sentences, labels, strict=True)):
        for person in [at for at, label in enumerate(sentence) if label == "B-PER" and at > 1 and words[at - 1] == ","]:
            first = _first_word(words, person - 1)
            if first < person - 1 and _heads_firm(words, first):
                begin = first
                while sentence[begin][:1] == "I":
                    begin -= 1
                if sentence[begin] != "B-ORG":
                    # `Public | Affairs Tokosaya`: the end of the title is no part of the name.
                    given[number] = [*sentence[:begin], *["O"] * (first - begin), *sentence[first:]]
                    mark_name(given[number], first, person - 1, "ORG")
                    firms.add(tuple(words[first : person - 1]))
                announced.update((number, at) for at in range(begin, person - 1))
    return [_with_firms(words, sentence, firms) for words, sentence in zip(sentences, given, strict=True)], announced


def _with_firms(words: Sequence[str], labels: list[str], firms: Collection[tuple[str, ...]]) -> list[str]:
    """The labels of a sentence with those names that are whole firms' names set to organizations."""
    named = [(first, end) for first, end, _ in names_in(labels, "PER", "LOC") if tuple(words[first:end]) in firms]
    relabelled = [*labels] if named else labels
    for first, end in named:
        mark_name(relabelled, first, end, "ORG")
    return relabelled


def _first_word(words: Sequence[str], end: int) -> int:
    """Where the words begin that may be a firm's name and end before `end`; `end` where there are none or too many."""
    first = end
    while first > 0 and _may_be_firm(words[first - 1]):
        first -= 1
    return first if end - first <= _LONGEST else end


def _may_be_firm(word: str) -> bool:
    """Whether a word may be a firm's name or a part of it: capitalised, none of every day, of an office or a place."""
    low, lists, roles = word.casefold(), lexicons(), role_lexicon()
    others = (
        *(lists.common, lists.role_heads, lists.place_words, lists.place_heads, lists.building_heads),
        *(roles.english, roles.modifiers, roles.title_nouns),
    )
    return word[0].isupper() and word.isalnum() and not any(low in listed for listed in others) and not is_head(low)


def _heads_firm(words: Sequence[str], at: int) -> bool:
    """Whether the words before are the office of who speaks for a firm: `Presiden Direktur`, `Head of Sales`."""
    roles = role_lexicon()
    title = [word.casefold() for word in words[max(0, at - _LONGEST_TITLE) : at] if word[0].isupper()]
    if not title or words[at - 1][0].islower():
        return False
    return title[-1] in roles.firm_offices or any(low in roles.english or low in roles.modifiers for low in title)
