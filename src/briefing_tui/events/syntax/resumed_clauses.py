"""Which clause goes on where one that hangs on it has ended: at a verb, or behind the comma of what stands before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefing_tui.events.syntax.clauses import NO_CLAUSE, RELATIVE, SUBORDINATE
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import UNDERGOING, inquits, listed, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.asides import Asides
    from briefing_tui.events.syntax.clauses import BegunClauses
    from briefing_tui.events.syntax.phrase import Phrase


class ResumedClauses:
    """Judges by the clauses begun so far whether a verb is of one before."""

    def __init__(self, begun: BegunClauses, parts: Sequence[Phrase], words: Sequence[str], asides: Asides) -> None:
        self._begun, self._parts, self._words = begun, parts, words
        self._kinds, self._first_words = asides.kinds, asides.first_words

    def main_verb_comes(self, at: int) -> bool:
        """Whether the verb behind a relative clause is the main one: `Rapat yang lama itu ditutup`."""
        now, before = self._begun.current, self._parts[at - 1].kind
        if self._is_behind_occasion(at):
            return True
        if now.kind == SUBORDINATE and self._begun.has_verb and now.parent not in self._begun.with_verb:
            has_subject = any(
                part.kind == "noun" and self._begun.clause_of[n] == now.parent
                for n, part in enumerate(self._parts[:at])
            )
            return has_subject and (before == "date" or reports(self._words, self._parts[at]))
        if now.kind == RELATIVE and self._begun.has_verb and self._first_words[at] in listed("appearing"):
            return True  # `Dalam video yang beredar terlihat warga berlari`
        if (
            now.kind == RELATIVE
            and now.parent not in self._begun.with_verb
            and self._is_said_of_described(at, now.opener)
        ):
            return True
        if now.kind != RELATIVE or now.parent == NO_CLAUSE or now.parent in self._begun.with_verb:
            return False
        if at - now.opener > 1 and self._first_words[at] in listed("copulas"):
            degree = self._first_words[now.opener + 1] in listed("degrees_of_comparison")
            # `perawatan yang tepat [adalah] ...`, `Yang ditahan [adalah] ...`; what is listed may be of any day
            return before != "verb" or degree or not self._begun.has_noun(now.parent)
        if before == "verb":
            return False
        described = (at - now.opener > 2 and before in ("preposition", "date")) or self._is_of_degree(at, now.opener)
        return self._begun.has_verb or described

    def is_of_described(self, at: int) -> bool:
        """Whether a verb behind a cause or time is of what the relative clause around that describes.

        `Kekeringan yang melanda Solo saat El Nino tahun ini [memicu] ...`, `Warga yang sakit karena gas [akan pulang]`.
        """
        kind, opener, relative = self._begun.current
        if kind != SUBORDINATE or self._first_words[opener] not in listed("before_nouns"):
            return False
        if relative not in self._begun.with_verb or not self._begun.awaits_verb(relative):
            return False
        is_last = "verb" not in self._kinds[at + 1 :] and word_class(self._first_words[at]) in GOVERNING
        is_behind_time = self._kinds[at - 1] == "date" and not self._begun.has_verb
        is_outcome = self._first_words[opener] in listed("outcomes")
        has_own = is_outcome or word_class(self._first_words[at - 1]) == "pronoun"
        return is_behind_time or (is_last and at > opener + 1 and not has_own)

    def around_described(self) -> int:
        """The clause a verb behind a date resumes, around a relative one that another hangs on, or the one under way.

        `Sopir yang melawan arus hingga celaka pada Senin [telah pulang]`.
        """
        kind, _, relative = self._begun.current
        if kind != SUBORDINATE or not self._begun.has_verb or self._begun.clauses[relative].kind != RELATIVE:
            return self._begun.now
        around = self._begun.clauses[relative].parent
        if around == NO_CLAUSE or around in self._begun.with_verb or not self._begun.has_noun(around):
            return self._begun.now
        return around

    def _is_behind_occasion(self, at: int) -> bool:
        """Whether a verb of reporting stands behind when it was said: `Sari saat jumpa pers, Senin [menyebut]`."""
        kind, opener, parent = self._begun.current
        if kind != SUBORDINATE or self._begun.has_verb or parent == NO_CLAUSE or parent in self._begun.with_verb:
            return False
        if self._kinds[at - 1] not in ("date", "mark") or not reports(self._words, self._parts[at]):
            return False
        if self._first_words[opener] not in listed("occasions_of_speech"):
            return False
        return self._begun.has_noun(parent)

    def _is_said_of_described(self, verb: int, opener: int) -> bool:
        """Whether a verb right behind that of a relative clause is of what the clause describes.

        `ketika pesawat yang mereka tumpangi [jatuh]`, `agar ban yang dipakai [bisa awet]`.
        """
        if self._is_done_by_pronoun(verb, opener) or self._is_copula_behind_quality(verb, opener):
            return True
        is_behind = verb == opener + 2 and self._kinds[opener + 1] == "verb"
        does = self._words[self._parts[verb - 1].last - 1].casefold()
        is_whole = does.startswith(UNDERGOING) or does in listed("becoming") or does in listed("being_like")
        return is_behind and is_whole and word_class(self._first_words[verb]) in GOVERNING

    def _is_copula_behind_quality(self, verb: int, opener: int) -> bool:
        """Whether a copula stands behind what the noun is like: `perawatan yang tepat [adalah] ...`."""
        if verb != opener + 2 or self._kinds[opener + 1] != "noun":
            return False
        is_alone = self._parts[opener + 1].last - self._parts[opener + 1].first == 1
        return is_alone and self._first_words[verb] == "adalah" and not self._first_words[opener + 1].endswith("nya")

    def _is_done_by_pronoun(self, verb: int, opener: int) -> bool:
        """Whether a relative clause is no more than what a pronoun does, right before a verb."""
        if verb != opener + 3 or self._kinds[opener + 1 : verb] != ["noun", "verb"]:
            return False
        return word_class(self._first_words[opener + 1]) == "pronoun"

    def _is_of_degree(self, verb: int, opener: int) -> bool:
        """Whether a relative clause says only how much so something is: `aturan yang lebih ketat [akan memicu] ...`."""
        is_first = verb == opener + 2 and self._first_words[opener + 1] in listed("degrees_of_comparison")
        return is_first and word_class(self._first_words[verb]) in GOVERNING

    def behind_fronted(self) -> int | None:
        """The clause that a comma leads on to behind one that stands before it: `Jika izin terbit, pasar dibuka`."""
        clause, is_done = self._begun.now, self._begun.has_verb
        while is_done and clause != NO_CLAUSE:
            kind, _, parent = self._begun.clauses[clause]
            if kind == SUBORDINATE and parent != NO_CLAUSE and self._begun.is_empty(parent):
                return parent
            clause = parent
        return None


def reports(words: Sequence[str], part: Phrase) -> bool:
    """Whether a verb phrase ends in a verb of reporting that stands before what is reported: `mengatakan`."""
    verb = words[part.last - 1]
    return word_class(verb) == "speech" and verb.casefold() not in inquits()
