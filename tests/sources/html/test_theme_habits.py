"""What themes of many sites have in common: how they name who wrote a story and when, and what stands around it."""

from __future__ import annotations

import json

import pytest

from briefing_tui.errors import SourceError
from briefing_tui.sources.html.page import read_page
from tests.sources.html.written_pages import ASIDE, MENU, STORY, TITLE, WIB, linked, p


def story_page(head: str, above: str = "", title: str = TITLE) -> bytes:
    """A page of an outlet that is on no record."""
    return (
        f"<html lang=id><head><title>{title} - Kabar Teluk</title>{head}</head>"
        f"<body>{MENU}<article><h1>{title}</h1>{above}{p(*STORY)}</article>{ASIDE}</body></html>"
    ).encode()


def test_an_author_named_by_reference_is_looked_up() -> None:
    story = {"@type": ["Article", "NewsArticle"], "headline": TITLE, "author": {"@id": "#a"}}
    person = {"@type": "Person", "@id": "#a", "name": "Trisno Mais"}
    things = {"@graph": [{**story, "datePublished": "2024-02-05T17:30:00Z"}, person]}
    graph = f'<script type="application/ld+json">{json.dumps(things)}</script>'
    article = read_page(story_page(graph), "a.html")
    assert (article.authors, article.published) == (("Trisno Mais",), "2024-02-06T00:30:00+07:00")


def test_of_several_articles_in_json_ld_the_page_s_own_counts() -> None:
    other = linked(headline="Lima Warung Soto Paling Ramai", datePublished="2024-02-20", author="Budi Santoso", url="x")
    own = linked(headline=TITLE, datePublished="2024-02-05T08:15:00+07:00", author={"name": "Trisno Mais"})
    article = read_page(story_page(other + own), "a.html")
    assert (article.authors, article.published) == (("Trisno Mais",), "2024-02-05T08:15:00+07:00")


@pytest.mark.parametrize(
    ("shown", "published"),
    [
        ("<time datetime='2024-02-05T08:15:00+07:00'>5 Februari 2024</time>", "2024-02-05T08:15:00+07:00"),
        ("<span class=post-date>February 5, 2024 8:15 am</span>", "2024-02-05T08:15:00+07:00"),
        ("<abbr class=published title='2024-02-05T08:15:00+07:00'>Senin, Februari 05, 2024</abbr>", WIB),
        ("<p class=info>Oleh Trisno Mais - 5 Februari 2024 08:15</p>", "2024-02-05T08:15:00+07:00"),
    ],
)
def test_the_day_that_is_shown_comes_with_its_hour_and_leaves_the_body(shown: str, published: str) -> None:
    article = read_page(story_page("", shown), "a.html")
    assert article.published is not None
    assert article.published[:16] == published[:16]
    assert article.text.split("\n\n")[0] == STORY[0]


@pytest.mark.parametrize("day", ["-0001-11-30T00:00:00+07:07", "0001-01-01T00:00:00Z", "0000-00-00 00:00:00"])
def test_a_program_s_day_for_none_is_none(day: str) -> None:
    head = linked(headline=TITLE, datePublished=day)
    shown = "<div class=date>Senin, 5 Februari 2024 08:15 WIB</div>"
    assert read_page(story_page(head, shown), "a.html").published == "2024-02-05T08:15:00+07:00"


def test_a_print_version_has_its_title_and_its_day() -> None:
    body = f"<p><b>{TITLE}</b></p><p>Senin, 5 Februari 2024 - 08:15 WIB</p>{p(*STORY)}"
    article = read_page(
        f"<html><head><title>Cetak: {TITLE}</title></head><body>{body}</body></html>".encode(), "a.html"
    )
    assert (article.title, article.published) == (TITLE, "2024-02-05T08:15:00+07:00")
    assert article.text.split("\n\n")[0] == STORY[0]


def test_the_source_of_a_page_is_read_as_the_page() -> None:
    lines = story_page("").decode().replace("&", "&amp;").replace("<", "&lt;").split("\n")
    rows = "".join(f"<tr><td class=line-number></td><td class=line-content>{line}</td></tr>" for line in lines)
    saved = f"<html><head><title>view-source:https://kabarteluk.example/a</title></head><body><table>{rows}</table>"
    article = read_page(saved.encode(), "a.html")
    assert (article.title, article.text) == (TITLE, "\n\n".join(STORY))


