"""Which texts pass for Indonesian."""

from __future__ import annotations

import pytest

from briefing_tui.language.identify import is_indonesian


@pytest.mark.parametrize(
    ("text", "indonesian"),
    [
        (
            "Presiden berkata begitu di Jakarta, Selasa (9/5/2023). Ini adalah isi yang cukup panjang untuk dibaca orang.",
            True,
        ),
        ("Warga pesisir menyambut rencana pemasangan pelampung itu karena mereka tidak ingin terlambat lagi.", True),
        ("The government said on Tuesday that the new port would open to ferries within the week for all.", False),
        ("De regering zei dinsdag dat de nieuwe haven binnen een week voor alle veerboten open zou gaan.", False),
        # Flashes with more names than words, by their words of every day; those of the neighbours.
        (
            "Dewan Perwakilan Rakyat Daerah (DPRD) Kota Bitung menggelar rapat. DPRD meminta wali kota hadir. Ketua DPRD Kota "
            "Bitung Rudi Prasetya memimpin rapat.",
            True,
        ),
        ("Saksi mata, Tarmizi (51), melihat truk oleng. Sopir, Suparman, melarikan diri ke arah Sleman.", True),
        ("Bupati Sleman nggelar rapat ing Kantor Kabupaten. Warga padha teka saka desa sing adoh wingi sore.", False),
        ("Jakarta, Selasa", True),
        (
            "Berikut jadwal pertandingan Liga Kota pekan ketiga yang dimulai Jumat, 5 Mei 2023. Jumat (5/5/2023) Sleman FC vs "
            "Solo Raya pukul 15.00 WIB Sabtu (6/5/2023) Kendal United vs Tegal Raya pukul 19.00 WIB Minggu (7/5/2023) Semarang "
            "Jaya vs Kudus Muda pukul 15.30 WIB Senin (8/5/2023) Klaten FC vs Boyolali FC pukul 19.30 WIB Selasa, 9 Mei 2023 "
            "Demak Jaya vs Pati Muda Rabu, 10 Mei 2023 Blora FC vs Rembang Raya Sabtu, 13 Mei 2023 Juara Grup A vs Juara Grup B",
            True,
        ),
        (
            "League fixtures this weekend: Saturday 6 May Northport vs Easton at 15.00 GMT, Westbury vs Kingsford at 17.30 GMT, "
            "Milton Rovers vs Harlow Town at 15.00 GMT, Bridge City vs Oldham Park, Sunday 7 May Fairview vs Norden United, "
            "Castle Rangers vs Greenhill, Ashford vs Redwood Town, Monday 8 May Lakeside vs Stone Hill, Newbury vs Upper Marsh, "
            "Longford Albion vs Hill Wanderers",
            False,
        ),
    ],
)
def test_identify(text: str, indonesian: bool) -> None:
    assert is_indonesian(text) is indonesian
