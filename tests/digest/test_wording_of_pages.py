"""What the digest's page says beside the words of the stories, in plain text and in Markdown."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from briefing_tui.digest import make_digest
from briefing_tui.outputs import OutputOptions
from briefing_tui.outputs.digest import render_digest
from tests.digest.tellers import told

if TYPE_CHECKING:
    from briefing_tui.briefing import Language
    from briefing_tui.digest.model import Digest
    from briefing_tui.outputs.digest import DigestFormat


@pytest.mark.parametrize(("form", "most"), [("plain", 8), ("markdown", 9)])
def test_on_a_page_of_many_affairs_a_lone_story_takes_a_few_lines(form: DigestFormat, most: int) -> None:
    people = (
        "Badu Santoso",
        "Ratna Kusumadewi",
        "Hendra Wirayuda",
        "Sutrisno Hadi",
        "Citra Maharani",
        "Lukman Tanjung",
    )
    matters = ("jembatan", "durian", "karate", "perpustakaan", "gamelan", "terumbu karang")
    briefings = [
        told(f"{person} mengurus {matter}", "2024-09-10", f"{person} meresmikan lomba {matter}, Senin (9/9/2024).")
        for person, matter in zip(people, matters, strict=True)
    ]
    digest = make_digest(briefings)
    assert len(digest.affairs) == 6
    lines = render_digest(digest, form, OutputOptions(language="id")).splitlines()
    assert len(lines) <= 6 * most
    assert all(any(f"{person} mengurus" in line for line in lines) for person in people)
    assert not any("(1)" in line for line in lines)  # One story alone need not be counted.


@pytest.mark.parametrize("long", [False, True])
def test_what_one_story_alone_tells_is_named_by_its_title_and_nothing_of_it_is_counted(long: bool) -> None:
    bazaar = "Bupati Wanasari Badu Santoso membuka pasar di Wanasari, Senin (9/9/2024)."
    digest = make_digest([told("Pasar Wanasari ramai", "2024-09-10", bazaar)])
    options = OutputOptions(language="en", long=long)
    plain, markdown, table, calendar = (
        render_digest(digest, form, options) for form in ("plain", "markdown", "csv", "ics")
    )
    assert "\n1. Pasar Wanasari ramai\n    2024-09-10 " in plain
    assert "\n## Pasar Wanasari ramai\n\n2024-09-10 " in markdown
    assert table.splitlines()[1].startswith("Pasar Wanasari ramai,2024-09-09,")
    assert "\r\nDESCRIPTION:Pasar Wanasari ramai\\n" in calendar
    for page in (plain, markdown):
        assert page.count("Pasar Wanasari ramai") == 1
        assert "(1)" not in page
        assert "outlets" not in page


@pytest.mark.parametrize("form", ["plain", "markdown"])
def test_the_speakers_own_words_stand_in_quotation_marks_and_reported_ones_do_not(form: DigestFormat) -> None:
    own = told("Badu Santoso berlayar", "2024-09-09", '"Kapal kami berlayar lagi besok pagi," kata Badu Santoso.')
    reported = told(
        "Ratna Kusumadewi panen", "2024-09-09", "Ratna Kusumadewi mengatakan panen padi berjalan lancar tahun ini."
    )
    page = render_digest(make_digest([own, reported]), form, OutputOptions(language="id"))
    assert 'Badu Santoso, 2024-09-09: "Kapal kami berlayar lagi besok pagi"' in page
    assert "Ratna Kusumadewi, 2024-09-09: panen padi berjalan lancar" in page


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        # What makes half of the room is told whole, of the rest nothing.
        (
            "Pasar ikan kami buka lagi besok pagi setelah atapnya selesai diperbaiki oleh warga Desa Karangjati dan para "
            "nelayan dari tiga teluk. Semua " + "pedagang lama yang dulu pindah ke kota " * 4 + "kembali.",
            "para nelayan dari tiga teluk. …",
        ),
        # A short beginning says less than the words behind it.
        ("Ya benar. Semua " + "pedagang lama yang dulu pindah ke kota " * 8 + "kembali.", "kota pedagang lama yang"),
    ],
)
def test_a_long_quote_is_cut_behind_a_sentence(said: str, shown: str) -> None:
    story = told("Pasar dibuka", "2024-09-09", f'"{said}" kata Badu Santoso, nelayan.')
    page = render_digest(make_digest([story]), "plain", OutputOptions(language="id"))
    quote = " ".join(page.partition("Badu Santoso, 2024-09-09: ")[2].split())
    assert shown in quote
    assert "…" in quote
    assert "kembali" not in quote


@pytest.mark.parametrize("form", ["plain", "markdown"])
@pytest.mark.parametrize(("language", "coming"), [("id", "mendatang"), ("en", "ahead")])
def test_where_no_heading_says_so_a_row_says_that_it_is_ahead(
    form: DigestFormat, language: Language, coming: str
) -> None:
    people = ("Badu Santoso", "Ratna Kusumadewi", "Hendra Wirayuda", "Sutrisno Hadi", "Citra Maharani")
    others = [told(f"{name} libur", "2024-09-09", f"{name} libur.") for name in people]
    fair = told(
        "Wanasari bersiap",
        "2024-09-09",
        "Bupati Wanasari Lukman Tanjung akan membuka pasar malam pada 20 September 2024.",
    )
    page = render_digest(make_digest([fair, *others]), form, OutputOptions(language=language))
    row = next(line for line in page.splitlines() if "2024-09-20" in line)
    assert row.endswith(f"({coming})")


@pytest.mark.parametrize("form", ["plain", "markdown"])
def test_how_much_a_short_page_leaves_out_and_what_is_no_person_is_said(digest: Digest, form: DigestFormat) -> None:
    short, whole = (render_digest(digest, form, OutputOptions(language="en", long=long)) for long in (False, True))
    assert "more; --long gives all)" in short
    assert "more; --long gives all)" not in whole
    folded = " ".join(whole.replace("\\", "").split())
    assert re.search(r"Organizations: [^:]*Komite Nasional Keselamatan Transportasi \(2\)", folded)


@pytest.mark.parametrize(
    ("form", "indonesian", "english"),
    [
        ("plain", "sampai 2028-06-30 ", "until 2028-06-30 "),
        ("markdown", "sampai 2028-06-30 ", "until 2028-06-30 "),
        ("ics", "SUMMARY:sampai 2028-06-30: Sari Wulan", "SUMMARY:until 2028-06-30: Sari Wulan"),
        ("csv", ",until\n", ",until\n"),
    ],
)
def test_a_day_that_only_bounds_a_happening_says_so(form: DigestFormat, indonesian: str, english: str) -> None:
    story = told(
        "Sari Wulan bergabung dengan Persis Solo",
        "2024-09-09",
        "Sari Wulan bergabung dengan Persis Solo dengan kontrak hingga 30 Juni 2028, kata Badu Santoso.",
    )
    digest = make_digest([story])
    assert indonesian in render_digest(digest, form, OutputOptions(language="id"))
    assert english in render_digest(digest, form, OutputOptions(language="en"))


@pytest.mark.parametrize(("form", "language", "count"), [("plain", "en", "stories: "), ("markdown", "id", " berita, ")])
def test_headings_alone_give_each_affair_one_row_and_keep_what_stands_apart(
    digest: Digest, form: DigestFormat, language: Language, count: str
) -> None:
    page = render_digest(digest, form, OutputOptions(language=language, width=200, headings=True))
    rows = [line for line in page.splitlines() if re.match(r"\d+\. ", line)]
    assert len(rows) == len(digest.affairs)
    assert all(count in row and "2024-" in row for row in rows)
    undated = [source.title for source in digest.undated]
    assert undated
    assert all(title in page for title in undated)
    assert len(page.splitlines()) < len(rows) + 12
    longest = max(map(len, render_digest(digest, "plain", OutputOptions(width=40, headings=True)).splitlines()))
    assert longest <= 40


def test_whose_title_it_is_stays_to_be_seen_where_the_list_of_sources_cuts_it() -> None:
    sentence = "Bupati Wanasari Ratna Kusumadewi membuka kembali pasar ikan di Kecamatan Lontar Jaya, Senin (9/9/2024)."
    briefings = [told("", "2024-09-09", sentence, outlet=f"Warta {number}") for number in range(7)]
    page = render_digest(make_digest(briefings), "plain", OutputOptions(language="en", width=80))
    sources = [line for line in page.splitlines() if line.startswith("- 2024-09-09 Warta")]
    assert len(sources) == 7
    assert all("… (working title)  Warta" in line and len(line) <= 80 for line in sources)
