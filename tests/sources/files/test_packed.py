"""Files packed with gzip, bzip2 or xz: read as what is in them, and no larger than any other file."""

from __future__ import annotations

import bz2
import gzip
import io
import json
import lzma
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.files import packed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

BODY = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."
RECORDS = b"".join(json.dumps({"title": text[:20], "content": text}).encode() + b"\n" for text in (BODY, OTHER))


def read(folder: Path, name: str, raw: bytes) -> list[SourceItem]:
    """All that comes of one file."""
    (folder / name).write_bytes(raw)
    return list(read_sources([str(folder / name)]))


@pytest.mark.parametrize("name", ["berita.jsonl.gz", "berita.gz", "berita.jsonl", "BERITA.JSONL.GZ"])
def test_packed_records_come_out_as_records(tmp_path: Path, name: str) -> None:
    stories = read(tmp_path, name, gzip.compress(RECORDS))
    assert [story.text for story in stories if isinstance(story, Article)] == [BODY, OTHER]


@pytest.mark.parametrize(("ending", "pack"), [(".bz2", bz2.compress), (".xz", lzma.compress)])
def test_other_ways_of_packing_are_known_by_content_and_name(
    tmp_path: Path, ending: str, pack: Callable[[bytes], bytes]
) -> None:
    first, second = RECORDS.splitlines(keepends=True)
    for name in ("berita.jsonl" + ending, "berita"):
        stories = read(tmp_path, name, pack(first) + pack(second))
        assert [story.text for story in stories if isinstance(story, Article)] == [BODY, OTHER]
    (tmp_path / "berita").unlink()
    assert len(list(read_sources([str(tmp_path)]))) == 2


def test_however_many_zeros_stand_between_two_streams_both_are_read(tmp_path: Path) -> None:
    first, second = map(lzma.compress, RECORDS.splitlines(keepends=True))
    for zeros in (4, 200_000):
        stories = read(tmp_path, "berita.jsonl.xz", first + b"\0" * zeros + second + b"\0" * zeros)
        assert [story.text for story in stories if isinstance(story, Article)] == [BODY, OTHER]


def test_a_packed_page_and_a_packed_pipe_are_read(tmp_path: Path) -> None:
    page = f"<html><head><title>Warga tanam bakau lagi</title></head><body><p>{BODY}</p><p>{OTHER}</p></body></html>"
    (story,) = read(tmp_path, "a.html.gz", gzip.compress(page.encode()))
    assert isinstance(story, Article)
    assert story.text == f"{BODY}\n\n{OTHER}"
    piped = list(read_sources(["-"], SourceOptions(stdin=io.BytesIO(gzip.compress(RECORDS)))))
    assert len(piped) == 2


def test_packed_files_of_a_folder_are_read_where_their_name_tells(tmp_path: Path) -> None:
    (tmp_path / "berita.txt.gz").write_bytes(gzip.compress(BODY.encode()))
    (tmp_path / "cadangan.bin.gz").write_bytes(gzip.compress(OTHER.encode()))
    (story,) = read_sources([str(tmp_path)])
    assert isinstance(story, Article)
    assert story.text == BODY


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (gzip.compress(RECORDS)[:-20], "packed.broken"),
        (gzip.compress(b"x" * 5_000_000)[:900], "packed.broken"),
        (b"\x1f\x8b\x08\x00\x00\x01isi", "packed.broken"),
        (bz2.compress(RECORDS)[:-20], "packed.broken"),
        (lzma.compress(RECORDS)[:-40], "packed.broken"),
        (lzma.compress(RECORDS)[:30] + b"isi" * 100, "packed.broken"),
        (lzma.compress(RECORDS, filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 30}]), "packed.broken"),
        (gzip.compress(gzip.compress(BODY.encode())), "file.not_text"),
        (gzip.compress(b""), "file.empty"),
        (b"\x1f\x8b\x08\x08\x00\x00\x00\x00\x00\xff" + b"nama" * 500_000 + b"\x00", "packed.broken"),
    ],
    ids=[
        "cut off",
        "cut off early",
        "no archive",
        "bzip2 cut off",
        "xz cut off",
        "broken xz",
        "xz of much memory",
        "packed twice",
        "nothing in it",
        "endless name",
    ],
)
def test_what_does_not_unpack_is_named_in_a_line(tmp_path: Path, raw: bytes, message: str) -> None:
    *_, fault = read(tmp_path, "a.gz", raw)
    assert isinstance(fault, SourceError)
    assert fault.message.id == message


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_in_an_archive_only_what_swells_as_text_does_is_unpacked(
    tmp_path: Path, pack: Callable[[bytes], bytes]
) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("a.txt.gz", pack(BODY.encode()))
        archive.writestr("b.txt.gz", pack(f"{BODY}\n\n".encode() * 40_000))
    story, fault = read_sources([str(tmp_path / "a.zip")])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert fault.message.id == "file.too_large"


@pytest.mark.parametrize("pack", [gzip.compress, bz2.compress, lzma.compress])
def test_what_swells_as_no_text_does_is_not_unpacked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pack: Callable[[bytes], bytes]
) -> None:
    monkeypatch.setattr(packed, "DOCUMENT_SIZE", 1_000_000)
    bomb = pack(RECORDS + b'{"content": "' + b"a" * 30_000_000 + b'"}\n')
    *stories, fault = read(tmp_path, "a.jsonl", bomb)
    assert len(stories) in (0, 2)  # What is packed in blocks swells before its first line is there.
    assert isinstance(fault, SourceError)
    assert fault.message.id == "file.too_large"
