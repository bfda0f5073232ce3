"""Whether the phrases of a stretch are one clause of their own, that of the date, with what hangs on it.

A verb has its subject where the sentence gives one, a subject its verb; what a verb calls for stays with it; of two
clauses that no word joins only one is told; and what is told is the clause the date stands in.
"""

from __future__ import annotations

from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, last_of, members, set_of
from briefing_tui.events.syntax.words import is_verb, listed, since_words, word_class
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.compression.beginnings import Beginnings
    from briefing_tui.events.compression.faults import WholeFault
    from briefing_tui.events.compression.joints import Gap
    from briefing_tui.events.compression.relative_clauses import RelativeClauses
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

# So many phrases stand before the date of what opens a sentence.
_FEW_OPENING = 4
_PURPOSE = ("untuk", "agar", "supaya")


class Completeness:
    """Judges the phrases of stretches as wholes."""

    def __init__(
        self, relations: Relations, beginnings: Beginnings, relative_clauses: RelativeClauses, shared: PhraseSet
    ) -> None:
        self._relations, self._beginnings, self._relative_clauses = relations, beginnings, relative_clauses
        # What is told of other dates with this one's.
        self._shared = shared
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._last_word = relations.last_word
        self._verbs_of = [phrases & relations.verbs for phrases in relations.phrases_of_clauses]
        reported = [clause.opener for clause in relations.clauses if clause.kind == REPORTED]
        # The verbs of reporting, each with the clause it reports, where that has a verb.
        said = [
            (clause.opener, self._said_in(n)) for n, clause in enumerate(relations.clauses) if clause.kind == REPORTED
        ]
        self._reported = [(opener, inside) for opener, inside in said if inside & relations.verbs]
        self._reporting = set_of(reported)
        # The last words of what is reported where that has no verb: `menyebut [stok beras aman]`.
        self._said_without_verb = {
            opener: self._end_of(inside) for opener, inside in said if not inside & relations.verbs
        }
        # Verbs of reporting in a relative clause: what they report is not told alone.
        self._reporting_aside = {n for n in reported if self._clauses[self._clause_of[n]].kind == RELATIVE}
        # Whether the clauses of the date all begin with a word that joins them to another.
        self._is_home_opened = all(self._clauses[clause].opener != NO_CLAUSE for clause in relations.home)

    def _tells_what_is_said(self, phrases: PhraseSet, reporting: int) -> bool:
        """Whether what is told behind a verb of reporting has no verb in the sentence, and is told to its end."""
        before = phrases & between(0, reporting)
        joined = self._relations.of_kind("coordinator") | ~self._relations.of_clause(self._clause_of[reporting])
        is_one_clause = not before & joined
        return is_one_clause and phrases & self._said_without_verb.get(reporting, 0) > 0

    def _end_of(self, said: PhraseSet) -> PhraseSet:
        """The last phrase with words of a clause, up to a mark inside it."""
        nominal = self._relations.nouns | self._relations.of_kind("preposition")
        first = first_of(said & nominal)
        marks = said & self._relations.of_kind("mark") & ~between(0, first + 1)
        told = said & nominal & (between(0, first_of(marks)) if marks else said)
        end = last_of(told) if told else NO_CLAUSE
        is_subject = self._kinds[end + 1 : end + 2] == ["subordinator"]  # `menyebut [kenaikan itu] karena panen gagal`
        return 0 if end == NO_CLAUSE or is_subject else 1 << end

    def _said_in(self, reported: int) -> PhraseSet:
        """The phrases of what is reported, also behind `bahwa`."""
        inside = self._relations.of_clause(reported)
        for clause, (_, opener, parent) in enumerate(self._clauses):
            if parent == reported and opener != NO_CLAUSE and self._first_words[opener] == "bahwa":
                inside |= self._relations.of_clause(clause)
        return inside

    def fault(
        self, phrases: PhraseSet, clauses: Sequence[int], gap: Gap, *, is_said: bool, verbless: bool
    ) -> WholeFault | None:
        """What keeps phrases of these clauses from being a clause of their own; None if nothing.

        `is_said` of what a speaker is named with, `verbless` where they need no verb.
        """
        verbs = phrases & self._relations.predicates
        first = first_of(phrases)
        own = self._clause_of[first]
        others = [clause for clause in clauses if clause != own]
        fault = self._fault_of_content(phrases, clauses, verbs, verbless=verbless)
        fault = fault or self._fault_of_edges(phrases, others, verbs)
        if is_said and self._only_speaks(verbs):
            return "reporting"
        if fault:
            return fault
        lacking = [clause for clause in clauses if self._verbs_of[clause] and not verbs & self._verbs_of[clause]]
        if others:
            if any(self._is_apart(clause, phrases) for clause in others):
                is_whole = self._kinds[first] == "subordinator" and len(others) == 1 and not lacking
                return None if is_whole else "unjoined"
            if gap.kind not in ("control", "equated") and any(self._loses_opener(clause, phrases) for clause in others):
                return "unopened"
            if any(self._is_described_otherwise(c) for c in others):
                return "otherwise"
        if gap.kind in ("continued", "control", "equated"):
            return None if lacking == [own] else "lacking"
        return self._fault_of_subject(phrases, lacking, verbs, is_said=is_said)

    def _fault_of_content(
        self, phrases: PhraseSet, clauses: Sequence[int], verbs: PhraseSet, *, verbless: bool
    ) -> WholeFault | None:
        """What is said otherwise than by the sentence, or not of the date."""
        conditions = phrases & self._relations.conditions.phrases
        if any(not phrases & self._relations.conditions.consequences[n] for n in members(conditions)):
            return "unconditional"
        if self._reporting_aside and any(
            self._clauses[clause].kind == REPORTED and self._clauses[clause].opener in self._reporting_aside
            for clause in clauses
        ):
            return "unreported"
        of_other_days = 0 if self._says_since_when(first_of(phrases)) else self._relations.of_other_days
        if phrases & (of_other_days | self._joined_otherwise):
            return "otherwise"
        if any(phrases & said and not phrases & opposed for said, opposed in self._undone):
            return "undone"
        if not self._relations.home_verbs and not self._relations.dated_otherwise.isdisjoint(clauses):
            return "otherwise"  # `Sari hadir hari ini karena undangan saat pertemuan kemarin`
        if not verbless and not phrases & self._relations.verbs:
            return "verbless"
        if self._opens_dated and not phrases & 1:
            return "undated"
        if self._relations.home_verbs:
            return None if self._relations.home_verbs & verbs else "undated"
        # Of a clause that a word opens and that has no verb, anything tells.
        return "undated" if self._is_home_opened and self._relations.home.isdisjoint(clauses) else None

    def _only_speaks(self, verbs: PhraseSet) -> bool:
        """Whether all that is told of a quotation with more verbs is that its speaker speaks: `saya sudah bilang`."""
        verb = first_of(verbs)
        if verb < 0 or verbs & ~(1 << verb) or self._last_word(verb) not in listed("own_saying"):
            return False
        subject = self._relations.subject(verb, self._clause_of[verb])
        is_own = subject is not None and self._last_word(subject) in listed("first_person")
        return is_own and self._relations.verbs & ~between(0, verb + 1) > 0

    def _says_since_when(self, first: int) -> bool:
        """Whether what is told begins with since when it has been so: `Sejak dibuka pada Mei, pasar itu ramai`."""
        is_fronted = self._kinds[first] == "subordinator" and self._relations.before[first] is None
        return is_fronted and self._first_words[first] in since_words()

    def _fault_of_edges(self, phrases: PhraseSet, others: Sequence[int], verbs: PhraseSet) -> WholeFault | None:
        """What the first or last words call for, or what a gap has cut."""
        first = first_of(phrases)
        if self._kinds[first] == "subordinator" and not self._is_opened_whole(first, others):
            return "subordinate"
        if any(phrases & said and not phrases & more for said, more in self._not_only):
            return "halved"
        if self._first_words[first] == "hal" and any(self._first_words[n] in listed("told") for n in members(verbs)):
            return "pointing"
        if any(phrases >> opener & 1 and not phrases & said for opener, said in self._reported):
            return "reporting"  # `Sari mengatakan [akan pulang] setelah masa jabatannya berakhir`
        if self._calls_for_more(phrases, verbs):
            return "calling"
        return "cut" if self._is_cut_inside(phrases) else None

    def _is_opened_whole(self, subordinator: int, others: Sequence[int]) -> bool:
        """Whether what a subordinator opens is told with the clause it hangs on, or a condition's with what follows."""
        if self._relations.conditions.phrases >> subordinator & 1:
            return True  # what is so under it has been looked for
        return self._clauses[self._clause_of[subordinator]].parent in others

    def _fault_of_subject(
        self, phrases: PhraseSet, lacking: Sequence[int], verbs: PhraseSet, *, is_said: bool
    ) -> WholeFault | None:
        """Where the clause has lost its beginning, or a subject its verb."""
        first = first_of(phrases)
        clause = self._clause_of[first]
        if not lacking:
            is_whole = is_said and self._is_all_said(clause, phrases)
            if is_whole or not self._only_describes(clause, verbs):
                return None if self._beginnings.begins_clause(first, is_said=is_said) else "begin"
        elif list(lacking) != [clause]:
            return "lacking"
        if is_said and not self._relative_clauses.left_out(phrases):
            return "lacking"
        relatives = phrases & self._relations.relatives
        relative = first_of(relatives) if relatives else last_of(phrases)
        goes_on = phrases & self._relations.of_clause(clause) & ~between(0, relative + 1)
        return None if not goes_on and self._beginnings.described.is_described(first) else "undescribed"

    def _is_all_said(self, clause: int, phrases: PhraseSet) -> bool:
        """Whether no noun of a main clause is left out: `"Itu beberapa aturan yang kami ubah," kata Budi`."""
        nominal = self._relations.nouns | self._relations.of_kind("preposition")
        return self._clauses[clause].kind == MAIN and not self._relations.of_clause(clause) & nominal & ~phrases

    def _calls_for_more(self, phrases: PhraseSet, verbs: PhraseSet) -> bool:
        """Whether what is told ends in what calls for more."""
        if verbs and self._reporting >> last_of(verbs) & 1 and not self._tells_what_is_said(phrases, last_of(verbs)):
            return True
        if any(phrases & asserting and not phrases & inside for asserting, inside in self._asserted):
            return True
        behind = self._relations.behind[last_of(phrases)]
        return behind is not None and phrases & self._calling_for(behind) > 0

    def _only_describes(self, first: int, verbs: PhraseSet) -> bool:
        """Whether all that is told with a verb describes a noun of a clause without one."""
        kinds = {self._clauses[self._clause_of[n]].kind for n in members(verbs)}
        return kinds == {RELATIVE} and self._clauses[first].kind != RELATIVE and not self._verbs_of[first]

    def _is_cut_inside(self, phrases: PhraseSet) -> bool:
        """Whether `yang` follows a verb whose noun is left out; `ada yang belum tiba` has none."""
        relatives = phrases & self._relations.relatives & ~self._headless
        return relatives > 0 and any(
            self._relations.verbs >> last_of(phrases & between(0, n)) & 1
            for n in members(relatives)
            if n > first_of(phrases)
        )

    def _is_described_otherwise(self, clause: int) -> bool:
        """Whether a relative clause says what was so on another date."""
        return clause in self._relations.dated_otherwise and self._clauses[clause].kind == RELATIVE

    def _is_apart(self, clause: int, phrases: PhraseSet) -> bool:
        """Whether a clause stands on its own, and the word or verb that opens it is not told."""
        kind, opener, _ = self._clauses[clause]
        return kind in (MAIN, REPORTED) and (opener == NO_CLAUSE or not phrases >> opener & 1)

    def _loses_opener(self, clause: int, phrases: PhraseSet) -> bool:
        """Whether a clause that hangs on another is told without the word it is opened by."""
        kind, opener, _ = self._clauses[clause]
        is_opened = kind in (SUBORDINATE, RELATIVE) and self._first_words[opener] != "bahwa"
        return is_opened and not phrases >> opener & 1

    def _calling_for(self, behind: int) -> PhraseSet:
        """The phrases that call for what one begins: `hanya air [yang ...]`, `meminta warga [untuk ...]`."""
        if self._kinds[behind] == "relative":
            return self._limiting
        return self._asking if self._first_words[behind] in _PURPOSE else 0

    @cached_property
    def _opens_dated(self) -> bool:
        """Whether the sentence opens with a verb that the date belongs to: `[Dibangun] pada 1920, gedung itu ramai`."""
        at, opens = self._relations.date_at, self._parts[0]
        if at is None or not 0 < at < _FEW_OPENING or opens.last - opens.first > 1 or "," not in self._first_words[at:]:
            return False
        if "," in self._first_words[:at] or self._relations.clause_of[at] != self._clause_of[0]:
            return False
        return self._first_words[0].startswith("di") and is_verb(self._first_words[0])

    @cached_property
    def _headless(self) -> PhraseSet:
        """The `yang` that stand for what they describe, right behind a verb: `ada [yang] belum tiba`."""
        behind_adverb = self._relations.of_kind("adverb") & self._relations.verbs << 1
        relatives = members(self._relations.relatives & (self._relations.verbs | behind_adverb) << 1)
        before = [(n, n - 1 - (behind_adverb >> n - 1 & 1)) for n in relatives]  # `ada juga [yang] belum tiba`
        return set_of([n for n, verb in before if self._takes_anything(self._last_word(verb))])

    def _takes_anything(self, verb: str) -> bool:
        """Whether a verb has an object, or says that there is something."""
        return verb in listed("existential") or (verb.startswith("me") and word_class(verb) != "copula")

    @cached_property
    def _opposed(self) -> list[tuple[PhraseSet, PhraseSet]]:
        """The verbs of clauses that have one set against them, and that clause: `akan tiba, tetapi dibatalkan`."""
        return [
            (self._verbs_of[parent], self._relations.of_clause(clause))
            for clause, (kind, opener, parent) in enumerate(self._clauses)
            if kind == CONTINUED and opener != NO_CLAUSE and self._first_words[opener] in listed("opposing")
        ]

    @cached_property
    def _joined_otherwise(self) -> PhraseSet:
        """The verbs of another date beside that of this: `[merekrut] Sari pada 2019 dan melepas Budi pada 2021`."""
        home = [self._clauses[n] for n in self._relations.home]
        joined = {clause.parent for clause in home if clause.kind == CONTINUED}
        joined.update(n for n, clause in enumerate(self._clauses) if clause.kind == CONTINUED)
        verbs = 0
        for n in joined & self._relations.dated_otherwise - {NO_CLAUSE}:
            verbs |= self._verbs_of[n] & ~self._reporting
        return (verbs | self._before_joined()) & ~self._shared

    def _before_joined(self) -> PhraseSet:
        """The verbs before the date's clause that another subject does: `Beras [dijual] dan gula akan tiba pada Senin`.

        Not where that may be what is seen or made to be: `menyaksikan Sari dan Budi menang pada Senin`.
        """
        if self._relations.date_at is None:
            return 0
        clauses = [(clause, self._clauses[clause]) for clause in self._relations.home]
        joined = [
            n
            for n, clause in clauses
            if clause.kind == MAIN and clause.opener != NO_CLAUSE and self._first_words[clause.opener] in ADDING
        ]
        return reduce(or_, [self._done_by_others(n) for n in range(max(joined, default=0))], 0)

    def _done_by_others(self, clause: int) -> PhraseSet:
        """The verbs of a main clause with a subject of its own, but for one that says what another does."""
        done = self._verbs_of[clause]
        has_subject = self._relations.of_clause(clause) & self._relations.nouns > 0
        if self._clauses[clause].kind != MAIN or not has_subject or not done:
            return 0
        return 0 if self._last_word(last_of(done)) in listed("causing") else done & ~self._reporting

    @cached_property
    def _undone(self) -> list[tuple[PhraseSet, PhraseSet]]:
        """Of them those that are taken back."""
        return [
            pair for pair in self._opposed if any(self._last_word(n) in listed("undoing") for n in members(pair[1]))
        ]

    @cached_property
    def _not_only(self) -> list[tuple[PhraseSet, PhraseSet]]:
        """What says only half, and the rest: `tidak hanya membuka pasar, [tetapi ...]`, `bukan adat, [tapi]`."""
        halves = [
            n
            for n in members(self._relations.verbs)
            if self._relations.is_not_only(n) or self._first_words[n] == "bukan"
        ]
        if not halves:
            return self._of_others
        others = [(n, self._other_half(n)) for n in halves]
        return self._of_others + [(1 << n, other) for n, other in others if other]

    def _other_half(self, half: int) -> PhraseSet:
        """What stands behind `tetapi`, or where a half says that it is not all, behind its comma: 0 where nothing."""
        words, end = self._first_words, len(self._kinds)
        opposing = next((n for n in range(half + 1, end) if words[n] in listed("opposing")), None)
        if opposing is not None:
            return between(opposing, end)
        if "," not in words[half:] or not self._relations.is_not_only(half):
            return 0
        return between(words.index(",", half), end) & self._relations.verbs

    @cached_property
    def _of_others(self) -> list[tuple[PhraseSet, PhraseSet]]:
        """Subjects that are the others of the clause before, and its verbs: `satu tewas dan dua [lainnya] luka`."""
        lower = self._relations.sentence.lower
        if "lainnya" not in lower:
            return []
        joined = [clause.opener for clause in self._clauses if clause.kind == MAIN and clause.opener > 0]
        others = [n + 1 for n in joined if self._kinds[n + 1] == "noun" and self._last_word(n + 1) == "lainnya"]
        before = [(n, self._verbs_of[self._clause_of[n - 2]]) for n in others if self._clause_of[n - 2] != NO_CLAUSE]
        return [(1 << n, verbs) for n, verbs in before if verbs]

    @cached_property
    def _limiting(self) -> PhraseSet:
        return self._with_word_of(listed("limiting"))

    @cached_property
    def _asserted(self) -> list[tuple[PhraseSet, PhraseSet]]:
        """What says that something is so, with that: `menjadi pengingat bagi kita bahwa [harga naik]`."""
        if "bahwa" not in self._first_words:  # in most sentences
            return []
        said = [(n, self._relations.asserts(n)) for n in range(len(self._clauses))]
        return [
            (between(verb, self._clauses[n].opener), self._relations.of_clause(n))
            for n, verb in said
            if verb is not None
        ]

    @cached_property
    def _asking(self) -> PhraseSet:
        return self._with_word_of(listed("asking"))

    def _with_word_of(self, sought: frozenset[str]) -> PhraseSet:
        """The phrases with one of the words in them."""
        return set_of(
            n
            for n, part in enumerate(self._parts)
            if not sought.isdisjoint(map(str.casefold, self._words[part.first : part.last]))
        )
