"""What is said of sources: ids in the code, words in a table, joined in the reader's language."""

from __future__ import annotations

import pickle
from pathlib import Path
from string import Formatter
from typing import get_args

import pytest

import briefing_tui
from briefing_tui.cli.main import run
from briefing_tui.errors import SourceError, reason_of
from briefing_tui.i18n import describe, render
from briefing_tui.messages import Message, MessageId, Remark
from briefing_tui.resources import read_toml
from briefing_tui.sources import DuplicateStory

TABLE = read_toml("interface/messages.toml")
SOURCE = Path(briefing_tui.__file__).parent


def places(words: str) -> set[str]:
    """The names of what is filled in."""
    return {name for _, name, _, _ in Formatter().parse(words) if name}


def test_the_table_holds_the_ids_that_the_code_may_use() -> None:
    """That the code uses no other is what mypy sees to: `Message` and `SourceError` take a `MessageId`."""
    assert set(TABLE) == set(get_args(MessageId))


def test_no_message_is_left_over() -> None:
    code = "".join(path.read_text(encoding="utf-8") for path in SOURCE.rglob("*.py") if path.name != "messages.py")
    assert [message_id for message_id in TABLE if f'"{message_id}"' not in code] == []


@pytest.mark.parametrize("message_id", TABLE)
def test_both_languages_fill_in_the_same(message_id: MessageId) -> None:
    entry = TABLE[message_id]
    assert {"id", "en"} <= set(entry) <= {"id", "en", "id_one", "en_one"}
    assert all(entry.values())
    assert places(entry["id"]) == places(entry["en"])
    assert all(places(entry[key]) == places(entry["en"]) - {"count"} for key in set(entry) - {"id", "en"})


REMARKS = [
    (SourceError("a.txt", "file.empty"), "a.txt: kosong", "a.txt: empty"),
    (
        SourceError("a.html", "page.other_kind", kind=Message("kind.pdf")),
        "a.html: PDF, bukan halaman",
        "a.html: a PDF, not a page",
    ),
    (
        SourceError("a.jsonl", Message("at_line", number=3, reason=Message("json.too_deep"))),
        "a.jsonl: baris 3: JSON rusak: bersarang terlalu dalam",
        "a.jsonl: line 3: broken JSON: nested too deeply",
    ),
    (
        SourceError(
            "https://a.id/b",
            "page.not_whole",
            address="https://a.id/b?page=2",
            reason=Message("http.refused", reason=Message("http.status_phrase", status=403, phrase="Forbidden")),
        ),
        "https://a.id/b: berita tidak utuh: https://a.id/b?page=2: HTTP 403 Forbidden: situs menolak program; "
        "simpan halamannya di peramban lalu berikan berkasnya",
        "https://a.id/b: the story is not whole: https://a.id/b?page=2: HTTP 403 Forbidden: the site refuses programs; "
        "save the page in a browser and give the file",
    ),
    (
        SourceError("https://a.id/b", "fetch.too_large", megabytes=10.0),
        "https://a.id/b: terlalu besar: lebih dari 10 MB",
        "https://a.id/b: too large: more than 10 MB",
    ),
    (
        SourceError("a.txt", "story.too_short", count=1),
        "a.txt: terlalu pendek untuk sebuah berita: 1 kata",
        "a.txt: too short for a story: 1 word",
    ),
    (
        SourceError("a.txt", "story.too_short", count=2),
        "a.txt: terlalu pendek untuk sebuah berita: 2 kata",
        "a.txt: too short for a story: 2 words",
    ),
    (
        DuplicateStory("b.txt", "a.txt"),
        "b.txt: berita yang sama dengan a.txt, ditampilkan sekali",
        "b.txt: the same story as a.txt, shown once",
    ),
    # What is filled in is no pattern, and is not filled in itself.
    (SourceError("a {x}", "csv.broken", fault="{y}"), "a {x}: CSV rusak: {y}", "a {x}: broken CSV: {y}"),
]


@pytest.mark.parametrize(("remark", "indonesian", "english"), REMARKS)
def test_a_remark_is_a_line_in_the_language_of_the_reader(remark: Remark, indonesian: str, english: str) -> None:
    assert (describe(remark, "id"), describe(remark, "en")) == (indonesian, english)


@pytest.mark.parametrize("remark", [remark for remark, *_ in REMARKS])
def test_a_remark_can_be_handed_to_another_process(remark: Remark) -> None:
    copy: Remark = pickle.loads(pickle.dumps(remark))
    assert (type(copy), copy.source, copy.message) == (type(remark), remark.source, remark.message)


def test_a_fault_shows_its_id_where_there_is_no_reader() -> None:
    fault = SourceError("a.jsonl", Message("at_line", number=3, reason=Message("json.too_deep")))
    assert str(fault) == "a.jsonl: at_line(number=3, reason=json.too_deep)"


@pytest.mark.parametrize(
    ("fault", "indonesian", "english"),
    [
        (
            FileNotFoundError(2, "No such file or directory"),
            "berkas atau folder tidak ada",
            "no such file or directory",
        ),
        (OSError(107, "Transport endpoint is not connected"), *["transport endpoint is not connected"] * 2),
        (ValueError("embedded null byte"), *["embedded null byte"] * 2),
        (ValueError(), *["ValueError"] * 2),
    ],
)
def test_the_reasons_of_the_system(fault: Exception, indonesian: str, english: str) -> None:
    assert (render(reason_of(fault), "id"), render(reason_of(fault), "en")) == (indonesian, english)


@pytest.mark.parametrize(
    ("language", "reason"), [("id", "berkas atau folder tidak ada"), ("en", "no such file or directory")]
)
def test_standard_error_follows_the_language(capsys: pytest.CaptureFixture[str], language: str, reason: str) -> None:
    assert run(["tiada.txt", "--language", language, "--format", "plain"]) == 1
    assert capsys.readouterr().err == f"briefing-tui: tiada.txt: {reason}\n"
