"""From tokens to readings: at each word that may begin an expression, the widest reading of all families."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from briefing_tui.dates.clock import clock, part_of_day
from briefing_tui.dates.days import (
    follow_up,
    in_brackets,
    month_first,
    named_days,
    numeric,
    shift_at,
    weekday,
    weekday_at,
)
from briefing_tui.dates.feasts import feast_names
from briefing_tui.dates.festive import anniversary, feast, hijri
from briefing_tui.dates.habits import recurring, vague
from briefing_tui.dates.lexicon import lexicon
from briefing_tui.dates.numerals import year_at
from briefing_tui.dates.periods import century, decade, period, portion, year
from briefing_tui.dates.readings import (
    Calendar,
    Clock,
    Duration,
    Feast,
    Found,
    Interval,
    Period,
    Recurring,
    Relative,
    Stepped,
    Vague,
    Years,
)
from briefing_tui.dates.relative import anaphora, counted, deictic, season, stepped, weekday_of_week

if TYPE_CHECKING:
    from collections.abc import Callable

    from briefing_tui.dates.stream import Stream

    Family = Callable[[Stream, int], Found | None]

_HYPHENS = frozenset("-–—‑−")
_AND = frozenset(("dan", "serta", "&"))


def _slashed(stream: Stream, i: int) -> Found | None:
    """`18/9/2023`, `2023-09-18` standing free; `18/9` only behind `tanggal`."""
    if i and stream.glued[i] and (stream.text[i - 1].isalnum() or stream.text[i - 1] in "/-.,"):
        return None
    found = numeric(stream, i)
    if found is None:
        return None
    day, j = found
    called = stream.before(i) in ("tanggal", "tgl", "per", ":")
    if stream.text[j] in ("/", *_HYPHENS) and stream.glued[j] and stream.glued[j + 1]:
        return None
    if day.year is None or stream.text[i + 1] == "–":
        return Found(i, j, day) if called else None
    if len(stream.text[j - 1]) == 2 and len(stream.text[i]) != 4 and not called:
        return None
    return Found(i, j, day)


def _bracketed(stream: Stream, i: int) -> Found | None:
    """`(18/9)` behind something that is no weekday: the reporter's way to date a statement."""
    found = in_brackets(stream, i)
    if found is None:
        return None
    reading = found.reading
    if isinstance(reading, Calendar) and reading.year is None:
        day, month = reading.day or 0, reading.month or 0
        # (1/2), (2/3) are parts of a series or fractions far more often than days.
        if stream.text[i + 2] == "/" and day < month and month <= 5 and len(stream.text[i + 1]) == 1:
            return None
    found.i, found.j = i + 1, found.j - 1
    return found


def _month(stream: Stream, i: int) -> Found | None:
    """A month name, unless it is somebody's name."""
    found = month_first(stream, i)
    if found is None:
        return None
    reading = found.reading
    if isinstance(reading, Calendar) and reading.year is None and reading.day is None:
        shift = shift_at(stream, found.j)
        if shift is not None and shift[0] != "this":
            reading.shift, found.j = shift
        elif _is_name(stream, i, found.j):
            return None
        elif shift is not None:
            reading.shift, found.j = shift
        elif stream.low[found.j] == "tahun":
            step = stepped(stream, found.j)
            if step is not None and isinstance(step.reading, Stepped):
                reading.within, found.j = step.reading, step.j
    return found


