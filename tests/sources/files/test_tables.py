"""Tables of real scrapers: which column holds what, which order dates have, what stands above a heading."""

from __future__ import annotations

import csv
import io
import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import describe
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.files.columns import columns_of
from briefing_tui.sources.files.tables import with_spoken_cells

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

BODY = (
    "Wali Kota Bitung Rudi Prasetya membuka pasar ikan di tepi pelabuhan dan mengajak warga berbelanja di sana. "
    "Ia menambahkan bahwa tempat parkir di sisi timur akan selesai pada akhir bulan depan, kata dinas perikanan."
)
TITLE = "Wali Kota Bitung Buka Pasar Ikan"
ADDRESS = "https://news.detik.com/berita/d-7000001/pasar-ikan"


def table(rows: Sequence[Mapping[str, str]], delimiter: str = ",") -> str:
    """Rows as CSV under their own names."""
    text = io.StringIO()
    writer = csv.DictWriter(text, rows[0].keys(), delimiter=delimiter)
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def read(folder: Path, content: str, name: str = "a.csv") -> list[Article | SourceError]:
    """What comes of a file."""
    path = folder / name
    path.write_text(content, encoding="utf-8")
    return [item for item in read_sources([str(path)], SourceOptions()) if isinstance(item, Article | SourceError)]


def only(folder: Path, content: str, name: str = "a.csv") -> Article:
    """The one story that comes of a file."""
    (story,) = read(folder, content, name)
    assert isinstance(story, Article), story
    return story


NAMES = [
    ("konten_berita", "content"),
    ("tajuk_berita", "title"),
    ("isiBerita", "content"),
    ("isiartikel", "content"),
    ("Full Text", "content"),
    ("paragraf", "content"),
    ("judul_artikel_berita", "title"),
    ("link_judul", "link"),
    ("url_artikel", "link"),
    ("tgl_publikasi", "publish_date"),
    ("tanggal_berita", "publish_date"),
    ("waktu_terbit", "publish_date"),
    ("nama_penulis", "author"),
    ("nama_media", "source"),
]


@pytest.mark.parametrize(("name", "field"), NAMES)
def test_a_column_is_known_by_its_name(name: str, field: str) -> None:
    assert columns_of((name,), field) == (name,)


@pytest.mark.parametrize(
    "name", ["id_berita", "gambar_judul", "panjang_isi", "kategori_berita", "date_download", "jumlah_kata"]
)
def test_a_column_of_something_else_is_left_alone(name: str) -> None:
    assert not any(columns_of((name,), field) for field in ("title", "content", "publish_date", "author", "source"))


def test_columns_without_telling_names_are_known_by_their_values(tmp_path: Path) -> None:
    story = only(tmp_path, table([{"a": "1", "b": TITLE, "c": ADDRESS, "d": "4 Maret 2024 10:15 WIB", "e": BODY}]))
    assert (story.title, story.url, story.published) == (TITLE, ADDRESS, "2024-03-04T10:15:00+07:00")
    assert story.text.replace("\n\n", " ") == BODY


def test_a_table_without_a_heading(tmp_path: Path) -> None:
    story = only(tmp_path, table([{TITLE: TITLE, ADDRESS: ADDRESS, BODY: BODY}]).split("\r\n", 1)[1])
    assert (story.title, story.url) == (TITLE, ADDRESS)


@pytest.mark.parametrize("above", ["Kliping Berita Maret;;\n", "sep=;\n", "\n;;\n"])
@pytest.mark.parametrize("name", ["a.csv", "a"])
def test_what_stands_above_a_heading_is_passed_over(tmp_path: Path, above: str, name: str) -> None:
    rows = [{"Judul": TITLE, "Tanggal": "04/03/2024", "Isi": BODY}]
    story = only(tmp_path, above + table(rows, ";"), name)
    assert (story.title, story.published) == (TITLE, "2024-03-04")


