"""Pages as browsers, archives and caches keep them, and stories that a page holds without showing them."""

from __future__ import annotations

import json
import plistlib
import tracemalloc
from html import escape
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import read_sources
from briefing_tui.sources.html.page import read_page
from tests.sources.html.written_pages import ASIDE, MENU, STORY, TITLE, linked, p

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Any

ARTICLE = f"<article><h1>{TITLE}</h1>{p(*STORY)}</article>"
SHELL = linked(headline=TITLE, datePublished="2024-02-05T08:15:00+07:00", author="Trisno Mais")


def page(body: str, head: str = SHELL) -> bytes:
    return f"<html lang=id><head><title>{TITLE} - Kabar Teluk</title>{head}</head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "unshown",
    [
        f"<noscript><h1>{TITLE}</h1>{p(*STORY)}</noscript>",
        f'<iframe srcdoc="{escape(p(*STORY))}"></iframe>',
        f"<article><h1>{TITLE}</h1><template>{p(*STORY)}</template></article>",
        '<script id="__NEXT_DATA__" type="application/json">'
        + json.dumps({"props": {"story": {"title": TITLE, "content": p(*STORY)}, "others": [{"content": p(*STORY[::-1], *STORY)}]}})
        + "</script>",
        "<script>window.Fusion=window.Fusion||{};Fusion.globalContent="
        + json.dumps({"headline": TITLE, "elements": [{"type": "text", "content": text} for text in STORY]})
        + ";Fusion.x=1</script>",
        '<script type="application/json">'
        + json.dumps({"title": TITLE, "document": {"nodes": [
            {"nodes": [{"leaves": [{"text": text[:20]}, {"text": text[20:]}]}]} for text in STORY
        ]}})
        + "</script>",
        f"<script>self.__next_f.push([1,{json.dumps('3:' + json.dumps({'__html': p(*STORY)}))}])</script>",
        f'<artikel-lengkap :artikel="{escape(json.dumps({"judul": TITLE, "isi": p(*STORY)}))}"></artikel-lengkap>',
        '<script id="serverApp-state" type="application/json">'
        + json.dumps({"a": {"judul": TITLE, "isi": p(*STORY)}}).translate({34: "&q;", 60: "&l;", 62: "&g;"})
        + "</script>",
        f"<script>window.__NUXT__=(function(a){{return {{body:{json.dumps(p(*STORY))},x:a}}}}(1))</script>",
    ],
    ids=["noscript", "frame", "template", "Next", "Arc", "text in leaves", "data in text", "Vue", "Angular", "Nuxt"],
)  # fmt: skip
def test_a_story_that_scripts_would_show_is_read(unshown: str) -> None:
    article = read_page(page(f"<div id=app>Memuat...</div>{unshown}"), "a.html")
    assert (article.title, article.text.split("\n\n")) == (TITLE, list(STORY))


@pytest.mark.parametrize("empty", [" " * 400, f"<!-- {'x' * 400} -->", "<?xml version='1.0' encoding='utf-8'?>" * 10])
def test_a_frame_without_an_element_hides_no_other(empty: str) -> None:
    frames = f'<iframe srcdoc="{escape(empty)}"></iframe><iframe srcdoc="{escape(p(*STORY))}"></iframe>'
    assert read_page(page(frames), "a.html").text.split("\n\n") == list(STORY)


def test_a_story_that_is_shown_is_not_read_from_data() -> None:
    other = json.dumps({"title": TITLE, "content": p(*STORY[::-1])})
    article = read_page(page(f'{ARTICLE}<script type="application/json">{other}</script>'), "a.html")
    assert article.text.split("\n\n") == list(STORY)


@pytest.mark.parametrize(
    "address",
    [
        "https://web.archive.org/web/20240801000000/https://kabarteluk.example/b",
        "/web/20240801000000/https://kabarteluk.example/b",
    ],
    ids=["whole", "without the host"],
)
def test_the_related_stories_of_a_kept_page_have_the_addresses_of_their_own(address: str) -> None:
    head = '<link rel="canonical" href="https://web.archive.org/web/20240801000000/https://kabarteluk.example/a">'
    link = f"<p>Baca juga: <a href={address}>Nelayan Bitung Minta Es Balok</a></p>"
    article = read_page(page(f"<article><h1>{TITLE}</h1>{p(*STORY)}{link}</article>", head), "a.html")
    assert [one.url for one in article.links] == ["https://kabarteluk.example/b"]


