"""Feeds at hand, in a file or on standard input: briefed from what they hold, without asking the network."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.web import fetcher
from tests.growth import grows_with_number

if TYPE_CHECKING:
    from pathlib import Path

TEASER = "Wali Kota Bitung Rudi Prasetya membuka pasar ikan di tepi pelabuhan dan mengajak warga berbelanja di sana."
OTHER_TEASER = (
    "Banjir memutus jalan di utara pulau, sehingga tiga ratus warga harus mengungsi ke balai desa sejak Senin malam."
)
WHOLE = f"<p>{TEASER}</p>" * 2 + "<p>Ia menambahkan bahwa parkir selesai bulan depan, kata dinas perikanan.</p>" * 8


def feed(*items: str, title: str = "Kabar Teluk Online RSS Feed") -> str:
    """An RSS feed of these items' elements."""
    entries = "".join(
        f"<item><link>https://kabarteluk.example/a/{n}</link>{item}</item>" for n, item in enumerate(items)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:content="http://purl.org/rss/1.0/modules/content/">\n'
        f"<channel><title>{title}</title>{entries}</channel></rss>"
    )


@pytest.fixture(autouse=True)
def _no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a page was asked for")

    monkeypatch.setattr(fetcher.PageFetcher, "fetch", refuse)


def read(folder: Path, content: str, name: str = "umpan.xml") -> list[Article | SourceError]:
    """What comes of a feed in a file."""
    (folder / name).write_text(content, encoding="utf-8")
    found = read_sources([str(folder / name)], SourceOptions())
    return [item for item in found if isinstance(item, Article | SourceError)]


def only(folder: Path, content: str) -> Article:
    """The one story that comes of a feed."""
    (story,) = read(folder, content)
    assert isinstance(story, Article), story
    return story


@pytest.mark.parametrize(
    "name", ["umpan.xml", "umpan", "umpan.html", "umpan.txt", "umpan.rss", "umpan.json", "umpan.md"]
)
def test_a_feed_is_known_by_its_content(tmp_path: Path, name: str) -> None:
    items = [
        f"<title>Pasar Ikan Dibuka</title><description>{TEASER}</description>",
        f"<title>Jalan ke Tahuna Putus</title><description>{OTHER_TEASER}</description>",
    ]
    assert [item.title for item in read(tmp_path, feed(*items), name) if isinstance(item, Article)] == [
        "Pasar Ikan Dibuka",
        "Jalan ke Tahuna Putus",
    ]


def test_a_feed_on_standard_input() -> None:
    content = feed(f"<title>Pasar Ikan Dibuka</title><description>{TEASER}</description>")
    (story,) = read_sources(["-"], SourceOptions(stdin=io.BytesIO(content.encode())))
    assert isinstance(story, Article)
    assert (story.title, story.text) == ("Pasar Ikan Dibuka", TEASER)


def test_title_day_outlet_and_author_are_the_entrys_own(tmp_path: Path) -> None:
    item = (
        "<title>Pameran &amp;#039;Kapal Kayu&amp;#039; Dibuka</title><pubDate>Mon, 04 Mar 2024 20:00:00 GMT</pubDate>"
        f"<dc:creator>Ratna Puspita</dc:creator><description>{TEASER}</description>"
    )
    story = only(tmp_path, feed(item))
    assert story.title == "Pameran 'Kapal Kayu' Dibuka"
    assert (story.published, story.outlet) == ("2024-03-05T03:00:00+07:00", "Kabar Teluk Online")
    assert story.authors == ("Ratna Puspita",)


@pytest.mark.parametrize(
    "creator", ["https://kabarteluk.example/penulis", "Kabar Teluk Online", "redaksi@kabarteluk.id"]
)
def test_neither_an_address_nor_the_house_is_an_author(tmp_path: Path, creator: str) -> None:
    item = f"<title>Pasar Ikan Dibuka</title><dc:creator>{creator}</dc:creator><description>{TEASER}</description>"
    assert only(tmp_path, feed(item)).authors == ()


def test_an_entry_that_a_feed_took_over_is_of_its_source(tmp_path: Path) -> None:
    source = '<source url="https://suara.example/feed">Suara Tahuna</source>'
    story = only(
        tmp_path, feed(f"<title>Pasar Ikan Dibuka</title>{source}<description><![CDATA[{WHOLE}]]></description>")
    )
    assert story.outlet == "Suara Tahuna"


def test_the_beginning_of_a_message_is_no_title(tmp_path: Path) -> None:
    message = f"{TEASER} {OTHER_TEASER}"
    said = f"<title>{message}</title><dc:creator>@kabarteluk</dc:creator><description><![CDATA[<p>{message}</p>]]></description>"
    story = only(tmp_path, feed(said))
    assert (story.title, story.authors) == ("", ())


