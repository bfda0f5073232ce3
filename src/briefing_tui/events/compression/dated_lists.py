"""Lists whose members each have their date: `berkunjung ke Solo pada Senin dan Sleman pada Rabu`.

Of the second date what stands before the list is told with the second member, in place of the first one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE
from briefing_tui.events.syntax.measures import begins_amount
from briefing_tui.events.syntax.phrase_sets import between, first_of, last_of, members, set_of
from briefing_tui.events.syntax.words import UNDERGOING, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations


class DatedMember(NamedTuple):
    """A later member of a list with dates: where it begins, what is not told of those before it.

    Of the phrase `shared`, -1 if there is none, only so many words are told, which the members share: `[ke] Solo`.
    """

    first: int
    untold: PhraseSet
    shared: int = -1
    words: int = 0

    @property
    def linked(self) -> PhraseSet:
        """The phrases that are told together or not at all."""
        return 0 if self.shared < 0 else 1 << self.shared | 1 << self.first


def dated_member(relations: Relations) -> DatedMember | None:
    """The member of a list that the date is of, if it is not the first of it; None where what they share is unclear."""
    at = relations.date_at
    if not at:
        return None
    first, end = member_before(relations, at)
    date = _date_before(relations, first)
    if first == end or date is None or not _is_joined(relations, date, first, at):
        return None
    before = member_before(relations, date)
    while (earlier := _date_before(relations, before[0])) is not None and before[0] < before[1]:
        before = member_before(relations, earlier)
    begin = before[1] - (end - first)
    clause = relations.clause_of[first]
    if begin < before[0] or not (relations.verbs_of(clause) & between(0, begin) or _is_of_amounts(relations, begin)):
        return None
    if clause == NO_CLAUSE or relations.clause_of[begin] != clause or not _are_alike(relations, begin, first, end):
        return None
    words = _words_shared(relations, begin, first)
    untold = between(begin + (words > 0), first)
    return DatedMember(first, untold, begin, words) if words else DatedMember(first, untold)


def later_members(relations: Relations) -> PhraseSet:
    """The members behind the date's of a list of amounts: `pajak sebesar Rp3 pada 2017, [Rp5 pada 2018 dan ...]`."""
    at, end = relations.date_at, 0
    if not at:
        return 0
    last = at
    while (end := _end_of_next(relations, last)) > last and _leads_to_date(relations, last):
        last = end
    return between(at + 1, last + 1) if last > at else 0


def gapped_figure(relations: Relations) -> DatedMember | None:
    """The date's own figure where the first of a series has the verb: `harga pada Mei mencapai 103, Juni [104]`."""
    at = relations.date_at
    if at is None or _figure_behind(relations, at) != at + 1:
        return None
    with_verbs = [n for n in members(relations.of_kind("date")) if n < at and _figure_behind(relations, n) == n + 2]
    return DatedMember(at + 1, set_of(n + 1 for n in with_verbs[1:])) if with_verbs else None


def figures_of_other_dates(relations: Relations) -> PhraseSet:
    """The figures of a series that are of other dates, where one has no verb: `pada Mei mencapai [103], Juni 104`."""
    at = relations.date_at
    figures = {date: _figure_behind(relations, date) for date in members(relations.of_kind("date"))}
    if at is None or not figures.get(at) or all(figure != date + 1 for date, figure in figures.items()):
        return 0
    return set_of(figure for date, figure in figures.items() if date != at and figure)


def _figure_behind(relations: Relations, date: int) -> int:
    """The phrase that is an amount right behind a date, or behind its verb; 0 where there is none."""
    behind = date + 1 + (relations.kinds[date + 1 : date + 2] == ["verb"])
    is_amount = behind < len(relations.kinds) and begins_amount(relations.first_words[behind])
    return behind if is_amount and relations.kinds[behind] == "noun" else 0


def of_date_joined(relations: Relations) -> PhraseSet:
    """What another date that a coordinator joins stands before: `membebaskan lahan dan [tahun depan pembangunan]`.

    Where that date is asked for, what stands before it.
    """
    kinds, at = relations.kinds, relations.date_at
    if at is None:
        return 0
    phrases = 0
    for n in members(relations.of_kind("coordinator")):
        is_before_noun = n > 0 and kinds[n - 1] != "date" and kinds[n + 1 : n + 3] == ["date", "noun"]
        behind = _up_to_mark(kinds, n)
        if not is_before_noun or "verb" in behind or begins_amount(relations.first_words[n + 2]):
            continue
        phrases |= between(0, n) if n + 1 == at else between(n, n + len(behind)) if n > at else 0
    return phrases


