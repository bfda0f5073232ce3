"""The files in a zip or tar archive, one at a time, none of them written to a disk."""

from __future__ import annotations

import io
import tarfile
import zlib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Literal, NamedTuple
from zipfile import BadZipFile, ZipFile

from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_line
from briefing_tui.sources.files.byte_stream import ByteStream
from briefing_tui.sources.limits import RECORDS_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO
    from zipfile import ZipInfo

# As of a gzip file: text unpacks to three to ten times its size, records that repeat themselves to some dozens.
_LARGEST_RATIO = 100
_ENCRYPTED = 1  # APPNOTE 4.4.4
# What macOS adds of its own.
_NOT_MINE = "__MACOSX"
# Workbooks and documents are zip archives, too, and named by a part each has (ECMA-376; ODF 1.3, part 2, 3.3).
_WORKBOOK, _WORD_TEXT = "xl/workbook.xml", "word/document.xml"
_OPEN_DOCUMENT = b"application/vnd.oasis.opendocument."
_LONGEST_TYPE = 100
_DOCUMENTS = ("[Content_Types].xml", "mimetype")
# Books hold a page for each story (EPUB 3.3, 4.2), and some on themselves.
_BOOK, _PAGES = b"application/epub+zip", (".xhtml", ".html", ".htm")
_PAGES_OF_BOOKS = ("nav", "toc", "cover", "titlepage", "title")


class Member(NamedTuple):
    """A file in an archive: the path it has there, and what it holds, to be read before the next one is asked for."""

    path: str
    stream: BinaryIO


OfficeKind = Literal["workbook", "open sheets", "word document", "open text"]
_OPEN_KINDS: tuple[tuple[bytes, OfficeKind], ...] = ((b"spreadsheet", "open sheets"), (b"text", "open text"))


def office_document_in(file: BinaryIO) -> OfficeKind | None:
    """What kind of workbook or document a zip archive is, a seekable file; None for any other and a broken one."""
    try:
        with ZipFile(file) as archive:
            names = set(archive.namelist())
            if _WORKBOOK in names:
                return "workbook"
            if _WORD_TEXT in names:
                return "word document"
            said = _told_type(archive) if "mimetype" in names else b""
            return next((kind for name, kind in _OPEN_KINDS if said.startswith(_OPEN_DOCUMENT + name)), None)
    except (BadZipFile, ValueError, NotImplementedError):
        return None
    finally:
        file.seek(0)


def files_in_zip(file: BinaryIO, source: str, *, is_member: bool) -> Iterator[Member | SourceError]:
    """The files of a zip archive, a seekable file, by their paths; those that cannot be opened are one fault.

    One that `is_member` of another may unpack to so many times its size only: of thousands each is small. Raises
    `SourceError` where it is no archive, unpacks to more than texts do, or is another office document.
    """
    size = file.seek(0, io.SEEK_END)
    try:
        with ZipFile(file) as archive:
            parts = sorted((one for one in archive.infolist() if _is_mine(one.filename)), key=lambda one: one.filename)
            if any(part.filename in _DOCUMENTS and not part.flag_bits & _ENCRYPTED for part in parts):
                parts = _stories_of_book(archive, parts, source)
            largest = max(0 if is_member else RECORDS_SIZE, _LARGEST_RATIO * size)
            if sum(part.file_size for part in parts) > largest:
                raise SourceError(source, "file.too_large", megabytes=largest // 1_000_000)
            yield from _opened(archive, parts, source)
    except (BadZipFile, ValueError, NotImplementedError, EOFError) as fault:
        raise SourceError(source, "packed.broken") from fault


def _stories_of_book(archive: ZipFile, parts: list[ZipInfo], source: str) -> list[ZipInfo]:
    """The pages of an electronic book. Raises `SourceError` where it is another document, or has none."""
    is_book = any(part.filename == "mimetype" for part in parts) and _told_type(archive).strip() == _BOOK
    paths = ((part, PurePosixPath(part.filename.casefold())) for part in parts if is_book)
    pages = [part for part, path in paths if path.suffix in _PAGES and path.stem not in _PAGES_OF_BOOKS]
    if not pages:
        raise SourceError(source, "file.not_text", kind=Message("kind.zip"))
    return pages


def _told_type(archive: ZipFile) -> bytes:
    """What a document says that it is, no more of it than a type is long. Raises `BadZipFile` where it is broken."""
    try:
        with archive.open("mimetype") as stream:
            return stream.read(_LONGEST_TYPE)
    except Exception as fault:  # Each way of packing has errors of its own (zlib, bzip2, LZMA).
        raise BadZipFile(str(fault)) from fault


def _opened(archive: ZipFile, parts: list[ZipInfo], source: str) -> Iterator[Member | SourceError]:
    locked = 0
    for part in parts:
        if part.flag_bits & _ENCRYPTED:
            locked += 1
            continue
        path = sanitize_line(part.filename)
        try:
            with archive.open(part) as stream:
                yield Member(path, _Guarded(stream, f"{source}/{path}").buffered())
        except (BadZipFile, NotImplementedError, EOFError, zlib.error):
            yield SourceError(f"{source}/{path}", "packed.broken")
    if locked:
        yield SourceError(source, "packed.encrypted", count=locked)


def files_in_tar(stream: BinaryIO, source: str) -> Iterator[Member | SourceError]:
    """The files of a tar archive in its order, which is read once from its beginning to its end.

    Raises `SourceError` where it is no archive, or broken behind what was given.
    """
    try:
        with tarfile.open(fileobj=stream, mode="r|") as archive:
            for part in archive:
                # A file with holes may claim any size.
                inside = archive.extractfile(part) if part.isreg() and _is_mine(part.name) else None
                if inside is not None:
                    path = sanitize_line(part.name.removeprefix("./"))
                    yield Member(path, _Guarded(inside, f"{source}/{path}").buffered())
    except (tarfile.TarError, EOFError, zlib.error, ValueError) as fault:
        raise SourceError(source, "packed.broken") from fault


def _is_mine(path: str) -> bool:
    """Whether a path is that of a file that is neither hidden nor a system's own."""
    parts = PurePosixPath(path).parts
    return not path.endswith("/") and not any(part.startswith(".") or part == _NOT_MINE for part in parts)


class _Guarded(ByteStream):
    """What a file in an archive holds. Reading it raises `SourceError` where it is broken."""

    def __init__(self, stream: object, source: str) -> None:
        super().__init__()
        self._stream = stream
        self._source = source

    def next_piece(self, most: int) -> bytes:
        """The bytes that come next, at most so many; none at the end."""
        try:
            piece: bytes = self._stream.read(most)  # type: ignore[attr-defined]
        except SourceError:
            raise
        except Exception as fault:  # Each way of packing has errors of its own (zlib, bzip2, LZMA).
            raise SourceError(self._source, "packed.broken") from fault
        return piece
