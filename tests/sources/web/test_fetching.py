"""Pages and feeds fetched from a server of our own on the loopback."""

from __future__ import annotations

import contextlib
import gzip
import re
import shutil
import ssl
import subprocess
import threading
import time
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.web.fetcher import FetchLimits
from briefing_tui.sources.web.stories import fetch_stories, fetch_story

if TYPE_CHECKING:
    from pathlib import Path

LIMITS = FetchLimits(seconds=2.0, patience=0.5, bytes=200_000, redirects=4, longest_wait=1.0, pause=0.01)
SENTENCE = "Warga desa menanam bakau di pantai yang rusak karena ombak besar pada musim hujan tahun ini. "


def page(part: str = "pertama", more: str = "") -> bytes:
    paragraphs = "".join(f"<p>Bagian {part} alinea {n}. {SENTENCE * 2}</p>" for n in range(4))
    return f"<html><head><title>Bakau {part}</title></head><body><article>{paragraphs}{more}</article></body></html>".encode()


RSS = """<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar Pantai</title>
<item><title>Bakau lama</title><link>BASE/200</link><pubDate>Mon, 01 Jan 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
<item><title>Bakau baru</title><link>BASE/200</link><pubDate>Wed, 01 May 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
<item><title>Bakau hilang</title><link>BASE/404</link><pubDate>Thu, 02 May 2024 10:00:00 +0700</pubDate><description>Ringkas.</description></item>
</channel></rss>"""


class Handler(BaseHTTPRequestHandler):
    seen: dict[str, int]

    def log_message(self, *_):
        pass

    def do_GET(self):
        path = self.path
        count = self.server.seen[path] = self.server.seen.get(path, 0) + 1
        kind, status, raw, headers = "text/html; charset=utf-8", 200, page(), {}
        if path.startswith("/chain/"):
            left = int(path.rsplit("/", 1)[1])
            status, headers = 301, {"Location": f"/chain/{left - 1}" if left else "/200"}
        elif path == "/loop":
            status, headers = 302, {"Location": "/loop"}
        elif path == "/to-file":
            status, headers = 302, {"Location": "file:///etc/passwd"}
        elif path in ("/404", "/500"):
            status = int(path[1:])
        elif path == "/429":
            status, headers = (429, {"Retry-After": "0"}) if count == 1 else (200, {})
        elif path == "/429-long":
            status, headers = 429, {"Retry-After": "3600"}
        elif path == "/503-once":
            status = 503 if count == 1 else 200
        elif path == "/gzip":
            raw, headers = gzip.compress(page()), {"Content-Encoding": "gzip"}
        elif path == "/bomb":
            raw, headers = gzip.compress(b"a" * 50_000_000), {"Content-Encoding": "gzip"}
        elif path == "/pdf":
            raw = b"%PDF-1.7 bukan halaman"
        elif path == "/picture":
            kind = "image/png"
        elif path == "/charset":
            kind, raw = "text/html; charset=utf-8", page("“kutip”").decode().encode("cp1252")
        elif path == "/cerita":
            raw = page("pertama", '<a href="/cerita?page=2">2</a> <a href="/cerita?page=3">3</a>')
        elif path == "/cerita?page=2":
            raw = page("kedua")
        elif path == "/cerita?page=3":
            status = 404
        elif path == "/semua":
            raw = page("pertama", '<a href="/semua?page=2">2</a> <a href="/semua?page=all">Semua</a>')
        elif path == "/semua?page=all":
            raw = page("seluruhnya")
        elif path == "/feed":
            kind, raw = (
                "application/rss+xml",
                RSS.replace("BASE", f"http://127.0.0.1:{self.server.server_port}").encode(),
            )
        if path == "/slow":
            time.sleep(0.8)
        self.send_response(status)
        for name, value in {"Content-Type": kind, **headers}.items():
            self.send_header(name, value)
        if path in ("/endless", "/drip"):
            self.end_headers()
            for _ in range(3000):
                self.wfile.write(b"<p>x</p>" * (200 if path == "/endless" else 1))
                time.sleep(0 if path == "/endless" else 0.05)
            return
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def handle(self):
        with contextlib.suppress(OSError):
            super().handle()


@pytest.fixture(scope="module")
def base():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.seen = {}
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.fixture(autouse=True)
def no_proxy(monkeypatch):
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")


@pytest.mark.parametrize("path", ["/200", "/chain/2", "/429", "/503-once", "/gzip", "/charset"])
def test_story_comes(base, path):
    (story,) = fetch_story(base + path, SourceOptions(), LIMITS)
    assert isinstance(story, Article)
    assert story.text.count("menanam bakau") == 8
    assert path != "/charset" or "“kutip”" in story.text


