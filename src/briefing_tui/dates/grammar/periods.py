"""Parts of years and runs of years: `awal Juni`, `kuartal II 2023`, `tahun 1990-an`, `abad ke-19`, bare years."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import month_first, shift_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import Calendar, Found, Interval, Period, Stepped, Vague, WeekOfMonth, Years
from briefing_tui.dates.grammar.numerals import digits, ordinal, year_at
from briefing_tui.dates.grammar.relative import deictic, season, stepped

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import Stream

_HYPHENS = frozenset("-–—‑−")
_PERIOD_MARKS = frozenset("QHM")


def decade(stream: Stream, i: int) -> Found | None:
    """`1990-an`, `tahun 60-an`, `era 1980an`, `dekade 2010`: the ten years; `1800-an` the hundred."""
    j = i + 1 if stream.low[i] in lexicon().year_words else i
    if j > i and stream.low[j] in lexicon().year_words:
        j += 1
    number = digits(stream, j, 4)
    width = len(stream.text[j])
    if number is None or width == 3 or width == 1 or number % 10:
        return None
    k = j + 1
    if stream.text[k] in _HYPHENS:
        k += 1
    if stream.low[k] == "an" and (stream.glued[k] or stream.text[k - 1] in _HYPHENS):
        k += 1
    elif stream.low[i] == "dekade" and width == 4:
        k = j + 1
    else:
        return None
    if width == 2:
        if j == i or not 20 <= number <= 90:
            return None
        number += 1900
    if not 1000 <= number <= 2190:
        return None
    if number % 100 == 0 and number < 2000:
        return Found(i, k, Years(number, number + 99, str(number // 100), "century"))
    return Found(i, k, Years(number, number + 9, str(number // 10), "decade"))


def century(stream: Stream, i: int) -> Found | None:
    """`abad ke-19`, `abad XX`, `abad kesembilan belas`: the hundred years up to the one that ends in 00."""
    if stream.low[i] != "abad":
        return None
    told = ordinal(stream, i + 1)
    if told is None or not 1 <= told[0] <= 30:
        return None
    number, j = told
    if stream.text[j] == "SM" or stream.phrase(j, ("sebelum", "masehi")):
        return Found(i, j + (1 if stream.text[j] == "SM" else 2), Vague(f"BC{number - 1:02}"))
    first = (number - 1) * 100 + 1
    j += 1 if stream.low[j] in ("masehi", "m") else 0
    return Found(i, j, Years(first, first + 99, f"{number - 1:02}", "century"))


def period(stream: Stream, i: int) -> Found | None:
    """`kuartal II 2023`, `triwulan pertama tahun ini`, `semester I-2023`, `Q2 2023`."""
    lex = lexicon()
    low = stream.low[i]
    if low == "q" and stream.text[i] == "Q" and stream.glued[i + 1]:
        number, j, unit = digits(stream, i + 1, 1), i + 2, "quarter"
        if number is None:
            return None
    else:
        found = lex.units.get(low)
        if found not in ("quarter", "half"):
            return None
        unit = found
        told = ordinal(stream, i + 1)
        if told is None:
            return _stepped_period(stream, i)
        number, j = told
    if not 1 <= number <= (4 if unit == "quarter" else 2):
        return None
    k = j
    if stream.text[k] in (*_HYPHENS, "/", ",") or (stream.low[k] in lex.of and stream.low[k + 1] == "tahun"):
        k += 1
    if stream.low[k] == "tahun":
        k += 1
    year = year_at(stream, k)
    reading = Period(unit, number, year)  # type: ignore[arg-type]
    if year is not None:
        return Found(i, k + 1, reading)
    relative = stepped(stream, j)
    if relative is not None and isinstance(relative.reading, Stepped) and relative.reading.unit == "year":
        reading.years = relative.reading.steps
        return Found(i, relative.j, reading)
    if low in lex.dated_halves:
        return None
    shift = shift_at(stream, j)
    if shift is not None:
        reading.shift, j = shift
    elif unit == "half" and (stream.before(i) in lex.students or stream.text[j] in _HYPHENS):
        return None
    return Found(i, j, reading)


def _stepped_period(stream: Stream, i: int) -> Found | None:
    return stepped(stream, i)


def week_of_month(stream: Stream, i: int) -> Found | None:
    """`pekan ketiga Oktober`, `minggu pertama Mei 2024`, `pekan terakhir bulan ini`: a week of a month."""
    if lexicon().units.get(stream.low[i]) != "week":
        return None
    told = (-1, i + 2) if stream.low[i + 1] == "terakhir" else ordinal(stream, i + 1)
    if told is None or not -1 <= told[0] <= 5 or told[0] == 0:
        return None
    number, j = told
    if stream.low[j] in lexicon().of:
        j += 1
    if lexicon().units.get(stream.low[j]) == "month" and stream.low[j + 1] in lexicon().months:
        j += 1
    inner = month_first(stream, j)
    if inner is None:
        inner = stepped(stream, j)
    else:
        shift = shift_at(stream, inner.j)
        if shift is not None and isinstance(inner.reading, Calendar) and inner.reading.year is None:
            inner.reading.shift, inner.j = shift
    if inner is None:
        return None
    month = inner.reading
    if isinstance(month, Calendar) and month.day is None:
        return Found(i, inner.j, WeekOfMonth(number, month))
    if isinstance(month, Stepped) and month.unit == "month":
        return Found(i, inner.j, WeekOfMonth(number, month))
    return None


def fiscal(stream: Stream, i: int) -> Found | None:
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
        return Found(i, mark + 2, Calendar(year=year))
    number, code = digits(stream, i, 2), stream.text[mark]
    if number is None:
        return None
    if code == "M" and number in (3, 6, 9) and stream.glued[mark + 1]:
        first, last = Calendar(month=1, year=year), Calendar(month=number, year=year)
        return Found(i, mark + 2, Interval(Found(i, mark, first), Found(mark, mark + 2, last)))
    if (code == "Q" and 1 <= number <= 4) or (code == "H" and 1 <= number <= 2):
        return Found(i, mark + 2, Period("quarter" if code == "Q" else "half", number, year))
    return None


def year(stream: Stream, i: int) -> Found | None:
    """`tahun 2022`, a bare `2022` where a preposition or a range makes it a date, `2011-2014`, `musim 2022/2023`."""
    low = stream.low[i]
    called = low in ("tahun", "thn", "periode", "musim", "th")
    j = i + 1 if called else i
    if called and stream.text[j] == "." and low in ("th", "thn"):
        j += 1
    if stream.low[j] in (("kompetisi", "reguler") if low == "musim" else lexicon().years_of) and called:
        j += 1
    if called and stream.text[j + 1] == "SM" and (before_christ := digits(stream, j, 4)) is not None:
        return Found(i, j + 2, Vague(f"BC{before_christ:04}"))
    first = year_at(stream, j)
    if first is None:
        return None
    k = j + 1
    slash = stream.text[k] == "/"
    if slash or stream.text[k] in _HYPHENS:
        last = digits(stream, k + 1, 4)
        width = len(stream.text[k + 1])
        if last is not None and (width == 4 or (width == 2 and slash)):
            last = last if width == 4 else first // 100 * 100 + last
            if slash or low == "musim":
                return Found(i, k + 2, Vague(f"{first}/{last}")) if last == first + 1 else None
            if first < last <= 2199:
                left, right = Found(j, k, Calendar(year=first)), Found(k + 1, k + 2, Calendar(year=last))
                return Found(j if low == "periode" else i, k + 2, Interval(left, right))
            return None
        if slash and stream.glued[k]:
            return None
    if low == "musim":
        return Found(i, k, Vague(str(first)))
    if low == "periode":
        return None
    before = stream.before(j)
    shift = shift_at(stream, k)
    if shift is not None and (called or (before != "/" and before not in lexicon().ranks and 1900 < first < 2100)):
        return Found(i, shift[1], Calendar(year=first, shift=shift[0]))
    if called:
        return Found(i, k, Calendar(year=first))
    if first < 1800 or first > 2100 or not _bare_year(stream, i, before):
        return None
    return Found(i, k, Calendar(year=first))


def _bare_year(stream: Stream, i: int, before: str) -> bool:
    """Whether a bare four-digit number is a year: a preposition stands before it, and no counted thing behind it."""
    if before not in lexicon().prepositions:
        return False
    after = stream.low[i + 1]
    if after in lexicon().counted or (after in lexicon().units and stream.text[i + 1][0].islower()):
        return False
    return not (after == "." and stream.glued[i + 1] and stream.text[i + 2].isdecimal()) and after not in ("%", "/")


def _bare_unit(stream: Stream, i: int) -> Found | None:
    """The `tahun` of `akhir tahun`, the `bulan` of `awal bulan`: the current one, where nothing else is said."""
    unit = lexicon().units.get(stream.low[i])
    if unit not in ("year", "month") or stream.low[i + 1] in ("-", "ajaran", "anggaran", "pelajaran", "buku", "fiskal"):
        return None
    return Found(i, i + 1, Stepped("year" if unit == "year" else "month", 0, ""))


def portion(stream: Stream, i: int) -> Found | None:
    """`awal Juni`, `pertengahan tahun depan`, `akhir 2024`, `akhir pekan ini`, `akhir Mei yang lalu`."""
    where = lexicon().portions.get(stream.low[i])
    if where is None:
        return None
    j = i + 1
    if stream.low[i] == "tengah" and stream.low[j] in ("malam", "hari"):
        return None
    if stream.low[j] in ("-", *lexicon().until) and stream.low[j + 1] in lexicon().portions:
        end = portion(stream, j + 1)
        if end is None or isinstance(end.reading, Vague | Interval):
            return None
        begun = replace(end, i=i, portion=where)
        return Found(i, end.j, Interval(begun, end))
    if stream.phrase(j, ("dari",)):
        j += 1
    if where == "END" and stream.low[j] in ("pekan", "minggu") and stream.low[i] == "akhir":
        shift = shift_at(stream, j + 1)
        if shift is not None:
            steps = {"past": -1, "this": 0, "next": 1}[shift[0]]
            return Found(i, shift[1], Stepped("weekend", steps, stream.low[j + 1]))
        timed = stream.before(i) in lexicon().before_weekend
        return Found(i, j + 1, Stepped("weekend", 0, "") if timed else Vague("XXXX-WXX-WE"))
    inner = None
    if stream.low[j] == "bulan" and stream.low[j + 1] in lexicon().months:
        j += 1
    for family in (decade, century, period, season, month_first, stepped, year, _bare_unit):
        inner = family(stream, j)
        if inner is not None:
            break
    if inner is None:
        return None
    if isinstance(inner.reading, Vague):
        inner.i = i
        return inner
    if isinstance(inner.reading, Stepped) and inner.reading.unit in ("day", "night"):
        return None
    inner.i, inner.portion = i, where
    return inner


__all__ = ["century", "decade", "deictic", "period", "portion", "year"]
