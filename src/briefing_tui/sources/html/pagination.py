"""The other pages of a story that its outlet has cut into several (`?page=2`, `/2`, `?page=all`)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from briefing_tui.addresses import web_address
from briefing_tui.sources.html.outlets import page_rules

if TYPE_CHECKING:
    from lxml import html

    from briefing_tui.sources.html.outlets import Outlet


@dataclass(frozen=True, slots=True)
class Paging:
    """Where the rest of a story is: `whole` gives all pages in one, `following` the pages behind this one.

    `number` is this one's own.
    """

    whole: str | None = None
    following: tuple[str, ...] = ()
    number: int = 1


def paging(tree: html.HtmlElement, url: str | None, outlet: Outlet | None) -> Paging:
    """The other pages that the links of a page name; none without a URL. Only the story's own address counts."""
    if not url or _is_whole(url, outlet):
        return Paging()
    here, number = _address_and_number(url)
    whole: str | None = None
    following: dict[int, str] = {}
    for anchor in tree.iter("a", "link"):
        href = anchor.get("href")
        if href is None or not _may_be_page().search(href):
            continue
        target = web_address(href, url)
        if target is None:
            continue
        address, page = _address_and_number(target)
        if address != here:
            continue
        if _is_whole(target, None):
            whole = whole or target
        elif page > number:
            following.setdefault(page, urlunsplit(urlsplit(target)._replace(fragment="")))
    if following and whole is None and outlet is not None and outlet.all_pages:
        whole = _with_query(url, outlet.all_pages)
    return Paging(whole, tuple(following[page] for page in sorted(following)), number)


def _address_and_number(url: str) -> tuple[tuple[str, str], int]:
    """The story's address without what names a page of it, and the number of the page."""
    parts = urlsplit(url)
    asked = (int(value) for name, value in parse_qsl(parts.query) if name in _page_names() and value.isdecimal())
    number = next(asked, 1)
    path = parts.path.rstrip("/")
    in_path = _number_in_path().search(path)
    if in_path and number == 1 and path.count("/") > 2:
        number, path = int(in_path.group(1)), path[: in_path.start()]
    return ((parts.hostname or "").removeprefix("www."), path), number


def _is_whole(url: str, outlet: Outlet | None) -> bool:
    asked = dict(parse_qsl(urlsplit(url).query))
    whole = page_rules("all_words").split()
    named = any(asked.get(name, "").casefold() in whole for name in _page_names())
    return named or (outlet is not None and bool(outlet.all_pages) and outlet.all_pages in urlsplit(url).query)


def _with_query(url: str, query: str) -> str:
    parts = urlsplit(url)
    kept = [(name, value) for name, value in parse_qsl(parts.query) if name not in _page_names()]
    return urlunsplit(parts._replace(query="&".join(filter(None, (urlencode(kept), query))), fragment=""))


@cache
def _page_names() -> tuple[str, ...]:
    """Parameters of an address that number a page."""
    return (*page_rules("page_words").split(), *page_rules("page_parameters").split())


@cache
def _number_in_path() -> re.Pattern[str]:
    words = "|".join(page_rules("page_words").split())
    return re.compile(rf"/(?:(?:{words})/)?([2-9]|[1-4]\d)/?$")


@cache
def _may_be_page() -> re.Pattern[str]:
    """What the address of another page holds; most links need no closer look."""
    return re.compile(rf"[?&](?:{'|'.join(_page_names())})=|/\d{{1,2}}/?(?:[?#]|$)", re.IGNORECASE)