def test_a_card_of_another_story_between_the_paragraphs_is_no_part_of_it() -> None:
    card = (
        "<div class=inline-related><span>BACA JUGA</span><a href='https://kabarteluk.example/b'><h4>Lima Warung Soto "
        "Paling Ramai</h4></a><p>Pembaca memilih lima warung soto yang selalu ramai sejak pagi hingga malam.</p></div>"
    )
    article = read_page(story_page("", p(STORY[0]) + card), "a.html")
    assert "warung" not in article.text.casefold()
    assert [link.title for link in article.links] == ["Lima Warung Soto Paling Ramai"]


def test_brackets_around_words_and_title_within_a_link_are_no_part_of_the_title() -> None:
    link = "<p><a href='https://kabarteluk.example/b'>[BACA JUGA: Lima Warung Soto Paling Ramai]</a></p>"
    article = read_page(story_page("", p(STORY[0]) + link + p(STORY[1])), "a.html")
    assert [link.title for link in article.links] == ["Lima Warung Soto Paling Ramai"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ("Trisno Mais, S.Kom", ("Trisno Mais, S.Kom",)),
        ("Trisno Mais, M.Si", ("Trisno Mais, M.Si",)),
        ("Trisno Mais, S.Kom.", ("Trisno Mais, S.Kom.",)),
        ("Trisno Mais, Sari Dewi", ("Trisno Mais", "Sari Dewi")),
        ("kabarteluk.co.id", ()),
    ],
)
def test_who_wrote_it_is_people_with_their_degrees(author: str, names: tuple[str, ...]) -> None:
    assert read_page(story_page(f'<meta name="author" content="{author}">'), "a.html").authors == names


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=td-post-author-name><div class=td-author-by>By</div> <a href=/a>Trisno Mais</a></div>",
        "<dd class=createdby>Ditulis oleh <span itemprop=name>Trisno Mais</span></dd>",
        "<span class='post-author vcard'>Diposting oleh <span class=fn>Trisno Mais</span></span>",
        "<div class='credits reader-credits'>Trisno Mais</div>",
    ],
    ids=["tagDiv", "Joomla", "Blogger", "reader mode"],
)
def test_the_byline_of_a_common_theme_names_the_author(byline: str) -> None:
    assert read_page(story_page("", byline), "a.html").authors == ("Trisno Mais",)


@pytest.mark.parametrize(
    "kept",
    [
        "https://web.archive.org/web/20240801000000/https://kabarteluk.com/a",
        "https://web.archive.org/web/20240801000000if_/https://kabarteluk.com/a",
        "https://arsip.example:8080/koleksi/20240801000000mp_/https://kabarteluk.com/a",
        "https://archive.ph/2024.10.21-011500/https://kabarteluk.com/a",
        "https://kabarteluk-com.cdn.ampproject.org/c/s/kabarteluk.com/a",
        "https://www.google.com/amp/s/kabarteluk.com/a",
    ],
)
def test_a_kept_copy_has_the_address_of_its_page(kept: str) -> None:
    assert read_page(story_page(f'<link rel="canonical" href="{kept}">'), "a.html").url == "https://kabarteluk.com/a"


def test_a_page_without_a_heading_shows_its_title_by_class() -> None:
    shown = f"<h3 class=judul-berita>{TITLE}</h3><small>Admin Kominfo <i></i> 5 Februari 2024 <i></i> 1.204 kali dibaca</small>"
    page = f"<html><head><title>Berita | Pemerintah Kota</title></head><body><div>{shown}<div>{p(*STORY)}</div></div></body>"
    article = read_page(page.encode(), "a.html")
    assert (article.title, article.published) == (TITLE, "2024-02-05")


@pytest.mark.parametrize("title", ["Halaman Tidak Ditemukan - Kabar Teluk", "404 | Kabar Teluk", "Page Not Found"])
def test_a_site_s_message_in_the_place_of_a_story_is_none(title: str) -> None:
    said = (
        "Halaman yang Anda cari tidak ditemukan. Silakan kembali ke beranda atau gunakan kotak pencarian di bawah ini."
    )
    page = f"<html><head><title>{title}</title></head><body><h1>404</h1>{p(said, said[::-1])}</body></html>"
    with pytest.raises(SourceError, match=r"page\.not_found"):
        read_page(page.encode(), "a.html")


