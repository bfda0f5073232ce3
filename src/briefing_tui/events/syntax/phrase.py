"""A phrase of a sentence: where it stands, and of what kind it is."""

from __future__ import annotations

from typing import NamedTuple

# The kinds of phrases that end in a noun.
NOMINAL = frozenset({"noun", "preposition"})


class Phrase(NamedTuple):
    """Token indices of a phrase and what it is.

    `kind` is `verb`, `noun`, `preposition`, `date` (with its preposition), `speech` (an inquit with its speaker),
    `adverb`, `relative`, `subordinator`, `coordinator` or `mark`.
    """

    first: int
    last: int
    kind: str
