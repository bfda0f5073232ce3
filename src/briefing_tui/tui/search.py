"""Smart-case search: small letters find both cases, a capital finds itself alone, as in less, vim and circumflex."""

from __future__ import annotations

import re

# Beyond these a search is too wide to walk through; the first ones are enough to see so.
MOST_MATCHES = 20_000


def spans_of(text: str, needle: str) -> list[tuple[int, int]]:
    """The places of `needle` in `text`, in order; blanks in it match any white space. None for an empty needle."""
    words = needle.split()
    if not words:
        return []
    pattern = re.compile(r"\s+".join(map(re.escape, words)), 0 if has_capital(needle) else re.IGNORECASE)
    found = []
    for match in pattern.finditer(text):
        found.append(match.span())
        if len(found) == MOST_MATCHES:
            break
    return found


def has_capital(needle: str) -> bool:
    """Whether letter case counts for this needle."""
    return any(character.isupper() for character in needle)
