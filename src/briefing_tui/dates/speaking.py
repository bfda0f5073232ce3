"""The day of speaking and the day of writing: what `besok` and `hari ini` in a quotation are counted from."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.direction import direction, ends_sentence
from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, Offset
from briefing_tui.dates.normalization.context import Context
from briefing_tui.dates.normalization.resolve import resolve

if TYPE_CHECKING:
    from datetime import date

    from briefing_tui.dates.grammar.nodes import DateMatch
    from briefing_tui.dates.grammar.tokens import TokenStream
    from briefing_tui.dates.normalization.context import Normalized

_NEWS = 2  # days between a statement that is news and the reference day
_WRITTEN_WITHIN = 2  # days between the day of writing and the reference day
_NEAR_STATEMENT = 25  # tokens before a statement's day in which its verb stands
_NEXT_DATES = 6  # among which the day of a statement may be
QUOTATION_MARKS = frozenset('"“”')


def opens_quotation(mark: str, *, quoting: bool) -> bool:
    """Whether a quotation is open behind its mark; `quoting` tells whether one was before."""
    return mark == "“" or (mark == '"' and not quoting)


def stated_after(
    stream: TokenStream, date_matches: list[DateMatch], index: int, day: date | None, *, quoting: bool
) -> date | None:
    """The day of speaking where it follows in the sentence: `"Besok kita mulai," kata camat, Sabtu (16/9).`

    Inside a quotation sentences may end before, and an older statement counts too where its day is written in full.
    """
    date_match = date_matches[index]
    day_away = is_day_away(date_match, quoting=quoting)
    if day is None or not (quoting or day_away):
        return None
    at, inside = date_match.j, quoting
    for statement in date_matches[index + 1 : index + 1 + _NEXT_DATES]:
        still_inside = _inside_behind(stream, at, statement.i, quoting=inside)
        if still_inside is None:
            return None
        at, inside = statement.i, still_inside
        if inside or not isinstance(statement.node, CalendarDate):
            continue
        if direction(stream, statement.i, statement.j) == "said":
            normalized = resolve(statement, Context(day))
            if is_news(normalized, day):
                return normalized.first if day_away else None
            if (
                quoting
                and (is_full(statement) or _is_in_week(statement))
                and normalized.first is not None
                and normalized.first < day
            ):
                return normalized.first
    return None


def _inside_behind(stream: TokenStream, i: int, j: int, *, quoting: bool) -> bool | None:
    """Whether a quotation is open at j, where `quoting` says so of i; None where a sentence outside ends between."""
    for k in range(i, j):
        if stream.text[k] in QUOTATION_MARKS:
            quoting = opens_quotation(stream.text[k], quoting=quoting)
        elif stream.text[k] == "¶" or (not quoting and ends_sentence(stream, k)):
            return None
    return quoting


def day_of_writing(stream: TokenStream, date_matches: list[DateMatch], day: date | None) -> date | None:
    """The reference day, or the day or two after it on which somebody is said to have spoken, with its weekday.

    Records put a story on the day before it was written where their clocks stand in another zone. A weekday alone that
    signs a statement is then that of the next day: nobody who spoke six days ago is quoted so.
    """
    for statement in date_matches if day is not None else ():
        node = statement.node
        if not isinstance(node, CalendarDate) or node.weekday is None or day is None:
            continue
        if is_full(statement):
            normalized = resolve(statement, Context(day))
            spoken = normalized.first if not normalized.conflict else None
        else:
            spoken = _next_day_on(day, node)
        if spoken is not None and 1 <= (spoken - day).days <= _WRITTEN_WITHIN and _signs(stream, statement.i):
            return spoken
    return day


def _next_day_on(day: date, weekday: CalendarDate) -> date | None:
    """The next day where it is that weekday and nothing more is told of it; else None."""
    following = day + timedelta(days=1)
    return following if weekday == CalendarDate(weekday=following.weekday()) else None


def day_stated_before(stream: TokenStream, date_matches: list[DateMatch], day: date | None) -> date | None:
    """The day before the reference day, where the story was put on its page the morning after it was written.

    All that is said in it with a numbered day is of that day, and none of its days is the reference day; else None.
    """
    if day is None or not any(map(is_today, date_matches)):
        return None
    stated = set()
    for date_match in date_matches:
        if not isinstance(date_match.node, CalendarDate):
            continue
        named = resolve(date_match, Context(day)).first
        if named == day:
            return None
        if is_full(date_match) and direction(stream, date_match.i, date_match.j) == "said":
            stated.add(named)
    before = day - timedelta(days=1)
    return before if stated == {before} else None


def day_told_before(date_matches: list[DateMatch], day: date | None) -> date | None:
    """The day before the reference day, where that alone is numbered of the last days: what a story of a game tells of.

    What is quoted there was said on it: `Laga digelar Sabtu (16/9). "Hari ini kami menang," kata Sari.`
    """
    if day is None or not any(map(is_today, date_matches)):
        return None
    named = {resolve(date_match, Context(day)).first for date_match in date_matches if is_full(date_match)}
    before = day - timedelta(days=1)
    late = {other for other in named if other is not None and (day - other).days <= _NEWS}
    return before if {other for other in late if other <= day} == {before} else None


def is_today(date_match: DateMatch) -> bool:
    """Whether the match is `hari ini`, `malam ini`."""
    node = date_match.node
    return isinstance(node, Offset) and (node.unit, node.steps) == ("day", 0) and node.cue != "counted"


def _signs(stream: TokenStream, i: int) -> bool:
    """Whether a day at i signs what was said: `," kata dia dalam riset, Selasa (22/1)`, `mengatakan hal itu, ...`."""
    if stream.before(i) != ",":
        return False
    lex = lexicon()
    for k in range(i - 1, max(i - _NEAR_STATEMENT, 0), -1):
        word = stream.lower[k]
        if ends_sentence(stream, k) or word in lex.foreseeing:
            return False
        if word in lex.stating:
            said_before = word in lex.citing or stream.lower[k + 1] in ("hal", "itu", "demikian")
            return said_before or stream.text[k - 1] in (",", *QUOTATION_MARKS)
    return False


def is_day_away(date_match: DateMatch, *, quoting: bool) -> bool:
    """Whether the match is `besok`, `hari ini`: a day told by its distance from that of speaking.

    Inside a quotation `dua hari lalu` is, too.
    """
    node = date_match.node
    return isinstance(node, Offset) and node.unit == "day" and (quoting or node.cue != "counted")


def _is_in_week(statement: DateMatch) -> bool:
    """Whether the day has its week: `Jumat pekan lalu`, `Jumat lalu`."""
    node = statement.node
    return isinstance(node, CalendarDate) and (node.within is not None or node.shift == "past")


def is_full(statement: DateMatch) -> bool:
    """Whether the day has its number: `Senin (17/1/2022)`."""
    return isinstance(statement.node, CalendarDate) and (statement.node.day is not None or bool(statement.apposition))


def is_news(normalized: Normalized, day: date | None) -> bool:
    """Whether a date beside a verb of saying is the day of speaking: the reference day or the two before it."""
    return (
        day is not None
        and normalized.first == normalized.last
        and normalized.first is not None
        and (0 <= (day - normalized.first).days <= _NEWS)
    )


def states_today(date_match: DateMatch, normalized: Normalized, day: date | None) -> bool:
    """Whether a full date is named as the day of writing (`hari ini, Selasa (22/1/2019)`), near the reference day.

    Outlets put a story on their pages a day before or after it was written.
    """
    node = date_match.node
    apposition = date_match.apposition[0] if date_match.apposition else node
    deictic = isinstance(node, Offset) and node.unit == "day" and node.steps == 0 and node.cue == "hari"
    if not deictic and not (isinstance(node, CalendarDate) and node.deictic == 0):
        return False
    if not isinstance(apposition, CalendarDate) or apposition.day is None or normalized.conflict:
        return False
    return day is not None and normalized.first is not None and abs((normalized.first - day).days) <= _WRITTEN_WITHIN
