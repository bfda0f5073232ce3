"""Which stretches of a sentence read as a clause of their own: nothing cut off at either end or around a gap.

A verb has its subject where the sentence gives one, a subject its verb; what a verb calls for stays with it; of two
clauses that no word joins only one is told; and what is told is the clause the date stands in.
"""

from __future__ import annotations

from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.endings import NOMINAL, Endings
from briefing_tui.events.syntax import MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.words import is_happening, is_verb, listed, word_class

if TYPE_CHECKING:
    from briefing_tui.events.faults import WholeFault
    from briefing_tui.events.phrases import Phrase


class Gap(NamedTuple):
    """The phrases from `first` up to `last` that are left out, and what they are; an empty kind where none are."""

    first: int
    last: int
    kind: str


class Completeness(Endings):
    """Judges beginnings, ends and gaps of stretches by the phrases around them."""

    @cached_property
    def home_verbs(self) -> frozenset[int]:
        """The verb phrases of the clauses the date may belong to."""
        return frozenset(
            n for n, part in enumerate(self.parts) if part.kind == "verb" and self.clause_of[n] in self.home
        )

    def dated_nominal(self) -> int | None:
        """The noun that a second date of a clause is of: `sepakat pada Mei menyusul [kerusuhan] pada 2022`."""
        if self.date_at is None or not self.date_at:
            return None
        at, clause = self.date_at, self.clause_of[self.date_at]
        dates = [n for n in range(at) if self.parts[n].kind == "date" and self.clause_of[n] == clause]
        verbs = [n for n in self._verbs(clause) if n < at]
        first = at - 1
        while first and self.parts[first].kind == "preposition" and self._word(first) == "di":
            first -= 1
        before = self.parts[first]
        is_of_verb = not dates or not verbs or before.kind not in NOMINAL or self._word(first) in listed("occasional")
        if is_of_verb or self.clause_of[first] != clause:
            return None
        words = [self.words[n].casefold() for n in range(before.first, before.last)]
        head = words[1] if before.kind == "preposition" and len(words) > 1 else words[0]
        return first if is_happening(head) else None

    def begins(self, first: int, *, is_said: bool) -> bool:
        """Whether a stretch that begins here cuts nothing off."""
        if self._is_described(first):
            return not is_said or self.parts[first].kind == "noun"
        return self._begins_clause(first, is_said=is_said)

    def _begins_clause(self, first: int, *, is_said: bool) -> bool:
        """Whether a phrase is where its clause begins, or a role before it does."""
        part, clause = self.parts[first], self.clause_of[first]
        if first > 1 and self._word(first - 1) in '"“' and self.parts[first - 2].kind in NOMINAL:
            return False  # `film horor "..."`
        before = self._beside(first, -1, over_dates=False)
        kind = self.parts[before].kind if before is not None else "mark"
        if part.kind == "verb":
            is_inside = self.syntax.clauses[clause].kind == RELATIVE or kind == "verb"
            if is_inside or self._word(first) in listed("naming_sources"):
                return False
            if self.syntax.clauses[clause].kind == SUBORDINATE or self._is_dates_verb(first):
                return False
            if self._subject(first, clause) is not None or self._shared_subject(clause) is not None:
                return False
            return is_said or self._has_subject_behind(first)
        if part.kind == "preposition":
            lacks_subject = self.syntax.clauses[clause].kind == SUBORDINATE and not self._has_noun(clause)
            return kind != "coordinator" and not self._opened(first) and not lacks_subject
        if part.kind == "date":
            return not self._opened(first)  # `Sari mengatakan [warga] kini menutup jalan`
        if part.kind != "noun":
            return True
        if kind == "relative":
            return False
        if self.names.get(part.first) == "p" and kind in ("noun", "mark"):
            return kind == "mark" or before is None or self.begins(before, is_said=is_said)
        if kind == "noun" or (kind == "mark" and self._is_listed(first)):
            return False
        if first and part.last - part.first == 1 and word_class(self.words[part.first]) == "pointing":
            return False  # `Pemain, yang lahir pada Minggu, itu mencetak gol`
        if kind == "verb":
            return self.syntax.clauses[clause].kind == REPORTED and self.syntax.clauses[clause].opener == before
        if kind == "preposition" and self._is_behind_subject(first):
            return False
        if self._is_object_before(first) or self._verb_behind_comma(first):
            return False
        if kind == "coordinator" and self.words[part.first][0].isdigit():
            return False
        return kind != "coordinator" or self.syntax.clauses[clause].opener == before

    def _is_dates_verb(self, verb: int) -> bool:
        """Whether the subject of a verb is a date: `Tahun 2020 dinyatakan sebagai ...`."""
        before = self.parts[verb - 1] if verb else None
        return before is not None and before.kind == "date" and self._is_attribute(verb - 1)

    def _has_subject_behind(self, verb: int) -> bool:
        """`terjadi kebakaran`, `akan dilakukan pemeriksaan`."""
        behind = self._beside(verb, 1, over_dates=True)
        return behind is not None and self.parts[behind].kind == "noun"

    def _is_behind_subject(self, first: int) -> bool:
        """Whether the clause of a noun has another before, and no verb since: `Warga di desa [antusias] menyambut`."""
        kinds = [self.parts[n].kind for n in range(first) if self.clause_of[n] == self.clause_of[first]]
        nouns = [n for n, kind in enumerate(kinds) if kind == "noun"]
        return bool(nouns) and "verb" not in kinds[nouns[-1] :] and "mark" not in kinds[nouns[-1] :]

    def _is_object_before(self, first: int) -> bool:
        """Whether a noun is the object of the verb in the phrase before it: `untuk menjaga [kesehatan]`."""
        before = self.parts[first - 1] if first else None
        return before is not None and before.kind == "preposition" and is_verb(self.words[before.last - 1])

    def _verb_behind_comma(self, first: int) -> bool:
        """Whether a comma parts a noun from the verb behind: its subject stands further before, ahead of a list."""
        behind = self._signless(first + 1)
        return behind < len(self.parts) and self._word(first + 1) == "," and self.parts[behind].kind == "verb"

    def _signless(self, n: int) -> int:
        while n < len(self.parts) and self.parts[n].kind in ("mark", "date", "adverb"):
            n += 1
        return n

    def _opened(self, first: int) -> bool:
        """Whether the clause of a phrase has a noun or verb before it."""
        clause = self.clause_of[first]
        kinds = ("noun", "verb", "preposition")
        return any(self.clause_of[n] == clause and self.parts[n].kind in kinds for n in range(first))

    def _is_listed(self, first: int) -> bool:
        """Whether a noun stands beside one before it, in a list or as where that is: `di Sentul, Bogor, ...`."""
        clause, part = self.clause_of[first], self.parts[first]
        if not any(self.clause_of[n] == clause and self.parts[n].kind in NOMINAL for n in range(first)):
            return False
        is_place = all(self.names.get(at) == "l" for at in range(part.first, part.last))
        behind = self._beside(first, 1, over_dates=True)
        if behind is not None and self.names.get(self.parts[behind].first) == "p":
            behind = self._beside(behind, 1, over_dates=True)  # `Hasil balapan, Pebalap Suzuki | Sari menang`
        return is_place or behind is None or self.parts[behind].kind not in ("verb", "preposition", "relative")

    def closes(self, gap: Gap) -> bool:
        """Whether what stands on both sides of a gap goes together."""
        beside = self._beside(gap.first, -1, over_dates=True)
        before = self.parts[gap.first - 1 if beside is None else beside]
        behind = self.parts[gap.last] if gap.last < len(self.parts) else None
        after = self._beside(gap.last - 1, 1, over_dates=True)
        if behind is not None and after is not None and self._word(gap.last) == "(":
            behind = self.parts[after]
        if gap.kind == "inner":
            return before.kind == "noun"
        if behind is None or behind.kind == "relative":
            return False
        if any(c.kind == REPORTED and c.opener == gap.first - 1 for c in self.syntax.clauses):
            return False
        if gap.kind == "relative" and before.kind == "verb":
            return False
        if gap.kind in ("noun", "preposition") and behind.kind == "verb" and self._verbs_within(gap.first):
            return False
        if gap.kind == "noun":
            if behind.kind in ("mark", "coordinator") or self._office_goes_on(gap, behind):
                return False
            beside_noun = self.parts[gap.first - 1].kind == "noun" or self._word(gap.first - 1) == ")"
            return beside_noun and before.kind == "noun" and behind.kind != "noun"
        if gap.kind == "preposition":
            if behind.kind in ("mark", "coordinator"):
                return False
            if behind.kind == "preposition" and self.words[behind.first] == self.words[self.parts[gap.first].first]:
                return False  # `mengirim Sari [ke Solo dan Budi] ke Medan`
            is_of_subject = behind.kind == "verb" and before.kind in NOMINAL
            if is_of_subject and self._word(gap.first) not in listed("occasional"):
                return False  # `perdagangan [dengan Sleman] naik`
            bound = before.kind == "verb" and (
                self._word(gap.first) in listed("binding") or self._word(gap.first) == "untuk"
            )
            return not bound and behind.kind != "noun"
        if gap.kind in ("apposition", "between") and behind.kind == "noun":
            return False
        return gap.kind != "relative" or behind.kind not in NOMINAL

    def _office_goes_on(self, gap: Gap, behind: Phrase) -> bool:
        """Whether what joins two is left out, and the office of the second goes on behind, up to who holds it.

        `Menteri [Sari dan Duta Besar Jepang] untuk Indonesia Budi` would give the first office to the second name.
        """
        inside = range(self.parts[gap.first].first, self.parts[gap.last - 1].last)
        joins = any(word_class(self.words[at]) == "coordinator" for at in inside)
        return joins and behind.kind == "preposition" and self.names.get(behind.last - 1) == "p"

    def fault(self, phrases: list[int], gap: Gap, *, is_said: bool, verbless: bool) -> WholeFault | None:
        """What keeps phrases from being one clause with its verb, the date's, and what hangs on it; None if nothing."""
        verbs = {n for n in phrases if self._predicates(n)}
        first = self.clause_of[phrases[0]]
        clauses = {self.clause_of[n] for n in phrases}
        others = clauses - {first}
        if any(self._has_no_consequence(n, verbs) for n in phrases if n in self._conditions):
            return "unconditional"
        if self._is_rumour(clauses):
            return "unreported"
        if not verbless and not any(self.parts[n].kind == "verb" for n in phrases):
            return "verbless"
        if not self._tells_of_date(clauses, verbs):
            return "undated"
        if self.parts[phrases[0]].kind == "subordinator" and self.syntax.clauses[first].parent not in others:
            return "subordinate"
        if self._calls_for_more(phrases, verbs):
            return "calling"
        if self._is_cut_inside(phrases):
            return "cut"
        lacking = [c for c in clauses if self._verbs(c) and verbs.isdisjoint(self._verbs(c))]
        if any(self.syntax.clauses[c].kind in (MAIN, REPORTED) and not self._is_joined(c, phrases) for c in others):
            is_whole = self.parts[phrases[0]].kind == "subordinator" and len(others) == 1 and not lacking
            return None if is_whole else "unjoined"
        if gap.kind != "control" and any(self._loses_opener(c, phrases) for c in others):
            return "unopened"
        if any(c in self.dated_otherwise and self.syntax.clauses[c].kind == RELATIVE for c in others):
            return "otherwise"
        if gap.kind in ("continued", "control"):
            return None if lacking == [first] else "lacking"
        if not lacking and self._only_describes(first, verbs):
            lacking = [first]
        if not lacking and not self._begins_clause(phrases[0], is_said=is_said):
            return "begin"
        if lacking == [first] and not is_said:
            relative = next((n for n in phrases if self.parts[n].kind == "relative"), phrases[-1])
            goes_on = any(n > relative and self.clause_of[n] == first for n in phrases)
            return None if not goes_on and self._is_described(phrases[0]) else "undescribed"
        return "lacking" if lacking else None

    def _calls_for_more(self, phrases: list[int], verbs: set[int]) -> bool:
        """Whether what is told ends in what calls for more, or says only that `hal itu` was said."""
        if verbs and any(
            c.opener in phrases and max(verbs) == c.opener for c in self.syntax.clauses if c.kind == REPORTED
        ):
            return True
        behind = self._beside(phrases[-1], 1, over_dates=True)
        if behind is not None and self._holds(phrases, self._calling_for(behind)):
            return True
        return self._word(phrases[0]) == "hal" and any(self._word(n) in listed("told") for n in verbs)

    def _only_describes(self, first: int, verbs: set[int]) -> bool:
        """Whether all that is told with a verb describes a noun of a clause without one."""
        kinds = {self.syntax.clauses[self.clause_of[n]].kind for n in verbs}
        return kinds == {RELATIVE} and self.syntax.clauses[first].kind != RELATIVE and not self._verbs(first)

    def _is_rumour(self, clauses: set[int]) -> bool:
        """Whether what a relative clause reports is told alone."""
        openers = (self.syntax.clauses[c].opener for c in clauses if self.syntax.clauses[c].kind == REPORTED)
        return any(self.syntax.clauses[self.clause_of[opener]].kind == RELATIVE for opener in openers)

    def _is_cut_inside(self, phrases: list[int]) -> bool:
        """Whether `yang` follows a verb whose noun is left out."""
        behind_verb = (
            self.parts[behind].kind == "relative" and self.parts[before].kind == "verb"
            for before, behind in pairwise(phrases)
        )
        return any(behind_verb)

    def _loses_opener(self, clause: int, phrases: list[int]) -> bool:
        """Whether a clause that hangs on another is told without the word it is opened by."""
        kind, opener, _ = self.syntax.clauses[clause]
        return kind in (SUBORDINATE, RELATIVE) and opener not in phrases and self._word(opener) != "bahwa"

    def _has_no_consequence(self, condition: int, verbs: set[int]) -> bool:
        """Whether a condition is told without what it is one of."""
        return verbs.isdisjoint(self._verbs(self.syntax.clauses[self.clause_of[condition]].parent))

    def _predicates(self, n: int) -> bool:
        """Whether a phrase is a predicate: with a verb, or a word like `akan`, `belum` before what makes it one."""
        part = self.parts[n]
        if part.kind != "verb":
            return False
        return self._has_verb(n) or part.last - part.first > 1 or self._beside(n, 1, over_dates=False) == n + 1

    def _calling_for(self, behind: int) -> frozenset[str]:
        """The words that call for what a phrase begins: `hanya air [yang ...]`, `meminta warga [untuk ...]`."""
        if self.parts[behind].kind == "relative":
            return listed("limiting")
        return listed("asking") if self._word(behind) in ("untuk", "agar", "supaya") else frozenset()

    def _holds(self, phrases: list[int], sought: frozenset[str]) -> bool:
        """Whether one of the words is in the phrases."""
        inside = (self.words[at] for n in phrases for at in range(self.parts[n].first, self.parts[n].last))
        return any(word.casefold() in sought for word in inside)

    def _tells_of_date(self, clauses: set[int], verbs: set[int]) -> bool:
        """Whether a verb of the date's clause is told; of a clause that a word opens and that has none, anything."""
        if self.home_verbs:
            return not self.home_verbs.isdisjoint(verbs)
        opened = all(self.syntax.clauses[clause].opener != NO_CLAUSE for clause in self.home)
        return not (opened and self.home.isdisjoint(clauses))

    def _is_described(self, first: int) -> bool:
        """Whether a noun is followed by the relative clause that the date stands in."""
        behind = self._beside(first, 1, over_dates=True)
        part = self.parts[first]
        if behind is None or part.kind not in NOMINAL or self.parts[behind].kind != "relative":
            return False
        inside = range(part.first, part.last)
        if any(is_verb(self.words[at]) for at in inside):
            return False
        if part.kind == "preposition" and self._word(first) not in listed("occasional"):
            return False  # `gula untuk anak yang dianjurkan pada 2015`
        describes = part.kind == "preposition" and first > 0 and self.parts[first - 1].kind == "noun"
        if describes and any(at in self.names for at in inside):
            return False  # `pekerja asal Kupang yang tiba pada 2018`
        if first and self.parts[first - 1].kind == "preposition" and self.names.get(part.first) == "p":
            return False  # `rumor tentang lawan | Sari yang beredar sejak Mei`
        verbs = self._verbs(self.clause_of[behind])
        if any(self.names.get(at) == "p" for at in inside) and verbs and self._is_light(verbs[0]):
            return False  # `sidang terhadap Sari yang digelar pada Rabu`
        return self.clause_of[behind] in self.home

    def _is_joined(self, clause: int, phrases: list[int]) -> bool:
        """Whether the word or verb that opens a clause is told."""
        opener = self.syntax.clauses[clause].opener
        return opener != NO_CLAUSE and opener in phrases
