"""A file packed with gzip, unpacked as it is read."""

from __future__ import annotations

import io
import zlib
from gzip import GzipFile
from typing import TYPE_CHECKING

from briefing_tui.errors import SourceError
from briefing_tui.sources.limits import DOCUMENT_SIZE

if TYPE_CHECKING:
    from typing import BinaryIO

# Text unpacks to three to ten times its size, records that repeat themselves to some dozens.
_LARGEST_RATIO = 100
# What is read of a file until something comes of it: the head of a gzip file holds a name and a remark of any length.
_MOST_FOR_NOTHING = 1 << 19


class UnpackedStream(io.RawIOBase):
    """What a gzip stream unpacks to. Reading it raises `SourceError` where it is broken, or swells as no text does."""

    def __init__(self, packed: BinaryIO, source: str) -> None:
        super().__init__()
        self._packed = _Counted(packed)
        self._unpacked = GzipFile(fileobj=self._packed)
        self._source = source
        self._size = 0

    def readable(self) -> bool:
        """True: it is there to be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as one read goes; 0 at the end. Part of the protocol of `io.RawIOBase`."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        self._packed.readable_to = self._packed.size + _MOST_FOR_NOTHING
        try:
            piece = self._unpacked.read1(len(view))
        except (EOFError, zlib.error, OSError) as fault:
            raise SourceError(self._source, "gzip.broken") from fault
        self._size += len(piece)
        largest = max(DOCUMENT_SIZE, _LARGEST_RATIO * self._packed.size)
        if self._size > largest:
            raise SourceError(self._source, "file.too_large", megabytes=largest // 1_000_000)
        view[: len(piece)] = piece
        return len(piece)

    def buffered(self) -> BinaryIO:
        """The same with a buffer, so that lines can be read of it."""
        return io.BufferedReader(self)


class _Counted(io.RawIOBase):
    """A stream that knows how much of it has been read, and raises `OSError` beyond how much of it may be."""

    def __init__(self, stream: BinaryIO) -> None:
        super().__init__()
        self._stream = stream
        self.size = 0
        self.readable_to = 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        if self.size >= self.readable_to:
            raise OSError("nothing comes of what is read")
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self._stream.read(len(view))
        self.size += len(piece)
        view[: len(piece)] = piece
        return len(piece)