def test_links_in_an_entry_keep_their_addresses(tmp_path: Path) -> None:
    link = '<div><p>Baca Juga</p><ul><li><a href="/a/9">Nelayan Lama Menolak Pindah ke Pasar</a></li></ul></div>'
    story = only(
        tmp_path, feed(f"<title>Pasar Ikan Dibuka</title><description><![CDATA[{WHOLE}{link}{WHOLE}]]></description>")
    )
    assert [(found.title, found.url) for found in story.links] == [
        ("Nelayan Lama Menolak Pindah ke Pasar", "https://kabarteluk.example/a/9")
    ]


def test_an_entry_without_a_text_says_what_would_get_it(tmp_path: Path) -> None:
    (fault,) = read(tmp_path, feed("<title>Pasar Ikan Dibuka</title>"))
    assert isinstance(fault, SourceError)
    assert "feed.no_text" in str(fault.message)


def test_the_day_in_an_entry_s_address_stands_in_for_its_own(tmp_path: Path) -> None:
    item = f"<title>Pasar ikan dibuka</title><description>{TEASER}</description>"
    story = only(tmp_path, feed(item).replace("/a/0", "/2024/03/12/pasar-ikan"))
    assert story.published == "2024-03-12"


@pytest.mark.parametrize(
    "closing",
    [
        "The post <a href='https://kabarteluk.example/a/0'>Pasar Ikan Dibuka</a> first appeared on Kabar Teluk.",
        "The post Pasar Ikan Dibuka appeared first on <a href='https://kabarteluk.example'>Kabar Teluk</a>.",
        "Artikel Pasar Ikan Dibuka Lagi pertama kali tampil pada Kabar Teluk.",
    ],
)
def test_wordpress_s_closing_line_is_no_text(tmp_path: Path, closing: str) -> None:
    item = f"<title>Pasar ikan dibuka</title><description><![CDATA[<p>{TEASER}</p><p>{closing}</p>]]></description>"
    assert only(tmp_path, feed(item)).text == TEASER


def test_markup_in_a_title_is_taken_off(tmp_path: Path) -> None:
    title = "<title><![CDATA[<b>Pasar</b> ikan dibuka, harga < Rp5.000]]></title>"
    assert only(tmp_path, feed(f"{title}<description>{TEASER}</description>")).title == (
        "Pasar ikan dibuka, harga < Rp5.000"
    )


@pytest.mark.parametrize(
    ("root", "fault"), [("opml", "feed.opml"), ("urlset", "feed.sitemap"), ("sitemapindex", "feed.sitemap")]
)
@pytest.mark.parametrize("name", ["a.xml", "a", "langganan.opml"])
def test_what_holds_addresses_alone_is_called_what_it_is(tmp_path: Path, name: str, root: str, fault: str) -> None:
    addresses = f"<{root} version='2.0'><url><loc>https://kabarteluk.example/a</loc></url></{root}>"
    (refused,) = read(tmp_path, f'<?xml version="1.0"?>\n{addresses}\n', name)
    assert isinstance(refused, SourceError)
    assert refused.message.id == fault


def test_a_headline_alone_is_no_story(tmp_path: Path) -> None:
    title = "Wali Kota Bitung Buka Pasar Ikan di Tepi Pelabuhan"
    shown = f"<![CDATA[<a href='https://news.example/x'>{title}</a>&nbsp;<font color='#6f6f6f'>Kabar Teluk</font>]]>"
    (fault,) = read(tmp_path, feed(f"<title>{title} - Kabar Teluk</title><description>{shown}</description>"))
    assert isinstance(fault, SourceError)


def test_a_title_that_says_forty_times_that_it_is_a_feed_does_not_hang(tmp_path: Path) -> None:
    # A mark and the blanks around it are matched in one way only: in two, forty words took for ever.
    title = "rss " * 40 + "Teluk"
    content = feed(f"<title>Pasar Ikan Dibuka</title><description>{TEASER}</description>", title=title)
    assert only(tmp_path, content).outlet == "Teluk"


@pytest.mark.slow
def test_thousands_of_categories_of_an_entry_do_not_hang(tmp_path: Path) -> None:
    def with_categories(number: int) -> Article:
        categories = "".join(f"<category>kabar {of}</category>" for of in range(number))
        return only(tmp_path, feed(f"<title>Pasar ikan</title>{categories}<description>{TEASER}</description>"))

    assert TEASER in with_categories(4_000).text
    assert grows_with_number(with_categories, 2_500)


