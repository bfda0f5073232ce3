"""Times that denote no days: sets (`setiap Senin`) and the vague (`kini`). Durations are read in `lengths`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import named_days, weekday_at
from briefing_tui.dates.grammar.lengths import duration_value
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Interval, Recurring, Vague
from briefing_tui.dates.grammar.numerals import amount, digits
from briefing_tui.dates.grammar.periods import period
from briefing_tui.dates.grammar.relative import deictic, stepped
from briefing_tui.dates.grammar.tokens import HYPHENS
from briefing_tui.dates.grammar.years import year

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_MOST_WEEKDAYS = 6
_LONGEST_JOINT = 8  # tokens of `pada tanggal 27-28 dan` before `15-16 Juli`


def vague(stream: TokenStream, i: int) -> DateMatch | None:
    """`saat ini`, `baru-baru ini`, `dalam waktu dekat`: TIMEX3's PAST_REF, PRESENT_REF and FUTURE_REF."""
    for words, value in lexicon().vague.get(stream.lower[i], ()):
        if stream.phrase(i, words) and not (words[0] in ("dulu", "dahulu") and stream.before(i) in lexicon().rather):
            return DateMatch(i, i + len(words), Vague(value))
    return None


def _as_of(stream: TokenStream, i: int) -> bool:
    """Whether `per` means `as of`: `per hari ini`, `per kuartal II-2023`, `per bulan Juni`, `per akhir pekan lalu`."""
    if lexicon().units.get(stream.lower[i]) == "month" and stream.lower[i + 1] in lexicon().months:
        return True
    if weekday_at(stream, i) is not None and (stream.text[i + 1] == "(" or stream.text[i + 1].isdecimal()):
        return True
    return any(rule(stream, i) is not None for rule in (deictic, stepped, period, year))


def recurring(stream: TokenStream, i: int) -> DateMatch | None:
    """`setiap Jumat`, `tiap dua pekan`, `per bulan`, `setiap 17 Agustus`, `setiap harinya`."""
    lex = lexicon()
    if stream.lower[i] == "per":
        if _as_of(stream, i + 1):
            return None
        unit = lex.units.get(stream.lower[i + 1]) or lex.one_unit.get(stream.lower[i + 1])
        return DateMatch(i, i + 2, Recurring(duration_value(1, unit))) if unit else None
    if stream.lower[i] not in lex.each:
        return None
    j = i + 3 if stream.phrase(i + 1, ("-", "tiap")) else i + 1
    for rule in (_each_weekday, _each_day_of_month, _each_named_day, _each_month, _each_unit, _each_part):
        value_and_end = rule(stream, j)
        if value_and_end is not None:
            value, end = value_and_end
            return DateMatch(i, end, Recurring(value))
    return None


def _each_weekday(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap Senin`, `setiap hari Senin dan Kamis`, whose value is the first of them."""
    if stream.lower[j] == "hari" and weekday_at(stream, j + 1) is not None:
        j += 1
    day = weekday_at(stream, j)
    if day is None:
        return None
    j += 1
    for _ in range(_MOST_WEEKDAYS):
        k = j + 2 if stream.lower[j + 1] in ("dan", "hari", "dengan") else j + 1
        joined = stream.lower[j] in ("-", "–", ",") or stream.lower[j] in lexicon().listing
        if not joined or weekday_at(stream, k) is None:
            break
        j = k + 1
    return f"XXXX-WXX-{day + 1}", j


def _each_day_of_month(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap tanggal 17`."""
    if stream.lower[j] not in lexicon().day_words:
        return None
    day = digits(stream, j + 1, 2)
    if day is None or not 1 <= day <= 31:
        return None
    dated = named_days(stream, j + 1)
    return f"XXXX-XX-{day:02}", dated.j if dated else j + 2


def _each_named_day(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap 17 Agustus`."""
    dated = named_days(stream, j)
    return ("P1Y", dated.j) if dated is not None else None


def _each_month(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap Mei`, `setiap bulan Mei`."""
    k = j + 1 if stream.lower[j] == "bulan" else j
    month = lexicon().months.get(stream.lower[k])
    return (f"XXXX-{month:02}", k + 1) if month is not None else None


def _each_unit(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap hari`, `setiap tahunnya`, `setiap dua pekan`."""
    units = lexicon().units
    unit = units.get(stream.lower[j].removesuffix("nya"))
    if unit is not None:
        return duration_value(1, unit), j + 1
    number = amount(stream, j)
    if number is None or (unit := units.get(stream.lower[number[1]].removesuffix("nya"))) is None:
        return None
    return duration_value(number[0], unit), number[1] + 1


def _each_part(stream: TokenStream, j: int) -> tuple[str, int] | None:
    """`setiap akhir pekan`, `setiap musim`, `setiap malamnya`."""
    word, following = stream.lower[j].removesuffix("nya"), stream.lower[j + 1]
    if word in lexicon().portions and following in lexicon().units:
        return duration_value(1, lexicon().units[following]), j + 2
    if word == "musim":
        return "P1Y", j + 1
    return ("P1D", j + 1) if word in lexicon().parts_of_habit else None


def comes_every_year(stream: TokenStream, date_match: DateMatch, before: DateMatch) -> bool:
    """Whether a day or month goes on with what comes every year: `setiap tahun pada 3 Mei`, `.. 3 Mei dan 4 Juni`."""
    if before.node != Recurring("P1Y") or not 0 <= date_match.i - before.j <= _LONGEST_JOINT:
        return False
    node = date_match.node.first.node if isinstance(date_match.node, Interval) else date_match.node
    if not isinstance(node, CalendarDate) or node.month is None or node.year or node.shift or node.within:
        return False
    joints = lexicon().before_second_end | lexicon().also | HYPHENS | {"di"}
    return all(word in joints or word.isdecimal() for word in stream.lower[before.j : date_match.i])
