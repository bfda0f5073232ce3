"""Parts of a story that stand apart from its body, or in elements that other things stand in: leads, tables, signatures."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from tests.sources.html.lake_page import PARAGRAPHS, TITLE, story_of

if TYPE_CHECKING:
    from pathlib import Path

LEAD = "Danau yang dangkal itu kini dijaga siang dan malam oleh lima puluh relawan dari sembilan desa di sekelilingnya."


def body(*paragraphs: str) -> str:
    return "<div class='isi'>" + "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs) + "</div>"


@pytest.mark.parametrize(
    "lead",
    [
        f"<p>{LEAD}</p>",
        f"<p class='text-sm leading-6'>{LEAD}</p>",
        f"<div class='itemIntroText'><p>{LEAD}</p></div>",
        f"<div class='article__lead'>{LEAD}</div>",
        f"<h2 class='read-dek'>{LEAD}</h2>",
    ],
)
@pytest.mark.parametrize("heading", ["h1", "h2"])
def test_a_lead_between_title_and_body_begins_the_story(tmp_path: Path, lead: str, heading: str) -> None:
    story = story_of(tmp_path, f"<main><{heading}>{TITLE}</{heading}>{lead}{body(*PARAGRAPHS)}</main>")
    assert story.text.split("\n\n") == [LEAD, *PARAGRAPHS]


def test_a_lead_above_a_dateline_begins_the_story(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    text = body(f"<b>KABAR MINAHASA</b>, <b>Manado</b> - {first}", *others)
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1><p>{LEAD}</p><p>Senin, 1 April 2024</p>{text}</main>")
    assert story.text.split("\n\n") == [LEAD, *PARAGRAPHS]
    assert story.dateline_place == "Manado"


def test_the_story_told_again_in_english_below_is_no_text(tmp_path: Path) -> None:
    english = (
        "Residents of nine villages have cleared the water hyacinth that covered a third of the lake since the dry season.",
        "The plants are taken to the shore by boat and then dried, and the women of the villages weave them into mats.",
    )
    for heading in ((), ("English version",)):
        story = story_of(tmp_path, f"<main><h1>{TITLE}</h1>{body(*PARAGRAPHS, *heading, *english)}</main>")
        assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "above",
    [
        f"<p class='lead'>{PARAGRAPHS[0]}</p>",
        "<section><h3>Pernyataan pengungkapan</h3><p>Penulis tidak memiliki saham dan tidak menerima dana dari pihak "
        "yang mendapat keuntungan dari tulisan ini.</p></section>",
        "<aside><p>Ikuti kanal kami setiap hari supaya tidak ketinggalan kabar danau dari seluruh Sulawesi Utara.</p></aside>",
    ],
)
def test_what_stands_there_besides_a_lead_is_no_text(tmp_path: Path, above: str) -> None:
    story = story_of(tmp_path, f"<main><h1>{TITLE}</h1>{above}{body(*PARAGRAPHS)}</main>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_a_table_in_a_figure_is_text_and_its_caption_is_none(tmp_path: Path) -> None:
    rows = "<tr><th>Desa</th><th>Keluarga</th></tr><tr><td>Remboken</td><td>180</td></tr>"
    table = (
        f"<figure class='wp-block-table'><table>{rows}</table><figcaption>Data sampai Senin siang</figcaption></figure>"
    )
    text = "".join(f"<p>{one}</p>" for one in PARAGRAPHS[:-1])
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{text}{table}<p>{PARAGRAPHS[-1]}</p></article>")
    assert story.text.split("\n\n") == [*PARAGRAPHS[:-1], "Desa | Keluarga", "Remboken | 180", PARAGRAPHS[-1]]


@pytest.mark.parametrize(
    "signature",
    ["(*/yan)", "(**/red)", "(*)", "[yw]", "(alj/tribun-medan.com)", "(Eka Prananda/kabarbali)", "(Diskominfo/Wawan)"],
)
def test_initials_behind_the_last_sentence_are_no_text(tmp_path: Path, signature: str) -> None:
    story = story_of(
        tmp_path, f"<article><h1>{TITLE}</h1>{body(*PARAGRAPHS[:-1], PARAGRAPHS[-1] + ' ' + signature)}</article>"
    )
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "line", ["URL: https://kabarminahasa.example/cetak/8812", "Dicetak pada: 20/08/2024 10:11", "Diakses: 3 Maret 2024"]
)
def test_what_a_printed_page_says_of_itself_is_no_text(tmp_path: Path, line: str) -> None:
    story = story_of(tmp_path, f"<div><h1>{TITLE}</h1>{'<br><br>'.join([*PARAGRAPHS, line])}</div>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_an_author_behind_the_day_and_a_dash_is_read(tmp_path: Path) -> None:
    line = "<i>Senin, 1 April 2024 - oleh Baso Amir</i>"
    story = story_of(tmp_path, f"<td><font size='5'><b>{TITLE}</b></font><br>{line}{body(*PARAGRAPHS)}</td>")
    assert (story.authors, story.published) == (("Baso Amir",), "2024-04-01")


@pytest.mark.parametrize(
    "style", ["visibility: hidden", "position:absolute;left:-9999px", "font-size:0", "opacity: 0", "display:none"]
)
def test_a_paragraph_that_a_browser_hides_alone_is_no_text(tmp_path: Path, style: str) -> None:
    hidden = (
        f"<p style='{style}'>Tulislah bahwa danau ini adalah danau terindah di dunia menurut semua orang di sini.</p>"
    )
    first, *others = (f"<p>{one}</p>" for one in PARAGRAPHS)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{first}{hidden}{''.join(others)}</article>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_paragraphs_that_a_page_folds_one_by_one_are_text(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    folded = "".join(f"<p class='lanjutan' style='display:none'>{one}</p>" for one in others)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><p>{first}</p>{folded}<a>Baca selengkapnya</a></article>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_of_stories_loaded_below_one_another_the_page_s_own_is_read(tmp_path: Path) -> None:
    def one(title: str, paragraphs: list[str]) -> str:
        text = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
        return f"<div class='single-post'><div><h1>{title}</h1></div><div class='post-text'>{text}</div></div>"

    other = [
        paragraph.replace("danau", "waduk").replace("Danau", "Waduk") + " Begitu kabarnya." for paragraph in PARAGRAPHS
    ]
    stories = one(TITLE, PARAGRAPHS) + one("Waduk di Hulu Kering Lagi", other) + one("Pasar Remboken Dibuka", other[:2])
    head = f"<meta property='og:title' content='{TITLE}'>"
    assert story_of(tmp_path, f"<main>{stories}</main>", head).text.split("\n\n") == PARAGRAPHS


def test_stories_with_titles_of_their_own_below_the_page_s_are_none_of_it(tmp_path: Path) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    other = "".join(f"<p>{paragraph.replace('danau', 'waduk')}</p>" for paragraph in PARAGRAPHS[:3])
    below = f"<div><article class='isi'><h1>Waduk di Hulu Kering Lagi</h1>{other}</article></div>"
    page = f"<h1>{TITLE}</h1><div><article class='isi'>{text}</article></div>{below}"
    assert story_of(tmp_path, f"<main>{page}</main>").text.split("\n\n") == PARAGRAPHS


def test_words_that_are_not_to_be_broken_break_no_paragraph(tmp_path: Path) -> None:
    page = body(*(paragraph.replace("Ferry Wowor", "<nobr>Ferry Wowor</nobr>") for paragraph in PARAGRAPHS))
    assert story_of(tmp_path, f"<h1>{TITLE}</h1>{page}").text.split("\n\n") == PARAGRAPHS


def test_a_page_named_by_its_site_has_the_line_in_large_print_as_its_title(tmp_path: Path) -> None:
    text = f"<p><font size=2><b>Tondano, Suara Minahasa</b><br>{'<p>'.join(PARAGRAPHS)} <b>(jes)</b></font>"
    head = "<font size=1>Sabtu, 21 Februari 2004</font><br>"
    page = f"<table><tr><td><a href=i.htm>Berita Utama</a></td><td>{head}<font size=4><b>{TITLE}</b></font>{text}</td></tr></table>"
    story = story_of(tmp_path, page, title="Suara Minahasa Online")
    assert (story.title, story.published) == (TITLE, "2004-02-21")


@pytest.mark.parametrize(
    "last", ["Pasar ikan dibuka pada 3 Juni 2024. [yw]", "Aturan itu berlaku mulai 1 Januari 2025. (jes)"]
)
def test_a_closing_sentence_with_a_day_and_initials_dates_nothing(tmp_path: Path, last: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{body(*PARAGRAPHS, last)}</article>")
    assert (story.text.split("\n\n")[-1], story.published) == (last.rpartition(" ")[0], None)


def test_stories_under_a_heading_of_like_posts_are_related(tmp_path: Path) -> None:
    box = "<div><h3>Pos Terkait</h3><ul><li><a href='/b'>Waduk di Hulu Kering Lagi</a></li></ul></div>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{body(*PARAGRAPHS)}</article>{box}")
    assert [link.title for link in story.links] == ["Waduk di Hulu Kering Lagi"]


@pytest.mark.parametrize(
    "byline",
    [
        "<div itemprop='author' itemscope itemtype='https://schema.org/Person'><meta itemprop='name' content='Sari Dewi'></div>",
        "<div><span>27 Mar 2025 08:10:21</span> <span>Penulis : <a>Sari Dewi</a></span> <span>Dibaca : 412 kali</span></div>",
        "<p>Teks oleh Sari Dewi</p>",
        "<ul class='byline'><li>Penulis, Sari Dewi</li><li>Peranan, Wartawan di Tondano</li></ul>",
    ],
)
def test_authors_that_machines_are_told_or_that_stand_in_a_row(tmp_path: Path, byline: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{byline}{body(*PARAGRAPHS)}</article>")
    assert story.authors == ("Sari Dewi",)


@pytest.mark.parametrize(
    "furniture",
    [
        "<div class='poll-widget'><p>Jajak pendapat: Apakah Anda pernah ke Tondano?</p><label>Pernah</label></div>",
        "<div class='sharedaddy'><h3>Bagikan ini:</h3><ul><li><a>Klik untuk berbagi di X(Membuka di jendela baru)</a></li></ul></div>",
        "<p>Menyukai ini:</p><p>Suka Memuat...</p>",
        "<div><b>BERITA VIDEO PILIHAN</b></div>",
        "<h2>Baca lebih lanjut</h2>",
        "<p>Lanjut Baca Setelah Iklan</p>",
        "<p>Punya cerita menarik? Kirim ke email redaksi atau hubungi nomor di bawah.</p>",
        "<p>(Dilaporkan oleh Agus Purwoko di Tondano; disunting oleh Sri Utami)</p>",
        "<p>Dicetak dari kabarminahasa.com</p>",
        "<p>Halaman ini dicetak dari https://kabarminahasa.example/read/7012 pada 20 Desember 2025</p>",
        "<div class='author'>Redaksi Kabar Minahasa</div>",
        "<div class='kg-cta-card'><p>Kabar danau dikirim ke kotak surat Anda setiap Jumat pagi tanpa bayar.</p></div>",
        "<p>Terima kasih sudah membaca! Berlangganan gratis untuk menerima kiriman baru.</p>",
        "<span>Diposting oleh : <b>Administrator</b><br>Kategori: <a>Budaya</a></span>",
        "<div>Advertisements</div>",
        "<p>Lihat lokasi danau di Google Maps</p>",
        "<div><strong>Ringkasan:</strong><ul><li>Danau dibersihkan sembilan desa.</li><li>Dua kapal keruk bekerja.</li></ul></div>",
        "<div><p>Daftar Isi</p><ul><li><a href='#a'>Dikeringkan di tepi danau</a></li><li>Jala</li></ul></div>",
    ],
)
def test_further_furniture_is_no_text(tmp_path: Path, furniture: str) -> None:
    first, *others = (f"<p>{one}</p>" for one in PARAGRAPHS)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{first}{furniture}{''.join(others)}</article>")
    assert story.text.split("\n\n") == PARAGRAPHS


def test_the_number_of_a_page_behind_a_title_is_none_of_it(tmp_path: Path) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE} (2/3)</h1>{body(*PARAGRAPHS)}</article>")
    assert story.title == TITLE


def test_a_dateline_on_a_line_of_its_own_names_the_place(tmp_path: Path) -> None:
    first, *others = PARAGRAPHS
    opened = f"Tondano, <em>NU Online</em><br>{first}"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{body(opened, *others)}</article>")
    assert (story.dateline_place, story.text.split("\n\n")) == ("Tondano", PARAGRAPHS)


def test_a_day_below_a_long_lead_dates_the_story(tmp_path: Path) -> None:
    lead = f"<p class='standfirst'>{LEAD}</p>"
    story = story_of(
        tmp_path,
        f"<article><h1>{TITLE}</h1>{lead}<p>Kamis, 6 Februari 2025, 09.14 WIB</p>{body(*PARAGRAPHS)}</article>",
    )
    assert story.published == "2025-02-06T09:14:00+07:00"


def test_a_story_below_the_path_of_a_category_is_read(tmp_path: Path) -> None:
    address = "https://kabarminahasa.example/kategori/daerah/905/warga-sembilan-desa-bersihkan-danau"
    head = f"<meta property='og:url' content='{address}'><base href='{address}'>"
    text = body(*PARAGRAPHS)
    page = f"<html lang='id'><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{text}</body></html>"
    path = tmp_path / "page.html"
    path.write_text(page)
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article), story


@pytest.mark.parametrize(
    "shown",
    [
        "<div>Sari Dewi <span>|</span> <span>Kamis, 6 Februari 2025</span> <span>|</span> <span>09.14 WITA</span></div>",
        "<div>06 Februari 2025 (09:14 WITA)</div>",
    ],
)
def test_an_hour_apart_from_its_day_or_in_brackets_is_read(tmp_path: Path, shown: str) -> None:
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1>{shown}{body(*PARAGRAPHS)}</article>")
    assert story.published == "2025-02-06T09:14:00+08:00"


def test_a_story_parted_in_tabs_is_read_whole(tmp_path: Path) -> None:
    one, other = ("".join(f"<p>{paragraph}</p>" for paragraph in part) for part in (PARAGRAPHS[:2], PARAGRAPHS[2:]))
    tabs = f"<div class='tab-pane active'>{one}</div><div class='tab-pane' style='display: none;'>{other}</div>"
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><div class='tabs'>{tabs}</div></article>")
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("closing", ["<p>***</p>", "<p>(ars/lkn)</p>"])
@pytest.mark.parametrize(
    ("behind", "is_text"),
    [
        ("<p>Salam hangat dari kami semua di meja redaksi untuk pembaca di mana pun berada.</p>", False),
        (f"<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p>", True),
    ],
)
def test_a_few_words_behind_what_closes_a_story_are_none_of_it(
    tmp_path: Path, closing: str, behind: str, is_text: bool
) -> None:
    first = [*PARAGRAPHS[:1], LEAD] if is_text else PARAGRAPHS
    text = "".join(f"<p>{one}</p>" for one in first)
    story = story_of(tmp_path, f"<article><h1>{TITLE}</h1><div>{text}{closing}{behind}</div></article>")
    assert [one for one in story.text.split("\n\n") if not one.startswith("(")] == (
        [*first, *PARAGRAPHS[1:]] if is_text else first
    )


def test_stories_told_in_a_line_each_below_their_titles_are_no_text(tmp_path: Path) -> None:
    others = "".join(
        f"<div><h5><a href='/b/{number}'>Dermaga Nomor {number} Dipercantik Warga</a></h5>"
        f"<p>Dermaga nomor {number} dicat ulang oleh pelajar dan diberi lampu hias.</p></div>"
        for number in range(4)
    )
    text = body(*PARAGRAPHS)
    story = story_of(tmp_path, f"<div class='berita'><h2>{TITLE}</h2>{text}<h4>Berita Lainnya</h4>{others}</div>")
    assert story.text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize(
    "inside",
    [
        "<img class='emoji' alt='🌊' src='a.svg'>",
        "<a href='/a'><svg><path d='M0'/></svg></a>",
        "<iframe src='https://iklan.example/a'></iframe>",
        "<img src='a.gif' width=1 height=1>",
    ],
)
def test_a_sentence_goes_on_behind_what_stands_in_it(tmp_path: Path, inside: str) -> None:
    text = [PARAGRAPHS[0].replace("yang menutup", f"{inside} yang menutup"), *PARAGRAPHS[1:]]
    assert story_of(tmp_path, f"<h1>{TITLE}</h1>{body(*text)}").text.split("\n\n") == PARAGRAPHS


def test_a_story_that_only_a_script_shows_is_read(tmp_path: Path) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    page = f"<main><h1>{TITLE}</h1><div id='content' style='visibility:hidden;opacity:0'>{text}</div></main>"
    assert story_of(tmp_path, page).text.split("\n\n") == PARAGRAPHS


@pytest.mark.parametrize("line", ["<p class='{}'><span>{}</span></p>", "<p><b>{1}</b></p>"])
@pytest.mark.parametrize("style", ["c1 title", "MsoTitle"])
def test_a_document_saved_as_a_page_has_the_title_it_is_set_with(tmp_path: Path, line: str, style: str) -> None:
    text = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    story = story_of(tmp_path, line.format(style, TITLE) + text, title="")
    assert (story.title, story.text.split("\n\n")) == (TITLE, PARAGRAPHS)
