"""The messages on a page that a messenger has written out (Telegram's `messages.html`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.sources.html.dom import page_tree, select

if TYPE_CHECKING:
    from collections.abc import Iterator

# How Telegram's program opens each message of somebody, and its head, which is long.
_MESSAGE_BEGINS = re.compile(rb"""<div class=["']message default[ "']""")
_LOOK_AT = 200_000


class PageMessage(NamedTuple):
    """What a message says, a line for each of its own, and when it was sent, as the page writes it."""

    text: str
    sent: str


def is_chat_page(raw: bytes) -> bool:
    """Whether a page holds the messages of a chat, by how the first of them begins."""
    return _MESSAGE_BEGINS.search(raw, 0, _LOOK_AT) is not None


def messages_on_page(raw: bytes, source: str) -> Iterator[PageMessage]:
    """The messages with a text on such a page, in its order. Raises `SourceError` where it is no page."""
    for message in select(page_tree(raw, source), "div.message.default"):
        for said in select(message, ".body > .text")[:1]:
            for line_break in said.iter("br"):
                line_break.tail = f"\n{line_break.tail or ''}"
            sent = [str(date.get("title") or "") for date in select(message, ".date[title]")]
            if text := said.text_content().strip():
                yield PageMessage(text, sent[0] if sent else "")