def test_outlet_and_day_come_from_the_address(tmp_path: Path) -> None:
    address = "https://nasional.kompas.com/read/2024/03/04/17303561/pasar"
    story = only(tmp_path, table([{"judul": TITLE, "url": address, "isi": BODY}]))
    assert (story.outlet, story.published) == ("Kompas.com", "2024-03-04")


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        (["10/9/2024", "10/21/2024"], ["2024-10-09", "2024-10-21"]),
        (["10/9/2024", "21/9/2024"], ["2024-09-10", "2024-09-21"]),
        (["10/9/2024", "11/9/2024"], ["2024-09-10", "2024-09-11"]),
    ],
)
def test_the_whole_column_tells_the_order_of_its_dates(tmp_path: Path, dates: list[str], expected: list[str]) -> None:
    rows = [{"judul": f"{TITLE} {n}", "tanggal": day, "isi": f"{BODY} {n * 7} kapal."} for n, day in enumerate(dates)]
    for content, name in (
        (table(rows), "a.csv"),
        ("\n".join(map(json.dumps, rows)), "a.jsonl"),
        (json.dumps(rows), "a.json"),
    ):
        stories = read(tmp_path, content, name)
        assert [story.published for story in stories if isinstance(story, Article)] == expected


def test_day_and_hour_in_columns_of_their_own(tmp_path: Path) -> None:
    story = only(tmp_path, table([{"title": TITLE, "date": "04 Mar 2024", "time": "17:16", "content": BODY}]))
    assert story.published == "2024-03-04T17:16:00"


def test_an_age_is_counted_from_when_the_page_was_scraped(tmp_path: Path) -> None:
    rows = [{"title": TITLE, "date": "1 hari lalu", "scraped_at": "2024-03-05 10:00:00", "content": BODY}]
    assert only(tmp_path, table(rows)).published == "2024-03-04"


@pytest.mark.parametrize("nothing", ["Penulis tidak ditemukan", "N/A", "None", "nan", "No author found", "[]", "-"])
def test_placeholders_are_nothing(tmp_path: Path, nothing: str) -> None:
    story = only(
        tmp_path, table([{"title": TITLE, "author": nothing, "date": nothing, "url": nothing, "content": BODY}])
    )
    assert (story.authors, story.published, story.url) == ((), None, None)


WRAPPED = [
    f"b'{BODY}\\xc2\\xa0'",
    f"['{BODY}']",
    f"<p>{BODY}</p>",
    BODY.replace(" dan ", "&amp;nbsp;dan&amp;nbsp;"),
    BODY.replace(". ", ".\\n\\n"),
]


@pytest.mark.parametrize("written", WRAPPED)
def test_the_wrappings_of_programs_are_taken_off(tmp_path: Path, written: str) -> None:
    assert only(tmp_path, table([{"title": TITLE, "content": written}])).text.replace("\n\n", " ") == BODY


RECORD = {"title": TITLE, "content": BODY}
SHAPES = [
    {"hits": {"hits": [{"_index": "berita", "_source": RECORD}]}},
    {"status": "ok", "response": {"data": {"items": [RECORD]}}},
    {"title": {"0": TITLE}, "content": {"0": BODY}},
    {"columns": ["title", "content"], "index": [0], "data": [[TITLE, BODY]]},
    {"0": RECORD},
]


@pytest.mark.parametrize("shape", SHAPES, ids=["search engine", "nested", "by column", "parted", "by row"])
def test_records_in_the_shapes_of_programs(tmp_path: Path, shape: object) -> None:
    assert only(tmp_path, json.dumps(shape), "a.json").title == TITLE


def test_signs_that_json_has_escaped_are_themselves(tmp_path: Path) -> None:
    written = BODY + " \\u201cSilakan datang,\\u201d katanya di kaf\\u00e9 itu \\u2013 tanpa senyum."
    story = only(tmp_path, table([{"title": TITLE, "content": written}]))
    assert story.text.replace("\n\n", " ").endswith("“Silakan datang,” katanya di kafé itu – tanpa senyum.")


@pytest.mark.parametrize("initials", ["(sru/jks)", "sru/jks"])
def test_initials_are_no_author(tmp_path: Path, initials: str) -> None:
    assert only(tmp_path, table([{"title": TITLE, "author": initials, "content": BODY}])).authors == ()


