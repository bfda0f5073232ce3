"""A file packed with gzip, bzip2 or xz, unpacked as it is read."""

from __future__ import annotations

import zlib
from gzip import GzipFile
from typing import TYPE_CHECKING, Protocol

from briefing_tui.errors import SourceError
from briefing_tui.sources.files.byte_stream import ByteStream
from briefing_tui.sources.files.kinds import BZIP2_BEGINS, GZIP_BEGINS
from briefing_tui.sources.limits import DOCUMENT_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO

# Text unpacks to three to ten times its size, records that repeat themselves to some dozens.
_LARGEST_RATIO = 100
# What is read of a file until something comes of it: the head of a gzip file holds a name and a remark of any length,
# bzip2 wants a block as a whole.
_MOST_FOR_NOTHING = 1 << 20
_PIECE = 1 << 16
# The strongest preset of xz takes 65 MiB to unpack.
_MOST_MEMORY = 100 << 20


class UnpackedStream(ByteStream):
    """What a packed stream unpacks to. Reading it raises `SourceError` where it is broken, or swells as no text does.

    `head` are its first bytes, which tell how it is packed; the stream is still at its beginning. One that `is_member`
    of an archive may unpack to so many times its size only: of thousands each is small.
    """

    def __init__(self, packed: BinaryIO, head: bytes, source: str, *, is_member: bool = False) -> None:
        super().__init__()
        self._packed = _Counted(packed)
        self._unpacked = _unpacking(self._packed, head)
        self._source = source
        self._always_allowed = 0 if is_member else DOCUMENT_SIZE
        self._size = 0

    def next_piece(self, most: int) -> bytes:
        """The bytes that come next, at most so many; none at the end."""
        self._packed.readable_to = self._packed.size + _MOST_FOR_NOTHING
        try:
            piece = self._unpacked.read1(most)
        except (EOFError, zlib.error, OSError) as fault:
            raise SourceError(self._source, "packed.broken") from fault
        self._size += len(piece)
        largest = max(self._always_allowed, _LARGEST_RATIO * self._packed.size)
        if self._size > largest:
            raise SourceError(self._source, "file.too_large", megabytes=round(largest / 1e6, 2))
        return piece


class _Unpacking(Protocol):
    def read1(self, size: int, /) -> bytes: ...


class _Decompressor(Protocol):
    """What `bz2` and `lzma` give to unpack one stream with."""

    @property
    def eof(self) -> bool: ...
    @property
    def needs_input(self) -> bool: ...
    @property
    def unused_data(self) -> bytes: ...

    def decompress(self, data: bytes, max_length: int) -> bytes: ...


def _unpacking(packed: _Counted, head: bytes) -> _Unpacking:
    if head.startswith(GZIP_BEGINS):
        return GzipFile(fileobj=packed)
    if head.startswith(BZIP2_BEGINS):
        from bz2 import BZ2Decompressor

        return _Streams(packed, BZ2Decompressor)
    from lzma import FORMAT_XZ, LZMADecompressor, LZMAError

    return _Streams(packed, lambda: LZMADecompressor(FORMAT_XZ, _MOST_MEMORY), LZMAError)


class _Streams:
    """The packed streams that stand one behind another in a file, a bounded piece at a time."""

    def __init__(self, packed: _Counted, make: Callable[[], _Decompressor], fault: type[Exception] = OSError) -> None:
        self._packed = packed
        self._make = make
        self._fault = fault
        self._stream = make()

    def read1(self, size: int, /) -> bytes:
        """At most so many bytes; none at the end. Raises `EOFError` or `OSError` where the file is broken."""
        try:
            return self._piece(size)
        except self._fault as fault:
            raise OSError(str(fault)) from fault

    def _piece(self, size: int) -> bytes:
        while True:
            if self._stream.eof:
                # What fills up the end of a stream of xz, before the next one, are zeros (2.2).
                packed = self._stream.unused_data.lstrip(b"\0")
                while not packed and (piece := self._packed.read(_PIECE)):
                    packed = piece.lstrip(b"\0")
                if not packed:
                    return b""
                self._stream = self._make()
            elif self._stream.needs_input:
                packed = self._packed.read(_PIECE)
                if not packed:
                    raise EOFError
            else:
                packed = b""
            if piece := self._stream.decompress(packed, size):
                return piece


class _Counted(ByteStream):
    """A stream that knows how much of it has been read, and raises `OSError` beyond how much of it may be."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.size = 0
        self.readable_to = 0

    def next_piece(self, most: int) -> bytes:
        """The bytes that come next, at most so many; none at the end."""
        if self.size >= self.readable_to:
            raise OSError("nothing comes of what is read")
        piece = self._stream.read(most)
        self.size += len(piece)
        return piece
