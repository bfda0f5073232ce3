"""Which clauses of a sentence the date is of, and which verbs around it are of other days.

A date in a relative clause dates that, and the clause around it only where both say the same: `Sari membuka rapat yang
digelar pada Senin`, but not `Sari menanti rapat yang akan digelar pada Senin`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import CONTINUED, MAIN, NO_CLAUSE, RELATIVE, REPORTED, SUBORDINATE
from briefing_tui.events.syntax.clauses_around_dates import ClausesAroundDates
from briefing_tui.events.syntax.phrase_sets import between, first_of, members, set_of
from briefing_tui.events.syntax.words import listed, since_words, speech_verbs

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from briefing_tui.events.syntax.clause_phrases import ClausePhrases
    from briefing_tui.events.syntax.clauses import Clause
    from briefing_tui.events.syntax.phrase_sets import PhraseSet


class DatedClauses:
    """The clauses of a date: `home` it may belong to, `otherwise` are those of another date or in brackets.

    `other_days` are the verbs around the home clauses that are not of the date's day.
    """

    def __init__(self, phrases: ClausePhrases, date_first: int) -> None:
        self._phrases = phrases
        self._around = ClausesAroundDates(phrases)
        self.home = self._home(date_first)
        self.otherwise = self._dated_otherwise(date_first)
        self.other_days = self._of_other_days()

    def _home(self, date_first: int) -> set[int]:
        """The clauses the date may belong to: its own; behind a light verb in a relative clause, the main one too."""
        if self._phrases.date_at is None or self._phrases.kinds[self._phrases.date_at] != "date":
            # What is said is of its own day, not of the one it was said on.
            return {n for n, clause in enumerate(self._phrases.clauses) if self._stands_alone(clause)}
        holder = max((n for n, part in enumerate(self._phrases.parts) if part.first <= date_first), default=0)
        if self._around.is_fronted(holder):
            return {self._phrases.clause_of[holder + 2]}
        clause = self._around.clause_around(holder)
        home = {clause}
        kind, _, parent = self._phrases.clauses[clause]
        verbs = self._phrases.verbs_of(clause)
        is_named = kind == CONTINUED and verbs > 0 and self._phrases.first_words[first_of(verbs)] in listed("naming")
        has_own_date = self._phrases.of_clause(parent) & self._phrases.of_kind("date") > 0
        if is_named or (kind == SUBORDINATE and not has_own_date and self._is_of_same_time(clause)):
            clause = parent  # `membuka dua pasar, yakni pada Senin dan Selasa`
            home.add(clause)
        if self._is_apart(holder, clause) or self._phrases.first_words[holder] in listed("from"):
            # `..., Senin.` at the end dates all before it.
            while clause != NO_CLAUSE:
                home.add(clause)
                clause = self._phrases.clauses[clause].parent
            return home
        if self._shares_its_day(clause):
            home.add(self._phrases.clauses[clause].parent)
        home.update(self._no_more_than(clause))
        return home

    def _shares_its_day(self, clause: int) -> bool:
        """Whether what is around a relative clause is of its day, too.

        Of a source it is (`menurut data yang dirilis pada Senin`; not of what binds since its day: `menurut perjanjian
        yang diteken pada 2013`), and of a subject that is there when something happens: `Pejabat yang hadir pada
        Senin menyerukan ...`.
        """
        kind, opener, parent = self._phrases.clauses[clause]
        if kind != RELATIVE or parent == NO_CLAUSE:
            return False
        if self._phrases.first_words[opener - 1] in listed("citing"):
            source = self._phrases.parts[opener - 1]
            return listed("binding_documents").isdisjoint(self._phrases.sentence.lower[source.first : source.last])
        return self._is_of_occasion(clause)

    def _no_more_than(self, clause: int) -> Iterator[int]:
        """The clauses around one that say only that it took place, from the inside on."""
        while clause != NO_CLAUSE and self._phrases.clauses[clause].kind in (RELATIVE, CONTINUED):
            is_continued = self._phrases.clauses[clause].kind == CONTINUED
            if is_continued and (self._phrases.of_clause(clause) & self._phrases.nouns or self._is_next()):
                return
            if not self._is_no_more_than(clause) or (is_continued and self._is_around_dated(clause)):
                return
            clause = self._phrases.clauses[clause].parent
            yield clause

    def _is_of_same_time(self, clause: int) -> bool:
        """Whether a subordinate clause says when the main one is so: `menang saat menjamu Solo pada Senin`."""
        word = self._phrases.first_words[self._phrases.clauses[clause].opener]
        has_verb = self._phrases.verbs_of(clause) > 0
        main = self._phrases.verbs_of(self._phrases.clauses[clause].parent)
        ends = any(self._phrases.last_word(n) in listed("beginning") for n in members(main))  # `dimulai hingga usai`
        is_outcome = word in listed("outcomes") and has_verb and not ends and not self._is_around_dated(clause)
        return word in listed("meanwhile") or is_outcome or (word in listed("lasting") and not has_verb)

    def _is_around_dated(self, clause: int) -> bool:
        """Whether one of the clauses around has a date of its own."""
        clause = self._phrases.clauses[clause].parent
        while clause != NO_CLAUSE:
            if self._phrases.of_clause(clause) & self._phrases.of_kind("date"):
                return True
            clause = self._phrases.clauses[clause].parent
        return False

    def _is_apart(self, holder: int, clause: int) -> bool:
        """Whether a comma parts a date from what stands before, all of which it dates.

        It does not where the comma ends a list of places in a clause of cause: `karena mencuri di Solo, Jateng, pada`.
        """
        if not holder or self._phrases.kinds[holder] != "date" or self._phrases.first_words[holder - 1] != ",":
            return False
        if self._phrases.clauses[clause].kind == RELATIVE and self.is_of_own_time(clause):
            return False
        hangs = self._phrases.clauses[clause].kind in (SUBORDINATE, RELATIVE)
        if hangs and self._around.is_of_event_named(holder):
            return False
        is_of_place = holder > 1 and self._phrases.clause_of[holder - 2] == NO_CLAUSE
        return not (is_of_place and self._phrases.first_words[holder] == "pada" and self.is_of_own_time(clause))

    def is_of_own_time(self, clause: int) -> bool:
        """Whether a subordinate clause is of another time than the main one: `ditahan karena mencuri pada Senin`."""
        kind, opener, _ = self._phrases.clauses[clause]
        verbs = self._phrases.verbs_of(clause)
        if kind == RELATIVE:  # `memecahkan rekor yang sebelumnya diraih di Solo, pada Senin`
            is_earlier = any(self._phrases.first_words[n] == "sebelumnya" for n in members(verbs))
            return is_earlier or self._around.is_yet_to_be(clause)
        return kind == SUBORDINATE and self._phrases.first_words[opener] in listed("of_own_time") and verbs > 0

    def _says_what_it_is(self, verb: int) -> bool:
        """Whether a verb says what something is called, has or is like, whenever that is."""
        does = self._phrases.first_words[verb]
        return does in listed("entitling") or does in listed("being_like")

    def _is_of_earlier(self, clause: int) -> bool:
        """Whether a relative clause says what was so before the clause around it: `yang telah dibangun pada 2020`.

        What has been so since a day, too: `menangani wabah yang merebak sejak 2019`.
        """
        phrases = self._phrases
        kind, opener, parent = phrases.clauses[clause]
        if kind != RELATIVE:
            return False
        inside = phrases.of_clause(clause)
        verbs, dates = members(inside & phrases.verbs), members(inside & phrases.of_kind("date"))
        if any(phrases.first_words[n] in listed("earlier") for n in verbs):
            return True
        is_first = phrases.first_words[opener + 1] == "pertama" and opener + 2 in verbs
        if is_first or any(phrases.first_words[n] in since_words() for n in dates):
            return True  # `Lomba yang pertama digelar pada 2012 itu diikuti ...`
        parts, lower = [phrases.parts[n] for n in dates], phrases.sentence.lower
        is_past = any(not listed("past").isdisjoint(lower[part.first : part.last]) for part in parts)
        is_of_noun = opener > 0 and phrases.first_words[opener - 1] not in listed("as_told")
        return is_past and is_of_noun and self._around.is_planned(phrases.verbs_of(parent))

    def _is_told_alone(self, clause: int) -> bool:
        """Whether what a clause says is so whatever the clause around it says: `akan dibuka sebab [harga turun]`."""
        kind, opener, _ = self._phrases.clauses[clause]
        if kind == SUBORDINATE or self._is_of_earlier(clause):
            return True
        is_known = kind == RELATIVE and opener > 0 and self._phrases.first_words[opener - 1] not in listed("questions")
        return is_known and not self._describes_subject(clause)

    def _is_beginning(self, clause: int) -> bool:
        """Whether a clause before the main one says since when that is so, of one subject: `Sejak lahir, ia kuat`.

        The main one is told with it.
        """
        phrases = self._phrases
        _, opener, parent = phrases.clauses[clause]
        if phrases.first_words[opener] not in since_words() or parent == NO_CLAUSE:
            return False
        is_fronted = not phrases.verbs_of(parent) & between(0, opener)
        before_verb = phrases.of_clause(clause) & between(0, first_of(phrases.verbs_of(clause)))
        return is_fronted and not before_verb & phrases.nouns

    def _is_of_former_day(self, clause: int) -> bool:
        """Whether a clause says what was done, or how figures changed, on a day before that of the main one.

        `turun setelah naik pada Mei`, `Setelah menang pada Mei, Sari tampil lagi`, `Ini gol pertamanya setelah ...`.
        """
        kind, opener, parent = self._phrases.clauses[clause]
        if kind != SUBORDINATE or self._phrases.first_words[opener] not in listed("following"):
            return False
        verbs, main = members(self._phrases.verbs_of(clause)), members(self._phrases.verbs_of(parent))
        lower, parts = self._phrases.sentence.lower, self._phrases.parts
        if any(self._phrases.last_word(n) in listed("changing") for n in verbs):
            return True
        if not verbs or not main:
            return False
        if opener + 1 == self._phrases.date_at:
            return True  # `menang setelah kemarin [kalah]`
        is_fronted = not self._phrases.of_clause(parent) & between(0, opener) & ~self._phrases.of_kind("mark")
        is_earlier = any(lower[parts[n].first] in listed("formerly_done") for n in verbs)
        return is_fronted or is_earlier or self._only_is(main[0])

    def _describes_subject(self, clause: int) -> bool:
        """Whether a relative clause describes the subject of the clause around it, or what that took place at."""
        _, opener, parent = self._phrases.clauses[clause]
        before = self._phrases.of_clause(parent) & between(0, opener)
        is_adjunct = opener > 0 and self._phrases.kinds[opener - 1] == "preposition"
        is_of_occasion = is_adjunct and self._around.is_occasion(opener - 1)
        return is_of_occasion or (before & self._phrases.nouns > 0 and not before & self._phrases.verbs)

    def _is_of_occasion(self, clause: int) -> bool:
        """Whether what a relative clause says of the subject is when it does what the clause around it says.

        `Bupati yang hadir pada Senin menyerukan`, `Data yang dirilis pada Senin menunjukkan`.
        """
        verbs = [self._phrases.first_words[n] for n in members(self._phrases.verbs_of(clause))]
        if self._phrases.names_source(clause):
            return True  # `Dalam siaran pers yang diterima pada Senin, Sari membuka pasar`
        if not (listed("attending").isdisjoint(verbs) and listed("reached").isdisjoint(verbs)):
            return True
        around = members(self._phrases.verbs_of(self._phrases.clauses[clause].parent))
        last_words = {self._phrases.last_word(n) for n in around}
        tells = not (speech_verbs().isdisjoint(last_words) and listed("showing").isdisjoint(last_words))
        if tells and not listed("publishing").isdisjoint(verbs):
            return True
        return self._is_document_issued(clause, verbs, last_words)

    def _is_document_issued(self, clause: int, verbs: Sequence[str], around: Collection[str]) -> bool:
        """Whether a paper is only said to be made known, then what it does: `Putusan yang dibacakan Senin melarang`."""
        opener = self._phrases.clauses[clause].opener
        if not opener or self._phrases.first_words[opener - 1] not in listed("documents"):
            return False
        is_issued = all(verb in listed("publishing") or verb in listed("issuing") for verb in verbs)
        return is_issued and self._describes_subject(clause) and any(verb.startswith("me") for verb in around)

    def _is_no_more_than(self, clause: int) -> bool:
        """Whether a clause says only that what it describes took place, when the clause around it did, too.

        `Sari membuka rapat yang digelar pada Senin`; not `Sari menanti rapat yang akan digelar pada Senin`.
        """
        verbs, parent = self._phrases.verbs_of(clause), self._phrases.clauses[clause].parent
        if self._phrases.clauses[clause].kind == RELATIVE and self._tells_by_itself(clause, verbs):
            return False
        is_planned = self._around.is_planned(verbs)
        if not all(
            self._phrases.is_light(n) or self._says_what_it_is(n)
            for n in members(verbs)
            if is_planned or self._phrases.has_verb(n)
        ):
            return False
        if self._phrases.clauses[clause].kind != RELATIVE or parent == NO_CLAUSE:
            return True
        if (is_planned and not self._around.is_planned(self._phrases.verbs_of(parent))) or self._is_of_earlier(clause):
            return False
        happens = any(self._phrases.first_words[n] in listed("befalling") for n in members(verbs))
        return not happens or self._describes_subject(clause)

    def _tells_by_itself(self, clause: int, verbs: PhraseSet) -> bool:
        """Whether a relative clause says by its noun or of a subject of its own what happened.

        `ponsel yang rusak pada Mei`, `jalan yang pembangunannya dimulai pada Mei`.
        """
        first = self._phrases.clauses[clause].opener + 1
        if not verbs:
            return self._phrases.first_words[first] in listed("befallen")
        return (
            self._phrases.kinds[first] == "noun"
            and self._phrases.last_word(first).endswith("nya")
            and first + 1 in members(verbs)
        )

    def _is_next(self) -> bool:
        """Whether the date opens a predicate of what comes next: `dibuka di Solo, lalu pada Juni [dibuka lagi]`."""
        at = self._phrases.date_at
        return at is not None and at > 0 and self._phrases.first_words[at - 1] in listed("next")

    def _stands_alone(self, clause: Clause) -> bool:
        """Whether a clause says something by itself, as one behind `bahwa` does."""
        return clause.kind in (MAIN, REPORTED, CONTINUED) or (
            clause.kind == SUBORDINATE and self._phrases.first_words[clause.opener] == "bahwa"
        )

    def _of_other_days(self) -> PhraseSet:
        """The verbs around the date's clause that are not of its day: `menanti [laga yang akan digelar Senin]`."""
        phrases = 0
        for clause in self.home:
            while clause != NO_CLAUSE and (
                self._phrases.clauses[clause].kind == RELATIVE
                or (self.is_of_own_time(clause) and not self._is_beginning(clause))
                or self._is_of_former_day(clause)
                or self._hangs_on_other_date(clause)
            ):
                is_of_former_day = self._is_of_former_day(clause) or self._says_since_when(clause)
                is_told_alone = self._is_told_without_verbless(clause)
                clause = self._phrases.clauses[clause].parent
                if clause in self.home:
                    break
                verbs = members(self._phrases.verbs_of(clause))
                if is_of_former_day:
                    phrases |= set_of(verbs)
                elif is_told_alone:
                    phrases |= self._phrases.of_clause(clause) & self._phrases.nouns
                elif not any(map(self._only_is, verbs[:1])):  # `Solo Fest adalah lomba berseri yang digelar pada Senin`
                    phrases |= set_of([n for n in verbs if not self._is_timeless(n)])
        phrases |= self._of_neighbouring_dates()
        # `belum dipastikan berapa orang yang akan datang pada Senin` says nothing without its main verb.
        # What a noun is described by has been so, whatever is to be.
        is_bound = phrases & self._phrases.binding and not all(map(self._is_told_alone, self.home))
        return self._of_last() if is_bound else phrases | self._of_last()

    def _of_last(self) -> PhraseSet:
        """The verbs before a predicate of what comes next, which the date opens."""
        phrases = self._phrases
        joined = [
            phrases.clauses[n].parent for n in self.home if phrases.clauses[n].kind == CONTINUED and self._is_next()
        ]
        return phrases.verbs_of(joined[0]) if joined else 0

    def _says_since_when(self, clause: int) -> bool:
        """Whether a clause says since when something is so: `Ini gol pertamanya sejak [pindah pada 2020]`."""
        kind, opener, _ = self._phrases.clauses[clause]
        return kind == SUBORDINATE and self._phrases.first_words[opener] in since_words()

    def _is_told_without_verbless(self, clause: int) -> bool:
        """Whether the clause around has no verb and is of another time than one that hangs on it.

        `Stok beras cukup karena [warga panen pada Mei]`, `Harga lebih tinggi pada Senin, setelah [naik pada Jumat]`.
        """
        kind, _, parent = self._phrases.clauses[clause]
        verbs = self._phrases.verbs_of(clause)
        if kind != SUBORDINATE or parent == NO_CLAUSE or not verbs or self._phrases.verbs_of(parent):
            return False
        has_subject = self._phrases.of_clause(clause) & self._phrases.nouns & between(0, first_of(verbs)) > 0
        return has_subject or parent in self.otherwise

    def _of_neighbouring_dates(self) -> PhraseSet:
        """The verbs of other dates that stand as their subjects: `pada 2020 naik 3 persen, [2021 turun] 4 persen`."""
        phrases, at = self._phrases, self._phrases.date_at
        fronted = [
            n
            for n in members(phrases.of_kind("date"))
            if n and phrases.kinds[n + 1 : n + 2] == ["verb"]
            if phrases.first_words[n - 1] == "," or self._begins_anew(n - 1)
        ]
        if at is None or not fronted:
            return 0
        first = max((n for n in fronted if n <= at), default=0)
        last = min((n for n in fronted if n > at), default=len(phrases.kinds))
        return phrases.verbs & ~between(first, last)

    def _begins_anew(self, n: int) -> bool:
        """Whether a coordinator joins a clause that begins with a date; not two dates of a subject.

        `Pasar pada Kamis [dan] Jumat ditutup`.
        """
        phrases = self._phrases
        if phrases.kinds[n] != "coordinator":
            return False
        clause = phrases.clause_of[n]
        has_verb = phrases.verbs_of(clause) & between(0, n) > 0
        if has_verb or phrases.clauses[max(clause, 0)].kind == SUBORDINATE:
            return True
        return not n or phrases.kinds[n - 1] != "date"

    def _hangs_on_other_date(self, clause: int) -> bool:
        """Whether the clause around a subordinate one is of another date: `naik pada Mei setelah turun pada Juni`."""
        kind, _, parent = self._phrases.clauses[clause]
        return kind == SUBORDINATE and parent in self.otherwise

    def _is_timeless(self, verb: int) -> bool:
        """Whether a verb phrase says what something is or that there is something: of any day."""
        return self._phrases.is_light(verb) or self._only_is(verb)

    def _only_is(self, verb: int) -> bool:
        """Whether a verb phrase is a copula, or says that there is something."""
        last = self._phrases.parts[verb].last - 1
        return self._phrases.sentence.classes[last] == "copula" or self._phrases.words[last] in listed("existential")

    def _dated_otherwise(self, date_first: int) -> set[int]:
        """The clauses that are of another date, and what stands in brackets: they tell nothing of this one."""
        clauses = {
            self._phrases.clause_of[n]
            for n in members(self._phrases.of_kind("date"))
            if date_first >= 0 and n != self._phrases.date_at
        }
        return (clauses - self.home) | {NO_CLAUSE}
