"""Times counted from a day that is named beside them: `tiga hari sebelum Lebaran`, `sebulan setelah 17 Agustus`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.days import in_brackets, named_days, weekday_at
from briefing_tui.dates.grammar.holidays import holiday
from briefing_tui.dates.grammar.lengths import length_at
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Holiday, Offset, OffsetFromDay

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.nodes import Unit
    from briefing_tui.dates.grammar.tokens import TokenStream


def offset_from_day(stream: TokenStream, i: int) -> DateMatch | None:
    """`tiga hari sebelum Lebaran 2024`, `sebulan setelah 17 Agustus`: counted from a day named beside it.

    Weeks are counted in days; `selama sebulan setelah 17 Agustus` is a length.
    """
    length, lex = length_at(stream, i), lexicon()
    if length is None or length.number is None or stream.lower[length.j] not in lex.beside_day:
        return None
    scale = {"day": 1, "week": 7, "month": 1}.get(length.unit, 0)
    steps = int(length.number * scale)
    if not steps or steps != length.number * scale or stream.before(i) in lex.before_length:
        return None
    k = length.j + 2 if stream.lower[length.j + 1] in ("hari", *lex.day_words) else length.j + 1
    day = holiday(stream, length.j + 1) or holiday(stream, k) or named_days(stream, k) or _bracketed_weekday(stream, k)
    if day is None or not isinstance(day.node, CalendarDate | Holiday):
        return None
    back = stream.lower[length.j] in lex.before_day
    unit: Unit = "day" if length.unit == "week" else length.unit
    return DateMatch(i, day.j, OffsetFromDay(Offset(unit, -steps if back else steps, "counted"), day))


def _bracketed_weekday(stream: TokenStream, i: int) -> DateMatch | None:
    """`Senin (8/5)`: the day in the brackets."""
    day = in_brackets(stream, i + 1) if weekday_at(stream, i) is not None else None
    return DateMatch(i, day.j, day.node) if day is not None else None
