"""The parts of a sentence that it may be told without: between commas, a relative clause, an adjunct, a predicate."""

from __future__ import annotations

from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.compression.joints import Gap, Joints
from briefing_tui.events.syntax.clause_phrases import BINDING
from briefing_tui.events.syntax.clauses import CONTINUED, NO_CLAUSE, SUBORDINATE
from briefing_tui.events.syntax.phrase_sets import between, first_of, members
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import UNDERGOING, is_happening, is_verb, listed, said_once, word_class
from briefing_tui.language.function_words import ADDING, UP_TO

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefing_tui.events.compression.beginnings import Beginnings
    from briefing_tui.events.compression.endings import Endings
    from briefing_tui.events.compression.told_phrases import ToldPhrases
    from briefing_tui.events.syntax.phrase_sets import PhraseSet
    from briefing_tui.events.syntax.relations import Relations

# So many phrases stand between two commas.
_LONGEST_APPOSITION = 8
# Of two subjects of more words together the first alone may be told.
_LONGEST_PAIR = 8
# Words of what only points: `Ini memang | yang pertama`.
_LONGEST_POINTING = 2
# Of a subject that so many words describe, the first phrase alone may be told.
_LONG_SUBJECT = 5
# These say something beside the predicate: what is not so in them makes nothing else untrue.
_APART = frozenset({"relative", "apposition", "subordinate"})
# What may stand between the clause a predicate goes on from and the predicate: `dan pada Senin membuka`.
_BEFORE_PREDICATE = frozenset({"coordinator", "subordinator", "mark", "date", "adverb"})


class MeasuredGap(NamedTuple):
    """A gap, the phrases in it, and how many words they are."""

    gap: Gap
    phrases: PhraseSet
    words: int


@cache
def _calling_for_clause() -> frozenset[str]:
    return listed("generic") | listed("ordinals") | listed("any_place")


class _Joined(NamedTuple):
    """How a clause goes on from another: its kind, and whether by one between that does."""

    kind: str
    is_again: bool


