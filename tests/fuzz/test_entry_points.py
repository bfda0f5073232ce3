"""Whatever bytes come in at whatever door: no exception comes out, and nothing that steers a terminal."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.errors import BriefingError, SourceError
from briefing_tui.outputs.destination import whole_file
from briefing_tui.sources import SourceOptions, read_sources
from tests.fuzz.targets import TARGETS

if TYPE_CHECKING:
    from pathlib import Path

STORY = (
    "Pelabuhan kecil dibuka lagi\n\nSabang (ANTARA) - Wali Kota Teuku Rahmadi membuka pelabuhan kecil itu, Senin "
    '(3/6/2024). "Nelayan sudah menunggu," kata dia di hadapan warga yang datang sejak pagi.\n\nBaca juga: Ikan mahal\n'
)
FEW = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))

ODD = st.sampled_from(
    ["\x1b[2J", "\x9b", "\u202e", "\ud800", "\ufeff", "&#1114112;", "]]>", "<", '"', "'", "{", "[", ",", "\r", "\n", "\0", "é",
     "‮", "🇮🇩", "9" * 5000, "." * 500, "(" * 500, "31 Februari 0000", "Jumat (99/99/9999)", "https://[", "Baca juga: "]
)  # fmt: skip
TEXTS = st.lists(st.one_of(ODD, st.text(max_size=20), st.sampled_from(STORY.split())), max_size=25).map("".join)
VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(["name", "text", "@type"]), inner)
    ),
    max_leaves=6,
)
RECORDS = st.dictionaries(
    st.sampled_from(["title", "content", "author", "publish_date", "source", "link", "keyword", "schema_version", "article",
                     "events", "related", "dateline_place"]),
    VALUES,
)  # fmt: skip


def raw(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def page(text: str) -> bytes:
    return raw(f"<html><head><title>{text}</title><meta name=author content='{text}'></head><body><p>{STORY}{text}")


def feed(text: str) -> bytes:
    return raw(f"<rss><channel><item><title>{text}</title><author>{text}</author><description>{STORY}{text}")


def packed(text: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("berita.json", raw(text))
        archive.writestr("berita.txt", raw(STORY + text))
    return out.getvalue()


MADE = {
    "standard input": st.one_of(st.binary(max_size=300), TEXTS.map(raw), TEXTS.map(lambda text: raw(STORY + text))),
    "text": st.one_of(st.binary(max_size=300), TEXTS.map(lambda text: raw(STORY + text))),
    "markdown": TEXTS.map(lambda text: raw(f"---\ntitle: {text}\n---\n# {STORY}{text}")),
    "json": st.one_of(st.binary(max_size=100), VALUES.map(json.dumps).map(raw), st.lists(RECORDS).map(json.dumps).map(raw)),
    "json lines": st.lists(RECORDS.map(json.dumps), max_size=3).map("\n".join).map(raw),
    "csv": TEXTS.map(lambda text: raw(f"title,content,author\n{text},{STORY}{text}\n\"{text}")),
    "page": st.one_of(st.binary(max_size=300), TEXTS.map(page)),
    "archive": TEXTS.map(lambda text: raw(f"From: <Saved by Blink>\nContent-Type: multipart/related; boundary={text}\n\n--{text}")),
    "feed": st.one_of(st.binary(max_size=300), TEXTS.map(feed)),
    "records in xml": TEXTS.map(lambda text: raw(f"<?xml version='1.0'?><rows><row><judul>{text}</judul><isi a='{text}'>{STORY}{text}</isi>")),
    "mail": TEXTS.map(lambda text: raw(f"Subject: {text}\nMessage-ID: <1>\n\nBegin forwarded message:\n\n> From: {text}\n> {STORY}{text}")),
    "chat": TEXTS.map(lambda text: raw(f"[04/03/24 10.15.00] {text}: {STORY}{text}\n[{text}] Sari: {text}")),
    "crawl": TEXTS.map(lambda text: raw(f"WARC/1.0\r\nWARC-Type: conversion\r\nContent-Length: 400\r\n{text}\r\n\r\n{STORY}{text}")),
    "packed": st.one_of(st.binary(max_size=300).map(lambda rest: b"PK\x03\x04" + rest), TEXTS.map(packed)),
    "workbook": st.binary(max_size=300).map(lambda rest: b"PK\x03\x04" + rest),
    "settings": st.one_of(st.binary(max_size=100), TEXTS.map(lambda text: raw(f"theme = '{text}'\n[keys]\nzoom = \"{text}\""))),
    "dates": st.one_of(st.binary(max_size=300), TEXTS.map(raw)),
    "address": st.one_of(TEXTS.map(raw), TEXTS.map(lambda text: raw(f"https://{text}/{text}?{text}"))),
    "keys": st.binary(max_size=60),
}  # fmt: skip


@pytest.mark.parametrize("name", TARGETS)
def test_no_bytes_at_an_entry_point_raise(name: str) -> None:
    @FEW
    @given(MADE[name])
    def holds(data: bytes) -> None:
        TARGETS[name](data)

    holds()


class Breaking(io.RawIOBase):
    """A stream that breaks after so many bytes."""

    def __init__(self, content: bytes, after: int) -> None:
        self._content, self._left = content, after

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._left:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        part = self._content[: min(len(buffer), self._left)]
        self._content, self._left = self._content[len(part) :], self._left - len(part)
        buffer[: len(part)] = part
        return len(part)


@pytest.mark.parametrize("begin", [b"", b"<html><body><p>", b"<rss><channel>", b'{"title": "a",\n', b"title,content\n"])
@pytest.mark.parametrize("after", [0, 1, 5, 100, 70_000])
def test_a_read_that_breaks_off_is_a_fault(begin: bytes, after: int) -> None:
    stream = io.BufferedReader(Breaking(begin + STORY.encode() * 400, after))
    items = list(read_sources(["-"], SourceOptions(stdin=stream)))
    assert any(isinstance(item, SourceError) for item in items)


@pytest.mark.parametrize("place", ["os.open", "os.fsync", "pathlib.Path.chmod", "pathlib.Path.replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EROFS])
def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, place: str, number: int
) -> None:
    target = tmp_path / "hasil.txt"
    target.write_text("lama")

    def fails(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    def write() -> None:
        with whole_file(str(target)) as write:
            write("baru")

    with monkeypatch.context() as patched:
        patched.setattr(place, fails)
        with pytest.raises(BriefingError):
            write()
    assert [path.name for path in tmp_path.iterdir()] == ["hasil.txt"]
    assert target.read_text() == "lama"


FORKING = """
import os, signal, sys, time
from briefing_tui.outputs.destination import whole_file
with whole_file(sys.argv[1]) as write:
    write("baru")
    ready, tell = os.pipe()
    child = os.fork()
    if not child:  # Python drops the signals that come while it forks.
        os.write(tell, b"!")
        while True:
            time.sleep(0.01)
    os.read(ready, 1)
    os.kill(child, signal.SIGTERM)
    assert os.waitpid(child, 0)[1] == signal.SIGTERM
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked")
def test_a_forked_process_that_ends_leaves_the_file_to_the_one_that_writes(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", FORKING, str(tmp_path / "hasil.txt")], check=True, timeout=60)
    assert (tmp_path / "hasil.txt").read_text() == "baru"
