"""A noun with the relative clause the date stands in, told as a clause of its own: `rapat [yang] digelar di Solo`.

What a relative clause says of its noun is so, and as a sentence it needs no `yang` (Sneddon 2010, 3.93): the noun is
its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import RELATIVE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, first_of, members
from briefing_tui.events.syntax.words import is_happening, listed

if TYPE_CHECKING:
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

_PASSED = frozenset({"date", "adverb"})


class RelativeClauses:
    """Which stretches tell no more than what a relative clause says of its noun, and what is left out of them then."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations

    def left_out(self, phrases: PhraseSet) -> PhraseSet:
        """What is not told of a noun with its relative clause: `yang`, and the phrases before the noun.

        Nothing where a verb of another clause is told, or where the clause has a subject of its own.
        """
        relations = self._relations
        relatives = phrases & relations.relatives
        if not relatives:
            return 0
        relative = first_of(relatives)
        clause, before = relations.clause_of[relative], phrases & between(0, relative)
        if clause not in relations.home or before & relations.predicates or not before:
            return 0
        around = relations.of_clause(relations.clause_of[first_of(phrases)])
        predicate = self._first_of_clause(relative)
        if phrases & around & ~before or not relations.predicates >> predicate & 1:
            return 0
        noun = self._noun_of(before, predicate)
        return 0 if noun is None else 1 << relative | (before & between(0, noun))

    def without_head(self, told: tuple[int, ...], phrases: PhraseSet) -> tuple[int, ...]:
        """The words told without those before what takes place: `upaya pemadaman [kebakaran] yang terjadi`.

        They are left out before a verb of taking place, where they take place themselves by no means.
        """
        relations, head = self._relations, first_of(phrases)
        first = relations.parts[head].first + (relations.kinds[head] == "preposition")
        words = relations.sentence.lower[first : relations.parts[head].last]
        takes_place = any(map(relations.is_light, members(phrases & relations.predicates)))
        if not takes_place or not words or words[0] not in listed("of_what_takes_place"):
            return told
        last = next((n for n in range(len(words) - 1, 0, -1) if is_happening(words[n])), 0)
        return tuple([at for at in told if at >= first + last])

    def _first_of_clause(self, relative: int) -> int:
        """The first phrase of a relative clause, dates and adverbs aside: its predicate where it has no subject."""
        kinds = self._relations.kinds
        return next((n for n in range(relative + 1, len(kinds)) if kinds[n] not in _PASSED), relative)

    def _noun_of(self, before: PhraseSet, predicate: int) -> int | None:
        """The phrase that the relative clause describes: the nearest, or of a verb of taking place what takes place.

        `laporan mengenai [kebakaran di Solo] yang terjadi`. None where it cannot be told: `jumlah sapi yang dijual`.
        """
        relations = self._relations
        nominal = [n for n in reversed(members(before)) if relations.kinds[n] in NOMINAL]
        if not nominal:
            return None  # only a date stands before: `sejak pada 2020 yang membuka`
        head = relations.first_words[nominal[-1]]
        if head == "hal" or head in listed("countings") or self._is_wished(predicate):
            return None
        if relations.is_light(predicate):
            only = nominal[0] if len(nominal) == 1 else None
            return next((n for n in nominal if self._takes_place(n)), only)
        for n in nominal:
            is_person = relations.names.get(relations.parts[n].last - 1) == "p"
            if relations.first_words[n] == "oleh" or (is_person and relations.first_words[n] in listed("reaching")):
                return n  # `berjalan baik bagi [Sari] yang tampil`
            opened = n - 1 if self._is_opened(n) else n  # `di benua | Asia`
            is_inside = relations.clauses[relations.clause_of[n]].kind == RELATIVE
            if is_inside and relations.kinds[opened] == "preposition":
                return None  # `toko yang menjual beras di [pasar] yang dibuka`: the shop or the market
            has_rival = opened > 0 and relations.kinds[opened - 1] in NOMINAL
            if relations.kinds[opened] == "noun" or (opened == n and not has_rival):
                return n  # `belajar dari [kekalahan] yang dialami`
            if relations.first_words[opened] not in listed("describing_nouns"):
                # `berlaku untuk ponsel | Sleman yang dijual`; but `rasio utang terhadap [pendapatan] yang turun`
                return None if has_rival else n
        return None

    def _is_opened(self, n: int) -> bool:
        """Whether a noun is the end of a phrase with a preposition: `di benua | Asia`; not `untuk menunda | tarif`."""
        before = self._relations.kinds[n - 1 : n + 1] if n else []
        return before == ["preposition", "noun"] and not self._relations.has_inner_verb(n - 1)

    def _is_wished(self, predicate: int) -> bool:
        """Whether a predicate only picks those who want something: `Warga yang ingin pulang`."""
        return self._relations.first_words[predicate] in listed("wanting")

    def _takes_place(self, n: int) -> bool:
        """Whether a noun says that something takes place: `di laga final`."""
        part, words = self._relations.parts[n], self._relations.words
        return any(is_happening(words[at].casefold()) for at in range(part.first, part.last))
