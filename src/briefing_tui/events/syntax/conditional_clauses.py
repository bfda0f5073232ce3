"""Which conditions a sentence has, and which of its clauses hold only where they are met.

A condition governs the clause it hangs on, with all that hangs on that or goes on from it, and what stands behind it.
It does not govern a clause of what has happened from inside a relative clause of what may: `Polisi menerbitkan izin
yang akan dicabut jika ...` (Sneddon 2010, 3.100).
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import MAIN, NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, members, set_of
from briefing_tui.events.syntax.words import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.clause_phrases import ClausePhrases
    from briefing_tui.events.syntax.phrase_sets import PhraseSet


class ConditionalClauses:
    """The conditions of a sentence: `phrases` are the words that begin them, `empty` such words that say nothing."""

    def __init__(self, phrases: ClausePhrases) -> None:
        self._phrases = phrases
        begins = phrases.beginning_with("condition")
        self.empty = set_of([n for n in begins if self._is_topic(n)]) if begins else 0
        self.phrases = set_of([n for n in begins if self._is_condition(n)]) & ~self.empty if begins else 0

    def governing(self, clauses: Sequence[int]) -> PhraseSet:
        """The conditions that one of these clauses holds under."""
        if not self.phrases:
            return 0
        return set_of([n for n, governed in self._governed if not governed.isdisjoint(clauses)])

    @cached_property
    def _governed(self) -> list[tuple[int, frozenset[int]]]:
        """Each condition with the clauses it governs."""
        return [(n, self._governed_by(n)) for n in members(self.phrases)]

    def _governed_by(self, condition: int) -> frozenset[int]:
        clauses, clause_of = self._phrases.clauses, self._phrases.clause_of
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
        part, lower = self._phrases.parts[n], self._phrases.sentence.lower
        behind = "".join(lower[part.last : part.last + 1])
        return not behind.startswith("dibanding") and behind not in listed("regarding")

    def _is_topic(self, n: int) -> bool:
        """Whether `kalau` stands before no more than a date or a phrase with a preposition: `kalau tahun ini, ...`."""
        phrases = self._phrases
        if phrases.first_words[n] != "kalau":
            return False
        reach = range(n + 1, len(phrases.kinds))
        end = next((at for at in reach if phrases.kinds[at] not in ("date", "preposition", "adverb")), n)
        return end > n + 1 and phrases.first_words[end] == ","
