"""Names that the words around them say are persons', whatever the tagger makes of them: `Hendra alias Codet`.

A name so announced is that person's wherever the story has it again. All functions take the words of the sentences of a
story and one IOB2 label for each.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.actors.corrections.titles_before_persons import is_given_name
from briefing_tui.actors.lexicon import lexicons
from briefing_tui.actors.name_labels import mark_name, names_in
from briefing_tui.actors.public_names import persons_by_name

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_OPENING = frozenset("\"“”'‘«")
_CLOSING = frozenset("\"“”'’»")
# So many words somebody may be called by.
_LONGEST = 3
# A shorter name is not looked for elsewhere in the story.
_SHORTEST = 3


def with_called_names(
    sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with what somebody is called labelled as a person's name, there and wherever it is again.

    With them the words of such names where they are announced, as sentence and word: of these there is no doubt.
    """
    given = [list(sentence) for sentence in labels]
    announced: set[tuple[int, int]] = set()
    called: set[str] = set()
    for number, (words, sentence) in enumerate(zip(sentences, given, strict=True)):
        for first, end in _called_in(words, sentence):
            mark_name(sentence, first, end, "PER")
            announced.update((number, at) for at in range(first, end))
            if end - first == 1 and len(words[first]) >= _SHORTEST:
                called.add(words[first])
        if not _OPENING.isdisjoint(words):
            _join_nicknames(words, sentence)
    for words, sentence in zip(sentences, given, strict=True) if called else ():
        for at in [at for at, word in enumerate(words) if word in called]:
            inside = sentence[at][:1] == "I" or sentence[at + 1 : at + 2] == [f"I{sentence[at][1:]}"]
            if not inside and not _beside_capital(words, at):
                sentence[at] = "B-PER"
    _take_in_titles(sentences, given)
    return given, announced


def _take_in_titles(sentences: Sequence[Sequence[str]], labels: Sequence[list[str]]) -> None:
    """A title without which the public knows nobody by a name is a part of it: `Bung | Karno`, `Gus | Dur`.

    Where a full name of the story has the word, that is the name.
    """
    known, titles = persons_by_name(), lexicons().address_titles
    names = [
        (words, given, first, end)
        for words, given in zip(sentences, labels, strict=True)
        for first, end, _ in names_in(given, "PER")
    ]
    full = {word for words, _, first, end in names if end - first > 1 for word in words[first:end]}
    for words, given, first, end in names:
        titled = first > 0 and given[first - 1] == "O" and words[first - 1] in titles
        is_short = end - first == 1 and words[first] not in full and words[first].casefold() not in known
        if titled and is_short and " ".join(words[first - 1 : end]).casefold() in known:
            mark_name(given, first - 1, end, "PER")


def _called_in(words: Sequence[str], labels: Sequence[str]) -> Iterator[tuple[int, int]]:
    """The names of a sentence behind `alias` and `akrab disapa`, before `sapaan akrab` and `bukan nama sebenarnya`."""
    if _cues().isdisjoint(words):
        return
    for at in range(1, len(words) - 1):
        if _announces(words, labels, at):
            yield from _name_behind(words, labels, at + 1)
        elif words[at] in ("(", ",") and (
            words[at + 1] in lexicons().nicknames_before or _is_assumed(words, at + 1) or _is_called_so(words, at + 1)
        ):
            yield from _name_before(words, labels, at)


@cache
def _cues() -> frozenset[str]:
    """The words of which one stands beside whatever somebody is called."""
    lexicon = lexicons()
    behind = {*lexicon.aliases, *(phrase.split()[-1] for phrase in lexicon.calling), *lexicon.name_uses}
    before = {*lexicon.nicknames_before, *(phrase[0] for phrase in lexicon.assumed_names), *lexicon.calling_openers}
    return frozenset(behind | before)


def _announces(words: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether a word and the one before it announce by what name somebody goes."""
    lexicon = lexicons()
    before, word = words[at - 1], words[at]
    return (
        (word in lexicon.aliases and labels[at - 1][2:] == "PER")
        or f"{before} {word}" in lexicon.calling
        or (word in lexicon.name_uses and before == "nama")
    )


def _name_behind(words: Sequence[str], labels: Sequence[str], first: int) -> Iterator[tuple[int, int]]:
    lexicon = lexicons()
    while first < len(words) and (words[first] in _OPENING or words[first].casefold() in lexicon.honorifics):
        first += 1
    end = first
    while end < len(words) and end - first < _LONGEST and words[end][0].isupper() and words[end].isalpha():
        end += 1
    if end > first and (labels[first] == "O" or labels[first][:2] == "B-"):
        yield first, end


def _name_before(words: Sequence[str], labels: Sequence[str], end: int) -> Iterator[tuple[int, int]]:
    """One capitalised word that no name goes on with; longer ones the tagger knows."""
    if labels[end - 1][:1] != "I" and words[end - 1][0].isupper() and words[end - 1].isalpha():
        yield end - 1, end


def _is_assumed(words: Sequence[str], at: int) -> bool:
    return any(tuple(words[at : at + len(phrase)]) == phrase for phrase in lexicons().assumed_names)


def _is_called_so(words: Sequence[str], at: int) -> bool:
    """Whether `begitu ia akrab disapa` stands at a word."""
    return words[at] in lexicons().calling_openers and not lexicons().nicknaming.isdisjoint(words[at + 1 : at + 4])


def _join_nicknames(words: Sequence[str], labels: list[str]) -> None:
    """A nickname in marks inside a person's name is a part of it: `Bambang "Jago" Suryanto`, `Jon "Batu" Jones`."""
    for at in range(1, len(words) - 3):
        if words[at] not in _OPENING or not _is_of_person(words, labels, at - 1):
            continue
        close = at + 1
        while close < len(words) and close - at <= _LONGEST and words[close][0].isupper() and words[close].isalpha():
            close += 1
        if not at + 1 < close < len(words) - 1 or words[close] not in _CLOSING:
            continue
        if not (words[close + 1][0].isupper() and words[close + 1].isalpha()):
            continue
        first, end = at - 1, close + 2
        while first and labels[first][:1] != "B" and _is_of_person(words, labels, first - 1):
            first -= 1
        while end < len(words) and labels[end] == "I-PER":
            end += 1
        mark_name(labels, first, end, "PER")


def _is_of_person(words: Sequence[str], labels: Sequence[str], at: int) -> bool:
    """Whether a word is of a person's name by its label or, capitalised, by the lists of given names."""
    if labels[at][2:] == "PER":
        return True
    word, low, lexicon = words[at], words[at].casefold(), lexicons()
    return word[0].isupper() and low not in lexicon.common and (is_given_name(word) or low in lexicon.foreign_names)


def _beside_capital(words: Sequence[str], at: int) -> bool:
    """Whether a capitalised word that may go on with the name stands beside it."""
    following = words[at + 1][0].isupper() if at + 1 < len(words) else False
    return following or (at > 1 and words[at - 1][0].isupper() and words[at - 1].casefold() not in lexicons().common)
