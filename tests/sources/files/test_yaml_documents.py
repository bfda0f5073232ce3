"""Records in YAML."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import read_sources
from tests.sources.files.mangrove_story import FIRST, SECOND, TEXT, TITLE, stories

if TYPE_CHECKING:
    from pathlib import Path


def block(text: str, width: int = 4) -> str:
    """A text as a block scalar has it."""
    return "\n".join(" " * width + line if line else "" for line in text.split("\n"))


@pytest.mark.parametrize(
    "written",
    [
        f"# unduhan\n- judul: {TITLE}\n  tanggal: 2024-06-05 09:30:00\n  penulis: [Sari Dewi]\n  isi: |\n{block(TEXT)}\n",
        f"---\ntitle: >-\n{block(TITLE)}\ndate: 2024-06-05T09:30:00\nauthors:\n  - name: Sari Dewi\ntext: >\n{block(TEXT)}\n...\n",
        f'berita:\n- judul: "{TITLE}"\n  terbit: &hari 2024-06-05 09:30\n  diubah: *hari\n  penulis: Sari Dewi\n  isi:\n  - {FIRST}\n  - {SECOND}\n',
    ],
    ids=["list", "document", "references"],
)
@pytest.mark.parametrize("name", ["a.yaml", "a.yml"])
def test_records_in_yaml_are_read_as_those_in_json(tmp_path: Path, name: str, written: str) -> None:
    (story,) = stories(tmp_path, name, written)
    assert (story.title, " ".join(story.text.split()), story.authors) == (TITLE, f"{FIRST} {SECOND}", ("Sari Dewi",))
    assert story.published == "2024-06-05T09:30:00"


def test_documents_before_a_broken_place_still_come_out(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    path.write_text(f"---\njudul: {TITLE}\nisi: |\n{block(TEXT, 2)}\n---\njudul: [tak ditutup\nisi: x\n")
    story, fault = read_sources([str(path)])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert describe(fault, "en").startswith(f"{path}: line ")


def test_references_that_swell_are_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 12)]
    path = tmp_path / "a.yaml"
    path.write_text("\n".join([*lines, f"judul: {TITLE}", "isi: *a11"]))
    (fault,) = read_sources([str(path)])
    assert isinstance(fault, SourceError)
    assert fault.message.id == "yaml.broken"