def _is_name(stream: Stream, i: int, j: int) -> bool:
    """Whether the day or month word from i to j is part of a name: `Mei Ling`, `Bapak Sabtu Sitepu`, `Suara April`."""
    before, after = stream.text[i - 1] if i else "", stream.text[j]
    lex = lexicon()
    if stream.before(i) in lex.titles and stream.before(i) != "oleh":
        return True
    if i and stream.glued[i] and before in "-_#@":
        return before != "-" or (stream.text[i - 2][:1].isupper() and stream.low[i - 2] not in lex.months)
    begins = i == 0 or before in ".!?¶:" or stream.low[i - 1] in lex.prepositions or stream.low[i - 1] == "hari"
    capital_after = after[:1].isupper() and not (
        stream.low[j] in lex.zones or stream.low[j] in lex.months or stream.low[j] in ("ini", "lalu", "malam", "pagi")
    )
    if stream.text[j] == "-" and stream.glued[j] and stream.text[j + 1][:1].isupper() and stream.glued[j + 1]:
        capital_after = stream.low[j + 1] not in lex.months and stream.low[j + 1] not in lex.weekdays
    introduced = i > 0 and stream.low[i - 1] in lex.prepositions | {"hari", ","}
    if capital_after and (not introduced or stream.low[i - 1] in _JOINING):
        return True
    if stream.low[j] in ("-", "–", "hingga", "sampai", "dan") and stream.low[j + 1] in lex.months:
        return False
    return before[:1].isupper() and not begins and not (stream.begins_sentence(i - 1) and not capital_after)


def _weekday(stream: Stream, i: int) -> Found | None:
    """A weekday with all that belongs to it, unless it is somebody's name or a feast's or prayer's."""
    lex = lexicon()
    before = stream.before(i)
    if stream.low[i] == "minggu":
        week = stepped(stream, i)
        if week is not None:
            return week
    if before in lex.no_days:
        return None
    in_week = weekday_of_week(stream, i)
    if in_week is not None:
        return in_week
    found = weekday(stream, i)
    if found is None:
        return None
    if found.j == i + 1:
        if before in lex.titles and before != "oleh":
            return None
        after = stream.text[i + 1]
        if before in _JOINING and after[:1].isupper() and weekday_at(stream, i - 2) is None and (
            stream.low[i + 1] not in lex.zones and part_of_day(stream, i + 1) is None
        ):
            return None
        if stream.low[i + 1] in _FEAST_TAILS:
            return None
        capital = after[:1].isupper() and stream.low[i + 1] not in lex.zones and part_of_day(stream, i + 1) is None
        if capital and (stream.text[i - 1][:1].isupper() or before in _NAMING) and i and (
            before not in lex.prepositions and before != "hari"
        ):
            return None
    return found


_JOINING = frozenset(("dan", "atau", "serta", "dengan"))
_NAMING = frozenset(("kata", "ujar", "ucap", "tutur", "ungkap", "jelas", "oleh", "bernama", "bersama", "terang"))
_FEAST_TAILS = frozenset(("agung", "putih", "abu", "wekasan", "suci", "kelabu"))


def _deictic(stream: Stream, i: int) -> Found | None:
    """`hari ini, Kamis waktu setempat`: the day and, in apposition, its name."""
    found = deictic(stream, i)
    if found is None or not isinstance(found.reading, Stepped):
        return found
    k = found.j + 1 if stream.text[found.j] == "," else found.j
    named = _weekday(stream, k)
    if named is not None and isinstance(named.reading, Calendar):
        named.reading.deictic = int(found.reading.steps)
        named.i, named.part = i, named.part or found.part
        return named
    if stream.text[found.j] == "," or stream.low[found.j] in ("tanggal", "tgl"):
        dated = named_days(stream, k + (stream.low[k] in ("tanggal", "tgl")))
        if dated is not None and isinstance(dated.reading, Calendar):
            dated.i, dated.reading.deictic = i, int(found.reading.steps)
            return dated
    return found


def _approximate(stream: Stream, i: int) -> Found | None:
    """`sekitar tahun 1800-an`, `lebih dari dua dekade lalu`, `sekitar pukul 18.30 WIB`."""
    told = next((form for form in lexicon().approximate.get(stream.low[i], ()) if stream.phrase(i, form[0])), None)
    if told is None:
        return None
    words, mod = told
    k = i + len(words)
    for family in (counted, clock, decade, century, year, portion, named_days, _month, recurring):
        inner = family(stream, k)
        if inner is None:
            continue
        reading = inner.reading
        if isinstance(reading, Stepped) and mod == "MORE_THAN":
            mod = "BEFORE" if reading.steps < 0 else "AFTER"
        elif isinstance(reading, Stepped) and mod == "LESS_THAN":
            mod = "AFTER" if reading.steps < 0 else "BEFORE"
        elif isinstance(reading, Calendar | Years | Clock) and mod != "APPROX":
            return None
        if isinstance(reading, Calendar) and reading.year and reading.month is None and inner.j == k + 1:
            return None
        inner.i, inner.mod = i, mod
        return inner
    return None


