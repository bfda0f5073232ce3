"""Where a noun stands among the phrases around it: what it ends, goes on with, is the object of or is listed with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import PhraseSet, between, first_of, last_of
from briefing_tui.events.syntax.words import is_verb, offices, word_class

if TYPE_CHECKING:
    from briefing_tui.events.syntax.relations import Relations

# Marks that join words without a blank.
_JOINING = frozenset(":-–/+&")


class NounPlaces:
    """Judges where phrases stand by those before them in their clause."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._nominal = relations.nouns | relations.of_kind("preposition")

    def kind_before(self, n: int) -> str:
        """The kind of the phrase right before, none at the beginning."""
        return self._kinds[n - 1] if n else ""

    def before_in_clause(self, first: int) -> PhraseSet:
        """The phrases of the clause of a phrase that stand before it."""
        return self._relations.of_clause(self._clause_of[first]) & between(0, first)

    def is_behind_subject(self, first: int) -> bool:
        """Whether the clause of a noun has another before, and no verb since: `Warga di desa [antusias] menyambut`."""
        before = self.before_in_clause(first)
        nouns = before & self._relations.nouns
        return last_of(nouns) > last_of(before & (self._relations.verbs | self._relations.of_kind("mark")))

    def is_in_name(self, first: int) -> bool:
        """Whether a noun goes on with the name of a subject behind a colon: `Kejuaraan Mobile Legends: [Bang-Bang]`."""
        if not first or self._first_words[first - 1] != ":" or not self.before_in_clause(first) & self._nominal:
            return False
        last = self._parts[first - 1].first - 1
        is_named = last > 0 and self._words[last][0].isupper() and self._words[last + 2][0].isupper()
        is_office = self._words[last].casefold() in offices() or self._relations.names.get(last) == "p"
        return is_named and not is_office and not self.before_in_clause(first) & self._relations.verbs

    def is_behind_title(self, first: int) -> bool:
        """Whether a common noun goes on with a title before it: `Drama “Malam” [garapan penulis Sari] tayang`."""
        is_closed = first > 1 and self._first_words[first - 1] == "”"
        return is_closed and self._kinds[first - 2] in NOMINAL and self._words[self._parts[first].first].islower()

    def is_tail(self, first: int) -> bool:
        """Whether a noun ends what a preposition opens before it, or what it joins: `untuk ikan dan [beras] dijual`.

        So does what a mark joins without a blank, `Re:[Think]`, and what only points.
        """
        before, part = self.kind_before(first), self._parts[first]
        if before == "mark" and part.first > 1 and self._first_words[first - 1] in _JOINING:
            left, mark, right = self._relations.sentence.tokens[part.first - 2 : part.first + 1]
            return left.end == mark.start and mark.end == right.start
        if before == "mark" and self._is_place_around(first):
            return True
        if before == "coordinator" and word_class(self._words[self._parts[first].first]) != "pronoun":
            inside = self.before_in_clause(first)
            is_opened = self._clauses[self._clause_of[first]].opener == first - 1
            opens = first_of(inside & (self._nominal | self._relations.verbs))
            return not is_opened and opens >= 0 and self._kinds[opens] == "noun" and not inside & self._relations.verbs
        return before == "preposition" and self.is_behind_subject(first)

    def _is_place_around(self, first: int) -> bool:
        """Whether a noun behind a comma says where the place before is: `warga di Sleman, [Jawa bagian selatan]`."""
        if not self.before_in_clause(first) & self._nominal or self.before_in_clause(first) & self._relations.verbs:
            return False
        names, place = self._relations.names, self._parts[first - 2] if first > 1 else None
        is_behind_place = place is not None and place.kind == "preposition" and names.get(place.last - 1) == "l"
        return is_behind_place and self._first_words[first - 1] == "," and names.get(self._parts[first].first) == "l"

    def is_object_before(self, first: int) -> bool:
        """Whether a noun is the object of the verb in the phrase before it: `untuk menjaga [kesehatan]`."""
        return self.kind_before(first) == "preposition" and is_verb(self._words[self._parts[first - 1].last - 1])

    def is_list(self, n: int) -> bool:
        """Whether a phrase is of several nouns: `Sleman dan Bantul`."""
        part = self._parts[n]
        return "coordinator" in self._relations.sentence.classes[part.first : part.last]

    def is_listed(self, first: int) -> bool:
        """Whether a noun stands beside one before it, in a list or as where that is: `di Sentul, Bogor, ...`."""
        if not self.before_in_clause(first) & self._nominal:
            return False
        part, names = self._parts[first], self._relations.names
        if all(names.get(at) == "l" for at in range(part.first, part.last)):
            return True
        if self.is_list(first) and self.before_in_clause(first) & self._relations.nouns:
            return True  # `Pemain dari Solo, [Sleman dan Bantul] | tiba`
        behind = self._relations.behind[first]
        if behind is not None and names.get(self._parts[behind].first) == "p":
            behind = self._relations.behind[behind]  # `Hasil balapan, Pebalap Suzuki | Sari menang`
        return behind is None or self._kinds[behind] not in ("verb", "preposition", "relative")
