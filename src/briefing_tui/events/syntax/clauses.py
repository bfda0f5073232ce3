"""The clauses of a sentence: what a clause is, and those that have been begun as it is read.

A clause begins at a subordinator, at `yang`, behind a verb of reporting, at a coordinator or comma that a verb follows
(`clause_parser.py`). Behind a relative clause that has its verb, the next verb is the main clause's again
(`resumed_clauses.py`; Sneddon 2010, 3.80-3.106).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase

# What a clause is to the one it hangs on. A `continued` clause shares the subject of its parent.
MAIN, RELATIVE, SUBORDINATE, CONTINUED, REPORTED = "main", "relative", "subordinate", "continued", "reported"
# A phrase in brackets belongs to none; a clause on its own hangs on none.
NO_CLAUSE = -1


class Clause(NamedTuple):
    """The kind of a clause, the index of its opening phrase and that of its parent clause; -1 where there is none."""

    kind: str
    opener: int
    parent: int


class BegunClauses:
    """The clauses of the phrases read so far, and of each phrase which, -1 for what stands in brackets.

    `now` is the clause under way, `with_verb` are those whose verb has come.
    """

    def __init__(self, parts: Sequence[Phrase]) -> None:
        self._parts = parts
        self.clauses = [Clause(MAIN, NO_CLAUSE, NO_CLAUSE)]
        self.clause_of: list[int] = []
        self.with_verb: set[int] = set()
        self.now = 0

    @property
    def current(self) -> Clause:
        """The clause under way."""
        return self.clauses[self.now]

    @property
    def has_verb(self) -> bool:
        """Whether the verb of the clause under way has come."""
        return self.now in self.with_verb

    def begin(self, kind: str, opener: int, parent: int) -> None:
        """Have another clause under way."""
        self.clauses.append(Clause(kind, opener, parent))
        self.now = len(self.clauses) - 1

    def is_empty(self, clause: int) -> bool:
        """Whether a main clause has neither subject nor verb so far."""
        if self.clauses[clause].kind != MAIN or clause in self.with_verb:
            return False
        return not self.has_noun(clause)

    def has_noun(self, clause: int) -> bool:
        """Whether a clause has a noun so far."""
        passed = zip(self.clause_of, self._parts, strict=False)
        return any(of == clause and part.kind == "noun" for of, part in passed)

    def awaits_verb(self, clause: int) -> bool:
        """Whether a clause describes a noun whose own verb is still to come."""
        kind, _, parent = self.clauses[clause]
        if kind != RELATIVE or parent == NO_CLAUSE or parent in self.with_verb:
            return False
        return self.has_noun(parent)
