"""The noun that a date is of, not the clause around it: `sepakat pada Mei menyusul [kerusuhan] pada 2022`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, last_of, members
from briefing_tui.events.syntax.words import is_happening, listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.compression.noun_places import NounPlaces
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

# More words tell of a noun, with the preposition before it.
_FEWEST_WORDS = 3


class DatedNouns:
    """Judges by what stands before the date in its clause."""

    def __init__(self, relations: Relations, places: NounPlaces, *, is_to_come: bool) -> None:
        self._relations, self._places = relations, places
        self._is_to_come = is_to_come
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clause_of, self._first_words = relations.clause_of, relations.first_words

    def dated_nominal(self) -> int | None:
        """The noun that a date is of, not the clause's verb: `sepakat pada Mei menyusul [kerusuhan] pada 2022`.

        It may be the phrase of a preposition: `yakin [jelang laga] di Solo, Sabtu`. None where the date is of the verb.
        """
        at = self._relations.date_at
        if not at:
            return None
        opener = self._opener_of_event(at) if self._is_to_come else self._opener_of_cause(at)
        if opener is not None:
            return opener
        before_or_after = self._before_or_after(at)
        if before_or_after is not None:
            return before_or_after
        before = self._places.before_in_clause(at)
        is_second = before & self._relations.of_kind("date") and before & self._relations.verbs
        if not is_second and not self._is_inside_subject(at, before):
            return None
        first = at - 1
        while first and self._kinds[first] == "preposition" and self._first_words[first] == "di":
            first -= 1
        is_of_verb = self._kinds[first] not in NOMINAL or self._first_words[first] in listed("occasional")
        begin = self._parts[first].first
        if begin and self._words[begin - 1].casefold() in listed("degrees_of_comparison"):
            return None  # `Data pada Senin menunjukkan harga naik lebih [dari perkiraan] pada Agustus`
        if self._places.is_object_before(first):
            return None  # `saat ini bersiap untuk melakukan [debut] pada Senin`
        if is_of_verb or self._clause_of[first] != self._clause_of[at]:
            return None
        return first if self._takes_place(first) else None

    def _takes_place(self, n: int) -> bool:
        """Whether a phrase begins with a noun of what takes place, a preposition aside."""
        part = self._parts[n]
        has_preposition = self._kinds[n] == "preposition" and part.last - part.first > 1
        return is_happening(self._words[part.first + has_preposition].casefold())

    def _before_or_after(self, date: int) -> int | None:
        """What takes place on a date before or after what is told: `naik menjelang [rapat bank] pekan depan`.

        None also where it is of so few words that the clause around is told with it.
        """
        first = date - 1
        while first and self._is_place(first):
            first -= 1
        opener = first if self._kinds[first] == "preposition" else first - 1
        if opener < 1 or self._first_words[opener] not in listed("before_or_after"):
            return None
        is_told = self._parts[date].first - self._parts[first].first > _FEWEST_WORDS
        return first if is_told and self._kinds[first] in NOMINAL and self._takes_place(first) else None

    def _opener_of_event(self, date: int) -> int | None:
        """What a day to come is of, where the rest has been so: `yakin [jelang laga] di Solo, Sabtu`."""
        n = 0 if self._first_words[date] in listed("until") else date - 1
        while n > 0 and self._first_words[n] not in listed("before_events") and not self._is_for_event(n):
            is_inside = self._first_words[n] == "," or self._first_words[n] in listed("against")
            if self._kinds[n] not in NOMINAL and not is_inside:
                return None
            n -= 1
        if n <= 0 or self._kinds[n] != "preposition" or self._may_be_of_verb(date, n):
            return None
        words = self._words[self._parts[n].first : self._parts[date].first]
        return n if sum(word[0].isalnum() for word in words) > _FEWEST_WORDS else None

    def _is_for_event(self, n: int) -> bool:
        """Whether a phrase says for what event something is done: `berlatih untuk [laga]`, `lolos ke [babak kedua]`."""
        if self._kinds[n] != "preposition" or self._first_words[n] not in listed("for_events"):
            return False
        first = self._parts[n].first + 1
        noun = self._relations.sentence.lower[first : self._parts[n].last][:1]
        return any(is_happening(word) or word in listed("named_events") for word in noun)

    def _opener_of_cause(self, date: int) -> int | None:
        """What took place before all that a sentence tells: `[Menyusul gempa] di Solo, Senin, warga mengungsi`."""
        is_cause = self._first_words[0] in listed("causes") and self._kinds[0] == "preposition"
        before = between(0, date)
        has_verb = before & (self._relations.verbs | self._relations.of_kind("date") | self._relations.relatives) > 0
        return 0 if is_cause and not has_verb and self._takes_place(0) else None

    def _may_be_of_verb(self, date: int, opener: int) -> bool:
        """Whether what is told before an event may be on a day to come: where it is yet to be, or only takes place."""
        verbs = self._relations.verbs_of(self._clause_of[opener]) & between(0, opener)
        is_apart = self._first_words[date - 1] == ","
        is_light = any(map(self._relations.is_light, members(verbs)))
        return verbs & self._relations.binding > 0 or (is_apart and is_light)

    def _is_place(self, n: int) -> bool:
        """Whether a phrase only says where something takes place, or stands in brackets."""
        if self._clause_of[n] == NO_CLAUSE:
            return self._kinds[n] != "date"
        return self._kinds[n] == "preposition" and self._first_words[n] == "di"

    def _is_inside_subject(self, date: int, before: PhraseSet) -> bool:
        """Whether a date is of what a subject only mentions: `Jumlah korban akibat [kebakaran] hari Sabtu naik`."""
        if before & self._relations.verbs or not before & self._relations.nouns:
            return False
        is_attribute = self._relations.is_attribute(date) and self._kinds[date - 1] == "preposition"
        return is_attribute and self._first_words[date - 1] not in listed("occasional")


def end_of_nominal(relations: Relations, words_before: Sequence[int], first: int, most_words: int) -> int:
    """Behind the last phrase of a dated noun: the date, or the preposition before which it has no more words."""
    end = relations.date_at or 0
    while words_before[end] - words_before[first] > most_words and end > first:
        end = max(last_of(relations.of_kind("preposition") & between(first + 1, end)), first)
    return end
