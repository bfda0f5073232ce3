"""What a fetcher owes to servers, to secrets in addresses, and to the reader who waits."""

from __future__ import annotations

import base64
import contextlib
import io
import sys
import threading
import time
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import pytest

from briefing_tui.briefing import Article
from briefing_tui.cli import diagnostics
from briefing_tui.cli.main import run
from briefing_tui.errors import SourceError
from briefing_tui.i18n import render
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.web.fetcher import FetchLimits
from briefing_tui.sources.web.stories import fetch_stories
from tests.local_server import LocalServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LIMITS = FetchLimits(seconds=120.0, patience=60.0, bytes=200_000, redirects=4, longest_wait=1.0, pause=0.01)
TOWNS = ("Bitung", "Tomohon", "Kotamobagu", "Tahuna", "Amurang", "Airmadidi")


def page(town: str) -> bytes:
    return (
        f"<html><head><title>Pasar {town} dibuka lagi</title></head><body><article><p>Pasar ikan di {town} dibuka lagi "
        f"pada Senin pagi setelah ditutup sepekan untuk perbaikan atap.</p><p>Pedagang {town} berharap pembeli datang "
        "karena harga sudah turun dan jalan ke sana tidak rusak lagi.</p></article></body></html>"
    ).encode()


class Server(LocalServer):
    """Counts how many are served at once, and notes what secrets came."""

    def __init__(self) -> None:
        super().__init__(Handler)
        self.lock = threading.Lock()
        self.now = self.most = 0
        self.secrets: list[tuple[str, str | None]] = []
        self.pairs: threading.Barrier | None = None


class Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        with self.server.lock:
            self.server.now += 1
            self.server.most = max(self.server.most, self.server.now)
            self.server.secrets.append((self.path, self.headers.get("Authorization")))
        if self.server.pairs is not None:
            self.server.pairs.wait(timeout=60)
        time.sleep(0.1)
        with self.server.lock:  # Before the answer: with it, the client may ask for more.
            self.server.now -= 1
        with contextlib.suppress(OSError):
            self.answer(self.path.strip("/"))

    def answer(self, name: str) -> None:
        kind, _, rest = name.partition("/")
        status, headers, raw = 200, {"Content-Type": "text/html"}, page(rest or "Bitung")
        if kind == "to":
            status, headers["Location"] = 302, rest
        elif kind == "packed":
            headers["Content-Encoding"] = rest
        elif kind == "short":
            headers["Content-Length"] = str(len(raw) + 500)
        elif kind == "missing":
            status = 404
        self.send_response(status)
        for header, value in headers.items():
            self.send_header(header, value)
        self.end_headers()
        self.wfile.write(raw)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with Server() as server:
        yield server


def test_few_pages_are_asked_of_one_host_at_once(server: Server) -> None:
    server.pairs = threading.Barrier(LIMITS.per_host)
    found = list(fetch_stories([f"{server.base}/page/{town}" for town in TOWNS], SourceOptions(), LIMITS))
    assert [isinstance(one, Article) for one in found] == [True] * len(TOWNS)
    assert server.most == LIMITS.per_host == 2


@pytest.mark.parametrize(
    ("target", "fault_id"),
    [("file:///etc/passwd", "fetch.redirected_elsewhere"), ("ftp://127.0.0.1/a", "fetch.redirected_elsewhere"),
     ("javascript:alert(1)", "fetch.bad_address"), ("data:text/html,x", "fetch.bad_address")],
)  # fmt: skip
def test_a_redirect_never_leaves_the_web(server: Server, target: str, fault_id: str) -> None:
    (fault,) = fetch_stories([f"{server.base}/to/{target}"], SourceOptions(), LIMITS)
    assert isinstance(fault, SourceError)
    assert fault.message.id == fault_id
    assert len(server.secrets) == 1


@pytest.mark.parametrize("packed", ["br", "zstd", "compress"])
def test_what_was_not_asked_for_is_named(server: Server, packed: str) -> None:
    (fault,) = fetch_stories([f"{server.base}/packed/{packed}"], SourceOptions(), LIMITS)
    assert isinstance(fault, SourceError)
    assert f"packed as {packed}" in render(fault.message, "en")


def test_a_body_that_breaks_off_is_asked_for_again_and_then_named(server: Server) -> None:
    (fault,) = fetch_stories([f"{server.base}/short"], SourceOptions(), LIMITS)
    assert isinstance(fault, SourceError)
    assert "broke off" in render(fault.message, "en")
    assert len(server.secrets) == 2


def test_a_password_is_sent_but_never_shown(server: Server) -> None:
    with_secret = server.base.replace("//", "//budi:rahasia%21@")
    story, fault = fetch_stories([f"{with_secret}/page/Tahuna", f"{with_secret}/missing"], SourceOptions(), LIMITS)
    assert isinstance(story, Article)
    told = (story.source, story.url, story.id, str(fault), fault.source)
    assert not any("rahasia" in one or "budi" in one for one in map(str, told))
    sent = "Basic " + base64.b64encode(b"budi:rahasia!").decode()
    assert {secret for _, secret in server.secrets} == {sent}


def test_a_password_goes_to_its_own_host_only(server: Server) -> None:
    with_secret = server.base.replace("//", "//budi:rahasia@")
    limits = replace(LIMITS, private=True)
    with Server() as other:
        list(fetch_stories([f"{with_secret}/to/{other.base}/page/Tahuna"], SourceOptions(), limits))
    assert other.secrets == [("/page/Tahuna", None)]


def test_the_limit_is_for_each_source_and_cuts_no_neighbouring_url(server: Server, tmp_path: Path) -> None:
    lines = "".join(
        f'{{"title": "Pasar {town}", "content": "Pasar ikan di {town} dibuka lagi pada Senin pagi setelah sepekan."}}\n'
        for town in TOWNS
    )
    (tmp_path / "a.jsonl").write_text(lines, encoding="utf-8")
    urls = [f"{server.base}/page/{town}" for town in ("Lolak", "Ratahan", "Melonguane")]
    found = read_sources([*urls, str(tmp_path / "a.jsonl"), urls[0] + "?x=1"], SourceOptions(limit=1))
    assert [one.source for one in found] == [*urls, f"{tmp_path}/a.jsonl#1", urls[0] + "?x=1"]


class Terminal(io.StringIO):
    """A standard stream that says it is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("terminal", "drawn"), [(True, True), (False, False)])
def test_a_bar_moves_where_standard_error_is_a_terminal(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, terminal: bool, drawn: bool
) -> None:
    monkeypatch.setattr(diagnostics, "PATIENCE_SECONDS", 0.0)
    monkeypatch.setenv("TERM", "xterm")
    errors = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", errors)
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BytesIO()))
    urls = [f"{server.base}/page/{town}" for town in TOWNS]
    assert run([*urls, f"{server.base}/missing", "--output", str(tmp_path / "b.txt")]) == 1
    told = errors.getvalue()
    assert f"briefing-tui: {server.base}/missing: HTTP 404" in told
    assert ("\x1b[" in told, "━" in told) == (drawn, drawn)
    assert drawn or told.count("\n") == 1
