"""What an element of XML holds: a text, the paragraphs of one, several values, or fields."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

# Records are nested less; what is deeper is read as a text.
_DEEPEST = 20


def local_name(element: Element) -> str:
    """An element's name without its namespace, in small letters; "" for a comment."""
    return element.tag.rpartition("}")[2].casefold() if isinstance(element.tag, str) else ""


def text_in(element: Element) -> str:
    """An element's text with a line feed around each block (`p`, `br`), without what is no part of a text (`media`)."""
    return "".join(_pieces(element)).strip()


def value_of(element: Element, depth: int = 0) -> object:
    """What an element says: a string, a list where its children are all called the same, else their values by name."""
    children = [child for child in element if local_name(child)]
    if not children and element.attrib and not (element.text or "").strip():
        return {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
    if not children or depth >= _DEEPEST or _is_prose(children):
        return text_in(element)
    # Solr and MySQL name the fields in an attribute: `<str name="title">`, `<field name="judul">`.
    are_named = all(child.get("name") for child in children)
    by_name: dict[str, list[object]] = {}
    for child in children:
        name = str(child.get("name")) if are_named else local_name(child)
        by_name.setdefault(name, []).append(value_of(child, depth + 1))
    first, values = next(iter(by_name.items()))
    is_list = len(by_name) == 1 and (len(values) > 1 or first in _names("items"))
    if is_list and all(isinstance(one, str) for one in values):
        return values
    # A name says what the element is, no more of what is in it.
    attributes = {name.rpartition("}")[2]: value for name, value in element.attrib.items() if name != "name"}
    return attributes | {name: values if len(values) > 1 else values[0] for name, values in by_name.items()}


def _is_prose(children: list[Element]) -> bool:
    return all(local_name(child) in _names("blocks") | _names("inline") for child in children)


def _pieces(element: Element) -> Iterator[str]:
    """The text of an element in its order, however deep its children lie."""
    waiting: list[Element | str] = [element]
    while waiting:
        piece = waiting.pop()
        if isinstance(piece, str):
            yield piece
            continue
        name = local_name(piece)
        around = "\n" if name in _names("blocks") | _names("within") else ""
        behind = piece.tail or "" if piece is not element else ""
        # `<media>Suara Randu</media>` by itself is a field.
        is_shown = name and (name not in _names("unshown") or (piece is element and not len(piece)))
        inside: list[Element | str] = [piece.text or "", *piece] if is_shown else []
        waiting += reversed([around, *inside, around, behind])


def _names(kind: str) -> frozenset[str]:
    return word_set("lexicons/columns.toml", "xml", kind)
