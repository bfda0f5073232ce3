"""Holidays in the text: `Idul Fitri 1444 H`, `HUT ke-78 RI`, `H-7 Lebaran`, `Ramadan tahun ini`, `1 Syawal 1444 H`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector
from briefing_tui.dates.grammar.days import named_days, numeric, shift_at
from briefing_tui.dates.grammar.lexicon import holiday_names, lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, Hijri, Holiday, Interval, Offset, Recurring
from briefing_tui.dates.grammar.numerals import digits, ordinal, ordinal_or_last, year_at
from briefing_tui.dates.grammar.relative import stepped
from briefing_tui.dates.grammar.timetables import says_before

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_HIJRI_OF_OUR_TIME = range(1400, 1500)
_SIGNS = {"-": -1, "–": -1, "minus": -1, "min": -1, "+": 1, "plus": 1}
SAKA = 78  # years by which the Saka calendar is behind


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
        nth = ordinal(stream, j) if stream.lower[j] == "ke" and number is None else None
        if nth is not None:
            number, j = nth
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
    """A holiday with its year or shift; without one only where a preposition makes it a time.

    `H-7` counts from it, `hari kedua` is one of its days.
    """
    offset, j = _days_from_holiday(stream, i)
    nth_day, j = _nth_day(stream, i) if j == i else (0, j)
    named = _named(stream, j)
    if named is None:
        return None
    counted = j > i
    if stream.text[j][0].islower() and not counted and stream.lower[j] not in lexicon().uncapitalised_holidays:
        return None
    k = _behind_name(stream, named[1])
    if year_at(stream, k) is not None and stream.text[k + 1] == "/":  # `Natal 2023/2024` is a season of travel
        return None
    node = Holiday(named[0], offset=offset, nth_day=nth_day)
    for rule in (_hijri_year, _saka_year, _western_year, _counted_year, _shift):
        end = rule(stream, named[1], node)
        if end:
            return DateMatch(i, end, node)
    if _dated_behind(stream, named[1]) or not (counted or _as_time(stream, j, named[1])):
        return None
    if not counted and says_before(stream, i, lexicon().habit | lexicon().some_habit):
        return DateMatch(i, named[1], Recurring("P1Y"))  # `harga selalu naik saat Idulfitri`
    return DateMatch(i, named[1], node)


def around_holiday(stream: TokenStream, i: int) -> DateMatch | None:
    """`H-2 hingga H+2 Idulfitri 2023`: both ends from one holiday; the first day of `H-2 dan H+2 Idulfitri`."""
    offset, j = _days_from_holiday(stream, i)
    listed = j > i and stream.lower[j] in lexicon().also
    k = j + 1 if listed else connector(stream, j) if j > i else 0
    last = holiday(stream, k) if k and stream.lower[k] == "h" else None
    if listed and last is not None and isinstance(last.node, Holiday):
        return DateMatch(i, j, replace(last.node, offset=offset))
    if last is None or not isinstance(last.node, Holiday) or last.node.offset <= offset:
        return None
    return DateMatch(i, last.j, Interval(DateMatch(i, j, replace(last.node, offset=offset)), last))


def _days_from_holiday(stream: TokenStream, i: int) -> tuple[int, int]:
    """The days that `H-7`, `H minus 7`, `H+2 setelah` at i tell, and where the name may begin; 0 and i without."""
    sign = _SIGNS.get(stream.lower[i + 1])
    if stream.lower[i] != "h" or sign is None:
        return 0, i
    days = digits(stream, i + 2, 2)
    if days is None:
        return 0, i
    behind = i + 4 if stream.lower[i + 3] in ("jelang", "sebelum", "setelah") else i + 3
    return sign * days, behind


def _nth_day(stream: TokenStream, i: int) -> tuple[int, int]:
    """The number in `hari kedua`, `hari ke-10` at i, -1 in `hari terakhir`, and where it ends; else 0 and i."""
    if stream.lower[i] != "hari" or stream.text[i + 1].isdecimal():
        return 0, i
    return ordinal_or_last(stream, i + 1) or (0, i)


def _behind_name(stream: TokenStream, j: int) -> int:
    return j + 1 if stream.lower[j] == "tahun" or stream.text[j] == "," else j


def _hijri_year(stream: TokenStream, j: int, node: Holiday) -> int:
    """`1444 H`, `1444 H/2023 M`, `1444`: where it ends; the year goes into the node."""
    k = _behind_name(stream, j)
    year = digits(stream, k, 4)
    is_marked = stream.lower[k + 1] in lexicon().hijri_marks
    if year is None or not (1300 <= year <= 1600 if is_marked else year in _HIJRI_OF_OUR_TIME):
        return 0
    node.hijri = year
    if not is_marked:
        return k + 1
    if stream.text[k + 2] == "/" and (western := year_at(stream, k + 3)) is not None:
        node.year = western
        return k + 5 if stream.lower[k + 4] == "m" else k + 4
    return k + 2


def _saka_year(stream: TokenStream, j: int, node: Holiday) -> int:
    """`Tahun Baru Saka 1945`, `1945 Saka` behind Nyepi."""
    k = _behind_name(stream, j)
    k += stream.lower[k] == "baru"
    k += stream.lower[k] == "saka"
    year, behind = year_at(stream, k), stream.lower[k + 1] == "saka"
    if node.key != "nyepi" or year is None or not (behind or stream.lower[k - 1] == "saka"):
        return 0
    node.year = year + SAKA
    return k + 1 + behind


def _western_year(stream: TokenStream, j: int, node: Holiday) -> int:
    """`2023`, `tahun 2023`, `, 2023`."""
    k = _behind_name(stream, j)
    node.year = year_at(stream, k)
    return k + 1 if node.year is not None else 0


def _counted_year(stream: TokenStream, j: int, node: Holiday) -> int:
    """`tahun ini`, `tahun lalu`."""
    year = stepped(stream, j)
    if year is not None and isinstance(year.node, Offset) and year.node.unit == "year":
        node.years = year.node.steps
        return year.j
    return 0


def _shift(stream: TokenStream, j: int, node: Holiday) -> int:
    """`lalu`, `mendatang`; `tahun sebelumnya`."""
    shift = shift_at(stream, j)
    if shift is not None and shift[0] != "this":
        node.shift = shift[0]
        return shift[1]
    if stream.phrase(j, ("tahun", "sebelumnya")):
        node.years = -1
        return j + 2
    return 0


def _dated_behind(stream: TokenStream, j: int) -> bool:
    """Whether the day stands behind the name: `Nyepi (22 Maret)`, `Waisak yang jatuh pada 4 Juni`."""
    k = _behind_name(stream, j)
    before_day = lexicon().before_its_day
    if stream.text[j] in ("(", ",") or stream.lower[j] == "yang" or stream.lower[j] in before_day:
        k = j + 1
        while stream.lower[k] in before_day:
            k += 1
    return named_days(stream, k) is not None or numeric(stream, k) is not None


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
    return not after[:1].isupper() or stream.lower[i] == "lebaran"


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