def test_a_column_of_teasers_longer_than_the_story_is_not_taken_for_it() -> None:
    teaser = "Ringkasan berita lain yang cukup panjang agar tampak seperti paragraf biasa di kolom kanan halaman ini."
    column = "".join(
        f"<div class=item><a href='/{n}'>Lima Warung Soto Paling Ramai {n}</a><p>{teaser} Nomor {n}.</p></div>"
        for n in range(40)
    )
    page = (
        f"<html><head><title>{TITLE}</title><meta property='og:type' content='article'></head><body><div>"
        f"<div class=main><h1>{TITLE}</h1>{p(*STORY)}</div><div class=right>{column}</div></div></body></html>"
    )
    assert read_page(page.encode(), "a.html").text == "\n\n".join(STORY)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("<div class=detailsAuthor>Trisno Mais - Bisnis.com</div>", ("Trisno Mais",)),
        (
            "<div class='jeg_meta_author coauthor'>by <a>Trisno Mais</a> and <a>Sari Dewi</a></div>",
            ("Trisno Mais", "Sari Dewi"),
        ),
    ],
)
def test_authors_of_other_themes(byline: str, authors: tuple[str, ...]) -> None:
    assert read_page(story_page("", byline), "a.html").authors == authors


def test_the_day_that_an_element_keeps_stands_for_how_long_ago_it_was() -> None:
    shown = "<span class=timeago data-time='2024-02-05 08:15:00'>5 hari lalu</span>"
    article = read_page(story_page("", shown), "a.html")
    assert (article.published, article.text.split("\n\n")[0]) == ("2024-02-05T08:15:00+07:00", STORY[0])


def test_a_builder_that_calls_every_part_a_widget_shows_author_and_hour() -> None:
    posts = "<div class='widget Blog'><article class=post>{}</article></div>"
    below = (
        "<div class=post-footer><span class=vcard>Diposkan oleh <span itemprop=author>Trisno Mais</span></span> di "
        "<abbr class=published title='2024-02-04T17:15:00-08:00'>08.15</abbr></div>"
    )
    page = posts.format(f"<h2>Senin, 05 Februari 2024</h2><h1>{TITLE}</h1>{p(*STORY)}{below}")
    article = read_page(f"<html lang=id><title>{TITLE}</title><body>{page}</body></html>".encode(), "a.html")
    assert (article.authors, article.published) == (("Trisno Mais",), WIB)


def test_an_hour_in_an_element_of_its_own_may_be_of_twelve() -> None:
    info = (
        "<ul class=elementor-post-info><li class=elementor-icon-list-item itemprop=author>Trisno Mais</li>"
        "<li class=elementor-icon-list-item><time>5 Februari 2024</time></li><li><time>8:15 am</time></li></ul>"
    )
    article = read_page(story_page("", f"<div class=elementor-widget-post-info>{info}</div>"), "a.html")
    assert (article.authors, article.published) == (("Trisno Mais",), WIB)


def test_a_tab_named_related_heads_the_stories_below_it() -> None:
    tabs = "<h4><a>ARTIKEL TERKAIT</a><a>DARI PENULIS</a></h4>"
    box = f"<div>{tabs}<div><a href='https://x.example/lapak'>Sewa Lapak Turun Tahun Ini</a></div></div>"
    article = read_page(story_page("").replace(b"</article>", b"</article>" + box.encode()), "a.html")
    assert [link.title for link in article.links] == ["Sewa Lapak Turun Tahun Ini"]


@pytest.mark.parametrize(
    "tail",
    [
        "<p>Penanggung jawab berita:<br>Kepala Biro Umum<br>Johanis Tawas</p>",
        "<p>Manado, Humas Pemkot, 5 Februari 2024</p><p>Narahubung:</p><p>Johanis Tawas</p>",
        "<p>Informasi lebih lanjut: 0812-0000-1234</p>",
        "<p>Trisno Mais dan Hermin Tawas melaporkan dari Bitung, Sulawesi Utara.</p>",
    ],
)
def test_what_closes_a_release_or_a_report_is_no_text(tail: str) -> None:
    article = read_page(story_page("").replace(b"</article>", tail.encode() + b"</article>"), "a.html")
    assert article.text == "\n\n".join(STORY)


def test_paragraphs_right_behind_the_body_belong_to_it() -> None:
    body = f"<main><section><h1>{TITLE}</h1><div class=isi>{p(*STORY[:3])}</div>{p(STORY[3])}</section></main>"
    article = read_page(f"<html lang=id><title>{TITLE}</title><body>{body}</body></html>".encode(), "a.html")
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be"])
def test_a_page_with_nul_bytes_is_read(encoding: str) -> None:
    page = story_page("<meta name=note content='a\0b'>").decode()
    assert read_page(page.encode(encoding), "a.html").text == "\n\n".join(STORY)


def test_a_file_of_bytes_that_begins_with_no_tag_is_no_page() -> None:
    with pytest.raises(SourceError):
        read_page(b"MZ\x90\x00\x03\x00" + story_page(""), "a.html")