def _up_to_mark(kinds: Sequence[str], n: int) -> Sequence[str]:
    """The kinds of the phrases from one on, up to a mark."""
    return kinds[n : next((m for m in range(n, len(kinds)) if kinds[m] == "mark"), len(kinds))]


def _member_behind(relations: Relations, date: int) -> tuple[int, int]:
    """Where the member of a list behind a date begins, past what joins it, and where it ends."""
    first = date + 1
    while first < len(relations.kinds) and _joins(relations, first):
        first += 1
    end = first
    while end < len(relations.kinds) and _is_of_member(relations, end):
        end += 1
    return first, end


def _end_of_next(relations: Relations, date: int) -> int:
    """The date of the member of a list behind a date, or the date itself."""
    first, end = _member_behind(relations, date)
    is_amount = first < end and begins_amount(relations.first_words[first])
    return end if is_amount and relations.kinds[end : end + 1] == ["date"] else date


def _is_of_amounts(relations: Relations, begin: int) -> bool:
    """Whether a list without a verb is of what its subject amounts to: `Rinciannya, pajak [sebesar Rp3 pada 2017]`."""
    is_amount = relations.kinds[begin] == "preposition" and begins_amount(
        relations.words[relations.parts[begin].first + 1]
    )
    has_subject = relations.nouns & relations.of_clause(relations.clause_of[begin]) & between(0, begin) > 0
    return is_amount and has_subject and not relations.home_verbs


def own_member(relations: Relations) -> PhraseSet:
    """What the date is of where it ends a member of a list, and another member has a date, too; else nothing.

    `menang di [Solo] (2020), [Sleman] (2021) dan [Bantul] (2022)`: without it, that of another date is told.
    """
    at, dates = relations.date_at, relations.of_kind("date")
    if not at or dates == 1 << at:
        return 0
    first, end = _own_words(relations, at)
    date = _date_before(relations, first)
    is_list = date is not None and (relations.first_words[first] == "dengan" or _is_joined(relations, date, first, at))
    if not is_list and not _leads_to_date(relations, at):
        return 0
    return between(first, end) & (relations.of_kind("noun") | relations.of_kind("preposition"))


def _own_words(relations: Relations, date: int) -> tuple[int, int]:
    """The nouns and phrases right before a date, with what stands in brackets or says more of them."""
    end = date - (relations.first_words[date - 1] == "(")
    n = end
    while n and _is_of_member(relations, n - 1):
        n -= 1
    return n, end


def _is_of_member(relations: Relations, n: int) -> bool:
    """Whether a phrase without a date may be of a member of a list: a noun, or what stands in no clause."""
    if relations.kinds[n] in ("noun", "preposition"):
        return True
    return relations.clause_of[n] == NO_CLAUSE and relations.kinds[n] != "date"


def _leads_to_date(relations: Relations, date: int) -> bool:
    """Whether a list goes on behind a date with a member that has one, too: `[Solo] (2020), Sleman (2021)`.

    A comma alone joins dates in brackets only: `tiba di Solo pada Senin, menjelang laga pada Rabu`.
    """
    first, end = _member_behind(relations, date)
    is_joined = relations.first_words[date - 1] == "(" or _is_joined(relations, date, first, end)
    return date + 1 < first < end and relations.kinds[end : end + 1] == ["date"] and is_joined


def planned_member(relations: Relations) -> DatedMember | None:
    """A later one of predicates with dates of their own that share what says that they are yet to be, or None.

    `Lomba [akan] dibuka pada Senin dan [ditutup] pada Rabu`.
    """
    at = relations.date_at
    clause = NO_CLAUSE if at is None else relations.clause_of[at]
    if clause == NO_CLAUSE or relations.clauses[clause].kind != CONTINUED:
        return None
    own = first_of(relations.verbs_of(clause))
    if own < 0 or relations.binding >> own & 1 or relations.nouns & relations.of_clause(clause) & between(0, own):
        return None
    shared = _planned_before(relations, clause, own)
    if shared is None or not relations.of_kind("date") & between(shared, own):
        return None
    if relations.last_word(shared).startswith("me") and relations.last_word(own).startswith(UNDERGOING):
        return None  # `Sari akan menaikkan tarif pada Senin, diikuti denda pada Rabu`
    return DatedMember(own, between(shared + 1, own), shared, _words_of_plan(relations, shared))


