"""Pages as outlets really serve and readers really save them: new layouts, AMP, readers' modes, teasers in the text.

All text is written for these tests; markup and boilerplate follow the outlets'.
"""

from __future__ import annotations

import quopri
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.sources import read_sources
from briefing_tui.sources.html.page import read_page
from tests.sources.html.written_pages import (
    ASIDE,
    FIRST,
    FOURTH,
    MENU,
    SECOND,
    STORY,
    THIRD,
    TITLE,
    WIB,
    Page,
    linked,
    p,
)

if TYPE_CHECKING:
    from pathlib import Path

PAGES = {
    "detik, the layout of 2025": Page(
        "https://news.detik.com/berita/d-7176001/pasar-ikan-baru-di-bitung-dibuka",
        f"""<article><h1 class="text-[32px] font-bold">{TITLE}</h1>
        <div class="detail__author">Trisno Mais - <span>detikSulsel</span></div>
        <time class="text-[#8B8B8B] text-[13px] text-center">Senin, 05 Feb 2024 08:15 WIB</time>
        <div class="detail__body flex-grow min-w-0 font-helvetica text-lg itp_bodycontent"><strong>Bitung</strong> - {p(FIRST)}
        <div class="parallaxindetail scrollpage"><p class="para_caption">ADVERTISEMENT</p><p class="para_caption">SCROLL TO CONTINUE WITH CONTENT</p></div>
        {p(SECOND)}<table class="linksisip"><tr><td><div class="lihatjg"><strong>Baca juga:</strong><a href="https://www.detik.com/x/d-1/a">Nelayan Bitung Libur Melaut Sepekan</a></div></td></tr></table>
        {p(THIRD, FOURTH)}<p>Simak Video 'Pasar Ikan di Ujung Utara':</p><p>[Gambas:Video 20detik]</p>
        <p>Halaman selanjutnya</p><p><strong>(trm/hmw)</strong></p></div></article>""",
        '<meta name="dtk:publishdate" content="2024/02/05 08:15:00"><meta name="dtk:author" content="Trisno Mais">',
        authors=("Trisno Mais",),
    ),
    "detik, told by its own meta tags only": Page(
        "https://www.detik.com/sulsel/berita/d-7176001/pasar-ikan",
        f'<h1 class="detail__title">{TITLE}</h1><div class="detail__body-text itp_bodycontent"><strong>Bitung</strong> - {p(*STORY)}'
        "<p>SCROLL TO RESUME CONTENT</p><p>Lihat juga Video: Ramainya Pasar Ikan Bitung</p><p>[Gambas:Video 20detik]</p><strong>(trm/hmw)</strong></div>",
        '<meta name="dtk:publishdate" content="2024/02/05 08:15:00"><meta name="dtk:author" content="Trisno Mais">',
        authors=("Trisno Mais",),
    ),
    "kompas with a channel line and a list in the text": Page(
        "https://regional.kompas.com/read/2024/02/05/081500078/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="read__title">{TITLE}</h1><div class="read__time">Kompas.com - 05/02/2024, 08:15 WIB</div>
        <div class="credit-title"><div class="credit-title-name"><h6>Skivo Marcelino Mandey<span>,</span></h6></div><div class="credit-title-name"><h6>Reni Susanti</h6></div></div>
        <div id="penulis"><a>Skivo Marcelino Mandey</a></div><div id="editor"><a>Reni Susanti</a></div>
        <div class="read__content"><div class="clearfix"><p><strong>BITUNG, KOMPAS.com</strong> - {FIRST}</p>{p(SECOND)}
        <p><strong>Baca juga: <a href="https://regional.kompas.com/read/1/a" class="inner-link-baca-juga">Dermaga Bitung Diperpanjang 60 Meter</a></strong></p>{p(THIRD)}
        <div class="ads-on-body"><span>Advertisement</span></div>{p(FOURTH)}
        <p><span><em>Simak breaking news dan berita pilihan kami langsung di ponselmu. Pilih saluran andalanmu akses berita Kompas.com WhatsApp Channel : <a href="https://www.whatsapp.com/channel/x">https://www.whatsapp.com/channel/x</a>. Pastikan kamu sudah install aplikasi WhatsApp ya.</em></span></p></div></div>
        <div class="read__tagging"><ul class="tag__article__wrap"><li>Tag</li><li><a href="/tag/bitung">Bitung</a></li></ul></div>""",
        linked(datePublished="2024-02-05T08:15:00+00:00", dateModified="2024-02-06T01:00:00+07:00",
               author=[{"@type": "Person", "name": "Kompas Cyber Media"}])
        + '<meta name="content_PublishedDate" content="2024-02-05 08:15:00"><meta name="content_author" content="Skivo Marcelino Mandey"><meta name="content_editor" content="Reni Susanti">',
        authors=("Skivo Marcelino Mandey",), editor="Reni Susanti",
    ),
    "tribun with its WhatsApp line and the note of another Tribun": Page(
        "https://manado.tribunnews.com/2024/02/05/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="f50 black2 f400 crimson" id="arttitle">{TITLE}</h1><div class="grey bdr3 pb10 pt10"><time><span>Senin, 5 Februari 2024 08:15 WITA</span></time></div>
        <div class="mt10"><div id="penulis">Penulis: <a>Christian Wayongkere</a></div> | <div id="editor">Editor: <a>Gryfid Talumedun</a></div></div>
        <div class="side-article txt-article multi-fontsize" id="article_con"><p><strong>TRIBUNMANADO.CO.ID, Bitung - </strong>{FIRST}</p>{p(SECOND)}
        <p class="baca">Baca juga: <a href="https://manado.tribunnews.com/a">Nelayan Bitung Dapat Bantuan Mesin</a></p>{p(THIRD, FOURTH)}
        <p><em>(TribunManado.co.id/Christian Wayongkere)</em></p>
        <p><strong>Baca berita lainnya di: <a href="https://news.google.com/x">Google News</a></strong></p>
        <p><em>WhatsApp Tribun Manado : <a href="https://whatsapp.com/channel/x">KLIK</a></em></p>
        <p><em>Artikel ini telah tayang di <a href="https://manado.tribunnews.com/a">TribunManado.co.id</a> dengan judul {TITLE}, <a href="x">https://manado.tribunnews.com/x</a>.</em></p></div>""",
        linked(datePublished="2024-02-05T00:15:00Z", author={"@type": "Organization", "name": "Tribun Manado"}),
        authors=("Christian Wayongkere",), editor="Gryfid Talumedun",
    ),
    "tempo, the layout of 2024 with Pilihan Editor": Page(
        "https://www.tempo.co/ekonomi/pasar-ikan-baru-di-bitung-dibuka-90001",
        f"""<main><article><h1 class="text-[26px] font-bold leading-[122%] text-neutral-1200">{TITLE}</h1>
        <div><a href="/penulis/ardi-yasin">Ardi Yasin</a></div><p class="text-neutral-900 text-sm">5 Februari 2024 | 08.15 WIB</p>
        <div id="content-wrapper"><p><strong>TEMPO.CO</strong>, <strong>Bitung</strong> - {FIRST}</p>{p(SECOND)}
        <p><strong>Scroll ke bawah untuk melanjutkan membaca</strong></p><p>Iklan</p>{p(THIRD, FOURTH)}
        <p><strong>Pilihan Editor: <a href="/x">Harga Ikan Cakalang Turun di Manado</a></strong></p></div></article></main>""",
        linked(datePublished=WIB, author=[{"@type": "Person", "name": "Ardi Yasin", "url": "https://www.tempo.co/penulis/ardi-yasin"}]),
        authors=("Ardi Yasin",),
    ),
    "cnn with Gambas and desk initials": Page(
        "https://www.cnnindonesia.com/ekonomi/20240205081500-92-1058001/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="mb-2 text-[28px] leading-9 text-cnn_black">{TITLE}</h1><div class="text-cnn_black_light3 text-sm"><span class="text-cnn_red">CNN Indonesia</span></div>
        <div class="text-cnn_grey text-sm mb-4">Senin, 05 Feb 2024 08:15 WIB</div><div class="detail-wrap flex gap-4"><div class="detail-text text-cnn_black text-sm grow min-w-0">
        <strong>Bitung, CNN Indonesia</strong> -- <p>{FIRST}</p><div class="paradetail"><p class="para_caption">ADVERTISEMENT</p><p class="para_caption">SCROLL TO CONTINUE WITH CONTENT</p></div>
        {p(SECOND)}<table class="linksisip"><tr><td><div class="lihatjg"><h2>Lihat Juga :</h2><a href="https://www.cnnindonesia.com/x">Ekspor Tuna Naik Tipis</a></div></td></tr></table>
        {p(THIRD, FOURTH)}<p>[Gambas:Video CNN]</p><br><strong>(fby/sfr)</strong></div></div>""",
        '<meta name="dtk:publishdate" content="2024/02/05 08:15:00"><meta name="author" content="CNN Indonesia">',
    ),
    "antara": Page(
        "https://www.antaranews.com/berita/3947001/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="wrap__article-detail-title">{TITLE}</h1><div class="wrap__article-detail-info"><ul class="list-inline"><li class="list-inline-item"><span class="text-secondary font-weight-normal">Senin, 5 Februari 2024 08:15 WIB</span></li></ul></div>
        <div class="wrap__article-detail-image"><figure><img data-src="a.jpg"><figcaption>Pasar ikan di Bitung. ANTARA/Karel Polakitan</figcaption></figure></div>
        <div class="wrap__article-detail-content post-content">Bitung (ANTARA) - {FIRST}<br><br>{SECOND}<br><br><span class="baca-juga"><b>Baca juga: <a href="https://www.antaranews.com/berita/1">Nelayan Bitung terima bantuan kapal</a></b></span><br>{THIRD}<br><br>{FOURTH}<br><br>
        <p class="text-muted mt-2 small">Pewarta: Karel Alexander Polakitan<br>Editor: Guido Merung<br>Copyright © ANTARA 2024</p>
        <p class="small text-muted">Dilarang keras mengambil konten, melakukan crawling atau pengindeksan otomatis untuk AI di situs web ini tanpa izin tertulis dari Kantor Berita ANTARA.</p></div>""",
        linked(datePublished=WIB, author={"@type": "Person", "name": "Karel Alexander Polakitan"}),
        authors=("Karel Alexander Polakitan",), editor="Guido Merung",
    ),
    "kontan": Page(
        "https://regional.kontan.co.id/news/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="detail-desk">{TITLE}</h1><div class="fs14 ff-opensans font-gray">Senin, 05 Februari 2024 / 08:15 WIB</div>
        <div class="tmpt-desk-kon" itemprop="articleBody"><p>Reporter: <a>Lailatul Anisah</a> | Editor: <a>Handoyo</a></p><p><b>KONTAN.CO.ID - BITUNG.</b> {FIRST}</p>{p(SECOND)}
        <h2><strong>Baca Juga: <a class="track-bacajuga-inside" href="https://industri.kontan.co.id/x">Ekspor Ikan Tuna Naik di Awal Tahun</a></strong></h2>{p(THIRD, FOURTH)}
        <!-- pagination end --><p>Cek Berita dan Artikel yang lain di <a href="https://news.google.com">Google News</a></p><div>Tag: <a href="/tag/ikan">ikan</a></div><p>Video Terkait</p></div>""",
        authors=("Lailatul Anisah",), editor="Handoyo",
    ),
    "republika": Page(
        "https://news.republika.co.id/berita/s8d1x1456/pasar-ikan-baru-di-bitung-dibuka",
        f"""<div class="max-card__title"><h1>{TITLE}</h1><div>Rep: Bayu Adji P / Red: Andri Saubani</div></div><div class="date-item__headline">Senin 05 Feb 2024 08:15 WIB</div>
        <div class="article-content"><article><p>REPUBLIKA.CO.ID, BITUNG -- {FIRST}</p>{p(SECOND)}<div class="picked-article"><p>Baca Juga</p><ul><li><a href="https://news.republika.co.id/x">Harga Ikan di Manado Turun Lagi</a></li></ul></div>{p(THIRD, FOURTH)}
        <p>sumber : Antara</p><p>Yuk koleksi buku bacaan berkualitas dari buku Republika ...</p><p>Ikuti Whatsapp Channel Republika</p><p>Advertisement</p></article></div>""",
        '<meta property="article:published_time" content="2024-02-05T08:15:00+07:00">',
        authors=("Bayu Adji P",), editor="Andri Saubani",
    ),
    "media indonesia": Page(
        "https://mediaindonesia.com/nusantara/650001/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1>{TITLE}</h1><span class="author-2">Voucke Lontaan</span><span class="datetime">05/2/2024 08:15</span><div class="article"><p>{FIRST}</p>{p(SECOND)}
        <p class="related-news">Baca juga: <a href="https://mediaindonesia.com/x">Nelayan Bitung Tunda Melaut</a></p>{p(THIRD)}<p>{FOURTH} (VL/J-2)</p></div>""",
        authors=("Voucke Lontaan",),
    ),
    "liputan6": Page(
        "https://www.liputan6.com/regional/read/5520001/pasar-ikan-baru-di-bitung-dibuka",
        f"""<h1 class="read-page--header--title entry-title">{TITLE}</h1><div class="read-page--header--author"><span class="read-page--header--author__name fn">Yoseph Ikanubun</span></div>
        <p class="read-page--header--author__datetime-wrapper"><time class="read-page--header--author__datetime updated" datetime="2024-02-05 08:15:00">Diperbarui 05 Feb 2024, 09:00 WIB</time></p>
        <div class="article-content-body"><div class="article-content-body__item-content"><p><b>Liputan6.com, Bitung -</b> {FIRST}</p>{p(SECOND)}</div>
        <div class="baca-juga-collections"><h3>BACA JUGA:</h3><ul><li><a href="https://www.liputan6.com/x">Cerita Nelayan Bitung di Laut Lepas</a></li></ul></div>
        <div class="article-content-body__item-content">{p(THIRD, FOURTH)}<p><strong>Saksikan Video Pilihan Ini:</strong></p><p>* Fakta atau Hoaks? Untuk mengetahui kebenaran informasi yang beredar, silakan WhatsApp ke nomor Cek Fakta Liputan6.com 0811 9787 670 hanya dengan ketik kata kunci yang diinginkan.</p></div></div>""",
        '<meta property="article:published_time" content="2024-02-05T08:15:00+07:00"><meta name="author" content="Yoseph Ikanubun">',
        authors=("Yoseph Ikanubun",),
    ),
    "an unknown site on WordPress": Page(
        "https://kabarbitung.example/2024/02/pasar-ikan-baru/",
        f"""{MENU}<main><article class="post-123 post type-post"><header class="entry-header"><h1 class="entry-title">{TITLE}</h1><span class="byline">by <a rel="author" href="/author/redaksi2">Novita Lengkong</a></span> <time class="entry-date published" datetime="{WIB}">5 Februari 2024</time></header>
        <figure class="wp-caption"><img data-lazy-src="x.jpg"><figcaption>Pasar ikan di Bitung, Senin pagi. (Foto: Istimewa)</figcaption></figure>
        <div class="entry-content"><div class="sharedaddy"><h3>Bagikan ini:</h3><ul><li><a>Facebook</a></li></ul></div><p><strong>BITUNG, KabarBitung.com</strong> – {FIRST}</p>{p(SECOND)}
        <p><strong>Baca Juga : </strong><a href="https://kabarbitung.example/a">Harga Cakalang di Bitung Turun Lagi</a></p>{p(THIRD, FOURTH)}
        <p>Penulis: Novita Lengkong<br>Editor: Jemmy Saroinsong</p><div class="jp-relatedposts"><h3>Terkait</h3><a href="/b">Festival Selat Lembeh Digelar Oktober</a></div></div></article></main>{ASIDE}""",
        authors=("Novita Lengkong",), editor="Jemmy Saroinsong",
        head='<meta property="og:site_name" content="Kabar Bitung">' + linked(
            author={"@type": "Person", "name": "Novita Lengkong"}, datePublished="2024-02-05T01:15:00+00:00"),
    ),
    "AMP": Page(
        "https://amp.kabarbitung.example/pasar-ikan-baru",
        f"""<amp-sidebar id="s"><ul><li><a href="/">Beranda utama situs berita</a></li></ul></amp-sidebar><article class="amp-wp-article"><h1 class="amp-wp-title">{TITLE}</h1>
        <div class="amp-wp-article-content"><amp-img src="x.jpg"></amp-img><p>BITUNG - {FIRST}</p><amp-ad><div placeholder>Iklan muncul di sini sebentar lagi</div></amp-ad>{p(SECOND, THIRD, FOURTH)}</div></article>
        <amp-consent><div>Situs ini memakai kuki untuk iklan yang sesuai minat Anda.</div></amp-consent>""",
        linked(datePublished=WIB, author=[{"@type": "Person", "name": "Novita Lengkong"}, "Jefry Manginsela"]),
        authors=("Novita Lengkong", "Jefry Manginsela"),
    ),
    "a reader's mode": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f'<div class="container"><div class="header reader-header"><a class="domain reader-domain">kabarbitung.example</a><h1 class="reader-title">{TITLE}</h1><div class="credits reader-credits">Novita Lengkong</div><div class="meta-data"><div class="reader-estimated-time">2–3 menit</div></div></div><div class="content"><div class="moz-reader-content"><div id="readability-page-1" class="page"><p>BITUNG - {FIRST}</p>{p(SECOND, THIRD, FOURTH)}</div></div></div></div>',
        '<meta name="author" content="Novita Lengkong"><meta name="date" content="05-02-2024">',
        authors=("Novita Lengkong",),
    ),
    "no paragraphs, only line breaks": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f'{MENU}<div id="isi"><h1>{TITLE}</h1><small>Senin, 5 Februari 2024 | 08:15 WITA</small><br><br><b>Bitung</b> - ' + "<br><br>".join(STORY) + f"<br><br>Baca Juga: <a href='/a'>Harga Cakalang di Bitung Turun Lagi</a></div>{ASIDE}",
    ),
    "authors that are nobody": Page(
        "https://kabarbitung.example/pasar-ikan-baru", f"{MENU}<article><h1>{TITLE}</h1>{p(*STORY)}</article>{ASIDE}",
        linked(datePublished=WIB, author=[{"@type": "Organization", "name": "Kabar Bitung"}, "Tim Redaksi", "admin", "https://kabarbitung.example/author/1"],
               publisher={"@type": "Organization", "name": "Kabar Bitung"}),
    ),
    "a day that is only in the address": Page(
        "https://kabarbitung.example/2024/02/05/pasar-ikan-baru", f"<article><h1>{TITLE}</h1>{p(*STORY)}</article>{ASIDE}",
    ),
    "a modified day beside the published one": Page(
        "https://kabarbitung.example/pasar-ikan-baru", f"<article><h1>{TITLE}</h1>{p(*STORY)}</article>",
        '<meta property="article:modified_time" content="2024-02-09T08:00:00+07:00">' + linked(dateModified="2024-02-09T08:00:00+07:00", datePublished="2024-02-04T23:30:00Z"),
        published="2024-02-05",
    ),
    "an author that only readers see": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f"""{MENU}<article><h1>{TITLE}</h1><span itemprop="author" itemscope><span itemprop="name">Novita Lengkong</span></span>{p(*STORY)}</article>
        <section class="related-posts"><span class="author">Ferdy Rondonuwu</span></section>{ASIDE}""",
        linked(datePublished=WIB), authors=("Novita Lengkong",),
    ),
    "an author of a neighbouring story": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f"""{MENU}<article><h1>{TITLE}</h1>{p(*STORY)}</article><section class="related-posts"><span class="author">Ferdy Rondonuwu</span></section>{ASIDE}""",
        linked(datePublished=WIB),
    ),
    "a day among the notes below the title": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f'{MENU}<article><h1>{TITLE}</h1><p class="meta">Oleh: Redaksi | Senin, 05 Februari 2024 | 08:15 WIB</p>{p(*STORY)}</article>{ASIDE}',
    ),
    "captions, contents, players and invitations": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f"""{MENU}<article><h1>{TITLE}</h1><table><tr><td><img src="a"></td></tr><tr><td class="caption">Pasar ikan Bitung, Senin pagi. Foto: Dok. Pemkot</td></tr></table>
        <p>Dengarkan artikel ini</p><div><span>Perbesar</span></div><div id="toc"><p>Daftar Isi</p><ul><li><a href="#a">Sewa lapak</a></li></ul></div>{p(FIRST)}
        <p><em>Advertisement. Scroll to continue reading.</em></p>{p(SECOND)}<div class="subscribe"><p>Dapatkan berita terbaru langsung di email Anda setiap pagi.</p></div>{p(THIRD)}
        <p>- Iklan -</p>{p(FOURTH)}<p>© 2024 Kabar Bitung. Hak cipta dilindungi undang-undang.</p></article>
        <section id="comments"><h3>3 Komentar</h3><p>Semoga pasarnya ramai dan bersih terus ya bapak ibu pedagang.</p></section>{ASIDE}""",
        linked(datePublished=WIB),
    ),
    "teasers of sections between the paragraphs": Page(
        "https://kabarbitung.example/pasar-ikan-baru",
        f"""{MENU}<article><h1>{TITLE}</h1><div class="post-meta">Oleh <a href="/u/1">Novita Lengkong</a></div><div class="content-detail"><p>{FIRST}</p><div class="inline-related"><div class="title">Baca Juga</div><ul><li><a href="/a">Harga Cakalang di Bitung Turun Lagi</a></li><li><a href="/b">Dermaga Bitung Diperpanjang 60 Meter</a></li></ul></div>
        {p(SECOND)}<p>Simak juga: <a href="/c">Cara Menyimpan Ikan agar Tetap Segar</a></p>{p(THIRD)}<p><a href="/d">BACA JUGA: Nelayan Bitung Dapat Bantuan Mesin</a></p>{p(FOURTH)}
        <p>Ikuti kami di <a href="https://whatsapp.com/x">WhatsApp Channel</a> dan <a href="https://news.google.com/x">Google News</a></p><p>Tag: <a href="/t/1">Bitung</a>, <a href="/t/2">Pasar Ikan</a></p><p>Komentar (0)</p><p>Tulis Komentar Anda</p><p>Halaman: <b>1</b> <a href="?page=2">2</a> <a href="?page=3">3</a> <a href="?page=all">Lihat Semua</a></p></div></article>{ASIDE}""",
        linked(datePublished=WIB, author="Novita Lengkong"), authors=("Novita Lengkong",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_title_day_names_and_nothing_but_the_story(name: str) -> None:
    assert PAGES[name].as_read() == PAGES[name].story


PLAIN = PAGES["an unknown site on WordPress"]


def archive(encoding: str) -> bytes:
    """The page as Chrome's `Save as, single file` writes it."""
    page = PLAIN.html.replace('"utf-8"', f'"{encoding}"').encode(encoding)
    head = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://kabarbitung.example/2024/02/pasar-ikan-baru/\r\n"
        'Subject: =?utf-8?Q?Pasar_Ikan?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n'
        '\tboundary="----MultipartBoundary--x----"\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\n'
        "Content-ID: <frame-1@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    )
    rest = (
        "\r\n------MultipartBoundary--x----\r\nContent-Type: text/css\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        "\r\nbody =7B color: red =7D\r\n------MultipartBoundary--x------\r\n"
    )
    return head.encode() + quopri.encodestring(page) + rest.encode()


@pytest.mark.parametrize(
    "raw",
    [
        archive("utf-8"),
        archive("windows-1252"),
        PLAIN.html.replace('"utf-8"', '"windows-1252"').encode("cp1252"),
        PLAIN.html.encode("utf-16"),
        PLAIN.html.encode("utf-8-sig"),
        (
            "<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://kabarbitung.example/2024/02/pasar/ \n"
            " saved date: Tue Feb 06 2024 10:00:00 GMT+0700 (WIB)\n-->" + PLAIN.html.removeprefix("<!DOCTYPE html>")
        ).encode(),
        PLAIN.html.replace("<p>", "<P>\r\n   ").replace("\n", "\r\n").encode(),
    ],
    ids=["mhtml", "mhtml in windows-1252", "windows-1252", "utf-16", "byte order mark", "SingleFile", "old habits"],
)
def test_a_saved_page_is_the_page(raw: bytes) -> None:
    story = read_page(raw, "halaman.html")
    assert story.text.split("\n\n") == list(STORY)
    assert (story.title, story.authors) == (TITLE, PLAIN.authors)


@pytest.mark.parametrize("suffix", ["mht", "mhtml", "html", ""])
def test_a_web_archive_is_known_by_any_name(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"halaman.{suffix}".rstrip(".")
    path.write_bytes(archive("utf-8"))
    (story,) = read_sources([str(path)])
    assert isinstance(story, Article)
    assert story.text.split("\n\n") == list(STORY)


@pytest.mark.parametrize(
    "wrapped",
    [
        archive("utf-8"),
        b"<!-- saved from url=(0049)https://kabarbitung.example/2024/02/pasar-ikan-baru/ -->" + PLAIN.html.encode(),
        b"<!--\n Page saved with SingleFile \n url: https://kabarbitung.example/2024/02/pasar-ikan-baru/ \n-->"
        + PLAIN.html.encode(),
    ],
    ids=["mhtml", "saved complete", "SingleFile"],
)
def test_where_a_page_was_saved_from_is_its_address(wrapped: bytes) -> None:
    for named in ("link rel", "og:url"):
        wrapped = wrapped.replace(quopri.encodestring(named.encode()), b"x-not").replace(named.encode(), b"x-not")
    assert read_page(wrapped, "x").url == PLAIN.url


@pytest.mark.slow
@pytest.mark.parametrize(
    "around",
    [
        ("<div>" * 20_000, ""),
        ("<ul><li>" * 5_000, "</li></ul>" * 5_000),
        ("<div class='baca-juga'><a href='/x'>Nelayan libur melaut sepekan penuh</a></div>" * 8_000, ""),
        ("<div class='share-box'><p>Bagikan" * 4_000, ""),
        ("<table><tr><td>" * 3_000, ""),
        ("<a href='/x'>" * 20_000, ""),
        ("", "<b>Red:" * 3_000),
        ("", "<dl>" + "<dt>Penulis<dd>A" * 20_000 + "</dl>"),
        ("<p>kata " + "<img src='a.png'> kata " * 30_000 + "</p>", ""),
    ],
    ids=[
        "nesting",
        "lists in lists",
        "boxes by the thousand",
        "boxes in boxes",
        "tables in tables",
        "links in links",
        "labels in labels",
        "labels by the thousand",
        "pictures by the thousand",
    ],
)
def test_monstrous_markup_takes_no_monstrous_time(tmp_path: Path, around: tuple[str, str]) -> None:
    """Each of these once took minutes, or the interpreter's stack; the limit is far above what they take now."""
    path = tmp_path / "halaman.html"
    path.write_text(f"<html><body>{around[0]}<article>{p(*STORY)}</article>{around[1]}</body></html>", encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "briefing_tui", "--format", "json", str(path)],
        capture_output=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.returncode in (0, 1)
    assert b"Traceback" not in done.stderr
    assert done.returncode == 0 or done.stderr.count(b"\n") == 1
    assert done.returncode == 1 or FOURTH in done.stdout.decode()


def test_half_characters_of_a_text_read_wrongly_are_whole_again() -> None:
    """A program that took UTF-8 for Latin-1 leaves controls where Windows-1252 has signs."""
    spoken = "“Lapak sudah penuh” – kata Hermin."
    article = read_page(f"<h1>{TITLE}</h1>{p(*STORY, spoken.encode().decode('latin-1'))}".encode(), "a.html")
    assert article.text.split("\n\n")[-1] == spoken
