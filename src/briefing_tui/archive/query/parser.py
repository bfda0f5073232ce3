"""From tokens to nodes: `OR` binds weaker than what stands side by side, `-` the strongest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.archive.query.days import read_days
from briefing_tui.archive.query.fields import BY_NAME, FIELDS
from briefing_tui.archive.query.folding import folded_name, folded_words
from briefing_tui.archive.query.nodes import (
    ActorIs,
    AddedIn,
    And,
    EventIn,
    Node,
    Not,
    Or,
    OutletIs,
    PublishedIn,
    Query,
    Words,
)
from briefing_tui.archive.query.tokens import tokens
from briefing_tui.errors import UsageError
from briefing_tui.sanitize import sanitize_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from briefing_tui.archive.query.fields import Field
    from briefing_tui.archive.query.tokens import QueryToken
    from briefing_tui.briefing import ActorKind

# More is no query that somebody typed; a store's own limits lie above both.
LONGEST = 2_000
MOST_TERMS = 100
_DEEPEST = 20
_KINDS: dict[Field, ActorKind] = {"person": "person", "org": "organization", "place": "place"}


def parse_query(text: str, today: date, saved: Mapping[str, str] | None = None) -> Query:
    """What a query says. `today` is the day that relative days are seen from, `saved` the saved searches by name.

    Raises `UsageError` for an unknown field, a value that is none, brackets that do not fit, a query that is too long
    or says nothing (`*`).
    """
    line = sanitize_line(text)
    if len(line) > LONGEST:
        raise UsageError("query.too_long", count=LONGEST)
    node = _Parser(line, _Reading(today, saved or {})).whole()
    if node == And(()) and line.strip():
        raise UsageError("query.no_word", query=line.strip())
    return Query(line, node)


class _Reading:
    """What the reading of a query and of the saved searches in it has in common."""

    def __init__(self, today: date, saved: Mapping[str, str]) -> None:
        self.today = today
        self.saved = saved
        self._terms = 0

    def take(self, count: int) -> None:
        """Note so many tokens more: saved searches in saved searches may double at each step."""
        self._terms += count
        if self._terms > MOST_TERMS:
            raise UsageError("query.too_long", count=LONGEST)


class _Parser:
    """Goes through the tokens of one query once; `inside` are the saved searches that are being read."""

    def __init__(self, text: str, reading: _Reading, inside: tuple[str, ...] = ()) -> None:
        # What stands side by side is asked for together as it is.
        self._tokens: Sequence[QueryToken] = [token for token in tokens(text) if token.kind != "and"]
        self._at = 0
        self._reading = reading
        self._inside = inside
        self._depth = 0
        reading.take(len(self._tokens))

    def whole(self) -> Node:
        node = self._alternatives()
        if self._at < len(self._tokens):
            raise UsageError("query.brackets")
        return node

    def _next(self) -> QueryToken | None:
        return self._tokens[self._at] if self._at < len(self._tokens) else None

    def _alternatives(self) -> Node:
        nodes = [self._together()]
        while (token := self._next()) and token.kind == "or":
            self._at += 1
            nodes.append(self._together())
        if len(nodes) > 1 and any(node == And(()) for node in nodes):
            raise UsageError("query.or")
        return nodes[0] if len(nodes) == 1 else Or(tuple(nodes))

    def _together(self) -> Node:
        nodes = []
        while (token := self._next()) and token.kind not in ("or", "close"):
            node = self._one(token)
            if node is not None:
                nodes.append(node)
        return nodes[0] if len(nodes) == 1 else And(tuple(nodes))

    def _one(self, token: QueryToken) -> Node | None:
        """The node that begins at a token; None for a word without a letter or a digit."""
        self._at += 1
        if token.kind == "not":
            following = self._next()
            if following is None or following.kind in ("or", "close"):
                raise UsageError("query.nothing_behind", word="-")
            node = self._nested(following)
            return None if node is None else node.node if isinstance(node, Not) else Not(node)
        if token.kind == "open":
            node = self._nested(None)
            closing = self._next()
            if closing is None or closing.kind != "close":
                raise UsageError("query.brackets")
            self._at += 1
            return node
        return self._term(token)

    def _nested(self, token: QueryToken | None) -> Node | None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise UsageError("query.too_long", count=LONGEST)
        node = self._alternatives() if token is None else self._one(token)
        self._depth -= 1
        return node

    def _term(self, token: QueryToken) -> Node | None:
        if not token.field:
            return _words(token, in_title=False)
        field = BY_NAME.get(token.field)
        if field is None:
            raise UsageError("query.field", field=token.field, fields=" ".join(f"{name}:" for name in FIELDS))
        if not token.value.strip():
            raise UsageError("query.nothing_behind", word=f"{token.field}:")
        node = self._of_field(field, token)
        if node is None:
            raise UsageError("query.value", field=token.field, value=token.value)
        return node

    def _of_field(self, field: Field, token: QueryToken) -> Node | None:
        match field:
            case "title":
                return _words(token, in_title=True)
            case "event":
                return EventIn(*read_days(token.value, self._reading.today))
            case "date":
                return PublishedIn(*read_days(token.value, self._reading.today))
            case "added":
                return AddedIn(*read_days(token.value, self._reading.today))
            case "outlet":
                return OutletIs(token.value.strip())
            case "saved":
                return self._saved_search(token.value.strip())
        name = folded_name(token.value)
        is_prefix = token.value.endswith("*")
        return ActorIs(name, _KINDS.get(field), is_prefix=is_prefix, is_key=field == "key") if name else None

    def _saved_search(self, name: str) -> Node:
        text = self._reading.saved.get(name)
        if text is None:
            raise UsageError("query.not_saved", name=name, names=" ".join(self._reading.saved) or "-")
        if name in self._inside or len(self._inside) > _DEEPEST:
            raise UsageError("query.saved_circle", name=name)
        return _Parser(text, self._reading, (*self._inside, name)).whole()


def _words(token: QueryToken, *, in_title: bool) -> Words | None:
    """The words of a term; several that hang together (`ke-2`, `Jum'at`) stand one behind the other."""
    words = tuple(folded_words(token.value))
    if not words:
        return None
    if token.value.endswith("*") and not token.quoted:
        return Words(words, "prefix", in_title)
    return Words(words, "exact" if token.quoted or len(words) > 1 else "inflected", in_title)
