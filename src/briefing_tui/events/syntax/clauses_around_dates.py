"""The clause that a date stands in: the one around it, or one that a comma before or behind the date parts from it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, members
from briefing_tui.events.syntax.words import listed, month_names

if TYPE_CHECKING:
    from briefing_tui.events.syntax.clause_phrases import ClausePhrases
    from briefing_tui.events.syntax.phrase_sets import PhraseSet


class ClausesAroundDates:
    """Judges by the phrases around a date, whose index is `holder`."""

    def __init__(self, phrases: ClausePhrases) -> None:
        self._phrases = phrases

    def is_fronted(self, holder: int) -> bool:
        """Whether a date opens what follows its comma: `..., lalu pada 2025, ia pindah ...`."""
        opens = holder == 0 or self._phrases.kinds[holder - 1] in ("mark", "adverb", "coordinator", "subordinator")
        behind = holder + 2 < len(self._phrases.parts) and self._phrases.first_words[holder + 1] == ","
        return (
            opens
            and behind
            and self._phrases.clause_of[holder + 2] != NO_CLAUSE
            and self._phrases.kinds[holder + 2] == "noun"
            and not (holder > 1 and self._closes_fronted(holder, self._phrases.clause_of[holder - 2]))
        )

    def clause_around(self, holder: int) -> int:
        """The clause a date stands in; behind a comma, that of what is to be, which the comma ends.

        `Sari menggelar lomba yang akan berlangsung di Solo, 1-3 Juli`.
        """
        clause_of = self._phrases.clause_of
        inside = (clause_of[n] for n in range(holder, -1, -1) if clause_of[n] != NO_CLAUSE)
        clause = next(inside, 0)
        if self._opens_predicate(holder, clause) or self._is_behind_pointing(holder, clause):
            return self._phrases.clauses[clause].parent
        if holder < 2 or self._phrases.first_words[holder - 1] != ",":
            return clause
        before = next((clause_of[n] for n in range(holder - 2, -1, -1) if clause_of[n] != NO_CLAUSE), clause)
        is_inside = before != clause and self._phrases.clauses[before].parent == clause
        is_of_inside = is_inside and (self.is_yet_to_be(before) or self._closes_fronted(holder, before))
        return before if is_of_inside else clause

    def is_of_event_named(self, holder: int) -> bool:
        """Whether a day behind a comma says when what is named before it was or is to be, not when all of it was.

        A month alone does, and a day seen from the story's: `setelah menang di Solo, Juli`, `..., Sabtu (16/9) lalu`.
        """
        part, lower = self._phrases.parts[holder], self._phrases.sentence.lower
        if part.last - part.first == 1:
            return lower[part.first] in month_names()
        last = lower[part.last - 1]
        return last in listed("past") or last in listed("coming")

    def is_yet_to_be(self, clause: int) -> bool:
        """Whether a relative clause says what is planned, and the clause around it does not.

        What somebody wishes or can do happens on no day: `membuka loket bagi warga yang ingin mudik, Minggu`.
        """
        kind, _, parent = self._phrases.clauses[clause]
        if kind != RELATIVE or parent == NO_CLAUSE:
            return False
        verbs = self._phrases.verbs_of(clause)
        is_wished = any(self._phrases.first_words[n] in listed("wishing") for n in members(verbs))
        return not is_wished and self.is_planned(verbs) and not self.is_planned(self._phrases.verbs_of(parent))

    def is_occasion(self, n: int) -> bool:
        """Whether a phrase names what takes place, of which a date behind it may be a part: `pada lelang hari ini`."""
        return self._phrases.first_words[n] in listed("occasional")

    def is_planned(self, verbs: PhraseSet) -> bool:
        """Whether one of the verb phrases says what is yet to be."""
        classes = self._phrases.sentence.classes
        return any(
            "modal" in classes[self._phrases.parts[n].first : self._phrases.parts[n].last] for n in members(verbs)
        )

    def _closes_fronted(self, holder: int, before: int) -> bool:
        """Whether a day between two commas ends a clause before the main one: `Setelah menang, Minggu, Sari ...`."""
        phrases = self._phrases
        if before == NO_CLAUSE or phrases.clauses[before].kind != SUBORDINATE or not phrases.is_attribute(holder):
            return False
        if phrases.first_words[holder - 1] != "," or phrases.first_words[holder + 1 : holder + 2] != [","]:
            return False
        parent = phrases.clauses[before].parent
        return not phrases.of_clause(parent) & between(0, holder) & (phrases.verbs | phrases.nouns)

    def _opens_predicate(self, holder: int, clause: int) -> bool:
        """Whether a day without a preposition stands before the verb that a relative clause describes the subject of.

        `Warga yang menolak rencana itu hari ini mendatangi balai kota`; not `Siswa yang lulus hari ini mendapat piala`.
        """
        phrases = self._phrases
        kind, opener, parent = phrases.clauses[clause]
        if kind != RELATIVE or not phrases.is_attribute(holder) or phrases.kinds[holder + 1 : holder + 2] != ["verb"]:
            return False
        before, last = phrases.kinds[holder - 1], phrases.parts[holder].last - 1
        is_apart = before == "noun" or (before == "preposition" and not self.is_occasion(holder - 1))
        is_near = phrases.sentence.classes[last] == "pointing" and last in phrases.sentence.dates
        return is_apart and is_near and holder - 2 > opener and phrases.clause_of[holder + 1] == parent

    def _is_behind_pointing(self, holder: int, clause: int) -> bool:
        """Whether a date is behind that of a relative clause: `Pasar yang ada sejak 2020 itu [pada 2023] ditutup`."""
        phrases = self._phrases
        kind, _, parent = phrases.clauses[clause]
        if kind != RELATIVE or parent == NO_CLAUSE or phrases.kinds[holder - 1] != "date":
            return False
        return phrases.last_word(holder - 1) in ("itu", "tersebut")