class Gaps:
    """The gaps of a sentence's phrases, each judged by what stands on both sides."""

    def __init__(self, relations: Relations, told: ToldPhrases, beginnings: Beginnings, endings: Endings) -> None:
        self._relations, self._told, self._beginnings, self._endings = relations, told, beginnings, endings
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._last_word = relations.last_word
        self._joints = Joints(relations, endings)
        self._closing: dict[Gap, bool] = {}

    @cached_property
    def measured(self) -> list[MeasuredGap]:
        """The gaps in the order they begin, whether they close or not: most are of no stretch that is told."""
        words_before = self._told.words_before
        return [
            MeasuredGap(gap, between(gap.first, gap.last), words_before[gap.last] - words_before[gap.first])
            for n in range(len(self._parts))
            if self._clause_of[n] != NO_CLAUSE
            for gap in self._from(n)
            if not self._relations.conditions.inside >> gap.first & 1
        ]

    def told_as(self, told: ToldPhrases) -> Gaps:
        """Those of the same phrases in other words; which of them close is the same."""
        others = Gaps(self._relations, told, self._beginnings, self._endings)
        others._closing = self._closing
        return others

    def closes(self, gap: Gap) -> bool:
        """Whether what stands on both sides of a gap goes together and says the same without it."""
        closes = self._closing.get(gap)
        if closes is None:
            may_go = (gap.kind in _APART or self._binds_nothing(gap)) and not self._tears(gap)
            closes = self._closing[gap] = may_go and self._joints.closes(gap)
        return closes

    def _tears(self, gap: Gap) -> bool:
        """Whether a gap has a relative clause describe another noun, or a copula say something else."""
        if gap.kind == "noun" and self._is_only_subject(gap.first):
            return True
        part = self._parts[gap.first - 1]
        if self._kinds[gap.first - 1] == "preposition" and part.last - part.first == 1:
            return True  # `Seperti [yang diketahui], Solo menang`
        before = self._words[part.last - 1]
        if gap.kind == "relative" and self._calls_for_clause(gap.first - 1):
            return True
        described = self._relations.before[gap.first] if self._kinds[gap.first] == "relative" else None
        if described is not None and self._calls_for_clause(described):
            return True
        if word_class(before) == "speech" and self._first_words[gap.first] == "bahwa":
            return True  # `Kami sampaikan [bahwa pasar ditutup] tetapi`
        if gap.last < len(self._kinds) and self._first_words[gap.last] == "bahwa":
            return True  # `menjadi [pengingat] bahwa pasar itu tua`
        if gap.last < len(self._kinds) and self._parts_range(gap):
            return True
        says_what = gap.kind in ("noun", "preposition", "inner") and word_class(before) == "copula"
        return says_what or self._kinds[gap.last : gap.last + 1] == ["relative"] or self._tears_apposed(gap)

    def _tears_apposed(self, gap: Gap) -> bool:
        """Whether a comma and `yang` stand behind a gap with a noun at its end: `mengajak [Budi], yang menari`."""
        if gap.kind != "subordinate" or self._kinds[gap.last : gap.last + 2] != ["mark", "relative"]:
            return False
        return self._kinds[gap.last - 1] in ("noun", "preposition")

    def _calls_for_clause(self, n: int) -> bool:
        """Whether what stands before a relative clause says too little without it."""
        last = self._last_word(n)
        if said_once(last) in _calling_for_clause():
            return True  # `Langkah [yang diambil] adalah`, `kota keempat [yang dikunjungi]`
        part = self._parts[n]
        if word_class(self._first_words[n]) in ("pronoun", "pointing") and part.last - part.first <= _LONGEST_POINTING:
            return True  # `Itu [yang membuat kami] senang`
        if self._kinds[n - 1 : n + 1] != ["verb", "noun"]:
            return False
        return word_class(self._last_word(n - 1)) == "copula"  # `menjadi laga [yang menarik], untuk`

    def _parts_range(self, gap: Gap) -> bool:
        """Whether a gap leaves out the lower end of a range, or a predicate behind what governs it.

        `dijual [seharga Rp900] sampai Rp950`, `masih [dalam perbaikan] via bank`.
        """
        if self._first_words[gap.last] in listed("describing_only_nouns"):
            return True  # `dengan [kurang dari satu kasus] per 10.000 warga`, `[dalam kasus penghinaan] terhadap Sari`
        if self._first_words[gap.last] in listed("about") and self._is_paper(gap.last - 1):
            return True  # `terdapat [dalam aturan Nomor 5] tentang sampah`
        goes_up = self._first_words[gap.last] in UP_TO
        if goes_up and self._kinds[gap.last] == "preposition":
            return True
        before = self._parts[gap.first - 1]
        return self._kinds[gap.first - 1] == "verb" and word_class(self._words[before.last - 1]) in GOVERNING

    def _is_paper(self, n: int) -> bool:
        """Whether a phrase names a paper that says what is about something: `dalam Undang-Undang Nomor 5`."""
        part = self._parts[n]
        return not listed("binding_documents").isdisjoint(self._relations.sentence.lower[part.first : part.last])

    def _is_only_subject(self, noun: int) -> bool:
        """Whether a clause has no other noun before its verb: `Sari menjelaskan [warga] menolak usulan itu`."""
        clause = self._clause_of[noun]
        verbs, before = self._relations.verbs_of(clause), self._relations.of_clause(clause) & between(0, noun)
        is_pronoun = word_class(self._first_words[noun]) == "pronoun"  # `mengatakan [keduanya] mengandalkan`
        return verbs > 0 and first_of(verbs) > noun and not is_pronoun and not before & self._relations.nouns

    def _binds_nothing(self, gap: Gap) -> bool:
        """Whether nothing is left out that changes what is told behind; a predicate may have such a word of its own."""
        if not self._relations.binding & between(gap.first, gap.last):
            return True
        inside = self._words[self._parts[gap.first].first : self._parts[gap.last - 1].last]
        binding = BINDING.intersection(map(word_class, inside))
        if gap.kind == "continued" and self._relations.is_not_only(gap.first):
            return binding == {"negation"}  # `Sari [tidak hanya membuka pasar, tetapi] juga menari`
        if gap.kind == "continued" and self._has_other_date(gap.first, gap.last):
            bound = {word for word in map(str.casefold, inside) if word_class(word) in BINDING}
            if bound <= listed("of_one_predicate"):
                return True  # `Sari [hampir menang pada Juni dan] kalah pada Juli`
        has_own = gap.kind == "continued" and gap.last < len(self._parts) and self._relations.binding >> gap.last & 1
        # `diduga akan tiba dan akan pulang`
        is_shared = not listed("estimating").isdisjoint(map(str.casefold, inside))
        return bool(has_own) and "negation" not in binding and not is_shared

    def _from(self, n: int) -> Iterator[Gap]:
        """The gaps that begin with a phrase."""
        kind = self._kinds[n]
        if n == 0:  # nothing stands before it that could be told
            yield from self._inside_subject(n) if kind == "noun" else ()
        elif kind == "verb":
            yield from self._of_verb(n)
        elif kind == "noun":
            yield from self._of_noun(n)
        elif kind == "relative":
            yield Gap(n, self._relations.clause_end(n), "relative")
        elif kind == "preposition":
            if self._first_words[n] not in listed("citing"):
                yield from self._of_adjuncts(n)
        elif kind == "subordinator":
            if self._first_words[n] not in listed("condition"):
                yield Gap(n, self._relations.clause_end(n), "subordinate")
        elif kind == "coordinator":
            yield from self._second_subject(n)
        elif self._first_words[n] == ",":
            reach = range(n + 1, min(n + _LONGEST_APPOSITION, len(self._parts)))
            close = next((m for m in reach if self._first_words[m] == ","), None)
            is_list = close is not None and self._kinds[close + 1 : close + 2] == ["coordinator"]
            if close is not None and not is_list:
                yield Gap(n, close + 1, "between" if "verb" in self._kinds[n:close] else "apposition")

    def _of_verb(self, n: int) -> Iterator[Gap]:
        """What a predicate is told without: another before it, what a subject is, with whom it is done."""
        clause = self._clause_of[n]
        if first_of(self._relations.verbs_of(clause)) == n:
            yield from self._between_predicates(n, clause)
            yield from self._equated(n, clause)
        if n + 1 < len(self._kinds) and self._beginnings.described.is_complement(n + 1):
            yield Gap(n, n + 3, "control")  # `Klub itu [adalah tim yang] berdiri di Solo`
        if self._is_jointly(n):
            yield Gap(n, n + 2, "apposition")

    def _is_jointly(self, verb: int) -> bool:
        """Whether a verb only says with whom the next is done: `Dinas [bekerja sama dengan polisi] menggelar razia`."""
        if verb + 2 >= len(self._parts) or self._kinds[verb + 2] != "verb" or self._first_words[verb + 1] != "dengan":
            return False
        part = self._parts[verb]
        return not listed("jointly").isdisjoint(map(str.casefold, self._words[part.first : part.last]))

    def _of_noun(self, n: int) -> Iterator[Gap]:
        """What describes a long subject, or a noun that stands beside another."""
        yield from self._inside_subject(n)
        if self._kinds[n - 1] != "coordinator":
            yield Gap(n, n + 1, "noun")

    def _second_subject(self, n: int) -> Iterator[Gap]:
        """What joins a second subject to a long one: `Saham Bank Maju Sleman [dan Bank Terang Bantul] | naik`."""
        clause, behind = self._clause_of[n], self._relations.behind[n]
        if behind is None or self._first_words[n] not in ADDING or not self._beginnings.places.is_tail(behind):
            return
        verb = first_of(self._relations.verbs_of(clause) & between(n, len(self._parts)))
        first = first_of(self._relations.of_clause(clause) & self._relations.nouns)
        if "antara" in self._first_words[first:n]:
            return  # `Hubungan antara Bank Maju Sleman [dan Bank Terang Bantul] | muncul`
        words_before = self._told.words_before
        if verb > behind and words_before[verb] - words_before[first] > _LONGEST_PAIR:
            yield Gap(n, verb, "inner")

    def _inside_subject(self, n: int) -> Iterator[Gap]:
        """All between a long subject's first phrase and its verb: `Ketua [panitia di Solo yang lama] membuka rapat`."""
        verb = first_of(self._relations.verbs_of(self._clause_of[n]) & between(n, len(self._parts)))
        words_before = self._told.words_before
        is_long = verb > n + 2 and words_before[verb] - words_before[n + 1] >= _LONG_SUBJECT
        is_beginning = is_long and self._beginnings.begins_clause(n, is_said=False)
        if is_beginning and (n > 0 or self._only_describes(n, verb)) and not self._is_made_to(verb):
            yield Gap(n + 1, verb, "inner")

    def _is_made_to(self, verb: int) -> bool:
        """Whether who does what a verb says is made to by another: `rencana untuk mendorong [warga] menabung`."""
        makes = verb - 2
        is_made = self._relations.inner_verbs >> makes & 1 > 0 and self._last_word(makes) in listed("causing")
        return is_made and self._kinds[verb - 1] == "noun"

    def _only_describes(self, noun: int, verb: int) -> bool:
        """Whether what stands between a sentence's first phrase and its verb says no more than which it is.

        A name, a title, the other half of a pair, or what a comma sets apart may be the subject itself.
        """
        part = self._parts[noun]
        if is_verb(self._words[part.first]):
            return False
        if self._kinds[noun + 1] not in ("preposition", "relative"):
            return False
        commas = [n for n in range(noun + 1, verb) if self._first_words[n] == "," and self._clause_of[n] != NO_CLAUSE]
        return all(n == verb - 1 or self._kinds[n + 1] == "relative" for n in commas)

    def _of_adjuncts(self, n: int) -> Iterator[Gap]:
        """One phrase with a preposition, or two, or one with the relative clause that describes it."""
        yield Gap(n, n + 1, "preposition")
        if n + 1 >= len(self._parts):
            return
        behind = self._kinds[n + 1]
        if behind == "preposition":
            yield Gap(n, n + 2, "preposition")
        elif behind == "noun" and self._words[self._parts[n + 1].first][0].isupper():
            yield Gap(n, n + 2, "preposition")  # `di laga pamungkas | Kualifikasi Piala ...`
        elif behind == "relative":
            yield Gap(n, self._relations.clause_end(n + 1), "relative")

    def _between_predicates(self, verb: int, clause: int) -> Iterator[Gap]:
        """From a subject's first predicate up to another: `Sari [tiba dan] membuka rapat`, `X [naik sejak] dibuka`."""
        for other in range(len(self._clauses)):
            joined = self._joined_to(other, clause)
            goes_on = self._predicate_of(other, verb) if joined is not None else None
            if joined is None or goes_on is None or not self._may_go(verb, goes_on, joined):
                continue
            if self._relations.date_at is None and self._is_set_against(other, goes_on):
                continue
            if joined.kind == SUBORDINATE and not self._shares_agent(verb, clause):
                continue  # `Hal ini disampaikan Sari usai menghadiri rapat`
            if self._relations.is_thanked_for(other):
                continue
            if self._kinds[goes_on] == "verb":
                # `Sari [sejak dulu membuka rapat dan] menutup acara`
                first = verb - (self._first_words[verb - 1] in listed("lasting"))
                what = "continued" if joined.kind == CONTINUED else "control"
                yield Gap(first, goes_on, what)
                described = self._relative_before(verb)
                if described is not None:
                    yield Gap(described, goes_on, what)  # `Harga [yang tinggi itu turun setelah] naik pada Juni`

    def _is_set_against(self, clause: int, goes_on: int) -> bool:
        """Whether only a comma joins what somebody says beside another thing: `kami mau damai, [bukan bertengkar]`."""
        is_denied = word_class(self._first_words[goes_on]) == "negation"
        return self._clauses[clause].opener == NO_CLAUSE and (is_denied or not self._relations.has_verb(goes_on))

    def _joined_to(self, other: int, clause: int) -> _Joined | None:
        """How a clause goes on from another, or from one that does: `naik setelah turun pada Juni dan [anjlok]`."""
        kind, opener, parent = self._clauses[other]
        is_again = False
        while parent != clause and kind == CONTINUED and parent != NO_CLAUSE:
            kind, opener, parent = self._clauses[parent]
            is_again = kind == CONTINUED
        if parent != clause or kind not in (CONTINUED, SUBORDINATE):
            return None
        opens = self._first_words[opener] if opener != NO_CLAUSE else ""
        if self._relations.date_at is None and opens == "atau":
            return None  # `naik 2 persen, atau [melambat], kata Sari`
        return None if kind == SUBORDINATE and opens not in listed("before_nouns") else _Joined(kind, is_again)

    def _predicate_of(self, other: int, verb: int) -> int | None:
        """Where the predicate of a clause behind a verb begins, what may stand before it aside."""
        goes_on = first_of(self._relations.of_clause(other) & between(verb, len(self._parts)))
        if goes_on < 0:
            return None
        while goes_on < len(self._kinds) - 1 and self._kinds[goes_on] in _BEFORE_PREDICATE:
            goes_on += 1
        return goes_on

    def _may_go(self, verb: int, goes_on: int, joined: _Joined) -> bool:
        """Whether what is told behind is as true without the predicate before it."""
        is_dated = self._has_other_date(verb, goes_on)  # `Sari [menjadi ketua pada 2019 dan] ditunjuk pada 2025`
        is_copula = word_class(self._first_words[verb]) == "copula" and not is_dated
        if joined.kind == CONTINUED and (is_copula or self._relations.inner_verbs & between(verb, goes_on)):
            return False  # `dirancang untuk mendukung siswa sekaligus menyalurkan hobi`
        return is_dated or not joined.is_again

    def _has_other_date(self, first: int, last: int) -> bool:
        """Whether another date than the one told of stands between two phrases."""
        dates = self._relations.of_kind("date") & between(first, last)
        return any(n != self._relations.date_at for n in members(dates))

    def _equated(self, copula: int, clause: int) -> Iterator[Gap]:
        """From a copula up to what a relative clause says of the noun behind it: of the subject it is so, too.

        `Sari [adalah pebalap yang] lahir di Solo`; not where a nearer noun may be meant.
        """
        subject = self._relations.subject(copula, clause)
        if (
            subject is None
            or word_class(self._last_word(copula)) != "copula"
            or self._kinds[copula + 1 :][:1] != ["noun"]
        ):
            return
        relative = copula + 2
        while self._kinds[relative : relative + 1] == ["preposition"]:
            relative += 1
        is_beside = relative == copula + 2 or self._relations.names.get(self._parts[subject].first) == "p"
        if not is_beside or self._kinds[relative : relative + 1] != ["relative"]:
            return
        described = self._clause_of[relative]
        for other, (kind, _, parent) in enumerate(self._clauses):
            if other != described and (kind, parent) != (CONTINUED, described):
                continue
            goes_on = first_of(self._relations.of_clause(other) & between(relative, len(self._parts)))
            while 0 <= goes_on < len(self._kinds) - 1 and self._kinds[goes_on] in _BEFORE_PREDICATE | {"relative"}:
                goes_on += 1
            if goes_on > 0 and self._kinds[goes_on] == "verb" and other in self._relations.home:
                yield Gap(copula, goes_on, "equated")

    def _relative_before(self, verb: int) -> int | None:
        """Where the relative clause begins that ends right before a verb, or None."""
        relatives = members(self._relations.relatives & between(0, verb))
        return next((n for n in relatives if n and self._relations.clause_end(n) == verb), None)

    def _shares_agent(self, verb: int, clause: int) -> bool:
        """Whether the subject does both, or has the other done to it: `Sari pulang usai membuka rapat`.

        Whoever reports is not who did it: `Sari menyebut Budi pulang usai ditegur`.
        """
        subject, does = self._relations.subject(verb, clause), self._words[self._parts[verb].last - 1]
        then = self._last_word(verb + 1) if self._kinds[verb + 1 : verb + 2] == ["verb"] else ""
        if subject is not None and not listed("changing").isdisjoint((does.casefold(), then)):
            return True  # `Harga [naik pada Juli setelah] turun pada Juni`, `Harga [dibuka naik setelah] turun`
        if subject is None or does.casefold().startswith(UNDERGOING) or word_class(does) == "speech":
            return False
        if does.casefold() in listed("asking"):
            return False  # `Sari meminta warga menari saat menyambut tamu`
        part, names = self._parts[subject], self._relations.names
        if is_happening(self._words[part.first].casefold()) or self._words[part.first].endswith("nya"):
            return False  # `Hadirnya Sari Air di Solo menambah rute setelah membuka kantor`
        inside = range(part.first, part.last)
        return any(names.get(at) in ("p", "o") or word_class(self._words[at]) == "pronoun" for at in inside)
