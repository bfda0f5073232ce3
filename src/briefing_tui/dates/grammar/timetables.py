"""Weekdays of a habit or a timetable, which come every week: `rutin digelar pada Jumat dan Sabtu malam`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import part_of_day
from briefing_tui.dates.grammar.days import in_brackets, shift_at, weekday_at
from briefing_tui.dates.grammar.direction import ends_sentence
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, Interval, Recurring
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from collections.abc import Collection

    from briefing_tui.dates.grammar.tokens import TokenStream

_REACH = 10  # tokens back in which the word of habit or plan may stand
_WEEKLY_REACH = 60  # tokens back in which the same weekdays with `setiap` do
_MOST = 7
_VERB = re.compile(r"(?:di|me|ber)[a-z]{4}")


def timetable(stream: TokenStream, i: int) -> DateMatch | None:
    """`rutin digelar pada Jumat`, `buka Selasa-Minggu`, `setiap hari kecuali Senin`: a set.

    Weekdays without a date; the value names the first. Two days of a plan that do not follow each other, or three,
    come every week; `akan digelar pada Sabtu dan Minggu` is the next weekend.
    """
    days, j = _weekdays(stream, i)
    in_row = in_brackets(stream, j) if len(days) > 2 else None
    if in_row is not None and isinstance(in_row.node, Interval):
        return DateMatch(i, in_row.j, in_row.node)  # `Jumat, Sabtu, dan Minggu (15-17/9)`
    if not days or _is_dated(stream, j):
        return None
    lex = lexicon()
    if _is_excepted(stream, i):
        return DateMatch(i, j, Recurring(f"XXXX-WXX-{days[0] + 1}"))
    if len(days) > 1:
        habit = any(says_before(stream, i, words) for words in (lex.habit, lex.some_habit, lex.opening_hours))
        habit = habit or _is_weekly(stream, i, days)
    else:
        habit = says_before(stream, i, lex.habit) or _is_done_regularly(stream, i)
    if not habit and not (
        _is_scattered(days) and stream.before(i) == "hari" and says_before(stream, i, lex.foreseeing)
    ):
        return None
    return DateMatch(i, j, Recurring(f"XXXX-WXX-{days[0] + 1}"))


def _is_excepted(stream: TokenStream, i: int) -> bool:
    """Whether the weekday at i is one on which nothing happens: `kecuali Senin`, `kecuali hari Senin`."""
    return stream.before(i - 1 if stream.before(i) == "hari" else i) in lexicon().excepting


def _is_weekly(stream: TokenStream, i: int, days: list[int]) -> bool:
    """Whether the same weekdays were named with `setiap` before: `setiap Sabtu dan Minggu. Pada Sabtu dan Minggu`."""
    each = lexicon().each
    return any(
        stream.lower[k] in each and _weekdays(stream, k + 1)[0] == days for k in range(max(0, i - _WEEKLY_REACH), i)
    )


def _weekdays(stream: TokenStream, i: int) -> tuple[list[int], int]:
    """The weekdays listed from i on, and where the list ends: `Rabu dan Kamis malam, serta Sabtu pagi`."""
    days: list[int] = []
    j = end = i
    while len(days) < _MOST and (day := weekday_at(stream, j)) is not None:
        days.append(day)
        part = part_of_day(stream, j + 1)
        end = part[1] if part is not None else j + 1
        j = _behind_joint(stream, end)
        if j == end:
            break
    return days, end


def _behind_joint(stream: TokenStream, j: int) -> int:
    """Where the next weekday of a list may stand: behind a comma, `dan`, `serta hari`, `sampai`, a hyphen."""
    k = j + 1 if stream.text[j] == "," or stream.text[j] in HYPHENS else j
    k += stream.lower[k] in lexicon().listing
    return k + (k > j and stream.lower[k] == "hari")


def _is_dated(stream: TokenStream, j: int) -> bool:
    """Whether a day, a week or a month tells behind the last weekday which one is meant."""
    k = j + 1 if stream.text[j] == "," else j
    lower, lex = stream.lower[k], lexicon()
    return (
        stream.text[k][:1] == "("
        or stream.text[k].isdecimal()
        or lower in lex.day_words
        or lower in lex.units
        or lower in lex.deictic
        or (k == j and shift_at(stream, k) is not None)
    )


def _is_scattered(days: list[int]) -> bool:
    return len(days) > 2 or (len(days) == 2 and (days[1] - days[0]) % 7 != 1)


def _is_done_regularly(stream: TokenStream, i: int) -> bool:
    """`rutin menggelar lomba pada Minggu`, `digelar rutin Minggu`; no `rapat rutin pada Minggu`, which is one."""
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        if stream.text[k] == "," or ends_sentence(stream, k):
            return False
        if stream.lower[k] in ("rutin", "rutinnya"):
            return any(_VERB.match(word) for word in (stream.before(k), stream.lower[k + 1]))
    return False


def says_before(stream: TokenStream, i: int, words: Collection[str]) -> bool:
    """Whether one of the words stands before i in the sentence, with no comma between."""
    for k in range(i - 1, max(i - 1 - _REACH, -1), -1):
        if stream.text[k] == "," or ends_sentence(stream, k):
            return False
        if stream.lower[k] in words:
            return True
    return False
