"""Whether a stretch of a sentence may begin where it does: no subject cut off, nothing it is only the end of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.compression.endings import NOMINAL
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import PhraseSet, between, first_of, last_of
from briefing_tui.events.syntax.words import UNDERGOING, is_happening, is_verb, listed, offices, word_class

if TYPE_CHECKING:
    from briefing_tui.events.syntax.relations import Relations

_ASIDE = ("mark", "date", "adverb")
# Marks that join words without a blank.
_JOINING = frozenset(":-–/+&")
# In more words what describes a complement may describe a noun of it.
_LONGEST_COMPLEMENT = 4


class Beginnings:
    """Judges where stretches begin by the phrases around."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._nominal = relations.nouns | relations.of_kind("preposition")
        # What has been judged, by phrase: many stretches begin alike.
        self._of_clauses: dict[tuple[int, bool], bool] = {}
        self._described: dict[int, bool] = {}

    def is_whole(self, first: int, *, is_said: bool) -> bool:
        """Whether a stretch that begins here cuts nothing off; `is_said` of what a speaker is named behind."""
        if self.is_described(first):
            return not is_said or self._kinds[first] == "noun"
        return self.begins_clause(first, is_said=is_said)

    def is_described(self, first: int) -> bool:
        """Whether a noun is followed by the relative clause that the date stands in."""
        is_described = self._described.get(first)
        if is_described is None:
            is_described = self._described[first] = self._is_described(first)
        return is_described

    def _is_described(self, first: int) -> bool:
        relations, kind = self._relations, self._kinds[first]
        behind = self._relative_behind(first) if kind in NOMINAL else None
        if behind is None or not self._is_of_date(self._clause_of[behind]):
            return False
        if "tanpa" in self._first_words[max(first - 1, 0) : first + 1] or self._is_end_of_list(first):
            return False
        if self._relations.names_source(self._clause_of[behind]):
            return False  # `dalam [siaran pers] yang diterima pada Senin`
        asks = self._first_words[first] in listed("questions")  # `belum pasti [berapa orang] yang datang`
        does = self._relations.has_inner_verb(first) and not relations.last_word(first).startswith("ber")
        if asks or does or self._is_denied(first):
            return False
        if self.is_complement(first) or (self._kind_before(first) == "mark" and self.is_tail(first)):
            return False
        is_adjunct = kind == "preposition" and not self._is_of_occasion(first)
        is_beside = is_adjunct and self._kind_before(first) in NOMINAL
        if is_beside and not self._is_person_reached(first) and not self._does(first, behind):
            return False  # `gula untuk anak yang dianjurkan pada 2015`
        return not self._is_of_noun_before(first, behind)

    def _is_of_noun_before(self, first: int, behind: int) -> bool:
        """Whether what a relative clause says is of the noun that a name hangs on, not of the name right before it."""
        relations, kind = self._relations, self._kinds[first]
        part, names = self._parts[first], relations.names
        inside = range(part.first, part.last)
        is_named = any(names.get(at) in ("l", "o") for at in inside)
        if kind == "preposition" and self._kind_before(first) == "noun" and is_named:
            return True  # `pekerja asal Kupang yang tiba pada 2018`
        if self._kind_before(first) == "preposition" and names.get(part.first) == "p":
            return True  # `rumor tentang lawan | Sari yang beredar sejak Mei`
        verbs = relations.verbs_of(self._clause_of[behind])
        is_place = all(names.get(at) == "l" for at in inside[kind == "preposition" :])
        if verbs and is_place and self._first_words[first_of(verbs)] in listed("befalling"):
            return True  # `bentrokan di Pulau Rempang, yang terjadi pada Senin`
        # `sidang terhadap Sari yang digelar pada Rabu`
        is_person = any(names.get(at) == "p" for at in inside)
        return verbs > 0 and is_person and relations.is_light(first_of(verbs))

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
        part, copula = self._parts[first], self._parts[first - 1]
        is_copula = word_class(self._words[copula.first]) == "copula" and copula.last - copula.first == 1
        if not is_copula or not 0 < part.last - part.first <= _LONGEST_COMPLEMENT:
            return False
        head = self._first_words[first]
        if head in listed("generic") or (head in offices() and self._first_words[first + 2].startswith(UNDERGOING)):
            return False
        return self._relations.subject(first - 1, self._clause_of[first]) is not None

    def _is_end_of_list(self, first: int) -> bool:
        """Whether other nouns are described with it, which stand before: `20 warga dan [dua anak] yang tiba`."""
        kind, before = self._kind_before(first), self._kinds[first - 2] if first > 1 else ""
        if kind == "coordinator":
            return (
                before in ("noun", "preposition", "mark") and self._clauses[self._clause_of[first]].opener != first - 1
            )
        return kind == "mark" and self._first_words[first - 1] == "," and self._is_list(first) and before in NOMINAL

    def _is_denied(self, noun: int) -> bool:
        """Whether there is said to be none of a noun, or not yet, or it is who somebody is against, not what goes on.

        `tidak ada [album] yang laku pada 2010`, `final melawan [Solo], yang digelar pada Senin`.
        """
        kind, opener, _ = self._clauses[self._clause_of[noun]]
        is_of_verb = self._before_in_clause(noun) & self._relations.verbs > 0
        if kind == SUBORDINATE and self._first_words[opener] in listed("not_yet") and not is_of_verb:
            return True  # `agar [ban] yang dipakai pada Senin awet`
        if self._kind_before(noun) != "verb":
            return False
        if kind == REPORTED and self._first_words[noun - 1] in listed("existential"):
            return True  # that there is one, somebody says: `Sari menyebut ada [dua jembatan] yang runtuh pada Senin`
        before = self._parts[noun - 1]
        inside = range(before.first, before.last)
        classes, lower = self._relations.sentence.classes, self._relations.sentence.lower
        return any(classes[at] == "negation" or lower[at] in listed("against") for at in inside)

    def _relative_behind(self, noun: int) -> int | None:
        """The `yang` that a noun, or one with what it is of, is described by; a comma or mark may stand before it."""
        n = noun + 1
        while n < len(self._kinds) and (
            self._clause_of[n] == NO_CLAUSE
            or self._kinds[n] == "adverb"
            or self._relations.is_attribute(n)
            or (self._kinds[n] == "preposition" and not self._is_of_occasion(n) and not self._is_person_reached(n))
        ):
            if self._first_words[n] == "sebagai":
                return None  # `menyebut [Sari] sebagai anggota regu yang akan berlomba`
            n += 1
        n += n < len(self._kinds) and self._first_words[n] in ',"”'
        return n if n < len(self._kinds) and self._kinds[n] == "relative" else None

    def _is_of_occasion(self, n: int) -> bool:
        return self._first_words[n] in listed("occasional")

    def _is_person_reached(self, n: int) -> bool:
        """Whether a phrase with a preposition ends in a person's name, which is described by what follows."""
        names, part = self._relations.names, self._parts[n]
        return self._first_words[n] in listed("reaching") and names.get(part.last - 1) == "p"

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
        if kind in (RELATIVE, SUBORDINATE) or self._kind_beside(first) == "verb" or self._is_dates_verb(first):
            return False
        if self._first_words[first] in listed("naming_sources") or self._first_words[first + 1 : first + 2] == ["hal"]:
            return False  # `Mengetahui hal itu, warga datang`
        if self._relations.subject(first, clause) is not None or self._relations.shared_subject(clause) is not None:
            return False
        return not self._is_of_topic(first) and (is_said or self._has_subject_behind(first))

    def _is_of_topic(self, verb: int) -> bool:
        """Whether what a verb is said of stands before it, behind a preposition: `Terkait warga itu, [diperiksa]`."""
        before = self._before_in_clause(verb) & self._nominal
        topic = first_of(before)
        if topic < 0 or self._first_words[topic] not in listed("of_topics") or self._relations.has_inner_verb(topic):
            return False
        does = self._relations.last_word(verb)
        return does.startswith(("me", "ber")) or not self._has_subject_behind(verb)

    def _noun_begins(self, first: int, *, is_said: bool) -> bool:
        """Whether a noun is the first of its clause, or of the name it goes on with."""
        part, before, clause = self._parts[first], self._relations.before_or_date[first], self._clause_of[first]
        kind = self._kind_beside(first)
        if kind == "relative":
            return False
        if self._first_words[first] in listed("questions") and self._clauses[clause].kind == SUBORDINATE:
            return False  # `hingga [seberapa sering] melakukannya`
        if self._relations.names.get(part.first) == "p" and kind in ("noun", "mark"):
            return kind == "mark" or before is None or self.is_whole(before, is_said=is_said)
        if kind == "noun":
            is_pronoun = word_class(self._words[part.first]) == "pronoun"
            return is_pronoun and word_class(self._first_words[first - 1]) == "pointing"  # `Ini [kami] lakukan`
        if self._first_words[first] in listed("excepting"):
            return False  # `Semua toko, [kecuali dua], tutup`
        if kind == "mark" and (self._is_listed(first) or self.is_in_name(first) or self.is_tail(first)):
            return False
        if first and part.last - part.first == 1 and word_class(self._words[part.first]) == "pointing":
            return False  # `Pemain, yang lahir pada Minggu, itu mencetak gol`
        if kind == "verb":
            return self._clauses[clause].kind == REPORTED and self._clauses[clause].opener == before
        if kind == "preposition" and self._is_behind_subject(first):
            return False
        if self.is_object_before(first) or self._verb_behind_comma(first):
            return False
        if kind != "coordinator":
            return True
        if self._words[part.first - 1].casefold() in listed("between_nouns"):
            return False  # `membuat Melati atau [Kenanga] dinobatkan`
        return self._clauses[clause].opener == before and not self._words[part.first][0].isdigit()

    def _kind_before(self, n: int) -> str:
        """The kind of the phrase right before, none at the beginning."""
        return self._kinds[n - 1] if n else ""

    def _kind_beside(self, n: int) -> str:
        """The kind of the next phrase before, `mark` where there is none."""
        before = self._relations.before_or_date[n]
        return "mark" if before is None else self._kinds[before]

    def _before_in_clause(self, first: int) -> PhraseSet:
        """The phrases of the clause of a phrase that stand before it."""
        return self._relations.of_clause(self._clause_of[first]) & between(0, first)

    def _is_dates_verb(self, verb: int) -> bool:
        """Whether the subject of a verb is a date: `Tahun 2020 dinyatakan sebagai ...`."""
        return verb > 0 and self._relations.is_attribute(verb - 1)

    def _has_subject_behind(self, verb: int) -> bool:
        """`terjadi kebakaran`, `akan dilakukan pemeriksaan`."""
        behind = self._relations.behind[verb]
        return behind is not None and self._kinds[behind] == "noun"

    def _is_behind_subject(self, first: int) -> bool:
        """Whether the clause of a noun has another before, and no verb since: `Warga di desa [antusias] menyambut`."""
        before = self._before_in_clause(first)
        nouns = before & self._relations.nouns
        return last_of(nouns) > last_of(before & (self._relations.verbs | self._relations.of_kind("mark")))

    def is_in_name(self, first: int) -> bool:
        """Whether a noun goes on with the name of a subject behind a colon: `Kejuaraan Mobile Legends: [Bang-Bang]`."""
        if not first or self._first_words[first - 1] != ":" or not self._before_in_clause(first) & self._nominal:
            return False
        last = self._parts[first - 1].first - 1
        is_named = last > 0 and self._words[last][0].isupper() and self._words[last + 2][0].isupper()
        is_office = self._words[last].casefold() in offices() or self._relations.names.get(last) == "p"
        return is_named and not is_office and not self._before_in_clause(first) & self._relations.verbs

    def is_tail(self, first: int) -> bool:
        """Whether a noun ends what a preposition opens before it, or what it joins: `untuk ikan dan [beras] dijual`.

        So does what a mark joins without a blank, `Re:[Think]`, and what only points.
        """
        before, part = self._kind_before(first), self._parts[first]
        if before == "mark" and part.first > 1 and self._first_words[first - 1] in _JOINING:
            left, mark, right = self._relations.sentence.tokens[part.first - 2 : part.first + 1]
            return left.end == mark.start and mark.end == right.start
        if part.last - part.first == 1 and self._first_words[first] == "tersebut":
            return True
        if before == "coordinator" and word_class(self._words[self._parts[first].first]) != "pronoun":
            inside = self._before_in_clause(first)
            is_opened = self._clauses[self._clause_of[first]].opener == first - 1
            opens = first_of(inside & (self._nominal | self._relations.verbs))
            return not is_opened and opens >= 0 and self._kinds[opens] == "noun" and not inside & self._relations.verbs
        return before == "preposition" and self._is_behind_subject(first)

    def is_object_before(self, first: int) -> bool:
        """Whether a noun is the object of the verb in the phrase before it: `untuk menjaga [kesehatan]`."""
        return self._kind_before(first) == "preposition" and is_verb(self._words[self._parts[first - 1].last - 1])

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
        return self._before_in_clause(first) & (self._nominal | self._relations.verbs) > 0

    def _is_listed(self, first: int) -> bool:
        """Whether a noun stands beside one before it, in a list or as where that is: `di Sentul, Bogor, ...`."""
        if not self._before_in_clause(first) & self._nominal:
            return False
        part, names = self._parts[first], self._relations.names
        if all(names.get(at) == "l" for at in range(part.first, part.last)):
            return True
        if self._is_list(first) and self._before_in_clause(first) & self._relations.nouns:
            return True  # `Pemain dari Solo, [Sleman dan Bantul] | tiba`
        behind = self._relations.behind[first]
        if behind is not None and names.get(self._parts[behind].first) == "p":
            behind = self._relations.behind[behind]  # `Hasil balapan, Pebalap Suzuki | Sari menang`
        return behind is None or self._kinds[behind] not in ("verb", "preposition", "relative")

    def _is_list(self, n: int) -> bool:
        """Whether a phrase is of several nouns: `Sleman dan Bantul`."""
        part = self._parts[n]
        return "coordinator" in self._relations.sentence.classes[part.first : part.last]

    def _points_back(self, before: PhraseSet) -> bool:
        """Whether a clause says only what `hal itu` is like: `Hal itu selaras dengan [kenaikan] pada 2022`."""
        return self._first_words[first_of(before)] == "hal" and not before & self._relations.verbs

    def _is_yet_to_be(self, date: int, before: PhraseSet) -> bool:
        """Whether a date says when what a noun names is to be, and a clause of another time stands around it.

        `Kami mengucapkan selamat untuk [penyelenggaraan festival] tahun depan`.
        """
        verbs, last_word = before & self._relations.verbs, self._words[self._parts[date].last - 1]
        is_coming = last_word.casefold() in listed("coming") and self._relations.is_attribute(date)
        is_object = self._kinds[date - 1] == "preposition" and self._first_words[date - 1] in listed("describing")
        return is_coming and is_object and verbs > 0 and not verbs & self._relations.binding

    def _is_inside_subject(self, date: int, before: PhraseSet) -> bool:
        """Whether a date is of what a subject only mentions: `Jumlah korban akibat [kebakaran] hari Sabtu naik`."""
        if before & self._relations.verbs or not before & self._relations.nouns:
            return False
        is_attribute = self._relations.is_attribute(date) and self._kinds[date - 1] == "preposition"
        return is_attribute and self._first_words[date - 1] not in listed("occasional")

    def dated_nominal(self) -> int | None:
        """The noun that a second date of a clause is of: `sepakat pada Mei menyusul [kerusuhan] pada 2022`."""
        at = self._relations.date_at
        if not at:
            return None
        before = self._before_in_clause(at)
        is_second = before & self._relations.of_kind("date") and before & self._relations.verbs
        is_nominal = is_second or self._points_back(before) or self._is_yet_to_be(at, before)
        if not is_nominal and not self._is_inside_subject(at, before):
            return None
        first = at - 1
        while first and self._kinds[first] == "preposition" and self._first_words[first] == "di":
            first -= 1
        is_of_verb = self._kinds[first] not in NOMINAL or self._first_words[first] in listed("occasional")
        if self.is_object_before(first):
            return None  # `saat ini bersiap untuk melakukan [debut] pada Senin`
        if is_of_verb or self._clause_of[first] != self._clause_of[at]:
            return None
        part = self._parts[first]
        has_preposition = self._kinds[first] == "preposition" and part.last - part.first > 1
        return first if is_happening(self._words[part.first + has_preposition].casefold()) else None