def test_authors_as_a_list_and_as_addresses(tmp_path: Path) -> None:
    rows = [
        {
            "title": TITLE,
            "authors": "['Ratna Puspita', 'https://detik.com/a', 'Budi Santoso']",
            "content": BODY,
            "url": ADDRESS,
        }
    ]
    assert only(tmp_path, table(rows)).authors == ("Ratna Puspita", "Budi Santoso")


@pytest.mark.parametrize("author", ["{'@type': 'Person', 'name': 'Ratna Puspita'}", '{"name": "Ratna Puspita"}'])
def test_an_object_that_a_program_has_written_into_a_cell_is_one(tmp_path: Path, author: str) -> None:
    assert only(tmp_path, table([{"title": TITLE, "author": author, "content": BODY}])).authors == ("Ratna Puspita",)


@pytest.mark.parametrize("section", ["{{'berita'}}", "{'a': {[]: 1}}"])
def test_what_only_looks_like_an_object_costs_no_story(tmp_path: Path, section: str) -> None:
    assert only(tmp_path, table([{"title": TITLE, "author": section, "content": BODY}])).text == BODY


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8", "\t"), ("utf-16", "\t"), ("utf-8", "|")])
def test_a_table_that_a_spreadsheet_calls_a_text_is_one(tmp_path: Path, encoding: str, delimiter: str) -> None:
    path = tmp_path / "a.txt"
    path.write_text(f"Judul\tTanggal\tIsi\n{TITLE}\t5 Juni 2024\t{BODY}\n".replace("\t", delimiter), encoding=encoding)
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert (story.title, story.text, story.published) == (TITLE, BODY, "2024-06-05")


@pytest.mark.parametrize("title", [f"{TITLE} | tempo.co", f"{TITLE} - Bola.com", f"{TITLE} - Kompas.com"])
def test_the_outlets_name_behind_a_title_is_none_of_it(tmp_path: Path, title: str) -> None:
    assert only(tmp_path, table([{"title": title, "content": BODY}])).title == TITLE


def test_a_table_without_a_text_is_one_fault(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, table([{"judul": TITLE, "harga": str(n)} for n in range(200)]))
    assert isinstance(fault, SourceError)
    assert fault.message.id == "csv.no_text_column"


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(alphabet="aisjudlten_ ;,|~\"'\n", max_size=12), min_size=1, max_size=8))
def test_any_heading_gives_stories_or_named_faults(
    tmp_path_factory: pytest.TempPathFactory, heading: list[str]
) -> None:
    text = io.StringIO()
    csv.writer(text).writerows([heading, [BODY for _ in heading]])
    assert read(tmp_path_factory.mktemp("tabel"), text.getvalue())


@pytest.mark.parametrize(
    "content",
    [
        f'judul, isi, tanggal\n"{TITLE}", "{BODY}", "2024-03-12"\n',
        f"'judul','isi','tanggal'\n'{TITLE}','{BODY}','2024-03-12'\n",
        f"judul;isi;tanggal\n'{TITLE}';'{BODY}';2024-03-12\n",
        f"sep=,\njudul,isi,tanggal\n{TITLE},'{BODY}',2024-03-12\n",
        f'\ufeff"judul";"isi";"tanggal"\r\n"{TITLE}";"{BODY}";"2024-03-12"\r\n',
    ],
    ids=[
        "a blank before a quote",
        "single quotes",
        "single quotes below",
        "single quotes where needed",
        "a mark before a quote",
    ],
)
def test_cells_are_read_as_they_are_quoted(tmp_path: Path, content: str) -> None:
    story = only(tmp_path, content)
    assert (story.title, story.text, story.published) == (TITLE, BODY, "2024-03-12")


def test_a_quote_behind_a_backslash_ends_no_cell(tmp_path: Path) -> None:
    spoken = f'{BODY} "Silakan datang", katanya. "Kami tunggu, semua."'
    escaped = spoken.replace('"', '\\"')
    stories = read(tmp_path, f'judul,isi,tanggal\n"{TITLE}","{escaped}","2024-03-12"\n"Lain",{escaped[:9]},2024\n')
    assert isinstance(stories[0], Article)
    assert (stories[0].text, stories[0].published) == (spoken, "2024-03-12")


