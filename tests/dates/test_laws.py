"""Laws that hold for every text: spans, order, determinism, independence, linear stretches."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.dates import find_dates, in_words, parse_date

_WORDS = [
    "Senin",
    "Minggu",
    "minggu",
    "pekan",
    "bulan",
    "tahun",
    "lalu",
    "depan",
    "mendatang",
    "kemarin",
    "besok",
    "lusa",
    "hari",
    "ini",
    "itu",
    "18",
    "9",
    "2023",
    "1998",
    "30",
    "(",
    ")",
    "/",
    "-",
    "–",
    ",",
    ".",
    "September",
    "Mei",
    "Juni",
    "Februari",
    "awal",
    "akhir",
    "pertengahan",
    "kuartal",
    "II",
    "semester",
    "I",
    "dua",
    "tiga",
    "puluh",
    "belas",
    "setengah",
    "sekitar",
    "lebih",
    "dari",
    "hingga",
    "sampai",
    "dengan",
    "dan",
    "pukul",
    "16.00",
    "WIB",
    "malam",
    "pagi",
    "dini",
    "Idul",
    "Fitri",
    "Lebaran",
    "HUT",
    "ke",
    "RI",
    "H",
    "abad",
    "an",
    "era",
    "musim",
    "panas",
    "setiap",
    "tanggal",
    "akan",
    "kata",
    "ia",
    "rapat",
    "Rp",
    "1444",
    "¶",
    "2/3",
    "18/9",
    "keesokan",
    "harinya",
    "sebelumnya",
    "yang",
    "sama",
    "s/d",
    "00",
    "99",
    "31",
]
texts = st.lists(st.sampled_from(_WORDS), max_size=25).map(" ".join) | st.text(max_size=80)
days = st.dates(date(1600, 1, 1), date(2600, 12, 31)) | st.dates() | st.none()


@given(texts, days)
def test_spans_point_at_their_text_in_order(text: str, reference: date | None) -> None:
    last = 0
    for one in find_dates(text, reference):
        assert text[one.start : one.end] == one.text
        assert last <= one.start < one.end <= len(text)
        assert one.text == one.text.strip()
        last = one.end


@given(texts, days)
def test_intervals_run_forward_and_both_ends_are_known(text: str, reference: date | None) -> None:
    for one in find_dates(text, reference):
        assert (one.first is None) == (one.last is None)
        if one.first is not None and one.last is not None:
            assert one.first <= one.last
            assert one.precision is not None
            assert one.type in ("DATE", "TIME")
            for language in ("id", "en"):
                assert in_words(one.first, one.last, one.value, one.mod, language)


@given(texts, days)
def test_same_input_same_output(text: str, reference: date | None) -> None:
    assert find_dates(text, reference) == find_dates(text, reference)


@given(texts, days)
def test_whole_text_never_fails(text: str, reference: date | None) -> None:
    told = parse_date(text, reference)
    assert told is None or told.text == text.strip()


@given(
    st.sampled_from(["Senin (18/9)", "tiga pekan silam", "awal Juni", "2-4 Juni", "pada 2022", "Lebaran 2023"]), texts
)
def test_value_does_not_hang_on_other_paragraphs(date_text: str, other: str) -> None:
    reference = date(2023, 9, 20)
    alone = find_dates(f"Rapat {date_text}.", reference)
    far = find_dates(f"{other.replace('¶', '')}.\n\nRapat {date_text}.", reference)
    assert [(d.text, d.value) for d in far[-len(alone) :]] == [(d.text, d.value) for d in alone]


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.dates(date(1990, 1, 1), date(2090, 1, 1)))
def test_every_full_date_comes_back(day: date, reference: date) -> None:
    text = in_words(day, day, day.isoformat(), None, "id")
    (told,) = find_dates(f"Rapat pada {text} ditutup.", reference)
    assert (told.text, told.first, told.last) == (text, day, day)


@given(st.dates(date(1990, 1, 1), date(2090, 1, 1)), st.integers(-150, 150))
def test_missing_year_is_the_nearest(reference: date, away: int) -> None:
    day = reference + timedelta(days=away)
    (told,) = find_dates(f"Rapat {day.day}/{day.month}/{day.year} ditutup.", reference)
    assert told.first == day
    if (day.month, day.day) != (2, 29):
        (bare,) = find_dates(f"Rapat (hari itu) tanggal {day.day}/{day.month} ditutup.", reference)
        assert bare.first == day


def test_long_text_without_blanks_is_read_to_its_end() -> None:
    text = "x" * 30_000 + " Senin (18/9)."
    (told,) = find_dates(text, date(2023, 9, 20))
    assert told.text == "Senin (18/9)"
