"""What outlets are called: as they are shown, as they are written, and by the domains of their pages.

All of it stands in `data/lexicons/outlets.toml`; `sources/html/outlets.py` reads there how an outlet makes its pages.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from briefing_tui.addresses import host_of
from briefing_tui.resources import read_toml, word_list


def outlet_name(written: str | None) -> str | None:
    """An outlet as it is shown, from how a dateline, a record, a page or a URL writes it; None for nothing."""
    if not written or not written.strip():
        return None
    bare = written.strip()
    if "://" in bare:
        bare = re.sub(r"^https?://", "", bare, flags=re.I).split("/")[0]
    key = bare.casefold().removeprefix("www.").strip(" .,-")
    names, parts = written_names(), key.split(".")
    for first in range(len(parts)):
        if name := names.get(".".join(parts[first:])):
            return name
    return bare.removeprefix("www.")


def name_by_domain(url: str | None) -> str | None:
    """The outlet that a URL belongs to, as it is shown; None where its domain is not on record."""
    domain = known_domain(url)
    return _domains()[domain] if domain else None


def known_domain(url: str | None) -> str | None:
    """The domain on record that the host of a URL is or stands under."""
    return _known_domain(host_of(url))


@lru_cache(maxsize=1024)
def _known_domain(host: str) -> str | None:
    return next((domain for domain in _domains() if within_domain(host, domain)), None)


def within_domain(host: str, domain: str) -> bool:
    """Whether a host is a domain or a sub-domain of it."""
    return host == domain or host.endswith("." + domain)


@cache
def written_names() -> dict[str, str]:
    """How outlets are written in datelines and records, in lower case, each with the name that is shown."""
    outlets = read_toml("lexicons/outlets.toml")["outlet"].values()
    return {
        form.strip(): outlet["name"]
        for outlet in outlets
        if "written" in outlet
        for form in outlet["written"].split("|")
    }


@cache
def site_endings() -> tuple[str, ...]:
    """The endings of sites' names (`co.id`), the longest first."""
    endings = word_list("lexicons/outlets.toml", "names", "site_endings")
    return tuple(sorted(endings, key=len, reverse=True))


@cache
def _domains() -> dict[str, str]:
    outlets = read_toml("lexicons/outlets.toml")["outlet"].values()
    return {domain: outlet["name"] for outlet in outlets for domain in outlet.get("domains", "").split()}
