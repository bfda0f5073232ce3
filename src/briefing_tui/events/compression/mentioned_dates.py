"""Dates of what is only mentioned, not of what happens: a year recalled, a feast, the last time.

`Sari mengenang gempa di Bantul pada 2006` is of no day; `menjelang Lebaran yang jatuh pada Rabu`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from briefing_tui.events.syntax.relations import Relations

_DIGITS_OF_YEAR = 4
# What may stand between a verb and the date of its object.
_OF_OBJECT = frozenset({"noun", "preposition", "relative", "adverb"})


def is_only_mentioned(relations: Relations) -> bool:
    """Whether nothing is told of the date, as it is only mentioned."""
    mentions = (is_recalled, is_day_of_feast, is_last_time)
    return any(is_so(relations) for is_so in mentions)


def is_day_of_feast(relations: Relations) -> bool:
    """Whether the date says only on which day a feast is."""
    at = relations.date_at
    return (
        at is not None
        and at > 1
        and relations.kinds[at - 2] == "relative"
        and (relations.last_word(at - 1) in listed("of_feasts"))
    )


def is_recalled(relations: Relations) -> bool:
    """Whether the date is the year of what a verb of recalling or answering has for its object."""
    at = relations.date_at
    if not at or not _is_year(relations, at):
        return False
    n = at - 1
    while n and relations.kinds[n] in _OF_OBJECT and not relations.has_inner_verb(n):
        n -= 1
    return n < at - 1 and relations.last_word(n) in listed("recalling")


def is_last_time(relations: Relations) -> bool:
    """Whether the date says only when something had last been so: `pulih setelah [terakhir terjadi] pada 2008`."""
    at = relations.date_at
    clause = NO_CLAUSE if at is None else relations.clause_of[at]
    if clause == NO_CLAUSE or relations.clauses[clause].kind != SUBORDINATE:
        return False
    opener = relations.clauses[clause].opener
    return opener > 0 and relations.first_words[opener + 1 : opener + 2] == ["terakhir"]


def _is_year(relations: Relations, date: int) -> bool:
    """Whether a date is no more than a year or some, or so many of them ago: `pada 2014-2018`, `43 tahun silam`."""
    part = relations.parts[date]
    words = relations.sentence.lower[part.first : part.last]
    numbers = [word for word in words if word[0].isdigit()]
    if words[-1] in listed("past"):
        return not listed("of_years").isdisjoint(words)
    named = [word for word in words if word[0].isalpha() and word not in listed("before_years")]
    return not named and bool(numbers) and all(len(word) == _DIGITS_OF_YEAR for word in numbers)
