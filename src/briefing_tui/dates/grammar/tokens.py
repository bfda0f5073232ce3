"""A text as words, numbers and marks, in stretches of bounded length: what the grammar reads."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterator

# Each alternative is one run of one class of characters, so the cost is linear whatever the text.
_TOKEN = re.compile(r"\d+|[^\W\d_]+(?:['’‘`´ʼ][^\W\d_]+)*|\n[^\S\n]*\n\s*|--+|[^\s\w]|_")
HYPHENS = frozenset("-‒–—‑−")  # the hyphen, the dashes, the hyphen that does not break and the minus sign
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff")
_APOSTROPHES = str.maketrans("’‘`´ʼ", "'''''")
_BOUNDARY = re.compile(r"[a-z](?=[A-Z][a-z]+$)")
_LONGEST_STRETCH = 8_000
_PADDING = 12


class TokenStream:
    """The tokens of one stretch of text.

    `text[i]` is token i as written, `low[i]` its lower-case form, `start[i]` and `end[i]` its place in the whole text;
    `glued[i]` tells that nothing stands between it and the token before. A blank line is the token `¶`. Empty tokens
    pad the end, so that the grammar may look ahead without asking how much is left.
    """

    __slots__ = ("end", "glued", "lower", "size", "start", "text")

    def __init__(self, text: str, start: int, end: int) -> None:
        words: list[str] = []
        lowers: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        glued: list[bool] = []
        last = -1
        for match in _TOKEN.finditer(text, start, end):
            word = match[0]
            first, past = match.span()
            lower = word.lower()
            if word != lower and not word.istitle() and (cut := _glued_on(word)):  # `PadaAgustus`
                words.append(word[:cut])
                lowers.append(lower[:cut])
                starts.append(first)
                ends.append(first + cut)
                glued.append(first == last)
                first = last = first + cut
                word, lower = word[cut:], lower[cut:]
            if not lower.isascii():
                if word in _INVISIBLE:
                    if last == first:
                        last = past
                    continue
                lower = lower.translate(_APOSTROPHES)
            elif lower.isalnum():  # most are; asked before what only marks can be
                pass
            elif "`" in lower:
                lower = lower.translate(_APOSTROPHES)
            elif lower[0] == "\n":
                word = lower = "¶"
            elif lower[0] == "-" and len(lower) > 1:
                word = lower = "–"
            words.append(word)
            lowers.append(lower)
            starts.append(first)
            ends.append(past)
            glued.append(first == last)
            last = past
        self.size = len(words)
        self.text = words + [""] * _PADDING
        self.lower = lowers + [""] * _PADDING
        self.start = starts + [end] * _PADDING
        self.end = ends + [end] * _PADDING
        self.glued = glued + [False] * _PADDING

    def before(self, i: int) -> str:
        """The token before i in lower case; empty at the beginning."""
        return self.lower[i - 1] if i > 0 else ""

    def begins_sentence(self, i: int) -> bool:
        """Whether token i may be written with a capital only because it begins a sentence or a quote."""
        return i == 0 or self.text[i - 1] in ".!?¶:\"“'‘" or (self.text[i - 1] in "-‒–—" and not self.glued[i])

    def phrase(self, i: int, words: tuple[str, ...]) -> bool:
        """Whether these lower-case words stand at i."""
        if self.lower[i] != words[0]:
            return False
        return len(words) == 1 or tuple(self.lower[i : i + len(words)]) == words


def _glued_on(word: str) -> int:
    """Where a date's name begins that a lost blank has joined to a word: `digelarSenin`; 0 where none does."""
    boundary = _BOUNDARY.search(word)
    return boundary.end() if boundary and word[boundary.end() :].lower() in lexicon().glued_on else 0


def stretches(text: str) -> Iterator[tuple[int, int]]:
    """Where to cut a text so that no stretch is long: at blank lines, else sentence ends, else blanks."""
    start, size = 0, len(text)
    while size - start > _LONGEST_STRETCH:
        limit = start + _LONGEST_STRETCH
        half = start + _LONGEST_STRETCH // 2
        for mark in ("\n\n", ". ", " "):
            cut = text.rfind(mark, half, limit)
            if cut >= 0:
                cut += 1
                break
        else:
            cut = limit
        yield start, cut
        start = cut
    if start < size:
        yield start, size
