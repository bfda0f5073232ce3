"""Stories in the layouts that outlets have had since 2014, with what stands around them; all text is our own."""

from __future__ import annotations

import pytest

from briefing_tui.sources.html.page import read_page
from tests.sources.html.written_pages import ASIDE, FIRST, FOURTH, MENU, SECOND, STORY, THIRD, TITLE, Page, linked, p

BREAKS = "<br><br>".join
# Other stories with a beginning of each, as long as a story: what a reading by length alone would take.
TEASERS = "<h3>BERITA LAINNYA</h3><ul>" + "".join(
    f'<li><div class="news-content"><a href="/read/{n}"><span>Kabar nomor {n} dari kota lain di pesisir</span></a>'
    f"<p>Kabar nomor {n} itu datang dari kota lain di pesisir utara dan dibaca banyak orang sejak kemarin sore.</p></div></li>"
    for n in range(12)
) + "</ul>"  # fmt: skip
DATED = '<div class="box_3"><ul class="list_berita">' + "".join(
    f'<li><span class="date">Jumat, {n:02}/02/2024 0{n}:59 WIB</span><h5><a href="/x/{n}">Kabar lain nomor {n} dari pelabuhan</a></h5></li>'
    for n in range(1, 8)
) + "</ul></div>"  # fmt: skip

