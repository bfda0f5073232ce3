"""What is too large is cut or refused, and said in a line; what stands beside it is read."""

from __future__ import annotations

import io
import json
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, limits, read_sources
from briefing_tui.sources.files.alike_faults import NAMED_OF_A_KIND
from tests.environment import bare_environment

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

SENTENCE = "Petani garam di pesisir utara menunggu kemarau karena hujan terus turun sejak bulan lalu di desa mereka. "
OTHER = "Pemerintah daerah akan membeli garam rakyat dengan harga yang lebih tinggi mulai pekan depan di gudang itu. "
RECORD = {"title": "Petani garam menunggu kemarau", "content": SENTENCE * 4, "author": "Sari Dewi"}


def read(raw: bytes, **options: int) -> list[SourceItem]:
    return list(read_sources(["-"], SourceOptions(stdin=io.BytesIO(raw), **options)))  # type: ignore[arg-type]


def messages(items: list[SourceItem]) -> list[str]:
    return [item.message.id for item in items if isinstance(item, SourceError)]


def articles(items: list[SourceItem]) -> list[Article]:
    return [item for item in items if isinstance(item, Article)]


def line(**fields: str) -> bytes:
    return json.dumps({**RECORD, **fields}).encode() + b"\n"


def test_a_text_that_is_too_long_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("briefing_tui.sources.STORY_LENGTH", 1_000)
    items = read(line(content=SENTENCE * 40) + line(title="Garam mahal", content=OTHER * 4))
    assert messages(items) == ["story.cut"]
    assert [len(article.text) <= 1_000 for article in articles(items)] == [True, True]


def test_what_is_one_line_stays_short() -> None:
    (article,) = articles(read(line(title="Garam " * 9_000, author=", ".join(["Sari Dewi"] * 500), source="a" * 9_000)))
    assert len(article.title) <= limits.LINE_LENGTH
    assert len(article.authors) <= limits.AUTHORS
    assert len(article.outlet or "") <= limits.LINE_LENGTH


def test_a_document_that_is_too_large_is_refused(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "a.xml", "a.md"):
        with (tmp_path / name).open("wb") as file:
            file.write(b"<html><body>" if "html" in name else b"Garam\n\n")
            file.truncate(limits.DOCUMENT_SIZE + 1)
        # Filled with blanks rather than NUL, which would be no text.
        (tmp_path / name).write_bytes((tmp_path / name).read_bytes().replace(b"\0", b" "))
    (tmp_path / "b.txt").write_text(f"Garam mahal\n\n{SENTENCE * 3}")
    items = list(read_sources([str(tmp_path)]))
    assert messages(items) == ["file.too_large"] * 4
    assert len(articles(items)) == 1


def test_a_line_that_is_too_long_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    for room in ("files.peekable", "files.records"):
        monkeypatch.setattr(f"briefing_tui.sources.{room}.RECORD_SIZE", 200_000)
    items = read(line() + line(content="a" * 1_000_000) + line(title="Garam mahal", content=OTHER * 4))
    (fault,) = [item for item in items if isinstance(item, SourceError)]
    assert "record.too_large" in str(fault)
    assert len(articles(items)) == 2


