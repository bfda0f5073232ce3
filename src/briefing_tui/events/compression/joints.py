"""Whether what stands on both sides of a gap goes together: what would be told as one and is none is not joined."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.clauses import NO_CLAUSE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, first_of
from briefing_tui.events.syntax.words import listed, word_class

if TYPE_CHECKING:
    from briefing_tui.events.compression.endings import Endings
    from briefing_tui.events.syntax.relations import Relations

# How a verb without a prefix ends that says what the pronoun right before it does (`sudah kami kirimkan`); with one of
# these prefixes it has its own subject.
_DONE_BY, _PREFIXES = ("kan", "i"), ("me", "ber", "di", "ter")
# These say more of what stands before.
_SAYING_MORE = frozenset({"preposition", "relative"})


class Gap(NamedTuple):
    """The phrases from `first` up to `last` that are left out, and what they are; an empty kind where none are."""

    first: int
    last: int
    kind: str


class Joints:
    """Judges the gaps of a sentence's phrases by the phrases before and behind them."""

    def __init__(self, relations: Relations, endings: Endings) -> None:
        self._relations, self._endings = relations, endings
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clauses, self._clause_of = relations.clauses, relations.clause_of
        self._first_words = relations.first_words
        self._last_word = relations.last_word

    def closes(self, gap: Gap) -> bool:
        """Whether what stands on both sides of a gap goes together."""
        return not self._is_agent(gap.last - 1) and self._goes_together(gap)

    def _goes_together(self, gap: Gap) -> bool:
        """Whether it does, whoever does what a bare verb behind the gap says."""
        relations, kinds = self._relations, self._kinds
        beside = relations.before[gap.first]
        before = kinds[gap.first - 1 if beside is None else beside]
        if gap.kind == "inner":
            if kinds[gap.last - 1] == "coordinator":
                return False  # `Ini sesuai [dengan aturan dan] menjamin hak warga`
            return before in NOMINAL if kinds[gap.first] == "coordinator" else before == "noun"
        behind, after = gap.last, relations.behind[gap.last - 1]
        if after is not None and self._clause_of[behind] == NO_CLAUSE:
            behind = after
        if kinds[behind] == "relative":
            return False
        if self._first_words[behind : behind + 2] == [",", "bukan"]:
            return False  # `warga [yang menutup pasar], bukan polisi`
        if self._calls_for_next(gap.last - 1):
            return False
        if gap.kind in _SAYING_MORE and not self._is_done_without(gap, beside):
            return False
        if gap.kind == "noun":
            return self._closes_without_noun(gap, before, behind)
        if gap.kind == "preposition":
            return self._closes_without_adjunct(gap, before, behind)
        if gap.kind == "relative":
            return before != "verb" and kinds[behind] not in NOMINAL and not self._goes_on(gap.last)
        if gap.kind in ("apposition", "between") and self._is_subject_inside(gap):
            return False  # `Di Solo[, Wali Kota Sari Wulan, Senin,] membuka pasar`
        if gap.kind == "between" and kinds[behind] == "preposition":  # `Untuk lomba ini[, Sari dipilih,] untuk ...`
            return self._relations.verbs_of(self._clause_of[behind]) & between(0, gap.first) > 0
        return gap.kind not in ("apposition", "between") or kinds[behind] != "noun"

    def _is_agent(self, n: int) -> bool:
        """Whether a phrase says who does what a bare verb behind it says: `Surat itu sudah [kami] kirimkan`."""
        if self._kinds[n : n + 2] != ["noun", "verb"]:
            return False
        part, does = self._parts[n], self._words[self._parts[n + 1].first]
        is_pronoun = self._relations.sentence.classes[part.last - 1] == "pronoun"
        return is_pronoun and does.endswith(_DONE_BY) and not does.startswith(_PREFIXES)

    def _calls_for_next(self, last: int) -> bool:
        """Whether the end of a gap calls for what stands behind it.

        `meningkat [sebesar 500 hektare atau setara] dengan 700 lapangan`, `rekor [sebesar 1 persen] dari anggaran`.
        """
        if self._endings.is_bound(last, last + 1):
            return True
        return self._first_words[last + 1] == "dari" and self._last_word(last) in ("persen", "%")

    def _goes_on(self, mark: int) -> bool:
        """Whether what a relative clause says goes on behind a comma.

        `membuka museum [yang berisi naskah], batik dan keris`, `warga [yang menari pekan ini], khususnya pada Senin`.
        """
        kinds = self._kinds[mark : mark + 2]
        is_list = kinds == ["mark", "noun"] and self._lists_on(mark + 1)
        return is_list or (kinds[0] == "mark" and self._says_more_of_gap(mark + 1))

    def _is_subject_inside(self, gap: Gap) -> bool:
        """Whether the subject of a clause stands in a gap, and its verb behind."""
        clause = self._clause_of[gap.first]
        before, inside = self._relations.of_clause(clause) & between(0, gap.first), between(gap.first, gap.last)
        if clause == NO_CLAUSE or not self._relations.nouns & self._relations.of_clause(clause) & inside:
            return False
        verb = first_of(self._relations.verbs_of(clause))
        return verb >= gap.last and not before & self._relations.nouns

    def _is_done_without(self, gap: Gap, beside: int | None) -> bool:
        """Whether the noun before does without what is left out."""
        is_noun = beside == gap.first - 1 and self._kinds[beside] in NOMINAL
        return not is_noun or self._endings.does_without(gap.first - 1, gap.first)

    def _lists_on(self, noun: int) -> bool:
        """Whether a noun behind a comma is no subject but more of a list: a mark or coordinator stands behind it."""
        behind, part = self._kinds[noun + 1 : noun + 2], self._parts[noun]
        if behind in (["mark"], ["coordinator"], []):
            return True
        return behind != ["verb"] and "dan" in self._words[part.first : part.last]

    def _says_more_of_gap(self, n: int) -> bool:
        """Whether a phrase behind a comma says more of what stands before it: `khususnya Senin`, `dengan 20 penari`."""
        return n < len(self._kinds) and (
            self._first_words[n] in listed("excepting") or self._first_words[n] == "dengan"
        )

    def _closes_without_noun(self, gap: Gap, before: str, behind: int) -> bool:
        """Whether a noun is left out that says more of another noun beside it."""
        if self._kinds[behind] in ("mark", "coordinator", "noun") or before != "noun":
            return False
        if self._is_behind_verb(gap.first, behind) or self._office_goes_on(gap, behind):
            return False
        return self._kinds[gap.first - 1] == "noun" or self._first_words[gap.first - 1] == ")"

    def _closes_without_adjunct(self, gap: Gap, before: str, behind: int) -> bool:
        """Whether a phrase with a preposition is left out that neither subject nor verb calls for."""
        if self._relations.is_former_amount(gap.first):
            return True
        kind, opens = self._kinds[behind], self._first_words[gap.first]
        if kind in ("mark", "coordinator", "noun") or self._is_behind_verb(gap.first, behind):
            return False
        if opens == "dari" and before == "noun" and self._is_picked(gap.first - 1):
            return False  # `izin empat [dari lima toko] di Solo dicabut`
        if kind == "preposition" and any(self._opens_alike(n, behind) for n in range(gap.first, gap.last)):
            return False  # `mengirim Sari [ke Solo dan Budi] ke Medan`
        is_beside = opens in listed("occasional") or opens in listed("beside_subjects")
        if kind == "verb" and before in NOMINAL and not is_beside:
            return False  # `perdagangan [dengan Sleman] naik`
        if before != "verb":
            return True
        verb = self._relations.before[gap.first]
        calls_for_place = verb is not None and self._last_word(verb) in listed("binding_place")
        return not (opens in listed("binding") or opens == "untuk" or calls_for_place)

    def _is_picked(self, n: int) -> bool:
        """Whether a phrase ends in a number or another word that says which of several: `empat | dari lima toko`."""
        last = self._last_word(n)
        return last in listed("picking") or last in listed("counting") or last.isdigit()

    def _opens_alike(self, n: int, other: int) -> bool:
        """Whether two phrases begin with the same word."""
        return self._words[self._parts[n].first] == self._words[self._parts[other].first]

    def _is_behind_verb(self, first: int, behind: int) -> bool:
        """Whether a gap stands between two verbs of which the first is of its clause."""
        before = between(0, first)
        return self._kinds[behind] == "verb" and self._relations.verbs_of(self._clause_of[first]) & before > 0

    def _office_goes_on(self, gap: Gap, behind: int) -> bool:
        """Whether what joins two is left out, and the office of the second goes on behind, up to who holds it.

        `Menteri [Sari dan Duta Besar Jepang] untuk Indonesia Budi` would give the first office to the second name.
        """
        if self._kinds[behind] != "preposition" or self._relations.names.get(self._parts[behind].last - 1) != "p":
            return False
        inside = self._words[self._parts[gap.first].first : self._parts[gap.last - 1].last]
        return "coordinator" in map(word_class, inside)
