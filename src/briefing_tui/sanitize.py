"""Untrusted text made harmless: nothing that steers a terminal, a pipe or the eye comes through.

Every string of a story, and every name from outside that is printed (paths, titles, URLs), passes here once, where it
enters; offsets are counted afterwards. Dropped are C0 and C1 controls, the format characters of Unicode's category Cf
(bidi overrides and isolates of UAX #9, zero-width characters, tags) and what else Unicode calls default-ignorable
(fillers, free variation selectors), save a joiner and a variation selector inside an emoji sequence (UTS #51) and the
variation selector of an ideograph (UTS #37), as names have them. Of combining marks the first few of a letter stay, and
none without a letter. An unpaired surrogate becomes U+FFFD. What followed an escape character stays, as the plain text
it then is. What is written out passes `last_filter` once more, whatever way it came.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

_T = TypeVar("_T")

# Category Cf of Unicode 14 written out: walking all code points at start-up would cost 50 ms. The joiner is apart.
_FORMAT = (
    "\u00ad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\ufffb\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e00ff\U000e01f0-\U000e0fff"
)
_NONCHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_DROPPED = f"{_FORMAT}{_NONCHARACTERS}"
_UNSAFE = (
    r"(?P<line>\r\n?|[\n\x85\u2028\u2029\x0b\x0c])|(?P<blank>\t)"
    rf"|(?P<half>[\ud800-\udfff])|[\x00-\x1f\x7f-\x9f{_DROPPED}]"
)
_UNWRITABLE = rf"(?P<half>[\ud800-\udfff])|[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029{_DROPPED}]"
# Select Graphic Rendition (ECMA-48, 8.3.117): what colours a text, and nothing else.
_COLOR = r"(?P<color>\x1b\[[0-9;]*m)"
# `NAME:PASSWORD@` before a host (RFC 3986, 3.2.1), and a name alone where slashes show that it is an address.
_SECRET = r"(?:(?<=/)|(?<=\s)|^)[^\s/@:]+:[^\s/@]*@(?=[\w\[])|(?<=//)[^\s/@]+@"
_JOINER = "\u200d"
# Printable to Python, default-ignorable to Unicode: joiners, fillers and free variation selectors of several scripts.
_INVISIBLE = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u3164\uffa0")
_BLANK_PATTERN = "\u2800"
_LAST_WITHOUT_MARKS = "\u02ff"
# A Burmese syllable has up to six, a Vietnamese letter two, pointed Hebrew three; more is a smear over other lines.
MOST_MARKS = 6


def sanitize(text: str) -> str:
    """The text without anything but printable characters and line feeds; tabs become blanks."""
    # All that is unsafe is unprintable to Python, too; few texts need the pattern, and none that does not compiles it.
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    characters = set(text)
    if any(map(_may_be_unsafe, characters)):
        text = re.sub(_UNSAFE, _replacement, text)
    return "".join(_bounded(text)) if any(map(_needs_a_look, characters)) else text


def last_filter(text: str, *, colored: bool = False) -> str:
    """What may be written of a text that is ready to be: no control but tabs and line ends, no format character.

    Where it is `colored`, the program's own codes of colour stay.
    """
    if text.replace("\n", "").isprintable() or not any(map(_may_be_unsafe, set(text))):
        return text
    return re.sub(f"{_COLOR}|{_UNWRITABLE}" if colored else _UNWRITABLE, _written, text)


def sanitize_fields(value: _T, name: str = "") -> _T:
    """A value with every string in it made harmless, however deep in tuples and dataclasses it stands.

    By the field's name, `text` keeps its lines and `url` becomes one word; every other string becomes one line. The
    value itself where nothing in it changes.
    """
    changed: Any = value
    if isinstance(value, str):
        changed = _BY_FIELD.get(name, sanitize_line)(value)
    elif isinstance(value, tuple):
        items = tuple(sanitize_fields(item, name) for item in value)
        changed = value if items == value else items
    elif is_dataclass(value) and not isinstance(value, type):
        before = {field.name: getattr(value, field.name) for field in fields(value)}
        after = {name: sanitize_fields(part, name) for name, part in before.items()}
        changed = value if after == before else replace(value, **after)
    result: _T = changed
    return result


def sanitize_line(text: str) -> str:
    """The same in one line: every run of white space one blank, none at the edges."""
    return " ".join(sanitize(text).split())


def sanitize_url(url: str) -> str:
    """The URL without white space, controls or format characters, so that it can be shown and handed on whole.

    A name and password before the host are left out: they are secrets, or pass another site off as the host.
    """
    shown = "".join(sanitize(url).split())
    scheme, slashes, rest = shown.partition("//")
    host = re.match(r"[^/?#]*", rest)
    if slashes and host and "@" in host[0]:
        return scheme + slashes + rest[host[0].rindex("@") + 1 :]
    return shown


def sanitize_source(name: str) -> str:
    """What a reader named as a source, in one line and without the name and password of an address, however mistyped.

    >>> sanitize_source("htp:/budi:rahasia@kabar.id/berita")
    'htp:/kabar.id/berita'
    """
    line = sanitize_line(name)
    return re.sub(_SECRET, "", line) if "@" in line else line


_BY_FIELD: dict[str, Callable[[str], str]] = {"text": sanitize, "url": sanitize_url}


def _replacement(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "line":
            return "\n"
        case "blank":
            return " "
        case "half":
            return "\ufffd"
    return ""


def _written(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "color":
            return match.group()
        case "half":
            return "\ufffd"
    return ""


def _may_be_unsafe(character: str) -> bool:
    """Whether a character is none that is printed: blanks of any width are."""
    return not character.isprintable() and character != "\n" and unicodedata.category(character) != "Zs"


def _needs_a_look(character: str) -> bool:
    return character > _LAST_WITHOUT_MARKS and (
        character in _INVISIBLE
        or character in (_JOINER, _BLANK_PATTERN)
        or unicodedata.category(character).startswith("M")
    )


def _bounded(text: str) -> list[str]:
    """The characters of a text that are seen: marks on a letter, joiners and selectors in emoji."""
    kept: list[str] = []
    base, marks = "\n", 0
    for place, character in enumerate(text):
        if character in _INVISIBLE:
            continue
        if character == _JOINER:
            if _is_emoji(base) and _is_joined(text[place + 1 : place + 2]):
                kept.append(character)
        elif unicodedata.category(character).startswith("M"):
            selector = _is_selector(character)
            if marks < MOST_MARKS and (_is_selected(base, marks) if selector else not base.isspace()):
                kept.append(character)
                marks += 1
        else:
            base, marks = " " if character == _BLANK_PATTERN else character, 0
            kept.append(base)
    return kept


def _is_emoji(character: str) -> bool:
    return "\u2600" <= character <= "\u27bf" or "\U0001f000" <= character <= "\U0001faff"


def _is_joined(character: str) -> bool:
    return _is_emoji(character) or "\u2190" <= character <= "\u2bff"


def _is_selector(character: str) -> bool:
    return "\ufe00" <= character <= "\ufe0f" or "\U000e0100" <= character <= "\U000e01ef"


def _is_selected(base: str, marks: int) -> bool:
    """Whether a variation selector may stand behind a character: a symbol, a key of emoji, an ideograph."""
    ideograph = "\u3030" <= base <= "\u9fff" or "\uf900" <= base <= "\ufaff" or "\U00020000" <= base <= "\U0003ffff"
    return not marks and (_is_joined(base) or base in "#*0123456789©®‼⁉™ℹ" or ideograph)
