"""Nothing from outside leads the program to this machine or the networks around it."""

from __future__ import annotations

import asyncio
import gzip
import socket
from dataclasses import replace
from http.server import BaseHTTPRequestHandler
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from briefing_tui.briefing import Article
from briefing_tui.errors import SourceError
from briefing_tui.sources import SourceOptions, read_sources
from briefing_tui.sources.web.fetcher import FetchLimits
from briefing_tui.sources.web.private_hosts import HostRules, PrivateHostError, is_public
from briefing_tui.sources.web.stories import fetch_stories
from tests.local_server import LocalServer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from briefing_tui.sources.stream import SourceItem

LIMITS = FetchLimits(seconds=120.0, patience=60.0, bytes=200_000, redirects=4, longest_wait=1.0, pause=0.01)
STORY = (
    b"<html><head><title>Jembatan gantung dibuka</title></head><body><article><p>Jembatan gantung di Sungai Lariang "
    b"dibuka lagi pada Rabu pagi setelah papannya diganti.</p><p>Warga dua desa kini tidak perlu memutar jauh untuk "
    b"menjual hasil kebun mereka ke pasar kecamatan.</p></article></body></html>"
)


class Server(LocalServer):
    """Notes what it is asked for."""

    def __init__(self) -> None:
        super().__init__(Handler)
        self.asked: list[str] = []
        self.feed = b""


class Handler(BaseHTTPRequestHandler):
    server: Server

    def log_message(self, *_: Any) -> None:
        pass

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        kind, _, rest = self.path.strip("/").partition("/")
        status = {"to": 302, "missing": 404}.get(kind, 200)
        headers = {"Content-Type": "application/rss+xml" if kind == "feed" else "text/html"}
        raw = self.server.feed if kind == "feed" else STORY
        if kind == "to":
            headers["Location"] = rest
        if kind == "cut":
            headers["Content-Encoding"] = "gzip"
            raw = gzip.compress(raw)[:-40]
        self.send_response(status)
        for name, value in {**headers, "Content-Length": str(len(raw))}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(raw)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.casefold(), raising=False)
    with Server() as server:
        yield server


@pytest.fixture
def other() -> Iterator[Server]:
    with Server() as other:
        yield other


def fault_of(items: list[SourceItem]) -> SourceError:
    (fault,) = [item for item in items if isinstance(item, SourceError)]
    return fault


@pytest.mark.parametrize(
    ("address", "public"),
    [("93.184.215.14", True), ("2606:2800:21f:cb07:6820:80da:af6b:8b2c", True), ("64:ff9b::5db8:d70e", True),
     ("127.0.0.1", False), ("127.255.1.9", False), ("0.0.0.0", False), ("10.1.2.3", False), ("172.16.0.1", False),
     ("192.168.1.1", False), ("169.254.169.254", False), ("100.64.0.1", False), ("224.0.0.1", False),
     ("255.255.255.255", False), ("::1", False), ("::", False), ("fe80::1%eth0", False), ("fc00::1", False),
     ("fd12:3456::1", False), ("fec0::1", False), ("ff02::1", False), ("::ffff:127.0.0.1", False),
     ("::ffff:10.0.0.1", False), ("64:ff9b::7f00:1", False), ("2002:7f00:1::", False), ("::127.0.0.1", False)],
)  # fmt: skip
def test_public_addresses(address: str, public: bool) -> None:
    assert is_public(address) is public


SPELLINGS = (
    "127.0.0.1", "localhost", "LOCALHOST", "localhost.", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "0",
    "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:ffff:7f00:0001]", "１２７.0.0.1", "127。0。0。1", "ⓛocalhost",
)  # fmt: skip


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_this_machine_is_reached_by_a_redirect(server: Server, other: Server, host: str) -> None:
    items = list(fetch_stories([f"{server.base}/to/http://{host}:{other.server_port}/x"], SourceOptions(), LIMITS))
    assert not any(isinstance(item, Article) for item in items)
    assert isinstance(fault_of(items), SourceError)
    assert other.asked == []


def test_what_the_reader_names_is_asked_and_so_are_its_own_pages(server: Server) -> None:
    items = list(fetch_stories([f"{server.base}/to/{server.base}/page"], SourceOptions(), LIMITS))
    assert [type(item) for item in items] == [Article]


def test_a_named_host_does_not_open_its_other_ports(server: Server, other: Server) -> None:
    items = list(fetch_stories([f"{server.base}/to/{other.base}/page"], SourceOptions(), LIMITS))
    assert fault_of(items).message.id == "fetch.private"
    assert other.asked == []


def test_tests_may_ask_for_private_hosts(server: Server, other: Server) -> None:
    limits = replace(LIMITS, private=True)
    items = list(fetch_stories([f"{server.base}/to/{other.base}/page"], SourceOptions(), limits))
    assert [type(item) for item in items] == [Article]


def feed_of(*links: str) -> bytes:
    entries = "".join(
        f"<item><title>Kabar {n}</title><link>{link}</link><description>Ringkas.</description></item>"
        for n, link in enumerate(links)
    )
    return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Kabar</title>{entries}</channel></rss>'.encode()


def test_a_feed_does_not_lead_elsewhere_at_home(server: Server, other: Server) -> None:
    server.feed = feed_of(f"{server.base}/page", f"{other.base}/page")
    list(fetch_stories([f"{server.base}/feed"], SourceOptions(), LIMITS))
    assert server.asked == ["/feed", "/page"]
    assert other.asked == []


def test_a_feed_at_hand_does_not_lead_home_even_with_fetch(server: Server, tmp_path: Path) -> None:
    (tmp_path / "umpan.xml").write_bytes(feed_of(f"{server.base}/page"))
    list(read_sources([str(tmp_path / "umpan.xml")], SourceOptions(fetch=True)))
    assert server.asked == []


def test_a_limit_bounds_the_requests(server: Server) -> None:
    server.feed = feed_of(*[f"{server.base}/missing/{n}" for n in range(30)])
    list(fetch_stories([f"{server.base}/feed"], SourceOptions(limit=3), LIMITS))
    assert server.asked.count("/feed") == 1
    assert len(server.asked) <= 4


def test_a_truncated_gzip_is_no_whole_story(server: Server) -> None:
    fault = fault_of(list(fetch_stories([f"{server.base}/cut"], SourceOptions(), LIMITS)))
    assert fault.message.id == "fetch.cut_short"


def answers(*addresses: str) -> Any:
    async def getaddrinfo(*_: Any, **__: Any) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, 80)) for address in addresses]

    return getaddrinfo


@pytest.mark.parametrize("addresses", [("127.0.0.1",), ("93.184.215.14", "10.0.0.1")])
def test_a_public_name_for_a_private_address_is_refused(
    addresses: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    async def judged() -> list[str]:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", answers(*addresses))
        return await HostRules(["https://kabar.example/"]).addresses(httpx.URL("http://jebakan.example/"))

    with pytest.raises(PrivateHostError):
        asyncio.run(judged())
