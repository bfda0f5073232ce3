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
from briefing_tui.events.compression.edges import Edges
from briefing_tui.events.compression.endings import Endings
from briefing_tui.events.compression.faults import GRAVE, START_FAULTS
from briefing_tui.events.compression.gaps import Gaps, MeasuredGap
from briefing_tui.events.compression.joints import Gap
from briefing_tui.events.compression.relative_clauses import RelativeClauses
from briefing_tui.events.compression.sparable_words import sparable, sparable_at_last, sparable_at_need
from briefing_tui.events.compression.stops import stops
from briefing_tui.events.compression.told_phrases import ToldPhrases
from briefing_tui.events.syntax.clauses import NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, members, set_of
from briefing_tui.events.syntax.relations import Relations
from briefing_tui.events.syntax.words import listed, stands_before_noun

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.events.compression.edges import Ends
    from briefing_tui.events.compression.faults import Fault, StartFault, WholeFault
    from briefing_tui.events.compression.told_phrases import SparedOf
    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.sentence import Sentence

# So many words tell what happened: a subject and a predicate at least, a row of the list at most.
FEWEST_WORDS, MOST_WORDS = 3, 12
# Of what somebody says so many words are told at least, or none of it.
FEWEST_SAID = 2
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


def _length_of_first(relations: Relations, clause: int) -> PhraseSet:
    """In how long something is the first of its kind: `untuk pertama kalinya berlomba di Solo [dalam enam tahun]`."""
    inside = members(relations.of_clause(clause))
    words, parts = relations.words, relations.parts
    firsts = [n for n in inside if "pertama" in words[parts[n].first : parts[n].last]]
    if not firsts:
        return 0
    behind = (n for n in inside if n > firsts[0] and relations.first_words[n] == "dalam")
    return set_of(n for n in behind if relations.last_word(n) in listed("units"))


class Stretches:
    """The stretches of a sentence's phrases that may say what happened on a date."""

    def __init__(
        self,
        parts: Sequence[Phrase],
        sentence: Sentence,
        date_first: int,
        *,
        is_said: bool,
        is_statement: bool,
        is_to_come: bool = False,
    ) -> None:
        self.is_said, self.is_statement = is_said, is_statement
        # The date of a statement is that of no clause: what is said is of its own day.
        self.relations = Relations(parts, sentence, -1 if is_statement else date_first)
        self.told = ToldPhrases(self.relations, date_first, is_statement=is_statement)
        self._beginnings = Beginnings(self.relations)
        endings = Endings(self.relations)
        self._edges = Edges(self.relations, self.told.phrases, self._beginnings, endings, is_said=is_said)
        self._gaps = Gaps(self.relations, self.told, self._beginnings, endings)
        self._relative_clauses = RelativeClauses(self.relations)
        shared = 0 if self.told.member is None else self.told.member.linked
        self._completeness = Completeness(self.relations, self._beginnings, self._relative_clauses, shared)
        self._openers = set_of(clause.opener for clause in self.relations.clauses if clause.opener != NO_CLAUSE)
        # What each clause must not be told without.
        clauses = range(len(self.relations.clauses))
        always = self.relations.sources & ~self.relations.records | self.relations.dated_adjunct
        self._governing = [
            always
            | _length_of_first(self.relations, clause)
            | (0 if is_said and self.relations.asserts(clause) is not None else self.relations.governing(clause))
            for clause in clauses
        ]
        self._reported_verbs = self._verbs_reported() if is_statement and not is_said else 0
        # A statement whose words have no verb is told without one.
        self._is_verbless = is_said and not self.told.phrases & self.relations.verbs
        dated_nouns = DatedNouns(self.relations, self._beginnings.places, is_to_come=is_to_come)
        self._nominal = None if is_said else dated_nouns.dated_nominal()
        self._own_member = own_member(self.relations)
        self._stops = stops(self.relations)

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
        starts, ends = self._edges.within(most_faults)
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
            faults: tuple[Fault, ...] = tuple([one for one in (start_fault, end_fault) if one])
            phrases = self.told.phrases & between(first, last + 1)
            if len(faults) > most_faults or (needed and not phrases & needed):
                continue
            for gap, left_out, left_out_words in gaps:
                if gap.last > last or not fewest <= size - left_out_words <= most_words:
                    continue
                told = phrases & ~left_out
                fits = (told & self._reported_verbs or not self._reported_verbs) and (told & needed or not needed)
                if fits and (gap is NO_GAP or self._gaps.closes(gap)):
                    yield Stretch(first, last, gap, told, 0, faults)

    def _whole(self, stretch: Stretch, most_words: int, most_faults: int) -> Stretch | None:
        """The stretch with its frame and all its faults, or None where it may not be told."""
        first, last, gap, phrases, _, faults = stretch
        if self.is_said and "end" in faults and phrases & self.relations.conditions.phrases:
            return None  # `dilakukan, kalau tidak dilakukan [akan ada wabah]`
        if not phrases & ~self.relations.sources:
            return None  # `Menurut polisi`
        if self.is_said and self._only_leads(first, phrases):
            return None  # `Berdasarkan laporan yang kami terima, [dia di Solo]`
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

    def _only_leads(self, first: int, phrases: PhraseSet) -> bool:
        """Whether what is told begins with what it is known by, and has no verb but in relative clauses."""
        if self.relations.first_words[first] not in listed("citing"):
            return False
        verbs = members(phrases & self.relations.verbs)
        return all(self.relations.clauses[self.relations.clause_of[n]].kind == RELATIVE for n in verbs)

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
        is_condition = self.relations.conditions.phrases >> first & 1
        if frame and self.relations.kinds[first] == "subordinator" and not is_condition:
            return True  # `Sari mengatakan [akan pulang] setelah rapat selesai`
        if fault != "verbless":
            return False
        if self.is_said:
            is_of_verb = self.relations.home_verbs > 0 and (not self.is_statement or self._goes_on(last))
            return is_of_verb or self.relations.kinds[first] != "noun"
        return self.is_statement or self.relations.home_verbs > 0  # a clause with a verb is not told by a noun of it

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
        return frame if self._has_verb_of_adjunct(frame & self.relations.dated_adjunct, clauses) else None

    def _has_verb_of_adjunct(self, adjunct: PhraseSet, clauses: Sequence[int]) -> bool:
        """Whether the relative clause that a dated purpose hangs on, if any, is told, too.

        Not `Sari pulang [dengan hasil yang memaksa Budi] untuk tampil pada Juni`.
        """
        clause = self.relations.clause_of[first_of(adjunct)] if adjunct else NO_CLAUSE
        return clause == NO_CLAUSE or self.relations.clauses[clause].kind != RELATIVE or clause in clauses

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
