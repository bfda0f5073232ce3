"""Whether the terminal's background is light: by what it answers (OSC 11, of xterm)."""

from __future__ import annotations

import os
import re

ASK_FOR_BACKGROUND = "\x1b]11;?\x1b\\"
# What comes back, whole; and the beginning of what may become one.
BACKGROUND_REPORT = re.compile(rb"\x1b\]11;([^\x07\x1b]{0,60})(?:\x07|\x1b\\)")
BEGUN_REPORT = re.compile(rb"\x1b\](?:1(?:1(?:;[^\x07\x1b]{0,60}\x1b?)?)?)?\Z")
# Red, green and blue as xterm names them (XParseColor): one to four hexadecimal digits each.
_COLOUR = re.compile(rb"rgba?:([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})/([0-9a-fA-F]{1,4})")
# How much each adds to what is seen (ITU-R BT.709), and from where on dark letters are read better.
_WEIGHTS, _LIGHT_FROM = (0.2126, 0.7152, 0.0722), 0.5


def understands_question() -> bool:
    """Whether the terminal passes over what it does not know of the kind: consoles of old kernels show it."""
    return not os.environ.get("TERM", "").startswith("linux")


def is_light(answer: bytes) -> bool | None:
    """Whether a colour, as the terminal names it, is a light one; None where it is none."""
    match = _COLOUR.match(answer)
    if match is None:
        return None
    parts = (int(digits, 16) / (16 ** len(digits) - 1) for digits in match.groups())
    seen: float = sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True))
    return seen >= _LIGHT_FROM
