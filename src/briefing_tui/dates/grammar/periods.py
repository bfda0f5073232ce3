"""Numbered parts of years: `kuartal II 2023`, `semester I-2023`, `Q2 2023`, `sembilan bulan pertama 2022`, `9M23`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector
from briefing_tui.dates.grammar.days import month_at, shift_at, short_year
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Offset, Period
from briefing_tui.dates.grammar.numerals import amount, digits, ordinal, year_at
from briefing_tui.dates.grammar.relative import named_year_or_away, stepped
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_APOSTROPHES = frozenset("'’‘")
_PERIOD_MARKS = frozenset("QHM")
_CODES = {"q": "quarter", "h": "half"}
_REPORTED_MONTHS = (3, 6, 9)  # after which companies report
_RACE_NEAR = 60  # tokens
_QUARTER = 3  # months
_MONTHS = 12
_FOUR_MONTHS = 4
_NEAR_YEAR = 8  # tokens between a year and its last quarter


def period(stream: TokenStream, i: int) -> DateMatch | None:
    """`kuartal II 2023`, `triwulan pertama tahun ini`, `kuartal III dan IV 2022`, `semester I-2023`, `Q2 2023`."""
    lex = lexicon()
    lower = stream.lower[i]
    if lower in _CODES:
        unit, number = _CODES[lower], digits(stream, i + 1, 1)
        is_code = number is not None and stream.text[i].isupper() and stream.glued[i + 1]
        nth = (number, i + 2) if is_code and number is not None else None
    else:
        unit = lex.units.get(lower, "")
        if unit not in ("quarter", "half"):
            return None
        hyphened = stream.text[i + 1] == "-" and stream.glued[i + 1]  # `triwulan-IV`
        nth = _nth_period(stream, i + 2 if hyphened else i + 1, unit)
        if nth is None:
            return stepped(stream, i)
    most = 4 if unit == "quarter" else 2
    if nth is None or not 1 <= nth[0] <= most:
        return None
    number, j = nth
    j = _behind_code(stream, j, number)
    second = _second_period(stream, j, number, most) if lower not in _CODES else None
    node = Period(unit, number)  # type: ignore[arg-type]
    if second is None:
        end = _year_of_period(stream, j, node)
        if not end and stream.lower[j - 1] == "terakhir":
            node.year, end = _year_before(stream, i), j
        return DateMatch(i, end, node) if end or (end := _undated_period(stream, i, j, node)) else None
    last = replace(node, number=second[0])
    end = _year_of_period(stream, second[1], last)
    if not end:
        return None
    first = replace(last, number=number)
    return DateMatch(i, end, Interval(DateMatch(i, j, first), DateMatch(j, end, last)))


def _behind_code(stream: TokenStream, j: int, number: int) -> int:
    """Behind the bracket of `triwulan kedua (Q2) 2023`, `kuartal II (April-Juni) 2022`; j where there is none."""
    if stream.text[j] == "(" and stream.lower[j + 1] in lexicon().months and stream.text[j + 4] == ")":
        return j + 5 if stream.text[j + 2] in HYPHENS and stream.lower[j + 3] in lexicon().months else j
    coded = stream.text[j] == "(" and stream.text[j + 1] in _PERIOD_MARKS and stream.text[j + 3] == ")"
    return j + 4 if coded and digits(stream, j + 2, 1) == number else j


def _nth_period(stream: TokenStream, i: int, unit: str) -> tuple[int, int] | None:
    """`II`, `ketiga`, `terakhir 2018` (the last needs its year, behind or before it) at i, and where it ends."""
    if stream.lower[i] == "terakhir":
        its_year = year_at(stream, i + 1) is not None or stream.lower[i + 1] == "tahun" or _year_before(stream, i)
        return (4 if unit == "quarter" else 2, i + 1) if its_year else None
    number = lexicon().numbers.get(stream.lower[i])  # `triwulan dua 2023`
    if number in range(1, 5) and (year_at(stream, i + 1) is not None or stream.lower[i + 1] in lexicon().year_units):
        return int(number), i + 1  # type: ignore[arg-type]
    return ordinal(stream, i)


def _year_before(stream: TokenStream, i: int) -> int | None:
    """The year named shortly before i: `tahun 2018, terutama pada kuartal terakhir`."""
    near = range(max(0, i - _NEAR_YEAR), i - 1)
    return next((year_at(stream, k + 1) for k in near if stream.lower[k] in lexicon().year_units), None)


def _second_period(stream: TokenStream, j: int, first: int, most: int) -> tuple[int, int] | None:
    """`dan IV`, `hingga kuartal III`, `-IV` behind a numbered part of a year, and where it ends."""
    k = j + 1 if stream.lower[j] in lexicon().also else connector(stream, j)
    if not k:
        return None
    if stream.lower[k] in lexicon().units:
        k += 1
    nth = ordinal(stream, k)
    return nth if nth is not None and first < nth[0] <= most and not stream.text[k].isdecimal() else None


def _year_of_period(stream: TokenStream, j: int, node: Period) -> int:
    """Where the year behind a part of a year ends (`2023`, `tahun 2023`, `-2023`, `tahun lalu`); 0 without one."""
    lex = lexicon()
    k = j
    if stream.text[k] in (*HYPHENS, "/", ",") or (stream.lower[k] in lex.of and stream.lower[k + 1] in lex.year_units):
        k += 1
    if stream.lower[k] in lex.year_units:
        k += 1
    node.year = year_at(stream, k) or (short_year(stream, k + 1) if stream.text[k] in _APOSTROPHES else None)
    if node.year is not None:
        return k + 2 if stream.text[k] in _APOSTROPHES else k + 1
    relative = stepped(stream, j + 1 if stream.lower[j] in lex.of else j)  # `kuartal pertama di tahun ini`
    if relative is None or not isinstance(relative.node, Offset) or relative.node.unit != "year":
        return 0
    node.years = relative.node.steps
    return relative.j


def _undated_period(stream: TokenStream, i: int, j: int, node: Period) -> int:
    """Where a part of a year without its year ends; 0 where it is half of a match, a course of study, a session."""
    lex = lexicon()
    if stream.lower[i] in ("h", *lex.dated_halves) or (stream.lower[i] == "q" and _of_a_race(stream, i)):
        return 0
    shift = shift_at(stream, j)
    if shift is not None:
        node.shift = shift[0]
        return shift[1]
    if node.unit == "half" and (stream.before(i) in lex.students or stream.text[j] in HYPHENS):
        return 0
    return j


def _of_a_race(stream: TokenStream, i: int) -> bool:
    """Whether Q1 or Q2 at i is a session of a race: `lolos ke Q2`, near `kualifikasi` or `pole`."""
    near = stream.lower[max(0, i - _RACE_NEAR) : i + _RACE_NEAR]
    return any(word in lexicon().qualifying for word in near)


def four_months(stream: TokenStream, i: int) -> DateMatch | None:
    """`caturwulan II 2023`, `catur wulan ketiga tahun lalu`: a third of a year."""
    j = i + 2 if stream.lower[i + 1] == "wulan" else i + 1
    nth = ordinal(stream, j) if j > i + 1 or stream.lower[i] != "catur" else None
    if nth is None or nth[0] not in range(1, 12 // _FOUR_MONTHS + 1):
        return None
    number, j = nth
    told = Period("quarter", number)  # for its year
    end = _year_of_period(stream, j, told) or j
    within = Offset("year", told.years) if told.years is not None else None
    first, last = (
        CalendarDate(month=_FOUR_MONTHS * (number - 1) + month, year=told.year, within=within)
        for month in (1, _FOUR_MONTHS)
    )
    return DateMatch(i, end, Interval(DateMatch(i, j, first), DateMatch(j, end, last)))


def first_months(stream: TokenStream, i: int) -> DateMatch | None:
    """`sembilan bulan pertama 2022`, `dua kuartal pertama tahun ini`, `sembilan bulan 2022`: from January on.

    `empat bulan terakhir 2022` are those up to December; `tiga bulan terakhir tahun ini` may be those up to today.
    """
    number, lex = amount(stream, i), lexicon()
    unit = lex.units.get(stream.lower[number[1]]) if number is not None else None
    if number is None or unit not in ("month", "quarter") or number[0] not in range(1, 12 if unit == "month" else 4):
        return None
    months, j = int(number[0]) * (3 if unit == "quarter" else 1), number[1] + 1
    at_end = stream.lower[j] == "terakhir"
    quarter = _three_months(stream, i, j) if months == _QUARTER and unit == "month" else None
    if quarter is not None:
        return quarter
    if at_end or stream.lower[j] in ("pertama", "awal"):
        j += 2 if stream.lower[j + 1] in lex.of else 1
    elif unit == "quarter" or months not in _REPORTED_MONTHS or year_at(stream, j) is None:
        return None
    year = named_year_or_away(stream, j)
    if year is None:
        return None
    of_year, end = year
    if isinstance(of_year, Offset):
        if at_end and of_year.steps == 0:
            return None
        of_year = CalendarDate(within=of_year)
    ends = (13 - months, 12) if at_end else (1, months)
    first, last = (DateMatch(i, end, replace(of_year, month=month)) for month in ends)
    return DateMatch(i, end, Interval(first, last))


def _three_months(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """The quarter that `kedua 2025` at j makes of three months that begin at i."""
    nth = ordinal(stream, j)
    if nth is None or nth[0] not in range(2, 5):
        return None
    year = year_at(stream, nth[1])
    return DateMatch(i, nth[1] + 1, Period("quarter", nth[0], year)) if year is not None else None


def months_up_to(stream: TokenStream, i: int) -> DateMatch | None:
    """`untuk tiga bulan hingga Juni`, `laba enam bulan hingga akhir Juni 2023`: the months that a report is of.

    And any that are called the last: `dalam 12 bulan terakhir hingga Juni 2023`.
    """
    number = amount(stream, i)
    if number is None or stream.before(i) == "selama" or stream.lower[number[1]] not in lexicon().month_words:
        return None
    j = number[1] + 1
    if stream.lower[j] in lexicon().up_to_now and 1 < number[0] <= _MONTHS:
        j += 1
    elif number[0] not in (*_REPORTED_MONTHS, _MONTHS):
        return None
    k = connector(stream, j) if stream.lower[j] in lexicon().until else 0
    k += k > 0 and stream.lower[k] == "akhir"
    named = month_at(stream, k, beside_number=False) if k else None
    if named is None:
        return None
    last, end = named
    year = year_at(stream, end)
    before = last - int(number[0]) + 1
    if before < 1 and year is None:
        return None
    first = CalendarDate(
        month=before if before >= 1 else before + _MONTHS, year=year if before >= 1 or not year else year - 1
    )
    end += year is not None
    return DateMatch(i, end, Interval(DateMatch(i, j, first), DateMatch(k, end, CalendarDate(month=last, year=year))))


def fiscal(stream: TokenStream, i: int) -> DateMatch | None:
    """`2Q24`, `1H2024`, `9M23`, `FY24`: how business pages write quarters, halves, runs of months and whole years."""
    whole = stream.text[i] == "FY"
    if not whole and (stream.text[i + 1] not in _PERIOD_MARKS or not stream.glued[i + 1]):
        return None
    mark = i if whole else i + 1
    year = year_at(stream, mark + 1)
    short = digits(stream, mark + 1, 2)
    if year is None and short is not None and len(stream.text[mark + 1]) == 2 and stream.glued[mark + 1]:
        year = 2000 + short
    if (
        year is None
        or (i and stream.glued[i] and stream.text[i - 1] not in "(/")
        or (stream.glued[mark + 2] and (stream.text[mark + 2].isalnum() or stream.text[mark + 2] in "/%"))
    ):
        return None
    if whole:
        return DateMatch(i, mark + 2, CalendarDate(year=year))
    number, code = digits(stream, i, 2), stream.text[mark]
    if number is None:
        return None
    if code == "M" and number in (3, 6, 9) and stream.glued[mark + 1]:
        first, last = CalendarDate(month=1, year=year), CalendarDate(month=number, year=year)
        return DateMatch(i, mark + 2, Interval(DateMatch(i, mark, first), DateMatch(mark, mark + 2, last)))
    if (code == "Q" and 1 <= number <= 4) or (code == "H" and 1 <= number <= 2):
        return DateMatch(i, mark + 2, Period("quarter" if code == "Q" else "half", number, year))
    return None
