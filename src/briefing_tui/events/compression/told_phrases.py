"""Which phrases of a sentence may be told at all, and how many words each is."""

from __future__ import annotations

from copy import copy
from functools import reduce
from itertools import accumulate, pairwise
from operator import or_
from typing import TYPE_CHECKING

from briefing_tui.events.compression.dated_lists import (
    dated_member,
    figures_of_other_dates,
    gapped_figure,
    later_members,
    member_before,
    of_date_joined,
    planned_member,
)
from briefing_tui.events.compression.mentioned_dates import is_only_mentioned
from briefing_tui.events.compression.short_forms import LONGEST_NAME, in_short, with_names_alone
from briefing_tui.events.syntax.clauses import NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.measures import begins_amount
from briefing_tui.events.syntax.phrase_sets import between, members, set_of
from briefing_tui.events.syntax.words import is_happening, listed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations
    from briefing_tui.language import Token

    SparedOf = Callable[[Relations, Sequence[Phrase], int], frozenset[int]]

_UNTOLD = frozenset({"mark", "date", "adverb", "speech"})
# Marks that part words also where the blank behind them is lost.
_PARTING = frozenset(',;:—"“”()')


class ToldPhrases:
    """The phrases that may be told: in a clause, no mark, date, adverb, nor who speaks.

    `sizes` are their words, none for a phrase that is never told; `words_before` those of all before a phrase.
    """

    def __init__(self, relations: Relations, date_first: int, *, is_statement: bool) -> None:
        self._relations = relations
        self._parts, self._words = relations.parts, relations.words
        self._longest_name, self._spared = LONGEST_NAME, frozenset[int]()
        self.member = gapped_figure(relations) or dated_member(relations) or planned_member(relations)
        self.phrases = self._told(date_first, is_statement=is_statement)
        self._counts = counted(relations.sentence.tokens)
        self._count_words()

    def _count_words(self) -> None:
        """Say of how many words each phrase is told."""
        words_before = [0, *accumulate(self._counts)]
        in_words = [words_before[part.last] - words_before[part.first] for part in self._parts]
        shortened = {at for at, word in enumerate(self._words) if word in ("(", "atau")} | self._spared
        if shortened:
            in_words = [
                size if shortened.isdisjoint(range(part.first, part.last + 1)) else self._size_in_short(part)
                for size, part in zip(in_words, self._parts, strict=True)
            ]
        if self.member is not None and self.member.shared >= 0:
            in_words[self.member.shared] = self.member.words
        self.sizes = [size if self.phrases >> n & 1 else 0 for n, size in enumerate(in_words)]
        self.words_before = [0, *accumulate(self.sizes)]

    def words_of(self, phrases: PhraseSet) -> tuple[int, ...]:
        """The indices of the words told of these phrases, in order."""
        if self.member is None or self.member.shared < 0:
            told = [at for n in members(phrases) for at in self._in_short(self._parts[n])]
        else:
            shared, words = self.member.shared, self.member.words
            told = [
                at for n in members(phrases) for at in self._in_short(self._parts[n])[: words if n == shared else None]
            ]
        return tuple([at for at in told if at not in self._spared] if self._spared else told)

    def tersely(self, spared_of: SparedOf, beyond: SparedOf | None = None) -> ToldPhrases | None:
        """The same without words that say little: `[telah] membuka [sebuah] pasar`.

        None where there are none, or no more than `beyond` spares.
        """
        spared = self._spared_by(spared_of)
        if not spared or (beyond is not None and spared == self._spared_by(beyond)):
            return None
        terse = copy(self)
        terse._spared = spared
        terse._count_words()
        return terse

    def _spared_by(self, spared_of: SparedOf) -> frozenset[int]:
        spared = [spared_of(self._relations, self._parts, n) for n in members(self.phrases)]
        return frozenset[int]().union(*spared)

    def in_short(self) -> ToldPhrases | None:
        """The same without a role before the name of who holds it, and every name by its initials where it has them.

        None where there is neither.
        """
        parts = with_names_alone(self._relations.parts, self._relations.sentence)
        if parts == self._parts and "(" not in self._words:
            return None
        short = copy(self)
        short._parts, short._longest_name = parts, 1
        short._count_words()
        return short

    def _told(self, date_first: int, *, is_statement: bool) -> PhraseSet:
        relations, kinds = self._relations, self._relations.kinds
        if (
            (self.member is None and self._is_of_second())
            or self._is_precedent()
            or self._is_of_former()
            or is_only_mentioned(relations)
        ):
            return 0
        in_clauses = between(0, len(kinds)) & ~relations.of_clause(NO_CLAUSE)
        told = in_clauses
        for kind in _UNTOLD:
            told &= ~relations.of_kind(kind)
        if is_statement:  # what is said may have a date of its own, which belongs to it
            dates = members(relations.of_kind("date") & in_clauses)
            told |= set_of([n for n in dates if not self._parts[n].first <= date_first < self._parts[n].last])
        for n in members(relations.of_kind("coordinator")):
            joins_date = n + 1 < len(kinds) and kinds[n + 1] == "date" and not told >> n + 1 & 1
            if n and (n + 1 == len(kinds) or joins_date):
                told &= ~(1 << n)  # `pada Jumat dan Sabtu`
        told &= (
            ~self._of_next_date()
            & ~self._of_base()
            & ~self._of_other_amount()
            & ~later_members(relations)
            & ~figures_of_other_dates(relations)
            & ~of_date_joined(relations)
            & ~self._of_former_times()
            & ~self._only_dated()
            & ~relations.conditions.empty
        )
        if self.member is not None:
            told &= ~self.member.untold
        thats = [n for n, word in enumerate(relations.first_words) if word == "bahwa"]
        return told & ~set_of([n for n in thats if self._is_behind_verb(n)])

    def _is_behind_verb(self, that: int) -> bool:
        """Whether only a date may stand between `bahwa` and a verb: without it `mengatakan harga naik` says as much."""
        kinds = self._relations.kinds
        before = that - 2 if that > 1 and kinds[that - 1] == "date" else that - 1
        return before >= 0 and kinds[before] == "verb"

    def _is_of_second(self) -> bool:
        """Whether the date is of the second of two things, each with its own: `di Solo (2/3) dan Sleman (9/3)`.

        Of that nothing is told where it is unclear what the two share.
        """
        relations, at = self._relations, self._relations.date_at
        if not at:
            return False
        first, end = member_before(relations, at)
        n = first - 1
        if n < 1 or first == end or relations.kinds[n] != "coordinator":
            return False
        if relations.first_words[n - 1] == ")":
            return relations.kinds[n - 2] == "date"
        return relations.kinds[n - 1] == "date" and not relations.is_attribute(n - 1)

    def _is_precedent(self) -> bool:
        """Whether what is asked for or planned is only likened to the date: `kami minta ditutup seperti 2020`."""
        relations, at = self._relations, self._relations.date_at
        if at is None:
            return False
        before = self._words[self._parts[at].first - 1] if self._parts[at].first else ""
        if listed("as_told").isdisjoint((relations.first_words[at], before)):
            return False
        words = relations.sentence.lower
        asks = not listed("asking").isdisjoint(words)
        return asks or relations.binding > 0

    def _is_of_former(self) -> bool:
        """Whether the date is of who or what was so before: `yang termuda setelah Sari Wulan pada 2004`.

        What takes place is told: `setelah kekalahan di final pada 2004`.
        """
        relations, at = self._relations, self._relations.date_at
        if not at:
            return False
        at -= 2 * (relations.first_words[at - 1] == "(")  # `setelah Sari Wulan (2004)`
        if at < 0 or relations.clause_of[at] == NO_CLAUSE:
            return False
        kind, opener, _ = relations.clauses[relations.clause_of[at]]
        word = relations.first_words[opener]
        if kind != SUBORDINATE or (word not in listed("around_times") and word not in listed("after")):
            return False
        first, last = self._parts[opener].last, self._parts[at].first
        words = relations.sentence.lower[first:last]
        return not relations.verbs_of(relations.clause_of[at]) and not any(map(is_happening, words))

    def _of_base(self) -> PhraseSet:
        """The amount of another date that the date's is compared with, and what is said of that date.

        `Rp7 miliar dari 2022 [Rp5 miliar]`, `naik dibanding bulan lalu [yang sebesar Rp5 miliar]`, `..., [yakni Rp5]`.
        """
        relations, kinds = self._relations, self._relations.kinds
        bases = [
            n
            for n in members(relations.of_kind("date"))
            if n != relations.date_at and relations.first_words[n] in listed("base_of_figures") and n + 1 < len(kinds)
        ]
        plain = [n + 1 for n in bases if kinds[n + 1] in ("noun", "preposition") and self._has_number(n + 1)]
        described = [between(n + 1, relations.clause_end(n + 1)) for n in bases if kinds[n + 1] == "relative"]
        named = [
            between(n + 2, n + 4)
            for n in bases
            if relations.first_words[n + 1] == ","
            and n + 2 < len(kinds)
            and relations.first_words[n + 2] in listed("naming")
        ]
        return reduce(or_, [*described, *named], set_of(plain))

    def _of_other_amount(self) -> PhraseSet:
        """The amounts of other dates that they stand before, where the date is of another amount.

        `2027 Rp5 miliar dan 2028 [Rp6 miliar]`, `mencapai [Rp5 miliar] pada 2027 dan 2028 Rp6 miliar`.
        """
        relations, at = self._relations, self._relations.date_at
        if at is None:
            return 0
        dates = members(relations.of_kind("date"))
        others = [n for n in dates if n != at and self._opens_amount(n) and not self._is_subject(n)]
        untold = reduce(
            or_, [between(n - (relations.kinds[n - 1] == "coordinator"), self._amount_ends(n)) for n in others], 0
        )
        if not self._opens_amount(at):
            return untold
        for n in dates:
            if n < at and n not in others:
                behind = n + (relations.first_words[n + 1] == ",")
                own = between(behind + 1, self._amount_ends(behind)) if self._is_amount(behind + 1) else 0
                untold |= 1 << n - 1 if n and self._is_amount(n - 1) else own
        return untold

    def _opens_amount(self, date: int) -> bool:
        """Whether a date behind a comma or a coordinator stands before its amount: `dan 2028 [Rp6 miliar]`."""
        kinds, first_words = self._relations.kinds, self._relations.first_words
        is_member = date > 0 and (kinds[date - 1] == "coordinator" or first_words[date - 1] == ",")
        return is_member and self._is_amount(date + 1)

    def _is_subject(self, date: int) -> bool:
        """Whether the amount behind a date does something: `tahun ini [20 jembatan] mulai dipakai`."""
        return self._relations.kinds[self._amount_ends(date) :][:1] == ["verb"]

    def _is_amount(self, n: int) -> bool:
        """Whether a phrase is an amount: `Rp6 miliar`, `sebesar Rp6 miliar`."""
        kinds, parts = self._relations.kinds, self._parts
        if kinds[n : n + 1] not in (["noun"], ["preposition"]):
            return False
        first = parts[n].first + (self._relations.first_words[n] in listed("amounting"))
        return any(map(begins_amount, self._words[first : first + 1]))  # a text may be cut behind `sebesar`

    def _amount_ends(self, date: int) -> int:
        """Behind the phrases of an amount that stands behind its date."""
        n = date + 1
        while n < len(self._parts) and self._relations.kinds[n] in ("noun", "preposition"):
            n += 1
        return n

    def _has_number(self, n: int) -> bool:
        """Whether a phrase has a number in it."""
        part = self._parts[n]
        return any(word[0].isdigit() or word.startswith("Rp") for word in self._words[part.first : part.last])

    def _of_next_date(self) -> PhraseSet:
        """What is joined to the date's clause with a date of its own: `dibuka pada Senin [dan pameran] pada Rabu`."""
        relations, at = self._relations, self._relations.date_at
        if at is None:
            return 0
        joint = at + 1
        while joint < len(relations.kinds) and relations.first_words[joint] in (",", ")"):
            joint += 1
        if relations.kinds[joint : joint + 1] != ["coordinator"]:
            return 0
        n = joint + 1
        while n < len(relations.kinds) and (
            relations.kinds[n] in ("noun", "preposition")
            or (n > joint + 1 and relations.clause_of[n] == NO_CLAUSE and relations.kinds[n] != "date")
        ):
            n += 1
        is_dated = n > joint + 1 and relations.kinds[n : n + 1] == ["date"]
        return between(at + 1, n) if is_dated and relations.clause_of[n] in (relations.clause_of[at], NO_CLAUSE) else 0

    def _only_dated(self) -> PhraseSet:
        """The copula behind another verb whose complement is the date: `ditunda [menjadi] 11 Oktober`."""
        relations, at = self._relations, self._relations.date_at
        if not at or relations.first_words[at - 1] != "menjadi":
            return 0
        return 1 << at - 1 if relations.verbs_of(relations.clause_of[at]) & between(0, at - 1) else 0

    def _of_former_times(self) -> PhraseSet:
        """What was so before what the sentence tells of: `[Awalnya hanya satu pasar], kini dibuka lima`."""
        first_words, formerly = self._relations.first_words, listed("formerly")
        if formerly.isdisjoint(first_words):
            return 0
        pairs = pairwise(first_words)
        return set_of([n for n, (word, behind) in enumerate(pairs) if word in formerly and behind == ","])

    def _size_in_short(self, part: Phrase) -> int:
        return sum([self._counts[at] for at in self._in_short(part) if at not in self._spared])

    def _in_short(self, part: Phrase) -> Sequence[int]:
        return in_short(self._words, part, self._longest_name)


def counted(tokens: Sequence[Token]) -> list[bool]:
    """Which tokens count as words: of those that no blank or comma parts (`20-25`, `3-0`, `A/B`), the first.

    A mark between two blanks is one, too: `4,5 - 5,3 persen`.
    """
    counts: list[bool] = []
    end, is_counted = -1, False
    for at, token in enumerate(tokens):
        is_counted = is_counted and token.start == end and token.text not in _PARTING
        is_word = token.text[0].isalnum() or (token.start > end and _is_apart(tokens, at))
        counts.append(not is_counted and is_word)
        is_counted, end = is_counted or counts[-1], token.end
    return counts


def _is_apart(tokens: Sequence[Token], at: int) -> bool:
    """Whether a blank stands behind a mark that no comma or bracket is."""
    return tokens[at].text not in _PARTING and at + 1 < len(tokens) and tokens[at + 1].start > tokens[at].end
