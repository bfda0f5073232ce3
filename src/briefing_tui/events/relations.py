"""How the clauses of a sentence stand to a date and to one another: which are of the date, what governs each.

That a negation, a condition, or who reports a clause stays with it is settled here, not learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE, Syntax
from briefing_tui.events.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.phrases import Phrase
    from briefing_tui.events.syntax import Clause


class Relations:
    """The phrases and clauses around a date: `home` are the clauses it may belong to, by their indices."""

    def __init__(self, parts: Sequence[Phrase], words: Sequence[str], date_first: int, names: dict[int, str]) -> None:
        self.parts, self.words, self.names = parts, words, names
        self.syntax = Syntax(parts, words, names)
        self.clause_of = self.syntax.clause_of
        self._first_words = [words[part.first].casefold() for part in parts]
        self._verbs_of: dict[int, list[int]] = {}
        for n, part in enumerate(parts):
            if part.kind == "verb":
                self._verbs_of.setdefault(self.clause_of[n], []).append(n)
        self._citing = [n for n in range(len(parts)) if self._cites(n)]
        self.date_at = next((n for n, part in enumerate(parts) if part.first <= date_first < part.last), None)
        self._conditions = frozenset(n for n in range(len(parts)) if self._is_condition(n))
        self.home = self._home(date_first)
        self.dated_otherwise = self._dated_otherwise(date_first)

    def _home(self, date_first: int) -> set[int]:
        """The clauses the date may belong to: its own; behind a light verb in a relative clause, the main one too."""
        if not any(part.first <= date_first < part.last and part.kind == "date" for part in self.parts):
            # What is said is of its own day, not of the one it was said on.
            return {n for n, clause in enumerate(self.syntax.clauses) if self._stands_alone(clause)}
        holder = max((n for n, part in enumerate(self.parts) if part.first <= date_first), default=0)
        if self._is_fronted(holder):
            return {self.clause_of[holder + 2]}
        clause = next((self.clause_of[n] for n in range(holder, -1, -1) if self.clause_of[n] != NO_CLAUSE), 0)
        home = {clause}
        kind, opener, parent = self.syntax.clauses[clause]
        if kind == SUBORDINATE and not self._verbs(clause) and self._word(opener) in listed("lasting"):
            clause = parent
            home.add(clause)
        is_apart = holder > 0 and self.parts[holder].kind == "date" and self._word(holder - 1) == ","
        if is_apart or self._word(holder) in ("mulai", "terhitung"):
            # `..., Senin.` at the end dates all before it.
            while clause != NO_CLAUSE:
                home.add(clause)
                clause = self.syntax.clauses[clause].parent
            return home
        if self.syntax.clauses[clause].kind == RELATIVE and any(n > holder for n in self._verbs(parent)):
            home.add(parent)  # `Pejabat yang hadir pada Senin menyerukan ...`
        while clause != NO_CLAUSE and self.syntax.clauses[clause].kind in (RELATIVE, CONTINUED):
            if self.syntax.clauses[clause].kind == CONTINUED and self._has_noun(clause):
                break
            if not all(self._is_light(number) for number in self._verbs(clause) if self._has_verb(number)):
                break
            clause = self.syntax.clauses[clause].parent
            home.add(clause)
        return home

    def _clause_end(self, opener: int) -> int:
        """Behind the last phrase of a clause and of those that hang on it."""
        own = {self.clause_of[opener]}
        for at in range(opener, len(self.parts)):
            clause = self.clause_of[at]
            if clause != NO_CLAUSE and clause not in own:
                if self.syntax.clauses[clause].parent not in own:
                    return at
                own.add(clause)
        return len(self.parts)

    def _has_noun(self, clause: int) -> bool:
        return any(part.kind == "noun" and self.clause_of[n] == clause for n, part in enumerate(self.parts))

    def _stands_alone(self, clause: Clause) -> bool:
        """Whether a clause says something by itself, as one behind `bahwa` does."""
        return clause.kind in (MAIN, REPORTED, CONTINUED) or (
            clause.kind == SUBORDINATE and self._word(clause.opener) == "bahwa"
        )

    def _is_condition(self, n: int) -> bool:
        """`jika`, `apabila`; but `jika dibandingkan dengan` compares."""
        behind = self.parts[n].first + 1
        if n and self._word(n) == "kalau" and word_class(self.words[self.parts[n].first - 1]) == "speech":
            return False  # `mengungkapkan kalau harga naik`
        compares = behind < len(self.words) and self.words[behind].casefold().startswith("dibanding")
        return self._word(n) in listed("condition") and not compares

    def _is_fronted(self, holder: int) -> bool:
        """Whether a date opens what follows its comma: `..., lalu pada 2025, ia berhak ...`."""
        opens = holder == 0 or self.parts[holder - 1].kind in ("mark", "adverb", "coordinator", "subordinator")
        behind = holder + 2 < len(self.parts) and self._word(holder + 1) == ","
        return opens and behind and self.clause_of[holder + 2] != NO_CLAUSE and self.parts[holder + 2].kind == "noun"

    def _dated_otherwise(self, date_first: int) -> set[int]:
        """The clauses that are of another date, and what stands in brackets: they tell nothing of this one."""
        clauses = {
            self.clause_of[number]
            for number, part in enumerate(self.parts)
            if part.kind == "date" and date_first >= 0 and not part.first <= date_first < part.last
        }
        return (clauses - self.home) | {NO_CLAUSE}

    def _is_light(self, number: int) -> bool:
        part = self.parts[number]
        words = [self.words[at] for at in range(part.first, part.last)]
        return any(
            word_class(word) == "light_verb" or word.casefold() in listed("reported") or word in listed("existential")
            for word in words
        )

    def _verbs(self, clause: int) -> list[int]:
        """The verb phrases of a clause."""
        return self._verbs_of.get(clause, [])

    def _word(self, number: int) -> str:
        """The first word of a phrase, in lower case."""
        return self._first_words[number]

    def _subject(self, verb: int, clause: int) -> int | None:
        """The noun phrase before the verb, in its clause, that is its subject: one described by `yang`, or the last."""
        nouns = [at for at in range(verb) if self.parts[at].kind == "noun" and self.clause_of[at] == clause]
        described = [at for at in nouns if self.parts[at + 1].kind == "relative"]
        return next(iter(described or nouns[-1:]), None)

    def _shared_subject(self, clause: int) -> int | None:
        """For a clause without a subject of its own: that of the clause it goes on from."""
        kind, _, parent = self.syntax.clauses[clause]
        while kind == CONTINUED and parent != NO_CLAUSE:
            verbs = self._verbs(parent)
            subject = self._subject(verbs[0], parent) if verbs else None
            if subject is not None:
                return subject
            kind, _, parent = self.syntax.clauses[parent]
        return None

    def _governing(self, clause: int) -> set[int]:
        """What a clause must not be told without: who reports it, and the condition or purpose it hangs by."""
        kind, opener, parent = self.syntax.clauses[clause]
        if kind == REPORTED and opener != NO_CLAUSE:
            speaker = self._subject(opener, parent)
            if speaker is None:
                speaker = self._shared_subject(parent)
            return {opener} if speaker is None else {opener, speaker}
        if kind == SUBORDINATE and opener != NO_CLAUSE:
            return self._governing_subordinate(opener, parent)
        if kind in (CONTINUED, MAIN) and parent != NO_CLAUSE:
            return self._governing(parent)
        return set()

    def _governing_subordinate(self, opener: int, parent: int) -> set[int]:
        """Behind `bahwa` the verb or noun that says so, with what governs it; a condition or purpose with its word."""
        word = self._word(opener)
        before = opener - 1
        if word == "bahwa" and before >= 0 and self.parts[before].kind in ("verb", "preposition", "noun"):
            verb = max((n for n in range(opener) if self._has_verb(n)), default=None)
            if verb is None:
                return set()
            clause = self.clause_of[verb]
            subject = self._subject(verb, clause) if clause != NO_CLAUSE else None
            said_so = {verb, opener} | (set() if subject is None else {subject})
            above = self._governing(clause) if clause not in (NO_CLAUSE, self.clause_of[opener]) else set()
            return said_so | above | ({before} if self.parts[before].kind == "noun" else set())
        governing = self._governing(parent) if self.syntax.clauses[parent].kind == REPORTED else set()
        return governing | ({opener} if word in listed("not_yet") else set())

    def _has_verb(self, number: int) -> bool:
        """Whether a phrase is a verb phrase with a verb, not only an adverb (`secara resmi bahwa`)."""
        part = self.parts[number]
        return part.kind == "verb" and any(is_verb(self.words[at]) for at in range(part.first, part.last))

    def _cites(self, n: int) -> bool:
        """Whether a phrase says whose word what follows is, or how sure: `menurut Budi`, `rencananya, ...`."""
        return self.parts[n].kind != "verb" and self._word(n) in listed("citing")

    def _sources(self) -> set[int]:
        """`menurut Budi`: whose word the sentence is, unless it stands in a relative clause."""
        return {n for n in self._citing if self.syntax.clauses[self.clause_of[n]].kind != RELATIVE}
