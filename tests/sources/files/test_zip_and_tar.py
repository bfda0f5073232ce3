"""Stories in the files of zip and tar archives, each as it would be read from a folder."""

from __future__ import annotations

import io
import json
import tarfile
import tracemalloc
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from pathlib import Path

BODY = "Warga Kampung Ilalang mengecat ulang pagar sekolah mereka karena bulan depan ada lomba kebersihan desa."
OTHER = "Kapal pengangkut beras tertahan dua hari di Muara Tenang sebab gelombang tinggi belum juga mereda."
RECORD = json.dumps({"judul": "Kapal Beras Tertahan", "isi": OTHER})
FILES = {
    "berita/a.txt": BODY.encode(),
    "berita/b.json": RECORD.encode(),
    "berita/foto.jpg": b"\xff\xd8\xff\xe0",
    "berita/.rahasia.txt": b"x",
    "__MACOSX/berita/._a.txt": b"\x00\x05\x16\x07",
}


BOOK = {"mimetype": b"application/epub+zip", "1.xhtml": f"<p>{BODY}</p>".encode()}


def zipped(files: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def tarred(files: dict[str, bytes], mode: str = "w:gz") -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode=mode) as archive:  # type: ignore[call-overload]
        for name, content in files.items():
            info = tarfile.TarInfo(name)
            info.size = len(content)
            archive.addfile(info, io.BytesIO(content))
    return out.getvalue()


def spoilt(packed: bytes) -> bytes:
    """An archive of one file with some bytes of what that holds overwritten."""
    return packed[:50] + b"\xff" * 40 + packed[90:]


def encrypted(packed: bytes, count: int) -> bytes:
    """A zip archive whose first files are marked as encrypted in the central directory."""
    raw, at = bytearray(packed), -1
    for _ in range(count):
        at = raw.find(b"PK\x01\x02", at + 1)
        raw[at + 8] |= 1
    return bytes(raw)


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tgz", "a.tar", "tanpa-akhiran", "-"])
def test_each_story_file_is_read(tmp_path: Path, name: str) -> None:
    packed = tarred(FILES, "w" if name == "a.tar" else "w:gz") if "t" in name else zipped(FILES)
    (tmp_path / "a").write_bytes(packed)
    path = tmp_path / name
    if name != "-":
        path.write_bytes(packed)
    argument = "-" if name == "-" else str(path)
    stories = list(read_sources([argument], SourceOptions(stdin=io.BytesIO(packed))))
    assert [story.source for story in stories] == [f"{argument}/berita/a.txt", f"{argument}/berita/b.json#1"]
    assert all(isinstance(story, Article) for story in stories)


@pytest.mark.parametrize(
    ("name", "mode"), [("a.tgz", "w:gz"), ("a.tbz2", "w:bz2"), ("a.txz", "w:xz"), ("a.tar.xz", "w:xz")]
)
def test_archives_of_a_folder_are_read_by_their_endings(tmp_path: Path, name: str, mode: str) -> None:
    (tmp_path / name).write_bytes(tarred(FILES, mode))
    stories = list(read_sources([str(tmp_path)]))
    assert [story.source for story in stories] == [
        f"{tmp_path / name}/berita/a.txt",
        f"{tmp_path / name}/berita/b.json#1",
    ]


@pytest.mark.parametrize("inner", [zipped(FILES), tarred(FILES)], ids=["zip", "tar"])
def test_an_archive_may_hold_another(tmp_path: Path, inner: bytes) -> None:
    name = "dalam.zip" if inner.startswith(b"PK") else "dalam.tar.gz"
    (tmp_path / "a.zip").write_bytes(zipped({name: inner}))
    stories = list(read_sources([str(tmp_path / "a.zip")]))
    where = f"{tmp_path / 'a.zip'}/{name}/berita"
    assert [story.source for story in stories] == [f"{where}/a.txt", f"{where}/b.json#1"]


