"""What builders of pages, print views, old pages and pages of pictures do with title, day and text."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from tests.growth import grows_with_number
from tests.sources.html.lake_page import PARAGRAPHS, TITLE, story_of

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
CAPTION = (
    "Nelayan menjala ikan mujair di teluk utara Danau Tondano, Senin (1/4/2024), setelah eceng gondok "
    "diangkat warga. Tangkapan mereka naik dua kali lipat sejak bulan lalu."
)


def page_of(folder: Path, markup: str) -> Article:
    """The story of a page that is given as a whole."""
    (folder / "page.html").write_text(markup, encoding="utf-8")
    (story,) = (one for one in read_sources([str(folder / "page.html")]) if isinstance(one, Article))
    return story


@pytest.mark.parametrize(
    "moving",
    ["class='fusion-animated' style='visibility:hidden'", "style='opacity:0;transform:translateY(20px)'"],
)
def test_columns_that_move_in_as_the_reader_comes_to_them_are_text(tmp_path: Path, moving: str) -> None:
    columns = "".join(f"<div {moving}><div class=column><p>{one}</p></div></div>" for one in PARAGRAPHS)
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div class=post>{columns}</div></main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_the_beginnings_of_two_other_stories_in_the_widget_of_a_builder_are_no_text(tmp_path: Path) -> None:
    def widget(inner: str) -> str:
        return f"<div class='elementor-widget'><div class='elementor-widget-container'>{inner}</div></div>"

    others = "".join(
        f"<article><h3><a href='/{n}'>Jalan ke Danau {n} Diperbaiki</a></h3><p>Tondano – Jalan ke danau nomor {n} "
        "diperbaiki mulai pekan depan oleh dinas pekerjaan umum.</p></article>"
        for n in range(2)
    )
    story = story_of(tmp_path, f"<div>{widget(f'<h1>{TITLE}</h1>')}{widget(TEXT)}{widget(others)}</div>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_a_day_that_a_theme_calls_updated_alone_is_that_of_the_entry(tmp_path: Path) -> None:
    head = "<div class='head-date'>Jumat, 5 April 2024</div>"
    day = "<time class='entry-date updated' datetime='2024-04-01T14:21:09+08:00'>1 April 2024</time>"
    story = story_of(tmp_path, f"{head}<article><h1>{TITLE}</h1>{day}{TEXT}</article>")
    assert story.published == "2024-04-01T14:21:09+08:00"


def test_a_print_of_wordpress_has_title_author_and_hour_and_no_numbers_of_links(tmp_path: Path) -> None:
    story = page_of(
        tmp_path,
        f"<html lang=id><head><title>Kabar Minahasa &gt; Print &gt; {TITLE}</title></head><body><div id=Outline>"
        f"<p id=BlogTitle>{TITLE}</p><p id=BlogDate>Posted By <u>Sari Dewi</u> On 1 April 2024 @ 09:12 In <u>Daerah</u></p>"
        f"<div id=BlogContent>{TEXT.replace('</p>', ' <strong>[1]</strong></p>', 1)}</div><hr><p>Article printed from "
        "Kabar Minahasa: <strong>https://kabarminahasa.example</strong></p><p>URLs in this post:</p><p>[1] danau: "
        "<b>https://kabarminahasa.example/danau</b></p></div></body></html>",
    )
    assert (story.title, story.authors, story.published) == (TITLE, ("Sari Dewi",), "2024-04-01T09:12:00+07:00")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_paragraphs_straight_in_the_body_of_an_old_page_have_its_headline_and_dateline(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    story = page_of(
        tmp_path,
        "<HTML><HEAD><TITLE>Suara Danau Online - Nasional</TITLE></HEAD><BODY><CENTER><FONT SIZE=1>Senin, 1 April 2002"
        f"</FONT></CENTER><HR><FONT SIZE=4><B>{TITLE}</B></FONT><P><FONT><B>Manado, Suara Danau</B><BR>\n{first}"
        + "".join(f"<P>{one}" for one in others)
        + " <B>(ags/tin)</B></FONT><HR><A HREF=index.htm>Kembali</A></BODY></HTML>",
    )
    assert (story.title, story.published, story.dateline_place) == (TITLE, "2002-04-01", "Manado")
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "shown", [f"<p>{CAPTION} ANTARA FOTO/Sari Dewi/nym.</p>", f"<p class=img-caption>{CAPTION}</p>"]
)
def test_the_text_of_a_page_of_pictures_is_their_caption(tmp_path: Path, shown: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><img src=1.jpg>{shown}</article>")
    assert story.text == CAPTION


def test_hours_before_the_day_above_each_entry_of_a_running_report_are_no_text(tmp_path: Path) -> None:
    entries = "".join(
        f"<div><div><span>1{n}:05 WIB</span><span>1 Apr 2024</span></div><p>{one}</p></div>"
        for n, one in enumerate(PARAGRAPHS)
    )
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div class=feed>{entries}</div></main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_what_a_program_calls_its_first_user_is_no_author(tmp_path: Path) -> None:
    details = "<dl class='article-info'><dt>Detail</dt><dd class='createdby'>Ditulis oleh Super User</dd></dl>"
    story = story_of(tmp_path, f"<div class='item-page'><h2>{TITLE}</h2>{details}{TEXT}</div>")
    assert (story.authors, story.text.split("\n\n")) == ((), PARAGRAPHS)


def test_a_page_whose_parts_are_named_by_id_alone_has_title_and_day(tmp_path: Path) -> None:
    rows = f"<tr><td><span id='ctl00_lblJudul'>{TITLE}</span></td></tr><tr><td><span id='ctl00_lblTanggal'>01-04-2024</span>"
    story = page_of(
        tmp_path,
        f"<html><head><title>.:: Dinas Lingkungan Hidup Kabupaten Minahasa ::.</title></head><body><form><table>{rows}"
        f"</td></tr><tr><td><span id='ctl00_lblIsi'>{TEXT}</span></td></tr></table></form></body></html>",
    )
    assert (story.title, story.published, story.text.split("\n\n")) == (TITLE, "2024-04-01", PARAGRAPHS)


@pytest.mark.parametrize(
    ("signature", "authors"),
    [
        ("(Red/Hendra Gunawan)", ("Hendra Gunawan",)),
        ("(Dishub/Tim Media)", ()),
        ("(Tim Komunikasi Publik)", ()),
        ("(Humas Minahasa)", ()),
    ],
)
def test_who_signs_in_brackets_below_a_story_is_its_author(
    tmp_path: Path, signature: str, authors: tuple[str, ...]
) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}<p>{signature}</p></div></main>")
    assert (story.authors, story.text.split("\n\n")) == (authors, PARAGRAPHS)


@pytest.mark.parametrize(
    ("closing", "authors"),
    [
        ("<p>Budi Santoso</p>", ("Budi Santoso",)),
        ("<p>Budi Santoso, Ph.D.</p>", ()),
        ("<p>Budi Santoso, S.Sos., M.Si.</p><p>Kepala Pusat Data, Informasi dan Komunikasi Danau</p>", ()),
    ],
)
def test_a_name_below_the_last_sentence_is_the_author_s_or_an_official_s(
    tmp_path: Path, closing: str, authors: tuple[str, ...]
) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}{closing}</div></main>")
    assert (story.authors, story.text.split("\n\n")) == (authors, PARAGRAPHS)


def test_a_box_that_begins_with_the_number_of_comments_is_no_text(tmp_path: Path) -> None:
    comments = "".join(
        f"<div><b>warga{n}</b><p>Semoga danau kita bersih lagi seperti waktu saya kecil dulu dan ikannya banyak lagi, "
        f"kata nenek saya di dusun {n}.</p></div>"
        for n in range(3)
    )
    box = f"<div class='tanggap'><h4>3 Komentar</h4>{comments}</div>"
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:2])
    story = story_of(tmp_path, f"<div><h1>{TITLE}</h1><div class='teks'>{text}</div>{box}</div>")
    assert story.text.split("\n\n") == PARAGRAPHS[:2]


def test_a_ministry_below_the_day_is_no_author(tmp_path: Path) -> None:
    head = "<p>Senin, 1 April 2024</p><p>KEMENTERIAN KELAUTAN DAN PERIKANAN</p>"
    assert story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{head}{TEXT}</div></main>").authors == ()


def test_paragraphs_each_in_boxes_of_its_own_are_one_story(tmp_path: Path) -> None:
    texts = [PARAGRAPHS[0], *(" ".join(one.split()[:10]) + "." for one in PARAGRAPHS[1:])]
    boxes = "".join(
        f"<div class=item><img src=x><div class=text><span>{n}/4</span><p>{one}</p><span>Foto: Sari Dewi/Danau</span></div></div>"
        for n, one in enumerate(texts, 1)
    )
    assert story_of(tmp_path, f"<h1>{TITLE}</h1><div class=pages>{boxes}</div>").text.split("\n\n") == texts


@pytest.mark.parametrize(
    "caption",
    [
        "<p style='text-align:center'>Suasana pembersihan Danau Tondano oleh warga sembilan desa pada hari pertama.</p>",
        "<p><em>Suasana pembersihan danau di Remboken, Rabu (06/03). Foto Humas/Ifa.</em></p>",
    ],
)
def test_a_caption_by_its_place_or_its_photographer_is_no_text(tmp_path: Path, caption: str) -> None:
    first, *others = (f"<p>{one}</p>" for one in PARAGRAPHS)
    text = f"{first}<p><img src=a.jpg></p>{caption}{''.join(others)}"
    above = f"<p><img src=a.jpg></p>{caption}<div class=isi>{TEXT}</div>"
    for body in (f"<div class=isi>{text}</div>", above):
        assert story_of(tmp_path, f"<main><h1>{TITLE}</h1>{body}</main>").text.split("\n\n") == PARAGRAPHS


def test_who_signs_a_statement_below_place_and_day_is_no_text(tmp_path: Path) -> None:
    signed = "<p>Tondano, 1 April 2024</p><p>Departemen Komunikasi</p><p>Erwin Wowor</p><p>Asisten Bupati</p>"
    contact = "<p>Informasi tentang danau<br>Telp. 0431-131, surel: danau@minahasa.example</p>"
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}{signed}{contact}</div></main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_the_site_that_opens_a_story_in_bold_or_slanted_print_is_no_text(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    for opening, place in (("<b>Tribratanews.sulut - </b>", None), ("<em>Tondano, Unima Info</em> – ", "Tondano")):
        text = "".join(f"<p>{one}</p>" for one in (opening + first, *others))
        story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{text}</div></main>")
        assert (story.text.split("\n\n"), story.dateline_place) == (PARAGRAPHS, place)


def test_a_title_that_the_page_shows_is_it_without_the_paper_before_it(tmp_path: Path) -> None:
    story = page_of(
        tmp_path,
        f"<html><head><title>KORAN DANAU: {TITLE}</title></head><body><font size=1>Senin, 1 April 2024</font><br>"
        f"<font size=5>{TITLE}</font><br><br><font size=3>{'<p>'.join(PARAGRAPHS)}</font><br><font>Cari : <input></font>",
    )
    assert (story.title, story.published, story.text.split("\n\n")) == (TITLE, "2024-04-01", PARAGRAPHS)


def test_the_site_named_by_a_part_of_its_host_is_no_author(tmp_path: Path) -> None:
    head = "<meta name=author content='Liputan Danau'><link rel=canonical href='https://sulut.liputandanau.example/a-b-c-d'>"
    shown = "<div><span>Sari Dewi</span> · <time>Senin, 1 April 2024 - 09:12 WITA</time></div>"
    story = page_of(
        tmp_path,
        f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{shown}<div>{TEXT}</div></body></html>",
    )
    assert story.authors == ("Sari Dewi",)


def test_a_bold_line_below_baca_juga_is_a_related_story_though_it_leads_nowhere(tmp_path: Path) -> None:
    first, *others = (f"<p>{one}</p>" for one in PARAGRAPHS)
    pointer = "<p><strong>Baca Juga:</strong></p><p><strong>Festival Danau Digelar Tiga Hari</strong></p>"
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{first}{pointer}{''.join(others)}</div></main>")
    assert story.text.split("\n\n") == PARAGRAPHS
    assert [link.title for link in story.links] == ["Festival Danau Digelar Tiga Hari"]


def test_a_heading_in_a_widget_between_those_with_the_text_belongs_to_the_story(tmp_path: Path) -> None:
    parts = (TEXT[: TEXT.index("<p>Kepala")], "<h2>Kapal Keruk Disediakan</h2>", TEXT[TEXT.index("<p>Kepala") :])
    widgets = "".join(f"<div class=w><div class=elementor-widget-container>{part}</div></div>" for part in parts)
    story = story_of(tmp_path, f"<div><h1>{TITLE}</h1><div>{widgets}</div></div>")
    assert story.text.split("\n\n") == [*PARAGRAPHS[:2], "Kapal Keruk Disediakan", *PARAGRAPHS[2:]]


def test_of_articles_without_a_class_below_one_another_the_page_s_own_is_read(tmp_path: Path) -> None:
    longer = "".join(
        f"<p>Pasar Tondano dibuka kembali setelah diperbaiki, kata pedagang nomor {n}.</p>" for n in range(9)
    )
    articles = (
        f"<article><h1>{TITLE}</h1><div>{TEXT}</div></article><article><h1>Pasar Tondano Dibuka</h1><div>{longer}</div>"
    )
    story = story_of(tmp_path, f"<div>{articles}</article></div>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_who_sent_out_a_statement_and_signs_it_below_an_office_is_no_text(tmp_path: Path) -> None:
    sent = "<p>Berita ini disiarkan oleh Biro Komunikasi. Untuk informasi hubungi 1500-567.</p>"
    signed = "<p><em>Kepala Biro Komunikasi Publik</em></p><p><em>dr. Siti Nadya, M.Epid</em></p><p>(D2)</p>"
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}{sent}{signed}</div></main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_a_headline_under_a_line_above_it_is_the_title_where_the_page_is_named_by_its_site(tmp_path: Path) -> None:
    head = f"<div class=subjdl>Dari Danau ke Tikar</div><div class=juduldetail>{TITLE}</div>"
    markup = (
        f"<title>..:: Koran Danau ::..</title><table><tr><td>{head}<div class=detail>{TEXT}</div></td></tr></table>"
    )
    assert page_of(tmp_path, markup).title == TITLE


def test_the_stories_in_the_element_behind_baca_juga_are_related(tmp_path: Path) -> None:
    behind = "<h2>Baca juga</h2><div><a href='/festival'>Festival Danau Digelar Tiga Hari</a></div>"
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}</div>{behind}</main>")
    assert [link.title for link in story.links] == ["Festival Danau Digelar Tiga Hari"]


def test_labels_without_end_below_a_story_straight_in_the_body_are_no_byline(tmp_path: Path) -> None:
    labels = "<div>" + "By:<b>A</b>" * 50 + "</div>"
    story = page_of(
        tmp_path, f"<html><head><title>{TITLE}</title></head><body><h1>{TITLE}</h1>{TEXT}{labels}</body></html>"
    )
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.slow
def test_thousands_of_headings_of_what_is_no_text_in_one_box_do_not_hang(tmp_path: Path) -> None:
    def with_headings(number: int) -> Article:
        headings = "<h3>Komentar</h3><p>a</p>" * number
        return story_of(tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}{headings}</div></main>")

    assert with_headings(3_000).text.startswith(PARAGRAPHS[0])
    assert grows_with_number(with_headings, 2_000)


@pytest.mark.slow
@pytest.mark.parametrize("tag", ["<div class=paywall>", "<div class=date>"])
def test_thousands_of_elements_that_are_never_closed_do_not_hang(tmp_path: Path, tag: str) -> None:
    def with_elements(number: int) -> Article:
        return story_of(
            tmp_path, f"<main><h1>{TITLE}</h1><div>{TEXT}</div>{f'{tag}{TITLE} kata nelayan ' * number}</main>"
        )

    assert with_elements(500).title == TITLE
    assert grows_with_number(with_elements, 400)
