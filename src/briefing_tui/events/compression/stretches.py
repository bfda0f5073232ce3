"""Candidates for what happened: stretches of whole phrases around the date, with at most one part left out of them.

Of what annotators wrote, half is one stretch of the sentence without its dates, and a third leaves out one part more:
what stands between commas, a relative clause, a phrase with a preposition, the first of two predicates. That phrases
stay whole, that no negation, modal or hedge is parted from its predicate, and that who reports it and a condition come
along, is settled here, not learned.
"""

from __future__ import annotations

from copy import copy
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.compression.beginnings import Beginnings
from briefing_tui.events.compression.completeness import Completeness
from briefing_tui.events.compression.dated_lists import own_member
from briefing_tui.events.compression.dated_nouns import DatedNouns, end_of_nominal
from briefing_tui.events.compression.endings import Endings
from briefing_tui.events.compression.faults import AT_START, GRAVE, START_FAULTS
from briefing_tui.events.compression.gaps import Gaps, MeasuredGap
from briefing_tui.events.compression.joints import Gap
from briefing_tui.events.compression.relative_clauses import RelativeClauses
from briefing_tui.events.compression.sparable_words import sparable, sparable_at_last, sparable_at_need
from briefing_tui.events.compression.stops import stops
from briefing_tui.events.compression.told_phrases import ToldPhrases
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, members, set_of
from briefing_tui.events.syntax.relations import Relations
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import is_passive, listed, stands_before_noun, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.events.compression.faults import EndFault, Fault, StartFault, WholeFault
    from briefing_tui.events.compression.told_phrases import SparedOf
    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.sentence import Sentence

    # The phrases that a stretch may begin or end with, each with the fault that has.
    Starts = list[tuple[int, StartFault | None]]
    Ends = list[tuple[int, EndFault | None]]

# So many words tell what happened: a subject and a predicate at least, a row of the list at most.
FEWEST_WORDS, MOST_WORDS = 3, 12
# Of what somebody says so many words are told at least, or none of it.
FEWEST_SAID = 2
_OPENERS = frozenset({"relative", "subordinator", "coordinator"})
_ASIDE = frozenset({"mark", "adverb", "date", "coordinator"})
# Behind who reports it, what begins so seems to be done by them.
_SUBJECT_LOST = frozenset({"start.verb"})
# So many words may be left out of a stretch.
_LONGEST_GAP = 14

NO_GAP = Gap(0, 0, "")
_NO_GAP = MeasuredGap(NO_GAP, 0, 0)


class Stretch(NamedTuple):
    """The phrases told from `first` to `last`, without those of a gap; `frame` are others it is not told without.

    `faults` name what may be cut off or lacking.
    """

    first: int
    last: int
    gap: Gap
    phrases: PhraseSet
    frame: PhraseSet = 0
    faults: tuple[Fault, ...] = ()


