"""Times counted from another: `tiga pekan silam`, `tahun depan`, `kemarin lusa`, `keesokan harinya`."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.clock import days_ahead, part_of_day
from briefing_tui.dates.grammar.days import shift_at, weekday_at
from briefing_tui.dates.grammar.lengths import counted, length_at, of_money
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import (
    AnaphoricOffset,
    AnaphoricPeriod,
    CalendarDate,
    DateMatch,
    Offset,
    Season,
    Vague,
)
from briefing_tui.dates.grammar.numerals import year_at
from briefing_tui.dates.grammar.tokens import HYPHENS

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Unit
    from briefing_tui.dates.grammar.tokens import TokenStream

_STEPS = {"past": -1, "this": 0, "next": 1}
_UNSTEPPED = frozenset(("second", "minute", "hour", "night"))
TOLD = "told"  # the cue of a year that is counted from the one told of
_STEPS_FROM_TOLD = {"itu": 0, "tersebut": 0, "sebelumnya": -1, "berikutnya": 1, "selanjutnya": 1}
_POINTED_AT = frozenset(("day", "week", "month", "year"))  # `hari itu`, `tahun itu`
_PARTS_OF_YEAR = frozenset(("week", "month", "quarter", "half"))


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
        if shift == "next":
            steps = days_ahead(stream, i + 1)
        return DateMatch(i, part[1], Offset("day", steps, lower), part=part[0])
    if lower == "semalam" and stream.before(i) not in lexicon().lasting_all_night:
        return DateMatch(i, i + 1, Offset("day", -1, lower), part="TNI")
    part = part_of_day(stream, i)
    return _deictic_part(stream, i, *part) if part is not None else None


def _deictic_word(stream: TokenStream, i: int, j: int, steps: int) -> DateMatch | None:
    """`kemarin`, `besok`: no day in a name, behind a contest or season (`Pemilu kemarin`, `musim 2024/25 kemarin`)."""
    if steps and stream.text[j] in HYPHENS and stream.lower[j + 1] == stream.lower[i]:  # `kemarin-kemarin`
        return DateMatch(i, j + 2, Vague("PAST_REF" if steps < 0 else "FUTURE_REF"))
    loosely = stream.before(i) == "yang" and part_of_day(stream, j) is None  # `janji yang kemarin itu`
    of_season = i > 2 and stream.text[i - 2] in ("/", *HYPHENS) and year_at(stream, i - 1) is not None
    if steps == -1 and i and (stream.lower[i - 1] in lexicon().contests or loosely or of_season):
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
    if after in lexicon().days_behind_part:
        steps, end = lexicon().days_behind_part[after], j + 1
        if after in lexicon().earlier and part == "TNI":
            steps = -1
        elif after in lexicon().later:
            steps = days_ahead(stream, i)
        elif steps == -1 and stream.lower[end] in lexicon().before_yesterday:
            steps, end = -2, end + 1
        return DateMatch(i, end, Offset("day", steps, after), part=part)
    if stream.lower[j - 1] == "hari" and j > i + 1 and stream.before(i) in lexicon().at_time:
        return DateMatch(i, j, Vague(f"T{part[1:]}"))
    steps_from_last = {"harinya": 0, "sebelumnya": -1, "berikutnya": 1}.get(after)
    if steps_from_last is None or (steps_from_last < 0 and part != "TNI"):
        return None
    return DateMatch(i, j + 1, AnaphoricOffset("day", steps_from_last), part=part)


def stepped(stream: TokenStream, i: int) -> DateMatch | None:
    """`pekan lalu`, `tahun depan`, `bulan ini`, `akhir pekan lalu`, `musim lalu`."""
    if stream.lower[i] == "musim":
        return _playing_season(stream, i)
    unit = lexicon().units.get(stream.lower[i])
    if unit is None or unit in _UNSTEPPED or stream.lower[i] in ("th", "hr") or _is_many(stream, i):
        return None
    return next((match for rule in _UNIT_RULES if (match := rule(stream, i, unit)) is not None), None)  # type: ignore[arg-type]


def year_away(stream: TokenStream, i: int) -> tuple[Offset, int] | None:
    """The year counted from today at i, and where it ends: `tahun lalu`, `dua tahun lalu`."""
    year = stepped(stream, i) if stream.lower[i] in lexicon().year_units else counted(stream, i)
    if year is None or not isinstance(year.node, Offset) or year.node.unit != "year" or year.mod is not None:
        return None
    return year.node, year.j


def year_told_of(stream: TokenStream, i: int) -> tuple[Offset, int] | None:
    """The year counted from the one told of, and where it ends: `tahun itu`, `tahun yang sama`, `tahun berikutnya`."""
    if stream.lower[i] not in lexicon().year_units:
        return None
    if stream.phrase(i + 1, ("yang", "sama")):
        return Offset("year", 0, TOLD), i + 3
    steps = _STEPS_FROM_TOLD.get(stream.lower[i + 1])
    return (Offset("year", steps, TOLD), i + 2) if steps is not None else None


def named_year_or_away(stream: TokenStream, i: int) -> tuple[CalendarDate | Offset, int] | None:
    """The year at i, and where it ends: `2022`, `tahun 2022`, `tahun lalu`."""
    k = i + 1 if stream.lower[i] in lexicon().year_units else i
    year = year_at(stream, k)
    return (CalendarDate(year=year), k + 1) if year is not None else year_away(stream, i)


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
    if before in lex.several and before not in lex.many_of_things:
        return True
    return before in lex.scales and not of_money(stream, i)


def _same_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`tahun yang sama`, `bulan yang sama tahun lalu`; `pada tahun itu`."""
    if stream.phrase(i + 1, ("yang", "sama")):
        match = _in_another_year(stream, i + 3, unit) if unit in _PARTS_OF_YEAR else None
        if match is not None:
            return replace(match, i=i)
        return DateMatch(i, i + 3, AnaphoricOffset(unit, 0))
    leads = stream.before(i) in lexicon().at_time or stream.before(i) in lexicon().portions  # `akhir tahun itu`
    if stream.lower[i + 1] == "itu" and unit in _POINTED_AT and leads:
        return DateMatch(i, i + 2, AnaphoricOffset(unit, 0))
    return None


