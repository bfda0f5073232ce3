"""Values that a database's interface hands out with their type (Firestore, DynamoDB, Notion), as plain values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

_DEEPEST = 20


def with_plain_values(record: Mapping[str, object]) -> Mapping[str, object]:
    """The record with what its fields hold, where each says of what type it is; any other as it is."""
    return {name: _plain(value) if isinstance(value, dict) else value for name, value in record.items()}


def _plain(value: object, depth: int = 0) -> object:
    if not isinstance(value, dict) or depth > _DEEPEST:
        return value
    if len(value) == 1:
        (kind, held), *_ = value.items()
        return _held(held, depth) if kind in word_set("lexicons/columns.toml", "lists", "types") else value
    # Notion: `{"id": "a", "type": "date", "date": {...}}`.
    kind = value.get("type")
    return value[kind] if isinstance(kind, str) and kind in value and "id" in value else value


def _held(held: object, depth: int) -> object:
    """What a typed value holds: a list or an object of such, where it is one."""
    if isinstance(held, dict):
        # Firestore has one level more around what is in a map or a list.
        inside = held.get("fields", held.get("values", held)) if len(held) == 1 else held
        return _held(inside, depth + 1) if isinstance(inside, list) else _members(inside, depth)
    return [_plain(one, depth + 1) for one in held] if isinstance(held, list) else held


def _members(held: object, depth: int) -> object:
    return {name: _plain(one, depth + 1) for name, one in held.items()} if isinstance(held, dict) else held
