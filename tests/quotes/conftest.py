"""Stories written with their quotes marked: `"[budi+ Kami siap]," kata Budi.`

Inside the brackets: whose words they are (`?` where it cannot be told), `+` for direct and `-` for reported speech, and
the words. What the program reads is the story without the brackets.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

import pytest

from briefing_tui.briefing import Actor, Span

if TYPE_CHECKING:
    from collections.abc import Callable

_MARKED = re.compile(r"\[(\w+|\?)([+-]) ([^\]]*)\]")

# id: kind, every form of the name (the fullest first), offices
CAST: dict[str, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    "budi": ("person", ("Budi Santoso", "Budi"), ("Kapolres Kudus",)),
    "ani": ("person", ("Ani Lestari", "Ani"), ("Menteri Kesehatan",)),
    "rudi": ("person", ("Rudi Prasetya", "Rudi"), ("Gubernur Jawa Barat",)),
    "dewi": ("person", ("Dewi Anggraini", "Dewi"), ("Ketua Dewan Pendidikan Kudus",)),
    "kenji": ("person", ("Kenji Tanaka", "Tanaka"), ("Perdana Menteri Jepang",)),
    "joko": ("person", ("Joko Susilo", "Joko"), ("Presiden",)),
    "polda": ("organization", ("Polda Metro Jaya",), ()),
    "bmkg": ("organization", ("BMKG",), ()),
    "who": ("organization", ("WHO",), ()),
    "sinar": ("organization", ("PT Sinar Laut",), ()),
    "kemenkes": ("organization", ("Kementerian Kesehatan", "Kemenkes"), ()),
    "reuters": ("organization", ("Reuters",), ()),
    "iran": ("place", ("Iran",), ()),
    "jakarta": ("place", ("Jakarta",), ()),
    "kudus": ("place", ("Kudus",), ()),
}


class Said(NamedTuple):
    """One quote as a test expects it."""

    text: str
    speaker: str | None
    direct: bool
    start: int


def _unmark(story: str) -> tuple[str, list[Said]]:
    """The story as the program reads it, and the quotes marked in it."""
    text = ""
    said = []
    place = 0
    for match in _MARKED.finditer(story):
        text += story[place : match.start()]
        speaker = None if match.group(1) == "?" else match.group(1)
        said.append(Said(match.group(3), speaker, match.group(2) == "+", len(text)))
        text += match.group(3)
        place = match.end()
    return text + story[place:], said


def _actors_of(text: str) -> tuple[Actor, ...]:
    """The members of the cast that a text names, with their mentions; the longest form wins."""
    taken: list[tuple[int, int]] = []
    found = []
    for identity, (kind, names, roles) in CAST.items():
        mentions = []
        for name in names:
            for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text):
                if all(match.end() <= start or end <= match.start() for start, end in taken):
                    taken.append(match.span())
                    mentions.append(Span(*match.span()))
        if mentions:
            ordered = tuple(sorted(mentions, key=lambda span: span.start))
            held = tuple(role for role in roles if role.lower() in text.lower() or len(role.split()) > 1)
            found.append(Actor(identity, names[0], kind, roles=held, mentions=ordered))  # type: ignore[arg-type]
    return tuple(found)


class Story(NamedTuple):
    """What the program reads, and the quotes it is to find."""

    text: str
    actors: tuple[Actor, ...]
    said: list[Said]


@pytest.fixture(scope="session")
def marked_story() -> Callable[[str], Story]:
    """A function from a marked story to what the program reads and is to find."""

    def read(story: str) -> Story:
        text, said = _unmark(story)
        return Story(text, _actors_of(text), said)

    return read
