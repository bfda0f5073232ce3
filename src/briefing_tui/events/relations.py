"""How the clauses of a sentence stand to a date and to one another: which are of the date, what governs each.

That a negation, a condition, or who reports a clause stays with it is settled here, not learned.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.phrase_sets import between, first_of, last_of, members, set_of
from briefing_tui.events.syntax import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE, Syntax
from briefing_tui.events.word_kinds import GOVERNING
from briefing_tui.events.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.phrase_sets import PhraseSet
    from briefing_tui.events.phrases import Phrase
    from briefing_tui.events.sentence import Sentence
    from briefing_tui.events.syntax import Clause

BINDING = GOVERNING - {"aspect"}
# Marks that stand inside a clause.
_PASSED_MARKS = '()"“”'


class Relations:
    """The phrases and clauses around a date, which is none of theirs where `date_first` is -1.

    Phrases and clauses go by their indices. `home` are the clauses the date may belong to, `dated_otherwise` those of
    another date. `before` and `behind` are the next phrases to either side, dates and what stands in brackets aside,
    None behind a mark or where there is none, `before_or_date` those before with dates. `verbs`, `nouns`, `relatives`
    are the phrases of these kinds, `predicates` those that are one, `binding` those with a word that changes what is
    said behind it, `phrases_of_clauses` those of each clause.
    """

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence, date_first: int) -> None:
        self.parts, self.sentence = parts, sentence
        self.words, self.names = sentence.words, sentence.names
        syntax = Syntax(parts, sentence)
        self.clauses, self.clause_of = syntax.clauses, syntax.clause_of
        self.kinds, self.first_words = syntax.kinds, syntax.first_words
        self._of_clause: dict[int, PhraseSet] = {}
        self._of_kind: dict[str, PhraseSet] = {}
        for n, (clause, kind) in enumerate(zip(self.clause_of, self.kinds, strict=True)):
            self._of_clause[clause] = self._of_clause.get(clause, 0) | 1 << n
            self._of_kind[kind] = self._of_kind.get(kind, 0) | 1 << n
        self.phrases_of_clauses = [self.of_clause(clause) for clause in range(len(self.clauses))]
        self.verbs, self.nouns = self.of_kind("verb"), self.of_kind("noun")
        self.relatives = self.of_kind("relative")
        self.binding = self._binding()
        self.behind = self._next_phrases(1, over_dates=True)
        self.before = self._next_phrases(-1, over_dates=True)
        self.before_or_date = self._next_phrases(-1, over_dates=False)
        self.predicates = self._predicates()
        self.date_at = next((n for n, part in enumerate(parts) if part.first <= date_first < part.last), None)
        self.conditions = set_of([n for n in self._beginning_with("condition") if self._is_condition(n)])
        # `menurut Budi`: whose word the sentence is, unless it stands in a relative clause.
        self.sources = set_of(
            [
                n
                for n in self._beginning_with("citing")
                if self.kinds[n] != "verb" and self.clauses[self.clause_of[n]].kind != RELATIVE
            ]
        )
        self.home = self._home(date_first)
        self.home_verbs = self.verbs & set_of([n for n, clause in enumerate(self.clause_of) if clause in self.home])
        self.dated_otherwise = self._dated_otherwise(date_first)

    def of_kind(self, kind: str) -> PhraseSet:
        """The phrases of a kind."""
        return self._of_kind.get(kind, 0)

    def of_clause(self, clause: int) -> PhraseSet:
        """The phrases of a clause, or of none."""
        return self._of_clause.get(clause, 0)

    def verbs_of(self, clause: int) -> PhraseSet:
        """The verb phrases of a clause."""
        return self._of_clause.get(clause, 0) & self.verbs

    def _beginning_with(self, list_name: str) -> list[int]:
        """The phrases whose first word is in the list."""
        words = listed(list_name)
        if words.isdisjoint(self.first_words):  # of most sentences
            return []
        return [n for n, word in enumerate(self.first_words) if word in words]

    def _binding(self) -> PhraseSet:
        """The phrases with a word that changes what is said behind it."""
        classes = self.sentence.classes
        if BINDING.isdisjoint(classes):
            return 0
        return set_of(
            [n for n, part in enumerate(self.parts) if not BINDING.isdisjoint(classes[part.first : part.last])]
        )

    def _next_phrases(self, step: int, *, over_dates: bool) -> list[int | None]:
        """Of each phrase the next one to one side, what stands in brackets aside; None behind a mark or at the end.

        A date that stands in no clause ends the search like a mark does, unless dates are passed over.
        """
        nearest: int | None = None
        result: list[int | None] = [None] * len(self.parts)
        for n in range(len(self.parts))[::-step]:
            result[n] = nearest
            kind = self.kinds[n]
            if kind == "mark":
                if self.words[self.parts[n].first] not in _PASSED_MARKS:
                    nearest = None
            elif kind == "date":
                if not over_dates:
                    nearest = None if self.clause_of[n] == NO_CLAUSE else n
            elif kind != "adverb" and self.clause_of[n] != NO_CLAUSE:
                nearest = n
        return result

    def _predicates(self) -> PhraseSet:
        """The verb phrases with a verb, or a word like `akan`, `belum` before what makes it a predicate."""
        return set_of(
            [
                n
                for n in members(self.verbs)
                if self.parts[n].last - self.parts[n].first > 1 or self.has_verb(n) or self._is_followed(n)
            ]
        )

    def _is_followed(self, n: int) -> bool:
        """Whether another phrase than a mark, an adverb or one in brackets stands right behind one."""
        is_last = n + 1 == len(self.parts)
        return not is_last and self.kinds[n + 1] not in ("mark", "adverb") and self.clause_of[n + 1] != NO_CLAUSE

    def _home(self, date_first: int) -> set[int]:
        """The clauses the date may belong to: its own; behind a light verb in a relative clause, the main one too."""
        if self.date_at is None or self.kinds[self.date_at] != "date":
            # What is said is of its own day, not of the one it was said on.
            return {n for n, clause in enumerate(self.clauses) if self._stands_alone(clause)}
        holder = max((n for n, part in enumerate(self.parts) if part.first <= date_first), default=0)
        if self._is_fronted(holder):
            return {self.clause_of[holder + 2]}
        clause = next((self.clause_of[n] for n in range(holder, -1, -1) if self.clause_of[n] != NO_CLAUSE), 0)
        home = {clause}
        kind, opener, parent = self.clauses[clause]
        if kind == SUBORDINATE and not self.verbs_of(clause) and self.first_words[opener] in listed("lasting"):
            clause = parent
            home.add(clause)
        is_apart = holder > 0 and self.kinds[holder] == "date" and self.first_words[holder - 1] == ","
        if is_apart or self.first_words[holder] in ("mulai", "terhitung"):
            # `..., Senin.` at the end dates all before it.
            while clause != NO_CLAUSE:
                home.add(clause)
                clause = self.clauses[clause].parent
            return home
        if self.clauses[clause].kind == RELATIVE and last_of(self.verbs_of(parent)) > holder:
            home.add(parent)  # `Pejabat yang hadir pada Senin menyerukan ...`
        while clause != NO_CLAUSE and self.clauses[clause].kind in (RELATIVE, CONTINUED):
            if self.clauses[clause].kind == CONTINUED and self.of_clause(clause) & self.nouns:
                break
            if not all(self.is_light(n) for n in members(self.verbs_of(clause)) if self.has_verb(n)):
                break
            clause = self.clauses[clause].parent
            home.add(clause)
        return home

    def clause_end(self, opener: int) -> int:
        """Behind the last phrase of a clause and of those that hang on it."""
        own = {self.clause_of[opener]}
        for at in range(opener, len(self.parts)):
            clause = self.clause_of[at]
            if clause != NO_CLAUSE and clause not in own:
                if self.clauses[clause].parent not in own:
                    return at
                own.add(clause)
        return len(self.parts)

    def _stands_alone(self, clause: Clause) -> bool:
        """Whether a clause says something by itself, as one behind `bahwa` does."""
        return clause.kind in (MAIN, REPORTED, CONTINUED) or (
            clause.kind == SUBORDINATE and self.first_words[clause.opener] == "bahwa"
        )

    def _is_condition(self, n: int) -> bool:
        """Whether a word of the list is one here: `jika`, `apabila`; but `jika dibandingkan dengan` compares."""
        behind = self.parts[n].first + 1
        if n and self.first_words[n] == "kalau" and word_class(self.words[self.parts[n].first - 1]) == "speech":
            return False  # `mengungkapkan kalau harga naik`
        return behind >= len(self.words) or not self.words[behind].casefold().startswith("dibanding")

    def _is_fronted(self, holder: int) -> bool:
        """Whether a date opens what follows its comma: `..., lalu pada 2025, ia berhak ...`."""
        opens = holder == 0 or self.kinds[holder - 1] in ("mark", "adverb", "coordinator", "subordinator")
        behind = holder + 2 < len(self.parts) and self.first_words[holder + 1] == ","
        return opens and behind and self.clause_of[holder + 2] != NO_CLAUSE and self.kinds[holder + 2] == "noun"

    def _dated_otherwise(self, date_first: int) -> set[int]:
        """The clauses that are of another date, and what stands in brackets: they tell nothing of this one."""
        clauses = {self.clause_of[n] for n in members(self.of_kind("date")) if date_first >= 0 and n != self.date_at}
        return (clauses - self.home) | {NO_CLAUSE}

    def is_light(self, n: int) -> bool:
        """Whether a verb phrase says little more than that something takes place: `dilakukan`, `berlangsung`."""
        part = self.parts[n]
        return any(
            word_class(word) == "light_verb" or word.casefold() in listed("reported") or word in listed("existential")
            for word in self.words[part.first : part.last]
        )

    def subject(self, verb: int, clause: int) -> int | None:
        """The noun phrase before the verb, in its clause, that is its subject: one described by `yang`, or the last."""
        nouns = self.nouns & self.of_clause(clause) & between(0, verb)
        described = nouns & (self.relatives >> 1)
        if described:
            return first_of(described)
        return last_of(nouns) if nouns else None

    def shared_subject(self, clause: int) -> int | None:
        """For a clause without a subject of its own: that of the clause it goes on from."""
        kind, _, parent = self.clauses[clause]
        while kind == CONTINUED and parent != NO_CLAUSE:
            verbs = self.verbs_of(parent)
            subject = self.subject(first_of(verbs), parent) if verbs else None
            if subject is not None:
                return subject
            kind, _, parent = self.clauses[parent]
        return None

    def governing(self, clause: int) -> PhraseSet:
        """What a clause must not be told without: who reports it, and the condition or purpose it hangs by."""
        kind, opener, parent = self.clauses[clause]
        if kind == REPORTED and opener != NO_CLAUSE:
            speaker = self.subject(opener, parent)
            if speaker is None:
                speaker = self.shared_subject(parent)
            return 1 << opener | (0 if speaker is None else 1 << speaker)
        if kind == SUBORDINATE and opener != NO_CLAUSE:
            return self._governing_subordinate(opener, parent)
        if kind in (CONTINUED, MAIN) and parent != NO_CLAUSE:
            return self.governing(parent)
        return 0

    def _governing_subordinate(self, opener: int, parent: int) -> PhraseSet:
        """Behind `bahwa` the verb or noun that says so, with what governs it; a condition or purpose with its word."""
        word = self.first_words[opener]
        before = opener - 1
        if word == "bahwa" and before >= 0 and self.kinds[before] in ("verb", "preposition", "noun"):
            verb = next((n for n in reversed(members(self.verbs & between(0, opener))) if self.has_verb(n)), None)
            if verb is None:
                return 0
            clause = self.clause_of[verb]
            subject = self.subject(verb, clause) if clause != NO_CLAUSE else None
            said_so = 1 << verb | 1 << opener | (0 if subject is None else 1 << subject)
            above = self.governing(clause) if clause not in (NO_CLAUSE, self.clause_of[opener]) else 0
            return said_so | above | (1 << before if self.kinds[before] == "noun" else 0)
        governing = self.governing(parent) if self.clauses[parent].kind == REPORTED else 0
        return governing | (1 << opener if word in listed("not_yet") else 0)

    def has_verb(self, n: int) -> bool:
        """Whether a phrase is a verb phrase with a verb, not only an adverb (`secara resmi bahwa`)."""
        part = self.parts[n]
        return self.kinds[n] == "verb" and any(map(is_verb, self.words[part.first : part.last]))

    def is_attribute(self, n: int) -> bool:
        """Whether a date stands without a preposition, as part of the noun before: `dari inflasi bulan sebelumnya`."""
        return self.kinds[n] == "date" and word_class(self.words[self.parts[n].first]) != "preposition"
