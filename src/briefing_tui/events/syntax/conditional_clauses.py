"""Which conditions a sentence has, and which of its clauses hold only where they are met.

A condition governs the clause it hangs on, with all that hangs on that or goes on from it, and what stands behind it.
It does not govern a clause of what has happened from inside a relative clause of what may: `Polisi menerbitkan izin
yang akan dicabut jika ...` (Sneddon 2010, 3.100). One that begins behind a comma and has what follows from it behind
its own comma says nothing of what stands before: `Harga naik, kalau panen gagal, pasar sepi`.
"""

from __future__ import annotations

from functools import reduce
from operator import or_
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.clauses import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, last_of, members, set_of
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from briefing_tui.events.syntax.clause_phrases import ClausePhrases
    from briefing_tui.events.syntax.phrase_sets import PhraseSet

# What stands before a condition that opens a sentence of its own.
_BEFORE_SENTENCES = ("mark", "coordinator")


class SentenceConditions(NamedTuple):
    """The conditions of a sentence, which most have none of.

    `phrases` are the words that begin them, `empty` such words that say nothing; `inside` is what their clauses say, of
    which nothing is left out; `whole` are the clauses of those that say themselves what is so under them.
    `consequences` are by condition the phrases of which one says what is so under it: verbs, or the last words where it
    has none; `governed` are the clauses that each governs.
    """

    phrases: PhraseSet = 0
    empty: PhraseSet = 0
    inside: PhraseSet = 0
    whole: frozenset[int] = frozenset()
    consequences: Mapping[int, PhraseSet] = MappingProxyType({})
    governed: Sequence[tuple[int, frozenset[int]]] = ()

    def governing(self, clauses: Sequence[int]) -> PhraseSet:
        """The conditions that one of these clauses holds under."""
        return set_of([n for n, governed in self.governed if not governed.isdisjoint(clauses)]) if self.governed else 0


_NO_CONDITIONS = SentenceConditions()


def conditions_of(phrases: ClausePhrases) -> SentenceConditions:
    """The conditions of a sentence."""
    begins = phrases.beginning_with("condition")
    if "maka" in phrases.first_words:  # `Ketika warga melapor, maka kasusnya diperiksa`
        last = phrases.first_words.index("maka")
        begins += [n for n in phrases.beginning_with("meanwhile") if n < last and phrases.kinds[n] == "subordinator"]
    return ConditionalClauses(phrases, begins).conditions() if begins else _NO_CONDITIONS


