"""What words call for behind them: the preposition of a verb or noun, what a noun is of, the amount of a scale."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import RELATIVE
from briefing_tui.events.syntax.phrase import NOMINAL
from briefing_tui.events.syntax.phrase_sets import between, last_of
from briefing_tui.events.syntax.words import UNDERGOING, is_doing, listed

if TYPE_CHECKING:
    from briefing_tui.events.syntax.relations import Relations

# Words of a preposition with one noun.
_WITH_PREPOSITION = 2


class Valency:
    """Judges pairs of phrases by the words that meet: whether the first says too little without the second."""

    def __init__(self, relations: Relations) -> None:
        self._relations = relations
        self._parts, self._words, self._kinds = relations.parts, relations.words, relations.kinds
        self._clause_of, self._first_words = relations.clause_of, relations.first_words
        self._last_word = relations.last_word

    def calls_for(self, last: int, behind: int) -> bool:
        """Whether a phrase calls for the one with a preposition behind it."""
        opens = self._first_words[behind]
        if self.is_bound(last, behind) or self._is_on_scale(behind) or self._is_about(last, behind):
            return True
        if self._is_of_amount(last, behind):
            return True
        if opens in listed("before_something") and self._is_of_something(last):
            return True
        if opens in listed("where_to") and self._is_put(last):
            return True
        return (
            (opens in listed("done_to") and self._is_done_to(last, opens))
            or (opens == "dengan" and self._is_any_place(last))
            or (opens == "sebagai" and self._is_made(last))
        )

    def says_nothing_without(self, last: int, behind: int) -> bool:
        """Whether a phrase only begins what it says with the next: `menjadi bagian [dari]`, `ada dua warga [yang]`."""
        if self.is_picked(last) or self.is_limited(last, behind):
            return True
        if self._kinds[behind] == "relative":
            before = self._relations.before[last]
            return before is not None and self._last_word(before) in listed("existential")
        is_short = self._parts[last].last - self._parts[last].first <= _WITH_PREPOSITION  # not `bukti komitmen kami`
        is_of_next = is_short and self._first_words[behind] in listed("before_something")
        if self.is_bound(last, behind) or self._is_on_scale(behind) or self._is_of_amount(last, behind):
            return True
        return is_of_next and self._is_of_something(last)

    def is_bound(self, last: int, behind: int) -> bool:
        """Whether a word calls for what opens behind it: `setara [dengan]`, `berkoordinasi langsung [dengan]`."""
        part, opens, pairs = self._parts[last], self._first_words[behind], listed("bound_pairs")
        lower = self._relations.sentence.lower
        at = part.last - 1
        if at > part.first and lower[at] in listed("behind_bound"):
            at -= 1
        return f"{lower[at]}_{opens}" in pairs

    def is_picked(self, last: int) -> bool:
        """Whether a noun says only that something is one or the first of what follows: `salah satu kota [yang]`.

        Where that is so may stand between: `negara pertama | di Asia [yang]`.
        """
        kinds = self._kinds
        relative = last + 1 + (kinds[last + 1 : last + 3] == ["preposition", "relative"])
        if kinds[relative : relative + 1] != ["relative"]:
            return False
        return self._is_one(last) or (kinds[last] == "preposition" and last > 0 and self._is_one(last - 1))

    def is_limited(self, last: int, behind: int) -> bool:
        """Whether what is forbidden or ended is only what `yang` describes: `melarang penjualan beras [yang rusak]`."""
        before = self._relations.before[last]
        if before is None or self._kinds[behind] != "relative" or self._kinds[last] != "noun":
            return False
        return self._last_word(before) in listed("forbidding")

    def _is_one(self, n: int) -> bool:
        """Whether a noun is one of several, or the first of them: `salah satu kota`, `sebagai negara pertama`."""
        if self._kinds[n] not in NOMINAL:
            return False
        first = self._parts[n].first + (self._kinds[n] == "preposition")
        is_one = self._relations.sentence.lower[first : first + 2] == ["salah", "satu"]
        return is_one or self._last_word(n) in listed("ordinals")

    def _is_on_scale(self, n: int) -> bool:
        """Whether a phrase gives an amount by how it stands to another: `[di bawah Rp20.000]`."""
        words = self._relations.sentence.lower[self._parts[n].first : self._parts[n].last]
        is_relation = len(words) > _WITH_PREPOSITION and words[1] in listed("beyond")
        return is_relation and any(word[0].isdigit() or word.startswith("rp") for word in words)

    def _is_of_amount(self, last: int, behind: int) -> bool:
        """Whether an amount behind a noun and its date is all that is said: `Stok pada Senin [sebanyak 3 ton]`."""
        if self._first_words[behind] not in listed("amounting") or self._kinds[last] not in NOMINAL:
            return False
        clause = self._clause_of[behind]
        verbs = self._relations.verbs_of(clause) & between(0, behind)
        if verbs and self._relations.clauses[clause].kind != RELATIVE:
            return False
        return "date" in self._kinds[last + 1 : behind] or not verbs

    def _is_about(self, last: int, behind: int) -> bool:
        """Whether a noun is told with what it is about: `mempercepat pembicaraan [tentang tarif]`."""
        is_beside = behind == last + 1 and self._kinds[last] in NOMINAL
        return is_beside and self._first_words[behind] in listed("about")

    def _is_put(self, last: int) -> bool:
        """Whether where something is put stands behind it: `membawa regu itu [ke final]`."""
        before = self._relations.before[last]
        return self._kinds[last] == "noun" and before is not None and self._last_word(before) in listed("placing")

    def _is_made(self, last: int) -> bool:
        """Whether what a noun is made stands behind it: `menjadikan Solo [sebagai ibu kota]`."""
        if self._kinds[last] != "noun":
            return False
        verbs = self._relations.verbs_of(self._clause_of[last]) & between(0, last)
        made = [self._last_word(last - 1), self._last_word(last_of(verbs)) if verbs else ""]
        return not listed("making_into").isdisjoint(made)

    def _is_any_place(self, last: int) -> bool:
        """Whether a phrase says no more than that it was somewhere: `di daerah [dengan hujan lebat]`."""
        part = self._parts[last]
        return part.last - part.first == _WITH_PREPOSITION and self._last_word(last) in listed("any_place")

    def _is_done_to(self, last: int, opens: str) -> bool:
        """Whether a noun says what is done to something: `melakukan penertiban [terhadap tambang]`.

        Of one that says no more than that something is done, so does where: `melakukan penyitaan [di Solo]`.
        """
        before, part = self._relations.before[last], self._parts[last]
        if self._kinds[last] != "noun" or before is None or self._last_word(before) not in listed("of_doing"):
            return False
        return opens == "terhadap" or (part.last - part.first == 1 and is_doing(self._first_words[last]))

    def _is_of_something(self, last: int) -> bool:
        """Whether a noun says nothing without what it is of, or for: `menjadi bagian [dari]`, `sebuah awal [bagi]`."""
        if self._kinds[last] not in NOMINAL:
            return False
        part = self._parts[last]
        first = part.first + (self._kinds[last] == "preposition")
        first += self._words[first : first + 1] == ["sebuah"]
        return "".join(self._words[first : first + 1]).casefold() in listed("of_something")

    def calls_for_complement(self, verb: str, opens: str) -> bool:
        """Whether a verb says nothing without what follows: where, how long, what for (`bertujuan [untuk]`)."""
        if opens in ("hingga", "sampai", "selama"):
            return verb in listed("binding_extent")
        return opens == "untuk" or verb in listed("binding_place")

    def binds_preposition(self, verb: str, opens: str) -> bool:
        """Whether a verb does not do without a phrase that begins so: `tersedia [di]`, `dinilai [sebagai]`."""
        if self.calls_for_complement(verb, opens):
            return True
        return opens in listed("binding_passive" if verb.startswith(UNDERGOING) else "binding")
