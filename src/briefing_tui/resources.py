"""Where the program's own files are: `data/` and `styles/`, in a wheel or in a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from briefing_tui.cached_table import cached_table
from briefing_tui.errors import BriefingError

_PACKAGE = Path(__file__).parent
# A wheel carries both folders inside the package; a checkout keeps them at the top, beside `src/`.
_ROOTS = (_PACKAGE, _PACKAGE.parent.parent)


class MissingResourceError(BriefingError):
    """A file that belongs to the program itself is not there or cannot be read."""


def resource(name: str) -> Path:
    """The path of one of the program's own files, such as `data/interface/labels.toml`.

    Raises `MissingResourceError` where neither the installed package nor a checkout holds it.
    """
    for root in _ROOTS:
        path = root / name
        if path.exists():
            return path
    raise MissingResourceError(f"{_PACKAGE / name}: not found; reinstall briefing-tui")


@cache
def read_toml(name: str) -> dict[str, Any]:
    """The content of a TOML file in `data/`, read once; `name` as in `lexicons/dates.toml`. Not to be changed.

    Long word lists stand in multi-line strings: `tomllib` takes one in at a stroke, an array word by word.
    Raises `MissingResourceError` where the file is missing or damaged.
    """
    return _table(resource(f"data/{name}"))


def word_list(name: str, *keys: str) -> tuple[str, ...]:
    """The words, parted by blanks, under these keys of a TOML file in `data/`."""
    return tuple(_listed(name, keys).split())


@cache
def word_set(name: str, *keys: str) -> frozenset[str]:
    """The words of `word_list` as a set, made once."""
    return frozenset(word_list(name, *keys))


def phrase_list(name: str, *keys: str) -> tuple[str, ...]:
    """The phrases, parted by bars or line ends, under these keys of a TOML file in `data/`."""
    lines = _listed(name, keys).strip().splitlines()
    return tuple(phrase.strip() for line in lines for phrase in line.strip(" |").split(" | "))


def line_list(name: str, *keys: str) -> tuple[str, ...]:
    """The lines, mostly regular expressions, under these keys of a TOML file in `data/`."""
    return tuple(_listed(name, keys).strip().splitlines())


def _listed(name: str, keys: tuple[str, ...]) -> str:
    table: Any = read_toml(name)
    for key in keys:
        table = table[key]
    return str(table)


@cache
def read_styles(name: str) -> dict[str, Any]:
    """The same for a TOML file in `styles/`."""
    return _table(resource(f"styles/{name}"))


def _table(path: Path) -> dict[str, Any]:
    try:
        table: dict[str, Any] = cached_table(path, [path], lambda: _parsed(path))
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return table


def _parsed(path: Path) -> dict[str, Any]:
    import tomllib

    return tomllib.loads(path.read_text(encoding="utf-8"))
