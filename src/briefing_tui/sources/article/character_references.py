"""Character references of HTML that are left in a text which is none: `&quot;Kami siap,&quot; kata Budi`."""

from __future__ import annotations

import re

# Only with the sign that ends it: `harga&promo` is none.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,24});")
# A firm's name whose sign has lost its end: `KT&ampG`.
_CUT_OFF = re.compile(r"(?<=[A-Za-z])&amp(?=[A-Z])")
# `&amp;quot;`: what was escaped twice.
_MOST_ROUNDS = 2


def resolved(text: str) -> str:
    """The text with the characters that its references stand for, also where they were escaped twice.

    What comes of them may be a control character: the text has not passed `sanitize` yet.
    """
    if "&" not in text:
        return text
    from html import unescape  # Its table of two thousand names is for few texts.

    for _ in range(_MOST_ROUNDS):
        before, text = text, _REFERENCE.sub(lambda reference: unescape(reference[0]), text)
        if text == before:
            break
    return _CUT_OFF.sub("&", text)