def test_a_cell_may_end_in_a_backslash(tmp_path: Path) -> None:
    story = only(tmp_path, f'berkas,judul,isi\n"C:\\berita\\","{TITLE}","{BODY}"\n')
    assert (story.title, story.text) == (TITLE, BODY)


SPOKEN = f'"Silakan datang," kata Rudi. {BODY}'
UNCLOSED = f'"Silakan datang, kata Rudi. {BODY}'


@pytest.mark.parametrize("text", [SPOKEN, UNCLOSED], ids=["closed", "never closed"])
def test_a_text_that_begins_with_speech_is_whole_where_nothing_is_quoted(tmp_path: Path, text: str) -> None:
    rows = [
        ("judul", "isi", "tanggal"),
        (TITLE, text, "2024-03-12"),
        ("Lain", f"Lain lagi. {BODY[::-1]}", "2024-03-13"),
    ]
    story = read(tmp_path, "\n".join(map("\t".join, rows)), "a.tsv")[0]
    assert isinstance(story, Article)
    assert (story.text, story.published) == (text, "2024-03-12")


@given(
    st.lists(
        st.tuples(*[st.text(st.sampled_from('ab ";\n,'), max_size=12)] * 2, st.sampled_from(["2024-03-12"])), min_size=1
    )
)
@settings(max_examples=60)
def test_tables_that_quote_are_read_as_they_were_written(rows: list[tuple[str, str, str]]) -> None:
    text = io.StringIO()
    written = csv.writer(text, delimiter="\t", quoting=csv.QUOTE_ALL, lineterminator="\n")
    written.writerows([("tanggal", "judul", "isi"), *((day, one, other) for one, other, day in rows)])
    lines = iter(text.getvalue().splitlines(keepends=True))
    read_again = list(csv.reader(with_spoken_cells(lines, "\t"), delimiter="\t"))
    assert read_again[1:] == [[day, one, other] for one, other, day in rows]


@pytest.mark.parametrize(
    "second",
    [
        f'"{TITLE} Lagi",2024-06-06,"{BODY}"',
        f'{TITLE} Lagi,2024-06-06,"{BODY}"',
        f"{TITLE} Lagi,2024-06-06,{BODY.replace(',', '')}",
    ],
    ids=["quoted", "text quoted", "not quoted"],
)
@pytest.mark.parametrize("paragraphs", ["", "\nIa menutup, kata dia, acara itu.\n\nWarga pulang."])
def test_a_quote_that_is_never_closed_costs_no_other_row(tmp_path: Path, paragraphs: str, second: str) -> None:
    third = f'"{TITLE} Besok",2024-06-07,"{BODY} {BODY}"'
    content = f'title,date,content\n"{TITLE}",2024-06-05,"{BODY}{paragraphs}\n{second}\n{third}\n'
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    fault, *found = read_sources([str(tmp_path / "a.csv")], SourceOptions(repeats=True))
    assert isinstance(fault, SourceError)
    assert describe(fault, "en").endswith("line 2: a quote that is never closed; the row is read up to the next one")
    assert [(story.title, story.published) for story in found if isinstance(story, Article)] == [
        (TITLE, "2024-06-05"), (f"{TITLE} Lagi", "2024-06-06"), (f"{TITLE} Besok", "2024-06-07"),
    ]  # fmt: skip


def test_quotes_in_a_cell_of_many_lines_end_no_row(tmp_path: Path) -> None:
    content = f'title,date,content\n"{TITLE}",2024-06-05,"Wali kota berkata "datanglah", lalu pergi.\nIa, kata dia, senang.\n{BODY}"\n'
    assert "senang" in only(tmp_path, content).text


