"""The story on the pages of these tests, and what outlets put around it; all text is written for the tests."""

from __future__ import annotations

import json
from typing import NamedTuple

from briefing_tui.sources.html.page import read_page

FIRST = "Pemerintah Kota Bitung membuka pasar ikan baru di dekat pelabuhan lama pada Senin (5/2/2024) pagi."
SECOND = (
    "Kepala dinas perikanan, Hermin Tawas, mengatakan 120 lapak sudah dipesan nelayan dan pedagang kecil sejak Januari."
)
THIRD = "Sewa lapak Rp 15.000 sehari dan naik setelah enam bulan, lebih murah daripada di pasar lama yang terbakar."
FOURTH = "Pedagang berharap truk pendingin datang setiap malam supaya ikan tetap segar sampai ke kota tetangga."
STORY = (FIRST, SECOND, THIRD, FOURTH)
TITLE = "Pasar Ikan Baru di Bitung Dibuka"


class Page(NamedTuple):
    """A page, and what has to come of it. The text is `STORY`, whole and alone, unless told otherwise."""

    url: str
    body: str
    head: str = ""
    title: str = TITLE
    published: str = "2024-02-05"
    authors: tuple[str, ...] = ()
    editor: str | None = None
    text: tuple[str, ...] = STORY

    @property
    def html(self) -> str:
        """The whole page."""
        tags = f'<meta property="og:title" content="{TITLE}"><meta property="og:type" content="article">'
        address = f'<link rel="canonical" href="{self.url}"><meta property="og:url" content="{self.url}">'
        return (
            f'<!DOCTYPE html><html lang="id"><head><meta charset="utf-8"><title>{TITLE}</title>{tags}{address}{self.head}'
            f"</head><body>{self.body}</body></html>"
        )

    @property
    def story(self) -> tuple[object, ...]:
        """What has to come of it: the paragraphs, title, day and names."""
        return self.text, self.title, self.published, self.authors, self.editor

    def as_read(self) -> tuple[object, ...]:
        """What does come of it."""
        story = read_page(self.html.encode(), "halaman.html")
        paragraphs = tuple(story.text.split("\n\n"))
        return paragraphs, story.title, (story.published or "")[:10], story.authors, story.editor


def linked(**fields: object) -> str:
    """A script with JSON-LD for the story."""
    data = {"@context": "https://schema.org", "@type": "NewsArticle", "headline": TITLE, **fields}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def p(*paragraphs: str) -> str:
    return "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)


MENU = (
    '<header><nav><ul><li><a href="/">Home</a></li><li><a href="/nasional">Nasional</a></li></ul></nav></header>'
    '<div class="breadcrumb"><a href="/">Home</a> <a href="/daerah">Daerah</a></div>'
)
ASIDE = (
    '<div class="sidebar"><h3>Terpopuler</h3><ul>'
    + "".join(f'<li><a href="/p/{n}">Berita lain nomor {n} yang banyak dibaca orang</a></li>' for n in range(6))
    + "</ul></div><footer><p>Copyright © 2024 Semua hak dilindungi undang-undang.</p></footer>"
)
WIB = "2024-02-05T08:15:00+07:00"