def _planned_before(relations: Relations, clause: int, own: int) -> int | None:
    """The verb phrase before that says of those that go on from it that they are yet to be, or None."""
    while relations.clauses[clause].kind == CONTINUED:
        clause = relations.clauses[clause].parent
        shared = last_of(relations.verbs_of(clause) & between(0, own)) if clause != NO_CLAUSE else NO_CLAUSE
        if shared == NO_CLAUSE or relations.binding >> shared & 1:
            is_plan = shared != NO_CLAUSE and _words_of_plan(relations, shared) > 0
            return shared if is_plan else None
    return None


def _words_of_plan(relations: Relations, verb: int) -> int:
    """How many words of a verb phrase say that it is yet to be."""
    part, lower = relations.parts[verb], relations.sentence.lower
    return next((n for n in range(part.last - part.first) if lower[part.first + n] not in listed("yet_to_be")), 0)


def member_before(relations: Relations, date: int) -> tuple[int, int]:
    """The nouns and phrases with a preposition that stand right before a date: where they begin and end."""
    n = date - 1 - (relations.first_words[date - 1] == "(")
    if n > 0 and relations.first_words[n] == ")":  # `Bank Kota Solo (BKS) pada Senin`
        n = max((m for m in range(n) if relations.first_words[m] == "("), default=0) - 1
    end = n + 1
    while n >= 0 and relations.kinds[n] in ("noun", "preposition"):
        n -= 1
    return n + 1, end


def _date_before(relations: Relations, member: int) -> int | None:
    """The date of the member before one, whose list goes on with a comma, a coordinator or `kemudian`."""
    n = member - 1
    while n >= 0 and _joins(relations, n):
        n -= 1
    return n if 0 <= n < member - 1 and relations.kinds[n] == "date" else None


def _joins(relations: Relations, n: int) -> bool:
    """Whether a phrase joins members of a list, or closes the bracket around a date."""
    word = relations.first_words[n]
    return relations.kinds[n] == "coordinator" or word in (",", ")") or word in listed("next")


def _is_joined(relations: Relations, date: int, member: int, at: int) -> bool:
    """Whether more than a comma joins a member to those before it or behind it."""
    end = at + 1
    while end < len(relations.kinds) and _joins(relations, end):
        end += 1
    if "coordinator" in (*relations.kinds[date:member], *relations.kinds[at + 1 : end]):
        return True
    return not listed("next").isdisjoint(relations.first_words[date:member])


def _are_alike(relations: Relations, begin: int, first: int, end: int) -> bool:
    """Whether two members are made alike: phrases of the same kinds, both a person or none."""
    for n in range(first, end):
        before = begin + n - first
        is_shared = n == first and relations.kinds[before] == "preposition" and _is_noun(relations, n)
        if relations.kinds[n] != relations.kinds[before] and not is_shared:
            return False
        if relations.kinds[n] == "preposition" and relations.first_words[n] != relations.first_words[before]:
            return False
    last, last_before = relations.parts[end - 1].last - 1, relations.parts[begin + end - first - 1].last - 1
    return (relations.names.get(last) == "p") == (relations.names.get(last_before) == "p")


def _is_noun(relations: Relations, n: int) -> bool:
    """Whether a phrase is a noun; a single word without a capital may be a verb: `dan [lulus] pada Senin`."""
    part = relations.parts[n]
    is_word = part.last - part.first == 1 and relations.words[part.first][0].islower()
    return relations.kinds[n] == "noun" and not is_word


def _words_shared(relations: Relations, begin: int, first: int) -> int:
    """How many words of the first member the others share: a preposition, or all before a name where they are names.

    `[dengan laga melawan] Solo pada Senin dan Sleman pada Rabu`.
    """
    part, own = relations.parts[begin], relations.parts[first]
    if relations.kinds[first] == "preposition":
        return 0
    is_name = all(word[0].isupper() or not word[0].isalpha() for word in relations.words[own.first : own.last])
    if is_name and relations.words[part.last - 1][0].isupper():
        last = part.last
        while last > part.first and relations.words[last - 1][0].isupper():
            last -= 1
        return last - part.first
    return int(relations.kinds[begin] == "preposition")
