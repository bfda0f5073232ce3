"""Pages fetched from the web: within limits of time and size, politely, and with one plain reason where it fails."""

from __future__ import annotations

import asyncio
import errno
import logging
import re
import socket
import ssl
import threading
import zlib
from collections import defaultdict
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from time import time
from typing import TYPE_CHECKING, Self
from urllib.parse import unquote, urlsplit

from briefing_tui import __version__
from briefing_tui.addresses import host_of, web_address
from briefing_tui.errors import SourceError
from briefing_tui.messages import Message
from briefing_tui.sanitize import sanitize_url

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from concurrent.futures import Future

    import httpx

    from briefing_tui.messages import MessageId

    _Credentials = tuple[str, str] | None

USER_AGENT = f"Mozilla/5.0 (compatible; briefing-tui/{__version__}; one reader's request)"
_ACCEPTED = "text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/xml;q=0.9,*/*;q=0.5"
_TEXTS = ("text/", "application/xhtml", "application/xml", "application/rss", "application/atom", "application/rdf")
_UNKNOWN = ("", "application/octet-stream", "binary/octet-stream", "application/x-download")
_PASSING = (429, 502, 503, 504)
_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 65_536
_NAME_FAULTS: dict[int, MessageId] = {
    socket.EAI_NONAME: "network.unknown_name",
    getattr(socket, "EAI_NODATA", -5): "network.no_address",
    socket.EAI_AGAIN: "network.name_not_looked_up",
}
_NETWORK_FAULTS: dict[int, MessageId] = {errno.ENETUNREACH: "network.unreachable"}
# anyio's fault for several addresses of one host that all failed; it has no number.
_ALL_FAILED = "All connection attempts failed"


