"""Names as such: their words, when one is a short form of another, and the id made from one."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from briefing_tui.actors.lexicons import lexicons

_WORD = re.compile(r"\w+(?:[-'’]\w+)*")


@lru_cache(maxsize=20_000)
def words_of(name: str) -> tuple[str, ...]:
    """The words of a name, case-folded, marks dropped."""
    return tuple(word.casefold() for word in _WORD.findall(name))


def slug(name: str) -> str:
    """The name in ASCII small letters, digits and hyphens; `actor` where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold()).strip("-")[:60].rstrip("-") or "actor"


def initials(name: str) -> str:
    """The first letters of a name's capitalised words: `KPK` of `Komisi Pemberantasan Korupsi`."""
    return "".join(word[0] for word in _WORD.findall(name) if word[0].isupper()).upper()


def within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of `short` stand in `long`, in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)


def one_slip_apart(a: str, b: str) -> bool:
    """Whether two words differ by one letter dropped, doubled, changed or by two neighbours swapped."""
    if a == b or abs(len(a) - len(b)) > 1:
        return False
    at = 0
    while at < min(len(a), len(b)) and a[at] == b[at]:
        at += 1
    if len(a) == len(b):
        return a[at + 1:] == b[at + 1:] or (a[at:at + 2] == b[at:at + 2][::-1] and a[at + 2:] == b[at + 2:])
    short, long = sorted((a, b), key=len)
    return short[at:] == long[at + 1:]


@lru_cache(maxsize=20_000)
def known_as(name: str) -> int | None:
    """The number of the place or organization that the word lists join this form to, None where they do not know it."""
    return lexicons().same.get(name.casefold())
