"""Whatever is wrong with one source or one record costs nothing else, and is named in one line."""

from __future__ import annotations

import errno
import io
import json
import os
import subprocess
import sys
import zipfile
from typing import TYPE_CHECKING

import pytest
from openpyxl import Workbook

from briefing_tui.briefing import Article
from briefing_tui.cli.main import run
from briefing_tui.errors import SourceError
from briefing_tui.i18n import NAMED_FAULTS, describe
from briefing_tui.messages import Message
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.messages import MessageId
    from briefing_tui.sources.stream import SourceItem

STORY = (
    "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024). "
    "Warga desa menyambutnya dengan pesta rakyat."
)
RECORD = {"title": "Dermaga baru dibuka", "content": STORY}


def lines(*records: object) -> bytes:
    return b"".join(
        (record if isinstance(record, bytes) else json.dumps(record).encode()) + b"\n" for record in records
    )


def nested(depth: int) -> bytes:
    return b"[" * depth + b"]" * depth


def multipart(depth: int) -> bytes:
    parts = (b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(1, depth))
    return (
        b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b0\r\n\r\n--b0\r\n"
        + b"".join(parts)
    )


def workbook(rows: int = 1) -> bytes:
    book, out = Workbook(), io.BytesIO()
    book.active.append(["title", "content"])  # type: ignore[union-attr]
    for number in range(rows):
        book.active.append([f"Dermaga {number} dibuka", STORY])  # type: ignore[union-attr]
    book.save(out)
    return out.getvalue()


def repacked(raw: bytes, part: str, content: bytes) -> bytes:
    """A zip archive with another content of one part."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, content if name == part else old.read(name))
    return out.getvalue()


def marked(raw: bytes, offset_local: int, offset_central: int, value: int) -> bytes:
    """A zip archive with a field of every part's two headers set (APPNOTE 4.3.7, 4.3.12)."""
    changed = bytearray(raw)
    for signature, offset in ((b"PK\x03\x04", offset_local), (b"PK\x01\x02", offset_central)):
        at = changed.find(signature)
        while at >= 0:
            changed[at + offset] = value
            at = changed.find(signature, at + 4)
    return bytes(changed)


BROKEN: list[tuple[str, bytes, MessageId]] = [
    ("angka.jsonl", lines({"title": "a", "content": 0}).replace(b"0", b"9" * 5000), "json.long_number"),
    ("angka.json", b'{"content": -' + b"9" * 5000 + b"}", "json.long_number"),
    ("dalam.jsonl", nested(100_000) + b"\n", "json.too_deep"),
    ("dalam.json", nested(100_000), "json.too_deep"),
    ("bidang.jsonl", b'{"content": ' + nested(600) + b"}\n", "record.too_deep"),
    ("arsip.mhtml", multipart(3000), "page.too_deep"),
    ("umpan.xml", b"<rss><entry<title</content<", "feed.cut"),
    ("kutipan.csv", b'title,content\n"a,' + b"kata " * 2_100_000, "csv.open_quote"),
    ("rusak.xlsx", repacked(workbook(), "xl/workbook.xml", b"<workbook xml"), "workbook.broken"),
    (
        "dtd.xlsx",
        repacked(workbook(), "xl/workbook.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><workbook>&b;</workbook>'),
        "workbook.no_rows",
    ),
    (
        "lembar.xlsx",
        repacked(workbook(), "xl/worksheets/sheet1.xml", b"<worksheet><sheetData><row"),
        "workbook.broken",
    ),
    ("sandi.xlsx", marked(workbook(), 6, 8, 1), "workbook.encrypted"),
    ("sandi-excel.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "workbook.encrypted"),
    ("cara.xlsx", marked(workbook(), 8, 10, 99), "workbook.packed"),
]


def ids(message: Message) -> Iterator[str]:
    yield message.id
    for _, value in message.arguments:
        if isinstance(value, Message):
            yield from ids(value)


@pytest.mark.parametrize(("name", "content", "message_id"), BROKEN, ids=[name for name, *_ in BROKEN])
def test_a_broken_source_has_its_own_sentence_and_costs_only_itself(
    tmp_path: Path, name: str, content: bytes, message_id: MessageId
) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "baik.txt").write_text(STORY, encoding="utf-8")
    fault, story = read_sources([str(tmp_path / name), str(tmp_path / "baik.txt")])
    assert isinstance(fault, SourceError)
    assert isinstance(story, Article)
    assert message_id in ids(fault.message)
    assert fault.source.startswith(str(tmp_path / name))
    assert "\n" not in describe(fault, "id")


@pytest.mark.parametrize(
    "bad",
    [
        b'{"content": ' + nested(600) + b"}",
        b'{"content": ' + b"9" * 5000 + b"}",
        nested(100_000),
        b"\xff\xfe\x00",
        b"5",
    ],
)
def test_a_broken_line_costs_only_itself(tmp_path: Path, bad: bytes) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        lines(
            RECORD,
            bad,
            RECORD | {"title": "Pasar ikan", "content": STORY.replace("dermaga", "pasar") + " Harga 5 ribu."},
        )
    )
    assert [type(item).__name__ for item in read_sources([str(path)])] == ["Article", "SourceError", "Article"]