@dataclass(frozen=True, slots=True)
class FetchLimits:
    """How long, how much and how many at most; times in seconds, sizes in bytes.

    `seconds` is for one page with its redirects and its second attempt, `patience` for one answer; `bytes` counts
    what a compressed page becomes; `longest_wait` is the longest a server may ask for before the second attempt;
    `pages` how many pages of one story are joined. With `private`, hosts that are not of the public network may be
    asked though nobody named them: for tests with a server of their own.
    """

    seconds: float = 40.0
    patience: float = 15.0
    bytes: int = 10_000_000
    redirects: int = 8
    longest_wait: float = 10.0
    pause: float = 1.0
    at_once: int = 8
    per_host: int = 2
    pages: int = 12
    private: bool = False


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a URL led to: the last address, the bytes, and what the server said they are."""

    url: str
    raw: bytes
    kind: str
    charset: str | None = None


class _PassingError(SourceError):
    """A fault that a second attempt may not meet; `wait` is how long the server asks to wait, in seconds."""

    def __init__(self, source: str, message: Message, wait: float | None = None) -> None:
        super().__init__(source, message)
        self.wait = wait


class PageFetcher:
    """Fetches pages in a thread of its own, several at once but few from one host, for as long as it is open.

    `fetch` gives a future at once; its result is `Fetched`, its exception a `SourceError`.
    """

    def __init__(self, limits: FetchLimits | None = None, named: Sequence[str] = ()) -> None:
        """`named` are the addresses that the reader himself gave; hosts at home are asked only where he named them."""
        self.limits = limits or FetchLimits()
        self.named = tuple(named)
        # A page that is given up leaves tasks behind; what asyncio writes of them is for nobody to read.
        if not (logger := logging.getLogger("asyncio")).handlers:
            logger.addHandler(logging.NullHandler())
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="page-fetcher", daemon=True)
        self._client: httpx.AsyncClient | None = None
        self._everywhere = asyncio.Semaphore(self.limits.at_once)
        self._hosts: defaultdict[str, asyncio.Semaphore] = defaultdict(lambda: asyncio.Semaphore(self.limits.per_host))

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._close(), self._loop)
        self._thread.join(timeout=2.0)

    def fetch(self, url: str) -> Future[Fetched]:
        """A page on its way."""
        return asyncio.run_coroutine_threadsafe(self._within_time(url), self._loop)

    async def _close(self) -> None:
        for task in asyncio.all_tasks():
            if task is not asyncio.current_task():
                task.cancel()
        if self._client is not None:
            await self._client.aclose()
        self._loop.stop()

    async def _within_time(self, url: str) -> Fetched:
        address, source = web_address(url), sanitize_url(url)
        if address is None:
            raise SourceError(source, "fetch.not_web")
        async with self._hosts[host_of(address)], self._everywhere:
            try:
                async with asyncio.timeout(self.limits.seconds):
                    return await self._patiently(address, source, _credentials(url))
            except TimeoutError as fault:
                raise SourceError(source, "fetch.page_too_slow", seconds=self.limits.seconds) from fault

    async def _patiently(self, address: str, source: str, secret: _Credentials) -> Fetched:
        """The page at the first or, after a passing fault, the second attempt."""
        try:
            return await self._followed(address, source, secret)
        except _PassingError as fault:
            wait = self.limits.pause if fault.wait is None else fault.wait
            if wait > self.limits.longest_wait:
                raise SourceError(source, "fetch.come_back", reason=fault.message, seconds=wait) from fault
        await asyncio.sleep(wait)
        return await self._followed(address, source, secret)

    async def _followed(self, address: str, source: str, secret: _Credentials) -> Fetched:
        """The page behind any redirects, each of which must lead to http or https; only its host learns a secret."""
        visited = {address}
        site = urlsplit(address)[:2]
        for _ in range(self.limits.redirects + 1):
            answer = await self._answer(address, source, secret if urlsplit(address)[:2] == site else None)
            if isinstance(answer, Fetched):
                return answer
            target = web_address(answer, address)
            if target is None:
                raise SourceError(source, "fetch.redirected_elsewhere")
            if target in visited:
                raise SourceError(source, "fetch.redirect_circle", address=target)
            visited.add(target)
            address = target
        raise SourceError(source, "fetch.redirects", count=self.limits.redirects)

    async def _answer(self, address: str, source: str, secret: _Credentials) -> Fetched | str:
        """The page at an address, or the address it redirects to."""
        import httpx

        from briefing_tui.sources.web.private_hosts import PrivateHostError

        client = self._opened()
        try:
            _ = urlsplit(address).port  # Raises `ValueError` for one beyond 65535, which sockets overflow at.
            async with asyncio.timeout(self.limits.patience), client.stream("GET", address, auth=secret) as response:
                if response.status_code in _REDIRECTS and "location" in response.headers:
                    return str(response.headers["location"])
                _refuse_status(response, source)
                kind, charset = _content_type(response, source)
                raw = await self._body(response, source)
                return Fetched(address, raw, kind, charset)
        except (httpx.TimeoutException, TimeoutError) as fault:
            too_slow = Message("fetch.answer_too_slow", seconds=self.limits.patience)
            raise _PassingError(source, too_slow) from fault
        except PrivateHostError as fault:
            raise SourceError(source, "fetch.private", host=host_of(address)) from fault
        except (httpx.InvalidURL, httpx.UnsupportedProtocol, ValueError) as fault:
            raise SourceError(source, "fetch.bad_address") from fault
        except httpx.ConnectError as fault:
            raise SourceError(source, _connect_reason(fault)) from fault
        except httpx.TransportError as fault:
            raise _PassingError(source, Message("fetch.broke_off", reason=_reason(fault))) from fault
        except httpx.HTTPError as fault:
            raise SourceError(source, _reason(fault)) from fault

    async def _body(self, response: httpx.Response, source: str) -> bytes:
        """The whole body, unpacked; never more than the limit in memory, however far it would unpack."""
        limit = self.limits.bytes
        too_large = SourceError(source, "fetch.too_large", megabytes=limit / 1e6)
        declared = response.headers.get("content-length", "")
        if declared.isdecimal() and int(declared) > limit:
            raise too_large
        unpack = _unpacker(response, source)
        parts: list[bytes] = []
        size = 0
        async for chunk in response.aiter_raw(_CHUNK):
            while chunk:
                part, chunk = unpack(chunk, limit + 1 - size, source)
                parts.append(part)
                size += len(part)
                if size > limit:
                    raise too_large
        if isinstance(unpack, _Unpacker) and not unpack.is_whole:
            raise _PassingError(source, Message("fetch.cut_short"))
        return b"".join(parts)

    def _opened(self) -> httpx.AsyncClient:
        if self._client is None:
            from urllib.request import getproxies

            import httpx

            from briefing_tui.sources.web.private_hosts import HostRules, PublicTransport

            headers = {
                "User-Agent": USER_AGENT,
                "Accept": _ACCEPTED,
                "Accept-Language": "id,en;q=0.5",
                "Accept-Encoding": "gzip, deflate",
            }
            rules = HostRules(self.named, private=self.limits.private)
            behind_proxy = any(scheme != "no" for scheme in getproxies())
            self._client = httpx.AsyncClient(
                headers=headers,
                follow_redirects=False,
                timeout=self.limits.patience,
                transport=None if behind_proxy else PublicTransport(rules),
                event_hooks={"request": [rules.refuse_private]} if behind_proxy else None,
            )
        return self._client


def _credentials(url: str) -> _Credentials:
    """The name and the password that an address carries (RFC 3986, 3.2.1)."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return None
    return (unquote(parts.username), unquote(parts.password or "")) if parts.username else None