@pytest.mark.parametrize(
    ("path", "reason"),
    [("/404", "HTTP 404"), ("/500", "HTTP 500"), ("/429-long", "429.*3600 s"), ("/loop", "in a circle"),
     ("/chain/9", "more than 4 redirects"), ("/to-file", "neither http nor https"), ("/slow", "too slow"),
     ("/drip", "too slow"), ("/endless", "too large"), ("/bomb", "too large"), ("/pdf", "a PDF"),
     ("/picture", "a picture")],
)  # fmt: skip
def test_fault_is_one_named_line(base, path, reason):
    (fault,) = fetch_story(base + path, SourceOptions(), LIMITS)
    assert isinstance(fault, SourceError)
    assert fault.source == base + path
    assert re.search(reason, fault.reason)
    assert "\n" not in str(fault)


def test_no_server_and_no_tls(base):
    (refused,) = fetch_story("http://127.0.0.1:9/", SourceOptions(), LIMITS)
    (plain,) = fetch_story(base.replace("http:", "https:") + "/200", SourceOptions(), LIMITS)
    assert "no connection" in refused.reason
    assert "safe connection" in plain.reason or "connection" in plain.reason


@pytest.mark.skipif(shutil.which("openssl") is None, reason="makes its certificate with openssl")
def test_certificate_of_nobody_is_named(tmp_path):
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=127.0.0.1", "-days", "1"]
    subprocess.run([*made, "-keyout", tmp_path / "k", "-out", tmp_path / "c"], check=True, capture_output=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "c", tmp_path / "k")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    server.handle_error = lambda *_: None
    threading.Thread(target=server.serve_forever, daemon=True).start()
    (fault,) = fetch_story(f"https://127.0.0.1:{server.server_port}/200", SourceOptions(), LIMITS)
    server.shutdown()
    assert "certificate is not to be trusted" in fault.reason


def test_several_urls_keep_their_order(base):
    found = list(fetch_stories([base + p for p in ("/slow", "/200", "/404", "/gzip")], SourceOptions(), LIMITS))
    assert [isinstance(one, Article) for one in found] == [False, True, False, True]


def test_pages_of_one_story_are_joined_and_a_missing_one_is_named(base):
    story, fault = fetch_story(base + "/cerita", SourceOptions(), LIMITS)
    assert story.text.index("Bagian pertama") < story.text.index("Bagian kedua")
    assert "not whole" in fault.reason
    (whole,) = fetch_story(base + "/semua", SourceOptions(), LIMITS)
    assert "seluruhnya" in whole.text
    assert "pertama" not in whole.text


def test_feed_fetches_teasers_and_heeds_limit_and_since(base):
    found = list(fetch_story(base + "/feed", SourceOptions(), LIMITS))
    assert [isinstance(one, Article) for one in found] == [True, True, False]
    assert len(list(fetch_story(base + "/feed", SourceOptions(limit=1), LIMITS))) == 1
    since = SourceOptions(since=date(2024, 5, 1))
    assert [isinstance(one, Article) for one in fetch_story(base + "/feed", since, LIMITS)] == [True, False]


def test_arguments_with_urls_among_them_keep_their_order(base, tmp_path):
    (tmp_path / "a.txt").write_text(SENTENCE * 5)
    arguments = [base + "/404", base + "/200", str(tmp_path / "a.txt"), base + "/gzip"]
    assert [one.source for one in read_sources(arguments)] == arguments


def test_workbook(tmp_path: Path):
    from openpyxl import Workbook

    from briefing_tui.sources.files.workbook import read_workbook

    book = Workbook()
    book.active.append(["title", "publish_date", "author", "content", "keyword", "category", "source", "link"])
    book.active.append(
        ["Bakau", "2024-05-01", "Sari", SENTENCE * 3, "bakau", "x", "antaranews.com", "https://a.example/1"]
    )
    book.active.append(["Kosong", "2024-05-01", "Sari", "", "", "", "", ""])
    book.save(tmp_path / "a.xlsx")
    story, fault = read_workbook(tmp_path / "a.xlsx", SourceOptions())
    assert (story.title, story.published, isinstance(fault, SourceError)) == ("Bakau", "2024-05-01", True)
    (tmp_path / "b.xlsx").write_bytes(b"PK\x03\x04 rusak")
    with pytest.raises(SourceError, match="workbook"):
        list(read_workbook(tmp_path / "b.xlsx", SourceOptions()))
