"""The pages and texts that a crawler has kept in one file."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from briefing_tui.sources.stream import SourceItem

TITLE = "Nelayan Teluk Sunyi Dapat Mesin Es"
FIRST = "Nelayan di Teluk Sunyi menerima dua mesin es dari dinas perikanan agar ikan mereka tidak cepat busuk."
SECOND = "Mesin itu ditempatkan di dermaga lama, dan kelompok nelayan yang merawatnya sudah dilatih selama sepekan."
PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>".encode()
TEXT = f"{TITLE}\n{FIRST}\n{SECOND}\n".encode()
INFO = b"WARC/1.0\r\nWARC-Type: warcinfo\r\nContent-Length: 4\r\n\r\nx: y\r\n\r\n"


def record(kind: str, content: bytes, length: str = "") -> bytes:
    head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: https://a.example/1\r\nContent-Length: {length or len(content)}"
    return head.encode() + b"\r\n\r\n" + content + b"\r\n\r\n"


def response(body: bytes, fields: str = "", status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    return record("response", f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{fields}\r\n".encode() + body)


def read(raw: bytes) -> list[SourceItem]:
    return list(read_sources(["-"], SourceOptions(stdin=io.BytesIO(raw))))


@pytest.mark.parametrize(
    "kept",
    [
        record("conversion", TEXT),
        response(PAGE),
        response(gzip.compress(PAGE), "Content-Encoding: gzip\r\n"),
        response(PAGE, "Content-Encoding: gzip\r\n"),
        response(b"%x\r\n%s\r\n0\r\n\r\n" % (len(PAGE), PAGE), "Transfer-Encoding: chunked\r\n"),
        response(PAGE, "Transfer-Encoding: chunked\r\n"),
        record("request", b"GET / HTTP/1.1\r\n\r\n") + response(PAGE),
        response(b"x", kind="image/png") + response(PAGE, status="404 Not Found") + record("conversion", TEXT),
    ],
)
def test_a_page_or_text_is_a_story(kept: bytes) -> None:
    for raw in (INFO + kept, gzip.compress(INFO) + gzip.compress(kept)):
        (story,) = read(raw)
        assert isinstance(story, Article)
        assert (story.title, story.text, story.url) == (TITLE, f"{FIRST}\n\n{SECOND}", "https://a.example/1")


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        (INFO, "crawl.no_pages"),
        (INFO + b"bukan rekaman\r\n", "crawl.broken"),
        (INFO + record("conversion", TEXT, "x"), "crawl.broken"),
        (INFO + record("conversion", TEXT, "9" * 16), "crawl.broken"),
        (INFO + record("conversion", TEXT)[:-40], "crawl.broken"),
        (record("conversion", b"pendek saja"), "story.too_short"),
    ],
)
def test_what_is_wrong_is_one_line(raw: bytes, fault: str) -> None:
    (item,) = read(raw)
    assert isinstance(item, SourceError)
    assert item.message.id == fault
