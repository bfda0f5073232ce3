"""Captions of pictures among the paragraphs of a page: texts that say whose the picture is."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.sources.article.captions import credit_words
from briefing_tui.sources.html.outlets import page_pattern

if TYPE_CHECKING:
    from briefing_tui.sources.html.blocks import Block

_SENTENCE_END = re.compile(r"[.!?]\s+(?=[A-Z])")
# By names around a stroke a caption in a paragraph of its own is known: `(Kabar Teluk/Sari Dewi)`, no initials.
_SIGNED_CAPTION = re.compile(r"^[^\n]{10,300}\([A-Z][^()\d/]{2,40}/\s?[A-Z][^()\d/]{2,40}\)\.?$")
_LONGEST_CAPTION = 60
# Sentences this near to the end may be signed with the outlet and the reporter, as captions are.
_CLOSING_BLOCKS = 3


def is_caption(block: Block, text: str, following: int) -> bool:
    """Whether a block's text is a picture's caption; `following` blocks stand behind it."""
    if len(text.split()) > _LONGEST_CAPTION:
        return False
    if page_pattern("captions").fullmatch(text) or (block.picture and _credited().search(text)):
        return True
    beside_picture = block.behind_picture and following > 0
    if beside_picture and _credit_behind().search(text):
        return True
    closing = following < _CLOSING_BLOCKS
    if not _is_plain(text) or (closing and not beside_picture):
        return False
    is_signed = _SIGNED_CAPTION.search(text) is not None
    return is_signed or (not closing and page_pattern("photo_credits").fullmatch(text) is not None)


def _is_plain(text: str) -> bool:
    """Whether a text is at most two sentences, none of them spoken, as captions are."""
    return len(_SENTENCE_END.findall(text)) <= 1 and not any(mark in text for mark in '"“”')


@cache
def _credited() -> re.Pattern[str]:
    """`(Kabar Teluk/Sari Dewi)`, `(Dok Panitia)`, `(ist)`."""
    words = credit_words("labels", "archives", "nameless", "nameless_short", "signing_agency")
    return re.compile(rf"\([^()\d]{{0,40}}(?:[/:]|\b(?i:{words})\b)[^()\d]{{0,60}}\)\.?$")


@cache
def _credit_behind() -> re.Pattern[str]:
    """`... di muara, Sabtu (19/10/2024). Dok. Panitia`, right behind a picture."""
    archives, labels, photo = credit_words("archives"), credit_words("labels", "sources"), credit_words("labels")
    return re.compile(
        r"^[^\"“”]{10,300}[.)]\s+"
        rf"(?:(?:(?i:{archives})\b[.:]?|(?i:{labels})\s?[.:])\s[^.!?]{{2,60}}"
        rf"|(?:{photo}) [A-Z][\w ]{{1,30}}/[\w ]{{2,30}})\.?$"
    )
