"""The reference date: option, record, text, none."""

from __future__ import annotations

from datetime import date

import pytest

from briefing_tui.briefing import Article
from briefing_tui.dates import reference_date

ROWS = [
    ("Rapat ditutup, kata camat di Depok, Selasa (9/5/2023).", date(2023, 5, 9)),
    ("Pihak yang dekat dengan rapat itu Selasa, 9 Mei 2023 hari ini menyebut keduanya sepakat.", date(2023, 5, 9)),
    ("Senin, 18 September 2023 07:30 WIB\n\nRapat ditutup.", date(2023, 9, 18)),
    ("Harga naik hari ini (18/9/2023) di pasar.", date(2023, 9, 18)),
    ("Ia lahir 17 Juli 1980 di Medan.", None),
    ("Pada Sabtu, 10 Februari 1821, benteng itu jatuh.", None),
    ("Warga pulang kemarin, kata camat di Depok pada 9 Mei 2023.", date(2023, 5, 9)),
    ("Demikian kata camat pada 9 Mei 2023. Banjir melanda lagi pada 12 Mei 2023.", None),
    ("Camat berkata pada 9 Mei 2023 bahwa pasar akan dibuka 20 Mei 2023.", date(2023, 5, 9)),
    ("Rapat ditutup kemarin.", None),
    ("", None),
    ("Harga naik. " * 200 + "Demikian kata camat, Senin (18/9/2023).", date(2023, 9, 18)),
    ("Demikian kata camat, Selasa (18/9/2023).", date(2023, 9, 18)),
    ("Banjir Senin (11/9/2023) surut, kata camat, Rabu (13/9/2023).", date(2023, 9, 13)),
    ("Piala Dunia 2023 dibuka Jumat (10/11). Demikian kata ketua, Senin (6/11).", date(2023, 11, 6)),
    ("Piala Dunia 2022 dibuka Jumat (10/11). Demikian kata ketua, Senin (6/11).", None),
    ("Demikian kata ketua, Senin (6/11).", None),
    ("Lomba Minggu (28/4) memecahkan rekor 27 Oktober 2012.", date(2013, 4, 28)),
    ("Lomba Minggu (28/4) memecahkan rekor 27 Oktober 2010.", None),
    ("Ia tiba Selasa (18/9/2023). Ia pulang Rabu (20/9/2023).", date(2023, 9, 20)),
    ("Konser akan digelar Sabtu (23/9/2023). Tiket dijual besok.", None),
    ("Konser akan digelar Sabtu (23/9/2023). Panggung dibangun Senin (18/9/2023).", date(2023, 9, 18)),
    ("Motor hilang Kamis (17/7/2025) malam. Istri saya di rumah, kata Fajar, Jumat (18/7).", date(2025, 7, 18)),
    ("Motor hilang Kamis (17/7/2025) malam. Ia akan dipanggil, Jumat (18/7).", date(2025, 7, 17)),
    ("Motor hilang Kamis (17/7/2025) malam. Istri saya di rumah, kata Fajar, Jumat (15/8).", date(2025, 7, 17)),
]


@pytest.mark.parametrize(("text", "day"), ROWS)
def test_told_by_the_text(text: str, day: date | None) -> None:
    told = reference_date(Article(id="1", source="-", text=text))
    assert (told.value, told.basis) == (day, "text" if day else "none")


@pytest.mark.parametrize("published", ["2023-05-09", "2023-05-09T07:30:00+07:00", "2023-05-09 07:30:00"])
def test_record_before_text(published: str) -> None:
    article = Article(id="1", source="-", text="Senin, 18 September 2023", published=published)
    assert reference_date(article).value == date(2023, 5, 9)
    assert reference_date(article).basis == "published"


@pytest.mark.parametrize(
    ("dateline_day", "day"),
    [
        ("2023-05-08", "2023-05-08"),
        ("2023-03-01", "2023-03-01"),
        ("2023-01-01", "2023-05-09"),
        ("2023-05-10", "2023-05-09"),
    ],
)
def test_dateline_before_a_later_record(dateline_day: str, day: str) -> None:
    article = Article(id="1", source="-", text="", published="2023-05-09", dateline_day=dateline_day)
    assert str(reference_date(article).value) == day


def test_option_before_all() -> None:
    article = Article(id="1", source="-", text="", published="2023-05-09")
    told = reference_date(article, date(2020, 1, 2))
    assert (told.value, told.basis) == (date(2020, 1, 2), "option")


def test_damaged_record_counts_as_none() -> None:
    assert reference_date(Article(id="1", source="-", text="", published="kemarin")).basis == "none"
