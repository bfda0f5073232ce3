"""Which related stories are found among the sources at hand."""

from __future__ import annotations

import pytest

from briefing_tui.briefing import Article, Link
from briefing_tui.related import StoryIndex, related_stories

KNOWN = [
    Article(
        "a", "a.txt", "", "Indonesia dan Jepang Sepakat Pasang Pelampung di Selat Sunda", "https://www.x.id/a?utm=1"
    ),
    Article("b", "b.txt", "", "BMKG siapkan pelampung peringatan tsunami bersama Jepang"),
    Article("c", "c.txt", "", "Harga cabai naik di Pasar Induk"),
]


@pytest.mark.parametrize(
    ("title", "url", "source"),
    [
        ("Indonesia dan Jepang sepakat pasang pelampung di Selat Sunda", None, "a.txt"),
        ("Indonesia dan Jepang Sepakat Pasang Pelampung Selat Sunda", None, "a.txt"),
        ("BMKG Siapkan Pelampung Peringatan Tsunami Bersama Jepang!", None, "b.txt"),
        ("BMKG siapkan peringatan gempa bersama Korea Selatan", None, None),
        ("Harga cabai turun di Pasar Induk Kramat Jati", None, None),
        ("Judul lain sama sekali", "http://m.x.id/a/", "a.txt"),
        ("", None, None),
    ],
)
def test_found_by_url_or_near_title(title: str, url: str | None, source: str | None) -> None:
    at_hand = StoryIndex()
    for article in KNOWN:
        at_hand.add(article)
    (story,) = related_stories([Link(title, url)], at_hand)
    assert (story.title, story.url, story.source) == (title, url, source)