@pytest.mark.parametrize("related", [5, "x", None, {"a": 1}, [5, None, "x", {"title": 3, "url": 4}, {"url": ["x"]}]])
@pytest.mark.parametrize("place", ["article", "top"])
def test_our_own_form_with_links_of_other_types_is_briefed(tmp_path: Path, related: object, place: str) -> None:
    article = {"title": "Dermaga", "text": STORY}
    record = (
        {"article": article | {"related": related}} if place == "article" else {"article": article, "related": related}
    )
    (tmp_path / "a.json").write_text(json.dumps(record), encoding="utf-8")
    (story,) = read_sources([str(tmp_path / "a.json")])
    assert isinstance(story, Article)


@pytest.mark.parametrize("value", [5, 1.5, True, [], [[]], {}, {"name": {"name": 5}}, ["\ud800"], "x" * 100_000])
def test_any_type_in_any_field_of_a_record_is_one_story_or_one_fault(tmp_path: Path, value: object) -> None:
    names = ("title", "publish_date", "author", "content", "source", "link", "editor")
    own = ("title", "text", "url", "outlet", "published", "authors", "editor", "dateline_place", "related", "id")
    records = [
        *(RECORD | {name: value} for name in names),
        *({"article": {"text": STORY} | {name: value}} for name in own),
    ]
    for number, record in enumerate(records):
        path = tmp_path / f"{number}.json"
        path.write_text(json.dumps(record), encoding="utf-8")
        (item,) = read_sources([str(path)])
        assert isinstance(item, Article) or "fault.unforeseen" not in ids(item.message), record


@pytest.mark.parametrize("reference", ["&#1114112;", "&#xD800;", "&#99999999999999999999;", "&amp;#1114112;", "&#0;"])
def test_a_character_reference_to_nothing_costs_no_feed(tmp_path: Path, reference: str) -> None:
    body = f"<description>&lt;p&gt;{STORY} {STORY * 12}&lt;/p&gt;</description>"
    path = tmp_path / "a.xml"
    path.write_text(
        f"<rss version='2.0'><channel><item><title>Pasar {reference} ikan</title>{body}</item></channel></rss>",
        encoding="utf-8",
    )
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.title.startswith("Pasar")


def test_stories_before_and_behind_a_broken_sheet_row_come_out(tmp_path: Path) -> None:
    raw = workbook(3)
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
    (tmp_path / "a.xlsx").write_bytes(
        repacked(raw, "xl/worksheets/sheet1.xml", sheet[: sheet.rindex(b"<row")] + b"<row")
    )
    items = list(read_sources([str(tmp_path / "a.xlsx")]))
    assert isinstance(items[0], Article)
    assert isinstance(items[-1], SourceError)
    assert items[-1].message == Message("workbook.broken_behind", number=2)


class UnforeseenError(Exception):
    """A fault that nobody foresaw."""


@pytest.mark.parametrize(
    "fault",
    [RecursionError(), MemoryError(), UnforeseenError("\x1b[31m\n" + "x" * 5000), KeyError("a"), AssertionError()],
)
def test_whatever_is_raised_costs_one_source_and_is_one_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fault: Exception
) -> None:
    from briefing_tui.sources.files import paths
    from briefing_tui.sources.files.text import read_text

    def fail(raw: bytes, source: str, *, marked: bool) -> Iterator[SourceItem]:
        if marked:
            raise fault
        return read_text(raw, source)

    monkeypatch.setattr(paths, "read_text", fail)
    (tmp_path / "a.md").write_text(STORY, encoding="utf-8")
    (tmp_path / "b.txt").write_text(STORY, encoding="utf-8")
    refused, story = read_sources([str(tmp_path / "a.md"), str(tmp_path / "b.txt")])
    assert isinstance(refused, SourceError)
    assert isinstance(story, Article)
    line = describe(refused, "en")
    assert line.startswith(f"{tmp_path / 'a.md'}: could not be read")
    assert line.isprintable()
    assert len(line) < 2000


