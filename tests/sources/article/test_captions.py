"""Photo captions that run on in a text: which sentence goes with a credit, and that no other does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.article.captions import without_captions

BEFORE = "Pemerintah kota membuka pasar ikan baru di dekat pelabuhan lama."
CAPTION = "Warga menjemur ikan di Bitung, Senin (5/2/2024)."
BEHIND = "Pasar itu dibuka setiap hari."

CREDITED = [
    f"{CAPTION} (ANTARA FOTO/Ani Lestari/foc.)",
    f"{CAPTION} ANTARA/HO-Pemkot",
    f"{CAPTION} Foto: Ani Lestari/detikcom",
    f"{CAPTION} Foto: Ani/ detikSulut",
    f"{CAPTION} (Foto: Dok. Pemkot Bitung)",
    f"{CAPTION} (Dok. Pemkot Bitung)",
    f"{CAPTION} (Dok: Pemkot Bitung)",
    f"{CAPTION} (DOK: Pemkot Bitung)",
    f"{CAPTION} (Dokumentasi: Pemkot Bitung)",
    f"{CAPTION} (Foto : Ani Lestari)",
    f"{CAPTION} (REUTERS/Ani Lestari)",
    f"{CAPTION} (Istimewa)",
    f"KOMPAS.com/ANI LESTARI {CAPTION}",
    f"KOMPAS.com/ Ani Lestari {CAPTION}",
    f"AFP/ANI LESTARI {CAPTION}",
    f"Dok. Shutterstock/Ani {CAPTION}",
    f"DOK. Humas Pemkot {CAPTION}",
]


@pytest.mark.parametrize("credited", CREDITED)
def test_a_caption_goes_with_its_credit_and_nothing_else(credited: str) -> None:
    assert without_captions(f"{BEFORE} {credited} {BEHIND}") == f"{BEFORE} {BEHIND}"


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('"Kami senang," kata Hermin. Foto: Ani Lestari/detikcom', '"Kami senang," kata Hermin.'),
        ("Kepala dinas mengatakan lapak sudah penuh. Foto/Ani Lestari", "Kepala dinas mengatakan lapak sudah penuh."),
        ("Ia membawa kartu (dok. Pemkot) untuk nelayan.", "Ia membawa kartu (dok. Pemkot) untuk nelayan."),
        ("Perkara nomor 90/PUU-XXI/2023 diputus.", "Perkara nomor 90/PUU-XXI/2023 diputus."),
        ("Kantor berita AFP melaporkan hal itu.", "Kantor berita AFP melaporkan hal itu."),
        ("Foto itu menunjukkan pasar lama.", "Foto itu menunjukkan pasar lama."),
    ],
)
def test_what_the_story_says_stays(line: str, kept: str) -> None:
    assert without_captions(line) == kept


@given(st.text(alphabet="aB1 .,:?!()\"'“”-•*Ié", max_size=300))
def test_a_line_without_a_credit_stays_as_it_is(line: str) -> None:
    assert without_captions(line) == line
