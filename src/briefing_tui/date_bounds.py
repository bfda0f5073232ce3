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


def bound_in(days: str) -> str:
    """The word in front of days in words, in either language, that says what they bound; empty where there is none."""
    first = days.partition(" ")[0]
    tables = read_toml("lexicons/date_words.toml").values()
    return first if any(words[bound] == first for words in tables for bound in BOUNDS) else ""