class ConditionalClauses:
    """Finds the conditions of a sentence among the phrases that words like `jika` begin."""

    def __init__(self, phrases: ClausePhrases, begins: Sequence[int]) -> None:
        self._phrases = phrases
        self._empty = set_of([n for n in begins if self._is_topic(n)])
        self._conditions = set_of([n for n in begins if self._is_condition(n)]) & ~self._empty
        self._consequences = {
            n: self._behind(n) or self._said_on(n) or self._of_parent(n) for n in members(self._conditions)
        }

    def conditions(self) -> SentenceConditions:
        """What was found."""
        conditions, clause_of = members(self._conditions), self._phrases.clause_of
        return SentenceConditions(
            phrases=self._conditions,
            empty=self._empty,
            inside=self._inside() if conditions else 0,
            whole=frozenset([clause_of[n] for n in conditions if self._is_whole(n)]),
            consequences=self._consequences,
            governed=[(n, self._governed_by(n)) for n in conditions],
        )

    def _inside(self) -> PhraseSet:
        clauses = {self._phrases.clause_of[n] for n in members(self._conditions)}
        for n, (kind, _, parent) in enumerate(self._phrases.clauses):
            if parent in clauses and kind in (RELATIVE, SUBORDINATE):
                clauses.add(n)
        return reduce(or_, map(self._phrases.of_clause, clauses), 0) & ~self._conditions

    def _is_whole(self, condition: int) -> bool:
        return self._consequences[condition] & self._phrases.of_clause(self._phrases.clause_of[condition]) > 0

    def _behind(self, condition: int) -> PhraseSet:
        """The verbs of the clause behind the comma of a condition that opens its own: `..., kalau mahal, [dijual]`."""
        if not self._opens_sentence(condition):
            return 0
        clause = self._phrases.clause_of[condition]
        led = [
            n
            for n, (kind, opener, parent) in enumerate(self._phrases.clauses)
            if parent == clause and opener == NO_CLAUSE and kind in (MAIN, CONTINUED)
        ]
        return self._phrases.verbs_of(led[-1]) if led else 0

    def _opens_sentence(self, condition: int) -> bool:
        """Whether a condition stands first, or behind a mark or what joins sentences: `..., tapi kalau mahal`."""
        kinds, before = self._phrases.kinds, condition - 1
        while before >= 0 and (kinds[before] == "adverb" or self._phrases.first_words[before] == "nanti"):
            before -= 1
        return before < 0 or kinds[before] in _BEFORE_SENTENCES

    def _said_on(self, condition: int) -> PhraseSet:
        """The last verb of a condition's own clause, of what is so under it.

        It stands behind a comma or says what will be, should or should not: `kalau setelah sebulan sepi, kami
        [tutup]`, `kalau hujan deras [jangan datang]`.
        """
        inside = self._phrases.of_clause(self._phrases.clause_of[condition])
        verbs = members(inside & self._phrases.verbs)
        if not verbs or not self._opens_sentence(condition):
            return 0
        parent = self._phrases.clauses[self._phrases.clause_of[condition]].parent
        if self._phrases.verbs_of(parent) & ~between(0, verbs[-1]):
            return 0  # `kalau warga sehat, dan punya lapangan, [akan lahir] atlet`
        is_apart = inside & self._phrases.of_kind("mark") & between(condition, verbs[-1]) > 0
        is_told = len(verbs) > 1 and self._phrases.sentence.classes[self._phrases.parts[verbs[-1]].first] in GOVERNING
        return 1 << verbs[-1] if is_apart or is_told else 0

    def _of_parent(self, condition: int) -> PhraseSet:
        """The verbs of the clause that a condition hangs on; where it has none, what stands behind the condition.

        Where nothing does, its own last words: `"Kalau rusaknya [sudah lama]," kata Budi`.
        """
        clause = self._phrases.clause_of[condition]
        parent = self._phrases.clauses[clause].parent
        if verbs := self._phrases.verbs_of(parent):
            return verbs
        nominal = self._phrases.nouns | self._phrases.of_kind("preposition")
        behind = self._phrases.of_clause(parent) & nominal & ~between(0, condition)
        return behind if behind and parent != NO_CLAUSE else self._said_of_topic(condition)

    def _said_of_topic(self, condition: int) -> PhraseSet:
        """The last words of a clause that `kalau` begins with what it is about: `"Kalau rusaknya [sudah lama]."`."""
        phrases, clause = self._phrases, self._phrases.clause_of[condition]
        opens = phrases.parts[condition + 1] if condition + 1 < len(phrases.parts) else phrases.parts[condition]
        is_topic = opens.kind == "noun" or (opens.kind == "preposition" and opens.last - opens.first > 1)
        if not is_topic or any(parent == clause for _, _, parent in phrases.clauses):
            return 0
        return 1 << last_of(phrases.of_clause(clause) & ~phrases.of_kind("mark") & ~phrases.of_kind("adverb"))

    def _governed_by(self, condition: int) -> frozenset[int]:
        clauses, clause_of = self._phrases.clauses, self._phrases.clause_of
        if self._behind(condition) or self._is_whole(condition):
            return self._and_hanging_on(clause_of[condition])
        clause = clauses[clause_of[condition]].parent
        governed = {clause_of[condition], clause}
        while clause != NO_CLAUSE and not self._keeps_condition(clause, condition):
            clause = clauses[clause].parent
            governed.add(clause)
        base = min(governed)
        if base in (NO_CLAUSE, 0) or clauses[base].kind == MAIN:
            return frozenset(range(NO_CLAUSE, len(clauses)))
        for n, (_, opener, parent) in enumerate(clauses):
            if parent in governed or opener > condition:
                governed.add(n)
        return frozenset(governed)

    def _and_hanging_on(self, clause: int) -> frozenset[int]:
        """A clause with those that hang on it."""
        hanging = {clause}
        for n, (_, _, parent) in enumerate(self._phrases.clauses):
            if parent in hanging:
                hanging.add(n)
        return frozenset(hanging)

    def _keeps_condition(self, clause: int, condition: int) -> bool:
        """Whether what a clause hangs on holds whether its condition is met or not."""
        phrases = self._phrases
        kind, opener, parent = phrases.clauses[clause]
        if kind == SUBORDINATE and phrases.first_words[opener] in listed("of_own_time"):
            return True
        if kind != RELATIVE or parent == NO_CLAUSE:
            return False
        inside = phrases.verbs & between(opener, condition)
        return self._may_be(inside) and not self._may_be(phrases.verbs_of(parent))

    def _may_be(self, verbs: PhraseSet) -> bool:
        """Whether one of the verb phrases says what may be or is to be."""
        classes, parts = self._phrases.sentence.classes, self._phrases.parts
        return any("modal" in classes[parts[n].first : parts[n].last] for n in members(verbs))

    def _is_condition(self, n: int) -> bool:
        """Whether a word of the list is one here: `jika dibandingkan dengan` only compares."""
        part, sentence = self._phrases.parts[n], self._phrases.sentence
        at = part.last + (sentence.classes[part.last : part.last + 1] == ["pronoun"])  # `kalau kita lihat`
        behind = "".join(sentence.lower[at : at + 1])
        return not behind.startswith("dibanding") and behind not in listed("regarding")

    def _is_topic(self, n: int) -> bool:
        """Whether `kalau` stands before no more than a date or a phrase with a preposition: `kalau tahun ini, ...`."""
        phrases = self._phrases
        if phrases.first_words[n] != "kalau":
            return False
        reach = range(n + 1, len(phrases.kinds))
        end = next((at for at in reach if phrases.kinds[at] not in ("date", "preposition", "adverb")), n)
        return end > n + 1 and phrases.first_words[end] == ","
