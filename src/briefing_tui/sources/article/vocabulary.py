"""The commonest words of Indonesian news, by which a word is told from a name."""

from __future__ import annotations

from functools import cache

from briefing_tui.resources import resource


@cache
def common_words() -> frozenset[str]:
    """The words of `data/lexicons/common_words.txt`, in lower case."""
    return frozenset(resource("data/lexicons/common_words.txt").read_text(encoding="utf-8").split())
