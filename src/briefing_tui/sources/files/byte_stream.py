"""A stream of bytes that are made as they are read."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import BinaryIO


class ByteStream(io.RawIOBase):
    """What `next_piece` gives, one piece after the other."""

    def next_piece(self, most: int) -> bytes:
        """The bytes that come next, at most so many; none at the end."""
        raise NotImplementedError

    def readable(self) -> bool:
        """True: it is there to be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer as far as one piece goes; 0 at the end. Part of the protocol of `io.RawIOBase`."""
        view = memoryview(buffer)  # type: ignore[arg-type]
        piece = self.next_piece(len(view))
        view[: len(piece)] = piece
        return len(piece)

    def buffered(self) -> BinaryIO:
        """The same with a buffer, so that lines can be read of it."""
        return io.BufferedReader(self)
