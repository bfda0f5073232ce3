"""Any day or span put into words, in whichever form newsrooms use, comes back as it was meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.dates import find_dates

_MONTHS = [
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
]
_WEEKDAYS = ["Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"]
_NUMBERS = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"]
_JOINING = (" hingga ", " sampai ", " sampai dengan ", " s/d ", " s.d. ", "-", "‒", "–", "—", " - ", " – ")

Form = Callable[[date], str]
days = st.dates(date(1950, 1, 1), date(2090, 1, 1))


def _worded(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]}"


# What each form says of a day with its year.
_FULL: tuple[Form, ...] = (
    lambda d: f"{_worded(d)} {d.year}",
    lambda d: f"{d.day:02} {_MONTHS[d.month - 1]} {d.year}",
    lambda d: f"{_worded(d)}, {d.year}",
    lambda d: f"{_worded(d)} tahun {d.year}",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, {_worded(d)} {d.year}",
    lambda d: f"{_WEEKDAYS[d.weekday()]} {_worded(d)} {d.year}",
    lambda d: f"{_WEEKDAYS[d.weekday()]} tanggal {_worded(d)} {d.year}",
    lambda d: f"{_WEEKDAYS[d.weekday()]} ({d.day}/{d.month}/{d.year})",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, ({d.day:02}/{d.month:02}/{d.year})",
    lambda d: f"{_WEEKDAYS[d.weekday()]} malam ({d.day}/{d.month}/{d.year})",
    lambda d: f"{_WEEKDAYS[d.weekday()]} ({d.day}/{d.month}/{d.year}) pukul 20.00 WIB",
    lambda d: f"{_WEEKDAYS[d.weekday()]} ({_worded(d)} {d.year})",
    lambda d: f"{d.day}/{d.month}/{d.year}",
    lambda d: f"{d.day:02}-{d.month:02}-{d.year}",
    lambda d: f"{d.day:02}.{d.month:02}.{d.year}",
    lambda d: f"{d.year}-{d.month:02}-{d.day:02}",
    lambda d: f"{_MONTHS[d.month - 1]} {d.day}, {d.year}",
)
# Of a day near the reference day, without its year.
_NEAR: tuple[Form, ...] = (
    lambda d: f"{_WEEKDAYS[d.weekday()]} ({d.day}/{d.month})",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, ({d.day:02}/{d.month:02})",
    lambda d: f"{_WEEKDAYS[d.weekday()]}, {_worded(d)}",
    lambda d: f"{_WEEKDAYS[d.weekday()]} malam ({d.day}/{d.month})",
    lambda d: f"tanggal {_worded(d)}",
    _worded,
)


@given(days, days, st.sampled_from(_FULL))
def test_a_full_date_is_that_day_whenever_it_is_read(day: date, reference: date, form: Form) -> None:
    text = form(day)
    (found,) = find_dates(f"Rapat digelar pada {text} di Depok.", reference)
    assert (found.first, found.last) == (day, day)
    assert found.text == text.removeprefix("tanggal ")


@given(days, st.integers(-100, 100), st.sampled_from(_NEAR))
def test_a_date_without_its_year_is_the_near_one(reference: date, away: int, form: Form) -> None:
    day = reference + timedelta(days=away)
    if (day.month, day.day) == (2, 29):
        return
    (found,) = find_dates(f"Rapat digelar pada {form(day)} di Depok.", reference)
    assert (found.first, found.last) == (day, day)


@given(days, st.integers(0, 6))
def test_a_weekday_alone_is_the_latest(reference: date, back: int) -> None:
    day = reference - timedelta(days=back)
    (found,) = find_dates(f"Rapat digelar pada {_WEEKDAYS[day.weekday()]} di Depok.", reference)
    assert found.first == day


@given(days, days, st.integers(1, 400), st.sampled_from(_JOINING))
def test_a_range_runs_from_its_first_day_to_its_last(first: date, reference: date, length: int, joining: str) -> None:
    last = first + timedelta(days=length)
    same_month = (first.year, first.month) == (last.year, last.month)
    begun = str(first.day) if same_month else _worded(first)
    if first.year != last.year:
        begun += f" {first.year}"
    text = f"{begun}{joining}{_worded(last)} {last.year}"
    (found,) = find_dates(f"Rapat digelar pada {text} di Depok.", reference)
    assert (found.text, found.first, found.last) == (text, first, last)


@given(days, st.integers(1, 20), st.integers(0, 100), st.sampled_from(_JOINING))
def test_a_range_without_a_year_is_the_near_one(reference: date, length: int, back: int, joining: str) -> None:
    first = reference - timedelta(days=back)
    last = first + timedelta(days=length)
    if (2, 29) in ((first.month, first.day), (last.month, last.day)):
        return
    begun = str(first.day) if first.month == last.month else _worded(first)
    (found,) = find_dates(f"Rapat digelar pada {begun}{joining}{_worded(last)} di Depok.", reference)
    assert (found.first, found.last) == (first, last)


@given(days, st.integers(1, 10), st.booleans())
def test_days_are_counted_in_digits_and_words(reference: date, number: int, in_words: bool) -> None:
    count = _NUMBERS[number] if in_words else str(number)
    (past,) = find_dates(f"Rapat digelar {count} hari lalu.", reference)
    (ahead,) = find_dates(f"Rapat digelar {count} hari lagi.", reference)
    assert past.first == reference - timedelta(days=number)
    assert ahead.first == reference + timedelta(days=number)


@given(days, st.integers(0, 11))
def test_a_month_with_its_year_is_that_month(reference: date, month: int) -> None:
    for form in (f"{_MONTHS[month]} {reference.year}", f"bulan {_MONTHS[month]} {reference.year}"):
        (found,) = find_dates(f"Rapat digelar pada {form} di Depok.", reference)
        assert found.first == date(reference.year, month + 1, 1)
        assert found.last is not None
        assert (found.last + timedelta(days=1)).day == 1


@given(days, st.integers(1, 25), st.integers(1, 30), st.integers(1, 13))
def test_counts_from_a_named_day(reference: date, back: int, days_on: int, weeks_back: int) -> None:
    day = reference - timedelta(days=back)
    text = f"Rapat digelar {_WEEKDAYS[day.weekday()]} ({day.day}/{day.month}/{day.year}). "
    before = find_dates(f"{text}Sehari sebelumnya ia tiba.", reference)[-1]
    assert before.first == day - timedelta(days=1)
    weeks = find_dates(f"{text}Panitia dibentuk {weeks_back} hari sebelumnya.", reference)[-1]
    assert weeks.first == day - timedelta(days=weeks_back)
    after = find_dates(f"{text}Ia pulang {days_on} hari kemudian.", reference)[-1]
    assert after.first in (day + timedelta(days=days_on), None)
    assert (after.first is None) == (day + timedelta(days=days_on) > reference)
