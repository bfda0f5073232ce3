"""OpenDocument texts are read as the text they hold; broken workbooks are one line."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources
from tests.sources.files.mangrove_story import FIRST, OTHER, SECOND, TITLE

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = 'xmlns:office="urn:o" xmlns:text="urn:t"'
TYPE = "application/vnd.oasis.opendocument."


def document(kind: str, content: str) -> bytes:
    """A document of a kind, with this content."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("mimetype", TYPE + kind)
        archive.writestr("content.xml", content)
    return packed.getvalue()


def text(*paragraphs: str) -> bytes:
    """An OpenDocument text of paragraphs in markup."""
    body = "".join(f"<text:p>{paragraph}</text:p>" for paragraph in paragraphs)
    return document("text", f"<office:text {_NAMES}><text:h>{TITLE}</text:h>{body}</office:text>")


@pytest.mark.parametrize("name", ["a.odt", "a.zip", "a"])
def test_its_paragraphs_are_those_of_a_text(tmp_path: Path, name: str) -> None:
    begun, rest = FIRST.split(" ", 1)
    first = f"<text:span>{begun}</text:span><text:s/>{rest}"
    remark = f"<office:annotation><text:p>{OTHER}</text:p></office:annotation>"
    note = f"<text:note><text:note-body><text:p>{OTHER}</text:p></text:note-body></text:note>"
    (tmp_path / name).write_bytes(text("Penulis: Rina Astuti", "", first + remark, SECOND + note))
    (story,) = read_sources([str(tmp_path / name)])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.authors) == (TITLE, f"{FIRST}\n\n{SECOND}", ("Rina Astuti",))


@pytest.mark.parametrize(
    ("name", "kind", "fault"), [("a.odt", "text", "document.broken"), ("a.ods", "spreadsheet", "workbook.broken")]
)
def test_a_broken_one_is_one_line(tmp_path: Path, name: str, kind: str, fault: str) -> None:
    (tmp_path / name).write_bytes(document(kind, "<office:text"))
    (item,) = read_sources([str(tmp_path / name)])
    assert isinstance(item, SourceError)
    assert item.message.id == fault
