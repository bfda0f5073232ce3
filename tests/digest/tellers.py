"""Stories that tell given sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.analysis import brief
from briefing_tui.briefing import Article

if TYPE_CHECKING:
    from briefing_tui.briefing import Briefing

FIRE = "Kebakaran melanda gedung tua Museum Bahari Lumbung pada Senin (9/9/2024) malam."


def told(title: str, day: str, *sentences: str, outlet: str = "Warta") -> Briefing:
    """A story that says the sentences, published on a day by an outlet."""
    text = "\n\n".join(sentences)
    article = Article(title, f"{outlet}-{day}.txt", text, title=title, published=day, outlet=outlet)
    return brief(article, language="id")


# Two sentences of two stories of one day, and in how many rows they stand, on a digest and in the archive.
TOLD_TWICE = [
    (
        "Polisi menangkap pencuri motor Badu Santoso di Pasar Wanasari, Senin (9/9/2024).",
        "Pencuri motor Badu Santoso diringkus polisi di Pasar Wanasari pada Senin (9/9/2024).",
        1,
    ),
    (
        "Persebaya Surabaya menghadapi Persija Jakarta di Stadion Merdeka, Senin (9/9/2024).",
        "Pelatih Persebaya Surabaya puas usai timnya menang 2-0 atas Persija Jakarta, Senin (9/9/2024).",
        1,
    ),
    (
        "Indeks harga saham Bursa Lumbung ditutup naik 20,10 poin ke level 7.120,50, Senin (9/9/2024).",
        "Indeks harga saham Bursa Lumbung dibuka naik 3,20 poin ke level 7.103,60, Senin (9/9/2024).",
        2,
    ),
]