PAGES = {
    "detik 2014": Page(
        url="http://news.detik.com/read/2024/02/05/081500/2500001/10/pasar-ikan",
        body=f"""{MENU}<div class="content"><h1>{TITLE}</h1><div class="author"><strong>Novita</strong> - detikNews</div>
        <div class="date">Senin, 05/02/2024 08:15 WIB</div><div class="text_detail"><strong>Bitung</strong> - {BREAKS(STORY)}<br><br><strong>(nvt/trm)</strong></div>{DATED}</div>{ASIDE}""",
        head='<meta name="pubdate" content="2024-02-05 08:15:22Z">',
        authors=("Novita",),
    ),
    "kompas 2015": Page(
        url="http://regional.kompas.com/read/2024/02/05/08150031/Pasar.Ikan",
        body=f"""{MENU}<div class="kcm-read"><h2>{TITLE}</h2><div class="msmall grey mb2">Senin, 5 Februari 2024 | 08:15 WIB</div>
        <div class="photo"><span class="pb_10 author">KOMPAS.com/SKIVO</span>Lapak di pasar ikan baru.</div>
        <div class="kcm-read-text"><strong>BITUNG, KOMPAS.com</strong> - {BREAKS(STORY)}</div>
        <div class="kcm-read-copy mt2"><table class="grey"><tbody><tr><td>Penulis</td><td>: Kontributor Bitung, Skivo Marcelino Mandey</td></tr>
        <tr><td>Editor</td><td>: Reni Susanti</td></tr></tbody></table></div></div>{ASIDE}""",
        head='<meta name="author" content="Kompas Cyber Media">',
        authors=("Skivo Marcelino Mandey",),
        editor="Reni Susanti",
    ),
    "antara 2015, microdata alone": Page(
        url="http://www.antaranews.com/berita/500001/pasar-ikan",
        body=f"""{MENU}<div class="bjbrt" itemscope itemtype="http://schema.org/NewsArticle"><h1 itemprop="headline">{TITLE}</h1>
        <div class="date"><time itemprop="datePublished" datetime="2024-02-05T08:15:00+07:00">Senin, 5 Februari 2024 08:15 WIB</time> | 1.229 Views</div>
        <div class="byline">Pewarta: Jorie</div><div id="content_news" itemprop="articleBody">Bitung (ANTARA News) - {BREAKS(STORY)}
        <p class="mt10">Editor: <span itemprop="editor">Jemmy Saroinsong</span></p><p class="mt10">COPYRIGHT © ANTARA 2024</p></div></div>{TEASERS}""",
        authors=("Jorie",),
        editor="Jemmy Saroinsong",
    ),
    "tempo 2015, signed in capitals": Page(
        url="http://nasional.tempo.co/read/news/2024/02/05/058700001/pasar-ikan",
        body=f"""<header><div class="kanal-head"><h1><a href="/">nasional</a></h1></div></header><div class="pages"><h1 class="judul-artikel">{TITLE}</h1>
        <h5 class="tanggal">Senin, 5 Februari 2024 | 08:15 WIB</h5><div class="p-artikel"><p><strong>TEMPO.CO</strong>, <strong>Bitung</strong> - {FIRST}<br><br>{SECOND}
        <br><br><strong>Lapak Murah</strong><br>{THIRD}<br><br>{FOURTH}<br><br><strong>NOVITA LENGKONG</strong></p></div></div>{ASIDE}""",
        authors=("Novita Lengkong",),
        text=(FIRST, SECOND, "Lapak Murah", THIRD, FOURTH),
    ),
    "okezone 2016, inside an element for sharing": Page(
        url="http://news.okezone.com/read/2024/02/05/340/1300001/pasar-ikan",
        body=f"""{MENU}<div class="grid-content"><h1>{TITLE}</h1><div class="reporter"><div class="nmreporter"><div>Subhan Sabu</div><div>, Jurnalis</div></div>
        <time class="tgl">Senin 05 Februari 2024, 08:15 WIB</time></div><div class="sosmedsticky author-and-share"><div class="ctn-desc">
        <p><strong>BITUNG</strong> - {FIRST}</p>{p(SECOND, THIRD, FOURTH)}</div></div>{TEASERS}</div>""",
        authors=("Subhan Sabu",),
    ),
    "viva 2015, a company in the tags": Page(
        url="http://nasional.news.viva.co.id/news/read/700001-pasar-ikan",
        body=f"""{MENU}<article class="article-detail"><h1>{TITLE}</h1><div class="smalldesc"><div itemprop="datePublished" class="date">Senin, 5 Februari 2024 | 08:15 WIB</div>
        <div itemprop="author" class="author">Oleh : <b>Novita Lengkong</b>, <b>Jefry Manginsela</b></div></div>
        <div id="article-content" class="content"><div>VIVA.co.id - {FIRST}</div><div><br></div><div>{SECOND}</div><div><br></div>
        <div><em>Lapak yang baru dicat. Foto: Dok. Pemkot</em></div><div>{THIRD}</div><div><br></div><div>{FOURTH}</div></div></article>{ASIDE}""",
        head='<meta name="author" content="PT. VIVA MEDIA BARU">',
        authors=("Novita Lengkong", "Jefry Manginsela"),
    ),
    "republika 2015, the channel as the first heading": Page(
        url="http://nasional.republika.co.id/berita/nasional/daerah/24/02/05/nabc12345-pasar-ikan",
        body=f"""<div class="logo"><h1><a href="/kanal/news">News</a></h1></div>{MENU}<div class="wp-conten-detail"><div class="date-detail">Senin, 5 Februari 2024, 08:15 WIB</div>
        <div class="jdl-detail"><h2>{TITLE}</h2></div><div class="red"><span></span>Rep: c33/ Red: Jemmy Saroinsong</div>
        <div class="content-detail"><p>REPUBLIKA.CO.ID, BITUNG -- {BREAKS(STORY)}</p></div></div>{ASIDE}""",
        editor="Jemmy Saroinsong",
    ),
    "liputan6 2017, several parts and a gallery": Page(
        url="https://www.liputan6.com/regional/read/3300001/pasar-ikan",
        body=f"""{MENU}<h1 class="read-page--header--title">{TITLE}</h1><div class="article-content-body" itemprop="articleBody"><div class="article-content-body__item">
        <div class="article-content-body__item-content"><p><b>Liputan6.com, Bitung - </b>{FIRST}</p>{p(SECOND)}</div><div class="article-content-body__break">
        <div class="article-content-body__item-index">2 dari 2 halaman</div></div></div><div class="article-content-body__item"><h2>Lapak Murah</h2>
        <div class="article-photo-gallery--item"><span>Pedagang menata ikan, Senin (5/2/2024). (Liputan6.com/Novita)</span></div>
        <div class="article-content-body__item-content">{p(THIRD, FOURTH)}<p>(Nov/Jef)</p></div><div><span>Scroll down</span> untuk melanjutkan membaca</div></div>
        <h2>Infografis Pasar Ikan Bitung</h2></div>{ASIDE}""",
        head='<meta property="article:published_time" content="2024-02-05T08:15:00+07:00">',
        text=(FIRST, SECOND, "Lapak Murah", THIRD, FOURTH),
    ),
    "merdeka 2022, folded pages and a wrong zone": Page(
        url="https://www.merdeka.com/peristiwa/pasar-ikan.html",
        body=f"""{MENU}<main><h1>{TITLE}</h1><span><a href="/peristiwa/">PERISTIWA</a> | 5 Februari 2024 20:15</span><div class="mdk-body-paragraph">
        <p><b>Merdeka.com - </b>{FIRST}</p>{p(SECOND)}<div class="mdk-body-paragraph paging-content" style="display:none"><h2>Lapak Murah</h2>{p(THIRD)}</div>
        <div class="mdk-body-paragraph paging-content" style="display:none">{p(FOURTH)}<p>[cob]</p></div></div>
        <div class="gtwsub"><p>Yuk usulkan tokoh di sekitarmu yang pantas ditiru untuk menjadi Sosok Merdeka!</p></div></main>{ASIDE}""",
        head='<meta property="article:published_time" content="2024-02-05T20:15:00-07:00">',
        text=(FIRST, SECOND, "Lapak Murah", THIRD, FOURTH),
    ),
    "sindonews 2016": Page(
        url="http://daerah.sindonews.com/read/1200001/174/pasar-ikan-1707095700",
        body=f"""{MENU}<div class="article"><h1>{TITLE}</h1><div class="reporter"><p class="author"><a>Cahya Sumirat</a></p></div><time>Senin, 5 Februari 2024 - 08:15 WIB</time>
        <div id="content"><strong>BITUNG</strong> - {BREAKS(STORY)}<br><br>(sms)</div></div>{ASIDE}""",
        authors=("Cahya Sumirat",),
    ),
    "jpnn 2018": Page(
        url="https://www.jpnn.com/news/pasar-ikan",
        body=f"""{MENU}<h1>{TITLE}</h1><h6>Senin, 05 Februari 2024 – 08:15 WIB</h6><div class="page-content"><p><strong>jpnn.com</strong>, <strong>BITUNG</strong> - {FIRST}</p>{p(SECOND)}
        <p>Baca Juga:</p><ul><li><a href="/news/a">Harga Cakalang di Bitung Turun Lagi</a></li></ul>{p(THIRD, FOURTH)}<p>(antara/jpnn)</p>
        <p>Redaktur : Jemmy Saroinsong<br>Reporter : Novita Lengkong</p></div>{ASIDE}""",
        authors=("Novita Lengkong",),
        editor="Jemmy Saroinsong",
    ),
    "kapanlagi 2016, the beginning outside of any paragraph": Page(
        url="http://www.kapanlagi.com/showbiz/selebriti/pasar-ikan-1a2b3c.html",
        body=f"""{MENU}<h1>{TITLE}</h1><span class="schedule">Senin, 05 Februari 2024 08:15</span><div class="entertainment-detail-news" id="v6-revb-detailnews">
        <b>Kapanlagi.com</b> - {FIRST}<p></p>{p(SECOND)}<p></p>{p(THIRD)}<p></p><p>{FOURTH} (kpl/nov)</p></div>{ASIDE}""",
        head='<meta property="og:site_name" content="KapanLagi.com">',
    ),
    "media indonesia 2020, the editor's link looks like an author's": Page(
        url="https://mediaindonesia.com/nusantara/280001/pasar-ikan",
        body=f"""{MENU}<h1>{TITLE}</h1><div class="author-2">Media Indonesia</div><div class="article" itemprop="articleBody">{p(*STORY)}
        <div class="info-author">Editor : <a class="author" href="/author/1">Jemmy Saroinsong</a></div></div>{ASIDE}""",
        head='<meta name="author" content="mediaindonesia.com developer"><meta property="article:published_time" content="2024-02-05T08:15:00+07:00">',
        editor="Jemmy Saroinsong",
    ),
    "bisnis 2023, credits below the body": Page(
        url="https://ekonomi.bisnis.com/read/20240205/12/1700001/pasar-ikan",
        body=f"""{MENU}<h1 class="detailsTitleCaption">{TITLE}</h1><div class="detailsAttributeDates">Senin, 5 Februari 2024 | 08:15</div><article class="detailsContent">
        <p><strong>Bisnis.com, BITUNG</strong> - {FIRST}</p>{p(SECOND, THIRD, FOURTH)}</article><div class="detailsAuthor"><div>Penulis : Novita Lengkong</div><div>Editor : Jemmy Saroinsong</div></div>{ASIDE}""",
        authors=("Novita Lengkong",),
        editor="Jemmy Saroinsong",
    ),
    "kumparan 2023, a box for each paragraph": Page(
        url="https://kumparan.com/kumparannews/pasar-ikan-22abc",
        body=f"""{MENU}<h1 data-qa-id="story-title">{TITLE}</h1><span data-qa-id="editor-name">kumparanNEWS</span><div>5 Februari 2024 8:15 WIB</div>
        <div class="track">{"".join(f'<div class="box"><span data-qa-id="story-paragraph">{s}</span></div>' for s in STORY)}</div>{ASIDE}""",
        head='<meta name="author" content="kumparanNEWS">',
    ),
    "suara 2021, two names": Page(
        url="https://sulsel.suara.com/read/2024/02/05/081500/pasar-ikan",
        body=f"""{MENU}<h1>{TITLE}</h1><div class="writer"><span>Jemmy Saroinsong | Novita Lengkong</span></div><div class="date-article"><span>Senin, 05 Februari 2024 | 08:15 WIB</span></div>
        <article class="detail-content detail-berita"><p><strong>SuaraSulsel.id - </strong>{FIRST}</p>{p(SECOND)}<div class="baca-juga-new"><p>Baca Juga:</p><a href="/read/1">Harga Cakalang di Bitung Turun Lagi</a></div>{p(THIRD, FOURTH)}</article>{ASIDE}""",
        authors=("Jemmy Saroinsong", "Novita Lengkong"),
    ),
    "okezone 2018, a place nobody lists, in bold print": Page(
        url="http://news.okezone.com/read/2024/02/05/340/1800001/pasar-ikan",
        body=f"""{MENU}<h1>{TITLE}</h1><div id="contentx"><p><strong>LEMBAH KECUBUNG</strong> - {FIRST}</p>{p(SECOND, THIRD, FOURTH)}</div>{ASIDE}""",
        head='<meta property="article:published_time" content="2024-02-05T08:15:00+07:00">',
    ),
    "an outlet of no account, nothing but a heading that is the page's title": Page(
        url="https://pesisir.example/arsip/17",
        body=f"""{MENU}<h1>{TITLE}</h1><p class="tgl">Senin, 5 Februari 2024 08:15 WIB</p><div class="teks">{p(*STORY)}</div>{TEASERS}{ASIDE}""",
    ),
    "an unknown outlet that tells machines its editor": Page(
        url="https://kabarbitung.example/2024/02/05/pasar-ikan",
        body=f"""{MENU}<article><h1>{TITLE}</h1><p class="byline">Oleh <span itemprop="author">Novita Lengkong</span></p>{p(*STORY)}<p>Editor: Jemmy Saroinsong</p></article>{ASIDE}""",
        head=linked(datePublished="2024-02-05T01:15:00Z", author={"@type": "Person", "name": "Jemmy Saroinsong"}),
        authors=("Novita Lengkong",),
        editor="Jemmy Saroinsong",
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PAGES)
def test_an_outlets_layout_gives_the_story_and_nothing_else(name: str) -> None:
    assert PAGES[name].as_read() == PAGES[name].story


@pytest.mark.parametrize("name", [name for name in PAGES if "08:15" in PAGES[name].html])
def test_the_hour_that_readers_see_is_the_hour_of_publication(name: str) -> None:
    published = read_page(PAGES[name].html.encode(), "halaman.html").published
    assert (published or "")[:16] == "2024-02-05T08:15"
