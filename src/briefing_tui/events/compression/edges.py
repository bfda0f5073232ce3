"""The phrases that a stretch may begin or end with, each with the fault that has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.faults import AT_START, GRAVE
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, members
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import is_passive, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.events.compression.beginnings import Beginnings
    from briefing_tui.events.compression.endings import Endings
    from briefing_tui.events.compression.faults import EndFault, StartFault
    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

    Starts = list[tuple[int, StartFault | None]]
    Ends = list[tuple[int, EndFault | None]]

_OPENERS = frozenset({"relative", "subordinator", "coordinator"})
_ASIDE = frozenset({"mark", "adverb", "date", "coordinator"})


class Edges:
    """Judges the phrases of a sentence that may be told; `is_said` where a speaker is named behind them."""

    def __init__(
        self, relations: Relations, phrases: PhraseSet, beginnings: Beginnings, endings: Endings, *, is_said: bool
    ) -> None:
        self._relations, self._phrases, self._is_said = relations, phrases, is_said
        self._beginnings, self._endings = beginnings, endings
        self._by_faults: dict[int, tuple[Starts, Ends]] = {}

    def within(self, most_faults: int) -> tuple[Starts, Ends]:
        """What stretches of at most so many faults begin and end with, in however many words they are told."""
        if most_faults not in self._by_faults:
            starts = list(self._starts(most_faults))
            ends = list(self._ends(starts[0][0], most_faults)) if starts else []
            self._by_faults[most_faults] = starts, ends
        return self._by_faults[most_faults]

    def _starts(self, most_faults: int) -> Iterator[tuple[int, StartFault | None]]:
        """The phrases a stretch may begin with: not behind what changes what their clause says."""
        relations = self._relations
        for n in members(self._phrases):
            if relations.kinds[n] in _OPENERS and not self._is_opening(n):
                continue
            if self._is_said and self._only_goes_with(n):
                continue
            is_bound = relations.binding & relations.of_clause(relations.clause_of[n]) & between(0, n) > 0
            if is_bound and (self._is_said or not self._beginnings.described.is_described(n)):
                continue
            if self._beginnings.is_whole(n, is_said=self._is_said):
                yield n, None
            elif most_faults and relations.kinds[n] in AT_START and not self._is_no_subject(n):
                yield n, AT_START[relations.kinds[n]]

    def _only_goes_with(self, n: int) -> bool:
        """Whether what is said says only when something is or what for: `"Terutama ketika [harga naik]," kata Budi`."""
        relations = self._relations
        kind, opener, parent = relations.clauses[relations.clause_of[n]]
        if kind != SUBORDINATE or opener == n:
            return False
        around = relations.of_clause(parent) & self._phrases if parent != NO_CLAUSE else 0
        if relations.first_words[opener] in ("agar", "supaya"):
            return around & relations.verbs > 0
        is_alone = all(relations.first_words[m] in listed("excepting") for m in members(around))
        return is_alone and relations.first_words[opener] in listed("meanwhile")

    def _is_no_subject(self, n: int) -> bool:
        """Whether a noun is an object or the end of another, and told first would do what it does not.

        A verb is told first where its clause has no subject, or the date is that.
        """
        relations = self._relations
        if relations.kinds[n] == "verb":
            clause = relations.clause_of[n]
            has_subject = relations.subject(n, clause) is not None or relations.shared_subject(clause) is not None
            goes_on = relations.clauses[clause].kind == CONTINUED and clause > 0
            return has_subject or goes_on or relations.clauses[clause].kind in (RELATIVE, SUBORDINATE)
        is_inside = n > 0 and relations.clause_of[n - 1] == relations.clause_of[n]
        if n and relations.kinds[n - 1] == "relative":
            return True  # `kota yang [patut] dikunjungi`
        places = self._beginnings.places
        if places.is_tail(n) or places.is_in_name(n) or places.is_behind_title(n):
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
        relations = self._relations
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
        for last in members(self._phrases & ~between(0, first)):
            if self._relations.kinds[last] in _OPENERS or self._is_equated(last):
                continue
            if not self._governs_more(last):
                fault = self._endings.fault(last)
                if not fault or (most_faults and fault not in GRAVE):
                    yield last, fault

    def _is_equated(self, n: int) -> bool:
        """Whether a verb only says of which one a copula behind it says what it is: `Yang [diambil] ialah`."""
        if self._relations.kinds[n : n + 2] != ["verb", "verb"]:
            return False
        return self._relations.first_words[n + 1] in listed("copulas")

    def _governs_more(self, n: int) -> bool:
        """Whether a phrase ends in what governs a predicate behind.

        `akan buka kembali`, `keterangan resmi`, `lelang ditargetkan [pada Juni]` do not.
        """
        words, part = self._relations.words, self._relations.parts[n]
        last = words[part.last - 1]
        if part.kind != "verb" or word_class(last) not in GOVERNING:
            return False
        if word_class(last) == "modal" and is_passive(last.casefold()) and self._relations.date_at == n + 1:
            return False
        return not (last in listed("behind_verbs") and self._follows_verb(part))

    def _follows_verb(self, part: Phrase) -> bool:
        """Whether the last word of a phrase stands behind its verb: `majukan kembali`."""
        return part.last - part.first > 1 and word_class(self._relations.words[part.last - 2]) not in GOVERNING
