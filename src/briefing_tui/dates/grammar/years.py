"""Years and runs of years: `tahun 2022`, `2011-2014`, `tahun 1990-an`, `abad ke-19`, bare years."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector
from briefing_tui.dates.grammar.days import shift_at, short_year
from briefing_tui.dates.grammar.holidays import SAKA
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Vague, YearRange
from briefing_tui.dates.grammar.numerals import digits, number_words, ordinal, year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_APOSTROPHES = frozenset("'’‘")
_BEFORE_RUN = (",", "(", ":")  # `lima tahun terakhir, 2018 hingga 2022`
_LONGEST_BIRTHPLACE = 6  # tokens of a birthplace, with the comma behind it
_NEAR_MEASURE = 3  # words of a measure: `pertumbuhan pariwisata domestik 2022`
_FIRST_OF_AN_ERA = 100  # a number of two digits is no year


def decade(stream: TokenStream, i: int) -> DateMatch | None:
    """`1990-an`, `tahun 60-an`, `era '80-an`, `dekade 2010`, `tahun sembilan puluhan`; `1800-an` is the hundred."""
    j = _behind_era(stream, i)
    tens = lexicon().numbers.get(stream.lower[j], 0) if j > i and stream.lower[j + 1] == "puluhan" else 0
    if tens in range(2, 10):
        return _ten_years(i, j + 2, 1900 + 10 * tens)
    number = digits(stream, j, 4)
    width = len(stream.text[j])
    if number is None or width not in (2, 4) or number % 10:
        return None
    k = _behind_an(stream, j)
    if k is None and (decades := _run_of_decades(stream, i, j)) is not None:
        return decades
    if k is None and j == i + 1 and (last := _second_year(stream, j + 1, number)) is not None:
        return _two_years(stream, i, j, number, last)  # `dekade 2010-2020`
    if k is None and not (stream.lower[i] == "dekade" and width == 4):
        return None
    if width == 2:
        # `akhir 90-an`, `lagu 90-an`
        called = j > i or stream.before(i) in lexicon().portions or stream.before(i) in lexicon().of_decades
        if not called or not 20 <= number <= 90:
            return None
        number += 1900
    if not 1000 <= number <= 2190:
        return None
    if number % 100 == 0 and number < 2000:
        return DateMatch(i, k or j + 1, YearRange(number, number + 99, str(number // 100), "century"))
    return _ten_years(i, k or j + 1, number)


def _behind_era(stream: TokenStream, i: int) -> int:
    """Where the number begins behind words that call it years: `tahun | 60-an`, `era tahun '| 80-an`."""
    j = i
    while j < i + 2 and stream.lower[j] in lexicon().year_words:
        j += 1
    return j + 1 if j > i and stream.text[j] in _APOSTROPHES else j


def _behind_an(stream: TokenStream, j: int) -> int | None:
    """Where `-an` ends behind the number at j; None where it does not stand there."""
    k = j + 2 if stream.text[j + 1] in HYPHENS else j + 1
    return k + 1 if stream.lower[k] == "an" and (stream.glued[k] or stream.text[k - 1] in HYPHENS) else None


def _run_of_decades(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """`1970-1980an`, `tahun 1970 hingga 1980-an`: from the first of two decades to the last, which has its `-an`."""
    k = connector(stream, j + 1)
    first, last = digits(stream, j, 4), digits(stream, k, 4) if k else None
    end = _behind_an(stream, k) if last is not None and last % 10 == 0 else None
    if first is None or last is None or end is None or not 1000 <= first < last <= 2190:
        return None
    return DateMatch(i, end, Interval(_ten_years(i, j + 1, first), _ten_years(k, end, last)))


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
        called = head in lexicon().year_units or stream.text[i] in _APOSTROPHES  # `tahun '98`, `akhir | '98`
        return _unusual_year(stream, i, j) if called else None
    last = _second_year(stream, j + 1, first) or _short_second_year(stream, i, j, first)
    if last is not None:
        return None if _counts(stream, i, j + 3) else _two_years(stream, i, j, first, last)
    if stream.text[j + 1] == "/" and stream.glued[j + 1]:
        return None
    if head == "musim":
        return DateMatch(i, j + 1, Vague(str(first)))
    return _one_year(stream, i, j, first) if head != "periode" else None


def _counts(stream: TokenStream, i: int, end: int) -> bool:
    """Whether the two numbers from i to end count things: `2000-2100 orang`, but `sejak 2019-2021 warga pindah`."""
    return (
        stream.lower[end] in lexicon().counted
        and stream.text[i].isdecimal()
        and stream.before(i) not in lexicon().dating
    )


def _year_of_an_era(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """`tahun 856 Masehi`, `pada 1389 M`, `702 H/1303 M`, `tahun Saka 1311`, `1311 Saka`.

    A Saka year begins in March of 78 years on; of a year told in two eras, the common one counts.
    """
    number = digits(stream, j, 4)
    if number is None or not _FIRST_OF_AN_ERA <= number <= 2199:
        return None
    before, behind = stream.before(j), stream.lower[j + 1]
    if behind in lexicon().hijri_marks and stream.text[j + 2] == "/":
        end = j + 4
        common = year_at(stream, end - 1)
        is_common = common is not None and (stream.text[end] == "M" or stream.lower[end] == "masehi")
        return DateMatch(i, end + 1, CalendarDate(year=common)) if is_common else None
    if behind == "saka" or (j > i + 1 and before == "saka"):
        return DateMatch(i, j + 1 + (behind == "saka"), CalendarDate(year=number + SAKA))
    letter = stream.text[j + 1] == "M" and year_at(stream, j) is not None and (j > i or before in ("pada", "/"))
    common = behind == "masehi" or letter
    if common or (j > i + 1 and before == "masehi"):
        return DateMatch(i, j + 1 + common, CalendarDate(year=number))
    return None


def _unusual_year(stream: TokenStream, i: int, j: int) -> DateMatch | None:
    """`tahun '98`, `pada tahun 98`, `tahun dua ribu dua puluh`."""
    short = short_year(stream, j + 1) if stream.text[j] in _APOSTROPHES else None
    if short is not None:
        return DateMatch(i, j + 2, CalendarDate(year=short))
    short = short_year(stream, j)
    if short is not None and short < 2000 and stream.before(i) in lexicon().dating and _ends_year(stream, j + 1):
        return DateMatch(i, j + 1, CalendarDate(year=short))
    words = number_words(stream, j)
    if words is None or not 1000 < words[0] <= 2199:
        return None
    return DateMatch(i, words[1], CalendarDate(year=int(words[0])))


def _ends_year(stream: TokenStream, j: int) -> bool:
    """Whether nothing at j could be counted by the number before it: `pada tahun 98.`, `sejak tahun 65 hingga`."""
    if stream.text[j] in ",.":
        return not stream.glued[j + 1]
    return stream.text[j] in ("", ";", ")", "¶") or stream.lower[j] in lexicon().until or stream.lower[j] == "itu"


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


def _short_second_year(stream: TokenStream, i: int, j: int, first: int) -> int | None:
    """The year that the two digits behind a hyphen shorten, where the first is called one: `pada 1945-49`."""
    called = j > i or stream.before(i) in lexicon().prepositions
    short = digits(stream, j + 2, 2) if called and stream.text[j + 1] in HYPHENS and stream.glued[j + 2] else None
    if short is None or len(stream.text[j + 2]) != 2 or stream.text[j + 3] in HYPHENS or short <= first % 100:
        return None
    return first // 100 * 100 + short


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
    long_ago = first < 1800 and before in lexicon().dating and _ends_year(stream, j + 1)  # `berdiri pada 1293.`
    if called or long_ago or (1800 <= first <= 2100 and _bare_year(stream, i, before)):
        return DateMatch(i, j + 1, CalendarDate(year=first))
    return None


def _bare_year(stream: TokenStream, i: int, before: str) -> bool:
    """Whether a bare four-digit number is a year: a preposition stands before it, and no counted thing behind it.

    Or it is the next of those that figures are told of: `tahun 2025 mencapai 177 ton, 2026 mencapai 239 ton`.
    """
    lex = lexicon()
    after, year = stream.lower[i + 1], year_at(stream, i) or 0
    listed = after in lex.also and year_at(stream, i + 2) == year + 1  # `inflasi 2024 dan 2025`
    in_run = (listed and before.isalpha()) or ((before.isalpha() or before in _BEFORE_RUN) and _begins_run(stream, i))
    goes_on = before in lex.before_next_year and after in lex.year_figures
    told = before in lex.prepositions or in_run or goes_on or _opens_clause(stream, i) or _is_of_measure(stream, i)
    compared = before == "dengan" and stream.lower[i - 2] in lex.bases_of_comparison  # `dibandingkan dengan 2020`
    if not (told or compared or _behind_birthplace(stream, i)):
        return False
    dates = before in lex.dating or before in lex.portions  # `pada awal 2019 warga pindah`
    counts = after in lex.counted and (not dates or year % 100 == 0)
    if counts or (after in lex.units and stream.text[i + 1][0].islower()):
        return shift_at(stream, i + 2) is not None and after in lex.year_units
    if after == "ke" and stream.lower[i + 3] in lex.counted:
        return False  # `naik dari 1900 ke 2000 orang`
    decimal = after == "." and stream.glued[i + 1] and stream.glued[i + 2] and stream.text[i + 2].isdecimal()
    return not decimal and after not in ("%", "/")


def _is_of_measure(stream: TokenStream, i: int) -> bool:
    """Whether the year at i is that of a measure: `laba 2022`, `penerimaan negara 2021`; but `produksi 2000 ton`."""
    lex = lexicon()
    near = range(i - 1, max(i - 1 - _NEAR_MEASURE, -1), -1)
    for k in near:
        if not stream.text[k].isalpha() or not (stream.text[k].islower() or stream.begins_sentence(k)):
            return False
        if stream.lower[k] in lex.yearly_measures:
            return stream.text[i + 1].isalpha() or stream.text[i + 1] in ",.;)¶"
    return False


def _opens_clause(stream: TokenStream, i: int) -> bool:
    """Whether the year at i opens a clause whose subject no number counts: `2012 kami pindah`, `Lalu, 2012 ia naik`."""
    begins = stream.begins_sentence(i) or stream.before(i) in (",", *lexicon().then)
    return begins and stream.lower[i + 1] in lexicon().subjects


def _behind_birthplace(stream: TokenStream, i: int) -> bool:
    """Whether a birth and its place stand before i: `kelahiran Poso, 1968`, `lahir di Kota Poso, 1968`."""
    if stream.before(i) != ",":
        return False
    k = i - 2
    while k > max(0, i - _LONGEST_BIRTHPLACE) and stream.text[k][:1].isupper():
        k -= 1
    return stream.lower[k] in lexicon().born or (stream.lower[k] == "di" and stream.before(k) in lexicon().born)


def _begins_run(stream: TokenStream, i: int) -> bool:
    """Whether a later year ends a run that begins at i: `era 1999 sampai 2015`, `rentang 2016 hingga tahun 2018`."""
    if stream.text[i + 1] in HYPHENS:
        return False
    k = connector(stream, i + 1)
    if not k:
        return False
    if stream.lower[k] in lexicon().year_units and shift_at(stream, k + 1) is not None:
        return True  # `2022 hingga tahun ini`
    last = year_at(stream, k + 1 if stream.lower[k] in lexicon().year_units else k)
    return last is not None and last > (year_at(stream, i) or last)