def _in_another_year(stream: TokenStream, i: int, unit: str = "") -> DateMatch | None:
    """The period that `tahun lalu`, `tahun sebelumnya`, `tahun 2022` or `2022` at i put into another year."""
    j = i + 1 if stream.lower[i] in ("pada", "di") else i
    called = stream.lower[j] in ("tahun", "setahun")
    year = year_at(stream, j + called)
    if year is not None:
        return DateMatch(i, j + called + 1, AnaphoricPeriod(0, False, unit, year))  # type: ignore[arg-type]
    if not called:
        return None
    if stream.lower[j + 1] in ("sebelumnya", "berikutnya"):
        steps = -1 if stream.lower[j + 1] == "sebelumnya" else 1
        return DateMatch(i, j + 2, AnaphoricPeriod(steps, True, unit))  # type: ignore[arg-type]
    shift = shift_at(stream, j + 1)
    if shift is None or shift[0] == "this":
        return None
    return DateMatch(i, shift[1], AnaphoricPeriod(_STEPS[shift[0]], False, unit))  # type: ignore[arg-type]


def same_period(stream: TokenStream, i: int) -> DateMatch | None:
    """`periode yang sama tahun lalu`, `periode yang sama 2022`: the time named before, in another year."""
    j = i + 2 if stream.lower[i + 1] == "yang" else i + 1
    match = _in_another_year(stream, j + 1) if stream.lower[j] == "sama" else None
    return replace(match, i=i) if match is not None else None


def _neighbouring_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`pada tahun berikutnya`, `dari bulan sebelumnya`, `dibandingkan realisasi bulan sebelumnya`."""
    word, before, lex = stream.lower[i + 1], stream.before(i), lexicon()
    if word not in ("berikutnya", "sebelumnya", "selanjutnya"):
        return None
    compared = not lex.bases_of_comparison.isdisjoint(stream.lower[max(0, i - 3) : i])
    leads = before in lex.at_time or before in lex.portions or before in lex.comparing
    if not leads and not compared and not stream.begins_sentence(i):
        return None
    return DateMatch(i, i + 2, AnaphoricOffset(unit, -1 if word == "sebelumnya" else 1))


def _unit_under_way(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`tahun berjalan`; but `laba periode tahun berjalan` is what accounts call the profit of their year."""
    accounts = stream.before(i - (stream.before(i) == "periode")) in lexicon().results
    if stream.lower[i + 1] != "berjalan" or unit == "day" or accounts:
        return None
    return DateMatch(i, i + 2, Offset(unit, 0, "ini"))


def _shifted_unit(stream: TokenStream, i: int, unit: Unit) -> DateMatch | None:
    """`pekan lalu`, `tahun anggaran depan`; `Minggu lalu` inside a sentence is a Sunday."""
    j = i + 1
    if unit == "year" and stream.lower[j] in lexicon().years_of and shift_at(stream, j + 1) is not None:
        j += 1
    shift = shift_at(stream, j)
    if shift is None or unit == "day" or stream.lower[j] in lexicon().earlier:
        return None
    if stream.lower[i] == "minggu" and stream.text[i][0].isupper() and not stream.begins_sentence(i):
        return None
    if stream.lower[j] == "depan" and stream.lower[shift[1]] == "nya":
        return None
    return DateMatch(i, shift[1], Offset(unit, _STEPS[shift[0]], stream.lower[j]))


_UNIT_RULES = (_same_unit, _neighbouring_unit, _unit_under_way, _shifted_unit)


def anaphora(stream: TokenStream, i: int) -> DateMatch | None:
    """`keesokan harinya`, `esok harinya`, `besoknya`, `pada malamnya`: days from the one named before."""
    lower = stream.lower[i]
    if lower in ("keesokan", "esok") and stream.lower[i + 1] in ("harinya", "hari", "paginya", "malamnya"):
        if lower == "esok" and stream.lower[i + 1] == "hari":
            return None
        return DateMatch(i, i + 2, AnaphoricOffset("day", 1))
    if lower in lexicon().days_on:
        return DateMatch(i, i + 1, AnaphoricOffset("day", lexicon().days_on[lower]))
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


def _weeks_ahead(stream: TokenStream, i: int) -> DateMatch | None:
    """The `dua pekan ke depan` of `Jumat dua pekan ke depan`, which alone is a length."""
    length = length_at(stream, i)
    if length is None or length.unit != "week" or not stream.phrase(length.j, ("ke", "depan")):
        return None
    return length.away(length.j + 2, 1)


def weekday_of_week(stream: TokenStream, i: int) -> DateMatch | None:
    """`Jumat pekan lalu`, `Senin minggu depan`, `Senin dua minggu lalu`: a weekday of another week."""
    day = weekday_at(stream, i)
    if day is None:
        return None
    if lexicon().units.get(stream.lower[i + 1]) == "week":
        week = stepped(stream, i + 1)
    elif stream.text[i + 1].islower() or stream.text[i + 1].isdecimal():
        week = _weeks_ahead(stream, i + 1) or counted(stream, i + 1)
    else:
        return None
    if week is None or not isinstance(week.node, Offset) or week.node.unit != "week":
        return None
    return DateMatch(i, week.j, CalendarDate(weekday=day, within=week.node))