class Endless(io.RawIOBase):
    """A stream that never ends; how much of it was asked for."""

    def __init__(self, begin: bytes, piece: bytes) -> None:
        self._begin, self._piece, self.asked = begin, piece, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        part = (self._begin or self._piece * (len(view) // len(self._piece)))[: len(view)]
        self._begin = b""
        view[: len(part)] = part
        self.asked += len(part)
        return len(part)


@pytest.mark.parametrize("begin", [b"Garam mahal\n\n", b"<html><body><p>", b"<rss><channel>"])
def test_an_endless_stream_is_left_at_the_limit(begin: bytes) -> None:
    stream = Endless(begin, b"garam ")
    items = list(read_sources(["-"], SourceOptions(stdin=io.BufferedReader(stream))))
    assert messages(items) == ["file.too_large"]
    assert stream.asked < 2 * limits.DOCUMENT_SIZE


@pytest.mark.parametrize("verbose", [False, True])
def test_very_many_faults_of_one_source_are_summed_up(*, verbose: bool) -> None:
    raw = line() + b"{\n" * (limits.FAULTS + 500)
    items = list(read_sources(["-"], SourceOptions(stdin=io.BytesIO(raw), verbose=verbose)))
    assert len(articles(items)) == 1
    assert len(messages(items)) == (limits.FAULTS if verbose else NAMED_OF_A_KIND) + 1
    assert messages(items)[-1] == "alike_faults.between"


def workbook(**parts: bytes) -> bytes:
    """A workbook with a story; `sheet` is put behind its rows, `shared` are texts that its cells share."""
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["title", "content"])
    sheet.append(["Petani garam menunggu kemarau", SENTENCE * 4])
    plain, made = io.BytesIO(), io.BytesIO()
    book.save(plain)
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "xl/worksheets/sheet1.xml":
                content = content.replace(b"</sheetData>", parts.get("sheet", b"") + b"</sheetData>")
                content = content.replace(b"A1:B2", b"A1:XFD1048576")
            if name == "[Content_Types].xml" and "shared" in parts:
                kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"
                override = b'<Override PartName="/xl/sharedStrings.xml" ContentType="%b"/></Types>' % kind
                content = content.replace(b"</Types>", override)
            new.writestr(name, content)
        if "shared" in parts:
            space = b"http://schemas.openxmlformats.org/spreadsheetml/2006/main"
            new.writestr("xl/sharedStrings.xml", b'<sst xmlns="%b">%b</sst>' % (space, parts["shared"]))
    return made.getvalue()


@pytest.mark.parametrize(
    ("parts", "expected", "stories"),
    [
        ({"sheet": b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'}, ["workbook.far_rows"], 1),
        ({"sheet": b'<row r="3"><c r="XFD3"><v>1</v></c></row>'}, [], 1),
        ({"shared": b"<si/>" * (limits.WORKBOOK_TEXTS + 100)}, ["workbook.many_texts"], 0),
        ({"shared": b" " * (limits.WORKBOOK_PART_SIZE + 1)}, ["workbook.too_large"], 0),
    ],
    ids=["a far row", "a far column", "many shared texts", "a large part"],
)
def test_workbooks(tmp_path: Path, parts: dict[str, bytes], expected: list[str], stories: int) -> None:
    (tmp_path / "a.xlsx").write_bytes(workbook(**parts))
    items = list(read_sources([str(tmp_path / "a.xlsx")]))
    assert messages(items) == expected
    assert len(articles(items)) == stories


@pytest.fixture
def hostile_files(tmp_path: Path) -> Path:
    (tmp_path / "baris.jsonl").write_bytes(line() + b"{\n" * 20_000)
    (tmp_path / "panjang.jsonl").write_bytes(line() + b'{"title": "' + b"a" * 60_000_000)
    (tmp_path / "kurung.csv").write_bytes(b'title,content\nGaram,"' + (b"a" * 9_999 + b"\n") * 2_000)
    (tmp_path / "buku.xlsx").write_bytes(workbook(shared=b"<si><t>a</t></si>" * (limits.WORKBOOK_TEXTS + 100)))
    (tmp_path / "cerita.txt").write_text(f"Garam mahal\n\n{SENTENCE * 3}")
    return tmp_path


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_hostile_files_fit_into_little_memory(hostile_files: Path) -> None:
    command = f"ulimit -v 700000; exec {sys.executable} -m briefing_tui --format jsonl {hostile_files}"
    result = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        text=True,
        timeout=120,
        env=bare_environment(LANG="en_GB.UTF-8"),
    )
    assert "Traceback" not in result.stderr
    assert "cerita.txt" in result.stdout + result.stderr  # Its text is in another one, too.
    assert result.returncode == 1


@pytest.mark.skipif(sys.platform != "linux", reason="the limit is Linux's")
def test_little_memory_never_ends_in_an_abort(tmp_path: Path) -> None:
    """Numeric libraries abort where they get no memory for threads that nobody needs."""
    (tmp_path / "halaman.html").write_text(f"<html><body><article><p>{SENTENCE * 4}</p></article></body></html>")
    command = f"ulimit -v 130000; exec {sys.executable} -m briefing_tui --format plain {tmp_path / 'halaman.html'}"
    result = subprocess.run(
        ["/bin/sh", "-c", command],
        capture_output=True,
        text=True,
        timeout=120,
        env=bare_environment(LANG="en_GB.UTF-8"),
    )
    assert result.returncode in (0, 1)
    assert "OpenBLAS" not in result.stderr
    assert "Traceback" not in result.stderr
