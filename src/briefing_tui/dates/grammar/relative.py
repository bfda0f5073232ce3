"""Times counted from another: `tiga pekan silam`, `tahun depan`, `kemarin lusa`, `keesokan harinya`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.dates.grammar.clock import part_of_day
from briefing_tui.dates.grammar.days import shift_at, weekday_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    Duration,
    Interval,
    Offset,
    Season,
    Vague,
)
from briefing_tui.dates.grammar.numerals import amount, year_at

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Unit
    from briefing_tui.dates.grammar.tokens import TokenStream

_STEPS = {"past": -1, "this": 0, "next": 1}
_SHORT = frozenset(("second", "minute", "hour"))
_UNSTEPPED = frozenset(("second", "minute", "hour", "night"))
_POINTED_AT = frozenset(("day", "week", "month", "year"))  # `hari itu`, `tahun itu`
_DAYS_BEHIND_PART = {"ini": 0, "tadi": 0, "nanti": 0, "kemarin": -1, "besok": 1, "esok": 1, "lusa": 2}
DAYS_ON = {"keesokannya": 1, "besoknya": 1, "esoknya": 1, "lusanya": 2}
_PARTS_OF_YEAR = frozenset(("week", "month", "quarter", "half"))
_MANY_OF_THINGS = frozenset(("beberapa", "sejumlah", "berbagai"))  # `beberapa bulan lalu` is read with its number
_FINER = {
    "year": ("month", "week", "day"),
    "month": ("week", "day"),
    "week": ("day",),
    "day": ("hour", "minute"),
    "hour": ("minute", "second"),
    "minute": ("second",),
}
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
    count = "X" if number is None else f"{number:g}" if number < 1e6 else str(int(number))
    return f"PT{count}{code[1]}" if code[0] == "T" else f"P{count}{code}"


def deictic(stream: TokenStream, i: int) -> DateMatch | None:
    """`hari ini`, `kemarin lusa`, `besok pagi`, `tadi malam`, `malam ini`, `semalam`: days from that of speaking."""
    lower = stream.lower[i]
    for words, steps in lexicon().deictic.get(lower, ()):
        if stream.phrase(i, words):
            return _deictic_word(stream, i, i + len(words), steps)
    shift = lexicon().part_shifts.get(lower)
    if shift is not None:
        part = part_of_day(stream, i + 1)
        if part is None:
            return None
        steps = -1 if shift == "past" and part[0] == "TNI" else 0
        return DateMatch(i, part[1], Offset("day", steps, lower), part=part[0])
    if lower == "semalam" and stream.before(i) not in ("dalam", "selama", "sehari", "per"):
        return DateMatch(i, i + 1, Offset("day", -1, lower), part="TNI")
    part = part_of_day(stream, i)
    return _deictic_part(stream, i, *part) if part is not None else None


def _deictic_word(stream: TokenStream, i: int, j: int, steps: int) -> DateMatch | None:
    """`kemarin`, `besok`: no day behind a contest (`Pemilu kemarin` is the last one) and inside a name."""
    loosely = stream.before(i) == "yang" and part_of_day(stream, j) is None  # `janji yang kemarin itu`
    if steps == -1 and i and (stream.lower[i - 1] in lexicon().contests or loosely):
        return DateMatch(i, j, Vague("PAST_REF"))
    if stream.lower[i] == "esok" and stream.lower[j] == "harinya":
        return None
    one_word = j == i + 1 and stream.text[i][0].isupper()
    if one_word and i and stream.text[j][:1].isupper() and stream.text[i - 1][:1].isupper():
        return None
    return DateMatch(i, j, Offset("day", steps, stream.lower[i]))


def _deictic_part(stream: TokenStream, i: int, part: str, j: int) -> DateMatch | None:
    """`malam ini`, `pagi tadi`, `sore kemarin`, `siang harinya`, and `pada malam hari`, which names no day."""
    after = stream.lower[j]
    if after in _DAYS_BEHIND_PART:
        steps, end = _DAYS_BEHIND_PART[after], j + 1
        if after == "tadi" and part == "TNI":
            steps = -1
        elif after == "kemarin" and stream.lower[end] == "lusa":
            steps, end = -2, end + 1
        return DateMatch(i, end, Offset("day", steps, after), part=part)
    if stream.lower[j - 1] == "hari" and j > i + 1 and stream.before(i) in lexicon().at_time:
        return DateMatch(i, j, Vague(f"T{part[1:]}"))
    return DateMatch(i, j + 1, AnaphoricOffset("day", 0), part=part) if after == "harinya" else None


def stepped(stream: TokenStream, i: int) -> DateMatch | None:
    """`pekan lalu`, `tahun depan`, `bulan ini`, `akhir pekan lalu`, `musim lalu`."""
    if stream.lower[i] == "musim":
        return _playing_season(stream, i)
    unit = lexicon().units.get(stream.lower[i])
    if unit is None or unit in _UNSTEPPED or stream.lower[i] in ("th", "hr") or _is_many(stream, i):
        return None
    return next((match for rule in _UNIT_RULES if (match := rule(stream, i, unit)) is not None), None)  # type: ignore[arg-type]


def _playing_season(stream: TokenStream, i: int) -> DateMatch | None:
    """`musim lalu`: the last time of playing, of no known days."""
    shift = shift_at(stream, i + 1)
    if shift is None:
        return None
    value = {"past": "PAST_REF", "this": "PRESENT_REF", "next": "FUTURE_REF"}[shift[0]]
    return DateMatch(i, shift[1], Vague(value))


def _is_many(stream: TokenStream, i: int) -> bool:
    """Whether the unit is doubled or counted in no numbers: `bulan-bulan`, `bertahun-tahun`, `jutaan tahun`."""
    lower, before = stream.lower[i], stream.before(i)
    if stream.lower[i + 1] == "-" and stream.lower[i + 2] == lower:
        return True
    if before == "-" and i > 1 and stream.glued[i]:
        return stream.lower[i - 2].endswith(lower)
    lex = lexicon()
    if before in lex.several and before not in _MANY_OF_THINGS:
        return True
    return before in lex.scales and not _of_money(stream, i)


def _of_money(stream: TokenStream, i: int) -> bool:
    """Whether the number before i is a sum of money: `Rp 5,2 miliar tahun lalu` counts no years."""
    lex = lexicon()
    return any(stream.lower[k] in lex.currencies or stream.text[k] in "$€£" for k in range(max(i - 6, 0), i))


def _same_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`tahun yang sama`, `bulan yang sama tahun lalu`; `pada tahun itu`."""
    if stream.phrase(i + 1, ("yang", "sama")):
        year = _year_away(stream, i + 3) if unit in _PARTS_OF_YEAR else None
        if year is not None:
            return DateMatch(i, year[2], AnaphoricPeriod(year[0], year[1], unit))  # type: ignore[arg-type]
        return DateMatch(i, i + 3, AnaphoricOffset(unit, 0))
    if stream.lower[i + 1] == "itu" and unit in _POINTED_AT and stream.before(i) in lexicon().at_time:
        return DateMatch(i, i + 2, AnaphoricOffset(unit, 0))
    return None


