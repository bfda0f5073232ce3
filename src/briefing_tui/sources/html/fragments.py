"""The text of a piece of markup, as feeds and records hold one: its paragraphs, and where the links in it lead."""

from __future__ import annotations

import re
from typing import NamedTuple

from briefing_tui.addresses import web_address
from briefing_tui.briefing import Link
from briefing_tui.errors import SourceError
from briefing_tui.slug import letters_of
from briefing_tui.sources.html.blocks import blocks
from briefing_tui.sources.html.body import junk_elements
from briefing_tui.sources.html.dom import line_of, named, page_tree
from briefing_tui.sources.html.outlets import page_pattern
from briefing_tui.sources.html.story_text import StoryHead, story_text

# The shortest title: less of an anchor's text names no story.
_TITLE_LETTERS = 8
# WordPress sets a picture and what is said of it between these (Caption Shortcode).
_CAPTION = re.compile(r"\[caption\b[^\[\]]{0,400}\].{0,2000}?\[/caption\]", re.S)
# A class name is a weak witness: what holds more may be the story's.
_JUNK_WORDS = 25
_PARAGRAPH_TAG = re.compile(r"<(?:p|br|div|h[1-6]|li)\b", re.I)
_EMPTY_LINES = re.compile(r"\r?\n[^\S\n]*\r?\n\s*")


class FragmentText(NamedTuple):
    """A text in paragraphs, the addresses of the links in it by their words, and the stories that it points to."""

    text: str = ""
    addresses: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()


def fragment_text(markup: str, base: str | None) -> FragmentText:
    """What a piece of markup says; addresses are taken to be relative to `base`. Empty where it says nothing.

    It is the body of a page, and read as one: without pictures, their captions, what leads elsewhere.
    """
    if not markup.strip():
        return FragmentText()
    markup = _CAPTION.sub("", markup)
    # WordPress keeps its texts so, and makes paragraphs of them when it shows them.
    markup = markup if _PARAGRAPH_TAG.search(markup) else _EMPTY_LINES.sub("<p>", markup.strip())
    try:
        tree = page_tree(f"<html><body>{markup}</body></html>".encode("utf-8", "replace"), "")
    except SourceError:
        return FragmentText()
    page = list(blocks(tree))
    called_junk = (one for one in named(tree, page_pattern("junk_classes")) if len(line_of(one).split()) <= _JUNK_WORDS)
    body = story_text(blocks(tree, frozenset([*junk_elements(tree), *called_junk])), StoryHead(), base)
    # Who signs in capitals is told by the reading of the text.
    paragraphs = [*body.paragraphs, *([" | ".join(body.signed)] if body.signed else [])]
    addresses = (
        (block.text[anchor.start : anchor.end], web_address(anchor.address, base))
        for block in page
        for anchor in block.anchors
    )
    return FragmentText(
        "\n\n".join(paragraphs or [block.text for block in page]),
        tuple((words, address) for words, address in addresses if address),
        body.links,
    )


def with_addresses(links: tuple[Link, ...], addresses: tuple[tuple[str, str], ...]) -> tuple[Link, ...]:
    """The links with the addresses that the anchors of the same words have."""
    return tuple(link if link.url else Link(link.title, _address_of(link.title, addresses)) for link in links)


def _address_of(title: str, addresses: tuple[tuple[str, str], ...]) -> str | None:
    wanted = letters_of(title)
    if len(wanted) < _TITLE_LETTERS:
        return None
    return next((address for words, address in addresses if wanted in letters_of(words)), None)
