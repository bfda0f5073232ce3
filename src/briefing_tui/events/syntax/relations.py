"""How the clauses of a sentence stand to a date and to one another: which are of the date, what governs each.

That a negation, a condition, or who reports a clause stays with it is settled here, not learned.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clause_phrases import ClausePhrases
from briefing_tui.events.syntax.clauses import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.conditional_clauses import conditions_of
from briefing_tui.events.syntax.dated_clauses import DatedClauses
from briefing_tui.events.syntax.phrase_sets import between, first_of, last_of, members, set_of
from briefing_tui.events.syntax.shared_subjects import SharedSubjects
from briefing_tui.events.syntax.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.sentence import Sentence

# Marks that stand inside a clause.
_PASSED_MARKS = '()"“”'


class Relations(ClausePhrases):
    """The phrases and clauses around a date.

    `home` are the clauses the date may belong to, `dated_otherwise` those of another date, `of_other_days` the verbs
    around them that are not of its day. `before` and `behind` are the next phrases to either side, dates and what
    stands in brackets aside, None behind a mark or where there is none, `before_or_date` those before with dates;
    `predicates` the verb phrases that are one.
    """

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence, date_first: int) -> None:
        super().__init__(parts, sentence, date_first)
        self.behind: list[int | None] = [None] * len(parts)
        self.before: list[int | None] = []
        self.before_or_date: list[int | None] = []
        self._link_neighbours()
        self.predicates = self._predicates()
        self.conditions = conditions_of(self)
        # Whose word or wish the sentence is: `menurut Budi`, `harapan saya`.
        self.sources = self._cited() | self._wish()
        # Of them those that name only where a figure stands: what it says is nobody's word.
        self.records = set_of([n for n in members(self.sources) if self._is_record(n)])
        dated = DatedClauses(self, date_first)
        self.home, self.dated_otherwise, self.of_other_days = dated.home, dated.otherwise, dated.other_days
        if self.date_at is None:
            self.home |= self.conditions.whole
        self.home_verbs = self.verbs & set_of([n for n, clause in enumerate(self.clause_of) if clause in self.home])
        self.dated_adjunct = self._dated_adjunct()

    def _cited(self) -> PhraseSet:
        """What says whose word the sentence is: `menurut Budi`; not in a relative clause."""
        citing = [n for n in self.beginning_with("citing") if self.kinds[n] != "verb" and not self._gives_grounds(n)]
        return set_of([n for n in citing if self.clauses[self.clause_of[n]].kind != RELATIVE])

    def _gives_grounds(self, n: int) -> bool:
        """Whether a phrase says on what ground a verb is done: `dipecat berdasarkan putusan komisi`; no source."""
        if self.first_words[n] not in listed("giving_grounds") or not n or self.kinds[n - 1] != "verb":
            return False
        words = self.sentence.lower[self.parts[n].first + 1 : self.parts[n].last]
        return listed("records").isdisjoint(words) and listed("inquiries").isdisjoint(words)

    def _is_record(self, n: int) -> bool:
        """Whether a phrase names data that were counted or measured: `berdasarkan data BMKG`; no poll, no inquiry."""
        words = self.sentence.lower[self.parts[n].first : self.parts[n].last]
        is_record = words[0] == "berdasarkan" and not listed("records").isdisjoint(words[1:2])
        return is_record and listed("inquiries").isdisjoint(words)

    def _wish(self) -> PhraseSet:
        """What opens the sentence and says that the rest is only wished or thought: `Harapan saya, harga turun`."""
        n = next((n for n, kind in enumerate(self.kinds) if kind not in ("mark", "adverb")), None)
        if n is None or self.kinds[n] != "noun":
            return 0
        part = self.parts[n]
        if listed("wishes").isdisjoint(self.sentence.lower[part.first : part.first + 2]):
            return 0
        end = next((m for m in range(n + 1, len(self.kinds)) if self.kinds[m] != "preposition"), n)
        return between(n, end) if self.first_words[end] == "," else 0

    def _link_neighbours(self) -> None:
        """Say of each phrase the next ones to either side, in one walk: `before`, `before_or_date`, `behind`.

        A date that stands in no clause ends the search for `before_or_date` like a mark does.
        """
        nearest: int | None = None
        nearest_or_date: int | None = None
        # The phrases from `unlinked` on have nothing behind them so far.
        unlinked = 0
        for n, (kind, clause) in enumerate(zip(self.kinds, self.clause_of, strict=True)):
            self.before.append(nearest)
            self.before_or_date.append(nearest_or_date)
            if kind == "mark":
                if self.first_words[n] not in _PASSED_MARKS:
                    nearest, nearest_or_date, unlinked = None, None, n
            elif kind == "date":
                nearest_or_date = None if clause == NO_CLAUSE else n
            elif kind != "adverb" and clause != NO_CLAUSE:
                self.behind[unlinked:n] = [n] * (n - unlinked)
                nearest, nearest_or_date, unlinked = n, n, n

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

    def governing(self, clause: int) -> PhraseSet:
        """What a clause must not be told without: who reports it, and the condition or purpose it hangs by."""
        kind, opener, parent = self.clauses[clause]
        if kind == REPORTED and opener != NO_CLAUSE:
            speaker = self._speaker(opener, parent)
            return 1 << opener | (0 if speaker is None else 1 << speaker)
        if kind == SUBORDINATE and opener != NO_CLAUSE:
            return self._governing_subordinate(opener, parent)
        if kind in (CONTINUED, MAIN) and parent != NO_CLAUSE:
            return self.governing(parent)
        return 0

    def _speaker(self, verb: int, clause: int) -> int | None:
        """Who does what a verb of reporting says: a person named before it, else its subject or the one it shares.

        `[Sari Wulan] dalam jumpa pers dan diskusi di Solo, Senin, mengatakan`.
        """
        before = members(self.nouns & self.of_clause(clause) & between(0, verb))
        named = next((n for n in before if self.names.get(self.parts[n].first) == "p"), None)
        if named is not None:
            return named
        subject = self.subject(verb, clause)
        return self.shared_subject(clause) if subject is None else subject

    def _governing_subordinate(self, opener: int, parent: int) -> PhraseSet:
        """Behind `bahwa` the verb or noun that says so, with what governs it; a condition or purpose with its word."""
        word = self.first_words[opener]
        before = opener - 1
        if word == "bahwa" and before >= 0 and self.kinds[before] in ("verb", "preposition", "noun"):
            verb = next((n for n in reversed(members(self.predicates & between(0, opener))) if self._tells(n)), None)
            if verb is None:
                return 0
            clause = self.clause_of[verb]
            subject = self.subject(verb, clause) if clause != NO_CLAUSE else None
            said_so = 1 << verb | 1 << opener | (0 if subject is None else 1 << subject)
            above = self.governing(clause) if clause not in (NO_CLAUSE, self.clause_of[opener]) else 0
            reports = word_class(self.words[self.parts[verb].last - 1]) == "speech"
            if reports:
                return said_so | above | (1 << before if self.kinds[before] == "noun" else 0)
            return said_so | above | between(verb + 1, opener)  # `menjadi pengingat bagi kita bahwa ...`
        governing = self.governing(parent) if self.clauses[parent].kind == REPORTED else 0
        controller = self.controller(self.clause_of[opener])
        governing |= 0 if controller is None else 1 << controller
        return governing | (1 << opener if word in listed("not_yet") else 0)

    def _tells(self, n: int) -> bool:
        """Whether a verb phrase has a verb, or says what is thought or known: `yakin bahwa`, `tidak tahu kalau`."""
        thinks = self.sentence.classes[self.parts[n].last - 1] == "hedge" or self.last_word(n) in listed("knowing")
        return thinks or self.has_verb(n)

    def asserts(self, clause: int) -> int | None:
        """The verb or noun before a clause behind `bahwa` that whoever uses it says the clause by, too; else None.

        `kami [yakin] bahwa harga naik`, `ini [bukti] bahwa harga naik`; not `Budi yakin bahwa harga naik`.
        """
        kind, opener, _ = self.clauses[clause]
        if kind != SUBORDINATE or opener < 1 or self.first_words[opener] != "bahwa":
            return None
        before = self.verbs & between(0, opener)
        verb = last_of(before) if before else opener - 1
        around = self.clause_of[verb]
        first, last = self.parts[verb].first, self.parts[opener].first
        lower = self.sentence.lower
        if around == NO_CLAUSE or self.clauses[around].kind == RELATIVE or self.conditions.phrases:
            return None
        if "negation" in self.sentence.classes[first:last]:
            return None
        if not listed("evidence").isdisjoint(lower[first:last]):
            return verb
        subject = self.subject(verb, around)
        is_own = subject is None or lower[self.parts[subject].first] in listed("first_person")
        return verb if is_own and not listed("asserting").isdisjoint(lower[first:last]) else None

    def _dated_adjunct(self) -> PhraseSet:
        """What the date is of where the clause around it is of another time: `[Menjelang laga] pada Senin, ...`.

        Nothing is told of such a date without these words.
        """
        at = self.date_at
        if not at:
            return 0
        if self._ends_term(at):
            return 1 << at - 1
        clause = self.clause_of[at]
        is_coming = self.last_word(at) in listed("coming") or self._is_done(clause, at)
        for n in range(at - 1, -1, -1):
            word = self.first_words[n]
            if self.clause_of[n] not in (clause, NO_CLAUSE):
                return 0
            is_of_date = self.kinds[n] in ("preposition", "subordinator") and not self.verbs & between(n, at)
            if word in listed("around_times") and is_of_date:
                if self.before_or_date[n] is not None and "," in self.first_words[n:at]:
                    return 0  # `Sari berlatih jelang laga di Solo, Jawa Tengah, Senin`
                is_alone = self.parts[n].last - self.parts[n].first == 1
                return between(n, n + 1 + is_alone)
            if is_coming and word in listed("purposes") and self.has_inner_verb(n):
                return between(n, self._purpose_end(clause, n, at)) if self.verbs_of(clause) & between(0, n) else 0
            if not is_coming and self.kinds[n] in ("verb", "date"):
                return 0
        return 0

    def _purpose_end(self, clause: int, purpose: int, date: int) -> int:
        """Where the first purpose ends of what is yet to be done: `akan pergi [untuk melihat] guna menyusun`."""
        is_to_do = self.verbs_of(clause) & between(0, purpose) & self.binding
        return next((n for n in range(purpose + 1, date) if self.has_inner_verb(n)), date) if is_to_do else date

    def _ends_term(self, date: int) -> bool:
        """Whether a date ends what the phrase before it names: `datang dengan kontrak lima tahun hingga 2028`."""
        before = self.parts[date - 1]
        if self.kinds[date - 1] != "preposition" or self.first_words[date] not in listed("until"):
            return False
        return not listed("terms_that_end").isdisjoint(self.sentence.lower[before.first : before.last])

    def _is_done(self, clause: int, before: int) -> bool:
        """Whether the first verb of a clause is of what has been done: `[telah tiba] untuk tampil pada 2 Oktober`."""
        verb = first_of(self.verbs_of(clause) & between(0, before))
        return verb >= 0 and self.first_words[verb] in listed("perfective")

    @cached_property
    def inner_verbs(self) -> PhraseSet:
        """The phrases with a preposition that end in a verb."""
        return set_of([n for n in range(len(self.parts)) if self.has_inner_verb(n)])

    def has_inner_verb(self, n: int) -> bool:
        """Whether a phrase with a preposition ends in a verb: `untuk membuka`; not in a name, `dari Benfica`."""
        word = self.words[self.parts[n].last - 1]
        return self.kinds[n] == "preposition" and word[0].islower() and is_verb(word)

    def controller(self, clause: int) -> int | None:
        """The noun of the main clause that does what a subordinate one without a subject says, or None."""
        return SharedSubjects(self, self.home).controller(clause)