SENTENCE = "Harga garam di Pasar Legi naik lagi karena hujan turun terus di tambak petani. "
KIND = "http://schemas.google.com/blogger/2008/kind#"
WORDPRESS = 'xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"'


@pytest.mark.parametrize(
    "feed",
    [
        '<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>'
        + "".join(
            f'<entry><category scheme="http://schemas.google.com/g/2005#kind" term="{KIND}{kind}"/><title>{kind} {n}</title>'
            f'<content type="html">&lt;p&gt;{SENTENCE * (n + 1)}&lt;/p&gt;</content></entry>'
            for n, kind in enumerate(("settings", "post", "comment", "template"))
        )
        + "</feed>",
        f'<rss version="2.0" {WORDPRESS}><channel><title>Kabar</title>'
        + "".join(
            f"<item><title>{kind} {n}</title><wp:post_type>{kind}</wp:post_type>"
            f"<content:encoded><![CDATA[<p>{SENTENCE * (n + 1)}</p>]]></content:encoded></item>"
            for n, kind in enumerate(("attachment", "post", "nav_menu_item"))
        )
        + "</channel></rss>",
    ],
    ids=["Blogger", "WordPress"],
)
def test_of_an_export_only_posts_are_stories(tmp_path: Path, feed: str) -> None:
    (tmp_path / "a.xml").write_text(feed)
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert story.title == "post 1"


def test_an_alert_leads_to_the_page_behind_the_search(tmp_path: Path) -> None:
    link = "https://www.google.com/url?rct=j&amp;sa=t&amp;url=https://a.example/1&amp;ct=ga"
    entry = f'<entry><title>Garam mahal</title><link href="{link}"/><content>{SENTENCE}</content></entry>'
    (tmp_path / "a.xml").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Alert</title>{entry}</feed>')
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert story.url == "https://a.example/1"


def test_an_entry_of_a_counter_leads_to_the_page_and_its_pointer_is_no_text(tmp_path: Path) -> None:
    link = "<link>http://feeds.example/~r/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>"
    text = f"{SENTENCE}[&#8230;] &lt;a href='x'&gt;Baca selengkapnya &amp;raquo;&lt;/a&gt;"
    item = f"<item><title>Garam mahal</title>{link}<description>{text}</description></item>"
    names = 'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"'
    (tmp_path / "a.xml").write_text(f'<rss version="2.0" {names}><channel><title>Kabar</title>{item}</channel></rss>')
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert (story.url, story.text) == ("https://a.example/1", SENTENCE.strip())


@pytest.mark.parametrize(
    ("written", "authors"),
    [
        ("redaksi@kabar.example", ()),
        ("a@kabar.example (Ayu Lestari)", ("Ayu Lestari",)),
        ("Ayu Lestari &lt;a@kabar.example&gt;", ("Ayu Lestari",)),
    ],
)
def test_addresses_of_authors_name_nobody(tmp_path: Path, written: str, authors: tuple[str, ...]) -> None:
    item = f"<item><title>Garam mahal</title><author>{written}</author><description>{SENTENCE}</description></item>"
    (tmp_path / "a.xml").write_text(f'<rss version="2.0"><channel><title>Kabar</title>{item}</channel></rss>')
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert story.authors == authors


