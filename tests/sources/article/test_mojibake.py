"""Texts that were read in the wrong encoding come out as they were written."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article
from tests.growth import grows_with_number

BEHIND = " kata lurah, dan warga menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini."


def mangled(text: str) -> str:
    """UTF-8 as a program shows it that takes it for Windows-1252, where its controls stay as they are."""
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in text.encode())


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("â€œKami siap,â€\x9d", "“Kami siap,”"),
        ("â€œKami siap,â€", "“Kami siap,”"),
        ("â€œKami siap,â€\ufffd", "“Kami siap,”"),
        ("Rp5Â juta â€“ Rp7Â\xa0juta,", "Rp5 juta – Rp7 juta,"),
        ("JumÃ¢â‚¬â„¢at,", "Jum’at,"),
        ("Suhu 30Â°C di SÃ£o Paulo,", "Suhu 30°C di São Paulo,"),
        ("𝗕𝗨𝗣𝗔𝗧𝗜 𝑠𝑖𝑎𝑝 Ｒｐ５,", "BUPATI siap Rp5,"),
        ("Warga memper\u00ad\nbaiki jembatan,", "Warga memperbaiki jembatan,"),
        ("Cafe\u0301 A\u0301rtico,", "Café Ártico,"),
        ("‘‘Kami siap,’’ kata Lurah ’’Kades’’ pada 5’30’’,", '"Kami siap," kata Lurah "Kades" pada 5’30’’,'),
        ("Kopi â˜• gratis ðŸ˜€,", "Kopi ☕ gratis 😀,"),
    ],
)
def test_it_is_read_as_it_was_meant(written: str, meant: str) -> None:
    article = parse_article(written + BEHIND, source="a", known=KnownFields(title=f"Lurah: {written} Bakau"))
    assert article.text == meant + BEHIND
    assert meant.strip(",") in article.title


@pytest.mark.parametrize("text", ["Château À la Rivière «É»", "Âncora dan Ångström", "naïve â la carte, Ã"])
def test_letters_that_are_meant_stay(text: str) -> None:
    assert text in parse_article(f"{text},{BEHIND}", source="a").text


def test_marks_without_end_on_a_letter_take_no_time() -> None:
    assert grows_with_number(lambda count: parse_article("a" + "\u0315\u0300" * count + BEHIND, source="a"), 4_000)


@given(st.text(st.sampled_from("abc “”‘’–…é°€☕"), min_size=1, max_size=30))
def test_what_was_mangled_reads_as_what_was_not(text: str) -> None:
    whole, torn = (parse_article(f"Kata{one}lagi{BEHIND}", source="a").text for one in (text, mangled(text)))
    assert torn == whole