@pytest.mark.parametrize(
    ("packed", "fault"),
    [
        (zipped(FILES)[:-40], "packed.broken"),
        (b"PK\x03\x04" + b"x" * 200, "packed.broken"),
        (tarred(FILES, "w")[:700], "packed.broken"),
        (spoilt(zipped({"a.txt": BODY.encode()})), "packed.broken"),
        (spoilt(zipped({"a.txt": BODY.encode()}, zipfile.ZIP_BZIP2)), "packed.broken"),
        (spoilt(zipped({"a.txt": BODY.encode()}, zipfile.ZIP_LZMA)), "packed.broken"),
        (spoilt(zipped(BOOK)), "packed.broken"),
        (spoilt(zipped(BOOK, zipfile.ZIP_BZIP2)), "packed.broken"),
        (spoilt(zipped(BOOK, zipfile.ZIP_LZMA)), "packed.broken"),
        (encrypted(zipped(BOOK), 2), "packed.encrypted"),
        (zipped({"mimetype": BOOK["mimetype"]}), "file.not_text"),
        (zipped({"foto.jpg": b"\xff\xd8"}), "packed.without_stories"),
        (zipped({"__MACOSX/a.txt": BODY.encode()}), "packed.without_stories"),
        (zipped({"dalam.zip": zipped({"dalam.tar": tarred(FILES, "w")})}), "packed.nested"),
        (zipped({"[Content_Types].xml": b"<x/>", "ppt/presentation.xml": b"<x/>"}), "file.not_text"),
    ],
)
def test_what_is_wrong_with_an_archive_is_one_line(tmp_path: Path, packed: bytes, fault: str) -> None:
    path = tmp_path / "a.zip"
    path.write_bytes(packed)
    (item,) = [item for item in read_sources([str(path)]) if isinstance(item, SourceError)]
    assert item.message.id == fault


def test_of_what_a_document_says_it_is_no_more_is_unpacked_than_a_type_is_long(tmp_path: Path) -> None:
    path = tmp_path / "a.epub"
    path.write_bytes(zipped({"mimetype": b"\0" * 30_000_000, "1.xhtml": BODY.encode()}))
    tracemalloc.start()
    (fault,) = read_sources([str(path)])
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(fault, SourceError)
    assert fault.message.id == "file.not_text"
    assert most < 10_000_000


def test_encrypted_files_are_counted_and_cost_no_other(tmp_path: Path) -> None:
    raw = zipped({"a.txt": BODY.encode(), "b.txt": OTHER.encode(), "c.txt": BODY.encode()})
    (tmp_path / "a.zip").write_bytes(encrypted(raw, 2))
    story, fault = read_sources([str(tmp_path / "a.zip")])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert fault.message == Message("packed.encrypted", count=2)


def test_a_file_that_is_damaged_costs_only_itself(tmp_path: Path) -> None:
    raw = bytearray(zipped({"a.txt": BODY.encode(), "b.txt": OTHER.encode()}))
    raw[raw.find(b"a.txt") + 12] ^= 0xFF
    (tmp_path / "a.zip").write_bytes(raw)
    fault, story = read_sources([str(tmp_path / "a.zip")])
    assert isinstance(fault, SourceError)
    assert isinstance(story, Article)


def test_an_electronic_book_has_a_story_on_each_page(tmp_path: Path) -> None:
    page = "<html xmlns='http://www.w3.org/1999/xhtml'><head><title>{0}</title></head><body><h1>{0}</h1><p>{1}</p></body></html>"
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": "<container/>",
        "OEBPS/content.opf": "<package/>",
        "OEBPS/nav.xhtml": page.format("Daftar isi", "Satu"),
        "OEBPS/1.xhtml": page.format("Warga Tanam Bakau Lagi", f"{BODY} {BODY}"),
        "OEBPS/2.xhtml": page.format("Pasar Ikan Dibuka Lagi", f"{OTHER} {OTHER}"),
    }
    with zipfile.ZipFile(tmp_path / "a.epub", "w") as book:
        for name, part in parts.items():
            book.writestr(name, part)
    assert [story.title for story in read_sources([str(tmp_path)]) if isinstance(story, Article)] == [
        "Warga Tanam Bakau Lagi", "Pasar Ikan Dibuka Lagi",
    ]  # fmt: skip
    assert len(list(read_sources([str(tmp_path)]))) == 2
