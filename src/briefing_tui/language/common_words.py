"""The words of every day, the commonest first, by which a word is told from a name."""

from __future__ import annotations

from functools import cache

from briefing_tui.resources import MissingResourceError, resource

_FILE = "data/lexicons/common_words.txt"


@cache
def ranked_words() -> tuple[str, ...]:
    """The words of `data/lexicons/common_words.txt`, in lower case.

    Raises `MissingResourceError` where the file is missing or damaged.
    """
    try:
        return tuple(resource(_FILE).read_text(encoding="utf-8").split())
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{_FILE}: {fault}; reinstall briefing-tui") from fault


@cache
def common_words() -> frozenset[str]:
    """The same, as a set."""
    return frozenset(ranked_words())
