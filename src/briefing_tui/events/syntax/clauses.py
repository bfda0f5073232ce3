"""The clauses of a sentence: which phrases belong together, what opens each, and on which other it hangs.

A clause begins at a subordinator, at `yang`, behind a verb of reporting, at a coordinator or comma that a verb follows.
Behind a relative clause that has its verb, the next verb is the main clause's again (Sneddon 2010, 3.80-3.106).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from briefing_tui.events.syntax.asides import Asides
from briefing_tui.events.syntax.word_kinds import GOVERNING
from briefing_tui.events.syntax.words import UNDERGOING, inquits, listed, reporting_things, word_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from briefing_tui.events.syntax.phrase import Phrase
    from briefing_tui.events.syntax.sentence import Sentence

# What a clause is to the one it hangs on. A `continued` clause shares the subject of its parent.
MAIN, RELATIVE, SUBORDINATE, CONTINUED, REPORTED = "main", "relative", "subordinate", "continued", "reported"
# A phrase in brackets belongs to none; a clause on its own hangs on none.
NO_CLAUSE = -1
# These may begin a clause, or resume one.
_TURNING = frozenset({"subordinator", "relative", "coordinator", "mark", "verb"})


class Clause(NamedTuple):
    """The kind of a clause, the index of its opening phrase and that of its parent clause; -1 where there is none."""

    kind: str
    opener: int
    parent: int


class Syntax:
    """The clauses of a stretch of phrases; `clause_of` says for each phrase which, -1 for what stands in brackets."""

    def __init__(self, parts: Sequence[Phrase], sentence: Sentence) -> None:
        self.parts, self.words = parts, sentence.words
        self._asides = Asides(parts, sentence)
        self.kinds, self.first_words = self._asides.kinds, self._asides.first_words
        self.clauses = [Clause(MAIN, NO_CLAUSE, NO_CLAUSE)]
        self.clause_of: list[int] = []
        self._with_verb: set[int] = set()
        self._now = self._list_ends = 0
        self._has_joining = "mana" in sentence.lower or "dimana" in sentence.lower
        depth = 0
        for at, part in enumerate(parts):
            if at in self._asides.phrases:
                self.clause_of.append(NO_CLAUSE)
                continue
            mark = self.words[part.first] if part.kind == "mark" else ""
            depth += (mark in "([") if mark else 0
            if depth:
                depth -= (mark in ")]") if mark else 0
                self.clause_of.append(NO_CLAUSE)
                continue
            if self._has_joining and self._only_joins(at):
                if self.first_words[at] != "mana":
                    self._begin(MAIN, NO_CLAUSE, NO_CLAUSE)
                self.clause_of.append(NO_CLAUSE)
                continue
            if part.kind in _TURNING:
                self._turn(at, part, mark)
            elif self.first_words[at] == "maka" and part.kind == "adverb":
                self._at_consequence()
            self.clause_of.append(self._now)
            if part.kind == "verb":
                self._pass_verb(at, part)
            elif self.clauses[self._now].kind == RELATIVE:
                self._pass_described(at, part)

    def _only_joins(self, at: int) -> bool:
        """Whether a phrase behind a comma only joins another sentence: `di desa, di mana warga menari`, `, yang mana`.

        Without a comma it may be what is asked: `bertanya di mana pasar itu berada`.
        """
        if self.first_words[max(at - 1, 0) : at + 1] == ["yang", "mana"]:
            return self.clause_of[at - 1] == NO_CLAUSE
        if not at or self.first_words[at - 1] != ",":
            return False
        part = self.parts[at]
        phrase = [word.casefold() for word in self.words[part.first : part.last]]
        return phrase in (["di", "mana"], ["dimana"]) or self.first_words[at : at + 2] == ["yang", "mana"]

    def _turn(self, at: int, part: Phrase, mark: str) -> None:
        """Begin or resume the clause that a phrase belongs to."""
        now = self.clauses[self._now]
        if at < self._list_ends:
            return
        if part.kind == "subordinator":
            self._begin(SUBORDINATE, at, self._now)
        elif part.kind == "relative":
            self._begin(RELATIVE, at, self._now)
        elif part.kind == "coordinator" and self.first_words[at] in listed("opposing"):
            goes_on = self._asides.ahead(at)[:1] == ["verb"]
            self._begin(CONTINUED if goes_on else MAIN, at, self._now if goes_on else NO_CLAUSE)
        elif part.kind == "coordinator":
            self._join(at, at)
        elif mark:
            self._at_mark(at, mark)
        elif part.kind == "verb" and self._main_verb_comes(at):
            self._now = now.parent
        elif part.kind == "verb" and self._is_of_described(at):
            self._now = self.clauses[now.parent].parent
        elif part.kind == "verb" and self._goes_on_later(at):
            self._begin(CONTINUED, NO_CLAUSE, self._now)
        elif part.kind == "verb" and self.kinds[at - 1] == "date":
            self._now = self._around_described()

    def _at_consequence(self) -> None:
        """`maka` leads on to what follows from what stands before: `Jika izin terbit [maka pasar dibuka]`."""
        clause = self._now
        while clause != NO_CLAUSE:
            kind, _, parent = self.clauses[clause]
            if kind == SUBORDINATE and parent != NO_CLAUSE and self._is_empty(parent):
                self._now = parent
                return
            clause = parent
        kind, opener, _ = self.clauses[self._now]
        if kind == SUBORDINATE and self._now in self._with_verb and self.first_words[opener] in listed("condition"):
            self._begin(MAIN, NO_CLAUSE, self._now)

    def _goes_on_later(self, at: int) -> bool:
        """Whether a verb is of what the subject did next: `tiba pada Mei kemudian [pulang] pada Juni`."""
        is_next = self.kinds[at - 1] == "adverb" and self.first_words[at - 1] in listed("next")
        return is_next and self._now in self._with_verb and "date" in self.kinds[:at]

    def _at_mark(self, at: int, mark: str) -> None:
        now = self.clauses[self._now]
        if mark not in ",-–—":
            if mark in ';:"“”' and self._now in self._with_verb and (mark in ";:" or self._is_of_speech(at)):
                self._begin(MAIN, NO_CLAUSE, NO_CLAUSE)
            return
        main = self._behind_fronted()
        if main is not None and self._asides.ahead(at)[:1] in (["noun"], ["verb"]):
            self._now = main
            return
        predicate = self.words[self.parts[now.opener + 1].last - 1].casefold() if now.kind == RELATIVE else ""
        lists = predicate in listed("of_lists")
        if lists and (end := self._end_of_list(at)):
            self._list_ends = end  # `tim yang terdiri atas Sari, Budi, dan Agus | tiba`
        elif now.kind == RELATIVE and self._begins_anew(at, now.parent):
            self._begin(MAIN, NO_CLAUSE, NO_CLAUSE)  # `Siapa pun yang dipilih, Sari menang`
        elif self._speaker_goes_on(at):
            self._begin(CONTINUED, NO_CLAUSE, self.clauses[now.parent].parent)
        elif (now.kind == RELATIVE and now.parent != NO_CLAUSE) or self._may_resume(SUBORDINATE):
            self._now = now.parent
        else:
            self._join(at, NO_CLAUSE)

    def _speaker_goes_on(self, comma: int) -> bool:
        """Whether who reports does more behind it: `mengatakan bahwa harga naik, [membantah kabar itu]`."""
        kind, opener, parent = self.clauses[self._now]
        if kind != SUBORDINATE or self.first_words[opener] != "bahwa" or self._now not in self._with_verb:
            return False
        is_reported = self.clauses[parent].kind == REPORTED and parent not in self._with_verb
        return is_reported and "".join(self.first_words[comma + 1 : comma + 2]) in listed("answering")

    def _end_of_list(self, comma: int) -> int:
        """Behind a list that goes on at a comma, has a coordinator before its last, and a verb behind it; or 0."""
        joined, n = False, comma
        while n < len(self.parts) and (self.first_words[n] == "," or self.kinds[n] == "coordinator"):
            joined = joined or self.kinds[n] == "coordinator"
            n += 1
            if joined and n < len(self.parts) and self.kinds[n] == "coordinator":
                n += 1
            begins = n
            while n < len(self.parts) and self.kinds[n] in ("noun", "preposition"):
                joined = joined or "dan" in self.words[self.parts[n].first : self.parts[n].last]
                n += 1
            if n == begins and joined and self.kinds[n : n + 1] == ["verb"]:
                return n  # a comma stands behind the list, too
            if n == begins and not (self.kinds[n : n + 1] == ["coordinator"] and not joined):
                return 0
        return n if joined and self.kinds[n : n + 1] == ["verb"] else 0

    def _begins_anew(self, at: int, parent: int) -> bool:
        """Whether a subject of its own and its verb follow a mark behind a relative clause of a main one."""
        ahead = self._asides.ahead(at)
        if parent == NO_CLAUSE or parent in self._with_verb or self.clauses[parent].kind != MAIN:
            return False
        # `Dalam rapat yang digelar Senin, Sari menang`: of one clause
        return ahead[:2] == ["noun", "verb"] and not self._is_empty(parent)

    def _behind_fronted(self) -> int | None:
        """The clause that a comma leads on to behind one that stands before it: `Jika izin terbit, pasar dibuka`."""
        clause, is_done = self._now, self._now in self._with_verb
        while is_done and clause != NO_CLAUSE:
            kind, _, parent = self.clauses[clause]
            if kind == SUBORDINATE and parent != NO_CLAUSE and self._is_empty(parent):
                return parent
            clause = parent
        return None

    def _is_empty(self, clause: int) -> bool:
        """Whether a main clause has neither subject nor verb so far."""
        if self.clauses[clause].kind != MAIN or clause in self._with_verb:
            return False
        return not self._has_noun(clause)

    def _is_of_speech(self, at: int) -> bool:
        """Whether a quotation mark opens or closes speech, not a title: it stands beside another mark or who speaks."""
        beside = [self.parts[n] for n in (at - 1, at + 1) if 0 <= n < len(self.parts)]
        return any(part.kind in ("mark", "speech") or reports(self.words, part) for part in beside)

    def _main_verb_comes(self, at: int) -> bool:
        """Whether the verb behind a relative clause is the main one: `Rapat yang lama itu ditutup`."""
        now, before = self.clauses[self._now], self.parts[at - 1].kind
        if self._is_behind_occasion(at):
            return True
        if now.kind == SUBORDINATE and self._now in self._with_verb and now.parent not in self._with_verb:
            has_subject = any(
                part.kind == "noun" and self.clause_of[n] == now.parent for n, part in enumerate(self.parts[:at])
            )
            return has_subject and (before == "date" or reports(self.words, self.parts[at]))
        if now.kind == RELATIVE and self._now in self._with_verb and self.first_words[at] in listed("appearing"):
            return True  # `Dalam video yang beredar terlihat warga berlari`
        if now.kind == RELATIVE and now.parent not in self._with_verb and self._is_said_of_described(at, now.opener):
            return True
        if now.kind != RELATIVE or now.parent == NO_CLAUSE or now.parent in self._with_verb:
            return False
        if at - now.opener > 1 and self.first_words[at] in listed("copulas"):
            degree = self.first_words[now.opener + 1] in listed("degrees_of_comparison")
            # `perawatan yang tepat [adalah] ...`, `Yang ditahan [adalah] ...`; what is listed may be of any day
            return before != "verb" or degree or not self._has_noun(now.parent)
        if before == "verb":
            return False
        described = (at - now.opener > 2 and before in ("preposition", "date")) or self._is_of_degree(at, now.opener)
        return self._now in self._with_verb or described

    def _is_of_described(self, at: int) -> bool:
        """Whether a verb behind a cause or time is of what the relative clause around that describes.

        `Kekeringan yang melanda Solo saat El Nino tahun ini [memicu] ...`, `Warga yang sakit karena gas [akan pulang]`.
        """
        kind, opener, relative = self.clauses[self._now]
        if kind != SUBORDINATE or self.first_words[opener] not in listed("before_nouns"):
            return False
        if relative not in self._with_verb or not self._awaits_verb(relative):
            return False
        is_last = "verb" not in self.kinds[at + 1 :] and word_class(self.first_words[at]) in GOVERNING
        is_behind_time = self.kinds[at - 1] == "date" and self._now not in self._with_verb
        is_outcome = self.first_words[opener] in listed("outcomes")
        has_own = is_outcome or word_class(self.first_words[at - 1]) == "pronoun"
        return is_behind_time or (is_last and at > opener + 1 and not has_own)

    def _around_described(self) -> int:
        """The clause a verb behind a date resumes, around a relative one that another hangs on, or the one under way.

        `Sopir yang melawan arus hingga celaka pada Senin [telah pulang]`.
        """
        kind, _, relative = self.clauses[self._now]
        if kind != SUBORDINATE or self._now not in self._with_verb or self.clauses[relative].kind != RELATIVE:
            return self._now
        around = self.clauses[relative].parent
        if around == NO_CLAUSE or around in self._with_verb or not self._has_noun(around):
            return self._now
        return around

    def _has_noun(self, clause: int) -> bool:
        """Whether a clause has a noun so far."""
        passed = zip(self.clause_of, self.parts, strict=False)
        return any(of == clause and part.kind == "noun" for of, part in passed)

    def _is_behind_occasion(self, at: int) -> bool:
        """Whether a verb of reporting stands behind when it was said: `Sari saat jumpa pers, Senin [menyebut]`."""
        kind, opener, parent = self.clauses[self._now]
        if kind != SUBORDINATE or self._now in self._with_verb or parent == NO_CLAUSE or parent in self._with_verb:
            return False
        if self.kinds[at - 1] not in ("date", "mark") or not reports(self.words, self.parts[at]):
            return False
        if self.first_words[opener] not in listed("occasions_of_speech"):
            return False
        return self._has_noun(parent)

    def _is_said_of_described(self, verb: int, opener: int) -> bool:
        """Whether a verb right behind that of a relative clause is of what the clause describes.

        `ketika pesawat yang mereka tumpangi [jatuh]`, `agar ban yang dipakai [bisa awet]`.
        """
        if self._is_done_by_pronoun(verb, opener) or self._is_copula_behind_quality(verb, opener):
            return True
        is_behind = verb == opener + 2 and self.kinds[opener + 1] == "verb"
        does = self.words[self.parts[verb - 1].last - 1].casefold()
        is_whole = does.startswith(UNDERGOING) or does in listed("becoming") or does in listed("being_like")
        return is_behind and is_whole and word_class(self.first_words[verb]) in GOVERNING

    def _is_copula_behind_quality(self, verb: int, opener: int) -> bool:
        """Whether a copula stands behind what the noun is like: `perawatan yang tepat [adalah] ...`."""
        if verb != opener + 2 or self.kinds[opener + 1] != "noun":
            return False
        is_alone = self.parts[opener + 1].last - self.parts[opener + 1].first == 1
        return is_alone and self.first_words[verb] == "adalah" and not self.first_words[opener + 1].endswith("nya")

    def _is_done_by_pronoun(self, verb: int, opener: int) -> bool:
        """Whether a relative clause is no more than what a pronoun does, right before a verb."""
        if verb != opener + 3 or self.kinds[opener + 1 : verb] != ["noun", "verb"]:
            return False
        return word_class(self.first_words[opener + 1]) == "pronoun"

    def _is_of_degree(self, verb: int, opener: int) -> bool:
        """Whether a relative clause says only how much so something is: `aturan yang lebih ketat [akan memicu] ...`."""
        is_first = verb == opener + 2 and self.first_words[opener + 1] in listed("degrees_of_comparison")
        return is_first and word_class(self.first_words[verb]) in GOVERNING

    def _may_resume(self, *kinds: str) -> bool:
        """Whether the clause under way is of these kinds and has its verb, and the one it hangs on has none yet."""
        now = self.clauses[self._now]
        lacking = now.parent != NO_CLAUSE and now.parent not in self._with_verb
        return now.kind in kinds and self._now in self._with_verb and lacking

    def _join(self, at: int, opener: int) -> None:
        """Behind a comma or coordinator a verb goes on with the subject; a noun and a verb are another clause."""
        if self._now not in self._with_verb:
            return
        ahead = self._asides.ahead(at)
        if opener != NO_CLAUSE and self._awaits_verb(self._now) and (ahead[:1] == ["noun"] or self._joins_dates(at)):
            return  # `Sari yang didakwa atas pencurian dan perampokan | dibebaskan`
        if ahead and ahead[0] in ("verb", "naming"):
            self._begin(CONTINUED, opener, self._now)
        elif ahead and self._begins_clause(ahead, opener):
            self._begin(MAIN, opener, self._now if self.clauses[self._now].kind != MAIN else NO_CLAUSE)

    def _awaits_verb(self, clause: int) -> bool:
        """Whether a clause describes a noun whose own verb is still to come."""
        kind, _, parent = self.clauses[clause]
        if kind != RELATIVE or parent == NO_CLAUSE or parent in self._with_verb:
            return False
        return self._has_noun(parent)

    def _joins_dates(self, at: int) -> bool:
        """Whether a coordinator stands between two dates: `pada Mei dan Juni`."""
        return self.kinds[at - 1] == "date" and self.kinds[at + 1 : at + 2] == ["date"]

    def _begins_clause(self, ahead: Sequence[str], opener: int) -> bool:
        """Whether a subject and its verb follow, or where they are before them: `dan di Solo warga menolak`."""
        if ahead[0] == "preposition" and opener != NO_CLAUSE:
            return list(ahead[1:3]) == ["noun", "verb"]
        return ahead[0] == "noun" and self._verb_before_mark(ahead[1:])

    def _verb_before_mark(self, ahead: Sequence[str]) -> bool:
        for kind in ahead:
            if kind == "verb":
                return True
            if kind in ("naming", "mark", "relative", "subordinator", "coordinator", "speech"):
                return False
        return False

    def _pass_described(self, at: int, part: Phrase) -> None:
        """Go back to the main clause behind a noun with `yang` and `itu`: `Rapat yang lama itu | ditutup`."""
        clause = self.clauses[self._now]
        is_said_of = clause.parent != NO_CLAUSE and part.kind != "date"
        if is_said_of and word_class(self.words[part.last - 1]) == "pointing":
            has_said = self._now in self._with_verb or at - clause.opener == 1  # `yang luar biasa ini | didukung`
            self._now = clause.parent if has_said else self._now

    def _pass_verb(self, at: int, part: Phrase) -> None:
        """Note a verb; behind one of reporting, what is reported begins."""
        self._with_verb.add(self._now)
        if (reports(self.words, part) and at + 1 < len(self.parts) and self._is_reported(at)) or self._shows(at, part):
            self._begin(REPORTED, at, self._now)

    def _shows(self, at: int, part: Phrase) -> bool:
        """Whether a clause follows a verb of showing and its day, or one of wishing or imagining.

        `Dinas mencatat sepanjang 2023, harga turun`; `kami targetkan warga pindah`, `jangan membayangkan, harga turun`.
        """
        verb, ahead = self.words[part.last - 1].casefold(), self._asides.ahead(at)
        if verb in listed("supposing") and ahead[:1] == ["noun"]:
            return self._verb_before_mark(ahead)
        if verb not in listed("showing") and verb not in listed("supposing"):
            return False
        return ahead[:2] == ["mark", "noun"] and self._verb_before_mark(ahead[2:])

    def _is_reported(self, at: int) -> bool:
        """Whether a clause follows a verb of reporting; some take a plain thing: `menyampaikan rasa syukur`."""
        if self.words[self.parts[at].last - 1].casefold() not in reporting_things():
            return True
        ahead = self._asides.ahead(at, past_brackets=True)
        if ahead[:2] == ["noun", "relative"] and self._asides.verb_behind_relative(at):
            return True
        return ahead[:1] != ["noun"] or self._verb_before_mark(ahead) or self._asides.verb_behind_date(at)

    def _begin(self, kind: str, opener: int, parent: int) -> None:
        self.clauses.append(Clause(kind, opener, parent))
        self._now = len(self.clauses) - 1


def reports(words: Sequence[str], part: Phrase) -> bool:
    """Whether a verb phrase ends in a verb of reporting that stands before what is reported: `mengatakan`."""
    verb = words[part.last - 1]
    return word_class(verb) == "speech" and verb.casefold() not in inquits()
