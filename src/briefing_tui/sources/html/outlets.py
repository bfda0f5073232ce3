"""The habits of the outlets whose pages are read, as `data/lexicons/outlets.toml` states them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from briefing_tui.addresses import host_of
from briefing_tui.resources import read_toml
from briefing_tui.slug import letters_of
from briefing_tui.sources.article.written_moments import weekday_names
from briefing_tui.sources.outlets import known_domain, name_by_domain, within_domain

if TYPE_CHECKING:
    from lxml import html

# What stands between a title and the outlet's name behind it: `Judul - Kompas.com`, `Judul |Republika Online`.
TITLE_PART = re.compile(r"\s+[-–—|»]\s*|\s*[|»]\s+|\s+[:>›]\s+")
# `KapanLagi.com: Judul`.
_NAME_BEFORE = re.compile(r"(?<=\w):\s+")
_CHANNEL_WORDS = 3
_TEXT_LENGTH = 300
# Shorter parts of a host are endings (`co`) and languages (`id`).
_LEAST_PART = 4
# Markup may nest elements by the thousand; outlets stay below 60 levels.
_HIGHEST = 60
# What is said of an outlet whose pages need nothing.
_NAMES_ALONE = frozenset({"name", "written", "domains"})
_NO_ALIAS = r"(?!)"


@dataclass(frozen=True, slots=True)
class Outlet:
    """One outlet: its domains, and where on its pages things stand (CSS selectors, best first)."""

    domains: tuple[str, ...]
    aliases: re.Pattern[str]
    title: tuple[str, ...] = ()
    byline: tuple[str, ...] = ()
    editor: tuple[str, ...] = ()
    date: tuple[str, ...] = ()
    body: tuple[str, ...] = ()
    junk: str = ""
    related: str = ""
    after: str = ""
    tail: re.Pattern[str] | None = None
    all_pages: str = ""
    subscribers: bool = False


def outlet_at(url: str | None) -> Outlet | None:
    """The outlet a URL belongs to, by its domain or a sub-domain of it; None where its habits are not known."""
    host = host_of(url)
    return next(
        (outlet for outlet in _outlets() if any(within_domain(host, domain) for domain in outlet.domains)), None
    )


def name_of_page(url: str | None, site_name: str | None = None) -> str | None:
    """How the outlet of a page is called: the name of its domain, what the page says, or the domain."""
    return name_by_domain(url) or site_name or host_of(url).removeprefix("www.") or None


def bare_title(title: str, outlet: Outlet | None, site_name: str | None, url: str | None) -> str:
    """A title without the outlet's name and the page's number behind it (or the outlet's name before it)."""
    while True:
        shorter = page_pattern("title_prefixes").sub("", _page_number().sub("", title).rstrip(), count=1)
        parts = list(TITLE_PART.finditer(shorter))
        behind = shorter[parts[-1].end() :] if parts and parts[-1].start() else ""
        named = (part for part in parts[:-1] if is_outlet(_between(shorter, part), outlet, site_name, url))
        if (part := next(named, None)) and len(shorter[: part.start()].split()) > _CHANNEL_WORDS:
            shorter = shorter[: part.start()].rstrip()  # `Judul - Kompas.com - Nasional`
        elif behind and (is_outlet(behind, outlet, site_name, url) or _is_channel(behind, outlet, site_name, url)):
            shorter = shorter[: parts[-1].start()].rstrip()
        for pattern in (TITLE_PART, _NAME_BEFORE):
            first = pattern.search(shorter)
            if first and is_outlet(shorter[: first.start()], outlet, site_name, url):
                shorter = shorter[first.end() :].lstrip()
        if shorter == title:
            return title
        title = shorter


def _between(title: str, part: re.Match[str]) -> str:
    """What stands in a title between the place where a part of it begins and the next one."""
    following = TITLE_PART.search(title, part.end())
    return title[part.end() : following.start() if following else len(title)]


def _is_channel(name: str, outlet: Outlet | None, site_name: str | None, url: str | None) -> bool:
    """Whether a name is the outlet's with a channel of it behind: `Kompas.com Regional`, `Okezone Celebrity`."""
    words = name.strip(" .,:-|").split()
    if len(words) > _CHANNEL_WORDS:
        return False
    return any(is_outlet(" ".join(words[:count]), outlet, site_name, url) for count in range(1, len(words)))


def is_outlet(name: str, outlet: Outlet | None, site_name: str | None, url: str | None) -> bool:
    """Whether a name is the outlet's, as its habits, its page or its domain give it."""
    name = name.strip(" .,:-|")
    if outlet is not None and outlet.aliases.fullmatch(name):
        return True
    names = (site_name, name_of_page(url) if url else None, known_domain(url))
    known = {letters_of(known) for known in names if known}
    host = host_of(url).removeprefix("www.")
    known |= {letters_of(host)} if host else set()
    if host and not any(within_domain(host, domain) for domain in page_rules("blog_hosts").split()):
        known |= {letters_of(part) for part in host.split(".")[:-1] if len(part) >= _LEAST_PART}
    return bool(name) and letters_of(name) in known


def page_rules(name: str) -> str:
    """One of the settings of `[pages]` that are plain text: selectors or words."""
    return str(read_toml("lexicons/outlets.toml")["pages"][name]).strip()


@cache
def page_pattern(name: str) -> re.Pattern[str]:
    """One of the settings of `[pages]` that list regular expressions, as one expression with them as alternatives."""
    weekdays = "|".join(sorted(weekday_names())).replace("'", "['’]")
    return _alternatives(page_rules(name).replace("{weekdays}", weekdays))


def stands_beside(element: html.HtmlElement) -> bool:
    """Whether an element stands in a part of the page that names other stories, their authors and their days."""
    tags, words = _beside()
    for around in islice(chain((element,), element.iterancestors()), _HIGHEST):
        if around.tag in ("body", "html", "main"):
            return False
        names = page_pattern("builder_classes").sub(
            " ", f"{around.get('class') or ''} {around.get('id') or ''}".casefold()
        )
        if (around.tag in tags and not _stands_above(around) and not _is_foot_of_story(around)) or any(
            word in names for word in words
        ):
            return True
    return False


def _stands_above(element: html.HtmlElement) -> bool:
    """Whether a foot is none: below it stands a text (Drupal's `<footer class="node__meta">`)."""
    below = element.itersiblings() if element.tag == "footer" else iter(())
    return sum(len("".join(one.itertext())) for one in below if isinstance(one.tag, str)) > _TEXT_LENGTH


def _is_foot_of_story(element: html.HtmlElement) -> bool:
    """Whether a foot is that of the article with the page's first heading: it may tell author and day (HTML, 4.3.8)."""
    above = element.getparent() if element.tag == "footer" else None
    return above is not None and above.tag == "article" and next(above.iter("h1"), None) is not None


@cache
def _beside() -> tuple[frozenset[str], tuple[str, ...]]:
    return frozenset(page_rules("beside_tags").split()), tuple(page_rules("beside_classes").split())


def _alternatives(lines: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{line})" for line in lines.splitlines() if line.strip()), re.IGNORECASE)


@cache
def _outlets() -> tuple[Outlet, ...]:
    outlets = read_toml("lexicons/outlets.toml")["outlet"].values()
    return tuple(_outlet(habits) for habits in outlets if habits.keys() - _NAMES_ALONE)


def _outlet(habits: dict[str, Any]) -> Outlet:
    listed = {key: tuple(habits.get(key, "").splitlines()) for key in ("title", "byline", "editor", "date", "body")}
    return Outlet(
        domains=tuple(habits["domains"].split()),
        aliases=_alternatives(habits.get("aliases") or _NO_ALIAS),
        junk=habits.get("junk", ""),
        related=habits.get("related", ""),
        after=habits.get("after", ""),
        tail=re.compile(rf"\s*{habits['tail']}\s*$") if "tail" in habits else None,
        all_pages=habits.get("all_pages", ""),
        subscribers=habits.get("subscribers", False),
        **listed,
    )


def says_whole(title: str) -> bool:
    """Whether a title says that the page holds all parts of its story: `Judul Halaman all - Kompas.com`."""
    return _whole_page().search(title) is not None


@cache
def _whole_page() -> re.Pattern[str]:
    words, whole = _words_of_pages()
    return re.compile(rf"\b(?:{words}) (?:{whole})\b", re.IGNORECASE)


@cache
def _page_number() -> re.Pattern[str]:
    """`TITLE - Halaman 2`, `TITLE (Page all)`."""
    words, whole = _words_of_pages()
    return re.compile(rf"(?:\s*[-–—|(]\s*|\s+)(?:{words})\.?\s*(?:\d+|{whole})\)?\s*$", re.IGNORECASE)


def _words_of_pages() -> tuple[str, str]:
    """What a page of several is called, and what stands for its number where it is all of them: alternatives."""
    return "|".join(page_rules("page_words").split()), "|".join(page_rules("all_words").split())