def _in_month(stream: Stream, i: int) -> Found | None:
    """`bulan Mei lalu`, `bulan September 2023`, `bulan Juni`."""
    if stream.low[i + 1] not in lexicon().months:
        return None
    inner = month_first(stream, i + 1)
    if inner is None or not isinstance(inner.reading, Calendar):
        return None
    if inner.reading.day is None and inner.reading.year is None:
        shift = shift_at(stream, inner.j)
        if shift is not None:
            inner.reading.shift, inner.j = shift
        elif stream.low[inner.j] == "tahun":
            step = stepped(stream, inner.j)
            if step is not None and isinstance(step.reading, Stepped):
                inner.reading.within, inner.j = step.reading, step.j
    inner.i = i
    return inner


def _numbered_day(stream: Stream, i: int) -> Found | None:
    """`tanggal 15`, `tanggal 15 bulan ini`; with a month the `tanggal` is left out like a preposition."""
    from briefing_tui.dates.numerals import digits

    day = digits(stream, i + 1, 2)
    if day is None or not 1 <= day <= 31 or named_days(stream, i + 1) is not None or numeric(stream, i + 1) is not None:
        return None
    found = Found(i, i + 2, Calendar(day=day))
    if stream.low[i + 2] == "bulan":
        step = stepped(stream, i + 2)
        if step is not None and isinstance(step.reading, Stepped):
            found.reading = Calendar(day=day, within=step.reading)
            found.j = step.j
            return found
    if stream.text[i + 2][:1].isalpha() and stream.text[i + 2][0].isupper():
        return None
    return found


@cache
def _families() -> dict[str, tuple[Family, ...]]:
    """Which families may begin with a word."""
    lex = lexicon()
    table: dict[str, list[Family]] = {}

    def begin(family: Family, words: object) -> None:
        for word in words:  # type: ignore[attr-defined]
            if family not in table.setdefault(word, []):
                table[word].append(family)

    begin(_month, lex.months)
    begin(_weekday, lex.weekdays)
    begin(_deictic, lex.deictic)
    begin(_deictic, ("tadi", "nanti", "semalam"))
    begin(_deictic, lex.parts)
    begin(_eve, ("malam",))
    begin(portion, lex.portions)
    begin(_approximate, lex.approximate)
    begin(vague, lex.vague)
    begin(recurring, ("setiap", "tiap", "saban", "per"))
    begin(anaphora, ("keesokan", "esok", "keesokannya", "malamnya"))
    begin(counted, lex.numbers)
    begin(counted, lex.several)
    begin(counted, lex.halves)
    begin(counted, lex.one_unit)
    begin(_in_month, ("bulan",))
    begin(stepped, lex.units)
    begin(stepped, ("musim",))
    begin(period, [w for w, unit in lex.units.items() if unit in ("quarter", "half")])
    begin(period, ("q",))
    begin(century, ("abad",))
    begin(decade, ("tahun", "thn", "era", "dekade"))
    begin(year, ("tahun", "thn", "th", "periode", "musim"))
    begin(season, ("musim",))
    begin(clock, ("pukul", "jam", "pkl"))
    begin(_numbered_day, ("tanggal", "tgl"))
    begin(_bracketed, ("(",))
    begin(feast, feast_names())
    begin(feast, ("h",))
    begin(anniversary, ("hut", "hari"))
    begin(hijri, lex.hijri_months)
    begin(hijri, ("tahun",))
    return {word: tuple(families) for word, families in table.items()}


