"""The pages that a crawler has kept in one file: WARC (ISO 28500), and its texts alone as Common Crawl gives them."""

from __future__ import annotations

import zlib
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.errors import SourceError, fault_in
from briefing_tui.sanitize import sanitize_url
from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from briefing_tui.sources.article.validation import validate_article
from briefing_tui.sources.files.encoding import decode
from briefing_tui.sources.limits import DOCUMENT_SIZE

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from briefing_tui.briefing import Article

_LONGEST_LINE = 20_000
_MOST_FIELDS = 200
_MOST_DIGITS = 16
_CHUNK = 1 << 20
_HTML = ("text/html", "application/xhtml+xml")


class _Kept(NamedTuple):
    """What a crawler has kept of one address: the fields of its head in small letters, and its bytes."""

    fields: dict[str, str]
    content: bytes


def read_crawl(stream: BinaryIO, source: str) -> Iterator[Article | SourceError]:
    """The stories of the pages and texts in a crawl, in its order; what is neither is passed over.

    Raises `SourceError` where it holds none, or breaks off.
    """
    number = 0
    for kept in _kept(stream, source):
        number += 1
        where = f"{source}#{number}"
        if isinstance(kept, SourceError):
            yield kept
            continue
        try:
            yield _story(kept, where)
        except Exception as fault:  # Whatever one page sets off must not cost the others.
            yield fault_in(where, fault)
    if not number:
        raise SourceError(source, "crawl.no_pages")


def _story(kept: _Kept, source: str) -> Article:
    url = sanitize_url(kept.fields.get("warc-target-uri", "").strip("<>"))
    if kept.fields["warc-type"] == "conversion":
        return validate_article(
            parse_article(decode(kept.content, source), source=source, known=KnownFields(url=url)), source
        )
    from briefing_tui.sources.html.page import read_page

    _, fields, page = _response(kept.content)
    charset = fields.get("content-type", "").partition("charset=")[2].split(";")[0].strip("\"' ")
    return read_page(page, source, url, charset or None)


def _kept(stream: BinaryIO, source: str) -> Iterator[_Kept | SourceError]:
    """The texts and pages among what a crawler has kept."""
    while line := stream.readline(_LONGEST_LINE):
        if not line.strip():
            continue
        if not line.startswith(b"WARC/"):
            raise SourceError(source, "crawl.broken")
        fields = _fields(stream)
        written = fields.get("content-length", "")
        if not written.isdigit() or len(written) > _MOST_DIGITS:
            raise SourceError(source, "crawl.broken")
        size = int(written)
        content = stream.read(min(size, DOCUMENT_SIZE))
        is_cut = size > DOCUMENT_SIZE
        if len(content) < min(size, DOCUMENT_SIZE) or not _skip(stream, size - len(content)):
            raise SourceError(source, "crawl.broken")
        kind = fields.get("warc-type")
        if kind == "conversion" or (kind == "response" and _is_page(content)):
            megabytes = DOCUMENT_SIZE / 1e6
            yield SourceError(source, "file.too_large", megabytes=megabytes) if is_cut else _Kept(fields, content)


def _skip(stream: BinaryIO, size: int) -> bool:
    """Read past so many bytes; False where the stream ends before, whatever length its head claims."""
    while size > 0:
        piece = stream.read(min(_CHUNK, size))
        if not piece:
            return False
        size -= len(piece)
    return True


def _fields(stream: BinaryIO) -> dict[str, str]:
    fields: dict[str, str] = {}
    for _ in range(_MOST_FIELDS):
        line = stream.readline(_LONGEST_LINE).strip()
        if not line:
            break
        name, _, value = line.decode("utf-8", "replace").partition(":")
        fields[name.strip().casefold()] = value.strip()
    return fields


def _is_page(response: bytes) -> bool:
    status, fields, _ = _response(response[:_LONGEST_LINE])
    return status == "200" and fields.get("content-type", "").split(";")[0].strip().casefold() in _HTML


def _response(raw: bytes) -> tuple[str, dict[str, str], bytes]:
    """The status of a server's answer, the fields of its head, and what it sent (RFC 9112)."""
    head, _, body = raw.partition(b"\r\n\r\n")
    first, *lines = head.decode("latin-1").split("\r\n")
    fields = {name.strip().casefold(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
    if "chunked" in fields.get("transfer-encoding", "").casefold():
        body = _joined(body)
    if fields.get("content-encoding", "").casefold() in ("gzip", "x-gzip", "deflate"):
        with suppress(zlib.error):  # It was unpacked when it was kept.
            body = zlib.decompressobj(zlib.MAX_WBITS | 32).decompress(body, DOCUMENT_SIZE)
    return first.split(" ")[1] if " " in first else "", fields, body


def _joined(chunked: bytes) -> bytes:
    """What was sent in chunks; itself where it was joined when it was kept."""
    parts: list[bytes] = []
    at = 0
    while (end := chunked.find(b"\r\n", at, at + 20)) >= 0:
        try:
            size = int(chunked[at:end].split(b";")[0], 16)
        except ValueError:
            break
        parts.append(chunked[end + 2 : end + 2 + size])
        at = end + 2 + size + 2
        if not size:
            break
    return b"".join(parts) or chunked