@pytest.mark.parametrize(
    "shown",
    [
        "<div class=list-table><time datetime='2024-02-05T08:15:00+09:00'>Senin, 5 Februari 2024 08:15</time></div>",
        "<div property='dc:date dc:created' content='2024-02-05T08:15:00+09:00'>pada 5 Februari, 2024 - 08:15</div>",
        "<meta name=date content='2024-02-05 08:15:00'><div>5/2/2024 08:15 WIT</div>",
    ],
)
def test_an_hour_without_a_zone_has_that_in_which_the_page_shows_it(shown: str) -> None:
    assert read_page(story_page("", shown), "a.html").published == "2024-02-05T08:15:00+09:00"


def test_how_long_ago_may_stand_behind_a_stroke() -> None:
    saved = "<!-- saved date: Mon, 5 Feb 2024 10:15:00 +0700 -->"
    page = story_page("", "<p class=meta>Oleh <b>Trisno Mais</b> | 2 jam yang lalu</p>")
    assert read_page(saved.encode() + page, "a.html").published == WIB


def test_a_blog_program_is_no_outlet() -> None:
    head = linked(headline=TITLE, publisher={"name": "Blogger"}, url="https://garam.blogspot.com/2024/02/pasar.html")
    assert read_page(story_page(head), "a.html").outlet == "garam.blogspot.com"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (linked(**{"@graph": [{"@type": "WebSite", "name": "Warta Garam"}, {"@type": "NewsArticle", "headline": TITLE}]}), TITLE),
        ("<meta name='DC.publisher' content='Warta Garam'>", TITLE),
        ("", f"{TITLE} - Warta Garam"),
    ],
    ids=["the site in JSON-LD", "Dublin Core", "the letters of the domain behind the title"],
)  # fmt: skip
def test_an_outlet_is_called_what_its_page_calls_it(head: str, title: str) -> None:
    address = "<link rel=canonical href='https://www.wartagaram.example/a/pasar-ikan-baru'>"
    page = f"<html lang=id><head><title>{title}</title>{address}{head}</head><body><h1>{TITLE}</h1>{p(*STORY)}</body></html>"
    assert read_page(page.encode(), "a.html").outlet == "Warta Garam"


def test_a_team_stands_for_the_author_named_below() -> None:
    page = story_page("", "<span>by <a>Tim Media Kampus</a></span>")
    below = "<p>(Penulis: Trisno Mais, Foto: Hermin Tawas)</p></article>"
    article = read_page(page.replace(b"</article>", below.encode()), "a.html")
    assert (article.authors, article.text) == (("Trisno Mais",), "\n\n".join(STORY))


def test_a_page_that_is_no_more_says_so_in_the_words_of_its_program() -> None:
    body = "<main><h1>Ups! Halaman itu tidak bisa ditemukan.</h1>" + p("Coba cari dengan kata kunci lain. " * 6)
    with pytest.raises(SourceError, match="not_found"):
        read_page(f"<html lang=id><title>Kabar Teluk</title><body>{body}</main></body></html>".encode(), "a.html")


@pytest.mark.parametrize("name", ["s-tagline", "jeg_post_subtitle", "gh-article-excerpt"])
def test_a_sentence_below_the_title_that_a_theme_calls_its_lead_begins_the_story(name: str) -> None:
    lead = "Nelayan kecil mendapat tempat berjualan yang dekat dengan dermaga untuk pertama kali."
    assert read_page(story_page("", f"<h2 class={name}>{lead}</h2>"), "a.html").text.startswith(lead)


def test_a_blog_named_by_its_author_names_its_author() -> None:
    url = "https://trisnomais.medium.com/pasar-ikan-baru-1a2b"
    head = linked(headline=TITLE, author={"@type": "Person", "name": "Trisno Mais"}, url=url)
    assert read_page(story_page(head), "a.html").authors == ("Trisno Mais",)


@pytest.mark.parametrize(
    ("line", "author", "editor"),
    [
        (
            "Posted by <span class=author>Trisno Mais</span> in <a>Culture</a> with <a>0 Comments</a>",
            "Trisno Mais",
            None,
        ),
        ("Oleh: Trisno Mais *)", "Trisno Mais", None),
        ("(Edited by Hermin Tawas)", None, "Hermin Tawas"),
        ("(Disunting oleh Hermin Tawas)", None, "Hermin Tawas"),
        ("Oleh: Biro Hubungan Masyarakat", None, None),
    ],
)
def test_bylines_in_brackets_with_notes_and_of_desks(line: str, author: str | None, editor: str | None) -> None:
    article = read_page(story_page("", f"<p>{line}</p>"), "a.html")
    assert (article.authors, article.editor) == ((author,) if author else (), editor)
    assert article.text == "\n\n".join(STORY)


