"""The library face: `parse_date` and `find_dates` alone, with a day or a moment as reference."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from briefing_tui.dates import find_dates, parse_date

NOW = datetime(2014, 9, 1, 10, 30)

# Forms that dateparser's public test suite has for Indonesian, and their like.
WHOLE = [
    ("06 Sep 2015", "2015-09-06"),
    ("07 Feb 2015", "2015-02-07"),
    ("11 Februari 2015", "2015-02-11"),
    ("Minggu, 18 Mar 2018 07:30", "2018-03-18T07:30"),
    ("Jumat, 27 Sep 2013 19:00", "2013-09-27T19:00"),
    ("23 Des 2013 pukul 10.00", "2013-12-23T10:00"),
    ("18 Maret 2018 07.30", "2018-03-18T07:30"),
    ("12 Nopember 2013", "2013-11-12"),
    ("1 Pebruari 2013", "2013-02-01"),
    ("17 Agt 2013", "2013-08-17"),
    ("17 Agu 2013", "2013-08-17"),
    ("2013-09-27 10:00", "2013-09-27T10:00"),
    ("2023-05-09T07:30:00+07:00", "2023-05-09T07:30"),
    ("17/8/1945", "1945-08-17"),
    ("19450817", "1945-08-17"),
    ("3 minggu yang lalu", "2014-W33"),
    ("seminggu yang lalu", "2014-W35"),
    ("setahun yang lalu", "2013"),
    ("1 thn yang lalu", "2013"),
    ("2 tahun yang lalu", "2012"),
    ("sebulan lalu", "2014-08"),
    ("3 bln yang lalu", "2014-06"),
    ("12 jam yang lalu", "2014-08-31T22:30"),
    ("10 menit lalu", "2014-09-01T10:20"),
    ("23 dtk lalu", "2014-09-01T10:29:37"),
    ("dlm 23 dtk", "2014-09-01T10:30:23"),
    ("dalam 23 detik", "2014-09-01T10:30:23"),
    ("dalam 2 hari", "2014-09-03"),
    ("lima belas menit lagi", "2014-09-01T10:45"),
    ("hari ini", "2014-09-01"),
    ("kemarin", "2014-08-31"),
    ("kemarin lusa", "2014-08-30"),
    ("besok", "2014-09-02"),
    ("lusa", "2014-09-03"),
    ("bulan depan", "2014-10"),
    ("minggu depan", "2014-W37"),
    ("sekarang", "PRESENT_REF"),
    ("baru saja", "PAST_REF"),
    ("07 Feb 2015 20:15", "2015-02-07T20:15"),
    ("sehari yang lalu", "2014-08-31"),
    ("sebulan yang lalu", "2014-08"),
    ("5 minggu", "P5W"),
    ("  2-4 Juni  ", "2014-06-02/2014-06-04"),
    ("senin", "2014-09-01"),
    ("mei", "2014-05"),
    ("natal 2013", "2013-12-25"),
    ("lebaran", "2014-07-28"),
]


@pytest.mark.parametrize(("text", "value"), WHOLE)
def test_whole_text_is_one_date(text: str, value: str) -> None:
    told = parse_date(text, NOW)
    assert told is not None
    assert told.value == value
    assert told.text == text.strip() == text[told.start : told.end]


@pytest.mark.parametrize(
    "text", ["", "halo", "besok dan lusa", "pada 3 Mei", "12 13 2014 2015", "2014", "dalam", "dlm rapat"]
)
def test_no_single_date(text: str) -> None:
    assert parse_date(text, NOW) is None


def test_moment_needs_a_moment() -> None:
    told = parse_date("dua jam lalu", date(2014, 9, 1))
    assert told is not None
    assert (told.value, told.first) == ("PAST_REF", None)


def test_day_and_moment_agree() -> None:
    text = "Kemarin ia tiba, Senin ia pergi, dan pekan depan ia pulang."
    assert find_dates(text, NOW) == find_dates(text, NOW.date())


def test_contract_of_an_expression() -> None:
    (told,) = find_dates("Pertemuan akan diadakan di Singapura mulai 2-4 Juni.", date(2023, 5, 9))
    assert (told.start, told.end, told.text) == (43, 51, "2-4 Juni")
    assert (told.type, told.value, told.mod) == ("DATE", "2023-06-02/2023-06-04", None)
    assert (told.first, told.last) == (date(2023, 6, 2), date(2023, 6, 4))
    assert (told.precision, told.conflict) == ("interval", False)


def test_a_time_beyond_the_calendar_has_no_days() -> None:
    (expression,) = find_dates("Rapat digelar pada akhir tahun.", date(9999, 12, 31))
    assert expression.first is None
