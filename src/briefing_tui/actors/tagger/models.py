"""The files of the tagger's models (python-crfsuite): opened, and which words their features name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

from briefing_tui.resources import MissingResourceError, resource

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FIRST = "data/models/tagger.crfsuite"
SECOND = "data/models/tagger-second.crfsuite"
# Two lines: the words that features of both name, and the bits of each. Found anew at each start they would cost 0.1 s.
KNOWN_WORDS = "data/models/known_words.txt"
# The features that name a word, by their beginnings, of which each has a bit. Of those that name two, it is the first.
_NAMING = ("w=", "-1w=", "1w=", "-2w=", "2w=", "rf=", "re=", "w+", "w-", "-2w-1w=")
NAMING_BITS = {begin: 1 << number for number, begin in enumerate(_NAMING)}
# In a model's file stands before a feature its length, of four bytes with the smallest first, and behind it a zero; a
# stroke parts the words of those that name two.
_FEATURE = re.compile(rb"\0\0\0(?:((?:-?[12])?w=|r[fe]=)([^\0]+)|(w[+-]|-2w-1w=)([^\0][^\0|]*))")


@cache
def model_path(name: str) -> str:
    """Where a model is. Raises `MissingResourceError`, naming the file, where it is missing or damaged."""
    path = resource(name)
    try:
        # Checked here: the library crashes on a file that is empty or cut off.
        with path.open("rb") as file:
            head = file.read(8)
        if head[:4] != b"lCRF" or int.from_bytes(head[4:], "little") != path.stat().st_size:
            raise ValueError("damaged model")
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return str(path)


@cache
def model(name: str) -> Any:
    """An opened model. Raises `MissingResourceError`, naming the file, where it is missing or damaged."""
    import pycrfsuite

    path = model_path(name)
    tagger = pycrfsuite.Tagger()
    try:
        tagger.open(path)
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault
    return tagger


@cache
def known_words() -> Mapping[str, int]:
    """The words in lower case that features of the models name, each with the bits of these (`NAMING_BITS`).

    Half of the words of a story stand in none, and nine in ten pairs: what is not made need not be looked up either.
    `training/train_tagger.py` writes them. Raises `MissingResourceError`, naming the file, where it is missing or
    damaged.
    """
    path = resource(KNOWN_WORDS)
    try:
        words, bits = path.read_text(encoding="utf-8").splitlines()
        return dict(zip(words.split(" "), map(int, bits.split(" ")), strict=True))
    except (OSError, ValueError) as fault:
        raise MissingResourceError(f"{path}: {fault}; reinstall briefing-tui") from fault


def words_named(model_files: Iterable[Path]) -> dict[str, int]:
    """The words that features in the models' files name, in alphabetical order, each with the bits of these."""
    words: dict[str, int] = {}
    for file in model_files:
        for one, word, of_two, first in _FEATURE.findall(file.read_bytes()):
            named = (word or first).decode(errors="replace")
            if named.split() == [named]:  # Numbers in a file may look like a feature.
                words[named] = words.get(named, 0) | NAMING_BITS[(one or of_two).decode()]
    return dict(sorted(words.items()))
