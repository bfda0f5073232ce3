"""Whether a stretch of a sentence may end where it does: nothing left out that its last words call for."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from briefing_tui.events.phrases import LONG_NAME
from briefing_tui.events.relations import Relations
from briefing_tui.events.syntax import NO_CLAUSE, REPORTED
from briefing_tui.events.word_kinds import GOVERNING
from briefing_tui.events.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from briefing_tui.events.faults import EndFault

NOMINAL = frozenset({"noun", "preposition"})
_PASSED = frozenset({"noun", "preposition", "adverb"})


class Endings(Relations):
    """Judges where stretches end by the phrases around."""

    @cached_property
    def _end_faults(self) -> dict[int, EndFault | None]:
        """What has been judged, by phrase: many stretches end alike."""
        return {}

    def end_fault(self, last: int) -> EndFault | None:
        """What a stretch that ends here leaves out that its last words call for; None where nothing."""
        if last not in self._end_faults:
            self._end_faults[last] = self._end_fault(last)
        return self._end_faults[last]

    def _end_fault(self, last: int) -> EndFault | None:
        part = self.parts[last]
        word = self.words[part.last - 1].casefold()
        if any(other.opener == last for other in self.syntax.clauses if other.kind == REPORTED):
            return "reporting"
        if part.kind == "verb" and word_class(word) == "copula":
            return "copula"
        if part.kind in NOMINAL and self._is_subject_of_more(last):
            return "subject"
        if (part.kind == "preposition" and part.last - part.first == 1) or word in listed("calling"):
            return "end"
        if self._word(last) == "hal" or self._is_of_attribute(last):
            return "end"
        behind = self._beside(last, 1, over_dates=True)
        if behind is not None and self._word(behind) == "bahwa":
            return "reporting"
        return None if behind is None or self._ends_before(last, behind) else "end"

    def _is_of_attribute(self, last: int) -> bool:
        """Whether `dari` stands before a date that belongs to a noun."""
        return self._word(last) == "dari" and last + 1 < len(self.parts) and self._is_attribute(last + 1)

    def _ends_before(self, last: int, behind: int) -> bool:
        """Whether a stretch may end before the next phrase."""
        part, clause = self.parts[last], self.clause_of[last]
        word = self.words[part.last - 1].casefold()
        kind, is_next = self.parts[behind].kind, behind == last + 1
        if self._word(behind) in listed("naming"):
            return True
        if kind == "verb":
            goes_on = part.kind != "verb" and self._is_served(last) and word_class(self._word(behind)) == "verb"
            if goes_on and self._word(behind).startswith("me"):
                return True
            return self.clause_of[behind] != clause or (
                self._is_served(last) and any(self.parts[n].kind == "date" for n in range(last, behind))
            )
        if kind == "noun":
            return self._is_name_behind(last, behind) if is_next else part.kind != "verb"
        second = self.words[self.parts[behind].first + 1 : self.parts[behind].last][:1]
        if kind == "preposition" and second and second[0].casefold() in listed("states"):
            return False
        if kind == "relative":
            return self._ends_before_relative(last, behind)
        if self._word(behind) == "secara" and word.startswith("me") and is_verb(word):
            object_ = self._beside(behind, 1, over_dates=True)
            return object_ is None or self.parts[object_].kind != "noun"  # `untuk mengurai [secara mendalam tantangan]`
        if kind == "preposition" and self._word(behind) in listed("describing") and self._says_what(last):
            return False
        if kind == "preposition" and part.kind == "verb" and word_class(word) not in GOVERNING:
            binding = listed("binding_passive" if word.startswith(("di", "ter")) else "binding")
            return self._word(behind) not in binding and self._word(behind) != "untuk"
        return True

    def _ends_before_relative(self, last: int, behind: int) -> bool:
        """Whether a noun does without the relative clause behind it."""
        part, clause = self.parts[last], self.clause_of[last]
        if self.words[part.last - 1].casefold() in listed("generic"):
            return False
        end = self._clause_end(behind)
        is_subject = end < len(self.parts) and self.parts[end].kind == "verb" and self.clause_of[end] == clause
        if is_subject and not self._is_served(last):
            return False  # `menyebabkan seorang anggota [yang bertugas] wafat`
        before = self._beside(last, -1, over_dates=True)
        if before is None:
            return True
        verb = self.words[self.parts[before].last - 1].casefold()
        return verb not in listed("existential") and not self._says_what(last)  # `adalah sumber [yang sah]`

    def _says_what(self, last: int) -> bool:
        """Whether one plain noun stands behind a copula, which says too little: `adalah sumber`."""
        before, part = self._beside(last, -1, over_dates=True), self.parts[last]
        if before is None or part.kind != "noun" or part.last - part.first > 1:
            return False
        verb = self.words[self.parts[before].last - 1].casefold()
        return self.words[part.first].islower() and word_class(verb) == "copula"

    def _is_passed(self, n: int, last: int) -> bool:
        """Whether a phrase may stand between a noun and the predicate it is the subject of."""
        is_aside = self.parts[n].kind in _PASSED or self.clause_of[n] == NO_CLAUSE
        return is_aside or (not self._is_served(last) and (self.parts[n].kind == "date" or self._word(n) == ","))

    def _is_finite(self, n: int) -> bool:
        """Whether a verb phrase begins with what only a predicate has: `akan membuka`, `sudah siap`."""
        part = self.parts[n]
        return part.kind == "verb" and word_class(self.words[part.first]) in GOVERNING

    def _is_served(self, end: int) -> bool:
        """Whether the clause has a verb before whose object does nothing: `menunjuk Sari | menggantikan Budi`."""
        before = [n for n in self._verbs(self.clause_of[end]) if n <= end]
        return bool(before) and self.words[self.parts[before[-1]].last - 1].casefold() not in listed("causing")

    def _verbs_within(self, end: int) -> bool:
        """Whether the clause of a phrase has a verb before it."""
        return any(n < end for n in self._verbs(self.clause_of[end]))

    def _is_subject_of_more(self, last: int) -> bool:
        """Whether a verb follows that a noun is the subject of: `melihat [sebagian kota di Jawa] dilanda hujan`."""
        n = last + 1
        while n < len(self.parts) and self._is_passed(n, last):
            n += 1
        if n < len(self.parts) and self.clause_of[n] == self.clause_of[last] and self._is_finite(n):
            return True
        if self._is_served(last):
            return False
        n = last + 1
        while n < len(self.parts) and self.parts[n].kind == "preposition":
            n += 1
        is_verb_there = n < len(self.parts) and self.parts[n].kind == "verb"
        return is_verb_there and self.clause_of[n] == self.clause_of[last]

    def _is_name_behind(self, last: int, behind: int) -> bool:
        """Whether a noun phrase goes on with a long name that it does without: `gelar juara tunggal [Piala ...]`."""
        part, name = self.parts[last], self.parts[behind]
        ends_low = part.kind in NOMINAL and self.words[part.last - 1][0].islower()
        return ends_low and self.words[name.first][0].isupper() and name.last - name.first >= LONG_NAME

    def _is_attribute(self, n: int) -> bool:
        """Whether a date stands without a preposition, as part of the noun before: `dari inflasi bulan sebelumnya`."""
        part = self.parts[n]
        return part.kind == "date" and word_class(self.words[part.first]) != "preposition"

    def _beside(self, n: int, step: int, *, over_dates: bool) -> int | None:
        """The next phrase to one side, what stands in brackets aside; None behind a mark or where there is none."""
        n += step
        while 0 <= n < len(self.parts):
            part = self.parts[n]
            if part.kind == "mark" and self.words[part.first] not in '()"“”':
                return None
            free = self.clause_of[n] == NO_CLAUSE or part.kind == "adverb" or (over_dates and part.kind == "date")
            if not free and part.kind != "mark":
                return n
            if part.kind == "date" and not over_dates:
                return None
            n += step
        return None
