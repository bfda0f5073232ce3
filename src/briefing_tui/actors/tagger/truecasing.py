"""Texts without usable capitals, all in capitals or none at all, as they would usually stand, for the tagger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.actors.lexicon import lexicons

if TYPE_CHECKING:
    from collections.abc import Sequence

# A sentence with this share of its longer words in capitals is set in capitals.
SHOUTED = 0.7


def is_shouted(words: Sequence[str]) -> bool:
    """Whether a sentence of at least four words is set in capitals throughout."""
    if len([word for word in words if word.isupper()]) < 3:  # Nearly all sentences, at half the cost.
        return False
    longer = [word for word in words if len(word) > 1 and word[0].isalpha()]
    return len(longer) >= 4 and sum(word.isupper() for word in longer) >= SHOUTED * len(longer)


def lowered(words: Sequence[str]) -> list[str]:
    """A shouted sentence as it would usually stand: common words small, known abbreviations kept, the rest as names."""
    known = lexicons()
    cased = []
    for at, word in enumerate(words):
        low = word.casefold()
        if not word.isupper() or len(word) < 2:
            cased.append(word)
        elif low in known.common and low not in known.place_words:
            cased.append(low.capitalize() if at == 0 else low)
        elif low in known.abbreviations or (len(word) <= 4 and not set(word) & set("AEIOU")):
            cased.append(word)
        else:
            cased.append("-".join(part.capitalize() for part in word.split("-")))
    return cased


def raised(words: Sequence[str]) -> list[str]:
    """A sentence without capitals as it would usually stand: known names of persons, places and bodies raised."""
    known = lexicons()
    cased = list(words)
    for at, word in enumerate(words):
        before = words[at - 1] if at else ""
        titled = before in known.role_heads or before in known.ranks or before in known.honorifics
        if word in known.abbreviations:
            cased[at] = word.upper()
        elif word in known.common and word not in known.place_words:
            continue
        else:
            listed = word in known.person_names or word in known.place_words or word in known.foreign_names
            goes_on = at > 0 and cased[at - 1] != before
            if listed or (word.isalpha() and len(word) > 2 and (titled or goes_on)):
                cased[at] = word.capitalize()
    return cased


def truecase(sentences: Sequence[Sequence[str]]) -> list[list[str]]:
    """The sentences of a text with shouted ones lowered; where the whole text has no capital, its names raised."""
    if not any(word != word.lower() for words in sentences for word in words):
        return [raised(words) for words in sentences]
    return [lowered(words) if is_shouted(words) else list(words) for words in sentences]
