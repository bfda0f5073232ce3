"""What a record keeps one level below: a whole story, what is said of it, or its fields as pairs of name and value."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.resources import word_list
from briefing_tui.sources.files.columns import column_key, columns_of, names_of_field
from briefing_tui.sources.files.document_records import is_story_like
from briefing_tui.sources.files.values import object_in

if TYPE_CHECKING:
    from collections.abc import Mapping

    from briefing_tui.sources.files.columns import Columns


def with_particulars(record: Mapping[str, Any], columns: Columns) -> Mapping[str, Any]:
    """A record with what it keeps one level below: a whole story (`article`), or what is said of it (`metadata`)."""
    below = {name: inside for name, value in record.items() if isinstance(inside := object_in(value), dict)}
    for name, inside in below.items():
        is_own = name == "article" and "text" in inside
        if is_story_like(list(inside)) and not is_own and columns.holds_text(inside):
            return _with_pairs({**{key: value for key, value in record.items() if key != name}, **inside})
    for name, inside in below.items():
        if column_key(str(name)) in names_of_field("particulars"):
            return _with_pairs({**inside, **{key: value for key, value in record.items() if key != name}})
    return _with_pairs(_with_day_below(record, below, columns))


def _with_day_below(
    record: Mapping[str, Any], below: Mapping[str, Mapping[str, Any]], columns: Columns
) -> Mapping[str, Any]:
    """A record without a day, with those that its objects hold, by both names (`{"dates": {"published": ...}}`).

    Those of an author or a source are days of theirs (`{"user": {"created_at": ...}}`).
    """
    if not below or columns.value(record, "publish_date") is not None:
        return record
    members = {
        f"{name}.{key}": value
        for name, inside in below.items()
        if not any(columns_of((str(name),), field) for field in ("author", "source"))
        for key, value in inside.items()
        if isinstance(value, str | int)
    }
    return {**record, **{name: members[name] for name in columns_of(tuple(members), "publish_date")}}


def _with_pairs(record: Mapping[str, Any]) -> Mapping[str, Any]:
    """A record with the fields that one of its lists holds as pairs (`{"property": "og:title", "content": ...}`).

    Those it has itself stand before them.
    """
    pairs = [pair for value in record.values() if isinstance(value, list) for pair in _pairs_in(value)]
    return {**dict(pairs), **record} if pairs else record


def _pairs_in(elements: list[Any]) -> list[tuple[str, Any]]:
    """The names and values of a list whose elements are nothing but such pairs; [] for any other."""
    pairs = [_pair(element) for element in elements]
    return [pair for pair in pairs if pair] if all(pairs) else []


def _pair(element: object) -> tuple[str, Any] | None:
    if not isinstance(element, dict):
        return None
    name, value = (
        next((element[key] for key in word_list("lexicons/columns.toml", "pairs", part) if key in element), None)
        for part in ("name", "value")
    )
    return (name, value) if isinstance(name, str) and isinstance(value, str | int | float) else None