def test_where_no_row_closes_its_quote_each_is_a_story(tmp_path: Path) -> None:
    rows = [f'Pasar {n} dibuka,"Warga Solo menyambut pasar nomor {n}, kata Sari,2023-09-{n + 10}' for n in range(19)]
    file = tmp_path / "berita.csv"
    file.write_text("\n".join(["title,content,date", *rows]), encoding="utf-8")
    read = list(read_sources([str(file)]))
    stories = [one for one in read if isinstance(one, Article)]
    assert [(story.title, story.published) for story in stories] == [
        (f"Pasar {n} dibuka", f"2023-09-{n + 10}") for n in range(19)
    ]


def test_very_many_quotes_that_are_never_closed_take_no_time(tmp_path: Path) -> None:
    content = "title,date,content\n" + f'{TITLE},2024-06-05,"{BODY}\n' * 20_001
    (tmp_path / "a.csv").write_text(content, encoding="utf-8")
    assert any(isinstance(item, Article) for item in read_sources([str(tmp_path / "a.csv")]))


def test_commas_of_a_text_without_quotes_part_no_row(tmp_path: Path) -> None:
    body = f"{BODY} Pasar itu luas, terang, dan bersih."
    story = only(tmp_path, f"judul,isi,tanggal\n{TITLE},{body},2024-03-12\n")
    assert (story.text, story.published) == (body, "2024-03-12")
    assert only(tmp_path, f"judul,isi,tanggal,\n{TITLE},{body},2024-03-12,,\n").text == body


def test_a_heading_that_comes_again_is_no_story(tmp_path: Path) -> None:
    head = "judul,isi,tanggal\n"
    rows = f'"{TITLE}","{BODY}","2024-03-12"\n'
    assert [item for item in read(tmp_path, head + rows + head) if isinstance(item, SourceError)] == []


@pytest.mark.parametrize(("column", "day"), [("timestamp_ms", "1721271900000"), ("epoch", "1721271900")])
def test_seconds_are_known_by_their_column(tmp_path: Path, column: str, day: str) -> None:
    assert only(tmp_path, table([{"judul": TITLE, "isi": BODY, column: day}])).published == "2024-07-18T10:05:00+07:00"


def test_an_hour_may_have_a_full_stop(tmp_path: Path) -> None:
    row = {"judul": TITLE, "isi": BODY, "tanggal": "18/07/2024", "jam": "10.05"}
    assert only(tmp_path, table([row])).published == "2024-07-18T10:05:00"


def test_paragraphs_that_commas_join_are_parted_and_degrees_are_not(tmp_path: Path) -> None:
    first = f"{BODY} Acara ditutup Sari Dewi, S.Pd.,M.Pd."
    spoken = '"Kami senang," kata Rudi.'
    row = {
        "judul": TITLE,
        "isi": f"{BODY},{spoken},{first},Warga pulang sore itu.",
        "meta.author.0": "Sari Dewi",
        "meta.author.1": "Budi Santoso",
    }
    story = only(tmp_path, table([row]))
    assert story.text == "\n\n".join([BODY, spoken, first, "Warga pulang sore itu."])
    assert story.authors == ("Sari Dewi", "Budi Santoso")


def test_of_a_heading_in_two_lines_the_lower_one_says_more(tmp_path: Path) -> None:
    story = only(tmp_path, f'No,Berita,,,Media\n,Judul,Isi,Tanggal,\n1,{TITLE},"{BODY}",2024-06-05,Kabar Teluk\n')
    assert (story.title, story.text, story.published, story.outlet) == (TITLE, BODY, "2024-06-05", "Kabar Teluk")


def test_a_table_whose_lines_are_quoted_whole_is_one(tmp_path: Path) -> None:
    rows = table([{"judul": TITLE, "isi": f'{BODY} "Silakan," katanya.', "tanggal": "2024-06-05"}]).splitlines()
    quoted = "".join('"' + row.replace('"', '""') + '"\r\n' for row in rows)
    story = only(tmp_path, quoted)
    assert (story.title, story.text) == (TITLE, f'{BODY} "Silakan," katanya.')
    assert story.published == "2024-06-05"


