"""Names of persons that are on record: by which a name on a line of its own is told from a place or a channel."""

from __future__ import annotations

from functools import cache

from briefing_tui.resources import read_toml


def holds_known_name(words: str) -> bool:
    """Whether one of the words is a part of a person's name on record (`data/lexicons/person_names.toml`)."""
    return any(word in _names_on_record() for word in words.split())


@cache
def _names_on_record() -> frozenset[str]:
    tables = read_toml("lexicons/person_names.toml").values()
    return frozenset(name.strip() for names in tables for name in str(names).replace("\n", " ").split(","))
