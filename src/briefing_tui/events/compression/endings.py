"""Whether a stretch of a sentence may end where it does: nothing left out that its last words call for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.valency import Valency
from briefing_tui.events.syntax.clauses import MAIN, NO_CLAUSE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.names_in_phrases import LONG_NAME
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, last_of
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import UNDERGOING, is_verb, listed, said_once, word_class

if TYPE_CHECKING:
    from briefing_tui.events.compression.faults import EndFault
    from briefing_tui.events.syntax.relations import Relations

# How verbs begin that do nothing to anything.
_WITHOUT_OBJECT = (*UNDERGOING, "ber")
# So many words before `maupun` may stand the `baik` that calls for it.
_FARTHEST_EITHER = 8
# So many words say how much more so something is: `lebih tinggi`.
_LONGEST_DEGREE = 2
# Words of a preposition with one noun.
_WITH_PREPOSITION = 2
_PASSED = frozenset({"noun", "preposition", "adverb"})
# Behind `yang` these say that something is less or more so than its noun says, or not so.
_OTHERWISE = ("berbeda", "lebih", "kurang", "cukup", "sedikit", "tidak", "belum", "bukan", "tak")


class Endings:
    """Judges where stretches end by the phrases around."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clause_of, self._first_words = relations.clause_of, relations.first_words
        self._last_word = relations.last_word
        self._reporting = {clause.opener for clause in relations.clauses if clause.kind == REPORTED}
        self._valency = Valency(relations)
        # What has been judged, by phrase: many stretches end alike.
        self._faults: dict[int, EndFault | None] = {}

    def fault(self, last: int) -> EndFault | None:
        """What a stretch that ends here leaves out that its last words call for; None where nothing."""
        if last not in self._faults:
            self._faults[last] = self._fault(last)
        return self._faults[last]

    def _fault(self, last: int) -> EndFault | None:
        part, kind, behind = self._parts[last], self._kinds[last], self._relations.behind[last]
        if last in self._reporting:
            return "reporting"
        word = self._last_word(last)
        if kind == "verb" and word_class(word) == "copula":
            return "copula"
        if kind in NOMINAL and (fault := self._fault_of_noun(last)):
            return fault
        if (kind == "preposition" and part.last - part.first == 1) or self._calls_for_next(word, behind):
            return "end"
        if self._is_one_side(last) or self._opens_next(last):
            return "end"
        if self._first_words[last] == "hal" or self._is_of_attribute(last) or self._goes_to_beyond(last):
            return "end"
        if self._is_before_date(last) and (word in listed("binding_extent") or self._is_compared_with_date(last)):
            return "end"
        if behind is not None and self._kinds[behind] in ("relative", "subordinator") and self._says_that(behind):
            return "reporting"
        if behind is None or self._ends_before(last, behind):
            return None
        if word in listed("of_plans") and self._kinds[behind] == "verb":
            return "object"
        is_verbal = kind == "verb" or self._does_to_next(last, behind)
        if is_verbal and self._lacks_object(word, behind):
            return "object"
        if self._valency.says_nothing_without(last, behind):
            return "complement"
        if kind != "verb" or word.startswith(UNDERGOING):  # said without what for or where: `akan digelar [untuk ...]`
            return "end"
        return "complement" if self._valency.calls_for_complement(word, self._first_words[behind]) else "end"

    def is_bound(self, last: int, behind: int) -> bool:
        """Whether a word calls for the preposition behind it: `setara [dengan]`."""
        return self._valency.is_bound(last, behind)

    def _fault_of_noun(self, last: int) -> EndFault | None:
        """What a noun is told without: the verb it is the subject of, or what a figure came to."""
        if self._relations.is_former_amount(last):
            return "complement"
        return "subject" if self._is_subject_of_more(last) or self._lacks_predicate(last) else None

    def _says_that(self, behind: int) -> bool:
        """Whether what is said follows, or describes the noun before in a clause of few words: `yang jelas bahwa`."""
        if self._kinds[behind] == "relative":
            clause = self._clause_of[behind]
            hanging = [opener for _, opener, parent in self._relations.clauses if parent == clause]
            return any(self._first_words[opener] == "bahwa" for opener in hanging if opener != NO_CLAUSE)
        return self._first_words[behind] == "bahwa"

    def _calls_for_next(self, word: str, behind: int | None) -> bool:
        """Whether a word calls for another; one of degree does not where no more is said: `tidak cukup dan ...`."""
        is_last = behind is None or self._kinds[behind] == "coordinator"
        return word in listed("calling") and not (is_last and word in listed("degrees_of_comparison"))

    def _opens_next(self, last: int) -> bool:
        """Whether what follows is said of a topic behind a comma: `rapat usai, [untuk hasil] dan biayanya ditanya`."""
        if self._first_words[last] not in listed("of_topics") or self._first_words[max(last - 1, 0)] != ",":
            return False
        openers = [clause.opener for clause in self._relations.clauses if clause.kind == MAIN]
        return last + 1 in openers

    def _is_one_side(self, last: int) -> bool:
        """Whether what `antara` opens is not told up to its last side: `antara Solo[, Sleman, dan Bantul]`."""
        opens = last
        while opens and (
            self._kinds[opens] == "noun" or self._first_words[opens] == "," or self._clause_of[opens] == NO_CLAUSE
        ):
            opens -= 1
        if self._first_words[opens] != "antara":
            return False
        behind = range(last + 1, len(self._kinds))
        end = next((n for n in behind if self._kinds[n] not in ("noun", "mark")), len(self._kinds) - 1)
        sides = self._words[self._parts[opens].first : self._parts[last].last]
        return "dan" not in sides and "dan" in self._words[self._parts[last].last : self._parts[end].last]

    def _shares_object(self, last: int, coordinator: int) -> bool:
        """Whether a verb has its object behind another that it is joined with: `menyapa dan mendengarkan [warga]`."""
        is_joined = coordinator == last + 1 and self._kinds[coordinator + 1 : coordinator + 3] == ["verb", "noun"]
        return is_joined and self._kinds[last] == "verb" and self._last_word(last).startswith("me")

    def _lacks_object(self, verb: str, behind: int) -> bool:
        """Whether what follows a verb is what it does something to: `akan membuka [pasar]`."""
        is_score = self._is_score(behind) and verb in listed("bare_verbs")  # `menang 5-0`
        return self._kinds[behind] in ("noun", "relative") and not is_score

    def _is_score(self, n: int) -> bool:
        """Whether a phrase begins with a number that counts nothing: `5-0`; not `1,2 persen`."""
        last = self._last_word(n)
        return self._first_words[n][0].isdigit() and last != "%" and last not in listed("measures")

    def _does_to_next(self, last: int, behind: int) -> bool:
        """Whether a phrase with a preposition ends in a verb, or says how, and its object is the next phrase.

        `untuk membahas [usulan]`, `membahas secara rinci [usulan]`.
        """
        if self._kinds[last] != "preposition" or behind != last + 1:
            return False
        is_manner = self._first_words[last] == "secara" and self._relations.before[last] == last - 1
        verb = self._last_word(last - 1 if is_manner else last)
        return verb.startswith("me") and word_class(verb) == "verb"

    def _goes_to_beyond(self, last: int) -> bool:
        """Whether what stands aside parts where from and where to: `dari Solo, Jawa Tengah, [ke Sleman]`."""
        if self._first_words[last] != "dari":
            return False
        behind = next((n for n in range(last + 1, len(self._parts)) if self._clause_of[n] != NO_CLAUSE), last)
        return behind > last + 1 and self._first_words[behind] == "ke"

    def _is_compared_with_date(self, last: int) -> bool:
        """Whether a phrase ends in how much more so something is than on a date: `lebih tinggi [dibanding Mei]`."""
        opens = self._first_words[last + 1]
        return opens in listed("comparing") and self._is_compared(last, opens)

    def _is_before_date(self, last: int) -> bool:
        """Whether a verb that calls for how long stands before a date of what is told: `berlaku [hingga Juni]`."""
        return self._kinds[last + 1 : last + 2] == ["date"] and self._relations.date_at != last + 1

    def _is_of_attribute(self, last: int) -> bool:
        """Whether `dari` stands before a date that belongs to a noun."""
        is_before = self._first_words[last] == "dari" and last + 1 < len(self._parts)
        return is_before and self._relations.is_attribute(last + 1)

    def does_without(self, last: int, behind: int) -> bool:
        """Whether what stands before the next phrase may be told without it."""
        if self._calls_for_next(self._last_word(last), behind):
            return False
        if self._kinds[behind] == "preposition":
            return self._ends_before_preposition(last, behind)
        before = self._relations.before[last]
        return before is None or not self._says_of_what_kind(last, before)

    def _ends_before(self, last: int, behind: int) -> bool:
        """Whether a stretch may end before the next phrase."""
        kind, opens = self._kinds[behind], self._first_words[behind]
        if opens in listed("naming"):
            return True
        if self._valency.is_picked(last) or self._valency.is_limited(last, behind):
            return False
        if kind == "verb":
            return self._ends_before_verb(last, behind)
        if kind == "noun":
            if behind == last + 1:
                return self._is_name_behind(last, behind) and not self._does_to_next(last, behind)
            return self._kinds[last] != "verb" and not self._names_title(last)
        if kind == "relative":
            return self._ends_before_relative(last, behind)
        if kind == "coordinator":
            return not self._shares_object(last, behind) and not (opens == "maupun" and self._is_either(last))
        if kind == "subordinator":
            # `diawali pada Mei [saat warga datang]`
            return not self._valency.is_bound(last, behind) and not self._only_points(last)
        return kind != "preposition" or self._ends_before_preposition(last, behind)

    def _only_points(self, last: int) -> bool:
        """Whether a clause says no more than that what points back takes place: `Langkah ini diambil [setelah ...]`."""
        verb = self._words[self._parts[last].last - 1]
        if self._kinds[last] != "verb" or not (word_class(verb) == "light_verb" or verb in listed("taking")):
            return False
        subject = self._relations.subject(last, self._clause_of[last])
        return subject is not None and word_class(self._words[self._parts[subject].last - 1]) == "pointing"

    def _is_either(self, last: int) -> bool:
        """Whether `baik` stands before what `maupun` adds to: `baik di Solo [maupun di Sleman]`."""
        end = self._parts[last].last
        return "baik" in self._words[max(end - _FARTHEST_EITHER, 0) : end]

    def _names_title(self, last: int) -> bool:
        """Whether a title between quotation marks says which thing a common noun is: `dalam ajang [“Piala Desa”]`."""
        return self._first_words[last + 1] in '"“' and self._words[self._parts[last].last - 1].islower()

    def _ends_before_verb(self, last: int, behind: int) -> bool:
        """Whether a stretch may end before a verb: of another clause, or what an object does."""
        opens, kinds = self._first_words[behind], self._kinds
        if self._last_word(last) in listed("of_plans") and behind == last + 1 and opens.startswith("me"):
            return False  # `menolak usulan [menaikkan tarif]`
        if self._first_words[max(last - 1, 0)] == "mulai" and self._first_words[last] == "dari":
            return False  # `banyak peristiwa, mulai dari polisi [menangkap Budi]`
        if self._first_words[last] == "dengan" and self._is_jointly(last - 1):
            return False  # `bekerja sama dengan polisi [menggelar razia]`
        if kinds[last] != "verb" and opens.startswith("me") and word_class(opens) == "verb" and self._is_served(last):
            return True
        if self._clause_of[behind] != self._clause_of[last]:
            return True
        return "date" in kinds[last:behind] and self._is_served(last)

    def _lacks_predicate(self, last: int) -> bool:
        """Whether a noun that `yang` follows has but its subordinator before it: `agar [ban] yang dipakai awet`."""
        clause = self._clause_of[last]
        kind, opener, _ = self._relations.clauses[clause]
        if kind != SUBORDINATE or self._first_words[opener] in listed("before_nouns"):
            return False
        if self._kinds[last + 1 : last + 2] != ["relative"]:
            return False
        return not self._relations.verbs_of(clause) & between(opener, last)

    def _is_jointly(self, n: int) -> bool:
        """Whether a verb phrase says with whom what follows is done."""
        words = self._words[self._parts[n].first : self._parts[n].last]
        return self._kinds[n] == "verb" and not listed("jointly").isdisjoint(map(str.casefold, words))

    def _ends_before_preposition(self, last: int, behind: int) -> bool:
        """Whether what stands before a preposition does without it."""
        word, opens = self._last_word(last), self._first_words[behind]
        second = self._words[self._parts[behind].first + 1 : self._parts[behind].last][:1]
        if second and second[0].casefold() in listed("states"):
            return False
        if self._is_compared(last, opens) or (opens == "ke" and self._first_words[last] == "dari"):
            return False  # `lebih tinggi [daripada tahun lalu]`, `dari Solo [ke Sleman]`
        if opens == "secara" and word.startswith("me") and is_verb(word):
            object_ = self._relations.behind[behind]
            return object_ is None or self._kinds[object_] != "noun"  # `untuk membahas [secara rinci usulan]`
        if opens in listed("describing") and self._says_what(last):
            return False
        if self._valency.calls_for(last, behind):
            return False
        if self._kinds[last] == "verb" and word_class(word) not in GOVERNING:
            return not self._valency.binds_preposition(word, opens)
        return opens != "untuk" or not self._is_manner(last)

    def _is_compared(self, last: int, opens: str) -> bool:
        """Whether a phrase ends in how much more so something is than what stands behind: `lebih tinggi [dari]`."""
        part = self._parts[last]
        end = [word.casefold() for word in self._words[max(part.first, part.last - _LONGEST_DEGREE) : part.last]]
        return opens in listed("comparing") and "lebih" in end

    def _is_manner(self, last: int) -> bool:
        """Whether one word behind a verb says how: `berperan besar [untuk menurunkan]`."""
        part = self._parts[last]
        is_one = self._kinds[last] == "noun" and part.last - part.first == 1
        return is_one and self._kinds[max(last - 1, 0)] == "verb" and word_class(self._words[part.first]) == "other"

    def _ends_before_relative(self, last: int, behind: int) -> bool:
        """Whether a noun does without the relative clause behind it."""
        relations = self._relations
        is_verb_of, word = behind == last + 1 and self._kinds[last] == "verb", self._last_word(last)
        if (is_verb_of and not word.startswith(_WITHOUT_OBJECT)) or said_once(word) in listed("generic"):
            return False  # `memberikan [yang terbaik]`
        part = self._parts[last]
        if word == "mereka" and part.last - part.first <= _WITH_PREPOSITION:
            return False  # `bantuan bagi mereka [yang mengungsi]`
        if self._first_words[last] == "dengan" and part.last - part.first == _WITH_PREPOSITION:
            return False  # `dibangun dengan dana [yang dipinjam]`
        end = relations.clause_end(behind)
        is_subject = (
            end < len(self._parts) and self._kinds[end] == "verb" and self._clause_of[end] == self._clause_of[last]
        )
        if is_subject and not self._is_served(last):
            return False  # `menyebabkan seorang anggota [yang bertugas] wafat`
        before = relations.before[last]
        if before is None:
            return True
        if self._kinds[before] == "verb" and "".join(self._first_words[behind + 1 : behind + 2]) in _OTHERWISE:
            return False  # `mengalami pertumbuhan [yang lebih lambat]`
        # `adalah sumber [yang sah]`
        return self._last_word(before) not in listed("existential") and not self._says_of_what_kind(last, before)

    def _says_of_what_kind(self, last: int, before: int) -> bool:
        """Whether common nouns behind a copula say only of what kind something is: `adalah acara desa [yang ...]`."""
        part = self._parts[last]
        is_common = all(word.islower() or not word[0].isalpha() for word in self._words[part.first : part.last])
        is_equated = word_class(self._last_word(before)) == "copula" or self._first_words[last] in listed("equating")
        return is_common and is_equated

    def _says_what(self, last: int) -> bool:
        """Whether one plain noun stands behind a copula, which says too little: `adalah sumber`."""
        before, part = self._relations.before[last], self._parts[last]
        if before is None or self._kinds[last] != "noun" or part.last - part.first > 1:
            return False
        return self._words[part.first].islower() and word_class(self._last_word(before)) == "copula"

    def _is_finite(self, n: int) -> bool:
        """Whether a verb phrase begins with what only a predicate has: `akan membuka`, `sudah siap`."""
        return self._relations.predicates >> n & 1 > 0 and word_class(self._words[self._parts[n].first]) in GOVERNING

    def _is_served(self, end: int) -> bool:
        """Whether the clause has a verb before whose object does nothing: `menunjuk Sari | menggantikan Budi`."""
        before = self._relations.verbs_of(self._clause_of[end]) & between(0, end + 1)
        verb = self._last_word(last_of(before)) if before else ""
        return before > 0 and verb not in listed("causing") and verb not in listed("asserting")

    def _is_subject_of_more(self, last: int) -> bool:
        """Whether a verb follows that a noun is the subject of: `melihat [sebagian kota di Jawa] dilanda hujan`."""
        kinds, clause_of, is_served = self._kinds, self._clause_of, self._is_served(last)
        n = last + 1
        while n < len(kinds) and (
            kinds[n] in _PASSED
            or clause_of[n] == NO_CLAUSE
            or kinds[n] == "date"
            or (not is_served and self._first_words[n] == ",")
        ):
            n += 1
        is_of_plan = n < len(kinds) and n - 1 > last and self._last_word(n - 1) in listed("of_plans")
        if n < len(kinds) and clause_of[n] == clause_of[last] and self._is_finite(n) and not is_of_plan:
            return True  # but `dibuka dengan harapan [dapat melayani warga]`
        if is_served:
            return False
        n = last + 1
        while n < len(kinds) and (kinds[n] in ("preposition", "date") or clause_of[n] == NO_CLAUSE):
            n += 1
        is_verb_behind = n < len(kinds) and kinds[n] == "verb" and clause_of[n] == clause_of[last]
        return is_verb_behind and not self._is_named(last, n)

    def _is_named(self, last: int, naming: int) -> bool:
        """Whether only what an object is called follows: `menunjuk ketua baru | yakni Sari`."""
        before = self._relations.verbs_of(self._clause_of[last]) & between(0, last)
        return before > 0 and self._first_words[naming] in listed("naming")

    def _is_name_behind(self, last: int, behind: int) -> bool:
        """Whether a noun phrase goes on with a long name that it does without: `gelar juara tunggal [Piala ...]`."""
        part, name = self._parts[last], self._parts[behind]
        ends_low = self._kinds[last] in NOMINAL and self._words[part.last - 1][0].islower()
        return ends_low and self._words[name.first][0].isupper() and name.last - name.first >= LONG_NAME
