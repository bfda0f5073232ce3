"""Every label is there in both languages, with the same places to fill, and every label that is asked for is there."""

from __future__ import annotations

import re
import string
import tomllib
from pathlib import Path

import pytest

import briefing_tui
from briefing_tui.outputs import FORMATS
from briefing_tui.resources import resource
from briefing_tui.tui.bindings import ACTIONS, SCOPES, WORDED
from briefing_tui.tui.widgets.help import SIGNS

FILES = ("labels.toml", "interface.toml", "archive.toml")
SOURCE = Path(briefing_tui.__file__).parent


def _entries(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads(resource(f"data/interface/{name}").read_text(encoding="utf-8"))


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("name", FILES)
def test_every_label_is_there_in_both_languages(name: str) -> None:
    entries = _entries(name)
    assert entries
    lacking = [
        key for key, entry in entries.items() if not all(str(entry.get(code, "")).strip() for code in ("id", "en"))
    ]
    assert not lacking


@pytest.mark.parametrize("name", FILES)
def test_both_languages_fill_the_same_places(name: str) -> None:
    uneven = [key for key, entry in _entries(name).items() if _places(entry["id"]) != _places(entry["en"])]
    assert not uneven


def test_every_label_that_the_app_asks_for_is_there() -> None:
    known = _entries("interface.toml")
    asked = {
        key
        for path in (SOURCE / "tui").rglob("*.py")
        for key in re.findall(r"labels\(\s*\"([\w.]+)\"", path.read_text(encoding="utf-8"))
    }
    assert len(asked) > 30
    assert not asked - set(known)


def test_every_action_pane_and_hint_has_its_words() -> None:
    known = _entries("interface.toml")
    wanted = {f"action.{action.name}" for action in ACTIONS}
    wanted |= {f"hint.{action.name}" for action in ACTIONS if action.footer}
    wanted |= {f"action.{name}.{place}" for name, place in WORDED}
    wanted |= {f"about.{scope}" for scope in SCOPES}
    wanted |= {f"sign.{sign}" for signs in SIGNS.values() for sign in signs} | {f"signs.{part}" for part in SIGNS}
    wanted |= {f"pane.{scope}" for action in ACTIONS for scope in action.scopes}
    wanted |= {f"format.{form}" for form in FORMATS}
    assert not wanted - set(known)
