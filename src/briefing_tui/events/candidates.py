"""Candidates for what happened: for each verb its subject, what it takes, and as much more as the tagger would keep.

The tagger says of each word how likely it is kept; a candidate is worth the F1 it may be expected to have with those
likelihoods. That a verb stands with its subject, that phrases are whole, that a clause brings along the word it hangs
by, is settled here, not learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.cores import NO_CLAUSE, Cores
from briefing_tui.events.syntax import CONTINUED, MAIN, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.words import listed

if TYPE_CHECKING:
    from collections.abc import Iterable

MOST_WORDS = 12
_JOINED = (RELATIVE, SUBORDINATE, CONTINUED, MAIN)
_LIMITED = ("mark", "date", "speech", "adverb")
# What a clause other than the date's is worth beside it.
_ELSEWHERE = 0.6
# A relative clause that only says that something takes place: what the main clause says is the happening.
_LIGHT = 0.7
_OF_ANOTHER_DATE = 0.5


class Candidate(NamedTuple):
    """Token indices in order, and what the candidate is worth, 0 to 1."""

    kept: tuple[int, ...]
    worth: float


class Candidates(Cores):
    """The candidates in a stretch of a sentence: cores, grown by what the tagger would keep."""

    def worth(self, kept: Iterable[int]) -> float:
        """The F1 that may be expected of keeping these phrases."""
        shared = size = 0.0
        for number in kept:
            size += self.parts[number].last - self.parts[number].first
            shared += self.sums[number]
        return 2 * shared / (size + self.expected) if size else 0.0

    def words_in(self, kept: Iterable[int]) -> int:
        return sum(
            self.words[at][0].isalnum()
            for number in kept
            for at in range(self.parts[number].first, self.parts[number].last)
        )

    def best(self, most_words: int = MOST_WORDS) -> Candidate | None:
        """The best candidate of at most so many words, or None where there is no verb with a subject."""
        best: tuple[float, set[int]] | None = None
        for number, part in enumerate(self.parts):
            if part.kind != "verb" or self.syntax.clause_of[number] == NO_CLAUSE:
                continue
            core = self._core(number)
            if core is None or self._unless(self.syntax.clause_of[number], core):
                continue
            core |= self._sources(self.syntax.clause_of[number])
            if self.words_in(core) > most_words:
                continue
            kept = self._grown(core, most_words)
            worth = self.worth(kept) * self._nearness(self.syntax.clause_of[number])
            if best is None or worth > best[0]:
                best = worth, kept
        if best is None:
            return None
        indices = [at for number in sorted(best[1]) for at in range(self.parts[number].first, self.parts[number].last)]
        return Candidate(tuple(indices), best[0])

    def _nearness(self, clause: int) -> float:
        if clause in self.dated_otherwise:
            return _OF_ANOTHER_DATE
        if len(self.home) > 1 and self.syntax.clauses[clause].kind == RELATIVE:
            return _LIGHT
        return 1.0 if clause in self.home else _ELSEWHERE

    def _grown(self, core: set[int], most_words: int) -> set[int]:
        """The core with the phrases added that make it worth more, the likeliest first."""
        kept, worth = set(core), self.worth(core)
        own = {self.syntax.clause_of[number] for number in core}
        others = [
            number
            for number, part in enumerate(self.parts)
            if number not in kept
            and part.kind not in _LIMITED
            and self.syntax.clause_of[number] not in self.dated_otherwise
        ]
        for number in sorted(others, key=lambda number: -self.mean(number)):
            clause = self.syntax.clause_of[number]
            if not self._may_be_added(number, clause, kept, own):
                continue
            more = kept | {number} | self._bound(number)
            if self._hangs_on_dropped(number, more) or not self._joins(number, more):
                continue
            grown = self.worth(more)
            if grown > worth and self.words_in(more) <= most_words:
                kept, worth = more, grown
        return self._closed(kept)

    def _may_be_added(self, number: int, clause: int, kept: set[int], own: set[int]) -> bool:
        """Whether a phrase of a clause may be: nouns with its verb, or where it needs none (`usai rapat`)."""
        kind, opener, _ = self.syntax.clauses[clause]
        if clause in own:
            return True
        if kind == SUBORDINATE and clause not in self.home and number < min(kept):
            return False
        verbs = self._verbs(clause)
        if self.parts[number].kind == "verb":
            return True
        if verbs:
            return not kept.isdisjoint(verbs)
        if kind in (MAIN, REPORTED, CONTINUED):
            return False
        return kind != SUBORDINATE or self.words[self.parts[opener].first].casefold() in listed("before_nouns")

    def _hangs_on_dropped(self, number: int, kept: set[int]) -> bool:
        """Whether a phrase describes the noun right before it, which is left out: `[Duta Besar] untuk Indonesia`."""
        before, part = number - 1, self.parts[number]
        if part.kind != "preposition" or before < 0 or before in kept:
            return False
        describes = self.words[part.first].casefold() in listed("describing")
        return describes and self.parts[before].kind in ("noun", "preposition")

    def _joins(self, number: int, kept: set[int]) -> bool:
        """Whether a noun or verb stands right behind a kept phrase; a preposition joins by itself."""
        kind = self.parts[number].kind
        before = self._before(number)
        if before >= 0 and self._opens_without_verb(before):
            return self._before(before) in kept
        return kind == "preposition" or before in kept

    def _opens_without_verb(self, number: int) -> bool:
        """Whether a phrase is a word that joins the next to what stands before: `yang`, `dan`, `usai` before a noun."""
        kind = self.parts[number].kind
        return kind in ("relative", "coordinator") or (
            kind == "subordinator" and not self._verbs(self.syntax.clause_of[number])
        )

    def _before(self, number: int) -> int:
        """The phrase before another, dates and what stands in brackets aside; -1 where there is none."""
        before = number - 1
        while before >= 0 and (
            self.parts[before].kind in ("date", "adverb") or self.syntax.clause_of[before] == NO_CLAUSE
        ):
            before -= 1
        return before

    def _bound(self, number: int) -> set[int]:
        """What a phrase does not stand without: the word its clause is opened by, the number before `dari`."""
        clause = self.syntax.clause_of[number]
        kind, opener, _ = self.syntax.clauses[clause]
        bound = {opener} if kind in _JOINED and opener != NO_CLAUSE else set()
        if number and self.parts[number - 1].kind == "coordinator" and self.parts[number].kind == "noun":
            bound.add(number - 1)
        return bound

    def _closed(self, kept: set[int]) -> set[int]:
        """The kept phrases with the words that join their clauses, and without small words that join nothing."""
        done = set(kept)
        for number in kept:
            kind, opener, _ = self.syntax.clauses[self.syntax.clause_of[number]]
            if opener != NO_CLAUSE and kind in _JOINED and any(n < opener for n in done):
                done.add(opener)
        for number in sorted(done, reverse=True):
            if self.parts[number].kind not in ("subordinator", "relative", "coordinator"):
                continue
            clause = self.syntax.clause_of[number]
            kind, opener, parent = self.syntax.clauses[clause]
            opens = opener == number
            behind = (
                any(n > number and self.syntax.clause_of[n] == clause for n in done) if opens else number + 1 in done
            )
            joins = any(n < number for n in done) or self.parts[number].kind == "subordinator"
            if opens and kind == CONTINUED:
                joins = not done.isdisjoint(self._verbs(parent))
            if not behind or not joins:
                done.discard(number)
        return done
