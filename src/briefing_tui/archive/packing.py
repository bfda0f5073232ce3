"""Briefings packed for storage: zlib with a dictionary of the contract's words and the commonest ones of the language.

Without it, a briefing takes 2.4 KB, with it 1.85 (1,400 stories of the corpora). A stream names its dictionary (RFC
1950), so that another one can come later; one that was used must stay as it is, byte for byte.
"""

from __future__ import annotations

import zlib
from functools import cache

from briefing_tui.resources import resource

_LEVEL = 6
# Bytes that a briefing may unpack to: far above the largest story that is read (see `sources/limits.py`), and far
# below what a made file of a few kilobytes could claim.
LARGEST = 256_000_000


def packed(content: bytes) -> bytes:
    """The content packed."""
    packer = zlib.compressobj(_LEVEL, zdict=_dictionary())
    return packer.compress(content) + packer.flush()


def unpacked(content: bytes, largest: int = LARGEST) -> bytes:
    """What was packed, with this dictionary or with none. Raises `ValueError` where it is damaged or too large."""
    unpacker = zlib.decompressobj(zdict=_dictionary())
    try:
        whole = unpacker.decompress(content, largest)
    except zlib.error as fault:
        raise ValueError(str(fault)) from fault
    if not unpacker.eof:
        raise ValueError("too large" if len(whole) >= largest else "cut short")
    return whole


@cache
def _dictionary() -> bytes:
    return resource("data/models/briefing-1.zdict").read_bytes()