def test_the_bar_of_a_cache_dates_no_story_and_its_address_is_the_page_s() -> None:
    bar = (
        "<div id=bN015htcoyT__google-cache-hdr><div>This is Google's cache of <a href='https://kabarteluk.example/read/a-b'>"
        "https://kabarteluk.example/read/a-b</a>.</div><div>It is a snapshot of the page as it appeared on 7 Mar 2024 20:22:33 GMT."
        "</div></div>"
    )
    head = "<base href='https://kabarteluk.example/read/a-b'>"
    article = read_page(page(f"{bar}<div>{MENU}{ARTICLE}{ASIDE}</div>", head), "a.html")
    assert (article.url, article.published) == ("https://kabarteluk.example/read/a-b", None)


@pytest.mark.parametrize(
    ("shown", "published"),
    [("2 hari lalu", "2024-02-05"), ("3 jam yang lalu", "2024-02-07T07:00:00+07:00"), ("kemarin", "2024-02-06")],
)
def test_how_long_ago_counts_from_when_the_page_was_saved(shown: str, published: str) -> None:
    note = "<!--\n Page saved with SingleFile \n url: https://kabarteluk.example/a-b \n saved date: Wed Feb 07 2024 10:00:00 GMT+0700 (WIB)\n-->"
    above = f"<h1>{TITLE}</h1><div><span>Trisno Mais</span> <span class=time>{shown}</span></div>"
    article = read_page(
        f"<!DOCTYPE html>{note}".encode() + page(f"<article>{above}{p(*STORY)}</article>", ""), "a.html"
    )
    assert article.published == published
    assert shown == "kemarin" or article.text.split("\n\n") == list(STORY)


def test_a_print_version_of_line_breaks_alone_has_its_title_day_and_author() -> None:
    lines = f"<b>{TITLE}</b><br><i>Senin, 05-02-2024 | 08:15 WIB</i><br>Oleh : Trisno Mais<hr>{'<br><br>'.join(STORY)}"
    closing = "<hr>Dikutip dari: https://kabarteluk.example/a<br>Tanggal cetak: 12-08-2025 10:20"
    raw = f"<html><head><title>Print: {TITLE}</title></head><body><img src=a.gif><br>{lines}{closing}</body></html>"
    article = read_page(raw.encode(), "a.html")
    assert (article.title, article.published) == (TITLE, "2024-02-05T08:15:00+07:00")
    assert (article.authors, article.text.split("\n\n")) == (("Trisno Mais",), list(STORY))


def test_a_page_of_tables_shows_which_part_of_its_title_is_the_story_s() -> None:
    cells = f"<tr><td><font><b>{TITLE}</b></font></td></tr><tr><td>Senin, 5 Februari 2024</td></tr>"
    table = f"<table>{cells}<tr><td>{'<br><br>'.join(STORY)}</td></tr></table>"
    raw = f"<html><head><title>Kabar Teluk - {TITLE}</title></head><body>{table}</body></html>"
    article = read_page(raw.encode(), "a.html")
    assert (article.title, article.published) == (TITLE, "2024-02-05")


def test_the_film_on_a_page_says_when_it_was_shown() -> None:
    film = {"@type": "VideoObject", "name": TITLE, "uploadDate": "2024-02-05T08:15:00+07:00"}
    head = f'<script type="application/ld+json">{json.dumps(film)}</script>'
    assert read_page(page(ARTICLE, head), "a.html").published == "2024-02-05T08:15:00+07:00"


def test_json_ld_that_was_escaped_as_html_is_read() -> None:
    data = escape(json.dumps({"@type": "NewsArticle", "headline": TITLE, "author": "Trisno Mais"}))
    head = f'<script type="application/ld+json">{data}</script>'
    assert read_page(page(ARTICLE, head), "a.html").authors == ("Trisno Mais",)


def test_how_long_ago_counts_from_the_date_of_a_web_archive() -> None:
    inside = page(f"<article><h1>{TITLE}</h1><span class=time>1 hari lalu</span>{p(*STORY)}</article>", "")
    head = "Date: Tue, 06 Feb 2024 09:00:00 +0700\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n"
    archive = f"From: <Saved by Blink>\r\n{head}--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n".encode() + inside
    assert read_page(archive + b"\r\n--b--\r\n", "a.mhtml").published == "2024-02-05"


