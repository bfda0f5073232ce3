"""Times counted from another: `tiga pekan silam`, `tahun depan`, `kemarin lusa`, `keesokan harinya`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import part_of_day
from briefing_tui.dates.grammar.days import shift_at, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import AnaphoricOffset, CalendarDate, DateMatch, Duration, Offset, Season, Vague
from briefing_tui.dates.grammar.numerals import amount

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream

_STEPS = {"past": -1, "this": 0, "next": 1}
_SHORT = frozenset(("second", "minute", "hour"))
_CODES = {
    "second": "TS",
    "minute": "TM",
    "hour": "TH",
    "day": "D",
    "night": "D",
    "week": "W",
    "month": "M",
    "quarter": "Q",
    "half": "H",
    "year": "Y",
    "decade": "DE",
    "century": "CE",
    "lustrum": "L5",
    "windu": "L8",
    "millennium": "ML",
}


def duration_value(number: float | None, unit: str) -> str:
    """An ISO 8601 duration; None, a number not told, gives `X`. Half a year is P6M, a quarter P3M, a lustrum P5Y."""
    if number is not None and number != int(number):
        if unit == "year" and (number * 12).is_integer():
            return duration_value(number * 12, "month")
        if unit == "day" and (number * 24).is_integer():
            return duration_value(number * 24, "hour")
        if unit == "hour" and (number * 60).is_integer():
            return duration_value(number * 60, "minute")
    scale = {"quarter": 3, "half": 6, "lustrum": 5, "windu": 8, "decade": 10, "century": 100, "millennium": 1000}
    code = _CODES[unit]
    if unit in scale:
        code = "M" if unit in ("quarter", "half") else "Y"
        number = None if number is None else number * scale[unit]
    told = "X" if number is None else f"{number:g}" if number < 1e6 else str(int(number))
    return f"PT{told}{code[1]}" if code[0] == "T" else f"P{told}{code}"


def deictic(stream: TokenStream, i: int) -> DateMatch | None:
    """`hari ini`, `kemarin lusa`, `besok pagi`, `tadi malam`, `malam ini`, `semalam`: days from that of speaking."""
    lower = stream.lower[i]
    for words, steps in lexicon().deictic.get(lower, ()):
        if stream.phrase(i, words):
            j = i + len(words)
            if steps == -1 and stream.lower[i - 1] in lexicon().contests and i:
                return DateMatch(i, j, Vague("PAST_REF"))  # `Pemilu kemarin` is the last one, not yesterday's
            if lower == "esok" and stream.lower[j] == "harinya":
                return None
            if (
                len(words) == 1
                and stream.text[i][0].isupper()
                and stream.text[j][:1].isupper()
                and i
                and (stream.text[i - 1][:1].isupper())
            ):
                return None
            found = DateMatch(i, j, Offset("day", steps, lower))
            if weekday_at(stream, j) is None and stream.text[j] == "," and weekday_at(stream, j + 1) is not None:
                found.j = j
            return found
    if lower in ("tadi", "nanti"):
        part = part_of_day(stream, i + 1)
        if part is None:
            return None
        steps = -1 if lower == "tadi" and part[0] == "TNI" else 0
        return DateMatch(i, part[1], Offset("day", steps, lower), part=part[0])
    if lower == "semalam" and stream.before(i) not in ("dalam", "selama", "sehari", "per"):
        return DateMatch(i, i + 1, Offset("day", -1, lower), part="TNI")
    part = part_of_day(stream, i)
    if part is not None:
        after = stream.lower[part[1]]
        if after in ("ini", "tadi", "nanti", "kemarin", "besok", "lusa", "esok"):
            steps = {"kemarin": -1, "besok": 1, "esok": 1, "lusa": 2}.get(after, 0)
            if after == "tadi" and part[0] == "TNI":
                steps = -1
            if after == "kemarin" and stream.lower[part[1] + 1] == "lusa":
                return DateMatch(i, part[1] + 2, Offset("day", -2, after), part=part[0])
            return DateMatch(i, part[1] + 1, Offset("day", steps, after), part=part[0])
        if stream.lower[part[1] - 1] == "hari" and part[1] > i + 1 and stream.before(i) in lexicon().at_time:
            return DateMatch(i, part[1], Vague(f"T{part[0][1:]}"))
        if after == "harinya":
            return DateMatch(i, part[1] + 1, AnaphoricOffset("day", 0), part=part[0])
    return None


def stepped(stream: TokenStream, i: int) -> DateMatch | None:
    """`pekan lalu`, `tahun depan`, `bulan ini`, `akhir pekan lalu`, `musim lalu`."""
    lex = lexicon()
    lower = stream.lower[i]
    if lower == "musim":
        shift = shift_at(stream, i + 1)
        if shift is None:
            return None
        return DateMatch(
            i, shift[1], Vague({"past": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}[shift[0]])
        )
    unit = lex.units.get(lower)
    if unit is None or unit in ("second", "minute", "hour", "night") or lower in ("th", "hr"):
        return None
    j = i + 1
    if (stream.lower[j] == "-" and stream.lower[j + 1] == lower) or (
        stream.before(i) == "-" and i > 1 and stream.lower[i - 2] == lower and stream.glued[i]
    ):
        return None
    same = stream.lower[j] == "yang" and stream.lower[j + 1] == "sama"
    if same:
        return DateMatch(i, j + 2, AnaphoricOffset(unit, 0))  # type: ignore[arg-type]
    if stream.lower[j] == "itu" and unit in ("day", "month", "year", "week") and stream.before(i) in lex.at_time:
        return DateMatch(i, j + 1, AnaphoricOffset(unit, 0))  # type: ignore[arg-type]
    if stream.lower[j] in ("berikutnya", "sebelumnya", "selanjutnya") and unit != "day":
        if stream.before(i) in lex.at_time or stream.before(i) in lex.comparing:
            steps = -1 if stream.lower[j] == "sebelumnya" else 1
            return DateMatch(i, j + 1, AnaphoricOffset(unit, steps))  # type: ignore[arg-type]
        return None
    if unit == "year" and stream.lower[j] in lex.years_of and shift_at(stream, j + 1) is not None:
        j += 1
    if stream.lower[j] in ("berjalan",) and unit != "day":
        return DateMatch(i, j + 1, Offset(unit, 0, "ini"))  # type: ignore[arg-type]
    shift = shift_at(stream, j)
    if shift is None:
        return None
    if unit == "day" and stream.lower[j] in ("ini", "besok", "kemarin", "nanti", "tadi"):
        return None
    if lower == "minggu" and stream.text[i][0].isupper() and not stream.begins_sentence(i):
        return None
    end = shift[1]
    steps = _STEPS[shift[0]]
    if stream.lower[j] == "depan" and stream.lower[end] == "nya":
        return None
    if stream.lower[j] == "tadi":
        return None
    if unit == "day":
        return None
    return DateMatch(i, end, Offset(unit, steps, stream.lower[j]))  # type: ignore[arg-type]


def counted(stream: TokenStream, i: int) -> DateMatch | None:
    """`tiga pekan silam`, `setahun yang lalu`, `2 hari lagi`, `dua hari ke depan`, `lima tahun`: number and unit."""
    lex = lexicon()
    lower = stream.lower[i]
    if _of_a_name(stream, i):
        return None
    j, number, told, unit = i, None, True, lex.one_unit.get(lower)
    high = None
    if unit is not None:
        number, j = 1.0, i + 1
        if stream.lower[j] in lex.halves:
            number, j = 1.5, j + 1
        if lower == "semalam" or (lower == "sehari" and stream.text[j] == "-"):
            return None
    else:
        if lower in lex.several:
            j, told = i + 1, False
            while stream.lower[j] in ("puluh", "ribu", "ratus"):
                j += 1
        else:
            first = amount(stream, i)
            if first is None:
                return None
            number, j = first
            if stream.text[j] in "-–" or stream.lower[j] in lex.listing:
                second = amount(stream, j + 1)
                if second is not None:
                    high, j = second
        if stream.lower[j] == "-" and stream.lower[j + 1] in lex.units:
            j += 1
        unit = lex.units.get(stream.lower[j])
        if unit is None or (stream.lower[j] == "th" and stream.glued[j]):
            return None
        if stream.text[j][0].isupper() and stream.text[j].lower() in ("tahun", "bulan") and told and high is None:
            return None
        if unit == "night" and number is not None and stream.text[i].isdecimal():
            return None
        j += 1
        if stream.lower[j] == "depan":  # `nomor satu pekan depan`: the number is not the week's
            return None
    return _direction(stream, i, j, high if high is not None else number, unit, approximate=high is not None)


def _of_a_name(stream: TokenStream, i: int) -> bool:
    """Whether the number at i belongs to what stands before it: `COP28 tahun ini`, `iPhone 14`, `peringkat dua`."""
    before = stream.text[i - 1] if i else ""
    if before.lower() in lexicon().ranks:
        return True
    if not i or not stream.text[i].isdecimal():
        return False
    if stream.glued[i]:
        return before.isalpha() or (before == "-" and stream.lower[i - 2] == "ke")
    return before.isalpha() and before[1:] != before[1:].lower() and not before.isupper()


def _direction(stream: TokenStream, i: int, j: int, number: float | None, unit: str, *, approximate: bool) -> DateMatch:
    """Where the counted unit lies: before, after, or nowhere (a duration)."""
    lower = stream.lower[j]
    mod = "APPROX" if approximate else None
    steps = 0.0
    k = j
    duration = DateMatch(i, j, Duration(duration_value(number, unit)), mod=mod)
    if lower in lexicon().from_last:
        if number is None:
            return duration
        steps = -number if lower == "sebelumnya" else number
        return DateMatch(i, j + 1, AnaphoricOffset(unit, steps), mod=mod)  # type: ignore[arg-type]
    if lower == "ke" and stream.lower[j + 1] == "belakang":
        return duration
    if lower in ("lalu", "silam", "yang") and stream.lower[j + 1] != "lintas":
        shift = shift_at(stream, j)
        if shift is not None and shift[0] == "past":
            if unit in _SHORT and lower == "lalu" and stream.before(i) == "selama":
                return duration
            steps, k = -1.0, shift[1]
        elif shift is not None:
            steps, k = 1.0, shift[1]
    elif lower in ("lagi", "mendatang", "nanti"):
        steps, k = 1.0, j + 1
        if lower == "mendatang" and stream.before(i) in ("dalam", "selama", "periode", "untuk", "kurun", "waktu"):
            return DateMatch(i, k, Duration(duration_value(number, unit)), mod=mod)
    elif lower == "akan" and stream.lower[j + 1] == "datang":
        steps, k = 1.0, j + 2
    elif lower == "ke" and stream.lower[j + 1] == "depan":
        k = j + 2
        return DateMatch(i, k, Duration(duration_value(number, unit)), mod=mod)
    elif lower in ("terakhir", "belakangan"):
        k = j + 1
        if stream.lower[k] == "ini":
            k += 1
        return DateMatch(i, k, Duration(duration_value(number, unit)), mod=mod)
    if k == j:
        return duration
    if number is None:
        return DateMatch(i, k, Vague("PAST_REF" if steps < 0 else "FUTURE_REF"))
    return DateMatch(i, k, Offset(unit, steps * number, "counted"), mod=mod)  # type: ignore[arg-type]


def anaphora(stream: TokenStream, i: int) -> DateMatch | None:
    """`keesokan harinya`, `esok harinya`, `sehari sebelumnya`: days from the one named before."""
    lower = stream.lower[i]
    if lower in ("keesokan", "esok") and stream.lower[i + 1] in ("harinya", "hari", "paginya", "malamnya"):
        if lower == "esok" and stream.lower[i + 1] == "hari":
            return None
        return DateMatch(i, i + 2, AnaphoricOffset("day", 1))
    if lower == "keesokannya":
        return DateMatch(i, i + 1, AnaphoricOffset("day", 1))
    if lower == "malamnya" and stream.before(i) in ("pada", "di"):
        return DateMatch(i, i + 1, AnaphoricOffset("day", 0), part="TNI")
    return None


def season(stream: TokenStream, i: int) -> DateMatch | None:
    """`musim panas 2028`, `musim gugur lalu`, `musim hujan`; the sporting `musim 2022/2023` is no season."""
    if stream.lower[i] != "musim":
        return None
    code = lexicon().seasons.get(stream.lower[i + 1])
    if code is None:
        return None
    from briefing_tui.dates.grammar.numerals import year_at

    j = i + 2
    shift = shift_at(stream, j)
    if shift is not None:
        return DateMatch(i, shift[1], Season(code, shift=shift[0]))
    k = j + 1 if stream.lower[j] == "tahun" else j
    year = year_at(stream, k)
    if year is not None:
        if stream.text[k + 1] == "/" and year_at(stream, k + 2) is not None:
            return DateMatch(i, k + 3, Vague(f"{year}/{stream.text[k + 2]}"))
        return DateMatch(i, k + 1, Season(code, year=year))
    step = stepped(stream, j)
    if step is not None and isinstance(step.reading, Offset) and step.reading.unit == "year":
        return DateMatch(i, step.j, Season(code, years=step.reading.steps))
    return DateMatch(i, j, Season(code))


def weekday_of_week(stream: TokenStream, i: int) -> DateMatch | None:
    """`Jumat pekan lalu`, `Senin minggu depan`, a weekday inside a week counted from the reference."""
    day = weekday_at(stream, i)
    if day is None or lexicon().units.get(stream.lower[i + 1]) not in ("week",):
        return None
    week = stepped(stream, i + 1)
    if week is None or not isinstance(week.reading, Offset):
        return None
    return DateMatch(i, week.j, CalendarDate(weekday=day, within=week.reading))
