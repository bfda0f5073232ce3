"""Files that are neither texts nor pages are called by the same name wherever they come from."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

KINDS = [
    (b"%PDF-1.7 x", "kind.pdf"),
    (b"\x89PNG\r\n\x1a\n", "kind.picture"),
    (b"RIFF\x24\x00\x00\x00WAVEfmt ", "kind.riff"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1", "kind.old_office"),
    (b"SQLite format 3\x00", "kind.database"),
]


@pytest.mark.parametrize("name", ["berita.txt", "berita.html"])
@pytest.mark.parametrize(("raw", "kind"), KINDS, ids=[kind for _, kind in KINDS])
def test_a_kind_has_one_name(tmp_path: Path, name: str, raw: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(raw + b"\x00\x01isi" * 20)
    (fault,) = read_sources([str(path)])
    assert isinstance(fault, SourceError)
    assert kind in repr(fault.message)


def test_a_text_may_begin_with_the_letters_of_a_signature(tmp_path: Path) -> None:
    path = tmp_path / "berita.txt"
    path.write_text("RIFF adalah susunan berkas suara. " + "Warga desa menanam bakau di pantai pada musim hujan. " * 5)
    (article,) = read_sources([str(path)])
    assert not isinstance(article, SourceError)
