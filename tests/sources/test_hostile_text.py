"""Whatever stands in whatever field of whatever source: no story, no output and no fault steers a terminal or the eye."""

from __future__ import annotations

import csv
import html
import io
import json
import unicodedata
from dataclasses import fields, is_dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article
from briefing_tui.cli.main import run
from briefing_tui.errors import SourceError
from briefing_tui.outputs import FORMATS, OutputOptions, render
from briefing_tui.sanitize import MOST_MARKS, last_filter
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

BODY = (
    "JAKARTA, KOMPAS.com - Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di Merak, Selasa (10/9/2024). "
    '"Kapal pertama bersandar pada 2 Oktober nanti," kata Hendarto. Warga desa menyambutnya dengan pesta rakyat. '
    "Dermaga itu dibangun selama dua tahun dan menelan biaya puluhan miliar rupiah dari anggaran negara."
)
# By Unicode's own names: C0, C1, bidi (UAX #9), zero width, tags, annotations, fillers, selectors, marks, halves.
HOSTILE = (
    [chr(code) for code in (*range(0x20), *range(0x7F, 0xA0))]
    + list("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f\u200b\u200c\u200d\u2060\ufeff")
    + list("\U000e0001\U000e0041\U000e007f\ufff9\ufffa\ufffb\u180e\u00ad\u2061\u206a\U0001d173\U0001bca0\u2028\u2029")
    + list("\u115f\u1160\u3164\uffa0\u17b4\u17b5\u034f\u180b\ufe00\ufe0f\U000e0100\u0301\u20dd\u0488\ud800\udfff\uffff")
)
FILLERS = set("\u115f\u1160\u3164\uffa0\u17b4\u17b5\u034f\u180b\u180c\u180d\u180f\u2800")
ALPHABET = st.one_of(st.sampled_from(HOSTILE), st.characters(exclude_categories=()), st.sampled_from("aK1 .-👩❤"))
SEQUENCES = [
    "\x1b]0;PWNED\x07",
    "\x1b[31mMERAH\x1b[0m",
    "\x9b2J",
    "\x90q\x9c",
    "a" + "\u0301" * 400,
    "\ud83d",
    "&#27;[2J",
]
PAYLOAD = st.one_of(st.text(ALPHABET, min_size=1, max_size=12), st.sampled_from(SEQUENCES))


