"""Times counted from another: `tiga pekan silam`, `tahun depan`, `kemarin lusa`, `keesokan harinya`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import part_of_day
from briefing_tui.dates.grammar.days import shift_at, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import Calendar, Duration, Found, Relative, Season, Stepped, Vague
from briefing_tui.dates.grammar.numerals import amount

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import Stream

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


def deictic(stream: Stream, i: int) -> Found | None:
    """`hari ini`, `kemarin lusa`, `besok pagi`, `tadi malam`, `malam ini`, `semalam`: days from that of speaking."""
    low = stream.low[i]
    for words, steps in lexicon().deictic.get(low, ()):
        if stream.phrase(i, words):
            j = i + len(words)
            if steps == -1 and stream.low[i - 1] in lexicon().contests and i:
                return Found(i, j, Vague("PAST_REF"))  # `Pemilu kemarin` is the last one, not yesterday's
            if low == "esok" and stream.low[j] == "harinya":
                return None
            if (
                len(words) == 1
                and stream.text[i][0].isupper()
                and stream.text[j][:1].isupper()
                and i
                and (stream.text[i - 1][:1].isupper())
            ):
                return None
            found = Found(i, j, Stepped("day", steps, low))
            if weekday_at(stream, j) is None and stream.text[j] == "," and weekday_at(stream, j + 1) is not None:
                found.j = j
            return found
    if low in ("tadi", "nanti"):
        part = part_of_day(stream, i + 1)
        if part is None:
            return None
        steps = -1 if low == "tadi" and part[0] == "TNI" else 0
        return Found(i, part[1], Stepped("day", steps, low), part=part[0])
    if low == "semalam" and stream.before(i) not in ("dalam", "selama", "sehari", "per"):
        return Found(i, i + 1, Stepped("day", -1, low), part="TNI")
    part = part_of_day(stream, i)
    if part is not None:
        after = stream.low[part[1]]
        if after in ("ini", "tadi", "nanti", "kemarin", "besok", "lusa", "esok"):
            steps = {"kemarin": -1, "besok": 1, "esok": 1, "lusa": 2}.get(after, 0)
            if after == "tadi" and part[0] == "TNI":
                steps = -1
            if after == "kemarin" and stream.low[part[1] + 1] == "lusa":
                return Found(i, part[1] + 2, Stepped("day", -2, after), part=part[0])
            return Found(i, part[1] + 1, Stepped("day", steps, after), part=part[0])
        if stream.low[part[1] - 1] == "hari" and part[1] > i + 1 and stream.before(i) in lexicon().at_time:
            return Found(i, part[1], Vague(f"T{part[0][1:]}"))
        if after == "harinya":
            return Found(i, part[1] + 1, Relative("day", 0), part=part[0])
    return None


def stepped(stream: Stream, i: int) -> Found | None:
    """`pekan lalu`, `tahun depan`, `bulan ini`, `akhir pekan lalu`, `musim lalu`."""
    lex = lexicon()
    low = stream.low[i]
    if low == "musim":
        shift = shift_at(stream, i + 1)
        if shift is None:
            return None
        return Found(i, shift[1], Vague({"past": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}[shift[0]]))
    unit = lex.units.get(low)
    if unit is None or unit in ("second", "minute", "hour", "night") or low in ("th", "hr"):
        return None
    j = i + 1
    if (stream.low[j] == "-" and stream.low[j + 1] == low) or (
        stream.before(i) == "-" and i > 1 and stream.low[i - 2] == low and stream.glued[i]
    ):
        return None
    same = stream.low[j] == "yang" and stream.low[j + 1] == "sama"
    if same:
        return Found(i, j + 2, Relative(unit, 0))  # type: ignore[arg-type]
    if stream.low[j] == "itu" and unit in ("day", "month", "year", "week") and stream.before(i) in lex.at_time:
        return Found(i, j + 1, Relative(unit, 0))  # type: ignore[arg-type]
    if stream.low[j] in ("berikutnya", "sebelumnya", "selanjutnya") and unit != "day":
        if stream.before(i) in lex.at_time or stream.before(i) in lex.comparing:
            steps = -1 if stream.low[j] == "sebelumnya" else 1
            return Found(i, j + 1, Relative(unit, steps))  # type: ignore[arg-type]
        return None
    if unit == "year" and stream.low[j] in lex.years_of and shift_at(stream, j + 1) is not None:
        j += 1
    if stream.low[j] in ("berjalan",) and unit != "day":
        return Found(i, j + 1, Stepped(unit, 0, "ini"))  # type: ignore[arg-type]
    shift = shift_at(stream, j)
    if shift is None:
        return None
    if unit == "day" and stream.low[j] in ("ini", "besok", "kemarin", "nanti", "tadi"):
        return None
    if low == "minggu" and stream.text[i][0].isupper() and not stream.begins_sentence(i):
        return None
    end = shift[1]
    steps = _STEPS[shift[0]]
    if stream.low[j] == "depan" and stream.low[end] == "nya":
        return None
    if stream.low[j] == "tadi":
        return None
    if unit == "day":
        return None
    return Found(i, end, Stepped(unit, steps, stream.low[j]))  # type: ignore[arg-type]


def counted(stream: Stream, i: int) -> Found | None:
    """`tiga pekan silam`, `setahun yang lalu`, `2 hari lagi`, `dua hari ke depan`, `lima tahun`: number and unit."""
    lex = lexicon()
    low = stream.low[i]
    if _of_a_name(stream, i):
        return None
    j, number, told, unit = i, None, True, lex.one_unit.get(low)
    high = None
    if unit is not None:
        number, j = 1.0, i + 1
        if stream.low[j] in lex.halves:
            number, j = 1.5, j + 1
        if low == "semalam" or (low == "sehari" and stream.text[j] == "-"):
            return None
    else:
        if low in lex.several:
            j, told = i + 1, False
            while stream.low[j] in ("puluh", "ribu", "ratus"):
                j += 1
        else:
            first = amount(stream, i)
            if first is None:
                return None
            number, j = first
            if stream.text[j] in "-–" or stream.low[j] in lex.listing:
                second = amount(stream, j + 1)
                if second is not None:
                    high, j = second
        if stream.low[j] == "-" and stream.low[j + 1] in lex.units:
            j += 1
        unit = lex.units.get(stream.low[j])
        if unit is None or (stream.low[j] == "th" and stream.glued[j]):
            return None
        if stream.text[j][0].isupper() and stream.text[j].lower() in ("tahun", "bulan") and told and high is None:
            return None
        if unit == "night" and number is not None and stream.text[i].isdecimal():
            return None
        j += 1
        if stream.low[j] == "depan":  # `nomor satu pekan depan`: the number is not the week's
            return None
    return _direction(stream, i, j, high if high is not None else number, unit, approximate=high is not None)


def _of_a_name(stream: Stream, i: int) -> bool:
    """Whether the number at i belongs to what stands before it: `COP28 tahun ini`, `iPhone 14`, `peringkat dua`."""
    before = stream.text[i - 1] if i else ""
    if before.lower() in lexicon().ranks:
        return True
    if not i or not stream.text[i].isdecimal():
        return False
    if stream.glued[i]:
        return before.isalpha() or (before == "-" and stream.low[i - 2] == "ke")
    return before.isalpha() and before[1:] != before[1:].lower() and not before.isupper()


def _direction(stream: Stream, i: int, j: int, number: float | None, unit: str, *, approximate: bool) -> Found:
    """Where the counted unit lies: before, after, or nowhere (a duration)."""
    low = stream.low[j]
    mod = "APPROX" if approximate else None
    steps = 0.0
    k = j
    duration = Found(i, j, Duration(duration_value(number, unit)), mod=mod)
    if low in lexicon().from_last:
        if number is None:
            return duration
        steps = -number if low == "sebelumnya" else number
        return Found(i, j + 1, Relative(unit, steps), mod=mod)  # type: ignore[arg-type]
    if low == "ke" and stream.low[j + 1] == "belakang":
        return duration
    if low in ("lalu", "silam", "yang") and stream.low[j + 1] != "lintas":
        shift = shift_at(stream, j)
        if shift is not None and shift[0] == "past":
            if unit in _SHORT and low == "lalu" and stream.before(i) == "selama":
                return duration
            steps, k = -1.0, shift[1]
        elif shift is not None:
            steps, k = 1.0, shift[1]
    elif low in ("lagi", "mendatang", "nanti"):
        steps, k = 1.0, j + 1
        if low == "mendatang" and stream.before(i) in ("dalam", "selama", "periode", "untuk", "kurun", "waktu"):
            return Found(i, k, Duration(duration_value(number, unit)), mod=mod)
    elif low == "akan" and stream.low[j + 1] == "datang":
        steps, k = 1.0, j + 2
    elif low == "ke" and stream.low[j + 1] == "depan":
        k = j + 2
        return Found(i, k, Duration(duration_value(number, unit)), mod=mod)
    elif low in ("terakhir", "belakangan"):
        k = j + 1
        if stream.low[k] == "ini":
            k += 1
        return Found(i, k, Duration(duration_value(number, unit)), mod=mod)
    if k == j:
        return duration
    if number is None:
        return Found(i, k, Vague("PAST_REF" if steps < 0 else "FUTURE_REF"))
    return Found(i, k, Stepped(unit, steps * number, "counted"), mod=mod)  # type: ignore[arg-type]


def anaphora(stream: Stream, i: int) -> Found | None:
    """`keesokan harinya`, `esok harinya`, `sehari sebelumnya`: days from the one named before."""
    low = stream.low[i]
    if low in ("keesokan", "esok") and stream.low[i + 1] in ("harinya", "hari", "paginya", "malamnya"):
        if low == "esok" and stream.low[i + 1] == "hari":
            return None
        return Found(i, i + 2, Relative("day", 1))
    if low == "keesokannya":
        return Found(i, i + 1, Relative("day", 1))
    if low == "malamnya" and stream.before(i) in ("pada", "di"):
        return Found(i, i + 1, Relative("day", 0), part="TNI")
    return None


def season(stream: Stream, i: int) -> Found | None:
    """`musim panas 2028`, `musim gugur lalu`, `musim hujan`; the sporting `musim 2022/2023` is no season."""
    if stream.low[i] != "musim":
        return None
    code = lexicon().seasons.get(stream.low[i + 1])
    if code is None:
        return None
    from briefing_tui.dates.grammar.numerals import year_at

    j = i + 2
    shift = shift_at(stream, j)
    if shift is not None:
        return Found(i, shift[1], Season(code, shift=shift[0]))
    k = j + 1 if stream.low[j] == "tahun" else j
    year = year_at(stream, k)
    if year is not None:
        if stream.text[k + 1] == "/" and year_at(stream, k + 2) is not None:
            return Found(i, k + 3, Vague(f"{year}/{stream.text[k + 2]}"))
        return Found(i, k + 1, Season(code, year=year))
    step = stepped(stream, j)
    if step is not None and isinstance(step.reading, Stepped) and step.reading.unit == "year":
        return Found(i, step.j, Season(code, years=step.reading.steps))
    return Found(i, j, Season(code))


def weekday_of_week(stream: Stream, i: int) -> Found | None:
    """`Jumat pekan lalu`, `Senin minggu depan`, a weekday inside a week counted from the reference."""
    day = weekday_at(stream, i)
    if day is None or lexicon().units.get(stream.low[i + 1]) not in ("week",):
        return None
    week = stepped(stream, i + 1)
    if week is None or not isinstance(week.reading, Stepped):
        return None
    return Found(i, week.j, Calendar(weekday=day, within=week.reading))
