"""UTF-8 that a program has read as Windows-1252 and written on: `â€œmacetâ€` for `“macet”`."""

from __future__ import annotations

import re

# What Windows-1252 makes of the bytes 80 to BF, the inside of UTF-8's sequences (RFC 3629, 3); where it has no
# character, programs keep the control of that number (WHATWG Encoding Standard, windows-1252).
_INSIDE = "".join(bytes((byte,)).decode("cp1252", "ignore") + chr(byte) for byte in range(0x80, 0xC0))
_BYTES = {character: byte for byte in range(0x80, 0xC0) for character in (bytes((byte,)).decode("cp1252", "ignore"),)}
# Of two bytes those of Latin letters and signs alone: `É»` is a name and a mark, no phonetic symbol.
_SEQUENCE = rf"[\u00c2-\u00c5][{_INSIDE}]|[\u00e0-\u00ef][{_INSIDE}]{{2}}|[\u00f0-\u00f4][{_INSIDE}]{{3}}"
_SIGNS = re.compile(r"[\u00c2\u00c3\u00e2\u00f0]")
# The last byte of `”` is one of those without a character: it is often dropped, made a blank of, or
# replaced (U+FFFD).
_CLOSING_QUOTE = re.compile(r"â€(?:\ufffd|(?=[\s.,;:!?)\]]|$))")
# `Â` is what is left of a no-break space whose second byte was taken for a blank.
_LEFT_OF_BLANK = re.compile(r"Â(?=\s|$)")
# Escaped twice, a text has gone through it twice.
_MOST_ROUNDS = 2


def unmangled(text: str) -> str:
    """The text as it was before it was read in the wrong encoding; itself where nothing shows that it was."""
    for _ in range(_MOST_ROUNDS):
        if text.isascii() or not _SIGNS.search(text):
            return text
        before, text = text, re.sub(_SEQUENCE, _as_utf8, text)
        if text == before:
            break
    return _LEFT_OF_BLANK.sub("", _CLOSING_QUOTE.sub("”", text))


def _as_utf8(match: re.Match[str]) -> str:
    raw = bytes(_BYTES.get(character) or ord(character) for character in match.group())
    try:
        return raw.decode("utf-8")
    except ValueError:
        return match.group()
