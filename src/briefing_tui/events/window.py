"""The stretch of a sentence around a date that may tell of it: as far as the sentence goes, within reach."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.inner_ends import behind_list_number

if TYPE_CHECKING:
    from briefing_tui.events.syntax.sentence import Sentence

# So many words before and behind a date are looked at; behind one that stands first, more.
_REACH_BEFORE, _REACH_BEHIND, _REACH = 75, 20, 45


class Window(NamedTuple):
    """Token indices: what stands between the ends of sentences around a date, and the date itself; ends count out.

    `farthest` is where the sentence begins, however far before the date.
    """

    first: int
    last: int
    date_first: int
    date_last: int
    farthest: int


def window_around(sentence: Sentence, start: int, end: int) -> Window:
    """The tokens around the date between two offsets: as far as the sentence goes, also where its end has no blank."""
    tokens = sentence.tokens
    date_first = min(bisect_right(tokens, start, key=lambda token: token.end), len(tokens) - 1)
    date_last = date_first + 1
    while date_last < len(tokens) and tokens[date_last].start < end:
        date_last += 1
    ends, begins = sentence.inner_ends, sentence.inner_begins
    begun = [*(at + 1 for at in ends if at < date_first), *(at for at in begins if at <= date_first)]
    farthest = max([behind_list_number(sentence.words), *begun])
    first = max(farthest, date_first - _REACH_BEFORE)
    reach = max(date_last + _REACH_BEHIND, first + _REACH)
    last = min([len(tokens), reach, *(at for at in (*ends, *begins) if at >= date_last)])
    return Window(first, last, date_first, date_last, farthest)


def reaching_back(window: Window, at: int) -> Window:
    """The window with as many words before `at`, which stands in it, as another has before its date."""
    return window._replace(first=min(window.first, max(window.farthest, at - _REACH_BEFORE)))
