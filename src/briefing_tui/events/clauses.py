"""A sentence parted into segments, and the stretch of it that a date belongs to.

A segment begins at a mark, at `yang`, at a subordinator, and at a coordinator that a verb follows: near enough to a
clause to say how far a word is from the date. Taggers of compression do better with the syntax of a sentence than
with its words alone (Knight & Marcu 2002; Filippova & Strube 2008).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.words import is_in_number, is_verb, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.language import Token

_MARKS = frozenset(",;:-")
_ENDS = frozenset(".!?…;•")
# So many words before and behind a date are looked at.
_REACH_BEFORE, _REACH_BEHIND = 45, 20


class Window(NamedTuple):
    """Token indices: what stands between the ends of sentences around a date, and the date itself; ends count out."""

    first: int
    last: int
    date_first: int
    date_last: int


class Segment(NamedTuple):
    """Token indices of a stretch without a boundary inside, what class of word opened it, whether it has a verb."""

    first: int
    last: int
    opener: str
    has_verb: bool


def window_around(tokens: Sequence[Token], start: int, end: int) -> Window:
    """The tokens around the date between two offsets: as far as the sentence goes, also where its end has no blank."""
    date_first = next((at for at, token in enumerate(tokens) if token.end > start), len(tokens) - 1)
    date_last = date_first + 1
    while date_last < len(tokens) and tokens[date_last].start < end:
        date_last += 1
    first = date_first
    while first > max(0, date_first - _REACH_BEFORE) and not _ends_here(tokens, first - 1):
        first -= 1
    last = date_last
    while last < min(len(tokens), date_last + _REACH_BEHIND) and not _ends_here(tokens, last):
        last += 1
    return Window(first, last, date_first, date_last)


def _ends_here(tokens: Sequence[Token], at: int) -> bool:
    """Whether the mark at `at` ends a sentence inside what was taken for one: `2018.Selain`, `hadir;`."""
    mark = tokens[at].text
    if mark not in _ENDS or at + 1 >= len(tokens):
        return False
    if mark != ".":
        return True
    after, before = tokens[at + 1], tokens[at - 1].text if at else ""
    long_enough = len(before) > 3 or not before.isalpha() or before.islower()
    return after.text[0].isupper() and long_enough


def segments(words: Sequence[str], first: int, last: int) -> list[Segment]:
    """The segments of the words between two indices, in order; marks belong to none."""
    found: list[Segment] = []
    begin, opener = first, ""
    for at in range(first, last + 1):
        kind = word_class(words[at]) if at < last else ";"
        if at < last and not _opens(words, at, last, kind):
            continue
        if begin < at:
            found.append(Segment(begin, at, opener, any(map(is_verb, words[begin:at]))))
        is_mark = not words[at][0].isalnum() if at < last else True
        begin, opener = (at + 1 if is_mark else at), kind
    return found


def _opens(words: Sequence[str], at: int, last: int, kind: str) -> bool:
    if kind in ("relative", "subordinator"):
        return True
    if is_in_number(words, at, last):
        return False
    if kind == "coordinator":
        return any(is_verb(word) for word in words[at + 1 : min(at + 3, last)]) or words[at] in (
            "tetapi",
            "tapi",
            "namun",
        )
    return not words[at][0].isalnum() and kind not in ("%", "&", "/", "$", "+", "'", ".")
