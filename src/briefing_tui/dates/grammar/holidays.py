"""Holidays in the text: `Idul Fitri 1444 H`, `HUT ke-78 RI`, `H-7 Lebaran`, `Ramadan tahun ini`, `1 Syawal 1444 H`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import named_days, numeric, shift_at
from briefing_tui.dates.grammar.lexicon import holiday_names, lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, Hijri, Holiday, Offset
from briefing_tui.dates.grammar.numerals import digits, ordinal, year_at
from briefing_tui.dates.grammar.relative import stepped

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def _named(stream: TokenStream, i: int) -> tuple[str, int] | None:
    for words, key in holiday_names().get(stream.lower[i], ()):
        if stream.phrase(i, words):
            return key, i + len(words)
    return None


def anniversary(stream: TokenStream, i: int) -> DateMatch | None:
    """`HUT ke-78 RI`, `HUT RI ke-78`, `Hari Ulang Tahun ke-78 Kemerdekaan RI`: the independence of 1945 and so many."""
    if stream.lower[i] == "hut":
        j = i + 1
    elif stream.phrase(i, ("hari", "ulang", "tahun")):
        j = i + 3
    else:
        return None
    number, owned = None, False
    for _ in range(5):
        told = ordinal(stream, j) if stream.lower[j] == "ke" and number is None else None
        if told is not None:
            number, j = told
        elif stream.lower[j] in ("ri", "kemerdekaan", "indonesia") or (
            stream.lower[j] == "republik" and stream.lower[j + 1] == "indonesia"
        ):
            owned, j = True, j + 1
        else:
            break
    if not owned or number is None or not 1 <= number <= 200:
        return None
    if named_days(stream, j) is not None:
        return None
    return DateMatch(i, j, Holiday("kemerdekaan", year=1945 + number))


def holiday(stream: TokenStream, i: int) -> DateMatch | None:
    """A holiday with its year or shift; without one only where a preposition makes it a time. `H-7` counts from it."""
    start, offset = i, 0
    if stream.lower[i] == "h" and stream.text[i + 1] in "+-–" and stream.text[i + 1]:
        days = digits(stream, i + 2, 2)
        if days is None:
            return None
        offset = days if stream.text[i + 1] == "+" else -days
        i += 3
        if stream.lower[i] in ("jelang", "sebelum", "setelah"):
            i += 1
    named = _named(stream, i)
    if named is None:
        return None
    if stream.text[i][0].islower() and start == i and stream.lower[i] not in ("malam", "bulan", "lebaran"):
        return None
    key, j = named
    node = Holiday(key, offset=offset)
    k = j + 1 if stream.lower[j] == "tahun" or stream.text[j] == "," else j
    year = digits(stream, k, 4)
    if year is not None and 1300 <= year <= 1600 and stream.lower[k + 1] in lexicon().hijri_marks:
        node.hijri = year
        j = k + 2
        if stream.text[j] == "/" and (western := year_at(stream, j + 1)) is not None:
            node.year, j = western, j + (3 if stream.lower[j + 2] == "m" else 2)
        return DateMatch(start, j, node)
    after = year_at(stream, k)
    if after is not None:
        if stream.text[k + 1] == "/":
            return None
        node.year = after
        return DateMatch(start, k + 1, node)
    step = stepped(stream, j)
    if step is not None and isinstance(step.node, Offset) and step.node.unit == "year":
        node.years = step.node.steps
        return DateMatch(start, step.j, node)
    shift = shift_at(stream, j)
    if shift is not None and shift[0] != "this":
        node.shift = shift[0]
        return DateMatch(start, shift[1], node)
    if stream.phrase(j, ("tahun", "sebelumnya")):
        node.years = -1
        return DateMatch(start, j + 2, node)
    if stream.text[j] in ("(", ",") or stream.lower[j] in ("tanggal", "pada", "jatuh", "yang"):
        k = j + 1 if stream.lower[j + 1] not in ("tanggal", "pada", "jatuh") else j + 2
    if named_days(stream, k) is not None or numeric(stream, k) is not None:
        return None
    if start == i and not _as_time(stream, i, j):
        return None
    return DateMatch(start, j, node)


def _as_time(stream: TokenStream, i: int, j: int) -> bool:
    """Whether a bare holiday name tells when: a preposition of time before it, no further name around it."""
    before = stream.before(i)
    if before not in lexicon().holiday_prepositions:
        return False
    after = stream.text[j]
    if stream.lower[i] in lexicon().holidays_as_names and (
        after[:1].isupper() or (i > 1 and before in ("dan", "hari"))
    ):
        return False
    return not after[:1].isupper() or stream.lower[i] in ("lebaran",)


def hijri(stream: TokenStream, i: int) -> DateMatch | None:
    """`1 Syawal 1444 H`, `Muharram 1445 Hijriah`, `1444 H`: resolved by arithmetic, hence approximate."""
    months = lexicon().hijri_months
    day, j = digits(stream, i, 2), i
    if day is not None and len(stream.text[i]) <= 2:
        if not 1 <= day <= 30:
            return None
        j += 1
    else:
        day = None
    month = None
    for words, number in months.get(stream.lower[j], ()):
        if stream.phrase(j, words):
            month, j = number, j + len(words)
            break
    if day is not None and month is None:
        return None
    if stream.lower[j] == "tahun":
        j += 1
    year = digits(stream, j, 4)
    if stream.lower[i] == "tahun" and (year is None or year < 1300):
        return None
    if year is None or not 1 <= year <= 1600 or stream.lower[j + 1] not in lexicon().hijri_marks:
        return None
    if month is None and len(stream.text[j]) != 4:
        return None
    return DateMatch(i, j + 2, Hijri(year, month, day))
