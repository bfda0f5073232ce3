"""The query line completed by Tab: fields in the reader's language, names, outlets, saved searches."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING, Protocol

from briefing_tui.archive.query.fields import BY_NAME, FIELDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.archive.query.fields import Field
    from briefing_tui.briefing import Language

# The last thing typed: a denial or bracket, a field, an opened quotation, what stands behind.
_LAST = re.compile(
    r'(?P<before>(?:^|.*[\s(])-?)(?:(?P<field>[A-Za-z]+):)?(?P<quote>"?)(?P<value>[^"\s(]*|(?<=")[^"]*)$', re.S
)
_OF_NAMES: frozenset[Field] = frozenset({"actor", "person", "org", "place", "key"})
_INDONESIAN = 1


class Known(Protocol):
    """What an archive knows of how a word may go on."""

    def names_like(self, beginning: str) -> tuple[str, ...]:
        """Names of actors."""

    def outlets_like(self, beginning: str) -> tuple[str, ...]:
        """Names of outlets."""

    def saved_like(self, beginning: str) -> tuple[str, ...]:
        """Names of saved searches."""


def complete_query(typed: str, known: Known, language: Language) -> tuple[str, tuple[str, ...]]:
    """What was typed, completed as far as all candidates agree, and the candidates where they part."""
    match = _LAST.match(typed)
    if match is None:
        return typed, ()
    if match["field"] is None:
        candidates: Sequence[str] = () if match["quote"] else _fields_like(match["value"], language)
        return _completed(match["before"], match["value"], candidates, typed)
    field = BY_NAME.get(match["field"].casefold())
    if field is None:
        return typed, ()
    values = _values_like(field, match["value"], known)
    if len(values) == 1:
        return f"{match['before']}{match['field']}:{_quoted(values[0])} ", ()
    return _completed(f'{match["before"]}{match["field"]}:"' if values else "", match["value"], values, typed)


def _fields_like(beginning: str, language: Language) -> list[str]:
    """The fields in the reader's language; a name of the other language where one was begun."""
    begins = beginning.casefold()
    place = _INDONESIAN if language == "id" else 0
    own = [f"{names[place]}:" for names in FIELDS.values() if names[place].startswith(begins)]
    return own or [f"{name}:" for names in FIELDS.values() for name in names if begins and name.startswith(begins)]


def _values_like(field: Field, beginning: str, known: Known) -> tuple[str, ...]:
    if field in _OF_NAMES:
        return known.names_like(beginning) if beginning else ()
    if field == "outlet":
        return known.outlets_like(beginning)
    return known.saved_like(beginning) if field == "saved" else ()


def _completed(before: str, value: str, candidates: Sequence[str], typed: str) -> tuple[str, tuple[str, ...]]:
    if not candidates:
        return typed, ()
    common = _common_beginning(candidates)
    completed = before + (common if len(common) >= len(value) else value)
    return completed, tuple(candidates) if len(candidates) > 1 else ()


def _common_beginning(names: Sequence[str]) -> str:
    letters = takewhile(lambda column: len({letter.casefold() for letter in column}) == 1, zip(*names, strict=False))
    return "".join(column[0] for column in letters)


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value