def unsafe(text: str, *, lines: bool = False) -> set[str]:
    """The characters of a text that are not to be shown, by their categories in Unicode, and marks beyond the bound."""
    bad = {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs", "Zl", "Zp")} - {"\u200d"}
    runs = ["".join(run) for mark, run in groupby(text, lambda c: unicodedata.category(c).startswith("M")) if mark]
    smears = {run[:1] for run in runs if len(run) > MOST_MARKS}
    return (bad - ({"\n"} if lines else set())) | (FILLERS & set(text)) | smears


def strings(value: object, name: str = "") -> Iterator[tuple[str, str]]:
    """Every string in a value, with the name of the field that it stands in."""
    if isinstance(value, str):
        yield name, value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from strings(getattr(value, field.name), field.name)


def as_text(bad: str) -> dict[str, bytes]:
    story = f"Dermaga {bad} baru dibuka\n\nPenulis: Ani {bad} Sari\n\n{BODY}\n\n{bad}\n\nBaca juga: Pasar {bad} ikan dibuka lagi"
    return {
        "a.txt": story.encode("utf-8", "surrogatepass"),
        "a.md": f"---\ntitle: {bad}\nauthor: {bad}\n---\n{story}".encode("utf-8", "surrogatepass"),
    }


def as_briefing(bad: str) -> dict[str, bytes]:
    given: dict[str, Any] = dict.fromkeys(("title", "outlet", "editor", "dateline_place", "id", "language"), f"X{bad}Y")
    given |= {
        "text": f"{BODY} {bad}",
        "url": f"https://a.id/{bad}",
        "published": f"2024-09-10{bad}",
        "authors": [bad, f"Ani {bad}"],
    }
    given |= {
        "credits": [bad],
        "related": [{"title": f"Pasar {bad}", "url": f"https://a.id/{bad}"}, {"title": bad, "url": bad}],
    }
    return {
        "a.json": json.dumps({"article": given}).encode(),
        "b.json": json.dumps({"article": given}, ensure_ascii=False).encode("utf-8", "surrogatepass"),
    }


def as_record(bad: str) -> dict[str, bytes]:
    record = {"title": f"Dermaga {bad}", "publish_date": bad, "author": f"Ani {bad}", "content": f"{bad}{BODY}{bad}"}
    record |= {"source": f"a{bad}.id", "link": f"https://a.id/{bad}", "editor": bad, "keyword": bad}
    table = io.StringIO()
    writer = csv.DictWriter(table, list(record))
    writer.writeheader()
    writer.writerow(record)
    return {"a.jsonl": json.dumps(record).encode() + b"\n", "a.csv": table.getvalue().encode("utf-8", "surrogatepass")}


def as_markup(bad: str) -> dict[str, bytes]:
    entity = "".join(f"&#{ord(c)};" for c in bad)
    page = "".join(
        f'<html><head><title>Dermaga {b} dibuka</title><meta name="author" content="{b}"><meta property="og:site_name" content="{b}">'
        f'<link rel="canonical" href="https://a.id/{b}"></head><body><h1>Dermaga {b}</h1><p>{BODY} {b}</p>'
        f'<p>Baca juga: <a href="https://a.id/{b}">Pasar {b} ikan dibuka lagi</a></p></body></html>'
        for b in (html.escape(bad) + entity,)
    )
    story = f"<p>{BODY}</p>" * 4
    feeds = [
        f"<rss version='2.0'><channel><title>Berita {b}</title><item><title>Dermaga {b}</title><author>{b}</author>"
        f"<pubDate>{b}</pubDate><description>{html.escape(story)}{b}</description></item></channel></rss>"
        for b in (html.escape(bad), html.escape(bad) + entity)
    ]
    documents = {"a.html": page, "a.xml": feeds[0], "b.xml": feeds[1]}
    return {name: document.encode("utf-8", "surrogatepass") for name, document in documents.items()}


KINDS: list[Callable[[str], dict[str, bytes]]] = [as_text, as_briefing, as_record, as_markup]


def unsafe_in_output(text: str) -> set[str]:
    return {c for c in text if unicodedata.category(c) in ("Cc", "Cf", "Cs")} - set("\n\r\t\u200d")


@pytest.mark.parametrize("kind", KINDS)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(bad=PAYLOAD)
def test_no_field_of_a_story_and_no_output_holds_anything_unsafe(
    kind: Callable[[str], dict[str, bytes]], bad: str, tmp_path: Path
) -> None:
    for name, content in kind(bad).items():
        (tmp_path / name).write_bytes(content)
        for item in read_sources([str(tmp_path / name)]):
            if isinstance(item, SourceError):
                assert [pair for pair in strings(item.message) if unsafe(pair[1])] == []
                continue
            assert isinstance(item, Article)
            assert [pair for pair in strings(item) if unsafe(pair[1], lines=pair[0] == "text")] == []
            briefing = brief(item, language="id")
            assert [pair for pair in strings(briefing) if unsafe(pair[1], lines=pair[0] == "text")] == []
            for form in FORMATS:
                assert unsafe_in_output(last_filter(render((briefing,), form, OutputOptions()))) == set()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", FORMATS)
def test_no_stream_and_no_file_gets_anything_unsafe(
    kind: Callable[[str], dict[str, bytes]], form: str, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    bad = "\x1b]0;PWNED\x07\x9b31m\u202e\ud800\U000e0041"
    for name, content in kind(bad).items():
        path = tmp_path / f"\x1b[31m\u202e{name}"
        path.write_bytes(content)
        run([str(path), str(tmp_path / "\x1b]0;tiada\x07"), "--format", form, "-v"])
        run([str(path), "--format", form, "-o", str(tmp_path / "out")])
        out, err = capfdbinary.readouterr()
        for written in (out, err, (tmp_path / "out").read_bytes()):
            assert unsafe_in_output(written.decode()) == set()


@given(st.text(ALPHABET), st.booleans())
def test_the_last_filter_leaves_nothing_but_colours(text: str, colored: bool) -> None:
    left = last_filter(text, colored=colored)
    assert unsafe_in_output(left) <= ({"\x1b"} if colored else set())
    assert last_filter(left, colored=colored) == left


def test_colours_come_through_and_nothing_else_of_a_terminal_does() -> None:
    assert (
        last_filter("\x1b[1;36mTOKOH\x1b[0m\x1b[2J\x1b]8;;x\x07\n", colored=True) == "\x1b[1;36mTOKOH\x1b[0m[2J]8;;x\n"
    )
