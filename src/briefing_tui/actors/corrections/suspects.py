"""Initials of suspects and victims who are named no further: `berinisial AS (25)`, `dua tersangka, yakni AB dan RK`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons
from briefing_tui.language.function_words import LISTING
from briefing_tui.language.verb_prefixes import has_verb_prefix

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_INITIALS = re.compile(r"[A-Z]{1,4}")
# Of initials that no `berinisial` announces: longer ones may be a body's.
_TWO_LETTERS = 2
_LONGEST_INITIALS = 3
# `34) ditangkap`
_AGE_AND_VERB = 3
# `, dan`
_LONGEST_LINK = 3
# So many words before `yakni` stands what it lists: `dua tersangka dalam kasus itu, yakni`.
_NEARBY = 7


def with_suspects(
    sentences: Sequence[Sequence[str]], lower: Sequence[Sequence[str]], labels: Sequence[list[str]]
) -> tuple[list[list[str]], set[tuple[int, int]]]:
    """The labels of a story with initials of suspects and victims labelled as persons' wherever they stand.

    `lower` are the same words case-folded. With the labels where the story says that they are somebody's, as sentence
    and word: of these there is no doubt.
    """
    corrected = [list(sentence) for sentence in labels]
    announced: set[tuple[int, int]] = set()
    known: set[str] = set()
    for number, (words, low, given) in enumerate(zip(sentences, lower, corrected, strict=True)):
        for at in [*_initials_in(words, low), *_beside_persons(words, given)]:
            given[at] = "B-PER"
            known.add(words[at])
            announced.add((number, at))
    known = {word for word in known if len(word) > 1}
    if known:
        for words, given in zip(sentences, corrected, strict=True):
            for at, word in enumerate(words):
                inside = given[at][:1] == "I" or (at + 1 < len(words) and given[at + 1][:1] == "I")
                if word in known and not inside:
                    given[at] = "B-PER"
    return corrected, announced


def _initials_in(words: Sequence[str], lower: Sequence[str]) -> Iterator[int]:
    """Where initials stand behind `berinisial`, with their ages or in a list, or behind a word for their bearer."""
    lexicon = lexicons()
    cues = (lexicon.initial_cues, lexicon.suspect_words, lexicon.seizing, lexicon.befallen)
    if all(listed.isdisjoint(lower) for listed in cues):
        return
    listed = sure = False
    at = 0
    while at < len(words):
        word = words[at]
        if word in lexicon.initial_cues:
            listed = sure = True
        elif _begins_suspects(words, at):
            listed, sure = True, False
        elif _is_befallen(words, at):
            yield at
        elif (
            listed and _INITIALS.fullmatch(word) and (sure or len(word) == _TWO_LETTERS or _is_further_told(words, at))
        ):
            yield at
            if _has_age(words, at):
                at = words.index(")", at + 2)
        elif listed and word not in LISTING:
            listed = False
        at += 1


def _beside_persons(words: Sequence[str], labels: Sequence[str]) -> Iterator[int]:
    """Where initials stand in a list with a person's initials, `AO, S, dan WK`, or between commas: `istrinya, IA,`."""
    lexicon = lexicons()
    for at in [at for at, word in enumerate(words[:-1]) if word.isupper() and len(word) <= _LONGEST_INITIALS]:
        word = words[at]
        if at < len("A,") or labels[at] not in ("O", "B-PER") or not _INITIALS.fullmatch(word):
            continue
        if word.casefold() in lexicon.abbreviations:
            continue
        ahead = at + 1
        while ahead < len(words) - 1 and ahead - at < _LONGEST_LINK and words[ahead] in LISTING:
            ahead += 1
        neighbours = [at - 2] if words[at - 1] in LISTING else []
        neighbours += [ahead] if ahead > at + 1 else []
        noun = words[at - 2].casefold().removesuffix("nya")
        if words[at - 1] in LISTING and words[at + 1] in lexicon.role_announcers:
            neighbours += range(at)  # `SW selaku bendahara dan | HR selaku rekanan`
        apposed = words[at - 1] == "," and words[at + 1] == ","
        apposed = apposed and (noun in lexicon.person_nouns or noun in lexicon.suspect_words)
        if apposed or any(labels[n] == "B-PER" and _INITIALS.fullmatch(words[n]) for n in neighbours):
            yield at


def _begins_suspects(words: Sequence[str], at: int) -> bool:
    """Whether initials may follow a word: `menangkap` before one with an age, `yakni` behind `dua pelaku,`."""
    lexicon = lexicons()
    if words[at].casefold() in lexicon.suspect_words:
        return _is_further_told(words, at + 1) or _are_two(words, at + 1) or _act(words, at + 1)
    if words[at] in lexicon.seizing:
        return _has_age(words, at + 1)
    nearby = words[max(0, at - _NEARBY) : at]
    return words[at] in lexicon.suspect_links and not lexicon.suspect_words.isdisjoint(nearby)


def _is_befallen(words: Sequence[str], at: int) -> bool:
    """Whether a word is initials with an age before what befalls their bearer: `SR (34) ditangkap`."""
    word, behind = words[at], words[at + 2 : at + 5]
    told = len(behind) == _AGE_AND_VERB and behind[0].isdigit() and len(behind[0]) > 1 and behind[1] == ")"
    is_initials = told and 1 < len(word) <= _LONGEST_INITIALS and _INITIALS.fullmatch(word) is not None
    return is_initials and behind[2] in lexicons().befallen and word.casefold() not in lexicons().abbreviations


def _are_two(words: Sequence[str], at: int) -> bool:
    """Whether initials stand at a word and behind `dan`: `tersangka AD dan RN`."""
    pair = words[at : at + 3]
    return len(pair) == 3 and pair[1] == "dan" and bool(_INITIALS.fullmatch(pair[0]) and _INITIALS.fullmatch(pair[2]))


def _act(words: Sequence[str], at: int) -> bool:
    """Whether two letters that are no abbreviation stand at a word, and a verb behind: `pelaku IS membujuk`."""
    pair = words[at : at + 2]
    is_initials = len(pair) > 1 and len(pair[0]) == _TWO_LETTERS and _INITIALS.fullmatch(pair[0]) is not None
    return is_initials and has_verb_prefix(pair[1]) and pair[0].casefold() not in lexicons().abbreviations


def _is_further_told(words: Sequence[str], at: int) -> bool:
    """Whether an age or another name stands behind a word: `SN (17)`, `SR alias Ucok`."""
    return _has_age(words, at) or not lexicons().aliases.isdisjoint(words[at + 1 : at + 2])


def _has_age(words: Sequence[str], at: int) -> bool:
    """Whether an age in brackets stands behind a word: `SN (17)`."""
    bracket = words[at + 1 : at + 5]
    return bracket[:1] == ["("] and bracket[1:2] != [] and bracket[1][0].isdigit() and ")" in bracket[2:]
