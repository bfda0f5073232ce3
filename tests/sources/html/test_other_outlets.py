"""Pages of outlets whose habits are not on record: what their markup shows must do."""

from __future__ import annotations

import pytest

from tests.sources.html.written_pages import FIRST, FOURTH, SECOND, STORY, THIRD, TITLE, WIB, Page, linked, p

PAGES = {
    "cnbc": Page(
        url="https://www.cnbcindonesia.com/news/20240205081500-4-511500/pasar-ikan",
        body=f"""<h1>{TITLE}</h1><div class="author">Emir Yanwardhana, <span>CNBC Indonesia</span></div><div class="date">05 February 2024 08:15</div><div class="detail-text min-w-0"><strong>Jakarta, CNBC Indonesia</strong> - {p(FIRST,SECOND)}<table class="linksisip"><tr><td>Baca:<a href="/x">Harga Cakalang Turun</a></td></tr></table>{p(THIRD,FOURTH)}<p>[Gambas:Video CNBC]</p><strong>(emy/mij)</strong><div>Saksikan video di bawah ini:</div><h2>Video: Ekspor Ikan Naik</h2><div>Next Article <a href='/y'>Harga Ikan Turun di Manado</a></div></div>""",
        head='<meta name="dtk:publishdate" content="2024/02/05 08:15:00"><meta name="author" content="Emir Yanwardhana">',
        authors=("Emir Yanwardhana",),
    ),
    "okezone": Page(
        url="https://news.okezone.com/read/2024/02/05/340/296/pasar-ikan",
        body=f"""<h1>{TITLE}</h1><div class="journalist">Subhan Sabu, Jurnalis</div><div class="time">Senin 05 Februari 2024 08:15 WIB</div><div id="contentx" class="read"><p><strong>BITUNG</strong> - {FIRST}</p>{p(SECOND)}<p><strong>BACA JUGA:</strong></p><div><a href="/x">Harga Cakalang di Bitung Turun Lagi</a></div>{p(THIRD,FOURTH)}<p>Follow Berita Okezone di <a href="x">Google News</a></p><p>Dapatkan berita up to date dengan semua berita terkini dari Okezone hanya dengan satu akun di ORION, <a>daftar sekarang dengan klik disini</a> dan nantikan kejutan menarik lainnya</p></div>""",
        head=linked(datePublished=WIB,author={"@type":"Person","name":"Subhan Sabu"}),
        authors=("Subhan Sabu",),
    ),
    "sindo": Page(
        url="https://daerah.sindonews.com/read/1314/174/pasar-ikan-1707095700",
        body=f"""<div class="detail-title">{TITLE}</div><div class="detail-nama-redaksi">Arther Loupatty</div><div class="detail-date-artikel">Senin, 05 Februari 2024 - 08:15 WIB</div><div id="detail-desc" class="detail-desc"><strong>BITUNG</strong> - {'<br/><br/>'.join(STORY[:2])}<br/><br/><strong>Baca juga: <a href="/x">Harga Cakalang di Bitung Turun Lagi</a></strong><br/><br/>{'<br/><br/>'.join(STORY[2:])}<br/><br/>(shf)<br/></div><div>Follow Whatsapp Channel SINDOnews untuk Berita Terbaru Setiap Hari</div>""",
        head=linked(datePublished=WIB,author={"@type":"Person","name":"Arther Loupatty"}),
        authors=("Arther Loupatty",),
    ),
    "bisnis": Page(
        url="https://ekonomi.bisnis.com/read/20240205/12/17/pasar-ikan",
        body=f"""<h1 class="detailsTitleCaption">{TITLE}</h1><div class="detailsAttributeAuthor">Rahmad Fauzan</div><div class="detailsAttributeDates">Senin, 5 Februari 2024 | 08:15</div><article class="detailsContent"><p><strong>Bisnis.com, BITUNG —</strong> {FIRST}</p>{p(SECOND)}<div class="baca-juga-box"><p>Baca Juga</p><ul><li><a href='/x'>Harga Cakalang di Bitung Turun Lagi</a></li></ul></div>{p(THIRD,FOURTH)}<p>Cek Berita dan Artikel yang lain di <a>Google News</a> dan <a>WA Channel</a></p><div>Penulis : Rahmad Fauzan</div><div>Editor : Leo Dwi Jatmiko</div></article>""",
        head=linked(datePublished="2024-02-05 08:15:00",author={"@type":"Person","name":"Rahmad Fauzan"}),
        authors=("Rahmad Fauzan",),
        editor="Leo Dwi Jatmiko",
    ),
    "jpnn": Page(
        url="https://www.jpnn.com/news/pasar-ikan",
        body=f"""<h1>{TITLE}</h1><h6>Senin, 05 Februari 2024 – 08:15 WIB</h6><div class="page-content" itemprop="articleBody"><p><strong>jpnn.com, BITUNG</strong> - {FIRST}</p>{p(SECOND)}<p>Baca Juga:</p><ul><li><a href="/x">Harga Cakalang di Bitung Turun Lagi</a></li></ul>{p(THIRD,FOURTH)}<p>(antara/jpnn)</p><p>Yuk, Simak Juga Video ini!</p><p>Redaktur & Reporter : Ken Girsang</p><p>Silakan baca konten menarik lainnya dari JPNN.com di <a>Google News</a></p></div>""",
        authors=("Ken Girsang",),
    ),
    "merdeka": Page(
        url="https://www.merdeka.com/peristiwa/pasar-ikan",
        body=f"""<h1>{TITLE}</h1><div class="author">Reporter: Novita Lengkong</div><span class="date">Senin, 5 Februari 2024 08:15:00</span><div class="dt-para"><p>Merdeka.com - {FIRST}</p>{p(SECOND,THIRD,FOURTH)}<p>[cob]</p></div>""",
        authors=("Novita Lengkong",),
    ),
    "tirto": Page(
        url="https://tirto.id/pasar-ikan-gUxx",
        body=f"""<h1>{TITLE}</h1><span class="detail-date">5 Februari 2024 08:15 WIB</span><div class="content-text-editor"><p><strong>tirto.id - </strong>{FIRST}</p>{p(SECOND)}<div class="baca-holder"><p>Baca juga: <a href="/x">Harga Cakalang di Bitung Turun Lagi</a></p></div>{p(THIRD,FOURTH)}</div><div class="kontributor">tirto.id - <a>Ekonomi</a><br>Reporter: Novita Lengkong<br>Penulis: Novita Lengkong<br>Editor: Jemmy Saroinsong</div>""",
        head=linked(datePublished=WIB,author={"@type":"Person","name":"Novita Lengkong"}),
        authors=("Novita Lengkong",),
        editor="Jemmy Saroinsong",
    ),
    "suara": Page(
        url="https://sulsel.suara.com/read/2024/02/05/081500/pasar-ikan",
        body=f"""<h1>{TITLE}</h1><div class="writer">Muhammad Yunus</div><div class="date-article">Senin, 05 Februari 2024 | 08:15 WIB</div><article class="detail-content detail-berita"><p><strong>SuaraSulsel.id -</strong> {FIRST}</p>{p(SECOND)}<p>Baca Juga:<a href="/x">Harga Cakalang di Bitung Turun Lagi</a></p>{p(THIRD,FOURTH)}</article>""",
        authors=("Muhammad Yunus",),
    ),
    "jawapos": Page(
        url="https://www.jawapos.com/berita/01/pasar-ikan",
        body=f"""<h1 class="read__title">{TITLE}</h1><div class="read__info__author"><a>Dhimas Ginanjar</a></div><div class="read__info__date">- Senin, 5 Februari 2024 | 08:15 WIB</div><article class="read__content clearfix"><p><strong>JawaPos.com</strong> – {FIRST}</p>{p(SECOND)}<p><strong>Baca Juga: <a href="/x">Harga Cakalang di Bitung Turun Lagi</a></strong></p>{p(THIRD,FOURTH)}</article><div class="read__author">Editor: Dhimas Ginanjar</div>""",
        head='<meta name="content_PublishedDate" content="2024-02-05 08:15:00"><meta name="content_author" content="Dhimas Ginanjar">',
        authors=("Dhimas Ginanjar",),
        editor="Dhimas Ginanjar",
    ),
    "viva": Page(
        url="https://www.viva.co.id/berita/nasional/1683-pasar-ikan",
        body=f"""<h1 class="main-content-title">{TITLE}</h1><div class="main-content-date">Senin, 5 Februari 2024 - 08:15 WIB</div><div class="main-content-author"><span>Oleh :</span><ul><li>Novita Lengkong</li><li>Jefry Manginsela</li></ul></div><div class="main-content-detail"><p><strong>VIVA – </strong>{FIRST}</p><div class="trending-box">{p(SECOND)}</div><div class="article-list-row"><a href='/x'><h2>Harga Cakalang di Bitung Turun Lagi</h2></a></div>{p(THIRD,FOURTH)}</div>""",
        head=linked(datePublished=WIB,author={"@type":"Person","name":"Novita Lengkong"}),
        authors=("Novita Lengkong", "Jefry Manginsela"),
    ),
    "kumparan": Page(
        url="https://kumparan.com/manadobacirita/pasar-ikan-22abc",
        body=f"""<h1 data-qa-id="story-title">{TITLE}</h1><span data-qa-id="editor-name">manadobacirita</span><span>5 Februari 2024 8:15 WIB</span><div class="track_trending">{''.join(f'<div class="paragraph"><span data-qa-id="story-paragraph">{s}</span></div>' for s in STORY)}</div>""",
        head=linked(datePublished=WIB,author={"@type":"Person","name":"Novita Lengkong"}),
        authors=("Novita Lengkong",),
    ),
    "idntimes": Page(
        url="https://sulsel.idntimes.com/news/pasar-ikan",
        body=f"""<h1 class="title-text">{TITLE}</h1><div class="author-name">Novita Lengkong</div><time class="date">05 Feb 2024, 08:15 WIB</time><div id="article-content"><p><b>Bitung, IDN Times</b> - {FIRST}</p>{p(SECOND)}<h2>1. Sewa lapak murah</h2>{p(THIRD,FOURTH)}<p><strong>Baca Juga: <a href="/x">Harga Cakalang di Bitung Turun Lagi</a></strong></p></div>""",
        authors=("Novita Lengkong",),
        text=(FIRST,SECOND,"1. Sewa lapak murah",THIRD,FOURTH),
    ),
    "voa": Page(
        url="https://www.voaindonesia.com/a/pasar-ikan/7470000.html",
        body=f"""<h1 class="title pg-title">{TITLE}</h1><div class="published"><span class="date"><time datetime="2024-02-05T01:15:00+00:00">05/02/2024</time></span></div><div class="links"><ul class="links__list"><li class="links__item"><a class="links__item-link" href="/author/x">Yoanes Litha</a></li></ul></div><div id="article-content"><div class="wsw"><p>BITUNG, SULAWESI UTARA (VOA) — {FIRST}</p>{p(SECOND)}<div class="also-read media-block"><a href="/a/x"><span>Lihat Juga</span><h4>Nelayan Menunggu Cuaca Baik</h4></a></div>{p(THIRD)}<p>{FOURTH} [yl/em]</p></div></div>""",
        head=linked(datePublished="2024-02-05T01:15:00+00:00",author={"@type":"Person","name":"Yoanes Litha"}),
        authors=("Yoanes Litha",),
    ),
    "bbc": Page(
        url="https://www.bbc.com/indonesia/articles/c0001",
        body=f"""<main role="main"><h1 id="content">{TITLE}</h1><figure><img><figcaption>Sumber gambar, Getty Images</figcaption></figure><section aria-labelledby="article-byline"><ul><li><span>Penulis, Novita Lengkong</span></li><li><span>Peranan, BBC News Indonesia</span></li></ul></section><div><time datetime="2024-02-05">5 Februari 2024</time></div><div dir="ltr"><p dir="ltr"><b>{FIRST}</b></p></div><div dir="ltr"><p dir="ltr">{SECOND}</p></div><section role="region"><ul><li><a href="/x">Harga Cakalang di Bitung Turun Lagi</a></li></ul></section><div dir="ltr"><p dir="ltr">{THIRD}</p></div><div dir="ltr"><p dir="ltr">{FOURTH}</p></div></main>""",
        head=linked(datePublished="2024-02-05T01:15:00Z",author={"@type":"NewsMediaOrganization","name":"BBC News Indonesia"}),
        authors=("Novita Lengkong",),
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_a_page_gives_title_day_names_and_nothing_but_the_story(name: str) -> None:
    assert PAGES[name].as_read() == PAGES[name].story
