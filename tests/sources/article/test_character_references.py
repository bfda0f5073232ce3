"""Character references that a text was left with: read as what they stand for, and made harmless like all else."""

from __future__ import annotations

import pytest

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

BEHIND = " Pasar itu dibuka pada Senin (5/2/2024) pagi oleh wali kota."


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("&quot;Kami siap,&quot; kata Budi Santoso.", '"Kami siap," kata Budi Santoso.'),
        ("Toko Riset &amp; Karya dibuka.", "Toko Riset & Karya dibuka."),
        ("Toko Riset &amp;amp; Karya dibuka.", "Toko Riset & Karya dibuka."),
        ("Pabrik KT&ampG dibuka.", "Pabrik KT&G dibuka."),
        ("Warga &#8220;senang&#8221; &ndash; pasar ramai.", "Warga “senang” – pasar ramai."),
        ("Harga&promo dan A&B tetap sama.", "Harga&promo dan A&B tetap sama."),
        ("Warga &#27;&#155;senang &#x202e;sekali.", "Warga ›senang sekali."),
    ],
)
def test_references_are_the_characters_they_stand_for(written: str, read: str) -> None:
    assert parse_article(written + BEHIND, source="x").text == read + BEHIND


def test_so_are_those_of_titles_and_authors() -> None:
    known = KnownFields(title="Riset &amp; Karya Dibuka", authors=("Budi &quot;Jago&quot; Santoso",))
    story = parse_article(BEHIND.strip(), source="x", known=known)
    assert (story.title, story.authors) == ("Riset & Karya Dibuka", ('Budi "Jago" Santoso',))
