"""Candidates for what happened: stretches of whole phrases around the date, with at most one part left out of them.

Of what annotators wrote, half is one stretch of the sentence without its dates, and a third leaves out one part more:
what stands between commas, a relative clause, a phrase with a preposition, the first of two predicates. That phrases
stay whole, that no negation, modal or hedge is parted from its predicate, and that who reports it and a condition come
along, is settled here, not learned.
"""

from __future__ import annotations

from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, Literal, NamedTuple

from briefing_tui.events.completeness import Completeness, Gap
from briefing_tui.events.faults import AT_START, GRAVE
from briefing_tui.events.syntax import CONTINUED, NO_CLAUSE, REPORTED, SUBORDINATE
from briefing_tui.events.word_kinds import GOVERNING
from briefing_tui.events.words import is_verb, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from briefing_tui.events.faults import EndFault, Fault, StartFault, WholeFault
    from briefing_tui.events.phrases import Phrase

FEWEST_WORDS, MOST_WORDS = 3, 12
_UNTOLD = frozenset({"mark", "date", "adverb", "speech"})
_OPENERS = frozenset({"relative", "subordinator", "coordinator"})
_BINDING = GOVERNING - {"aspect"}
_ENDS = frozenset(";:•|")
# So many words may be left out of a stretch, and so many phrases stand between two commas.
_LONGEST_GAP, _LONGEST_APPOSITION = 14, 8
# A name of so many words is told by its initials where the sentence gives them.
_SHORTEST_INITIALS = 5
# Of a subject that so many words describe, the first phrase alone may be told.
_LONG_SUBJECT = 5
# These say something beside the predicate: what is not so in them makes nothing else untrue.
_APART = frozenset({"relative", "apposition", "subordinate"})


NO_GAP = Gap(0, 0, "")


class Stretch(NamedTuple):
    """The phrases from `first` to `last`, without those of a gap; `frame` are others it is not told without.

    `faults` name what may be cut off or lacking.
    """

    first: int
    last: int
    gap: Gap
    frame: frozenset[int]
    faults: tuple[Fault, ...] = ()


def without_brackets(words: Sequence[str], part: Phrase) -> Sequence[int]:
    """The words of a phrase but for what stands in brackets; of a name with its initials there, these instead.

    `Satuan Tugas (Satgas) Pangan` is `Satuan Tugas Pangan`; `Indeks Harga Saham Gabungan (IHSG)` is `IHSG`.
    """
    inside = range(part.first, part.last)
    opened = next((at for at in inside if words[at] == "("), part.last)
    if opened + 2 >= len(words) or words[opened] != "(" or words[opened + 2] != ")":
        closed = next((at for at in range(opened, part.last) if words[at] == ")"), part.last)
        return [*range(part.first, opened), *range(closed + 1, part.last)] if opened < part.last else inside
    first = _spelt_out(words, part.first, opened)
    behind = range(opened + 3, part.last)
    if opened - first >= _SHORTEST_INITIALS:
        return [*range(part.first, first), opened + 1, *behind]
    return [*range(part.first, opened), *behind]


def _spelt_out(words: Sequence[str], first: int, opened: int) -> int:
    """Where the words begin that the short name in a bracket stands for, or the bracket: `Dewan Kota (Deko)`."""
    short = words[opened + 1]
    letters = short.casefold()
    for at in range(first, opened):
        if words[at][0].casefold() != letters[0] or not words[at][0].isupper():
            continue
        if short.isupper():
            of_words = iter("".join(word[0] for word in words[at:opened]).casefold())
        else:
            of_words = iter("".join(words[at:opened]).casefold())
        if all(letter in of_words for letter in letters):
            return at
    return opened


