"""The core of what a clause says: a verb with its subject, what it cannot do without, and what governs it.

That a negation, a condition, or who reports a clause stays with it is settled here, not learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax import CONTINUED, MAIN, RELATIVE, REPORTED, SUBORDINATE, Syntax, reports
from briefing_tui.events.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.phrases import Phrase

NO_CLAUSE = -1
_LONGEST_COMPLEMENT = 5
# Behind these a clause tells something of its own.
_TELLING = frozenset({"bahwa", "sedangkan", "sementara"})


class Cores:
    """The phrases and clauses of a stretch of a sentence, with the likelihood of each word being kept."""

    def __init__(
        self,
        parts: Sequence[Phrase],
        words: Sequence[str],
        likelihood: dict[int, float],
        date_first: int,
        names: dict[int, str],
    ) -> None:
        self.parts, self.words, self.likelihood, self.names = parts, words, likelihood, names
        self.syntax = Syntax(parts, words)
        self.sums = [sum(likelihood.get(at, 0) for at in range(part.first, part.last)) for part in parts]
        self.expected = sum(likelihood.values())
        self.home = self._home(date_first)
        self.dated_otherwise = self._dated_otherwise(date_first)

    def mean(self, number: int) -> float:
        part = self.parts[number]
        return self.sums[number] / (part.last - part.first)

    def _home(self, date_first: int) -> set[int]:
        """The clauses the date may belong to: its own; behind a light verb in a relative clause, the main one too."""
        if not any(part.first <= date_first < part.last for part in self.parts):
            # What is said is of its own day, not of the one it was said on.
            return {n for n, clause in enumerate(self.syntax.clauses) if clause.kind in (MAIN, REPORTED, CONTINUED)}
        holder = max((n for n, part in enumerate(self.parts) if part.first <= date_first), default=0)
        clause = self.syntax.clause_of[holder] if self.parts else NO_CLAUSE
        home = {clause}
        while clause != NO_CLAUSE and self.syntax.clauses[clause].kind in (RELATIVE, CONTINUED):
            if not all(self._is_light(number) for number in self._verbs(clause) if self._has_verb(number)):
                break
            clause = self.syntax.clauses[clause].parent
            home.add(clause)
        return home

    def _dated_otherwise(self, date_first: int) -> set[int]:
        """The clauses that are of another date, and what stands in brackets: they tell nothing of this one."""
        clauses = {
            self.syntax.clause_of[number]
            for number, part in enumerate(self.parts)
            if part.kind == "date" and not part.first <= date_first < part.last
        }
        return (clauses - self.home) | {NO_CLAUSE}

    def _is_light(self, number: int) -> bool:
        part = self.parts[number]
        words = [self.words[at] for at in range(part.first, part.last)]
        return any(word_class(word) == "light_verb" or word.casefold() in listed("reported") for word in words)

    def _core(self, verb: int) -> set[int] | None:
        """The verb with its subject and what it cannot do without, as indices of phrases."""
        clause = self.syntax.clause_of[verb]
        core = self._verb_group(verb, clause)
        if self._only_introduces(verb):
            return None
        kind, opener, _ = self.syntax.clauses[clause]
        if kind == SUBORDINATE and clause not in self.home and self._word(opener) not in _TELLING:
            return None
        head = self._head(opener) if kind == RELATIVE else None
        if kind == RELATIVE:
            tells = clause in self.home or not self._verbs(self.syntax.clauses[clause].parent)
            if not tells or head is None or (head and self.parts[head - 1].kind == "coordinator"):
                return None
        if kind == RELATIVE and head is not None:
            above = self._subject(head, self.syntax.clause_of[head]) if self.parts[head].kind == "verb" else None
            return core | {opener, head} | (set() if above is None else {above})
        subject = self._subject(min(core), clause)
        if subject is None:
            subject = self._shared_subject(clause)
        if subject is None and not self._has_subject_behind(max(core)):
            return None
        core |= self._complement(max(core))
        core |= set() if subject is None else self._with_coordinated(subject, clause)
        return core | self._governing(clause)

    def _complement(self, verb: int) -> set[int]:
        """What stands right behind a verb and belongs to it: a noun; a phrase with `ke`, `dari`, `dengan`, `oleh`."""
        behind = verb + 1
        if behind >= len(self.parts) or self.syntax.clause_of[behind] == NO_CLAUSE:
            return set()
        part = self.parts[behind]
        if part.kind == "noun" and part.last - part.first <= _LONGEST_COMPLEMENT:
            return {behind}
        bare = self.parts[verb].last - self.parts[verb].first == 1
        if part.kind == "preposition" and bare and self.words[part.first].casefold() in listed("binding"):
            return {behind}
        return set()

    def _with_coordinated(self, subject: int, clause: int) -> set[int]:
        """A subject with the one `dan` joins to it: `Bank Dunia dan OECD`."""
        chosen = {subject}
        at = subject - 1
        while at > 0 and self.syntax.clause_of[at] == NO_CLAUSE:
            at -= 1
        if at > 0 and self.parts[at].kind == "coordinator" and self.syntax.clause_of[at] == clause:
            before = at - 1
            while before > 0 and self.syntax.clause_of[before] == NO_CLAUSE:
                before -= 1
            chosen |= self._listed_before(at, before)
        return chosen

    def _listed_before(self, coordinator: int, before: int) -> set[int]:
        """The coordinator with the nouns that a list before it names: `Y, A, dan E`."""
        listed_nouns: set[int] = set()
        while before >= 0 and (self.parts[before].kind == "noun" or self._word(before) == ","):
            if self.parts[before].kind == "noun":
                listed_nouns.add(before)
            before -= 1
        return listed_nouns | {coordinator} if listed_nouns else set()

    def _verbs(self, clause: int) -> list[int]:
        """The verb phrases of a clause."""
        return [n for n, part in enumerate(self.parts) if part.kind == "verb" and self.syntax.clause_of[n] == clause]

    def _only_introduces(self, verb: int) -> bool:
        """Whether a verb only says that something is said that has a verb of its own, or cites a source."""
        part = self.parts[verb]
        if any(self.words[at].casefold() in listed("reported") for at in range(part.first, part.last)):
            return True
        if verb + 1 < len(self.parts) and self._word(verb + 1) == "bahwa":
            return True
        reported = (n for n, other in enumerate(self.syntax.clauses) if other.opener == verb)
        return reports(self.words, part) and any(map(self._verbs, reported))

    def _word(self, number: int) -> str:
        """The first word of a phrase, in lower case."""
        return self.words[self.parts[number].first].casefold()

    def _verb_group(self, verb: int, clause: int) -> set[int]:
        """The verb with the verbs it stands beside: `berpotensi menyebabkan`, `mampu berakhir menguat`."""
        first = last = verb
        while first > 0 and self.parts[first - 1].kind == "verb" and self.syntax.clause_of[first - 1] == clause:
            first -= 1
        while last + 1 < len(self.parts) and self.parts[last + 1].kind == "verb":
            if self.syntax.clause_of[last + 1] != clause:
                break
            last += 1
        return set(range(first, last + 1))

    def _head(self, opener: int) -> int | None:
        """The noun that a relative clause describes."""
        for at in range(opener - 1, -1, -1):
            if self.parts[at].kind in ("noun", "verb", "preposition"):
                return at
        return None

    def _subject(self, verb: int, clause: int) -> int | None:
        """The noun phrase before the verb, in its clause, that is its subject."""
        nouns = [at for at in range(verb) if self.parts[at].kind == "noun" and self.syntax.clause_of[at] == clause]
        if not nouns:
            return None
        described = [at for at in nouns if self.parts[at + 1].kind == "relative"]
        if described:
            return described[0]
        nearest, likeliest = nouns[-1], max(nouns, key=self.mean)
        return nearest if self.mean(nearest) >= 0.7 * self.mean(likeliest) else likeliest

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

    def _has_subject_behind(self, verb: int) -> bool:
        """`terjadi kebakaran`, `ada dua korban`."""
        return verb + 1 < len(self.parts) and self.parts[verb + 1].kind == "noun"

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
        """Behind `bahwa` the verb that says so, with its subject; a condition or purpose with its word."""
        word = self._word(opener)
        before = opener - 1
        if word == "bahwa" and before >= 0 and self.parts[before].kind in ("verb", "preposition", "noun"):
            verb = max((n for n in range(opener) if self._has_verb(n)), default=None)
            if verb is None:
                return set()
            clause = self.syntax.clause_of[verb]
            subject = self._subject(verb, clause) if clause != NO_CLAUSE else None
            return {verb, opener} if subject is None else {verb, opener, subject}
        governing = self._governing(parent) if self.syntax.clauses[parent].kind == REPORTED else set()
        return governing | ({opener} if word in listed("not_yet") else set())

    def _has_verb(self, number: int) -> bool:
        """Whether a phrase is a verb phrase with a verb, not only an adverb (`secara resmi bahwa`)."""
        part = self.parts[number]
        return part.kind == "verb" and any(is_verb(self.words[at]) for at in range(part.first, part.last))

    def _unless(self, clause: int, core: set[int]) -> bool:
        """Whether a condition hangs on a clause and is not told with it: then the clause would say too much."""
        return any(
            other.kind == SUBORDINATE
            and other.parent == clause
            and other.opener not in core
            and self._word(other.opener) in listed("condition")
            for other in self.syntax.clauses
        )

    def _sources(self, clause: int) -> set[int]:
        """`menurut Budi`: whose word a clause is."""
        return {
            number
            for number, part in enumerate(self.parts)
            if part.kind == "preposition"
            and self._word(number) == "menurut"
            and self.syntax.clause_of[number] == clause
        }
