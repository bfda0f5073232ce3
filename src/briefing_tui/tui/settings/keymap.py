"""Which key does what where: the defaults of the action registry with the reader's own keys laid over them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.tui.bindings import ACTIONS, BY_NAME, EVERYWHERE, SCOPES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.tui.bindings import Action, Scope

_ARROWS = ("up", "down", "left", "right")
_LEAPS = ("home", "end", "pageup", "pagedown")
NAMED_KEYS = frozenset(
    {"space", "enter", "escape", "tab", "shift+tab", "backspace", "delete", "insert", *_ARROWS, *_LEAPS}
)
# On a plain terminal these are Tab, Enter (twice), Backspace, Escape and flow control; the app would never see them.
SWALLOWED = frozenset({"ctrl+i", "ctrl+m", "ctrl+j", "ctrl+h", "ctrl+[", "ctrl+s", "ctrl+q"})
# What those terminals send for the named key, so that Backspace goes back wherever it is pressed.
_SAME_KEY = {"ctrl+h": "backspace", "ctrl+m": "enter", "ctrl+j": "enter", "ctrl+i": "tab"}
_SHOWN = {
    "up": "↑", "down": "↓", "left": "←", "right": "→", "enter": "Enter", "escape": "Esc", "tab": "Tab",
    "shift+tab": "Shift+Tab", "backspace": "Backspace", "pagedown": "PgDn", "pageup": "PgUp", "home": "Home",
    "end": "End",
}  # fmt: skip


class Keymap:
    """From a scope and a key to the action; built once, from overrides already judged by `key_fault`."""

    def __init__(self, overrides: Mapping[str, tuple[str, ...]] | None = None) -> None:
        overrides = overrides or {}
        self._keys = {action.name: overrides.get(action.name, action.keys) for action in ACTIONS}
        overridden = {
            (scope, key) for name, keys in overrides.items() for key in keys for scope in BY_NAME[name].scopes
        }
        self._actions: dict[tuple[str, str], Action] = {}
        for action in ACTIONS:
            for key in self._keys[action.name]:
                for scope in action.scopes:
                    # The reader's own key stands before a default that has the same.
                    if action.name in overrides or (scope, key) not in overridden:
                        self._actions[scope, key] = action

    def action(self, scope: Scope, key: str) -> Action | None:
        """The action that `key` has in `scope`, or None."""
        return self._actions.get((scope, _SAME_KEY.get(key, key)))

    def elsewhere(self, key: str) -> Action | None:
        """An action that `key` has in some scope; None where it has none anywhere."""
        return next((action for scope in SCOPES if (action := self.action(scope, key))), None)

    def keys(self, action: Action, scope: Scope | None = None) -> tuple[str, ...]:
        """The keys that lead to `action` (in `scope`, where given), in their order."""
        scopes = (scope,) if scope else tuple(action.scopes)
        return tuple(
            key for key in self._keys[action.name] if any(self._actions.get((s, key)) is action for s in scopes)
        )

    def shown_first(self, name: str) -> str:
        """The first key of the action of that name, as a reader knows it; `-` where it has none."""
        keys = self.keys(BY_NAME[name])
        return shown_key(keys[0]) if keys else "-"

    def hints(self, scope: Scope) -> list[tuple[str, Action]]:
        """What the footer shows in `scope`: (key as shown, action), the most useful first."""
        ranked = sorted((action for action in ACTIONS if action.footer and scope in action.scopes), key=_footer_rank)
        return [(shown_key(keys[0]), action) for action in ranked if (keys := self.keys(action, scope))]

    def active(self, scope: Scope) -> list[tuple[tuple[str, ...], Action]]:
        """All actions that work in `scope` with their keys, in the registry's order."""
        return [(self.keys(action, scope), action) for action in ACTIONS if scope in action.scopes]


def _footer_rank(action: Action) -> int:
    return action.footer


def shown_key(key: str) -> str:
    """The key as a reader knows it: `Enter`, `↓`, `Ctrl+D`."""
    if key.startswith("ctrl+"):
        return f"Ctrl+{key[5:].upper()}"
    return _SHOWN.get(key, key.capitalize() if len(key) > 1 else key)


def key_fault(key: str) -> str | None:
    """Why a key cannot be bound: the name of a label, or None where it can be."""
    if key in SWALLOWED or (key.startswith("f") and key[1:].isdigit()):
        return "config.key_swallowed"
    if key in NAMED_KEYS or (len(key) == 1 and key.isprintable() and key != " "):
        return None
    if key.startswith("ctrl+") and len(key) == 6 and "a" <= key[5] <= "z":
        return None
    return "config.key_unknown"


def overrides_fault(overrides: Mapping[str, tuple[str, ...]]) -> list[tuple[str, str, str]]:
    """Keys given to two actions of one scope: (key, first action, second action); empty where all is well."""
    action_of_key: dict[tuple[str, str], str] = {}
    faults = []
    for name, keys in overrides.items():
        for key in keys:
            others = {action_of_key[scope, key] for scope in BY_NAME[name].scopes if (scope, key) in action_of_key}
            faults += [(key, other, name) for other in sorted(others)]
            action_of_key.update({(scope, key): name for scope in BY_NAME[name].scopes})
    return faults


def reachable_help(keymap: Keymap) -> bool:
    """Whether help and quitting still have a key everywhere; a keymap without them would be a trap."""
    return all(keymap.keys(BY_NAME[name], scope) for name in ("help", "quit") for scope in EVERYWHERE)
