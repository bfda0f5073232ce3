"""Whether a stretch of a sentence may begin where it does: no subject cut off, nothing it is only the end of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.described_nouns import DescribedNouns
from briefing_tui.events.compression.noun_places import NounPlaces
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import first_of
from briefing_tui.events.syntax.words import listed, word_class

if TYPE_CHECKING:
    from briefing_tui.events.syntax.relations import Relations

_ASIDE = ("mark", "date", "adverb")


class Beginnings:
    """Judges where stretches begin by the phrases around, nouns by their `places` and by what describes them."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self.places = NounPlaces(relations)
        self.described = DescribedNouns(relations, self.places)
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._nominal = relations.nouns | relations.of_kind("preposition")
        # What has been judged, by phrase: many stretches begin alike.
        self._of_clauses: dict[tuple[int, bool], bool] = {}

    def is_whole(self, first: int, *, is_said: bool) -> bool:
        """Whether a stretch that begins here cuts nothing off; `is_said` of what a speaker is named behind."""
        if self.described.is_described(first):
            return not is_said or self._kinds[first] == "noun"
        return self.begins_clause(first, is_said=is_said)

    def begins_clause(self, first: int, *, is_said: bool) -> bool:
        """Whether a phrase is where its clause begins, or a role before it does."""
        begins = self._of_clauses.get((first, is_said))
        if begins is None:
            begins = self._of_clauses[first, is_said] = self._begins_clause(first, is_said=is_said)
        return begins

    def _begins_clause(self, first: int, *, is_said: bool) -> bool:
        kind = self._kinds[first]
        if self._first_words[first : first + 2] == ["mulai", "dari"]:
            return False
        if first > 1 and self._first_words[first - 1] in '"“' and self._kinds[first - 2] in NOMINAL:
            return False  # `film horor "..."`
        if self.places.is_behind_title(first):
            return False
        if kind == "verb":
            return self._verb_begins(first, is_said=is_said)
        if kind == "preposition":
            clause, before = self._clause_of[first], self._kind_beside(first)
            lacks_subject = self._clauses[clause].kind == SUBORDINATE and not (
                self._relations.of_clause(clause) & self._relations.nouns
            )
            return before != "coordinator" and not self._is_inside_clause(first) and not lacks_subject
        if kind == "date":
            return not self._is_inside_clause(first)  # `Sari mengatakan [warga] kini menutup jalan`
        return kind != "noun" or self._noun_begins(first, is_said=is_said)

    def _verb_begins(self, first: int, *, is_said: bool) -> bool:
        """Whether a clause begins with its verb: one that has no subject before it."""
        clause = self._clause_of[first]
        kind, _, parent = self._clauses[clause]
        if kind == CONTINUED and self._relations.of_clause(parent):
            return False
        if kind == SUBORDINATE and self._relations.controller(clause) is not None:
            return first == first_of(self._relations.verbs_of(clause))
        if is_said and self._first_words[first] in listed("copulas"):
            return False  # `Yang penting [adalah gizi]`
        if kind in (RELATIVE, SUBORDINATE) or self._kind_beside(first) == "verb" or self._is_dates_verb(first):
            return False
        if self._first_words[first] in listed("naming_sources") or self._first_words[first + 1 : first + 2] == ["hal"]:
            return False  # `Mengetahui hal itu, warga datang`
        if self._relations.subject(first, clause) is not None or self._relations.shared_subject(clause) is not None:
            return False
        return not self._is_of_topic(first) and (is_said or self._has_subject_behind(first))

    def _is_of_topic(self, verb: int) -> bool:
        """Whether what a verb is said of stands before it, behind a preposition: `Terkait warga itu, [diperiksa]`."""
        before = self.places.before_in_clause(verb) & self._nominal
        topic = first_of(before)
        if topic < 0 or self._first_words[topic] not in listed("of_topics"):
            return False
        does = self._relations.last_word(verb)
        return does.startswith(("me", "ber")) or not self._has_subject_behind(verb)

    def _noun_begins(self, first: int, *, is_said: bool) -> bool:
        """Whether a noun is the first of its clause, or of the name it goes on with."""
        part, before, clause = self._parts[first], self._relations.before_or_date[first], self._clause_of[first]
        kind = self._kind_beside(first)
        if kind == "relative":
            return False
        if self._relations.names.get(part.first) == "p" and kind in ("noun", "mark"):
            # `mantan lurah sekaligus mantan ketua partai | [Budi]`
            holds_too = before is not None and before > 0 and self._first_words[before - 1] in listed("joining_roles")
            return kind == "mark" or before is None or holds_too or self.is_whole(before, is_said=is_said)
        if kind == "noun":
            is_pronoun = word_class(self._words[part.first]) == "pronoun"
            return is_pronoun and word_class(self._first_words[first - 1]) == "pointing"  # `Ini [kami] lakukan`
        if self._first_words[first] in listed("excepting"):
            return False  # `Semua toko, [kecuali dua], tutup`
        places = self.places
        if kind == "mark" and (places.is_listed(first) or places.is_in_name(first) or places.is_tail(first)):
            return False
        if first and part.last - part.first == 1 and word_class(self._words[part.first]) == "pointing":
            return False  # `Pemain, yang lahir pada Minggu, itu mencetak gol`
        if kind == "verb":
            return self._clauses[clause].kind == REPORTED and self._clauses[clause].opener == before
        if kind == "preposition" and self.places.is_behind_subject(first):
            return False
        if self.places.is_object_before(first) or self._verb_behind_comma(first):
            return False
        if kind != "coordinator":
            return True
        if self._words[part.first - 1].casefold() in listed("between_nouns"):
            return False  # `membuat Melati atau [Kenanga] dinobatkan`
        return self._clauses[clause].opener == before and not self._words[part.first][0].isdigit()

    def _kind_beside(self, n: int) -> str:
        """The kind of the next phrase before, `mark` where there is none."""
        before = self._relations.before_or_date[n]
        return "mark" if before is None else self._kinds[before]

    def _is_dates_verb(self, verb: int) -> bool:
        """Whether the subject of a verb is a date: `Tahun 2020 dinyatakan sebagai ...`."""
        return verb > 0 and self._relations.is_attribute(verb - 1)

    def _has_subject_behind(self, verb: int) -> bool:
        """`terjadi kebakaran`, `akan dilakukan pemeriksaan`; what `menyerang kota` does somebody else does."""
        behind = self._relations.behind[verb]
        is_done_to = self._relations.last_word(verb).startswith("me")
        return behind is not None and self._kinds[behind] == "noun" and not is_done_to

    def _verb_behind_comma(self, first: int) -> bool:
        """Whether a comma parts a noun from the verb behind: its subject stands further before, ahead of a list."""
        kinds, n = self._kinds, first + 1
        if n == len(kinds) or self._first_words[n] != "," or self._clause_of[n] == NO_CLAUSE:
            return False
        while n < len(kinds) and kinds[n] in _ASIDE:
            n += 1
        return n < len(kinds) and kinds[n] == "verb"

    def _is_inside_clause(self, first: int) -> bool:
        """Whether the clause of a phrase has a noun or verb before it."""
        return self.places.before_in_clause(first) & (self._nominal | self._relations.verbs) > 0