@pytest.fixture
def deep_folder(tmp_path: Path) -> Iterator[Path]:
    """A story 1,200 folders down; taken away again step by step, as `shutil.rmtree` calls itself for each."""
    folders = [tmp_path / "d"]
    folders += [folders[0] / "/".join("d" * n) for n in range(1, 1200)]
    for folder in folders:
        folder.mkdir()
    story = folders[-1] / "a.txt"
    story.write_text(STORY, encoding="utf-8")
    yield tmp_path
    story.unlink()
    for folder in reversed(folders):
        folder.rmdir()


def test_a_folder_of_any_depth_is_read(deep_folder: Path) -> None:
    (story,) = read_sources([str(deep_folder)])
    assert isinstance(story, Article)


def test_an_unreadable_subfolder_is_named_and_costs_only_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b-tertutup", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "x.txt").write_text(f"{STORY} Kata {name} {name * 7}.", encoding="utf-8")
    look = os.scandir

    def closed(path: str) -> object:
        if path.endswith("tertutup"):
            raise PermissionError(errno.EACCES, "Permission denied")
        return look(path)

    monkeypatch.setattr(os, "scandir", closed)
    first, fault, _ = read_sources([str(tmp_path)])
    assert isinstance(first, Article)
    assert isinstance(fault, SourceError)
    assert describe(fault, "en") == f"{tmp_path / 'b-tertutup'}: permission denied"


@pytest.mark.parametrize(
    ("language", "last"),
    [("en", "and 30 more that failed; -v names them all"), ("id", "dan 30 lagi yang gagal; -v menyebut semuanya")],
)
def test_many_faults_are_summed_up_unless_all_are_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, last: str
) -> None:
    for number in range(NAMED_FAULTS + 30):
        (tmp_path / f"{number}.jsonl").write_bytes(lines(RECORD, b"{"))
    assert run([str(tmp_path), "--format", "jsonl", "--language", language]) == 1
    named = [line for line in capsys.readouterr().err.splitlines() if "same story" not in line and "sama" not in line]
    assert len(named) == NAMED_FAULTS + 1
    assert named[-1] == f"briefing-tui: {last}"
    assert run([str(tmp_path), "--format", "jsonl", "--language", language, "-v"]) == 1
    assert sum("JSON" in line for line in capsys.readouterr().err.splitlines()) == NAMED_FAULTS + 30


@pytest.mark.parametrize(
    ("language", "sum_of_them"),
    [
        ("en", "45 more, from no. 7 to 51: broken JSON at column 2: a name in double quotes should stand here"),
        ("id", "45 lagi, dari nomor 7 sampai 51: JSON rusak di kolom 2: seharusnya ada nama dalam tanda kutip ganda"),
    ],
)
def test_of_many_faults_of_a_kind_in_a_source_the_first_are_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], language: str, sum_of_them: str
) -> None:
    path = tmp_path / "a.jsonl"
    empty = {"title": "x", "text": ""}
    path.write_bytes(lines(RECORD, *[b"{"] * 50, empty, *[b"{}"] * 6))
    assert run([str(path), "--format", "jsonl", "--language", language]) == 1
    named = capsys.readouterr().err.splitlines()
    assert len(named) == 12
    assert named[-2] == f"briefing-tui: {path}: {sum_of_them}"
    assert f"{path}#52" in named[5]
    assert run([str(path), "--format", "jsonl", "--language", language, "-v"]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 58


def test_what_libraries_warn_of_does_not_reach_standard_error(tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(workbook())) as archive:
        relations = archive.read("xl/_rels/workbook.xml.rels")
    hostile = relations.replace(b"<Relationship ", '<Relationship Foo="\x9b31m\u202e" '.encode(), 1)
    (tmp_path / "a.xlsx").write_bytes(repacked(workbook(), "xl/_rels/workbook.xml.rels", hostile))
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", "jsonl", str(tmp_path / "a.xlsx")],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert [line.startswith("briefing-tui: ") for line in done.stderr.splitlines()] == [True]
