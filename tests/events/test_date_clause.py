"""What a row shows of a sentence that tells nothing in a few words: the clause of the date, in one piece."""

from __future__ import annotations

import pytest

from tests.events.told_events import events_of

SHOWN = [
    (
        "Aturan yang keras itu memicu protes tajam dari dua penjaga pintu air Sleman yang melindungi bendungan lama "
        "warga desa dari banjir pada 6 Januari 2021.",
        "… protes tajam dari dua penjaga pintu air Sleman yang melindungi bendungan lama warga desa dari banjir pada"
        " 6 Januari 2021",
    ),
    # `yang` is shown with the noun it describes, places between commas too, or not at all.
    (
        "Kemarin Polisi Sleman mencari para korban bentrokan warga di Pulau Rempang, Batam, yang terjadi pada Senin (18/9) "
        "di dermaga.",
        "… warga di Pulau Rempang, Batam, yang terjadi pada Senin (18/9) di dermaga",
    ),
    (
        "Polisi mencari korban bentrokan di Pulau Rempang, Batam, yang terjadi pada Senin (18/9) di dermaga.",
        "Polisi mencari korban bentrokan di Pulau Rempang, Batam, yang terjadi pada Senin (18/9) di dermaga.",
    ),
    # The second of two dates begins no clause.
    (
        "Koperasi Sleman berjanji untuk menambah gudang di desa guna menjaga ongkos angkut padi pada 2025 dan 2026 "
        "terkendali di bawah 2 persen, sambil membantu pedagang.",
        "Koperasi Sleman berjanji untuk menambah gudang di desa guna menjaga ongkos angkut padi pada 2025 dan 2026 "
        "terkendali di bawah 2 persen, sambil membantu pedagang.",
    ),
    (
        "Bupati akan menaikkan tarif parkir pada Jumat, diikuti denda baru dan razia pada Sabtu (23/9).",
        "… diikuti denda baru dan razia pada Sabtu (23/9)",
    ),
    # A condition is not told alone; a sentence that begins with its date's clause is shown as it begins.
    (
        "Sari Wulan berkata bahwa Godean meraih hasil penjualan yang lebih dari biasa apabila warga menanam padi pada "
        "Agustus.",
        "Sari Wulan berkata bahwa Godean meraih hasil penjualan yang lebih dari biasa apabila warga menanam padi pada "
        "Agustus.",
    ),
]


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_the_clause_of_the_date_stands_in(text: str, shown: str) -> None:
    told = [event.told for event in events_of(text) if event.what is None]
    assert told == [shown]


def test_what_happened_is_told_where_something_tells_it() -> None:
    (event,) = events_of("Sari Wulan membuka pasar ikan di Godean pada Senin (18/9).")
    assert event.told == event.what
    assert event.clause is None