_NUMBERS: tuple[Family, ...] = (named_days, _slashed, clock, year, decade, counted, hijri)


def atom(stream: Stream, i: int) -> Found | None:
    """The widest reading that begins at i, without what may follow a day."""
    low = stream.low[i]
    families = _families().get(low)
    if families is None:
        if not low or not low[0].isdecimal():
            return None
        families = _NUMBERS
    best: Found | None = None
    for family in families:
        found = family(stream, i)
        if found is not None and (best is None or found.j > best.j):
            best = found
    return best


def _connector(stream: Stream, i: int) -> int:
    """Where the second end of a range may begin, if `-`, `hingga`, `sampai dengan`, `s/d` stands at i; else 0."""
    low = stream.low[i]
    if low in _HYPHENS:
        return i + 1
    if low in ("hingga", "sampai", "sd"):
        k = i + 1
        if stream.low[k] == "dengan":
            k += 1
    elif low == "s" and stream.text[i + 1] in ("/", ".") and stream.low[i + 2] == "d":
        k = i + 4 if stream.text[i + 3] == "." else i + 3
    else:
        return 0
    for _ in range(2):
        if stream.low[k] in ("pada", "hari", "tanggal", "tgl") and stream.low[k + 1] != "ini":
            k += 1
    return k


def _range(stream: Stream, left: Found) -> Found:
    """`left` alone, or the range it begins."""
    k = _connector(stream, left.j)
    paired = False
    if not k and stream.low[left.j] == "dan" and stream.before(left.i) == "antara":
        k = left.j + 1
    elif not k and stream.low[left.j] in _AND and isinstance(left.reading, Calendar):
        k, paired = left.j + 1, True
        if stream.low[k] == "hari":
            k += 1
    if not k or not isinstance(left.reading, Calendar | Stepped | Period | Relative | Years | Feast):
        return left
    if isinstance(left.reading, Stepped) and left.reading.told_by == "counted":
        return left
    if stream.text[left.j] in _HYPHENS and not stream.glued[left.j] and isinstance(left.reading, Stepped):
        return left
    right = atom(stream, k)
    if right is None and isinstance(left.reading, Calendar) and left.reading.year and year_at(stream, k) is not None:
        right = Found(k, k + 1, Calendar(year=year_at(stream, k)))
    if right is None or not isinstance(right.reading, Calendar | Stepped | Period | Years | Feast):
        return left
    if isinstance(right.reading, Stepped) and right.reading.told_by == "counted":
        return left
    follow_up(stream, right)
    if len(right.beside) == 2:
        first, last = right.beside
        return Found(left.i, right.j, Interval(Found(k, k, first), Found(k, k, last)), part=right.part)
    if paired:
        pair = (left.reading, right.reading)
        bare = [r for r in pair if isinstance(r, Calendar) and r.weekday is not None and r.day is None]
        if len(bare) == 2 and len(left.beside) + len(right.beside) == 0 and stream.text[right.j] == ",":
            return left
        return left
    if _working_week(left, right):
        return Found(left.i, right.j, Recurring("P1W"))
    return Found(left.i, right.j, Interval(left, right), clock=right.clock if not left.clock else None)


def find(stream: Stream) -> list[Found]:
    """Every expression of a stretch, in order, none overlapping another."""
    families = _families()
    low = stream.low
    found: list[Found] = []
    done = 0
    for i in range(stream.size):
        word = low[i]
        if i < done or (word not in families and not ("0" <= word[0] <= "9")):
            continue
        one = atom(stream, i)
        if one is None and found and _continues_years(stream, found[-1], i):
            one = Found(i, i + 1, Calendar(year=year_at(stream, i)))
        if one is None:
            continue
        if isinstance(one.reading, Calendar | Stepped | Interval | Relative):
            follow_up(stream, one)
        one = _range(stream, one)
        if one.i < done or not _stands(stream, one):
            continue
        _each_year(stream, one)
        done = one.j
        if not _in_credit(stream, done):
            found.append(one)
    _share_years(stream, found)
    return found


