"""The text of a piece of markup, as feeds and records hold one: its paragraphs, and where the links in it lead."""

from __future__ import annotations

from typing import NamedTuple

from briefing_tui.addresses import web_address
from briefing_tui.briefing import Link
from briefing_tui.errors import SourceError
from briefing_tui.slug import letters_of
from briefing_tui.sources.html.blocks import blocks
from briefing_tui.sources.html.dom import page_tree

# The shortest title: less of an anchor's text names no story.
_TITLE_LETTERS = 8


class FragmentText(NamedTuple):
    """A text in paragraphs, and the addresses of the links in it by their words."""

    text: str = ""
    addresses: tuple[tuple[str, str], ...] = ()


def fragment_text(markup: str, base: str | None) -> FragmentText:
    """What a piece of markup says; addresses are taken to be relative to `base`. Empty where it says nothing."""
    if not markup.strip():
        return FragmentText()
    try:
        tree = page_tree(f"<html><body>{markup}</body></html>".encode("utf-8", "replace"), "")
    except SourceError:
        return FragmentText()
    paragraphs = list(blocks(tree))
    addresses = (
        (block.text[anchor.start : anchor.end], web_address(anchor.address, base))
        for block in paragraphs
        for anchor in block.anchors
    )
    return FragmentText(
        "\n\n".join(block.text for block in paragraphs),
        tuple((words, address) for words, address in addresses if address),
    )


def with_addresses(links: tuple[Link, ...], addresses: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    """The links with the addresses that the anchors of the same words have."""
    return tuple(link if link.url else Link(link.title, _address_of(link.title, addresses)) for link in links)


def _address_of(title: str, addresses: tuple[tuple[str, str], ...]) -> str | None:
    wanted = letters_of(title)
    if len(wanted) < _TITLE_LETTERS:
        return None
    return next((address for words, address in addresses if wanted in letters_of(words)), None)
