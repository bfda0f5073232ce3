"""Times that denote no days: sets (`setiap Senin`) and the vague (`kini`). Durations are read in `relative`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import named_days, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import DateMatch, Recurring, Vague
from briefing_tui.dates.grammar.numerals import amount, digits
from briefing_tui.dates.grammar.periods import period, year
from briefing_tui.dates.grammar.relative import deictic, duration_value, stepped

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def vague(stream: TokenStream, i: int) -> DateMatch | None:
    """`saat ini`, `baru-baru ini`, `dalam waktu dekat`: TIMEX3's PAST_REF, PRESENT_REF and FUTURE_REF."""
    for words, value in lexicon().vague.get(stream.lower[i], ()):
        if stream.phrase(i, words):
            return DateMatch(i, i + len(words), Vague(value))
    return None


def _as_of(stream: TokenStream, i: int) -> bool:
    """Whether `per` means `as of`: `per hari ini`, `per kuartal II-2023`, `per bulan Juni`, `per akhir pekan lalu`."""
    if lexicon().units.get(stream.lower[i]) == "month" and stream.lower[i + 1] in lexicon().months:
        return True
    return any(family(stream, i) is not None for family in (deictic, stepped, period, year))


def recurring(stream: TokenStream, i: int) -> DateMatch | None:
    """`setiap Jumat`, `tiap dua pekan`, `per bulan`, `setiap 17 Agustus`, `setiap harinya`."""
    lex = lexicon()
    lower = stream.lower[i]
    if lower == "per":
        if _as_of(stream, i + 1):
            return None
        unit = lex.units.get(stream.lower[i + 1]) or lex.one_unit.get(stream.lower[i + 1])
        return DateMatch(i, i + 2, Recurring(duration_value(1, unit))) if unit else None
    if lower not in lex.each:
        return None
    j = i + 1
    if stream.text[j] == "-" and stream.lower[j + 1] == "tiap":
        j += 2
    if stream.lower[j] == "hari" and weekday_at(stream, j + 1) is not None:
        j += 1
    day = weekday_at(stream, j)
    if day is not None:
        j += 1
        for _ in range(6):
            k = j + 1
            if stream.lower[k] in ("dan", "hari", "dengan"):
                k += 1
            joined = stream.lower[j] in ("-", "–", ",") or stream.lower[j] in lex.listing
            if not joined or weekday_at(stream, k) is None:
                break
            j = k + 1
        return DateMatch(i, j, Recurring(f"XXXX-WXX-{day + 1}"))
    if stream.lower[j] in lex.day_words:
        nth = digits(stream, j + 1, 2)
        if nth is not None and 1 <= nth <= 31:
            dated = named_days(stream, j + 1)
            return DateMatch(i, dated.j if dated else j + 2, Recurring(f"XXXX-XX-{nth:02}"))
    dated = named_days(stream, j)
    if dated is not None:
        return DateMatch(i, dated.j, Recurring("P1Y"))
    month = lex.months.get(stream.lower[j + 1] if stream.lower[j] == "bulan" else stream.lower[j])
    if month is not None:
        return DateMatch(i, j + (2 if stream.lower[j] == "bulan" else 1), Recurring(f"XXXX-{month:02}"))
    word = stream.lower[j]
    if word.endswith("nya"):
        word = word[:-3]
    unit = lex.units.get(word)
    number: float | None = 1
    if unit is None:
        counted = amount(stream, j)
        if counted is not None:
            number, j = counted
            unit = lex.units.get(stream.lower[j])
    if unit is None:
        if word in ("akhir",) and stream.lower[j + 1] in ("pekan", "minggu", "tahun", "bulan"):
            return DateMatch(i, j + 2, Recurring(duration_value(1, lex.units[stream.lower[j + 1]])))
        if word == "musim":
            return DateMatch(i, j + 1, Recurring("P1Y"))
        if word in ("malam", "pagi", "sore", "siang"):
            return DateMatch(i, j + 1, Recurring("P1D"))
        return None
    return DateMatch(i, j + 1, Recurring(duration_value(number, unit)))
