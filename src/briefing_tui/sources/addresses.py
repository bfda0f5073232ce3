"""Web addresses: their hosts, and which of them lead to one page."""

from __future__ import annotations

from urllib.parse import urlsplit


def host_of(url: str | None) -> str:
    """The host of a URL in lower case, "" where it has none or the URL is broken."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:
        return ""
