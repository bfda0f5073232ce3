"""Web addresses: their hosts, and which of them lead to one page."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from briefing_tui.sanitize import sanitize_url

_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|igshid|ref|source|outputtype|amp|single", re.IGNORECASE)
# The Wayback Machine's copies, and those of archives that run its software, by the second in which they were made (a
# page links to them without the host, too); Google's copies of AMP pages, `c/s/` and `amp/s/` for https.
_KEPT_COPY = (
    r"https?://(?:web\.archive\.org/web/\d{4,14}(?:[a-z]{2}_)?|archive\.(?:ph|today|is|md|vn|li|fo)/[\d.-]{8,20}"
    r"|[\w.-]+(?::\d+)?/(?:[\w-]+/){0,2}(?:19|20)\d{12}(?:[a-z]{2}_)?)"
    r"/(?P<whole>https?:/.+)"
    r"|https?://(?:[\w-]+\.cdn\.ampproject\.org/[cv]|(?:www\.)?google\.(?:com|co\.id)/amp)/s/(?P<bare>[^/\s]+\.[^\s]+)"
)
# Addresses that only lead to another one: of Google's results and alerts, Bing's news, Facebook's links.
_LEADING = (
    r"https?://(?:(?:www\.)?google\.[a-z.]{2,6}/url|(?:www\.)?bing\.com/news/apiclick\.aspx|l\.facebook\.com/l\.php)"
    r"\?(?P<query>[^#]*)"
)
_WHOLE_PAGE = ("page", ("all", "1"))


def host_of(url: str | None) -> str:
    """The host of a URL in lower case, "" where it has none or the URL is broken."""
    try:
        return (urlsplit(url or "").hostname or "").rstrip(".")
    except ValueError:
        return ""


def web_address(url: str | None, base: str | None = None) -> str | None:
    """A URL made absolute and harmless, or None where it is neither http nor https, or broken."""
    if not url:
        return None
    try:
        whole = sanitize_url(urljoin(base or "", url.strip()))
        parts = urlsplit(whole)
    except ValueError:
        return None
    return whole if parts.scheme.lower() in ("http", "https") and parts.hostname else None


def original_address(url: str | None) -> str | None:
    """The address of the page that an archive or a cache shows under its own, or that a search leads to."""
    if url and (led := re.match(_LEADING, url, re.IGNORECASE)):
        asked = dict(parse_qsl(led["query"]))
        return web_address(asked.get("url") or asked.get("q") or asked.get("u")) or url
    match = re.match(_KEPT_COPY, url or "", re.IGNORECASE)
    if match is None:
        return url
    return web_address(match["whole"] or f"https://{match['bare']}") or url


def page_address(url: str | None) -> str:
    """The address that all of one page come down to, `HOST/PATH?QUERY`; empty without one, or for a whole site."""
    if not url:
        return ""
    try:
        parts = urlsplit(url)
        host = (parts.hostname or "").casefold()
    except ValueError:
        return ""
    path = re.sub(r"/amp/?$|^/amp(?=/)", "", parts.path).rstrip("/")
    query = urlencode([(name, value) for name, value in parse_qsl(parts.query) if not _is_tracking(name, value)])
    if not path and not query:
        return ""
    return f"{re.sub(r'^(?:www|m|amp)[.]', '', host)}{path}?{query}"


def _is_tracking(name: str, value: str) -> bool:
    """Whether a field of an address says whence the reader came or how much of the page is shown, not which page."""
    page, whole = _WHOLE_PAGE
    return bool(_TRACKING.fullmatch(name)) or (name.casefold() == page and value.casefold() in whole)
