"""Texts that editors keep as trees of blocks and runs (Arc, Draft.js, Editor.js, Lexical, Quill, Sanity, Slate)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

# Under these a node keeps what it is made of, and a run its words.
_CHILDREN = ("children", "content", "blocks", "nodes", "root", "items", "content_elements", "document", "leaves")
_WORDS = ("text", "value", "plain_text")
# Arc's blocks have theirs here, where others have their parts.
_WORDS_OF_BLOCK = (*_WORDS, "content")
_KINDS = ("type", "_type", "nodeType", "object")
# A text as what was done to make it (Quill's Delta).
_OPERATIONS = "ops"
_DEEPEST = 30


def is_rich_text(value: object) -> bool:
    """Whether a value is such a tree: a node with a kind and what it is made of, or a list of them."""
    if isinstance(value, list):
        return bool(value) and all(isinstance(node, dict) and _is_node(node) for node in value)
    if not isinstance(value, dict):
        return False
    if isinstance(value.get(_OPERATIONS), list):
        return True
    inside = _children(value)
    return isinstance(inside, list | dict) and bool(inside) and (_is_node(value) or is_rich_text(inside))


def text_of_tree(value: object, depth: int = 0) -> str:
    """The text of a tree, a line for each block; pictures, films and what is embedded say nothing."""
    if isinstance(value, str):
        return value
    if depth > _DEEPEST:
        return ""
    if isinstance(value, list):
        # Runs stand in one line, with the links and the like between them.
        between = "" if any(_is_run(node) for node in value) else "\n"
        return between.join(filter(None, (text_of_tree(node, depth + 1) for node in value)))
    if not isinstance(value, dict) or _kind(value) in _kinds("unshown"):
        return ""
    if isinstance(operations := value.get(_OPERATIONS), list):
        inserted = (one.get("insert") for one in operations if isinstance(one, dict))
        return "".join(piece for piece in inserted if isinstance(piece, str))
    # Editor.js keeps what a block holds one level below.
    below = value.get("data")
    node = below if isinstance(below, dict) and below and "type" in value else value
    own = next((node[name] for name in _WORDS_OF_BLOCK if isinstance(node.get(name), str)), None)
    return own if own is not None else text_of_tree(_children(node) or [], depth + 1)


def _children(node: Mapping[str, Any]) -> object:
    return next((node[name] for name in _CHILDREN if isinstance(node.get(name), list | dict)), None)


def _is_node(node: Mapping[str, Any]) -> bool:
    """Whether an object has a kind, and words, parts or data: Slate's runs have no kind, and stand in a node only."""
    kind = _kind(node)
    has_parts = _children(node) is not None or any(name in node for name in (*_WORDS_OF_BLOCK, "data"))
    return bool(kind) and (has_parts or kind in _kinds("unshown"))


def _is_run(node: object) -> bool:
    """Whether a node is words within a line: those of no kind, and of a kind that says so."""
    if not isinstance(node, dict) or not any(isinstance(node.get(name), str) for name in _WORDS):
        return isinstance(node, str)
    kind = _kind(node)
    return not kind or kind in _kinds("runs")


def _kind(node: Mapping[str, Any]) -> str:
    return next((str(node[name]).casefold() for name in _KINDS if isinstance(node.get(name), str)), "")


def _kinds(of: str) -> frozenset[str]:
    return word_set("lexicons/columns.toml", "rich_text", of)
