"""Timetables in one sentence: days with what is on each, parted by nothing but the days.

`Jumat (5/5/2023) Sleman vs Solo Sabtu (6/5/2023) Kendal vs Tegal` has a part for each day, as has `Pengumuman: 17
September 2023 Pendaftaran: 20 September 2023`.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.words import GOING_ON, word_class

if TYPE_CHECKING:
    from collections.abc import Collection, Container, Sequence

# Two days in a row may be of one clause: `pada Senin (1/5) Selasa (2/5)`.
_FEWEST_DAYS = 3
# A day of a month is a number and more.
_FEWEST_OF_DAY = 2
_DAY = re.compile(r"[0-3]?\d(?![\d.:])")
# Between two days of a timetable stand no more words.
_LONGEST_ITEM = 25


def begins_of_items(words: Sequence[str], dates: Collection[int]) -> list[int]:
    """The indices of the words that items of a timetable begin with; none where a sentence is no timetable.

    Days stand before what is on them, with or without a colon, or behind it and a colon.
    """
    if len(dates) < _FEWEST_OF_DAY * _FEWEST_DAYS:
        return []
    days = _days(words, dates)
    if len(days) < _FEWEST_DAYS or any(_is_in_clause(words, first) for first, _ in days[1:]):
        return []
    if any(not 0 < _size(words, end, first) <= _LONGEST_ITEM for (_, end), (first, _) in pairwise(days)):
        return []
    are_labelled = all(words[first - 1] == ":" for first, _ in days[1:])
    if are_labelled:
        return [end for _, end in days]
    is_opened = days[0][0] == 0 or not words[days[0][0] - 1][0].isalnum() or not _is_in_clause(words, days[0][0])
    goes_on = _size(words, days[-1][1], len(words)) > 1
    return [first for first, _ in days] if is_opened and goes_on else []


def _days(words: Sequence[str], dates: Container[int]) -> list[tuple[int, int]]:
    """The dates that name a day of a month: the indices of their first words and of what stands behind them."""
    days: list[tuple[int, int]] = []
    at = 0
    while at < len(words):
        end = at
        while end < len(words) and end in dates:
            end += 1
        if end - at >= _FEWEST_OF_DAY and any(map(_DAY.match, words[at:end])):
            days.append((at, end))
        at = max(end, at + 1)
    return days


def _is_in_clause(words: Sequence[str], first: int) -> bool:
    """Whether what stands before a day says how it stands to a clause: `tiba pada | Senin`."""
    return word_class(words[first - 1]) in GOING_ON


def _size(words: Sequence[str], first: int, last: int) -> int:
    """How many words stand there, marks aside."""
    return sum(word[0].isalnum() for word in words[first:last])
