"""Verbs told by their prefix, where no list knows them: `meninjau`, `dibuka`, `bekerja`, `terpilih`."""

from __future__ import annotations

# Sneddon, Indonesian Reference Grammar (2010), 1.2.1: what makes verbs of other words.
_PREFIXES = ("me", "di", "ber", "ter")
# A prefix and a stem have at least so many letters; shorter words that begin so are others: `dinas`, `media`, `beras`.
_FEWEST_LETTERS = 6


def has_verb_prefix(word: str) -> bool:
    """Whether a word in small letters begins as verbs do, with a stem behind the prefix."""
    return len(word) >= _FEWEST_LETTERS and word.startswith(_PREFIXES)


def has_passive_prefix(word: str) -> bool:
    """Whether a word in small letters begins as verbs do whose subject it is done to: `dipimpin`, `didirikan`."""
    return word.startswith("di") and has_verb_prefix(word)
