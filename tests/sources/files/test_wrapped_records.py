"""Records and texts in the wrappings that programs, sheets and mails leave around them."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources
from tests.sources.files.mangrove_story import FIRST, OTHER, SECOND, TEXT, TITLE, stories

if TYPE_CHECKING:
    from pathlib import Path

PAGE = f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1><p>{FIRST}</p><p>{SECOND}</p></body></html>"


@pytest.mark.parametrize(
    "record",
    [
        {"judul": TITLE, "isi_1": FIRST, "isi_2": SECOND, "tanggal": "2024-06-05"},
        {"title": {"id": TITLE, "en": "Mangroves"}, "body": {"id": TEXT, "en": OTHER}, "date": "2024-06-05"},
        {"judul": TITLE, "lead": FIRST, "isi": SECOND, "tanggal": "2024-06-05"},
        {"query": {"pages": {"11": {"title": TITLE, "extract": TEXT, "timestamp": "2024-06-05"}}}},
        {"judul": TITLE, "paragraf2": SECOND, "paragraf1": FIRST, "tanggal": "2024-06-05"},
        {"judul": TITLE, "isi": {"lead": FIRST, "paragraf": [SECOND]}, "tanggal": "2024-06-05"},
        {"judul": TITLE, "isi": {"paragraph_1": FIRST, "paragraph_2": SECOND}, "tanggal": "2024-06-05"},
        {"judul": TITLE, "isi": TEXT, "tanggal": "5", "bulan": "6", "tahun": "2024"},
        {"judul": TITLE, "isi": TEXT, "tanggal": "5", "bulan": "Juni", "tahun": 2024},
        {"judul": TITLE, "isi": TEXT, "tanggal": {"terbit": "5 Juni 2024", "diperbarui": "7 Juni 2024"}},
        {"judul": TITLE, "isi": TEXT, "tanggal": "45448,375"},
        {"judul": TITLE, "isi": TEXT.replace("bakau", "<mark>bakau</mark>", 1), "tanggal": {"_seconds": 1717554600}},
        {"judul": f'=HYPERLINK("https://kabar.example/a";"{TITLE}")', "isi": TEXT, "tanggal": "2024-06-05"},
        {"text": TEXT, "metadata": {"title": TITLE, "date": "2024-06-05"}},
        {"meta": {"lang": "id"}, "article": {"title": TITLE, "body": TEXT, "published": "2024-06-05"}},
        {"judul": TITLE, "isi": TEXT, "tanggal": {"year": 2024, "month": 6, "day": 5}},
        {"hasil": [{"judul": TITLE, "isi": TEXT, "terbit": "5 Juni 2024"}]},
        {"@graph": [{"@type": "NewsArticle", "headline": TITLE, "articleBody": TEXT, "datePublished": "2024-06-05"}]},
        {"tanggal": "2024-06-05", "html": PAGE},
        {"data": {"allPosts": {"edges": [{"node": {"title": TITLE, "body": {"html": TEXT}, "date": "2024-06-05"}}]}}},
        [{"day": "2024-06-05", "items": [{"title": TITLE, "text": TEXT, "date": "2024-06-05"}]}],
        {"post": {"title": TITLE, "text": TEXT, "date": "2024-06-05"}, "seo": {"title": "Bakau", "description": OTHER}},
        {
            "berita_utama": [{"judul": TITLE, "isi": TEXT, "tanggal": "2024-06-05"}],
            "terpopuler": [{"judul": "x", "isi": OTHER}],
        },
        {"data": {"post": {"story": {"title": TITLE, "text": TEXT, "date": "2024-06-05"}}}},
        {"items": [{"fields": {"title": {"id-ID": TITLE}, "body": {"id-ID": [FIRST, SECOND]}, "date": "2024-06-05"}}]},
        {
            "metadata": {
                "title": TITLE,
                "openGraph": [{"property": "article:published_time", "content": "2024-06-05"}],
            },
            "text": TEXT,
        },
        {"judul": TITLE, "isi": TEXT, "created_ms": 1717554600000},
        {"headline": TITLE, "body_text": TEXT, "infosource": [{"name": "Kabar Wanasari"}], "date": "2024-06-05"},
        {"title": TITLE, "text": TEXT, "pub": {"date": "2024-06-05"}, "reader": {"date": "2026-01-01"}},
        {"title": TITLE, "text": TEXT, "timestamps": {"updated": "2024-07-01", "published": "2024-06-05"}},
        {
            "title": TITLE,
            "publishing_date": "2024-06-05",
            "body": {
                "summary": [],
                "sections": [{"headline": [], "paragraphs": [FIRST]}, {"headline": [], "paragraphs": [SECOND]}],
            },
        },
        {"judul": f'="{TITLE}"', "tanggal": '="05/06/2024"', "isi": TEXT},
        {"2024-06-05": [{"judul": TITLE, "isi": TEXT}]},
        {"judul": TITLE, "introtext": FIRST, "fulltext": SECOND, "created": "2024-06-01", "publish_up": "2024-06-05"},
        {
            "judul": TITLE,
            "isi": {
                "ops": [
                    {"insert": FIRST[:9]},
                    {"insert": f"{FIRST[9:]}\n"},
                    {"insert": {"image": "a.jpg"}},
                    {"insert": SECOND},
                ]
            },
            "tanggal": "2024-06-05",
        },
        {"title": TITLE, "body_markdown": f"---\ntitle: x\n---\n\n{TEXT}", "published_at": "2024-06-05"},
        {
            "title": f"{TITLE} | Kabar",
            "markdown": f"[Beranda](https://a.example)\n\n# {TITLE}\n\n{TEXT}",
            "date": "2024-06-05",
        },
        {"judul": TITLE, "isi": TEXT, "terbit": [2024, 6, 5, 9, 30]},
        {"title": TITLE, "abstract": TEXT, "issued": {"date-parts": [[2024, 6, 5]]}, "text": TEXT},
        {"response": {"docs": [{"judul_s": TITLE, "isi_txt_id": [TEXT], "tanggal_terbit_dt": "2024-06-05T02:30:00Z"}]}},
        {"range": "Berita!A1:C2", "values": [["Judul", "Tanggal", "Isi"], [TITLE, "05/06/2024", TEXT]]},
        [["Judul", "Tanggal", "Isi"], [TITLE, "2024-06-05", TEXT]],
        {
            "documents": [
                {
                    "name": "projects/p/berita/a",
                    "fields": {
                        "judul": {"stringValue": TITLE},
                        "isi": {"arrayValue": {"values": [{"stringValue": FIRST}, {"stringValue": SECOND}]}},
                        "terbit": {"timestampValue": "2024-06-05T02:30:00Z"},
                    },
                }
            ]
        },
        {
            "Items": [
                {"judul": {"S": TITLE}, "isi": {"L": [{"S": FIRST}, {"S": SECOND}]}, "terbit": {"N": "1717554600"}}
            ]
        },
        {
            "results": [
                {
                    "properties": {
                        "Judul": {"id": "t", "type": "title", "title": [{"type": "text", "plain_text": TITLE}]},
                        "Isi": {"id": "i", "type": "rich_text", "rich_text": [{"type": "text", "plain_text": TEXT}]},
                        "Tanggal": {"id": "d", "type": "date", "date": {"start": "2024-06-05", "end": None}},
                    },
                    "url": "https://www.notion.so/a",
                }
            ]
        },
        {
            "judul": TITLE,
            "isi": f"&amp;lt;p&amp;gt;{FIRST}&amp;lt;/p&amp;gt;&amp;lt;p&amp;gt;{SECOND}&amp;lt;/p&amp;gt;",
            "date": "2024-06-05",
        },
        {
            "headlines": {"basic": TITLE, "mobile": "Bakau", "web": ""},
            "display_date": "2024-06-05T03:15:00Z",
            "content_elements": [
                {"type": "text", "content": FIRST},
                {"type": "image", "caption": OTHER},
                {"type": "interstitial_link", "content": OTHER, "url": "https://kabar.example/b"},
                {"type": "text", "content": SECOND},
            ],
        },
    ],
)
def test_what_is_in_parts_or_one_level_below_is_put_together(tmp_path: Path, record: object) -> None:
    (story,) = stories(tmp_path, "a.json", json.dumps(record))
    assert (story.title, " ".join(story.text.split())) == (TITLE, f"{FIRST} {SECOND}")
    assert (story.published or "")[:10] == "2024-06-05"


@pytest.mark.parametrize(
    ("author", "authors", "editor"),
    [
        ("Penulis: Sari Dewi; Editor: Budi Santoso", ("Sari Dewi",), "Budi Santoso"),
        ("Sari Dewi\nBudi Santoso", ("Sari Dewi", "Budi Santoso"), None),
        ('[{"name": "Sari Dewi"}, {"name": "Budi Santoso"}]', ("Sari Dewi", "Budi Santoso"), None),
        ("Sari Dewi | Budi Santoso", ("Sari Dewi", "Budi Santoso"), None),
        ("By Sari Dewi", ("Sari Dewi",), None),
        ("SARI DEWI", ("Sari Dewi",), None),
        ("Sari Dewi", ("Sari Dewi",), None),
        ({"mapValue": {"fields": {"nama": {"stringValue": "Sari Dewi"}}}}, ("Sari Dewi",), None),
        ("Penulis Sari Dewi | Editor Budi Santoso", ("Sari Dewi",), "Budi Santoso"),
        ([{"by": "By SARI DEWI", "title": "Kabar Wanasari"}], ("Sari Dewi",), None),
        (
            {"by": [{"name": "Sari Dewi"}, {"name": "Budi Santoso"}], "photos_by": []},
            ("Sari Dewi", "Budi Santoso"),
            None,
        ),
    ],
)
def test_one_cell_may_name_several(
    tmp_path: Path, author: object, authors: tuple[str, ...], editor: str | None
) -> None:
    (story,) = stories(tmp_path, "a.jsonl", json.dumps({"judul": TITLE, "isi": TEXT, "penulis": author}))
    assert (story.authors, story.editor) == (authors, editor)


def test_the_address_of_a_page_names_no_outlet(tmp_path: Path) -> None:
    record = {"title": TITLE, "text": TEXT, "hostname": "kabar.example", "source": "https://kabar.example/a"}
    (story,) = stories(tmp_path, "a.json", json.dumps(record | {"source-hostname": "Kabar Wanasari"}))
    assert (story.outlet, story.url) == ("Kabar Wanasari", "https://kabar.example/a")


def test_an_hour_is_of_the_zone_that_the_record_names(tmp_path: Path) -> None:
    record = {"title": TITLE, "text": TEXT, "pubDate": "2024-06-05 20:30:00", "pubDateTZ": "UTC"}
    (story,) = stories(tmp_path, "a.json", json.dumps(record))
    assert story.published == "2024-06-06T03:30:00+07:00"


def test_what_python_shows_of_a_record_is_one(tmp_path: Path) -> None:
    moment = "datetime.datetime(2024, 6, 5, 9, 30, tzinfo=tzoffset(None, 25200))"
    (story,) = stories(tmp_path, "a.txt", f"{{'title': {TITLE!r}, 'text': {TEXT!r}, 'publish_date': {moment}}}\n")
    assert (story.title, story.text, story.published) == (TITLE, TEXT, "2024-06-05T09:30:00")


def test_a_text_in_tokens_is_written_out(tmp_path: Path) -> None:
    written = 'Menurut lurah , " bibit ( jenis api-api ) datang pukul 10 . 30 . "'
    spoken = written.split()
    paragraphs = [
        [FIRST.replace(",", " ,").replace(".", " .").split()],
        [spoken, SECOND.replace(",", " ,").replace(".", " .").split()],
    ]
    opened = [["Liputan6", ".", "com", ",", "Jakarta", ":", *paragraphs[0][0]], *paragraphs[1]]
    for text in (paragraphs, opened):
        (story,) = stories(
            tmp_path, "a.json", json.dumps({"id": 1, "clean_article": text, "url": "https://kabar.example/a"})
        )
        assert " ".join(story.text.split()) == (
            f'{FIRST} Menurut lurah, "bibit (jenis api-api) datang pukul 10.30." {SECOND}'
        )


def test_what_is_said_of_a_feed_is_no_story(tmp_path: Path) -> None:
    feed = {"title": "Kabar Wanasari", "url": "https://kabar.example/feed", "description": ""}
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"feed": feed, "items": [{"title": TITLE, "content": TEXT}]}))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.title == TITLE


def test_what_only_frames_records_is_none(tmp_path: Path) -> None:
    frames = [{"type": "header", "version": "5.2"}, {"type": "database", "name": "portal"}]
    table = {"type": "table", "name": "berita", "data": [{"judul": TITLE, "isi": TEXT}, {"judul": "Tanpa Isi"}]}
    path = tmp_path / "a.json"
    path.write_text(json.dumps([*frames, table]))
    story, fault = read_sources([str(path)])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert (story.title, fault.source) == (TITLE, f"{path}#4")


@pytest.mark.parametrize("before", ["while(1);", ")]}'\n", "tampilkan(", "var data = "])
def test_what_servers_set_before_a_document_is_passed_over(tmp_path: Path, before: str) -> None:
    behind = ");" if before.endswith("(") else ""
    (story,) = stories(tmp_path, "a.json", f"{before}{json.dumps([{'judul': TITLE, 'isi': TEXT}])}{behind}\n")
    assert story.title == TITLE


def test_a_line_that_python_wrote_is_read(tmp_path: Path) -> None:
    lines = f"{ {'judul': TITLE, 'isi': FIRST, 'penulis': None} }\n{{'judul': open('x')}}\n"
    (story,) = stories(tmp_path, "a.jsonl", lines)
    assert (story.title, story.text) == (TITLE, FIRST)


@pytest.mark.parametrize(
    ("name", "head"),
    [
        ("a.txt", f"---\njudul: {TITLE}\ntanggal: 5 Juni 2024\npenulis: Sari Dewi\n---\n\n"),
        ("a.md", f"---\ntitle: >-\n  {TITLE}\ndate: 2024-06-05 10:30:00 +0700\nauthor: Sari Dewi\n---\n\n"),
        ("a.md", f"---\ntitle: {TITLE}\ndate: 2024-06-05\ntags:\n  - bakau\nauthor:\n  name: Sari Dewi\n---\n\n"),
        ("a.org", f"#+TITLE: {TITLE}\n#+DATE: 2024-06-05\n#+AUTHOR: Sari Dewi\n\n"),
        ("a.md", f'+++\ntitle = "{TITLE}"\ndate = 2024-06-05T09:10:00+07:00\nauthor = "Sari Dewi"\n+++\n\n'),
    ],
)
def test_a_front_matter_is_read_in_either_form(tmp_path: Path, name: str, head: str) -> None:
    (story,) = stories(tmp_path, name, f"{head}{TEXT}\n")
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Sari Dewi",))
    assert (story.published or "").startswith("2024-06-05")


def test_the_head_of_a_mail_pasted_into_a_text_is_no_text(tmp_path: Path) -> None:
    head = f"From: Sari <sari@kabar.example>\nTo: redaksi@kabar.example\nSubject: {TITLE}\nDate: Wed, 5 Jun 2024 09:10:00 +0700\n"
    (story,) = stories(tmp_path, "a.txt", f"{head}\n{TEXT}\n\n-- \nDikirim dari ponsel\n")
    assert (story.title, story.text, story.published) == (TITLE, TEXT, "2024-06-05T09:10:00+07:00")


@pytest.mark.parametrize("behind", [" ", "\n"], ids=["in the line", "below"])
def test_a_text_of_several_stories_with_labels_gives_each(tmp_path: Path, behind: str) -> None:
    text = f"Judul:{behind}{TITLE}\n\nTanggal: 5 Juni 2024\n\nIsi:{behind}{TEXT}\n\nJudul:{behind}Kosong\n\nIsi:{behind}-\n\nJudul:{behind}Pasar Ikan Dibuka\n\nIsi:{behind}{OTHER}\n"
    first, second = stories(tmp_path, "a.txt", text)
    assert (first.title, first.text, second.title, second.text) == (TITLE, TEXT, "Pasar Ikan Dibuka", OTHER)
    assert first.source.endswith("a.txt#1")


def nodes(*lines: str) -> dict[str, Any]:
    """The lines as trees of several editors, each line in two runs."""
    runs = [(line[:20], line[20:]) for line in lines]
    return {
        "Editor.js": [{"type": "paragraph", "data": {"text": line}} for line in lines]
        + [{"type": "image", "data": {"file": {"url": "a.jpg"}, "caption": "Bibit"}}],
        "Sanity": [{"_type": "block", "children": [{"_type": "span", "text": run} for run in pair]} for pair in runs],
        "Slate": [
            {"type": "paragraph", "children": [{"text": a}, {"type": "link", "children": [{"text": b}]}]}
            for a, b in runs
        ],
        "ProseMirror": [
            {"type": "paragraph", "content": [{"type": "text", "text": a}, {"type": "text", "marks": [], "text": b}]}
            for a, b in runs
        ],
        "Contentful": [
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": a}, {"nodeType": "text", "value": b}]}
            for a, b in runs
        ],
        "Draft.js": [{"key": "a", "type": "unstyled", "text": line} for line in lines],
        "Slate of old": {
            "document": {
                "nodes": [
                    {"object": "block", "nodes": [{"object": "text", "leaves": [{"text": a}, {"text": b}]}]}
                    for a, b in runs
                ]
            }
        },
    }


@pytest.mark.parametrize("editor", list(nodes("")))
def test_trees_of_editors_are_texts(tmp_path: Path, editor: str) -> None:
    tree = nodes(FIRST, SECOND)[editor]
    around = {"Editor.js": "blocks", "Draft.js": "blocks", "ProseMirror": "content", "Contentful": "content"}
    document = {"type": "doc", "nodeType": "document", around[editor]: tree} if editor in around else tree
    for body in (document, json.dumps(document)):
        (story,) = stories(tmp_path, "a.json", json.dumps({"title": TITLE, "body": body, "date": "2024-06-05"}))
        assert story.text == TEXT


def test_of_a_field_in_html_links_lead_somewhere_and_captions_are_no_text(tmp_path: Path) -> None:
    html = (
        f"<figure><img src='a.jpg'><figcaption>Bibit bakau (Dok. Desa)</figcaption></figure><p>{FIRST}</p>"
        f"<p><b>Baca juga: <a href='/pasar'>Pasar Ikan Dibuka Lagi Besok</a></b></p><p>{SECOND}</p>"
    )
    record = {"title": TITLE, "content": {"rendered": html}, "link": "https://a.example/1"}
    (story,) = stories(tmp_path, "a.json", json.dumps(record))
    assert story.text == TEXT
    assert [(link.title, link.url) for link in story.links] == [
        ("Pasar Ikan Dibuka Lagi Besok", "https://a.example/pasar")
    ]
    (story,) = stories(
        tmp_path, "b.json", json.dumps({"title": TITLE, "content": f"{FIRST}\n\n<h2>Bibit</h2>\n{SECOND}"})
    )
    assert story.text == f"{FIRST}\n\nBibit\n\n{SECOND}"


def test_a_field_in_html_is_read_as_the_body_of_a_page(tmp_path: Path) -> None:
    html = (
        f"<figure><img src='a.jpg'><figcaption>Warga membawa bibit.</figcaption></figure><p>{FIRST}</p>"
        f"[caption id='a']<img src='b.jpg'/> Bibit bakau[/caption]<ul><li><a href='/pasar'>Pasar Ikan Dibuka Lagi</a></li></ul>"
        f"<script>var a = 1;</script><p>{SECOND}</p>"
    )
    (story,) = stories(tmp_path, "a.json", json.dumps({"title": TITLE, "content": html}))
    assert story.text == TEXT


LONGER = f"{OTHER} {SECOND}"


@pytest.mark.parametrize(
    ("document", "field"),
    [
        ([TEXT, LONGER], "text"),
        ({"https://kabar.example/a": TEXT, "https://kabar.example/b": LONGER}, "url"),
        ({TITLE: TEXT, "Pasar Ikan Dibuka Lagi": LONGER}, "title"),
    ],
)
def test_texts_without_fields_are_stories(tmp_path: Path, document: object, field: str) -> None:
    found = stories(tmp_path, "a.json", json.dumps(document))
    assert [story.text for story in found] == [TEXT, LONGER]
    names = list(document) if isinstance(document, dict) else [TEXT, LONGER]
    assert [getattr(story, field) for story in found] == names


def test_an_open_document_workbook_is_a_table(tmp_path: Path) -> None:
    def cell(text: str) -> str:
        return (
            "<table:table-cell>"
            + "".join(f"<text:p>{line}</text:p>" for line in text.split("\n\n"))
            + "</table:table-cell>"
        )

    rows = [["Judul", "Tanggal", "Isi"], [TITLE, "5 Juni 2024", TEXT]]
    table = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in rows)
    empty = '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>'
    names = " ".join(f'xmlns:{name}="urn:{name}"' for name in ("office", "table", "text"))
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        archive.writestr("content.xml", f"<office:x {names}><table:table>{table}{empty}</table:table></office:x>")
    (story,) = read_sources([str(tmp_path / "a.ods")])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.published) == (TITLE, TEXT, "2024-06-05")


@pytest.mark.parametrize(
    "fields",
    [
        {"headline": {"main": TITLE, "kicker": None, "print_headline": "Bakau"}, "byline": {"original": "Oleh Ayu Lestari"},
         "web_url": "https://a.example/1", "pub_date": "2024-06-05T02:30:00+0000", "source": "Kabar Tahuna"},
        {"headline": TITLE, "author": [{"name": "Ayu Lestari"}], "publisher": {"name": "Kabar Tahuna"},
         "datePublished": "2024-06-05T09:30:00+07:00", "mainEntityOfPage": {"@id": "https://a.example/1"}},
        {"title": TITLE, "canonical": [{"href": "https://a.example/1"}], "published": 1717554600, "author": "Ayu Lestari",
         "origin": {"title": "Kabar Tahuna"}},
        {"title": TITLE, "author": "Ayu Lestari", "authorUrl": "https://a.example/ayu", "pageUrl": "https://a.example/1",
         "siteName": "Kabar Tahuna", "date": "Wed, 05 Jun 2024 02:30:00 GMT"},
        {"title": TITLE, "date": "2024-06-05", "time": "02:30:00", "dateTimePub": "2024-06-05T02:30:00Z", "author": "Ayu Lestari",
         "source": {"title": "Kabar Tahuna"}, "url": "https://www.google.com/url?sa=t&url=https://a.example/1&ct=ga"},
        {"metadata": {"title": f"{TITLE} - Kabar Tahuna", "publishedTime": "2024-06-05T09:30:00+07:00", "author": "Ayu Lestari",
         "sourceURL": "https://a.example/1", "site": "Kabar Tahuna"}},
        {"title": TITLE, "author": "Ayu Lestari - Kabar Tahuna", "editor": "", "date": "5 Juni 2024 09:30 WIB",
         "link": "https://a.example/1", "source": "Kabar Tahuna"},
    ],
    ids=["New York Times", "schema.org", "feed reader", "Diffbot", "Event Registry", "Firecrawl", "a table"],
)  # fmt: skip
def test_fields_as_interfaces_of_programs_name_them(tmp_path: Path, fields: dict[str, Any]) -> None:
    text = {"markdown": f"# {TITLE}\n\n![x](a.jpg)\n\n{TEXT}"} if "metadata" in fields else {"text": TEXT}
    (story,) = stories(tmp_path, "a.json", json.dumps([{**fields, **text}]))
    assert (story.title, story.text, story.authors) == (TITLE, TEXT, ("Ayu Lestari",))
    assert (story.published, story.url) == ("2024-06-05T09:30:00+07:00", "https://a.example/1")
    assert story.outlet == "Kabar Tahuna"


@pytest.mark.parametrize("written", ["[\n{{{}}}\n]", "{{{}}}\n{{{}}}"], ids=["a list", "one a line"])
def test_what_the_shell_of_mongodb_prints_is_read(tmp_path: Path, written: str) -> None:
    record = f'_id: ObjectId("65e5"), judul: {json.dumps(TITLE)}, "isi" : {json.dumps(TEXT)}, dibaca : NumberLong(3)'
    record += ', tanggal: ISODate("2024-06-05T02:30:00Z")'
    story, *_ = stories(tmp_path, "a.json", written.format(record, record.replace("Bakau", "Mangrove")))
    assert (story.title, story.text, story.published) == (TITLE, TEXT, "2024-06-05T09:30:00+07:00")


@pytest.mark.parametrize(
    "line",
    [
        [{"title": TITLE, "text": TEXT}, {"title": "Pasar Ikan Dibuka Lagi", "text": f"{OTHER} {OTHER}"}],
        {
            "data": {
                "items": [
                    {"title": TITLE, "text": TEXT},
                    {"title": "Pasar Ikan Dibuka Lagi", "text": f"{OTHER} {OTHER}"},
                ]
            }
        },
    ],
    ids=["a list", "an answer"],
)
def test_a_line_may_hold_several_records(tmp_path: Path, line: object) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"{json.dumps(line)}\n{json.dumps({'title': 'Kosong', 'text': ''})}\n")
    assert [item.source for item in read_sources([str(path)])] == [f"{path}#1.1", f"{path}#1.2", f"{path}#2"]


def test_of_texts_with_roles_the_main_one_is_the_story(tmp_path: Path) -> None:
    record = {
        "headlines": [{"role": "short", "value": "Bakau"}, {"role": "main", "value": TITLE}],
        "bodies": [{"role": "main", "contentType": "text/html", "value": f"<p>{FIRST}</p><p>{SECOND}</p>"},
                   {"role": "summary", "value": OTHER}],
        "by": "Ayu Lestari", "located": "Tahuna",
    }  # fmt: skip
    (story,) = stories(tmp_path, "a.json", json.dumps(record))
    assert (story.title, story.text, story.authors, story.dateline_place) == (TITLE, TEXT, ("Ayu Lestari",), "Tahuna")


@pytest.mark.parametrize(
    ("fields", "authors", "published"),
    [
        ({"penulis": "\\N", "tanggal": "\\N"}, (), None),
        ({"penulis": "Tidak ada penulis", "tanggal": "0000-00-00 00:00:00"}, (), None),
        ({"penulis": "ayu lestari;budi raharjo", "tanggal": "2024-06-05 02:30:00 +0000 UTC"}, ("Ayu Lestari", "Budi Raharjo"),
         "2024-06-05T09:30:00+07:00"),
        ({"penulis": "Antara/Ayu Lestari", "tanggal": "Rabu 05/06/2024 - 09:30"}, ("Ayu Lestari",), "2024-06-05T09:30:00"),
        ({"penulis": "Ayu Lestari | Kabar Tahuna", "tanggal": "2024-06-05", "jam": "09.30 WITA"}, ("Ayu Lestari",),
         "2024-06-05T09:30:00+08:00"),
        ({"publish_date": "2024-06-05", "published_time": "09:30 WIB"}, (), "2024-06-05T09:30:00+07:00"),
        ({"penulis": "Tim Redaksi", "tanggal": "05.06.24"}, (), "2024-06-05"),
    ],
)  # fmt: skip
def test_names_and_days_as_tables_write_them(
    tmp_path: Path, fields: dict[str, str], authors: tuple[str, ...], published: str | None
) -> None:
    (story,) = stories(tmp_path, "a.json", json.dumps({"judul": TITLE, "isi": TEXT, **fields}))
    assert (story.authors, story.published) == (authors, published)


def test_a_section_is_no_outlet_where_the_address_is_that_of_one(tmp_path: Path) -> None:
    record = {"title": TITLE, "text": TEXT, "source": "Daerah", "url": "https://www.antaranews.com/berita/1/x"}
    (story,) = stories(tmp_path, "a.json", json.dumps(record))
    assert story.outlet == "ANTARA"


@pytest.mark.parametrize(("text", "attribute"), [("#text", "@id"), ("$t", "type"), ("_", "$"), ("$", "@id")])
def test_xml_that_a_program_made_json_of_is_read(tmp_path: Path, text: str, attribute: str) -> None:
    links = [{"rel": "self", "href": "https://a.example/f/1"}, {"rel": "alternate", "href": "https://a.example/1"}]
    entry = {"title": {attribute: "a", text: TITLE}, "content": {attribute: "html", text: TEXT}, "link": links}
    entry["author"] = [{"name": {text: "Ayu Lestari"}}]
    (story,) = stories(tmp_path, "a.json", json.dumps({"feed": {"entry": [entry]}}))
    assert (story.title, story.text, story.url) == (TITLE, TEXT, "https://a.example/1")
    assert story.authors == ("Ayu Lestari",)


@pytest.mark.parametrize("below", [{"thread": {"url": "https://a.example/1", "site": "a.example"}},
                                   {"warc_headers": {"warc-target-uri": "https://a.example/1", "warc-date": "2024-05-01"}}])  # fmt: skip
def test_the_address_of_a_story_may_stand_with_its_thread_or_its_crawl(tmp_path: Path, below: dict[str, Any]) -> None:
    (story,) = stories(tmp_path, "a.json", json.dumps({"posts": [{**below, "title": TITLE, "text": TEXT}]}))
    assert (story.title, story.text, story.url) == (TITLE, TEXT, "https://a.example/1")


@pytest.mark.parametrize(
    "document",
    [
        {"https://a.example/1": {"title": TITLE, "text": TEXT}, "https://a.example/2": {"title": "Pasar Ikan", "text": f"{OTHER} {OTHER}"}},
        {"title": [TITLE, "Pasar Ikan"], "text": [TEXT, f"{OTHER} {OTHER}"], "url": ["https://a.example/1", "https://a.example/2"]},
        [{"text": TEXT, "metadata": json.dumps({"title": TITLE, "url": "https://a.example/1"})},
         {"text": f"{OTHER} {OTHER}", "metadata": json.dumps({"title": "Pasar Ikan", "url": "https://a.example/2"})}],
        [{"title": TITLE, "text": FIRST, "full_text": TEXT, "url": "https://a.example/1"},
         {"title": "Pasar Ikan", "text": f"{OTHER} {OTHER}", "html": f"<html>{OTHER}</html>", "url": "https://a.example/2"}],
    ],
    ids=["under addresses", "column by column", "particulars as a text", "a text and the whole of it"],
)  # fmt: skip
def test_records_that_are_written_otherwise(tmp_path: Path, document: object) -> None:
    first, second = stories(tmp_path, "a.json", json.dumps(document))
    assert (first.title, first.text, first.url) == (TITLE, TEXT, "https://a.example/1")
    assert (second.title, second.text, second.url) == ("Pasar Ikan", f"{OTHER} {OTHER}", "https://a.example/2")


def test_objects_on_several_lines_each_are_records_whatever_the_file_is_called(tmp_path: Path) -> None:
    records = [{"title": TITLE, "text": TEXT}, {"title": "Pasar Ikan", "text": f"{OTHER} {OTHER}"}]
    found = stories(tmp_path, "a.jsonl", "\n".join(json.dumps(record, indent=2) for record in records))
    assert [story.title for story in found] == [TITLE, "Pasar Ikan"]


@pytest.mark.parametrize(
    "authors",
    [
        [{"first_name": "Ayu", "last_name": "Lestari"}],
        {"nodes": [{"name": "Ayu Lestari"}]},
        {"author_name": "Ayu Lestari", "author_id": 4},
        [{"name": "Ayu Lestari", "role": "Reporter"}, {"name": "Budi Raharjo", "role": "Editor"}],
        {"edges": [{"node": {"nama": "Ayu Lestari"}}]},
        {"data": {"id": 1, "attributes": {"nama": "Ayu Lestari"}}},
    ],
)
def test_an_author_in_parts_or_in_wrappings(tmp_path: Path, authors: object) -> None:
    (story,) = stories(tmp_path, "a.json", json.dumps([{"title": TITLE, "text": TEXT, "penulis": authors}]))
    assert (story.authors, story.editor) == (("Ayu Lestari",), "Budi Raharjo" if "Editor" in str(authors) else None)


def test_the_title_of_a_json_feed_is_the_outlet_and_an_entry_without_text_is_named(tmp_path: Path) -> None:
    items = [
        {"id": "1", "url": "https://a.example/1", "title": TITLE, "content_text": TEXT},
        {"id": "2", "title": "Kosong"},
    ]
    feed = {"version": "https://jsonfeed.org/version/1.1", "title": "Kabar Tahuna", "items": items}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(feed))
    story, fault = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.outlet, story.title, fault.source) == ("Kabar Tahuna", TITLE, f"{path}#2")


def test_the_sections_of_one_story_are_its_text(tmp_path: Path) -> None:
    story = {
        "title": TITLE, "author": "Ayu Lestari", "date": "2024\u201106\u201105",
        "sections": [{"heading": None, "paragraphs": [FIRST]}, {"heading": "Bibit", "paragraphs": [SECOND]}],
        "related": [{"title": "Pasar Ikan", "text": OTHER}],
    }  # fmt: skip
    for document in (story, [story], {"data": [story]}):
        (found,) = stories(tmp_path, "a.json", json.dumps(document))
        assert (found.title, found.text, found.published) == (TITLE, f"{FIRST}\n\nBibit\n\n{SECOND}", "2024-06-05")


@pytest.mark.parametrize(
    "text",
    [
        "Error 404: halaman tidak ditemukan",
        "403 Forbidden",
        "Halaman yang Anda cari tidak ditemukan",
        "Just a moment...",
    ],
)
def test_what_a_server_says_in_place_of_a_story_is_none(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"title": TITLE, "text": text}))
    (fault,) = read_sources([str(path)])
    assert isinstance(fault, SourceError)
    assert fault.message.id == "record.no_text_in_any"


def test_a_line_of_numbers_is_one_fault(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(f"[1, 2, 3]\n{json.dumps({'title': TITLE, 'text': TEXT})}\n")
    fault, story = read_sources([str(path)])
    assert isinstance(fault, SourceError)
    assert (fault.source, fault.message.id, story.source) == (f"{path}#1", "record.not_one", f"{path}#2")


def test_a_table_of_markdown_is_one(tmp_path: Path) -> None:
    rows = f"| No | Tanggal | Judul | Isi |\n|----|:-----|---|---|\n| 1 | 5 Juni 2024 | {TITLE} | {FIRST} {SECOND} |\n"
    (tmp_path / "a.md").write_text(rows)
    (story,) = read_sources([str(tmp_path / "a.md")])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.published) == (TITLE, f"{FIRST} {SECOND}", "2024-06-05")


def test_a_first_row_with_a_day_or_an_address_is_no_heading(tmp_path: Path) -> None:
    row = f'2024-06-05,Kabar Tahuna,"{TITLE}","{FIRST} {SECOND}",https://a.example/1\n'
    other = row.replace(TITLE, TITLE[::-1]).replace(FIRST, OTHER).replace("/1", "/2")
    (tmp_path / "a.csv").write_text(row + other)
    first, second = read_sources([str(tmp_path / "a.csv")])
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.title, first.text, first.url, second.text) == (
        TITLE,
        f"{FIRST} {SECOND}",
        "https://a.example/1",
        f"{OTHER} {SECOND}",
    )


@pytest.mark.parametrize("named", ["user", "site"])
def test_the_day_of_an_author_or_a_source_is_not_that_of_the_story(tmp_path: Path, named: str) -> None:
    record = {"title": TITLE, "text": TEXT, named: {"name": "Kabar Wanasari", "created_at": "2019-01-01"}}
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record), encoding="utf-8")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.text, story.published) == (TEXT, None)