def test_a_text_without_markup_keeps_its_paragraphs(tmp_path: Path) -> None:
    entry = f'<entry><title>Garam mahal</title><content type="text">{SENTENCE}\n\nPetani {SENTENCE.lower()}</content></entry>'
    (tmp_path / "a.xml").write_text(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>Kabar</title>{entry}</feed>')
    (story,) = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert len(story.text.split("\n\n")) == 2


def test_a_feed_that_is_cut_off_says_so_behind_its_stories(tmp_path: Path) -> None:
    item = f"<item><title>Garam mahal</title><description>{SENTENCE}</description></item>"
    (tmp_path / "a.xml").write_text(f'<rss version="2.0"><channel><title>Kabar</title>{item}<item><title>Cabai')
    story, *_, fault = read_sources([str(tmp_path / "a.xml")])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert fault.message.id == "feed.cut"


def test_the_warning_of_a_server_before_a_feed_costs_no_story(tmp_path: Path) -> None:
    entry = f"<title>Pasar Ikan Bitung Dibuka</title><content:encoded><![CDATA[{WHOLE}]]></content:encoded>"
    warning = "<br />\n<b>Warning</b>:  Undefined variable $x in <b>/var/www/rss.php</b> on line <b>12</b><br />\n"
    story = only(tmp_path, warning + feed(entry))
    assert story.title == "Pasar Ikan Bitung Dibuka"


def test_marks_of_an_export_are_no_text_and_its_empty_lines_part_paragraphs(tmp_path: Path) -> None:
    last = "Parkir di pasar itu selesai bulan depan, kata dinas perikanan kota."
    marks = ('[gallery size="full" ids="50,60"]', "[embed]https://film.example/watch?v=x[/embed]", "[ads id=”3″]")
    text = "\n\n".join((marks[0], TEASER, marks[1], f"<blockquote>{OTHER_TEASER}</blockquote>", marks[2], last))
    story = only(tmp_path, feed(f"<title>Pasar Ikan</title><content:encoded><![CDATA[{text}]]></content:encoded>"))
    assert story.text.split("\n\n") == [TEASER, OTHER_TEASER, last]


def test_what_is_relative_in_a_feed_at_hand_belongs_to_its_site(tmp_path: Path) -> None:
    entry = f"<title>Pasar Ikan</title><content:encoded><![CDATA[{WHOLE}<p>Baca juga: <a href='/a/9'>Nelayan Lama Menolak Pindah</a></p>]]></content:encoded>"
    story = only(
        tmp_path,
        feed(entry)
        .replace("<link>https://kabarteluk.example", "<link>")
        .replace("<item>", "<link>https://kabarteluk.example/</link><item>"),
    )
    assert (story.url, [link.url for link in story.links]) == (
        "https://kabarteluk.example/a/0",
        ["https://kabarteluk.example/a/9"],
    )


def test_an_atom_feed_without_another_address_has_its_own(tmp_path: Path) -> None:
    links = "<link rel='self' href='https://kabarteluk.example/atom.xml'/><link href='/'/>"
    entry = (
        f"<entry><title>Pasar Ikan</title><link href='/a/1'/><content type='html'><![CDATA[{WHOLE}]]></content></entry>"
    )
    story = only(tmp_path, f"<feed xmlns='http://www.w3.org/2005/Atom'><title>Kabar</title>{links}{entry}</feed>")
    assert story.url == "https://kabarteluk.example/a/1"


def test_the_head_of_an_instant_article_is_no_text(tmp_path: Path) -> None:
    head = "<header><h1>Pasar Ikan Baru di Tepi Pelabuhan Bitung</h1><h3 class='op-kicker'>NASIONAL</h3><time class='op-published'>5 Februari 2024</time></header>"
    story = only(
        tmp_path,
        feed(
            f"<title>Pasar Ikan Baru di Tepi Pelabuhan Bitung</title><content:encoded><![CDATA[<!doctype html><html><body><article>{head}{WHOLE}</article></body></html>]]></content:encoded>"
        ),
    )
    assert story.text.startswith(TEASER)


def test_the_text_of_a_turbo_page_is_read(tmp_path: Path) -> None:
    entry = f"<title>Pasar Ikan Baru di Tepi Pelabuhan Bitung</title><turbo:content xmlns:turbo='http://turbo.yandex.ru'><![CDATA[<header><h1>Pasar Ikan Baru di Tepi Pelabuhan Bitung</h1></header>{WHOLE}]]></turbo:content>"
    assert only(tmp_path, feed(entry)).text.startswith(TEASER)


def test_markup_that_a_feed_has_escaped_twice_is_markup(tmp_path: Path) -> None:
    escaped = f"<p>{TEASER}</p><p>{OTHER_TEASER}</p>".replace("<", "&amp;lt;").replace(">", "&amp;gt;")
    story = only(tmp_path, feed(f"<title>Pasar ikan</title><description>{escaped}</description>"))
    assert story.text.split("\n\n") == [TEASER, OTHER_TEASER]


def test_a_pointer_behind_the_last_sentence_of_an_entry_is_no_text(tmp_path: Path) -> None:
    pointer = "<a href='https://kabarteluk.example/a/0'>Baca selengkapnya</a>"
    story = only(tmp_path, feed(f"<title>Pasar ikan</title><description><![CDATA[{TEASER} {pointer}]]></description>"))
    assert story.text == TEASER


def test_an_entry_may_be_called_by_its_address(tmp_path: Path) -> None:
    called = "<guid isPermaLink='false'>https://kabarteluk.example/b/9</guid>"
    entry = f"<item><title>Pasar ikan dibuka</title>{called}<description>{TEASER}</description></item>"
    assert (
        only(tmp_path, f"<rss version='2.0'><channel>{entry}</channel></rss>").url == "https://kabarteluk.example/b/9"
    )
    item = {"id": "https://kabarteluk.example/b/9", "title": "Pasar ikan dibuka", "content_text": TEASER}
    document = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "Kabar Teluk", "items": [item]})
    (story,) = read(tmp_path, document, "umpan.json")
    assert isinstance(story, Article)
    assert (story.url, story.outlet) == ("https://kabarteluk.example/b/9", "Kabar Teluk")
