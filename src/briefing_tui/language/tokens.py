"""Words, numbers and marks of a text, with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

# A word keeps the hyphens and apostrophes inside it (`Choo Kyung-ho`, `Jum'at`), a number its marks. The sign of an
# editor's remark, short for `redaksi`, is none of it: `(Perdana Menteri Israel Benjamin Netanyahu-red)`.
_TOKEN = re.compile(r"\d+(?:[.,:/]\d+)*|\w+(?:[-'’](?!red\))\w+)*|[^\w\s]", re.UNICODE)

_new = tuple.__new__


class Token(NamedTuple):
    """One word, number or mark: `text` is the text between `start` and `end`."""

    start: int
    end: int
    text: str


def parted_at_hyphen(word: Token) -> tuple[Token, Token, Token]:
    """What stands before its first hyphen, the hyphen, and what stands behind it. It must have one."""
    left, hyphen, right = word.text.partition("-")
    middle = word.start + len(left)
    return Token(word.start, middle, left), Token(middle, middle + 1, hyphen), Token(middle + 1, word.end, right)


def tokens(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """The tokens of `text` between two offsets, in order."""
    stop = len(text) if end is None else end
    # Past the named tuple's own constructor, which costs as much as the match.
    return [_new(Token, (m.start(), m.end(), m[0])) for m in _TOKEN.finditer(text, start, stop)]
