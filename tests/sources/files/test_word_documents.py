"""A Word document is read as the text it holds."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Perahu Wisata Muara Kelor Diperiksa Lagi"
FIRST = "Dinas Perhubungan Muara Kelor memeriksa dua belas perahu wisata di dermaga lama pada Rabu pagi."
SECOND = "Pemilik perahu diberi waktu sepekan untuk mengganti jaket pelampung yang sudah robek."
OTHER_TITLE = "Harga Garam Petani Muara Kelor Naik"
OTHER = "Harga garam di tingkat petani Muara Kelor naik dua ratus rupiah per kilogram sejak pekan lalu."

_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def run(words: str) -> str:
    """A run of words."""
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def document(*paragraphs: str, title: str = "") -> bytes:
    """A document of paragraphs that are given by their runs."""
    body = "".join(f'<w:p><w:pPr><w:jc w:val="both"/></w:pPr>{runs}</w:p>' for runs in paragraphs)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {_NAMES}><w:body>{body}</w:body></w:document>")
        archive.writestr("docProps/core.xml", f'<p xmlns:dc="urn:dc"><dc:title>{title}</dc:title></p>')
    return packed.getvalue()


def stories(folder: Path, raw: bytes, name: str = "a.docx") -> list[Article]:
    """What comes of a file, all of it stories."""
    (folder / name).write_bytes(raw)
    items = list(read_sources([str(folder / name)]))
    assert all(isinstance(item, Article) for item in items), items
    return [item for item in items if isinstance(item, Article)]


@pytest.mark.parametrize("name", ["a.docx", "a.zip", "a"])
def test_its_paragraphs_are_those_of_a_text(tmp_path: Path, name: str) -> None:
    begun, rest = FIRST[:30], FIRST[30:]
    paragraphs = (run(TITLE), "", run("Penulis:<!-- --> Rina Astuti"), run(begun) + run(rest), run(SECOND))
    (story,) = stories(tmp_path, document(*paragraphs, title="Templat Humas Kota Lama"), name)
    assert (story.title, story.text, story.authors) == (TITLE, f"{FIRST}\n\n{SECOND}", ("Rina Astuti",))


def test_the_title_of_its_properties_is_that_of_a_story_without_one(tmp_path: Path) -> None:
    for title, shown in ((TITLE, TITLE), ("Dokumen1", "")):
        (story,) = stories(tmp_path, document(run(FIRST), run(SECOND), title=title))
        assert (story.title, story.text) == (shown, f"{FIRST}\n\n{SECOND}")


def test_what_was_deleted_and_second_versions_are_no_text(tmp_path: Path) -> None:
    box = f"<mc:AlternateContent><mc:Fallback><w:p>{run(OTHER)}</w:p></mc:Fallback></mc:AlternateContent>"
    deleted = "<w:del><w:r><w:delText>kapal </w:delText></w:r></w:del>"
    (story,) = stories(tmp_path, document(run(TITLE), deleted + run(FIRST), f"<w:r>{box}</w:r>" + run(SECOND)))
    assert story.text == f"{FIRST}\n\n{SECOND}"


def test_a_row_that_names_something_and_says_it_is_one_line(tmp_path: Path) -> None:
    def table(*rows: tuple[str, str]) -> str:
        return "".join(
            f"<w:tr>{''.join(f'<w:tc><w:p>{run(words)}</w:p></w:tc>' for words in row)}</w:tr>" for row in rows
        )

    head = table(("Judul", f": {TITLE}"), ("Media", "Kabar Kelor"), ("Hari/Tanggal", ": Rabu, 5 Juni 2024"))
    raw = document("</w:p>" + head + "<w:p>", run(FIRST), run(SECOND))
    (story,) = stories(tmp_path, raw.replace(b"<w:p><w:pPr/></w:p>", b""))
    assert (story.title, story.text, story.outlet) == (TITLE, f"{FIRST}\n\n{SECOND}", "Kabar Kelor")
    assert story.published == "2024-06-05"


def test_pages_part_stories(tmp_path: Path) -> None:
    page = '<w:r><w:br w:type="page"/></w:r>'
    first, second = stories(tmp_path, document(run(TITLE), run(FIRST), page, run(OTHER_TITLE), run(OTHER)))
    assert (first.title, first.text, second.title, second.text) == (TITLE, FIRST, OTHER_TITLE, OTHER)


def test_it_is_found_in_folders_archives_and_pipes(tmp_path: Path) -> None:
    raw = document(run(TITLE), run(FIRST))
    (tmp_path / "a.docx").write_bytes(raw)
    with zipfile.ZipFile(tmp_path / "b.zip", "w") as archive:
        archive.writestr("dalam/a.docx", raw)
    options = SourceOptions(stdin=io.BytesIO(raw), repeats=True)
    items = list(read_sources([str(tmp_path), "-"], options))
    assert [item.title for item in items if isinstance(item, Article)] == [TITLE] * 3


@pytest.mark.parametrize("spoil", ["cut off", "no markup", "entities", "encrypted"])
def test_a_broken_one_is_one_line(tmp_path: Path, spoil: str) -> None:
    raw = bytearray(document(run(TITLE), run(FIRST)))
    if spoil == "cut off":
        raw[raw.find(b"word/document.xml") + 30] ^= 0xFF
    elif spoil == "encrypted":
        at = raw.rfind(b"word/document.xml")
        raw[at - 38] |= 1
    else:
        swollen = f'<!DOCTYPE a [<!ENTITY a "{"a" * 60_000}">]><a>{"&a;" * 60_000}</a>'
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("word/document.xml", "<w:p" if spoil == "no markup" else swollen)
        raw = bytearray(packed.getvalue())
    (tmp_path / "a.docx").write_bytes(raw)
    (fault,) = read_sources([str(tmp_path / "a.docx")])
    assert isinstance(fault, SourceError)
    assert fault.message.id == "document.broken"
