"""Whose doing a subordinate clause without a subject is: a noun of the main clause.

In Indonesian the two share the subject, or the accused is the object of the main verb (Sneddon 2010, 3.96-3.106).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, last_of, members
from briefing_tui.events.syntax.words import UNDERGOING, is_happening, listed, word_class

if TYPE_CHECKING:
    from briefing_tui.events.syntax.clause_phrases import ClausePhrases
    from briefing_tui.events.syntax.phrase_sets import PhraseSet


class SharedSubjects:
    """Finds the subjects that clauses of the date share with the ones around them."""

    def __init__(self, phrases: ClausePhrases, home: set[int]) -> None:
        self._phrases, self._home = phrases, home

    def controller(self, clause: int) -> int | None:
        """The noun of the main clause that does, or to which is done, what a subordinate one without a subject says.

        `Meski dikontrak Solo pada Mei, [Sari] ...`, `Polisi menahan [Budi] karena diduga mencuri pada Senin`.
        """
        kind, opener, _ = self._phrases.clauses[clause]
        parent = self._main_around(clause)
        verbs, main = self._phrases.verbs_of(clause), self._phrases.verbs_of(parent)
        if kind != SUBORDINATE or clause not in self._home or not verbs or not main:
            return None
        has_subject = self._phrases.of_clause(clause) & self._phrases.nouns & between(0, first_of(verbs)) > 0
        if has_subject or self._phrases.first_words[opener] not in listed("sharing"):
            return None
        if first_of(main) > opener:
            return self._of_main_behind(clause)
        return self._of_main_before(clause)

    def _main_around(self, clause: int) -> int:
        """The clause that another hangs on, past what only describes: `menjalani musim yang sulit | setelah sakit`."""
        parent = self._phrases.clauses[clause].parent
        while parent != NO_CLAUSE and self._phrases.clauses[parent].kind == RELATIVE:
            if self._phrases.verbs_of(parent):
                break
            parent = self._phrases.clauses[parent].parent
        return parent

    def _of_main_behind(self, clause: int) -> int | None:
        """Whose doing a clause before the main one is: `Meski dikontrak Solo pada Mei, [Sari] ...`."""
        opener, parent = self._phrases.clauses[clause].opener, self._main_around(clause)
        opens, main = self._phrases.first_words[opener], first_of(self._phrases.verbs_of(parent))
        is_undergone = self._phrases.last_word(first_of(self._phrases.verbs_of(clause))).startswith(UNDERGOING)
        if not (is_undergone or opens in listed("of_own_time") or opens in listed("following")):
            return None
        subject = self._phrases.subject(main, parent)
        if is_undergone and subject is not None and subject > opener and self._is_pointed_at(subject):
            return subject  # `Setelah dikontrak Solo pada Mei, [pemain itu] mencetak dua gol`
        return self._agent(main, parent, opener)

    def _of_main_before(self, clause: int) -> int | None:
        """Whose doing a clause behind the main one is: `Polisi menahan [Budi] karena diduga mencuri pada Senin`."""
        opener, parent = self._phrases.clauses[clause].opener, self._main_around(clause)
        main = self._phrases.verbs_of(parent)
        before = main & between(0, opener)
        verb, first = last_of(before), first_of(main)
        objects = self._phrases.of_clause(parent) & self._phrases.nouns & between(verb, opener)
        does, gives_reason = self._phrases.last_word(verb), self._phrases.first_words[opener] in listed("of_own_time")
        if self._phrases.is_thanked_for(clause):
            return None
        is_accused = does.startswith("me") and self._is_accused(first_of(self._phrases.verbs_of(clause)))
        if is_accused or (gives_reason and does in listed("punishing_or_praising")):
            return first_of(objects) if objects else None
        if gives_reason and self._is_done_to(before, parent):
            return self._subject_around(verb, parent)
        if self._phrases.last_word(verb).startswith(UNDERGOING):
            return None
        if self._phrases.last_word(first) in listed("making_do") and verb > first:
            first = first_of(main & ~between(0, first + 1))  # `membawa [Sari] meraih gelar`
        return self._agent(first, parent, 0)

    def _is_accused(self, verb: int) -> bool:
        """Whether a verb phrase says what somebody is taken to have done: `diduga mencuri`."""
        return (
            "hedge" in self._phrases.sentence.classes[self._phrases.parts[verb].first : self._phrases.parts[verb].last]
        )

    def _is_pointed_at(self, noun: int) -> bool:
        """Whether a noun has been named before: `pemain bertinggi dua meter itu`."""
        part = self._phrases.parts[noun]
        return part.last - part.first > 1 and self._phrases.sentence.classes[part.last - 1] == "pointing"

    def _is_done_to(self, verbs: PhraseSet, clause: int) -> bool:
        """Whether one of a clause's verbs is passive, or hangs on one that is: `dinyatakan bersalah`."""
        kind, opener, _ = self._phrases.clauses[clause]
        is_said = kind == REPORTED and opener != NO_CLAUSE and self._phrases.last_word(opener).startswith(UNDERGOING)
        return is_said or any(self._phrases.last_word(n).startswith(UNDERGOING) for n in members(verbs))

    def _subject_around(self, verb: int, clause: int) -> int | None:
        """The subject of a verb, or of the one that reports it: `[Sari] dinyatakan bersalah`."""
        subject, (kind, opener, parent) = self._phrases.subject(verb, clause), self._phrases.clauses[clause]
        return self._phrases.subject(opener, parent) if subject is None and kind == REPORTED else subject

    def _agent(self, verb: int, clause: int, behind: int) -> int | None:
        """The subject of a verb where it is somebody, named or meant by a pronoun, and stands behind a phrase."""
        subject = self._phrases.subject(verb, clause)
        if subject is None or subject < behind or word_class(self._phrases.last_word(verb)) == "speech":
            return None
        inside = range(self._phrases.parts[subject].first, self._phrases.parts[subject].last)
        head = self._phrases.sentence.lower[inside[0]]
        if is_happening(head) or head.endswith("nya"):
            return None  # `Hadirnya Sari Air di Solo menambah rute setelah membuka kantor`
        is_place = self._phrases.names.get(inside[0]) == "l"  # `Solo menjadi tuan rumah setelah menggelar lomba`
        is_somebody = (
            is_place
            or head in listed("described_persons")
            or any(
                self._phrases.names.get(at) in ("p", "o") or self._phrases.sentence.classes[at] == "pronoun"
                for at in inside
            )
        )
        return subject if is_somebody else None
