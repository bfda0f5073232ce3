"""Persons whom a rank or a cleric's title announces, though no list holds their names: `Mayjen TNI (Mar) Suhartana`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many words a cleric's name may have that nothing is said of.
_LONGEST_CLERIC = 4


def label_behind_titles(words: Sequence[str], lower: Sequence[str], labels: list[str]) -> None:
    """Label as a person's name what a sentence has behind a rank or a cleric's title and nothing is said of.

    `lower` are the same words case-folded: most sentences have neither.
    """
    lexicon = lexicons()
    if not lexicon.ranks.isdisjoint(lower):
        _behind_rank(words, labels)
    if not lexicon.clergy.isdisjoint(lower):
        _behind_clergy(words, labels)


def is_given_name(word: str) -> bool:
    """Whether a word is a given name of the lists, or a title that is a part of names: `Lalu`."""
    low, lexicon = word.casefold(), lexicons()
    return low in lexicon.person_names or word in lexicon.title_names


def _behind_rank(words: Sequence[str], labels: list[str]) -> None:
    """A capitalised word that nothing is said of is a person's name behind a rank: `Mayjen TNI (Mar) Suhartana`."""
    lexicon = lexicons()
    for at in [at for at, word in enumerate(words) if word[0].isupper() and at and word.isalpha()]:
        if labels[at] != "O" and (labels[at] != "B-LOC" or labels[at + 1 : at + 2] == ["I-LOC"]):
            continue
        low = words[at].casefold()
        following = "".join(words[at + 1 : at + 2])
        named = following[:1].isupper() and is_given_name(following)
        # `Bagus` is a word of every day, but a name where another name follows.
        if low in lexicon.common and len(low) > 1 and not (named and low in lexicon.person_names):
            continue
        if at > 1 and words[at - 2].casefold() in lexicon.role_heads:  # `Direktur Jenderal Perhutanan Sosial`
            continue
        before = _rank_before(words, at)
        if (
            before in lexicon.ranks
            and before not in lexicon.role_heads
            and not (low in lexicon.ranks or low in lexicon.honorifics or (low in lexicon.gazetteer and len(low) > 1))
        ):
            labels[at] = "B-PER"
            if labels[at + 1 : at + 2] == ["B-PER"] or (named and labels[at + 1] == "O"):
                labels[at + 1] = "I-PER"


def _behind_clergy(words: Sequence[str], labels: list[str]) -> None:
    """Capitalised words that nothing is said of are a name behind a cleric's title: `Ustaz Abu Bakar Ba'asyir`."""
    clergy, ranks = lexicons().clergy, lexicons().clergy_ranks
    for first in [at + 1 for at, word in enumerate(words) if word[0].isupper() and word.casefold() in clergy]:
        if words[first : first + 1] != [] and words[first].casefold() in ranks:
            continue
        end = first
        while end < len(words) and labels[end] == "O" and words[end][0].isupper() and words[end][1:].islower():
            end += 1
        is_name = 1 < end - first <= _LONGEST_CLERIC or (end - first == 1 and is_given_name(words[first]))
        # `Para Kiai Hadiri Expo UMKM`: a headline.
        if is_name and not "".join(words[end : end + 1])[:1].isupper():
            mark_name(labels, first, end, "PER")


def _rank_before(words: Sequence[str], at: int) -> str:
    """The word before, in lower case; behind a corps, the rank: `Mayjen TNI (Mar)`, `Jenderal Polisi`."""
    before = words[at - 1].casefold()
    ranks = lexicons().ranks
    if before == ")" and at > 3 and words[at - 3] == "(" and words[at - 2].casefold() in ranks:
        return words[at - 4].casefold()
    if before == "polisi" and at > 1 and words[at - 2].casefold() in ranks:
        return words[at - 2].casefold()
    return before
