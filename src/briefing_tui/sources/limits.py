"""How large what is read may be: beyond that, it is no news, and it is said in a line what was left.

Lengths are in characters, sizes in bytes. Whatever a source holds, reading it takes memory and time in proportion to
these, not to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError

if TYPE_CHECKING:
    from io import RawIOBase
    from typing import BinaryIO

# The longest reports of newspapers have some 60,000 characters.
STORY_LENGTH = 300_000
# What of a raw text is looked at: what stands around a story (bylines, links, tails) is shorter by far.
RAW_LENGTH = STORY_LENGTH + 100_000
# A title, a name, a place.
LINE_LENGTH = 1_000
AUTHORS = 100
# A page, a feed, a text; the same for those that are fetched.
DOCUMENT_SIZE = 10_000_000
# Many records in one document; as lines they are read one by one, however many.
RECORDS_SIZE = 200_000_000
# One record, or one line of a table.
RECORD_SIZE = 20_000_000
# What a workbook's parts unpack to, all together; and each of those that are held in memory as a whole.
WORKBOOK_SIZE = 500_000_000
WORKBOOK_PART_SIZE = 100_000_000
# Texts that the cells of a workbook share: each is an object, however short.
WORKBOOK_TEXTS = 1_000_000
COLUMNS = 256
# On end, before the rest of a sheet counts as empty.
EMPTY_ROWS = 10_000
# Faults of one source that are named one by one.
FAULTS = 1_000

_CHUNK = 1 << 20


def read_whole(stream: BinaryIO | RawIOBase, most: int, source: str) -> bytes:
    """All of a stream. Raises `SourceError` where it is more than that many bytes, when so many have been read."""
    parts: list[bytes] = []
    size = 0
    while part := stream.read(_CHUNK):
        size += len(part)
        if size > most:
            raise SourceError(source, "file.too_large", megabytes=most / 1e6)
        parts.append(part)
    return b"".join(parts)
