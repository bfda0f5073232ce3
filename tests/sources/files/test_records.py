"""Records of scrapers, as files: JSON, JSON Lines and CSV become stories, and what is broken costs only itself."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

BODY = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."
RECORD = {"title": "Warga tanam bakau", "content": BODY}


def read(folder: Path, name: str, content: str | bytes, fields: Mapping[str, str] | None = None) -> list[SourceItem]:
    """All that comes of one file."""
    path = folder / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return list(read_sources([str(path)], SourceOptions(fields=fields or {})))


def only_story(folder: Path, name: str, content: str | bytes, fields: Mapping[str, str] | None = None) -> Article:
    """The one story that comes of a file."""
    (story,) = read(folder, name, content, fields)
    assert isinstance(story, Article), story
    return story


def ids(results: list[SourceItem]) -> list[str]:
    """What each fault is, and `story` for a story."""
    return ["story" if isinstance(result, Article) else result.message.id for result in results]


@pytest.mark.parametrize(
    "document",
    [
        RECORD,
        [RECORD],
        {"articles": [RECORD]},
        {"status": "ok", "data": [RECORD]},
        {"judul": "Warga tanam bakau", "isi": BODY},
        {"headline": "Warga tanam bakau", "text": [BODY]},
        {"title": {"rendered": "x", "name": "Warga tanam bakau"}, "content": {"rendered": f"<p>{BODY}</p>"}},
        {"title": ["Warga tanam bakau"], "content": f"{BODY.replace('desa', 'de&#115;a')}"},
    ],
    ids=["object", "list", "articles", "data", "Indonesian names", "lists of paragraphs", "WordPress", "entities"],
)
def test_json_of_any_shape_gives_its_story(tmp_path: Path, document: object) -> None:
    story = only_story(tmp_path, "a.json", json.dumps(document))
    assert (story.title, story.text) == ("Warga tanam bakau", BODY)


def test_what_the_record_says_of_the_story_is_kept(tmp_path: Path) -> None:
    record = {
        **RECORD, "publish_date": "2024-05-01T07:30:00+07:00", "author": [{"name": "Ani Lestari"}, "Budi", "None"],
        "source": "kontan.co.id", "link": "https://contoh.id/bakau", "editor": "Sari",
    }  # fmt: skip
    story = only_story(tmp_path, "a.json", json.dumps(record))
    assert (story.published, story.url, story.editor) == (
        "2024-05-01T07:30:00+07:00", "https://contoh.id/bakau", "Sari",
    )  # fmt: skip
    assert story.authors == ("Ani Lestari", "Budi")
    assert story.outlet == "Kontan"


def test_a_briefing_of_ours_is_read_again(tmp_path: Path) -> None:
    briefing = {
        "article": {
            "text": BODY, "title": "Warga tanam bakau", "url": None, "outlet": "ANTARA", "dateline_place": "Tahuna",
            "authors": ["Ani"], "related": [{"title": "Pasar ikan dibuka", "url": "https://contoh.id/p"}],
        },
    }  # fmt: skip
    story = only_story(tmp_path, "a.json", json.dumps(briefing))
    assert (story.text, story.title, story.dateline_place, story.authors) == (
        BODY, "Warga tanam bakau", "Tahuna", ("Ani",),
    )  # fmt: skip
    assert [(link.title, link.url) for link in story.links] == [("Pasar ikan dibuka", "https://contoh.id/p")]


@pytest.mark.parametrize(
    ("document", "fault"),
    [
        ("[]", "json.no_records"),
        ('{"title": "x"}', "record.no_text_in_any"),
        ('["x"]', "record.not_one"),
        ('{"article": {"text": " "}}', "briefing.no_text"),
        ('{"title": ', "at_line"),
        ("[" * 100_000, "json.too_deep"),
        (json.dumps(RECORD) + " x", "story at_line"),
        (f"[{json.dumps(RECORD)}, {{]", "story at_line"),
        (f"[{json.dumps(RECORD)} {json.dumps(RECORD)}]", "story at_line"),
    ],
    ids=lambda value: str(value)[:24],
)
def test_broken_json_is_named_and_what_stands_before_it_comes_out(tmp_path: Path, document: str, fault: str) -> None:
    assert ids(read(tmp_path, "a.json", document)) == fault.split()


def test_a_broken_line_costs_only_itself(tmp_path: Path) -> None:
    lines = [json.dumps(RECORD), '{"title": ', "", "3", "[" * 100_000, json.dumps({"title": "Pasar", "content": OTHER})]
    results = read(tmp_path, "a.jsonl", "\n".join(lines))
    assert ids(results) == ["story", "at_line", "record.not_one", "at_line", "story"]
    assert [result.source.rpartition("/")[2] for result in results] == [
        "a.jsonl#1", "a.jsonl", "a.jsonl#3", "a.jsonl", "a.jsonl#5",
    ]  # fmt: skip


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_in_any_usual_form(tmp_path: Path, delimiter: str, encoding: str) -> None:
    rows = [["title", "content", "author"], ["Warga tanam “bakau”", BODY, "Ani"], ["", "", ""]]
    table = "\r\n".join(delimiter.join(f'"{cell}"' if cell else "" for cell in row) for row in rows)
    story = only_story(tmp_path, "a.csv", table.encode(encoding))
    assert (story.title, story.authors, story.text) == ("Warga tanam “bakau”", ("Ani",), BODY)


@pytest.mark.parametrize("name", ["Renée", "José", "Özgür", "Siti “Ida” Ádam"])
def test_a_short_cell_with_accents_is_read_as_the_rest_of_the_table(tmp_path: Path, name: str) -> None:
    table = f'title,content,author\nWarga tanam bakau,"{BODY}",{name}\n'
    assert only_story(tmp_path, "a.csv", table.encode("cp1252")).authors == (name,)


@pytest.mark.parametrize(
    ("table", "faults"),
    [
        ("title,link\nx,y\n", "csv.no_text_column"),
        ("title,content\n", "csv.no_rows"),
        (f'title,content\nx,"{BODY}"\ny,\n', "story record.no_text_in_any"),
    ],
)
def test_a_table_without_stories_says_so(tmp_path: Path, table: str, faults: str) -> None:
    assert ids(read(tmp_path, "a.csv", table)) == faults.split()


def test_names_of_columns_can_be_given(tmp_path: Path) -> None:
    table = f'kepala,badan\nWarga tanam bakau,"{BODY}"\n'
    assert ids(read(tmp_path, "a.csv", table)) == ["csv.no_text_column"]
    story = only_story(tmp_path, "a.csv", table, {"title": "kepala", "content": "badan"})
    assert (story.title, story.text) == ("Warga tanam bakau", BODY)
    (fault,) = read(tmp_path, "b.json", json.dumps({"title": "x"}), {"content": "badan"})
    assert isinstance(fault, SourceError)
    assert fault.message.id == "record.no_text"


TWO = [RECORD, {"title": "Pasar ikan dibuka", "content": OTHER}]


@pytest.mark.parametrize(
    "document",
    [
        "\n".join(json.dumps(record, indent=1) for record in TWO),
        "\n".join(json.dumps([record]) for record in TWO),
        json.dumps({"data": {"articles": {"edges": [{"node": record} for record in TWO]}}}),
        json.dumps({"a1": TWO[0], "b2": TWO[1]}),
        json.dumps(TWO).replace("rusak ", "rusak\n"),
    ],
    ids=["objects one behind another", "lists one behind another", "GraphQL", "by name", "raw line breaks"],
)
def test_records_of_a_document_that_is_no_list_come_out(tmp_path: Path, document: str) -> None:
    assert [story.title for story in read(tmp_path, "a.json", document) if isinstance(story, Article)] == [
        "Warga tanam bakau", "Pasar ikan dibuka",
    ]  # fmt: skip


def test_a_list_in_lines_is_read_line_by_line(tmp_path: Path) -> None:
    lines = ",\n".join(map(json.dumps, TWO))
    assert ids(read(tmp_path, "a.jsonl", f"[\n{lines}\n]\n")) == ["story", "story"]


@pytest.mark.parametrize(
    "content",
    [
        f"<!-- wp:paragraph --><p>{BODY}</p><!-- /wp:paragraph -->",
        f"<style>p {{ color: red }}</style><p>{BODY}</p><script>var iklan = '<p>beli</p>';</script>",
    ],
)
def test_what_a_browser_does_not_show_is_no_text(tmp_path: Path, content: str) -> None:
    story = only_story(tmp_path, "a.json", json.dumps({"post_content": content, "post_author": "3"}))
    assert (story.text, story.authors) == (BODY, ())


@pytest.mark.parametrize(
    "content",
    [
        [{"type": "paragraph", "data": {"text": BODY}}, {"type": "image", "data": {"file": {"url": "x"}}}],
        [{"type": "p", "children": [{"text": BODY}]}],
        [{"text": BODY}],
    ],
    ids=["Editor.js", "Slate", "texts"],
)
def test_the_blocks_of_a_text_are_one_story(tmp_path: Path, content: object) -> None:
    document = json.dumps({"title": "Warga tanam bakau", "content": content})
    assert only_story(tmp_path, "a.json", document).text == BODY


@pytest.mark.parametrize(
    "author",
    [
        {"author": {"id": 3, "display_name": "Ani Lestari"}},
        {"author": 3, "_embedded": {"author": [{"id": 3, "name": "Ani Lestari"}]}},
    ],
    ids=["display name", "WordPress"],
)
def test_an_author_is_the_name_in_an_object(tmp_path: Path, author: dict[str, object]) -> None:
    assert only_story(tmp_path, "a.json", json.dumps({**RECORD, **author})).authors == ("Ani Lestari",)


@pytest.mark.parametrize("listed", ["[Ani Lestari, 'Budi']", '\n  - Ani Lestari\n  - "Budi"'])
def test_markdown_lists_its_authors_and_loses_its_marks(tmp_path: Path, listed: str) -> None:
    body = f"![peta](https://contoh.id/a.jpg)\n\n> {BODY}\n\n- [Pasar](https://contoh.id/p) dibuka. {OTHER}\n"
    story = only_story(tmp_path, "a.md", f"---\njudul: Warga tanam bakau\nauthors: {listed}\ntags: x\n---\n\n{body}")
    assert story.authors == ("Ani Lestari", "Budi")
    assert story.text == f"{BODY}\n\nPasar dibuka. {OTHER}"


@pytest.mark.parametrize(
    "document",
    [
        {"berita": {"judul": "Warga tanam bakau", "isi": BODY}},
        {"status": "ok", "hasil": {"headline": "Warga tanam bakau", "text": BODY}},
        {"total": 1, "items": {"0": RECORD}},
    ],
    ids=["under a name", "beside a status", "PHP's list"],
)
def test_a_record_inside_an_object_is_found(tmp_path: Path, document: object) -> None:
    story = only_story(tmp_path, "a.json", json.dumps(document))
    assert (story.title, story.text) == ("Warga tanam bakau", BODY)


def test_a_day_is_what_an_object_of_php_says(tmp_path: Path) -> None:
    day = {"date": "2024-06-10 09:15:00.000000", "timezone_type": 3, "timezone": "Asia/Jakarta"}
    assert only_story(tmp_path, "a.json", json.dumps({**RECORD, "published": day})).published == "2024-06-10T09:15:00"


@pytest.mark.parametrize(("basis", "day"), [("text", "2024-06-05"), ("published", None)])
def test_a_briefing_read_again_keeps_the_day_of_its_dateline(tmp_path: Path, basis: str, day: str | None) -> None:
    briefing = {
        "schema_version": "1.1",
        "article": {**RECORD, "text": BODY, "published": "2024-06-20"},
        "reference_date": {"value": "2024-06-05", "basis": basis},
    }
    story = only_story(tmp_path, "a.json", json.dumps(briefing))
    assert (story.published, story.dateline_day) == ("2024-06-20", day)
