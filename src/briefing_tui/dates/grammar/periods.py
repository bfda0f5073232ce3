"""Parts of years and runs of years: `awal Juni`, `kuartal II 2023`, `tahun 1990-an`, `abad ke-19`, bare years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector
from briefing_tui.dates.grammar.days import month_at, month_first, shift_at, short_year
from briefing_tui.dates.grammar.holidays import SAKA, holiday
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    CalendarDate,
    DateMatch,
    Interval,
    Offset,
    Period,
    Vague,
    YearRange,
)
from briefing_tui.dates.grammar.numerals import amount, digits, number_words, ordinal, year_at
from briefing_tui.dates.grammar.relative import season, stepped
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_APOSTROPHES = frozenset("'’‘")
_PERIOD_MARKS = frozenset("QHM")
_REPORTED_MONTHS = (3, 6, 9)  # after which companies report
_RACE_NEAR = 60  # tokens
_FIRST_OF_AN_ERA = 100  # a number of two digits is no year


def decade(stream: TokenStream, i: int) -> DateMatch | None:
    """`1990-an`, `tahun 60-an`, `era '80-an`, `dekade 2010`, `tahun sembilan puluhan`; `1800-an` is the hundred."""
    j = i + 1 if stream.lower[i] in lexicon().year_words else i
    if j > i and stream.lower[j] in lexicon().year_words:
        j += 1
    if j > i and stream.text[j] in "'’‘" and stream.text[j]:
        j += 1
    if (
        j > i
        and stream.lower[j + 1] == "puluhan"
        and (tens := lexicon().numbers.get(stream.lower[j], 0)) in range(2, 10)
    ):
        return _ten_years(i, j + 2, 1900 + 10 * tens)
    number = digits(stream, j, 4)
    width = len(stream.text[j])
    if number is None or width not in (2, 4) or number % 10:
        return None
    k = j + 1
    if stream.text[k] in HYPHENS:
        k += 1
    if stream.lower[k] == "an" and (stream.glued[k] or stream.text[k - 1] in HYPHENS):
        k += 1
    elif stream.lower[i] == "dekade" and width == 4:
        k = j + 1
    else:
        return None
    if width == 2:
        called = j > i or stream.before(i) in lexicon().portions  # `akhir 90-an`
        if not called or not 20 <= number <= 90:
            return None
        number += 1900
    if not 1000 <= number <= 2190:
        return None
    if number % 100 == 0 and number < 2000:
        return DateMatch(i, k, YearRange(number, number + 99, str(number // 100), "century"))
    return _ten_years(i, k, number)


def _ten_years(i: int, j: int, first: int) -> DateMatch:
    return DateMatch(i, j, YearRange(first, first + 9, str(first // 10), "decade"))


def century(stream: TokenStream, i: int) -> DateMatch | None:
    """`abad ke-19`, `abad XX`, `abad ke-13 hingga ke-15`: the hundred years up to the one that ends in 00."""
    if stream.lower[i] != "abad":
        return None
    nth = _nth_century(stream, i + 1)
    if nth is None or not 1 <= nth[0] <= 30:
        return None
    number, j = nth
    if stream.text[j] == "SM" or stream.phrase(j, ("sebelum", "masehi")):
        return DateMatch(i, j + (1 if stream.text[j] == "SM" else 2), Vague(f"BC{number - 1:02}"))
    k = connector(stream, j) or (j + 1 if stream.lower[j] == "dan" else 0)
    if k:
        last = _nth_century(stream, k + 1 if stream.lower[k] == "abad" else k)
        if last is not None and number < last[0] <= 30 and not stream.text[k].isdecimal():
            return DateMatch(i, last[1], Interval(_hundred(i, j, number), _hundred(k, last[1], last[0])))
    return _hundred(i, j + (stream.lower[j] in ("masehi", "m")), number)


def _nth_century(stream: TokenStream, i: int) -> tuple[int, int] | None:
    """`ke-19`, `XIX`, `kesembilan belas`, `sembilan belas`, `ke dua puluh` at i, and where it ends."""
    nth = ordinal(stream, i)
    if nth is not None:
        return nth
    words = number_words(stream, i + 1 if stream.lower[i] == "ke" else i)
    return (int(words[0]), words[1]) if words is not None else None


def _hundred(i: int, j: int, number: int) -> DateMatch:
    first = (number - 1) * 100 + 1
    return DateMatch(i, j, YearRange(first, first + 99, f"{number - 1:02}", "century"))


def period(stream: TokenStream, i: int) -> DateMatch | None:
    """`kuartal II 2023`, `triwulan pertama tahun ini`, `kuartal III dan IV 2022`, `semester I-2023`, `Q2 2023`."""
    lex = lexicon()
    lower = stream.lower[i]
    if lower == "q" and stream.text[i] == "Q" and stream.glued[i + 1]:
        unit, number = "quarter", digits(stream, i + 1, 1)
        nth = (number, i + 2) if number is not None else None
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
    second = _second_period(stream, j, number, most) if lower != "q" else None
    node = Period(unit, number)  # type: ignore[arg-type]
    if second is None:
        end = _year_of_period(stream, j, node)
        return DateMatch(i, end, node) if end or (end := _undated_period(stream, i, j, node)) else None
    last = replace(node, number=second[0])
    end = _year_of_period(stream, second[1], last)
    if not end:
        return None
    first = replace(last, number=number)
    return DateMatch(i, end, Interval(DateMatch(i, j, first), DateMatch(j, end, last)))


def _behind_code(stream: TokenStream, j: int, number: int) -> int:
    """Behind the bracket of `triwulan kedua (Q2) 2023`; j where there is none."""
    coded = stream.text[j] == "(" and stream.text[j + 1] in _PERIOD_MARKS and stream.text[j + 3] == ")"
    return j + 4 if coded and digits(stream, j + 2, 1) == number else j


def _nth_period(stream: TokenStream, i: int, unit: str) -> tuple[int, int] | None:
    """`II`, `ketiga`, `terakhir 2018` (the last needs its year) at i, and where it ends."""
    if stream.lower[i] == "terakhir" and (year_at(stream, i + 1) is not None or stream.lower[i + 1] == "tahun"):
        return 4 if unit == "quarter" else 2, i + 1
    number = lexicon().numbers.get(stream.lower[i])  # `triwulan dua 2023`
    if number in range(1, 5) and (year_at(stream, i + 1) is not None or stream.lower[i + 1] in lexicon().year_units):
        return int(number), i + 1  # type: ignore[arg-type]
    return ordinal(stream, i)


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
    if stream.lower[i] in lex.dated_halves or (stream.lower[i] == "q" and _of_a_race(stream, i)):
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


def first_months(stream: TokenStream, i: int) -> DateMatch | None:
    """`sembilan bulan pertama 2022`, `tiga bulan pertama tahun ini`, `sembilan bulan 2022`: from January on."""
    number = amount(stream, i)
    if number is None or number[0] not in range(1, 12) or stream.lower[number[1]] not in lexicon().month_words:
        return None
    months, j = int(number[0]), number[1] + 1
    if stream.lower[j] in ("pertama", "awal"):
        j += 2 if stream.lower[j + 1] in lexicon().of else 1
    elif months not in _REPORTED_MONTHS or year_at(stream, j) is None:
        return None
    k = j + 1 if stream.lower[j] in lexicon().year_units else j
    year, within, end = year_at(stream, k), None, k + 1
    if year is None:
        relative = stepped(stream, j)
        if relative is None or not isinstance(relative.node, Offset) or relative.node.unit != "year":
            return None
        within, end = relative.node, relative.j
    first, last = (DateMatch(i, end, CalendarDate(month=m, year=year, within=within)) for m in (1, months))
    return DateMatch(i, end, Interval(first, last))


def months_up_to(stream: TokenStream, i: int) -> DateMatch | None:
    """`untuk tiga bulan hingga Juni`, `laba enam bulan hingga akhir Juni 2023`: the months that a report is of."""
    number = amount(stream, i)
    if number is None or number[0] not in (*_REPORTED_MONTHS, 12) or stream.before(i) == "selama":
        return None
    if stream.lower[number[1]] not in lexicon().month_words:
        return None
    j = number[1] + 1
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
        month=before if before >= 1 else before + 12, year=year if before >= 1 or not year else year - 1
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


def year(stream: TokenStream, i: int) -> DateMatch | None:
    """`tahun 2022`, a bare `2022` where a preposition or a range makes it a date, `2011-2014`, `musim 2022/2023`."""
    head = stream.lower[i] if stream.lower[i] in lexicon().before_year else ""
    j = _behind_head(stream, i, head)
    if head and stream.text[j + 1] == "SM" and (before_christ := digits(stream, j, 4)) is not None:
        return DateMatch(i, j + 2, Vague(f"BC{before_christ:04}"))
    if (of_an_era := _year_of_an_era(stream, i, j)) is not None:
        return of_an_era
    first = year_at(stream, j)
    if first is None:
        return _unusual_year(stream, i, j) if head in lexicon().year_units else None
    last = _second_year(stream, j + 1, first)
    if last is not None:
        return _two_years(stream, i, j, first, last)
    if stream.text[j + 1] == "/" and stream.glued[j + 1]:
        return None
    if head == "musim":
        return DateMatch(i, j + 1, Vague(str(first)))
    return _one_year(stream, i, j, first) if head != "periode" else None


def _year_of_an_era(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """`tahun 856 Masehi`, `pada 1389 M`, `tahun Saka 1311`, `1311 Saka`: a Saka year begins in March of 78 years on."""
    number = digits(stream, j, 4)
    if number is None or not _FIRST_OF_AN_ERA <= number <= 2199:
        return None
    before, behind = stream.before(j), stream.lower[j + 1]
    if behind == "saka" or (j > i + 1 and before == "saka"):
        return DateMatch(i, j + 1 + (behind == "saka"), CalendarDate(year=number + SAKA))
    letter = stream.text[j + 1] == "M" and year_at(stream, j) is not None and (j > i or before in ("pada", "/"))
    common = behind == "masehi" or letter
    if common or (j > i + 1 and before == "masehi"):
        return DateMatch(i, j + 1 + common, CalendarDate(year=number))
    return None


def _unusual_year(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """`tahun '98`, `tahun dua ribu dua puluh`."""
    short = short_year(stream, j + 1) if stream.text[j] in ("'", "’", "‘") else None
    if short is not None:
        return DateMatch(i, j + 2, CalendarDate(year=short))
    words = number_words(stream, j)
    if words is None or not 1000 < words[0] <= 2199:
        return None
    return DateMatch(i, words[1], CalendarDate(year=int(words[0])))


def _behind_head(stream: TokenStream, i: int, head: str) -> int:
    """Where the number of the year stands: behind `tahun`, `thn.`, `tahun anggaran`, `musim kompetisi`."""
    if not head:
        return i
    j = i + 1
    if stream.text[j] == "." and head in ("th", "thn"):
        j += 1
    return j + (stream.lower[j] in (lexicon().playing if head == "musim" else lexicon().years_of))


def _second_year(stream: TokenStream, j: int, first: int) -> int | None:
    """The year behind the slash or hyphen at j: `2022/2023`, `2022/23`, `2011-2014`."""
    slash = stream.text[j] == "/"
    if not slash and stream.text[j] not in HYPHENS:
        return None
    last, width = digits(stream, j + 1, 4), len(stream.text[j + 1])
    if last is None or not (width == 4 or (width == 2 and slash)):
        return None
    return last if width == 4 else first // 100 * 100 + last


def _two_years(stream: TokenStream, i: int, j: int, first: int, last: int) -> DateMatch | None:
    """A year that straddles two (`musim 2022/2023`, `2022/23`), or a run of years."""
    head = stream.lower[i]
    if stream.text[j + 1] == "/" or head == "musim":
        return DateMatch(i, j + 3, Vague(f"{first}/{last}")) if last == first + 1 else None
    if not first < last <= 2199:
        return None
    if last == first + 1 and stream.lower[j - 1] in lexicon().school_years:
        return DateMatch(i, j + 3, Vague(f"{first}/{last}"))  # `tahun ajaran 2022-2023`
    left = DateMatch(j, j + 1, CalendarDate(year=first))
    right = DateMatch(j + 2, j + 3, CalendarDate(year=last))
    return DateMatch(j if head == "periode" else i, j + 3, Interval(left, right))


def _one_year(stream: TokenStream, i: int, j: int, first: int) -> DateMatch | None:
    """`tahun 2022`, `2022 lalu`, and a bare year where what stands around it makes it one."""
    called, before = j > i, stream.before(j)
    shift = shift_at(stream, j + 1)
    if shift is not None and (called or (before != "/" and before not in lexicon().ranks and 1900 < first < 2100)):
        return DateMatch(i, shift[1], CalendarDate(year=first, shift=shift[0]))
    if called or (1800 <= first <= 2100 and _bare_year(stream, i, before)):
        return DateMatch(i, j + 1, CalendarDate(year=first))
    return None


def _bare_year(stream: TokenStream, i: int, before: str) -> bool:
    """Whether a bare four-digit number is a year: a preposition stands before it, and no counted thing behind it."""
    lex = lexicon()
    after = stream.lower[i + 1]
    listed = after in lex.also and year_at(stream, i + 2) == (year_at(stream, i) or 0) + 1  # `inflasi 2024 dan 2025`
    if before not in lex.prepositions and not ((listed or _begins_run(stream, i)) and before.isalpha()):
        return False
    if after in lex.counted or (after in lex.units and stream.text[i + 1][0].islower()):
        return shift_at(stream, i + 2) is not None and after in lex.year_units
    decimal = after == "." and stream.glued[i + 1] and stream.glued[i + 2] and stream.text[i + 2].isdecimal()
    return not decimal and after not in ("%", "/")


def _begins_run(stream: TokenStream, i: int) -> bool:
    """Whether a later year ends a run that begins at i: `era 1999 sampai 2015`, `rentang 2016 hingga tahun 2018`."""
    if stream.lower[i + 1] not in lexicon().until:
        return False
    k = connector(stream, i + 1)
    last = year_at(stream, k + 1 if stream.lower[k] in lexicon().year_units else k)
    return last is not None and last > (year_at(stream, i) or last)


def _bare_unit(stream: TokenStream, i: int) -> DateMatch | None:
    """The `tahun` of `akhir tahun`, the `bulan` of `awal bulan`: the current one, where nothing else is said."""
    unit = lexicon().units.get(stream.lower[i])
    if unit not in ("year", "month") or stream.lower[i + 1] == "-" or stream.lower[i + 1] in lexicon().years_of:
        return None
    return DateMatch(i, i + 1, Offset("year" if unit == "year" else "month", 0, ""))


def portion(stream: TokenStream, i: int) -> DateMatch | None:
    """`awal Juni`, `pertengahan tahun depan`, `akhir 2024`, `akhir pekan ini`, `akhir Mei yang lalu`."""
    where = lexicon().portions.get(stream.lower[i])
    if where is None or (stream.lower[i] == "tengah" and stream.lower[i + 1] in ("malam", "hari")):
        return None
    if stream.lower[i + 1] in ("-", *lexicon().until) and stream.lower[i + 2] in lexicon().portions:
        return _two_portions(stream, i, where)
    j = i + 2 if stream.lower[i + 1] == "dari" else i + 1
    if stream.lower[i] == "akhir" and stream.lower[j] in ("pekan", "minggu"):
        return _weekend(stream, i, j)
    if stream.lower[j] == "bulan" and stream.lower[j + 1] in lexicon().months:
        j += 1
    whole = next((match for rule in _WHOLES if (match := rule(stream, j)) is not None), None)
    if whole is None or (isinstance(whole.node, Offset) and whole.node.unit in ("day", "night")):
        return None
    whole.i = i
    if not isinstance(whole.node, Vague):
        whole.portion = where
    return whole


def _two_portions(stream: TokenStream, i: int, where: str) -> DateMatch | None:
    """`awal hingga pertengahan Juni`."""
    end = portion(stream, i + 2)
    if end is None or isinstance(end.node, Vague | Interval):
        return None
    return DateMatch(i, end.j, Interval(replace(end, i=i, portion=where), end))


def _weekend(stream: TokenStream, i: int, j: int) -> DateMatch:
    """`akhir pekan lalu`, `pada akhir pekan`; without either any weekend is meant."""
    shift = shift_at(stream, j + 1)
    if shift is not None:
        steps = {"past": -1, "this": 0, "next": 1}[shift[0]]
        if stream.lower[j + 1] in ("besok", "nanti"):
            steps = 0
        return DateMatch(i, shift[1], Offset("weekend", steps, stream.lower[j + 1]))
    dated = stream.before(i) in lexicon().before_weekend
    return DateMatch(i, j + 1, Offset("weekend", 0, "") if dated else Vague("XXXX-WXX-WE"))


_WHOLES = (decade, century, period, season, month_first, holiday, stepped, year, _bare_unit)