class Stretches:
    """The stretches of a sentence's phrases that may say what happened on a date."""

    def __init__(
        self, parts: Sequence[Phrase], sentence: Sentence, date_first: int, *, is_said: bool, is_statement: bool,
        is_to_come: bool = False,
    ) -> None:  # fmt: skip
        self.is_said, self.is_statement = is_said, is_statement
        # The date of a statement is that of no clause: what is said is of its own day.
        self.relations = Relations(parts, sentence, -1 if is_statement else date_first)
        self.told = ToldPhrases(self.relations, date_first, is_statement=is_statement)
        self._beginnings = Beginnings(self.relations)
        self._endings = Endings(self.relations)
        self._gaps = Gaps(self.relations, self.told, self._beginnings, self._endings)
        self._relative_clauses = RelativeClauses(self.relations)
        shared = 0 if self.told.member is None else self.told.member.linked
        self._completeness = Completeness(self.relations, self._beginnings, self._relative_clauses, shared)
        self._openers = set_of(clause.opener for clause in self.relations.clauses if clause.opener != NO_CLAUSE)
        # What each clause must not be told without.
        clauses = range(len(self.relations.clauses))
        always = self.relations.sources & ~self.relations.records | self.relations.dated_adjunct
        self._governing = [
            always | (0 if is_said and self.relations.asserts(clause) is not None else self.relations.governing(clause))
            for clause in clauses
        ]
        self._reported_verbs = self._verbs_reported() if is_statement and not is_said else 0
        # A statement whose words have no verb is told without one.
        self._is_verbless = is_said and not self.told.phrases & self.relations.verbs
        dated_nouns = DatedNouns(self.relations, self._beginnings.places, is_to_come=is_to_come)
        self._nominal = None if is_said else dated_nouns.dated_nominal()
        self._own_member = own_member(self.relations)
        self._stops = stops(self.relations)
        self._edges_by_faults: dict[int, tuple[Starts, Ends]] = {}

    def _verbs_reported(self) -> PhraseSet:
        """The verbs of what somebody reports: of `Sari di Solo, Senin, mengatakan harga naik` that is told."""
        verbs = 0
        for clause, (kind, _, _) in enumerate(self.relations.clauses):
            if kind == REPORTED:
                verbs |= self.relations.verbs_of(clause)
        return verbs

    def commas_of(self, stretch: Stretch) -> frozenset[int]:
        """The words that a comma stands before in the story, with nothing told between."""
        relations, told = self.relations, members(stretch.phrases | stretch.frame)
        gap = range(stretch.gap.first, stretch.gap.last)
        member = -1 if self.told.member is None else self.told.member.first
        first_verb = next((n for n in told if relations.kinds[n] == "verb"), -1)
        return frozenset(
            relations.parts[behind].first
            for before, behind in pairwise(told)
            if behind not in (first_verb, member)
            and any(relations.first_words[n] == "," for n in range(before + 1, behind) if n not in gap)
        )

    def words_of(self, stretch: Stretch) -> tuple[int, ...]:
        """The indices of the words told, in order."""
        all_words = self.told.words_of(stretch.phrases | stretch.frame)
        if stretch.first == self._nominal and self.relations.kinds[stretch.first] == "preposition":
            return all_words[1:]  # `menjelang [laga melawan Solo]`
        left_out = self._relative_clauses.left_out(stretch.phrases)
        if not left_out:
            return all_words
        told = stretch.phrases & ~left_out
        noun = self.told.words_of(told)
        if self.relations.kinds[first_of(told)] == "preposition":  # `menyusul [kebakaran] yang terjadi`
            noun = noun[1:]
            while len(noun) > 1 and stands_before_noun(self.relations.words[noun[0]]):
                noun = noun[1:]  # `di sela-sela [rapat] yang digelar`
        noun = self._relative_clauses.without_head(noun, told)
        words = tuple(sorted((*self.told.words_of(stretch.frame), *noun)))
        return words if len(words) >= FEWEST_WORDS else all_words

    def stretches(self, most_words: int = MOST_WORDS, *, most_faults: int = 0) -> Iterator[Stretch]:
        """All of at most so many words, with at most so many faults."""
        if self._nominal is not None:
            end = end_of_nominal(self.relations, self.told.words_before, self._nominal, most_words)
            if self.told.words_before[end] - self.told.words_before[self._nominal] > FEWEST_WORDS:
                yield Stretch(self._nominal, end - 1, NO_GAP, self.told.phrases & between(self._nominal, end))
            return
        starts, ends = self._edges(most_faults)
        for first, start_fault in starts[: 1 if self._is_verbless and not most_faults else None]:
            is_opened = (
                self.relations.kinds[first] == "subordinator" and not self.relations.conditions.phrases >> first & 1
            )
            if self._hangs_in_speech(first) or (self._is_verbless and is_opened):
                continue
            for stretch in self._extents(first, start_fault, ends, most_words, most_faults):
                whole = self._whole(stretch, most_words, most_faults)
                if whole is not None:
                    yield whole

    def _edges(self, most_faults: int) -> tuple[Starts, Ends]:
        """The phrases that stretches may begin and end with: the same in however many words they are told."""
        if most_faults not in self._edges_by_faults:
            starts = list(self._starts(most_faults))
            ends = list(self._ends(starts[0][0], most_faults)) if starts else []
            self._edges_by_faults[most_faults] = starts, ends
        return self._edges_by_faults[most_faults]

    def _extents(
        self, first: int, start_fault: StartFault | None, ends: Ends, most_words: int, most_faults: int
    ) -> Iterator[Stretch]:
        """The stretches from a phrase on with neither too few words nor too many, with the faults of both ends."""
        words_before = self.told.words_before
        fewest = FEWEST_SAID if self.is_said else FEWEST_WORDS
        # None is whole without a verb of the date's clause: this costs less than to judge each.
        needed = self.relations.home_verbs if not most_faults else 0
        gaps = [_NO_GAP, *[one for one in self._gaps.measured if one.gap.first > first]]
        stop = first_of(self._stops & ~between(0, first))
        for last, end_fault in ends:
            size = words_before[last + 1] - words_before[first]
            if last < first or size < fewest:
                continue
            if last >= stop >= 0 or size > most_words + _LONGEST_GAP:
                return
            phrases = self.told.phrases & between(first, last + 1)
            for gap, left_out, left_out_words in gaps:
                if gap.last > last or not fewest <= size - left_out_words <= most_words:
                    continue
                told = phrases & ~left_out
                faults: tuple[Fault, ...] = tuple([one for one in (start_fault, end_fault) if one])
                is_reported = told & self._reported_verbs > 0 or not self._reported_verbs
                fits = len(faults) <= most_faults and is_reported and (told & needed or not needed)
                if fits and (gap is NO_GAP or self._gaps.closes(gap)):
                    yield Stretch(first, last, gap, told, 0, faults)

    def _whole(self, stretch: Stretch, most_words: int, most_faults: int) -> Stretch | None:
        """The stretch with its frame and all its faults, or None where it may not be told."""
        first, last, gap, phrases, _, faults = stretch
        if self.is_said and "end" in faults and phrases & self.relations.conditions.phrases:
            return None  # `dilakukan, kalau tidak dilakukan [akan ada wabah]`
        if not phrases & ~self.relations.sources:
            return None  # `Menurut polisi`
        if self._own_member and not phrases & self._own_member:
            return None  # `menang di Solo pada Senin` of the other day in `di Solo pada Senin dan di Sleman pada Rabu`
        linked = 0 if self.told.member is None else self.told.member.linked
        if linked and phrases & linked not in (0, linked):
            return None  # `Sari berkunjung [ke] Solo pada Senin dan [Sleman] pada Rabu`
        clauses = [clause for clause, inside in enumerate(self.relations.phrases_of_clauses) if inside & phrases]
        frame = self._frame(first, last, phrases, clauses)
        if frame is None:
            return None
        if frame and sum([self.told.sizes[n] for n in members(phrases | frame)]) > most_words:
            return None
        fault = self._completeness.fault(
            phrases, clauses, gap, is_said=self.is_said or frame & self._openers > 0, verbless=self._is_verbless
        )
        if fault == "begin" and not START_FAULTS.isdisjoint(faults):
            fault = None  # named already
        if (frame or fault) and self._misleads(first, last, frame, fault, faults):
            return None
        if not fault:
            return stretch._replace(frame=frame) if frame else stretch
        if len(faults) < most_faults and fault not in GRAVE:
            return stretch._replace(frame=frame, faults=(*faults, fault))
        return None

    def ever_shorter(self) -> Iterator[Stretches]:
        """These, then the same told in ever fewer words, as far as that makes a difference."""
        yield self
        yield from self._tersely(sparable)
        in_short = self.in_short()
        if in_short is not None:
            yield in_short
            yield from in_short._tersely(sparable)
        for spared_of, beyond in ((sparable_at_need, None), (sparable_at_last, sparable_at_need)):
            yield from self._tersely(spared_of, beyond)
            if in_short is not None:
                yield from in_short._tersely(spared_of, beyond)

    def _tersely(self, spared_of: SparedOf, beyond: SparedOf | None = None) -> Iterator[Stretches]:
        """Those without words that say little, so that more fit; none where there are no more than `beyond` spares."""
        terse = self._with(self.told.tersely(spared_of, beyond))
        if terse is not None:
            yield terse

    def in_short(self) -> Stretches | None:
        """Those of long names and of roles with a name in fewer words; None where there is neither."""
        return self._with(self.told.in_short())

    def _with(self, told: ToldPhrases | None) -> Stretches | None:
        """Those of the same phrases in the words of `told`."""
        if told is None:
            return None
        others = copy(self)
        others.told, others._gaps = told, self._gaps.told_as(told)
        return others

    def _goes_on(self, last: int) -> bool:
        """Whether what a noun is or does follows: `Daging impor [yang mahal dibiarkan saja]`."""
        around = self.relations.kinds[last : last + 2]
        return around[0] == "noun" and around[-1] in ("relative", "coordinator", "subordinator", "verb")

    def _misleads(
        self, first: int, last: int, frame: PhraseSet, fault: WholeFault | None, faults: tuple[Fault, ...]
    ) -> bool:
        """Whether it would tell of who reports what another does, or only that somebody reports."""
        if frame and (not _SUBJECT_LOST.isdisjoint(faults) or fault in ("lacking", "verbless")):
            return True  # `Sari mengatakan [warga] menutup jalan`
        if frame and self.relations.kinds[max(first - 1, 0) : first + 1] == ["coordinator", "verb"]:
            return True  # `Sari berharap [dan] berusaha menang`
        is_condition = self.relations.conditions.phrases >> first & 1
        if frame and self.relations.kinds[first] == "subordinator" and not is_condition:
            return True  # `Sari mengatakan [akan pulang] setelah rapat selesai`
        if fault != "verbless":
            return False
        if self.is_said:
            is_of_verb = self.relations.home_verbs > 0 and (not self.is_statement or self._goes_on(last))
            return is_of_verb or self.relations.kinds[first] != "noun"
        return self.is_statement or self.relations.home_verbs > 0  # a clause with a verb is not told by a noun of it

    def _starts(self, most_faults: int) -> Iterator[tuple[int, StartFault | None]]:
        """The phrases a stretch may begin with: not behind what changes what their clause says."""
        relations = self.relations
        for n in members(self.told.phrases):
            if relations.kinds[n] in _OPENERS and not self._is_opening(n):
                continue
            if self.is_said and self._only_goes_with(n):
                continue
            is_bound = relations.binding & relations.of_clause(relations.clause_of[n]) & between(0, n) > 0
            if is_bound and (self.is_said or not self._beginnings.described.is_described(n)):
                continue
            if self._beginnings.is_whole(n, is_said=self.is_said):
                yield n, None
            elif most_faults and relations.kinds[n] in AT_START and not self._is_no_subject(n):
                yield n, AT_START[relations.kinds[n]]

    def _only_goes_with(self, n: int) -> bool:
        """Whether what is said says only when something is or what for: `"Terutama ketika [harga naik]," kata Budi`."""
        relations = self.relations
        kind, opener, parent = relations.clauses[relations.clause_of[n]]
        if kind != SUBORDINATE or opener == n:
            return False
        around = relations.of_clause(parent) & self.told.phrases if parent != NO_CLAUSE else 0
        if relations.first_words[opener] in ("agar", "supaya"):
            return around & relations.verbs > 0
        is_alone = all(relations.first_words[m] in listed("excepting") for m in members(around))
        return is_alone and relations.first_words[opener] in listed("meanwhile")

    def _is_no_subject(self, n: int) -> bool:
        """Whether a noun is an object or the end of another, and told first would do what it does not.

        A verb is told first where its clause has no subject, or the date is that.
        """
        relations = self.relations
        if relations.kinds[n] == "verb":
            clause = relations.clause_of[n]
            has_subject = relations.subject(n, clause) is not None or relations.shared_subject(clause) is not None
            goes_on = relations.clauses[clause].kind == CONTINUED and clause > 0
            return has_subject or goes_on or relations.clauses[clause].kind in (RELATIVE, SUBORDINATE)
        is_inside = n > 0 and relations.clause_of[n - 1] == relations.clause_of[n]
        if n and relations.kinds[n - 1] == "relative":
            return True  # `kota yang [patut] dikunjungi`
        if self._beginnings.places.is_tail(n) or self._beginnings.places.is_in_name(n):
            return True
        if relations.first_words[n] in listed("excepting"):
            return True
        is_joined = n > 1 and relations.kinds[n - 2 : n] == ["noun", "coordinator"]
        is_behind = is_inside and (
            self._beginnings.places.is_object_before(n) or is_joined or relations.kinds[n - 1] in ("verb", "noun")
        )
        return is_behind or relations.words[relations.parts[n].first][0].isdigit()

    def _is_opening(self, n: int) -> bool:
        """Whether a stretch may begin with a subordinator: of a condition, or of time where the date says when."""
        relations = self.relations
        if relations.is_headless_subject(n):
            return True
        if relations.kinds[n] != "subordinator":
            return False
        clause = relations.clause_of[n]
        if relations.conditions.phrases >> n & 1:
            return True
        if relations.first_words[n] not in listed("before_nouns") or clause not in relations.home:
            return False
        verbs = relations.verbs_of(clause)
        is_whole = not verbs or n == 0 or relations.subject(first_of(verbs), clause) is not None
        return is_whole or _ASIDE.issuperset(relations.kinds[:n])

    def _ends(self, first: int, most_faults: int) -> Iterator[tuple[int, EndFault | None]]:
        """The phrases a stretch may end with that begins with `first` or behind it."""
        for last in members(self.told.phrases & ~between(0, first)):
            if self.relations.kinds[last] not in _OPENERS and not self._governs_more(last):
                fault = self._endings.fault(last)
                if not fault or (most_faults and fault not in GRAVE):
                    yield last, fault

    def _governs_more(self, n: int) -> bool:
        """Whether a phrase ends in what governs a predicate behind.

        `akan buka kembali`, `keterangan resmi`, `lelang ditargetkan [pada Juni]` do not.
        """
        words, part = self.relations.words, self.relations.parts[n]
        last = words[part.last - 1]
        if part.kind != "verb" or word_class(last) not in GOVERNING:
            return False
        if word_class(last) == "modal" and is_passive(last.casefold()) and self.relations.date_at == n + 1:
            return False
        return not (last in listed("behind_verbs") and self._follows_verb(part))

    def _follows_verb(self, part: Phrase) -> bool:
        """Whether the last word of a phrase stands behind its verb: `majukan kembali`."""
        return part.last - part.first > 1 and word_class(self.relations.words[part.last - 2]) not in GOVERNING

    def _frame(self, first: int, last: int, phrases: PhraseSet, clauses: Sequence[int]) -> PhraseSet | None:
        """What phrases of these clauses are not told without: who reports it; None where a condition would be lost."""
        frame, begun = self.relations.conditions.governing(clauses), self.relations.clause_of[first]
        # What a noun is described by is so, whatever is said of it.
        is_noun = not phrases & self.relations.verbs_of(begun) and self._beginnings.described.is_described(first)
        for clause in clauses:
            if not is_noun or clause != begun:
                frame |= self._governing[clause]
        frame &= self.told.phrases & ~phrases
        if frame & (self.relations.conditions.phrases | between(first, last + 1)):
            return None
        return frame

    def _hangs_in_speech(self, first: int) -> bool:
        """Whether a stretch begins in a clause that hangs on what somebody says, behind another word than `bahwa`."""
        relations = self.relations
        kind, opener, parent = relations.clauses[relations.clause_of[first]]
        if kind != SUBORDINATE or relations.first_words[opener] == "bahwa" or opener == first or parent == NO_CLAUSE:
            return False
        if relations.first_words[opener] in listed("contrasting"):
            return False  # `Sari mengatakan harga naik, sedangkan [tarif turun] pada Senin`: she says both
        if self._beginnings.described.is_described(first):
            return False  # `Sari mengatakan harga naik setelah [serangan yang terjadi] pada Senin`
        return relations.clauses[parent].kind == REPORTED
