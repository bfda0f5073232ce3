"""Records and files as they come in: the fields that are known by name, and what a poor source is called."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import SourceOptions, read_sources

if TYPE_CHECKING:
    from pathlib import Path

BODY = (
    "Menteri Perhubungan Hendarto Wiguna meresmikan dermaga baru di pelabuhan itu pada hari kerja pertama. "
    "Ia mengatakan kapal akan bersandar mulai pekan depan dan warga tidak perlu lagi menyeberang jauh."
)


def record(**changes: str) -> dict[str, str]:
    return {
        "title": "Dermaga baru dibuka",
        "publish_date": "2024-09-10 08:00:00",
        "author": "Ani",
        "content": BODY,
        "keyword": "dermaga",
        "category": "ekonomi",
        "source": "contoh.id",
        "link": "https://contoh.id/a",
        **changes,
    }


def written(folder: Path, kind: str, records: list[dict[str, str]]) -> Path:
    path = folder / f"berita.{kind}"
    if kind == "csv":
        out = io.StringIO()
        rows = csv.DictWriter(out, fieldnames=list(records[0]))
        rows.writeheader()
        rows.writerows(records)
        path.write_text(out.getvalue(), encoding="utf-8-sig")
    elif kind == "xlsx":
        book = openpyxl.Workbook()
        rows_of = [list(records[0]), *(list(one.values()) for one in records)]
        for row in rows_of:
            book.worksheets[0].append(row)
        book.save(path)
    elif kind == "jsonl":
        path.write_text("".join(json.dumps(one) + "\n" for one in records), encoding="utf-8")
    else:
        path.write_text(json.dumps(records), encoding="utf-8")
    return path


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
def test_records_in_the_fields_of_news_watch(tmp_path: Path, kind: str) -> None:
    second = record(title="Tarif kapal naik", link="https://contoh.id/b", content=BODY.replace("dermaga", "tarif"))
    found = list(read_sources([str(written(tmp_path, kind, [record(), second]))]))
    first = found[0]
    assert isinstance(first, Article)
    assert (first.title, first.url, first.authors) == ("Dermaga baru dibuka", "https://contoh.id/a", ("Ani",))
    assert (first.published or "").startswith("2024-09-10")
    assert first.source.endswith(f"berita.{kind}#1")


def test_named_fields(tmp_path: Path) -> None:
    path = written(tmp_path, "jsonl", [{"kepala": "Dermaga baru dibuka", "naskah": BODY}])
    (found,) = read_sources([str(path)], SourceOptions(fields={"title": "kepala", "content": "naskah"}))
    assert isinstance(found, Article)
    assert found.title == "Dermaga baru dibuka"


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv", "xlsx"])
def test_a_named_field_that_no_record_has_is_said_once(tmp_path: Path, kind: str) -> None:
    text = (
        "Nelayan melaut lagi setelah badai reda, sedangkan pedagang ikan di pasar itu menurunkan harga sejak pagi hari."
    )
    second = {"kepala": "Nelayan melaut lagi", "naskah": text, "penyunting": "Budi Raharjo"}
    records = [{"kepala": "Dermaga baru dibuka", "naskah": BODY, "penyunting": ""}, second]
    path = written(tmp_path, kind, records)
    fields = {"title": "kepala", "content": "naskah", "editor": "penyunting", "author": "wartawan"}
    *articles, fault = read_sources([str(path)], SourceOptions(fields=fields))
    assert [isinstance(article, Article) for article in articles] == [True, True]
    assert isinstance(fault, SourceError)
    assert describe(fault, "en") == f"{path}: no record has the field wartawan that --map names"


def test_broken_json_is_named_by_its_line_and_costs_only_itself(tmp_path: Path) -> None:
    path = tmp_path / "berita.jsonl"
    lines = [
        json.dumps(
            record(
                title=f"Dermaga nomor {n} dibuka untuk kapal feri",
                link=f"https://contoh.id/{n}",
                content=f"{BODY} Kota ke-{n} " + " ".join(f"kata{n}x{k}" for k in range(60)),
            )
        )
        for n in range(4)
    ]
    lines[2] = '{"title": '
    path.write_text("\n".join(lines), encoding="utf-8")
    found = list(read_sources([str(path)]))
    assert [isinstance(one, Article) for one in found] == [True, True, False, True]
    assert isinstance(fault := found[2], SourceError)
    assert "line 3: broken JSON" in describe(fault, "en")


FAULTS = [
    (b"", "empty"),
    (bytes(range(256)) * 20, "binary"),
    (b'[{"title": "a", ', "JSON"),
    (b'{"title": "Dermaga"}', "no text"),
    (
        b"The government said on Tuesday that the new port would open to ferries within the week, and that "
        b"the fares would stay as they are until the end of the year for all who live on the island.",
        "not Indonesian",
    ),
]


@pytest.mark.parametrize(("content", "reason"), FAULTS)
def test_faults_are_one_line_and_cost_only_their_source(tmp_path: Path, content: bytes, reason: str) -> None:
    bad, good = tmp_path / "buruk.txt", tmp_path / "baik.txt"
    bad.write_bytes(content)
    good.write_text(f"Dermaga baru dibuka\n\nJakarta (ANTARA) - {BODY}", encoding="utf-8")
    fault, article = read_sources([str(bad), str(good)])
    assert isinstance(fault, SourceError)
    assert isinstance(article, Article)
    assert reason in describe(fault, "en")
    assert "buruk.txt" in describe(fault, "en")
    assert "\n" not in describe(fault, "en")


def test_a_folder_without_stories_is_named(tmp_path: Path) -> None:
    (fault,) = read_sources([str(tmp_path)])
    assert isinstance(fault, SourceError)
    assert "without stories" in describe(fault, "en")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "cerita.txt"
    path.write_bytes(f"Dermaga “baru” dibuka\n\nJakarta (ANTARA) - {BODY}".encode(encoding))
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    assert article.title == "Dermaga “baru” dibuka"


@settings(max_examples=60, deadline=None)
@given(raw=st.binary(max_size=400))
def test_arbitrary_bytes_give_an_article_or_a_named_fault(raw: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("acak") / "x.txt"
    path.write_bytes(raw)
    for found in read_sources([str(path)]):
        assert isinstance(found, Article | SourceError)


@pytest.mark.parametrize("kind", ["json", "jsonl", "csv"])
@pytest.mark.parametrize(
    "names",
    [
        ("judul", "isi", "tanggal", "penulis", "tautan"),
        ("Judul", "Isi_Berita", "Tanggal_Terbit", "Penulis", "Tautan"),
        ("headline", "body", "date", "author", "url"),
    ],
)
def test_common_field_names_are_guessed(tmp_path: Path, kind: str, names: tuple[str, ...]) -> None:
    values = ("Dermaga dibuka", BODY * 2, "2024-05-02 07:30", "Sari Dewi", "https://contoh.id/dermaga")
    record = dict(zip(names, values, strict=True))
    path = tmp_path / f"berita.{kind}"
    if kind == "csv":
        table = io.StringIO()
        writer = csv.DictWriter(table, names)
        writer.writeheader()
        writer.writerow(record)
        path.write_text(table.getvalue(), encoding="utf-8")
    else:
        path.write_text(json.dumps([record] if kind == "json" else record), encoding="utf-8")
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.authors, story.url) == (values[0], ("Sari Dewi",), values[4])
    assert (story.published or "")[:10] == "2024-05-02"
    assert story.text.startswith(BODY[:40])
