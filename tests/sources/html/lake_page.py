"""A story of a lake on a page of no known outlet, for tests of what stands around and within its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources

if TYPE_CHECKING:
    from pathlib import Path

TITLE = "Warga Sembilan Desa Bersihkan Danau Tondano"
PARAGRAPHS = [
    "Warga sembilan desa membersihkan eceng gondok yang menutup sepertiga Danau Tondano sejak awal musim kemarau.",
    "Tanaman itu diangkut dengan perahu ke tepi danau, lalu dikeringkan dan dianyam menjadi tikar oleh ibu-ibu desa.",
    "Kepala dinas lingkungan hidup, Ferry Wowor, menyediakan dua kapal keruk sampai pekerjaan itu selesai bulan depan.",
    "Nelayan setempat sudah dapat menebar jala lagi di teluk utara yang lama tidak dilalui perahu mereka.",
]


def story_of(folder: Path, body: str, head: str = "", title: str = TITLE) -> Article:
    """The story of a page with this body."""
    path = folder / "page.html"
    address = "<link rel='canonical' href='https://kabarminahasa.example/warga-sembilan-desa-bersihkan-danau'>"
    path.write_text(
        f"<!DOCTYPE html><html lang='id'><head><meta charset='utf-8'><title>{title}</title>{address}{head}"
        f"</head><body>{body}</body></html>",
        encoding="utf-8",
    )
    outcomes = [one for one in read_sources([str(path)]) if isinstance(one, Article)]
    assert len(outcomes) == 1, list(read_sources([str(path)]))
    return outcomes[0]
