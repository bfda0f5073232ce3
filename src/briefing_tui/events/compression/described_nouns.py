"""Nouns that a relative clause describes, so that the two tell what happened: `[kebakaran] yang terjadi pada Senin`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, first_of, members
from briefing_tui.events.syntax.words import UNDERGOING, is_happening, listed, offices, word_class

if TYPE_CHECKING:
    from briefing_tui.events.compression.noun_places import NounPlaces
    from briefing_tui.events.syntax.relations import Relations


class DescribedNouns:
    """Judges whether the relative clause that the date stands in is of a noun, and says it of that one alone."""

    def __init__(self, relations: Relations, places: NounPlaces) -> None:
        self._relations, self._places = relations, places
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        # What has been judged, by phrase: many stretches begin alike.
        self._judged: dict[int, bool] = {}

    def is_described(self, first: int) -> bool:
        """Whether a noun is followed by the relative clause that the date stands in."""
        is_described = self._judged.get(first)
        if is_described is None:
            is_described = self._judged[first] = self._is_described(first)
        return is_described

    def _is_described(self, first: int) -> bool:
        kind = self._kinds[first]
        behind = self._relative_behind(first) if kind in NOMINAL else None
        if behind is None or not self._is_of_date(self._clause_of[behind]):
            return False
        asks = self._first_words[first] in listed("questions")  # `belum pasti [berapa orang] yang datang`
        if asks or self._is_end_of_list(first) or self._is_denied(first):
            return False
        if self.is_complement(first) or (self._places.kind_before(first) == "mark" and self._places.is_tail(first)):
            return False
        if self._is_time_of_something(first, behind) or self._is_goal(first, behind):
            return False
        is_adjunct = kind == "preposition" and not self._is_of_occasion(first)
        is_beside = is_adjunct and not self._gives_cause(first) and self._places.kind_before(first) in NOMINAL
        if is_beside and not self._is_person_reached(first) and not self._does(first, behind):
            return False  # `gula untuk anak yang dianjurkan pada 2015`
        return not self._is_of_noun_before(first, behind)

    def _is_goal(self, first: int, relative: int) -> bool:
        """Whether a noun is what something is yet to be: `siap untuk menjadi [pasar] yang dikenal pada 2025`."""
        if not first or self._kinds[first - 1] != "preposition":
            return False
        takes_place = any(map(self._relations.is_light, members(self._relations.verbs_of(self._clause_of[relative]))))
        return word_class(self._relations.last_word(first - 1)) == "copula" and not takes_place

    def _is_time_of_something(self, first: int, relative: int) -> bool:
        """Whether a noun only names the time of what is done in it: `untuk [masa belanja] yang dilakukan pada Mei`."""
        part = self._parts[first]
        head = self._relations.sentence.lower[part.first + (self._kinds[first] == "preposition")]
        verb = first_of(self._relations.verbs_of(self._clause_of[relative]))
        return head in listed("spans_of_time") and verb >= 0 and self._relations.is_light(verb)

    def _is_of_noun_before(self, first: int, behind: int) -> bool:
        """Whether what a relative clause says is of the noun that a name hangs on, not of the name right before it."""
        relations, kind = self._relations, self._kinds[first]
        part, names = self._parts[first], relations.names
        inside = range(part.first, part.last)
        is_named = any(names.get(at) in ("l", "o") for at in inside)
        before = self._places.kind_before(first) if kind == "preposition" else ""
        if before == "noun" and is_named:
            return True  # `pekerja asal Kupang yang tiba pada 2018`
        if before == "preposition" and names.get(part.first + 1) == "l":
            return True  # `sebagai petani pertama di Jawa yang menanam padi`
        verbs = relations.verbs_of(self._clause_of[behind])
        is_place = all(names.get(at) == "l" for at in inside[kind == "preposition" :])
        if verbs and is_place and self._first_words[first_of(verbs)] in listed("befalling"):
            return True  # `bentrokan di Pulau Rempang, yang terjadi pada Senin`
        if verbs and kind == "preposition" and self._is_of_object_held(first, first_of(verbs)):
            return True  # `menggelar konser di dunia musik yang diadakan pada Mei`
        # `sidang terhadap Sari yang digelar pada Rabu`
        is_person = any(names.get(at) == "p" for at in inside)
        return verbs > 0 and is_person and relations.is_light(first_of(verbs))

    def _is_of_object_held(self, first: int, verb: int) -> bool:
        """Whether what is said to be held is what a verb before has for its object, not where."""
        if self._relations.last_word(verb) not in listed("said_to_be_held") or is_happening(
            self._words[self._parts[first].first + 1]
        ):
            return False
        before = self._relations.verbs_of(self._clause_of[first]) & between(0, first)
        return any(self._relations.last_word(n) in listed("holding_events") for n in members(before))

    def _is_of_date(self, clause: int) -> bool:
        """Whether the date is of a relative clause, or of a predicate it goes on with: `yang tiba dan menari`.

        Of `lagu yang ditulis pada Mei dan merilisnya` it is not: what is done does not do anything.
        """
        if clause in self._relations.home:
            return True
        going_on = [n for n in self._relations.home if self._clauses[n][::2] == (CONTINUED, clause)]
        return any(self._is_passive(n) == self._is_passive(clause) for n in going_on)

    def _is_passive(self, clause: int) -> bool:
        """Whether a clause begins with a passive verb."""
        verbs = self._relations.verbs_of(clause)
        return verbs > 0 and self._relations.last_word(first_of(verbs)).startswith(UNDERGOING)

    def _does(self, first: int, relative: int) -> bool:
        """Whether a phrase with a preposition ends in persons, and the relative clause behind says what they do.

        `tantangan dari [warga] yang membela pasar`.
        """
        verbs = self._relations.verbs_of(self._clause_of[relative])
        if first != relative - 1 or not verbs or first_of(verbs) != relative + 1:
            return False
        last = self._relations.last_word(first_of(verbs))
        return last.startswith("me") and word_class(last) == "verb" and self._relations.is_somebody(first)

    def is_complement(self, first: int) -> bool:
        """Whether a short noun says what a subject is, of which is so what describes it: `Sari adalah guru yang tiba`.

        `Sari adalah ketua koperasi yang didirikan` says it of the other noun.
        """
        if not first or self._kinds[first - 1] != "verb" or self._kinds[first + 1 : first + 3] != ["relative", "verb"]:
            return False
        if word_class(self._words[self._parts[first - 1].first]) != "copula":
            return False
        head = self._first_words[first]
        if head in listed("generic") or (head in offices() and self._first_words[first + 2].startswith(UNDERGOING)):
            return False
        return self._relations.subject(first - 1, self._clause_of[first]) is not None

    def _is_end_of_list(self, first: int) -> bool:
        """Whether other nouns are described with it, which stand before: `20 warga dan [dua anak] yang tiba`."""
        kind, before = self._places.kind_before(first), self._kinds[first - 2] if first > 1 else ""
        if kind == "coordinator":
            return before in ("noun", "preposition", "mark")
        return kind == "mark" and self._first_words[first - 1] == "," and self._places.is_list(first)

    def _is_denied(self, noun: int) -> bool:
        """Whether there is said to be none of a noun, or not yet, or it is who somebody is against, not what goes on.

        `tidak ada [album] yang laku pada 2010`, `final melawan [Solo], yang digelar pada Senin`.
        """
        kind, opener, _ = self._clauses[self._clause_of[noun]]
        is_of_verb = self._places.before_in_clause(noun) & self._relations.verbs > 0
        if kind == SUBORDINATE and self._first_words[opener] in listed("not_yet") and not is_of_verb:
            return True  # `agar [ban] yang dipakai pada Senin awet`
        if self._places.kind_before(noun) != "verb":
            return False
        before = self._parts[noun - 1]
        classes, lower = self._relations.sentence.classes, self._relations.sentence.lower
        words = lower[before.first : before.last]
        if not listed("against").isdisjoint(words):
            return True
        return "negation" in classes[before.first : before.last]

    def _relative_behind(self, noun: int) -> int | None:
        """The `yang` that a noun, or one with what it is of, is described by; a comma or mark may stand before it."""
        n = noun + 1
        while n < len(self._kinds) and (
            self._clause_of[n] == NO_CLAUSE
            or self._kinds[n] == "adverb"
            or self._relations.is_attribute(n)
            or (self._kinds[n] == "preposition" and not self._is_of_occasion(n) and not self._is_person_reached(n))
        ):
            if self._first_words[n] == "sebagai" or self._is_of_base_or_cause(noun, n):
                return None  # `menyebut [Sari] sebagai atlet yang akan berlomba`, `[gula] menyusul panen yang gagal`
            n += 1
        n += n < len(self._kinds) and self._first_words[n] in ',"”'
        return n if n < len(self._kinds) and self._kinds[n] == "relative" else None

    def _is_of_base_or_cause(self, noun: int, n: int) -> bool:
        """Whether a phrase behind a noun says why, or from what an amount has changed: `108 kilogram [dari 101]`."""
        is_amount = self._words[self._parts[noun].first][0].isdigit()
        return self._gives_cause(n) or (is_amount and self._first_words[n] in listed("base_of_figures"))

    def _gives_cause(self, n: int) -> bool:
        return self._first_words[n] in listed("causes") or self._first_words[n] in listed("reasons")

    def _is_of_occasion(self, n: int) -> bool:
        return self._first_words[n] in listed("occasional")

    def _is_person_reached(self, n: int) -> bool:
        """Whether a phrase with a preposition ends in a person's name, which is described by what follows."""
        names, part = self._relations.names, self._parts[n]
        return self._first_words[n] in listed("reaching") and names.get(part.last - 1) == "p"
