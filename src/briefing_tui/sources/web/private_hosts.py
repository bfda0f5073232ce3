"""Hosts that a page, a feed or a redirect from outside must not lead to: this machine and the networks around it.

What the reader's machine can reach and the world cannot (a router, a printer, a cloud's metadata) is asked for nothing
that the reader did not name himself. Names are looked up first and judged by the addresses they stand for, whatever
their spelling; the connection then goes to the very address that was judged, so that no second answer of a name server
can lead elsewhere.
"""

from __future__ import annotations

import asyncio
import socket
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

if TYPE_CHECKING:
    from collections.abc import Iterable

# IPv4 addresses inside IPv6 ones (RFC 6052, 2.1).
_NAT64 = IPv6Network("64:ff9b::/96")
_DEFAULT_PORTS = {"http": 80, "https": 443}


class PrivateHostError(Exception):
    """A host is not of the public network, and nobody named it."""


def is_public(address: str) -> bool:
    """Whether an IP address, as the system's resolver writes it, is one of the public network."""
    ip = ip_address(address.partition("%")[0])
    if isinstance(ip, IPv6Address):
        ip = _embedded(ip) or ip
    special = ip.is_multicast or ip.is_reserved or ip.is_unspecified or ip.is_link_local
    return ip.is_global and not special and not (isinstance(ip, IPv6Address) and ip.is_site_local)


def _embedded(ip: IPv6Address) -> IPv4Address | None:
    if ip in _NAT64:
        return IPv4Address(int(ip) & 0xFFFF_FFFF)
    return ip.ipv4_mapped or ip.sixtofour


class HostRules:
    """Which hosts may be asked: all of the public network, and those that the reader named.

    A named host may be asked at the port that was named with it, and at those of http and https.
    """

    def __init__(self, named: Iterable[str], *, private: bool = False) -> None:
        self._private = private
        self._named = {place for address in named for place in _places(address)}

    def is_named(self, url: httpx.URL) -> bool:
        """Whether the reader himself named the host of an address."""
        return self._private or (_bare(url.host), url.port or _DEFAULT_PORTS.get(url.scheme)) in self._named

    async def addresses(self, url: httpx.URL) -> list[str]:
        """The IP addresses of a URL's host. Raises `PrivateHostError` where one is not public, `socket.gaierror`."""
        loop = asyncio.get_running_loop()
        port = url.port or _DEFAULT_PORTS.get(url.scheme)
        answers = await loop.getaddrinfo(url.host, port, type=socket.SOCK_STREAM)
        # IPv4 first: they are tried one after the other, and IPv6 without a way out shows by nothing but silence.
        ordered = sorted(answers, key=lambda answer: answer[0] != socket.AF_INET)
        addresses = list(dict.fromkeys(str(place[0]) for *_, place in ordered))
        if not all(map(is_public, addresses)):
            raise PrivateHostError
        return addresses

    async def refuse_private(self, request: httpx.Request) -> None:
        """For a client behind a proxy, which looks names up itself: refuse those known here to be private."""
        if not self.is_named(request.url):
            try:
                await self.addresses(request.url)
            except socket.gaierror:
                return


class PublicTransport(httpx.AsyncBaseTransport):
    """Connects to the addresses that were judged, and to no others; hosts that the reader named are not judged."""

    def __init__(self, rules: HostRules) -> None:
        self._rules = rules
        self._inner = httpx.AsyncHTTPTransport()

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """The answer. Raises `PrivateHostError`, and what httpx raises."""
        if self._rules.is_named(request.url):
            return await self._inner.handle_async_request(request)
        try:
            addresses = await self._rules.addresses(request.url)
        except socket.gaierror as fault:
            raise httpx.ConnectError(str(fault), request=request) from fault
        last: httpx.ConnectError | None = None
        for address in addresses:
            try:
                return await self._inner.handle_async_request(_at(address, request))
            except httpx.ConnectError as refused:
                last = refused
        raise last or httpx.ConnectError("no address", request=request)

    async def aclose(self) -> None:
        """Close all connections."""
        await self._inner.aclose()


def _at(address: str, request: httpx.Request) -> httpx.Request:
    """The request sent to that IP address; its `Host` and the name its certificate must bear stay the host's."""
    return httpx.Request(
        request.method,
        request.url.copy_with(host=address),
        headers=request.headers,
        stream=request.stream,
        extensions={**request.extensions, "sni_hostname": request.url.host},
    )


def _places(address: str) -> Iterable[tuple[str, int]]:
    try:
        parts = urlsplit(address.strip())
        ports = {parts.port, *_DEFAULT_PORTS.values()}
    except ValueError:
        return
    for port in ports:
        if parts.hostname and port:
            # As httpx writes it: names in other scripts as IDNA.
            yield _bare(httpx.URL(scheme="http", host=parts.hostname).host), port


def _bare(host: str) -> str:
    return host.casefold().rstrip(".")
