"""A stream whose first bytes were looked at already, read from its beginning again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.sources.files.byte_stream import ByteStream
from briefing_tui.sources.limits import RECORD_SIZE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import BinaryIO


class PeekedStream(ByteStream):
    """The bytes in `head`, then those of `stream`; nothing is read from it before it is needed."""

    def __init__(self, head: bytes, stream: BinaryIO) -> None:
        super().__init__()
        self._head = head
        self._stream = stream

    def next_piece(self, most: int) -> bytes:
        """The bytes that come next, at most so many; none at the end."""
        if self._head:
            piece, self._head = self._head[:most], self._head[most:]
            return piece
        read: Callable[[int], bytes] = getattr(self._stream, "read1", self._stream.read)
        return read(most)

    def __iter__(self) -> Iterator[bytes]:
        """The lines, each as soon as it is there; of one that is longer than a record may be, only its beginning."""
        lines = self._head.splitlines(keepends=True)
        self._head = b""
        for number, line in enumerate(lines):
            if number + 1 < len(lines) or line.endswith(b"\n"):
                yield line
            else:
                yield line + self._rest_of_line(RECORD_SIZE)
        while line := self._rest_of_line(RECORD_SIZE + 1):
            yield line

    def _rest_of_line(self, most: int) -> bytes:
        """The line that is read next; what of it is beyond that many bytes is passed over."""
        line = self._stream.readline(most)
        part = line
        while len(part) == most and not part.endswith(b"\n"):
            part = self._stream.readline(most)
        return line
