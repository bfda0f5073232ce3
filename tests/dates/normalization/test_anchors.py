"""What anaphora hang on: the happening told before, not the day it was told on. Seen from Monday, 18 September 2023."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

# text, then the days of its last relative expression
ROWS = [
    (
        "Ia hilang Jumat (15/9), kata lurah, Senin (18/9). Keesokan harinya ia ditemukan.",
        "Keesokan harinya = 2023-09-16",
    ),
    ("Ia menikah pada 2017. Setahun kemudian ia pindah, kata dia, Senin (18/9).", "Setahun kemudian = 2018"),
    ("Ia menikah 10 Mei 2017, katanya, Senin (18/9). Setahun kemudian ia pindah.", "Setahun kemudian = 2018"),
    ("Ia dipecat pada Maret 2020. Dua bulan kemudian ia kembali.", "Dua bulan kemudian = 2020-05"),
    ("Bupati, Sabtu (16/9), membuka lomba. Keesokan harinya hujan turun.", "Keesokan harinya = 2023-09-17"),
    (
        "Ia divonis 7 September. Ia mencuri pada 2003. Keesokan harinya ia meminta maaf.",
        "Keesokan harinya = 2023-09-08",
    ),
    ("Ia divonis 7 September. Sidang mulai pada Mei. Sehari sebelumnya ia sakit.", "Sehari sebelumnya = 2023-09-06"),
    ("Kata dia, Senin (18/9), harga turun. Sehari sebelumnya harga naik.", "Sehari sebelumnya = 2023-09-17"),
    ("Rapat digelar 20 September. Sehari sesudahnya peserta akan pulang.", "Sehari sesudahnya = 2023-09-21"),
    (
        "Laba kuartal II naik. Sepanjang 2022 harga turun. Laba turun dari kuartal sebelumnya.",
        "kuartal sebelumnya = 2023-Q1",
    ),
    ("Kurang dari setahun kemudian ia pindah.", "Kurang dari setahun kemudian = XXXX"),
    ("Ia tiba pada Mei. Keesokan harinya ia pergi.", "Keesokan harinya = XXXX"),
]


@pytest.mark.parametrize(("text", "expected"), ROWS)
def test_anchor(told: Callable[..., str], text: str, expected: str) -> None:
    span = expected.partition(" = ")[0]
    assert next(one for one in told(text).split("; ") if one.startswith(f"{span} =")).startswith(expected)
