"""The words of a story as PostgreSQL keeps them: `tsvector` and `tsquery` written out, not parsed by its own rules.

Words are folded letters and digits (`query/folding.py`), so nothing in them needs quoting but for certainty's sake.
Title and text stand in one vector, the title's words with the weight A, and a gap between them that no phrase crosses.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from briefing_tui.archive.sql.engine import PhraseGroup

# What PostgreSQL has of positions (its manual, 12.6): those beyond stand as the last, 256 of a word are kept.
LAST_POSITION = 16_383
POSITIONS_OF_A_WORD = 255
_GAP = 2


def vector(title: str, text: str) -> str:
    """The `tsvector` of a story's words, each field's parted by blanks."""
    places: dict[str, list[str]] = {}
    title_words = title.split()
    for position, word in enumerate(title_words, 1):
        places.setdefault(word, []).append(f"{min(position, LAST_POSITION)}A")
    for position, word in enumerate(text.split(), len(title_words) + _GAP):
        of_word = places.setdefault(word, [])
        if len(of_word) < POSITIONS_OF_A_WORD:
            of_word.append(str(min(position, LAST_POSITION)))
    return " ".join(f"'{word}':{','.join(positions)}" for word, positions in places.items())


def query(groups: Iterable[PhraseGroup]) -> str:
    """The `tsquery` for texts with something of every group."""
    return " & ".join(f"({_either(group)})" for group in groups)


def _either(group: PhraseGroup) -> str:
    phrases = [_phrase(phrase.split(), prefix=False, in_title=group.in_title) for phrase in group.phrases]
    beginnings = [_phrase(phrase.split(), prefix=True, in_title=group.in_title) for phrase in group.prefixes]
    return " | ".join(f"({phrase})" for phrase in (*phrases, *beginnings) if phrase)


def distinct(texts: Iterable[str]) -> list[str]:
    """The different words of several texts, sorted: several writers take them in one order."""
    return sorted({word for text in texts for word in text.split()})


def _phrase(words: Sequence[str], *, prefix: bool, in_title: bool) -> str:
    weight = "A" if in_title else ""
    marks = [weight] * len(words)
    if prefix and words:
        marks[-1] = f"{weight}*"
    return " <-> ".join(f"'{word}':{mark}" if mark else f"'{word}'" for word, mark in zip(words, marks, strict=True))
