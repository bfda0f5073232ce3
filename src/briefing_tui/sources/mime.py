"""What mails and web archives have in common: parts inside parts (RFC 2046, 5.1)."""

from __future__ import annotations

import re
from itertools import islice

# A mail has three levels at most. Python's parser holds each line against the boundaries of all parts around it.
_MOST_BOUNDARIES = 10
_BOUNDARY = re.compile(rb"\bmultipart/[^\n]{0,200}(?:\n[ \t][^\n]{0,200})?\b(boundary)[*\d]{0,4}[ \t]*=", re.I)


def without_deep_parts(raw: bytes) -> bytes:
    """A message up to where it says once more what parts it, than any that somebody reads does; mostly itself."""
    beyond = next(islice(_BOUNDARY.finditer(raw), _MOST_BOUNDARIES, None), None)
    return raw if beyond is None else raw[: beyond.start(1)]
