"""What editors add in brackets to what somebody said, which is part of it: `naik (kelas menengah)`.

It stands where spoken language leaves a word out, behind a verb, a pronoun or a small word. Behind a noun stands its
short name, or the same in other words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

# So many tokens may be added.
_LONGEST = 6
_BEFORE = frozenset(
    {"pronoun", "pointing", "negation", "modal", "subordinator", "coordinator", "preposition"}
    | {"verb", "light_verb", "copula"}
)
_QUOTES = frozenset("\"“'‘")


def added_ends(words: Sequence[str], opened: int) -> int:
    """The index behind a bracket that opens at an index, where an editor added its words; else the same index."""
    if words[opened] != "(":
        return opened
    closed = next((at for at in range(opened + 2, opened + _LONGEST + 2) if words[at : at + 1] == [")"]), opened)
    inside = words[opened + 1 : closed]
    if not inside or not inside[0][0].isalpha() or any(word[0].isdigit() for word in inside):
        return opened
    if opened == 0 or words[opened - 1] in _QUOTES:
        return closed + 1
    is_short = len(inside) == 1 and (
        inside[0].isupper() or _is_short_for(inside[0], words[max(opened - 4, 0) : opened])
    )
    return opened if is_short or not _lacks_word(words, opened - 1) else closed + 1


def _lacks_word(words: Sequence[str], at: int) -> bool:
    """Whether a word may have something left out behind it that is not said again."""
    word = words[at]
    if at and word[0].isupper():
        return False
    low = word.casefold()
    return word_class(word) in _BEFORE or (low.endswith("nya") and low.isalpha()) or low in listed("of_many")


def _is_short_for(short: str, words: Sequence[str]) -> bool:
    """Whether a word is made of the letters of the last of some words, from one of their beginnings on: `huntara`."""
    low = short.casefold()
    for first, word in enumerate(words):
        letters = iter("".join(words[first:]).casefold())
        if word[0].casefold() == low[0] and all(letter in letters for letter in low):
            return True
    return False