def test_a_page_saved_from_the_reader_of_a_browser_has_the_address_of_its_link() -> None:
    above = f'<a class="domain reader-domain" href="https://kabarteluk.example/read/a-b">kabarteluk.example</a><h1>{TITLE}</h1>'
    text = f'<div class="moz-reader-content"><div id="readability-page-1">{p(*STORY)}</div></div>'
    article = read_page(page(f'<div class="container">{above}{text}</div>', ""), "a.html")
    assert (article.url, article.text.split("\n\n")) == ("https://kabarteluk.example/read/a-b", list(STORY))


def test_a_paid_story_is_whole_where_its_page_holds_the_whole() -> None:
    wall = "<div class=paywall><h3>Artikel ini khusus untuk pelanggan</h3><p>Berlangganan mulai Rp25.000 per bulan untuk membaca artikel ini.</p></div>"
    more = [
        f"Pedagang dari kampung {name} membawa {number} keranjang ikan cakalang ke pasar itu setiap pagi, kata Hermin."
        for number, name in enumerate(("Girian", "Aertembaga", "Madidir", "Manembo", "Ranowulu", "Wangurer"), 11)
    ]
    data = linked(headline=TITLE, isAccessibleForFree="False", articleBody="\n\n".join([*STORY, *more]))
    article = read_page(page(f"<article><h1>{TITLE}</h1>{p(*STORY[:2])}{wall}</article>", data), "a.html")
    assert article.text.split("\n\n") == [*STORY, *more]


def test_a_short_paid_story_is_whole_where_its_page_holds_it_to_its_end() -> None:
    wall = "<div class=paywall><p>Berlangganan untuk membaca artikel ini selengkapnya.</p></div>"
    shown = f"<article><h1>{TITLE}</h1>{p(STORY[0])}{wall}</article>"
    data = linked(headline=TITLE, isAccessibleForFree=False, articleBody="\n\n".join(STORY))
    assert read_page(page(shown, data), "a.html").text.split("\n\n") == list(STORY)
    data = linked(headline=TITLE, isAccessibleForFree=False, articleBody="\n\n".join(STORY)[:-20] + " ...")
    with pytest.raises(SourceError) as refused:
        read_page(page(shown, data), "a.html")
    assert refused.value.message.id == "page.teaser"


def test_a_web_archive_of_safari_is_the_page(tmp_path: Path) -> None:
    def archive(main: object) -> bytes:
        return plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY)

    main: dict[str, Any] = {
        "WebResourceData": page(ARTICLE),
        "WebResourceURL": "https://kabarteluk.example/a/b",
        "WebResourceTextEncodingName": "UTF-8",
    }
    path = tmp_path / "a.webarchive"
    path.write_bytes(archive(main))
    (article,) = read_sources([str(path)])
    assert isinstance(article, Article)
    assert (article.title, article.url, article.text.split("\n\n")) == (TITLE, main["WebResourceURL"], list(STORY))
    for address in ("https://kabarteluk.example/a/b\x1b\x00", "https://kabarteluk.example/\n a/b", 7):
        main["WebResourceURL"] = address
        path.write_bytes(archive(main))
        (article,) = read_sources([str(path)])
        assert isinstance(article, Article)
        assert article.url in ("https://kabarteluk.example/a/b", None)
    # Of a number `bytes` would make as many zeros.
    for broken in (archive({"WebResourceData": 40}), archive(["a"]), path.read_bytes()[:-40]):
        path.write_bytes(broken)
        (fault,) = read_sources([str(path)])
        assert isinstance(fault, SourceError)
        assert fault.message.id == "file.not_text"


def test_an_address_that_is_a_list_of_lists_is_not_written_out(tmp_path: Path) -> None:
    address: list[Any] = ["a"]
    for _ in range(22):  # Each holds the one before it twice: few bytes in a file, 20 million characters in writing.
        address = [address, address]
    path = tmp_path / "a.webarchive"
    most = []
    for said in ("https://kabarteluk.example/a/b", address):
        main = {"WebResourceData": page(ARTICLE), "WebResourceURL": said}
        path.write_bytes(plistlib.dumps({"WebMainResource": main}, fmt=plistlib.FMT_BINARY))
        tracemalloc.start()
        (article,) = read_sources([str(path)])
        most.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
        assert isinstance(article, Article)
    assert most[1] < most[0] + 10_000_000
