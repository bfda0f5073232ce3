"""Text without the marks on its letters, so that `erdogan` finds `Erdoğan`; letter case stays as it is."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

# Letters and signs that have a plain form and no decomposition in Unicode.
_PLAIN = str.maketrans({
    "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D", "ħ": "h", "Ħ": "H", "ð": "d", "Ð": "D",
    "æ": "ae", "Æ": "AE", "œ": "oe", "Œ": "OE", "ß": "ss", "þ": "th", "Þ": "Th",
    "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-",
})  # fmt: skip
# Texts whose folding is kept: a story's, and the rows of its lists, are searched anew at each letter typed.
_KEPT = 16_384


def fold(text: str) -> str:
    """The text without combining marks, special letters and typographic signs in their plain form."""
    return text if text.isascii() else "".join(map(_fold_character, text))


@lru_cache(_KEPT)
def casefolded(text: str) -> str:
    """The folded text without letter case."""
    return fold(text).casefold()


@lru_cache(_KEPT)
def folded_with_offsets(text: str) -> tuple[str, tuple[int, ...] | None]:
    """The folded text, and for each of its characters (and its end) the offset in `text`; None where they agree."""
    if text.isascii():
        return text, None
    pieces: list[str] = []
    offsets: list[int] = []
    for offset, character in enumerate(text):
        plain = _fold_character(character)
        pieces.append(plain)
        offsets.extend([offset] * len(plain))
    offsets.append(len(text))
    folded = "".join(pieces)
    return (folded, None) if offsets == list(range(len(text) + 1)) else (folded, tuple(offsets))


@lru_cache(4_096)
def _fold_character(character: str) -> str:
    if character.isascii():
        return character
    decomposed = unicodedata.normalize("NFD", character)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_PLAIN)
