"""Pages and feeds fetched from a server of our own on the loopback."""

from __future__ import annotations

import contextlib
import gzip
import re
import shutil
import ssl
import subprocess
import threading
from dataclasses import dataclass, field, replace
from datetime import date
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.i18n import render
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.web.fetcher import FetchLimits
from briefing_tui.sources.web.stories import fetch_stories
from tests.local_server import LocalServer

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

# Patient, so that a busy machine is no fault; who must be found too slow never answers within any time.
LIMITS = FetchLimits(seconds=120.0, patience=60.0, bytes=200_000, redirects=4, longest_wait=1.0, pause=0.01)
HASTY = replace(LIMITS, patience=0.3)
SENTENCE = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini. "


def page(part: str = "pertama", more: str = "") -> bytes:
    paragraphs = "".join(f"<p>Bagian {part} alinea {n}. {SENTENCE * 2}</p>" for n in range(4))
    return f"<html><head><title>Bakau {part}</title></head><body><article>{paragraphs}{more}</article></body></html>".encode()


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Pantai</title>
<item><title>Bakau lama</title><link>BASE/200</link><pubDate>Mon, 01 Jan 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
<item><title>Bakau baru</title><link>BASE/200</link><pubDate>Wed, 01 May 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
<item><title>Bakau hilang</title><link>BASE/404</link><pubDate>Thu, 02 May 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
</channel></rss>"""


@dataclass(frozen=True)
class Answer:
    """What the server says: a page, unless it is told otherwise. An endless one says it over and over."""

    raw: bytes = page()
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)
    endless: bool = False


def redirect(status: int, target: str) -> Answer:
    return Answer(status=status, headers={"Location": target})


GZIP = {"Content-Encoding": "gzip"}
ANSWERS = {
    "/loop": redirect(302, "/loop"),
    "/to-file": redirect(302, "file:///etc/passwd"),
    "/404": Answer(status=404),
    "/500": Answer(status=500),
    "/429-long": Answer(status=429, headers={"Retry-After": "3600"}),
    "/gzip": Answer(gzip.compress(page()), headers=GZIP),
    "/bomb": Answer(gzip.compress(b"a" * 50_000_000), headers=GZIP),
    "/pdf": Answer(b"%PDF-1.7 bukan halaman"),
    "/picture": Answer(kind="image/png"),
    "/charset": Answer(page("“kutip”").decode().encode("cp1252")),
    "/cerita": Answer(page("pertama", '<a href="/cerita?page=2">2</a> <a href="/cerita?page=3">3</a>')),
    "/cerita?page=2": Answer(page("kedua")),
    "/cerita?page=3": Answer(status=404),
    "/semua": Answer(page("pertama", '<a href="/semua?page=2">2</a> <a href="/semua?page=all">Semua</a>')),
    "/semua?page=all": Answer(page("seluruhnya")),
    "/endless": Answer(b"<p>x</p>" * 200, endless=True),
    "/drip": Answer(b"<p>x</p>", endless=True),
}
# Those that a second attempt does not meet.
FIRST_ANSWERS = {"/429": Answer(status=429, headers={"Retry-After": "0"}), "/503-once": Answer(status=503)}


def answer_to(path: str, count: int, base: str) -> Answer:
    """The answer to a path that is asked for the `count`th time."""
    if path.startswith("/chain/"):
        left = int(path.rsplit("/", 1)[1])
        return redirect(301, f"/chain/{left - 1}" if left else "/200")
    if path == "/feed":
        return Answer(RSS.replace("BASE", base).encode(), kind="application/rss+xml")
    if count == 1 and path in FIRST_ANSWERS:
        return FIRST_ANSWERS[path]
    return ANSWERS.get(path, Answer())


class Server(LocalServer):
    """Counts what it is asked for."""

    def __init__(self) -> None:
        super().__init__(Handler)
        self.counts: dict[str, int] = {}
        self.gzip_asked = threading.Event()
        self.over = threading.Event()

    def handle_error(self, *_: object) -> None:
        """A client that goes away is no fault here."""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        count = self.server.counts[self.path] = self.server.counts.get(self.path, 0) + 1
        answer = answer_to(self.path, count, self.server.base)
        if self.path == "/gzip":
            self.server.gzip_asked.set()
        elif self.path == "/after-gzip":
            self.server.gzip_asked.wait(60)
        elif self.path == "/never":
            self.server.over.wait()
        self.send_response(answer.status)
        for name, value in {"Content-Type": answer.kind, **answer.headers}.items():
            self.send_header(name, value)
        if answer.endless:
            self.end_headers()
            for _ in range(3000):
                self.wfile.write(answer.raw)
                self.server.over.wait(0.05 if self.path == "/drip" else 0)
            return
        self.send_header("Content-Length", str(len(answer.raw)))
        self.end_headers()
        self.wfile.write(answer.raw)

    def handle(self) -> None:
        with contextlib.suppress(OSError):
            super().handle()


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    with Server() as server:
        yield server
        server.over.set()


@pytest.fixture
def base(server: Server) -> str:
    return server.base


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


def fetched(url: str, options: SourceOptions | None = None, limits: FetchLimits = LIMITS) -> list[SourceItem]:
    """All that comes of one address."""
    return list(fetch_stories([url], options or SourceOptions(), limits))


def only_fault(url: str, limits: FetchLimits = LIMITS) -> SourceError:
    """The one fault that comes of an address."""
    (fault,) = fetched(url, limits=limits)
    assert isinstance(fault, SourceError)
    return fault


def kinds(results: list[SourceItem]) -> list[type]:
    return [type(result) for result in results]


@pytest.mark.parametrize("path", ["/200", "/chain/2", "/429", "/503-once", "/gzip", "/charset"])
def test_story_comes(base: str, path: str) -> None:
    (story,) = fetched(base + path)
    assert isinstance(story, Article)
    assert story.text.count("menanam bakau") == 8
    assert path != "/charset" or "“kutip”" in story.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/404", "HTTP 404"), ("/500", "HTTP 500"), ("/429-long", "429.*3600 s"), ("/loop", "in a circle"),
     ("/chain/9", "more than 4 redirects"), ("/to-file", "neither http nor https"), ("/endless", "too large"),
     ("/bomb", "too large"), ("/pdf", "a PDF"), ("/picture", "a picture")],
)  # fmt: skip
def test_fault_is_one_named_line(base: str, path: str, reason: str) -> None:
    fault = only_fault(base + path)
    assert fault.source == base + path
    assert re.search(reason, render(fault.message, "en"))
    assert "\n" not in render(fault.message, "en")


@pytest.mark.parametrize("path", ["/never", "/drip"])
def test_a_server_that_does_not_come_to_an_end_is_too_slow(base: str, path: str) -> None:
    fault = only_fault(base + path, HASTY)
    assert fault.source == base + path
    assert "too slow" in render(fault.message, "en")


def test_no_server_and_no_tls(base: str) -> None:
    assert "no connection" in render(only_fault("http://127.0.0.1:9/").message, "en")
    assert "connection" in render(only_fault(base.replace("http:", "https:") + "/200").message, "en")


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
def test_certificate_of_nobody_is_named(tmp_path: Path) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "1"]
    subprocess.run([*made, "-keyout", tmp_path / "k", "-out", tmp_path / "c"], check=True, capture_output=True)
    server = Server()
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c", tmp_path / "k")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    with server:
        fault = only_fault(f"https://127.0.0.1:{server.server_port}/200")
    assert "certificate is not to be trusted" in render(fault.message, "en")


def test_several_urls_keep_their_order(server: Server) -> None:
    server.gzip_asked.clear()
    urls = [server.base + path for path in ("/after-gzip", "/200", "/404", "/gzip")]
    results = list(fetch_stories(urls, SourceOptions(), LIMITS))
    assert [result.source for result in results] == urls
    assert kinds(results) == [Article, Article, SourceError, Article]


def test_pages_of_one_story_are_joined_and_a_missing_one_is_named(base: str) -> None:
    story, fault = fetched(base + "/cerita")
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert story.text.index("Bagian pertama") < story.text.index("Bagian kedua")
    assert "not whole" in render(fault.message, "en")


def test_a_page_that_has_all_pages_stands_for_them(base: str) -> None:
    (whole,) = fetched(base + "/semua")
    assert isinstance(whole, Article)
    assert "seluruhnya" in whole.text
    assert "pertama" not in whole.text


def test_feed_fetches_teasers_and_heeds_limit_and_since(base: str) -> None:
    feed = base + "/feed"
    assert kinds(fetched(feed)) == [Article, Article, SourceError]
    assert len(fetched(feed, SourceOptions(limit=1))) == 1
    assert kinds(fetched(feed, SourceOptions(since=date(2024, 5, 1)))) == [Article, SourceError]


def test_arguments_with_urls_among_them_keep_their_order(base: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SENTENCE * 5)
    arguments = [base + "/404", base + "/200", str(tmp_path / "a.txt"), base + "/gzip"]
    assert [result.source for result in read_sources(arguments)] == arguments


def test_workbook(tmp_path: Path) -> None:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["title", "publish_date", "author", "content", "keyword", "category", "source", "link"])
    sheet.append(["Bakau", "2024-05-01", "Sari", SENTENCE * 3, "bakau", "x", "antaranews.com", "https://a.example/1"])
    sheet["D2"] = SENTENCE * 2 + "_x000D_\n\n" + SENTENCE
    sheet.append(["Kosong", "2024-05-01", "Sari", "", "", "", "", ""])
    book.save(tmp_path / "a.xlsx")
    story, fault = read_sources([str(tmp_path / "a.xlsx")])
    assert isinstance(story, Article)
    assert isinstance(fault, SourceError)
    assert (story.title, story.published) == ("Bakau", "2024-05-01")
    assert "_x000D_" not in story.text
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 rusak")
    (fault,) = read_sources([str(tmp_path / "b.xlsx")])
    assert isinstance(fault, SourceError)
    assert fault.message.id == "workbook.broken"
