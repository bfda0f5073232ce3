"""Line breaks that an editor or a mail program put in, or that a scraper lost."""

from __future__ import annotations

import textwrap

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

FIRST = (
    "Pemerintah kota membuka pasar ikan baru di dekat pelabuhan lama pada Senin pagi setelah ditutup selama sepekan "
    "untuk perbaikan atap dan saluran air yang sudah lama rusak. Pedagang menyambut pembukaan itu dengan gembira."
)
SECOND = (
    "Kepala dinas perikanan mengatakan seratus lapak sudah dipesan nelayan dan pedagang kecil sejak awal tahun, dan "
    "sisanya akan dibagikan kepada warga yang rumahnya tergusur pelebaran jalan menuju pelabuhan lama itu."
)


def test_lines_broken_at_a_column_are_joined_again() -> None:
    for width in (60, 72, 80):
        wrapped = "\n\n".join(textwrap.fill(paragraph, width) for paragraph in (FIRST, SECOND, FIRST, SECOND))
        assert parse_article(wrapped, source="x", known=KnownFields(title="Pasar")).text == "\n\n".join(
            (FIRST, SECOND, FIRST, SECOND)
        )


def test_paragraphs_of_a_line_each_stay() -> None:
    lines = "\n".join((FIRST, SECOND, FIRST))
    assert parse_article(lines, source="x", known=KnownFields(title="Pasar")).text.split("\n\n") == [
        FIRST,
        SECOND,
        FIRST,
    ]


def test_a_text_without_line_breaks_is_parted_at_sentence_ends_and_never_inside_a_quotation() -> None:
    quotation = (
        "“Pasar ini milik nelayan. Kami menjaganya. Kami membersihkannya setiap hari,” kata Rudi kepada wartawan."
    )
    text = " ".join((FIRST, quotation, SECOND, FIRST, quotation, SECOND, FIRST))
    article = parse_article(text, source="x", known=KnownFields(title="Pasar"))
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) > 3
    assert " ".join(paragraphs) == text
    assert all(paragraph.count("“") == paragraph.count("”") for paragraph in paragraphs)


def test_words_that_a_hyphen_has_parted_at_a_lines_end_are_whole_again() -> None:
    lines = (
        "Pemerintah kota sejak pekan lalu mulai mem-", "bangun pasar ikan di dekat pelabuhan, dan anak-",
        "anak nelayan dari tiga desa ikut pula meli-", "hat. Program pra-", "dan pascabencana berjalan. Warga berlari-",
        "larian di lapangan itu bersama ketua Kar-", "yono dan pengurus lain yang hadir.",
    )  # fmt: skip
    text = parse_article("\n".join(lines), source="x", known=KnownFields(title="Pasar")).text
    assert " ".join(text.split()) == (
        "Pemerintah kota sejak pekan lalu mulai membangun pasar ikan di dekat pelabuhan, dan anak-anak nelayan dari tiga "
        "desa ikut pula melihat. Program pra- dan pascabencana berjalan. Warga berlari-larian di lapangan itu bersama "
        "ketua Karyono dan pengurus lain yang hadir."
    )


def test_very_many_lines_that_end_in_a_hyphen_take_no_time() -> None:
    text = parse_article(
        "pemerintah kabupaten mulai mem-\n" * 12_000, source="x", known=KnownFields(title="Pasar")
    ).text
    assert text.startswith("pemerintah kabupaten mulai mempemerintah kabupaten")


def test_a_page_that_ends_within_a_paragraph_parts_nothing() -> None:
    first, second = (textwrap.fill(paragraph, 72) for paragraph in (FIRST, SECOND))
    at = second.index("\n", 100)
    pages = f"{first}\n\n{second[:at]}\n\n- 12 -\n\n{second[at + 1 :]}"
    assert parse_article(pages, source="x", known=KnownFields(title="Pasar")).text == f"{FIRST}\n\n{SECOND}"


def test_a_parted_word_of_every_day_is_whole_in_mid_line_too() -> None:
    text = "Pemkot mulai mem- bangun pasar, masing- masing dua lantai, bagi pedagang besar- dan kecil di sana."
    expected = "Pemkot mulai membangun pasar, masing-masing dua lantai, bagi pedagang besar- dan kecil di sana."
    assert parse_article(text, source="x", known=KnownFields(title="Pasar")).text == expected
