"""Line breaks that an editor or a mail program put in, or that a scraper lost."""

from __future__ import annotations

import textwrap

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
        assert parse_article(wrapped, source="x", title="Pasar").text == "\n\n".join((FIRST, SECOND, FIRST, SECOND))


def test_paragraphs_of_a_line_each_stay() -> None:
    lines = "\n".join((FIRST, SECOND, FIRST))
    assert parse_article(lines, source="x", title="Pasar").text.split("\n\n") == [FIRST, SECOND, FIRST]


def test_a_text_without_line_breaks_is_parted_at_sentence_ends_and_never_inside_a_quotation() -> None:
    quotation = (
        "“Pasar ini milik nelayan. Kami menjaganya. Kami membersihkannya setiap hari,” kata Rudi kepada wartawan."
    )
    text = " ".join((FIRST, quotation, SECOND, FIRST, quotation, SECOND, FIRST))
    article = parse_article(text, source="x", title="Pasar")
    paragraphs = article.text.split("\n\n")
    assert len(paragraphs) > 3
    assert " ".join(paragraphs) == text
    assert all(paragraph.count("“") == paragraph.count("”") for paragraph in paragraphs)