def _year_away(stream: TokenStream, i: int) -> tuple[int, bool, int] | None:
    """How many years `tahun lalu` at i lies away, whether from the date before (`sebelumnya`), and where it ends."""
    j = i + 1 if stream.lower[i] in ("pada", "di") else i
    if stream.lower[j] not in ("tahun", "setahun"):
        return None
    if stream.lower[j + 1] in ("sebelumnya", "berikutnya"):
        return (-1 if stream.lower[j + 1] == "sebelumnya" else 1), True, j + 2
    shift = shift_at(stream, j + 1)
    return (_STEPS[shift[0]], False, shift[1]) if shift is not None and shift[0] != "this" else None


def same_period(stream: TokenStream, i: int) -> DateMatch | None:
    """`periode yang sama tahun lalu`: the time named before, in another year."""
    j = i + 2 if stream.lower[i + 1] == "yang" else i + 1
    year = _year_away(stream, j + 1) if stream.lower[j] == "sama" else None
    return DateMatch(i, year[2], AnaphoricPeriod(year[0], year[1])) if year is not None else None


def _neighbouring_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`pada tahun berikutnya`, `dari bulan sebelumnya`."""
    word, before, lex = stream.lower[i + 1], stream.before(i), lexicon()
    if word not in ("berikutnya", "sebelumnya", "selanjutnya") or unit == "day":
        return None
    if before not in lex.at_time and before not in lex.comparing:
        return None
    return DateMatch(i, i + 2, AnaphoricOffset(unit, -1 if word == "sebelumnya" else 1))


def _unit_under_way(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`tahun berjalan`."""
    if stream.lower[i + 1] != "berjalan" or unit == "day":
        return None
    return DateMatch(i, i + 2, Offset(unit, 0, "ini"))


