"""Cues: the words of a text that may attribute speech, listed ones and those right behind speech that are of saying."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.language.verb_prefixes import has_verb_prefix
from briefing_tui.quotes.lexicon import WORD, speech

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.language import Document
    from briefing_tui.quotes.lexicon import CueKind

# What ends speech within its marks. Behind it stands a word of saying, be it on no list: `"Seperti lem," sanjung Budi`.
END_OF_SPEECH = r"[,!?.…]\s?[”\"»’']"
_BEHIND_SPEECH = re.compile(END_OF_SPEECH + r" ([a-z]{3,20})\b")
# Before a noun or verb of saying: `"...," demikian pernyataan resmi Kementerian Kesehatan`.
_AS_SAID = "demikian"
# `"...," | demikian Kapolsek Budi menutup keterangannya`
_SO_SAYS_SOMEBODY = re.compile(rf"{END_OF_SPEECH} ({_AS_SAID}) (?=[A-Z])")


class Cue(NamedTuple):
    """A word that may attribute speech; `suffixed` where it carries its own speaker (`katanya`)."""

    start: int
    end: int
    word: str
    kind: CueKind
    suffixed: bool


@cache
def _attributing_words() -> frozenset[str]:
    """All words that may attribute speech."""
    return speech().told.union(speech().cues, (_AS_SAID,))


def find_cues(document: Document) -> list[Cue]:
    """Every word of a text that may attribute speech, in order."""
    kinds, told, attributing = speech().cues, speech().told, _attributing_words()
    bearers = speech().bearers | told
    cues: list[Cue] = []
    for words, lower_words in zip(document.tokens, document.lower_words, strict=True):
        for at in [at for at, word in enumerate(lower_words) if word in attributing]:
            word = lower_words[at]
            if word in kinds:
                cues.append(Cue(words[at].start, words[at].end, word, *kinds[word]))
            elif word in told:
                opening = _opening_of_told(lower_words, at)
                if opening is not None:
                    cues.append(Cue(words[opening].start, words[at].end, word, "opinion", False))
            elif word == _AS_SAID and at + 1 < len(words) and lower_words[at + 1] in bearers:
                # `"...," demikian pernyataan resmi Kementerian Kesehatan`, `"...," demikian disampaikan Budi`
                cues.append(Cue(words[at].start, words[at].end, word, "inquit", False))
    unlisted = _unlisted_cues(document.text, cues)
    return sorted([*cues, *unlisted]) if unlisted else cues


def _unlisted_cues(text: str, listed: Sequence[Cue]) -> list[Cue]:
    """Words right behind speech that are no verb with a prefix and no word of grammar; on no list, but of saying."""
    known = {cue.start for cue in listed}
    grammar = _words_of_grammar()
    cues = []
    for match in _BEHIND_SPEECH.finditer(text):
        word = match[1]
        root = word.removesuffix("nya")
        if match.start(1) not in known and grammar.isdisjoint((word, root)) and not has_verb_prefix(word):
            cues.append(Cue(match.start(1), match.end(1), word, "inquit", root != word))
    for match in _SO_SAYS_SOMEBODY.finditer(text):
        cues.append(Cue(match.start(1), match.end(1), _AS_SAID, "inquit", False))
    return cues


@cache
def _words_of_grammar() -> frozenset[str]:
    """What stands behind a closing mark and says nothing of who spoke: `dan`, `karena`, `yang`, `lagu`."""
    lists = speech()
    links = (
        lists.stops | lists.adjuncts | lists.linking | lists.subordinate | lists.closing | lists.clausal | lists.aside
    )
    return links | lists.finite | lists.sources | lists.names | lists.not_verbs | lists.told | lists.pointing


def _opening_of_told(words: Sequence[str], at: int) -> int | None:
    """Where `seperti dikatakan`, `sebagaimana yang disampaikan` begins, or a verb that opens a sentence: `Diakui Budi`.

    None where the verb stands elsewhere without such a word.
    """
    if at == 0:
        return at
    before = at - 2 if at > 1 and words[at - 1] == "yang" else at - 1
    return before if before >= 0 and words[before] in speech().comparing else None


def behind_bearers(text: str, start: int, end: int) -> int:
    """Where the speaker is named behind what bears the words: `bunyi pernyataan resmi | Kementerian Kesehatan`."""
    carriers = speech().bearers | speech().told | speech().by
    for match in WORD.finditer(text, start, end):
        if match.group() not in carriers:
            break
        start = match.end()
    return start
