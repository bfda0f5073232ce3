"""Days, months and years by name or number: `Senin (18/9) malam`, `2-4 Juni`, `November lalu`, `18/9/2023`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import connector, part_of_day
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Offset
from briefing_tui.dates.grammar.numerals import digits, number_words, year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Shift
    from briefing_tui.dates.grammar.tokens import TokenStream

_LIST_MARKS = frozenset((",", "s", "/", *HYPHENS))  # `s` begins `s/d`
_APOSTROPHES = frozenset("'’‘`")
_DATE_MARKS = frozenset("/-.–")
_LONGEST_LIST = 10
_LONGEST_REMARK = 8  # tokens behind the day inside brackets
_LAST_DAY = 31
_LAST_CENTURY = 40  # two digits from here on are years of the last century
_YEARS_AWAY = {"past": -1, "this": 0, "next": 1}


def shift_at(stream: TokenStream, i: int) -> tuple[Shift, int] | None:
    """`lalu`, `yang lalu`, `ini`, `mendatang`, `yang akan datang` at i, and where it ends."""
    lower = stream.lower[i]
    if lower in lexicon().which:
        if stream.lower[i + 1] in lexicon().ago_behind_which:
            return "past", i + 2
        if stream.phrase(i + 1, ("akan", "datang")):
            return "next", i + 3
        return None
    if lower == "akan" and stream.lower[i + 1] == "datang":
        return "next", i + 2
    shift = lexicon().shifts.get(lower)
    capital = stream.text[i][:1].isupper() and not stream.text[i - 1].isupper()  # but `RAPAT DIGELAR SENIN LALU`
    if shift is None or capital or stream.lower[i + 1] == "lintas":  # `pada Sabtu lalu lintas padat`
        return None
    return shift, i + 1  # type: ignore[return-value]


def short_year(stream: TokenStream, i: int) -> int | None:
    """The year of the two digits at i."""
    year = digits(stream, i, 2)
    return century_of(year) if year is not None and len(stream.text[i]) == 2 else None


def century_of(year: int) -> int:
    """The year of two digits with its century: up to 39 of this, from 40 of the last."""
    return year + (2000 if year < _LAST_CENTURY else 1900)


def month_at(stream: TokenStream, i: int, *, beside_number: bool) -> tuple[int, int] | None:
    """The month named at i, and where the name ends; short and English names only beside a day or year number."""
    lower = stream.lower[i]
    lex = lexicon()
    month = lex.months.get(lower)
    if month is None:
        return None
    if beside_number:
        j = i + 1
        if lower in lex.short_months and stream.text[j] == "." and stream.text[j + 1].isdecimal():
            j += 1
        return month, j
    if lower in lex.short_months or lower in lex.english_months:
        return None
    if not stream.text[i][0].isupper() and stream.before(i) not in lex.month_words:  # `bulan mei lalu`
        return None
    return month, i + 1


def numeric(stream: TokenStream, i: int) -> tuple[CalendarDate, int] | None:
    """`18/9/2023`, `18-09-2023`, `18.9.23`, `2023-09-18`, `18/9` at i, and where it ends. Day before month."""
    first = digits(stream, i, 4)
    mark = stream.text[i + 1]
    if first is None or mark not in _DATE_MARKS:
        return None
    second = digits(stream, i + 2, 2)
    if second is None and mark == "-" and stream.text[i + 2].isupper():
        second = lexicon().ordinals.get(stream.lower[i + 2])  # `17-VIII-1945`
    if second is None:
        return None
    if not 1 <= second <= 12:
        return None
    goes_on = stream.text[i + 3] == mark
    if len(stream.text[i]) == 4:
        third = digits(stream, i + 4, 2) if goes_on else None
        return (
            (CalendarDate(day=third, month=second, year=first), i + 5)
            if third is not None and 1 <= third <= 31
            else None
        )
    if not (1 <= first <= 31 and len(stream.text[i]) <= 2):
        return None
    if goes_on and (stream.glued[i + 3] or mark not in "-–"):
        third = year_at(stream, i + 4) or short_year(stream, i + 4)
        if third is not None:
            return CalendarDate(day=first, month=second, year=third), i + 5
        goes_on = digits(stream, i + 4, 4) is not None
    return (CalendarDate(day=first, month=second), i + 3) if mark == "/" and not goes_on else None


def day_number(stream: TokenStream, i: int) -> int | None:
    """The number at i where it may be that of a day of a month."""
    day = digits(stream, i, 2)
    return day if day is not None and 1 <= day <= _LAST_DAY else None


def named_days(stream: TokenStream, i: int) -> DateMatch | None:
    """`9 Mei 2023`, `2-4 Juni`, `10, 12 dan 13 Maret`: one or more day numbers before one month."""
    first = day_number(stream, i)
    if first is None:
        return None
    run = _run_before_another(stream, i, first)
    if run is not None:
        return run
    last, j = last_of_list(stream, i)
    hyphened = stream.text[j] in (*HYPHENS, "/")
    if stream.lower[j + 1] in lexicon().months and (stream.lower[j] in lexicon().month_words or hyphened):
        j += 1
    named = month_at(stream, j, beside_number=True)
    if named is None:
        return None
    month, j = named
    year, j = _year_of_days(stream, j, listed=last is not None, hyphened=hyphened)
    within = None
    if year is None and stream.lower[j] == "tahun" and (shift := shift_at(stream, j + 1)) is not None:
        within, j = Offset("year", _YEARS_AWAY[shift[0]], stream.lower[j + 1]), shift[1]
    begun = CalendarDate(day=first, month=month, year=year, within=within)
    if last is None:
        return DateMatch(i, j, begun)
    if last <= first:
        return None
    return DateMatch(i, j, Interval(DateMatch(i, j, begun), DateMatch(i, j, replace(begun, day=last))))


def _run_before_another(stream: TokenStream, i: int, first: int) -> DateMatch | None:
    """`1-7` of `1-7 dan 15-21 April`: the days from `first` on, whose month stands behind another run of days."""
    last = day_number(stream, i + 2) if stream.text[i + 1] in HYPHENS else None
    k = _behind_list_mark(stream, i + 3) if last is not None and last > first else 0
    next_day = day_number(stream, k) if k and stream.text[k + 1] in HYPHENS else None
    if last is None or next_day is None or next_day <= last:
        return None
    following = named_days(stream, k)
    begun = following.node.first.node if following is not None and isinstance(following.node, Interval) else None
    if not isinstance(begun, CalendarDate):
        return None
    ends = (DateMatch(i, i + 3, replace(begun, day=day)) for day in (first, last))
    return DateMatch(i, i + 3, Interval(*ends))


def last_of_list(stream: TokenStream, i: int) -> tuple[int | None, int]:
    """The last of the day numbers that follow the one at i (`-4`, `, 12 dan 13`, `s/d 15`), and where it ends.

    None without one, or where only commas join them (`magnitudo 5,6, 21 November`, `Terminal 3, 9 Mei`): a list
    has its `dan`, or `tanggal` before it.
    """
    last, j, commas, joined = None, i + 1, False, stream.before(i) in lexicon().day_words
    for _ in range(_LONGEST_LIST):
        k = _behind_list_mark(stream, j)
        day = day_number(stream, k) if k else None
        if day is None:
            break
        comma = stream.text[j] == "," and k == j + 1
        commas, joined = commas or comma, joined or (commas and not comma and stream.text[j] not in HYPHENS)
        last, j = day, k + 1
    return (last, j) if joined or not commas else (None, i + 1)


def _behind_list_mark(stream: TokenStream, j: int) -> int:
    """Where the next number of a list may stand, behind `,`, `-`, `dan tanggal`, `s/d`, `s.d.` at j; 0 without."""
    lex = lexicon()
    if stream.lower[j] not in _LIST_MARKS and stream.lower[j] not in lex.listing:
        return 0
    k = j + 1
    if stream.lower[j] == "s":
        if not (stream.text[k] in "/." and stream.lower[k + 1] == "d"):
            return 0
        k += 2
        if stream.text[k] == "." and stream.glued[k]:
            k += 1
    if stream.lower[k] in ("dan", "dengan", "dgn", "d"):
        k += 1
    return k + 1 if stream.lower[k] in lex.day_words else k


def _year_of_days(stream: TokenStream, j: int, *, listed: bool, hyphened: bool) -> tuple[int | None, int]:
    """The year behind the month (`2023`, `, 2023`, `tahun 2023`, `'23`, `-23` of `28-Feb-23`) and where it ends."""
    k = j
    if stream.text[k] in (",", "/", *HYPHENS, *_APOSTROPHES) and (stream.text[k] != "," or not listed):
        k += 1
    if stream.lower[k] in ("di", "pada") and not listed and stream.lower[k + 2] not in lexicon().counted:
        k += 1  # `3 Mei di 2004`
    if stream.lower[k] in lexicon().year_units:
        k += 2 if stream.text[k + 1] == "." else 1  # `th. 2023`
    year = year_at(stream, k)
    if year is not None and not (stream.text[j] == "," and stream.text[k + 1] in HYPHENS):
        return year, k + 1
    if stream.text[j] in _APOSTROPHES or (hyphened and stream.text[j] in (*HYPHENS, "/")):
        year = short_year(stream, k)
        if year is not None:
            return year, k + 1
    return None, j


def spelled_day(stream: TokenStream, i: int) -> tuple[CalendarDate, int] | None:
    """`delapan bulan Mei tahun dua ribu dua puluh tiga`, as deeds have it, and where it ends."""
    day = number_words(stream, i)
    if day is None or not 1 <= day[0] <= _LAST_DAY:
        return None
    j = day[1]
    if stream.lower[j] in lexicon().month_words:
        j += 1
    named = month_at(stream, j, beside_number=True)
    if named is None:
        return None
    month, j = named
    year, end = _year_of_days(stream, j, listed=True, hyphened=False)
    if year is None and stream.lower[j] in lexicon().year_units:
        spelled = number_words(stream, j + 1)
        if spelled is not None and 1000 <= spelled[0] <= 2199:
            year, end = int(spelled[0]), spelled[1]
    return CalendarDate(day=int(day[0]), month=month, year=year), end


def month_first(stream: TokenStream, i: int) -> DateMatch | None:
    """`September 8, 2023`: the American order, which English posts inside stories have; and `Juni 2023`, `Juni`."""
    named = month_at(stream, i, beside_number=True)
    if named is None:
        return None
    month, j = named
    day = day_number(stream, j)
    if day is not None and stream.text[j + 1] == "," and year_at(stream, j + 2) is not None:
        return DateMatch(i, j + 3, CalendarDate(day=day, month=month, year=year_at(stream, j + 2)))
    k = j + _in_its_year(stream, i, j)
    if stream.lower[k] in lexicon().year_units or stream.text[k] in (*HYPHENS, *_APOSTROPHES):
        k += 1
    if stream.text[k] == "(" and stream.text[k + 2] == ")" and year_at(stream, k + 1) is not None:  # `April (2019)`
        return DateMatch(i, k + 3, CalendarDate(month=month, year=year_at(stream, k + 1)))
    year = year_at(stream, k) or (short_year(stream, k) if stream.text[j] in _APOSTROPHES else None)
    if year is not None and (stream.lower[i] not in ("may", "mar") or stream.before(i) in HYPHENS):
        return DateMatch(i, k + 1, CalendarDate(month=month, year=year))
    if _short_run(stream, j):
        return DateMatch(i, j, CalendarDate(month=month))
    if month_at(stream, i, beside_number=False) is None:
        return None
    return DateMatch(i, i + 1, CalendarDate(month=month))


def _in_its_year(stream: TokenStream, i: int, j: int) -> bool:
    """Whether `pada` or `di` and its year stand behind the month from i to j: `Juni pada 2017`, `Mei di tahun 2020`."""
    if stream.lower[j] not in ("pada", "di") or month_at(stream, i, beside_number=False) is None:
        return False
    k = j + 2 if stream.lower[j + 1] in lexicon().year_units else j + 1
    return year_at(stream, k) is not None and stream.lower[k + 1] not in lexicon().counted


def _short_run(stream: TokenStream, j: int) -> bool:
    """Whether the short month that ends at j begins a run that has its year: `Agu-Sep 2018`, `Jan s.d. Mar 2018`."""
    joined = stream.text[j] in (*HYPHENS, "/") or stream.lower[j] in lexicon().listing
    k = j + 1 if joined else connector(stream, j)
    return k > 0 and stream.lower[k] in lexicon().months and year_at(stream, k + 1) is not None


def weekday_at(stream: TokenStream, i: int) -> int | None:
    """The weekday named at i. `minggu` in lower case is a week, and short forms need a comma and a day number."""
    lex = lexicon()
    lower = stream.lower[i]
    day = lex.weekdays.get(lower)
    if day is None:
        return None
    if lower in lex.short_weekdays:
        j = i + 2 if stream.text[i + 1] in ",." else i + 1
        return day if digits(stream, j, 2) is not None and stream.lower[j + 1] in lex.months else None
    if stream.text[i][0].isupper() or stream.text[i + 1] == "(":
        return day
    if lower == "minggu":
        return None
    # `kamis lalu`, `senin malam`, as chats have it
    told_apart = stream.before(i) in ("hari", "pada", ",") or stream.lower[i + 1] in lexicon().told_apart
    told_apart = told_apart or (lex.units.get(stream.lower[i + 1]) == "week" and shift_at(stream, i + 2) is not None)
    return day if told_apart or part_of_day(stream, i + 1) is not None else None


def _behind_weekday(stream: TokenStream, j: int) -> int:
    """Where the date behind a weekday may stand: `, 8 Mei`, `tanggal 8 Mei`, `tepatnya tanggal 8 Mei`, `.10/6/2025`."""
    if stream.text[j] == "." and stream.glued[j + 1] and numeric(stream, j + 1) is not None:
        return j + 1
    k = j + 1 if stream.text[j] in (",", "/") else j
    if stream.lower[k] in ("tepatnya", "tepat"):
        k += 2 if stream.lower[k + 1] == "pada" else 1
    return k + 1 if stream.lower[k] in lexicon().day_words else k


def in_brackets(stream: TokenStream, i: int) -> DateMatch | None:
    """`(18/9)`, `(18/9/2023)`, `(18 September 2023)`, `(16-17/9)`, `(16/9-18/9)` at i, brackets included."""
    if stream.text[i] != "(":
        return None
    j = i + 2 if stream.lower[i + 1] in lexicon().day_words else i + 1
    if not stream.text[j][:1].isdecimal():
        return None
    slashed = numeric(stream, j)
    inside = days_of_one_month(stream, j) if slashed is None else _slashed_inside(stream, j, *slashed)
    if inside is None and slashed is None:
        inside = named_days(stream, j)
    if inside is None or stream.text[inside.j] != ")":
        # a bracket that is never closed: `Selasa (29/4/2025.`
        whole = slashed is not None and slashed[0].year is not None and ")" not in stream.text[j : j + _LONGEST_REMARK]
        return DateMatch(i, slashed[1], slashed[0]) if whole and slashed is not None else None
    inside.i, inside.j = i, inside.j + 1
    return inside


def days_of_one_month(stream: TokenStream, j: int) -> DateMatch | None:
    """`16-17/9`, `16 & 17/9/2023`."""
    first = day_number(stream, j)
    if first is None or stream.lower[j + 1] not in (*HYPHENS, "&", "dan"):
        return None
    slashed = numeric(stream, j + 2)
    if slashed is None or slashed[0].day is None or slashed[0].day <= first:
        return None
    right, end = slashed
    left = CalendarDate(day=first, month=right.month, year=right.year)
    return DateMatch(j, end, Interval(DateMatch(j, j + 1, left), DateMatch(j + 2, end, right)))


def _slashed_inside(stream: TokenStream, j: int, day: CalendarDate, k: int) -> DateMatch | None:
    """`16/9`, `16/9-18/9`, `16/9-2023`, and what is told behind the day: `(16/9, malam)`, `(16/9 pukul 20.00)`."""
    if stream.text[k] in HYPHENS:
        other = numeric(stream, k + 1)
        if other is not None and stream.text[other[1]] == ")":
            day.year = day.year or other[0].year
            return DateMatch(j, other[1], Interval(DateMatch(j, k, day), DateMatch(k + 1, other[1], other[0])))
    after = k + (stream.text[k] in HYPHENS)
    if day.year is None and year_at(stream, after) is not None and stream.text[after + 1] == ")":
        day.year, k = year_at(stream, after), after + 1
    elif stream.text[k] in ("/", ",") or stream.lower[k] in lexicon().hour_words or part_of_day(stream, k):
        farthest = k + _LONGEST_REMARK
        while k < farthest and stream.text[k] not in (")", "", "¶"):
            k += 1
    return DateMatch(j, k, day)


def weekday(stream: TokenStream, i: int) -> DateMatch | None:
    """A weekday and the date that stands with it: `Senin`, `Senin (18/9)`, `Kamis tanggal 14 September 2023`."""
    day = weekday_at(stream, i)
    if day is None:
        return None
    abbreviated = stream.text[i + 1] == "." and stream.lower[i] in lexicon().short_weekdays
    j = i + 2 if abbreviated or stream.lower[i + 1] in lexicon().market_days else i + 1
    part = part_of_day(stream, j)  # `Sabtu malam, 22 Desember 2018`
    shift = shift_at(stream, j) if part is None else None
    after = part[1] if part is not None else shift[1] if shift is not None else j
    k = _behind_weekday(stream, after)
    dated = named_days(stream, k)
    if dated is None:
        numbered = numeric(stream, k) or (spelled_day(stream, k) if stream.before(k) in lexicon().day_words else None)
        if numbered is not None:
            dated = DateMatch(k, numbered[1], numbered[0])
    if dated is not None and (after == j or isinstance(dated.node, CalendarDate)):
        if isinstance(dated.node, CalendarDate):
            dated.node.weekday = day
            dated.node.shift = shift[0] if shift is not None else None
        dated.i, dated.part = i, part[0] if part is not None else None
        return dated
    return DateMatch(i, j, CalendarDate(weekday=day))