def test_paragraphs_behind_the_box_around_the_body_belong_to_it() -> None:
    box = f"<div class=col><h1>{TITLE}</h1><div class=isi>{p(*STORY[:3])}</div></div>"
    foot = "<div class=kaki><p>Redaksi menerima saran lewat surel setiap hari kerja dari pagi sampai sore.</p></div>"
    page = f"<html lang=id><title>{TITLE}</title><body><div>{box}{p(STORY[3])}{foot}</div></body></html>"
    assert read_page(page.encode(), "a.html").text == "\n\n".join(STORY)


def test_the_outlet_s_name_above_a_title_that_is_no_first_heading_is_no_text() -> None:
    page = f"<div><h3>Harian Teluk Pos</h3><hr><h2>{TITLE}</h2><p><i>5 Februari 2024</i></p>{p(*STORY)}</div>"
    article = read_page(f"<html lang=id><title>Cetak: {TITLE}</title><body>{page}</body></html>".encode(), "a.html")
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("title", ["Situs Sedang Dalam Perbaikan", "Account Suspended"])
def test_a_site_that_is_away_has_no_story(title: str) -> None:
    body = f"<h1>{title}</h1>" + p(
        "Silakan datang kembali dalam beberapa jam, terima kasih atas kesabaran pembaca. " * 3
    )
    with pytest.raises(SourceError, match="wall"):
        read_page(f"<html lang=id><title>{title}</title><body>{body}</body></html>".encode(), "a.html")


def test_the_foot_of_the_article_itself_names_author_and_day() -> None:
    foot = (
        "<footer><span>Oleh <a rel=author>Trisno Mais</a></span>"
        "<time datetime='2024-02-05T08:15:00+07:00'>5 Februari</time></footer>"
    )
    article = read_page(story_page("").replace(b"</article>", foot.encode() + b"</article>"), "a.html")
    assert (article.authors, article.published) == (("Trisno Mais",), WIB)


def test_a_list_set_in_one_row_is_no_list_of_stories() -> None:
    row = "<ul class=list-inline><li>Oleh: <b>Trisno Mais</b></li><li>Editor: <b>Hermin Tawas</b></li></ul>"
    article = read_page(story_page("", row), "a.html")
    assert (article.authors, article.editor) == (("Trisno Mais",), "Hermin Tawas")


@pytest.mark.parametrize("shown", ["Kemarin, 08:15 WIB", "kemarin pukul 08.15"])
def test_an_hour_of_yesterday_counts_from_when_the_page_was_saved(shown: str) -> None:
    saved = "<!-- saved date: Tue, 6 Feb 2024 10:15:00 +0700 -->"
    article = read_page(saved.encode() + story_page("", f"<span>{shown}</span>"), "a.html")
    assert (article.published, article.text) == (WIB, "\n\n".join(STORY))


def test_the_head_and_the_foot_of_a_release_are_no_text() -> None:
    head = p("REPUBLIK INDONESIA", "SIARAN PERS", "NOMOR: 101.Pers/04/SJI/2024")
    foot = p("Kepala Biro Komunikasi dan Layanan Informasi Publik", "Johanis Tawas (0812-3456-7890)")
    article = read_page(story_page("", head).replace(b"</article>", foot.encode() + b"</article>"), "a.html")
    assert article.text == "\n\n".join(STORY)


@pytest.mark.parametrize("behind", [" - Warta Garam - Daerah", " | Warta Garam | Berita Terkini dari Bitung"])
def test_what_stands_behind_the_outlet_s_name_is_no_title(behind: str) -> None:
    address = "<link rel=canonical href='https://www.wartagaram.example/a/pasar-ikan-baru'>"
    page = f"<html lang=id><head><title>{TITLE}{behind}</title>{address}</head><body>{p(*STORY)}</body></html>"
    assert read_page(page.encode(), "a.html").title == TITLE


@pytest.mark.parametrize(
    "head",
    [
        "<link rel=canonical href='https://www.wartagaram.example/a/pasar#isi'>",
        "<link rel=canonical href='//www.wartagaram.example/a/pasar'>",
        "<base href='https://www.wartagaram.example/'><link rel=canonical href='/a/pasar'>",
        "<meta name='twitter:url' content='https://www.wartagaram.example/a/pasar'>",
        "<base href='http://[wartagaram'><link rel=canonical href='https://www.wartagaram.example/a/pasar'>",
    ],
    ids=["a place on the page", "without a scheme", "on a base", "for Twitter", "on a broken base"],
)
def test_a_page_s_address_may_be_written_in_short(head: str) -> None:
    assert read_page(story_page(head), "a.html").url == "https://www.wartagaram.example/a/pasar"