class _Unpacker:
    """gzip and deflate (RFC 9110, 8.4.1), a bounded piece at a time."""

    def __init__(self, window: int) -> None:
        self._window = window
        self._inflate = zlib.decompressobj(window)
        self._begun = False

    def __call__(self, chunk: bytes, most: int, source: str) -> tuple[bytes, bytes]:
        """What a chunk unpacks to, `most` bytes of it at most, and what of the chunk is still packed."""
        try:
            part = self._inflate.decompress(chunk, most)
        except zlib.error as fault:
            if self._begun or self._window != zlib.MAX_WBITS:
                raise SourceError(source, "fetch.unpack") from fault
            # Some servers send deflate without the zlib wrapper that the standard asks for.
            self._window, self._inflate = -zlib.MAX_WBITS, zlib.decompressobj(-zlib.MAX_WBITS)
            return self(chunk, most, source)
        self._begun = True
        return part, self._inflate.unconsumed_tail

    @property
    def is_whole(self) -> bool:
        """Whether the end came; an empty body has none."""
        return self._inflate.eof or not self._begun


def _plain(chunk: bytes, _most: int, _source: str) -> tuple[bytes, bytes]:
    return chunk, b""


def _unpacker(response: httpx.Response, source: str) -> Callable[[bytes, int, str], tuple[bytes, bytes]]:
    packed = response.headers.get("content-encoding", "").strip().casefold()
    if packed in ("", "identity"):
        return _plain
    if packed in ("gzip", "x-gzip", "deflate"):
        return _Unpacker(zlib.MAX_WBITS + (0 if packed == "deflate" else 16))
    raise SourceError(source, "fetch.packed", encoding=packed)


def _refuse_status(response: httpx.Response, source: str) -> None:
    status = response.status_code
    if status == HTTPStatus.OK:
        return
    try:
        reason = Message("http.status_phrase", status=status, phrase=HTTPStatus(status).phrase)
    except ValueError:
        reason = Message("http.status", status=status)
    if status in _PASSING:
        raise _PassingError(source, reason, _wait_asked(response.headers.get("retry-after")))
    if status in (HTTPStatus.UNAUTHORIZED, HTTPStatus.PAYMENT_REQUIRED):
        reason = Message("http.subscribers", reason=reason)
    if status in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_ACCEPTABLE):
        reason = Message("http.refused", reason=reason)
    raise SourceError(source, reason)


def _wait_asked(header: str | None) -> float | None:
    """The seconds a `Retry-After` asks for (RFC 9110, 10.2.3: a number or a date)."""
    if not header:
        return None
    if header.strip().isdecimal():
        return float(header)
    try:
        return max(0.0, parsedate_to_datetime(header).timestamp() - time())
    except (TypeError, ValueError, OverflowError):
        return None


def _content_type(response: httpx.Response, source: str) -> tuple[str, str | None]:
    said = response.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if said not in _UNKNOWN and not said.startswith(_TEXTS):
        raise SourceError(source, "page.other_kind", kind=_kind_of(said))
    return said, response.charset_encoding


def _kind_of(content_type: str) -> Message | str:
    if content_type == "application/pdf":
        return Message("kind.pdf")
    return Message("kind.picture") if content_type.startswith("image/") else content_type


def _connect_reason(fault: Exception) -> Message:
    cause: BaseException | None = fault
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            return Message("fetch.certificate", fault=cause.verify_message or cause.reason)
        if isinstance(cause, ssl.SSLError):
            return Message("fetch.unsafe", fault=str(cause.reason or cause).lower())
        cause = cause.__cause__ or cause.__context__
    return Message("fetch.no_connection", reason=_reason(fault))


def _reason(fault: Exception) -> Message:
    """What the system says, by the number of the first of its faults behind this one; else in the library's words."""
    words = re.sub(r"^\[Errno -?\d+\] ", "", str(fault)) or type(fault).__name__
    cause: BaseException | None = fault
    while cause is not None and not isinstance(cause, OSError):
        cause = cause.__cause__ or cause.__context__
    if cause is None:
        return Message("as_said", words=words)
    known = _NAME_FAULTS if isinstance(cause, socket.gaierror) else _NETWORK_FAULTS
    if cause.errno in known:
        return Message(known[cause.errno])
    return Message("network.all_failed") if words == _ALL_FAILED else Message("as_said", words=words)