def _working_week(left: Found, right: Found) -> bool:
    """`Senin sampai Jumat` without a date is a timetable, not five days of one week."""
    a, b = left.reading, right.reading
    if not isinstance(a, Calendar) or not isinstance(b, Calendar) or left.beside or right.beside:
        return False
    return a == Calendar(weekday=0) and b.weekday is not None and b.weekday >= 4 and b == Calendar(weekday=b.weekday)


def _each_year(stream: Stream, one: Found) -> None:
    """`12 Oktober setiap tahunnya` comes again and again."""
    if stream.low[one.j] in ("setiap", "tiap") and stream.low[one.j + 1] in ("tahun", "tahunnya"):
        reading = one.reading
        if isinstance(reading, Calendar | Interval):
            one.reading, one.j = Recurring("P1Y"), one.j + 2


def _in_credit(stream: Stream, j: int) -> bool:
    """Whether a photo's credit follows, as in `Jakarta, Kamis (7/9/2023). (ANTARA/Nama)`."""
    for _ in range(3):
        if stream.text[j] not in (".", "(", ")") or not stream.text[j]:
            break
        j += 1
    return stream.low[j] in lexicon().agencies and (
        stream.text[j + 1] == "/" or (stream.text[j + 1] == ":" and stream.low[j] == "foto")
    )


def _eve(stream: Stream, i: int) -> Found | None:
    """`malam Minggu`: the evening before, as Indonesian counts days from sunset; `Minggu malam` is that day's own."""
    day = weekday_at(stream, i + 1)
    if day is None or weekday_at(stream, i - 1) is not None or stream.text[i + 1].islower():
        return None
    return Found(i, i + 2, Calendar(weekday=(day - 1) % 7), part="TNI")


def _continues_years(stream: Stream, last: Found, i: int) -> bool:
    """Whether the four digits at i go on with a list of years: `pada 2017, 2018 dan 2020`."""
    if year_at(stream, i) is None or not 1 <= i - last.j <= 2 or stream.low[i + 1] in lexicon().counted:
        return False
    between = stream.low[last.j : i]
    reading = last.reading
    if not (isinstance(reading, Calendar) and reading.year and reading.month is None and reading.day is None):
        return False
    return all(word in (",", "dan", "atau", "serta", "maupun") for word in between)


def _stands(stream: Stream, found: Found) -> bool:
    """False for what only looks like a date: numbers inside codes, ages in brackets, counted things."""
    i = found.i
    if i and stream.glued[i]:
        before = stream.text[i - 1]
        if before.isdecimal() or before in "#@_$€£":
            return False
        behind_number = i > 1 and stream.text[i - 2].isdecimal()
        if before in "-/.,:" and isinstance(found.reading, Duration | Clock) and behind_number:
            return False
        if before in "/-." and isinstance(found.reading, Calendar) and found.reading.day is None:
            return stream.text[i].isalpha() and not behind_number
    if isinstance(found.reading, Duration) and stream.text[i].isdecimal():
        after = stream.low[found.j]
        if after and year_at(stream, found.j) is not None and stream.low[found.j - 1] == "tahun":
            return False
    return True


def _share_years(stream: Stream, found: list[Found]) -> None:
    """`Maret dan April 2023`, `3 Maret, 5 Mei 2023`: a year at the end of a list serves all of it."""
    for left, right in zip(reversed(found[:-1]), reversed(found[1:]), strict=True):
        a, b = left.reading, right.reading
        if isinstance(b, Interval) and isinstance(b.first.reading, Calendar):
            b = b.last.reading
        if not (isinstance(a, Calendar) and isinstance(b, Calendar) and a.month and b.month and b.year):
            continue
        if a.year is None and a.shift is None and a.within is None and right.i - left.j <= 2 and stream.low[left.j] in (
            ",", "dan", "serta", "atau", "&", "/"
        ):
            a.year = b.year


__all__ = ["Vague", "find"]
