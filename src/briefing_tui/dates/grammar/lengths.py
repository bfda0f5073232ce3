"""Numbers of units and where they lie: `tiga pekan silam`, `setahun yang lalu`, `dua hari lagi`, `lima tahun`."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.dates.grammar.days import shift_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import AnaphoricOffset, DateMatch, Duration, Interval, Offset, Vague
from briefing_tui.dates.grammar.numerals import amount, digits, year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Unit
    from briefing_tui.dates.grammar.tokens import TokenStream

_MANY = 100  # of a unit that nobody counts up to today
_SHORT = frozenset(("second", "minute", "hour"))
_NEAR_PROLONGED = 7  # words between a prolonging and its length
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


def of_money(stream: TokenStream, i: int) -> bool:
    """Whether the number before i is a sum of money: `Rp 5,2 miliar tahun lalu` counts no years."""
    lex = lexicon()
    return any(stream.lower[k] in lex.currencies or stream.text[k] in "$€£" for k in range(max(i - 6, 0), i))


def counted(stream: TokenStream, i: int) -> DateMatch | None:
    """`tiga pekan silam`, `setahun yang lalu`, `2 hari lagi`, `dua hari ke depan`, `lima tahun`: number and unit."""
    length = length_at(stream, i)
    if length is None or _of_a_name(stream, i):
        return None
    return next((match for rule in _LENGTH_RULES if (match := rule(stream, length)) is not None), None)


def _may_begin(stream: TokenStream, i: int) -> bool:
    """Whether the word at i may be a number or a unit with its number: asked first, for most words are neither."""
    lower = stream.lower[i]
    return lower in lexicon().length_words or "0" <= lower[:1] <= "9"


def length_at(stream: TokenStream, i: int) -> Length | None:
    """The number and unit at i: `tiga pekan`, `sehari`, `berhari-hari`."""
    if not _may_begin(stream, i):
        return None
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


class _Quantity(NamedTuple):
    """A number, or the lower and the higher of two, and the place behind them; without a number it is many."""

    number: float | None
    high: float | None
    j: int


def _number_of_units(stream: TokenStream, i: int) -> Length | None:
    """`tiga pekan`, `2-3 hari`, `beberapa puluh tahun`; `tiga Tahun` begins a name, `satu pekan depan` no length."""
    quantity = _several(stream, i) if stream.lower[i] in lexicon().several else _quantity(stream, i)
    if quantity is None:
        return None
    number, high, j = quantity
    if stream.lower[j] == "-" and stream.lower[j + 1] in lexicon().units:
        j += 1
    unit = lexicon().units.get(stream.lower[j])
    if unit is None or _begins_name(stream, j, quantity) or _is_no_length(stream, i, j, quantity, unit):
        return None
    if high is None:
        return Length(i, j + 1, number, unit)  # type: ignore[arg-type]
    return Length(i, j + 1, high, unit, "APPROX", number)  # type: ignore[arg-type]


def _several(stream: TokenStream, i: int) -> _Quantity:
    """`beberapa`, `beberapa puluh`."""
    lex = lexicon()
    j = i + 3 if stream.text[i + 1] == "-" and stream.glued[i + 2] else i + 1  # `beratus-ratus`
    while stream.lower[j] in (lex.tens, lex.hundreds) or stream.lower[j] in lex.scales:
        j += 1
    return _Quantity(None, None, j)


def _quantity(stream: TokenStream, i: int) -> _Quantity | None:
    """`tiga`, `2-3`, `tiga atau empat`, `66 juta`; None for scores and sums of money."""
    lex = lexicon()
    first = amount(stream, i)
    if first is None:
        return None
    (number, j), high = first, None
    if stream.text[j] in "-–" or stream.lower[j] in lex.listing:
        second = amount(stream, j + 1)
        if second is not None:
            high, j = second
            if number >= high:  # `menang 3-1 pekan lalu`, `dari 2008 hingga tiga tahun lalu`
                return None
    if stream.lower[j] in lex.scales and lex.units.get(stream.lower[j + 1]) == "year":
        if of_money(stream, j):
            return None
        number, j = number * lex.scales[stream.lower[j]], j + 1  # `66 juta tahun lalu`
    return _Quantity(number, high, j)


def _begins_name(stream: TokenStream, j: int, quantity: _Quantity) -> bool:
    """Whether the unit at j is the first word of a name instead, or the ending of an ordinal: `tiga Tahun`, `9th`."""
    if stream.lower[j] == "th" and stream.glued[j]:
        return True
    is_one_number = quantity.number is not None and quantity.high is None
    return is_one_number and stream.text[j][0].isupper() and stream.lower[j] in ("tahun", "bulan")


def _is_no_length(stream: TokenStream, i: int, j: int, quantity: _Quantity, unit: str) -> bool:
    """Whether the words around a number and a unit at j say that they belong to something else."""
    lex = lexicon()
    if stream.lower[j + 1] == "depan":
        return True
    if unit == "night" and quantity.number is not None and stream.text[i].isdecimal():
        return True
    if unit in ("minute", "second") and not lex.angles.isdisjoint(stream.lower[max(0, i - 3) : i]):
        return True
    if unit == "year" and stream.lower[i - 1] in lex.prepositions and _is_year(stream, i, j):
        return True
    return stream.lower[j + 1] == "ini" and _counts_something_else(stream, i, quantity.number, quantity.high, unit)


def _is_year(stream: TokenStream, i: int, j: int) -> bool:
    """Whether the number is a year and the unit begins the next time: `sejak 1990 tahun lalu`."""
    year = year_at(stream, i)
    return year is not None and year > 1900 and j == i + 1 and shift_at(stream, j + 1) is not None


def _counts_something_else(stream: TokenStream, i: int, number: float | None, high: float | None, unit: str) -> bool:
    """Whether the number before `hari ini` is a level, score, year or of a name: `7.767 hari ini`, `Liga 1 tahun ini`.

    `rig bertambah 2 minggu ini` counts rigs, `kasus naik 12 hari ini` cases; `harga naik 2 pekan ini` may be a length.
    """
    if number is None:
        return False
    before, lex = stream.before(i), lexicon()
    if before in lex.before_counts or (unit == "day" and before in lex.changing and stream.text[i].isdecimal()):
        return True
    if high is not None or not stream.text[i].isdecimal():
        return False
    if number >= _MANY or number != int(number):
        return True
    return i > 1 and stream.text[i - 1][:1].isupper() and not stream.begins_sentence(i - 1)


def _of_a_name(stream: TokenStream, i: int) -> bool:
    """Whether the number at i belongs to what stands before it: `COP28 tahun ini`, `iPhone 14`, `peringkat dua`."""
    before = stream.text[i - 1] if i else ""
    if before.lower() in lexicon().ranks:
        return True
    if not i or not stream.text[i].isdecimal():
        return False
    if stream.glued[i]:
        return before.isalpha() or (before == "-" and stream.lower[i - 2] == "ke") or _ends_score(stream, i)
    return before.isalpha() and before[1:] != before[1:].lower() and not before.isupper()


def _ends_score(stream: TokenStream, i: int) -> bool:
    """Whether the number at i is the second of a score: `3-1 hari ini`, `2-2 pekan lalu`, but no `1-2 pekan`."""
    first, second = digits(stream, i - 2, 3), digits(stream, i, 3)
    return stream.text[i - 1] in HYPHENS and first is not None and second is not None and first >= second


def _from_date_before(stream: TokenStream, length: Length) -> DateMatch | None:
    """`dua hari kemudian`, `setahun sebelumnya`."""
    word, end = stream.lower[length.j], length.j + 1
    if word in lexicon().beside_day and stream.lower[end] == "itu":  # `dua hari setelah itu`
        end += 1
    elif word not in lexicon().from_last:
        return None
    if length.number is None:
        return None
    steps = -length.number if word in ("sebelumnya", "sebelum") else length.number
    return DateMatch(length.i, end, AnaphoricOffset(length.unit, steps), mod=length.mod)


def after_lapse(stream: TokenStream, i: int) -> DateMatch | None:
    """`selang dua hari`, `berselang sepekan kemudian`: counted from the date before.

    `selang dua hari dari kejadian` is counted from what it names, `selang dua hari sekali` comes again.
    """
    lex, length = lexicon(), length_at(stream, i + 1)
    if length is None or length.number is None or length.unit in _SHORT:
        return None
    word = stream.lower[length.j]
    if word in lex.beside_day or word in lex.since or word in ("dari", "sekali"):
        return None
    return DateMatch(i, length.j + (word in lex.from_last), AnaphoricOffset(length.unit, length.number))


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
    if not (word in lexicon().ago or word in lexicon().which) or stream.lower[length.j + 1] == "lintas":
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
    if word == "lagi" and not lexicon().prolonging.isdisjoint(
        stream.lower[max(0, length.i - _NEAR_PROLONGED) : length.i]
    ):
        return length.lasting(length.j + 1)  # `memperpanjang kontraknya satu tahun lagi`
    if stream.phrase(length.j, ("ke", "depan")) and stream.before(length.i) in lexicon().until:
        return length.away(length.j + 2, 1)  # `hingga 90 hari ke depan`
    return length.away(length.j + 1, 1) if word in lexicon().to_come else None


def _up_to_now(stream: TokenStream, length: Length) -> DateMatch | None:
    """`lima tahun ke depan`, `sepekan terakhir`, `sebulan belakangan ini`: lengths that touch the day of speaking."""
    j = length.j
    if stream.phrase(j, ("ke", "depan")):
        return length.lasting(j + 2)
    if stream.lower[j] in lexicon().up_to_now:
        return length.lasting(j + 1 + (stream.lower[j + 1] == "ini"))
    return None


def _bare_length(_stream: TokenStream, length: Length) -> DateMatch:
    """`lima tahun`."""
    return length.lasting(length.j)


_LENGTH_RULES = (_compound, _from_date_before, _ago, _to_come, _up_to_now, _bare_length)
