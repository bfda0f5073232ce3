"""Text as a stable part of an id or an address, and as what is compared with another."""

from __future__ import annotations

import re
import unicodedata

_BETWEEN_WORDS = re.compile(r"[^a-z0-9]+")


def slugify(text: str) -> str:
    """The text in ASCII small letters and digits, its words joined by hyphens; "" where nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return _BETWEEN_WORDS.sub("-", plain.casefold()).strip("-")


def letters_of(text: str) -> str:
    """The letters and digits of a text alone, in small letters: names and titles are one where these are."""
    return "".join(filter(str.isalnum, text.casefold()))
