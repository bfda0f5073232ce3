"""Phrases: the pieces of a sentence that are kept or left out whole, so that what is left reads as Indonesian.

A verb phrase is a verb with what governs it (`tidak akan membeli`) and, where the verb is transitive, its object up to
the next boundary; a prepositional phrase is a preposition with its noun phrase; the rest are noun phrases and marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.dates_in_phrases import DatesInPhrases
from briefing_tui.events.syntax.measures import measures_again
from briefing_tui.events.syntax.noun_lists import with_lists_joined
from briefing_tui.events.syntax.phrase import Phrase
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import (
    every_words,
    inquits,
    is_how_long,
    is_in_number,
    is_verb,
    listed,
    says_how_far,
)
from briefing_tui.language.function_words import ADDING

if TYPE_CHECKING:
    from briefing_tui.events.syntax.sentence import Sentence

_OPENING = frozenset({"preposition", "relative", "subordinator", "coordinator"})
_VERBAL = frozenset({"verb", "light_verb", "copula", "speech"})
_PREDICATES = _VERBAL | GOVERNING
# What is in no noun phrase, but for a coordinator between nouns.
_NO_NOUN = _OPENING | _PREDICATES | {"connective"}
# `Sebanyak 20 warga`, `Sekitar 20 warga`, `menemukan | sebanyak 20 warga`
_ABOUT = frozenset({"sebanyak", "sekitar"})
# Other nouns so joined are no longer than this: of a longer list the first alone may be told.
_LONGEST_JOINED = 5
_BEHIND_PREDICATE = _OPENING | {".", ",", ";", '"', ")"}
_NOMINAL = frozenset({"name", "noun", "other", "number", "quantity"})
_POINTING_BACK = frozenset({"itu", "ini", "demikian", "begitu", "mengapa", "sebabnya"})
_JOINING_NOUNS = ADDING | {"atau"}
# Names joined by `dan` are one phrase where the first is no longer than this.
_LONGEST_PAIR = 5


class _Chunker(DatesInPhrases):
    """Parts the words of one sentence into phrases."""

    def phrase_at(self, at: int) -> Phrase:
        """The phrase that begins at a word."""
        if at in self.dates or (at + 1 in self.dates and self.names_date(at)):
            return Phrase(at, self.end_of_date(at + (at not in self.dates)), "date")
        kind, low = self.kinds[at], self.lower[at]
        if not self.words[at][0].isalnum():
            is_added = self.behind_added(at) > at
            return Phrase(at, self.end_of_noun(at) if is_added else at + 1, "noun" if is_added else "mark")
        if low in _ABOUT and self.opens_amount(at):
            is_subject = at == self.begin or not self.words[at - 1][0].isalnum()
            return Phrase(at, max(self.end_of_noun(at + 1, with_role=False, is_subject=is_subject), at + 1), "noun")
        if at + 2 < self.last and self.lower[at + 1] in _POINTING_BACK and self.links_back(at):
            return Phrase(at, at + 2, "adverb")
        is_adjunct = low in listed("adjuncts") and at + 1 < self.last and self.kinds[at + 1] in _NOMINAL
        is_alone = kind == "subordinator" and self.is_before_noun_alone(at)
        is_prepositional = is_adjunct or kind == "preposition" or is_alone or self.opens_manner(at)
        may_be_dated = kind == "subordinator" or low in listed("before_dates") or low in listed("entering_times")
        if is_prepositional or (may_be_dated and self.dates_from(at, kind)):
            return self.prepositional(at)
        if kind in _VERBAL or kind in GOVERNING:
            return self.verbal(at, kind, low)
        if kind == "relative" and self.words[at + 1 : at + 2] == ["bersangkutan"]:
            return Phrase(at, at + 2, "noun")
        if kind in _OPENING:
            return Phrase(at, at + 1, kind)
        if kind == "connective":
            return Phrase(at, at + 1 + (low == "sementara" and self.lower[at + 1 : at + 2] == ["itu"]), "adverb")
        if self.is_every(at):
            return Phrase(at, at + 2, "preposition")
        following = self.lower[at + 1] if at + 1 < len(self.lower) else ""
        if is_how_long(low, following):
            return Phrase(at, at + 1, "preposition")
        if says_how_far(low, following) or (low in listed("excepting") and self.is_before_date(at)):
            return Phrase(at, at + 1, "adverb")
        if at + 1 < self.last and kind in ("number", "other") and self.is_length(at):
            return Phrase(at, max(self.end_of_noun(at), at + 1), "preposition")
        is_subject = at == self.begin or not is_verb(self.words[at - 1])
        return Phrase(at, max(self.end_of_noun(at, with_role=False, is_subject=is_subject), at + 1), "noun")

    def is_before_date(self, at: int) -> bool:
        """Whether a date stands behind a word: `khususnya | pada 2020`."""
        return at + 1 < self.last and self.phrase_at(at + 1).kind == "date"

    def verbal(self, at: int, kind: str, low: str) -> Phrase:
        """A verb with what governs it, or who speaks behind a verb of saying."""
        is_apart = kind in GOVERNING and at + 1 < self.last and self.words[at + 1] == ","
        if is_apart and low in listed("citing"):
            return Phrase(at, at + 1, "preposition")  # `Rencananya, pasar dibuka`: holds for all that follows
        if low in listed("raising") and self.precedes_clause(at):
            return Phrase(at, at + 1, "adverb")
        if kind == "speech" and low in inquits():
            is_noun = self.opens_with_noun(at) if at == self.begin else self.lower[at - 1] in listed("before_words")
            return Phrase(at, self.end_of_noun(at + 1), "noun" if is_noun else "speech")
        return Phrase(at, self.end_of_verb(at), "verb")

    def is_before_noun_alone(self, at: int) -> bool:
        """Whether a subordinator stands before a noun alone, up to a comma: `Setelah Solo, ia pindah`."""
        if self.lower[at] not in listed("before_nouns") or at + 2 >= self.last:
            return False
        behind = self.end_of_noun(at + 1, is_subject=True)
        return at + 1 < behind < self.last and self.words[behind] == ","

    def links_back(self, at: int) -> bool:
        """Whether two words at the beginning of a clause join it to what stands before: `Selain itu BMKG ...`."""
        if "_".join(self.lower[at : at + 2]) not in listed("linking"):
            return False
        begins = at == self.begin or not self.words[at - 1][0].isalnum() or self.classes[at - 1] == "coordinator"
        return begins and self.kinds[at + 2] not in _VERBAL

    def precedes_clause(self, at: int) -> bool:
        """Whether a verb opens a clause that has a subject and a verb of its own: `tercatat koperasi telah membuka`."""
        if at > self.begin and self.words[at - 1][0].isalnum() and at - 1 not in self.dates:
            return False
        return self.is_clause(at + 1)

    def is_clause(self, at: int) -> bool:
        """Whether a subject begins here, and its predicate stands behind it."""
        behind = self.end_of_noun(at, is_subject=True)
        return at < behind < self.last and behind not in self.dates and self.kinds[behind] in _PREDICATES

    def opens_amount(self, at: int) -> bool:
        """Whether a number begins with the word for how much: behind a mark, or as what a verb does something to.

        `Sebanyak 20 warga`, `Sekitar 20 warga`, `menemukan | sebanyak 20 warga`.
        """
        if at > self.begin and self.words[at - 1][0].isalnum():
            return self.takes_object(at - 1) and at + 1 < self.last and self.kinds[at + 1] in _NOMINAL
        return self.lower[at] != "sekitar" or (at + 1 < len(self.words) and self.words[at + 1][0].isdigit())

    def takes_object(self, at: int) -> bool:
        """Whether a verb in the active form does not say how a figure changes: `menemukan`, not `meningkat`."""
        verb = self.lower[at]
        is_active = self.kinds[at] == "verb" and verb.startswith("me")
        return is_active and verb not in listed("changing") and verb not in listed("becoming")

    def dates_from(self, at: int, kind: str) -> bool:
        """Whether a small word stands before a date alone (`sejak 2019`, `mulai Senin`) and no clause hangs by it."""
        low = self.lower[at]
        if self.opens_deadline(at):
            return True
        stands_before = low in listed("before_dates") or self.enters_time(at)
        if stands_before and self.behind_small_words(at) in self.dates:
            return True
        if kind != "subordinator" or at + 1 >= self.last:
            return False
        if low not in listed("before_nouns"):
            return False  # `bahwa tahun ini warga`
        if at + 1 in self.dates:
            return not (low in listed("before_dated_clauses") and self.is_clause_behind_date(at + 1))
        if self.behind_small_words(at) in self.dates:  # `setelah pada Senin menelan kekalahan` is a clause
            return self.kinds[at + 1] != "preposition"
        if self.lower[at + 1] in listed("times"):
            return True
        return self.kinds[at + 1] == "number" or self.words[at + 1] == "Rp"

    def is_clause_behind_date(self, at: int) -> bool:
        """Whether what a date opens is a clause: `setelah kemarin [kalah]`, `lega setelah kemarin [polisi menangkap]`.

        At the beginning of a sentence a subject is that of the main clause: `Setelah Lebaran [harga turun]`.
        """
        behind = self.end_of_date(at)
        if behind >= self.last or self.lower[behind] in listed("citing"):
            return False
        if self.kinds[behind] in _PREDICATES:
            return True
        if self.begins_clause(at - 1):
            return False
        if self.words[behind] == "," and self.lower[behind - 1] in listed("past"):
            behind += 1  # `disampaikan setelah pekan lalu, [warga mengadu]`
        return self.is_clause(behind)

    def prepositional(self, at: int) -> Phrase:
        """`di Jakarta`; `pada hari Senin` is a date."""
        if self.lower[at : at + 2] == ["di", "mana"] and self.lower[at + 2 : at + 3] not in (["saja"], ["pun"]):
            return Phrase(at, at + 2, "preposition")
        is_whole = self.lower[at] == "secara" or "_".join(self.lower[at : at + 2]) in listed("closed_adjuncts")
        if is_whole and at + 2 < self.last and self.kinds[at + 2] in _NOMINAL:
            return Phrase(at, at + 2, "preposition")  # `secara umum | harga turun`
        if "_".join(self.lower[at : at + 2]) in listed("purposive") and self.opens_purpose(at):
            return Phrase(at, self.end_of_verb(at + 2), "preposition")  # `dalam rangka membuka`, as `untuk membuka`
        behind = self.behind_small_words(at + self.opens_deadline(at))
        if behind >= self.last or behind not in self.dates:
            behind = at + 1
            while behind < self.last and behind not in self.dates and self.kinds[behind] == "preposition":
                behind += 1
        if behind < self.last and behind in self.dates:
            return Phrase(at, self.end_of_date(behind), "date")
        if self.lower[behind : behind + 2] == ["yang", "bersangkutan"]:
            return Phrase(at, behind + 2, "preposition")
        if behind == at + 1 and behind < self.last and self.kinds[behind] in _VERBAL:
            return Phrase(at, self.end_of_verb(behind), "preposition")
        end = max(self.end_of_noun(behind, with_role=self.words[at] != "asal"), at + 1)
        return Phrase(at, self.before_subject(at, end), "preposition")

    def before_subject(self, at: int, end: int) -> int:
        """Where a subject begins behind a name with a preposition, or the phrase ends: `Di Solo | warga tiba`."""
        if end >= self.last or end in self.dates or self.kinds[end] not in _PREDICATES or not self.begins_clause(at):
            return end
        inside = range(at + 2, end)
        behind_names = [n for n in inside if self.words[n - 1][0].isupper() and self.words[n][0].islower()]
        if not behind_names or self.lower[behind_names[0]] in listed("parts_of_named"):
            return end
        first = behind_names[0]
        return first if self.kinds[first] in _NOMINAL and self.classes[first] != "pointing" else end

    def begins_clause(self, at: int) -> bool:
        """Whether a mark or date stands before, or nothing."""
        return at == self.begin or not self.words[at - 1][0].isalnum() or at - 1 in self.dates

    def opens_manner(self, at: int) -> bool:
        """Whether a word inside a clause is one preposition with `dengan`: `menata pasar | sesuai dengan kebutuhan`."""
        is_with = self.lower[at] in listed("before_with") and self.lower[at + 1 : at + 2] == ["dengan"]
        return is_with and not self.begins_clause(at)

    def opens_purpose(self, at: int) -> bool:
        """Whether two words open what is done something for, before a verb; not behind `ini juga`."""
        is_predicate = at > self.begin and self.classes[at - 1] in ("pointing", "connective")
        return not is_predicate and self.kinds[at + 2 : at + 3] == ["verb"]

    def is_length(self, at: int) -> bool:
        """Whether a length of time begins here, no subject: `enam bulan pertama`; but not `menghabiskan 12 hari`."""
        if at > self.begin and self.lower[at - 1] in listed("taking_time"):
            return False
        is_count = self.words[at][0].isdigit() or self.lower[at] in listed("counting")
        return is_count and self.lower[at + 1] in listed("units")

    def is_every(self, at: int) -> bool:
        """Whether it is said here how often something is so: `setiap hari`, `setiap harinya`."""
        if self.lower[at] not in every_words() or at + 1 >= self.last or at + 1 in self.dates:
            return False
        return self.lower[at + 1].removesuffix("nya") in listed("units")

    def end_of_verb(self, at: int) -> int:
        """Behind what governs the verb, the verb, and a transitive verb's object."""
        end = at
        while end < self.last and end not in self.dates and self.kinds[end] in GOVERNING:
            end += 1
        if end >= self.last or end in self.dates:
            return end
        if end > at and self.wants_of(end):
            return end
        end = self.behind_degree(end)
        kind = self.kinds[end]
        if kind not in _VERBAL:
            if kind == "number":
                return self.end_of_noun(end)
            if end == at or kind in _OPENING or not self.words[end][0].isalnum():
                return max(end, at + 1)
            return end + 1
        end += 1
        if end < self.last and "_".join(self.lower[end - 1 : end + 1]) in listed("verbs_of_two"):
            end += 1
        while end < self.last and self.lower[end] in listed("behind_verbs") and end not in self.dates:
            if self.classes[end] == "aspect" and self.before_predicate(end):
                break
            end += 1
        if end < self.last and self.lower[end] in listed("closing_verbs") and self.is_last_of_verb(end):
            end += 1
        return end + 2 if self.is_of_degree(end) and not self.opens_deadline(end) else end

    def is_last_of_verb(self, at: int) -> bool:
        """Whether a predicate ends with a word: `ditutup sementara pada Senin`, no `ditutup sementara warga pulang`."""
        behind = at + 1
        return behind >= self.last or behind in self.dates or self.kinds[behind] in _BEHIND_PREDICATE

    def wants_of(self, at: int) -> bool:
        """Whether who is wanted to do something begins here: `ingin | warga desa | membaca`."""
        if self.lower[at - 1] not in listed("wanting") or self.kinds[at] not in (*_NOMINAL, "pronoun"):
            return False
        behind = self.end_of_noun(at, is_subject=True)
        while behind < self.last and behind not in self.dates and self.kinds[behind] == "preposition":
            behind = self.end_of_noun(behind + 1)
        return at < behind < self.last and behind not in self.dates and self.kinds[behind] in _PREDICATES

    def behind_degree(self, at: int) -> int:
        """The verb behind words that say how much: `akan [lebih banyak] dipengaruhi`; else the same index."""
        is_before_verb = self.is_of_degree(at) and at + 2 < self.last and self.kinds[at + 2] in _VERBAL
        return at + 2 if is_before_verb else at

    def is_of_degree(self, at: int) -> bool:
        """Whether two words say how much or how: `bekerja [lebih keras]`; not `melayani lebih dari 900 siswa`."""
        if at + 1 >= self.last or self.lower[at] not in listed("degrees_of_comparison"):
            return False
        return self.kinds[at + 1] in ("other", "noun") and not self.dates.intersection((at, at + 1))

    def joins_nouns(self, first: int, at: int, *, is_subject: bool) -> bool:
        """Whether a coordinator inside a noun phrase joins the next noun to it and begins no clause.

        Behind a verb, what a verb follows is the subject of another clause: `membeli beras dan warga menjual`.
        """
        if not first < at or at + 1 >= self.last:
            return False
        if measures_again(self.words, first, at, self.last):
            return True
        if at >= first + _LONGEST_PAIR:
            return self.names.get(at - 1) == self.names.get(at + 1) == "p"  # `Dua petenis Solo Sari Wulan dan Ayu`
        if at + 1 in self.names or self.lower[at] not in _JOINING_NOUNS:
            return at + 1 in self.names
        behind = at + 1
        while behind < self.last and behind not in self.dates and self.goes_on(behind):
            behind += 1
        if self.words[first][0].isdigit() and self.words[at + 1][0].isdigit():
            return is_subject or self.lower[at] == "atau"
        if behind == at + 1 or (behind - first > _LONGEST_JOINED and not is_subject):
            return False
        behind += behind + 1 < self.last and self.kinds[behind] == "pointing"
        is_verbal = behind < self.last and behind not in self.dates and self.lower[behind] not in listed("naming")
        follows = self.kinds[behind] if is_verbal else ""
        return is_subject or (follows not in _VERBAL and follows not in GOVERNING)

    def goes_on(self, at: int) -> bool:
        return self.kinds[at] in _NOMINAL or is_in_number(self.words, at, self.last)

    def end_of_noun(self, at: int, *, with_role: bool = True, is_subject: bool = False) -> int:
        """Behind the nouns and their attributes; a mark, a verb, a small word, a date end them.

        Without its role, a person's name begins a phrase of its own.
        """
        end = at
        while end < self.last and end not in self.dates:
            kind, opens_word = self.kinds[end], self.words[end][0].isalnum()
            if (kind in _NO_NOUN or not opens_word) and (behind := self.behind_inside(at, end)) > end:
                end = behind
                continue
            if kind in _NO_NOUN:
                if kind == "preposition" and self.compares(end):
                    end += 1
                elif kind != "coordinator" or not self.joins_nouns(at, end, is_subject=is_subject):
                    break
            elif not opens_word and kind != "name" and not self.is_inside(end):
                break
            if end > at and self.begins_another(at, end, kind, with_role=with_role):
                break
            if self.lower[end] in listed("before_dates") and self.dates_from(end, kind):
                break
            if end > at and self.opens_manner(end) and self.is_done_to(at):
                break
            if not is_subject and self.begins_long_name(at, end):
                break
            end += 1
        return end

    def is_done_to(self, first: int) -> bool:
        """Whether a noun phrase stands behind a preposition or a verb that says nothing of what the noun is or does."""
        if first == self.begin:
            return False
        kind = self.kinds[first - 1]
        return kind == "preposition" or (kind == "verb" and self.lower[first - 1] not in listed("causing"))

    def begins_another(self, first: int, at: int, kind: str, *, with_role: bool) -> bool:
        """Whether a noun phrase ends before a word that is a noun, too: a date, a name behind a role, a subject."""
        low, following = self.lower[at], self.lower[at + 1] if at + 1 < len(self.lower) else ""
        if (at + 1 in self.dates and self.names_date(at)) or self.is_every(at):
            return True
        if (low == "mulai" and following == "dari") or is_how_long(low, following) or says_how_far(low, following):
            return True
        if self.names.get(at) == "p":
            return self.kinds[at - 1] == "pointing" or (not with_role and self.begins_person(first, at))
        is_before_verb = at + 1 < self.last and self.kinds[at + 1] in _PREDICATES
        return kind == "pronoun" and is_before_verb and self.lower[at + 1] not in listed("naming")


def phrases(sentence: Sentence, first: int, last: int) -> list[Phrase]:
    """The phrases between two indices, in order, without a gap. A name and a date stand in one phrase each."""
    chunker = _Chunker(sentence, first, last)
    found: list[Phrase] = []
    at = first
    while at < last:
        found.append(chunker.phrase_at(at))
        at = found[-1].last
    return with_lists_joined(found, sentence.words)
