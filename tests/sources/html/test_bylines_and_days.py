"""Who wrote a story and when, where a page of no known outlet shows it: without labels, without colons, at its head."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.growth import costs_like
from tests.sources.html.lake_page import PARAGRAPHS, TITLE, story_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "<div class='isi'>" + "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS) + "</div>"


@pytest.mark.parametrize(
    "shown",
    [
        "<div><div>Penulis <b>Sari Dewi</b></div><div>Editor <b>Budi Santoso</b></div></div>",
        "<div>Reportase: Sari Dewi<br>Penyunting: Budi Santoso</div>",
        "<p>Reporter : Sari Dewi | Foto : Panitia | Editor : Budi Santoso</p>",
    ],
)
def test_author_and_editor(tmp_path: Path, shown: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{shown}{TEXT}</article>")
    assert (story.authors, story.editor, story.text) == (("Sari Dewi",), "Budi Santoso", "\n\n".join(PARAGRAPHS))


@pytest.mark.parametrize(
    "shown",
    [
        "<small>Diposting pada 21 Mei 2025 oleh Sari Dewi</small>",
        "<p><time>21 Mei 2025 13:05</time> · <a href='/author/sari'>Sari Dewi</a></p>",
        "<p><time>21 Mei 2025 13:05</time> · <a href='/penulis/nurus'>Sari Dewi</a></p>",
        "<div>RABU, 21 MEI 2025</div><div>SARI DEWI</div>",
        "<div class='author-wrap'><span>Sari Dewi</span><span>Jurnalis Kabar Minahasa</span></div><div>21 Mei 2025</div>",
        "<div><span>Sari Dewi</span><span>Jurnalis Kabar Minahasa</span></div><div>21 Mei 2025</div>",
        "<div>21 Mei 2025 / Sari Dewi / Ekonomi</div>",
        "<div><b>Sari Dewi</b>, Ternate<br>Rabu, 21/5/2025 15.20 WIT</div>",
        "<div class='byline'>Sari Dewi</div><time datetime='2025-05-21T07:05+07:00'>21 Mei</time>",
        "<div><a href='/user/sari'>Sari Dewi</a> - <a href='/kategori/desa'>Desa</a> - 21 Mei 2025 - 2 menit</div>",
        "<p>Sari Dewi | Kabarminahasa<br>Rabu, 21 Mei 2025 | 11.35 WIB</p>",
        "<p>21/05/2025 08:02 oleh Sari Dewi dibaca 331 kali</p>",
        "<p>21 Mei 2025</p><p>Penulis & Editor: Sari Dewi</p>",
        "<div>Mei 21, 2025 <i></i>by Sari Dewi<i></i>No Comments</div>",
        "<p>Foto dan teks: Sari Dewi</p><p>21 Mei 2025</p>",
        "<div><a>Leave a Comment</a> / <a>Budaya</a> / By <span><a>Sari Dewi</a></span> / <span>Mei 21, 2025</span></div>",
        "<p>Reporter: Sari Dewi, Purbalingga</p><p>21 Mei 2025</p>",
        "<div><span data-hook='user-name'>Sari Dewi</span> <span>21 Mei 2025</span></div>",
        "<p>Rabu, 21 Mei 2025</p><p class='byline'>Laporan Sari Dewi dari Tondano</p>",
        "<div>Rabu 21 Mei 2025 10:17 WIB Oleh : Sari Dewi</div>",
        "<p>Rabu, 21 Mei 2025 (14.10)</p><p>Sari Dewi - Kabarminahasa</p>",
        "<ul><li>by <a>Sari Dewi</a></li><li>Rabu, 21 Mei 2025</li><li>in Daerah</li></ul>",
        "<p>By <a>kmpos</a> / 21 Mei 2025</p><p>Pewarta: Sari Dewi</p>",
    ],
)
def test_an_author_beside_the_day(tmp_path: Path, shown: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{shown}{TEXT}</article>")
    assert (story.authors, story.text.split("\n\n")) == (("Sari Dewi",), PARAGRAPHS)
    assert (story.published or "").startswith("2025-05-21")


def test_by_what_somebody_logs_in_is_the_author_where_nobody_else_is_named(tmp_path: Path) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><p>By <a>kmpos</a> / 21 Mei 2025</p>{TEXT}</article>")
    assert story.authors == ("Kmpos",)


@pytest.mark.parametrize(
    "below",
    [
        "<address><a rel='author'>Sari Dewi</a></address><time datetime='2025-06-17'>17 Juni</time>",
        "<p class='sub'>Danau itu menjadi sumber air bersih bagi puluhan ribu warga di kota dan desa di sekelilingnya.</p>"
        "<div class='date'>Selasa, 17 Juni 2025</div>",
    ],
)
def test_the_day_on_which_a_page_was_opened_is_not_that_of_its_story(tmp_path: Path, below: str) -> None:
    bar = "<section class='topbar'><span>Kamis, 27 November 2025</span></section>"
    page = f"{bar}<div class='wrapper'><div><article><h1>{TITLE}</h1>{below}{TEXT}</article></div></div>"
    assert story_of(tmp_path, page).published == "2025-06-17"


def test_a_body_that_only_machines_are_told_is_read_beside_menus_and_other_stories(tmp_path: Path) -> None:
    said = {"@type": "NewsArticle", "headline": TITLE, "articleBody": "\n\n".join(PARAGRAPHS)}
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    others = "".join(
        f"<div class='rec'><a href='/t/{number}'><h4>{one}</h4></a><p>{one} sejak bulan lalu di berbagai kota dan desa.</p></div>"
        for number, one in enumerate(
            ("Harga Beras Tidak Turun", "Kedai Kopi Dibuka di Lereng", "Jembatan Desa Diperbaiki")
        )
    )
    menu = (
        "<ul>" + "".join(f"<li><a href='/{one}'>{one}</a></li>" for one in ("Nasional", "Daerah", "Ekonomi")) + "</ul>"
    )
    page = f"{menu}<article><h1>{TITLE}</h1><div class='shimmer'></div></article><div>{others}</div>"
    assert story_of(tmp_path, page, head).text.split("\n\n") == PARAGRAPHS


def test_a_reading_that_runs_menus_and_story_together_is_not_taken(tmp_path: Path) -> None:
    menu = (
        "<ul>"
        + "".join(f"<li><a href='/{one}'>{one}</a></li>" for one in ("Nasional", "Daerah", "Ekonomi", "Foto"))
        + "</ul>"
    )
    latest = "".join(
        f"<div><a href='/l/{number}'><h3>Kabar Nomor {number} dari Kecamatan</h3></a><span>{number} jam lalu</span></div>"
        for number in range(6)
    )
    text = f"<h2 class='judul-berita'>{TITLE}</h2><div class='isi-berita'>{'<br><br>'.join(PARAGRAPHS)}</div>"
    page = f"<div><header>{menu}</header><div><div>{text}</div><div class='sidebar'><h3>Terkini</h3>{latest}</div></div></div>"
    assert story_of(tmp_path, page).text.split("\n\n") == PARAGRAPHS


def test_behind_a_heading_of_comments_alone_nothing_of_a_story_stands(tmp_path: Path) -> None:
    below = (
        "<p><b>Komentar</b></p><p>Berikan komentar dengan sopan. Redaksi berhak menghapus yang mengandung fitnah.</p>"
    )
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT[:-6]}{below}</div></article>")
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("shown", ["13 Februari 2025", "9 bulan yang lalu", "13 Feb"])
def test_the_moment_that_an_element_keeps_stands_before_that_of_another_story(tmp_path: Path, shown: str) -> None:
    own = f"<time class='published updated' datetime='2025-02-13T18:22:00+09:00'>{shown}</time>"
    other = "<article><h2><a href='/l'>Waduk Kering</a></h2><time datetime='2025-02-13T08:00:00+07:00'>13 Februari</time></article>"
    story = story_of(tmp_path, f"{other}<div><article><h1>{TITLE}</h1>{own}{TEXT}</article></div>")
    assert story.published == "2025-02-13T18:22:00+09:00"


def test_data_in_single_quotes_is_read(tmp_path: Path) -> None:
    said = (
        f"{{'@type': 'NewsArticle', 'headline': '{TITLE}', 'author': {{'@type': 'Person', 'name': 'Nu\\'man Said'}}}}"
    )
    head = f"<script type='application/ld+json'>{said}</script>"
    assert story_of(tmp_path, f"<h1>{TITLE}</h1>{TEXT}", head).authors == ("Nu'man Said",)


def test_yesterday_wrote_nothing(tmp_path: Path) -> None:
    shown = "<p>Oleh: <span itemprop='author'>Sari Dewi</span>, <span>kemarin</span></p>"
    assert story_of(tmp_path, f"<article><h1>{TITLE}</h1>{shown}{TEXT}</article>").authors == ("Sari Dewi",)


def test_the_day_below_a_story_dates_it(tmp_path: Path) -> None:
    below = "<p class='terbit'>Terbit: Sabtu, 14 September 2024 pukul 19.05 WIB</p>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}{below}</article>")
    assert story.published == "2024-09-14T19:05:00+07:00"


@pytest.mark.parametrize(
    ("before", "authors"),
    [
        ("Yandhi Deslatama", ("Yandhi Deslatama",)),
        ("I Gede Artana", ("I Gede Artana",)),
        ("Muh. Aidil", ("Muh. Aidil",)),
        ("Berita Utama", ()),
        ("Jawa Barat", ()),
    ],
)
def test_a_line_right_before_the_day_is_a_name_unless_words_of_every_day_or_a_place_are(
    tmp_path: Path, before: str, authors: tuple[str, ...]
) -> None:
    meta = f"<ul class='meta'><li>{before}</li><li>02/09/2025</li><li>Pukul 10:05 WIB</li></ul>"
    story = story_of(tmp_path, f"<article><p>Konservasi</p><h1>{TITLE}</h1>{meta}{TEXT}</article>")
    assert (story.authors, story.published) == (authors, "2025-09-02T10:05:00+07:00")
    assert story.text.split("\n\n")[-4:] == PARAGRAPHS
    assert "Konservasi" not in story.text


@pytest.mark.parametrize("line", ["Laporan Wartawan Kabar Minahasa, Sari Dewi", "(Kontributor Tondano, Sari Dewi)"])
def test_a_reporter_is_named_behind_outlet_or_place(tmp_path: Path, line: str) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><p>{line}</p><article>{TEXT}</article></main>")
    assert story.authors == ("Sari Dewi",)


@pytest.mark.parametrize(
    ("author", "authors"),
    [
        ([[{"@type": "Person", "name": ["Sari Dewi", "Budi Santoso"]}]], ("Sari Dewi", "Budi Santoso")),
        ({"@type": "Person", "givenName": "Sari", "familyName": "Dewi"}, ("Sari Dewi",)),
        ({"@type": "Person", "name": "undefined undefined"}, ()),
        ({"@type": "Person", "name": "{{author}}"}, ()),
        ({"@type": "Person", "name": "Admin Web"}, ()),
    ],
)
def test_authors_in_lists_in_parts_and_of_templates(tmp_path: Path, author: object, authors: tuple[str, ...]) -> None:
    said = {"@type": "NewsArticle", "headline": TITLE, "author": author}
    head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
    assert story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}</article>", head).authors == authors


def test_however_many_lists_stand_for_the_author_the_page_is_read_as_soon_as_others(tmp_path: Path) -> None:
    def read(field: str) -> None:
        said = {"@type": "NewsArticle", "headline": TITLE, field: [[]] * 240_000}
        head = f"<script type='application/ld+json'>{json.dumps(said)}</script>"
        story_of(tmp_path, f"<article><h1>{TITLE}</h1>{TEXT}</article>", head)

    assert costs_like(lambda: read("keywords"), lambda: read("author"))


def test_a_day_beside_the_story_is_not_its_own(tmp_path: Path) -> None:
    beside = "<aside><p>Agenda: Sabtu, 21 Juni 2025</p></aside>"
    page = (
        f"<main><h1>{TITLE}</h1>{beside}<article>{TEXT}</article><p class='published-at'>Tayang 17 Juni 2025</p></main>"
    )
    assert story_of(tmp_path, page).published == "2025-06-17"
