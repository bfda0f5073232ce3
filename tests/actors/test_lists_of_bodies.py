"""The lists of bodies that news names: every name stands in one of them, once."""

from __future__ import annotations

from collections import Counter

from briefing_tui.resources import read_toml


def test_a_body_stands_once_in_the_lists() -> None:
    lists = read_toml("lexicons/actors.toml")
    forms = [
        form for key in ("organizations", "more_organizations") for form in lists[key].replace("\n", "=").split("=")
    ]
    alone = [name for key in ("clubs", "brands") for name in lists[key].replace("\n", " ").split(",")]
    counts = Counter(name.strip().casefold() for name in (*forms, *alone))
    assert [name for name, count in counts.items() if count > 1 and name] == []
