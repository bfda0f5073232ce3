"""A day as the end or the beginning of what happened, in words: `sampai 2 Juni 2023`, `since 2018`."""

from __future__ import annotations

from typing import TYPE_CHECKING, get_args

from briefing_tui.briefing import Bound
from briefing_tui.resources import read_toml

if TYPE_CHECKING:
    from briefing_tui.briefing import Language

BOUNDS: tuple[Bound, ...] = get_args(Bound)


def with_bound(days: str, bound: Bound | None, language: Language, *, short: bool = False) -> str:
    """Days, in words or in ISO 8601, behind the word for what they bound; the days alone where that is nothing."""
    if bound is None:
        return days
    words = read_toml("lexicons/date_words.toml")[language]
    return f"{words[f'short_{bound}' if short else bound]} {days}"


def says_bound(days: str) -> bool:
    """Whether days in words stand behind a word for what they bound, in either language."""
    first = days.partition(" ")[0]
    return any(words[bound] == first for words in read_toml("lexicons/date_words.toml").values() for bound in BOUNDS)
