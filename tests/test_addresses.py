"""Which web addresses lead to one page, and what of an address is harmless; text as part of an id."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing_tui.addresses import host_of, page_address, web_address
from briefing_tui.slug import slugify

ONE_PAGE = [
    "https://www.contoh.id/berita/gempa",
    "http://m.contoh.id/berita/gempa/",
    "https://contoh.id/berita/gempa/amp",
    "https://amp.contoh.id/berita/gempa?utm_source=x&fbclid=1",
    "https://CONTOH.id/berita/gempa?page=all#komentar",
]


@pytest.mark.parametrize("url", ONE_PAGE)
def test_the_addresses_of_one_page_share_what_is_compared(url: str) -> None:
    assert page_address(url) == "contoh.id/berita/gempa?"


@pytest.mark.parametrize(
    "url", ["https://contoh.id/berita/gempa?page=2", "https://contoh.id/berita/banjir", "https://lain.id/berita/gempa"]
)
def test_other_pages_do_not(url: str) -> None:
    assert page_address(url) != page_address(ONE_PAGE[0])


@pytest.mark.parametrize("url", [None, "", "https://contoh.id", "https://www.contoh.id/?utm_source=x", "http://[::1"])
def test_a_whole_site_is_no_page(url: str | None) -> None:
    assert page_address(url) == ""


@pytest.mark.parametrize(
    ("url", "base", "address"),
    [
        ("/berita", "https://contoh.id/a", "https://contoh.id/berita"),
        (" https://budi:rahasia@contoh.id/a\n", None, "https://contoh.id/a"),
        ("javascript:alert(1)", "https://contoh.id/a", None),
        ("https:///a", None, None),
        ("http://[::1", None, None),
        ("", "https://contoh.id/a", None),
    ],
)
def test_only_the_web_is_linked_to(url: str, base: str | None, address: str | None) -> None:
    assert web_address(url, base) == address


WORDS = st.text(max_size=12)
ADDRESSES = st.builds("https://{}/{}?{}={}".format, WORDS, WORDS, WORDS, WORDS) | st.text(max_size=40)


@given(ADDRESSES)
def test_any_address_has_a_host_and_a_page_or_none(url: str) -> None:
    assert host_of(url) == host_of(url).rstrip(".")
    page = page_address(url)
    assert page == "" or "?" in page
    address = web_address(url)
    assert address is None or web_address(address) == address


@given(st.text())
def test_a_slug_is_small_letters_digits_and_single_hyphens(text: str) -> None:
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert slugify(slug) == slug
