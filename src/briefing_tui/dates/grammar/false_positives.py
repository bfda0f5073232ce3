"""What only looks like a date: names of people, numbers inside codes, photo credits."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.dates.grammar.lexicon import lexicon
from briefing_tui.dates.grammar.nodes import CalendarDate, DateMatch, Duration, TimeOfDay
from briefing_tui.dates.grammar.numerals import digits, year_at

_LONGEST_NAME = 3
_LAST_DAY = 31  # a number in brackets up to this may be the day
_FIRST_AGE = 10
_LONGEST_TITLE = 10  # tokens of a work's title on either side of a date's name in it
_TITLE_MARKS = frozenset("\"“”'‘’")
_NEAR_WORK = 3  # tokens before a title among which its kind of work stands: `film horor berjudul "Rabu"`

if TYPE_CHECKING:
    from briefing_tui.dates.grammar.tokens import TokenStream


def is_titled(stream: TokenStream, i: int) -> bool:
    """Whether a title stands before i (`Bapak`, `Ny.`, `Mama`), or `bin` behind it: the word is somebody's name."""
    before, lex = stream.before(i), lexicon()
    if before == "." and stream.lower[i - 2] in lex.short_titles:
        return True
    if before in lex.capital_titles and stream.text[i - 1][0].isupper():
        return True
    return (before in lex.titles and before != "oleh") or stream.lower[i + 1] in lex.descent


def is_name(stream: TokenStream, i: int, j: int) -> bool:
    """Whether the day or month word from i to j is part of a name: `Mei Ling`, `Bapak Sabtu Sitepu`, `Suara April`."""
    before, after = stream.text[i - 1] if i else "", stream.text[j]
    lex = lexicon()
    in_firm = stream.before(i) in lex.before_firms and before[:1].isupper()
    if in_firm or is_titled(stream, i) or has_age(stream, i):
        return True
    if i and stream.glued[i] and before in "-_#@":
        return before != "-" or (stream.text[i - 2][:1].isupper() and stream.lower[i - 2] not in lex.months)
    begins = i == 0 or before in ".!?¶:" or stream.lower[i - 1] in lex.prepositions or stream.lower[i - 1] == "hari"
    capital_after = after[:1].isupper() and not (
        stream.lower[j] in lex.zones
        or stream.lower[j] in lex.months
        or stream.lower[j] in ("ini", "lalu", "malam", "pagi")
    )
    if stream.text[j] == "-" and stream.glued[j] and stream.text[j + 1][:1].isupper() and stream.glued[j + 1]:
        capital_after = stream.lower[j + 1] not in lex.months and stream.lower[j + 1] not in lex.weekdays
    introduced = i > 0 and (stream.lower[i - 1] in lex.prepositions or stream.lower[i - 1] in ("hari", ","))
    if capital_after and (not introduced or stream.lower[i - 1] in lex.joining):
        return True
    if (stream.lower[j] in ("-", "–") or stream.lower[j] in lex.listing) and stream.lower[j + 1] in lex.months:
        return False
    if before.isupper() and len(before) > 1:
        return False  # `inflasi AS April naik`
    return before[:1].isupper() and not begins and not (stream.begins_sentence(i - 1) and not capital_after)


def has_age(stream: TokenStream, i: int) -> bool:
    """Whether an age in brackets says that the day or month word at i is a name: `Juli (40)`, `Jumat Suparman (45)`."""
    j = i + 1
    while j <= i + _LONGEST_NAME and stream.text[j][:1].isupper():
        j += 1
    age = digits(stream, j + 1, 2) if stream.text[j] == "(" and stream.text[j + 2] == ")" else None
    if age is None or age < _FIRST_AGE:
        return False
    return age > _LAST_DAY or j > i + 1 or stream.lower[i] in lexicon().months


def stands(stream: TokenStream, date_match: DateMatch) -> bool:
    """False for what only looks like a date: numbers inside codes, ages in brackets, counted things."""
    i = date_match.i
    if i and stream.glued[i]:
        before = stream.text[i - 1]
        if before.isdecimal() or before in "#@_$€£":
            return False
        behind_number = i > 1 and stream.text[i - 2].isdecimal()
        if before in "-/.,:" and isinstance(date_match.node, Duration | TimeOfDay) and behind_number:
            return False
        if before in "/-." and isinstance(date_match.node, CalendarDate) and date_match.node.day is None:
            return stream.text[i].isalpha() and not behind_number
    if isinstance(date_match.node, Duration) and stream.text[i].isdecimal():
        after = stream.lower[date_match.j]
        if after and year_at(stream, date_match.j) is not None and stream.lower[date_match.j - 1] == "tahun":
            return False
    return True


def names_a_place(stream: TokenStream, date_match: DateMatch) -> bool:
    """Whether a day and month are the name of a place: `Gelora 10 November`, `Universitas 17 Agustus`."""
    node, i = date_match.node, date_match.i
    return (
        i > 0
        and stream.lower[i - 1] in lexicon().named_by_day
        and stream.text[i - 1][0].isupper()
        and (isinstance(node, CalendarDate) and node.day is not None and node.weekday is None)
    )


def in_title(stream: TokenStream, date_match: DateMatch) -> bool:
    """Whether the words are of a work's title: `film "Sabtu Bersama Bapak"`, `lagu "Kemarin"`."""
    i, j = date_match.i, date_match.j
    opening = next((k for k in range(i - 1, max(i - 1 - _LONGEST_TITLE, 0), -1) if not _is_in_title(stream, k)), 0)
    if not opening or stream.text[opening] not in _TITLE_MARKS or stream.glued[opening]:
        return False  # `film "Badai" | pada Sabtu "menghipnotis" penonton`: the first mark closes a title
    closing = next((k for k in range(j, j + _LONGEST_TITLE) if not _is_in_title(stream, k)), j)
    if stream.text[closing] not in _TITLE_MARKS:
        return False
    return not lexicon().works.isdisjoint(stream.lower[max(0, opening - _NEAR_WORK) : opening])


def _is_in_title(stream: TokenStream, k: int) -> bool:
    """Whether the token at k may stand inside a title: written with a capital, small in titles, a number."""
    word = stream.text[k]
    return word[:1].isupper() or word.isdecimal() or stream.lower[k] in lexicon().small_in_titles


def in_credit(stream: TokenStream, j: int) -> bool:
    """Whether a photo's credit follows, as in `Jakarta, Kamis (7/9/2023). (ANTARA/Nama)`."""
    for _ in range(3):
        if stream.text[j] not in (".", "(", ")") or not stream.text[j]:
            break
        j += 1
    return stream.lower[j] in lexicon().agencies and (
        stream.text[j + 1] == "/" or (stream.text[j + 1] == ":" and stream.lower[j] == "foto")
    )
