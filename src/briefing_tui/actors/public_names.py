"""Names by which the public knows one actor in all stories: the list of `data/`, and the reader's own beside it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple, get_args

from briefing_tui.briefing import ActorKind
from briefing_tui.errors import SourceError, reason_of
from briefing_tui.messages import Message
from briefing_tui.resources import MissingResourceError, read_toml, resource
from briefing_tui.user_files import NAMES_SIZE, config_path, read_bounded, read_user_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

NAMES_FILE = "names.tsv"


class PublicNames(NamedTuple):
    """The names of each line, by kind; `faults` are the lines of the reader's own list that say nothing."""

    lines: tuple[tuple[ActorKind, tuple[str, ...]], ...]
    faults: tuple[SourceError, ...]


class NameWords(NamedTuple):
    """What tells names of several stories apart; single words in lower case."""

    dropped_given_names: frozenset[str]
    unit_words: frozenset[str]
    local_bodies: frozenset[str]
    bodies_of_regions: frozenset[str]
    towns_with_regency: frozenset[str]
    provinces_with_town: frozenset[str]
    kinds_of_place: frozenset[str]
    droppable_place_heads: frozenset[str]
    club_words: frozenset[str]


@cache
def name_words() -> NameWords:
    """The word lists of `data/lexicons/across_stories.toml`. Raises `MissingResourceError` where it is missing."""
    lists = read_toml("lexicons/across_stories.toml")
    return NameWords(*(frozenset(lists[field].split()) for field in NameWords._fields))


@cache
def persons_by_name() -> dict[str, str]:
    """The first name of each person of `data/lexicons/names.tsv` by every name of theirs, all in lower case.

    Raises `MissingResourceError` where it is missing.
    """
    return {
        name.casefold(): names[0].casefold() for kind, names in _program_entries() if kind == "person" for name in names
    }


@cache
def _program_entries() -> list[tuple[ActorKind, tuple[str, ...]]]:
    """The kind and names of everybody in the program's list, without those of the reader's own."""
    path = resource(f"data/lexicons/{NAMES_FILE}")
    try:
        content = path.read_text(encoding="utf-8")
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return _entries(content.splitlines(), path)[0]


@cache
def public_names() -> PublicNames:
    """The list of `data/lexicons/names.tsv` and the reader's own beside the configuration file, read once.

    A fault in the reader's own list costs its line alone. Raises `MissingResourceError` where the program's is missing.
    """
    entries = _program_entries()
    own_path = config_path().with_name(NAMES_FILE)
    try:
        own_content = read_user_file(own_path, NAMES_SIZE).decode("utf-8-sig")
    except FileNotFoundError:
        return PublicNames(tuple(entries), ())
    except (OSError, ValueError) as fault:
        return PublicNames(tuple(entries), (SourceError(str(own_path), reason_of(fault)),))
    own, faults = _entries(own_content.splitlines(), own_path)
    return PublicNames((*entries, *own), tuple(faults))


def read_names(path: Path) -> tuple[list[tuple[ActorKind, tuple[str, ...]]], list[SourceError]]:
    """The lines of a list of names (a kind, then names, parted by tabs), and the faults of the others."""
    try:
        content = read_bounded(path, NAMES_SIZE).decode("utf-8-sig")
    except (OSError, ValueError) as fault:
        return [], [SourceError(str(path), reason_of(fault))]
    return _entries(content.splitlines(), path)


def _entries(lines: Iterable[str], path: Path) -> tuple[list[tuple[ActorKind, tuple[str, ...]]], list[SourceError]]:
    entries: list[tuple[ActorKind, tuple[str, ...]]] = []
    faults: list[SourceError] = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        kind, *names = (cell.strip() for cell in line.split("\t"))
        known = next(_kinds(kind), None)
        if known is None or not any(names):
            reason = Message("names.line", kinds=", ".join(get_args(ActorKind)))
            faults.append(SourceError(str(path), Message("at_line", number=number, reason=reason)))
        else:
            entries.append((known, tuple(name for name in names if name)))
    return entries, faults


def _kinds(word: str) -> Iterator[ActorKind]:
    return (kind for kind in get_args(ActorKind) if kind == word)
