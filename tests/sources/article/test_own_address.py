"""The address that a text gives of its own story is no part of the body, and says where and when it appeared."""

from __future__ import annotations

import pytest

from briefing_tui.sources.article.known_fields import KnownFields
from briefing_tui.sources.article.parser import parse_article

TITLE = "Warga Tanam Bakau di Tahuna"
BODY = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini, kata lurah Tahuna."
OTHER = "Pasar ikan di dekat terminal dibuka lagi setelah atapnya diperbaiki dan saluran airnya dikeruk para pedagang."
OWN = "https://kabar.example/read/2024/03/12/bakau"


@pytest.mark.parametrize(
    ("text", "url"),
    [
        (f"{TITLE}\n{OWN}\n\n{BODY}\n\n{OTHER}\n", OWN),
        (f"{TITLE}\n\n{BODY}\n\n{OTHER}\n\nSumber: {OWN}\n", OWN),
        (f"{TITLE}\n\n{BODY}\n\n{OTHER}\n\nLink berita : <{OWN}>\n", OWN),
        (f"{TITLE}\n\n{BODY}\n\n{OTHER}\n\n👉 Baca selengkapnya: {OWN}\n", OWN),
        (f"{TITLE}\n\n{BODY}\n\n{OTHER}\n\n{OWN}\n", None),
        (f"{TITLE}\n\n{BODY}\n\n{OTHER}\n\nBaca juga: Pasar Ikan Dibuka Lagi Besok\n{OWN}\n", None),
        (f"{OWN}\n{TITLE}\n\n{BODY}\n\n{OTHER}\n", OWN),
        (f"https://kabar.example/foto/bakau.jpg\n{TITLE}\n\n{BODY}\n\n{OTHER}\n", None),
    ],
    ids=[
        "below the title",
        "with a label",
        "in brackets",
        "of the whole",
        "without a label",
        "of another story",
        "above the title",
        "of a picture",
    ],
)
def test_the_address_leaves_the_body(text: str, url: str | None) -> None:
    article = parse_article(text, source="a")
    assert (article.title, article.url) == (TITLE, url)
    assert "kabar.example" not in article.text
    assert all(link.url == OWN for link in article.links)


def test_an_address_glued_to_the_last_sentence_leaves_it() -> None:
    article = parse_article(f"{TITLE}\n\n{BODY}\n\n{OTHER}{OWN}\n", source="a")
    assert article.text == f"{BODY}\n\n{OTHER}"


def test_an_address_inside_a_sentence_stays() -> None:
    article = parse_article(f"{TITLE}\n\n{BODY}\n\nPendaftaran dibuka di laman {OWN}\n", source="a")
    assert article.text.endswith(OWN)


def test_the_caller_s_address_stands_before_it() -> None:
    article = parse_article(f"{TITLE}\n{OWN}\n\n{BODY}\n", source="a", known=KnownFields(url="https://kabar.example/b"))
    assert article.url == "https://kabar.example/b"


@pytest.mark.parametrize("marked", ["*{}*", "_{}_", "~{}~", "  *{}*  "])
def test_a_messenger_s_marks_are_taken_off(marked: str) -> None:
    article = parse_article(f"{marked.format(TITLE)}\n\n{BODY} Itu *sangat penting* baginya.\n\n{OTHER}", source="a")
    assert (article.title, article.text) == (TITLE, f"{BODY} Itu sangat penting baginya.\n\n{OTHER}")


@pytest.mark.parametrize("text", [f"{BODY} Harga 5*3 dan 4*2.", f"{BODY} Syarat* berlaku, ketentuan* juga."])
def test_stars_that_mark_nothing_stay(text: str) -> None:
    assert parse_article(text, source="a").text == text


def test_where_on_its_site_a_story_stands_is_no_title() -> None:
    article = parse_article(f"Beranda > Daerah > Sulawesi Utara\n{TITLE}\n\n{BODY}\n\n{OTHER}", source="a")
    assert (article.title, article.text) == (TITLE, f"{BODY}\n\n{OTHER}")


def test_two_reporters_stand_above_their_desk() -> None:
    article = parse_article(f"{TITLE}\n\nAni Lestari, Budi Santoso\nTim Redaksi\n\n{BODY}\n\n{OTHER}", source="a")
    assert (article.authors, article.text) == (("Ani Lestari", "Budi Santoso"), f"{BODY}\n\n{OTHER}")


def test_a_clipping_s_head_and_markdown_leave_the_body() -> None:
    head = f"Judul   : {TITLE}\nMedia   : Kabar Teluk\nTanggal : 5 Oktober 2024\nWartawan: Ani Lestari\n\n"
    article = parse_article(f"{head}{BODY}\n\n{OTHER}", source="a")
    assert (article.title, article.authors, article.published) == (TITLE, ("Ani Lestari",), "2024-10-05")
    assert article.text == f"{BODY}\n\n{OTHER}"
    marked = parse_article(f"# {TITLE}\n\n{BODY}\n\n{OTHER}\n\n[Sumber]({OWN})\n", source="a")
    assert (marked.title, marked.text) == (TITLE, f"{BODY}\n\n{OTHER}")


@pytest.mark.parametrize(
    "marked",
    [
        f"[b]{TITLE}[/b]\n\n{BODY}\n\n[i]{OTHER}[/i]",
        f"[center]{TITLE}[/center]\n\n[url={OWN}]{BODY}[/url]\n\n{OTHER}",
        f"'''{TITLE}'''\n\n{BODY.replace('Tahuna', '[[Kota Tahuna|Tahuna]]')}\n\n{OTHER.replace('pedagang', '[[pedagang]]')}",
    ],
    ids=["bold", "with an address", "of a wiki"],
)
def test_the_marks_of_forums_and_wikis_are_taken_off(marked: str) -> None:
    article = parse_article(marked, source="a")
    assert (article.title, article.text) == (TITLE, f"{BODY}\n\n{OTHER}")


def test_two_apostrophes_are_quotation_marks() -> None:
    said = f"{BODY} ''Kami siap,'' katanya."
    assert parse_article(said, source="a").text == said
