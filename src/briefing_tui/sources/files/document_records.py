"""Where in a document its records stand: in lists anywhere below, in columns, alone in an object around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from briefing_tui.addresses import web_address
from briefing_tui.resources import word_set
from briefing_tui.sources.files.columns import column_key, columns_of, names_of_field, recognised

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

# Records may stand this deep in a document (`response.data.items`).
_DEEPEST = 6
_FEWEST_WORDS = 12
_PROSE_WORDS = 20
_OF_A_STORY = {"publish_date", "author", "link"}


def records_in(document: object) -> Iterator[object]:
    """The records of a document: those in its lists and objects, in its columns, else the document itself."""
    if not isinstance(document, dict) or is_briefing(document) or parts_of_story(document):
        yield document
    elif "jsonfeed.org" in str(document.get("version")) and isinstance(items := document.get("items"), list):
        # Its title is that of the outlet (JSON Feed 1.1), and an entry without an address may be called by it.
        outlet = document.get("title")
        yield from (
            {"source": outlet, "link": web_address(str(item.get("id"))), **item} if isinstance(item, dict) else item
            for item in items
        )
    elif is_story_like(list(document)):
        # Of a story itself they are the blocks of its text, unless they are stories, too.
        records = _records_of_lists(document) or _listed_records(document, 0) or _records_of_columns(document)
        yield from records if any(is_story_like(list(record)) for record in records) else (document,)
    else:
        yield from (
            list(_stories_below(document, 0))
            or _listed_records(document, 0)
            or _records_of_columns(document)
            or _texts_by_name(document)
            or (document,)
        )


def records_of_element(element: object) -> Iterator[object]:
    """The records of a list's element: itself, or those in its lists where it only gathers them."""
    if not isinstance(element, dict) or is_briefing(element) or _holds_story(element):
        yield element
    else:
        yield from list(_stories_below(element, 0)) or (element,)


def is_story_like(names: Sequence[object]) -> bool:
    """Whether an object's names are those of a story's record: its text and something more of it."""
    return "content" in (fields := recognised(list(map(str, names)))) and len(fields) > 1


def is_frame(record: Mapping[str, Any]) -> bool:
    """Whether an object only says of what the records around it are: a few words, none of them a field of a story."""
    is_short = all(
        not isinstance(value, list | dict) and len(str(value).split()) < _FEWEST_WORDS for value in record.values()
    )
    return (
        bool(record) and is_short and not recognised([str(name) for name in record if column_key(str(name)) != "name"])
    )


def is_briefing(document: Mapping[str, Any]) -> bool:
    """Whether an object is one of our own JSON briefings."""
    return isinstance(document.get("article"), dict) and "text" in document["article"]


def parts_of_story(document: Mapping[str, Any]) -> list[Any]:
    """The parts in which a story with a title of its own keeps its text (`sections`); [] where it keeps none.

    They have neither a day nor an author nor an address, as stories have, while it has one of these.
    """
    fields = recognised(list(map(str, document)))
    if "content" in fields or "title" not in fields or not _OF_A_STORY & set(fields):
        return []
    for name, parts in document.items():
        if column_key(str(name)) not in _names("beside") and isinstance(parts, list) and all(map(_is_part, parts)):
            return parts
    return []


def _is_part(part: object) -> bool:
    fields = set(recognised(list(map(str, part)))) if isinstance(part, dict) else set()
    return "content" in fields and not _OF_A_STORY & fields


def _holds_story(record: Mapping[str, Any]) -> bool:
    """Whether an object is a story's record, or keeps one a level below (`node`, `_source`)."""
    below = (inside for inside in record.values() if isinstance(inside, dict))
    return _is_story(record) or any(is_story_like(list(inside)) for inside in below)


def _is_story(record: Mapping[str, Any]) -> bool:
    """Whether an object is a story's record, also one that keeps its parts or its particulars one level below."""
    return is_story_like(list(record)) or bool(parts_of_story(record)) or _has_particulars_below(record)


def _is_told(record: Mapping[str, Any]) -> bool:
    """Whether a record has something under one of its names for a text: what is said of a feed often has not."""
    names = columns_of(tuple(map(str, record)), "content")
    return not names or any(record[name] not in (None, "", [], {}) for name in names)


def _has_particulars_below(record: Mapping[str, Any]) -> bool:
    if "content" not in recognised(list(map(str, record))):
        return False
    below = (value for name, value in record.items() if column_key(str(name)) in names_of_field("particulars"))
    return any(isinstance(value, dict) and "title" in recognised(list(map(str, value))) for value in below)


