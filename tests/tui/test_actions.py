"""Every action has its method, in the class of its group, and says of itself what the help says."""

from __future__ import annotations

import inspect
from types import SimpleNamespace
from typing import Any, cast

import pytest

from briefing_tui.i18n import Labels
from briefing_tui.tui.actions.registry import ActionRegistry
from briefing_tui.tui.bindings import ACTIONS, Action
from briefing_tui.tui.dossier.dossier import Dossier

LABELS = Labels("en", "interface.toml")
METHODS = cast(
    "dict[str, Any]", ActionRegistry(*cast("Any", [SimpleNamespace(labels=LABELS, dossier=Dossier())] * 3)).methods
)


def test_the_actions_are_those_that_have_a_method() -> None:
    assert set(METHODS) == {action.name for action in ACTIONS}


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_an_action_is_in_the_class_of_its_group(action: Action) -> None:
    assert type(METHODS[action.name].__self__).__name__ == f"{action.group.capitalize()}Actions"


@pytest.mark.parametrize("action", ACTIONS, ids=lambda action: action.name)
def test_the_docstring_of_an_action_is_its_help(action: Action) -> None:
    help_text = LABELS(f"action.{action.name}")
    docstring = inspect.getdoc(METHODS[action.name]) or ""
    assert docstring.splitlines()[:1] == [f"{help_text[0].upper()}{help_text[1:]}."]
