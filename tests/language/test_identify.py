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
    ],
)
def test_identify(text: str, indonesian: bool) -> None:
    assert is_indonesian(text) is indonesian