def _stories_below(document: Mapping[str, Any], depth: int) -> Iterator[object]:
    """The records in the objects and lists of an object, in its order; of a list that holds stories all elements."""
    for name, value in document.items():
        if column_key(str(name)) in _names("beside"):
            continue
        if isinstance(value, dict) and _is_story(value) and _is_told(value):
            yield _with_name(value, str(name))
        elif isinstance(value, dict) and depth < _DEEPEST:
            yield from _stories_below(value, depth + 1)
        elif isinstance(value, list):
            yield from (_with_name(one, str(name)) for one in _stories_listed(value, depth))


def _with_name(record: Any, name: str) -> Any:
    """A record with the address or the day that it is kept under, where it has none of its own (news-please)."""
    field = "link" if _is_address(name) else "publish_date" if re.fullmatch(r"\d{4}-\d\d-\d\d", name) else None
    is_new = field and isinstance(record, dict) and field not in recognised(list(map(str, record)))
    return {**record, field: name} if is_new else record


def _stories_listed(elements: list[object], depth: int) -> Iterator[object]:
    objects = [element for element in elements if isinstance(element, dict)]
    if any(map(_holds_story, objects)):
        yield from elements
    elif depth < _DEEPEST:
        for element in objects:
            yield from _stories_below(element, depth + 1)


def _listed_records(document: Mapping[str, Any], depth: int) -> list[dict[str, Any]]:
    """The records in one of the lists of an object, or of an object in it, that are called as such lists are."""
    for name, value in document.items():
        if column_key(str(name)) not in _names("names"):
            continue
        if isinstance(value, list) and value and all(isinstance(item, dict) for item in value):
            return value
        if isinstance(value, dict) and depth < _DEEPEST:
            inside = _listed_records(value, depth + 1)
            # PHP writes a list with gaps as an object with numbers.
            numbered = [one for key, one in value.items() if str(key).isdigit() and isinstance(one, dict)]
            if inside or (numbered and len(numbered) == len(value)):
                return inside or numbered
    return []


def _records_of_lists(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of a table that is written column by column (`{"title": [...], "text": [...]}`), of two and more."""
    columns = {name: value for name, value in document.items() if isinstance(value, list)}
    lengths = {len(value) for value in columns.values()}
    if (
        len(columns) < len(document)
        or len(lengths) != 1
        or min(lengths) < 2
        or "title" not in recognised(list(columns))
    ):
        return []
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _records_of_columns(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of the forms in which pandas writes a table that are no list: by column, by row, parted."""
    names, rows = document.get("columns"), document.get("data")
    if isinstance(names, list) and isinstance(rows, list) and all(isinstance(row, list) for row in rows):
        return [dict(zip(map(str, names), row, strict=False)) for row in rows]
    values = list(document.values())
    if (table := next(filter(is_table, values), None)) is not None:
        return rows_of_table(table)
    if not values or not all(isinstance(value, dict) and value for value in values):
        return []
    keys = [list(value) for value in values]
    if all(str(key).isdigit() for column in keys for key in column):
        rows_by_key = {key: {name: column.get(key) for name, column in document.items()} for key in keys[0]}
        return list(rows_by_key.values())
    named = all(str(key).isdigit() for key in document) or (len(values) > 1 and all(map(is_story_like, keys)))
    return values if named else []


def _texts_by_name(document: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The records of an object that keeps nothing but texts, each under its address, its title or a number."""
    texts = list(document.values())
    if not texts or not all(isinstance(text, str) and len(text.split()) >= _PROSE_WORDS for text in texts):
        return []
    if recognised(names := list(map(str, document))) or not (len(names) > 1 or _is_address(names[0])):
        return []
    fields = ("link" if _is_address(name) else "title" if len(name.split()) > 2 else "id" for name in names)
    return [{field: name, "content": text} for field, name, text in zip(fields, names, texts, strict=True)]


def _is_address(name: str) -> bool:
    return name.startswith(("http://", "https://"))


def is_table(value: object) -> bool:
    """Whether a value is a table in lists: a heading that names a story's fields, and its rows (Google Sheets)."""
    return (
        isinstance(value, list)
        and len(value) > 1
        and all(isinstance(row, list) for row in value)
        and is_heading(value[0])
    )


def is_heading(row: object) -> bool:
    """Whether a list is the heading of a table of stories."""
    return isinstance(row, list) and all(isinstance(name, str) for name in row) and is_story_like(row)


def rows_of_table(table: list[list[Any]]) -> list[dict[str, Any]]:
    """The records of a table in lists."""
    return [dict(zip(table[0], row, strict=False)) for row in table[1:]]


def _names(kind: str) -> frozenset[str]:
    return word_set("lexicons/columns.toml", "lists", kind)