def _shifted_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`pekan lalu`, `tahun anggaran depan`; `Minggu lalu` inside a sentence is a Sunday."""
    j = i + 1
    if unit == "year" and stream.lower[j] in lexicon().years_of and shift_at(stream, j + 1) is not None:
        j += 1
    shift = shift_at(stream, j)
    if shift is None or unit == "day" or stream.lower[j] == "tadi":
        return None
    if stream.lower[i] == "minggu" and stream.text[i][0].isupper() and not stream.begins_sentence(i):
        return None
    if stream.lower[j] == "depan" and stream.lower[shift[1]] == "nya":
        return None
    return DateMatch(i, shift[1], Offset(unit, _STEPS[shift[0]], stream.lower[j]))


_UNIT_RULES = (_same_unit, _neighbouring_unit, _unit_under_way, _shifted_unit)


def counted(stream: TokenStream, i: int) -> DateMatch | None:
    """`tiga pekan silam`, `setahun yang lalu`, `2 hari lagi`, `dua hari ke depan`, `lima tahun`: number and unit."""
    if _of_a_name(stream, i):
        return None
    length = length_at(stream, i)
    if length is None:
        return None
    return next((match for rule in _LENGTH_RULES if (match := rule(stream, length)) is not None), None)


def length_at(stream: TokenStream, i: int) -> Length | None:
    """The number and unit at i: `tiga pekan`, `sehari`, `berhari-hari`."""
    lower, lex = stream.lower[i], lexicon()
    for words, unit in lex.many.get(lower, ()):
        if stream.phrase(i, words):
            return Length(i, i + len(words), None, unit)
    return _one_unit(stream, i) if lower in lex.one_unit else _number_of_units(stream, i)


def _steps(match: DateMatch) -> float:
    return match.node.steps if isinstance(match.node, Offset) else 0


class Length(NamedTuple):
    """So many of a unit, in the tokens from i to j; `number` is None where it is not told (`beberapa hari`)."""

    i: int
    j: int
    number: float | None
    unit: Unit
    mod: str | None = None
    low: float | None = None  # of `3 atau 4 tahun`, whose number is the higher one

    def lasting(self, j: int) -> DateMatch:
        """The length as such, with what stands behind it up to j."""
        return DateMatch(self.i, j, Duration(duration_value(self.number, self.unit)), mod=self.mod)

    def away(self, j: int, steps: int) -> DateMatch:
        """The length counted from the reference: backward where steps is -1, forward where it is 1."""
        if self.number is None:
            return DateMatch(self.i, j, Vague("PAST_REF" if steps < 0 else "FUTURE_REF"))
        if self.low is not None and self.low < self.number:
            ends = [DateMatch(self.i, j, Offset(self.unit, steps * n, "counted")) for n in (self.low, self.number)]
            return DateMatch(self.i, j, Interval(*sorted(ends, key=_steps)), mod=self.mod)
        return DateMatch(self.i, j, Offset(self.unit, steps * self.number, "counted"), mod=self.mod)


def _one_unit(stream: TokenStream, i: int) -> Length | None:
    """`sepekan`, `setahun setengah`."""
    lower, lex = stream.lower[i], lexicon()
    half = stream.lower[i + 1] in lex.halves
    j = i + 1 + half
    if lower == "semalam" or (lower == "sehari" and stream.text[j] == "-"):
        return None
    return Length(i, j, 1.5 if half else 1.0, lex.one_unit[lower])  # type: ignore[arg-type]


def _number_of_units(stream: TokenStream, i: int) -> Length | None:
    """`tiga pekan`, `2-3 hari`, `beberapa puluh tahun`; `tiga Tahun` begins a name, `satu pekan depan` no length."""
    lex = lexicon()
    number, high, j = None, None, i
    if stream.lower[i] in lex.several:
        j += 1
        while stream.lower[j] in (lex.tens, lex.hundreds) or stream.lower[j] in lex.scales:
            j += 1
    else:
        low = amount(stream, i)
        if low is None:
            return None
        number, j = low
        if stream.text[j] in "-–" or stream.lower[j] in lex.listing:
            second = amount(stream, j + 1)
            if second is not None:
                high, j = second
        if stream.lower[j] in lex.scales and lex.units.get(stream.lower[j + 1]) == "year":
            if _of_money(stream, j):
                return None
            number, j = number * lex.scales[stream.lower[j]], j + 1  # `66 juta tahun lalu`
    if stream.lower[j] == "-" and stream.lower[j + 1] in lex.units:
        j += 1
    unit = lex.units.get(stream.lower[j])
    if unit is None or (stream.lower[j] == "th" and stream.glued[j]) or stream.lower[j + 1] == "depan":
        return None
    if stream.text[j][0].isupper() and stream.lower[j] in ("tahun", "bulan") and number is not None and high is None:
        return None
    if unit == "night" and number is not None and stream.text[i].isdecimal():
        return None
    if unit in ("minute", "second") and not lex.angles.isdisjoint(stream.lower[max(0, i - 3) : i]):
        return None
    if unit == "year" and stream.lower[i - 1] in lex.prepositions and _is_year(stream, i, j):
        return None
    if high is None:
        return Length(i, j + 1, number, unit)  # type: ignore[arg-type]
    return Length(i, j + 1, high, unit, "APPROX", number)  # type: ignore[arg-type]


def _is_year(stream: TokenStream, i: int, j: int) -> bool:
    """Whether the number is a year and the unit begins the next time: `sejak 1990 tahun lalu`."""
    year = year_at(stream, i)
    return year is not None and year > 1900 and j == i + 1 and shift_at(stream, j + 1) is not None


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


def _from_date_before(stream: TokenStream, length: Length) -> DateMatch | None:
    """`dua hari kemudian`, `setahun sebelumnya`."""
    word = stream.lower[length.j]
    if word not in lexicon().from_last or length.number is None:
        return None
    steps = -length.number if word == "sebelumnya" else length.number
    return DateMatch(length.i, length.j + 1, AnaphoricOffset(length.unit, steps), mod=length.mod)


def _compound(stream: TokenStream, length: Length) -> DateMatch | None:
    """`sebulan dua hari lalu`, `1 tahun 2 bulan yang lalu`, `dua tahun dan enam bulan`: a longer and a shorter unit."""
    j = length.j + 1 if stream.lower[length.j] == "dan" else length.j
    finer = _FINER.get(length.unit)
    if finer is None or length.number is None:
        return None
    rest = length_at(stream, j)
    if rest is None or rest.unit not in finer or rest.number is None or rest.mod is not None:
        return None
    match = _ago(stream, rest) or _to_come(stream, rest)
    if match is not None and isinstance(match.node, Offset):
        steps = length.number if match.node.steps > 0 else -length.number
        match.node.first, match.i = Offset(length.unit, steps, "counted"), length.i
        return match
    value = duration_value(length.number, length.unit) + duration_value(rest.number, rest.unit).removeprefix("P")
    return DateMatch(length.i, rest.j, Duration(value))


def _ago(stream: TokenStream, length: Length) -> DateMatch | None:
    """`tiga pekan lalu`, `dua hari yang akan datang`; `selama dua jam lalu` goes on with what happened then."""
    word = stream.lower[length.j]
    if not (word in ("lalu", "silam") or word in lexicon().which) or stream.lower[length.j + 1] == "lintas":
        return None
    shift = shift_at(stream, length.j)
    if shift is None:
        return None
    if shift[0] == "past" and length.unit in _SHORT and word == "lalu" and stream.before(length.i) == "selama":
        return length.lasting(length.j)
    return length.away(shift[1], -1 if shift[0] == "past" else 1)


def _to_come(stream: TokenStream, length: Length) -> DateMatch | None:
    """`dua hari lagi`, `sebulan mendatang`, `lima tahun akan datang`; `dalam setahun mendatang` is a length."""
    word = stream.lower[length.j]
    if word == "akan" and stream.lower[length.j + 1] == "datang":
        return length.away(length.j + 2, 1)
    if word == "mendatang" and stream.before(length.i) in lexicon().before_length:
        return length.lasting(length.j + 1)
    if stream.phrase(length.j, ("ke", "depan")) and stream.before(length.i) in lexicon().until:
        return length.away(length.j + 2, 1)  # `hingga 90 hari ke depan`
    return length.away(length.j + 1, 1) if word in ("lagi", "mendatang", "nanti") else None


def _up_to_now(stream: TokenStream, length: Length) -> DateMatch | None:
    """`lima tahun ke depan`, `sepekan terakhir`, `sebulan belakangan ini`: lengths that touch the day of speaking."""
    j = length.j
    if stream.phrase(j, ("ke", "depan")):
        return length.lasting(j + 2)
    if stream.lower[j] in ("terakhir", "belakangan"):
        return length.lasting(j + 1 + (stream.lower[j + 1] == "ini"))
    return None


def _bare_length(_stream: TokenStream, length: Length) -> DateMatch:
    """`lima tahun`."""
    return length.lasting(length.j)


_LENGTH_RULES = (_compound, _from_date_before, _ago, _to_come, _up_to_now, _bare_length)


def anaphora(stream: TokenStream, i: int) -> DateMatch | None:
    """`keesokan harinya`, `esok harinya`, `besoknya`, `pada malamnya`: days from the one named before."""
    lower = stream.lower[i]
    if lower in ("keesokan", "esok") and stream.lower[i + 1] in ("harinya", "hari", "paginya", "malamnya"):
        if lower == "esok" and stream.lower[i + 1] == "hari":
            return None
        return DateMatch(i, i + 2, AnaphoricOffset("day", 1))
    if lower in DAYS_ON:
        return DateMatch(i, i + 1, AnaphoricOffset("day", DAYS_ON[lower]))
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
    if step is not None and isinstance(step.node, Offset) and step.node.unit == "year":
        return DateMatch(i, step.j, Season(code, years=step.node.steps))
    return DateMatch(i, j, Season(code))


def weekday_of_week(stream: TokenStream, i: int) -> DateMatch | None:
    """`Jumat pekan lalu`, `Senin minggu depan`, `Senin dua minggu lalu`: a weekday of another week."""
    day = weekday_at(stream, i)
    if day is None:
        return None
    if lexicon().units.get(stream.lower[i + 1]) == "week":
        week = stepped(stream, i + 1)
    elif stream.text[i + 1].islower() or stream.text[i + 1].isdecimal():
        week = counted(stream, i + 1)
    else:
        return None
    if week is None or not isinstance(week.node, Offset) or week.node.unit != "week":
        return None
    return DateMatch(i, week.j, CalendarDate(weekday=day, within=week.node))
