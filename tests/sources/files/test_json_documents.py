"""Documents that were meant as JSON, and are read as what they were meant to be."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

TITLE = "Warga Tahuna Tanam Bakau"
TEXT = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
RECORD = {"judul": TITLE, "isi": TEXT}
FIELDS = f'"judul": "{TITLE}", "isi": "{TEXT}"'


def read(folder: Path, name: str, content: str) -> list[SourceItem]:
    """All that comes of one file."""
    (folder / name).write_text(content, encoding="utf-8")
    return list(read_sources([str(folder / name)]))


@pytest.mark.parametrize(
    ("name", "document"),
    [
        ("a.json", json.dumps(json.dumps([RECORD]))),
        ("a.json", json.dumps([json.dumps(RECORD)])),
        ("a.jsonl", json.dumps(json.dumps(RECORD)) + "\n"),
        ("a.json", repr([RECORD])),
        ("a.json", f'/**/ jQuery1102({{"data": [{{{FIELDS}}}]}});'),
        ("data.js", f"window.berita = [{{{FIELDS}}}];\n"),
        ("a.txt", f"var berita = [{{{FIELDS}}}];\n"),
        ("a.json", f"[{{{FIELDS}, }},\n]"),
        ("a.jsonl", f"{{{FIELDS},}}\n"),
        ("a.json", f"// dari peramban\n[/* , */ {{{FIELDS} // ]\n}}]"),
        ("a.json", f"[\n# dari peramban\n{{{FIELDS}}} # ]\n]"),
        ("a.json", f'{{"tautan": "https://kabar.example/*a*/,]", {FIELDS},}}'),
    ],
    ids=[
        "in a string",
        "in strings",
        "line in a string",
        "of Python",
        "handed to a function",
        "set by a script",
        "set in a text",
        "last commas",
        "last comma",
        "comments",
        "comments of scripts",
        "signs in a string",
    ],
)
def test_what_was_meant_as_json_is_read(tmp_path: Path, name: str, document: str) -> None:
    (story,) = read(tmp_path, name, document)
    assert isinstance(story, Article)
    assert (story.title, story.text) == (TITLE, TEXT)


def test_where_a_document_breaks_off_is_said_by_its_own_lines(tmp_path: Path) -> None:
    story, fault = read(tmp_path, "a.json", f'[/* satu\ndua */ {{{FIELDS},}},\n{{"judul": "Pasar" "isi"}}]')
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert describe(fault, "en").endswith(
        "line 3: broken JSON at column 19: a comma or a closing bracket should stand here"
    )


def test_a_list_that_python_could_not_have_written_is_broken_json(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, "a.json", "[{'a': {[]: 1}}]")
    assert isinstance(fault, SourceError)
    assert "broken JSON" in describe(fault, "en")


@pytest.mark.parametrize("rest", ['"' + '\\"' * 500_000, "/*" * 500_000, "," * 500_000, '[1,"' * 200_000])
def test_a_document_that_is_never_closed_takes_no_time(tmp_path: Path, rest: str) -> None:
    story, fault = read(tmp_path, "a.json", f"[{{{FIELDS}}}, {rest}")
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