def test_a_cell_whose_quote_is_never_closed_ends_where_the_heading_has_the_others(tmp_path: Path) -> None:
    spoken = f'{BODY} ""Silakan datang,"" kata Rudi pada hari ke-'
    lines = [f'"{TITLE} {day}","{spoken}{day}.{"" if day % 2 else chr(34)},2024-06-0{day}' for day in range(1, 4)]
    items = read(tmp_path, "\n".join(["judul,isi,tanggal", *lines]) + "\n")
    assert [(story.text, story.published) for story in items if isinstance(story, Article)] == [
        (f"{spoken}{day}.".replace('""', '"'), f"2024-06-0{day}") for day in range(1, 4)
    ]
    assert len([item for item in items if isinstance(item, SourceError)]) == 2


def test_rows_without_quotes_behind_one_that_is_never_closed_are_rows(tmp_path: Path) -> None:
    plain = BODY.replace(",", "")
    rows = [f"{TITLE} {number},{plain} Itu kabar ke-{number}." for number in range(1, 4)]
    rows[0] = rows[0].replace(",", ',"')
    found = read(tmp_path, "\n".join(["judul,isi", *rows]) + "\n")
    assert [item.title for item in found if isinstance(item, Article)] == [
        f"{TITLE} {number}" for number in range(1, 4)
    ]
    assert len([item for item in found if isinstance(item, SourceError)]) == 1


def test_a_quote_that_opens_the_first_cell_and_is_never_closed_costs_no_row(tmp_path: Path) -> None:
    rows = [(f"{TITLE} {n}", f"{BODY.replace(',', '')} Itu kabar ke-{n}.", f"2024-06-0{n}") for n in range(1, 5)]
    lines = [f'{title},"{body}\n\n{body}",{day}' for title, body, day in rows]
    lines[1] = f'"{rows[1][0]},{rows[1][1]},{rows[1][2]}'
    (tmp_path / "a.csv").write_text("\n".join(["judul,isi,tanggal", *lines]) + "\n", encoding="utf-8")
    items = list(read_sources([str(tmp_path / "a.csv")], SourceOptions(repeats=True)))
    found = [item for item in items if isinstance(item, Article)]
    assert [(story.title, story.published) for story in found] == [(title, day) for title, _, day in rows]
    (fault,) = (item for item in items if isinstance(item, SourceError))
    assert describe(fault, "en").startswith(f"{tmp_path / 'a.csv'}: line 5: a quote that is never closed")


def test_a_caption_that_holds_the_word_for_a_text_is_no_heading(tmp_path: Path) -> None:
    rows = [
        ["", "Daftar Berita"],
        [],
        ["No.", "Judul", "Tgl. Muat", "Media", "Naskah"],
        ["1", TITLE, "5 Juni 2024", "Kabar", BODY],
    ]
    out = io.StringIO()
    csv.writer(out).writerows(rows)
    (tmp_path / "a.csv").write_text(out.getvalue(), encoding="utf-8")
    (story,) = read_sources([str(tmp_path / "a.csv")])
    assert isinstance(story, Article)
    assert (story.title, story.published, story.outlet) == (TITLE, "2024-06-05", "Kabar")


def test_of_a_row_with_too_many_cells_those_beyond_are_no_text(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'judul,isi,tanggal\n{TITLE},"{BODY}",2024-06-05,lebih,lagi\n', encoding="utf-8")
    (story,) = read_sources([str(tmp_path / "a.csv")])
    assert isinstance(story, Article)
    assert (story.text, story.published) == (BODY, "2024-06-05")


def test_a_quote_that_begins_a_line_in_a_text_closes_nothing(tmp_path: Path) -> None:
    said = f'"Kami senang sekali, karena jalan sudah baik," kata Rudi.\n\n{BODY}'
    rows = [f'{TITLE} {n}\t"{BODY} {n}.\n\n{said}"\n' for n in ("Satu", "Dua")]
    (tmp_path / "a.tsv").write_text("".join(["judul\tisi\n", *rows]), encoding="utf-8")
    first, second = read_sources([str(tmp_path / "a.tsv")], SourceOptions(repeats=True))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.text, second.text) == (f"{BODY} Satu.\n\n{said}", f"{BODY} Dua.\n\n{said}")
