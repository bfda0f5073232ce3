"""Files, folders, patterns and pipes: each is judged by what is in it."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

BODY = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."
TEXT = f"Warga tanam bakau\n\n{BODY}\n"
PAGE = f"<html><head><title>Warga tanam bakau</title></head><body><article><p>{BODY}</p><p>{OTHER}</p></article></body></html>"
FEED = (
    '<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title><item><title>Warga tanam bakau</title>'
    f"<description>{BODY}</description></item></channel></rss>"
)
RECORD = json.dumps({"title": "Warga tanam bakau", "content": BODY})
TABLE = f'title,content\nWarga tanam bakau,"{BODY}"\n'


def kinds(results: list[SourceItem]) -> list[str]:
    """The titles of stories, the ids of what is said instead."""
    return [result.title if isinstance(result, Article) else result.message.id for result in results]


# A name is believed unless the content is plainly something else.
NAMES = {
    TEXT: ("a.txt", "a", "a.dat"),
    PAGE: ("a.txt", "a", "a.dat", "a.html", "umpan.xml", "umpan.rss", "a.csv"),
    TABLE: ("a.csv", "a", "a.dat"),
    RECORD: ("a.txt", "a", "a.dat", "a.html", "a.json"),
    f"{RECORD}\n": ("a.txt", "a", "a.jsonl", "a.json"),
    f"[{RECORD}]": ("a.txt", "a", "a.html", "a.json", "a.csv"),
}


@pytest.mark.parametrize(("content", "name"), [(content, name) for content, names in NAMES.items() for name in names])
def test_content_tells_what_a_file_is(tmp_path: Path, name: str, content: str) -> None:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8")
    assert kinds(list(read_sources([str(path)]))) == ["Warga tanam bakau"]


@pytest.mark.parametrize("content", [TEXT, PAGE, RECORD, TABLE], ids=lambda text: text[:9])
def test_standard_input_is_judged_by_its_beginning(content: str) -> None:
    options = SourceOptions(stdin=io.BytesIO(content.encode()))
    (story,) = read_sources(["-"], options)
    assert isinstance(story, Article)
    assert story.title == "Warga tanam bakau"
    assert story.source.split("#")[0] == "-"


def test_json_lines_in_utf_16_are_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{RECORD}\n{json.dumps({'title': 'Pasar ikan', 'content': OTHER})}\n", encoding="utf-16")
    assert kinds(list(read_sources([str(path)]))) == ["Warga tanam bakau", "Pasar ikan"]


def test_a_feed_in_a_file_gives_its_entries(tmp_path: Path) -> None:
    path = tmp_path / "kabar.xml"
    path.write_text(FEED, encoding="utf-8")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, BODY in story.text) == ("Warga tanam bakau", True)


@pytest.mark.parametrize(
    ("content", "fault"),
    [("", "file.empty"), (" \n", "file.empty"), ("satu", "story.too_short"), ("%PDF-1.7 x", "file.not_text"),
     ("\x00\x01\x02\x03biner", "file.not_text")],
)  # fmt: skip
def test_what_is_no_story_is_named(tmp_path: Path, content: str, fault: str) -> None:
    path = tmp_path / "a"
    path.write_text(content, encoding="utf-8")
    assert kinds(list(read_sources([str(path)]))) == [fault]


def test_a_folder_gives_all_that_is_below_it_but_what_is_hidden(tmp_path: Path) -> None:
    for name, content in {
        "b/satu.txt": TEXT, "a/dua.html": PAGE.replace(BODY, BODY.replace("desa", "kota")),
        "a/gambar.png": "x", ".git/tiga.txt": TEXT, "b/.empat.txt": TEXT,
    }.items():  # fmt: skip
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "b/lagi").symlink_to(tmp_path)
    results = list(read_sources([str(tmp_path)]))
    assert [result.source.removeprefix(f"{tmp_path}/") for result in results] == ["a/dua.html", "b/satu.txt"]


def test_a_link_to_what_is_gone_is_named_in_its_folder(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.txt").symlink_to(tmp_path / "tiada.txt")
    (tmp_path / "terbaru").symlink_to(tmp_path / "tiada")
    assert kinds(list(read_sources([str(tmp_path)]))) == ["system.no_such_file", "Warga tanam bakau"]


def test_a_pattern_gives_what_it_matches(tmp_path: Path) -> None:
    (tmp_path / "folder.d").mkdir()
    (tmp_path / "folder.d/a.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "a.dat").write_text(f"Pasar ikan dibuka\n\n{OTHER}\n", encoding="utf-8")
    assert kinds(list(read_sources([f"{tmp_path}/*.d*"]))) == ["Pasar ikan dibuka", "Warga tanam bakau"]
    assert kinds(list(read_sources([f"{tmp_path}/*.tiada"]))) == ["pattern.no_match"]


def test_a_path_that_leads_nowhere_is_named(tmp_path: Path) -> None:
    (tmp_path / "kosong").mkdir()
    assert kinds(list(read_sources([str(tmp_path / "kosong")]))) == ["folder.without_stories"]
    assert kinds(list(read_sources([str(tmp_path / "tiada.txt")]))) == ["system.no_such_file"]
    assert kinds(list(read_sources([str(tmp_path / ("x" * 300))]))) == ["system.name_too_long"]
    (tmp_path / "lingkar").symlink_to(tmp_path / "lingkar")
    assert kinds(list(read_sources([str(tmp_path / "lingkar")]))) == ["system.link_loop"]
    assert kinds(list(read_sources(["a\0b"]))) == ["as_said"]


def test_markdown_loses_its_marks_and_keeps_its_front_matter(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(
        f"---\njudul: 'Warga tanam bakau'\ntanggal: 2024-05-01\npenulis: Ani Lestari\nurl: https://contoh.id/b\n---\n"
        f"## Di pantai\n\n**{BODY}** [Tautan](https://contoh.id/x) [kurung]\n\n{OTHER}\n", encoding="utf-8",
    )  # fmt: skip
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.published, story.url) == ("Warga tanam bakau", "2024-05-01", "https://contoh.id/b")
    assert story.authors == ("Ani Lestari",)
    assert f"{BODY} Tautan [kurung]" in story.text
    assert not set("*#") & set(story.text)


def test_an_argument_without_a_character_is_no_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert kinds(list(read_sources([""]))) == ["system.no_such_file"]


def test_a_few_nuls_make_no_text_a_program(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(TEXT.encode() + b"\x00\x00")
    assert kinds(list(read_sources([str(tmp_path / "a.txt")]))) == ["Warga tanam bakau"]
