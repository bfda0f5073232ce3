"""Quotation marks: which open, which close, and the stretches between them.

Typographic and straight marks count alike. A mark's neighbours say whether it opens or closes; only where they do not
does its shape. Feeds lose marks on either side, so a stretch may lack its end, and a closing mark its beginning.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.quotes.lexicon import speech

if TYPE_CHECKING:
    from collections.abc import Sequence

# A straight double mark that a single one closes by mistake: `"tidak perlu' ada aturan`.
_MISTAKEN_CLOSING = re.compile(r"[^\"“”\n]{2,120}?(?<=\w)(')(?=[\s.,;])")
# Words between single marks that end as speech does: `'Kami siap,' kata Budi`.
_SINGLE = re.compile(r"(?<![\w'’])['‘](?=\w)((?:[^'‘’\n\"“”]|(?<=\w)['’](?=\w)){8,400}?[,.!?])['’](?!\w)")
_MARK = re.compile(r"[“”„‟«»\"]|''|``|\n\s*\n")
_WORD_BEHIND_MARK = re.compile(r"[,”!?] ?([a-z]+)(\s+[A-Z])?")
_WORD_BEHIND_SPEECH = re.compile(r"\s?,?\s?([a-z]+)")
# What may stand before the mark that opens speech.
_BEFORE_SPEECH = '.!?:,”"'
_LONGEST_GAP = 3
# Speech whose mark closes with `kata Budi` runs over so many ends of paragraphs.
_MOST_PARAGRAPHS = 3
_OPENING = frozenset("“„‟«")
_CLOSING = frozenset("”»")
# Words between one pair of marks that go on for longer have lost a mark on the way; in characters.
LONGEST_STRETCH = 3000
MARKS = "“”„‟«»\"'`"


class QuotedSpan(NamedTuple):
    """What stands between two marks: from `start`, behind the opening mark, to `end`, the place of the closing one.

    `opened` is the place of the opening mark; `closed` lies behind the closing one.
    """

    opened: int
    start: int
    end: int
    closed: int


class QuotationMarks:
    """The marks of a text: complete stretches by where they open and close, and the marks that lack a partner."""

    def __init__(
        self, text: str, stretches: Sequence[QuotedSpan], unclosed: Sequence[int], stray: Sequence[int]
    ) -> None:
        self.stretches = tuple(stretches)
        self.unclosed = tuple(sorted(unclosed))
        self.stray = frozenset(stray)
        self._text = text
        self._opened = [stretch.opened for stretch in self.stretches]
        self._by_end = {stretch.closed: stretch for stretch in self.stretches}

    @property
    def complete(self) -> bool:
        """Whether the text has marks and every one of them has its partner."""
        return bool(self.stretches) and not self.unclosed and not self.stray

    def first_between(self, start: int, end: int) -> QuotedSpan | None:
        """The first stretch that opens at or behind `start` and before `end`."""
        place = bisect_left(self._opened, start)
        if place < len(self._opened) and self._opened[place] < end:
            return self.stretches[place]
        return None

    def opening_at(self, place: int) -> QuotedSpan | None:
        """The stretch whose opening mark stands at a place, unless it is too long to be believed."""
        stretch = self.first_between(place, place + 1)
        return stretch if stretch is not None and stretch.end - stretch.start < LONGEST_STRETCH else None

    def closing_before(self, place: int) -> QuotedSpan | None:
        """The stretch whose closing mark stands before a place, only white space and commas between."""
        return self._by_end.get(self._behind_mark(place))

    def stray_before(self, place: int) -> bool:
        """Whether a closing mark that nothing opened stands before a place."""
        return self._behind_mark(place) - 1 in self.stray

    def last_unclosed(self, place: int) -> int | None:
        """The last mark at or before a place that nothing closes."""
        number = bisect_right(self.unclosed, place) - 1
        return self.unclosed[number] if number >= 0 else None

    def holds(self, place: int) -> bool:
        """Whether a place lies between two marks that belong together."""
        number = bisect_right(self._opened, place) - 1
        if number < 0:
            return False
        stretch = self.stretches[number]
        return stretch.opened < place < stretch.end < stretch.opened + LONGEST_STRETCH

    def _behind_mark(self, place: int) -> int:
        while place > 0 and self._text[place - 1] in " ,\n":
            place -= 1
        return place


def find_marks(text: str) -> QuotationMarks:
    """The marked stretches of `text`, outermost ones alone; a stretch ends with its paragraph at the latest."""
    stretches: list[QuotedSpan] = []
    unclosed: list[int] = []
    stray: set[int] = set()
    open_marks: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        if mark.group()[0] == "\n":
            _give_up(text, open_marks, unclosed, stretches)
        elif _opens(text, mark, bool(open_marks)):
            open_marks.append(mark)
        elif open_marks:
            opening = open_marks.pop()
            stretch = QuotedSpan(opening.start(), opening.end(), mark.start(), mark.end())
            while stretches and stretches[-1].opened > stretch.opened:
                stretches.pop()
            stretches.append(stretch)
        else:
            stray.add(mark.start())
    _give_up(text, open_marks, unclosed, stretches)
    _join_paragraphs(text, unclosed, stray, stretches)
    stretches.sort()
    return QuotationMarks(text, _with_single_marks(text, stretches), unclosed, sorted(stray))


def _give_up(text: str, open_marks: list[re.Match[str]], unclosed: list[int], stretches: list[QuotedSpan]) -> None:
    """Take leave of the marks that their paragraph has not closed; a single mark may have done so by mistake."""
    for opening in open_marks:
        closing = _MISTAKEN_CLOSING.match(text, opening.end()) if opening.group() == '"' else None
        if closing is None:
            unclosed.append(opening.start())
        else:
            stretches.append(QuotedSpan(opening.start(), opening.end(), closing.start(1), closing.end(1)))
    open_marks.clear()


def _join_paragraphs(text: str, unclosed: list[int], stray: set[int], stretches: list[QuotedSpan]) -> None:
    """A mark that opens speech and one in a later paragraph that nothing opened belong together: one speech in two.

    Not where a comma and a word of saying between them tell that the first mark was lost.
    """
    if not (unclosed and stray):
        return
    opening = set(unclosed)
    marks = sorted([*opening, *stray, *(stretch.opened for stretch in stretches)])
    for opened, closing in pairwise(marks):
        if not (opened in opening and closing in stray and _begins_speech(text, opened)):
            continue
        start = opened + _width(text, opened)
        closed = closing + _width(text, closing)
        between = text[start:closing]
        opens_paragraph = not text[max(0, opened - 2) : opened].strip()
        most = _MOST_PARAGRAPHS if _is_said_behind(text, closed) else int(opens_paragraph)
        if 1 <= between.count("\n\n") <= most and not _is_attributed(between):
            opening.discard(opened)
            stray.discard(closing)
            stretches.append(QuotedSpan(opened, start, closing, closed))
    unclosed[:] = sorted(opening)


def _width(text: str, place: int) -> int:
    """How many characters a mark has: `''` and the like have two."""
    return 2 if text[place] in "'`" else 1


def _begins_speech(text: str, opened: int) -> bool:
    """Whether a mark stands where speech begins: at a paragraph's or a sentence's start, behind a colon or comma."""
    before = text[max(0, opened - _LONGEST_GAP) : opened].rstrip()
    return not before or before[-1] in _BEFORE_SPEECH or text[opened - 1] == "\n"


def _is_said_behind(text: str, closed: int) -> bool:
    """Whether a word of saying stands right behind a closing mark: `...," | ucapnya`, `..." | kata Budi`."""
    word = _WORD_BEHIND_SPEECH.match(text, closed)
    return word is not None and speech().cues.get(word[1], ("",))[0] == "inquit"


def _is_attributed(text: str) -> bool:
    """Whether a word of saying stands behind a mark, with `nya` or before a name: `..., katanya`, `..., jelas Budi`."""
    words = speech()
    for match in _WORD_BEHIND_MARK.finditer(text):
        kind, is_suffixed = words.cues.get(match[1], ("", False))
        if kind == "inquit" and (is_suffixed or match[1] in words.verbal or match[2]):
            return True
    return False


def _with_single_marks(text: str, stretches: list[QuotedSpan]) -> list[QuotedSpan]:
    """The stretches with those between single marks that lie in none of them."""
    singles = []
    for match in _SINGLE.finditer(text) if "'" in text or "‘" in text else ():
        place = bisect_right(stretches, (match.start(), 0, 0, 0)) - 1
        inside = place >= 0 and stretches[place].closed > match.start()
        reaches = place + 1 < len(stretches) and stretches[place + 1].opened < match.end()
        if not inside and not reaches:
            singles.append(QuotedSpan(match.start(), match.start(1), match.end(1), match.end()))
    return sorted([*stretches, *singles]) if singles else stretches


def _opens(text: str, mark: re.Match[str], inside: bool) -> bool:
    before = text[mark.start() - 1] if mark.start() else " "
    after = text[mark.end()] if mark.end() < len(text) else " "
    free_before = before.isspace() or before in "([{:;/—–-"
    free_after = after.isspace() or after in ")]}.,;:!?/—–-…"
    if free_before != free_after:
        return free_before
    shape = mark.group()[0]
    if shape in _OPENING:
        return True
    if shape in _CLOSING:
        return False
    return not inside
