"""The lists of bodies that news names: every name stands in one of them, once."""

from __future__ import annotations

from collections import Counter

import pytest

from briefing_tui.actors import find_actors
from briefing_tui.resources import read_toml

# One of each class that the lists hold: whoever reads Indonesian news meets them without a word that says what they are.
BODIES = """Saber Pungli, Sesko TNI, Sinn Fein, Navy SEAL, Kalog, Rosalia Indah, Lalamove, Ericsson, Hankyoreh,
Amikom, Shopify, Haidilao, Meduza, Hizbul Wathan, Rifka Annisa, Sekarga, Kesthuri, Kendal Tornado, Srimulat"""


def test_a_body_stands_once_in_the_lists() -> None:
    lists = read_toml("lexicons/actors.toml")
    forms = [
        form for key in ("organizations", "more_organizations") for form in lists[key].replace("\n", "=").split("=")
    ]
    alone = [name for key in ("clubs", "brands") for name in lists[key].replace("\n", " ").split(",")]
    counts = Counter(name.strip().casefold() for name in (*forms, *alone))
    assert [name for name, count in counts.items() if count > 1 and name] == []


@pytest.mark.parametrize("name", [name.strip() for name in BODIES.split(",")])
def test_a_listed_body_is_found(name: str) -> None:
    found = find_actors(f"Perwakilan {name} menyampaikan hal itu dalam keterangan tertulis di Jakarta, Selasa.")
    assert ("organization", name) in {(actor.kind, actor.name) for actor in found}