class Stretches(Completeness):
    """The stretches of a sentence's phrases that may say what happened on a date."""

    def __init__(
        self,
        parts: Sequence[Phrase],
        words: Sequence[str],
        date_first: int,
        names: dict[int, str],
        *,
        is_statement: bool,
    ) -> None:
        # The date of a statement is that of no clause: what is said is of its own day.
        super().__init__(parts, words, -1 if is_statement else date_first, names)
        self.is_statement = is_statement
        self.told = [part.kind not in _UNTOLD and self.clause_of[n] != NO_CLAUSE for n, part in enumerate(parts)]
        if is_statement:  # what is said may have a date of its own, which belongs to it
            for n, part in enumerate(parts):
                is_other_date = part.kind == "date" and not part.first <= date_first < part.last
                self.told[n] = self.told[n] or (is_other_date and self.clause_of[n] != NO_CLAUSE)
        for n in range(1, len(parts)):
            if parts[n].kind == "coordinator" and (n + 1 == len(parts) or not self._is_told_next(n)):
                self.told[n] = False  # `pada Jumat dan Sabtu`
            if self._word(n) == "bahwa" and parts[n - 1].kind == "verb":
                self.told[n] = False  # `mengatakan bahwa harga naik` says no more than `mengatakan harga naik`
        self._has_verb_told = any(p.kind == "verb" and told for p, told in zip(parts, self.told, strict=True))
        # In words; none for a phrase that is never told.
        self.sizes = [
            sum(words[at][0].isalnum() for at in without_brackets(words, part)) if told else 0
            for part, told in zip(parts, self.told, strict=True)
        ]
        self._words_before = [0, *accumulate(self.sizes)]
        self._binds = [any(word_class(words[at]) in _BINDING for at in range(p.first, p.last)) for p in parts]
        self._openers = frozenset(clause.opener for clause in self.syntax.clauses)
        self._needed: dict[int, frozenset[int]] = {}

    def commas_of(self, stretch: Stretch) -> frozenset[int]:
        """The words that a comma stands before in the story, with nothing told between."""
        told = self.phrases_of(stretch)
        gap = range(stretch.gap.first, stretch.gap.last)
        found = set()
        first_verb = next((n for n in told if self.parts[n].kind == "verb"), -1)
        for before, behind in pairwise(told):
            between = [n for n in range(before + 1, behind) if n not in gap]
            if behind != first_verb and any(self._word(n) == "," for n in between):
                found.add(self.parts[behind].first)
        return frozenset(found)

    def _is_told_next(self, n: int) -> bool:
        """Whether what a coordinator joins is told: not in `pada Jumat dan Sabtu`."""
        return self.parts[n + 1].kind != "date" or self.told[n + 1]

    def phrases_of(self, stretch: Stretch) -> list[int]:
        """The indices of the phrases told, in order."""
        first, last, gap, frame, _ = stretch
        inside = [n for n in range(first, last + 1) if self.told[n] and not gap.first <= n < gap.last]
        return sorted([*frame, *inside]) if frame else inside

    def words_of(self, stretch: Stretch) -> tuple[int, ...]:
        """The indices of the words told, in order."""
        parts = (self.parts[n] for n in self.phrases_of(stretch))
        return tuple(at for part in parts for at in without_brackets(self.words, part))

    def stretches(
        self, most_words: int = MOST_WORDS, *, is_said: bool = False, most_faults: int = 0
    ) -> Iterator[Stretch]:
        """All of at most so many words, with at most so many faults."""
        nominal = None if is_said else self.dated_nominal()
        if nominal is not None and self.date_at is not None:
            size = self._words_before[self.date_at] - self._words_before[nominal]
            if FEWEST_WORDS < size <= most_words:
                yield Stretch(nominal, self.date_at - 1, NO_GAP, frozenset())
                return
        gaps = self._gaps(most_faults)
        starts = list(self._starts(is_said=is_said, most_faults=most_faults))
        verbless = is_said and not self._has_verb_told
        for first, begins in starts[: 1 if verbless and not most_faults else None]:
            ahead = [(gap, fault) for gap, fault in gaps if gap.first > first]
            for last, ends in self._lasts(first, most_words, most_faults):
                for gap, closes in ((NO_GAP, None), *((gap, fault) for gap, fault in ahead if gap.last <= last)):
                    faults: tuple[Fault, ...] = tuple(fault for fault in (begins, ends, closes) if fault)
                    if len(faults) > most_faults:
                        continue
                    stretch = self._stretch(first, last, gap, faults, most_words, 2 if is_said else FEWEST_WORDS)
                    if stretch is None:
                        continue
                    inside = [n for n in self.phrases_of(stretch) if n not in stretch.frame]
                    fault = self.fault(
                        inside, gap, is_said=is_said or bool(stretch.frame & self._openers), verbless=verbless
                    )
                    if fault == "begin" and begins:
                        fault = None  # named already
                    if self._misleads(stretch, fault, is_said=is_said):
                        continue
                    if not fault:
                        yield stretch
                    elif len(faults) < most_faults and fault not in GRAVE:
                        yield stretch._replace(faults=(*faults, fault))

    def _misleads(self, stretch: Stretch, fault: WholeFault | None, *, is_said: bool) -> bool:
        """Whether it would tell of who reports what another does, or only that somebody reports."""
        if stretch.frame and ("start.verb" in stretch.faults or fault == "lacking"):
            return True  # `Sari mengatakan [warga] menutup jalan`
        return fault == "verbless" and self.is_statement and not is_said

    def _stretch(
        self, first: int, last: int, gap: Gap, faults: tuple[Fault, ...], most_words: int, fewest: int
    ) -> Stretch | None:
        """The stretch with its frame, or None where it has too few words or too many."""
        count = self._words_before[last + 1] - self._words_before[first]
        count += self._words_before[gap.first] - self._words_before[gap.last]
        if not fewest <= count <= most_words:
            return None
        frame = self._frame(first, last, gap)
        if frame is None or count + sum(self.sizes[n] for n in frame) > most_words:
            return None
        return Stretch(first, last, gap, frame, faults)

    def _starts(self, *, is_said: bool, most_faults: int) -> Iterator[tuple[int, StartFault | None]]:
        """The phrases a stretch may begin with: not behind what changes what their clause says."""
        bound: set[int] = set()
        for n, part in enumerate(self.parts):
            clause = self.clause_of[n]
            is_start = self.told[n] and (part.kind not in _OPENERS or self._is_opening(n))
            if is_start and clause not in bound:
                if self.begins(n, is_said=is_said):
                    yield n, None
                elif most_faults and not self._is_no_subject(n):
                    yield n, AT_START[part.kind]
            if self._binds[n]:
                bound.add(clause)

    def _is_no_subject(self, n: int) -> bool:
        """Whether a noun is an object or the end of another, and told first would do what it does not."""
        part = self.parts[n]
        is_behind = n > 0 and self.parts[n - 1].kind in ("verb", "noun") and self.clause_of[n - 1] == self.clause_of[n]
        return part.kind == "noun" and (is_behind or self.words[part.first][0].isdigit())

    def _is_opening(self, n: int) -> bool:
        """Whether a stretch may begin with a subordinator: of a condition, or of time where the date says when."""
        if self.parts[n].kind != "subordinator":
            return False
        clause = self.clause_of[n]
        verbs = self._verbs(clause)
        is_whole = not verbs or n == 0 or self._subject(verbs[0], clause) is not None
        is_whole = is_whole or all(self.parts[m].kind in ("mark", "adverb", "date", "coordinator") for m in range(n))
        is_time = self._word(n) in listed("before_nouns") and clause in self.home and is_whole
        return n in self._conditions or is_time

    def _lasts(self, first: int, most_words: int, most_faults: int) -> Iterator[tuple[int, EndFault | None]]:
        """The phrases a stretch may end with that begins with `first`."""
        for last in range(first, len(self.parts)):
            part = self.parts[last]
            names_again = self._word(last) in listed("naming") and self.clause_of[last] != NO_CLAUSE
            if self.words[part.first] in _ENDS or names_again:
                return
            if self._words_before[last + 1] - self._words_before[first] > most_words + _LONGEST_GAP:
                return
            is_whole = part.kind not in _OPENERS and not self._governs_more(part)
            if self.told[last] and is_whole:
                fault = self.end_fault(last)
                if not fault or (most_faults and fault not in GRAVE):
                    yield last, fault

    def _governs_more(self, part: Phrase) -> bool:
        """Whether a phrase ends in what governs a predicate behind; `akan buka kembali` does not."""
        last = self.words[part.last - 1]
        return word_class(last) in GOVERNING and not (
            part.last - part.first > 1 and last in listed("behind_verbs") and is_verb(self.words[part.last - 2])
        )

    def _frame(self, first: int, last: int, gap: Gap) -> frozenset[int] | None:
        """What a stretch must not be told without: who reports it; None where it would lose a condition."""
        if self._hangs_in_speech(first):
            return None
        clauses = {self.clause_of[n] for n in range(first, last + 1) if self.told[n] and not gap.first <= n < gap.last}
        frame: set[int] = set(self._conditions)
        for clause in clauses:
            if clause not in self._needed:
                self._needed[clause] = frozenset(self._governing(clause) | self._sources())
            frame |= self._needed[clause]
        frame = {n for n in frame if self.told[n] and (not first <= n <= last or gap.first <= n < gap.last)}
        if not frame.isdisjoint(self._conditions) or any(first < n < last for n in frame):
            return None
        return frozenset(frame)

    def _hangs_in_speech(self, first: int) -> bool:
        """Whether a stretch begins in a clause that hangs on what somebody says, behind another word than `bahwa`."""
        kind, opener, parent = self.syntax.clauses[self.clause_of[first]]
        if kind != SUBORDINATE or self._word(opener) == "bahwa" or opener == first or parent == NO_CLAUSE:
            return False
        return self.syntax.clauses[parent].kind == REPORTED

    def _gaps(self, most_faults: int) -> list[tuple[Gap, Literal["gap"] | None]]:
        """The parts of the sentence that it may be told without."""
        found = [gap for n in range(1, len(self.parts)) for gap in self._gaps_from(n)]
        found = [gap for gap in found if gap.kind in _APART or self._binds_nothing(gap)]
        found = [gap for gap in found if not self._tears(gap)]
        judged: list[tuple[Gap, Literal["gap"] | None]] = [(gap, None if self.closes(gap) else "gap") for gap in found]
        return [(gap, fault) for gap, fault in judged if most_faults or not fault]

    def _tears(self, gap: Gap) -> bool:
        """Whether a gap has a relative clause describe another noun, or a copula say something else."""
        before = self.words[self.parts[gap.first - 1].last - 1]
        says_what = word_class(before) == "copula" and gap.kind in ("noun", "preposition", "inner")
        return says_what or (gap.last < len(self.parts) and self.parts[gap.last].kind == "relative")

    def _binds_nothing(self, gap: Gap) -> bool:
        """Whether nothing is left out that changes what is told behind; a predicate may have such a word of its own."""
        binding = {
            word_class(self.words[at])
            for part in self.parts[gap.first : gap.last]
            for at in range(part.first, part.last)
        } & _BINDING
        if gap.kind == "control":  # what was not done before leaves what was done then as it is
            binding.discard("negation")
        has_own = gap.kind == "continued" and gap.last < len(self.parts) and self._binds[gap.last]
        return not binding or (has_own and "negation" not in binding)

    def _gaps_from(self, n: int) -> Iterator[Gap]:
        part, clause = self.parts[n], self.clause_of[n]
        if clause == NO_CLAUSE:
            return
        if part.kind == "verb" and self._verbs(clause)[0] == n:
            yield from self._gaps_between_predicates(n, clause)
        if part.kind == "noun":
            verb = next((v for v in self._verbs(clause) if v > n), None)
            is_long = verb is not None and self._words_before[verb] - self._words_before[n + 1] >= _LONG_SUBJECT
            if verb is not None and is_long and verb > n + 2 and self._begins_clause(n, is_said=False):
                yield Gap(n + 1, verb, "inner")  # `Ketua [panitia di Solo yang lama] membuka rapat`
        if part.kind == "relative":
            yield Gap(n, self._clause_end(n), "relative")
        elif part.kind == "preposition" and self._word(n) not in listed("citing"):
            yield from self._gaps_of_adjuncts(n)
        elif part.kind == "noun" and self.parts[n - 1].kind != "coordinator":
            yield Gap(n, n + 1, "noun")
        elif self._word(n) == ",":
            reach = range(n + 1, min(n + _LONGEST_APPOSITION, len(self.parts)))
            close = next((m for m in reach if self._word(m) == ","), None)
            if close is not None:
                verbal = any(self.parts[m].kind == "verb" for m in range(n, close))
                yield Gap(n, close + 1, "between" if verbal else "apposition")
        elif part.kind == "subordinator" and self._word(n) not in listed("condition"):
            yield Gap(n, self._clause_end(n), "subordinate")

    def _gaps_of_adjuncts(self, n: int) -> Iterator[Gap]:
        """One phrase with a preposition, or two, or one with the relative clause that describes it."""
        yield Gap(n, n + 1, "preposition")
        if n + 1 >= len(self.parts):
            return
        if self.parts[n + 1].kind == "preposition":
            yield Gap(n, n + 2, "preposition")
        if self.parts[n + 1].kind == "noun" and self.words[self.parts[n + 1].first][0].isupper():
            yield Gap(n, n + 2, "preposition")  # `di laga pamungkas | Kualifikasi Piala ...`
        if self.parts[n + 1].kind == "relative":
            yield Gap(n, self._clause_end(n + 1), "relative")

    def _gaps_between_predicates(self, verb: int, clause: int) -> Iterator[Gap]:
        """From a subject's first predicate up to another: `Sari [tiba dan] membuka rapat`, `X [naik sejak] dibuka`."""
        for other, (kind, opener, parent) in enumerate(self.syntax.clauses):
            if parent != clause or kind not in (CONTINUED, SUBORDINATE):
                continue
            goes_on = next((m for m in range(verb, len(self.parts)) if self.clause_of[m] == other), None)
            if goes_on is None or (kind == SUBORDINATE and self._word(opener) not in listed("before_nouns")):
                continue
            goes_on += self.parts[goes_on].kind != "verb"
            is_copula = word_class(self._word(verb)) == "copula"
            if kind == CONTINUED and (is_copula or any(self._has_inner_verb(n) for n in range(verb, goes_on))):
                continue  # `dirancang untuk mendukung siswa sekaligus menyalurkan hobi`
            if kind == SUBORDINATE and not self._shares_agent(verb, clause):
                continue  # `Hal ini disampaikan Sari usai menghadiri rapat`
            if goes_on < len(self.parts) and self.parts[goes_on].kind == "verb":
                yield Gap(verb, goes_on, "continued" if kind == CONTINUED else "control")

    def _shares_agent(self, verb: int, clause: int) -> bool:
        """Whether the subject does both, or has the other done to it: `Sari pulang usai membuka rapat`.

        Whoever reports is not who did it: `Sari menyebut Budi pulang usai ditegur`.
        """
        subject = self._subject(verb, clause)
        if subject is None or self._is_passive(verb) or word_class(self.words[self.parts[verb].last - 1]) == "speech":
            return False
        part = self.parts[subject]
        inside = range(part.first, part.last)
        return any(self.names.get(at) in ("p", "o") or word_class(self.words[at]) == "pronoun" for at in inside)

    def _has_inner_verb(self, n: int) -> bool:
        part = self.parts[n]
        return part.kind == "preposition" and is_verb(self.words[part.last - 1])

    def _is_passive(self, n: int) -> bool:
        return n < len(self.parts) and self.words[self.parts[n].last - 1].casefold().startswith(("di", "ter"))
