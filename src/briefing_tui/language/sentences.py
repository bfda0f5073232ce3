"""Where paragraphs and sentences begin and end.

A full stop ends a sentence where white space and something that can begin one follow, unless it belongs to an
abbreviation, an initial or the number of a list; the words are in `data/lexicons/language.toml`. Both functions take
time linear in the length of the text.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.briefing import Span
from briefing_tui.language.common_words import common_words
from briefing_tui.resources import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

_PARAGRAPH = re.compile(r"[^\s][^\n]*(?:\n(?![^\S\n]*(?:\n|\Z))[^\n]*)*")
_CLOSING = "\"'”’»)\\]"
_OPENING = "\"'“‘«(\\["
# The marks, what closes behind them, then either white space and a beginning, or a capital set close by mistake.
# A run of marks is always matched, even where nothing follows: thousands of full stops would be tried from each of
# them. The marks come first in the pattern, so that the search leaps from one to the next.
_CANDIDATE = re.compile(
    rf"(?P<marks>[.!?…]++)(?:(?P<closing>[{_CLOSING}]*)"
    rf"(?:(?P<gap>\s+)(?=[{_OPENING}]*(?:[^\W_]|[#@•–—-]))|(?=[{_OPENING}]?(?P<glued>[A-Z][a-z]+|[A-Z]{{3,}})\b)))?"
)
_WORD_BEFORE = re.compile(r"(?:[^\W_]+[./])*[^\W_]+\Z")
_NEXT_WORD = re.compile(rf"[{_OPENING}•–—\s-]*([^\W\d_]+|\d)")
_INITIALS = re.compile(r"(?:[A-Z]\.)*[A-Z]|(?:[A-Z][a-z]\.)+[A-Z]?|Yu|Ch|Th|Sy")
_DOTTED = re.compile(r"[A-Z][A-Za-z]{0,6}(?:\.[A-Z][A-Za-z]{0,8})+")
_LIST_NUMBER = re.compile(rf"[{_OPENING}]*(?:\d{{1,3}}|[a-zA-Z])")
_LOOK_BACK = 24
# Characters. The longest sentences of stories, lists that lost their lines, have some 1,500. What is longer is parted,
# so that what is made of a sentence for each of its dates and names is bounded.
_LONGEST = 3_000
_PARTING = ("\n", ";", ",", " ")
_DIGITS_OF_YEAR = 4


def paragraphs(text: str) -> tuple[Span, ...]:
    """The spans of the paragraphs, which blank lines part; without white space at the edges."""
    return tuple(
        Span(match.start(), match.start() + len(match.group().rstrip())) for match in _PARAGRAPH.finditer(text)
    )


def sentences(text: str) -> tuple[Span, ...]:
    """The spans of the sentences, in text order, without white space at the edges; a paragraph's end ends one, too.

    A quotation is no sentence of its own: `"Siap?" tanya dia.` is one. What is longer than any sentence is parted.
    """
    spans: list[Span] = []
    for paragraph in paragraphs(text):
        start = paragraph.start
        for candidate in _CANDIDATE.finditer(text, paragraph.start, paragraph.end):
            if candidate["closing"] is None:
                continue
            if candidate.end() < paragraph.end and _ends(text, start, candidate):
                spans.extend(_bounded(text, start, candidate.end("closing")))
                start = candidate.end()
        if start < paragraph.end:
            spans.extend(_bounded(text, start, paragraph.end))
    return tuple(spans)


def _bounded(text: str, start: int, end: int) -> Iterator[Span]:
    """The sentence itself; one that is too long in parts, at a line's end, a semicolon, a comma or a blank."""
    while end - start > _LONGEST:
        farthest = start + _LONGEST
        marks = (text.rfind(mark, start + _LONGEST // 2, farthest) for mark in _PARTING)
        cut = next((at + 1 for at in marks if at >= 0), farthest)
        yield Span(start, start + len(text[start:cut].rstrip()))
        start = cut
        while text[start].isspace():  # a paragraph ends with something else
            start += 1
    yield Span(start, end)


def ends_sentence(text: str) -> bool:
    """Whether a text is closed by an end mark, quotation marks and brackets behind it left aside."""
    return text.rstrip().rstrip("\"'”’»)]").endswith((".", "!", "?", "…"))


def _ends(text: str, start: int, candidate: re.Match[str]) -> bool:
    """Whether the marks end the sentence that began at `start`."""
    following = _NEXT_WORD.match(text, candidate.end(), candidate.end() + 80)
    next_word = following.group(1) if following else ""
    if candidate["glued"]:
        return _ends_glued(text, start, candidate)
    if next_word[:1].islower() and next_word not in _words("abbreviations", "small_titles"):
        return False
    before = _word_before(text, start, candidate.start())
    if candidate["marks"] != "." or before is None:
        return True
    if candidate["closing"]:
        # `Brigjen (Purn.) Budi`: the bracket holds the abbreviation alone.
        bracketed = candidate["closing"] == ")" and text[before.start() - 1 : before.start()] == "("
        return not (bracketed and before.group().casefold() in _words("abbreviations", "leading"))
    word, opens = before.group(), next_word.casefold() in _words("sentences", "openers")
    if before.start() == start and _LIST_NUMBER.fullmatch(word):
        return False
    if _is_degree(text, candidate.end()) and (word.isupper() or "." in word):
        return False  # `Budi Hartono, DFM. Sp.F, menjelaskan ...`
    if word.casefold() in _words("abbreviations", "leading"):
        return opens and word.casefold() not in _words("abbreviations", "always_leading")
    if word.casefold() in _words("abbreviations", "companies"):
        return opens or next_word.casefold() in common_words()  # but `PT Sinar Laut Tbk. Rudi Hartono mengatakan`
    if word.casefold() in _words("abbreviations", "trailing"):
        return True
    if _INITIALS.fullmatch(word):
        return opens or _is_label(text, start, before.start())
    return True


def _is_degree(text: str, at: int) -> bool:
    """Whether a degree that is written with full stops begins at `at`: `M.Si.`, `Sp.F`."""
    dotted = _DOTTED.match(text, at)
    return dotted is not None and dotted.group().replace(".", "").casefold() in _degrees()


def _word_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The word that ends at `end`, with the full stops and strokes inside it; None where none does."""
    first = max(start, end - _LOOK_BACK)
    return _WORD_BEFORE.search(text, max(first, text.rfind(" ", first, end) + 1), end)


def domain_ends() -> frozenset[str]:
    """What an address on the web ends with behind its last full stop, in small letters."""
    return _words("sentences", "domains")


def _ends_glued(text: str, start: int, candidate: re.Match[str]) -> bool:
    """Whether a sentence ends where the blank behind its full stop is missing (`selesai.Kemudian`)."""
    if candidate["glued"].casefold() in domain_ends():
        return False
    if candidate["closing"] or candidate["marks"] != ".":
        return True
    before = _word_before(text, start, candidate.start())
    word = before.group() if before else ""
    if word.isdecimal():  # `pada 2018.Selain itu`, but no `No.5.Jakarta`
        return len(word) == _DIGITS_OF_YEAR
    if word.isupper() and word.isalpha():  # `menurut KPK.Selain itu`
        return candidate["glued"].casefold() in _words("sentences", "openers")
    abbreviations = (_words("abbreviations", key) for key in ("leading", "trailing", "companies"))
    return (
        len(word) > 2
        and word[1:].islower()
        and "." not in word
        and not any(word.casefold() in words for words in abbreviations)
    )


def _is_label(text: str, start: int, at: int) -> bool:
    """Whether the capital at `at` is a label: `grup A.`, `vitamin C.`; `tulisnya di X.`"""
    before = _WORD_BEFORE.search(text[max(start, at - _LOOK_BACK) : at].rstrip())
    if before is None:
        return False
    is_platform = text[at] == "X" and before.group() in _words("abbreviations", "before_platform")
    return is_platform or before.group().casefold() in _words("abbreviations", "labelled")


@cache
def _degrees() -> frozenset[str]:
    return word_set("lexicons/actors.toml", "degrees") | word_set("lexicons/actors.toml", "dotted_degrees")


def _words(section: str, name: str) -> frozenset[str]:
    return word_set("lexicons/language.toml", section, name)
